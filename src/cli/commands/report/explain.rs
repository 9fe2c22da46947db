//! Every slot of a report: what it asks, what stands in the text, and where that comes from.

use crate::cli::output::Rows;
use crate::listing::Cell;
use crate::report::{Report, Slot};
use crate::text::{Locale, say};

/// The columns: names for scripts, and the key of what people read.
const COLUMNS: [(&str, &str); 9] = [
    ("line", "report-column-line"),
    ("slot", "report-column-slot"),
    ("query", "report-column-query"),
    ("value", "report-column-value"),
    ("exact", "report-column-exact"),
    ("source", "report-column-source"),
    ("quote", "report-column-quote"),
    ("how", "report-column-how"),
    ("gap", "report-column-gap"),
];

/// A row a slot.
pub(super) fn explained(report: &Report, locale: Locale) -> Rows {
    let columns = COLUMNS.iter().map(|(name, key)| ((*name).to_owned(), say(locale, key).into_owned())).collect();
    Rows { columns, rows: report.slots.iter().map(row).collect() }
}

fn row(slot: &Slot) -> Vec<Cell> {
    let words = |text: &str| match text {
        "" => Cell::Missing("—".to_owned()),
        text => Cell::Text { exact: text.to_owned(), shown: text.replace('\n', " ") },
    };
    let number = |text: &str| match text {
        "" => Cell::Missing("—".to_owned()),
        text => Cell::Number { exact: text.to_owned(), shown: text.to_owned() },
    };
    vec![
        number(&slot.place.line.to_string()),
        words(&slot.asked),
        words(&slot.query),
        words(&slot.value),
        number(&slot.exact),
        words(&slot.source),
        words(&slot.quote),
        words(&slot.explained),
        words(slot.gap.as_deref().unwrap_or_default()),
    ]
}
