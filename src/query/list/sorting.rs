//! The list of projects: its columns and their order. Must not know measures by year or groups.

use crate::query::column::{Column, Order};

use super::keyed_sort::sort_by_key;
use crate::model::{Dataset, Index, Kind, ProjectIx, SetColumn};
use crate::query::column::{NO_TEXT, Orders, Stored};
use crate::query::error::QueryError;
use crate::query::facets::Cache;
use crate::query::key::YearBasis;
use crate::text::{self, Arg};

/// Reads `planned_total:desc,name`: columns in the order of their weight, each with `asc` (or nothing) or `desc`.
pub fn parse_sort(dataset: &Dataset, text: &str) -> Result<Vec<(Column, Order)>, QueryError> {
    let words = text.split([',', '，']).map(str::trim).filter(|word| !word.is_empty());
    words
        .map(|word| {
            let (column, order) = word.split_once([':', '：']).unwrap_or((word, "asc"));
            let order = match order.trim() {
                "asc" => Order::Ascending,
                "desc" => Order::Descending,
                other => return Err(QueryError::new("query-sort-order", vec![("value", Arg::from(other))])),
            };
            Ok((Column::parse(dataset, column)?, order))
        })
        .collect()
}

/// Sorts by the first column, where equal by the second, and so on, else leaves the order as it is. What is missing
/// comes last either way; where all are equal, a table's own order decides. Sectors, places and stages go by their tables, a package project by its row, texts as a reader
/// expects them (see [`text::compare`]); lists by their ids and sources by their titles, one after the other.
pub fn sort(dataset: &Dataset, projects: &mut [ProjectIx], columns: &[(Column, Order)], year_basis: YearBasis) {
    sort_knowing(&mut Orders::default(), dataset, projects, columns, year_basis);
}

impl Cache {
    /// As [`sort()`] does, reading the texts of a column once.
    pub fn sort(
        &mut self,
        dataset: &Dataset,
        projects: &mut [ProjectIx],
        columns: &[(Column, Order)],
        year_basis: YearBasis,
    ) {
        sort_knowing(&mut self.orders, dataset, projects, columns, year_basis);
    }

    /// Makes ready for the first list by name what would take time then.
    pub fn prepare_sort(&mut self, dataset: &Dataset) {
        self.orders.prepare(dataset, Column::Name);
    }
}

pub(in crate::query) fn sort_knowing(
    orders: &mut Orders,
    dataset: &Dataset,
    projects: &mut [ProjectIx],
    columns: &[(Column, Order)],
    year_basis: YearBasis,
) {
    let table = dataset.projects();
    let of_table = own_order(dataset);
    for (column, order) in of_table.iter().chain(columns.iter().rev()) {
        match column {
            column if is_text(dataset, *column) => {
                let places = orders.places(dataset, *column, projects);
                let place = |at: usize| Some(u64::from(places[at])).filter(|place| *place != u64::from(NO_TEXT));
                sort_by_key(projects, |at, _| ranked(place(at), *order));
            }
            Column::Lists => {
                let ranks = set_ranks(table.list_sets(), *order, |list| &dataset.lists()[list].id);
                sort_by_key(projects, |_, ix| ranks[table.list_sets().code(ix.to_usize())]);
            }
            Column::Sources => {
                let ranks = set_ranks(table.source_sets(), *order, |source| &dataset.sources()[source].title);
                sort_by_key(projects, |_, ix| ranks[table.source_sets().code(ix.to_usize())]);
            }
            column => sort_by_key(projects, |_, ix| rank(dataset, ix, *column, *order, year_basis)),
        }
    }
}

/// The order that a table says its rows are in, where nothing else decides.
pub(in crate::query) fn own_order(dataset: &Dataset) -> Option<(Column, Order)> {
    let column = dataset.table()?.order.as_deref()?;
    Column::parse(dataset, column).ok().map(|column| (column, Order::Ascending))
}

/// Whether texts stand in a column that are put in order as a reader expects it.
fn is_text(dataset: &Dataset, column: Column) -> bool {
    match column {
        Column::Field(name) => dataset.field(name).is_some_and(|field| field.texts().is_some()),
        known => matches!(known.kind(dataset), Kind::Id | Kind::Name | Kind::Text | Kind::Link),
    }
}

/// A number by which a column that is not text is sorted; what is missing has the greatest.
pub(in crate::query) fn rank(
    dataset: &Dataset,
    ix: ProjectIx,
    column: Column,
    order: Order,
    year_basis: YearBasis,
) -> u64 {
    ranked(Stored::of(dataset, ix, column, year_basis).place(), order)
}

/// The rank of a value.
pub(in crate::query) fn ranked(value: Option<u64>, order: Order) -> u64 {
    match (value, order) {
        (None, _) => u64::MAX,
        (Some(value), Order::Ascending) => value,
        (Some(value), Order::Descending) => u64::MAX - 1 - value,
    }
}

/// For each distinct set its rank by the texts of its members, one after the other; there are few sets, however many
/// the projects.
fn set_ranks<'t, Ix: Index>(sets: &SetColumn<Ix>, order: Order, text: impl Fn(Ix) -> &'t String) -> Vec<u64> {
    let joined = |set: &[Ix]| set.iter().map(|ix| text(*ix).as_str()).collect::<Vec<_>>().join(";");
    let texts: Vec<String> = sets.sets().iter().map(|set| joined(set)).collect();
    let places = text::ranks(texts.len(), |at| &texts[at]);
    let place = |(text, place): (&String, u32)| Some(u64::from(place)).filter(|_| !text.is_empty());
    texts.iter().zip(places).map(|pair| ranked(place(pair), order)).collect()
}
