//! Carries out what somebody does with the findings.

#![deny(clippy::wildcard_enum_match_arm)]

use std::path::{Path, PathBuf};

use crate::app::core::apply::{Apply, problem};
use crate::app::core::ids::View;
use crate::app::core::paths::{agree, export_folder, free_path_with, full_path};
use crate::app::core::session::Session;
use crate::app::core::system_dialogs::{choice, save_as};
use crate::app::core::tasks::{Done, Task};
use crate::app::core::workspace::{Dialog, Notice, Phase};
use crate::app::findings::answers::groups;
use crate::app::findings::command::FindingsCommand;
use crate::app::findings::state::FindingsFile;
use crate::export::{SheetError, SheetFormat, grid_text, write_grid};
use crate::listing::{Grid, findings_grid};
use crate::output::{OutputError, Written};
use crate::package::Finding;
use crate::text::{Locale, say, say_with};

impl Apply<'_> {
    /// Carries one command out.
    pub(in crate::app) fn findings(&mut self, command: FindingsCommand) {
        let locale = self.state.locale;
        let Phase::Open(session) = &mut self.state.phase else { return };
        let choices = &mut session.findings;
        match command {
            FindingsCommand::ShowOf(project) => {
                session.findings_of = Some(project);
                self.state.view = View::Findings;
            }
            FindingsCommand::ShowAll => {
                session.findings_of = None;
                self.state.view = View::Findings;
            }
            FindingsCommand::OnlySeverity(severity) => choices.severity = severity,
            FindingsCommand::OnlyTable(table) => choices.table = table,
            FindingsCommand::Words(words) => choices.words = words,
            FindingsCommand::Turn(code) => {
                if !choices.turned.remove(code) {
                    choices.turned.insert(code);
                }
            }
            FindingsCommand::Copy => {
                let grid = grid(session, locale);
                self.context.copy_text(grid_text(&grid));
                let text = say_with(locale, "findings-copied", [("count", grid.rows.len().into())]);
                self.state.notice = Some(Notice { text, is_error: false, path: None });
            }
            FindingsCommand::ShowSave => {
                let zone = session.dataset().zone().name.prefer(locale.is_english()).to_owned();
                let name = say_with(locale, "findings-file-name", [("zone", zone.into())]);
                let format = SheetFormat::default();
                let path = free_path_with(&export_folder(&self.state.settings), &name, format.extension());
                self.state.notice = None;
                let path = path.display().to_string();
                self.state.dialog = Some(Dialog::SaveFindings(FindingsFile { format, path }));
            }
            FindingsCommand::EditSave(mut new) => {
                if let Some(Dialog::SaveFindings(file)) = &mut self.state.dialog {
                    agree(&mut new.path, &mut new.format, &file.path);
                    *file = new;
                    self.state.forget_error();
                }
            }
            FindingsCommand::BrowseSave => {
                if let Some(Dialog::SaveFindings(file)) = &self.state.dialog {
                    let (path, extension) = (PathBuf::from(&file.path), file.format.extension());
                    let title = say(locale, "findings-save-title").into_owned();
                    let show = move || save_as(&path, extension, title);
                    self.tasks.spawn(self.context, Task::Other, move || choice(show, Done::FindingsPathChosen));
                }
            }
            FindingsCommand::Save => self.save_findings(),
        }
    }

    /// Takes the place that the system's dialog was told.
    pub(in crate::app) fn findings_path_chosen(&mut self, path: &Path) {
        if let Some(Dialog::SaveFindings(file)) = &mut self.state.dialog {
            let before = std::mem::replace(&mut file.path, path.display().to_string());
            agree(&mut file.path, &mut file.format, &before);
            self.state.overwriting.allow(path.to_owned());
        }
    }

    fn save_findings(&mut self) {
        let locale = self.state.locale;
        let (Phase::Open(session), Some(Dialog::SaveFindings(file))) = (&self.state.phase, &mut self.state.dialog)
        else {
            return;
        };
        self.state.notice = None;
        file.path = full_path(&file.path, &export_folder(&self.state.settings), file.format);
        let (path, format) = (PathBuf::from(&file.path), file.format);
        let (grid, opened) = (grid(session, locale), session.opened.clone());
        let existing = self.state.overwriting.existing(&path);
        self.tasks.spawn(self.context, Task::Other, move || {
            let may_write = opened.keep_out(&path).map_err(SheetError::from);
            let result = may_write.and_then(|()| write_grid(&path, &grid, format, existing));
            Some(Done::FindingsSaved(path, grid.rows.len(), result))
        });
    }

    /// Takes in what came of it.
    pub(in crate::app) fn findings_saved(&mut self, path: PathBuf, rows: usize, result: Result<Written, SheetError>) {
        let locale = self.state.locale;
        self.state.notice = Some(match result {
            Ok(file) => {
                self.state.settings.export_folder = path.parent().map(Path::to_owned);
                if matches!(self.state.dialog, Some(Dialog::SaveFindings(_))) {
                    self.state.dialog = None;
                }
                let args = [("path", path.display().to_string().into()), ("count", rows.into())];
                let text = file.said(&say_with(locale, "findings-written", args), locale);
                Notice { text, is_error: false, path: Some(path) }
            }
            Err(SheetError::Output(OutputError::Taken(_))) => return self.state.overwriting.ask(path),
            Err(error) => problem(error.sentence(&path, locale)),
        });
    }
}

/// The findings that are looked at, group by group.
fn grid(session: &Session, locale: Locale) -> Grid {
    let shown = groups(session, locale);
    let all = session.opened.findings.as_slice();
    let listed: Vec<&Finding> =
        shown.groups.iter().flat_map(|group| &group.listed).filter_map(|at| all.get(*at)).collect();
    findings_grid(listed.into_iter(), locale)
}
