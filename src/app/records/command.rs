//! What can be done with the list of projects.

use crate::app::core::ids::WhichList;
use crate::app::widgets::table::parts::Pick;
use crate::export::SheetFormat;
use crate::query::{Column, Order};

/// Something that can be done with a list. Positions of columns are those among the shown ones.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "verb and object")]
pub enum RecordsCommand {
    FocusSearch,
    Search(String),
    /// By this column alone: upwards, then downwards, then no longer.
    SortBy(Column),
    ToggleColumn(Column),
    MoveColumn {
        from: usize,
        to: usize,
    },
    ResizeColumns(Vec<(Column, f32)>),
    ResetColumns,
    SortAlsoBy(Column),
    SortAs(Column, Order),
    Unsort,
    Pick {
        list: WhichList,
        row: usize,
        pick: Pick,
    },
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
    /// Whether all columns of the table, and not those that are shown.
    pub all_columns: bool,
    /// The kind of file.
    pub format: SheetFormat,
    /// Where to.
    pub path: String,
}
