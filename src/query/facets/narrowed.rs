//! Facets: what a filter can still be narrowed to, and to how many projects. Must not know how they are shown.
//!
//! Each facet counts the projects that pass all conditions but those on its own field: what would be there if its own
//! choice were another one.

use std::ops::Range;
use std::sync::Arc;

use super::cache::Cache;
use crate::model::{Basis, Dataset, FieldValues, Index, ListIx, ProjectAmount, ProjectIx, SetColumn, Tree, YEARS};
use crate::parallel;
use crate::query::bits::Bits;
use crate::query::facets::counts::{Binned, KeyCounts, StretchCounts, YearCounts, bounds};
use crate::query::filter::{Field, Filter};
use crate::query::key::{CALENDAR_YEARS, Dimension, NO_YEAR, YearBasis, date_code, period_code};

impl Cache {
    /// How many projects each key of a dimension would leave; not for time and [`Dimension::Project`].
    pub fn key_counts(
        &mut self,
        dataset: &Dataset,
        filter: &Filter,
        year_of: YearBasis,
        dimension: Dimension,
    ) -> KeyCounts {
        let others = filter.clone().without_field(Field::Of(dimension));
        let passing = self.passing(dataset, &others, year_of);
        let size = dimension.size(dataset) as usize;
        let projects = dataset.projects();
        let none = size as u32 - 1;
        if let Some((categories, sets)) = dimension.sets(dataset) {
            let above = |member| categories.path(member);
            let counts = set_counts(sets, &passing, size, categories.tree.is_some().then_some(&above));
            return KeyCounts { dimension, counts };
        }
        let mut counts = match dimension {
            Dimension::Sector | Dimension::Branch => {
                counted(&passing, size, |row| projects.sectors().code_or(row, none) as usize)
            }
            Dimension::Place => counted(&passing, size, |row| projects.places().code_or(row, none) as usize),
            Dimension::Stage => counted(&passing, size, |row| projects.stages().code_or(row, none) as usize),
            Dimension::Basis => counted(&passing, size, |row| projects.bases()[row] as usize),
            Dimension::Investor => {
                counted(&passing, size, |row| projects.investors().codes().code_or(row, none) as usize)
            }
            Dimension::List => set_counts(projects.list_sets(), &passing, size, NO_TREE),
            Dimension::Field(name) => match dataset.field(name).map(|field| &field.values) {
                Some(FieldValues::Categories(_, codes)) => {
                    counted(&passing, size, |row| codes.code_or(row, none) as usize)
                }
                _ => vec![0; size],
            },
            Dimension::Year | Dimension::Step(_) | Dimension::Classes(_) | Dimension::Project => vec![0; size],
        };
        match dimension {
            Dimension::Sector | Dimension::Branch => add_up(&mut counts, dataset.sector_tree()),
            Dimension::Place => add_up(&mut counts, dataset.place_tree()),
            Dimension::Field(name) => {
                if let Some(tree) = dataset.field(name).and_then(|field| field.categories()?.tree.as_ref()) {
                    add_up(&mut counts, tree);
                }
            }
            // There is no project without a basis.
            Dimension::Basis => counts.truncate(Basis::ALL.len()),
            _ => {}
        }
        KeyCounts { dimension, counts }
    }

    /// How many projects each key of a dimension has: found out once for a set of books.
    pub fn all_key_counts(&mut self, dataset: &Dataset, dimension: Dimension) -> Arc<KeyCounts> {
        if let Some(known) = self.all_keys.iter().find(|known| known.dimension == dimension) {
            return known.clone();
        }
        // A filter for nothing asks for no year.
        let all = Arc::new(self.key_counts(dataset, &Filter::default(), YearBasis::Period, dimension));
        self.all_keys.push(all.clone());
        all
    }

    /// How many projects each year would leave.
    pub fn year_counts(&mut self, dataset: &Dataset, filter: &Filter, year_of: YearBasis) -> YearCounts {
        let mut others = filter.clone().without_field(Field::Of(Dimension::Year));
        if dataset.has_fiscal_years() && year_of == YearBasis::Period {
            others = others.without_field(Field::Period);
        }
        let passing = self.passing(dataset, &others, year_of);
        let counts = years_of(dataset, &passing, year_of);
        let codes = self.years_there(dataset, year_of);
        let years = codes.map(|code| (code as i32 + YEARS.start(), counts[code])).collect();
        let fiscal = (CALENDAR_YEARS..NO_YEAR).filter(|code| counts[*code as usize] > 0);
        let fiscal = fiscal.map(|code| (Dimension::Year.key(code, NO_YEAR + 1), counts[code as usize])).collect();
        YearCounts { years, without: counts[NO_YEAR as usize], fiscal }
    }

