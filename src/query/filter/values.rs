//! The values a filter compares with: years, amounts, land, dates. Must not know fields or operators.

use crate::model::{
    Amount, AmountError, AmountUnit, Currency, Decimal, PartialDate, Period, QuantityUnit, Rounding, USUAL_YEARS, YEARS,
};
use crate::query::error::FilterError;
use crate::query::filter::clause::MuHundredths;
use crate::query::key::Fen;
use crate::query::piece::{Piece, narrow};
use crate::text::{Arg, near_stretch};

fn narrowed(piece: Piece<'_>) -> String {
    piece.text().chars().map(narrow).collect()
}

fn wrong_value(piece: Piece<'_>, key: &'static str) -> FilterError {
    piece.wrong(key, vec![("value", Arg::from(piece.text()))])
}

/// The years that can be asked for in books that go back so far.
fn years(first: i32) -> std::ops::RangeInclusive<i32> {
    if first < *USUAL_YEARS.start() { YEARS } else { USUAL_YEARS }
}

fn year_out_of_range(piece: Piece<'_>, first: i32) -> FilterError {
    let args = vec![
        ("value", Arg::from(piece.text())),
        ("first", Arg::from(years(first).start().to_string())),
        ("last", Arg::from(YEARS.end().to_string())),
    ];
    piece.wrong("filter-year-range", args)
}

/// `2021` or `2021年`, in books of which no date is before a year.
pub(in crate::query) fn year(piece: Piece<'_>, first: i32) -> Result<i32, FilterError> {
    let text = narrowed(piece);
    let digits = text.strip_suffix('年').unwrap_or(&text).trim();
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(wrong_value(piece, "filter-not-a-year"));
    }
    digits.parse().ok().filter(|year| years(first).contains(year)).ok_or_else(|| year_out_of_range(piece, first))
}

/// `2021年`, `2021年3月`, `2021年3月15日`.
fn in_characters(text: &str) -> Option<PartialDate> {
    let (year, rest) = text.split_once('年')?;
    let number = |text: &str| text.trim().parse().ok();
    let (month, day) = match rest.trim() {
        "" => (None, None),
        rest => {
            let (month, day) = rest.split_once('月')?;
            let day = day.trim().trim_end_matches(['日', '号']);
            (Some(number(month)?), if day.is_empty() { None } else { Some(number(day)?) })
        }
    };
    PartialDate::new(year.trim().parse().ok()?, month, day)
}

/// `2021`, `2021-H1`, `2021-Q3`, `2021-09` or `2021-01/2021-09`.
pub(in crate::query) fn period(piece: Piece<'_>) -> Result<Period, FilterError> {
    let text = narrowed(piece);
    Period::parse(&text).or_else(|| near_stretch(&text)).ok_or_else(|| wrong_value(piece, "filter-not-a-period"))
}

/// `2021`, `2021-03` or `2021-03-15`, and as cells have it: `2021Q4`, `2021年上半年`, `2021年1-9月`; in books of which no date is
/// before a year.
pub(in crate::query) fn date(piece: Piece<'_>, first: i32) -> Result<PartialDate, FilterError> {
    let text = narrowed(piece);
    let in_words = || near_stretch(&text).and_then(PartialDate::within).or_else(|| in_characters(&text));
    let found = PartialDate::parse_early(&text).or_else(in_words);
    found.filter(|date| years(first).contains(&date.year())).ok_or_else(|| {
        let year = text.split('-').next().filter(|year| year.len() == 4).and_then(|year| year.parse::<i32>().ok());
        match year {
            Some(year) if !years(first).contains(&year) => year_out_of_range(piece, first),
            _ => wrong_value(piece, "filter-not-a-date"),
        }
    })
}

/// `12.5`, `20 GW`, `3公顷`, `5万` of a column in some unit, in units of the last of so many decimals.
pub(in crate::query) fn quantity(
    piece: Piece<'_>,
    upper: Option<Piece<'_>>,
    unit: &str,
    decimals: u32,
    rounding: Rounding,
) -> Result<i64, FilterError> {
    let value = of_unit(piece, upper, unit, decimals, rounding)?;
    value.ok_or_else(|| wrong_value(piece, "filter-not-a-number"))
}

/// The same; nothing where no number is written.
fn of_unit(
    piece: Piece<'_>,
    upper: Option<Piece<'_>>,
    unit: &str,
    decimals: u32,
    rounding: Rounding,
) -> Result<Option<i64>, FilterError> {
    let text = narrowed(piece);
    let (number, mut written) = number_and_unit(&text);
    let upper = upper.map(narrowed);
    if let Some(upper) = upper.as_deref().filter(|_| written.is_empty()) {
        written = number_and_unit(upper).1;
    }
    let Ok(value) = Decimal::parse(number) else { return Ok(None) };
    let to = QuantityUnit::parse(unit);
    let from = if written.is_empty() { to.clone() } else { QuantityUnit::parse(&written) };
    match from.convert(value, &to, decimals, rounding) {
        Ok(Some(found)) => Ok(Some(found)),
        Ok(None) => {
            let args = vec![("value", Arg::from(piece.text())), ("decimals", Arg::from(decimals))];
            Err(piece.wrong("filter-number-between", args))
        }
        Err(_) if unit.is_empty() => {
            Err(piece.wrong("filter-number-of-no-unit", vec![("written", Arg::from(written))]))
        }
        Err(_) => {
            Err(piece.wrong("filter-other-unit", vec![("column", Arg::from(unit)), ("written", Arg::from(written))]))
        }
    }
}

