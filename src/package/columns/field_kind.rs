//! What stands in a column that nobody declared, by what its values look like: a kind is taken only where every value is
//! one. Must not know files, nor make anything of the values.

use std::collections::HashSet;

use super::field_numbers::{differing, in_unit, is_code, mostly_numbers, of_numbers, qualified_numbers};
use super::field_words::written_unit;
use super::set_members::{SetOf, set_of};
use super::taken::{Taken, Writing};
use super::unit_numbers::{Units, units};
use crate::model::{Decimal, Kind, PartialDate, TextColumn};
use crate::package::findings::Problem;
use crate::package::meaning::{
    DateVerdict, FEW_ROWS, LONGEST_CATEGORY, LONGEST_WORD, Near, Seen, ShortDates, Ways, bare, day_and_month, every,
    is_missing_mark, near_date, short_dates, values, written_dates,
};

/// What the column of this name is taken for.
pub(crate) fn taken(name: &str, texts: &TextColumn) -> Taken {
    match short_dates(name, texts) {
        ShortDates::Dates(form) => {
            let missing = by_values(name, texts).missing;
            Taken { missing, writing: Writing::ShortDates(form), ..Taken::of(Kind::Date) }
        }
        ShortDates::None => by_values(name, texts),
        ShortDates::Doubt(row, problem) => {
            let taken = by_values(name, texts);
            // What is read as a date all the same is no question.
            let doubt = if taken.kind == Kind::Date { None } else { Some((row, problem)) };
            Taken { doubt: taken.doubt.clone().or(doubt), ..taken }
        }
    }
}

/// The same, where no value is written as a date that may be something else.
fn by_values(name: &str, texts: &TextColumn) -> Taken {
    let of = Taken::of;
    let mut seen = Seen::of(texts);
    if seen.filled == 0 {
        return of(Kind::Text);
    }
    // 无 is an answer where 有 is the other one.
    if seen.has_all && is_flag(&seen.distinct) {
        return of(Kind::Flag);
    }
    let missing: Vec<String> =
        seen.distinct.iter().filter(|text| is_missing_mark(text)).map(|it| (*it).to_owned()).collect();
    seen.distinct.retain(|text| !is_missing_mark(text));
    let is_all = |test: &dyn Fn(&str) -> bool| {
        !seen.distinct.is_empty()
            && if seen.has_all { seen.distinct.iter().all(|text| test(text)) } else { every(texts, test) }
    };
    let name_says_year = ["年", "日期", "时间", "year", "date", "Year", "Date"].iter().any(|word| name.contains(word));
    // Nor is a bare year a number beside months and quarters.
    let says_year =
        name_says_year || seen.distinct.iter().any(|text| is_long_date(text) && Decimal::parse(text).is_err());
    let is_date = |text: &str| is_long_date(text) || says_year && PartialDate::parse_early(text).is_some();
    if is_all(&is_date) && !is_all(&|text| text.len() == 8 && Decimal::parse(text).is_ok() && !name_says_year) {
        return Taken { missing, ..of(Kind::Date) };
    }
    let is_percent = |text: &&str| text.ends_with(['%', '％']);
    if seen.distinct.iter().any(is_percent)
        && let Units::Differ(row, written) = units(name, texts)
    {
        return Taken { doubt: Some((row, differing(written))), ..of(kind_of_singles(&seen)) };
    }
    if is_all(&|text| number_text(text).is_some()) && !is_code(name, &seen, texts) {
        return Taken { missing, ..of_numbers(name, &seen, &is_all, &|text| Some(text.to_owned())) };
    }
    let mut doubt = None;
    match written_dates::verdict(dates_of(texts, says_year)) {
        DateVerdict::Ordered(order) => return Taken { missing, writing: Writing::Dates(order), ..of(Kind::Date) },
        DateVerdict::Either(row) => doubt = Some((row, either_date(texts.get(row)))),
        DateVerdict::NoDates => {}
    }
    let verdict = Ways::of(values(texts).map(|(_, text)| text)).verdict();
    if let Some(way) = verdict.way()
        && !is_code(name, &seen, texts)
    {
        let writing = Writing::Numbers(verdict, way);
        return Taken { missing, writing, ..of_numbers(name, &seen, &is_all, &|text| way.read(text)) };
    }
    if let Some(way) = qualified_numbers(name, &seen, texts) {
        let number = |text: &str| way.read(&bare(text, written_unit(name)).1);
        let writing = Writing::Qualified(way);
        return Taken { missing, writing, ..of_numbers(name, &seen, &is_all, &number) };
    }
    let doubt = match units(name, texts) {
        Units::Same(unit, verdict) if let Some(way) = verdict.way() => {
            let taken = in_unit(name, unit, Writing::InUnits(verdict, way));
            return Taken { missing, ..taken };
        }
        Units::Differ(row, written) => Some((row, differing(written))),
        Units::Same(..) | Units::Unsaid => doubt.or_else(|| mostly_numbers(&seen, texts)),
    };
    if is_all(&is_link) {
        return Taken { missing, ..Taken::of(Kind::Link) };
    }
    words(&seen, texts, doubt)
}

