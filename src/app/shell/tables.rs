//! The tables that can be copied and saved. A room that has one adds a line.

use crate::app::core::offer::List;
use crate::app::core::table_spec::TableSpec;
use crate::app::tables::state::WhatTable;
use crate::app::{chart, checks, findings, live, tables};

/// All of them, in the order in which they are offered.
pub(in crate::app) static TABLES: [TableSpec; WhatTable::ALL.len()] = [
    TableSpec { what: WhatTable::Findings, grid: findings::table::table, is_there: findings::table::is_there },
    TableSpec { what: WhatTable::Figure, grid: chart::table::table, is_there: chart::table::is_there },
    TableSpec { what: WhatTable::Checks, grid: checks::table::table, is_there: checks::table::is_there },
    TableSpec { what: WhatTable::Changes, grid: live::table::table, is_there: live::table::is_there },
];

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
