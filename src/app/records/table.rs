//! The table of projects, which the projects view and the sectors view show: its columns, its cells, what it comes to.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use egui::{Id, Pos2, Ui};

use crate::app::core::command::Command;
use crate::app::core::context_menu::context_menu;
use crate::app::core::ids::WhichList;
use crate::app::core::offer_ui::offer_button_brief;
use crate::app::core::session::Session;
use crate::app::core::shown::Shown;
use crate::app::detail::command::DetailCommand;
use crate::app::records::column_menus::{columns_button, heading_menu};
use crate::app::records::columns::default_width;
use crate::app::records::command::RecordsCommand;
use crate::app::records::feet::foot_row;
use crate::app::records::found_in::{found_in, highlights};
use crate::app::records::offers_of_row::{Pointed, of_row};
use crate::app::records::room;
use crate::app::records::totals::Summed;
use crate::app::widgets::table::parts::{Align, Aside, FootRow, Pick, SortMark, TableCell, TableColumn, TableEvent};
use crate::app::widgets::table::reading::Reading;
use crate::app::widgets::table::spec::{Arranged, Table};
use crate::app::widgets::theme;
use crate::listing::{Cell, cell, column_title, order_in_words, row_title};
use crate::model::{Dataset, Index, Kind, ProjectIx};
use crate::query::{Column, Order, Part, Search};
use crate::text::{Locale, say, say_with};

/// Which columns, and saving what is listed.
pub(in crate::app) fn list_buttons(ui: &mut Ui, shown: &Shown<'_>) {
    columns_button(ui, shown);
    offer_button_brief(ui, shown, Command::Records(RecordsCommand::ShowSave));
}

/// How the list is sorted: its heading may be out of sight, or the column not be shown at all.
pub(in crate::app) fn order_words(shown: &Shown<'_>) -> Option<String> {
    let (session, locale) = (shown.session, shown.locale);
    let order = || order_in_words(session.dataset(), &session.lists.sort, session.chart.asked.year_of, locale);
    (!session.lists.sort.is_empty()).then(|| say_with(locale, "list-sorted", [("order", order().into())]))
}

/// A sortable table of projects; the one where the keys stand shows in the detail pane.
pub(in crate::app) fn project_table_ui(ui: &mut Ui, shown: &Shown<'_>, which: WhichList, list: &Arc<[ProjectIx]>) {
    let (session, locale) = (shown.session, shown.locale);
    let (dataset, year_of) = (session.dataset(), session.chart.asked.year_of);
    let scale = session.lists.scale.in_language(locale);
    let kept = &shown.state.settings.list_columns;
    let ids = kept.shown(dataset);
    // Only the projects view is searched.
    let search = Search::new(if which == WhichList::Projects { &session.lists.search } else { "" });
    let found = FoundColumn::new(&search, &ids);
    let columns = columns_in_room(ui, shown, &ids, &found);
    let selected = shown.answers.detail.row_in(list);
    let name = say(locale, "view-projects");
    let hint = say(locale, "list-heading-hint");
    let totals = shown.answers.records.list_totals();
    let picked = totals.chosen(list);
    let foot = feet(ui, shown, which, list, &ids);
    let foot: Vec<FootRow> = foot.into_iter().map(|row| found.with_foot(row)).collect();
    let is_chosen = |row: usize| list.get(row).is_some_and(|project| session.lists.chosen.contains(*project));
    let menu = |ui: &mut Ui, column: usize| {
        if let Some(column) = found.other(column) {
            heading_menu(ui, shown, &ids, column);
        }
    };
    let subject_of = |row: usize| list.get(row).map(|project| project.to_usize() as u64);
    let row_of = |reading: u64, subject: u64| {
        let was = usize::try_from(subject).ok().and_then(ProjectIx::from_usize)?;
        let is = session.came_from(reading)?.to(was)?;
        list.iter().position(|project| *project == is)
    };
    let table = Table {
        spoken: spoken(shown, list.len(), selected, picked),
        is_chosen: Some(&is_chosen),
        chosen_count: session.lists.chosen.len(),
        // The same one in another reading.
        subject: session.selected_project().map(|project| hash(dataset.projects().id(project))),
        reading: Some(Reading { number: session.generation, subject_of: &subject_of, row_of: &row_of }),
        answer: answer(shown, which),
        arranged: Some(Arranged { is_exact: kept.has_widths(), hint: &hint, menu: &menu }),
        foot: &foot,
        ..Table::new(salt(which), &name, &columns, list.len(), selected)
    };
    let event = table.show(ui, |row, column| {
        let Some(column) = found.other(column) else {
            return found_in(dataset, list[row], &search, &ids, locale);
        };
        let cell = cell(dataset, list[row], ids[column], year_of, scale, locale);
        let is_missing = matches!(cell, Cell::Missing(_));
        let text = cell.shown().to_owned();
        let highlights = highlights(dataset, &search, ids[column], &text);
        let counts = is_missing || totals.counts(list[row], ids[column]);
        let aside = (!counts).then(|| not_counted(&text, locale));
        TableCell { text, is_missing, highlights, aside, ..TableCell::default() }
    });
    let opened = match &event {
        Some(TableEvent::Menu(row, column, at)) => {
            let column = found.other(*column).unwrap_or(0);
            list.get(*row).map(|project| ((*project, column), *at))
        }
        _ => None,
    };
    menu_ui(ui, shown, which, &ids, opened);
    let event = event.and_then(|event| found.without(event));
    if let Some(command) = event.and_then(|event| command(event, which, (session, list), &ids)) {
        shown.send(command);
    }
}

