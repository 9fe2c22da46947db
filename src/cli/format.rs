//! How a command writes its answer. Must not know who does.

/// How a command writes its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// For people: lines.
    Text,
    /// For people: columns.
    Table,
    /// For Excel and scripts.
    Csv,
    /// For scripts.
    Json,
}

impl Format {
    const ALL: [Self; 4] = [Self::Text, Self::Table, Self::Csv, Self::Json];
    /// Of an answer of lines.
    pub(super) const OF_LINES: [Self; 2] = [Self::Text, Self::Json];
    /// Of an answer of rows.
    pub(super) const OF_ROWS: [Self; 3] = [Self::Table, Self::Csv, Self::Json];

    /// As written on the command line.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Table => "table",
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }

    /// The inverse of [`Self::id`].
    pub(super) fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.id() == id)
    }
}