/// What words are taken for, with what leaves in doubt what they are.
fn words(seen: &Seen<'_>, texts: &TextColumn, doubt: Option<(usize, Problem)>) -> Taken {
    match set_of(seen, texts) {
        SetOf::Members => Taken { doubt, ..Taken::of(Kind::Set) },
        SetOf::Undecided(row, written) => {
            let undecided = Problem::FieldSeparatorUndecided { separator: written.to_string() };
            Taken { doubt: doubt.or(Some((row, undecided))), ..Taken::of(kind_of_singles(seen)) }
        }
        SetOf::Singles => Taken { doubt, ..Taken::of(kind_of_singles(seen)) },
    }
}

/// What a column is taken for whose values are words, whatever they look like.
pub(in crate::package) fn taken_for_words(texts: &TextColumn) -> Taken {
    let seen = Seen::of(texts);
    let kind = match () {
        () if seen.filled == 0 => Kind::Text,
        () if seen.has_all && is_flag(&seen.distinct) => Kind::Flag,
        () if are_links(texts) => Kind::Link,
        // A mark between them is a part of the text: several values are a list, which has a type of its own.
        () => kind_of_singles(&seen),
    };
    Taken::of(kind)
}

/// Whether all values are links: marks for what is missing are none, nor is a column of nothing else.
fn are_links(texts: &TextColumn) -> bool {
    values(texts).next().is_some() && every(texts, &is_link)
}

/// Whether a text is a date that says more than a year, or says it in words.
fn is_long_date(text: &str) -> bool {
    // 1234-05 may be a code of something.
    let is_plain = || PartialDate::parse_early(text).is_some_and(PartialDate::is_told_from_numbers);
    text.len() > 4 && (is_plain() || text.len() > 5 && matches!(near_date(text), Near::Date(_)))
}

fn is_link(text: &str) -> bool {
    text.starts_with("http://") || text.starts_with("https://")
}

/// Of a column of which no cell holds several values.
fn kind_of_singles(seen: &Seen<'_>) -> Kind {
    let is_short = seen.distinct.iter().all(|text| text.chars().count() <= LONGEST_CATEGORY);
    // Of a few rows nothing comes again that could be told from a name.
    let is_word = |text: &&str| text.chars().count() <= LONGEST_WORD;
    let are_few = seen.filled <= FEW_ROWS && seen.distinct.iter().all(is_word);
    let is_category = seen.has_all && is_short && (are_few || seen.distinct.len() * 2 <= seen.filled);
    if is_category { Kind::Category } else { Kind::Text }
}

/// The same, where a number of four digits is a year only in a column that is called so.
fn dates_of(texts: &TextColumn, name_says_year: bool) -> impl Iterator<Item = (usize, &str)> {
    values(texts).map(move |(row, text)| (row, if text.len() > 4 || name_says_year { text } else { "" }))
}

fn either_date(text: &str) -> Problem {
    let (one, other) = day_and_month(text).unwrap_or_default();
    let said = |date: Option<PartialDate>| date.map_or_else(String::new, |date| date.to_string());
    Problem::FieldDatesAmbiguous { one: said(one), other: said(other) }
}

/// A number as it is written without thousands separators and percent sign; nothing if it is none.
pub(crate) fn number_text(text: &str) -> Option<std::borrow::Cow<'_, str>> {
    use std::borrow::Cow;
    let bare = text.strip_suffix(['%', '％']).unwrap_or(text).trim_end();
    if Decimal::parse(bare).is_ok() {
        return Some(Cow::Borrowed(bare));
    }
    is_grouped(bare).then(|| Cow::Owned(bare.replace(',', "")))
}

/// Whether commas stand between thousands: `1,234`, `-1,234,567.8`.
fn is_grouped(text: &str) -> bool {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let mut count = 0;
    let are_threes = groups.all(|group| {
        count += 1;
        group.len() == 3 && is_digits(group)
    });
    are_threes && count > 0 && first.len() <= 3 && is_digits(first) && is_digits(fraction)
}

