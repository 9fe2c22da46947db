//! The window: state, commands, tasks, theme, views. Views read the state and send commands; only `apply` writes.
//!
//! Nothing here depends on a running event loop but `window`: the same [`App`] is shown by eframe, pictured without
//! a display by [`crate::app::picture()`], and driven by the tests.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use egui::{Context, Ui};

use crate::app::core::answers::Answers;
use crate::app::core::answers_gate::Held;
use crate::app::core::apply::{Apply, problem};
use crate::app::core::command::{Command, Commands};
use crate::app::core::offer::{Now, Offer};
use crate::app::core::question::Question;
use crate::app::core::session::Session;
use crate::app::core::settings::Settings;
use crate::app::core::sides::Sides;
use crate::app::core::spreadsheets::is_spreadsheet;
use crate::app::core::tasks::Tasks;
use crate::app::core::worker::{Reply, Worker};
use crate::app::core::workspace::{Phase, State};
use crate::app::gallery::command::GalleryCommand;
use crate::app::import::command::ImportCommand;
use crate::app::open::command::OpenCommand;
use crate::app::shell::answers::{UPDATES, take_over, update_at_hand};
use crate::app::shell::beginning::Beginning;
use crate::app::shell::frame::shell_ui;
use crate::app::shell::keys::{self, Turn};
use crate::app::shell::offers::{menus, offers};
use crate::app::shell::tables::TABLES;
use crate::app::widgets::{focus, theme};
use crate::draw::fonts;
use crate::gallery;
use crate::output::OutputError;
use crate::package::Opened;
use crate::source::Origin;
use crate::text::{Locale, say_with};

/// The window's whole inside.
pub struct App {
    pub(in crate::app) state: State,
    /// The answers shown: those to the state as it is, or as it was until they come.
    pub(in crate::app) answers: Answers,
    worker: Worker,
    /// What stood beside the page when the worker was asked last.
    sides: Sides,
    /// How long a frame waits for answers before it shows the last ones; without one, until they are there.
    patience: Option<Duration>,
    tasks: Tasks,
    commands: Commands,
    /// What menus, buttons and keys offer; nothing where something has changed since it was known.
    pub(in crate::app) menus: Option<Vec<Offer>>,
    generation: u64,
    /// The figure's file that it was started with, until a package is open.
    figure: Option<PathBuf>,
}

impl App {
    /// A window on a package that is already open.
    pub fn with_package(opened: Arc<Opened>, settings: Settings, locale: Locale) -> Self {
        Self::with_phase(Phase::Open(Box::new(Session::new(opened, 0))), settings, locale)
    }

    /// A window that starts by reading a package, or on the bundled one. A figure's file is opened with the package
    /// beside which it is kept, else with the one that was open last.
    pub fn opening(beginning: impl Into<Beginning>, settings: Settings, locale: Locale, context: &Context) -> Self {
        let beginning = beginning.into();
        let origin = &beginning.origin;
        if let Some(path) = origin.path().filter(|path| is_spreadsheet(path)).map(Path::to_owned) {
            let mut app = Self::opening(Origin::Bundled, settings, locale, context);
            app.commands.send(Command::Import(ImportCommand::Open(vec![path])));
            app.settle(context);
            return app;
        }
        let figure = origin.path().filter(|path| is_figure(path)).map(Path::to_owned);
        let origin = match &figure {
            Some(figure) => gallery::package_of(figure).map_or_else(|| settings.still_there(), Origin::Path),
            None => origin.clone(),
        };
        let mut app = match origin {
            Origin::Bundled => match beginning.bundled(&settings) {
                Ok(bundled) => Self::with_package(Arc::new(bundled), settings, locale),
                Err(error) => {
                    let phase = Phase::Broken { error, path: PathBuf::new(), previous: None };
                    Self::with_phase(phase, settings, locale)
                }
            },
            Origin::Path(path) => {
                let phase = Phase::Loading { path: path.clone(), previous: None };
                let app = Self::with_phase(phase, settings, locale);
                app.commands.send(Command::Open(OpenCommand::Package(path)));
                app
            }
        };
        app.figure = figure;
        app.settle(context);
        app
    }

