//! How files are not as a recipe knows them that was used, and what fits: a column that is gone may be one that is new.

use egui::{RichText, ScrollArea, Ui};

use crate::app::import::command::{ColumnChange, ImportCommand};
use crate::app::import::shown::ImportShown;
use crate::app::import::state::Mapping;
use crate::draw::Ink;
use crate::import::{Change, ColumnPlan, ShapeChange, TablePlan};

/// No more columns are offered for one that is gone.
const MOST_OFFERED: usize = 8;

/// Shows them.
pub(super) fn changes_ui(ui: &mut Ui, shown: &ImportShown<'_>) {
    ui.spacing_mut().item_spacing.y = 3.0;
    ui.spacing_mut().interact_size.y = 22.0;
    ui.spacing_mut().button_padding.y = 1.0;
    ScrollArea::vertical().id_salt("changes of shape").auto_shrink(false).show(ui, |ui| {
        for change in &shown.mapping.changes {
            change_ui(ui, shown, change);
        }
    });
}

fn change_ui(ui: &mut Ui, shown: &ImportShown<'_>, change: &ShapeChange) {
    ui.horizontal_wrapped(|ui| {
        ui.label(change.sentence(shown.locale));
        if let Change::ColumnGone { heading } = &change.change {
            offers_ui(ui, shown, change, heading);
        }
    });
}

/// Which of the new columns a column may be that is gone.
fn offers_ui(ui: &mut Ui, shown: &ImportShown<'_>, change: &ShapeChange, heading: &str) {
    let mapping = shown.mapping;
    let Some((table, plan)) = table_of(mapping, change) else { return };
    let known = mapping.used.iter().flat_map(|recipe| &recipe.tables).flat_map(|plan| &plan.columns);
    let Some(gone) = known.into_iter().find(|column| column.heading == *heading) else { return };
    if plan.columns.iter().any(|column| takes_place_of(column, gone)) {
        ui.label(RichText::new(shown.say("mapping-change-mended")).color(Ink::of(ui.visuals()).green));
        return;
    }
    let is_new = |heading: &str| {
        let is_it = |other: &&ShapeChange| {
            other.sheet == change.sheet
                && matches!(&other.change, Change::ColumnNew { heading: own, .. } if own == heading)
        };
        mapping.changes.iter().any(|other| is_it(&other))
    };
    let new = plan.columns.iter().enumerate().filter(|(_, column)| is_new(&column.heading));
    for (at, column) in new.take(MOST_OFFERED) {
        let args = [("column", column.column.as_str().into()), ("heading", column.heading.as_str().into())];
        if ui.button(shown.say_with("mapping-change-is-now", args)).clicked() {
            shown.send(ImportCommand::Column(table, at, ColumnChange::Like(Box::new(gone.clone()))));
        }
    }
}

fn takes_place_of(column: &ColumnPlan, gone: &ColumnPlan) -> bool {
    column.name == gone.name && column.kind == gone.kind && column.role == gone.role
}

/// The table of the sheet that a change is about.
fn table_of<'m>(mapping: &'m Mapping, change: &ShapeChange) -> Option<(usize, &'m TablePlan)> {
    let tables = mapping.recipe.tables.iter().enumerate();
    tables.into_iter().find(|(_, plan)| plan.file == change.file && plan.sheet == change.sheet)
}
