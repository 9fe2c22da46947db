//! The same questions answered slowly and plainly, without any code of the library's `query`.

use std::collections::{BTreeMap, BTreeSet};

use zonescope::model::*;
use zonescope::query::{Cell, Dimension, Key, YearBasis};

/// One amount (or none) of one project in one year.
pub(crate) struct Entry {
    pub(crate) project: ProjectIx,
    pub(crate) year: Option<i32>,
    /// The first month of a year that is not the calendar's.
    pub(crate) fiscal: Option<Month>,
    pub(crate) basis: Basis,
    pub(crate) fen: Option<i64>,
}

impl Entry {
    pub(crate) fn year_key(&self) -> Key {
        self.fiscal.map_or(Key::Year(self.year), Key::FiscalYear)
    }
}

/// Twelve months that begin later than January.
fn fiscal(period: Period) -> Option<Month> {
    (period.months() == 12 && period.first().month() > 1).then(|| period.first())
}

/// Everything a measure has, under the rules for package projects and overlapping periods.
pub(crate) fn entries(dataset: &Dataset, measure: Measure, year_of: YearBasis) -> Vec<Entry> {
    let by_period = match (measure.kind(), year_of) {
        (MeasureKind::Period(which), _) => Some(which),
        (MeasureKind::Lifetime(ProjectAmount::FundsInPlace), YearBasis::Period) => Some(ProgressAmount::FundsInPlace),
        _ => None,
    };
    let (projects, progress) = (dataset.projects(), dataset.progress());
    let rows_of = |ix| (0..progress.len()).filter(move |row| progress.project(*row) == ix);
    let has = |ix: ProjectIx| match (measure.kind(), by_period) {
        (_, Some(which)) => rows_of(ix).any(|row| progress.amount(row, which).is_some()),
        (MeasureKind::Lifetime(which), None) => projects.amount(ix, which).is_some(),
        _ => false,
    };
    let mut found = Vec::new();
    for project in records(dataset, &has) {
        let stage_year = match year_of {
            YearBasis::Stage(stage) => projects.date(project, stage).map(PartialDate::year),
            YearBasis::Period | YearBasis::Field(_) => None,
        };
        let year = |row: usize| if year_of == YearBasis::Period { progress.period(row).year() } else { stage_year };
        let basis = projects.basis(project);
        let fiscal = |row: usize| fiscal(progress.period(row)).filter(|_| year_of == YearBasis::Period);
        let same_year =
            |one: Period, other: Period| (one.year(), self::fiscal(one)) == (other.year(), self::fiscal(other));
        let row_basis =
            |row: usize| if progress.basis(row) == Basis::Illustrative { Basis::Illustrative } else { basis };
        match (measure.kind(), by_period) {
            (_, Some(which)) => {
                let rows: Vec<usize> = rows_of(project).collect();
                let taken = taken(progress, which, &rows);
                for row in &rows {
                    let fen = progress.amount(*row, which).map(Amount::fen);
                    let period = progress.period(*row);
                    let first = (period.first().year(), period.first().month());
                    let closed = dataset.as_of().map(|date| (date.year(), date.month().unwrap_or(12)));
                    let is_not_yet = closed.is_some_and(|closed| first > closed);
                    let is_known = taken.iter().any(|other| match is_not_yet {
                        true => same_year(progress.period(*other), period),
                        false => progress.period(*other).overlaps(period),
                    });
                    if taken.contains(row) || fen.is_none() && !is_known {
                        found.push(Entry {
                            project,
                            year: year(*row),
                            fiscal: fiscal(*row),
                            basis: row_basis(*row),
                            fen,
                        });
                    }
                }
            }
            (MeasureKind::Lifetime(which), None) => {
                let fen = projects.amount(project, which).map(Amount::fen);
                found.push(Entry { project, year: stage_year, fiscal: None, basis, fen });
            }
            _ if year_of == YearBasis::Period => found.extend(rows_of(project).map(|row| Entry {
                project,
                year: year(row),
                fiscal: fiscal(row),
                basis: row_basis(row),
                fen: Some(0),
            })),
            _ => found.push(Entry { project, year: stage_year, fiscal: None, basis, fen: Some(0) }),
        }
    }
    found
}

