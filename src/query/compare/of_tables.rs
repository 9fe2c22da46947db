//! What was published of the rows of another table than that of the projects, beside the same total of those rows. Must not know
//! words or figures.

use super::reconcile::{
    Check, NotCompared, OfRows, Quantity, Reconciliation, Reconciliations, has_no_records, reconcile, within,
};
use super::verdict::{Open, Range, verdict};
use crate::model::{AmountUnit, Dataset, Decimal, FieldUnit, Measure, MeasureKind, Observation, OfTable, StageIx, Sum};
use crate::query::cube::{Query, answer};
use crate::query::filter::{Clause, Filter};
use crate::query::key::{Dimension, Key, YearBasis, default_year_basis};
use crate::query::measure::parse_measure_of;
use crate::schema::{LISTS, PLACES, SECTORS, STAGES, table_name};

/// Of numbers that are no money as many decimals are compared.
const DECIMALS: u32 = 2;

/// As [`reconcile()`] does, with what was published of the rows of other tables.
pub fn reconcile_with(dataset: &Dataset, tables: &[&Dataset]) -> Reconciliations {
    let mut found = reconcile(dataset);
    for (observation, observed) in dataset.observations().iter().enumerate() {
        let indicator = &dataset.indicators()[observed.indicator];
        let Some(meant) = &indicator.of_table else { continue };
        let outcome = compare(dataset, tables, (observation, observed), meant);
        found.checks.push(Check { observation, outcome });
        found.unrelated = found.unrelated.saturating_sub(1);
    }
    found.checks.sort_by_key(|check| check.observation);
    found
}

fn compare(
    dataset: &Dataset,
    tables: &[&Dataset],
    (observation, observed): (usize, &Observation),
    meant: &OfTable,
) -> Result<Reconciliation, NotCompared> {
    let (table, stage, query) = question(dataset, tables, observed, meant)?;
    let unit = unit(dataset, table, &query, observed)?;
    if observed.value.is_none() && observed.count.is_none() {
        return Err(NotCompared::NoValue);
    }
    let published = observed.value.map(|value| quantity(value, unit).ok_or(NotCompared::OtherUnit)).transpose()?;
    let computed = answer(table, &query).map_err(|_| NotCompared::NoPeriod)?.total;
    let accepted = observed.value.map(|value| {
        let decimals = dataset.indicators()[observed.indicator].least_decimals;
        Range::published(value, unit.unwrap_or(0), decimals, observed.qualifier)
    });
    let is_empty = computed.count == 0 && has_no_records(table, &query);
    let open = Open { undated: undated(table, stage, &query), is_empty, ..Open::default() };
    Ok(Reconciliation {
        observation,
        of_rows: Some(OfRows(table.clone())),
        published,
        qualifier: observed.qualifier,
        published_count: observed.count,
        verdict: verdict(query.measure, accepted, observed.count, &computed, open),
        undated: open.undated,
        in_part: 0,
        query,
        computed,
    })
}

/// The table whose rows a published figure is about, with the column that says when each was, and what is asked of them.
fn question<'t>(
    dataset: &Dataset,
    tables: &[&'t Dataset],
    observed: &Observation,
    meant: &OfTable,
) -> Result<(&'t Dataset, Option<StageIx>, Query), NotCompared> {
    let is_meant = |table: &&&Dataset| table_name(table) == meant.table && !table.is_of_projects();
    let table = *tables.iter().find(is_meant).ok_or(NotCompared::NoTable)?;
    let measure = match meant.measure.as_str() {
        "" => Measure::ProjectCount,
        written => parse_measure_of(table, written).map_err(|_| NotCompared::NoMeasure)?,
    };
    if !matches!(measure.kind(), MeasureKind::Field(_) | MeasureKind::Count) {
        return Err(NotCompared::NoMeasure);
    }
    let stage = time_of(table, meant)?;
    let year_of = stage.map_or_else(|| default_year_basis(table, measure), YearBasis::Stage);
    let said = Filter::parse(table, &[&meant.filter]).map_err(|_| NotCompared::NoFilter)?;
    let about = about(dataset, table, observed)?;
    let time = stage.and_then(|stage| within(stage, observed.period));
    let filter = about.into_iter().chain(time).fold(said, Filter::and);
    Ok((table, stage, Query::new(measure, &[Dimension::Project], year_of).filtered(filter)))
}

