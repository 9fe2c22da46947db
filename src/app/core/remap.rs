//! What in one reading of the books is what in another, or in other books: by ids. What is gone has no counterpart.
//! Must not know what it is looked up for.

use crate::app::core::row_id::RowId;
use crate::model::{Dataset, Index, Observation, ProjectIx, Row, Table};
use crate::package::Opened;
use crate::parallel;
use crate::query::{Clause, Filter, Key, Part, key_in};

/// From one reading to another.
#[derive(Clone, Copy)]
pub(crate) struct Remap<'d> {
    /// What it is looked up from.
    pub(crate) old: &'d Dataset,
    /// Where it is looked up.
    pub(crate) new: &'d Dataset,
    moved: Option<&'d Moved>,
}

/// For each project of one reading the same one of another. Made where nobody waits for it: a million are looked up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Moved(Vec<Option<ProjectIx>>);

/// Less is not worth a thread.
const LEAST_PIECE: usize = 1 << 14;

impl Moved {
    /// Looks all of them up.
    pub(crate) fn between(old: &Dataset, new: &Dataset) -> Self {
        let pieces = parallel::ranges(old.projects().len(), LEAST_PIECE);
        let found = parallel::map(pieces, |rows| {
            let mut next = rows.start;
            let mut moved = Vec::with_capacity(rows.len());
            for project in rows.filter_map(ProjectIx::from_usize) {
                let id = old.projects().id(project);
                // As a rule the one behind the last.
                let near = ProjectIx::from_usize(next).filter(|_| next < new.projects().len());
                let found = near.filter(|near| new.projects().id(*near) == id).or_else(|| new.project(id));
                next = found.map_or(next, |found| found.to_usize() + 1);
                moved.push(found);
            }
            moved
        });
        Self(found.concat())
    }

    /// Where a project is now.
    pub(crate) fn to(&self, project: ProjectIx) -> Option<ProjectIx> {
        self.0.get(project.to_usize()).copied().flatten()
    }
}

impl<'d> Remap<'d> {
    /// From one to the other.
    pub(crate) fn between(old: &'d Dataset, new: &'d Dataset) -> Self {
        Self { old, new, moved: None }
    }

    /// The same, with all projects looked up already.
    pub(crate) fn with(self, moved: &'d Moved) -> Self {
        Self { moved: Some(moved), ..self }
    }

    /// A project.
    pub(crate) fn project(&self, project: ProjectIx) -> Option<ProjectIx> {
        match self.moved {
            Some(moved) => moved.to(project),
            None => self.new.project(self.old.projects().id(project)),
        }
    }

    /// A key of any dimension.
    pub(crate) fn key(&self, key: &Key) -> Option<Key> {
        match key {
            Key::Project(Some(project)) => self.project(*project).map(|project| Key::Project(Some(project))),
            key => key_in(self.old, self.new, key),
        }
    }

    /// Those of some keys that are still there.
    pub(crate) fn keys(&self, keys: &[Key]) -> Vec<Key> {
        keys.iter().filter_map(|key| self.key(key)).collect()
    }

    /// A filter without the conditions, and without the keys in conditions, that name what is gone: one that does not
    /// take the others with it.
    pub(crate) fn filter(&self, filter: &Filter) -> Filter {
        let clauses = filter.clauses().iter().filter_map(|clause| self.clause(clause));
        clauses.fold(Filter::default(), |filter, one| filter.and_all(&one))
    }

    fn clause(&self, clause: &Clause) -> Option<Filter> {
        match clause {
            Clause::OneOf { dimension, keys, negated } => {
                let keys = Some(self.keys(keys)).filter(|keys| !keys.is_empty())?;
                Some(Filter::default().and(Clause::OneOf { dimension: *dimension, keys, negated: *negated }))
            }
            Clause::Amount(..) | Clause::Date(..) => Filter::parse(self.new, &[clause.to_text(self.old)]).ok(),
            same => Some(Filter::default().and(same.clone())),
        }
    }

    /// A part of an answer, as far as its keys are still there; none of which nothing is left.
    pub(crate) fn part(&self, part: &Part) -> Option<Part> {
        part.keys().iter().try_fold(Part::whole(), |remapped, keys| {
            let keys = Some(self.keys(keys)).filter(|keys| !keys.is_empty())?;
            Some(remapped.with_any(&keys))
        })
    }

    /// A row of the observations: the one about the same, from the same source.
    pub(crate) fn observation(&self, at: usize) -> Option<usize> {
        let about = self.old.observations().get(at).map(|observation| about(self.old, observation))?;
        self.new.observations().iter().position(|observation| self::about(self.new, observation) == about)
    }
}

/// The records of all tables, from one reading of a package to another.
#[derive(Clone, Copy)]
pub(crate) struct RowRemap<'d> {
    /// What they are looked up from.
    pub(crate) old: (&'d Opened, u64),
    /// Where they are looked up; the number tells that reading from all others.
    pub(crate) new: (&'d Opened, u64),
}

impl RowRemap<'_> {
    /// Where a record is now.
    pub(crate) fn row(&self, of: RowId) -> Option<RowId> {
        let ((old, was), (new, books)) = (self.old, self.new);
        if of.books != was {
            // A package beside the window's is not read again.
            return Some(of);
        }
        let page = of.table.page().as_str();
        let remap = Remap::between(old.table(page)?, new.table(page)?);
        let row = match of.ix() {
            Some(row) => remap.project(row)?.to_usize(),
            None => remap.observation(of.row)?,
        };
        Some(RowId { books, row, ..of })
    }
}

