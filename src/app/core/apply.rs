//! What commands may touch: the only way to the window's state. Each room's `apply` carries out its own commands with it.
//! Must not know what they are.

use egui::Context;

use crate::app::core::answers::Answers;
use crate::app::core::command::Command;
use crate::app::core::page_spec::PageSpec;
use crate::app::core::session::Session;
use crate::app::core::table_spec::TableSpec;
use crate::app::core::tasks::Tasks;
use crate::app::core::workspace::{Notice, Phase, State};
use crate::text::{Arg, say, say_with};

/// What commands may touch.
pub(in crate::app) struct Apply<'a> {
    pub(in crate::app) state: &'a mut State,
    pub(in crate::app) answers: &'a Answers,
    pub(in crate::app) tasks: &'a mut Tasks,
    pub(in crate::app) context: &'a Context,
    /// The tables that can be copied and saved.
    pub(in crate::app) tables: &'static [TableSpec],
    pub(in crate::app) generation: &'a mut u64,
    /// What is to be done after what is being done.
    pub(in crate::app) next: Vec<Command>,
    /// Whether the answers are those to the state as it is.
    pub(in crate::app) is_current: bool,
}

impl Apply<'_> {
    /// Has something else done after this: what is another room's business.
    pub(in crate::app) fn then(&mut self, command: Command) {
        self.next.push(command);
    }

    /// The page that is open shows other things than before: another page, or other books.
    pub(in crate::app) fn page_comes_into_sight(&mut self) {
        self.next.extend(PageSpec::of(self.state.view).on_sight.map(|command| command()));
    }

    /// The open package, if one is open.
    pub(in crate::app) fn session(&self) -> Option<&Session> {
        match &self.state.phase {
            Phase::Open(session) => Some(session),
            Phase::Loading { .. } | Phase::Broken { .. } => None,
        }
    }

    /// The open package, if one is open, to be looked at in another way.
    pub(in crate::app) fn open(&mut self) -> Option<&mut Session> {
        match &mut self.state.phase {
            Phase::Open(session) => Some(session),
            Phase::Loading { .. } | Phase::Broken { .. } => None,
        }
    }

    /// Says that something that was to be done came to nothing.
    pub(in crate::app) fn say_lost(&mut self) {
        self.state.notice = Some(problem(say(self.state.locale, "task-lost").into_owned()));
    }

    /// Says that something was done.
    pub(in crate::app) fn tell(&mut self, key: &str) {
        let text = say(self.state.locale, key).into_owned();
        self.state.notice = Some(Notice { text, is_error: false, path: None });
    }

    /// Says what went wrong.
    pub(in crate::app) fn complain<const N: usize>(&mut self, key: &str, args: [(&str, Arg); N]) {
        self.state.notice = Some(problem(say_with(self.state.locale, key, args)));
    }
}

/// What went wrong, as a message.
pub(in crate::app) fn problem(text: String) -> Notice {
    Notice { text, is_error: true, path: None }
}
