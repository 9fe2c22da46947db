//! Places in a package: a row, a column, a cell. Must not know what is wrong there.

/// A place in the package. Small, because it is kept for every row that is looked at again later.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::package) struct At {
    /// 0 is the package as a whole, `n + 1` its resource `n`.
    pub resource: u16,
    /// 0 is the descriptor, `n + 1` file `n` of the resource.
    pub file: u16,
    /// From 1; 0 is the file as a whole.
    pub line: u32,
    /// The data row, from 1; 0 is none.
    pub row: u32,
}

impl At {
    /// The package as a whole.
    pub(in crate::package) const PACKAGE: Self = Self { resource: 0, file: 0, line: 0, row: 0 };

    /// What the descriptor says of a resource.
    pub(in crate::package) fn resource(resource: u16) -> Self {
        Self { resource, ..Self::PACKAGE }
    }
}

/// A column of a table: its name and where it stands, if it does.
#[derive(Clone, Debug)]
pub(in crate::package) struct Column {
    pub name: String,
    pub position: Option<usize>,
}

impl Column {
    /// Whether the table has it.
    pub(in crate::package) fn exists(&self) -> bool {
        self.position.is_some()
    }
}

/// A cell: its place and its text without surrounding blanks. Empty text is a missing value.
#[derive(Clone, Copy, Debug)]
pub(in crate::package) struct Cell<'a> {
    pub at: At,
    pub column: &'a Column,
    pub text: &'a str,
    /// What stands in the file, where what is declared makes another text of it.
    pub written: &'a str,
}

impl<'a> Cell<'a> {
    /// One of which the text stands in the file.
    pub(in crate::package) fn new(at: At, column: &'a Column, text: &'a str) -> Self {
        Self { at, column, text, written: text }
    }
}

impl Cell<'_> {
    /// Whether nothing stands there.
    pub(in crate::package) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }
}
