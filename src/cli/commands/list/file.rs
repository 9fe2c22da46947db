//! `zonescope list --out`: the list as a file for a spreadsheet, the same as the window saves.

use std::path::Path;

use crate::cli::failure::Failure;
use crate::cli::format::Format;
use crate::cli::rows_to::{file_format, of_sheet};
use crate::export::{Notes, SheetError, SheetProgress, write_grid};
use crate::listing::{Extent, ListScale, Sheet, clause_label, order_in_words, search_order};
use crate::model::ProjectIx;
use crate::output::{Existing, Written};
use crate::package::Opened;
use crate::query::{Column, Filter, Order, Search, YearBasis};
use crate::text::{Locale, say, say_with};

/// What is listed.
pub(super) struct List<'a> {
    pub(super) opened: &'a Opened,
    pub(super) filter: &'a Filter,
    pub(super) search: &'a Search,
    pub(super) order: &'a [(Column, Order)],
    pub(super) projects: &'a [ProjectIx],
    /// How many there were before the limit.
    pub(super) found: usize,
    pub(super) columns: &'a [Column],
}

impl List<'_> {
    /// Writes it; what to print comes back, and what became of the file.
    pub(super) fn save(
        &self,
        path: &Path,
        year_of: YearBasis,
        asked: Option<Format>,
        existing: Existing,
        locale: Locale,
    ) -> Result<(String, Written), Failure> {
        let format = file_format(path, asked, locale)?;
        let dataset = &self.opened.dataset;
        let extent = if self.projects.len() < self.found { Extent::First(self.found) } else { Extent::All };
        let scale = ListScale::of_columns(dataset, self.columns).in_language(locale);
        let sheet = Sheet::new(dataset, self.projects, self.columns, year_of, scale, locale);
        let sheet = sheet.with_extent(extent);
        let searched = self.search.clause().into_iter().fold(self.filter.clone(), Filter::and);
        let clauses = searched.clauses().iter().map(|clause| clause_label(dataset, clause, locale));
        let conditions = clauses.collect::<Vec<_>>().join(&say(locale, "list-separator"));
        let order = match self.order {
            [] if !self.search.is_empty() => search_order(locale),
            order => order_in_words(dataset, order, year_of, locale),
        };
        let notes = Notes::of(&sheet, &conditions, &order, locale);
        let may_write = self.opened.keep_out(path).map_err(|refused| SheetError::Output(refused.into()));
        let progress = SheetProgress::default();
        let written = may_write.and_then(|()| write_grid(path, (&sheet, &notes), format, &progress, existing));
        let written = written.map_err(|error| of_sheet(&error, path, locale))?;
        let args = [("path", path.display().to_string().into()), ("count", self.projects.len().into())];
        let line = say_with(locale, "list-written", args);
        // A CSV file has no room for it.
        let left_out = sheet.left_out().map(|left_out| format!("\n{}", left_out.sentence(locale)));
        Ok((format!("{line}{}", left_out.unwrap_or_default()), written))
    }
}
