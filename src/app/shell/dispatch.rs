//! Hands commands to the rooms that carry them out, and what came of tasks to the rooms that wait for it. Must not know
//! how either is done.

#![deny(clippy::wildcard_enum_match_arm)]

use crate::app::core::answers::Answers;
use crate::app::core::apply::Apply;
use crate::app::core::command::Command;
use crate::app::core::done::Done;
use crate::app::detail::command::DetailCommand;
use crate::app::live::state::Incoming;
use crate::app::records::command::RecordsCommand;

impl Apply<'_> {
    /// Carries one command out, and what it asks other rooms to do.
    pub(in crate::app) fn command(&mut self, command: Command) {
        if let Command::Offered { id, command } = command {
            self.offered(id);
            // What it leaves behind is for the command itself to say.
            return self.command(*command);
        }
        // Along a list nothing is left behind, and who goes back leaves no trail.
        let is_jump = !matches!(
            command,
            Command::History(_)
                | Command::Detail(DetailCommand::Step(_))
                | Command::Records(RecordsCommand::Pick { .. })
        );
        let before = self.stop().filter(|_| is_jump);
        self.hand_out(command);
        self.follow_up();
        self.note_stop(before);
    }

    /// Takes in what came of a task.
    pub(in crate::app) fn done(&mut self, done: Done) {
        self.take_in(done);
        self.follow_up();
    }

    /// Shows a new reading of the open package, with what was worked out of it.
    pub(in crate::app) fn arrived(&mut self, incoming: Incoming, answers: &Answers) {
        self.arrive(incoming, answers);
        self.follow_up();
    }

    fn follow_up(&mut self) {
        while !self.next.is_empty() {
            std::mem::take(&mut self.next).into_iter().for_each(|command| self.hand_out(command));
        }
        self.state.settle_locale();
    }

    fn hand_out(&mut self, command: Command) {
        match command {
            Command::Chart(command) => self.chart(command),
            Command::Checks(command) => self.checks(command),
            Command::Detail(command) => self.detail(command),
            Command::Export(command) => self.export(command),
            Command::Facet(command) => self.facet(command),
            Command::Filter(command) => self.filter(command),
            Command::Findings(command) => self.findings(command),
            Command::Gallery(command) => self.gallery(command),
            Command::History(command) => self.history(command),
            Command::Import(command) => self.import(command),
            Command::Indicators(command) => self.indicators(command),
            Command::Live(command) => self.live(command),
            Command::Map(command) => self.map(command),
            Command::Open(command) => self.open_command(command),
            Command::Palette(command) => self.palette(command),
            Command::Records(command) => self.records(command),
            Command::Sources(command) => self.sources(command),
            Command::Tables(command) => self.tables(command),
            Command::Window(command) => self.window(command),
            Command::Offered { id, command } => {
                self.offered(id);
                self.then(*command);
            }
        }
    }

    /// Something was taken from what was offered.
    fn offered(&mut self, id: String) {
        self.state.dialog = None;
        self.state.settings.remember_used(id);
    }

    fn take_in(&mut self, done: Done) {
        match done {
            Done::Open(done) => self.open_done(done),
            Done::Import(done) => self.import_done(done),
            Done::Live(done) => self.live_done(done),
            Done::Export(done) => self.export_done(done),
            Done::Gallery(done) => self.gallery_done(done),
            Done::Records(done) => self.records_done(done),
            Done::Tables(done) => self.tables_done(done),
            Done::NotOpened(path, error) => self.not_opened(&path, &error),
            Done::NoFileDialog => self.complain("browse-missing", []),
            Done::Lost => self.say_lost(),
        }
    }
}
