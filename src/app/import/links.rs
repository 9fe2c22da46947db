//! Which columns of a sheet become which columns of a table, and where a row of a table came from.

use crate::app::import::state::{Applied, Mapping};
use crate::import::{Becomes, ColumnPlan, OutColumn, OutTable, TablePlan, column_of_letters};

impl Mapping {
    /// The columns of a plan that become a column of a table, by their places in the plan.
    pub(super) fn sources(plan: &TablePlan, table: &OutTable, column: &OutColumn) -> Vec<usize> {
        let of = |is_it: &dyn Fn(&ColumnPlan) -> bool| {
            (0..plan.columns.len()).filter(|at| is_it(&plan.columns[*at])).collect::<Vec<usize>>()
        };
        if !column.from.is_empty() {
            // What several columns became one of names them all.
            return of(&|it| column.from.split('+').any(|from| from == it.column));
        }
        let is_of_period = |it: &ColumnPlan| !it.period.is_empty() && it.kind != crate::import::LEAVE_OUT;
        match (plan.becomes, table.name.as_str(), column.name.as_str()) {
            (Becomes::Long, _, name) if table.name == plan.name => {
                let measured = of(&|it| is_of_period(it) && it.name == name);
                // What none is called is the period, which stands in the headings.
                let is_period = measured.is_empty() && !plan.columns.iter().any(|it| it.name == name);
                if is_period { of(&is_of_period) } else { measured }
            }
            (Becomes::Observations, "observations", "value" | "period") => of(&is_of_period),
            // What all rows are of, where that is said above the table, stands in none of its columns.
            (Becomes::Observations, "observations", "place") | (Becomes::Observations, "places", "name_zh")
                if plan.indicator.is_some() =>
            {
                of(&|it| it.period.is_empty())
            }
            (Becomes::Observations, "observations", "indicator") | (Becomes::Observations, "indicators", "name_zh")
                if plan.indicator.is_none() =>
            {
                of(&|it| it.period.is_empty())
            }
            (Becomes::Projects, "sectors", "name_zh") => of(&|it| it.role == "sector"),
            (Becomes::Projects, "places", "name_zh") => of(&|it| it.role == "place"),
            (Becomes::Projects, "stages", "name_zh") => of(&|it| it.role == "stage"),
            _ => Vec::new(),
        }
    }

    /// The columns of the sheet in sight that are marked, from 0, and those of the table in sight.
    pub(super) fn marked(&self) -> (Vec<u16>, Vec<usize>) {
        let nothing = || (Vec::new(), Vec::new());
        let Some(plan) = self.plan(self.sheet) else { return nothing() };
        let letter = |at: &usize| column_of_letters(&plan.columns[*at].column);
        let Some(table) = self.out_table() else {
            let column = self.at.column.and_then(|column| u16::try_from(column).ok());
            return (column.into_iter().collect(), Vec::new());
        };
        match self.side {
            crate::app::import::command::Side::Sheet => {
                let Some(column) = self.at.column.and_then(|column| u16::try_from(column).ok()) else {
                    return nothing();
                };
                let comes_of_it = |own: &OutColumn| match own.from.is_empty() {
                    false => own.from.split('+').any(|from| column_of_letters(from) == Some(column)),
                    true => Self::sources(plan, table, own).iter().filter_map(letter).any(|source| source == column),
                };
                let out = (0..table.columns.len()).filter(|at| comes_of_it(&table.columns[*at])).collect();
                (vec![column], out)
            }
            crate::app::import::command::Side::Tables => {
                let Some(at) = self.out_at.column else { return nothing() };
                let Some(own) = table.columns.get(at) else { return nothing() };
                (Self::sources(plan, table, own).iter().filter_map(letter).collect(), vec![at])
            }
        }
    }

    /// The table in sight.
    pub(super) fn out_table(&self) -> Option<&OutTable> {
        self.applied.as_ref()?.imported.tables.get(self.table)
    }
}

impl Applied {
    /// Where a row of a table came from: file, sheet and row.
    pub(super) fn origin(&self, table: &OutTable, row: usize) -> Option<(usize, String, u32)> {
        let at = table.origin.partition_point(|origin| origin.first <= row + 1).checked_sub(1)?;
        let origin = &table.origin[at];
        let beyond = row + 1 - origin.first;
        if beyond >= origin.count {
            return None;
        }
        // A row that became several is one row.
        let down = if origin.columns.is_empty() { u32::try_from(beyond).unwrap_or(0) } else { 0 };
        Some((origin.file, origin.sheet.clone(), origin.row + down))
    }

    /// The first row of a table that came from a row of a sheet, from 0.
    pub(super) fn became(&self, table: &OutTable, file: usize, sheet: &str, row: u32) -> Option<usize> {
        let origins = table.origin.iter().filter(|origin| origin.file == file && origin.sheet == sheet);
        origins.into_iter().find_map(|origin| {
            let down = row.checked_sub(origin.row)? as usize;
            let is_in_it = if origin.columns.is_empty() { down < origin.count } else { down == 0 };
            is_in_it.then(|| origin.first - 1 + down)
        })
    }

    /// The first row of a sheet's table, from 0.
    pub(super) fn first_row(&self, sheet: usize) -> usize {
        let Some(asides) = self.asides.get(sheet) else { return 0 };
        let heads = asides.iter().zip(1..).take_while(|((row, _), number)| *row == *number).count();
        heads.saturating_sub(1)
    }

    /// The table that a sheet became a part of, by its place.
    pub(super) fn table_of(&self, sheet: usize) -> Option<usize> {
        let account = self.imported.accounts.get(sheet).filter(|account| !account.table.is_empty())?;
        self.imported.tables.iter().position(|table| table.name == account.table)
    }
}
