//! A table as it is described: what it is called and which columns it may have. Must not know which tables there are.

use super::column::{ColumnSpec, Need};

/// Columns whose names are data: one for each stage of the zone.
#[derive(Debug)]
pub struct StageDates {
    /// What their names begin with; the id of a stage follows.
    pub prefix: &'static str,
    /// The column before which they are written.
    pub before: &'static str,
    /// Those that most zones have.
    pub usual: &'static [ColumnSpec],
}

/// A table that the program knows.
#[derive(Debug)]
pub struct TableSpec {
    /// The resource it stands in.
    pub name: &'static str,
    /// What it is called in the spreadsheets of others.
    pub called: &'static [&'static str],
    /// Its columns, in the order they are written.
    pub columns: &'static [ColumnSpec],
    /// The dates it may have, one a stage.
    pub stage_dates: Option<StageDates>,
    /// Whether columns that are not described here are columns like others.
    pub takes_any: bool,
    /// Whether a package without this table is not opened.
    pub is_essential: bool,
    /// Whether it is read, shown and asked as a table is that nobody has described: its file here and its texts are all that
    /// it takes.
    pub is_further: bool,
    /// Whether it is read in pieces, so that its files need not be in memory.
    pub is_large: bool,
}

impl TableSpec {
    pub(super) const fn new(
        name: &'static str,
        called: &'static [&'static str],
        columns: &'static [ColumnSpec],
    ) -> Self {
        Self {
            name,
            called,
            columns,
            stage_dates: None,
            takes_any: false,
            is_essential: false,
            is_further: false,
            is_large: false,
        }
    }

    pub(super) const fn essential(self) -> Self {
        Self { is_essential: true, ..self }
    }

    pub(super) const fn open(self) -> Self {
        Self { takes_any: true, ..self }
    }

    pub(super) const fn further(self) -> Self {
        Self { is_further: true, ..self }
    }

    pub(super) const fn large(self) -> Self {
        Self { is_large: true, ..self }
    }

    /// The column of this name; none of those whose names are data.
    pub fn column(&self, id: &str) -> Option<&ColumnSpec> {
        self.columns.iter().find(|column| column.id == id)
    }

    /// Its columns, and of those whose names are data the ones that most zones have.
    pub fn described(&self) -> impl Iterator<Item = &'static ColumnSpec> {
        self.columns.iter().chain(self.stage_dates.iter().flat_map(|dates| dates.usual))
    }

    /// The columns that have a facet, from the top one down; that of the amounts and that of the years stand for all of them.
    pub fn faceted(&self) -> Vec<&'static ColumnSpec> {
        let mut columns: Vec<&ColumnSpec> = self.described().filter(|column| column.facet.is_some()).collect();
        columns.sort_by_key(|column| column.facet);
        columns
    }

    /// The names of its columns and of the dates that most zones have.
    pub fn names_and_dates(&self) -> impl Iterator<Item = &'static str> {
        self.described().map(|column| column.id)
    }

    /// The names of its columns, those aside that only begin in some way.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        self.columns.iter().map(|column| column.id)
    }

    /// The columns without which no row can be placed.
    pub fn keys(&self) -> impl Iterator<Item = &'static str> {
        self.needed(Need::Key)
    }

    /// The columns that should be there, those aside without which no row can be placed.
    pub fn required(&self) -> impl Iterator<Item = &'static str> {
        self.needed(Need::Required)
    }

    fn needed(&self, need: Need) -> impl Iterator<Item = &'static str> {
        self.columns.iter().filter(move |column| column.need == need).map(|column| column.id)
    }

    /// Whether a column of this name is read by the reader of its table, and not as any column.
    pub fn keeps(&self, column: &str) -> bool {
        self.column(column).is_some_and(|column| !column.is_further)
    }

    /// Whether the table may have a column of this name.
    pub fn knows(&self, column: &str) -> bool {
        self.column(column).is_some() || self.begins_a_date(column)
    }

    /// Whether a column of this name holds the dates of a stage.
    pub fn begins_a_date(&self, column: &str) -> bool {
        self.stage_of(column).is_some()
    }

    /// The column that a word in a question means; none of those whose names are data.
    pub fn meant(&self, word: &str) -> Option<&'static ColumnSpec> {
        self.columns.iter().find(|column| column.is_meant(word))
    }

    /// What the column of a stage's dates is called.
    pub fn date_of(&self, stage: &str) -> String {
        format!("{}{stage}", self.stage_dates.as_ref().map_or("", |dates| dates.prefix))
    }

    /// The stage of whose dates a column of this name is.
    pub fn stage_of<'c>(&self, column: &'c str) -> Option<&'c str> {
        column.strip_prefix(self.stage_dates.as_ref()?.prefix)
    }

    /// Its columns as they are written, with the dates of these stages among them; not those that are kept as any column is,
    /// which stand where a package has them.
    pub fn written(&self, stages: &[&str]) -> Vec<String> {
        let before = self.stage_dates.as_ref().map_or("", |dates| dates.before);
        let of = |column: &ColumnSpec| {
            let dates = if column.id == before { stages } else { &[] };
            let dates = dates.iter().map(|stage| self.date_of(stage));
            dates.chain([column.id.to_owned()]).collect::<Vec<String>>()
        };
        self.columns.iter().filter(|column| !column.is_further).flat_map(of).collect()
    }
}
