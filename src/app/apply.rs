//! Carries commands out: the only code that writes the window's state.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Context;

use super::command::Command;
use super::history::Run;
use super::list::ListCommand;
use super::live::{Live, Read, Standing};
use super::memo::Memo;
use super::places::{agree, export_folder, free_path, full_path};
use super::session::Session;
use super::state::{Dialog, ExportChoices, Notice, Phase, State, View};
use super::tasks::{Done, ExportFailure, Task, Tasks};
use super::{apply_chart, apply_session};
use crate::export::{FigureSize, Format, Preset};
use crate::figure::clause_label;
use crate::output::{OutputError, Written};
use crate::package::{self, Opened};
use crate::text::{io_reason, say, say_with};

/// What commands may touch.
pub(super) struct Apply<'a> {
    pub(super) state: &'a mut State,
    pub(super) memo: &'a Memo,
    pub(super) tasks: &'a mut Tasks,
    pub(super) context: &'a Context,
    pub(super) generation: &'a mut u64,
    /// Whether the answers are those to the state as it is.
    pub(super) is_current: bool,
}

impl Apply<'_> {
    /// Carries one command out.
    pub(super) fn command(&mut self, command: Command) {
        match command {
            Command::OpenPackage(_)
            | Command::OpenBundled
            | Command::ReloadPackage
            | Command::CancelLoading
            | Command::LeaveError => self.package(command),
            Command::ShowView(view) => {
                self.state.view = view;
                if view == View::Figures {
                    self.read_shelf();
                }
            }
            Command::Gallery(command) => self.gallery(command),
            Command::Findings(command) => self.findings(command),
            Command::List(command) => self.list(command),
            Command::StepProject(_)
            | Command::CopyProject
            | Command::PinProject(_)
            | Command::UnpinProject(_)
            | Command::UnpinProjects
            | Command::CompareProjects(_)
            | Command::CopyComparison
            | Command::ShowNeighbours(_)
            | Command::ShowFindings(_)
            | Command::ShowAllFindings
            | Command::ResizePane(..) => self.detail(command),
            Command::Filter(command) => self.filter(command),
            Command::ShowRecords(observation) => self.show_records(observation),
            Command::ShowMarkOf(_) => {
                self.state.view = View::Sectors;
                self.of_session(command);
            }
            Command::BrowseBeside(panel) => {
                self.tasks.browse_beside(self.context, panel, say(self.state.locale, "open-title").into_owned());
            }
            Command::OpenBeside(panel, path) => self.tasks.open_beside(self.context, panel, &path),
            Command::ToggleReloading | Command::DismissLive | Command::ShowChanges | Command::ShowChanged(_) => {
                self.live(command);
            }
            Command::SetLocale(_)
            | Command::SetTheme(_)
            | Command::ToggleChoices
            | Command::ShareWithList(_)
            | Command::ToggleFacets
            | Command::ToggleDetail
            | Command::DismissNotice
            | Command::CopyWords(_)
            | Command::SortChecks(_)
            | Command::OpenWritten(_) => self.window(command),
            Command::ShowPalette
            | Command::EditPalette { .. }
            | Command::RunOffer { .. }
            | Command::ShowKeys
            | Command::FocusFilter
            | Command::FocusSearch => self.palette(command),
            Command::ShowOpenDialog
            | Command::EditOpenPath(_)
            | Command::BrowsePackage
            | Command::ShowExport
            | Command::EditExport(_)
            | Command::BrowseExport
            | Command::ExportFigure
            | Command::SaveOver
            | Command::SaveBeside(_)
            | Command::CloseDialog => self.dialog(command),
            other => self.of_session(other),
        }
    }

    /// Leads to the records behind a published figure; a step that can be undone.
    fn show_records(&mut self, observation: usize) {
        if let Phase::Open(session) = &mut self.state.phase {
            let before = session.look();
            self.state.view = apply_session::show_records(session, observation);
            session.let_go_of_title(&before);
            if session.look() != before {
                session.history.note(before);
            }
        }
    }

    /// What only touches the open package; a change of filter or choices is a step that can be undone.
    fn of_session(&mut self, command: Command) {
        let Phase::Open(session) = &mut self.state.phase else { return };
        if matches!(command, Command::Select(_)) {
            self.state.detail_open = true;
        }
        let is_step = !matches!(command, Command::Undo | Command::Redo | Command::PointAt(_));
        // What is drawn or typed is one step, however far it goes.
        let run = match &command {
            Command::Facet(facet) if facet.is_brush() => {
                if !facet.goes_on() {
                    session.history.end_run();
                }
                Some(Run::Brush)
            }
            // What is cleared in one go is a step back from what was typed.
            Command::Search(text) if text.is_empty() && session.search.chars().count() > 1 => None,
            Command::Search(_) => Some(Run::Typing),
            _ => None,
        };
        let before = session.look();
        if let Some(rest) = apply_chart::apply(session, self.memo, command) {
            apply_session::apply(session, rest);
        }
        if is_step && session.look() != before {
            session.let_go_of_title(&before);
            let now = session.look();
            session.history.note_in(run, before, &now);
        }
    }

    fn package(&mut self, command: Command) {
        match command {
            Command::OpenPackage(path) => self.start_opening(path),
            Command::ReloadPackage => match self.session().map(|session| session.path.clone()) {
                Some(Some(_)) => self.read_again(),
                Some(None) => self.command(Command::OpenBundled),
                None => {}
            },
            Command::OpenBundled if self.session().is_some_and(|session| session.path.is_none()) => {
                // Nobody can have changed it.
                self.state.dialog = None;
            }
            Command::OpenBundled => match package::open_bundled() {
                Ok(opened) => self.show_package(Arc::new(opened), None),
                Err(error) => self.state.notice = Some(problem(error.sentence(self.state.locale))),
            },
            Command::CancelLoading | Command::LeaveError => {
                self.tasks.cancel_opening();
                match self.take_session() {
                    Some(session) => {
                        self.state.phase = Phase::Open(session);
                        if std::mem::take(&mut self.state.live.is_interrupted) {
                            self.read_again();
                        }
                    }
                    None => self.command(Command::OpenBundled),
                }
            }
            _ => {}
        }
    }

    fn session(&self) -> Option<&Session> {
        match &self.state.phase {
            Phase::Open(session) => Some(session),
            _ => None,
        }
    }

    /// The session that is open, or the one to go back to.
    fn take_session(&mut self) -> Option<Box<Session>> {
        let nothing = Phase::Loading { path: PathBuf::new(), previous: None };
        match std::mem::replace(&mut self.state.phase, nothing) {
            Phase::Open(session) => Some(session),
            Phase::Loading { previous, .. } | Phase::Broken { previous, .. } => previous,
        }
    }

    fn start_opening(&mut self, path: PathBuf) {
        // What is remembered must mean the same from any folder.
        let path = std::path::absolute(&path).unwrap_or(path);
        self.state.dialog = None;
        // What is open stays in sight while it is read again.
        if self.session().is_some_and(|session| session.path.as_ref() == Some(&path)) {
            return self.read_again();
        }
        self.state.live.interrupt();
        self.tasks.open(self.context, &path);
        let previous = self.take_session();
        self.state.phase = Phase::Loading { path, previous };
    }

    fn show_package(&mut self, opened: Arc<Opened>, path: Option<PathBuf>) {
        *self.generation += 1;
        self.state.settings.remember(path.as_deref());
        self.state.dialog = None;
        self.state.notice = None;
        self.state.live = Live::default();
        self.tasks.stop_watching();
        let mut session = Session::new(opened, path, *self.generation);
        if let Some(before) = self.take_session().filter(|before| before.path == session.path) {
            session = before.carried(session, None);
            session.carry_history(&before, None);
        }
        if self.state.view == View::Figures {
            session.shelf.read();
        }
        self.state.phase = Phase::Open(Box::new(session));
    }

    /// Takes in what came of a task.
    pub(super) fn done(&mut self, done: Done) {
        let locale = self.state.locale;
        match done {
            Done::Opened(_, path, Ok(Read { opened, stamps, .. })) => {
                // Without published figures there is nothing to look over; there may be charts.
                if self.state.view == View::Overview && opened.dataset.observations().is_empty() {
                    self.state.view = View::Sectors;
                }
                self.show_package(opened, Some(path));
                self.tasks.watch(self.context, stamps);
            }
            Done::ReadAgain(_, result) => self.was_read_again(result),
            Done::FilesChanged(_, files) => self.files_changed(files),
            Done::Opened(_, path, Err(error)) => {
                let previous = self.take_session();
                self.state.phase = Phase::Broken { error, path, previous };
            }
            Done::PackageChosen(path) => self.start_opening(path),
            Done::BesideChosen(panel, path) => self.tasks.open_beside(self.context, panel, &path),
            Done::OpenedBeside(panel, path, result) => self.show_beside(panel, path, result),
            Done::ExportChosen(path) => {
                if let Some(Dialog::Export(choices)) = &mut self.state.dialog {
                    let before = std::mem::replace(&mut choices.path, path.display().to_string());
                    agree(&mut choices.path, &mut choices.format, &before);
                    self.state.overwriting.allow(path);
                }
            }
            Done::List(job) => self.list_done(job),
            Done::FindingsPathChosen(path) => self.findings_path_chosen(&path),
            Done::FindingsSaved(path, rows, result) => self.findings_saved(path, rows, result),
            Done::FigureFileChosen(path) => self.figure_file_chosen(path),
            Done::NotOpened(path, error) => {
                let path = path.display().to_string().into();
                let reason = io_reason(locale, &error).into();
                self.state.notice =
                    Some(problem(say_with(locale, "cannot-open-written", [("path", path), ("reason", reason)])));
            }
            Done::NoFileDialog => self.state.notice = Some(problem(say(locale, "browse-missing").into_owned())),
            Done::Lost(task) => self.lost(task),
            Done::Exported(path, Ok((size, file))) => {
                self.state.settings.export_folder = path.parent().map(Path::to_owned);
                self.state.dialog = None;
                self.state.notice = Some(written(&path, size, file, locale));
            }
            Done::Exported(path, Err(ExportFailure::Output(OutputError::Taken(_)))) => self.state.overwriting.ask(path),
            Done::Exported(_, Err(failure)) => {
                self.state.notice = Some(problem(match failure {
                    ExportFailure::Render(error) => error.sentence(locale),
                    ExportFailure::Output(error) => error.sentence(locale),
                }));
            }
        }
    }

    fn dialog(&mut self, command: Command) {
        let locale = self.state.locale;
        match (command, &mut self.state.dialog) {
            (Command::CloseDialog, dialog) => *dialog = None,
            (Command::SaveOver | Command::SaveBeside(_), None) => {}
            (Command::SaveOver, Some(_)) => self.save_instead(None),
            (Command::SaveBeside(path), Some(_)) => self.save_instead(Some(path)),
            (Command::ShowOpenDialog, dialog) => *dialog = Some(Dialog::Open(String::new())),
            (Command::EditOpenPath(path), Some(Dialog::Open(typed))) => *typed = path,
            (Command::BrowsePackage, _) => {
                self.tasks.browse_package(self.context, say(locale, "open-title").into_owned());
            }
            (Command::ShowExport, _) => self.show_export(),
            (Command::EditExport(mut new), Some(Dialog::Export(choices))) => {
                agree(&mut new.path, &mut new.format, &choices.path);
                *choices = new;
                self.state.forget_error();
            }
            (Command::BrowseExport, Some(Dialog::Export(choices))) => {
                self.tasks.browse_export(self.context, choices, say(locale, "export-title").into_owned());
            }
            (Command::ExportFigure, Some(Dialog::Export(choices))) => {
                self.state.notice = None;
                // The dialog stays until the file is written: what was typed is not lost to an error.
                let folder = export_folder(&self.state.settings);
                *choices = ExportChoices { path: full_path(&choices.path, &folder, choices.format), ..choices.clone() };
                if let (Phase::Open(session), Some(Ok(figure))) = (&self.state.phase, self.memo.figure()) {
                    let existing = self.state.overwriting.existing(Path::new(&choices.path));
                    let choices = (&*choices, existing);
                    self.tasks.export(self.context, figure.clone(), session.opened.clone(), choices, locale);
                }
            }
            _ => {}
        }
    }

    /// A file is in the way, and somebody decided: it is replaced, or another name is taken.
    fn save_instead(&mut self, beside: Option<PathBuf>) {
        let (path, save) = match &mut self.state.dialog {
            Some(Dialog::Export(choices)) => (&mut choices.path, Command::ExportFigure),
            Some(Dialog::SaveList(choices)) => (&mut choices.path, Command::List(ListCommand::Save)),
            _ => return,
        };
        match beside {
            Some(beside) => *path = beside.display().to_string(),
            None => self.state.overwriting.allow(PathBuf::from(&*path)),
        }
        self.command(save);
    }

    /// Something that was waited for does not come.
    fn lost(&mut self, task: Task) {
        match task {
            Task::Opening(_) => self.command(Command::CancelLoading),
            Task::ReadingAgain(_) => self.state.live.standing = Standing::Quiet,
            Task::SavingList => self.state.saving = None,
            Task::Other => {}
        }
        self.state.notice = Some(problem(say(self.state.locale, "task-lost").into_owned()));
    }

    fn show_export(&mut self) {
        let (Phase::Open(session), Some(Ok(figure))) = (&self.state.phase, self.memo.figure()) else { return };
        // Only a chart can be exported; from elsewhere the shortcut leads to it first.
        self.state.view = View::Sectors;
        let filters = session.filter.clauses().iter();
        let filters = filters.map(|clause| clause_label(session.dataset(), clause, self.state.locale));
        let name: Vec<String> = std::iter::once(figure.title.clone()).chain(filters).collect();
        let path = free_path(&export_folder(&self.state.settings), &name.join(" "));
        self.state.notice = None;
        self.state.dialog = Some(Dialog::Export(ExportChoices {
            preset: Preset::default(),
            print: figure.print,
            format: Format::Png,
            path: path.display().to_string(),
        }));
    }
}

pub(super) fn problem(text: String) -> Notice {
    Notice { text, is_error: true, path: None }
}

fn written(path: &Path, size: FigureSize, file: Written, locale: crate::text::Locale) -> Notice {
    let [width, height] = size.pixels();
    let args = [
        ("path", path.display().to_string().into()),
        ("width", format!("{:.1}", size.width_mm).into()),
        ("height", format!("{:.1}", size.height_mm).into()),
        ("pixels", format!("{width} × {height}").into()),
    ];
    let text = file.said(&say_with(locale, "figure-written", args), locale);
    Notice { text, is_error: false, path: Some(path.to_owned()) }
}
