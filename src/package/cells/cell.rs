//! From the text of a cell to numbers, amounts, positions and colours. What is wrong becomes a finding and the value
//! is missing. Must not know tables or references.

use crate::model::{Amount, AmountError, AmountUnit, Currency, Decimal, DecimalError, LonLat, Rgb, Sum};
use crate::package::findings::{Cell, Journal, NOTHING_NEAR, Problem};
use crate::package::meaning::{Form, form, in_unit};
use crate::text::numbers;

/// The most an indicator may be shown with, and a bound for counts that no zone reaches.
pub(in crate::package) const MOST_DECIMALS: u32 = 18;
/// How many degrees there are to the east and the west, and to the north and the south.
pub(in crate::package) const MOST_EAST: u32 = 180;
pub(in crate::package) const MOST_NORTH: u32 = 90;
/// The largest count or rank a cell may hold.
pub(in crate::package) const LARGEST_COUNT: u32 = 1_000_000_000;

/// An exact number; one that a machine calculated is free of the residue of that.
pub(in crate::package) fn number(cell: &Cell<'_>, journal: &mut Journal) -> Option<Decimal> {
    number_unless(None, cell, journal)
}

/// The same, in a column in which a number below zero is such a problem, however it is written.
fn number_unless(negative: Option<Problem>, cell: &Cell<'_>, journal: &mut Journal) -> Option<Decimal> {
    if cell.is_empty() {
        return None;
    }
    match Decimal::parse(cell.text) {
        // As many digits as a machine writes.
        Ok(number) if number.digits() >= 16 => match Decimal::calculated(cell.text) {
            Some(calculated) if calculated.digits() + 3 <= number.digits() => {
                journal.cell(cell, Problem::NumbersRounded { instead: calculated.to_string() });
                Some(calculated)
            }
            _ => Some(number),
        },
        Ok(number) => Some(number),
        Err(error) => {
            if let Some(calculated) = Decimal::calculated(cell.text) {
                journal.cell(cell, Problem::NumbersRounded { instead: calculated.to_string() });
                return Some(calculated);
            }
            journal.cell(cell, number_problem(error, cell.text, None, negative));
            None
        }
    }
}

/// What is wrong with a text that is no number, in a column of amounts with their unit, and where what is below zero is a
/// problem of its own. A cure is offered only where the text can be read in one way, and cures all.
fn number_problem(error: DecimalError, text: &str, unit: Option<AmountUnit>, negative: Option<Problem>) -> Problem {
    match error {
        DecimalError::NotFinite => return Problem::NumberNotFinite,
        DecimalError::TooLarge => return Problem::NumberTooLarge,
        DecimalError::NotANumber | DecimalError::Grouped | DecimalError::FullWidth => {}
    }
    match (form(text), negative) {
        (form, Some(problem)) if form.is_negative() => problem,
        (form, _) => form_problem(form, text, unit),
    }
}

fn form_problem(form: Form, text: &str, unit: Option<AmountUnit>) -> Problem {
    match form {
        Form::Sure { instead, decimal, group } => {
            let declared = [("decimalChar", decimal), ("groupChar", group)].into_iter();
            let declared = declared.filter(|(_, mark)| !mark.is_empty());
            let declare = declared.map(|(name, mark)| format!("\"{name}\": \"{mark}\"")).collect::<Vec<_>>().join(", ");
            let declare = if declare.is_empty() { NOTHING_NEAR.to_owned() } else { declare };
            Problem::NumberGrouped { instead, declare }
        }
        Form::Either { grouped, pointed, mark } => {
            Problem::NumberAmbiguous { one: grouped, other: pointed, mark: mark.to_string() }
        }
        Form::OtherDigits { instead } => Problem::NumberFullWidth { instead },
        Form::Range { from, to } => Problem::NumberRange { from, to },
        Form::Date => Problem::NumberIsDate,
        Form::Percent { number, share } => Problem::NumberPercent { number, share },
        Form::Approximate { number } => Problem::NumberApproximate { number },
        Form::WithUnit { number, unit: written } => {
            let instead = unit.and_then(|unit| in_unit(&number, &written, unit));
            Problem::NumberWithUnit { unit: written, instead: instead.unwrap_or_else(|| NOTHING_NEAR.to_owned()) }
        }
        Form::Bracketed { number } => Problem::NumberBracketed { number },
        Form::SheetError => Problem::NumberSheetError,
        Form::Missing => Problem::MissingMark { json: serde_json::Value::from(text).to_string() },
        Form::Nothing => Problem::NumberNotANumber,
    }
}

/// An amount of money, exactly.
#[inline]
pub(in crate::package) fn amount(cell: &Cell<'_>, unit: AmountUnit, journal: &mut Journal) -> Option<Amount> {
    if cell.is_empty() {
        return None;
    }
    Amount::parse_plain(cell.text, unit).or_else(|| odd_amount(cell, unit, journal))
}

