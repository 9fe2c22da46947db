//! Tables whose rows are called by what was found out after they were read: other ids, names and dates, and what is made up of them. Must not know how
//! that is found out.

use super::columns::DateColumn;
use super::entities::SourceIx;
use super::project::{Basis, Projects};
use super::project_ids::ProjectIds;
use super::set_column::SetColumn;
use super::text_column::TextColumn;

impl Projects {
    /// What stands in columns that the program does not know.
    pub(crate) fn further(&self) -> &[TextColumn] {
        &self.further
    }

    /// The same, taken out.
    pub(crate) fn take_further(&mut self) -> Vec<TextColumn> {
        std::mem::take(&mut self.further)
    }

    /// Gives all rows other ids.
    pub(crate) fn set_ids(&mut self, ids: TextColumn) {
        self.ids = ids;
        self.by_id = ProjectIds::default();
    }

    /// Gives all rows other names.
    pub(crate) fn set_names(&mut self, names: TextColumn, names_en: Option<TextColumn>) {
        self.names = names;
        if let Some(names_en) = names_en {
            self.names_en = names_en;
        }
    }

    /// Says of all rows whether they are published or made up.
    pub(crate) fn set_basis(&mut self, basis: Vec<Basis>) {
        self.basis = basis;
    }

    /// Says of all rows what they were read in.
    pub(crate) fn set_sources(&mut self, sources: SetColumn<SourceIx>) {
        self.sources = sources;
    }

    /// Gives all rows these dates, a column for each of the stages of their table.
    pub(crate) fn set_dates(&mut self, dates: Vec<DateColumn>) {
        self.dates = dates;
    }

    /// Numbers the rows from 1: for tables whose rows have no ids.
    pub(crate) fn number_rows(&mut self) {
        let mut ids = TextColumn::default();
        (1..=self.len()).for_each(|number| ids.push(&number.to_string()));
        self.set_ids(ids);
    }
}
