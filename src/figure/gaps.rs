//! Time along an axis has no holes: what lies between the first and the last is there, whether anything happened then or
//! not. Must not know how an answer is laid out.

use crate::figure::limits;
use crate::figure::spec::FigureSpec;
use crate::model::{Month, Period};
use crate::query::{Answer, Key, QueryError, Step, When};
use crate::text::Arg;

/// Years between the first and the last that nothing happened in are gaps, not left out.
pub(super) fn without_gaps(keys: &[Key]) -> Vec<Key> {
    let year = |key: &Key| match key {
        Key::Year(year) => year.map(|year| (1, year)),
        Key::FiscalYear(first) => Some((first.month(), first.year())),
        _ => None,
    };
    if let Some(step) = keys.first().and_then(|key| key.dimension().step()) {
        return steps_without_gaps(step, keys);
    }
    let known: Vec<(u32, i32)> = keys.iter().filter_map(year).collect();
    let mut kinds: Vec<u32> = known.iter().map(|(kind, _)| *kind).collect();
    kinds.dedup();
    if kinds.is_empty() {
        return keys.to_vec();
    }
    let all = kinds.into_iter().flat_map(|kind| {
        let years = known.iter().filter(|(of, _)| *of == kind).map(|(_, year)| *year);
        let (first, last) = (years.clone().min().unwrap_or(0), years.max().unwrap_or(-1));
        let key = move |year| match kind {
            1 => Some(Key::Year(Some(year))),
            month => Month::new(year, month).map(Key::FiscalYear),
        };
        (first..=last).filter_map(key)
    });
    let unknown = keys.iter().copied().filter(|key| *key == Key::Year(None));
    // Years of several kinds stand by when they begin, the shorter way to go first.
    let mut all: Vec<Key> = all.collect();
    all.sort_by_key(|key| period_of(*key).map(|period| (period.first(), period.last())));
    all.into_iter().chain(unknown).collect()
}

/// The months of a year or a step of time; nothing of what has none.
pub(super) fn period_of(key: Key) -> Option<Period> {
    match key {
        Key::Year(year) => Period::of_year(year?),
        Key::FiscalYear(first) => Some(Period::year_from(first)),
        other => other.period(),
    }
}

/// More steps of time than can be told apart are none: longer ones, or fewer years, say more.
pub(super) fn check_steps(answer: &Answer) -> Result<(), QueryError> {
    let steps = |keys: &Vec<Key>| keys.first().is_some_and(|key| key.dimension().step().is_some());
    let count = answer.keys.iter().filter(|keys| steps(keys)).map(|keys| without_gaps(keys).len()).max().unwrap_or(0);
    if count <= limits::MOST_STEPS {
        return Ok(());
    }
    let args = vec![("count", Arg::from(count)), ("most", Arg::from(limits::MOST_STEPS))];
    Err(QueryError::new("figure-too-many-steps", args))
}

/// The same of halves, quarters and months; what cannot be told to be one of them stands behind them.
fn steps_without_gaps(step: Step, keys: &[Key]) -> Vec<Key> {
    let known =
        || keys.iter().filter_map(|key| if let Key::Step(_, When::In(first)) = key { Some(*first) } else { None });
    let ends = known().min().zip(known().max());
    let all = ends.into_iter().flat_map(|(first, last)| step.stretch(first, last));
    let others = keys.iter().copied().filter(|key| key.is_undated());
    all.map(|first| Key::Step(step, When::In(first))).chain(others).collect()
}

/// The years along the columns of a figure whose columns are a time axis.
pub(super) fn years_alone(spec: &FigureSpec, answer: &Answer) -> Option<Vec<Key>> {
    let last = answer.by.len().checked_sub(1).filter(|last| answer.by[*last].is_time())?;
    let years = || answer.keys[last].iter().copied().filter(|key| !key.is_undated());
    spec.kind.runs_along_time().then(|| years().collect())
}
