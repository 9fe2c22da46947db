//! Columns of several periods, sorted by what they are of. Must not know what becomes of them.

use super::column_reading::is_there;
use super::matching::Matched;
use super::sheet::{Row, column_letters};

/// The columns of one measure, by period.
pub(super) struct MeasureColumns<'t> {
    pub name: &'t str,
    /// The columns, in the order of the periods of the table; none where a period has none.
    pub columns: Vec<Option<&'t Matched>>,
}

/// The periods of a table and its measures.
pub(super) struct Spread<'t> {
    pub keys: Vec<&'t Matched>,
    pub periods: Vec<&'t str>,
    pub measures: Vec<MeasureColumns<'t>>,
}

/// Sorts the columns of a wide table.
pub(super) fn spread(columns: &[Matched]) -> Spread<'_> {
    let used = || columns.iter().filter(|matched| !matched.plan.is_left_out());
    let keys: Vec<&Matched> = used().filter(|matched| matched.plan.period.is_empty()).collect();
    let mut periods: Vec<&str> = Vec::new();
    let mut names: Vec<&str> = Vec::new();
    for matched in used().filter(|matched| !matched.plan.period.is_empty()) {
        if !periods.contains(&matched.plan.period.as_str()) {
            periods.push(&matched.plan.period);
        }
        if !names.contains(&matched.plan.name.as_str()) {
            names.push(&matched.plan.name);
        }
    }
    let of = |name: &'_ str, period: &str| {
        columns.iter().find(|matched| matched.plan.name == name && matched.plan.period == period)
    };
    let measures = names
        .into_iter()
        .map(|name| MeasureColumns { name, columns: periods.iter().map(|period| of(name, period)).collect() });
    let measures = measures.collect();
    Spread { keys, periods, measures }
}

impl Spread<'_> {
    /// Which periods of a row have anything, by their places.
    pub(super) fn filled(&self, row: Row<'_>) -> Vec<usize> {
        let is_filled = |at: &usize| {
            let mut columns = self.measures.iter().filter_map(|measure| measure.columns[*at]);
            columns.any(|matched| is_there(row.cell(matched.column)))
        };
        (0..self.periods.len()).filter(is_filled).collect()
    }
}

/// The columns of a sheet that became a row each.
pub(super) fn letters(spread: &Spread<'_>, filled: &[usize]) -> String {
    let of = |at: &usize| {
        let columns = spread.measures.iter().filter_map(|measure| measure.columns[*at]);
        columns.map(|matched| column_letters(matched.column)).collect::<Vec<_>>().join("+")
    };
    filled.iter().map(of).collect::<Vec<_>>().join(",")
}
