//! Carries out what somebody does to a list.

#![deny(clippy::wildcard_enum_match_arm)]

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::app::core::apply::{Apply, problem};
use crate::app::core::dialog::Dialog;
use crate::app::core::fields;
use crate::app::core::ids::{View, WhichList};
use crate::app::core::paths::{agree, export_folder, free_path_with, full_path};
use crate::app::core::session::Session;
use crate::app::core::undo::Run;
use crate::app::core::workspace::{Notice, Phase};
use crate::app::records::chosen::ChosenRows;
use crate::app::records::columns::ListColumns;
use crate::app::records::command::{RecordsCommand, SaveChoices};
use crate::app::records::copy::{Extract, MOST_COPIED, conditions};
use crate::app::records::done::RecordsDone;
use crate::app::widgets::table::parts::Pick;
use crate::export::{SheetError, SheetFormat};
use crate::listing::{Extent, sheet_name};
use crate::model::ProjectIx;
use crate::output::OutputError;
use crate::query::{Column, Order};
use crate::text::{say, say_with};

/// So few rows are copied at once; more on a thread of their own.
const COPIED_AT_ONCE: usize = 1000;

impl Apply<'_> {
    /// Carries one command out.
    pub(in crate::app) fn records(&mut self, command: RecordsCommand) {
        let Phase::Open(session) = &mut self.state.phase else { return };
        let columns = &mut self.state.settings.list_columns;
        match command {
            RecordsCommand::FocusSearch => {
                self.state.view = View::Projects;
                fields::focus(self.context, fields::search_field());
            }
            RecordsCommand::Search(text) => search(session, text),
            RecordsCommand::SortBy(column) => sort_by(&mut session.lists.sort, column),
            RecordsCommand::SortAlsoBy(column) => sort_also_by(&mut session.lists.sort, column),
            RecordsCommand::SortAs(column, order) => session.lists.sort = vec![(column, order)],
            RecordsCommand::Unsort => session.lists.sort.clear(),
            RecordsCommand::ToggleColumn(column) => columns.toggle(session.dataset(), column),
            RecordsCommand::MoveColumn { from, to } => columns.move_column(session.dataset(), from, to),
            RecordsCommand::ResizeColumns(widths) => columns.resize(session.dataset(), &widths),
            RecordsCommand::ResetColumns => *columns = ListColumns::default(),
            RecordsCommand::Pick { list, row, pick } => {
                let list = self.rows_of(list);
                if let (Some(project), Some(session)) = (list.get(row), self.open()) {
                    choose(&mut session.lists.chosen, &list, row, pick);
                    session.selection = Some(session.row_of(*project));
                }
            }
            RecordsCommand::PickAll(list) => {
                let list = self.rows_of(list);
                if let Some(session) = self.open() {
                    session.lists.chosen.clear();
                    session.lists.chosen.add_all(&list);
                }
            }
            RecordsCommand::PickNone => session.lists.chosen.clear(),
            RecordsCommand::Copy(which) => self.copy_rows(which),
            RecordsCommand::ShowSave => self.show_save(),
            RecordsCommand::EditSave(mut new) => {
                if let Some(Dialog::Records(choices)) = &mut self.state.dialog {
                    agree(&mut new.path, &mut new.format, &choices.path);
                    *choices = new;
                    self.state.forget_error();
                }
            }
            RecordsCommand::BrowseSave => {
                if let Some(Dialog::Records(choices)) = &self.state.dialog {
                    let title = say(self.state.locale, "list-save-title").into_owned();
                    self.tasks.browse_list(self.context, PathBuf::from(&choices.path), choices.format, title);
                }
            }
            RecordsCommand::Save => self.save_rows(),
            RecordsCommand::CancelSave => {
                if let Some(saving) = &self.state.saving {
                    saving.progress.cancel();
                }
            }
        }
    }

    /// The rows of a list; those of another reading of the books mean nothing in this one.
    fn rows_of(&self, which: WhichList) -> Arc<[ProjectIx]> {
        let is_about = self.session().is_some_and(|session| self.answers.is_about(session));
        if is_about { self.answers.records.list_of(which) } else { Arc::default() }
    }

    /// The chosen rows of a list, else the one where the keys stand.
    fn rows_to_copy(&self, which: WhichList) -> Option<Extract> {
        let Phase::Open(session) = &self.state.phase else { return None };
        let list = self.rows_of(which);
        let mut rows = session.lists.chosen.of(&list);
        if rows.is_empty()
            && let Some(project) = session.selected_project()
            && list.contains(&project)
        {
            rows.push(project);
        }
        Some(Extract::new(session, self.answers, &self.state.settings, rows.into(), self.state.locale))
    }

    fn copy_rows(&mut self, which: WhichList) {
        let Some(extract) = self.rows_to_copy(which) else { return };
        match extract.rows() {
            0 => self.complain("list-nothing-to-copy", []),
            rows if rows > MOST_COPIED => {
                self.complain("list-too-many-to-copy", [("rows", rows.into()), ("most", MOST_COPIED.into())]);
            }
            rows if rows > COPIED_AT_ONCE => self.tasks.copy_list(self.context, extract),
            rows => self.records_done(RecordsDone::Copied { text: extract.text(), rows }),
        }
    }

    /// Of the list in sight; where there is none, that of the projects comes into sight first.
    fn show_save(&mut self) {
        let which = WhichList::of_view(self.state.view).unwrap_or(WhichList::Projects);
        if which == WhichList::Projects {
            self.state.view = View::Projects;
        }
        let Phase::Open(session) = &self.state.phase else { return };
        let locale = self.state.locale;
        let rows = self.answers.records.list_of(which).len();
        let format = SheetFormat::for_rows(rows);
        let conditions = conditions(session, self.answers, which, locale);
        let name = sheet_name(session.dataset(), &conditions, locale);
        let path = free_path_with(&export_folder(&self.state.settings), &name, format.extension());
        let path = path.display().to_string();
        self.state.notice = None;
        self.state.dialog =
            Some(Dialog::Records(SaveChoices { list: which, only_picked: false, all_columns: false, format, path }));
    }

    fn save_rows(&mut self) {
        let locale = self.state.locale;
        let (Phase::Open(session), Some(Dialog::Records(choices))) = (&self.state.phase, &mut self.state.dialog) else {
            return;
        };
        // One at a time: the other may be writing the same file.
        if self.state.saving.is_some() {
            return;
        }
        // The rows would be those of an earlier filter than the one the file names.
        if !self.is_current || !self.answers.is_about(session) {
            return self.complain("list-not-current", []);
        }
        self.state.notice = None;
        choices.path = full_path(&choices.path, &export_folder(&self.state.settings), choices.format);
        let list = self.answers.records.list_of(choices.list);
        let all = list.len();
        let rows = if choices.only_picked { session.lists.chosen.of(&list).into() } else { list };
        let mut extract = Extract::new(session, self.answers, &self.state.settings, rows, locale);
        if choices.all_columns {
            extract = extract.of_all_columns();
        }
        let is_search = choices.list == WhichList::Projects && !session.lists.search.trim().is_empty();
        let extent = if extract.rows() < all { Extent::Chosen(all) } else { Extent::All };
        let words = conditions(session, self.answers, choices.list, locale);
        let notes = extract.notes(&words, &session.lists.sort, is_search, extent);
        let path = PathBuf::from(&choices.path);
        let path = (path.clone(), self.state.overwriting.existing(&path));
        self.state.saving = Some(self.tasks.save_list(self.context, extract, notes, path, choices.format));
    }

    /// Takes in what came of copying or saving.
    pub(in crate::app) fn records_done(&mut self, done: RecordsDone) {
        let locale = self.state.locale;
        match done {
            RecordsDone::Copied { text, rows } => {
                self.context.copy_text(text);
                let args = [("shown", rows.into())];
                self.state.notice =
                    Some(Notice { text: say_with(locale, "list-copied", args), is_error: false, path: None });
            }
            RecordsDone::PathChosen(path) => {
                if let Some(Dialog::Records(choices)) = &mut self.state.dialog {
                    let before = std::mem::replace(&mut choices.path, path.display().to_string());
                    agree(&mut choices.path, &mut choices.format, &before);
                    self.state.overwriting.allow(path);
                }
            }
            RecordsDone::Saved { path, rows, left_out, result } => {
                self.state.saving = None;
                self.state.notice = Some(match result {
                    Err(SheetError::Output(OutputError::Taken(_))) => return self.state.overwriting.ask(path),
                    Ok(file) => {
                        self.state.overwriting.forget();
                        self.state.settings.export_folder = path.parent().map(Path::to_owned);
                        if matches!(self.state.dialog, Some(Dialog::Records(_))) {
                            self.state.dialog = None;
                        }
                        let args = [("path", path.display().to_string().into()), ("count", rows.into())];
                        let mut text = file.said(&say_with(locale, "list-written", args), locale);
                        if let Some(left_out) = left_out {
                            text.push_str(&say(locale, "note-separator"));
                            text.push_str(&left_out.sentence(locale));
                        }
                        Notice { text, is_error: false, path: Some(path) }
                    }
                    Err(error) => problem(error.sentence(&path, locale)),
                });
            }
            RecordsDone::Lost => {
                self.state.saving = None;
                self.say_lost();
            }
        }
    }
}

