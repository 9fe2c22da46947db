//! How what a slot came to is written: unit, decimals, with or without the unit's name. Must not know what was asked.

use super::asked::Found;
use super::books::Table;
use crate::figure::{CHOICES, FigureDocument, value_text};
use crate::model::{Currency, Decimal, Measure};
use crate::query::{Cell, Value};
use crate::report::ask::{Ask, BARE};
use crate::report::place::TemplateError;
use crate::text::numbers::{self, Scale};
use crate::text::{Locale, say};

/// How numbers are written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    /// The unit of amounts; the fitting one where none is said.
    pub(super) scale: Option<Scale>,
    pub(super) decimals: Option<u32>,
    /// Without the name of the unit.
    pub(super) is_bare: bool,
}

impl Style {
    /// As a slot says.
    pub(super) fn of(ask: &Ask, table: &Table<'_>) -> Result<Self, TemplateError> {
        let scale = match ask.said("unit") {
            None => None,
            Some(said) => scale(said, table).ok_or_else(|| ask.wrong_value("unit", said))?,
        };
        let is_bare = ask.said(BARE).is_some();
        Ok(Self { scale, decimals: ask.number("decimals")?, is_bare })
    }

    /// What a question came to, in words; 未公布 where nothing is known.
    pub(super) fn written(&self, found: &Found, table: &Table<'_>) -> String {
        let Found { query, cell, .. } = found;
        self.cell(cell, query.measure, query.currency(table.dataset), table.locale)
    }

    /// The same of a cell of an answer.
    pub(super) fn cell(&self, cell: &Cell, measure: Measure, currency: Option<Currency>, locale: Locale) -> String {
        let sum = match cell.value(measure) {
            Value::Count(count) if self.is_bare => return numbers::count(count as usize),
            Value::Count(_) => return value_text(cell, measure, currency, Scale::One, locale),
            Value::Amount(_) if cell.is_unknown() => return unpublished(locale),
            Value::Amount(sum) => sum,
        };
        // A number alone that does not say of what it is so many is in the main unit.
        let fitting = || if self.is_bare { Scale::One } else { Scale::fitting(sum, locale) };
        let scale = self.scale.unwrap_or_else(fitting);
        let unit = currency.map(|currency| scale.behind(currency, locale)).unwrap_or_default();
        let is_plain = scale == Scale::One && !matches!(measure, Measure::Field(_) | Measure::Statistic(_));
        let decimals = self.decimals.unwrap_or_else(|| match scale {
            // Numbers of anything have as many decimals as they need, money has two.
            Scale::One if !is_plain && sum.is_written_in(0) => 0,
            Scale::One if !is_plain => numbers::decimals_of(&[sum]).max(2),
            _ => 2,
        });
        let number = numbers::sum(sum, scale, decimals);
        if self.is_bare { number } else { numbers::with_unit(number, unit, locale) }
    }
}

/// What stands where nothing is known.
pub(super) fn unpublished(locale: Locale) -> String {
    say(locale, "value-unpublished").into_owned()
}

/// A unit as figures take it: `Some(None)` is the fitting one.
pub(super) fn scale(said: &str, table: &Table<'_>) -> Option<Option<Scale>> {
    let choice = CHOICES.iter().find(|choice| choice.flag == "unit")?;
    let mut document = FigureDocument::default();
    choice.lay_over(&mut document, &[said.to_owned()], table.dataset).ok()?;
    Some(document.choices.scale)
}

/// So many percent.
pub(super) fn percent(value: Decimal) -> String {
    numbers::percent_sign(&numbers::decimal(value))
}

/// A number without its sign.
pub(super) fn size(value: Decimal) -> Decimal {
    Decimal::new(value.mantissa().abs(), value.scale()).unwrap_or(value)
}
