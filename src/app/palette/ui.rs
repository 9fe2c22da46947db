//! The command palette: everything that can be done now, found by typing. Must not know what there is to be done.

use egui::{
    Align2, Context, Id, Key, Modal, Modifiers, Rect, RichText, Role, ScrollArea, Sense, TextEdit, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};

use crate::app::core::command::{Command, Commands};
use crate::app::core::offer::{Now, Offer};
use crate::app::palette::command::PaletteCommand;
use crate::app::palette::ranking::{Listed, ranked};
use crate::app::palette::row;
use crate::app::palette::state::PaletteInput;
use crate::app::widgets::theme;
use crate::app::window::command::WindowCommand;
use crate::draw::Ink;
use crate::text::say;

const WIDTH: f32 = 640.0;
const ROW: f32 = 30.0;
const MOST_ROWS: usize = 12;
/// From the top of the window: the list may grow below without moving what is typed.
const TOP: f32 = 64.0;

/// Shows the palette with what is typed into it and the chosen line, for all that can be done.
pub(in crate::app) fn dialog_ui(ui: &Ui, input: &PaletteInput, now: Now<'_>, offers: &[Offer], commands: &Commands) {
    let area = Modal::default_area(Id::unique("palette")).anchor(Align2::CENTER_TOP, vec2(0.0, TOP));
    let response = Modal::new(Id::unique("palette")).area(area).show(ui.ctx(), |ui| {
        ui.set_width(WIDTH.min(ui.ctx().content_rect().width() - 48.0));
        let listed = ranked(offers, &input.typed, &now.state.settings.used);
        inside_ui(ui, now, &listed, input, commands);
    });
    // The keys that open it close it too.
    let again = ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::K));
    if again || response.should_close() {
        commands.send(Command::Window(WindowCommand::CloseDialog));
    }
}

fn inside_ui(ui: &mut Ui, now: Now<'_>, listed: &[Listed<'_>], input: &PaletteInput, commands: &Commands) {
    let locale = now.state.locale;
    let room = ((ui.ctx().content_rect().height() - TOP - 140.0) / ROW).max(3.0) as usize;
    let rows = listed.len().min(MOST_ROWS).min(room);
    let last = listed.len().saturating_sub(1);
    let chosen = input.chosen.min(last);
    let moved = moved_by_keys(ui.ctx(), chosen, last, rows);
    let enter = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    let mut text = input.typed.clone();
    let edit = TextEdit::singleline(&mut text)
        .id(Id::unique("palette field"))
        .hint_text(say(locale, "palette-hint").into_owned())
        .desired_width(f32::INFINITY);
    let field = ui.add(edit);
    let name = say(locale, "palette-name");
    field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, name.as_ref()));
    // What is typed goes nowhere else while the palette is open.
    if !field.has_focus() {
        field.request_focus();
    }
    if field.changed() {
        commands.send(Command::Palette(PaletteCommand::Edit { typed: text, chosen: 0 }));
    } else if let Some(moved) = moved {
        commands.send(Command::Palette(PaletteCommand::Edit { typed: text, chosen: moved }));
    }
    if listed.is_empty() {
        ui.label(RichText::new(say(locale, "palette-nothing")).color(Ink::of(ui.visuals()).weak));
    }
    let at = moved.unwrap_or(chosen);
    let pressed = list_ui(ui, now, listed, at, moved.is_some(), &field, rows as f32 * ROW);
    ui.label(RichText::new(say(locale, "palette-keys")).font(theme::note()).color(Ink::of(ui.visuals()).weak));
    let run = pressed.or_else(|| enter.then_some(at)).and_then(|at| listed.get(at));
    if let Some(offer) = run.map(|listed| listed.offer).filter(|offer| offer.refusal.is_none()) {
        commands.send(Command::Offered { id: offer.id.clone(), command: Box::new(offer.command.clone()) });
    }
}

/// Where the arrow and Page keys lead; from one end to the other, too.
fn moved_by_keys(context: &Context, chosen: usize, last: usize, page: usize) -> Option<usize> {
    let pressed = |key| context.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::ArrowDown) {
        Some(if chosen == last { 0 } else { chosen + 1 })
    } else if pressed(Key::ArrowUp) {
        Some(if chosen == 0 { last } else { chosen - 1 })
    } else if pressed(Key::PageDown) {
        Some((chosen + page).min(last))
    } else if pressed(Key::PageUp) {
        Some(chosen.saturating_sub(page))
    } else {
        None
    }
}

/// Shows the lines; the position of the pressed one comes back.
fn list_ui(
    ui: &mut Ui,
    now: Now<'_>,
    listed: &[Listed<'_>],
    chosen: usize,
    reveal: bool,
    field: &egui::Response,
    height: f32,
) -> Option<usize> {
    let mut pressed = None;
    let place = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), height));
    let list = ui.interact(place, Id::unique("palette list"), Sense::hover());
    let name = say(now.state.locale, "palette-list");
    list.widget_info(|| WidgetInfo::labeled(Role::ListBox, true, name.as_ref()));
    ui.scope_builder(UiBuilder::new().accessibility_parent(list.id), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        // After a few lines the place has grown small: more of them get their height back at once.
        let area = ScrollArea::vertical().id_salt("palette lines").max_height(height).min_scrolled_height(height);
        let area = area.auto_shrink([false, true]);
        area.show_rows(ui, ROW, listed.len(), |ui, range| {
            let (top, width) = (ui.cursor().min, ui.available_width());
            if reveal {
                let offset = (chosen as f32 - range.start as f32) * ROW;
                let line = Rect::from_min_size(pos2(top.x, top.y + offset), vec2(width, ROW));
                ui.scroll_to_rect_animation(line, None, egui::style::ScrollAnimation::none());
            }
            for at in range {
                let response = row::row_ui(ui, &listed[at], at == chosen, now.state.locale, ROW);
                if at == chosen {
                    let option = response.id.accesskit_id();
                    ui.ctx().accesskit_node_builder(field.id, |node| node.set_active_descendant(option));
                }
                if response.clicked() {
                    pressed = Some(at);
                }
            }
        });
    });
    pressed
}