/// `100`, `100亩`, `3公顷`, `0.5 km²`.
pub(in crate::query) fn land(
    piece: Piece<'_>,
    upper: Option<Piece<'_>>,
    rounding: Rounding,
) -> Result<MuHundredths, FilterError> {
    // What is written in 亩 is written as land is kept.
    let is_bare = number_and_unit(&narrowed(piece)).1.is_empty() && upper.is_none();
    let rounding = if is_bare { Rounding::Exact } else { rounding };
    let value =
        of_unit(piece, upper, "亩", 2, rounding).or_else(|error| if is_bare { Ok(None) } else { Err(error) })?;
    value.filter(|hundredths| *hundredths >= 0).ok_or_else(|| wrong_value(piece, "filter-not-land"))
}

/// As [`amount`] does, also below nothing.
pub(in crate::query) fn signed_amount(
    piece: Piece<'_>,
    upper: Option<Piece<'_>>,
    currency: Currency,
) -> Result<Fen, FilterError> {
    let text = piece.text();
    match text.strip_prefix(['-', '−', '－']) {
        Some(rest) => {
            let below = piece.part(piece.range().end - rest.len()..piece.range().end);
            amount(below, upper, currency).map(|fen| -fen)
        }
        None => amount(piece, upper, currency),
    }
}

/// The same of a column whose amounts are so large that they are kept in the main unit.
pub(in crate::query) fn large_amount(
    piece: Piece<'_>,
    upper: Option<Piece<'_>>,
    currency: Currency,
    rounding: Rounding,
) -> Result<i64, FilterError> {
    let (value, unit) = written_amount(piece, upper, currency)?;
    let too_large = || wrong_value(piece, "filter-amount-too-large");
    let mantissa = 10i128.checked_pow(unit.power).and_then(|factor| value.mantissa().checked_mul(factor));
    let value = Decimal::new(mantissa.ok_or_else(too_large)?, value.scale()).ok_or_else(too_large)?;
    let plain = QuantityUnit::parse("");
    let found = plain.convert(value, &plain, 0, rounding).map_err(|_| too_large())?;
    found.ok_or_else(|| wrong_value(piece, "filter-amount-too-fine"))
}

/// `10亿`, `5000万元`, `1.5亿`, `300`, `1bn`, `RMB 500 million`; in a range the lower end may leave its unit to the upper: `10..20亿`.
pub(in crate::query) fn amount(
    piece: Piece<'_>,
    upper: Option<Piece<'_>>,
    currency: Currency,
) -> Result<Fen, FilterError> {
    let (value, unit) = written_amount(piece, upper, currency)?;
    Amount::from_decimal(value, unit).map(Amount::fen).map_err(|error| {
        let key = match error {
            AmountError::Negative => "filter-amount-negative",
            AmountError::TooFine => "filter-amount-too-fine",
            AmountError::TooLarge => "filter-amount-too-large",
        };
        wrong_value(piece, key)
    })
}

/// The number and its unit, in the currency of the column.
fn written_amount(
    piece: Piece<'_>,
    upper: Option<Piece<'_>>,
    currency: Currency,
) -> Result<(Decimal, AmountUnit), FilterError> {
    let text = narrowed(piece);
    let (number, mut unit) = number_and_unit(&text);
    let upper = upper.map(narrowed);
    if let Some(upper) = upper.as_deref().filter(|_| unit.is_empty()) {
        unit = number_and_unit(upper).1;
    }
    let value = Decimal::parse(number).map_err(|_| wrong_value(piece, "filter-not-an-amount"))?;
    let unit = unit_of(&unit, currency).ok_or_else(|| wrong_value(piece, "filter-unknown-unit"))?;
    if unit.currency != currency {
        let args = vec![("column", Arg::from(currency.code())), ("written", Arg::from(unit.currency.code()))];
        return Err(piece.wrong("filter-other-currency", args));
    }
    Ok((value, unit))
}

/// `10亿`, `5000 万元`, and with the currency before the number: `RMB 1.5 billion`.
fn number_and_unit(text: &str) -> (&str, String) {
    let start = text.find(|c: char| c.is_ascii_digit() || "+-.".contains(c)).unwrap_or(0);
    let is_currency = AmountUnit::in_english(&text[..start]).is_some_and(|(power, _)| power == 0);
    let (before, text) = if is_currency { text.split_at(start) } else { ("", text) };
    let end = text.find(|c: char| !(c.is_ascii_digit() || "+-.eE".contains(c))).unwrap_or(text.len());
    let number = text[..end].trim_end_matches(['e', 'E']);
    let behind = text[number.len()..].trim();
    (number, if before.is_empty() { behind.to_owned() } else { format!("{} {behind}", before.trim()) })
}

/// A unit of money; a bare 万, 亿, million or billion is of the column's currency.
fn unit_of(unit: &str, currency: Currency) -> Option<AmountUnit> {
    if unit.is_empty() {
        return Some(AmountUnit { currency, power: 0 });
    }
    let in_english = || {
        let (power, named) = AmountUnit::in_english(unit)?;
        Some(AmountUnit { currency: named.unwrap_or(currency), power })
    };
    AmountUnit::parse(unit).or_else(in_english).or_else(|| {
        let power = AmountUnit::parse(&format!("{unit}元"))?.power;
        Some(AmountUnit { currency, power })
    })
}
