//! A whole figure from top to bottom: title, subtitle, legend, plot, notes, source line.

use std::sync::Arc;

use egui::{
    Color32, CursorIcon, Galley, Key, Modifiers, PointerButton, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo,
    pos2, vec2,
};

use super::axes::{Placed, label_height, ring};
use super::bars::bars_ui;
use super::fonts;
use super::heat::{self, heat_ui};
use super::ink::Ink;
use super::legend::Legend;
use super::lines::lines_ui;
use crate::figure::{Figure, Kind, Mark, MarkAt};

/// Less than this is no plot.
const PLOT_MIN_HEIGHT: f32 = 150.0;

/// What the figure shows besides its data.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FigureState {
    /// The mark whose projects are listed.
    pub selected: Option<MarkAt>,
    /// The mark the arrow keys stand on.
    pub cursor: Option<MarkAt>,
    /// Nothing reacts and hidden series are not mentioned: for export.
    pub paper: bool,
}

/// What somebody did to a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureEvent {
    /// Pressed a legend entry.
    ToggleSeries(usize),
    /// Clicked a mark, or pressed Enter on it.
    Select(MarkAt),
    /// Clicked beside all marks, or pressed Esc.
    Deselect,
    /// Moved the keyboard cursor.
    MoveCursor(MarkAt),
}

/// What came of drawing a figure.
pub struct FigureResponse {
    /// The height the figure wants at this width; more than it had when the text left too little for the plot.
    pub needed_height: f32,
    /// What somebody did, if anything.
    pub event: Option<FigureEvent>,
    /// Where each mark stands, for tests and for pointing.
    pub marks: Vec<(MarkAt, Rect)>,
}

/// The texts around the plot, laid out to a width.
struct Page {
    head: Vec<Arc<Galley>>,
    legend: Legend,
    unit: Arc<Galley>,
    foot: Vec<Arc<Galley>>,
}

const HEAD_GAP: f32 = 3.0;
const SECTION_GAP: f32 = 8.0;

impl Page {
    fn new(ui: &Ui, figure: &Figure, ink: &Ink, width: f32, paper: bool) -> Self {
        let text = |text: &str, font, color: Color32| ui.painter().layout(text.to_owned(), font, color, width);
        let mut head = Vec::new();
        if !figure.title.is_empty() {
            head.push(text(&figure.title, fonts::bold(15.0), ink.text));
        }
        if !figure.subtitle.is_empty() {
            head.push(text(&figure.subtitle, fonts::regular(12.0), ink.weak));
        }
        let foot = [&figure.note, &figure.source_line].into_iter().filter(|line| !line.is_empty());
        let foot: Vec<_> = foot.map(|line| text(line, fonts::regular(12.0), ink.weak)).collect();
        let unit = text(&figure.unit, fonts::regular(12.0), ink.weak);
        Self { head, legend: Legend::new(ui.painter(), figure, ink, width, paper), unit, foot }
    }

    fn height_around_plot(&self) -> f32 {
        let stack = |galleys: &[Arc<Galley>]| galleys.iter().map(|galley| galley.size().y + HEAD_GAP).sum::<f32>();
        let legend = if self.legend.size.y > 0.0 { self.legend.size.y + SECTION_GAP } else { 0.0 };
        stack(&self.head) + SECTION_GAP + legend + self.unit.size().y + SECTION_GAP + stack(&self.foot)
    }
}

/// Draws `figure` into all of the space `ui` has left.
pub fn figure_ui(ui: &mut Ui, figure: &Figure, state: FigureState) -> FigureResponse {
    let rect = ui.available_rect_before_wrap();
    let ink = Ink::of(ui.visuals());
    let page = Page::new(ui, figure, &ink, rect.width(), state.paper);
    let around = page.height_around_plot();
    let response = (!state.paper).then(|| figure_response(ui, figure, rect));
    let mut y = rect.top();
    for galley in &page.head {
        ui.painter().galley(pos2(rect.left(), y), Arc::clone(galley), ink.text);
        y += galley.size().y + HEAD_GAP;
    }
    y += SECTION_GAP;
    let toggled = page.legend.show(ui, figure, &ink, pos2(rect.left(), y), state.paper);
    if page.legend.size.y > 0.0 {
        y += page.legend.size.y + SECTION_GAP;
    }
    let foot_height: f32 = page.foot.iter().map(|galley| galley.size().y + HEAD_GAP).sum();
    let plot_bottom = (rect.bottom() - foot_height - SECTION_GAP)
        .max(y + page.unit.size().y + plot_min_height(ui, figure, rect.width()));
    let mut event = toggled.map(FigureEvent::ToggleSeries);
    let mut marks = Vec::new();
    if let Some(nothing) = &figure.nothing {
        let galley = ui.painter().layout(nothing.clone(), fonts::regular(13.0), ink.weak, rect.width() * 0.7);
        let middle = pos2(rect.center().x - galley.size().x / 2.0, (y + plot_bottom) / 2.0 - galley.size().y / 2.0);
        ui.painter().galley(middle, galley, ink.weak);
    } else {
        ui.painter().galley(pos2(rect.left(), y), Arc::clone(&page.unit), ink.weak);
        // The unit may stand beside the numbers on the highest bars; a longer one stands above them.
        let beside = if figure.kind == Kind::Percent { -6.0 } else { 8.0 };
        let plot_top = y + page.unit.size().y - beside;
        let plot = Rect::from_min_max(pos2(rect.left(), plot_top), pos2(rect.right(), plot_bottom));
        let placed = match figure.kind {
            Kind::Stacked | Kind::Grouped | Kind::Percent => bars_ui(ui, figure, &ink, plot),
            Kind::Lines => lines_ui(ui, figure, &ink, plot),
            Kind::HeatMap => heat_ui(ui, figure, &ink, plot),
        };
        if let Some(response) = &response {
            event = event.or(interact(ui, figure, &placed, response, state, &ink));
        }
        marks = placed.marks;
    }
    y = plot_bottom + SECTION_GAP;
    for galley in &page.foot {
        ui.painter().galley(pos2(rect.left(), y), Arc::clone(galley), ink.weak);
        y += galley.size().y + HEAD_GAP;
    }
    if !state.paper {
        ui.advance_cursor_after_rect(rect);
    }
    FigureResponse { needed_height: around + plot_min_height(ui, figure, rect.width()), event, marks }
}

