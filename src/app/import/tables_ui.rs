//! The tables that come of it, as they will be written: each a tab with how many rows it has; over each column what it means,
//! what stands in it, how sure that is and why.

use std::borrow::Cow;

use egui::{Button, ScrollArea, Sense, Ui};

use crate::app::import::command::{ImportCommand, Side};
use crate::app::import::shown::ImportShown;
use crate::app::import::state::{Applied, Mapping};
use crate::app::import::words;
use crate::app::widgets::grid::parts::{GridCell, GridEvent, GridHead, GridPlace, GridSource, Ground, Tone};
use crate::app::widgets::grid::spec::{Grid, number_width};
use crate::app::widgets::{focus, theme};
use crate::draw::Ink;
use crate::import::OutTable;
use crate::text::{find, numbers};

/// Shows them.
pub(super) fn tables_ui(ui: &mut Ui, shown: &ImportShown<'_>) {
    let Some(applied) = &shown.mapping.applied else {
        ui.spinner();
        return;
    };
    tabs_ui(ui, shown, applied);
    let Some(table) = shown.mapping.out_table() else {
        ui.label(egui::RichText::new(shown.say("mapping-nothing")).color(Ink::of(ui.visuals()).weak));
        return;
    };
    let source = TableCells { shown, applied, table, marked: shown.mapping.marked().1 };
    let at = shown.mapping.out_at;
    let no_edges = Vec::new();
    let grid = Grid {
        salt: "import table",
        name: &shown.say_with("mapping-table-spoken", [("table", title(shown, table).into())]),
        spoken: source.spoken(at),
        rows: table.rows(),
        edges: applied.edges.get(shown.mapping.table).unwrap_or(&no_edges),
        lines: 3,
        margin: number_width(table.rows()),
        at,
        subject: shown.mapping.table as u64,
        source: &source,
    };
    match grid.show(ui) {
        Some(GridEvent::Go(place)) => shown.send(ImportCommand::Go(Side::Tables, place)),
        Some(GridEvent::Open(place, rect)) if place.row.is_none() => {
            shown.send(ImportCommand::OpenPlace(Side::Tables, place, rect.left_bottom()));
        }
        Some(GridEvent::Open(place, _)) => shown.send(ImportCommand::Go(Side::Tables, place)),
        None => {}
    }
}

/// What people call a table.
fn title(shown: &ImportShown<'_>, table: &OutTable) -> String {
    let known = || find(shown.locale, &format!("mapping-table-{}", table.name));
    if table.title.is_empty() { known().unwrap_or_else(|| table.name.clone()) } else { table.title.clone() }
}

fn tabs_ui(ui: &mut Ui, shown: &ImportShown<'_>, applied: &Applied) {
    let mut group = focus::Group::begin(ui, "tables of import");
    let mut places = Vec::new();
    ScrollArea::horizontal().id_salt("tables of import").show(ui, |ui| {
        ui.horizontal(|ui| {
            theme::lower(ui);
            ui.spacing_mut().item_spacing.x = 4.0;
            for (at, table) in applied.imported.tables.iter().enumerate() {
                let is_current = shown.mapping.table == at;
                let id = ui.next_auto_id();
                if is_current {
                    group.prefer(id);
                }
                let args = [("table", title(shown, table).into()), ("rows", numbers::count(table.rows()).into())];
                let label = shown.say_with("mapping-tab", args);
                let button = Button::selectable(is_current, label).truncate();
                let response = ui.add(button.sense(group.sense(ui, id, Sense::click())));
                places.push(response.rect);
                if response.clicked() {
                    group.take(id);
                    shown.send(ImportCommand::ShowTable(at));
                }
            }
        });
    });
    group.end_among(ui, &places);
}

/// The cells of a table.
struct TableCells<'a> {
    shown: &'a ImportShown<'a>,
    applied: &'a Applied,
    table: &'a OutTable,
    marked: Vec<usize>,
}

impl TableCells<'_> {
    fn spoken(&self, at: GridPlace) -> String {
        match (at.row, at.column) {
            (Some(row), Some(column)) => {
                let name = self.table.columns.get(column).map_or("", |column| column.name.as_str());
                let text = self.cell(row, column).text.into_owned();
                format!("{name} {text} {}", self.head(row).spoken).trim().to_owned()
            }
            (Some(row), None) => self.head(row).spoken,
            (None, Some(column)) => self.heading(column).spoken,
            (None, None) => String::new(),
        }
    }
}

impl GridSource for TableCells<'_> {
    fn heading(&self, column: usize) -> GridHead {
        let Some(own) = self.table.columns.get(column) else { return GridHead::default() };
        let shown = self.shown;
        let plan = shown.mapping.plan(shown.mapping.sheet);
        let sources = plan.map(|plan| Mapping::sources(plan, self.table, own)).unwrap_or_default();
        let planned = plan.zip(sources.first()).and_then(|(plan, first)| plan.columns.get(*first));
        let last = plan.zip(sources.last()).and_then(|(plan, last)| plan.columns.get(*last));
        let made = |kind: String| match own.unit.is_empty() {
            true => kind,
            false => format!("{kind} · {}", own.unit),
        };
        let kind = words::kind(shown, own.kind.id());
        let (name, meaning, (why, is_doubtful)) = match (planned, shown.mapping.look().and_then(|look| look.table)) {
            (Some(plan), Some(table)) => {
                let known = words::known(shown, own);
                let letters = match last.filter(|last| last.column != plan.column) {
                    Some(last) => format!("{}–{}", plan.column, last.column),
                    None => plan.column.clone(),
                };
                // One column became it: what that is called stands beside what it is now.
                let name = match own.is_known && sources.len() == 1 && known != plan.heading {
                    true => format!("{letters}  {known} ← {}", plan.heading),
                    false => format!("{letters}  {known}"),
                };
                let unit = if own.is_known && own.kind.is_numeric() { &plan.unit } else { &own.unit };
                let meaning = if unit.is_empty() { kind } else { format!("{kind} · {unit}") };
                (name, meaning, words::why(shown, table, plan))
            }
            _ => (words::known(shown, own), made(kind), (shown.say("mapping-made"), false)),
        };
        let spoken = format!("{name}, {meaning}, {why}");
        let tone = if is_doubtful { Tone::Amber } else { Tone::Weak };
        GridHead { lines: vec![(name, Tone::Strong), (meaning, Tone::Plain), (why, tone)], spoken }
    }

    fn head(&self, row: usize) -> GridHead {
        let number = (row + 1).to_string();
        let spoken = match self.applied.origin(self.table, row) {
            Some((_, sheet, from)) => {
                let args = [("row", number.clone().into()), ("sheet", sheet.into()), ("from", from.to_string().into())];
                self.shown.say_with("mapping-out-row", args)
            }
            None => number.clone(),
        };
        GridHead { lines: vec![(number, Tone::Weak)], spoken }
    }

    fn cell(&self, row: usize, column: usize) -> GridCell<'_> {
        let Some(own) = self.table.columns.get(column).filter(|own| row < own.texts.len()) else {
            return GridCell::default();
        };
        let text = own.texts.get(row);
        let is_missing = own.missing.iter().any(|mark| mark == text);
        let text = if text.contains('\n') { Cow::Owned(text.replace('\n', " ")) } else { Cow::Borrowed(text) };
        GridCell { text, is_right: own.kind.is_numeric(), tone: if is_missing { Tone::Weak } else { Tone::Plain } }
    }

    fn ground(&self, _: usize) -> Ground {
        Ground::Paper
    }

    fn is_marked(&self, column: usize) -> bool {
        self.marked.contains(&column)
    }
}
