//! Carries out the commands of the gallery: keep, open, rename and delete figures, and their files elsewhere.

#![deny(clippy::wildcard_enum_match_arm)]

use std::path::{Path, PathBuf};

use crate::app::chart::state::Chart;
use crate::app::core::apply::{Apply, problem};
use crate::app::core::dialog::Dialog;
use crate::app::core::ids::View;
use crate::app::core::paths::{export_folder, located};
use crate::app::core::row_id::TableId;
use crate::app::core::session::Session;
use crate::app::core::workspace::{Notice, Phase};
use crate::app::gallery::answers::note;
use crate::app::gallery::command::GalleryCommand;
use crate::app::gallery::done::GalleryDone;
use crate::app::gallery::state::{FigureDialog, FigureTask, fits_the_chart};
use crate::export::file_name;
use crate::figure::{DocumentReference, FigureDocument};
use crate::gallery::{Entry, GalleryError, Taken, entry};
use crate::output::{self, Existing, OutputError};
use crate::query::Dimension;
use crate::text::{Arg, Locale, say, say_with};

impl Apply<'_> {
    /// Carries one command out.
    pub(in crate::app) fn gallery(&mut self, command: GalleryCommand) {
        match command {
            GalleryCommand::Read => self.read_kept_figures(),
            GalleryCommand::Keep => self.ask_about_chart(FigureTask::Keep),
            GalleryCommand::SaveFile => self.ask_about_chart(FigureTask::SaveFile),
            GalleryCommand::OpenFile => self.ask(FigureTask::OpenFile, String::new()),
            GalleryCommand::Open(path) => self.open_figure(&path),
            GalleryCommand::KeepGuest(path) => {
                if let Some((name, Some(document))) = self.named(&path) {
                    self.ask(FigureTask::Keep(Box::new(document)), name);
                }
            }
            GalleryCommand::Rename(path) => {
                if let Some((name, _)) = self.named(&path) {
                    self.ask(FigureTask::Rename(path), name);
                }
            }
            GalleryCommand::Delete(path) => {
                if let Some((name, _)) = self.named(&path) {
                    self.ask(FigureTask::Delete(path), name);
                }
            }
            GalleryCommand::EditTyped(typed) => {
                if let Some(Dialog::Gallery(dialog)) = &mut self.state.dialog {
                    (dialog.typed, dialog.taken) = (typed, false);
                    self.state.forget_error();
                }
            }
            GalleryCommand::Browse => self.browse(),
            GalleryCommand::Confirm { replace } => self.confirm(replace),
            GalleryCommand::Show { from, to } => {
                if let Phase::Open(session) = &mut self.state.phase {
                    session.kept_figures.in_sight = from..to;
                }
            }
        }
    }

    /// Reads the named figures anew.
    fn read_kept_figures(&mut self) {
        if let Phase::Open(session) = &mut self.state.phase {
            session.kept_figures.read();
        }
    }

    fn ask(&mut self, task: FigureTask, typed: String) {
        self.state.notice = None;
        self.state.dialog = Some(Dialog::Gallery(FigureDialog { task, typed, taken: false }));
    }

    /// Asks what to do with the chart that the list belongs to; the name is its title.
    fn ask_about_chart(&mut self, task: impl FnOnce(Box<FigureDocument>) -> FigureTask) {
        let (Phase::Open(session), Some(Ok(figure))) = (&self.state.phase, self.answers.chart.figure()) else { return };
        let active = session.chart.active.min(session.chart.shown_panels() - 1);
        let document = session.panel_spec(active).to_document(session.panel_data(active));
        let task = task(Box::new(document));
        let name = figure.title.clone();
        let typed = match &task {
            FigureTask::SaveFile(_) => {
                let folder = export_folder(&self.state.settings);
                folder.join(format!("{}.json", file_name(&name))).display().to_string()
            }
            FigureTask::Keep(_) | FigureTask::Rename(_) | FigureTask::Delete(_) | FigureTask::OpenFile => name,
        };
        self.state.view = View::Sectors;
        self.ask(task, typed);
    }

    /// The name of an entry, and its document if it can be read.
    fn named(&self, path: &Path) -> Option<(String, Option<FigureDocument>)> {
        let Phase::Open(session) = &self.state.phase else { return None };
        let entry = session.kept_figures.find(path)?;
        Some((entry.name.clone(), entry.document.as_ref().ok().cloned()))
    }

    fn browse(&mut self) {
        let Some(Dialog::Gallery(dialog)) = &self.state.dialog else { return };
        let folder = export_folder(&self.state.settings);
        let (save_as, title) = match &dialog.task {
            FigureTask::OpenFile => (None, "figures-open-title"),
            FigureTask::Keep(_) | FigureTask::Rename(_) | FigureTask::Delete(_) | FigureTask::SaveFile(_) => {
                (Some(located(&dialog.typed, &folder)), "figures-save-title")
            }
        };
        let title = say(self.state.locale, title).into_owned();
        self.tasks.browse_figure_file(self.context, save_as, title);
    }

    /// Takes in what came of asking for a file.
    pub(in crate::app) fn gallery_done(&mut self, done: GalleryDone) {
        match done {
            GalleryDone::FileChosen(path) => self.figure_file_chosen(path),
        }
    }

    /// The system's dialog has asked already whether to replace a file.
    fn figure_file_chosen(&mut self, path: PathBuf) {
        match &mut self.state.dialog {
            Some(Dialog::Gallery(FigureDialog { task: FigureTask::OpenFile, .. })) => self.open_figure(&path),
            Some(Dialog::Gallery(dialog)) => (dialog.typed, dialog.taken) = (path.display().to_string(), false),
            _ => {}
        }
    }

    /// The main button of the dialog, or the one that replaces.
    fn confirm(&mut self, replace: bool) {
        let Some(Dialog::Gallery(dialog)) = &self.state.dialog else { return };
        let (Phase::Open(session), locale) = (&self.state.phase, self.state.locale) else { return };
        let taken = if replace { Taken::Replace } else { Taken::Refuse };
        let (gallery, name) = (&session.kept_figures.gallery, dialog.typed.trim().to_owned());
        let (result, key) = match &dialog.task {
            FigureTask::Keep(document) => (gallery.save(&name, document, taken), "figures-kept"),
            FigureTask::Rename(path) => (gallery.rename(path, &name, taken), "figures-renamed"),
            FigureTask::Delete(path) => (gallery.delete(path).map(|()| path.clone()), "figures-deleted"),
            FigureTask::SaveFile(document) => {
                let path = file_path(&name, &export_folder(&self.state.settings));
                (save_file(&path, document, taken, session), "figures-saved")
            }
            FigureTask::OpenFile => {
                let path = located(&name, &export_folder(&self.state.settings));
                self.open_figure(&path);
                return;
            }
        };
        match result {
            Ok(path) => self.did(path, &name, key),
            Err(GalleryError::NameTaken(_)) => {
                if let Some(Dialog::Gallery(dialog)) = &mut self.state.dialog {
                    dialog.taken = true;
                }
            }
            Err(error) => self.state.notice = Some(problem(error.sentence(locale))),
        }
    }

    /// Says what was done, and reads anew what is there.
    fn did(&mut self, path: PathBuf, name: &str, key: &str) {
        let place = path.display().to_string();
        let text = say_with(self.state.locale, key, [("name", Arg::from(name)), ("path", place.into())]);
        let path = Some(path).filter(|path| path.exists());
        self.state.notice = Some(Notice { text, is_error: false, path });
        self.state.dialog = None;
        self.read_kept_figures();
    }

    /// Opens a named figure, or the file of one, in the sectors view.
    fn open_figure(&mut self, path: &Path) {
        let locale = self.state.locale;
        let Phase::Open(session) = &mut self.state.phase else { return };
        let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        match shown_in_chart(session, &entry(path.clone()), locale) {
            Ok(notice) => {
                self.state.dialog = None;
                self.state.view = View::Sectors;
                self.state.notice = notice;
            }
            Err(Refused::OnlySmall(notice)) => {
                session.kept_figures.add_guest(&path);
                self.state.dialog = None;
                self.state.view = View::Figures;
                self.state.notice = Some(notice);
            }
            Err(Refused::Not(notice)) => {
                // It may be gone, or another than was read.
                session.kept_figures.read();
                self.state.notice = Some(notice);
            }
        }
    }
}

