//! Columns that add up what stands beside them for several periods: with a row for each period they would stand on every one,
//! and be added up as often. They are set aside, and what they say is compared. Must not know headings of periods.

use super::account::NoteKind;
use super::column_reading::ColumnReading;
use super::matching::Matched;
use super::out_table::OutColumn;
use super::sheet::{Row, column_letters};
use super::spread::Spread;
use super::taking::{Imported, Taking, out_columns};
use crate::model::Decimal;
use crate::package::{TotalName, total_name};

/// Whether a column is called the total of the periods beside it.
pub(super) fn is_total(matched: &Matched) -> bool {
    let is_called = |name: &str| matches!(total_name(name), Some(TotalName::Total | TotalName::TotalOf));
    let plan = &matched.plan;
    plan.is_measured() && (is_called(&plan.name) || is_called(&plan.heading))
}

/// Says that such a column is set aside, and in which rows it is not what the periods add up to.
pub(super) fn tell(
    matched: &Matched,
    spread: &Spread<'_>,
    rows: &[(Row<'_>, Vec<usize>)],
    taking: &Taking<'_>,
    imported: &mut Imported,
) {
    let own = numbers(matched, rows);
    let measures: Vec<Vec<Option<f64>>> = spread
        .measures
        .iter()
        .map(|measure| {
            let columns: Vec<Vec<Option<f64>>> =
                measure.columns.iter().flatten().map(|matched| numbers(matched, rows)).collect();
            (0..rows.len()).map(|row| sum(columns.iter().map(|column| column[row]))).collect()
        })
        .collect();
    let all = (0..rows.len()).map(|row| sum(measures.iter().map(|measure| measure[row]))).collect();
    let differs = |sums: &Vec<Option<f64>>| -> Vec<usize> {
        // As closely as sums are written.
        let is_same = |own: f64, sum: f64| (own - sum).abs() <= own.abs() / 2000.0;
        let differs = |row: &usize| own[*row].is_some_and(|own| !sums[*row].is_some_and(|sum| is_same(own, sum)));
        (0..rows.len()).filter(differs).collect()
    };
    // Of several measures it is of the one that it is nearest to.
    let odd = measures.iter().chain([&all]).map(differs).min_by_key(Vec::len).unwrap_or_default();
    let mut reading = ColumnReading::new(&matched.plan);
    let mut note = |kind: NoteKind, row: Row<'_>| {
        let text = row.cell(matched.column).map_or("", |cell| cell.text.trim());
        reading.note(kind, row.number(), matched.column, text);
    };
    for (row, _) in rows.iter().enumerate().filter(|(at, _)| own[*at].is_some()).map(|(_, row)| row) {
        note(NoteKind::TotalOfPeriods, *row);
    }
    odd.into_iter().for_each(|row| note(NoteKind::TotalDiffers, rows[row].0));
    taking.note(&matched.plan.name, std::mem::take(&mut reading.noted), imported);
}

fn sum(numbers: impl Iterator<Item = Option<f64>>) -> Option<f64> {
    numbers.flatten().reduce(|one, other| one + other)
}

/// What a column says in these rows, in the unit of its plan.
fn numbers(matched: &Matched, rows: &[(Row<'_>, Vec<usize>)]) -> Vec<Option<f64>> {
    let mut reading = ColumnReading::new(&matched.plan);
    for (row, _) in rows {
        reading.read(row.number(), matched.column, row.cell(matched.column));
    }
    let columns = out_columns(&matched.plan.name, column_letters(matched.column), &matched.plan, &mut reading);
    let number = |column: &OutColumn, row: usize| Decimal::parse(column.texts.get(row)).ok().map(Decimal::to_f64);
    (0..rows.len()).map(|row| columns.first().and_then(|column| number(column, row))).collect()
}
