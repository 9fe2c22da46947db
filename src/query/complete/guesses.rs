//! Years, dates, periods, amounts and areas that may be meant by the beginning of one. Must not know filters.

use crate::model::{AmountUnit, Dataset, Index, YEARS};
use crate::query::complete::candidate::{Candidate, plain};
use crate::text::{Locale, may_become_stretch};

fn written(text: String) -> Candidate {
    Candidate { label: text.clone(), inserted: text, ..Candidate::default() }
}

/// Those that begin with what is typed.
fn beginning(texts: impl IntoIterator<Item = String>, typed: &str) -> Vec<Candidate> {
    let typed = plain(typed);
    let length = typed.chars().count();
    texts
        .into_iter()
        .filter(|text| text.starts_with(&*typed))
        .map(|text| Candidate { places: (0..length).collect(), ..written(text) })
        .collect()
}

/// The last year the books speak of.
fn last_year(dataset: &Dataset) -> i32 {
    // Enough rows to guess from.
    const LOOKED_AT: usize = 20_000;
    let projects = dataset.projects();
    let stages = dataset.stages().iter().map(|(stage, _)| stage);
    let newest = || {
        let years = stages.flat_map(|stage| {
            let dates = projects.dates(stage);
            projects.iter().take(LOOKED_AT).filter_map(move |ix| dates.year(ix.to_usize()))
        });
        years.max()
    };
    dataset.as_of().map(|date| date.year()).or_else(newest).unwrap_or(*YEARS.end())
}

/// So many years are offered.
const RECENT: i32 = 12;

fn recent(dataset: &Dataset) -> impl Iterator<Item = i32> {
    let last = last_year(dataset);
    (0..RECENT).map(move |ago| last - ago).filter(|year| YEARS.contains(year))
}

pub(in crate::query) fn years(dataset: &Dataset, typed: &str, takes_range: bool) -> Vec<Candidate> {
    let last = last_year(dataset);
    let range = takes_range.then(|| format!("{}..{last}", last - 2));
    let years = recent(dataset).map(|year| year.to_string());
    beginning(range.into_iter().chain(years).chain(fiscal_years(dataset, typed)), typed)
}

/// Years of two calendar years, where the package says with which month such begin: as soon as one is begun.
fn fiscal_years(dataset: &Dataset, typed: &str) -> Vec<String> {
    let typed = plain(typed);
    let is_called_so = typed.starts_with("FY") || typed.starts_with("fy");
    if dataset.fiscal_year_start().is_none() || !is_called_so && !typed.contains('/') {
        return Vec::new();
    }
    let before = typed.get(..2).filter(|_| is_called_so).unwrap_or_default();
    recent(dataset).map(|year| format!("{before}{year}/{:02}", (year + 1) % 100)).collect()
}

/// Whether a year of two calendar years is not finished yet: `2023/`, `FY20`.
pub(in crate::query) fn may_become_fiscal(text: &str) -> bool {
    let text = plain(text);
    let bare = text.strip_prefix("FY").or_else(|| text.strip_prefix("fy"));
    let (year, next) = match bare.unwrap_or(&text).split_once('/') {
        None => return bare.is_some_and(may_become_date),
        Some(halves) => halves,
    };
    year.parse::<i32>().is_ok_and(|year| {
        YEARS.contains(&year)
            && [(year + 1).to_string(), format!("{:02}", (year + 1) % 100)].iter().any(|it| it.starts_with(next))
    })
}

pub(in crate::query) fn dates(dataset: &Dataset, typed: &str, takes_range: bool) -> Vec<Candidate> {
    let typed_plain = plain(typed);
    let months = typed_plain.split_once('-').map(|(year, _)| year.to_owned());
    let months = months.filter(|year| year.len() == 4).into_iter();
    let months = months.flat_map(|year| (1..=12).map(move |month| format!("{year}-{month:02}")));
    let mut found = years(dataset, typed, takes_range);
    found.extend(beginning(months, typed));
    found
}

pub(in crate::query) fn periods(dataset: &Dataset, typed: &str) -> Vec<Candidate> {
    let typed_plain = plain(typed);
    let year = typed_plain.get(..4).and_then(|year| year.parse().ok()).unwrap_or_else(|| last_year(dataset));
    let parts = ["", "-H1", "-H2", "-Q1", "-Q2", "-Q3", "-Q4"].into_iter().map(|part| format!("{year}{part}"));
    let so_far = format!("{year}-01/{year}-09");
    let earlier = recent(dataset).filter(|other| *other != year).map(|year| year.to_string());
    beginning(parts.chain([so_far]).chain(earlier), typed)
}

/// A number without its unit gets one; nothing yet gets usual amounts.
pub(in crate::query) fn amounts(typed: &str, locale: Locale) -> Vec<Candidate> {
    let (units, usual): (&[&str], &[&str]) = locale.either(
        (&["亿", "万", "元"], &["1亿", "5亿", "10亿", "1000万", "5000万"]),
        (&["bn", "m", "亿", "万"], &["100m", "500m", "1bn", "10m", "50m"]),
    );
    with_units(typed, units, usual)
}

