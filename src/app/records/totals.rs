//! What the shown list comes to, and what is chosen of it: computed once for each list and each choice.

use std::sync::Arc;

use crate::app::core::session::Session;
use crate::model::ProjectIx;
use crate::query::{Adder, Totals};

/// What a list comes to.
#[derive(Clone, Debug)]
pub(in crate::app) struct Summed {
    /// How many rows.
    pub(in crate::app) rows: usize,
    /// What they come to.
    pub(in crate::app) totals: Totals,
}

/// What the shown list comes to.
#[derive(Clone, Default)]
pub(in crate::app) struct ListTotals {
    adder: Option<(u64, Arc<Adder>)>,
    all: Option<(Arc<[ProjectIx]>, Summed)>,
    chosen: Option<(Arc<[ProjectIx]>, u64, Summed)>,
}

impl ListTotals {
    /// Brings both up to a list; whatever is known already is not added up again.
    pub(in crate::app) fn update(&mut self, session: &Session, list: &Arc<[ProjectIx]>, computed: &mut usize) {
        let dataset = session.dataset();
        if self.adder.as_ref().is_none_or(|(generation, _)| *generation != session.generation) {
            *self = Self { adder: Some((session.generation, Arc::new(Adder::new(dataset)))), ..Self::default() };
        }
        let Some((_, adder)) = self.adder.clone() else { return };
        if self.all.as_ref().is_none_or(|(known, _)| !Arc::ptr_eq(known, list)) {
            let summed = Summed { rows: list.len(), totals: adder.totals(dataset, list) };
            self.all = Some((list.clone(), summed));
            *computed += 1;
        }
        let chosen = &session.chosen;
        let is_known =
            |known: &(Arc<[ProjectIx]>, u64, Summed)| Arc::ptr_eq(&known.0, list) && known.1 == chosen.version;
        if chosen.len() < 2 {
            self.chosen = None;
        } else if !self.chosen.as_ref().is_some_and(is_known) {
            let of_list = chosen.of(list);
            let summed = Summed { rows: of_list.len(), totals: adder.totals(dataset, &of_list) };
            self.chosen = Some((list.clone(), chosen.version, summed));
            *computed += 1;
        }
    }

    /// What is in the sums of the open books, once it was found out.
    pub(in crate::app) fn adder(&self) -> Option<&Arc<Adder>> {
        self.adder.as_ref().map(|(_, adder)| adder)
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
