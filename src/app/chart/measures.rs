//! What may be counted of these books: measures, and what else may be said of their numbers. Must not know how it is offered.

use crate::model::{AddsUp, Dataset, Field, How, LAND, Measure, Statistic};
use crate::query::{Dimension, parse_measure_of};

/// The measures of these books: those that every package has, then the columns that may be added up and of which the
/// program knows nothing.
pub(in crate::app) fn measures(dataset: &Dataset) -> Vec<Measure> {
    let known = if dataset.is_of_projects() { &Measure::ALL[..] } else { &[Measure::ProjectCount][..] };
    let is_added =
        |field: &&Field| field.kind.is_measured() && field.adds_up != AddsUp::Never && field.numbers().is_some();
    let fields = dataset.fields().iter().filter(is_added).map(|field| Measure::Field(field.name));
    known.iter().copied().chain(fields).collect()
}

/// The sum of a column of numbers, and what else may be said of it; nothing of what is no number.
pub(in crate::app) fn statistics(measure: Measure) -> Vec<(&'static str, Measure)> {
    let base = match measure.statistic().map(|statistic| statistic.how()) {
        Some(How::Distinct | How::Days | How::Ratio) => return Vec::new(),
        _ if measure.base() == Measure::ProjectCount => return Vec::new(),
        _ => measure.base(),
    };
    let of = |how: How| Some((how.id(), statistic(base, how)?));
    [("sum", base)].into_iter().chain(How::OF_NUMBERS.into_iter().filter_map(of)).collect()
}

/// A statistic of a measure, where there is one.
pub(in crate::app) fn statistic(base: Measure, how: How) -> Option<Measure> {
    let measure = Measure::parse(&Statistic::id_of(how, base.id(), None))?;
    measure.statistic().map(|_| measure)
}

/// Statistics of two columns and of groups that are worth an offer: different keys, days from a stage to the next, amounts by
/// land and what was completed of what was planned.
pub(in crate::app) fn further_statistics(dataset: &Dataset) -> Vec<Measure> {
    let is_table = !dataset.is_of_projects();
    let of =
        |how: How, one: &str, other: Option<&str>| parse_measure_of(dataset, &Statistic::id_of(how, one, other)).ok();
    let groups = Dimension::all_of(dataset).into_iter().filter(|by| !by.is_time() && *by != Dimension::Project);
    let different = groups.filter_map(|by| of(How::Distinct, by.id(), None));
    let stages: Vec<String> = dataset
        .stages()
        .iter()
        .filter(|(_, stage)| is_table || stage.is_on_track())
        .map(|(_, stage)| format!("date_{}", stage.id))
        .collect();
    let days = stages.windows(2).filter_map(|pair| of(How::Days, &pair[0], Some(&pair[1])));
    let ratios = [("completed_total", "planned_total"), ("planned_total", LAND), ("contracted", LAND)];
    let ratios = ratios.into_iter().filter(|_| !is_table).filter_map(|(one, other)| of(How::Ratio, one, Some(other)));
    different.chain(days).chain(ratios).collect()
}
