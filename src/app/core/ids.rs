//! What the rooms of the window name: pages, panes, lists, what is pointed at. Must not know what they show.

use crate::app::core::fields::{filter_field, panel_field};

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

/// Whose filter a condition belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// The window's, which holds for every view.
    Window,
    /// That of one of the charts side by side.
    Panel(usize),
}

/// Which way along a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "plain")]
pub enum Step {
    Previous,
    Next,
}

/// A part of the window beside the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "plain")]
pub enum Pane {
    LeftBar,
    Facets,
    Choices,
    Detail,
}

/// A mark that is pointed at, by its names, which mean the same in another package.
#[derive(Clone, Debug, PartialEq)]
pub struct Pointed {
    /// The panel.
    pub panel: usize,
    /// The series.
    pub series: String,
    /// The category.
    pub category: String,
}

/// One of the two lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhichList {
    /// That of the projects view.
    Projects,
    /// The one below the chart.
    Drilled,
}

impl WhichList {
    /// The one that a view shows.
    pub(in crate::app) fn of_view(view: View) -> Option<Self> {
        match view {
            View::Projects => Some(Self::Projects),
            View::Sectors => Some(Self::Drilled),
            _ => None,
        }
    }
}

impl Owner {
    /// The field its filter is typed in.
    pub(in crate::app) fn field(self) -> egui::Id {
        match self {
            Self::Window => filter_field(),
            Self::Panel(panel) => panel_field(panel),
        }
    }
}