    fn with_phase(phase: Phase, settings: Settings, locale: Locale) -> Self {
        Self {
            state: State::new(phase, settings, locale),
            answers: Answers::default(),
            worker: Worker::new(UPDATES),
            sides: Sides::default(),
            patience: None,
            tasks: Tasks::default(),
            commands: Commands::default(),
            menus: None,
            generation: 0,
            figure: None,
        }
    }

    /// Gives a context our fonts, type and colours.
    pub fn prepare(context: &Context) {
        context.set_fonts(fonts::definitions());
        theme::apply(context);
        // A system that does not say is a meeting room's, or an old one: paper rather than night.
        context.options_mut(|options| options.fallback_theme = egui::Theme::Light);
    }

    /// A frame shows the last answers when the new ones take longer than this. Without it, it waits for them.
    #[must_use]
    pub fn with_patience(self, patience: Duration) -> Self {
        Self { patience: Some(patience), ..self }
    }

    /// Shows files that were written with this instead of the system's programs.
    #[must_use]
    pub fn with_opener(
        mut self,
        open: impl Fn(&std::path::Path) -> std::io::Result<()> + Send + Sync + 'static,
    ) -> Self {
        self.tasks.opener = Arc::new(open);
        self
    }

    /// Asks for something, as a view would.
    pub fn send(&self, command: Command) {
        self.commands.send(command);
    }

    /// What is remembered, as it stands.
    pub fn settings(&self) -> &Settings {
        &self.state.settings
    }

    /// Says that the settings file was damaged, and where it is kept.
    pub fn say_damaged(&mut self, kept: &Path) {
        let args = [("path", kept.display().to_string().into())];
        self.state.notice = Some(problem(say_with(self.state.locale, "settings-damaged", args)));
        self.menus = None;
    }

    /// Says that settings cannot be saved.
    pub fn say_not_saved(&mut self, error: &OutputError) {
        let reason = error.sentence(self.state.locale);
        let text = say_with(self.state.locale, "settings-not-saved", [("reason", reason.into())]);
        self.state.notice = Some(problem(text));
        self.menus = None;
    }

    /// The number of the books that are open, by which their records are named; 0 while none are.
    pub fn books(&self) -> u64 {
        match &self.state.phase {
            Phase::Open(session) => session.books,
            Phase::Loading { .. } | Phase::Broken { .. } => 0,
        }
    }

    /// Everything that can be done now.
    pub fn offers(&self) -> Vec<Offer> {
        offers(Now { state: &self.state, answers: &self.answers, menus: &[] })
    }

    /// How many answers were computed so far: it stands still while nothing changes.
    pub fn answers_computed(&self) -> usize {
        self.answers.computed + self.answers.detail.computed()
    }

    /// Holds all answers up for as long as what comes back lives: for tests of what the window shows meanwhile. Only a
    /// window with patience for them goes on.
    pub fn hold_answers(&self) -> Held {
        self.worker.hold()
    }

    /// Whether all that is wanted of spreadsheets that are open is there to be seen.
    pub fn is_import_settled(&self) -> bool {
        self.state.import.as_ref().is_none_or(|import| import.is_settled())
    }

    /// Waits for the answers to all that was asked so far, whatever its patience.
    pub fn await_answers(&mut self, context: &Context) {
        self.take_in(None, context);
    }

    pub(in crate::app) fn apply<'a>(&'a mut self, context: &'a Context) -> Apply<'a> {
        Apply {
            is_current: !self.worker.is_busy(),
            state: &mut self.state,
            answers: &self.answers,
            tasks: &mut self.tasks,
            context,
            tables: &TABLES,
            generation: &mut self.generation,
            next: Vec::new(),
        }
    }

    /// Takes in finished tasks and carries out what was asked for.
    pub fn settle(&mut self, context: &Context) {
        let (done, commands) = (self.tasks.finished(), self.commands.take());
        let changed = !done.is_empty() || !commands.is_empty();
        let mut apply = self.apply(context);
        // What was asked for speaks of the rows that were shown; a finished task may bring others.
        commands.into_iter().for_each(|command| apply.command(command));
        done.into_iter().for_each(|done| apply.done(done));
        let sides = Sides::of(&self.state, context.content_rect().width());
        let is_asked = changed || self.worker.is_new() || sides != self.sides;
        self.sides = sides;
        if is_asked {
            self.order(context);
        }
        // Who asked waits; a frame between does not.
        let patience = self.patience.map(|patience| if is_asked { patience } else { Duration::ZERO });
        self.take_in(patience, context);
        if let Phase::Open(session) = &self.state.phase {
            update_at_hand(&mut self.answers, &self.state, session);
        }
        self.state.is_working = self.worker.is_late(context);
        if changed {
            self.menus = None;
            context.request_repaint();
        }
    }

