//! From the cells of a column to those of the table it becomes: numbers in one unit, dates in one writing; whatever cannot be
//! read in one way stays as it is, beside the column. Must not know where tables stand.

use std::collections::BTreeMap;

use super::account::{NoteKind, Noted};
use super::dates::{self, DateWay, Dated, dated};
use super::exact_sum::ExactSum;
use super::numbers::{ColumnUnit, NumberReading, Said, USUAL};
use super::rare_texts::RareTexts;
use super::recipe::ColumnPlan;
use super::sheet::{Cell, CellKind};
use crate::model::{Decimal, Kind, Qualifier, TextColumn};
use crate::package::NumberWriting;

/// A column being read.
pub(super) struct ColumnReading {
    kind: Kind,
    numbers: NumberReading,
    dates: DateWay,
    missing: Vec<String>,
    /// What texts are written as instead.
    replace: BTreeMap<String, String>,
    /// What is written.
    pub texts: TextColumn,
    /// What stands in the source where that says more than what is written; empty elsewhere.
    pub sources: RareTexts,
    /// How exactly its numbers are meant, as a package writes it beside them.
    pub qualifiers: RareTexts,
    /// Whether a number can stand in it with another behind it.
    takes_ranges: bool,
    /// The sum of its numbers as they stand in the source.
    pub sum: ExactSum,
    /// What was found odd.
    pub noted: Vec<(NoteKind, Noted)>,
}

/// No more cells of a kind are told one by one.
const MOST_TOLD: usize = 20;

impl ColumnReading {
    /// A column as it is planned.
    pub(super) fn new(plan: &ColumnPlan) -> Self {
        let mark = |text: &str, usual: char| text.chars().next().unwrap_or(usual);
        let way = NumberWriting { decimal: mark(&plan.decimal, USUAL.decimal), group: mark(&plan.group, USUAL.group) };
        // A comma cannot be both.
        let way = if way.decimal == way.group { NumberWriting { group: '.', ..way } } else { way };
        Self {
            kind: match Kind::parse(&plan.kind).unwrap_or(Kind::Text) {
                // What the program knows as a date is one.
                Kind::Period if !plan.role.is_empty() => Kind::Date,
                kind => kind,
            },
            numbers: NumberReading { way, unit: ColumnUnit::of(&plan.unit) },
            dates: DateWay::of(&plan.dates),
            missing: plan.missing.clone(),
            replace: plan.replace.clone(),
            texts: TextColumn::default(),
            sources: RareTexts::default(),
            qualifiers: RareTexts::default(),
            takes_ranges: plan.role.is_empty(),
            sum: ExactSum::default(),
            noted: Vec::new(),
        }
    }

    /// Reads a cell that stands in a row, from 1.
    pub(super) fn read(&mut self, row: u32, column: u16, cell: Option<Cell<'_>>) {
        let Some(cell) = cell else { return self.write("", "") };
        let text = cell.text.trim();
        if self.missing.iter().any(|mark| mark == text) {
            return self.write(text, "");
        }
        match self.kind {
            Kind::Amount | Kind::Quantity | Kind::Number | Kind::Longitude | Kind::Latitude => {
                self.read_number(row, column, cell);
            }
            Kind::Date => self.read_date(row, column, cell),
            Kind::Period => self.read_period(row, column, cell),
            _ => {
                let instead = self.replace.get(text).cloned();
                self.write(instead.as_deref().unwrap_or(text), "");
            }
        }
    }

    fn read_date(&mut self, row: u32, column: u16, cell: Cell<'_>) {
        let text = cell.text.trim();
        let (date, odd) = match dated(cell, self.dates) {
            Some(Dated::Date(date)) => {
                return self.write(&date.to_string(), if cell.text.contains('T') { text } else { "" });
            }
            Some(Dated::MonthOrYears(date)) => (date.to_string(), NoteKind::MonthOrYears),
            Some(Dated::FirstOf(date)) => (date.to_string(), NoteKind::FirstOf),
            Some(Dated::Fiscal(_)) | None => {
                return self.keep(NoteKind::NoDate, row, column, text);
            }
        };
        self.note(odd, row, column, text);
        self.write(&date, text);
    }

