//! Statistics as they are written: the names of columns in them, and which columns there can be one of. Must not know how they
//! are found.

use crate::model::{AddsUp, Dataset, Field, FieldName, How, LAND, Measure, MeasureKind, Statistic};
use crate::query::error::{QueryError, nearest};
use crate::query::key::{Dimension, check_in, dimension_of, field_named};
use crate::query::measure::statistic_units::dates_of;
use crate::schema::PROJECTS;
use crate::text::Arg;

/// What is written as a statistic, with the columns of these books, which may be named as they stand in the table. Nothing
/// where it is none.
pub(in crate::query) fn read(dataset: &Dataset, text: &str) -> Option<Result<Measure, QueryError>> {
    let (word, of) = text.split_once([':', '：'])?;
    let how = How::ALL.into_iter().find(|how| how.id() == word.trim())?;
    let column = |word: &str| column_id(dataset, how, word.trim());
    let id = match how.separator() {
        None => column(of).map(|one| Statistic::id_of(how, &one, None)),
        Some(separator) => {
            let sides = of.match_indices(separator).map(|(at, sign)| (&of[..at], &of[at + sign.len()..]));
            let both = |(one, other)| Some(Statistic::id_of(how, &column(one)?, Some(&column(other)?)));
            sides.into_iter().find_map(both)
        }
    };
    let found = id.and_then(|id| Measure::parse(&id));
    Some(found.ok_or_else(|| unknown(dataset, how, of)).and_then(|measure| check(dataset, measure).map(|()| measure)))
}

/// The id of a column in a statistic.
fn column_id(dataset: &Dataset, how: How, word: &str) -> Option<String> {
    let field = || field_named(dataset, word).map(|field| field.name.id().to_owned());
    // In a table of its own a column may be called as something is that only projects have.
    let own = || field().filter(|_| !dataset.is_of_projects() && how != How::Distinct);
    if let Some(own) = own() {
        return Some(own);
    }
    match how {
        How::Days => {
            let stages = dataset.stages();
            let id = PROJECTS.stage_of(word).filter(|id| stages.find(id).is_some()).unwrap_or(word);
            let named = || stages.iter().find(|(_, stage)| stage.name.zh == word || stage.name.en == word);
            let stage = stages.find(id).or_else(|| named().map(|(ix, _)| ix));
            stage.map(|stage| PROJECTS.date_of(&stages[stage].id)).or_else(field)
        }
        How::Distinct => {
            // Whatever rows are grouped by when they are grouped by that word.
            let known = dimension_of(dataset, word).ok().filter(|by| by.step().is_none());
            known.map(|by| by.id().to_owned()).or_else(field)
        }
        _ if PROJECTS.meant(word).is_some_and(|column| column.id == LAND) => Some(LAND.to_owned()),
        _ => Measure::parse(word).map(|measure| measure.id().to_owned()).or_else(field),
    }
}

/// The columns that there can be a statistic of.
pub(in crate::query) fn columns(dataset: &Dataset, how: How) -> Vec<String> {
    let fields = || dataset.fields().iter();
    let name = |field: &Field| field.name.as_str().to_owned();
    let is_table = !dataset.is_of_projects();
    match how {
        How::Days => {
            let stages = dataset.stages().iter().map(|(_, stage)| PROJECTS.date_of(&stage.id));
            stages.chain(fields().filter(|field| field.dates().is_some()).map(name)).collect()
        }
        How::Distinct => {
            let all = Dimension::all_of(dataset).into_iter().filter(|by| !by.is_time());
            all.map(|by| by.id().trim_start_matches("column:").to_owned()).collect()
        }
        _ => {
            let known = Measure::ALL.into_iter().filter(|measure| *measure != Measure::ProjectCount && !is_table);
            let is_by_period = |measure: &Measure| matches!(measure.kind(), MeasureKind::Period(_));
            let known = known.filter(|measure| how != How::Ratio || !is_by_period(measure));
            let land = (!is_table).then_some(LAND.to_owned());
            let numbers = fields().filter(|field| field.numbers().is_some() && field.kind.is_measured());
            known.map(|measure| measure.id().to_owned()).chain(land).chain(numbers.map(name)).collect()
        }
    }
}

fn unknown(dataset: &Dataset, how: How, of: &str) -> QueryError {
    let known = columns(dataset, how);
    let example = match (how.separator(), &known[..]) {
        (Some(_), [one, other, ..]) => Statistic::id_of(how, one, Some(other)),
        (Some(_), [one]) => Statistic::id_of(how, one, Some(one)),
        _ => nearest(of, known.iter().map(String::as_str))
            .or(known.first().map(String::as_str))
            .map_or_else(|| Statistic::id_of(how, "…", None), |column| Statistic::id_of(how, column, None)),
    };
    let args = vec![
        ("how", Arg::Key(format!("statistic-{}", how.id()))),
        ("value", Arg::from(of.trim_start_matches("column:"))),
        ("known", Arg::from(known.join(", "))),
        ("example", Arg::from(example)),
    ];
    QueryError::new("query-unknown-statistic", args)
}

/// Whether a column says something of each row that may be another in the next one: numbers are counted by their classes.
fn may_differ(field: &Field) -> bool {
    field.groups().is_some() || field.texts().is_some()
}

/// Whether these books have the columns, and they are of a kind that there is such a statistic of.
pub(in crate::query) fn check(dataset: &Dataset, measure: Measure) -> Result<(), QueryError> {
    let Some(statistic) = measure.statistic() else { return Ok(()) };
    let how = statistic.how();
    for id in [Some(statistic.one()), statistic.other()].into_iter().flatten() {
        let is_there = match how {
            How::Days => {
                // So that it can be called by its name where no books are at hand.
                let stage = PROJECTS.stage_of(id).and_then(|id| dataset.stages().find(id));
                stage.inspect(|stage| FieldName::new(id).entitle(&dataset.stages()[*stage].name));
                dates_of(dataset, id).is_some()
            }
            How::Distinct => match Dimension::parse(id) {
                // Dates have no groups of their own that differ: they have those of some step of time.
                Some(by) if by.is_time() => false,
                Some(Dimension::Field(name)) if dataset.field(name).is_some_and(|it| !may_differ(it)) => false,
                Some(by) => check_in(dataset, by).map(|()| true)?,
                None => false,
            },
            _ if id == LAND => dataset.is_of_projects(),
            _ => match Measure::parse(id).map(|measure| measure.kind()) {
                Some(MeasureKind::Field(name)) => {
                    let numbers = dataset.field(name).filter(|field| field.numbers().is_some());
                    let numbers = numbers.filter(|field| field.kind.is_measured());
                    if how == How::Ratio && numbers.is_some_and(|field| field.adds_up == AddsUp::Never) {
                        return Err(QueryError::new("query-never-added", vec![("column", Arg::from(name.as_str()))]));
                    }
                    numbers.is_some()
                }
                // Of rows and periods there is no second column.
                Some(MeasureKind::Period(_)) if how == How::Ratio && dataset.is_of_projects() => {
                    let args = vec![
                        ("measure", Arg::Key(format!("measure-{id}"))),
                        ("kind", Arg::Key("kind-plan".to_owned())),
                    ];
                    return Err(QueryError::new("query-no-ratio-of-periods", args));
                }
                Some(MeasureKind::Period(_)) => dataset.is_of_projects(),
                Some(MeasureKind::Lifetime(_)) => dataset.is_of_projects(),
                _ => false,
            },
        };
        if !is_there {
            return Err(unknown(dataset, how, id));
        }
    }
    Ok(())
}
