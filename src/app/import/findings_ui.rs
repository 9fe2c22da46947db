//! What is odd about cells, and what a check of the tables says. A click leads to the cell.

use egui::{Label, Link, RichText, ScrollArea, Ui};

use crate::app::import::command::{ImportCommand, SheetCell};
use crate::app::import::shown::ImportShown;
use crate::app::import::state::Mapping;
use crate::app::import::words::{self, is_doubtful};
use crate::draw::Ink;
use crate::import::{Becomes, ColumnNote, ColumnPlan, column_letters, column_of_letters};
use crate::package::{Finding, Severity};
use crate::text::Arg;

const LINE: f32 = 22.0;

/// A line of what was found.
enum Line<'a> {
    /// One of the cells that are told of a note.
    Note(&'a ColumnNote, usize),
    Finding(&'a Finding),
    /// A column that may be read in two ways: its sheet, what is taken of it, and the words for why.
    Doubt(usize, &'a ColumnPlan),
}

fn lines(mapping: &Mapping) -> Vec<Line<'_>> {
    let notes = mapping.applied.iter().flat_map(|applied| &applied.imported.notes);
    let notes = notes.flat_map(|note| (0..note.noted.cells.len()).map(move |at| Line::Note(note, at)));
    let findings = mapping.checked.iter().flat_map(|checked| &checked.findings);
    // What a reader of the package is told in any case is no news here.
    let findings = findings.filter(|finding| finding.severity != Severity::Note);
    let doubts = doubts(mapping).map(|(sheet, column)| Line::Doubt(sheet, column));
    doubts.chain(notes).chain(findings.map(Line::Finding)).collect()
}

/// Columns that are taken for one thing and may be another, until somebody has chosen.
fn doubts(mapping: &Mapping) -> impl Iterator<Item = (usize, &ColumnPlan)> {
    mapping.sheets.iter().enumerate().flat_map(move |(sheet, look)| {
        let plan = mapping.plan(sheet).filter(|plan| plan.becomes != Becomes::Nothing);
        let columns = plan.map(|plan| &plan.columns[..]).unwrap_or_default();
        let table = look.table.unwrap_or(usize::MAX);
        let is_first = |at: usize| {
            // Columns of several periods are one.
            at == 0 || columns[at].period.is_empty() || columns[at - 1].name != columns[at].name
        };
        let of = (0..columns.len()).filter(move |at| is_first(*at) && is_doubtful(mapping, table, &columns[*at]));
        of.map(move |at| (sheet, &columns[at]))
    })
}

/// How many cells and findings there are.
pub(super) fn count_of_findings(mapping: &Mapping) -> usize {
    let notes = mapping.applied.iter().flat_map(|applied| &applied.imported.notes);
    let findings = mapping.checked.iter().map(|checked| checked.errors + checked.warnings);
    notes.map(|note| note.noted.count).sum::<usize>() + findings.sum::<usize>() + doubts(mapping).count()
}

/// Shows what was found.
pub(super) fn findings_ui(ui: &mut Ui, shown: &ImportShown<'_>) {
    let ink = Ink::of(ui.visuals());
    if let Some(broken) = shown.mapping.checked.as_ref().and_then(|checked| checked.broken.as_ref()) {
        ui.label(RichText::new(broken.sentence(shown.locale)).color(ink.red));
    }
    let lines = lines(shown.mapping);
    if lines.is_empty() {
        let key = if shown.mapping.checked.is_some() { "mapping-no-findings" } else { "working" };
        ui.label(RichText::new(shown.say(key)).color(ink.weak));
        return;
    }
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.spacing_mut().interact_size.y = LINE - 2.0;
    ScrollArea::vertical().id_salt("findings of import").auto_shrink(false).show_rows(
        ui,
        LINE - 2.0,
        lines.len(),
        |ui, rows| {
            for line in &lines[rows] {
                line_ui(ui, shown, line);
            }
        },
    );
}

fn line_ui(ui: &mut Ui, shown: &ImportShown<'_>, line: &Line<'_>) {
    let ink = Ink::of(ui.visuals());
    let (place, words, color) = match line {
        Line::Note(note, at) => {
            let (row, column, text) = &note.noted.cells[*at];
            let args = [("text", text.as_str().into()), ("column", note.column.as_str().into())];
            let words = shown.say_with(&format!("mapping-note-{}", note.kind.id()), args);
            let sheet = sheet_of(shown, &note.file, &note.sheet);
            let place = sheet.map(|sheet| SheetCell { sheet, row: Some(*row), column: Some(*column) });
            (place, words, ink.text)
        }
        Line::Finding(finding) => {
            let color = if finding.severity == Severity::Error { ink.red } else { ink.text };
            (place_of(shown.mapping, finding), finding.sentence(shown.locale), color)
        }
        Line::Doubt(sheet, plan) => {
            let cell = SheetCell { sheet: *sheet, row: None, column: column_of_letters(&plan.column) };
            let table = shown.mapping.sheets[*sheet].table.unwrap_or(usize::MAX);
            let args = [("column", plan.heading.as_str().into()), ("why", words::why(shown, table, plan).0.into())];
            (Some(cell), shown.say_with("mapping-doubt", args), ink.amber)
        }
    };
    ui.horizontal(|ui| {
        if let Some(cell) = place
            && ui.add(Link::new(cell_words(shown, cell))).clicked()
        {
            shown.send(ImportCommand::Jump(cell));
        }
        ui.add(Label::new(RichText::new(words).color(color)).truncate());
    });
}

/// A cell in words: `工作表 2，D 列，第 12 行`.
pub(super) fn cell_words(shown: &ImportShown<'_>, cell: SheetCell) -> String {
    let sheets = shown.mapping.sheets.len();
    let args: [(&str, Arg); 6] = [
        ("sheets", if sheets > 1 { "several" } else { "one" }.into()),
        ("sheet", shown.sheet_name(cell.sheet).into()),
        ("column-is-said", if cell.column.is_some() { "yes" } else { "no" }.into()),
        ("column", cell.column.map(column_letters).unwrap_or_default().into()),
        ("row-is-said", if cell.row.is_some() { "yes" } else { "no" }.into()),
        ("row", cell.row.map(|row| row.to_string()).unwrap_or_default().into()),
    ];
    shown.say_with("mapping-cell", args)
}

/// The sheet of this file and name.
fn sheet_of(shown: &ImportShown<'_>, file: &str, name: &str) -> Option<usize> {
    let is_it = |at: &usize| shown.sheet(*at).is_some_and(|(own, sheet)| own.name == file && sheet.name == name);
    (0..shown.mapping.sheets.len()).find(is_it)
}

/// The cell of a sheet that a finding about a table is about.
fn place_of(mapping: &Mapping, finding: &Finding) -> Option<SheetCell> {
    let applied = mapping.applied.as_ref()?;
    let table = applied.imported.tables.iter().find(|table| table.name == finding.resource)?;
    let (file, name, row) = applied.origin(table, (finding.row? as usize).checked_sub(1)?)?;
    let is_it = |at: &usize| {
        let look = &mapping.sheets[*at];
        look.file == file && mapping.files[file].sheets[look.sheet].name == name
    };
    let sheet = (0..mapping.sheets.len()).find(is_it)?;
    let column = finding.column.as_ref().and_then(|name| {
        let own = table.columns.iter().find(|column| column.name == *name)?;
        let plan = mapping.plan(sheet)?;
        column_of_letters(&plan.columns[*Mapping::sources(plan, table, own).first()?].column)
    });
    Some(SheetCell { sheet, row: Some(row), column })
}
