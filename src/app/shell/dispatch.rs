//! Hands commands to the rooms that carry them out, and what came of tasks to the rooms that wait for it. Must not know
//! how either is done.

#![deny(clippy::wildcard_enum_match_arm)]

use crate::app::core::apply::{Apply, problem};
use crate::app::core::command::Command;
use crate::app::core::tasks::{Done, Task};
use crate::app::detail::command::DetailCommand;
use crate::app::live::state::Standing;
use crate::app::open::command::OpenCommand;
use crate::app::records::command::RecordsCommand;
use crate::text::say;

impl Apply<'_> {
    /// Carries one command out, and what it asks other rooms to do.
    pub(in crate::app) fn command(&mut self, command: Command) {
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

    fn follow_up(&mut self) {
        while !self.next.is_empty() {
            std::mem::take(&mut self.next).into_iter().for_each(|command| self.hand_out(command));
        }
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
            Command::Live(command) => self.live(command),
            Command::Open(command) => self.open_command(command),
            Command::Palette(command) => self.palette(command),
            Command::Records(command) => self.records(command),
            Command::Tables(command) => self.tables(command),
            Command::Window(command) => self.window(command),
            Command::Offered { id, command } => {
                self.state.dialog = None;
                self.state.settings.remember_used(id);
                self.then(*command);
            }
        }
    }

    fn take_in(&mut self, done: Done) {
        match done {
            Done::Opened(_, path, result) => self.was_opened(path, result),
            Done::ReadAgain(_, result) => self.was_read_again(result),
            Done::FilesChanged(_, files) => self.files_changed(files),
            Done::PackageChosen(path) => self.start_opening(path),
            Done::BesideChosen(panel, path) => self.then(Command::Open(OpenCommand::Beside(panel, path))),
            Done::OpenedBeside(panel, result) => self.show_beside(panel, result),
            Done::ExportChosen(path) => self.export_path_chosen(path),
            Done::Exported(path, result) => self.exported(path, result),
            Done::List(job) => self.list_done(job),
            Done::TablePathChosen(path) => self.table_path_chosen(&path),
            Done::TableSaved(what, path, rows, result) => self.table_saved(what, path, rows, result),
            Done::FigureFileChosen(path) => self.figure_file_chosen(path),
            Done::NotOpened(path, error) => self.not_opened(&path, &error),
            Done::NoFileDialog => self.complain("browse-missing", []),
            Done::Lost(task) => self.lost(task),
        }
    }

    /// Something that was waited for does not come.
    fn lost(&mut self, task: Task) {
        match task {
            Task::Opening(_) => self.then(Command::Open(OpenCommand::Cancel)),
            Task::ReadingAgain(_) => self.state.live.standing = Standing::Quiet,
            Task::SavingList => self.state.saving = None,
            Task::Other => {}
        }
        self.state.notice = Some(problem(say(self.state.locale, "task-lost").into_owned()));
    }
}