fn is_flag(distinct: &HashSet<&str>) -> bool {
    const PAIRS: [(&str, &str); 8] = [
        ("是", "否"),
        ("有", "无"),
        ("yes", "no"),
        ("y", "n"),
        ("true", "false"),
        ("√", "×"),
        ("✓", "✗"),
        ("已", "未"),
    ];
    let lower: HashSet<String> = distinct.iter().map(|text| text.to_lowercase()).collect();
    PAIRS.iter().any(|(yes, no)| lower.contains(*yes) && lower.iter().all(|text| text == yes || text == no))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{AmountUnit, FieldUnit};

    fn kind(name: &str, texts: &[&str]) -> (Kind, FieldUnit) {
        let mut column = TextColumn::default();
        texts.iter().for_each(|text| column.push(text));
        let Taken { kind, unit, .. } = taken(name, &column);
        (kind, unit)
    }

    #[test]
    fn a_column_is_what_all_of_its_values_are() {
        let none = FieldUnit::None;
        let named = |unit: &str| FieldUnit::Named(unit.to_owned());
        for (name, texts, expected) in [
            ("jobs", &["12", "7", "", "1,234"][..], (Kind::Number, none.clone())),
            ("jobs", &["12", "—", "7"], (Kind::Number, none.clone())),
            ("jobs", &["12", "about a dozen"], (Kind::Text, none.clone())),
            ("用地（亩）", &["12.5", "7"], (Kind::Quantity, named("亩"))),
            ("税收（万元）", &["12.5", "-7"], (Kind::Amount, FieldUnit::Money(AmountUnit::parse("万元").unwrap()))),
            ("GDP_亿元", &["12.5", "7"], (Kind::Amount, FieldUnit::Money(AmountUnit::parse("亿元").unwrap()))),
            ("capacity_mw", &["12.5", "7"], (Kind::Quantity, named("mw"))),
            ("总额/亿元", &["12.5", "7"], (Kind::Amount, FieldUnit::Money(AmountUnit::parse("亿元").unwrap()))),
            ("面积/亩", &["12.5", "7"], (Kind::Quantity, named("亩"))),
            ("进出口_亿元人民币", &["12.5"], (Kind::Amount, FieldUnit::Money(AmountUnit::parse("亿元").unwrap()))),
            ("first_name", &["12.5", "7"], (Kind::Number, none.clone())),
            ("增速", &["12.5%", "7%"], (Kind::Number, named("%"))),
            ("code", &["0012", "0013"], (Kind::Category, none.clone())),
            ("组织机构代码", &["913306000001", "913306000002"], (Kind::Text, none.clone())),
            ("高新技术企业", &["是", "否", "是"], (Kind::Flag, none.clone())),
            ("有无党组织", &["有", "无", "有"], (Kind::Flag, none.clone())),
            ("opened", &["2021-03-05", "2021-04"], (Kind::Date, none.clone())),
            ("成立日期", &["2021/3/5", "2021年4月"], (Kind::Date, none.clone())),
            ("成立年份", &["2019", "2020"], (Kind::Date, none.clone())),
            ("count", &["2019", "2020"], (Kind::Number, none.clone())),
            ("期间", &["2021-01", "2021-Q1", "2021"], (Kind::Date, none.clone())),
            ("期间", &["2021", "2021-H1", "2021-01/2021-09"], (Kind::Date, none.clone())),
            ("期间", &["2021", "2021年1-3月", "2021年上半年"], (Kind::Date, none.clone())),
            ("price", &["2019", "2020.12", "2021.10"], (Kind::Number, none.clone())),
            ("code", &["2019", "20201231", "20211031"], (Kind::Number, none.clone())),
            ("web", &["https://a.cn", "http://b.cn"], (Kind::Link, none.clone())),
            ("企业性质", &["民营", "外资", "民营", "民营"], (Kind::Category, none.clone())),
            ("标签", &["专精特新;高新", "高新", "专精特新"], (Kind::Set, none.clone())),
            ("地址", &["越城区迪荡街道一路1号", "越城区二路2号", "越城区三路3号"], (Kind::Text, none.clone())),
            ("用地（亩）", &["5-8", "8~12", "9"], (Kind::Quantity, named("亩"))),
            ("用地（亩）", &["10-20", "15-25亩", "20至30"], (Kind::Quantity, named("亩"))),
            // Classes come again, or share out all there is; what a hyphen stands in may be anything.
            ("用地（亩）", &["10-20", "20-30", "10-20", "10-20"], (Kind::Category, none.clone())),
            ("用地（亩）", &["0-10", "10-20", "20以上"], (Kind::Category, none.clone())),
            ("房号", &["1-2", "3-4", "1-4"], (Kind::Category, none.clone())),
            ("经度", &["120.5", "120.6"], (Kind::Longitude, none.clone())),
            ("空", &["", ""], (Kind::Text, none.clone())),
        ] {
            assert_eq!(kind(name, texts), expected, "{name}: {texts:?}");
        }
    }

    #[test]
    fn marks_for_what_is_missing_are_no_links() {
        let words = |texts: &[&str]| {
            let mut column = TextColumn::default();
            texts.iter().for_each(|text| column.push(text));
            taken_for_words(&column).kind
        };
        for texts in [&["x", "x", "x"][..], &["n/a", "无", "NULL"], &["", "x"]] {
            assert_ne!(words(texts), Kind::Link, "{texts:?}");
        }
        assert_eq!(words(&["https://a.cn", "n/a"]), Kind::Link);
    }

    #[test]
    fn a_number_before_a_text_divides_nothing() {
        for texts in [
            &["一、工业", "二、服务业", "三、农业"][..],
            &["（一）新、改、扩建", "（二）技改"],
            &["1、芯片", "2、新药", "1、芯片"],
        ] {
            assert_ne!(kind("类别", texts).0, Kind::Set, "{texts:?}");
        }
        for texts in [&["1、2", "2、3", "1、3"][..], &["三、四", "四", "三"]] {
            assert_eq!(kind("片区", texts).0, Kind::Set, "{texts:?}");
        }
        assert_eq!(kind("标签", &["专精特新、高新", "高新", "专精特新"]).0, Kind::Set);
    }
}
