//! Published series of several files as observations, each of an indicator, a place and a period. Must not know files.

use super::aside::Aside;
use super::column_reading::ColumnReading;
use super::entities::Around;
use super::exact_sum::ExactSum;
use super::out_table::{OutColumn, OutTable};
use super::proposal::split_unit;
use super::recipe::{ColumnPlan, IndicatorPlan};
use super::sheet::Row;
use super::spread::{letters, spread};
use super::taking::{Imported, Taking};
use crate::model::{Decimal, Kind};
use crate::package::is_note;
use crate::schema::OBSERVATIONS;

/// What was observed so far.
#[derive(Default)]
pub(super) struct Observed {
    rows: OutTable,
}

const COLUMNS: [&str; 6] = ["indicator", "period", "place", "value", "qualifier", "source"];

impl Observed {
    /// Takes the values of a sheet.
    pub(super) fn take(&mut self, taking: &Taking<'_>, around: &mut Around, imported: &mut Imported) {
        if self.rows.columns.is_empty() {
            // Of one thing there may be several values at a time.
            self.rows = OutTable { key: Vec::new(), ..OutTable::known(&OBSERVATIONS) };
            self.rows.columns = COLUMNS.iter().map(|id| OutColumn::known(&OBSERVATIONS, id)).collect();
        }
        let plan = taking.plan.indicator.as_ref();
        let spread = spread(&taking.columns);
        let mut account = taking.account();
        account.table = self.rows.name.clone();
        let (publisher, note) = source_words(taking);
        let source = around.sources.id(taking.file_name, &publisher, &note, "source");
        let said = plan.map(|plan| around.indicators.id(&plan.name, &plan.unit, "", "indicator"));
        let measure = spread.measures.first().and_then(|it| Some((it, it.columns.iter().flatten().next()?)));
        let (Some(key), Some((measure, first))) = (spread.keys.first(), measure) else {
            // Where nothing is said of what and when, nothing was observed; its rows are told all the same.
            return imported.accounts.push(account);
        };
        // Whatever a recipe says of it, what is observed is a number.
        let kind = if first.plan.is_measured() { first.plan.kind.clone() } else { Kind::Number.id().to_owned() };
        let mut reading = ColumnReading::new(&ColumnPlan { kind, ..first.plan.clone() }).without_ranges();
        let (begin, mut after) = (self.rows.rows(), ExactSum::default());
        for row in taking.rows() {
            let name = row.text(key.column);
            // Where nothing is said to be what all rows are of, each row is of its own.
            let (indicator, place) = match &said {
                Some(indicator) => (indicator.clone(), around.places.id(name, "", "", "place")),
                None => {
                    let (name, unit) = split_unit(name);
                    (around.indicators.id(&name, &unit, "", "indicator"), String::new())
                }
            };
            let filled = spread.filled(row);
            for at in &filled {
                let Some(matched) = measure.columns[*at] else { continue };
                reading.read(row.number(), matched.column, row.cell(matched.column));
                let value = reading.texts.get(reading.texts.len() - 1).to_owned();
                let source_text = reading.sources.last();
                let value = if reading.is_missing(&value) { String::new() } else { value };
                let qualifier = qualifier(source_text, &value);
                self.push([&indicator, spread.periods[*at], &place, &value, qualifier, &source]);
            }
            self.came_from(taking, row, filled.len(), letters(&spread, &filled));
        }
        for row in begin..self.rows.rows() {
            if let Ok(number) = Decimal::parse(self.rows.columns[3].texts.get(row)) {
                after.add(number);
            }
        }
        account.rows_written = self.rows.rows() - begin;
        if let (Some(before), Some(after)) = (reading.sum.text(), after.text()) {
            let of_all = IndicatorPlan { name: measure.name.to_owned(), unit: String::new() };
            let IndicatorPlan { name: column, unit } = plan.cloned().unwrap_or(of_all);
            account.sums.push(super::account::ColumnSum { column, before, after, unit });
        }
        taking.note(measure.name, std::mem::take(&mut reading.noted), imported);
        imported.accounts.push(account);
    }

    fn push(&mut self, cells: [&str; COLUMNS.len()]) {
        self.rows.columns.iter_mut().zip(cells).for_each(|(column, cell)| column.texts.push(cell));
    }

    fn came_from(&mut self, taking: &Taking<'_>, row: Row<'_>, count: usize, columns: String) {
        if count > 0 {
            let first = self.rows.rows() - count + 1;
            self.rows.came_from(taking.origin(first, row, count, columns));
        }
    }

    /// The table, where anything was observed.
    pub(super) fn finish(self) -> Option<OutTable> {
        let mut rows = self.rows;
        if rows.columns.is_empty() {
            return None;
        }
        rows.columns.retain(|column| column.name != "place" || column.texts.arena() != "");
        rows.refer_as(&OBSERVATIONS);
        Some(rows)
    }
}

/// How exactly a value is meant whose source says more than it.
fn qualifier(source: &str, value: &str) -> &'static str {
    let lower = crate::package::plainly(source).to_lowercase();
    match crate::package::stripped(&lower) {
        Some((qualifier, _)) if !value.is_empty() => qualifier.id(),
        _ => "",
    }
}

/// Who published a table, and what is noted below it.
pub(super) fn source_words(taking: &Taking<'_>) -> (String, String) {
    let notes = taking.layout.aside.iter().filter(|(_, aside)| *aside == Aside::Note);
    let lines: Vec<String> = notes
        .filter_map(|(at, _)| taking.sheet.row(*at))
        .map(|row| row.cells().map(|cell| cell.text.trim()).collect::<Vec<_>>().join(" "))
        .collect();
    let publisher = lines.iter().filter(|line| is_note(line)).find_map(|line| {
        let (name, said) = line.split_once(['：', ':'])?;
        name.trim().ends_with("来源").then(|| said.trim().trim_end_matches(['。', '.']).to_owned())
    });
    let is_publisher =
        |line: &String| publisher.as_ref().is_some_and(|it| line.contains("来源") && line.contains(it.as_str()));
    let note: Vec<String> = lines.iter().filter(|line| !is_publisher(line)).cloned().collect();
    (publisher.unwrap_or_default(), note.join("\n"))
}