pub(in crate::query) fn land(typed: &str) -> Vec<Candidate> {
    with_units(typed, &["亩"], &["50亩", "100亩", "500亩"])
}

fn with_units(typed: &str, units: &[&str], usual: &[&str]) -> Vec<Candidate> {
    let typed = plain(typed);
    if typed.is_empty() {
        return usual.iter().map(|text| written((*text).to_owned())).collect();
    }
    let number = typed.trim_end_matches(|c: char| !c.is_ascii_digit());
    if number.is_empty() || !is_number(number) {
        return Vec::new();
    }
    beginning(units.iter().map(|unit| format!("{number}{unit}")), &typed)
}

fn is_number(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit() || b == b'.') && text.bytes().filter(|b| *b == b'.').count() <= 1
}

/// Whether a year is begun, and a part of it behind: `2021Q`, `2021年上`.
pub(in crate::query) fn may_become_part_of_year(text: &str) -> bool {
    let text = plain(text);
    let year = text.get(..4).filter(|year| year.parse().is_ok_and(|year| YEARS.contains(&year)));
    year.is_some_and(|year| text.len() > year.len() && may_become_stretch(&text[year.len()..]))
}

/// Whether a year, a date or the beginning of a range of them is not finished yet.
pub(in crate::query) fn may_become_date(text: &str) -> bool {
    let text = plain(text);
    let text = text.strip_suffix('.').unwrap_or(&text);
    // The separators stand where they must, and a year that is complete is what it is.
    let (year, rest) = text.split_once('-').map_or((text, None), |(year, rest)| (year, Some(rest)));
    let digits = |text: &str, most: usize| text.len() <= most && text.bytes().all(|b| b.is_ascii_digit());
    match rest {
        None => digits(year, 3) || digits(year, 4) && year.parse().is_ok_and(|year| YEARS.contains(&year)),
        Some(rest) => {
            let (month, day) = rest.split_once('-').unwrap_or((rest, ""));
            let is_year = digits(year, 4) && year.parse().is_ok_and(|year| YEARS.contains(&year));
            is_year && digits(month, 2) && digits(day, 2) && begins_number(month, 12) && begins_number(day, 31)
        }
    }
}

/// Whether two digits up to `most` may begin so.
fn begins_number(text: &str, most: u32) -> bool {
    (1..=most).any(|number| format!("{number:02}").starts_with(text))
}

pub(in crate::query) fn may_become_period(text: &str) -> bool {
    let text = plain(text);
    if let Some((first, last)) = text.split_once('/') {
        return may_become_date(first) && may_become_date(last);
    }
    match text.split_once('-') {
        Some((year, part)) if part.starts_with(['H', 'Q']) => may_become_date(year) && part.len() == 1,
        _ => may_become_date(&text),
    }
}

const UNITS: [&str; 9] = ["亿", "千万", "百万", "万", "千", "百", "", "人民币", "元人民币"];
const ENGLISH: [&str; 12] =
    ["thousand", "million", "millions", "mn", "mln", "billion", "billions", "bn", "trillion", "yuan", "rmb", "dollars"];
const CURRENCIES: [&str; 6] = ["元", "美元", "欧元", "日元", "港元", "港币"];

pub(in crate::query) fn may_become_amount(text: &str) -> bool {
    let text = plain(text);
    let text = text.strip_suffix("..").unwrap_or(&text);
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
    let (number, unit) = text.split_at(end);
    let unit = unit.trim();
    let (last, words) = unit
        .split_whitespace()
        .rev()
        .collect::<Vec<_>>()
        .split_first()
        .map_or(("", Vec::new()), |(last, words)| (*last, words.to_vec()));
    let in_english = |word: &str| AmountUnit::in_english(word).is_some();
    let begins_english = words.iter().all(|word| in_english(word))
        && ENGLISH.iter().any(|word| word.starts_with(&last.to_ascii_lowercase()));
    let known = UNITS.iter().flat_map(|scale| CURRENCIES.iter().map(move |currency| format!("{scale}{currency}")));
    let begins = known.chain(UNITS.map(str::to_owned)).any(|known| known.starts_with(unit));
    let is_code = unit.len() < 3 && unit.bytes().all(|b| b.is_ascii_uppercase());
    // A number has to come first.
    is_number(number)
        && (!number.is_empty() || unit.is_empty())
        && (begins || begins_english || is_code || AmountUnit::parse(unit).is_some())
}

pub(in crate::query) fn may_become_land(text: &str) -> bool {
    let text = plain(text);
    let number = text.strip_suffix("..").unwrap_or(&text);
    is_number(number) && number.split_once('.').is_none_or(|(_, decimals)| decimals.len() <= 2)
}
