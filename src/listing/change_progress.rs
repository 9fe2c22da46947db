//! The rows of progress that differ between two readings, in words. Must not know how it was found.

use crate::model::{Dataset, ProgressAmount, Row};
use crate::query::{FieldChange, ProgressChange, ProgressField, progress_changes};
use crate::text::{Locale, say, say_with};

use super::cell::Cell;
use crate::listing::change_amounts::amounts_words;

/// What it was and what it is, row by row: all of a row that came or went, of others the fields that differ, by name.
pub(super) fn progress_words(old: &Dataset, new: &Dataset, change: &FieldChange, locale: Locale) -> [Cell; 2] {
    let changes = progress_changes(old, new, change.before, change.project);
    let rows: Vec<[Option<String>; 2]> = changes.into_iter().map(|one| words_of(old, new, one, locale)).collect();
    [0, 1].map(|side| {
        let words: Vec<&str> = rows.iter().filter_map(|row| row[side].as_deref()).collect();
        match words.is_empty() {
            true => Cell::Missing(say(locale, "value-none").into_owned()),
            false => Cell::words(&words.join(&say(locale, "clause-separator")), locale),
        }
    })
}

fn words_of(old: &Dataset, new: &Dataset, change: ProgressChange, locale: Locale) -> [Option<String>; 2] {
    match change {
        ProgressChange { from: Some(from), to: Some(to), fields } => {
            let rows = [(old, from), (new, to)];
            let parts: Vec<[String; 2]> = fields.into_iter().map(|field| field_words(rows, field, locale)).collect();
            [0, 1].map(|side| {
                let parts: Vec<&str> = parts.iter().map(|part| part[side].as_str()).collect();
                Some(row_words(rows[side], &parts.join(" / "), locale))
            })
        }
        ProgressChange { from, to, .. } => {
            [(old, from), (new, to)].map(|(dataset, row)| Some(whole_row((dataset, row?), locale)))
        }
    }
}

/// A row with the amounts that it gives.
fn whole_row(row: (&Dataset, usize), locale: Locale) -> String {
    let given = ProgressAmount::ALL.into_iter().filter(|which| row.0.progress().amount(row.1, *which).is_some());
    let parts: Vec<String> = given
        .map(|which| {
            let [words, _] = field_words([row, row], ProgressField::Amount(which), locale);
            words
        })
        .collect();
    if parts.is_empty() {
        return row_words(row, &say(locale, "value-unpublished"), locale);
    }
    row_words(row, &parts.join(" / "), locale)
}

/// `2020：完成 7.50 亿元`
fn row_words((dataset, row): (&Dataset, usize), amounts: &str, locale: Locale) -> String {
    let period = dataset.progress().period(row).to_string();
    say_with(locale, "changes-progress-row", [("period", period.into()), ("amounts", amounts.into())])
}

/// The name of a field, and what it was and is.
fn field_words(rows: [(&Dataset, usize); 2], field: ProgressField, locale: Locale) -> [String; 2] {
    let [from, to] = rows;
    let (title, values) = match field {
        ProgressField::Amount(which) => {
            let amounts =
                rows.map(|(dataset, row)| (dataset.progress().amount(row, which), dataset.progress_currency(which)));
            let title = match which {
                ProgressAmount::Planned => "progress-head-planned",
                ProgressAmount::Completed => "progress-head-completed",
                ProgressAmount::FundsInPlace => "measure-funds_in_place",
            };
            (title, amounts_words(amounts, locale).map(|cell| cell.shown().to_owned()))
        }
        ProgressField::Basis => {
            let basis = |(dataset, row): (&Dataset, usize)| {
                say(locale, &format!("basis-{}", dataset.progress().basis(row).id())).into_owned()
            };
            ("column-basis", [basis(from), basis(to)])
        }
        ProgressField::Source => {
            let source = |(dataset, row): (&Dataset, usize)| match dataset.progress().source(row) {
                Some(source) => dataset.sources()[source].id().to_owned(),
                None => say(locale, "value-none").into_owned(),
            };
            ("column-source", [source(from), source(to)])
        }
    };
    values.map(|value| {
        let args = [("field", say(locale, title).into_owned().into()), ("value", value.into())];
        say_with(locale, "changes-progress-field", args)
    })
}
