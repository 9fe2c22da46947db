//! From the text of a cell to numbers, amounts, positions and colours. What is wrong becomes a finding and the value
//! is missing. Must not know tables or references.

use super::journal::{Cell, Journal};
use super::problem::Problem;
use crate::model::{Amount, AmountError, AmountUnit, Decimal, DecimalError, LonLat, Rgb};

/// The most an indicator may be shown with, and a bound for counts that no zone reaches.
pub(super) const MOST_DECIMALS: u32 = 18;
/// How many degrees there are to the east and the west, and to the north and the south.
pub(super) const MOST_EAST: u32 = 180;
pub(super) const MOST_NORTH: u32 = 90;
/// The largest count or rank a cell may hold.
pub(super) const LARGEST_COUNT: u32 = 1_000_000_000;

/// An exact number.
pub(super) fn number(cell: &Cell<'_>, journal: &mut Journal) -> Option<Decimal> {
    if cell.is_empty() {
        return None;
    }
    Decimal::parse(cell.text).map_err(|error| journal.cell(cell, number_problem(error, cell.text))).ok()
}

fn number_problem(error: DecimalError, text: &str) -> Problem {
    match error {
        DecimalError::NotANumber => Problem::NumberNotANumber,
        DecimalError::Grouped => Problem::NumberGrouped { instead: ungrouped(text) },
        DecimalError::FullWidth => Problem::NumberFullWidth { instead: half_width(text) },
        DecimalError::NotFinite => Problem::NumberNotFinite,
        DecimalError::TooLarge => Problem::NumberTooLarge,
    }
}

fn ungrouped(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, ',' | ' ')).collect()
}

/// Full-width digits, points and commas as ASCII ones.
pub(super) fn half_width(text: &str) -> String {
    let narrow = |c: char| match c {
        '！'..='～' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        other => other,
    };
    text.chars().map(narrow).collect()
}

/// An amount of money, exactly.
#[inline]
pub(super) fn amount(cell: &Cell<'_>, unit: AmountUnit, journal: &mut Journal) -> Option<Amount> {
    if cell.is_empty() {
        return None;
    }
    Amount::parse_plain(cell.text, unit).or_else(|| odd_amount(cell, unit, journal))
}

/// An amount that is written in another way than most, or wrong.
#[cold]
fn odd_amount(cell: &Cell<'_>, unit: AmountUnit, journal: &mut Journal) -> Option<Amount> {
    let problem = match Decimal::parse(cell.text) {
        Ok(value) => match Amount::from_decimal(value, unit) {
            Ok(amount) => return Some(amount),
            Err(AmountError::Negative) => Problem::AmountNegative,
            Err(AmountError::TooLarge) => Problem::AmountTooLarge,
            Err(AmountError::TooFine) => {
                Problem::AmountTooFine { decimals: unit.power + 2, unit: unit.currency.code().to_owned() }
            }
        },
        Err(DecimalError::TooLarge) => Problem::AmountTooLarge,
        Err(error) => number_problem(error, cell.text),
    };
    journal.cell(cell, problem);
    None
}

/// A whole number from 0 to `limit`.
pub(super) fn whole(cell: &Cell<'_>, limit: u32, journal: &mut Journal) -> Option<u32> {
    let value = number(cell, journal)?;
    let whole = value.scaled_exactly(0).and_then(|value| u32::try_from(value).ok()).filter(|value| *value <= limit);
    if whole.is_none() {
        journal.cell(cell, Problem::NumberNotWhole { limit });
    }
    whole
}

/// Land in hundredths of 亩.
pub(super) fn land(cell: &Cell<'_>, journal: &mut Journal) -> Option<u32> {
    let value = number(cell, journal)?;
    let problem = match value.scaled_exactly(2) {
        None => Problem::LandTooFine,
        Some(..0) => Problem::LandNegative,
        Some(hundredths) => match land_of_hundredths(hundredths) {
            Some(hundredths) => return Some(hundredths),
            None => Problem::NumberTooLarge,
        },
    };
    journal.cell(cell, problem);
    None
}

/// Land of so many hundredths of 亩, unless it is more than a column holds or negative.
pub(super) fn land_of_hundredths(hundredths: i128) -> Option<u32> {
    u32::try_from(hundredths).ok().filter(|hundredths| *hundredths < u32::MAX)
}

