//! Columns of numbers that nobody declared: what they are in, whether they are added up, and what keeps a column of nearly
//! nothing but numbers from being one. Must not know dates or words.

use super::field_words::written_unit;
use super::taken::{Taken, Writing};
use super::unit_numbers::number_of;
use crate::model::geo::{latitude_of, longitude_of};
use crate::model::{AddsUp, AmountUnit, FieldUnit, Kind, Qualifier, TextColumn};
use crate::package::findings::{NOTHING_NEAR, Problem};
use crate::package::meaning::{Meant, NumberWriting, Seen, Ways, bare, every, meant, values};
use crate::schema::{is_rate, is_rate_unit};

/// What a column is taken for whose values are all in a unit.
pub(in crate::package) fn in_unit(name: &str, unit: FieldUnit, writing: Writing) -> Taken {
    let (kind, is_rate_unit) = match &unit {
        FieldUnit::Money(_) => (Kind::Amount, false),
        FieldUnit::Named(unit) => (Kind::Quantity, is_rate_unit(unit)),
        FieldUnit::None => (Kind::Number, false),
    };
    let adds_up = if is_rate_unit || is_rate(name) { AddsUp::Never } else { AddsUp::All };
    Taken { unit, adds_up, writing, ..Taken::of(kind) }
}

pub(in crate::package) fn differing([one, other]: [String; 2]) -> Problem {
    let other = if other.is_empty() { NOTHING_NEAR.to_owned() } else { other };
    Problem::FieldUnitsDiffer { one, other }
}

/// How numbers are written of which some, at least one, are not meant exactly. Where more than half are so, they are numbers
/// only if the column says what in, and hardly any comes again, nor do they share out all there is: then they are classes.
pub(in crate::package) fn qualified_numbers(name: &str, seen: &Seen<'_>, texts: &TextColumn) -> Option<NumberWriting> {
    let unit = written_unit(name);
    let (mut ways, mut qualified, mut all, mut ranges) = (Ways::default(), 0usize, 0usize, Vec::new());
    for (_, text) in values(texts) {
        let Meant { says, number, upper } = meant(text, unit);
        ways.add(&number);
        if !ways.are_left() {
            return None;
        }
        all += 1;
        qualified += usize::from(says != Qualifier::Exact);
        ranges.extend(upper.and_then(|upper| Some((number.parse().ok()?, upper.parse().ok()?))));
    }
    let come_again = || seen.has_all && seen.distinct.len() * 4 < all * 3;
    let mut are_classes = || unit.is_none() || come_again() || qualified == all && share_out(&mut ranges);
    let are_few = qualified * 2 <= all;
    ways.verdict().way().filter(|_| qualified > 0 && (are_few || !are_classes()))
}

/// Whether no two ranges overlap.
fn share_out(ranges: &mut [(f64, f64)]) -> bool {
    ranges.sort_by(|one, other| one.0.total_cmp(&other.0));
    ranges.windows(2).all(|pair| matches!(pair, [one, other] if one.1 <= other.0))
}

/// What a column of texts is told for, if nearly all of its values are numbers and a few are not.
pub(in crate::package) fn mostly_numbers(seen: &Seen<'_>, texts: &TextColumn) -> Option<(usize, Problem)> {
    /// Of fewer values nothing is said.
    const LEAST: usize = 5;
    let is_number = |text: &str| Ways::of([text].into_iter()).are_left();
    let is_like_one =
        |text: &str| Ways::of([bare(text, None).1.as_str()].into_iter()).are_left() || number_of(text).is_some();
    let like = seen.distinct.iter().filter(|text| is_like_one(text)).count();
    // Few that come again are classes: 50以上.
    if seen.filled < LEAST || like * 5 < seen.distinct.len() * 4 || seen.distinct.len() * 4 < seen.filled {
        return None;
    }
    let mut others = values(texts).filter(|(_, text)| !is_number(text)).map(|(row, _)| row);
    let first = others.next()?;
    let (others, count) = (1 + others.count(), values(texts).count());
    let unlike = values(texts).filter(|(_, text)| !is_like_one(text)).count();
    (unlike * 5 <= count).then_some((first, Problem::FieldMostlyNumbers { others, count }))
}

/// Whether numbers are only what something is called: with noughts in front, or long and all of one length, and in no unit.
pub(in crate::package) fn is_code(name: &str, seen: &Seen<'_>, texts: &TextColumn) -> bool {
    const CALLED: [&str; 9] = ["邮编", "邮政编码", "电话", "手机", "传真", "postcode", "zip", "phone", "fax"];
    let name_says = |called: &&str| name.to_lowercase().contains(*called);
    if CALLED.iter().any(name_says) {
        return true;
    }
    let is_padded = |text: &str| text.starts_with('0') && text[1..].starts_with(|c: char| c.is_ascii_digit());
    let is_long = |text: &str| text.len() >= 9 && text.bytes().all(|byte| byte.is_ascii_digit());
    let sample = || seen.distinct.iter().copied();
    if sample().any(is_padded) {
        return true;
    }
    if written_unit(name).is_some() {
        return false;
    }
    let mut lengths: Vec<usize> = sample().map(str::len).collect();
    lengths.sort_unstable();
    lengths.dedup();
    sample().all(is_long) && lengths.len() == 1 && every(texts, &is_long)
}

/// Whether all values pass a test.
pub(in crate::package) type All<'a> = &'a dyn Fn(&dyn Fn(&str) -> bool) -> bool;

pub(in crate::package) fn of_numbers(
    name: &str,
    seen: &Seen<'_>,
    is_all: All<'_>,
    plain: &dyn Fn(&str) -> Option<String>,
) -> Taken {
    let lower = name.to_lowercase();
    let named = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    let of = |kind, unit, adds_up| Taken { unit, adds_up, ..Taken::of(kind) };
    let is_within = |text: &str, most: f64| plain(text)?.parse::<f64>().ok().map(|degrees| degrees.abs() <= most);
    let within = |most: f64| is_all(&|text| is_within(text, most) == Some(true));
    let (is_east, is_north) = (longitude_of(name).is_some(), latitude_of(name).is_some());
    if is_east && within(180.0) {
        return of(Kind::Longitude, FieldUnit::None, AddsUp::Never);
    }
    if is_north && within(90.0) {
        return of(Kind::Latitude, FieldUnit::None, AddsUp::Never);
    }
    if is_east || is_north {
        // Metres on a plane.
        return of(Kind::Number, FieldUnit::None, AddsUp::Never);
    }
    if seen.distinct.iter().any(|text| text.ends_with(['%', '％'])) {
        return of(Kind::Number, FieldUnit::Named("%".to_owned()), AddsUp::Never);
    }
    let adds_up = if is_rate(name) || named(&["年份", "year"]) { AddsUp::Never } else { AddsUp::All };
    match written_unit(name) {
        Some(unit) => match AmountUnit::parse(unit) {
            Some(money) => of(Kind::Amount, FieldUnit::Money(money), adds_up),
            None if is_rate_unit(unit) => of(Kind::Quantity, FieldUnit::Named(unit.to_owned()), AddsUp::Never),
            None => of(Kind::Quantity, FieldUnit::Named(unit.to_owned()), adds_up),
        },
        None => of(Kind::Number, FieldUnit::None, adds_up),
    }
}
