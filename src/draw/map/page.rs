//! A whole map from top to bottom: title, map, legend, note; and what somebody does with it. Must not know what comes of that.

use egui::{Key, Pos2, Rect, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::look::MapLook;
use super::{labels, land, legend, marks};
use crate::draw::fonts;
use crate::draw::ink::Ink;
use crate::draw::line_breaks::wrapped;
use crate::figure::map::MapFigure;
use crate::model::ProjectIx;

/// What a record is called.
pub type RecordName<'n> = &'n dyn Fn(ProjectIx) -> String;

/// How a map is shown.
pub struct MapState<'s> {
    /// What of it is looked at; all of it where nobody said anything.
    pub look: Option<MapLook>,
    /// The record that is selected.
    pub selected: Option<ProjectIx>,
    /// Whether it is on paper, where nobody does anything.
    pub paper: bool,
    /// What a record is called.
    pub name: RecordName<'s>,
}

/// What came of drawing a map.
pub struct MapResponse {
    /// The look that somebody changed it to.
    pub look: Option<MapLook>,
    /// Whether all of it was asked for.
    pub fit: bool,
    /// The records of the mark that was clicked.
    pub picked: Vec<ProjectIx>,
    /// Where the map itself is.
    pub room: Rect,
}

const GAP: f32 = 6.0;
/// A map is at least so high, whatever stands around it.
const LEAST: f32 = 120.0;
/// What a key moves it by, and how much nearer one brings it.
const STEP: f32 = 60.0;
const NEARER: f32 = 1.4;

/// Draws a map in all the room there is.
pub fn map_ui(ui: &mut Ui, figure: &MapFigure, state: &MapState<'_>) -> MapResponse {
    let ink = Ink::of(ui.visuals());
    let area = ui.available_rect_before_wrap();
    let width = area.width();
    let text = |text: &str, font, color| wrapped(ui.painter(), text, font, color, width);
    let title = text(&figure.title, fonts::bold(15.0), ink.text);
    let note = text(&figure.note, fonts::regular(12.0), ink.weak);
    let legend_height = legend::draw(ui.painter(), figure, &ink, (area.min, width), false);
    let around = title.size().y + note.size().y + legend_height + 3.0 * GAP;
    let height = (area.height() - around).max(LEAST);
    let room = Rect::from_min_size(pos2(area.left(), area.top() + title.size().y + GAP), vec2(width, height));
    ui.painter().galley(area.min, title, ink.text);
    let below = pos2(area.left(), room.bottom() + GAP);
    legend::draw(ui.painter(), figure, &ink, (below, width), true);
    ui.painter().galley(pos2(below.x, below.y + legend_height + GAP), note, ink.weak);
    let response = ui.interact(room, ui.scope_id().with("map"), Sense::click_and_drag());
    ui.allocate_rect(Rect::from_min_size(area.min, vec2(width, around + height)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &figure.summary));
    let look = state.look.unwrap_or_else(|| MapLook::fitting(figure.extent, room.size()));
    draw(ui, figure, &ink, (&look, room), state);
    let mut done = MapResponse { look: None, fit: false, picked: Vec::new(), room };
    if !state.paper {
        heed(ui, figure, &response, (&look, room), (state, &mut done));
    }
    done
}

fn draw(ui: &Ui, figure: &MapFigure, ink: &Ink, (look, room): (&MapLook, Rect), state: &MapState<'_>) {
    let painter = ui.painter().with_clip_rect(room.intersect(ui.clip_rect()));
    land::draw(&painter, figure, ink, (look, room, state.paper));
    marks::draw(&painter, figure, ink, (look, room), state.selected);
    let mut taken = vec![legend::scale_bar(&painter, look, room, ink)];
    labels::draw(&painter, figure, ink, (look, room), (state.name, &mut taken));
    painter.rect_stroke(room, 0.0, Stroke::new(1.0, ink.grid), egui::StrokeKind::Inside);
}

/// What is pointed at, clicked, dragged, and typed.
fn heed(
    ui: &Ui,
    figure: &MapFigure,
    response: &egui::Response,
    (look, room): (&MapLook, Rect),
    (state, done): (&MapState<'_>, &mut MapResponse),
) {
    let pointer = response.hover_pos();
    let pointed = |at: Pos2| marks::pointed(figure, look, room, at);
    if response.clicked() {
        response.request_focus();
        let hit = response.interact_pointer_pos().and_then(pointed);
        done.picked = hit.map_or_else(Vec::new, |point| point.records.clone());
    }
    done.fit = response.double_clicked() && done.picked.is_empty();
    if response.dragged() && response.drag_delta() != Vec2::ZERO {
        done.look = Some(look.moved(response.drag_delta()));
    }
    if let Some(at) = pointer {
        let (scroll, zoom) = ui.input(|input| (input.smooth_scroll_delta().y, input.zoom_delta()));
        let times = zoom * (scroll / 240.0).exp();
        if (times - 1.0).abs() > 1e-3 {
            done.look = Some(look.nearer(times, at - room.center()));
        }
    }
    if response.has_focus() {
        ui.painter().rect_stroke(
            room.shrink(1.0),
            0.0,
            Stroke::new(2.0, Ink::of(ui.visuals()).accent),
            egui::StrokeKind::Inside,
        );
        keys(ui, response, look, done);
    }
    let Some(point) = pointer.filter(|_| !response.dragged()).and_then(pointed) else { return };
    let name = point.records.first().map_or_else(String::new, |ix| (state.name)(*ix));
    let more = if point.records.len() > 1 { format!("{name} +{}", point.records.len() - 1) } else { name };
    let words = if point.value.is_empty() { more } else { format!("{more}\n{}", point.value) };
    response.clone().on_hover_text_at_pointer(words);
}

/// The arrow keys move it, plus and minus bring it nearer, 0 shows all of it.
fn keys(ui: &Ui, response: &egui::Response, look: &MapLook, done: &mut MapResponse) {
    let filter = egui::EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: false };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let pressed = |key: Key| ui.input(|input| input.key_pressed(key) && input.modifiers.is_none());
    let steps = [
        (Key::ArrowLeft, vec2(STEP, 0.0)),
        (Key::ArrowRight, vec2(-STEP, 0.0)),
        (Key::ArrowUp, vec2(0.0, STEP)),
        (Key::ArrowDown, vec2(0.0, -STEP)),
    ];
    for (_, by) in steps.into_iter().filter(|(key, _)| pressed(*key)) {
        done.look = Some(done.look.unwrap_or(*look).moved(by));
    }
    for (key, times) in [(Key::Plus, NEARER), (Key::Equals, NEARER), (Key::Minus, 1.0 / NEARER)] {
        let is_plus = key == Key::Plus && ui.input(|input| input.key_pressed(key));
        if pressed(key) || is_plus {
            done.look = Some(done.look.unwrap_or(*look).nearer(times, Vec2::ZERO));
        }
    }
    done.fit |= pressed(Key::Num0) || pressed(Key::Home);
}
