//! Indicators and the published values of each. Must not know projects.

use std::collections::HashMap;

use super::entities::{name, required};
use super::overlaps::ask_about_months;
use crate::model::{
    Decimal, Direction, InRecords, Indicator, IndicatorIx, ListIx, Measure, MeasureKind, Name, Observation, OfTable,
    Period, PeriodOf, PlaceIx, Qualifier, Row as TableRow, SectorIx, Stage, StageIx, Status, Table,
};
use crate::package::cells::{
    Growing, ILLUSTRATIVE, LARGEST_COUNT, ListNames, MOST_DECIMALS, Target, dangling, number, period, reference,
    tell_apart, whole, word,
};
use crate::package::findings::{At, Cell, Column, Journal, Problem};
use crate::package::meaning::is_fiscal;
use crate::package::rows::{Around, Row, Rows};
use crate::schema::{OF_INDICATORS, OF_OBSERVATIONS, PROJECTS};

/// Indicators while their observations are not known yet.
#[derive(Debug, Default)]
pub(in crate::package) struct Indicators {
    pub table: Table<Indicator>,
    /// Those that do not say how many decimals their values are shown with.
    without_decimals: Vec<IndicatorIx>,
}

/// Reads all indicators.
pub(in crate::package) fn indicators(rows: &Rows, stages: &Table<Stage>, journal: &mut Journal) -> Indicators {
    let [id, zh, unit, en, direction, decimals, group, definition_zh, definition_en, measure, year_of, of, filter] =
        rows.all(&OF_INDICATORS);
    let mut table = Growing::new();
    let mut without_decimals = Vec::new();
    rows.each(journal, |row, journal| {
        let key = row.cell(&id);
        let text = |column: &Column| row.text(column).to_owned();
        let shown = whole(&row.cell(&decimals), MOST_DECIMALS, journal);
        let indicator = Indicator {
            id: text(&id),
            name: name(row, &key, &zh, &en, journal),
            unit: required(row, &unit, journal).to_owned(),
            direction: word(&row.cell(&direction), Direction::parse, Problem::DirectionUnknown, journal),
            decimals: shown.unwrap_or(0),
            least_decimals: shown.unwrap_or(0),
            group: text(&group),
            definition: Name { zh: text(&definition_zh), en: text(&definition_en) },
            in_records: match row.text(&of) {
                of if ["", PROJECTS.name].contains(&of) => {
                    in_records(&row.cell(&measure), &row.cell(&year_of), stages, journal)
                }
                _ => None,
            },
            of_table: Some(row.text(&of)).filter(|table| !["", PROJECTS.name].contains(table)).map(|table| OfTable {
                table: table.to_owned(),
                measure: text(&measure),
                year_of: text(&year_of),
                filter: text(&filter),
            }),
        };
        if let Some(ix) = table.push(&key, indicator, journal).filter(|_| shown.is_none()) {
            without_decimals.push(ix);
        }
    });
    let mut table = table.finish();
    tell_apart(&mut table, |_| None, |indicator| &indicator.name, |indicator| &mut indicator.name);
    Indicators { table, without_decimals }
}

/// What an indicator is a total of. Where either cell makes no sense it is of nothing: no comparison is better than a
/// wrong one.
fn in_records(
    measure: &Cell<'_>,
    year_of: &Cell<'_>,
    stages: &Table<Stage>,
    journal: &mut Journal,
) -> Option<InRecords> {
    if measure.is_empty() {
        if !year_of.is_empty() {
            journal.cell(year_of, Problem::YearOfUnneeded);
        }
        return None;
    }
    let Some(known) = Measure::parse(measure.text) else {
        journal.cell(measure, Problem::MeasureUnknown { known: Measure::ALL.map(Measure::id).join(", ") });
        return None;
    };
    let year_of = match year_of.text {
        "" if matches!(known.kind(), MeasureKind::Period(_)) => PeriodOf::Period,
        "" => PeriodOf::AsOf,
        "period" if known.has_period() => PeriodOf::Period,
        "period" => {
            journal.cell(year_of, Problem::MeasureWithoutPeriod { measure: known.id().to_owned() });
            return None;
        }
        _ => PeriodOf::Stage(reference(year_of, &Target { name: "stages", table: stages }, journal)?),
    };
    Some(InRecords { measure: known, year_of })
}

/// Which cell is where, and what they refer to.
struct ObservationReader<'t> {
    columns: [Column; 14],
    indicators: &'t Table<Indicator>,
    around: &'t Around<'t>,
}

