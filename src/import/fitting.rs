//! A recipe of other files, made that of these: each column where it stands now, what is new as it looks, what is gone left
//! out, and how these files are not as it knows them. Must not know what becomes of cells.

use super::account::{Change, ShapeChange};
use super::file::SourceFile;
use super::layout::Layout;
use super::matching::{Matched, matched, sheets_of};
use super::recipe::{Becomes, ColumnPlan, Recipe, TablePlan};
use super::sheet::column_letters;

/// Such a recipe. `proposed` is what these files are proposed to become: it has a table for each sheet with one, in order.
pub fn fitted(recipe: &Recipe, files: &[SourceFile], proposed: &Recipe) -> (Recipe, Vec<ShapeChange>) {
    let mut layouts: Vec<Vec<Option<Layout>>> =
        files.iter().map(|file| file.sheets.iter().map(Layout::of).collect()).collect();
    let (sheets, mut changes) = sheets_of(recipe, files, |file, sheet| layouts[file][sheet].is_some());
    let mut tables = Vec::new();
    for (file, sheet, plan) in sheets {
        let Some(layout) = layouts[file][sheet].take() else { continue };
        let (source, sheet) = (&files[file], &files[file].sheets[sheet]);
        let own = proposed.tables.get(tables.len()).cloned().unwrap_or_default();
        let Some(plan) = plan else {
            tables.push(TablePlan { becomes: Becomes::Nothing, ..own });
            continue;
        };
        let marked = (!plan.rows.is_empty()).then(|| Layout::marked(sheet, &plan.rows)).flatten();
        let (columns, new) = matched(plan, &marked.unwrap_or(layout), sheet);
        let said = |change: Change| ShapeChange { file: source.name.clone(), sheet: sheet.name.clone(), change };
        changes.extend(new.into_iter().map(said));
        let columns = columns.into_iter().map(placed).collect();
        let (file, sheet) = (own.file, own.sheet);
        tables.push(TablePlan {
            file,
            sheet,
            encoding: own.encoding,
            delimiter: own.delimiter,
            columns,
            ..plan.clone()
        });
    }
    (Recipe { tables, ..recipe.clone() }, changes)
}

fn placed(Matched { column, plan }: Matched) -> ColumnPlan {
    ColumnPlan { column: column_letters(column), ..plan }
}
