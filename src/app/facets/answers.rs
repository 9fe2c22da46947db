//! What the facets show: the rows of their keys, the heights of their bars. Worked out with all other answers. Must not
//! know how they are drawn.

use std::sync::LazyLock;

use crate::app::core::question::{Question, Work};
use crate::app::core::slot::Slot;
use crate::app::facets::state::{Facet, FacetChoices};
use crate::model::{self, Dataset, FieldName, Index, MeasureKind, ProjectAmount, Tree};
use crate::query::{Cache, Dimension, Field, Filter, Key, KeyCounts, Standing, StretchCounts, YearBasis, YearCounts};
use crate::text::{Locale, Pattern};

/// A dimension with more keys than this can be searched, and hides those of which there is no project.
pub(crate) const FEW: usize = 12;
/// So many rows show before somebody asks for all.
const SOME: usize = 10;
/// So many rows show of all: more are for the search.
const MOST: usize = 400;

/// A key that can be chosen.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct FacetRow {
    pub(crate) key: Key,
    pub(crate) line: FacetLine,
}

/// What is written of something that can be chosen.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct FacetLine {
    pub(crate) label: String,
    /// How many projects it would leave.
    pub(crate) count: u32,
    /// How far below the top of its tree.
    pub(crate) depth: usize,
    /// How the filter treats it.
    pub(crate) standing: Standing,
    /// How the filter treats what it lies below, where it does not name it itself.
    pub(crate) inherited: Standing,
}

/// The keys of a dimension.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct KeyFacet {
    pub(crate) dimension: Dimension,
    pub(crate) rows: Vec<FacetRow>,
    /// The greatest count, for the lengths of bars.
    pub(crate) most: u32,
    /// How many more there are to show.
    pub(crate) hidden: usize,
    /// Whether there are so many keys that one would search.
    pub(crate) is_long: bool,
}

/// Everything that the facets show.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct FacetAnswers {
    pub(crate) keys: Vec<KeyFacet>,
    /// Of the same dimensions, the keys that do not show too.
    counts: Vec<KeyCounts>,
    pub(crate) years: Option<YearCounts>,
    /// The amounts that there are to choose from.
    pub(crate) amounts: Vec<ProjectAmount>,
    /// Of the chosen amount.
    pub(crate) amount: Option<(ProjectAmount, StretchCounts)>,
    pub(crate) land: Option<StretchCounts>,
    /// Of the columns that the program knows nothing of.
    pub(crate) numbers: Vec<(FieldName, StretchCounts)>,
    /// Of the columns of dates that years do not come from.
    pub(crate) dates: Vec<(Field, YearCounts)>,
}

impl FacetAnswers {
    /// The keys of a dimension, if there is anything to choose.
    pub(crate) fn of(&self, dimension: Dimension) -> Option<&KeyFacet> {
        self.keys.iter().find(|facet| facet.dimension == dimension)
    }

    /// The numbers of a column, if there is anything to choose.
    pub(crate) fn numbers_of(&self, name: FieldName) -> Option<&StretchCounts> {
        self.numbers.iter().find(|(known, _)| *known == name).map(|(_, counts)| counts)
    }

    /// The years of a column of dates, if there is anything to choose.
    pub(crate) fn dates_of(&self, field: Field) -> Option<&YearCounts> {
        self.dates.iter().find(|(known, _)| *known == field).map(|(_, counts)| counts)
    }

    /// How many projects a key would leave, where that was counted.
    pub(crate) fn count(&self, key: Key) -> Option<u32> {
        self.counts.iter().find(|counts| counts.dimension == key.dimension())?.of(key)
    }
}

/// What the facets are made from.
#[derive(Clone, PartialEq)]
pub(crate) struct FacetInput {
    pub(crate) generation: u64,
    /// Search of the list included: the facets count what the list shows.
    pub(crate) filter: Filter,
    pub(crate) year_of: YearBasis,
    pub(crate) choices: FacetChoices,
    /// What the chart adds up.
    pub(crate) measure: MeasureKind,
    pub(crate) locale: Locale,
}

/// The column of dates that years come from.
fn of_years(year_of: YearBasis) -> Field {
    match year_of {
        YearBasis::Stage(stage) => Field::Date(stage),
        YearBasis::Field(name) => Field::Day(name),
        YearBasis::Period => Field::Period,
    }
}

