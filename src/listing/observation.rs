//! A published figure in words.

use super::cell::{Cell, list_names, qualifier};
use super::detail::Field;
use crate::model::{AmountUnit, Dataset, Decimal, IndicatorIx, Observation, Sum};
use crate::text::numbers::Scale;
use crate::text::{Locale, numbers, say, say_with, unit_word};

/// A published figure, ready for a card or a pane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observed {
    /// The indicator.
    pub name: String,
    /// 超, 约 …; empty for an exact value.
    pub qualifier: String,
    /// The value, the rank, or which kind of missing.
    pub value: String,
    /// Whether the value is a number, to be set large.
    pub is_number: bool,
    /// The unit of the value.
    pub unit: String,
    /// Period, and what the figure is about: sector, place, stage.
    pub caption: String,
    /// Whether it is provisional or estimated.
    pub is_preliminary: bool,
    /// Everything else that was published with it.
    pub fields: Vec<Field>,
    /// What the indicator means; empty when not given.
    pub definition: String,
    /// The words of the source; empty when not given.
    pub quote: String,
}

impl Observed {
    /// The value with its qualifier: 约20, about 20.
    pub fn qualified(&self) -> String {
        let is_word = self.qualifier.ends_with(|sign: char| sign.is_ascii_alphabetic());
        format!("{}{}{}", self.qualifier, if is_word { " " } else { "" }, self.value)
    }
}

/// Puts the observation at a position into words.
pub fn observation(dataset: &Dataset, position: usize, locale: Locale) -> Observed {
    let observed = &dataset.observations()[position];
    let indicator = &dataset.indicators()[observed.indicator];
    let (value, is_number, unit) = value(observed, indicator.least_decimals, &indicator.unit, locale);
    let mut caption = vec![observed.period.to_string()];
    caption.extend(observed.sector.map(|ix| locale.name(&dataset.sectors()[ix].name).to_owned()));
    caption.extend(observed.place.map(|ix| locale.name(&dataset.places()[ix].name).to_owned()));
    caption.extend(observed.stage.map(|ix| locale.name(&dataset.stages()[ix].name).to_owned()));
    if observed.status.is_preliminary() {
        caption.push(status_name(observed, locale));
    }
    Observed {
        name: locale.name(&indicator.name).to_owned(),
        qualifier: qualifier(observed.qualifier).map_or_else(String::new, |key| say(locale, key).into_owned()),
        value,
        is_number,
        unit,
        caption: caption.join(" · "),
        is_preliminary: observed.status.is_preliminary(),
        fields: fields(dataset, observed, locale),
        definition: locale.name(&indicator.definition).to_owned(),
        quote: observed.quote.clone(),
    }
}

fn value(observed: &Observation, decimals: u32, unit: &str, locale: Locale) -> (String, bool, String) {
    if let Some(value) = observed.value {
        let shown = ShownUnit::of(unit, Some(value), locale);
        let number = numbers::decimal(shown.number(value, decimals.max(value.scale())));
        return (number, true, shown.behind(unit, locale));
    }
    let text = match observed.rank {
        Some(rank) => say_with(locale, "observation-rank", [("rank", rank.into())]),
        None => say(locale, "value-unpublished").into_owned(),
    };
    (text, false, String::new())
}

/// A value of an indicator that was worked out, with its unit.
pub fn value_in_unit(dataset: &Dataset, indicator: IndicatorIx, value: Decimal, locale: Locale) -> String {
    let indicator = &dataset.indicators()[indicator];
    let shown = ShownUnit::of(&indicator.unit, Some(value), locale);
    let number = numbers::decimal(shown.number(value, indicator.decimals.max(value.scale())));
    numbers::with_unit(number, shown.behind(&indicator.unit, locale), locale)
}

/// What a published value is shown in: as published, but for money, which each language counts in steps of its own.
#[derive(Clone, Copy)]
pub(super) struct ShownUnit {
    /// The unit as published, and the step shown; `None` for what is no money, or in a step that no language has.
    money: Option<(AmountUnit, Scale)>,
}

impl ShownUnit {
    /// That of a value in a unit.
    pub(super) fn of(unit: &str, value: Option<Decimal>, locale: Locale) -> Self {
        let Some(money) = AmountUnit::parse(unit) else { return Self { money: None } };
        let as_published = Scale::ALL.into_iter().find(|scale| scale.power() == money.power);
        let own = as_published.filter(|scale| Scale::of_language(locale).contains(scale));
        let fen =
            value.and_then(|value| value.rounded(value.scale().min(money.power + 2)).scaled_exactly(money.power + 2));
        let scale = own.unwrap_or_else(|| Scale::fitting(Sum::from_fen(fen.unwrap_or(0)), locale));
        Self { money: Some((money, scale)) }
    }

