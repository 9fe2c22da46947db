//! From the cells of a column to those of the table it becomes: numbers in one unit, dates in one writing; whatever cannot be
//! read in one way stays as it is, beside the column. Must not know where tables stand.

use std::collections::BTreeMap;

use super::account::{NoteKind, Noted};
use super::dates::{self, date};
use super::exact_sum::ExactSum;
use super::numbers::{ColumnUnit, NumberReading, Said, USUAL};
use super::recipe::ColumnPlan;
use super::sheet::{Cell, CellKind};
use crate::model::{Decimal, Kind, Qualifier, TextColumn};
use crate::package::{DayOrMonth, NumberWriting};

/// A column being read.
pub(super) struct ColumnReading {
    kind: Kind,
    numbers: NumberReading,
    order: Option<DayOrMonth>,
    are_serials: bool,
    missing: Vec<String>,
    /// What texts are written as instead.
    replace: BTreeMap<String, String>,
    /// What is written.
    pub texts: TextColumn,
    /// What stands in the source where that says more than what is written; empty elsewhere.
    pub sources: TextColumn,
    pub has_sources: bool,
    /// How exactly its numbers are meant, as a package writes it beside them.
    pub qualifiers: TextColumn,
    pub has_qualifiers: bool,
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
            kind: Kind::parse(&plan.kind).unwrap_or(Kind::Text),
            numbers: NumberReading { way, unit: ColumnUnit::of(&plan.unit) },
            order: match plan.dates.as_str() {
                "day" => Some(DayOrMonth::DayFirst),
                "month" => Some(DayOrMonth::MonthFirst),
                _ => None,
            },
            are_serials: plan.dates == "serial",
            missing: plan.missing.clone(),
            replace: plan.replace.clone(),
            texts: TextColumn::default(),
            sources: TextColumn::default(),
            has_sources: false,
            qualifiers: TextColumn::default(),
            has_qualifiers: false,
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
            Kind::Date => match date(cell, self.order, self.are_serials) {
                Some(date) => self.write(&date.to_string(), if cell.text.contains('T') { text } else { "" }),
                None => self.keep(NoteKind::NoDate, row, column, text),
            },
            _ => {
                let instead = self.replace.get(text).cloned();
                self.write(instead.as_deref().unwrap_or(text), "");
            }
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
        self.has_qualifiers |= !says.is_empty();
        self.texts.push(text);
        self.sources.push(source);
        self.has_sources |= !source.is_empty();
    }

    /// What cannot be read is no value, but what it says is kept.
    fn keep(&mut self, kind: NoteKind, row: u32, column: u16, text: &str) {
        self.note(kind, row, column, text);
        self.write("", text);
    }

    fn note(&mut self, kind: NoteKind, row: u32, column: u16, text: &str) {
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
            || self.kind == Kind::Date && dates::is_missing(text)
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
