//! Carries out what somebody does to a list.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::copy::{Extract, MOST_COPIED, conditions};
use super::saving::Job;
use super::{ListCommand, Marked, SaveChoices, WhichList};
use crate::app::apply::{Apply, problem};
use crate::app::places::{agree, export_folder, free_path_with, full_path};
use crate::app::session::Session;
use crate::app::state::{Dialog, Notice, Phase, Selection, View};
use crate::app::widgets::Pick;
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
    pub(in crate::app) fn list(&mut self, command: ListCommand) {
        // Rows of another reading of the books mean nothing in this one.
        if !matches!(&self.state.phase, Phase::Open(session) if self.memo.is_about(session)) {
            return;
        }
        match command {
            ListCommand::ToggleColumn(_)
            | ListCommand::MoveColumn { .. }
            | ListCommand::ResizeColumns(_)
            | ListCommand::ResetColumns => self.list_columns(command),
            ListCommand::Copy(which) => self.copy_rows(which),
            ListCommand::ShowSave => self.show_save(),
            ListCommand::EditSave(_) | ListCommand::BrowseSave | ListCommand::Save => self.save(command),
            ListCommand::CancelSave => {
                if let Some(saving) = &self.state.saving {
                    saving.progress.cancel();
                }
            }
            other => {
                let Phase::Open(session) = &mut self.state.phase else { return };
                let list = match other {
                    ListCommand::Pick { list, .. } | ListCommand::PickAll(list) => self.memo.list_of(list),
                    _ => Arc::default(),
                };
                of_session(session, &list, other);
            }
        }
    }

    fn list_columns(&mut self, command: ListCommand) {
        let Phase::Open(session) = &self.state.phase else { return };
        let (dataset, columns) = (session.dataset(), &mut self.state.settings.list_columns);
        match command {
            ListCommand::ToggleColumn(column) => columns.toggle(dataset, column),
            ListCommand::MoveColumn { from, to } => columns.move_column(dataset, from, to),
            ListCommand::ResizeColumns(widths) => columns.resize(dataset, &widths),
            _ => *columns = super::ListColumns::default(),
        }
    }

    /// The chosen rows of a list, else the one where the keys stand.
    fn rows_to_copy(&self, which: WhichList) -> Option<Extract> {
        let Phase::Open(session) = &self.state.phase else { return None };
        let list = self.memo.list_of(which);
        let mut rows = session.marked.of(&list);
        if rows.is_empty()
            && let Selection::Project(project) = session.selection
            && list.contains(&project)
        {
            rows.push(project);
        }
        Some(Extract::new(session, self.memo, &self.state.settings, rows.into(), self.state.locale))
    }

    fn copy_rows(&mut self, which: WhichList) {
        let (Some(extract), locale) = (self.rows_to_copy(which), self.state.locale) else { return };
        match extract.rows() {
            0 => self.state.notice = Some(problem(say(locale, "list-nothing-to-copy").into_owned())),
            rows if rows > MOST_COPIED => {
                let args = [("rows", rows.into()), ("most", MOST_COPIED.into())];
                self.state.notice = Some(problem(say_with(locale, "list-too-many-to-copy", args)));
            }
            rows if rows > COPIED_AT_ONCE => self.tasks.copy_list(self.context, extract),
            rows => self.list_done(Job::Copied { text: extract.text(), rows }),
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
        let rows = self.memo.list_of(which).len();
        let format = if SheetFormat::Xlsx.holds(rows) { SheetFormat::Xlsx } else { SheetFormat::Csv };
        let conditions = conditions(session, self.memo, which, locale);
        let name = sheet_name(session.dataset(), &conditions, locale);
        let path = free_path_with(&export_folder(&self.state.settings), &name, format.extension());
        let path = path.display().to_string();
        self.state.notice = None;
        self.state.dialog = Some(Dialog::SaveList(SaveChoices { list: which, only_picked: false, format, path }));
    }

    fn save(&mut self, command: ListCommand) {
        let locale = self.state.locale;
        let (Phase::Open(session), Some(Dialog::SaveList(choices))) = (&self.state.phase, &mut self.state.dialog)
        else {
            return;
        };
        match command {
            ListCommand::EditSave(mut new) => {
                agree(&mut new.path, &mut new.format, &choices.path);
                *choices = new;
                self.state.forget_error();
            }
            ListCommand::BrowseSave => {
                let title = say(locale, "list-save-title").into_owned();
                self.tasks.browse_list(self.context, PathBuf::from(&choices.path), choices.format, title);
            }
            // One at a time: the other may be writing the same file.
            _ if self.state.saving.is_some() => {}
            // The rows would be those of an earlier filter than the one the file names.
            _ if !self.is_current => {
                self.state.notice = Some(problem(say(locale, "list-not-current").into_owned()));
            }
            _ => {
                self.state.notice = None;
                let folder = export_folder(&self.state.settings);
                choices.path = full_path(&choices.path, &folder, choices.format);
                let list = self.memo.list_of(choices.list);
                let all = list.len();
                let rows = if choices.only_picked { session.marked.of(&list).into() } else { list };
                let extract = Extract::new(session, self.memo, &self.state.settings, rows, locale);
                let is_search = choices.list == WhichList::Projects && !session.search.trim().is_empty();
                let extent = if extract.rows() < all { Extent::Chosen(all) } else { Extent::All };
                let words = conditions(session, self.memo, choices.list, locale);
                let notes = extract.notes(&words, &session.sort, is_search, extent);
                let path = PathBuf::from(&choices.path);
                let path = (path.clone(), self.state.overwriting.existing(&path));
                self.state.saving = Some(self.tasks.save_list(self.context, extract, notes, path, choices.format));
            }
        }
    }

    /// Takes in what came of copying or saving.
    pub(in crate::app) fn list_done(&mut self, job: Job) {
        let locale = self.state.locale;
        match job {
            Job::Copied { text, rows } => {
                self.context.copy_text(text);
                let args = [("shown", rows.into())];
                self.state.notice =
                    Some(Notice { text: say_with(locale, "list-copied", args), is_error: false, path: None });
            }
            Job::PathChosen(path) => {
                if let Some(Dialog::SaveList(choices)) = &mut self.state.dialog {
                    let before = std::mem::replace(&mut choices.path, path.display().to_string());
                    agree(&mut choices.path, &mut choices.format, &before);
                    self.state.overwriting.allow(path);
                }
            }
            Job::Saved { path, rows, left_out, result } => {
                self.state.saving = None;
                self.state.notice = Some(match result {
                    Err(SheetError::Output(OutputError::Taken(_))) => return self.state.overwriting.ask(path),
                    Ok(file) => {
                        self.state.settings.export_folder = path.parent().map(Path::to_owned);
                        if matches!(self.state.dialog, Some(Dialog::SaveList(_))) {
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
        }
    }
}

fn of_session(session: &mut Session, list: &[ProjectIx], command: ListCommand) {
    match command {
        ListCommand::SortAlsoBy(column) => sort_also_by(&mut session.sort, column),
        ListCommand::SortAs(column, order) => session.sort = vec![(column, order)],
        ListCommand::Unsort => session.sort.clear(),
        ListCommand::Pick { row, pick, .. } => {
            if let Some(project) = list.get(row) {
                choose(&mut session.marked, list, row, pick);
                session.selection = Selection::Project(*project);
            }
        }
        ListCommand::PickAll(_) => {
            session.marked.clear();
            session.marked.add_all(list);
        }
        ListCommand::PickNone => session.marked.clear(),
        _ => {}
    }
}

fn choose(marked: &mut Marked, list: &[ProjectIx], row: usize, pick: Pick) {
    let range = || {
        let anchor = marked.anchor.and_then(|anchor| list.iter().position(|project| *project == anchor));
        let anchor = anchor.unwrap_or(row);
        anchor.min(row)..=anchor.max(row)
    };
    match pick {
        Pick::Only => marked.only(list[row]),
        Pick::Toggle => marked.toggle(list[row]),
        Pick::To => {
            let range = range();
            marked.clear();
            marked.add_all(&list[range]);
        }
        Pick::AddTo => {
            let range = range();
            marked.add_all(&list[range]);
        }
        Pick::Keep => {}
    }
    marked.anchor = marked.anchor.or(Some(list[row]));
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
        let mut marked = Marked::default();
        let mut after = |row, pick| {
            choose(&mut marked, &list, row, pick);
            marked.of(&list).iter().map(|project| project.to_usize()).collect::<Vec<_>>()
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