/// The projects that are records, walking down from each that is no part of another.
fn records(dataset: &Dataset, has: &impl Fn(ProjectIx) -> bool) -> Vec<ProjectIx> {
    fn any_below(dataset: &Dataset, ix: ProjectIx, has: &impl Fn(ProjectIx) -> bool) -> bool {
        parts(dataset, ix).into_iter().any(|part| has(part) || any_below(dataset, part, has))
    }
    fn parts(dataset: &Dataset, ix: ProjectIx) -> Vec<ProjectIx> {
        dataset.projects().iter().filter(|part| dataset.projects().parent(*part) == Some(ix)).collect()
    }
    fn walk(dataset: &Dataset, ix: ProjectIx, has: &impl Fn(ProjectIx) -> bool, found: &mut BTreeSet<ProjectIx>) {
        let parts = parts(dataset, ix);
        if parts.is_empty() || has(ix) && !any_below(dataset, ix, has) {
            found.insert(ix);
        } else {
            parts.into_iter().for_each(|part| walk(dataset, part, has, found));
        }
    }
    let mut found = BTreeSet::new();
    let roots = dataset.projects().iter().filter(|ix| dataset.projects().parent(*ix).is_none());
    roots.for_each(|ix| walk(dataset, ix, has, &mut found));
    found.into_iter().collect()
}

/// Year by year the best of what does not overlap, then what spans years.
fn taken(progress: &Progress, which: ProgressAmount, rows: &[usize]) -> Vec<usize> {
    let mut taken: Vec<usize> = Vec::new();
    for year in (1900..=2100).map(Some).chain([None]) {
        let mut open: Vec<usize> = rows
            .iter()
            .copied()
            .filter(|row| progress.amount(*row, which).is_some() && progress.period(*row).year() == year)
            .collect();
        loop {
            open.retain(|row| !taken.iter().any(|other| progress.period(*other).overlaps(progress.period(*row))));
            let rank = |row: &&usize| {
                let period = progress.period(**row);
                (period.months(), period.last(), std::cmp::Reverse(**row))
            };
            let Some(best) = open.iter().max_by_key(rank) else { break };
            taken.push(*best);
        }
    }
    taken
}

/// The keys of an entry in one dimension.
pub(crate) fn keys(dataset: &Dataset, entry: &Entry, dimension: Dimension) -> Vec<Key> {
    let projects = dataset.projects();
    let ix = entry.project;
    vec![match dimension {
        Dimension::Sector => Key::Sector(projects.sector(ix)),
        Dimension::Branch => Key::Branch(projects.sector(ix).map(|sector| top(dataset, sector))),
        Dimension::Place => Key::Place(projects.place(ix)),
        Dimension::Stage => Key::Stage(projects.stage(ix)),
        Dimension::Year => entry.year_key(),
        Dimension::Basis => Key::Basis(entry.basis),
        Dimension::Investor => Key::Investor(projects.investor_ix(ix)),
        Dimension::Project => Key::Project(Some(ix)),
        Dimension::Field(_) | Dimension::Step(_) | Dimension::Classes(_) => unreachable!("not asked here"),
        Dimension::List if projects.lists(ix).is_empty() => Key::List(None),
        Dimension::List => return projects.lists(ix).iter().map(|list| Key::List(Some(*list))).collect(),
    }]
}

/// The sector that has no other above it.
fn top(dataset: &Dataset, sector: SectorIx) -> SectorIx {
    dataset.sectors()[sector].parent.map_or(sector, |parent| top(dataset, parent))
}

/// Entries by their keys in `by`.
pub(crate) fn groups<'e>(
    dataset: &Dataset,
    entries: &'e [Entry],
    by: &[Dimension],
) -> BTreeMap<Vec<Key>, Vec<&'e Entry>> {
    let mut groups: BTreeMap<Vec<Key>, Vec<&Entry>> = BTreeMap::new();
    for entry in entries {
        let mut tuples = vec![Vec::new()];
        for dimension in by {
            let keys = keys(dataset, entry, *dimension);
            tuples = tuples
                .iter()
                .flat_map(|tuple: &Vec<Key>| keys.iter().map(|key| [tuple.as_slice(), &[*key]].concat()))
                .collect();
        }
        for tuple in tuples {
            groups.entry(tuple).or_default().push(entry);
        }
    }
    groups
}

/// What entries come to.
pub(crate) fn cell(entries: &[&Entry]) -> Cell {
    let projects = |which: &dyn Fn(&Entry) -> bool| {
        entries.iter().filter(|entry| which(entry)).map(|entry| entry.project).collect::<BTreeSet<_>>().len() as u32
    };
    let sum = |which: &dyn Fn(&Entry) -> bool| {
        Sum::from_fen(entries.iter().filter(|entry| which(entry)).filter_map(|entry| entry.fen).map(i128::from).sum())
    };
    Cell {
        sum: sum(&|_| true),
        count: projects(&|_| true),
        missing: projects(&|_| true) - projects(&|entry| entry.fen.is_some()),
        in_part: projects(&|entry| entry.fen.is_some()) + projects(&|entry| entry.fen.is_none()) - projects(&|_| true),
        illustrative_sum: sum(&|entry| entry.basis == Basis::Illustrative),
        illustrative_count: projects(&|entry| entry.basis == Basis::Illustrative),
    }
}
