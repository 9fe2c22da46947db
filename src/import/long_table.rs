//! A table with a row for each period of a row: what stood side by side stands one below the other. Must not know files.

use super::column_reading::ColumnReading;
use super::out_table::OutColumn;
use super::period_totals;
use super::proposal::has_han;
use super::sheet::{Row, column_letters};
use super::spread::{Spread, letters, spread};
use super::taking::{Imported, Taking, key_of, out_columns, sum_of};
use crate::model::{Kind, TextColumn};

/// Makes the table.
pub(super) fn long_table(taking: &Taking<'_>, imported: &mut Imported) {
    let spread = spread(&taking.columns);
    let mut out = taking.out_table();
    let mut account = taking.account();
    let rows: Vec<(Row<'_>, Vec<usize>)> = taking.rows().map(|row| (row, spread.filled(row))).collect();
    for matched in &spread.keys {
        if period_totals::is_total(matched) {
            period_totals::tell(matched, &spread, &rows, taking, imported);
            continue;
        }
        let mut reading = ColumnReading::new(&matched.plan);
        for (row, filled) in &rows {
            filled.iter().for_each(|_| reading.read(row.number(), matched.column, row.cell(matched.column)));
        }
        // What names a row comes again with each of its periods.
        let mut columns = out_columns(&matched.plan.name, column_letters(matched.column), &matched.plan, &mut reading);
        columns
            .iter_mut()
            .filter(|it| matches!(it.kind, Kind::Text | Kind::Name))
            .for_each(|column| column.kind = Kind::Category);
        out.columns.extend(columns);
        taking.note(&matched.plan.name, std::mem::take(&mut reading.noted), imported);
    }
    out.columns.push(period_column(&spread, &rows));
    for measure in &spread.measures {
        let Some(first) = measure.columns.iter().flatten().next() else { continue };
        let mut reading = ColumnReading::new(&first.plan);
        for (row, filled) in &rows {
            for at in filled {
                let column = measure.columns[*at].map(|matched| matched.column);
                reading.read(row.number(), column.unwrap_or(0), column.and_then(|column| row.cell(column)));
            }
        }
        let columns = out_columns(measure.name, String::new(), &first.plan, &mut reading);
        let numbers = columns.first().filter(|_| first.plan.is_measured());
        account.sums.extend(numbers.and_then(|own| sum_of(own, &reading)));
        out.columns.extend(columns);
        taking.note(measure.name, std::mem::take(&mut reading.noted), imported);
    }
    let mut first = 1;
    for (row, filled) in rows.iter().filter(|(_, filled)| !filled.is_empty()) {
        out.came_from(taking.origin(first, *row, filled.len(), letters(&spread, filled)));
        first += filled.len();
    }
    out.key = key_of(&out);
    account.rows_written = out.rows();
    imported.accounts.push(account);
    imported.tables.push(out);
}

fn period_column(spread: &Spread<'_>, rows: &[(Row<'_>, Vec<usize>)]) -> OutColumn {
    let names = spread.keys.iter().map(|matched| matched.plan.name.as_str());
    let is_chinese = names.chain(spread.measures.iter().map(|measure| measure.name)).any(has_han);
    let are_years = spread.periods.iter().all(|period| period.len() == 4);
    let are_dates = spread.periods.iter().all(|period| crate::model::PartialDate::parse(period).is_some());
    let name = match (is_chinese, are_years) {
        (true, true) => "年份",
        (true, false) => "期间",
        (false, true) => "year",
        (false, false) => "period",
    };
    let mut texts = TextColumn::default();
    for (_, filled) in rows {
        filled.iter().for_each(|at| texts.push(spread.periods[*at]));
    }
    OutColumn { texts, ..OutColumn::of_words(name, if are_dates { Kind::Date } else { Kind::Category }) }
}
