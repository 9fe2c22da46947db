//! What is odd about the periods of a table, once all of them are known: those that cannot be added, and months that may be
//! years. Must not know how rows are read.

use std::cmp::Ordering;

use crate::model::{Beneath, Index, Period, Progress, ProgressAmount};
use crate::package::findings::{At, Column, Journal, Problem};

/// Asks about months that may be years, where others of the column are such years, as `1999-00` is, or where no month of it
/// can be anything but the end of a year. `are_years` says that there were such years, of which no row was made.
pub(in crate::package) fn ask_about_months(
    periods: impl Iterator<Item = Period> + Clone,
    are_years: bool,
    at: impl Fn(usize) -> At,
    column: &Column,
    journal: &mut Journal,
) {
    let months = periods.enumerate().filter(|(_, period)| period.months() == 1);
    if !are_years && months.clone().any(|(_, period)| period.maybe_fiscal().is_none()) {
        return;
    }
    for (row, period) in months {
        let Some((first, last)) = period.maybe_fiscal() else { continue };
        let problem = Problem::PeriodMaybeFiscal { first: first.to_string(), last: last.to_string() };
        journal.add(at(row), Some(column), Some(&period.to_string()), problem);
    }
}

/// Says which progress is in no sum, and what is in its stead. `at` says where a row stands.
pub(in crate::package) fn half_overlaps(
    progress: &Progress,
    column: &Column,
    at: impl Fn(usize) -> At,
    journal: &mut Journal,
) {
    let project = |row: usize| progress.project(row).to_usize();
    let follows = |row: usize| match project(row - 1).cmp(&project(row)) {
        Ordering::Less => true,
        Ordering::Equal => progress.period(row - 1).last() < progress.period(row).first(),
        Ordering::Greater => false,
    };
    // As a rule rows come project by project, and one period follows another.
    if (1..progress.len()).all(follows) {
        return;
    }
    let mut rows: Vec<usize> = (0..progress.len()).collect();
    if !rows.is_sorted_by_key(|row| project(*row)) {
        rows.sort_by_key(|row| project(*row));
    }
    for of_one in rows.chunk_by(|one, other| project(*one) == project(*other)) {
        if of_one.windows(2).all(|pair| progress.period(pair[0]).last() < progress.period(pair[1]).first()) {
            continue;
        }
        let all = ProgressAmount::ALL.into_iter().flat_map(|which| progress.passed_over(of_one, which));
        let mut found: Vec<(usize, usize)> = all.map(|(counted, passed)| (passed, counted)).collect();
        found.sort_unstable();
        found.dedup_by_key(|(passed, _)| *passed);
        for (passed, counted) in found {
            let problem = Problem::PeriodHalfOverlaps { other: progress.period(counted).to_string() };
            journal.add(at(passed), Some(column), Some(&progress.period(passed).to_string()), problem);
        }
        beneath_wholes(progress, of_one, column, &at, journal);
    }
}

/// Says what is odd about the periods of a project that lie within longer ones.
fn beneath_wholes(
    progress: &Progress,
    rows: &[usize],
    column: &Column,
    at: &impl Fn(usize) -> At,
    journal: &mut Journal,
) {
    /// So many parts are named.
    const MOST_NAMED: usize = 4;
    let named = |row: usize| progress.period(row).to_string();
    let all = ProgressAmount::ALL.into_iter().flat_map(|which| progress.beneath(rows, which));
    let mut found: Vec<(usize, Problem)> = Vec::new();
    for one in all {
        let (row, problem) = match one {
            Beneath::Overlap { whole, counted, passed } => {
                (passed, Problem::PeriodOverlapsWithin { other: named(counted), whole: named(whole) })
            }
            Beneath::Exceed { whole, parts } => {
                let mut parts: Vec<String> = parts.into_iter().map(named).collect();
                if parts.len() > MOST_NAMED {
                    parts.truncate(MOST_NAMED - 1);
                    parts.push("…".to_owned());
                }
                (whole, Problem::PeriodPartsExceed { parts: parts.join(", ") })
            }
        };
        // Of several amounts the first says it.
        if !found.iter().any(|(known, said)| *known == row && *said == problem) {
            found.push((row, problem));
        }
    }
    for (row, problem) in found {
        journal.add(at(row), Some(column), Some(&named(row)), problem);
    }
}
