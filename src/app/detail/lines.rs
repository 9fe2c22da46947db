//! The lines that the parts of the detail pane are made of. Must not know what they say.

use egui::text::LayoutJob;
use egui::{
    Color32, FontId, Galley, Popup, Response, RichText, Role, Sense, SetOpenCommand, Ui, WidgetInfo, pos2, vec2,
};

use crate::app::core::command::Command;
use crate::app::core::row_id::RowId;
use crate::app::core::shown::Shown;
use crate::app::detail::command::DetailCommand;
use crate::app::widgets::focus::Group;
use crate::app::widgets::menu_keys::{asked_by_keys, below};
use crate::app::widgets::theme;
use crate::draw::{Ink, fonts, line_breaks};
use crate::listing::{Cell, Field};
use crate::text::{Locale, say, say_with};

/// How high the line of a link is.
pub(in crate::app) const LINK_HEIGHT: f32 = 24.0;

pub(in crate::app) fn heading(ui: &mut Ui, shown: &Shown<'_>, key: &str) {
    heading_text(ui, &say(shown.locale, key));
}

pub(in crate::app) fn heading_text(ui: &mut Ui, text: &str) {
    ui.add_space(12.0);
    ui.label(RichText::new(text).font(theme::section()));
}

pub(in crate::app) fn weak(ui: &mut Ui, text: &str) {
    let ink = Ink::of(ui.visuals());
    ui.add(egui::Label::new(RichText::new(text).font(theme::note()).color(ink.weak)).wrap());
}

/// A sentence with a coloured bar before it, which asks to be looked at.
pub(in crate::app) fn remark(ui: &mut Ui, text: &str, color: Color32) {
    let wrap = ui.available_width() - 12.0;
    let galley = line_breaks::wrapped(ui.painter(), text, fonts::regular(13.0), color, wrap);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), galley.size().y + 4.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    let bar = egui::Rect::from_min_size(rect.left_top(), vec2(3.0, rect.height()));
    ui.painter().rect_filled(bar, 1.0, color);
    ui.painter().galley(rect.left_top() + vec2(12.0, 2.0), galley, color);
}

/// A line a field: the name left in a column of its own, the value beside it, over several lines where it is long.
/// The other button of the mouse offers to copy the value; a value that stands for a record of another table leads to it.
pub(in crate::app) fn fields_ui(ui: &mut Ui, shown: &Shown<'_>, books: u64, fields: &[Field]) {
    let locale = shown.locale;
    let ink = Ink::of(ui.visuals());
    let names = fields.iter().map(|field| wrapped(ui, &field.title, f32::INFINITY, ink.weak).size().x);
    let column = names.fold(72.0_f32, f32::max).min(ui.available_width() * 0.45).ceil() + 12.0;
    let mut stops = Group::begin(ui, fields.first().map_or("", |field| field.title.as_str()));
    for field in fields {
        let link = field.link.as_ref().and_then(|link| shown.session.record_of_id(books, &link.table, &link.id));
        let color = match (&field.value, link) {
            (Cell::Missing(_), _) => ink.weak,
            (_, Some(_)) => ink.accent,
            (_, None) => ink.text,
        };
        let name = wrapped(ui, &field.title, column - 12.0, ink.weak);
        let value = wrapped(ui, field.value.shown(), ui.available_width() - column, color);
        let height = name.size().y.max(value.size().y).max(16.0) + 2.0;
        let sense = stops.sense(ui, ui.next_auto_id(), Sense::click());
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), sense);
        describe(&response, field, link.is_some());
        hover_ground(ui, &response, &ink);
        ui.painter().galley(rect.left_top() + vec2(0.0, 1.0), name, ink.weak);
        ui.painter().galley(rect.left_top() + vec2(column, 1.0), value, color);
        copy_menu(&response, locale, &field.value);
        if let Some(link) = link {
            let name = say_with(locale, "detail-follow", [("name", field.value.shown().into())]);
            if response.on_hover_text(name).on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
                shown.send(Command::Detail(DetailCommand::Select(link)));
            }
        }
    }
    stops.end(ui);
}

