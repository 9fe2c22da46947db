//! Which columns of the list have room. Must not know what stands in them.

use egui::{Id, Ui};

use crate::app::widgets::table::parts::{Align, TableColumn};
use crate::app::widgets::table::spec::Table;
use crate::query::Column;

/// Of columns that nobody has chosen puts words away that others can do without, the last first, never the first of all nor
/// what the list is sorted by, if that brings all numbers into sight.
pub(in crate::app) fn make_room(ui: &Ui, columns: &mut [TableColumn]) {
    let room = ui.available_width();
    let is_in_room = |columns: &[TableColumn]| Table::tightest(ui, columns.iter()) <= room;
    for at in (1..columns.len()).rev() {
        if is_in_room(columns) {
            return;
        }
        columns[at].is_away = gives_way(&columns[at]);
    }
    if !is_in_room(columns) {
        columns.iter_mut().for_each(|column| column.is_away = false);
    }
}

/// Words that can be cut; a number that is out of sight is what the list is about.
fn gives_way(column: &TableColumn) -> bool {
    column.align == Align::Left && !column.is_whole && !column.is_sorted()
}

/// Keeps which columns are away, for the menu above the list.
pub(in crate::app) fn note(ui: &Ui, away: Vec<Column>) {
    ui.data_mut(|data| data.insert_temp(noted_id(), away));
}

/// Those that were when the list was shown last.
pub(in crate::app) fn noted(ui: &Ui) -> Vec<Column> {
    ui.data(|data| data.get_temp(noted_id())).unwrap_or_default()
}

fn noted_id() -> Id {
    Id::unique("columns without room")
}