impl FacetInput {
    /// Counts for all facets that are not folded.
    pub(crate) fn answers(&self, dataset: &Dataset, cache: &mut Cache) -> FacetAnswers {
        let mut answers = FacetAnswers { amounts: cache.amounts_given(dataset), ..FacetAnswers::default() };
        let (filter, year_of) = (&self.filter, self.year_of);
        for facet in Facet::all(dataset).into_iter().filter(|facet| !self.choices.folded.contains(facet)) {
            match facet {
                Facet::Keys(dimension) => {
                    let counts = cache.key_counts(dataset, filter, year_of, dimension);
                    let all = cache.all_key_counts(dataset, dimension);
                    answers.keys.extend(self.key_facet(dataset, &counts, &all));
                    answers.counts.push(counts);
                }
                Facet::Years => answers.years = Some(cache.year_counts(dataset, filter, year_of)),
                Facet::Amount => {
                    answers.amount = self
                        .amount(&answers.amounts)
                        .map(|which| (which, cache.stretch_counts(dataset, filter, year_of, Field::Amount(which))));
                }
                Facet::Numbers(name) => {
                    let counts = cache.stretch_counts(dataset, filter, year_of, Field::Number(name));
                    answers.numbers.extend(Some((name, counts)).filter(|(_, counts)| counts.counts.len() > 1));
                }
                // Where years come from has a facet already.
                Facet::Dates(field, _) if field != of_years(year_of) => {
                    let counts = cache.date_counts(dataset, filter, year_of, field);
                    answers.dates.extend(Some((field, counts)).filter(|(_, counts)| counts.years.len() > 1));
                }
                Facet::Dates(..) => {}
                Facet::Land => {
                    let counts = cache.stretch_counts(dataset, filter, year_of, Field::Land);
                    answers.land = Some(counts).filter(|counts| !counts.counts.is_empty());
                }
            }
        }
        answers
    }

    /// The amount somebody chose, else that of the chart, else the first there is.
    fn amount(&self, given: &[ProjectAmount]) -> Option<ProjectAmount> {
        let charted = if let MeasureKind::Lifetime(which) = self.measure { Some(which) } else { None };
        let wanted = [self.choices.amount, charted, Some(ProjectAmount::PlannedTotal)].into_iter().flatten();
        wanted.chain(given.iter().copied()).find(|which| given.contains(which))
    }

    /// Nothing where there is nothing to choose between. How many rows there are follows from all projects, not from
    /// those that pass the filter: what stands below stays where it is while somebody filters.
    fn key_facet(&self, dataset: &Dataset, counts: &KeyCounts, all: &KeyCounts) -> Option<KeyFacet> {
        let dimension = counts.dimension;
        let is_long = all.iter().filter(|(key, count)| !key.is_none() || *count > 0).count() > FEW;
        // Asked of every key: most filters name none of them.
        let names_some = self.filter.names_keys_of(dimension);
        let is_chosen = |key: Key| names_some && self.filter.standing(key) != Standing::Open;
        let is_there = |key: Key, count: u32| count > 0 || is_chosen(key) || !is_long && !key.is_none();
        let both = counts.iter().zip(all.iter());
        let mut found: Vec<(Key, u32)> =
            both.filter(|((key, _), (_, count))| is_there(*key, *count)).map(|(own, _)| own).collect();
        if found.len() < 2 && !found.iter().any(|(key, _)| is_chosen(*key)) {
            return None;
        }
        let most = found.iter().map(|(_, count)| *count).max().unwrap_or(0);
        let search = self.choices.search(dimension);
        if !search.is_empty() {
            let pattern = Pattern::new(search);
            found.retain(|(key, _)| pattern.find(&key.label(dataset, self.locale)).is_some());
        }
        // In a tree of more than can show, what there is most of is what somebody looks for.
        let is_tree = || has_tree(dataset, dimension) && all.iter().count() <= MOST;
        if dimension == Dimension::Investor || matches!(dimension, Dimension::Field(_)) && is_long && !is_tree() {
            likeliest_first(&mut found, is_chosen);
        } else {
            found = in_tree_order(dataset, dimension, found);
        }
        let shown = if self.choices.full.contains(&dimension) || !search.is_empty() { MOST } else { SOME };
        // One that is left is no shorter than the line that would say so.
        let shown = if found.len() == shown + 1 { shown + 1 } else { shown };
        // Those that would leave something before those that would not, as many as there always are.
        let mut rest = shown.saturating_sub(found.iter().filter(|(_, count)| *count > 0).count());
        let mut left = shown;
        let mut is_shown = |key: Key, count: u32| {
            let quota = if count > 0 { &mut left } else { &mut rest };
            let fits = *quota > 0;
            *quota = quota.saturating_sub(1);
            fits || is_chosen(key)
        };
        let rows: Vec<(Key, u32)> = found.iter().copied().filter(|(key, count)| is_shown(*key, *count)).collect();
        let rows: Vec<FacetRow> = rows.into_iter().map(|(key, count)| self.row(dataset, key, count)).collect();
        let hidden = found.len() - rows.len();
        Some(KeyFacet { dimension, rows, most, hidden, is_long })
    }

