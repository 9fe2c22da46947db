//! What the worker is asked: the state to answer for, and what it works with. What of it asks for an answer each room says in
//! its own. Must not know what the answers are.

use egui::Context;

use crate::app::core::caches::Caches;
use crate::app::core::dialog::Dialog;
use crate::app::core::ids::View;
use crate::app::core::session::Session;
use crate::app::core::sides::Sides;
use crate::text::Locale;

/// The state to answer for.
pub(in crate::app) struct Question {
    /// The package and how it is looked at.
    pub(in crate::app) session: Session,
    /// What is looked at: lists that nobody sees are not sorted.
    pub(in crate::app) view: View,
    /// What stands beside it.
    pub(in crate::app) sides: Sides,
    /// What lies on top.
    pub(in crate::app) dialog: Option<Dialog>,
    /// The language of the words in figures.
    pub(in crate::app) locale: Locale,
    /// Whom to wake when there is an answer.
    pub(in crate::app) context: Context,
}

/// What answers are worked out with.
pub(in crate::app) struct Work<'w> {
    /// Which projects pass each condition, so that another one does not ask all of them again.
    pub(in crate::app) caches: &'w mut Caches,
    /// How many answers were worked out so far.
    pub(in crate::app) computed: &'w mut usize,
}

/// Whether there is more to come after what was worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum More {
    /// Not for this question.
    No,
    /// So much that it is better to show what there is first.
    ToCome,
}
