//! What the rooms of the window name: pages, panes, lists, what is pointed at. Must not know what they show.

use crate::app::core::fields::{filter_field, panel_field};
pub use crate::cli::View;

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
    OfMarks,
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
