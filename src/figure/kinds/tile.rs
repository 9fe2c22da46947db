//! A project as a tile.

use crate::query::{Cell, Key};

/// A project in a group, and in one of the second dimension where there is one.
#[derive(Clone, Copy)]
pub(super) struct Tile {
    pub(super) outer: Key,
    pub(super) inner: Option<Key>,
    pub(super) project: Key,
    pub(super) cell: Cell,
}
