//! What a published value is about. Must not know values.

use std::cmp::Ordering;

use crate::model::{Dataset, ListIx, PlaceIx, SectorIx, StageIx};
use crate::query::series::Series;
use crate::text::{Locale, say};

/// What a published value is about: a sector, a place, a stage, lists, several of them, or the whole zone.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct About {
    pub(super) sector: Option<SectorIx>,
    pub(super) place: Option<PlaceIx>,
    pub(super) stage: Option<StageIx>,
    pub(super) lists: Vec<ListIx>,
}

impl About {
    pub(super) fn of(series: &Series) -> Self {
        Self { sector: series.sector, place: series.place, stage: series.stage, lists: series.lists.clone() }
    }

    /// What people call it.
    pub(super) fn name(&self, dataset: &Dataset, locale: Locale) -> String {
        let mut names = Vec::new();
        names.extend(self.sector.map(|ix| locale.name(&dataset.sectors()[ix].name)));
        names.extend(self.place.map(|ix| locale.name(&dataset.places()[ix].name)));
        names.extend(self.stage.map(|ix| locale.name(&dataset.stages()[ix].name)));
        names.extend(self.lists.iter().map(|ix| locale.name(&dataset.lists()[*ix].name)));
        if names.is_empty() { say(locale, "series-all").into_owned() } else { names.join(" · ") }
    }

    /// What it is called in questions.
    pub(super) fn id(&self, dataset: &Dataset) -> String {
        let mut ids: Vec<&str> = Vec::new();
        ids.extend(self.sector.map(|ix| &*dataset.sectors()[ix].id));
        ids.extend(self.place.map(|ix| &*dataset.places()[ix].id));
        ids.extend(self.stage.map(|ix| &*dataset.stages()[ix].id));
        ids.extend(self.lists.iter().map(|ix| &*dataset.lists()[*ix].id));
        if ids.is_empty() { ALL.to_owned() } else { ids.join("+") }
    }

    /// Which of the ways to divide the zone it comes from.
    pub(super) fn scope(&self, dataset: &Dataset) -> Scope {
        Scope {
            sector: self.sector.map_or(0, |ix| dataset.sector_tree().path(ix).len()),
            place: self.place.map_or(0, |ix| dataset.place_tree().path(ix).len()),
            stage: self.stage.is_some(),
            lists: self.lists.len(),
        }
    }
}

/// The whole zone among the things that values are about, and the scope of it.
pub(super) const ALL: &str = "all";

/// A way to divide the zone: parts of one scope do not lie in one another, but for lists, which may overlap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scope {
    /// How far down the tree of sectors, from 1; 0 where none is named.
    sector: usize,
    place: usize,
    stage: bool,
    /// How many lists it names.
    lists: usize,
}

impl Scope {
    fn key(&self) -> (usize, bool, usize, usize) {
        (self.lists, self.stage, self.place, self.sector)
    }

    /// Whether a record may be in several of its parts.
    pub(super) fn may_overlap(self) -> bool {
        self.stage || self.lists > 0
    }

    /// What it is called in questions.
    pub(super) fn id(self) -> String {
        let level = |word: &str, level: usize| match level {
            0 => None,
            1 => Some(word.to_owned()),
            _ => Some(format!("{word}.{level}")),
        };
        let stage = self.stage.then(|| "stage".to_owned());
        let parts = [level("sector", self.sector), level("place", self.place), stage, level("list", self.lists)];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        if parts.is_empty() { ALL.to_owned() } else { parts.join("+") }
    }

    /// What people call it.
    pub(super) fn name(self, locale: Locale) -> String {
        let level = |id: &str, level: usize| {
            let name = say(locale, &format!("series-by-{id}"));
            match level {
                0 => None,
                1 => Some(name.into_owned()),
                _ => Some(format!("{name} {level}")),
            }
        };
        let stage = usize::from(self.stage);
        let parts = [
            level("sector", self.sector),
            level("place", self.place),
            level("stage", stage),
            level("lists", self.lists),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        if parts.is_empty() { say(locale, "series-all").into_owned() } else { parts.join(" · ") }
    }
}

impl PartialOrd for Scope {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Scope {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key().cmp(&other.key())
    }
}
