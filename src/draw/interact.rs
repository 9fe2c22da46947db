//! Pointing at marks, clicking them, walking them with the keys, reading them out. Must not know how they are drawn.

use egui::{
    CursorIcon, Key, Modifiers, Order, PointerButton, Popup, Pos2, Rect, Response, Role, Sense, Stroke, Tooltip, Ui,
    WidgetInfo, vec2,
};

use super::axes::{Placed, ring};
use super::ink::Ink;
use super::marks::marks_of;
use super::{emphasis, fonts};
use crate::draw::state::{FigureEvent, FigureState};
use crate::figure::{Figure, Mark, MarkAt};

/// Of more marks than this none is a widget of its own: the pointer is looked for among their rectangles.
const WIDGETS: usize = 600;

/// What came of the pointer and the keys.
pub(super) struct Interaction {
    pub(super) event: Option<FigureEvent>,
    /// The mark under the pointer.
    pub(super) hovered: Option<MarkAt>,
    /// Where somebody asked for what can be done, with a mark or beside all.
    pub(super) menu: Option<(Option<MarkAt>, Pos2)>,
}

/// What is around the marks.
pub(super) struct Around {
    /// The plot with its labels.
    pub(super) plot: Rect,
    /// Where the labels below it begin.
    pub(super) bottom: f32,
    /// The series that is pointed at in the legend.
    pub(super) pointed: Option<usize>,
}

/// What the pointer has found.
#[derive(Default)]
struct Found {
    hovered: Option<MarkAt>,
    clicked: Option<MarkAt>,
    /// The mark that the other button was pressed on.
    asked: Option<MarkAt>,
}

/// Rings around what is selected, pointed at and walked to; the event, if somebody did anything.
pub(super) fn interact(
    ui: &mut Ui,
    figure: &Figure,
    placed: &Placed,
    response: &Response,
    state: &FigureState,
    around: &Around,
    ink: &Ink,
) -> Interaction {
    let Found { hovered, clicked, asked } = if placed.marks.len() > WIDGETS {
        found_among(ui, figure, placed, response)
    } else {
        found_as_widgets(ui, figure, placed)
    };
    if let Some(series) = hovered.map(|at| at.series).or(around.pointed) {
        emphasis::dim_others(ui, figure, placed, around.plot, ink, series);
    }
    emphasis::crosshair(ui, figure, placed, response, (around.plot, around.bottom), hovered, ink);
    for rect in state.selected.iter().filter_map(|at| placed.rect(*at)) {
        ring(ui, rect, Stroke::new(2.0, ink.accent));
    }
    if response.has_focus() {
        ring(ui, response.rect.expand(2.0), Stroke::new(1.0, ink.accent));
    }
    let cursor = state.cursor.filter(|_| response.has_focus());
    for rect in hovered.into_iter().chain(cursor).chain(state.pointed).filter_map(|at| placed.rect(at)) {
        ring(ui, rect, Stroke::new(1.5, ink.text));
    }
    let event = if let Some(at) = clicked {
        response.request_focus();
        Some(selection(ui, at))
    } else if response.clicked_by(PointerButton::Primary) {
        // Not `clicked`: Enter on the focused figure would count, and it is for the mark under the cursor.
        response.request_focus();
        Some(FigureEvent::Deselect)
    } else {
        let takes_arrows = state.takes_arrows && ARROWS.iter().any(|key| ui.input(|input| input.key_pressed(*key)));
        if takes_arrows {
            response.request_focus();
        }
        (takes_arrows || response.has_focus()).then(|| keyboard(ui, placed, response, state)).flatten()
    };
    let menu = asked_for(ui, placed, response, state, asked);
    Interaction { event, hovered, menu }
}

/// What the other button, or Shift+F10 and the menu key, ask for.
fn asked_for(
    ui: &Ui,
    placed: &Placed,
    response: &Response,
    state: &FigureState,
    asked: Option<MarkAt>,
) -> Option<(Option<MarkAt>, Pos2)> {
    if asked.is_some() || response.secondary_clicked() {
        response.request_focus();
        let at = ui.input(|input| input.pointer.interact_pos()).unwrap_or(response.rect.center());
        return Some((asked, at));
    }
    let by_keys = response.has_focus()
        && ui.input_mut(|input| {
            input.consume_key(Modifiers::SHIFT, Key::F10) || input.consume_key(Modifiers::NONE, Key::Menu)
        });
    let at = state.cursor.or(state.selected.last().copied()).filter(|at| placed.rect(*at).is_some());
    by_keys.then(|| (at, at.and_then(|at| placed.rect(at)).unwrap_or(response.rect).center()))
}

/// With Shift a mark is added to those selected.
fn selection(ui: &Ui, at: MarkAt) -> FigureEvent {
    if ui.input(|input| input.modifiers.shift) { FigureEvent::AddToSelection(at) } else { FigureEvent::Select(at) }
}

