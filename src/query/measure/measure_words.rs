//! Measures as they are written, and which of them these books have. Must not know filters.

use crate::model::{AddsUp, Dataset, Field, Measure};
use crate::query::error::{QueryError, Unknown};
use crate::query::key::{field_named, measure_called};
use crate::query::measure::statistic_words;
use crate::text::Arg;

const UNKNOWN_MEASURE: Unknown = Unknown {
    plain: "query-unknown-measure",
    nearest: "query-unknown-measure-nearest",
    known: "query-unknown-measure-known",
};
/// The measure with this id. Two at once are refused: they are different quantities.
pub fn parse_measure(text: &str) -> Result<Measure, QueryError> {
    let text = text.trim();
    if let Some(measure) = Measure::parse(text) {
        return Ok(measure);
    }
    let parts: Vec<&str> = text
        .split(|c: char| matches!(c, '+' | '-' | ',' | ';' | '＋' | '，' | '、') || c.is_whitespace())
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    let known = parts.iter().filter_map(|part| Measure::parse(part)).collect::<Vec<_>>();
    match known.as_slice() {
        [one, rest @ ..] if parts.len() > 1 && known.len() == parts.len() => {
            let name = |measure: Measure| Arg::Key(format!("measure-{}", measure.id()));
            match rest.iter().find(|other| *other != one) {
                Some(other) => {
                    Err(QueryError::new("query-mixed-measures", vec![("one", name(*one)), ("other", name(*other))]))
                }
                None => Err(QueryError::new("query-measure-twice", vec![("measure", name(*one))])),
            }
        }
        _ => {
            let unknown = parts.iter().find(|part| Measure::parse(part).is_none()).filter(|_| !known.is_empty());
            let word = unknown.copied().unwrap_or(text);
            let (key, args) = UNKNOWN_MEASURE.explain(word, &Measure::ALL.map(Measure::id), &[]);
            Err(QueryError::new(key, args))
        }
    }
}

/// As [`parse_measure`] does, with the columns of these books, which may be named as they stand in the table.
pub fn parse_measure_of(dataset: &Dataset, text: &str) -> Result<Measure, QueryError> {
    // Amounts are added up where nothing else is said: whoever says so means no more.
    let text = match text.trim().split_once([':', '：']) {
        Some(("sum", rest)) if field_named(dataset, text.trim()).is_none() => rest,
        _ => text,
    };
    if let (None, Some((word, of))) = (field_named(dataset, text.trim()), text.trim().split_once([':', '：']))
        && let Some(refused) = no_measure(dataset, word.trim(), of.trim())
    {
        return Err(refused);
    }
    if let (None, Some(found)) = (field_named(dataset, text.trim()), statistic_words::read(dataset, text.trim())) {
        return found;
    }
    let measure = match (Measure::parse(text.trim()), field_named(dataset, text.trim())) {
        (known, Some(field)) if known.is_none_or(|known| !is_in(dataset, known)) => Measure::Field(field.name),
        (None, _) if let Some(measure) = measure_called(text.trim()) => measure,
        (None, _) if !dataset.is_of_projects() => return Err(unknown_measure(dataset, text.trim())),
        _ => parse_measure(text)?,
    };
    check_measure(dataset, measure)?;
    Ok(measure)
}

/// Shares and completion are no measures, though reports have slots for them: what asks for the one of a measure, and why there
/// is none of what is no part of a whole, or has no plan.
fn no_measure(dataset: &Dataset, word: &str, of: &str) -> Option<QueryError> {
    let is_share = match word {
        "share" => true,
        "completion" => false,
        _ => return None,
    };
    let measure = match parse_measure_of(dataset, of) {
        Ok(measure) => measure,
        // What may not be added up is no part of a whole either.
        Err(error) if error.key == "query-unknown-measure-known" || error.key == "query-unknown-measure-nearest" => {
            return Some(error);
        }
        Err(_) => return Some(QueryError::new("query-share-of-no-part", vec![("measure", Arg::from(of))])),
    };
    let planned = match measure {
        Measure::CompletedTotal => Some(Measure::PlannedTotal),
        Measure::CompletedPeriod => Some(Measure::PlannedPeriod),
        _ => None,
    };
    let mut args = vec![("measure", Arg::from(measure.id()))];
    let key = match (is_share, measure.statistic(), planned) {
        (true, Some(_), _) => "query-share-of-no-part",
        (true, None, _) => "query-share-no-measure",
        (false, _, Some(planned)) => {
            args.push(("planned", planned.id().into()));
            "query-completion-no-measure"
        }
        (false, _, None) => "query-completion-of-no-plan",
    };
    Some(QueryError::new(key, args))
}

/// Whether these books have the column, and it may be added up.
pub(in crate::query) fn check_measure(dataset: &Dataset, measure: Measure) -> Result<(), QueryError> {
    let Measure::Field(name) = measure else {
        return if is_in(dataset, measure) { Ok(()) } else { Err(unknown_measure(dataset, measure.id())) };
    };
    let column = || vec![("column", Arg::from(name.as_str()))];
    match dataset.field(name) {
        Some(field) if field.numbers().is_none() || !field.kind.is_measured() => {
            let kind = Arg::Key(format!("column-kind-{}", field.kind.id()));
            Err(QueryError::new("query-no-numbers", column().into_iter().chain([("kind", kind)]).collect()))
        }
        Some(field) if field.adds_up == AddsUp::Never => Err(QueryError::new("query-never-added", column())),
        Some(_) => Ok(()),
        None => Err(unknown_measure(dataset, name.as_str())),
    }
}

/// Whether these books have it: only projects have what the program knows of investment.
fn is_in(dataset: &Dataset, measure: Measure) -> bool {
    match measure {
        Measure::Field(name) => dataset.field(name).is_some(),
        Measure::ProjectCount => true,
        // Whether they have its columns is seen where it is read.
        Measure::Statistic(_) => true,
        _ => dataset.is_of_projects(),
    }
}

fn unknown_measure(dataset: &Dataset, word: &str) -> QueryError {
    let known = Measure::ALL.into_iter().filter(|measure| is_in(dataset, *measure)).map(Measure::id);
    let is_measured = |field: &&Field| field.kind.is_measured() && field.adds_up != AddsUp::Never;
    let fields = dataset.fields().iter().filter(is_measured).map(|field| field.name.as_str());
    let (key, args) = UNKNOWN_MEASURE.explain(word, &known.chain(fields).collect::<Vec<_>>(), &[]);
    QueryError::new(key, args)
}