    /// The same of a column of dates, whatever years come from otherwise.
    pub fn date_counts(&mut self, dataset: &Dataset, filter: &Filter, year_of: YearBasis, field: Field) -> YearCounts {
        let of = match field {
            Field::Date(stage) => YearBasis::Stage(stage),
            Field::Day(name) => YearBasis::Field(name),
            _ => return YearCounts::default(),
        };
        let passing = self.passing(dataset, &filter.clone().without_field(field), year_of);
        let counts = years_of(dataset, &passing, of);
        let codes = self.years_there(dataset, of);
        let years = codes.map(|code| (code as i32 + YEARS.start(), counts[code])).collect();
        YearCounts { years, without: counts[NO_YEAR as usize], fiscal: Vec::new() }
    }

    /// The codes of years from the first to the last that occurs in the books: found out once for each way to tell years.
    fn years_there(&mut self, dataset: &Dataset, year_of: YearBasis) -> Range<usize> {
        if let Some((_, known)) = self.years_there.iter().find(|(known, _)| *known == year_of) {
            return known.clone();
        }
        let everywhere = years_of(dataset, &Bits::all(dataset.projects().len()), year_of);
        let known = &everywhere[..CALENDAR_YEARS as usize];
        let first = known.iter().position(|count| *count > 0);
        let last = known.iter().rposition(|count| *count > 0);
        let codes = first.zip(last).map_or(0..0, |(first, last)| first..last + 1);
        self.years_there.push((year_of, codes.clone()));
        codes
    }

    /// How many projects each stretch of an amount or of land would leave; nothing for other fields.
    pub fn stretch_counts(
        &mut self,
        dataset: &Dataset,
        filter: &Filter,
        year_of: YearBasis,
        field: Field,
    ) -> StretchCounts {
        let others = filter.clone().without_field(field);
        let passing = self.passing(dataset, &others, year_of);
        let binned = self.binned(dataset, field);
        let stretches = binned.bounds.len().saturating_sub(1);
        let mut counts = counted(&passing, stretches + 1, |row| binned.bins[row] as usize);
        let without = counts.pop().unwrap_or(0);
        StretchCounts { bounds: binned.bounds, counts, without }
    }

    /// The amounts that some project of the books has: those worth a facet.
    pub fn amounts_given(&mut self, dataset: &Dataset) -> Vec<ProjectAmount> {
        let projects = dataset.projects();
        let is_given = |which: &ProjectAmount| projects.iter().any(|ix| projects.amount(ix, *which).is_some());
        let find = || ProjectAmount::ALL.into_iter().filter(is_given).collect();
        self.amounts_given.get_or_insert_with(find).clone()
    }

    fn binned(&mut self, dataset: &Dataset, field: Field) -> Binned {
        if let Some(known) = self.binned.iter().find(|known| known.field == field) {
            return known.clone();
        }
        let projects = dataset.projects();
        let new = match field {
            Field::Amount(which) => {
                let amounts = projects.amounts(which);
                Binned::new(field, projects.len(), HUNDREDTHS, |row| amounts.fen(row))
            }
            Field::Land => Binned::new(field, projects.len(), HUNDREDTHS, |row| {
                ProjectIx::from_usize(row).and_then(|ix| projects.land_mu_hundredths(ix)).map(i64::from)
            }),
            Field::Number(name) => match dataset.field(name).and_then(|field| field.numbers()) {
                Some(numbers) => {
                    let unit = 10i64.checked_pow(numbers.decimals()).unwrap_or(1);
                    Binned::new(field, projects.len(), unit, |row| numbers.scaled(row))
                }
                None => Binned::new(field, projects.len(), 1, |_| None),
            },
            _ => Binned::new(field, projects.len(), 1, |_| None),
        };
        self.binned.push(new.clone());
        new
    }
}

impl Binned {
    /// `unit` is how many of what is counted make one.
    fn new(field: Field, len: usize, unit: i64, value: impl Fn(usize) -> Option<i64> + Sync) -> Self {
        let pieces = parallel::ranges(len, LEAST_PIECE);
        let ends = parallel::map(pieces.clone(), |rows| {
            let known = || rows.clone().filter_map(&value);
            (known().min(), known().filter(|value| *value > 0).min(), known().max())
        });
        let least = ends.iter().filter_map(|(least, ..)| *least).min();
        let positive = ends.iter().filter_map(|(_, positive, _)| *positive).min();
        let most = ends.iter().filter_map(|(.., most)| *most).max();
        let bounds = least.zip(most).map_or_else(Vec::new, |(least, most)| bounds(least, positive, most, unit));
        let none = bounds.len().saturating_sub(1) as u8;
        let bin = |row: usize| match value(row) {
            Some(value) => bounds.partition_point(|bound| *bound <= value).saturating_sub(1) as u8,
            None => none,
        };
        let bins = parallel::map(pieces, |rows| rows.map(bin).collect::<Vec<u8>>()).concat();
        Self { field, bounds: bounds.into(), bins: bins.into() }
    }
}

/// Amounts and land are kept in these.
const HUNDREDTHS: i64 = 100;

const LEAST_PIECE: usize = 1 << 15;