/// The mark pointed at and the mark clicked, each mark a widget.
fn found_as_widgets(ui: &Ui, figure: &Figure, placed: &Placed) -> Found {
    let mut found = Found::default();
    for (at, rect) in &placed.marks {
        let Some(mark) = figure.mark(*at) else { continue };
        let response = mark_response(ui, mark, *at, *rect);
        if response.clicked() {
            found.clicked = Some(*at);
        }
        if response.secondary_clicked() {
            found.asked = Some(*at);
        }
        // Not under a dialog, where nothing is hovered though the pointer rests on it.
        if response.hovered() {
            found.hovered = Some(*at);
            // At lines it stands with the values of the others.
            if !marks_of(figure).has_crosshair {
                response.on_hover_ui_at_pointer(|ui| hover_ui(ui, &mark.hover));
            }
        }
    }
    found
}

/// A mark can be pointed at, clicked and read out. Tab goes past it: within the figure the arrow keys lead to it.
fn mark_response(ui: &Ui, mark: &Mark, at: MarkAt, rect: Rect) -> Response {
    let id = ui.scope_id().with(("mark", at.series, at.category));
    let response =
        ui.interact(rect.expand2(vec2(0.0, 1.0)), id, Sense::CLICK).on_hover_cursor(CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::labeled(Role::GraphicsSymbol, ui.is_enabled(), mark.hover.join(", ")));
    response
}

/// The same among the rectangles: of those under the pointer the one drawn last, that is, on top.
fn found_among(ui: &Ui, figure: &Figure, placed: &Placed, response: &Response) -> Found {
    let Some(pointer) = response.hover_pos().filter(|_| response.hovered()) else { return Found::default() };
    let found = placed.marks.iter().rev().find(|(_, rect)| rect.contains(pointer)).map(|(at, _)| *at);
    let Some(mark) = found.and_then(|at| figure.mark(at)) else { return Found::default() };
    ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
    if !Popup::is_any_open(ui.ctx()) && !marks_of(figure).has_crosshair {
        let layer = egui::LayerId::new(Order::Tooltip, response.id);
        let tooltip = Tooltip::always_open(ui.ctx().clone(), layer, response.id, egui::PopupAnchor::Pointer);
        tooltip.gap(12.0).show(|ui| hover_ui(ui, &mark.hover));
    }
    Found {
        hovered: found,
        clicked: found.filter(|_| response.clicked_by(PointerButton::Primary)),
        asked: found.filter(|_| response.secondary_clicked()),
    }
}

const ARROWS: [Key; 4] = [Key::ArrowRight, Key::ArrowLeft, Key::ArrowUp, Key::ArrowDown];

/// Arrow keys walk the marks, Enter selects, Esc lets go.
fn keyboard(ui: &Ui, placed: &Placed, response: &Response, state: &FigureState) -> Option<FigureEvent> {
    ui.memory_mut(|memory| {
        memory.set_focus_lock_filter(
            response.id,
            egui::EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: true },
        );
    });
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let chosen = |key| ui.input_mut(|input| input.consume_key(Modifiers::SHIFT, key)) || pressed(key);
    if pressed(Key::Escape) {
        return Some(FigureEvent::Deselect);
    }
    let at = state.cursor.or(state.selected.last().copied()).filter(|at| placed.rect(*at).is_some());
    if chosen(Key::Enter) || chosen(Key::Space) {
        return at.map(|at| selection(ui, at));
    }
    let (dx, dy) = if pressed(Key::ArrowRight) {
        (1.0, 0.0)
    } else if pressed(Key::ArrowLeft) {
        (-1.0, 0.0)
    } else if pressed(Key::ArrowUp) {
        (0.0, -1.0)
    } else if pressed(Key::ArrowDown) {
        (0.0, 1.0)
    } else {
        return None;
    };
    let Some(from) = at.and_then(|at| placed.rect(at)).map(|rect| rect.center()) else {
        return placed.marks.first().map(|(first, _)| FigureEvent::MoveCursor(*first));
    };
    // The nearest mark whose centre lies in that direction; sideways distance counts double.
    placed
        .marks
        .iter()
        .filter_map(|(mark, rect)| {
            let offset = rect.center() - from;
            let ahead = offset.x * dx + offset.y * dy;
            let aside = (offset - vec2(dx, dy) * ahead).length();
            (ahead > 0.5).then_some((ahead + 2.0 * aside, *mark))
        })
        .min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)))
        .map(|(_, mark)| FigureEvent::MoveCursor(mark))
}

fn hover_ui(ui: &mut Ui, lines: &[String]) {
    ui.set_max_width(320.0);
    for (position, line) in lines.iter().enumerate() {
        let font = if position == 0 { fonts::bold(13.0) } else { fonts::regular(13.0) };
        ui.label(egui::RichText::new(line).font(font));
    }
}
