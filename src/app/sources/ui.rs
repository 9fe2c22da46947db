//! What was read from where: the sources the books name, the columns of the table in sight, and the files of the package.

use egui::{Align, Grid, Layout, Modifiers, RichText, ScrollArea, Ui};

use crate::app::core::command::Command;
use crate::app::core::ids::View;
use crate::app::core::offer_ui::offer_button_brief;
use crate::app::core::shown::Shown;
use crate::app::core::view_parts::title_ui;
use crate::app::sources::columns_ui::columns_ui;
use crate::app::tables::command::TablesCommand;
use crate::app::tables::state::WhatTable;
use crate::app::widgets::page_keys::page_keys;
use crate::app::widgets::{focus, theme};
use crate::draw::Ink;
use crate::model::Source;
use crate::text::{Locale, is_web_link, numbers, say};

/// Shows sources above columns above files.
pub(in crate::app) fn sources_ui(ui: &mut Ui, shown: &Shown<'_>) {
    title_ui(ui, shown, View::Sources);
    let locale = shown.locale;
    let dataset = shown.session.dataset();
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        page_keys(ui, Modifiers::NONE);
        ui.horizontal(|ui| {
            ui.label(RichText::new(say(locale, "sources-documents")).font(theme::section()));
            for command in [TablesCommand::Copy(WhatTable::Sources), TablesCommand::ShowSave(WhatTable::Sources)] {
                offer_button_brief(ui, shown, Command::Tables(command));
            }
        });
        if dataset.sources().is_empty() {
            ui.label(RichText::new(say(locale, "sources-none")).color(Ink::of(ui.visuals()).weak));
        }
        for (_, source) in dataset.sources().iter() {
            source_ui(ui, source, shown.locale);
            ui.add_space(8.0);
        }
        ui.add_space(8.0);
        columns_ui(ui, shown);
        ui.add_space(16.0);
        // Lines of text, not rows of buttons.
        ui.spacing_mut().interact_size.y = 20.0;
        ui.label(RichText::new(say(locale, "sources-files")).font(theme::section()));
        Grid::new("files").num_columns(5).spacing([24.0, 6.0]).show(ui, |ui| {
            let heading = |ui: &Ui, key| RichText::new(say(locale, key)).small().color(Ink::of(ui.visuals()).weak);
            for key in ["file-resource", "file-path"] {
                ui.label(heading(ui, key));
            }
            for key in ["file-rows", "file-size"] {
                let text = heading(ui, key);
                number_ui(ui, text);
            }
            ui.label(heading(ui, "file-encoding"));
            ui.end_row();
            for file in &shown.session.opened.files {
                ui.label(&file.resource);
                ui.label(&file.path);
                number_ui(ui, RichText::new(numbers::count(file.rows)));
                number_ui(ui, RichText::new(numbers::bytes(file.bytes)));
                ui.label(&file.encoding);
                ui.end_row();
            }
        });
        focus::into_view(ui);
    });
}

/// A number or its heading stands right in its column.
fn number_ui(ui: &mut Ui, text: RichText) {
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.label(text));
}

/// Title, publisher, issue, date, link, licence and note of a source.
pub(in crate::app) fn source_ui(ui: &mut Ui, source: &Source, locale: Locale) {
    let ink = Ink::of(ui.visuals());
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.label(RichText::new(locale.name(source.titles())).strong());
        let date = source.date.map(|date| date.to_string()).unwrap_or_default();
        let parts = [locale.name(source.publishers()), locale.name(source.issues()), date.as_str()];
        let line: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        if !line.is_empty() {
            ui.label(RichText::new(line.join(" · ")).small().color(ink.weak));
        }
        if is_web_link(&source.url) {
            ui.hyperlink(&source.url);
        } else if !source.url.is_empty() {
            // Whatever it would start, a click does not.
            ui.label(&source.url);
        }
        for text in [&source.license, &source.note] {
            if !text.is_empty() {
                ui.label(RichText::new(text).small().color(ink.weak));
            }
        }
    });
}
