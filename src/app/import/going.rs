//! Where somebody is: in which sheet and table, at which cell; what is beside it on the other side. Must not change what becomes
//! of anything.

use std::sync::Arc;

use egui::Pos2;

use crate::app::import::command::{SheetCell, Side};
use crate::app::import::state::{Applied, ImportDialog, Mapping};
use crate::app::widgets::grid::parts::GridPlace;
use crate::import::column_of_letters;

impl Mapping {
    /// What a recipe came to is shown; whoever looked at a table goes on looking at it.
    pub(super) fn take(&mut self, applied: Arc<Applied>) {
        let name = self.out_table().map(|table| table.name.clone());
        let same = name.and_then(|name| applied.imported.tables.iter().position(|table| table.name == name));
        self.table = same.or(applied.table_of(self.sheet)).unwrap_or(0);
        if self.applied.is_none() {
            let heading = applied.first_row(self.sheet);
            self.at = GridPlace::cell(heading, 0);
        }
        self.checked = None;
        self.applied = Some(applied);
    }

    pub(super) fn show_sheet(&mut self, sheet: usize) {
        if sheet == self.sheet || sheet >= self.sheets.len() {
            return;
        }
        self.sheet = sheet;
        self.at = GridPlace::cell(0, 0);
        self.side = Side::Sheet;
        if let Some(table) = self.applied.as_ref().and_then(|applied| applied.table_of(sheet)) {
            self.table = table;
            self.out_at = GridPlace::cell(0, 0);
        }
    }

    pub(super) fn show_table(&mut self, table: usize) {
        self.table = table;
        self.out_at = GridPlace::cell(0, 0);
        let Some(applied) = &self.applied else { return };
        // The sheet it comes of stands beside it.
        let is_of_it = |sheet: &usize| applied.table_of(*sheet) == Some(table);
        if !is_of_it(&self.sheet)
            && let Some(sheet) = (0..self.sheets.len()).find(is_of_it)
        {
            self.sheet = sheet;
            self.at = GridPlace::cell(0, 0);
        }
    }

    pub(super) fn go(&mut self, side: Side, place: GridPlace) {
        self.side = side;
        match side {
            Side::Sheet => {
                self.at = place;
                self.lead();
            }
            Side::Tables => {
                self.out_at = place;
                self.follow();
            }
        }
    }

    /// Beside a cell of the sheet stands what became of it.
    fn lead(&mut self) {
        let (Some(applied), Some(table)) = (&self.applied, self.out_table()) else { return };
        let column = self.marked().1.first().copied();
        let row = self.look().zip(self.at.row).and_then(|(look, row)| {
            let name = &self.files[look.file].sheets[look.sheet].name;
            applied.became(table, look.file, name, u32::try_from(row + 1).ok()?)
        });
        self.out_at = GridPlace { row: row.or(self.out_at.row), column: column.or(self.out_at.column) };
    }

    /// Beside a cell of the table stands the cell it came from.
    fn follow(&mut self) {
        let (Some(applied), Some(table)) = (&self.applied, self.out_table()) else { return };
        let Some(plan) = self.plan(self.sheet) else { return };
        let own = self.out_at.column.and_then(|column| table.columns.get(column));
        let column = own.and_then(|own| {
            let first = *Self::sources(plan, table, own).first()?;
            column_of_letters(&plan.columns[first].column)
        });
        let origin = self.out_at.row.and_then(|row| applied.origin(table, row));
        if let Some((file, sheet, row)) = origin
            && let Some(at) = self
                .sheets
                .iter()
                .position(|look| look.file == file && self.files[file].sheets[look.sheet].name == sheet)
        {
            self.sheet = at;
            self.at = GridPlace { row: (row as usize).checked_sub(1), column: column.map(usize::from).or(Some(0)) };
        } else if let Some(column) = column {
            self.at = GridPlace { row: self.at.row, column: Some(usize::from(column)) };
        }
    }

    pub(super) fn jump(&mut self, cell: SheetCell) {
        self.show_sheet(cell.sheet);
        self.side = Side::Sheet;
        self.at = GridPlace {
            row: cell.row.and_then(|row| (row as usize).checked_sub(1)),
            column: cell.column.map(usize::from),
        };
        self.lead();
    }

    /// What can be done with a place.
    pub(super) fn dialog_of(&self, side: Side, place: GridPlace, at: Pos2) -> Option<ImportDialog> {
        let (plan, table) = (self.plan(self.sheet)?, self.look()?.table?);
        let column = match side {
            Side::Sheet => {
                if let Some(row) = place.row {
                    return Some(ImportDialog::Row { row: u32::try_from(row + 1).ok()?, at });
                }
                let column = place.column?;
                let is_it = |letters: &str| column_of_letters(letters).is_some_and(|it| usize::from(it) == column);
                plan.columns.iter().position(|own| is_it(&own.column))?
            }
            Side::Tables => {
                let table = self.out_table()?;
                *Self::sources(plan, table, table.columns.get(place.column?)?).first()?
            }
        };
        Some(ImportDialog::Column { table, column, at })
    }
}