/// What is typed is one step, however far it goes; what is cleared in one go is a step back from it.
fn search(session: &mut Session, text: String) {
    let is_cleared = text.is_empty() && session.lists.search.chars().count() > 1;
    session.step((!is_cleared).then_some(Run::Typing), |session| session.lists.search = text);
}

/// Ascending, then descending, then the package's own order.
fn sort_by(sort: &mut Vec<(Column, Order)>, column: Column) {
    *sort = match sort.first() {
        Some((known, Order::Ascending)) if *known == column => vec![(column, Order::Descending)],
        Some((known, Order::Descending)) if *known == column => Vec::new(),
        _ => vec![(column, Order::Ascending)],
    };
}

fn choose(chosen: &mut ChosenRows, list: &[ProjectIx], row: usize, pick: Pick) {
    let range = || {
        let anchor = chosen.anchor.and_then(|anchor| list.iter().position(|project| *project == anchor));
        let anchor = anchor.unwrap_or(row);
        anchor.min(row)..=anchor.max(row)
    };
    match pick {
        Pick::Only => chosen.only(list[row]),
        Pick::Toggle => chosen.toggle(list[row]),
        Pick::To => {
            let range = range();
            chosen.clear();
            chosen.add_all(&list[range]);
        }
        Pick::AddTo => {
            let range = range();
            chosen.add_all(&list[range]);
        }
        Pick::Keep => {}
    }
    chosen.anchor = chosen.anchor.or(Some(list[row]));
}

