//! The published figures as a compact table, by group.

use egui::{Rect, Sense, Ui, pos2, vec2};

use super::blocks_ui::{GAP, HEADING, INSET, Pressed, ROW, block, line, pressable, put, put_right, row_ground};
use crate::app::core::command::Command;
use crate::app::core::shown::Shown;
use crate::app::detail::command::DetailCommand;
use crate::app::widgets::theme;
use crate::draw::{Ink, fonts};
use crate::listing::{PublishedGroup, PublishedLine};

/// Of more rows than this only those near what is in sight are made.
const MANY: usize = 400;
/// So far above and below.
const NEAR: f32 = 400.0;
/// No column of groups is narrower than this.
const LEAST_WIDTH: f32 = 480.0;

/// Shows all groups, in as many columns as there is room for.
pub(super) fn published_ui(ui: &mut Ui, shown: &Shown<'_>, groups: &[PublishedGroup], pressed: &mut Pressed) {
    let width = ui.available_width();
    let columns = (((width + GAP) / (LEAST_WIDTH + GAP)) as usize).clamp(1, 3);
    let column_width = (width - GAP * (columns - 1) as f32) / columns as f32;
    let height = |group: &PublishedGroup| HEADING + group.lines.len() as f32 * ROW + 8.0;
    // Each group goes where the page is shortest; of equals to the left.
    let mut ends = vec![0.0_f32; columns];
    let mut places = Vec::new();
    for group in groups {
        let (column, top) = ends.iter().copied().enumerate().min_by(|a, b| a.1.total_cmp(&b.1)).unwrap_or((0, 0.0));
        places.push((column, top));
        ends[column] = top + height(group) + GAP;
    }
    let whole = ends.into_iter().fold(0.0, f32::max);
    let (area, _) = ui.allocate_exact_size(vec2(width, whole), Sense::hover());
    let is_many = groups.iter().map(|group| group.lines.len()).sum::<usize>() > MANY;
    let near = if is_many { ui.clip_rect().expand(NEAR) } else { area };
    for (group, (column, top)) in groups.iter().zip(places) {
        let corner = area.min + vec2(column as f32 * (column_width + GAP), top);
        let rect = Rect::from_min_size(corner, vec2(column_width, height(group)));
        let inner = block(ui, rect, &group.name, "");
        for (at, published) in group.lines.iter().enumerate() {
            let row = Rect::from_min_size(pos2(inner.left(), inner.top() + at as f32 * ROW), vec2(inner.width(), ROW));
            if !near.intersects(row) {
                continue;
            }
            line_ui(ui, shown, published, row, pressed);
        }
    }
}

fn line_ui(ui: &Ui, shown: &Shown<'_>, published: &PublishedLine, row: Rect, pressed: &mut Pressed) {
    let ink = Ink::of(ui.visuals());
    let is_selected = shown.session.selected_observation() == Some(published.observation);
    let words = format!("{} {} {}", published.name, published.value, published.unit);
    let id = ui.scope_id().with(("published", published.observation));
    let target = row.expand2(vec2(INSET / 2.0, 0.0));
    let response = pressable(ui, target, id, is_selected, words.trim_end(), pressed);
    if response.clicked() {
        let row = shown.session.observation_row(published.observation);
        shown.send(Command::Detail(DetailCommand::Select(row)));
    }
    pressed.ask_about(ui, published.observation, &response);
    if !ui.is_rect_visible(row) {
        return;
    }
    row_ground(ui, row, &response, is_selected);
    let middle = row.center().y;
    let growth = published.growth.as_ref().map_or("", |said| said.text.as_str());
    let of = if growth.is_empty() { published.of.clone() } else { format!("{growth} · {}", published.of) };
    let color = if published.is_preliminary { ink.amber } else { ink.weak };
    // Name, value, and of when and of what: a third each, the names may have more.
    let (values, ofs) = (row.left() + row.width() * 0.64, row.left() + row.width() * 0.66);
    let value = format!("{} {}", published.value, published.unit);
    let galley = line(ui, value.trim_end(), fonts::bold(13.0), ink.text, row.width() * 0.3);
    let left = put_right(ui, galley, values, middle, ink.text);
    let name = line(ui, &published.name, egui::FontId::proportional(13.0), ink.text, left - row.left() - 10.0);
    put(ui, name, row.left(), middle, ink.text);
    put(ui, line(ui, &of, theme::note(), color, row.right() - ofs), ofs, middle, color);
    let explained = published.growth.as_ref().map_or("", |said| said.explained.as_str());
    response.on_hover_text(format!("{words}\n{of}\n{explained}").trim_end());
}