/// The columns, of which those that have no room are away; the menu above the list says which.
fn columns_in_room(ui: &Ui, shown: &Shown<'_>, ids: &[Column], found: &FoundColumn) -> Vec<TableColumn> {
    let kept = &shown.state.settings.list_columns;
    let mut columns = columns(shown, ids);
    found.insert(&mut columns, shown);
    if !kept.are_chosen(shown.session.dataset()) && !kept.has_widths() {
        room::make_room(ui, &mut columns);
    }
    let away = (0..columns.len()).filter(|at| columns[*at].is_away).filter_map(|at| found.other(at));
    room::note(ui, away.filter_map(|at| ids.get(at)).copied().collect());
    columns
}

/// What the list comes to, and what is chosen of it.
fn feet(ui: &Ui, shown: &Shown<'_>, which: WhichList, list: &Arc<[ProjectIx]>, ids: &[Column]) -> Vec<FootRow> {
    let totals = shown.answers.records.list_totals();
    // What all of a chart's projects come to stands above their list already.
    let all = totals.all(list).filter(|_| which == WhichList::Projects || !theme::is_low(ui.ctx()));
    let summed = [(all, "list-total"), (totals.chosen(list), "list-picked")];
    summed.into_iter().filter_map(|(summed, key)| Some(foot_row(shown, ids, summed?, key))).collect()
}

/// What can be done with a row, and with the cell that was pointed at.
fn menu_ui(
    ui: &Ui,
    shown: &Shown<'_>,
    which: WhichList,
    columns: &[Column],
    opened: Option<((ProjectIx, usize), Pos2)>,
) {
    let (session, locale) = (shown.session, shown.locale);
    let dataset = session.dataset();
    let chosen = context_menu(ui, salt(which), opened, |(project, column): &(ProjectIx, usize)| {
        let Some(column) = columns.get(*column).filter(|_| project.to_usize() < dataset.projects().len()) else {
            return (String::new(), Vec::new());
        };
        let words = |column: Column| {
            cell(
                dataset,
                *project,
                column,
                session.chart.asked.year_of,
                session.lists.scale.in_language(locale),
                locale,
            )
            .shown()
            .to_owned()
        };
        let row: Vec<String> = columns.iter().map(|column| words(*column)).collect();
        let pointed = Pointed { project: *project, column: *column, cell: &words(*column), row: row.join("\t") };
        let heading = row_title(dataset, *project, locale);
        (heading, of_row(shown.now(), &pointed))
    });
    if let Some(command) = chosen {
        shown.send(command);
    }
}