/// What an observation is about: everything but what it says.
fn about<'d>(dataset: &'d Dataset, observation: &Observation) -> impl PartialEq + use<'d> {
    let lists: Vec<&str> = observation.lists.iter().map(|list| dataset.lists()[*list].id.as_str()).collect();
    (
        dataset.indicators()[observation.indicator].id(),
        observation.period,
        id_in(dataset.sectors(), observation.sector),
        id_in(dataset.places(), observation.place),
        id_in(dataset.stages(), observation.stage),
        lists,
        id_in(dataset.sources(), observation.source),
    )
}

fn id_in<T: Row>(table: &Table<T>, at: Option<T::Ix>) -> Option<&str> {
    at.map(|at| table[at].id())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::parallel::{Share, with_share};

    fn rewrite(folder: &Path, table: &str, change: impl FnOnce(&mut Vec<csv::StringRecord>)) {
        let mut reader = csv::Reader::from_path(folder.join(table)).unwrap();
        let header = reader.headers().unwrap().clone();
        let mut rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        change(&mut rows);
        let mut writer = csv::Writer::from_path(folder.join(table)).unwrap();
        writer.write_record(&header).unwrap();
        rows.iter().for_each(|row| writer.write_record(row).unwrap());
        writer.flush().unwrap();
    }

    /// The bundled package, and the same with its rows in another order, without a sector and its projects.
    fn two_readings() -> [Dataset; 2] {
        let folder = tempfile::tempdir().unwrap();
        for entry in std::fs::read_dir("data/shaoxing").unwrap() {
            let entry = entry.unwrap();
            std::fs::copy(entry.path(), folder.path().join(entry.file_name())).unwrap();
        }
        let old = crate::package::open(folder.path()).unwrap().dataset;
        let sector = old.projects().sector(ProjectIx::from_usize(0).unwrap());
        let gone = old.sectors()[sector.unwrap()].id.clone();
        for table in ["observations.csv", "places.csv", "sources.csv"] {
            rewrite(folder.path(), table, |rows| rows.reverse());
        }
        for table in ["projects.csv", "sectors.csv"] {
            rewrite(folder.path(), table, |rows| {
                rows.retain(|row| !row.iter().any(|cell| cell == gone));
                rows.reverse();
            });
        }
        [old, crate::package::open(folder.path()).unwrap().dataset]
    }

    #[test]
    fn projects_are_where_a_look_up_by_id_finds_them() {
        let [old, new] = two_readings();
        let found: Vec<_> = old.projects().iter().map(|project| new.project(old.projects().id(project))).collect();
        let is_gone = |found: &&Option<ProjectIx>| found.is_none();
        assert!(found.iter().any(|found| found.is_some()) && found.iter().filter(is_gone).count() > 0);
        for threads in [1, 8] {
            let share = Share { threads, least_divisor: usize::MAX };
            assert_eq!(with_share(share, || Moved::between(&old, &new)), Moved(found.clone()));
        }
        let moved = Moved::between(&old, &new);
        for project in old.projects().iter() {
            let remap = Remap::between(&old, &new);
            assert_eq!(remap.project(project), remap.with(&moved).project(project));
        }
    }

    #[test]
    fn observations_are_found_by_what_they_are_about() {
        let [old, new] = two_readings();
        let remap = Remap::between(&old, &new);
        let mut found = 0;
        for (at, was) in old.observations().iter().enumerate() {
            let Some(is) = remap.observation(at).map(|at| &new.observations()[at]) else { continue };
            assert_eq!((was.value, &was.quote, was.period), (is.value, &is.quote, is.period), "row {at}");
            found += 1;
        }
        assert!(found * 2 > old.observations().len(), "{found}");
    }

    #[test]
    fn conditions_and_parts_are_left_with_the_keys_that_are_still_there() {
        let [old, new] = two_readings();
        let ids = |dataset: &Dataset| dataset.sectors().iter().map(|(_, row)| row.id.clone()).collect::<Vec<_>>();
        let (before, after) = (ids(&old), ids(&new));
        let gone = before.iter().find(|id| !after.contains(id)).unwrap();
        let kept = after.last().unwrap();
        let remap = Remap::between(&old, &new);
        for (text, expected) in [
            (format!("sector={gone}"), String::new()),
            (format!("sector={gone},{kept}"), format!("sector={kept}")),
            (format!("sector!={gone},{kept}; year=2019..2021"), format!("sector!={kept}; year=2019..2021")),
            (format!("sector={gone}; planned_total>=10亿"), "planned_total>=10亿".to_owned()),
            (
                "signed>=2020-03; search~zx; stage=signed".to_owned(),
                "signed>=2020-03; search~zx; stage=signed".to_owned(),
            ),
        ] {
            let filter = Filter::parse(&old, &[&text]).unwrap();
            assert_eq!(remap.filter(&filter), Filter::parse(&new, &[expected]).unwrap(), "{text}");
        }
        let key = |dataset: &Dataset, id: &str| Key::Sector(dataset.sectors().find(id));
        let year = Key::Year(Some(2021));
        let both = Part::of(&[year]).with_any(&[key(&old, gone), key(&old, kept)]);
        assert_eq!(remap.part(&both), Some(Part::of(&[year]).with_any(&[key(&new, kept)])));
        assert_eq!(remap.part(&Part::of(&[key(&old, gone), year])), None, "nothing is left of it");
        assert_eq!(remap.part(&Part::of(&[Key::Sector(None), year])), Some(Part::of(&[Key::Sector(None), year])));
    }
}