    fn row(&self, dataset: &Dataset, key: Key, count: u32) -> FacetRow {
        let path = path(dataset, key);
        let standing = self.filter.standing(key);
        let above = path.iter().rev().skip(1).map(|above| self.filter.standing(*above));
        let line = FacetLine {
            label: key.label(dataset, self.locale),
            count,
            depth: path.len().saturating_sub(1),
            standing,
            inherited: above.into_iter().find(|standing| *standing != Standing::Open).unwrap_or_default(),
        };
        FacetRow { key, line }
    }
}

/// Those that are chosen, then those that would leave the most; no further than rows can show.
fn likeliest_first(found: &mut [(Key, u32)], is_chosen: impl Fn(Key) -> bool) {
    let place = |(key, count): &(Key, u32)| (!is_chosen(*key), std::cmp::Reverse(*count), *key);
    let chosen = found.iter().filter(|(key, _)| is_chosen(*key)).count();
    // As many of those that would leave something as rows show, and of the others.
    let shown = found.len().min(chosen + MOST + 2);
    if shown < found.len() {
        found.select_nth_unstable_by_key(shown, place);
    }
    found[..shown].sort_unstable_by_key(place);
}

/// What a key lies below, from the top down, and itself.
fn path(dataset: &Dataset, key: Key) -> Vec<Key> {
    match key {
        Key::Sector(Some(ix)) => keys_of(dataset.sector_tree(), ix, |ix| Key::Sector(Some(ix))),
        Key::Place(Some(ix)) => keys_of(dataset.place_tree(), ix, |ix| Key::Place(Some(ix))),
        Key::Field(name, Some(ix)) => match dataset.field(name).and_then(model::Field::categories) {
            Some(categories) => categories.path(ix).into_iter().map(|ix| Key::Field(name, Some(ix))).collect(),
            None => vec![key],
        },
        key => vec![key],
    }
}

/// Whether some keys of a dimension lie below others.
fn has_tree(dataset: &Dataset, dimension: Dimension) -> bool {
    match dimension {
        Dimension::Sector | Dimension::Place => true,
        Dimension::Field(name) => {
            dataset.field(name).and_then(model::Field::categories).is_some_and(|categories| categories.tree.is_some())
        }
        _ => false,
    }
}

fn keys_of<Ix: Index>(tree: &Tree<Ix>, ix: Ix, key: impl Fn(Ix) -> Key) -> Vec<Key> {
    tree.path(ix).into_iter().map(key).collect()
}

/// What lies below a key follows it; siblings stand in the order of the package.
fn in_tree_order(dataset: &Dataset, dimension: Dimension, mut found: Vec<(Key, u32)>) -> Vec<(Key, u32)> {
    if has_tree(dataset, dimension) {
        found.sort_by_cached_key(|(key, _)| path(dataset, *key));
    }
    found
}

/// The facets, once they were asked for.
#[derive(Clone, Default)]
pub(in crate::app) struct FacetsAnswers(Slot<FacetInput, FacetAnswers>);

impl FacetsAnswers {
    /// Counts, where the facets are in sight.
    pub(in crate::app) fn update(&mut self, question: &Question, work: &mut Work<'_>) {
        if !question.sides.facets.is_shown() {
            return;
        }
        let session = &question.session;
        let input = FacetInput {
            generation: session.generation,
            filter: session.searched_filter(),
            year_of: session.chart.asked.year_of,
            choices: session.facets.clone(),
            measure: session.chart.asked.measure.kind(),
            locale: question.locale,
        };
        let (dataset, caches) = (session.dataset(), &mut *work.caches);
        self.0.update(input, work.computed, |input| input.answers(dataset, caches.of(input.generation)));
    }

    /// What the filter can be narrowed to.
    pub(in crate::app) fn shown(&self) -> &FacetAnswers {
        static NOTHING: LazyLock<FacetAnswers> = LazyLock::new(FacetAnswers::default);
        self.0.get().unwrap_or(&NOTHING)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::InvestorIx;

    #[test]
    fn rows_that_can_show_stand_as_if_all_were_sorted() {
        let key = |at: usize| Key::Investor(InvestorIx::from_usize(at));
        let is_chosen = |of: Key| [key(7), key(1999)].contains(&of);
        for count in [0, 1, MOST, MOST + 2, MOST + 3, MOST + 5, 2000] {
            // Many have as many as others, and many none.
            let all: Vec<(Key, u32)> = (0..count).map(|at| (key(at), (at * 7919 % 13) as u32 / 2)).collect();
            let (mut found, mut sorted) = (all.clone(), all);
            likeliest_first(&mut found, is_chosen);
            sorted.sort_by_key(|(key, count)| (!is_chosen(*key), std::cmp::Reverse(*count), *key));
            let shown = count.min(MOST + 2);
            assert_eq!(found[..shown], sorted[..shown], "{count}");
            assert_eq!(found.len(), sorted.len());
        }
    }
}
