//! The about box: what this program is, what it was built from, its licence and those of what is built in.

use egui::{FontId, Modifiers, RichText, ScrollArea, TextWrapMode, Ui};

use crate::app::core::command::{Command, Commands};
use crate::app::widgets::page_keys::page_keys;
use crate::app::widgets::theme;
use crate::app::window::command::WindowCommand;
use crate::cli::{NOTICES, VERSION, built_from};
use crate::draw::Ink;
use crate::text::{Locale, say, say_with};

/// Wide enough for the lines of licences.
pub(in crate::app) const WIDTH: f32 = 720.0;

/// Shows it.
pub(in crate::app) fn about_ui(ui: &mut Ui, locale: Locale, commands: &Commands) {
    let ink = Ink::of(ui.visuals());
    let version = say_with(locale, "about-version", [("version", VERSION.into())]);
    let built = built_from(locale);
    ui.label(RichText::new(say(locale, "about-name")).font(theme::section()));
    ui.label(RichText::new(&version));
    ui.label(RichText::new(&built).font(theme::note()).color(ink.weak));
    ui.add_space(4.0);
    ui.label(say(locale, "about-what"));
    ui.label(say(locale, "about-licence"));
    ui.add_space(8.0);
    ui.label(RichText::new(say(locale, "about-notices")).font(theme::note()).color(ink.weak));
    notices_ui(ui);
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        let close = ui.button(say(locale, "keys-close").as_ref());
        if ui.memory(|memory| memory.focused().is_none()) {
            close.request_focus();
        }
        if close.clicked() {
            commands.send(Command::Window(WindowCommand::CloseDialog));
        }
        if ui.button(say(locale, "about-copy").as_ref()).clicked() {
            commands.send(Command::Window(WindowCommand::CopyWords(format!("zonescope {VERSION}\n{built}"))));
        }
    });
}

/// The licences: only the lines in sight are laid out.
fn notices_ui(ui: &mut Ui) {
    let lines: Vec<&str> = NOTICES.lines().collect();
    let height = (ui.ctx().content_rect().height() - 330.0).clamp(120.0, 420.0);
    let font = FontId::proportional(12.0);
    let row = ui.fonts_mut(|fonts| fonts.row_height(&font));
    ui.spacing_mut().item_spacing.y = 2.0;
    ScrollArea::both().id_salt("notices").max_height(height).min_scrolled_height(height).auto_shrink(false).show_rows(
        ui,
        row,
        lines.len(),
        |ui, shown| {
            page_keys(ui, Modifiers::NONE);
            ui.style_mut().wrap_mode = Some(TextWrapMode::Extend);
            for line in &lines[shown] {
                ui.label(RichText::new(*line).font(font.clone()));
            }
        },
    );
}