/// The columns of the list, with their headings and widths.
fn columns(shown: &Shown<'_>, ids: &[Column]) -> Vec<TableColumn> {
    let (session, locale) = (shown.session, shown.locale);
    let (dataset, kept) = (session.dataset(), &shown.state.settings.list_columns);
    let title = |column: Column| {
        column_title(dataset, column, session.chart.asked.year_of, session.lists.scale.in_language(locale), locale)
    };
    let column = |column: &Column| TableColumn {
        title: title(*column),
        width: kept.width(dataset, *column).unwrap_or(default_width(*column, locale)),
        align: align(dataset, *column),
        is_whole: align(dataset, *column) == Align::Right || column.kind(dataset) == Kind::Date,
        sort: Some(sorted(&session.lists.sort, *column)),
        is_away: false,
    };
    ids.iter().map(column).collect()
}

/// The column that says where the words of a search were found, behind the name, while somebody searches.
struct FoundColumn(Option<usize>);

impl FoundColumn {
    fn new(search: &Search, columns: &[Column]) -> Self {
        let behind = columns.iter().position(|column| matches!(column, Column::Name | Column::NameEn));
        Self((!search.is_empty()).then(|| behind.unwrap_or(0) + 1))
    }

    fn insert(&self, columns: &mut Vec<TableColumn>, shown: &Shown<'_>) {
        let title = || say(shown.locale, "column-found-in").into_owned();
        let column = || TableColumn {
            title: title(),
            width: FOUND_WIDTH,
            align: Align::Left,
            is_whole: false,
            sort: None,
            is_away: false,
        };
        if let Some(at) = self.0 {
            columns.insert(at, column());
        }
    }

    fn with_foot(&self, mut row: FootRow) -> FootRow {
        if let Some(at) = self.0 {
            row.cells.insert(at, None);
        }
        row
    }

    /// The number of a column among the others; none for this one.
    fn other(&self, column: usize) -> Option<usize> {
        match self.0 {
            Some(at) if column == at => None,
            Some(at) if column > at => Some(column - 1),
            _ => Some(column),
        }
    }

    /// What was done, as if this column were not there.
    fn without(&self, event: TableEvent) -> Option<TableEvent> {
        Some(match event {
            TableEvent::SortBy(column, also) => TableEvent::SortBy(self.other(column)?, also),
            TableEvent::Move(from, to) => {
                let from = self.other(from)?;
                TableEvent::Move(from, self.other(to).unwrap_or(from))
            }
            TableEvent::Resize(mut widths) => {
                if let Some(at) = self.0.filter(|at| *at < widths.len()) {
                    widths.remove(at);
                }
                TableEvent::Resize(widths)
            }
            other => other,
        })
    }
}

/// How wide that column is before anybody drags it.
const FOUND_WIDTH: f32 = 190.0;
/// So many keys at either end of those behind a mark tell it from others.
const MOST_KEYS: usize = 32;

/// What has the keyboard when it is with the rows of a list shown in this place.
pub(in crate::app) fn rows_id(ui: &Ui, which: WhichList) -> Id {
    Table::rows_id(ui, salt(which))
}

/// Why a number is not in the sum of its column.
fn not_counted(number: &str, locale: Locale) -> Aside {
    let spoken = say_with(locale, "columns-not-counted-spoken", [("amount", number.into())]);
    Aside { reason: say(locale, "columns-not-counted").into_owned(), spoken }
}

fn salt(which: WhichList) -> &'static str {
    match which {
        WhichList::Projects => "projects",
        WhichList::OfMarks => "drilled",
    }
}

