//! What can be done with the list of projects.

use crate::app::state::View;
use crate::app::widgets::Pick;
use crate::export::SheetFormat;
use crate::query::{Column, Order};

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

/// Something that can be done with a list. Positions of columns are those among the shown ones.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "verb and object")]
pub enum ListCommand {
    ToggleColumn(Column),
    MoveColumn { from: usize, to: usize },
    ResizeColumns(Vec<(Column, f32)>),
    ResetColumns,
    SortAlsoBy(Column),
    SortAs(Column, Order),
    Unsort,
    Pick { list: WhichList, row: usize, pick: Pick },
    PickAll(WhichList),
    PickNone,
    Copy(WhichList),
    ShowSave,
    EditSave(SaveChoices),
    BrowseSave,
    Save,
    CancelSave,
}

/// How a list is to be saved.
#[derive(Clone, Debug, PartialEq)]
pub struct SaveChoices {
    /// Which.
    pub list: WhichList,
    /// Whether only the chosen rows.
    pub only_picked: bool,
    /// The kind of file.
    pub format: SheetFormat,
    /// Where to.
    pub path: String,
}
