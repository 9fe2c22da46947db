//! The tables that a report asks, each with what was found out about it. Must not know slots beyond the table they name.

use std::cell::OnceCell;

use crate::gallery::{Entry, Gallery, GalleryError};
use crate::model::{Dataset, Row, SourceIx};
use crate::package::Opened;
use crate::query::{Cache, CachedDataset, Reconciliations, reconcile, table_name};
use crate::report::ask::Ask;
use crate::report::place::TemplateError;
use crate::text::{Arg, Locale, say};

/// A table, ready to be asked.
pub(super) struct Table<'a> {
    pub(super) data: CachedDataset<'a>,
    pub(super) dataset: &'a Dataset,
    /// The language, for the rows that it has.
    pub(super) locale: Locale,
    reconciled: OnceCell<Reconciliations>,
}

impl<'a> Table<'a> {
    fn new(dataset: &'a Dataset, locale: Locale) -> Self {
        let data = CachedDataset::new(dataset, Cache::default());
        Self { data, dataset, locale: locale.of_rows(dataset), reconciled: OnceCell::new() }
    }

    /// Published totals beside those of the records.
    pub(super) fn reconciled(&self) -> &Reconciliations {
        self.reconciled.get_or_init(|| reconcile(self.dataset))
    }

    /// Documents by their titles.
    pub(super) fn titles(&self, sources: &[SourceIx]) -> String {
        let titles = sources.iter().map(|ix| self.locale.name(self.dataset.sources()[*ix].titles()));
        titles.collect::<Vec<_>>().join(&say(self.locale, "list-separator"))
    }
}

/// All tables of a package, and the figures kept beside it.
pub(super) struct Books<'a> {
    /// The one that is asked where none is named comes first.
    tables: Vec<Table<'a>>,
    pub(super) opened: &'a Opened,
    gallery: Gallery,
    kept: OnceCell<Result<Vec<Entry>, GalleryError>>,
}

impl<'a> Books<'a> {
    pub(super) fn of(opened: &'a Opened, locale: Locale) -> Self {
        let mut all = opened.tables();
        all.sort_by_key(|dataset| !std::ptr::eq(*dataset, &raw const opened.dataset));
        Self {
            tables: all.into_iter().map(|dataset| Table::new(dataset, locale)).collect(),
            opened,
            gallery: Gallery::of(&opened.origin, &opened.dataset.zone().id, None),
            kept: OnceCell::new(),
        }
    }

    /// The table that a slot names, else the usual one.
    pub(super) fn table(&self, ask: &Ask) -> Result<&Table<'a>, TemplateError> {
        let asked = ask.said("from");
        let named = |table: &&Table<'_>| asked.is_none_or(|name| table_name(table.dataset) == name);
        self.tables.iter().find(named).ok_or_else(|| {
            let known: Vec<&str> = self.tables.iter().map(|table| table_name(table.dataset)).collect();
            let args = vec![("table", Arg::from(asked.unwrap_or_default())), ("known", known.join(", ").into())];
            TemplateError::new(ask.place, "cli-unknown-table", args)
        })
    }

    /// The figures kept beside the package, by name.
    pub(super) fn kept(&self) -> Result<&[Entry], &GalleryError> {
        self.kept.get_or_init(|| self.gallery.list()).as_deref()
    }
}

/// A record of the small tables by its id, or by one of its names.
pub(super) fn find<T: Row>(table: &crate::model::Table<T>, word: &str, named: impl Fn(&T) -> bool) -> Option<T::Ix> {
    table.find(word).or_else(|| table.iter().find(|(_, row)| named(row)).map(|(ix, _)| ix))
}
