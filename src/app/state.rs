//! What the window shows, as plain data. Views read it; only `apply` writes it.

use std::path::PathBuf;

use crate::export::{Format, Preset};
use crate::figure::{FigureDocument, Print};
use crate::model::ProjectIx;
use crate::package::OpenError;
use crate::text::Locale;

use super::command::Pane;
use super::findings::FindingsFile;
use super::list::{SaveChoices, Saving};
use super::live::Live;
use super::overwriting::Overwriting;
use super::session::Session;
use super::settings::{Settings, ThemeChoice};
use super::sides::Sides;

/// A page of the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "as in the left bar")]
pub enum View {
    #[default]
    Overview,
    Sectors,
    Figures,
    Projects,
    Sources,
    Checks,
    Findings,
}

impl View {
    /// All, in the order of the left bar.
    pub const ALL: [Self; 7] =
        [Self::Overview, Self::Sectors, Self::Figures, Self::Projects, Self::Sources, Self::Checks, Self::Findings];

    /// As written on the command line; its text is `view-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Sectors => "sectors",
            Self::Figures => "figures",
            Self::Projects => "projects",
            Self::Sources => "sources",
            Self::Checks => "checks",
            Self::Findings => "findings",
        }
    }

    /// The inverse of [`Self::id`].
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.id() == id)
    }
}

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
    /// What has become of the package's files since they were read.
    pub(crate) live: Live,
    /// What was asked about files that are in the way of what is saved.
    pub(crate) overwriting: Overwriting,
    /// The list that is being written, if one is.
    pub(crate) saving: Option<Saving>,
    /// Whether the detail pane is open.
    pub(crate) detail_open: bool,
    /// Whether the panel of facets is open, where there is one; as room allows until somebody chooses.
    pub(crate) facets_open: Option<bool>,
    /// What was asked for though there may be no room beside the page: it lies over it then.
    pub(crate) over: Option<Pane>,
    /// Whether the answers shown are those to an earlier state, and the new ones are late.
    pub(crate) is_working: bool,
    /// What is remembered.
    pub(crate) settings: Settings,
}

impl State {
    /// Whether the dialog on top says itself what went wrong in it: then nobody else does.
    pub(crate) fn dialog_says_errors(&self) -> bool {
        let dialog = self.dialog.as_ref();
        dialog.is_some_and(|dialog| {
            matches!(
                dialog,
                Dialog::Open(_) | Dialog::Export(_) | Dialog::SaveList(_) | Dialog::SaveFindings(_) | Dialog::Figure(_)
            )
        })
    }

    /// What went wrong is no longer of interest.
    pub(crate) fn forget_error(&mut self) {
        self.notice.take_if(|notice| notice.is_error);
    }

    /// Whether the facets are in sight in a window of this width.
    pub(crate) fn facets_show(&self, width: f32) -> bool {
        Sides::of(self, width).facets.is_shown()
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

/// A dialog on top of the window.
pub(crate) enum Dialog {
    /// Open another package: the path typed so far.
    Open(String),
    /// Export the current figure.
    Export(ExportChoices),
    /// Save the findings that are looked at.
    SaveFindings(FindingsFile),
    /// Save a list of projects.
    SaveList(SaveChoices),
    /// Everything that can be done, to be found by typing.
    Palette {
        /// What is typed.
        typed: String,
        /// The chosen line of what is found.
        chosen: usize,
    },
    /// The list of keys.
    Keys,
    /// What differs between the last two readings of the package.
    Changes,
    /// Projects side by side; which ones, the session knows.
    Compare,
    /// Keep, rename, delete, save or open a figure.
    Figure(FigureDialog),
    /// Keep, rename or delete a filter.
    Filter(FilterDialog),
}

/// A dialog about a filter that is kept, or is to be.
pub(crate) struct FilterDialog {
    /// What is to be done.
    pub(crate) task: FilterTask,
    /// The name that is typed.
    pub(crate) typed: String,
    /// Whether there is a filter of that name already, so that the next step replaces it.
    pub(crate) taken: bool,
}

/// What a dialog about a filter does.
pub(crate) enum FilterTask {
    /// Keep what is filtered and searched for now.
    Keep,
    /// Give the filter of this name another.
    Rename(String),
    /// Delete the filter of this name.
    Delete(String),
}

/// A dialog about a figure that is kept, or is to be.
pub(crate) struct FigureDialog {
    /// What is to be done.
    pub(crate) task: FigureTask,
    /// What is typed: a name or a path.
    pub(crate) typed: String,
    /// Whether there is something of that name already, so that the next step replaces it.
    pub(crate) taken: bool,
}

/// What a dialog about a figure does.
pub(crate) enum FigureTask {
    /// Keep it in the gallery.
    Keep(Box<FigureDocument>),
    /// Give the figure in this file another name.
    Rename(PathBuf),
    /// Delete the figure in this file.
    Delete(PathBuf),
    /// Write it to a file.
    SaveFile(Box<FigureDocument>),
    /// Open one from a file.
    OpenFile,
}

/// How a figure is to be exported.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportChoices {
    /// The size.
    pub preset: Preset,
    /// Whether it is printed in colours or in black and white.
    pub print: Print,
    /// The kind of file.
    pub format: Format,
    /// Where to.
    pub path: String,
}

/// What the detail pane shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Selection {
    /// Nothing yet.
    #[default]
    None,
    /// A project.
    Project(ProjectIx),
    /// A row of the observations.
    Observation(usize),
}
