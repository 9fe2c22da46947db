//! Which parts beside the page are wanted. Must not know whether there is room for them.

use crate::app::core::ids::Pane;

/// Which parts beside the page are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Panes {
    /// Whether the detail pane is open.
    pub(crate) is_detail_open: bool,
    /// Whether the panel of facets is open, where there is one; as room allows until somebody chooses.
    pub(crate) facets_open: Option<bool>,
    /// What was asked for though there may be no room beside the page: it lies over it then.
    pub(crate) over: Option<Pane>,
}
