//! What the worker is asked: the state to answer for, and what it works with. Must not know what the answers are.

use egui::Context;

use crate::app::core::caches::Caches;
use crate::app::core::ids::View;
use crate::app::core::session::Session;
use crate::query::Search;
use crate::text::Locale;

/// The state to answer for.
pub(in crate::app) struct Question {
    /// The package and how it is looked at.
    pub(in crate::app) session: Session,
    /// What is looked at: lists that nobody sees are not sorted.
    pub(in crate::app) view: View,
    /// Whether somebody goes along the list of the projects view from elsewhere: with a project in the detail pane.
    pub(in crate::app) steps: bool,
    /// The language of the words in figures.
    pub(in crate::app) locale: Locale,
    /// Whether published figures are to be held against the records.
    pub(in crate::app) checks: bool,
    /// Whether the figures of the gallery are to be drawn small.
    pub(in crate::app) thumbnails: bool,
    /// What is typed into the palette, where there are too many projects to offer all.
    pub(in crate::app) looked_for: Search,
    /// Whether the facets are in sight.
    pub(in crate::app) facets: bool,
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