/// Reads all observations. `indicators` that do not say so get the decimals of their most exact value.
pub(in crate::package) fn observations(
    rows: &Rows,
    indicators: &mut Indicators,
    around: &Around<'_>,
    lists: &mut ListNames,
    journal: &mut Journal,
) -> Vec<Observation> {
    let reader = ObservationReader { columns: rows.all(&OF_OBSERVATIONS), indicators: &indicators.table, around };
    let (mut observations, mut places, mut has_fiscal) = (Vec::new(), Vec::new(), false);
    rows.each(journal, |row, journal| {
        has_fiscal |= is_fiscal(row.text(&reader.columns[1]));
        if let Some(observation) = reader.read(row, lists, journal) {
            places.push(row.at);
            observations.push(observation);
        }
    });
    say_others(&observations, &places, &reader.columns[6], journal);
    let periods = observations.iter().map(|observation: &Observation| observation.period);
    ask_about_months(periods, has_fiscal, |row| places[row], &reader.columns[1], journal);
    for ix in indicators.without_decimals.drain(..) {
        let values = observations.iter().filter(|o: &&Observation| o.indicator == ix).filter_map(|o| o.value);
        let decimals = values.map(Decimal::scale).max().unwrap_or(0);
        indicators.table.update(ix, |indicator| indicator.decimals = decimals);
    }
    observations
}

/// What an observation is about.
type About = (IndicatorIx, Period, Option<SectorIx>, Option<PlaceIx>, Option<StageIx>, Vec<ListIx>);

/// Says which rows publish something else of the very thing that an earlier row speaks of.
fn say_others(observations: &[Observation], places: &[At], value: &Column, journal: &mut Journal) {
    let mut first: HashMap<About, usize> = HashMap::with_capacity(observations.len());
    let said = |of: &Observation| (of.value.map(Decimal::shortest), of.qualifier, of.count);
    for (row, observed) in observations.iter().enumerate().filter(|(_, observed)| observed.value.is_some()) {
        let mut lists = observed.lists.clone();
        lists.sort_unstable();
        lists.dedup();
        let Observation { indicator, period, sector, place, stage, .. } = *observed;
        let earlier = *first.entry((indicator, period, sector, place, stage, lists)).or_insert(row);
        if said(&observations[earlier]) != said(observed) {
            let (other, own) = (&observations[earlier].value, observed.value.unwrap_or(Decimal::ZERO));
            let other = other.map_or_else(String::new, |other| other.to_string());
            let problem = Problem::ObservationOther { first: journal.spot(places[earlier]), other };
            journal.add(places[row], Some(value), Some(&own.to_string()), problem);
        }
    }
}

impl ObservationReader<'_> {
    fn read(&self, row: &Row<'_>, list_names: &mut ListNames, journal: &mut Journal) -> Option<Observation> {
        let [indicator, when, sector, place, stage, lists, value, qualifier, status, count, yoy, rank, source, quote] =
            self.columns.each_ref().map(|column| row.cell(column));
        let found = self.indicators.find(indicator.text);
        if indicator.is_empty() {
            journal.cell(&indicator, Problem::KeyMissing);
        } else if found.is_none() {
            let ids = self.indicators.iter().map(|(_, indicator)| indicator.id());
            dangling(&indicator, "indicators", "row", ids, journal);
        }
        let (Some(period), Some(indicator)) = (period(&when, journal), found) else {
            return None;
        };
        if source.text == ILLUSTRATIVE {
            journal.cell(&source, Problem::IllustrativeObservation);
            return None;
        }
        let mut members = Vec::new();
        list_names.read(&lists, &mut members, journal);
        let around = self.around;
        Some(Observation {
            indicator,
            period,
            sector: reference(&sector, &Target { name: "sectors", table: around.sectors }, journal),
            place: reference(&place, &Target { name: "places", table: around.places }, journal),
            stage: reference(&stage, &Target { name: "stages", table: around.stages }, journal),
            lists: members,
            value: number(&value, journal),
            qualifier: word(&qualifier, Qualifier::parse, Problem::QualifierUnknown, journal),
            status: word(&status, Status::parse, Problem::StatusUnknown, journal),
            count: whole(&count, LARGEST_COUNT, journal),
            yoy_pct: number(&yoy, journal),
            rank: whole(&rank, LARGEST_COUNT, journal),
            source: reference(&source, &Target { name: "sources", table: around.sources }, journal),
            quote: quote.text.to_owned(),
            line: row.at.line,
        })
    }
}
