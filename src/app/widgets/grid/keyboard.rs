//! The keys of a grid that has the focus: arrows from cell to cell and to the headings and heads, Home and End along a row,
//! with Ctrl to its ends, Page keys, and Enter for what can be done.

use egui::{EventFilter, Key, Modifiers, Response, Ui};

use crate::app::widgets::grid::parts::{GridEvent, GridPlace};
use crate::app::widgets::grid::spec::{Grid, Memory, Parts, ROW};
use crate::app::widgets::menu_keys::asked_by_keys;

impl Grid<'_> {
    /// What the keys say.
    pub(super) fn keyboard(&self, ui: &Ui, response: &Response, parts: &Parts, memory: &Memory) -> Option<GridEvent> {
        if !response.has_focus() || self.columns() == 0 {
            return None;
        }
        let filter = EventFilter { vertical_arrows: true, horizontal_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        let pressed = |keys, key| ui.input_mut(|input| input.consume_key(keys, key));
        if pressed(Modifiers::NONE, Key::Enter) || pressed(Modifiers::NONE, Key::Space) || asked_by_keys(ui.ctx()) {
            let rect = self.rect_of(self.at, parts, memory);
            return Some(GridEvent::Open(self.at, rect));
        }
        for keys in [Modifiers::COMMAND, Modifiers::NONE] {
            for key in [
                Key::ArrowDown,
                Key::ArrowUp,
                Key::ArrowLeft,
                Key::ArrowRight,
                Key::Home,
                Key::End,
                Key::PageDown,
                Key::PageUp,
            ] {
                if pressed(keys, key) {
                    let page = ((parts.cells.height() / ROW) as usize).max(1);
                    return Some(GridEvent::Go(self.after(key, keys == Modifiers::COMMAND, page, memory)));
                }
            }
        }
        None
    }

    /// Where a key leads.
    fn after(&self, key: Key, to_end: bool, page: usize, memory: &Memory) -> GridPlace {
        let GridPlace { row, column } = self.at;
        let (last_row, last_column) = (self.rows.saturating_sub(1), self.columns() - 1);
        let seen = memory.first.ceil() as usize;
        let row = match (key, to_end) {
            (Key::ArrowDown | Key::End, true) => Some(last_row),
            (Key::ArrowUp | Key::Home, true) => Some(0),
            (Key::ArrowDown, false) => Some(row.map_or(seen, |row| row + 1)),
            // Above the first row stand the headings; the head of a row has none above it.
            (Key::ArrowUp, false) => match row {
                Some(0) | None if column.is_some() => None,
                row => row.map(|row| row.saturating_sub(1)),
            },
            (Key::PageDown, _) => Some(row.map_or(seen, |row| row + page)),
            (Key::PageUp, _) => row.map(|row| row.saturating_sub(page)),
            _ => row,
        };
        let row = row.map(|row| row.min(last_row)).filter(|_| self.rows > 0);
        let column = match (key, to_end) {
            (Key::ArrowLeft, true) => Some(0),
            (Key::ArrowRight, true) => Some(last_column),
            (Key::Home, _) => Some(0),
            (Key::End, _) => Some(last_column),
            (Key::ArrowLeft, false) => match column {
                Some(0) | None if row.is_some() => None,
                column => column.map(|column| column.saturating_sub(1)),
            },
            (Key::ArrowRight, false) => Some(column.map_or(0, |column| column + 1)),
            _ => column,
        };
        GridPlace { row, column: column.map(|column| column.min(last_column)) }
    }
}

#[cfg(test)]
mod tests {
    use egui::Id;

    use super::*;
    use crate::app::widgets::grid::parts::{GridCell, GridHead, GridSource, Ground};

    struct Nothing;

    impl GridSource for Nothing {
        fn heading(&self, _: usize) -> GridHead {
            GridHead::default()
        }
        fn head(&self, _: usize) -> GridHead {
            GridHead::default()
        }
        fn cell(&self, _: usize, _: usize) -> GridCell<'_> {
            GridCell::default()
        }
        fn ground(&self, _: usize) -> Ground {
            Ground::Paper
        }
        fn is_marked(&self, _: usize) -> bool {
            false
        }
    }

    #[test]
    fn arrows_lead_to_cells_headings_and_heads_and_no_further() {
        let edges = [0.0, 50.0, 100.0, 150.0];
        let place = |row: Option<usize>, column: Option<usize>| GridPlace { row, column };
        for (from, key, to_end, to) in [
            (place(Some(1), Some(1)), Key::ArrowUp, false, place(Some(0), Some(1))),
            (place(Some(0), Some(1)), Key::ArrowUp, false, place(None, Some(1))),
            (place(None, Some(1)), Key::ArrowUp, false, place(None, Some(1))),
            (place(None, Some(1)), Key::ArrowDown, false, place(Some(0), Some(1))),
            (place(Some(1), Some(0)), Key::ArrowLeft, false, place(Some(1), None)),
            (place(Some(1), None), Key::ArrowLeft, false, place(Some(1), None)),
            (place(Some(0), None), Key::ArrowUp, false, place(Some(0), None)),
            (place(None, Some(0)), Key::ArrowLeft, false, place(None, Some(0))),
            (place(Some(1), Some(2)), Key::ArrowRight, false, place(Some(1), Some(2))),
            (place(Some(9), Some(2)), Key::ArrowDown, false, place(Some(9), Some(2))),
            (place(Some(1), Some(1)), Key::ArrowDown, true, place(Some(9), Some(1))),
            (place(Some(1), Some(1)), Key::Home, false, place(Some(1), Some(0))),
            (place(Some(1), Some(1)), Key::End, true, place(Some(9), Some(2))),
            (place(Some(1), Some(1)), Key::PageDown, false, place(Some(5), Some(1))),
        ] {
            let grid = Grid {
                salt: "test",
                name: "",
                spoken: String::new(),
                rows: 10,
                edges: &edges,
                lines: 1,
                margin: 40.0,
                at: from,
                subject: 0,
                source: &Nothing,
            };
            assert_ne!(Grid::body_id("test"), Id::NULL);
            assert_eq!(grid.after(key, to_end, 4, &Memory::default()), to, "{from:?} {key:?}");
        }
    }
}
