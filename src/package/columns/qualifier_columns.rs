//! Columns that say how exactly the numbers of another are meant, as this program writes them beside it: they are read back
//! into that column. Must not know what numbers are of.

use super::further::Further;
use crate::model::{Decimal, Field, FieldUnit, FieldValues, NumberColumn, Qualifier, TextColumn};
use crate::package::meaning::stripped;
use crate::text::{Arg, Locale, say_with};

/// What one says of the numbers of another.
pub(in crate::package) struct Said {
    /// The column of numbers, and this one.
    of: String,
    name: String,
    rows: Vec<(u32, Qualifier, Option<Decimal>)>,
}

/// What a column is called that says how exactly the numbers of another are meant.
pub(crate) fn title_of_qualifier(of: &str, locale: Locale) -> String {
    say_with(locale, "column-qualifier", [("column", Arg::from(of))])
}

/// Whether a column is called as one beside another.
fn is_beside(name: &str, of: &str) -> bool {
    let in_words = |locale| title_of_qualifier(of, locale);
    name.strip_suffix(Qualifier::BESIDE) == Some(of) || Locale::ALL.into_iter().any(|locale| in_words(locale) == name)
}

/// Those among the columns of a table of which nothing is declared.
pub(in crate::package) fn found(further: &[Further<'_>]) -> Vec<Said> {
    let of = |column: &Further<'_>| {
        let name = &column.column.name;
        let of = further.iter().find(|other| is_beside(name, &other.column.name))?;
        let rows = rows(&column.texts).filter(|_| column.declared.is_none_or(|it| it.own.kind.is_none()))?;
        Some(Said { of: of.column.name.clone(), name: name.clone(), rows })
    };
    further.iter().filter_map(of).collect()
}

/// What a column says row by row; nothing where it says anything else.
fn rows(texts: &TextColumn) -> Option<Vec<(u32, Qualifier, Option<Decimal>)>> {
    let filled = (0..texts.len()).map(|row| (row, texts.get(row))).filter(|(_, text)| !text.is_empty());
    let rows: Option<Vec<_>> = filled
        .map(|(row, text)| {
            let (says, upper) = said(text)?;
            Some((row as u32, says, upper))
        })
        .collect();
    rows.filter(|rows| !rows.is_empty())
}

fn said(text: &str) -> Option<(Qualifier, Option<Decimal>)> {
    if let Some(upper) = text.strip_prefix(['–', '-']).or_else(|| text.strip_prefix("..")) {
        return Some((Qualifier::Range, Some(Decimal::parse(upper.trim()).ok()?)));
    }
    let before_a_number = format!("{} 1", text.to_lowercase());
    let says = stripped(&before_a_number).filter(|(_, rest)| rest == "1").map(|(says, _)| says);
    Qualifier::parse(text).or(says).map(|says| (says, None))
}

/// Puts what they say into the columns that turned out to be of numbers, and takes them away.
pub(in crate::package) fn fold(fields: &mut Vec<Field>, all: Vec<Said>) {
    for Said { of, name, rows } in all {
        let Some(field) = fields.iter_mut().find(|field| field.name.as_str() == of) else { continue };
        let power = if let FieldUnit::Money(unit) = field.unit { unit.power } else { 0 };
        let FieldValues::Numbers(numbers) = &mut field.values else { continue };
        let mut of_numbers = std::mem::replace(numbers, NumberColumn::new(Vec::new(), 0));
        // An upper end may be finer than any number.
        if !matches!(field.unit, FieldUnit::Money(_)) {
            let finest = rows.iter().filter_map(|(.., upper)| Some((*upper)?.shortest().scale())).max();
            of_numbers = finer(of_numbers, finest.unwrap_or(0));
        }
        let decimals = of_numbers.decimals() + power;
        let scaled = |upper: Decimal| i64::try_from(upper.rounded(decimals).scaled_exactly(decimals)?).ok();
        let uppers = rows.iter().filter_map(|(row, _, upper)| Some((*row, scaled((*upper)?)?))).collect();
        let qualified = rows.into_iter().map(|(row, says, _)| (row, says)).collect();
        *numbers = of_numbers.qualified(qualified).ranging(uppers);
        fields.retain(|field| field.name.as_str() != name);
    }
}

/// The same numbers with so many decimals at least, where they have room for them.
fn finer(numbers: NumberColumn, decimals: u32) -> NumberColumn {
    let Some(more) = decimals.checked_sub(numbers.decimals()).filter(|more| *more > 0) else { return numbers };
    let widened = |scaled: &i64| match *scaled {
        NumberColumn::MISSING => Some(NumberColumn::MISSING),
        scaled => scaled.checked_mul(10i64.checked_pow(more)?),
    };
    let widened: Option<Vec<i64>> = numbers.as_slice().iter().map(widened).collect();
    widened.map_or(numbers, |widened| NumberColumn::new(widened, decimals))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_beside_a_number_is_read_in_every_way_it_is_written() {
        let of = |text: &str| said(text).map(|(says, upper)| (says, upper.map(|upper| upper.to_string())));
        for (text, says) in [
            ("~", Qualifier::About),
            ("约", Qualifier::About),
            ("about", Qualifier::About),
            (">=", Qualifier::AtLeast),
            ("≥", Qualifier::AtLeast),
            ("≤", Qualifier::AtMost),
        ] {
            assert_eq!(of(text), Some((says, None)), "{text}");
        }
        for text in ["–5.25", "..5.25", "-5.25"] {
            assert_eq!(of(text), Some((Qualifier::Range, Some("5.25".to_owned()))), "{text}");
        }
        assert!(["x", "大", "5", "–"].iter().all(|text| of(text).is_none()));
    }
}
