//! Carries out what has to do with packages that are read while another is shown: the same one again when its files
//! change, with what differs, or another one beside it.

use std::path::PathBuf;
use std::sync::Arc;

use super::apply::{Apply, problem};
use super::apply_session::select;
use super::command::Command;
use super::live::{Live, Read, Standing};
use super::session::{Other, Panel, Session};
use super::state::{Dialog, Phase, Selection, View};
use crate::package::{OpenError, Opened};

impl Apply<'_> {
    /// Carries one command out.
    pub(super) fn live(&mut self, command: Command) {
        match command {
            Command::ToggleReloading => {
                let settings = &mut self.state.settings;
                settings.reload_by_itself = !settings.reload_by_itself;
                if self.state.settings.reload_by_itself && matches!(self.state.live.standing, Standing::Changed(_)) {
                    self.read_again();
                }
            }
            Command::DismissLive => self.state.live.standing = Standing::Quiet,
            Command::ShowChanges if self.state.live.differences.is_some() => {
                self.state.live.standing = Standing::Quiet;
                self.state.dialog = Some(Dialog::Changes);
            }
            Command::ShowChanged(project) => {
                if let Phase::Open(session) = &mut self.state.phase {
                    select(session, Selection::Project(project));
                    self.state.detail_open = true;
                    if !matches!(self.state.view, View::Projects | View::Sectors) {
                        self.state.view = View::Projects;
                    }
                }
            }
            _ => {}
        }
    }

    /// Reads the open package again and shows what is there meanwhile.
    pub(super) fn read_again(&mut self) {
        let Phase::Open(session) = &self.state.phase else { return };
        let Some(path) = session.path.clone() else { return };
        self.tasks.read_again(self.context, path, Arc::clone(&session.opened));
        self.state.live.standing = Standing::Reading;
    }

    /// Somebody wrote to the files of the open package.
    pub(super) fn files_changed(&mut self, files: Vec<String>) {
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

    /// What came of reading again: the new data looked at as the old was, or the old as it is.
    pub(super) fn was_read_again(&mut self, path: PathBuf, result: Result<Read, OpenError>) {
        let Phase::Open(session) = &mut self.state.phase else { return };
        let read = match result {
            Ok(read) => read,
            Err(error) => {
                self.state.live.standing = Standing::Failed(Box::new(error));
                return;
            }
        };
        *self.generation += 1;
        let mut new = Session::new(read.opened, Some(path), *self.generation);
        new.carry_over(session);
        if self.state.view == View::Figures {
            new.shelf.read();
        }
        **session = new;
        self.tasks.watch(self.context, read.stamps);
        let differences = read.differences.map(Arc::new);
        self.state.live = Live { standing: Standing::Done, differences };
    }
    /// Another package in one of the charts side by side.
    pub(super) fn show_beside(&mut self, panel: usize, path: PathBuf, result: Result<Arc<Opened>, OpenError>) {
        *self.generation += 1;
        let generation = *self.generation;
        let Phase::Open(session) = &mut self.state.phase else { return };
        match result {
            Ok(opened) => {
                let before = session.look();
                if let Some(panel) = session.panels.get_mut(panel) {
                    *panel = Panel { other: Some(Other { opened, path, generation }), ..Panel::default() };
                    session.drill.clear();
                    session.history.note(before);
                }
            }
            Err(error) => self.state.notice = Some(problem(error.sentence(self.state.locale))),
        }
    }
}