    /// Takes in the newest answers. Those about a new reading of the package bring it with them, all at once.
    fn take_in(&mut self, patience: Option<Duration>, context: &Context) {
        let Some(Reply { answers, is_last, .. }) = self.worker.newest(patience) else { return };
        self.menus = None;
        context.request_repaint();
        let Phase::Open(session) = &self.state.phase else { return };
        if answers.is_about(session) {
            return take_over(&mut self.answers, answers);
        }
        // While pictures of figures are still to come, the page would not be as it was.
        let incoming = self.state.live.incoming.take_if(|incoming| is_last && answers.is_of(incoming.generation()));
        if let Some(incoming) = incoming {
            self.apply(context).arrived(incoming, &answers);
            take_over(&mut self.answers, answers);
        }
    }

    /// Asks for the answers to the state as it is.
    fn order(&mut self, context: &Context) {
        let Phase::Open(session) = &self.state.phase else { return };
        self.worker.order(Question {
            session: self
                .state
                .live
                .incoming
                .as_ref()
                .map_or_else(|| (**session).clone(), |new| new.looked_at_as(session)),
            view: self.state.view,
            sides: self.sides,
            dialog: self.state.dialog.clone(),
            locale: self.state.locale,
            context: context.clone(),
        });
    }

    /// Shows everything.
    pub fn ui(&mut self, ui: &mut Ui) {
        self.settle(&ui.ctx().clone());
        focus::begin(ui, self.state.dialog.is_some());
        keys::keyboard(ui, &self.state, &self.answers, &self.commands, Turn::Before);
        self.dropped(ui);
        if matches!(self.state.phase, Phase::Open(_))
            && let Some(figure) = self.figure.take()
        {
            self.commands.send(opening(figure));
        }
        let now = Now { state: &self.state, answers: &self.answers, menus: &[] };
        let menus = self.menus.get_or_insert_with(|| menus(now));
        shell_ui(ui, now, menus, &self.commands);
        keys::keyboard(ui, &self.state, &self.answers, &self.commands, Turn::After);
        focus::ring_ui(ui);
        self.settle(&ui.ctx().clone());
    }

    fn dropped(&self, ui: &Ui) {
        let dropped: Vec<PathBuf> =
            ui.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_owned()).collect());
        if !dropped.is_empty() && dropped.iter().all(|path| is_spreadsheet(path)) {
            self.commands.send(Command::Import(ImportCommand::Open(dropped)));
        } else if let Some(path) = dropped.into_iter().next() {
            self.commands.send(opening(path));
        }
    }
}

/// Whether a path is that of a figure's file, and not of a package.
fn is_figure(path: &Path) -> bool {
    let is_json = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
    gallery::is_picture(path) || is_json && path.file_name().is_some_and(|name| name != "datapackage.json")
}

/// What a file or folder that was dropped on the window is opened as: a package, unless it is the file of a figure.
fn opening(path: PathBuf) -> Command {
    if is_spreadsheet(&path) {
        Command::Import(ImportCommand::Open(vec![path]))
    } else if is_figure(&path) {
        Command::Gallery(GalleryCommand::Open(path))
    } else {
        Command::Open(OpenCommand::Package(path))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_dropped_is_a_figure_or_a_package() {
        for (path, is_figure) in [
            ("a/图.json", true),
            ("a/图.JSON", true),
            ("a/datapackage.json", false),
            ("a/zone", false),
            ("a.csv", false),
            ("a.png", true),
            ("a.SVG", true),
            ("a.pdf", true),
        ] {
            let command = opening(path.into());
            assert_eq!(matches!(command, Command::Gallery(GalleryCommand::Open(_))), is_figure, "{path}");
        }
    }
}
