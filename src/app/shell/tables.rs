//! The tables that can be copied and saved. A room that has one adds a line.

use crate::app::core::answers::Answers;
use crate::app::core::offer::List;
use crate::app::core::table_spec::TableSpec;
use crate::app::core::workspace::State;
use crate::app::tables::state::WhatTable;
use crate::app::{chart, checks, detail, findings, import, live, sources, tables};
use crate::listing::CellGrid;

/// All of them, in the order in which they are offered.
pub(in crate::app) static TABLES: [TableSpec; WhatTable::ALL.len()] = [
    of_books(WhatTable::Findings, findings::table::table, findings::table::is_there),
    of_books(WhatTable::Figure, chart::table::table, chart::table::is_there),
    of_books(WhatTable::Checks, checks::table::table, checks::table::is_there),
    of_books(WhatTable::Changes, live::table::table, live::table::is_there),
    of_books(WhatTable::Comparison, detail::compared_table::table, detail::compared_table::is_there),
    of_books(WhatTable::Columns, sources::tables::columns, sources::tables::has_columns),
    of_books(WhatTable::Sources, sources::tables::sources, sources::tables::has_sources),
    TableSpec {
        what: WhatTable::Account,
        is_of_import: true,
        grid: import::account_table::table,
        is_there: import::account_table::is_there,
    },
];

const fn of_books(
    what: WhatTable,
    grid: fn(&State, &Answers) -> Option<CellGrid>,
    is_there: fn(&State, &Answers) -> bool,
) -> TableSpec {
    TableSpec { what, is_of_import: false, grid, is_there }
}

/// What they offer.
pub(in crate::app) fn add_offers(list: &mut List<'_>) {
    tables::offers::add(list, &TABLES);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_can_be_made_in_the_order_in_which_they_are_offered() {
        assert_eq!(TABLES.each_ref().map(|spec| spec.what), WhatTable::ALL);
    }
}
