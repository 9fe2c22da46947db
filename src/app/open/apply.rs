//! Carries out what opens packages: in place of the one that is open, or in a chart beside it.

#![deny(clippy::wildcard_enum_match_arm)]

use std::path::PathBuf;
use std::sync::Arc;

use crate::app::core::apply::{Apply, problem};
use crate::app::core::command::Command;
use crate::app::core::dialog::Dialog;
use crate::app::core::ids::{View, WhichList};
use crate::app::core::reading::PackageRead;
use crate::app::core::row_id::TableId;
use crate::app::core::session::Session;
use crate::app::core::workspace::Phase;
use crate::app::live::command::LiveCommand;
use crate::app::live::state::Live;
use crate::app::open::command::OpenCommand;
use crate::app::open::done::OpenDone;
use crate::app::open::state::OpenDialog;
use crate::listing::of_table;
use crate::package::{self, OpenError, Opened};
use crate::source::Origin;
use crate::text::say;

impl Apply<'_> {
    /// Carries one command out.
    pub(in crate::app) fn open_command(&mut self, command: OpenCommand) {
        match command {
            OpenCommand::Package(path) => self.start_opening(path),
            OpenCommand::Bundled => self.open_bundled(),
            OpenCommand::Reload => match self.session().map(|session| &session.opened.origin) {
                Some(Origin::Path(_)) => self.then(Command::Live(LiveCommand::ReadAgain)),
                Some(Origin::Bundled) => self.open_bundled(),
                None => {}
            },
            OpenCommand::Cancel | OpenCommand::LeaveError => self.go_back(),
            OpenCommand::ShowDialog => self.state.dialog = Some(Dialog::Open(OpenDialog::Package(String::new()))),
            OpenCommand::EditPath(path) => {
                if let Some(Dialog::Open(OpenDialog::Package(typed))) = &mut self.state.dialog {
                    *typed = path;
                }
            }
            OpenCommand::Table(table) => self.show_table(table),
            OpenCommand::ShowPack => self.show_pack(),
            OpenCommand::EditPack(path) => self.edit_pack(path),
            OpenCommand::BrowsePack => self.browse_pack(),
            OpenCommand::Pack => self.pack(),
            OpenCommand::Browse => self.tasks.browse_package(self.context, self.open_title()),
            OpenCommand::BrowseFile => self.tasks.browse_package_file(self.context, self.open_title()),
            OpenCommand::BrowseBeside(panel) => self.tasks.browse_beside(self.context, panel, self.open_title()),
            OpenCommand::Beside(panel, path) => {
                // What somebody takes its columns for holds beside another package, too.
                let taken_as = std::path::absolute(&path).unwrap_or_else(|_| path.clone());
                let taken_as = self.state.settings.taken_as(&Origin::Path(taken_as));
                self.tasks.open_beside(self.context, panel, &path, taken_as);
            }
        }
    }

    fn open_title(&self) -> String {
        say(self.state.locale, "open-title").into_owned()
    }

    fn open_bundled(&mut self) {
        if self.session().is_some_and(|session| session.opened.origin == Origin::Bundled) {
            // Nobody can have changed it.
            self.state.dialog = None;
            return;
        }
        match package::open_as(&Origin::Bundled, &self.state.settings.taken_as(&Origin::Bundled)) {
            Ok(opened) => self.show_package(Arc::new(opened)),
            Err(error) => self.state.notice = Some(problem(error.sentence(self.state.locale))),
        }
    }

    /// Another table of the open package, looked at as it was when it was left.
    fn show_table(&mut self, table: TableId) {
        if !WhichList::is_in(self.state.view) {
            self.state.view = View::Projects;
        }
        let Some(session) = self.session().filter(|session| session.table != table) else { return };
        let Some(opened) = of_table(&session.opened, table.as_str()) else { return };
        *self.generation += 1;
        let fresh = Session::new(Arc::new(opened), *self.generation);
        if let Some(before) = self.take_session() {
            self.state.phase = Phase::Open(Box::new(before.exchanged_for(fresh)));
        }
    }

    fn go_back(&mut self) {
        self.tasks.cancel_opening();
        match self.take_session() {
            Some(session) => {
                self.state.phase = Phase::Open(session);
                if std::mem::take(&mut self.state.live.is_interrupted) {
                    self.then(Command::Live(LiveCommand::ReadAgain));
                }
            }
            None => self.open_bundled(),
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

    /// Reads a package beside the window's thread; what is open already is read again and stays in sight meanwhile.
    fn start_opening(&mut self, path: PathBuf) {
        // What is remembered must mean the same from any folder.
        let path = std::path::absolute(&path).unwrap_or(path);
        self.state.dialog = None;
        if self.session().is_some_and(|session| session.opened.origin.path() == Some(&path)) {
            return self.then(Command::Live(LiveCommand::ReadAgain));
        }
        self.state.live.interrupt();
        let taken_as = self.state.settings.taken_as(&Origin::Path(path.clone()));
        self.tasks.open(self.context, &path, taken_as);
        let previous = self.take_session();
        self.state.phase = Phase::Loading { path, previous };
    }

    pub(in crate::app) fn show_package(&mut self, opened: Arc<Opened>) {
        *self.generation += 1;
        self.state.settings.remember(&opened.origin);
        self.state.dialog = None;
        self.state.notice = None;
        self.state.live = Live::default();
        self.tasks.stop_watching();
        let mut session = Session::new(opened, *self.generation);
        if let Some(before) = self.take_session().filter(|before| before.opened.origin == session.opened.origin) {
            session = before.remapped(session, None);
            session.remap_undo(&before, None);
        }
        self.state.phase = Phase::Open(Box::new(session));
        self.page_comes_into_sight();
    }

    /// Takes in what came of choosing and reading.
    pub(in crate::app) fn open_done(&mut self, done: OpenDone) {
        match done {
            OpenDone::Chosen(path) => self.start_opening(path),
            OpenDone::Opened(_, path, result) => self.was_opened(path, result),
            OpenDone::Lost(_) => {
                self.then(Command::Open(OpenCommand::Cancel));
                self.say_lost();
            }
            OpenDone::BesideChosen(panel, path) => self.then(Command::Open(OpenCommand::Beside(panel, path))),
            OpenDone::OpenedBeside(panel, result) => self.show_beside(panel, result),
            OpenDone::PackPathChosen(path) => self.pack_path_chosen(path),
            OpenDone::Packed(path, result) => self.was_packed(path, result),
        }
    }

    fn was_opened(&mut self, path: PathBuf, result: Result<PackageRead, OpenError>) {
        match result {
            Ok(PackageRead { opened, stamps, .. }) => {
                // Where there is nothing to look over there may be charts.
                let dataset = &opened.dataset;
                let is_empty = dataset.observations().is_empty() && dataset.projects().is_empty();
                if self.state.view == View::Overview && is_empty {
                    self.state.view = View::Sectors;
                }
                self.show_package(opened);
                self.tasks.watch(self.context, stamps);
            }
            Err(error) => {
                let previous = self.take_session();
                self.state.phase = Phase::Broken { error, path, previous };
            }
        }
    }

    /// Another package in one of the charts side by side.
    fn show_beside(&mut self, panel: usize, result: Result<Arc<Opened>, OpenError>) {
        *self.generation += 1;
        let generation = *self.generation;
        match result {
            Ok(opened) => {
                let Some(session) = self.open() else { return };
                session.step(None, |session| {
                    if let Some(shown) = session.chart.panels.get_mut(panel) {
                        shown.show_other(opened, generation);
                    }
                });
            }
            Err(error) => self.state.notice = Some(problem(error.sentence(self.state.locale))),
        }
    }
}
