//! Carries out what has to do with packages that are read while another is shown: the same one again when its files
//! change, with what differs, or another one beside it.

#![deny(clippy::wildcard_enum_match_arm)]

use std::sync::Arc;

use crate::app::core::answers::Answers;
use crate::app::core::apply::Apply;
use crate::app::core::command::Command;
use crate::app::core::dialog::Dialog;
use crate::app::core::ids::{View, WhichList};
use crate::app::core::reading::PackageRead;
use crate::app::core::remap::Remap;
use crate::app::core::session::Session;
use crate::app::core::workspace::Phase;
use crate::app::detail::command::DetailCommand;
use crate::app::live::command::LiveCommand;
use crate::app::live::done::LiveDone;
use crate::app::live::state::LiveDialog;
use crate::app::live::state::{Incoming, Live, Standing};
use crate::figure::Figure;
use crate::listing::of_table;
use crate::package::OpenError;
use crate::source::Origin;

/// The chart that the arrow keys walk.
fn charted(answers: &Answers) -> Option<&Figure> {
    answers.chart.figure()?.as_ref().ok()
}

impl Apply<'_> {
    /// Carries one command out.
    pub(in crate::app) fn live(&mut self, command: LiveCommand) {
        match command {
            LiveCommand::ReadAgain => self.read_again(),
            LiveCommand::ToggleReloading => {
                let settings = &mut self.state.settings;
                settings.reload_by_itself = !settings.reload_by_itself;
                if self.state.settings.reload_by_itself && matches!(self.state.live.standing, Standing::Changed(_)) {
                    self.read_again();
                }
            }
            LiveCommand::Dismiss => self.state.live.standing = Standing::Quiet,
            LiveCommand::ShowChanges => {
                if self.state.live.differences.is_some() {
                    self.state.live.standing = Standing::Quiet;
                    self.state.dialog = Some(Dialog::Live(LiveDialog::Changes));
                }
            }
            LiveCommand::ShowChanged(row) => {
                if !WhichList::is_in(self.state.view) {
                    self.state.view = View::Projects;
                }
                self.then(Command::Detail(DetailCommand::Select(row)));
            }
        }
    }

    /// Reads the open package again and shows what is there meanwhile.
    fn read_again(&mut self) {
        // What is being read waits until nobody writes, so it is as new as it can be.
        if matches!(self.state.live.standing, Standing::Reading) {
            return;
        }
        let Phase::Open(session) = &self.state.phase else { return };
        if session.opened.origin == Origin::Bundled {
            return;
        }
        let taken_as = self.state.settings.taken_as(&session.opened.origin);
        self.tasks.read_again(self.context, Arc::clone(&session.opened), taken_as);
        self.state.live.standing = Standing::Reading;
    }

    /// Takes in what came of looking at the files and of reading them again.
    pub(in crate::app) fn live_done(&mut self, done: LiveDone) {
        match done {
            LiveDone::ReadAgain(_, result) => self.was_read_again(result),
            LiveDone::Lost(_) => {
                self.state.live.standing = Standing::Quiet;
                self.say_lost();
            }
            LiveDone::FilesChanged(_, files) => self.files_changed(files),
        }
    }

    /// Somebody wrote to the files of the open package.
    fn files_changed(&mut self, files: Vec<String>) {
        // What is being read waits until nobody writes.
        if matches!(self.state.live.standing, Standing::Reading) {
            return;
        }
        if files.is_empty() {
            self.state.live.standing = Standing::Quiet;
            return;
        }
        self.state.live.standing = Standing::Changed(files);
        if self.state.settings.reload_by_itself {
            self.read_again();
        }
    }

    /// What came of reading again: new data to be looked at as the old is, or why there are none. Until the answers about
    /// them are there, nothing else is to be seen.
    fn was_read_again(&mut self, result: Result<PackageRead, OpenError>) {
        let read = match result {
            Ok(read) => read,
            Err(error) => {
                self.state.live.standing = Standing::Failed(Box::new(error));
                return;
            }
        };
        if !matches!(self.state.phase, Phase::Open(_)) {
            return;
        }
        *self.generation += 1;
        self.state.live.incoming = Some(Incoming::new(read, *self.generation));
    }

    /// What is to be shown of a new reading is worked out, so it takes the place of the last one.
    pub(in crate::app) fn arrive(&mut self, incoming: Incoming, answers: &Answers) {
        let Phase::Open(session) = &mut self.state.phase else { return };
        let mut new = incoming.looked_at_as(session);
        new.remap_undo(session, incoming.moved.clone());
        let (opened, generation) = (new.opened.clone(), &mut *self.generation);
        new.take_over_left(session, |table| {
            *generation += 1;
            of_table(&opened, table.as_str()).map(|opened| Session::new(Arc::new(opened), *generation))
        });
        let mark = session.cursor().and_then(|at| charted(self.answers)?.mark(at));
        let part = mark.and_then(|mark| Remap::between(session.dataset(), new.dataset()).part(&mark.part));
        new.move_cursor(part.and_then(|part| charted(answers)?.find(&part)));
        let old = std::mem::replace(&mut **session, new);
        // A million projects are not let go of in no time.
        self.tasks.let_go(old);
        let Incoming { stamps, differences, .. } = incoming;
        self.tasks.watch(self.context, stamps);
        self.state.live = Live { standing: Standing::Done, differences, ..Live::default() };
        self.page_comes_into_sight();
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::app::core::reading::read_package;
    use crate::app::core::settings::Settings;
    use crate::app::records::command::RecordsCommand;
    use crate::app::shell::app::App;
    use crate::app::window::command::WindowCommand;
    use crate::text::Locale;

    fn is_whole(app: &App) -> bool {
        matches!(&app.state.phase, Phase::Open(session) if app.answers.is_about(session))
    }

    fn projects(app: &App) -> usize {
        let Phase::Open(session) = &app.state.phase else { return 0 };
        session.dataset().projects().len()
    }

    #[test]
    fn what_is_shown_and_the_answers_about_it_change_at_once() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("zone");
        let context = egui::Context::default();
        crate::sample::write_package(60, 3, &path).unwrap();
        let old = Arc::new(crate::package::open(&path).unwrap());
        let app = App::with_package(old.clone(), Settings::default(), Locale::ZhCn);
        let mut app = app.with_patience(Duration::ZERO);
        app.send(Command::Window(WindowCommand::ShowView(View::Projects)));
        app.settle(&context);
        app.await_answers(&context);
        assert!(is_whole(&app));

        let held = app.hold_answers();
        std::fs::remove_dir_all(&path).unwrap();
        crate::sample::write_package(70, 3, &path).unwrap();
        let read = read_package(&old.origin, &crate::package::TakenAs::default(), Some(&old));
        app.apply(&context).read_again();
        app.apply(&context).was_read_again(read);
        for search in ["示", "示意"] {
            app.send(Command::Records(RecordsCommand::Search(search.to_owned())));
            app.settle(&context);
            assert_eq!((projects(&app), is_whole(&app)), (60, true), "the last page, while the new one is held up");
            assert!(matches!(app.state.live.standing, Standing::Reading));
        }
        drop(held);
        app.await_answers(&context);
        assert_eq!((projects(&app), is_whole(&app), app.answers.records.list().len()), (70, true, 70));
        assert!(matches!(app.state.live.standing, Standing::Done));
        let Phase::Open(session) = &app.state.phase else { unreachable!("it was open") };
        assert_eq!(session.lists.search, "示意", "what was typed meanwhile");
        assert!(session.undo.can_undo());
    }
}
