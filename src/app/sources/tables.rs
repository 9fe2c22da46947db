//! The sources, and the columns of the table in sight, as tables that can be copied and saved.

use crate::app::core::answers::Answers;
use crate::app::core::session::Session;
use crate::app::core::workspace::{Phase, State};
use crate::app::sources::columns_ui::{by_whose_word, said};
use crate::listing::{CellGrid, ColumnLine, ColumnPart, GridCell, columns_grid, table_title};
use crate::query::table_name;
use crate::text::say;

fn session(state: &State) -> Option<&Session> {
    match &state.phase {
        Phase::Open(session) => Some(session),
        Phase::Loading { .. } | Phase::Broken { .. } => None,
    }
}

/// The sources the books name, one a row.
pub(in crate::app) fn sources(state: &State, _: &Answers) -> Option<CellGrid> {
    let (dataset, locale) = (session(state)?.dataset(), state.locale);
    let known = ["title", "publisher", "issue", "date", "url", "license"].map(|id| format!("known-column-{id}"));
    let titles = known.into_iter().chain(["column-note".to_owned()]);
    let rows = dataset.sources().iter().map(|(_, source)| {
        let date = source.date.map(|date| date.to_string()).unwrap_or_default();
        let named = [source.titles(), source.publishers(), source.issues()].map(|name| locale.name(name));
        let cells = named.into_iter().chain([date.as_str(), &source.url, &source.license, &source.note]);
        cells.map(GridCell::words).collect()
    });
    Some(CellGrid {
        name: say(locale, "sources-documents").into_owned(),
        titles: titles.map(|key| say(locale, &key).into_owned()).collect(),
        rows: rows.collect(),
        notes: Vec::new(),
    })
}

/// Whether the books name any.
pub(in crate::app) fn has_sources(state: &State, _: &Answers) -> bool {
    session(state).is_some_and(|session| !session.dataset().sources().is_empty())
}

/// The columns of the table in sight: what each is taken for, and on whose word.
pub(in crate::app) fn columns(state: &State, answers: &Answers) -> Option<CellGrid> {
    let (session, locale) = (session(state)?, state.locale);
    let dataset = session.dataset();
    let lines = answers.sources.columns()?.iter().map(|column| ColumnLine {
        table: (table_name(dataset), dataset.projects().len()),
        about: &column.about,
        word: by_whose_word(session, column, locale),
        values: said(column, locale),
    });
    Some(columns_grid(table_title(dataset, locale), &ColumnPart::OF_ONE_TABLE, lines, locale))
}

/// Whether they were looked at.
pub(in crate::app) fn has_columns(state: &State, answers: &Answers) -> bool {
    session(state).is_some() && answers.sources.columns().is_some()
}