/// The least height in which the marks can be read.
fn plot_min_height(ui: &Ui, figure: &Figure, width: f32) -> f32 {
    match figure.kind {
        Kind::HeatMap => {
            let rows = figure.series.iter().filter(|series| !series.hidden).count();
            (rows as f32 * heat::ROW_MIN + 40.0).max(PLOT_MIN_HEIGHT)
        }
        _ => PLOT_MIN_HEIGHT - 14.0 + label_height(ui, figure, width),
    }
}

/// The figure as one widget: focusable, and described for screen readers.
fn figure_response(ui: &Ui, figure: &Figure, rect: Rect) -> Response {
    let response = ui.interact(rect, ui.scope_id().with("figure"), Sense::click());
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::Image, ui.is_enabled(), &figure.title);
        info.current_text_value = Some(figure.summary.clone());
        info
    });
    response
}

/// A mark can be pointed at, clicked and read out. Tab goes past it: within the figure the arrow keys lead to it.
fn mark_response(ui: &Ui, mark: &Mark, at: MarkAt, rect: Rect) -> Response {
    let id = ui.scope_id().with(("mark", at.series, at.category));
    let response =
        ui.interact(rect.expand2(vec2(0.0, 1.0)), id, Sense::CLICK).on_hover_cursor(CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::labeled(Role::GraphicsSymbol, ui.is_enabled(), mark.hover.join(", ")));
    response
}

fn interact(
    ui: &mut Ui,
    figure: &Figure,
    placed: &Placed,
    response: &Response,
    state: FigureState,
    ink: &Ink,
) -> Option<FigureEvent> {
    let mut hovered = None;
    let mut clicked = None;
    for (at, rect) in &placed.marks {
        let Some(mark) = figure.mark(*at) else { continue };
        let mark_response = mark_response(ui, mark, *at, *rect);
        if mark_response.hovered() {
            hovered = Some(*at);
        }
        if mark_response.clicked() {
            clicked = Some(*at);
        }
        // Not under a dialog, where nothing is hovered though the pointer rests on it.
        if mark_response.hovered() {
            mark_response.on_hover_ui_at_pointer(|ui| hover_ui(ui, &mark.hover));
        }
    }
    if let Some(rect) = state.selected.and_then(|at| placed.rect(at)) {
        ring(ui, rect, Stroke::new(2.0, ink.accent));
    }
    if response.has_focus() {
        ring(ui, response.rect.expand(2.0), Stroke::new(1.0, ink.accent));
    }
    let cursor = state.cursor.filter(|_| response.has_focus());
    for at in hovered.into_iter().chain(cursor) {
        if let Some(rect) = placed.rect(at) {
            ring(ui, rect, Stroke::new(1.5, ink.text));
        }
    }
    if let Some(at) = clicked {
        response.request_focus();
        return Some(FigureEvent::Select(at));
    }
    // Not `clicked`: Enter on the focused figure would count, and it is for the mark under the cursor.
    if response.clicked_by(PointerButton::Primary) {
        response.request_focus();
        return Some(FigureEvent::Deselect);
    }
    response.has_focus().then(|| keyboard(ui, placed, response, state)).flatten()
}

/// Arrow keys walk the marks, Enter selects, Esc lets go.
fn keyboard(ui: &Ui, placed: &Placed, response: &Response, state: FigureState) -> Option<FigureEvent> {
    ui.memory_mut(|memory| {
        memory.set_focus_lock_filter(
            response.id,
            egui::EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: true },
        );
    });
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::Escape) {
        return Some(FigureEvent::Deselect);
    }
    let at = state.cursor.or(state.selected).filter(|at| placed.rect(*at).is_some());
    if pressed(Key::Enter) || pressed(Key::Space) {
        return at.map(FigureEvent::Select);
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