/// The rows of another table that a published figure is about: the table and the condition; nothing where it is about projects or
/// cannot be held against any.
pub fn rows_of_table(dataset: &Dataset, tables: &[&Dataset], observation: usize) -> Option<(String, Filter)> {
    let observed = dataset.observations().get(observation)?;
    let meant = dataset.indicators()[observed.indicator].of_table.as_ref()?;
    let (table, _, query) = question(dataset, tables, observed, meant).ok()?;
    Some((table_name(table).to_owned(), query.filter))
}

/// The column of dates that says which rows a period means: the one that is named, else the one that says at which time each row of
/// the table was; nothing where the table has none.
fn time_of(table: &Dataset, meant: &OfTable) -> Result<Option<StageIx>, NotCompared> {
    let stage = |id: &str| table.stages().find(id);
    match meant.year_of.as_str() {
        "" => Ok(table.table().and_then(|title| title.time.as_deref()).and_then(stage)),
        written => stage(written).map(Some).ok_or(NotCompared::NoDates),
    }
}

/// Sector, place, stage and lists of an observation, as conditions on the columns of a table that refer to those.
fn about(dataset: &Dataset, table: &Dataset, observed: &Observation) -> Result<Vec<Clause>, NotCompared> {
    let sector = observed.sector.map(|ix| (SECTORS.name, dataset.sectors()[ix].id.as_str()));
    let place = observed.place.map(|ix| (PLACES.name, dataset.places()[ix].id.as_str()));
    let stage = observed.stage.map(|ix| (STAGES.name, dataset.stages()[ix].id.as_str()));
    let lists = observed.lists.iter().map(|ix| (LISTS.name, dataset.lists()[*ix].id.as_str()));
    let clause = |(to, id): (&str, &str)| {
        let field = table.fields().iter().find(|field| field.refers_to.as_deref() == Some(to))?;
        let category = field.categories()?.of_row(id)?;
        Some(Clause::only(Key::Field(field.name, Some(category))))
    };
    let all = [sector, place, stage].into_iter().flatten().chain(lists);
    all.map(|one| clause(one).ok_or(NotCompared::NoColumn)).collect()
}

/// How many decimals of the published value are compared; nothing for a number of rows.
fn unit(dataset: &Dataset, table: &Dataset, query: &Query, observed: &Observation) -> Result<Option<u32>, NotCompared> {
    let written = &dataset.indicators()[observed.indicator].unit;
    let field = match query.measure.kind() {
        MeasureKind::Field(name) => table.field(name).ok_or(NotCompared::NoMeasure)?,
        _ => return if AmountUnit::parse(written).is_some() { Err(NotCompared::OtherUnit) } else { Ok(None) },
    };
    match (&field.unit, AmountUnit::parse(written)) {
        (FieldUnit::Money(_), Some(unit)) => match query.currency(table) {
            Some(currency) if currency == unit.currency => Ok(Some(unit.power + DECIMALS)),
            Some(currency) => Err(NotCompared::OtherCurrency(currency)),
            None => Err(NotCompared::OtherUnit),
        },
        (FieldUnit::Named(unit), None) if unit == written => Ok(Some(DECIMALS)),
        (FieldUnit::None, None) => Ok(Some(DECIMALS)),
        _ => Err(NotCompared::OtherUnit),
    }
}

fn quantity(value: Decimal, unit: Option<u32>) -> Option<Quantity> {
    match unit {
        Some(places) => {
            let exact = value.rounded(places.min(value.scale())).scaled_exactly(places);
            exact.map(|hundredths| Quantity::Amount(Sum::from_fen(hundredths)))
        }
        None => value.scaled_exactly(0).and_then(|count| i64::try_from(count).ok()).map(Quantity::Count),
    }
}

/// How many rows do not say when they were, and may belong here for all that is known.
fn undated(table: &Dataset, stage: Option<StageIx>, query: &Query) -> u32 {
    let Some(stage) = stage else { return 0 };
    let is_time = |clause: &&Clause| !matches!(clause, Clause::Year(_) | Clause::Date(..));
    let others = query.filter.clauses().iter().filter(is_time).cloned().fold(Filter::default(), Filter::and);
    let without = others.and(Clause::Date(stage, crate::query::filter::Test::Missing));
    answer(table, &Query { filter: without, ..query.clone() }).map_or(0, |answer| answer.total.count)
}