    fn read_period(&mut self, row: u32, column: u16, cell: Cell<'_>) {
        let text = cell.text.trim();
        match dated(cell, self.dates) {
            Some(Dated::Fiscal(year)) => self.write(&dates::years_text(year), ""),
            Some(Dated::MonthOrYears(date)) => {
                self.note(NoteKind::MonthOrYears, row, column, text);
                self.write(&date.to_string(), text);
            }
            Some(Dated::FirstOf(date)) => {
                self.note(NoteKind::FirstOf, row, column, text);
                self.write(&date.to_string(), text);
            }
            // A period has months and no days.
            Some(Dated::Date(date)) if date.day().is_some() => {
                self.write(date.to_string().get(..7).unwrap_or_default(), text);
            }
            Some(Dated::Date(date)) => self.write(&date.to_string(), ""),
            None => self.keep(NoteKind::NoDate, row, column, text),
        }
    }

    fn read_number(&mut self, row: u32, column: u16, cell: Cell<'_>) {
        let text = cell.text.trim();
        match self.numbers.read(cell) {
            Said::Number(number) => {
                self.add(&number);
                self.write(&number, "");
            }
            Said::About(says, number) => {
                self.add(&number);
                self.note(NoteKind::NotExact, row, column, text);
                self.write_qualified(&number, text, says.id());
            }
            Said::Range(from, to) if self.takes_ranges => {
                self.add(&from);
                self.note(NoteKind::FromTo, row, column, text);
                self.write_qualified(&from, text, &format!("{}{to}", Qualifier::Range.id()));
            }
            Said::InProse(says, number) => {
                self.add(&number);
                self.note(NoteKind::InProse, row, column, text);
                self.write_qualified(&number, text, says.id());
            }
            Said::Range(..) => self.keep(NoteKind::Range, row, column, text),
            // A mark that nobody had seen when the recipe was made.
            Said::Missing => {
                self.missing.push(text.to_owned());
                self.write(text, "");
            }
            Said::Unread => self.keep(NoteKind::NoNumber, row, column, text),
        }
    }

    fn add(&mut self, number: &str) {
        if let Ok(number) = Decimal::parse(number) {
            self.sum.add(number);
        }
    }

    fn write(&mut self, text: &str, source: &str) {
        self.write_qualified(text, source, "");
    }

    fn write_qualified(&mut self, text: &str, source: &str, says: &str) {
        self.qualifiers.push(says);
        self.texts.push(text);
        self.sources.push(source);
    }

    /// What cannot be read is no value, but what it says is kept.
    fn keep(&mut self, kind: NoteKind, row: u32, column: u16, text: &str) {
        self.note(kind, row, column, text);
        self.write("", text);
    }

    pub(super) fn note(&mut self, kind: NoteKind, row: u32, column: u16, text: &str) {
        match self.noted.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, noted)) => {
                noted.count += 1;
                if noted.cells.len() < MOST_TOLD {
                    noted.cells.push((row, column, text.to_owned()));
                }
            }
            None => self.noted.push((kind, Noted { count: 1, cells: vec![(row, column, text.to_owned())] })),
        }
    }

    /// A column in which a number stands by itself.
    pub(super) fn without_ranges(self) -> Self {
        Self { takes_ranges: false, ..self }
    }

    /// What stands for missing values, those among them that were met first here.
    pub(super) fn missing(&self) -> &[String] {
        &self.missing
    }

    /// Whether a text in it stands for none.
    pub(super) fn is_missing(&self, text: &str) -> bool {
        text.is_empty()
            || self.missing.iter().any(|mark| mark == text)
            || matches!(self.kind, Kind::Date | Kind::Period) && dates::is_missing(text)
    }

    /// What it holds.
    pub(super) fn kind(&self) -> Kind {
        self.kind
    }
}

/// Whether a cell is there to be read as a value.
pub(super) fn is_there(cell: Option<Cell<'_>>) -> bool {
    cell.is_some_and(|cell| !cell.text.trim().is_empty() || cell.kind != CellKind::Text)
}
