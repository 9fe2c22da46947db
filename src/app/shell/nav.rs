//! The bar on the left: the pages, and the tables of the package below them. Must not know what is on a page.

use egui::{Button, Color32, RichText, ScrollArea, Sense, TextStyle, Ui, vec2};

use crate::app::core::command::Command;
use crate::app::core::ids::View;
use crate::app::core::row_id::TableId;
use crate::app::core::shown::Shown;
use crate::app::core::sides::LEFT_BAR_WIDTH;
use crate::app::open::command::OpenCommand;
use crate::app::widgets::focus;
use crate::app::window::command::WindowCommand;
use crate::draw::Ink;
use crate::listing::table_title;
use crate::model::Dataset;
use crate::query::table_name;
use crate::text::{numbers, say, say_with};

/// Shows it.
pub(super) fn nav_ui(ui: &mut Ui, shown: &Shown<'_>) {
    // Close together, so that the tables below have the room.
    ui.spacing_mut().item_spacing.y = 2.0;
    let mut group = focus::Group::begin(ui, "views");
    for view in View::ALL {
        let Some(offer) = shown.offer(&Command::Window(WindowCommand::ShowView(view))) else { continue };
        let id = ui.next_auto_id();
        if offer.is_current {
            group.prefer(id);
        }
        let button = Button::selectable(offer.is_current, &offer.label).min_size(vec2(ui.available_width(), 26.0));
        if ui.add(button.sense(group.sense(ui, id, Sense::click()))).clicked() {
            group.take(id);
            shown.send(Command::Window(WindowCommand::ShowView(view)));
        }
    }
    group.end(ui);
    ui.spacing_mut().item_spacing.y = 4.0;
    tables_ui(ui, shown);
}

/// The tables of the package (台账), with how many rows they have, where there are several.
fn tables_ui(ui: &mut Ui, shown: &Shown<'_>) {
    let (session, locale) = (shown.session, shown.locale);
    if session.opened.others.is_empty() {
        return;
    }
    ui.add_space(8.0);
    ui.label(RichText::new(say(locale, "tables-heading")).small().color(Ink::of(ui.visuals()).weak));
    let mut group = focus::Group::begin(ui, "tables");
    let looked_at = egui::Id::unique("table that is looked at");
    ScrollArea::vertical().id_salt("tables").show(ui, |ui| {
        for dataset in session.opened.tables() {
            let table = TableId::named(table_name(dataset));
            let name = table_title(dataset, locale);
            let is_current = session.table == table;
            let id = ui.next_auto_id();
            if is_current {
                group.prefer(id);
            }
            let count = numbers::count(dataset.projects().len());
            let rows = RichText::new(&count).small().color(Ink::of(ui.visuals()).weak);
            let size = vec2(ui.available_width(), 28.0);
            let has_room = has_room_for_both(ui, &name, &count);
            let button = Button::selectable(is_current, name.as_str()).min_size(size).truncate();
            // A name is worth more than a number, which is said to whoever points at it.
            let button = if has_room { button.right_text(rows) } else { button };
            let response = ui.add(button.sense(group.sense(ui, id, Sense::click())));
            let spoken = say_with(locale, "table-spoken", [("table", name.as_str().into()), ("rows", count.into())]);
            let response = if has_room { response } else { response.on_hover_text(&spoken) };
            // Wherever it was chosen, it is in sight here; after that the bar is where somebody leaves it.
            if is_current && ui.data_mut(|data| data.get_temp(looked_at)) != Some(table) {
                ui.scroll_to_rect_animation(response.rect, None, egui::style::ScrollAnimation::none());
                ui.data_mut(|data| data.insert_temp(looked_at, table));
            }
            response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, is_current, &spoken));
            if response.clicked() {
                group.take(id);
                shown.send(Command::Open(OpenCommand::Table(table)));
            }
        }
    });
    group.end(ui);
}

/// So many tables have a say in how wide the bar is.
const MOST_ASKED: usize = 60;
/// It is no wider of itself, nor narrower.
const WIDTHS: std::ops::RangeInclusive<f32> = LEFT_BAR_WIDTH..=176.0;

/// How wide the bar is as long as nobody has pulled at it: so wide that tables stand beside how many rows they have.
pub(super) fn usual_width(ui: &Ui, shown: &Shown<'_>, margin: f32) -> f32 {
    let tables = shown.session.opened.tables();
    if shown.session.opened.others.is_empty() {
        return *WIDTHS.start();
    }
    let needed = |dataset: &&Dataset| {
        width_of_both(ui, &table_title(dataset, shown.locale), &numbers::count(dataset.projects().len()))
    };
    let widest = tables.iter().take(MOST_ASKED).map(needed).fold(0.0, f32::max);
    (widest + margin).ceil().clamp(*WIDTHS.start(), *WIDTHS.end())
}

/// Whether the name of a table and how many rows it has stand beside one another.
fn has_room_for_both(ui: &Ui, name: &str, count: &str) -> bool {
    width_of_both(ui, name, count) <= ui.available_width()
}

fn width_of_both(ui: &Ui, name: &str, count: &str) -> f32 {
    let width = |text: &str, style: TextStyle| {
        let font = style.resolve(ui.style());
        ui.painter().layout_no_wrap(text.to_owned(), font, Color32::PLACEHOLDER).size().x
    };
    let between = 2.0 * ui.spacing().icon_spacing + 2.0 * ui.spacing().button_padding.x;
    width(name, TextStyle::Button) + width(count, TextStyle::Small) + between
}
