//! A project as a tile.

use crate::query::{Cell, Key};

/// A project in a group, and in one of the second dimension where there is one.
#[derive(Clone, Copy)]
pub(in crate::figure) struct Tile {
    pub(in crate::figure) outer: Key,
    pub(in crate::figure) inner: Option<Key>,
    pub(in crate::figure) project: Key,
    pub(in crate::figure) cell: Cell,
}
