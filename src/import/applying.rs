//! A recipe applied to files: the tables that come of it, with the account of every row. Must not know how a recipe is made,
//! but for columns it has never seen.

use super::account::{Change, ShapeChange, SheetAccount};
use super::column_reading::ColumnReading;
use super::entities::Around;
use super::file::SourceFile;
use super::layout::Layout;
use super::long_table::long_table;
use super::matching::{Matched, matched, sheets_of};
use super::observed::Observed;
use super::out_table::{OutColumn, OutTable};
use super::projects_table::projects_table;
use super::recipe::{Becomes, ColumnPlan, Recipe, TablePlan};
use super::sheet::column_letters;
use super::taking::{Imported, Taking, key_of, out_columns, sum_of};
use crate::model::Kind;

/// Applies a recipe.
pub fn apply(recipe: &Recipe, files: &[SourceFile]) -> Imported {
    let mut imported = Imported {
        title: recipe.title.clone(),
        currency: recipe.currency.clone(),
        files: files.iter().map(|file| file.name.clone()).collect(),
        recipe: recipe.clone(),
        ..Imported::default()
    };
    let (mut observed, mut around) = (Observed::default(), Around::default());
    let mut projects = None;
    let mut layouts: Vec<Vec<Option<Layout>>> =
        files.iter().map(|file| file.sheets.iter().map(Layout::of).collect()).collect();
    let (sheets, changes) = sheets_of(recipe, files, |file, sheet| layouts[file][sheet].is_some());
    imported.changes = changes;
    for (file, sheet, plan) in sheets {
        let layout = layouts[file][sheet].take();
        let (source, sheet) = (&files[file], &files[file].sheets[sheet]);
        let Some(layout) = layout else {
            imported.accounts.push(SheetAccount::of_nothing(&source.name, sheet));
            continue;
        };
        let Some(plan) = plan.filter(|plan| plan.becomes != Becomes::Nothing) else {
            imported.accounts.push(SheetAccount::of_layout(&source.name, sheet, &layout));
            continue;
        };
        let marked = (!plan.rows.is_empty()).then(|| Layout::marked(sheet, &plan.rows)).flatten();
        let layout = marked.unwrap_or(layout);
        let (columns, changes) = matched(plan, &layout, sheet);
        learn(&mut imported.recipe, plan, &columns);
        let said = |change: Change| ShapeChange { file: source.name.clone(), sheet: sheet.name.clone(), change };
        imported.changes.extend(changes.into_iter().map(said));
        let taking = Taking { file, file_name: &source.name, sheet, layout, plan, columns };
        taking.ask_about_headings(&mut imported);
        match plan.becomes {
            // A published figure is of months, whichever those are.
            Becomes::Observations if plan.has_open_years() => {
                taking.note_years(&mut imported);
                long_table(&taking, &mut imported);
            }
            Becomes::Observations => observed.take(&taking, &mut around, &mut imported),
            Becomes::Projects if projects.is_none() => {
                projects = Some(projects_table(&taking, &mut around, &mut imported));
            }
            Becomes::Long => long_table(&taking, &mut imported),
            Becomes::Table | Becomes::Projects | Becomes::Nothing => table(&taking, &mut imported),
        }
    }
    find_references(&mut imported.tables);
    let mut known = around.tables(projects.is_some());
    known.extend(projects.into_iter().flat_map(|(stages, projects)| [stages, projects]));
    known.extend(observed.finish());
    imported.tables.splice(0..0, known);
    imported
}

/// Puts columns into the recipe that it did not know.
fn learn(recipe: &mut Recipe, plan: &TablePlan, columns: &[Matched]) {
    let Some(own) = recipe.tables.iter_mut().find(|own| own.file == plan.file && own.sheet == plan.sheet) else {
        return;
    };
    for matched in columns {
        let is_known = own.columns.iter().any(|it| it.heading == matched.plan.heading && it.name == matched.plan.name);
        if !is_known {
            own.columns.push(ColumnPlan { column: column_letters(matched.column), ..matched.plan.clone() });
        }
    }
}

/// A table as it is.
fn table(taking: &Taking<'_>, imported: &mut Imported) {
    let mut out = taking.out_table();
    let mut account = taking.account();
    let mut sets: Vec<&str> = Vec::new();
    for matched in taking.columns.iter().filter(|matched| !matched.plan.is_left_out()) {
        if !matched.plan.set.is_empty() {
            if !sets.contains(&matched.plan.set.as_str()) {
                sets.push(&matched.plan.set);
                out.columns.push(taking.set(&matched.plan.set));
            }
            continue;
        }
        let mut reading = ColumnReading::new(&matched.plan);
        for row in taking.rows() {
            reading.read(row.number(), matched.column, row.cell(matched.column));
        }
        let columns = out_columns(&matched.plan.name, column_letters(matched.column), &matched.plan, &mut reading);
        if let Some(own) = columns.first().filter(|_| matched.plan.is_measured()) {
            account.sums.extend(sum_of(own, &reading));
        }
        out.columns.extend(columns);
        taking.note(&matched.plan.name, std::mem::take(&mut reading.noted), imported);
    }
    for (at, row) in taking.rows().enumerate() {
        out.came_from(taking.origin(at + 1, row, 1, String::new()));
    }
    out.key = key_of(&out);
    account.rows_written = out.rows();
    imported.accounts.push(account);
    imported.tables.push(out);
}

/// Columns that are called as the key of another table, and hold nothing that is not in it, refer to that.
fn find_references(tables: &mut [OutTable]) {
    let keys: Vec<(String, String)> = tables
        .iter()
        .filter(|table| table.key.len() == 1)
        .map(|table| (table.name.clone(), table.key[0].clone()))
        .collect();
    for (name, key) in keys {
        let Some(ids) = tables.iter().find(|table| table.name == name).and_then(|table| table.column(&key)) else {
            continue;
        };
        let ids: std::collections::HashSet<String> = ids_of(ids).map(str::to_owned).collect();
        for table in tables.iter_mut().filter(|table| table.name != name && !table.key.contains(&key)) {
            let refers = table.column(&key).is_some_and(|column| {
                let mut all = ids_of(column).peekable();
                all.peek().is_some() && all.all(|id| ids.contains(id))
            });
            let is_free = !table.refers.iter().any(|(column, ..)| *column == key);
            if refers && is_free {
                table.refers.push((key.clone(), name.clone(), key.clone()));
                table.columns.iter_mut().filter(|column| column.name == key).for_each(|it| it.kind = Kind::Reference);
            }
        }
    }
}

fn ids_of(column: &OutColumn) -> impl Iterator<Item = &str> {
    (0..column.texts.len()).map(|row| column.texts.get(row)).filter(|text| !text.is_empty())
}
