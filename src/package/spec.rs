//! What the columns of a table are meant to be. Must not know which of them it has.

/// What a table's columns are.
#[derive(Debug)]
pub(super) struct Spec {
    /// The resource it stands in.
    pub name: &'static str,
    /// Without these no row can be placed.
    pub keys: &'static [&'static str],
    /// These should be there.
    pub required: &'static [&'static str],
    /// These may be there.
    pub optional: &'static [&'static str],
    /// Columns that begin so may be there, too.
    pub prefix: Option<&'static str>,
    /// Whether a package without this table is not opened.
    pub is_essential: bool,
    /// Whether it is read in pieces, so that its files need not be in memory.
    pub is_large: bool,
}

impl Spec {
    /// The names of its columns, those aside that only begin in some way.
    pub(super) fn columns(&self) -> impl Iterator<Item = &'static str> {
        [self.keys, self.required, self.optional].into_iter().flatten().copied()
    }

    /// Whether the table may have a column of this name.
    pub(super) fn knows(&self, column: &str) -> bool {
        let named = [self.keys, self.required, self.optional].into_iter().flatten().any(|known| *known == column);
        named || self.prefix.is_some_and(|prefix| column.starts_with(prefix))
    }
}