/// A line an amount: the measure left, the amount right, below it where both do not fit.
pub(in crate::app) fn amounts_ui(ui: &mut Ui, locale: Locale, fields: &[Field]) {
    let ink = Ink::of(ui.visuals());
    let mut stops = Group::begin(ui, fields.first().map_or("", |field| field.title.as_str()));
    for field in fields {
        let color = if matches!(field.value, Cell::Missing(_)) { ink.weak } else { ink.text };
        let title = wrapped(ui, &field.title, f32::INFINITY, ink.weak);
        let value = wrapped(ui, field.value.shown(), f32::INFINITY, color);
        let width = ui.available_width();
        let lines = if title.size().x + value.size().x + 12.0 > width { 2.0 } else { 1.0 };
        let sense = stops.sense(ui, ui.next_auto_id(), Sense::click());
        let (rect, response) = ui.allocate_exact_size(vec2(width, 20.0 * lines), sense);
        describe(&response, field, false);
        hover_ground(ui, &response, &ink);
        let bottom = rect.bottom() - 10.0 - value.size().y / 2.0;
        ui.painter().galley(pos2(rect.left(), rect.top() + 10.0 - title.size().y / 2.0), title, ink.weak);
        ui.painter().galley(pos2(rect.right() - value.size().x, bottom), value, color);
        copy_menu(&response, locale, &field.value);
    }
    stops.end(ui);
}

fn describe(response: &Response, field: &Field, is_link: bool) {
    let role = if is_link { Role::Link } else { Role::Label };
    response.widget_info(|| WidgetInfo::labeled(role, true, format!("{} {}", field.title, field.value.shown())));
}

pub(in crate::app) fn hover_ground(ui: &Ui, response: &Response, ink: &Ink) {
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(response.rect.expand2(vec2(4.0, 0.0)), 4.0, ink.raised);
    }
}

/// On the other button of the mouse, or the menu key: copy what stands here, a number with all its digits.
pub(in crate::app) fn copy_menu(response: &Response, locale: Locale, value: &Cell) {
    if matches!(value, Cell::Missing(_)) {
        return;
    }
    // Where it was asked for, it stays.
    let place = response.id.with("menu place");
    let by_keys = response.has_focus() && asked_by_keys(&response.ctx);
    let asked = if by_keys { Some(below(response.rect)) } else { response.interact_pointer_pos() };
    if let Some(at) = asked.filter(|_| by_keys || response.secondary_clicked()) {
        response.ctx.data_mut(|data| data.insert_temp(place, at));
    }
    let at = response.ctx.data(|data| data.get_temp(place)).unwrap_or_else(|| below(response.rect));
    let popup = Popup::context_menu(response).at_position(at);
    let popup = if by_keys { popup.open_memory(Some(SetOpenCommand::Bool(true))) } else { popup };
    popup.show(|ui| {
        let mut offered: Vec<&str> = vec![value.shown()];
        if let Cell::Number { exact, .. } = value {
            offered.push(exact);
        }
        offered.dedup();
        for text in offered {
            if ui.button(say_with(locale, "detail-copy-value", [("value", text.into())])).clicked() {
                ui.copy_text(text.to_owned());
                ui.close();
            }
        }
    });
}

/// The name of another record, which leads to it, and something about it at the right.
pub(in crate::app) fn record_link(ui: &mut Ui, shown: &Shown<'_>, row: RowId, name: &str, value: &Cell) {
    let ink = Ink::of(ui.visuals());
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), LINK_HEIGHT), Sense::click());
    response
        .widget_info(|| WidgetInfo::labeled(Role::Link, true, format!("{name} {}", value.shown()).trim().to_owned()));
    hover_ground(ui, &response, &ink);
    let color = if matches!(value, Cell::Missing(_)) { ink.weak } else { ink.text };
    let value = wrapped(ui, value.shown(), f32::INFINITY, color);
    let room = rect.width() - value.size().x - if value.size().x > 0.0 { 12.0 } else { 0.0 };
    let (whole, name) = (name, cut(ui, name, room, fonts::regular(13.0), ink.accent));
    let is_cut = name.elided;
    ui.painter().galley(pos2(rect.left(), rect.center().y - name.size().y / 2.0), name, ink.accent);
    ui.painter().galley(pos2(rect.right() - value.size().x, rect.center().y - value.size().y / 2.0), value, color);
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    let response = if is_cut { response.on_hover_text(whole) } else { response };
    if response.clicked() {
        shown.send(Command::Detail(DetailCommand::Select(row)));
    }
}

pub(in crate::app) fn wrapped(ui: &Ui, text: &str, width: f32, color: Color32) -> std::sync::Arc<Galley> {
    line_breaks::wrapped(ui.painter(), text, fonts::regular(13.0), color, width.max(20.0))
}

/// One line, with an ellipsis where it does not fit.
pub(in crate::app) fn cut(ui: &Ui, text: &str, width: f32, font: FontId, color: Color32) -> std::sync::Arc<Galley> {
    let mut job = LayoutJob::simple_singleline(text.to_owned(), font, color);
    job.wrap = fonts::one_line(text, width.max(12.0));
    ui.painter().layout_job(job)
}