/// Why the chart does not show a figure.
enum Refused {
    /// It is not by something and year: the gallery shows it.
    OnlySmall(Notice),
    /// It cannot be read, or not with these data.
    Not(Notice),
}

/// Takes a figure's choices over; what there is to say about it comes back.
fn shown_in_chart(session: &mut Session, entry: &Entry, locale: Locale) -> Result<Option<Notice>, Refused> {
    let wrong = |reason: String| {
        let args = [("name", Arg::from(entry.name.as_str())), ("reason", reason.into())];
        Refused::Not(problem(say_with(locale, "figures-cannot-open", args)))
    };
    let document = entry.document.as_ref().map_err(|error| wrong(error.sentence(locale)))?;
    if let Some(record) = &entry.record
        && record.table.as_deref() != session.dataset().table().map(|table| table.id.as_str())
    {
        let table = record.table.as_deref().unwrap_or(TableId::PROJECTS.as_str());
        return Err(wrong(say_with(locale, "record-of-table", [("table", table.into())])));
    }
    let spec = document.resolve(session.dataset()).map_err(|error| wrong(error.sentence(locale)))?;
    if !fits_the_chart(&spec) {
        let name = |by: &Dimension| say(locale, &format!("dimension-{}", by.text_id())).into_owned();
        let by: Vec<String> = spec.query.by.iter().map(name).collect();
        let by = by.join(&say(locale, "list-separator"));
        let args = [("name", Arg::from(entry.name.as_str())), ("by", by.into())];
        let text = say_with(locale, "figures-only-small", args);
        return Err(Refused::OnlySmall(Notice { text, is_error: false, path: None }));
    }
    // The title is the figure's own.
    session.step_titled(None, spec.choices.title.as_deref(), |session| {
        (session.chart.asked, session.filter) = Chart::of_spec(&spec);
        session.chart.panels.clear();
        session.chart.active = 0;
        session.filter_input.error = None;
    });
    let target = document.references.iter().find_map(|line| match line {
        DocumentReference::Target(text) => Some(text.clone()),
        DocumentReference::Average | DocumentReference::Schedule => None,
    });
    session.chart.target_input = target.unwrap_or_default();
    let note = note(document, session.dataset(), locale);
    let changes = entry.record.as_ref().and_then(|record| record.changes_in(session.dataset()));
    let said: Vec<String> = note.into_iter().chain(changes.map(|changes| changes.sentence(locale))).collect();
    let text = said.join(&say(locale, "note-separator"));
    Ok((!text.is_empty()).then_some(Notice { text, is_error: false, path: None }))
}

/// Where a typed path leads; a figure's file ends in `.json`.
fn file_path(typed: &str, folder: &Path) -> PathBuf {
    let path = located(typed, folder);
    if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json")) {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(".json");
    name.into()
}

/// Writes a document to a file, but never into the package.
fn save_file(path: &Path, document: &FigureDocument, taken: Taken, session: &Session) -> Result<PathBuf, GalleryError> {
    session.opened.keep_out(path).map_err(|refused| GalleryError::Output(refused.into()))?;
    let existing = match taken {
        Taken::Replace => Existing::Replace,
        Taken::Refuse => Existing::Keep,
    };
    match output::write(path, document.to_json().as_bytes(), existing) {
        Ok(_) => Ok(path.to_owned()),
        Err(OutputError::Taken(path)) => Err(GalleryError::NameTaken(path.display().to_string())),
        Err(error) => Err(GalleryError::Output(error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_s_file_ends_in_json() {
        for (typed, path) in
            [("图", "/x/图.json"), ("a.JSON", "/x/a.JSON"), ("a.b", "/x/a.b.json"), ("/y/a", "/y/a.json")]
        {
            assert_eq!(file_path(typed, Path::new("/x")), Path::new(path), "{typed}");
        }
    }
}