/// How often each code occurs among the rows of a set.
fn counted(passing: &Bits, size: usize, code: impl Fn(usize) -> usize + Sync) -> Vec<u32> {
    let lanes = if size <= FEW_CODES { LANES } else { 1 };
    let parts = parallel::map(passing.stretches(LEAST_ROWS), |rows| {
        let mut counts = vec![0u32; size * lanes];
        for start in rows.step_by(64) {
            let mut left = passing.word(start / 64);
            // All rows of a word need not be found one after the other.
            if left == u64::MAX {
                (0..64).for_each(|at| counts[code(start + at) * lanes + at % lanes] += 1);
                continue;
            }
            while left != 0 {
                let at = left.trailing_zeros() as usize;
                left &= left - 1;
                counts[code(start + at) * lanes + at % lanes] += 1;
            }
        }
        counts
    });
    let counts = added(parts, size * lanes);
    counts.chunks(lanes).map(|lanes| lanes.iter().sum()).collect()
}

/// So many rows are worth a thread.
const LEAST_ROWS: usize = 1 << 15;

/// Counting a row has to wait for the row before where that has the same code: where there are few codes, neighbours are
/// counted apart.
const LANES: usize = 4;
const FEW_CODES: usize = 512;

fn added(parts: Vec<Vec<u32>>, size: usize) -> Vec<u32> {
    let mut parts = parts.into_iter();
    let mut total = parts.next().unwrap_or_else(|| vec![0; size]);
    for part in parts {
        total.iter_mut().zip(part).for_each(|(total, part)| *total += part);
    }
    total
}

/// What lies above a member of a set, and it itself.
type Above<'f, Ix> = Option<&'f dyn Fn(Ix) -> Vec<Ix>>;

const NO_TREE: Above<'static, ListIx> = None;

/// A project on several lists counts on each, and once above several of them.
fn set_counts<Ix: Index>(column: &SetColumn<Ix>, passing: &Bits, size: usize, above: Above<'_, Ix>) -> Vec<u32> {
    let of_sets = counted(passing, column.sets().len(), |row| column.code(row));
    let mut counts = vec![0; size];
    for (set, count) in column.sets().iter().zip(of_sets) {
        match &**set {
            [] => counts[size - 1] += count,
            members => match above {
                None => members.iter().for_each(|member| counts[member.to_usize()] += count),
                Some(above) => {
                    let mut all: Vec<usize> = members.iter().flat_map(|of| above(*of)).map(Index::to_usize).collect();
                    all.sort_unstable();
                    all.dedup();
                    all.into_iter().for_each(|member| counts[member] += count);
                }
            },
        }
    }
    counts
}

/// What is below counts above too.
fn add_up<Ix: Index>(counts: &mut [u32], tree: &Tree<Ix>) {
    // The last one counts what has none.
    if let Some((_, counts)) = counts.split_last_mut() {
        tree.add_up(counts);
    }
}

/// By number of the year. Under [`YearBasis::Period`] a project counts in each year it has progress for.
fn years_of(dataset: &Dataset, passing: &Bits, year_of: YearBasis) -> Vec<u32> {
    let size = NO_YEAR as usize + 1;
    if let Some(dates) = year_of.dates(dataset) {
        let dates = dates.numbers();
        // No date is of a year of another kind.
        let first = (dataset.first_year() - YEARS.start()).max(0) as usize;
        let few = CALENDAR_YEARS as usize - first;
        let mut counted = counted(passing, few + 1, |row| (date_code(dates[row]) as usize - first).min(few));
        let without = counted.pop().unwrap_or(0);
        let mut counts = vec![0; first];
        counts.append(&mut counted);
        counts.resize(size - 1, 0);
        counts.push(without);
        return counts;
    }
    let progress = dataset.progress();
    let count = |rows: Range<usize>| {
        let mut counts = vec![0u32; size];
        let mut years: Vec<u32> = Vec::new();
        for project in passing.iter(rows).filter_map(ProjectIx::from_usize) {
            years.clear();
            years.extend(dataset.progress_of(project).map(|row| period_code(progress.period(row))));
            years.sort_unstable();
            years.dedup();
            years.iter().for_each(|code| counts[*code as usize] += 1);
        }
        counts
    };
    added(parallel::map(passing.stretches(1 << 12), count), size)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_take_in_everything_and_no_more_than_they_must() {
        for (least, positive, most, expected) in [
            (100, Some(100), 100, vec![100, 200]),
            (0, Some(700), 2_100, vec![0, 500, 1_000, 2_000, 5_000]),
            (50, Some(50), 99, vec![0, 100]),
            (0, None, 0, vec![0, 100]),
            (200, Some(200), 4_999, vec![200, 500, 1_000, 2_000, 5_000]),
        ] {
            assert_eq!(bounds(least, positive, most, HUNDREDTHS), expected, "{least} {most}");
        }
        let below_nothing = [-300, 0, 500, 1_000];
        assert_eq!(bounds(-300, Some(700), 900, HUNDREDTHS), below_nothing, "what lies below nothing is one stretch");
        let all = bounds(0, Some(1), i64::MAX, HUNDREDTHS);
        assert!(all.len() < usize::from(u8::MAX) && all.is_sorted());
    }
}