    /// A number in the published unit, known to so many decimals of it, exactly as it is known in the unit shown.
    pub(super) fn number(self, value: Decimal, decimals: u32) -> Decimal {
        let Some((money, scale)) = self.money else { return value.rounded(decimals) };
        let moved = i64::from(scale.power()) - i64::from(money.power);
        let known = (i64::from(decimals) + moved).max(0) as u32;
        let value = value.rounded(decimals);
        let shown = match moved {
            0.. => Decimal::new(value.mantissa(), value.scale() + moved as u32),
            _ => value
                .mantissa()
                .checked_mul(10i128.pow(moved.unsigned_abs() as u32))
                .and_then(|all| Decimal::new(all, value.scale())),
        };
        shown.unwrap_or(value).rounded(known)
    }

    /// Its name in a heading.
    pub(super) fn name(self, unit: &str, locale: Locale) -> String {
        self.money.map_or_else(|| unit_word(unit, locale), |(money, scale)| scale.unit(money.currency, locale))
    }

    /// Its name behind a number.
    pub(super) fn behind(self, unit: &str, locale: Locale) -> String {
        self.money.map_or_else(|| unit_word(unit, locale), |(money, scale)| scale.behind(money.currency, locale))
    }
}

/// What the status of a value is called.
pub(super) fn status_name(observed: &Observation, locale: Locale) -> String {
    say(locale, &format!("status-{}", observed.status.code().to_ascii_lowercase())).into_owned()
}

fn fields(dataset: &Dataset, observed: &Observation, locale: Locale) -> Vec<Field> {
    let field = |id: &str, text: String| Field {
        id: id.to_owned(),
        title: say(locale, &format!("observation-{id}")).into_owned(),
        value: Cell::Text { exact: text.clone(), shown: text },
        link: None,
    };
    let mut fields = vec![field("period", observed.period.to_string())];
    let named = [
        ("sector", observed.sector.map(|ix| locale.name(&dataset.sectors()[ix].name).to_owned())),
        ("place", observed.place.map(|ix| locale.name(&dataset.places()[ix].name).to_owned())),
        ("stage", observed.stage.map(|ix| locale.name(&dataset.stages()[ix].name).to_owned())),
        ("count", observed.count.map(|count| numbers::count(count as usize))),
        ("yoy", observed.yoy_pct.map(|yoy| format!("{}\u{202f}%", numbers::decimal(yoy)))),
        ("rank-field", observed.rank.map(|rank| rank.to_string())),
    ];
    fields.extend(named.into_iter().filter_map(|(id, text)| Some(field(id, text?))));
    if !observed.lists.is_empty() {
        fields.push(field("lists", list_names(dataset, &observed.lists, locale)));
    }
    fields.push(field("status", status_name(observed, locale)));
    fields
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_before_a_number_is_set_apart() {
        for (qualifier, expected) in [("", "20"), ("≥", "≥20"), ("约", "约20"), ("about", "about 20")] {
            let said = Observed {
                name: String::new(),
                qualifier: qualifier.to_owned(),
                value: "20".to_owned(),
                is_number: true,
                unit: String::new(),
                caption: String::new(),
                is_preliminary: false,
                fields: Vec::new(),
                definition: String::new(),
                quote: String::new(),
            };
            assert_eq!(said.qualified(), expected);
        }
    }

    #[test]
    fn money_is_shown_in_the_steps_of_the_language_and_nothing_is_rounded() {
        for (unit, value, decimals, chinese, english) in [
            ("亿元", "249", 0, "249 亿元", "24.9 billion yuan"),
            ("亿元", "27.92", 2, "27.92 亿元", "2.792 billion yuan"),
            ("亿元", "8", 0, "8 亿元", "800 million yuan"),
            ("亿元", "0.05", 2, "0.05 亿元", "5 million yuan"),
            ("万元", "12345.6", 1, "12\u{2009}345.6 万元", "123.456 million yuan"),
            ("万元", "80", 0, "80 万元", "800\u{2009}000 yuan"),
            ("亿美元", "1.5", 1, "1.5 亿美元", "150 million USD"),
            ("百万美元", "150", 0, "1.50 亿美元", "150 million USD"),
            ("元", "-3", 0, "−3 元", "−3 yuan"),
            ("亩", "525.9", 1, "525.9 亩", "525.9 mu"),
        ] {
            let value = Decimal::parse(value).unwrap();
            for (locale, expected) in [(Locale::ZhCn, chinese), (Locale::En, english)] {
                let shown = ShownUnit::of(unit, Some(value), locale);
                let number = numbers::decimal(shown.number(value, decimals));
                assert_eq!(format!("{number} {}", shown.behind(unit, locale)), expected);
            }
        }
    }
}