/// An amount that is written in another way than most, or wrong.
#[cold]
fn odd_amount(cell: &Cell<'_>, unit: AmountUnit, journal: &mut Journal) -> Option<Amount> {
    let error = match Decimal::parse(cell.text) {
        Ok(value) => match Amount::from_decimal(value, unit) {
            Ok(amount) => return Some(amount),
            Err(error) => Ok(error),
        },
        Err(error) => Err(error),
    };
    if matches!(error, Ok(AmountError::TooFine) | Err(DecimalError::TooLarge))
        && let Some(amount) = calculated_amount(cell.text, unit)
    {
        let instead = Sum::from(amount).to_decimal().to_string();
        journal.cell(cell, Problem::AmountsRounded { instead, currency: unit.currency.code().to_owned() });
        return Some(amount);
    }
    let problem = match error {
        Ok(AmountError::Negative) => Problem::AmountNegative,
        Ok(AmountError::TooLarge) | Err(DecimalError::TooLarge) => too_large(unit.currency),
        Ok(AmountError::TooFine) => {
            Problem::AmountTooFine { decimals: unit.power + 2, unit: unit.currency.code().to_owned() }
        }
        Err(error) => number_problem(error, cell.text, Some(unit), Some(Problem::AmountNegative)),
    };
    journal.cell(cell, problem);
    None
}

/// What a machine calculated, rounded to the last decimal that a column of such amounts has.
fn calculated_amount(text: &str, unit: AmountUnit) -> Option<Amount> {
    Amount::from_decimal(Decimal::calculated_to(text, unit.power + 2)?, unit).ok()
}

/// That an amount is more than there can be in a currency.
fn too_large(currency: Currency) -> Problem {
    let limit = numbers::sum(Sum::from(Amount::most(currency)), numbers::Scale::One, 0);
    Problem::AmountTooLarge { limit, currency: currency.code().to_owned() }
}

/// A whole number from 0 to `limit`.
pub(in crate::package) fn whole(cell: &Cell<'_>, limit: u32, journal: &mut Journal) -> Option<u32> {
    let value = number_unless(Some(Problem::NumberNotWhole { limit }), cell, journal)?;
    let whole = value.scaled_exactly(0).and_then(|value| u32::try_from(value).ok()).filter(|value| *value <= limit);
    if whole.is_none() {
        journal.cell(cell, Problem::NumberNotWhole { limit });
    }
    whole
}

/// Land in hundredths of 亩; what a machine calculated is rounded to them.
pub(in crate::package) fn land(cell: &Cell<'_>, journal: &mut Journal) -> Option<u32> {
    if cell.is_empty() {
        return None;
    }
    let exact = || Decimal::parse(cell.text).ok().and_then(|value| value.scaled_exactly(2));
    let hundredths = match Decimal::calculated_to(cell.text, 2) {
        Some(rounded) if rounded.mantissa() >= 0 && exact().is_none() => {
            journal.cell(cell, Problem::LandRounded { instead: rounded.to_string() });
            rounded.scaled_exactly(2)
        }
        _ => number_unless(Some(Problem::LandNegative), cell, journal)?.scaled_exactly(2),
    };
    let problem = match hundredths {
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
pub(in crate::package) fn land_of_hundredths(hundredths: i128) -> Option<u32> {
    u32::try_from(hundredths).ok().filter(|hundredths| *hundredths < u32::MAX)
}

/// A position, if both of its cells are in order.
pub(in crate::package) fn position(lon: &Cell<'_>, lat: &Cell<'_>, journal: &mut Journal) -> Option<LonLat> {
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
pub(in crate::package) fn degrees_within(value: Decimal, limit: u32) -> Option<f64> {
    Some(value.to_f64()).filter(|degrees| degrees.abs() <= f64::from(limit))
}

/// A colour.
pub(in crate::package) fn color(cell: &Cell<'_>, journal: &mut Journal) -> Option<Rgb> {
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
pub(in crate::package) fn word<T: Default>(
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
    use crate::package::findings::{At, Column};

    /// The code of what is found in a cell with this text, or what it reads as.
    fn read<T: ToString>(
        text: &str,
        reader: impl Fn(&Cell<'_>, &mut Journal) -> Option<T>,
    ) -> Result<Option<String>, &'static str> {
        let mut journal = Journal::new(["projects"].into_iter());
        let column = Column { name: "x".into(), position: Some(0) };
        let value = reader(&Cell::new(At::resource(1), &column, text), &mut journal);
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
            ("249亿", Err("number-with-unit")),
            ("12,5", Err("number-grouped")),
            ("1,234", Err("number-ambiguous")),
            ("10-20", Err("number-range")),
            ("约12", Err("number-approximate")),
            ("(12)", Err("number-bracketed")),
            ("#N/A", Err("number-sheet-error")),
            ("-", Err("missing-mark")),
            ("1,234.5", Err("number-grouped")),
            ("１２３", Err("number-full-width")),
            ("-1", Err("amount-negative")),
            ("−5", Err("amount-negative")),
            ("－5", Err("amount-negative")),
            ("−1,234.5", Err("amount-negative")),
            ("-12,500", Err("amount-negative")),
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
        for (text, code) in [
            ("-3", "land-negative"),
            ("−3", "land-negative"),
            ("1.234", "land-too-fine"),
            ("39.123456789012345", "land-rounded"),
            ("1e12", "number-too-large"),
        ] {
            assert_eq!(read(text, land), Err(code), "{text}");
        }
        assert_eq!(read("7.0", |cell, journal| whole(cell, 10, journal)), Ok(Some("7".to_owned())));
        for text in ["7.5", "-1", "−1", "11"] {
            assert_eq!(read(text, |cell, journal| whole(cell, 10, journal)), Err("number-not-whole"), "{text}");
        }
        assert_eq!(read("red", |cell, journal| color(cell, journal).map(|_| 0)), Err("color-not-a-color"));
    }
}
