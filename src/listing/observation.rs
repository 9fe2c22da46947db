//! A published figure in words.

use super::cell::{Cell, list_names};
use super::detail::Field;
use crate::model::{Dataset, Observation, Qualifier};
use crate::text::{Locale, numbers, say, say_with};

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

/// Puts the observation at a position into words.
pub fn observation(dataset: &Dataset, position: usize, locale: Locale) -> Observed {
    let observed = &dataset.observations()[position];
    let indicator = &dataset.indicators()[observed.indicator];
    let english = locale.is_english();
    let (value, is_number, unit) = value(observed, indicator.decimals, &indicator.unit, locale);
    let mut caption = vec![observed.period.to_string()];
    caption.extend(observed.sector.map(|ix| dataset.sectors()[ix].name.prefer(english).to_owned()));
    caption.extend(observed.place.map(|ix| dataset.places()[ix].name.prefer(english).to_owned()));
    caption.extend(observed.stage.map(|ix| dataset.stages()[ix].name.prefer(english).to_owned()));
    if observed.status.is_preliminary() {
        caption.push(status(observed, locale));
    }
    Observed {
        name: indicator.name.prefer(english).to_owned(),
        qualifier: match observed.qualifier {
            Qualifier::Exact => String::new(),
            Qualifier::AtLeast => say(locale, "qualifier-at-least").into_owned(),
            Qualifier::AtMost => say(locale, "qualifier-at-most").into_owned(),
            Qualifier::About => say(locale, "qualifier-about").into_owned(),
        },
        value,
        is_number,
        unit,
        caption: caption.join(" · "),
        is_preliminary: observed.status.is_preliminary(),
        fields: fields(dataset, observed, locale),
        definition: indicator.definition.prefer(english).to_owned(),
        quote: observed.quote.clone(),
    }
}

fn value(observed: &Observation, decimals: u32, unit: &str, locale: Locale) -> (String, bool, String) {
    if let Some(value) = observed.value {
        // Never fewer decimals than were published.
        let shown = numbers::decimal(value.rounded(decimals.max(value.scale())));
        return (shown, true, unit_name(unit, locale));
    }
    let text = match observed.rank {
        Some(rank) => say_with(locale, "observation-rank", [("rank", rank.into())]),
        None => say(locale, "value-unpublished").into_owned(),
    };
    (text, false, String::new())
}

/// Units as they are published, and the names they have in both languages.
const UNITS: [(&str, &str); 16] = [
    ("个", "piece"),
    ("亩", "mu"),
    ("例", "case"),
    ("月", "month"),
    ("年", "year"),
    ("项", "item"),
    ("家", "enterprise"),
    ("人", "person"),
    ("名", "seat"),
    ("台", "set"),
    ("万台", "wan-set"),
    ("家次", "visit"),
    ("届", "session"),
    ("亿元", "yi"),
    ("万元", "wan"),
    ("元", "yuan"),
];

/// A unit we know in the reader's language, any other as published.
pub(super) fn unit_name(unit: &str, locale: Locale) -> String {
    let known = UNITS.iter().find(|(published, _)| *published == unit);
    known.map_or_else(|| unit.to_owned(), |(_, key)| say(locale, &format!("unit-of-{key}")).into_owned())
}

fn status(observed: &Observation, locale: Locale) -> String {
    say(locale, &format!("status-{}", observed.status.code().to_ascii_lowercase())).into_owned()
}

fn fields(dataset: &Dataset, observed: &Observation, locale: Locale) -> Vec<Field> {
    let english = locale.is_english();
    let field = |id: &str, text: String| Field {
        id: id.to_owned(),
        title: say(locale, &format!("observation-{id}")).into_owned(),
        value: Cell::Text { exact: text.clone(), shown: text },
    };
    let mut fields = vec![field("period", observed.period.to_string())];
    let named = [
        ("sector", observed.sector.map(|ix| dataset.sectors()[ix].name.prefer(english).to_owned())),
        ("place", observed.place.map(|ix| dataset.places()[ix].name.prefer(english).to_owned())),
        ("stage", observed.stage.map(|ix| dataset.stages()[ix].name.prefer(english).to_owned())),
        ("count", observed.count.map(|count| numbers::count(count as usize))),
        ("yoy", observed.yoy_pct.map(|yoy| format!("{}\u{202f}%", numbers::decimal(yoy)))),
        ("rank-field", observed.rank.map(|rank| rank.to_string())),
    ];
    fields.extend(named.into_iter().filter_map(|(id, text)| Some(field(id, text?))));
    if !observed.lists.is_empty() {
        fields.push(field("lists", list_names(dataset, &observed.lists, locale)));
    }
    fields.push(field("status", status(observed, locale)));
    fields
}