/// A position, if both of its cells are in order.
pub(super) fn position(lon: &Cell<'_>, lat: &Cell<'_>, journal: &mut Journal) -> Option<LonLat> {
    if lon.is_empty() && lat.is_empty() {
        return None;
    }
    for (here, other) in [(lon, lat), (lat, lon)] {
        if here.is_empty() {
            journal.cell(here, Problem::PositionHalf { other: other.column.name.clone() });
        }
    }
    let lon = degrees(lon, MOST_EAST, journal);
    let lat = degrees(lat, MOST_NORTH, journal);
    lon.zip(lat).map(|(lon, lat)| LonLat { lon, lat })
}

fn degrees(cell: &Cell<'_>, limit: u32, journal: &mut Journal) -> Option<f64> {
    let degrees = degrees_within(number(cell, journal)?, limit);
    if degrees.is_none() {
        journal.cell(cell, Problem::DegreesOutOfRange { limit });
    }
    degrees
}

/// So many degrees in either direction, at most.
pub(super) fn degrees_within(value: Decimal, limit: u32) -> Option<f64> {
    Some(value.to_f64()).filter(|degrees| degrees.abs() <= f64::from(limit))
}

/// A colour.
pub(super) fn color(cell: &Cell<'_>, journal: &mut Journal) -> Option<Rgb> {
    if cell.is_empty() {
        return None;
    }
    let color = Rgb::parse(cell.text);
    if color.is_none() {
        journal.cell(cell, Problem::ColorNotAColor);
    }
    color
}

/// One of a few words; an empty cell and, with a finding, an unknown word are the default.
pub(super) fn word<T: Default>(
    cell: &Cell<'_>,
    parse: impl Fn(&str) -> Option<T>,
    unknown: Problem,
    journal: &mut Journal,
) -> T {
    if cell.is_empty() {
        return T::default();
    }
    parse(cell.text).unwrap_or_else(|| {
        journal.cell(cell, unknown);
        T::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::package::journal::{At, Column};

    /// The code of what is found in a cell with this text, or what it reads as.
    fn read<T: ToString>(
        text: &str,
        reader: impl Fn(&Cell<'_>, &mut Journal) -> Option<T>,
    ) -> Result<Option<String>, &'static str> {
        let mut journal = Journal::new(["projects"].into_iter());
        let column = Column { name: "x".into(), position: Some(0) };
        let value = reader(&Cell { at: At::resource(1), column: &column, text }, &mut journal);
        match journal.finish().1.as_slice() {
            [] => Ok(value.map(|value| value.to_string())),
            [finding, ..] => Err(finding.code()),
        }
    }

    #[test]
    fn every_bad_amount_says_what_is_bad_about_it() {
        let unit = AmountUnit::parse("万元").unwrap();
        for (text, expected) in [
            ("", Ok(None)),
            ("0", Ok(Some("0".to_owned()))),
            ("12.5", Ok(Some("12500000".to_owned()))),
            ("abc", Err("number-not-a-number")),
            ("249亿", Err("number-not-a-number")),
            ("1,234.5", Err("number-grouped")),
            ("１２３", Err("number-full-width")),
            ("-1", Err("amount-negative")),
            ("1e30", Err("amount-too-large")),
            ("1e12", Err("amount-too-large")),
            ("NaN", Err("number-not-finite")),
            ("0.1234567", Err("amount-too-fine")),
        ] {
            assert_eq!(read(text, |cell, journal| amount(cell, unit, journal).map(Amount::fen)), expected, "{text}");
        }
    }

    #[test]
    fn land_counts_and_colours_are_checked() {
        assert_eq!(read("525.9", land), Ok(Some("52590".to_owned())));
        for (text, code) in [("-3", "land-negative"), ("1.234", "land-too-fine"), ("1e12", "number-too-large")] {
            assert_eq!(read(text, land), Err(code), "{text}");
        }
        assert_eq!(read("7.0", |cell, journal| whole(cell, 10, journal)), Ok(Some("7".to_owned())));
        for text in ["7.5", "-1", "11"] {
            assert_eq!(read(text, |cell, journal| whole(cell, 10, journal)), Err("number-not-whole"), "{text}");
        }
        assert_eq!(read("red", |cell, journal| color(cell, journal).map(|_| 0)), Err("color-not-a-color"));
    }

    #[test]
    fn what_to_write_instead_is_spelled_out() {
        assert_eq!(half_width("１，２３４．５"), "1,234.5");
        assert_eq!(ungrouped("1,234 567.5"), "1234567.5");
    }
}
