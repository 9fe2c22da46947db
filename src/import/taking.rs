//! A sheet on its way to a table, with what all tables have in common that come of sheets. Must not know which kinds of tables
//! there are.

use super::account::{ColumnNote, ColumnSum, NoteKind, Noted, ShapeChange, SheetAccount};
use super::aside::Aside;
use super::cell_look::in_one_line;
use super::column_reading::ColumnReading;
use super::dates::MONTH_OR_YEARS;
use super::flag_sets;
use super::layout::Layout;
use super::matching::Matched;
use super::out_table::{OutColumn, OutTable, RowsOrigin};
use super::periods::of_heading;
use super::proposal::has_han;
use super::recipe::{ColumnPlan, Recipe, TablePlan};
use super::sheet::{Row, Sheet, column_letters};
use crate::model::{AddsUp, Kind, TextColumn};
use crate::package::{title_of_qualifier, with_one_separator};
use crate::text::Locale;

/// What came of files.
#[derive(Debug, Default)]
pub struct Imported {
    /// What the package is called.
    pub title: String,
    /// Its currency.
    pub currency: String,
    /// The files, by name.
    pub files: Vec<String>,
    /// The recipe, with what the files have more than it knew.
    pub recipe: Recipe,
    /// The tables.
    pub tables: Vec<OutTable>,
    /// What each sheet came to.
    pub accounts: Vec<SheetAccount>,
    /// What is odd about cells.
    pub notes: Vec<ColumnNote>,
    /// How the files are not as the recipe knows them.
    pub changes: Vec<ShapeChange>,
}

/// A sheet on its way to a table.
pub(super) struct Taking<'f> {
    pub file: usize,
    pub file_name: &'f str,
    pub sheet: &'f Sheet,
    pub layout: Layout,
    pub plan: &'f TablePlan,
    pub columns: Vec<Matched>,
}

impl SheetAccount {
    pub(super) fn of_nothing(file: &str, sheet: &Sheet) -> Self {
        let rows: Vec<u32> = sheet.rows().map(Row::number).collect();
        let aside = if rows.is_empty() { Vec::new() } else { vec![(Aside::Note, rows)] };
        Self { file: file.to_owned(), sheet: sheet.name.clone(), rows: sheet.row_count(), aside, ..Self::default() }
    }

    /// One of a sheet of which nothing becomes.
    pub(super) fn of_layout(file: &str, sheet: &Sheet, layout: &Layout) -> Self {
        let mut aside: Vec<(Aside, Vec<u32>)> = Vec::new();
        for (at, what) in &layout.aside {
            let Some(row) = sheet.row(*at) else { continue };
            match aside.iter_mut().find(|(known, _)| known == what) {
                Some((_, rows)) => rows.push(row.number()),
                None => aside.push((*what, vec![row.number()])),
            }
        }
        aside.sort();
        Self {
            file: file.to_owned(),
            sheet: sheet.name.clone(),
            rows: sheet.row_count(),
            rows_of_table: layout.rows.len(),
            aside,
            ..Self::default()
        }
    }
}

impl Taking<'_> {
    /// The rows of the table.
    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.layout.rows.iter().filter_map(|at| self.sheet.row(*at))
    }

    /// The table that it becomes, still without columns.
    pub(super) fn out_table(&self) -> OutTable {
        OutTable {
            name: self.plan.name.clone(),
            title: self.plan.title.clone(),
            description: self.words_around(),
            ..OutTable::default()
        }
    }

    /// The set whose members are the columns planned so.
    pub(super) fn set(&self, name: &str) -> OutColumn {
        let columns: Vec<&Matched> = self.columns.iter().filter(|matched| matched.plan.set == name).collect();
        let texts = |matched: &&Matched| {
            let mut texts = TextColumn::default();
            self.rows().for_each(|row| texts.push(row.text(matched.column)));
            (matched.plan.name.clone(), texts)
        };
        let members: Vec<(String, TextColumn)> = columns.iter().map(texts).collect();
        let from = columns.iter().map(|matched| column_letters(matched.column)).collect::<Vec<_>>().join("+");
        flag_sets::set(name, from, &members)
    }

    pub(super) fn account(&self) -> SheetAccount {
        let is_hidden = |row: &Row<'_>| self.sheet.hidden_rows.binary_search(&(row.number() - 1)).is_ok();
        SheetAccount {
            shapes_left: self.sheet.shapes_left,
            hidden_rows: self.rows().filter(is_hidden).count(),
            table: self.plan.name.clone(),
            ..SheetAccount::of_layout(self.file_name, self.sheet, &self.layout)
        }
    }

    /// The words above and below the table.
    pub(super) fn words_around(&self) -> String {
        let is_meant = |aside: &Aside| matches!(aside, Aside::Title | Aside::Note);
        let rows = self.layout.aside.iter().filter(|(_, aside)| is_meant(aside));
        let lines = rows
            .filter_map(|(at, _)| self.sheet.row(*at))
            .map(|row| row.cells().map(|cell| cell.text.trim()).collect::<Vec<_>>().join(" "));
        lines.collect::<Vec<_>>().join("\n")
    }

    pub(super) fn origin(&self, first: usize, row: Row<'_>, count: usize, columns: String) -> RowsOrigin {
        let sheet = self.sheet.name.clone();
        // Where its rows are the columns of the file, the row begins in the first one.
        if self.sheet.is_turned {
            let columns = column_letters(row.number().saturating_sub(1) as u16);
            return RowsOrigin { first, file: self.file, sheet, row: 1, count, columns };
        }
        RowsOrigin { first, file: self.file, sheet, row: row.number(), count, columns }
    }

    /// Asks about headings that may be months or years of two calendar years.
    pub(super) fn ask_about_headings(&self, imported: &mut Imported) {
        let is_open = |plan: &ColumnPlan| !plan.period.is_empty() && plan.dates == MONTH_OR_YEARS;
        self.note_headings(NoteKind::MonthOrYears, is_open, imported);
    }

    /// Says that nobody said with which month the years of its headings begin.
    pub(super) fn note_years(&self, imported: &mut Imported) {
        self.note_headings(NoteKind::YearsOfTwo, |plan| !plan.period.is_empty(), imported);
    }

    fn note_headings(&self, kind: NoteKind, is_meant: impl Fn(&ColumnPlan) -> bool, imported: &mut Imported) {
        let headings = self.layout.aside.iter().filter(|(_, aside)| *aside == Aside::Heading);
        let rows: Vec<Row<'_>> = headings.filter_map(|(at, _)| self.sheet.row(*at)).collect();
        let is_said = |row: &&Row<'_>, matched: &Matched| {
            let text = row.text(matched.column);
            !text.trim().is_empty() && of_heading(&[in_one_line(text)]).is_some()
        };
        let cell = |matched: &Matched| {
            let row = rows.iter().find(|row| is_said(row, matched)).map_or(0, |row| row.number());
            (row, matched.column, matched.plan.heading.clone())
        };
        let meant = self.columns.iter().filter(|matched| !matched.plan.is_left_out() && is_meant(&matched.plan));
        let cells: Vec<(u32, u16, String)> = meant.clone().map(cell).collect();
        if let Some(first) = meant.map(|matched| matched.plan.name.as_str()).next() {
            self.note(first, vec![(kind, Noted { count: cells.len(), cells })], imported);
        }
    }

    /// What is odd about a column.
    pub(super) fn note(&self, column: &str, noted: Vec<(NoteKind, Noted)>, imported: &mut Imported) {
        let of = |(kind, mut noted): (NoteKind, Noted)| {
            for (row, column, _) in noted.cells.iter_mut().filter(|_| self.sheet.is_turned) {
                (*row, *column) = (u32::from(*column) + 1, row.saturating_sub(1) as u16);
            }
            ColumnNote {
                file: self.file_name.to_owned(),
                sheet: self.sheet.name.clone(),
                table: self.plan.name.clone(),
                column: column.to_owned(),
                kind,
                noted,
            }
        };
        imported.notes.extend(noted.into_iter().map(of));
    }
}

