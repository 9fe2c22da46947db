//! What the shown list comes to, and what is chosen of it: computed once for each list and each choice.

use std::sync::Arc;

use crate::app::core::session::Session;
use crate::model::{Dataset, ProjectIx};
use crate::query::{Adder, Column, FieldAdder, FieldTotal, Totals};

/// What a list comes to.
#[derive(Clone, Debug)]
pub(in crate::app) struct Summed {
    /// How many rows.
    pub(in crate::app) rows: usize,
    /// What they come to.
    pub(in crate::app) totals: Totals,
    /// What the numbers of other columns come to.
    pub(in crate::app) fields: Vec<FieldTotal>,
}

/// What is in the sums of a set of books.
#[derive(Debug)]
struct Adders {
    known: Arc<Adder>,
    fields: FieldAdder,
}

impl Adders {
    fn summed(&self, dataset: &Dataset, list: &[ProjectIx]) -> Summed {
        let totals = self.known.totals(dataset, list);
        Summed { rows: list.len(), totals, fields: self.fields.totals(dataset, list) }
    }
}

/// What the shown list comes to.
#[derive(Clone, Default)]
pub(in crate::app) struct ListTotals {
    adders: Option<(u64, Arc<Adders>)>,
    all: Option<(Arc<[ProjectIx]>, Summed)>,
    chosen: Option<(Arc<[ProjectIx]>, u64, Summed)>,
}

impl ListTotals {
    /// Brings both up to a list; whatever is known already is not added up again.
    pub(in crate::app) fn update(&mut self, session: &Session, list: &Arc<[ProjectIx]>, computed: &mut usize) {
        let dataset = session.dataset();
        if self.adders.as_ref().is_none_or(|(generation, _)| *generation != session.generation) {
            let adders = Adders { known: Arc::new(Adder::new(dataset)), fields: FieldAdder::new(dataset) };
            *self = Self { adders: Some((session.generation, Arc::new(adders))), ..Self::default() };
        }
        let Some((_, adders)) = self.adders.clone() else { return };
        if self.all.as_ref().is_none_or(|(known, _)| !Arc::ptr_eq(known, list)) {
            self.all = Some((list.clone(), adders.summed(dataset, list)));
            *computed += 1;
        }
        let chosen = &session.lists.chosen;
        let is_known =
            |known: &(Arc<[ProjectIx]>, u64, Summed)| Arc::ptr_eq(&known.0, list) && known.1 == chosen.version;
        if chosen.len() < 2 {
            self.chosen = None;
        } else if !self.chosen.as_ref().is_some_and(is_known) {
            let summed = adders.summed(dataset, &chosen.of(list));
            self.chosen = Some((list.clone(), chosen.version, summed));
            *computed += 1;
        }
    }

    /// What is in the sums of the open books, once it was found out.
    pub(in crate::app) fn adder(&self) -> Option<&Arc<Adder>> {
        self.adders.as_ref().map(|(_, adders)| &adders.known)
    }

    /// Whether what a row says in a column is in what that column comes to; yes where nothing is added up.
    pub(in crate::app) fn counts(&self, row: ProjectIx, column: Column) -> bool {
        let Some((_, adders)) = &self.adders else { return true };
        match column {
            Column::Field(name) => adders.fields.counts(row, name),
            column => adders.known.counts(row, column),
        }
    }

    /// What a list comes to, if it is the one that was asked about.
    pub(in crate::app) fn all(&self, list: &Arc<[ProjectIx]>) -> Option<&Summed> {
        self.all.as_ref().filter(|(known, _)| Arc::ptr_eq(known, list)).map(|(_, summed)| summed)
    }

    /// What is chosen of it, where that is more than one.
    pub(in crate::app) fn chosen(&self, list: &Arc<[ProjectIx]>) -> Option<&Summed> {
        let found = self.chosen.as_ref().filter(|(known, ..)| Arc::ptr_eq(known, list));
        found.map(|(.., summed)| summed).filter(|summed| summed.rows > 1)
    }
}