fn align(dataset: &Dataset, column: Column) -> Align {
    // The year is the only period of a project, and a number to whoever reads it.
    let kind = column.kind(dataset);
    if kind.is_numeric() || kind == Kind::Period { Align::Right } else { Align::Left }
}

fn sorted(sort: &[(Column, Order)], column: Column) -> SortMark {
    let at = sort.iter().position(|(known, _)| *known == column);
    SortMark {
        ascending: at.map(|at| sort[at].1 == Order::Ascending),
        rank: at.filter(|_| sort.len() > 1).map(|at| at + 1),
    }
}

/// What somebody who did this to the table wants.
fn command(
    event: TableEvent,
    which: WhichList,
    (session, list): (&Session, &[ProjectIx]),
    columns: &[Column],
) -> Option<Command> {
    let select = |row: usize| {
        let project = session.row_of(*list.get(row)?);
        Some(Command::Detail(DetailCommand::Select(project)))
    };
    Some(Command::Records(match event {
        TableEvent::Pick(row, Pick::Only) | TableEvent::Open(row) => return select(row),
        TableEvent::Pick(row, pick) => RecordsCommand::Pick { list: which, row, pick },
        TableEvent::PickAll => RecordsCommand::PickAll(which),
        TableEvent::PickNone => RecordsCommand::PickNone,
        TableEvent::Copy => RecordsCommand::Copy(which),
        TableEvent::Menu(..) => return None,
        TableEvent::SortBy(column, false) => {
            return Some(Command::Records(RecordsCommand::SortBy(*columns.get(column)?)));
        }
        TableEvent::SortBy(column, true) => RecordsCommand::SortAlsoBy(*columns.get(column)?),
        TableEvent::Move(from, to) => RecordsCommand::MoveColumn { from, to },
        TableEvent::Resize(widths) => {
            // What is away keeps its own.
            let widths = columns.iter().copied().zip(widths).filter(|(_, width)| *width > 0.0);
            RecordsCommand::ResizeColumns(widths.collect())
        }
    }))
}

/// What decides which projects are listed: another answer is shown from its top, the same one after it was sorted or
/// read again from where it was.
fn answer(shown: &Shown<'_>, which: WhichList) -> u64 {
    let session = shown.session;
    let mut hasher = DefaultHasher::new();
    session.opened.origin.hash(&mut hasher);
    for clause in session.filter.clauses() {
        clause.to_text(session.dataset()).hash(&mut hasher);
    }
    match which {
        // A space more finds nothing else.
        WhichList::Projects => session.lists.search.split_whitespace().for_each(|word| word.hash(&mut hasher)),
        WhichList::OfMarks => {
            // Behind a cell of a cloud there may be as many keys as projects: how many, and those at both ends, say enough.
            for keys in session.marks().iter().flat_map(Part::keys) {
                keys.len().hash(&mut hasher);
                let (first, last) = keys.split_at(keys.len() / 2);
                for key in first.iter().take(MOST_KEYS).chain(last.iter().rev().take(MOST_KEYS)) {
                    (key.dimension(), key.id(session.dataset())).hash(&mut hasher);
                }
            }
            for step in &session.chart.asked.drill_down {
                (step.key.dimension(), step.key.id(session.dataset())).hash(&mut hasher);
            }
        }
    }
    hasher.finish()
}

fn hash(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

/// Where the keys stand, for who does not see it.
fn spoken(shown: &Shown<'_>, rows: usize, selected: Option<usize>, picked: Option<&Summed>) -> String {
    let locale = shown.locale;
    let mut words = vec![say_with(locale, "list-spoken-rows", [("count", rows.into())])];
    words.extend(selected.map(|row| say_with(locale, "list-spoken-row", [("row", (row + 1).into())])));
    words.extend(picked.map(|summed| say_with(locale, "list-picked", [("count", summed.rows.into())])));
    words.join(&say(locale, "list-separator"))
}
