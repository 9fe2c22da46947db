//! What must be known of a sum besides the number: what it does not hold, and as of when it holds. The same that `query` says.

use super::asked::Found;
use super::books::Table;
use crate::listing::latest_note;
use crate::model::Measure;
use crate::query::{Part, mixed_currency};
use crate::text::{Arg, say_with};

/// The remarks on what a question came to, as one text; empty for none.
pub(super) fn remarks(table: &Table<'_>, found: &Found) -> String {
    let (data, query, locale) = (&table.data, &found.query, table.locale);
    let mut said = Vec::new();
    let mut counted = |key: &str, count: usize| {
        if count > 0 {
            said.push(say_with(locale, key, [("count", Arg::from(count))]));
        }
    };
    let missing = if query.measure == Measure::ProjectCount { 0 } else { found.cell.missing };
    counted("report-note-missing", missing as usize);
    counted("figure-note-half-overlaps", data.passed_over_of(query, &Part::whole()).len());
    if table.dataset.counted_once().is_some() {
        counted("figure-note-counted-once", data.left_out_of(query, &Part::whole()).len());
    }
    counted("figure-note-qualified", data.qualified(query));
    counted("figure-note-in-doubt", data.in_doubt(query));
    let key = latest_note(table.dataset, query.measure, &[]);
    said.extend(
        key.zip(data.stock_date(query))
            .map(|(key, date)| say_with(locale, key, [("date", Arg::from(date.to_string()))])),
    );
    if let Some(currency) = mixed_currency(table.dataset, query.measure) {
        said.push(say_with(locale, "figure-note-mixed-currencies", [("currency", Arg::from(currency.code()))]));
    }
    said.join(" ")
}
