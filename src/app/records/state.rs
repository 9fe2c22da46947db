//! How the lists of records are looked at, a list that is being written, and the projects behind a mark. Must not know how
//! they are shown.

use std::sync::Arc;

use crate::app::core::remap::Remap;
use crate::app::records::chosen::ChosenRows;
use crate::export::SheetProgress;
use crate::listing::ListScale;
use crate::model::{Dataset, ProjectIx, Sum};
use crate::query::{Column, Order, Part};

/// How the lists of records are looked at.
#[derive(Clone)]
pub(crate) struct ListState {
    /// Their order.
    pub(crate) sort: Vec<(Column, Order)>,
    /// The rows that are chosen.
    pub(crate) chosen: ChosenRows,
    /// What is searched for in the projects view.
    pub(crate) search: String,
    /// The unit of amounts.
    pub(crate) scale: ListScale,
}

impl ListState {
    /// As a package is first shown.
    pub(crate) fn new(dataset: &Dataset) -> Self {
        let scale = ListScale::of(dataset);
        Self { sort: Vec::new(), chosen: ChosenRows::default(), search: String::new(), scale }
    }

    /// The same in another reading of the package; what is gone is let go. `fresh` is how that is first shown.
    pub(crate) fn remapped(&self, fresh: Self, remap: &Remap<'_>) -> Self {
        let column = |column: Column| Column::parse(remap.new, &column.id(remap.old)).ok();
        Self {
            sort: self.sort.iter().filter_map(|(by, order)| Some((column(*by)?, *order))).collect(),
            chosen: self.chosen.remapped(remap),
            search: self.search.clone(),
            ..fresh
        }
    }
}

/// A list that is being written.
pub(in crate::app) struct Saving {
    /// How many rows it has.
    pub(in crate::app) rows: usize,
    /// How far it is, and the way to call it off.
    pub(in crate::app) progress: Arc<SheetProgress>,
}

/// The projects behind a mark, and what they come to.
pub(in crate::app) struct MarkRecords {
    /// The marks; none for all that is in the chart.
    pub(in crate::app) marks: Vec<Part>,
    /// Which reading of which package they are rows of.
    pub(in crate::app) generation: u64,
    /// In the order of the list.
    pub(in crate::app) projects: Arc<[ProjectIx]>,
    /// The sum of what each adds to the mark.
    pub(in crate::app) sum: Sum,
    /// How many of them have no amount.
    pub(in crate::app) missing: usize,
}
