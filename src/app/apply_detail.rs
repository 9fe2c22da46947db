//! Carries out the commands of the detail pane: step through the list, copy, compare, list neighbours, findings.

use super::apply::{Apply, problem};
use super::command::{Command, Pane, Step};
use super::pins::MOST_COMPARED;
use super::session::Session;
use super::state::{Dialog, Notice, Phase, Selection, View};
use crate::model::ProjectIx;
use crate::query::Filter;
use crate::text::{Arg, say, say_with};

impl Apply<'_> {
    /// Carries one command out.
    pub(super) fn detail(&mut self, command: Command) {
        match command {
            Command::StepProject(step) => {
                let generation = self.open().map_or(0, |session| session.generation);
                if let Some(project) = self.memo.detail().beside(step == Step::Next, generation) {
                    self.command(Command::Select(Selection::Project(project)));
                }
            }
            Command::CopyProject => self.copy(self.memo.detail().text(), "detail-copied"),
            Command::CopyComparison => {
                let text = self.memo.detail().comparison().map(|found| found.to_tsv(self.state.locale));
                self.copy(text, "compare-copied");
            }
            Command::CompareProjects(projects) => self.compare(&projects),
            Command::PinProject(project) => {
                let fits = self.open().is_none_or(|session| session.pins.pin(project));
                self.say_whether_all_fit(fits);
            }
            Command::UnpinProject(project) => self.unpin(project),
            Command::UnpinProjects => {
                if let Some(session) = self.open() {
                    session.pins.pinned.clear();
                }
            }
            Command::ShowNeighbours(filter) => self.show_neighbours(filter),
            Command::ShowFindings(_) | Command::ShowAllFindings => {
                self.state.view = View::Findings;
                if let Some(session) = self.open() {
                    session.findings_of =
                        if let Command::ShowFindings(project) = command { Some(project) } else { None };
                }
            }
            Command::ResizePane(Pane::Choices, _) => {}
            Command::ResizePane(Pane::LeftBar, width) => self.state.settings.left_bar_width = Some(width.round()),
            Command::ResizePane(Pane::Facets, width) => self.state.settings.facets_width = Some(width.round()),
            Command::ResizePane(Pane::Detail, width) => self.state.settings.detail_width = Some(width.round()),
            _ => {}
        }
    }

    fn open(&mut self) -> Option<&mut Session> {
        match &mut self.state.phase {
            Phase::Open(session) => Some(session),
            _ => None,
        }
    }

    fn copy(&mut self, text: Option<String>, said: &str) {
        if let Some(text) = text {
            self.context.copy_text(text);
            let text = say(self.state.locale, said).into_owned();
            self.state.notice = Some(Notice { text, is_error: false, path: None });
        }
    }

    /// Side by side, from the second on.
    fn compare(&mut self, projects: &[ProjectIx]) {
        let Some(session) = self.open() else { return };
        let fits = session.pins.compare(projects);
        if session.pins.compared.len() < 2 {
            self.state.notice = Some(problem(say(self.state.locale, "compare-too-few").into_owned()));
            return;
        }
        self.state.dialog = Some(Dialog::Compare);
        self.say_whether_all_fit(fits);
    }

    fn unpin(&mut self, project: ProjectIx) {
        let Some(session) = self.open() else { return };
        session.pins.unpin(project);
        if session.pins.compared.len() < 2 && matches!(self.state.dialog, Some(Dialog::Compare)) {
            self.state.dialog = None;
        }
    }

    fn say_whether_all_fit(&mut self, fits: bool) {
        if !fits {
            let args = [("count", Arg::from(MOST_COMPARED))];
            self.state.notice = Some(problem(say_with(self.state.locale, "compare-too-many", args)));
        }
    }

    /// Lists exactly these, as a step that can be undone.
    fn show_neighbours(&mut self, filter: Filter) {
        self.state.view = View::Projects;
        let Some(session) = self.open() else { return };
        let before = session.look();
        session.filter = filter;
        session.search.clear();
        session.drill.clear();
        session.let_go_of_title(&before);
        session.history.note(before);
    }
}