/// A column that was read, and beside it the one of what could not be, where there is any.
pub(super) fn out_columns(name: &str, from: String, plan: &ColumnPlan, reading: &mut ColumnReading) -> Vec<OutColumn> {
    let mut own = OutColumn {
        unit: plan.unit.clone(),
        adds_up: AddsUp::parse(&plan.sum).unwrap_or_default(),
        missing: reading.missing().to_vec(),
        from: from.clone(),
        texts: std::mem::take(&mut reading.texts),
        ..OutColumn::of_words(name, reading.kind())
    };
    match own.kind {
        // A column that is of ids says so only if it is one.
        Kind::Id if !own.is_unique() => own.kind = Kind::Text,
        // Nobody says with which month they begin: a name that tells them apart, in their order, is all they are.
        Kind::Period if !own.are_dates() => own.kind = Kind::Category,
        Kind::Set => own.texts = with_one_separator(&own.texts),
        _ => {}
    }
    let mut columns = vec![own];
    // A column of a table that this program knows has no such column beside it.
    if let Some(texts) = reading.qualifiers.take().filter(|_| plan.role.is_empty()) {
        let title = title_of_qualifier(name, Locale::of_name(name));
        let column = OutColumn { from: from.clone(), texts, ..OutColumn::of_words(&title, Kind::Text) };
        columns.push(OutColumn { is_known: true, ..column });
    }
    if let Some(texts) = reading.sources.take() {
        let title = if has_han(name) { format!("{name}（原文）") } else { format!("{name} (as written)") };
        columns.push(OutColumn { from, texts, ..OutColumn::of_words(&title, Kind::Text) });
    }
    columns
}

/// What the numbers of a column add up to in the file and in the table.
pub(super) fn sum_of(column: &OutColumn, reading: &ColumnReading) -> Option<ColumnSum> {
    let (before, after) = (reading.sum.text()?, column.sum().text()?);
    Some(ColumnSum { column: column.name.clone(), before, after, unit: column.unit.clone() })
}

/// What rows are told apart by: a column of ids, or what they are of and when.
pub(super) fn key_of(table: &OutTable) -> Vec<String> {
    if let Some(id) = table.columns.iter().find(|column| column.kind == Kind::Id) {
        return vec![id.name.clone()];
    }
    const TIMES: [&str; 9] = ["年份", "年度", "年", "year", "Year", "month", "月份", "期间", "period"];
    let Some(time) = table.columns.iter().find(|column| TIMES.contains(&column.name.as_str())) else {
        return Vec::new();
    };
    let is_word = |column: &&OutColumn| matches!(column.kind, Kind::Category | Kind::Text | Kind::Name);
    let Some(first) = table.columns.iter().find(is_word) else { return Vec::new() };
    let mut seen = hashbrown::HashSet::new();
    let are_different = (0..table.rows()).all(|row| {
        let (one, other) = (first.texts.get(row), time.texts.get(row));
        !one.is_empty() && !other.is_empty() && seen.insert((one, other))
    });
    if are_different { vec![first.name.clone(), time.name.clone()] } else { Vec::new() }
}
