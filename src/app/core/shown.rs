//! What a view may see. It reads, and sends commands; nothing here can be changed by it.

use crate::app::core::answers::Answers;
use crate::app::core::command::{Command, Commands};
use crate::app::core::offer::{Now, Offer};
use crate::app::core::session::Session;
use crate::app::core::workspace::State;
use crate::app::facets::command::FacetCommand;
use crate::text::Locale;

/// What a view may see.
pub(in crate::app) struct Shown<'a> {
    pub(in crate::app) state: &'a State,
    pub(in crate::app) session: &'a Session,
    pub(in crate::app) answers: &'a Answers,
    pub(in crate::app) locale: Locale,
    pub(in crate::app) commands: &'a Commands,
    pub(in crate::app) menus: &'a [Offer],
}

impl Shown<'_> {
    /// Asks for something.
    pub(in crate::app) fn send(&self, command: Command) {
        self.commands.send(command);
    }

    /// Asks for something to be done with facets.
    pub(in crate::app) fn facet(&self, command: FacetCommand) {
        self.send(Command::Facet(command));
    }

    /// What offers about something that is pointed at are made from.
    pub(in crate::app) fn now(&self) -> Now<'_> {
        Now { state: self.state, answers: self.answers, menus: self.menus }
    }

    /// What there is to say about a command; nothing when it is not to be had now.
    pub(in crate::app) fn offer(&self, command: &Command) -> Option<&Offer> {
        self.menus.iter().find(|offer| offer.command == *command)
    }
}
