//! What the window shows, as plain data. Views read it; only `apply` writes it.

use std::path::PathBuf;

use crate::app::core::dialog::Dialog;
use crate::app::core::ids::View;
use crate::app::core::overwriting::Overwriting;
use crate::app::core::panes::Panes;
use crate::app::core::session::Session;
use crate::app::core::settings::{Settings, ThemeChoice};
use crate::app::import::state::Importing;
use crate::app::live::state::Live;
use crate::app::records::state::Saving;
use crate::package::OpenError;
use crate::text::Locale;

/// Everything the window shows.
pub(crate) struct State {
    /// What has become of the package.
    pub(crate) phase: Phase,
    /// The page.
    pub(crate) view: View,
    /// The language.
    pub(crate) locale: Locale,
    /// The theme.
    pub(crate) theme: ThemeChoice,
    /// The dialog on top, if any.
    pub(crate) dialog: Option<Dialog>,
    /// The last thing that was done or went wrong, until it is dismissed.
    pub(crate) notice: Option<Notice>,
    /// The spreadsheets of somebody else that are open: they take the place of the pages.
    pub(crate) import: Option<Box<Importing>>,
    /// What has become of the package's files since they were read.
    pub(crate) live: Live,
    /// What was asked about files that are in the way of what is saved.
    pub(crate) overwriting: Overwriting,
    /// The list that is being written, if one is.
    pub(crate) saving: Option<Saving>,
    /// Which parts beside the page are wanted.
    pub(crate) panes: Panes,
    /// Whether the answers shown are those to an earlier state, and the new ones are late.
    pub(crate) is_working: bool,
    /// What is remembered.
    pub(crate) settings: Settings,
}

impl State {
    /// With what is remembered; in this language where none is.
    pub(in crate::app) fn new(phase: Phase, settings: Settings, locale: Locale) -> Self {
        Self {
            phase,
            view: View::Overview,
            locale: settings.locale.unwrap_or(locale),
            theme: settings.theme.unwrap_or_default(),
            dialog: None,
            notice: None,
            import: None,
            live: Live::default(),
            saving: None,
            overwriting: Overwriting::default(),
            panes: Panes { facets_open: settings.facets_open, ..Panes::default() },
            is_working: false,
            settings,
        }
    }

    /// Speaks of projects, or of the rows of another table, whichever are looked at.
    pub(in crate::app) fn settle_locale(&mut self) {
        self.locale = match &self.phase {
            Phase::Open(session) => self.locale.of_rows(session.dataset()),
            Phase::Loading { .. } | Phase::Broken { .. } => self.locale.plain(),
        };
    }

    /// Whether the dialog on top says itself what went wrong in it: then nobody else does.
    pub(crate) fn dialog_says_errors(&self) -> bool {
        self.dialog.as_ref().is_some_and(Dialog::says_errors)
    }

    /// What went wrong is no longer of interest.
    pub(crate) fn forget_error(&mut self) {
        self.notice.take_if(|notice| notice.is_error);
    }
}

/// What has become of the package.
pub(crate) enum Phase {
    /// Being read off the window's thread.
    Loading {
        /// What is read.
        path: PathBuf,
        /// What to go back to on cancelling.
        previous: Option<Box<Session>>,
    },
    /// Open.
    Open(Box<Session>),
    /// It could not be opened.
    Broken {
        /// Why.
        error: OpenError,
        /// What was tried.
        path: PathBuf,
        /// What to go back to.
        previous: Option<Box<Session>>,
    },
}

/// A message at the foot of the window.
pub(crate) struct Notice {
    /// The sentence.
    pub(crate) text: String,
    /// Whether something went wrong.
    pub(crate) is_error: bool,
    /// A file that was written, to copy its path.
    pub(crate) path: Option<PathBuf>,
}
