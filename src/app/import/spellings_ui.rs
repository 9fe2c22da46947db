//! What may be one thing in several spellings, side by side with how often each is met: a click merges them into one.

use egui::{Button, RichText, ScrollArea, Ui};

use crate::app::import::command::{ColumnChange, ImportCommand};
use crate::app::import::shown::ImportShown;
use crate::app::widgets::theme;
use crate::draw::Ink;
use crate::import::Spellings;

/// Shows them.
pub(super) fn spellings_ui(ui: &mut Ui, shown: &ImportShown<'_>) {
    let Some(look) = shown.mapping.look() else { return };
    let ink = Ink::of(ui.visuals());
    let Some(table) = look.table.filter(|_| !look.spellings.is_empty()) else {
        ui.label(RichText::new(shown.say("mapping-no-spellings")).color(ink.weak));
        return;
    };
    ui.horizontal(|ui| {
        theme::lower(ui);
        ui.label(RichText::new(shown.say("mapping-spellings-explain")).font(theme::note()).color(ink.weak));
        shown.button(ui, ImportCommand::MergeAll, false);
    });
    ui.spacing_mut().interact_size.y = 22.0;
    ui.spacing_mut().button_padding.y = 1.0;
    let line = 26.0;
    ui.spacing_mut().item_spacing.y = 4.0;
    let area = ScrollArea::both().id_salt("spellings").auto_shrink(false);
    area.show_rows(ui, line - 4.0, look.spellings.len(), |ui, rows| {
        for one in &look.spellings[rows] {
            ui.horizontal(|ui| group_ui(ui, shown, table, one));
        }
    });
}

/// A group of spellings: the one that all are written as stands out; a click on another makes it that.
fn group_ui(ui: &mut Ui, shown: &ImportShown<'_>, table: usize, one: &Spellings) {
    let ink = Ink::of(ui.visuals());
    let Some(at) = shown.mapping.spelled_in(table, &one.column) else { return };
    let Some(column) = shown.mapping.recipe.tables.get(table).and_then(|plan| plan.columns.get(at)) else { return };
    ui.label(RichText::new(format!("{} {}", column.column, column.name)).color(ink.weak));
    let texts: Vec<String> = one.texts.iter().map(|(text, _)| text.clone()).collect();
    let target = texts.iter().find_map(|text| column.replace.get(text)).filter(|to| texts.contains(to));
    for (text, count) in &one.texts {
        let is_target = target == Some(text);
        let args = [("text", text.as_str().into()), ("count", (*count).into())];
        let label = shown.say_with("mapping-spelling", args);
        let response = ui.add(Button::selectable(is_target, label));
        let hint = shown.say_with("mapping-merge-into", [("text", text.as_str().into())]);
        if response.on_hover_text(&hint).clicked() {
            let change = ColumnChange::Merge(texts.clone(), text.clone());
            shown.send(ImportCommand::Column(table, at, change));
        }
    }
    if target.is_some() {
        if ui.button(shown.say("mapping-apart")).clicked() {
            shown.send(ImportCommand::Column(table, at, ColumnChange::Apart(texts)));
        }
    } else if ui.button(shown.say("mapping-merge")).clicked()
        && let Some(first) = texts.first().cloned()
    {
        shown.send(ImportCommand::Column(table, at, ColumnChange::Merge(texts, first)));
    }
}