/// Behind what it is sorted by already: ascending, then descending, then no longer.
fn sort_also_by(sort: &mut Vec<(Column, Order)>, column: Column) {
    match sort.iter().position(|(known, _)| *known == column) {
        None => sort.push((column, Order::Ascending)),
        Some(at) if sort[at].1 == Order::Ascending => sort[at].1 = Order::Descending,
        Some(at) => {
            sort.remove(at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Index;

    #[test]
    fn a_further_column_is_added_turned_and_taken_away() {
        let mut sort = vec![(Column::Sector, Order::Ascending)];
        let mut seen = Vec::new();
        for column in [Column::Name, Column::Name, Column::Sector, Column::Name, Column::Sector] {
            sort_also_by(&mut sort, column);
            seen.push(sort.clone());
        }
        use Order::{Ascending as Up, Descending as Down};
        assert_eq!(
            seen,
            [
                vec![(Column::Sector, Up), (Column::Name, Up)],
                vec![(Column::Sector, Up), (Column::Name, Down)],
                vec![(Column::Sector, Down), (Column::Name, Down)],
                vec![(Column::Sector, Down)],
                vec![],
            ]
        );
    }

    #[test]
    fn a_range_reaches_from_where_somebody_began() {
        let list: Vec<ProjectIx> = (0..20).filter_map(ProjectIx::from_usize).collect();
        let mut chosen = ChosenRows::default();
        let mut after = |row, pick| {
            choose(&mut chosen, &list, row, pick);
            chosen.of(&list).iter().map(|project| project.to_usize()).collect::<Vec<_>>()
        };
        assert_eq!(after(5, Pick::Only), [5]);
        assert_eq!(after(8, Pick::To), [5, 6, 7, 8]);
        assert_eq!(after(3, Pick::To), [3, 4, 5], "the other way round");
        assert_eq!(after(9, Pick::Keep), [3, 4, 5]);
        assert_eq!(after(10, Pick::Toggle), [3, 4, 5, 10]);
        assert_eq!(after(12, Pick::AddTo), [3, 4, 5, 10, 11, 12]);
        assert_eq!(after(4, Pick::Toggle), [3, 5, 10, 11, 12]);
    }
}
