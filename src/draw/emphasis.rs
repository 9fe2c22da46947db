//! What stands out under the pointer: the series that is pointed at before the others, and at lines all values of a year.
//! Painted over what is drawn, so that nothing moves. Must not know how marks are drawn.

use egui::{Grid, Order, Popup, PopupAnchor, Pos2, Rect, Response, Sense, Stroke, Tooltip, Ui, vec2};

use super::axes::Placed;
use super::fonts;
use super::ink::Ink;
use super::look::looks;
use super::mark_spec::Veil;
use super::marks::marks_of;
use crate::figure::{Figure, Mark, MarkAt};

/// More marks than this are not veiled one by one.
const MOST: usize = 600;
/// More values than this are no tooltip.
const MOST_VALUES: usize = 16;
/// How much of what stands back is left.
const VEIL: f32 = 0.62;

/// The other series stand back behind this one.
pub(super) fn dim_others(ui: &Ui, figure: &Figure, placed: &Placed, plot: Rect, ink: &Ink, series: usize) {
    let shown = figure.series.iter().filter(|series| !series.hidden).count();
    if shown < 2 || placed.marks.len() > MOST {
        return;
    }
    let veil = ink.paper.gamma_multiply(VEIL);
    let others = placed.marks.iter().filter(|(at, _)| at.series != series).map(|(_, rect)| *rect);
    match marks_of(figure).veil {
        Veil::No => {}
        Veil::Line => {
            ui.painter().rect_filled(plot, 0.0, veil);
            line_again(ui, figure, placed, ink, series);
        }
        Veil::Points => others.for_each(|rect| {
            ui.painter().circle_filled(rect.center(), rect.width() / 2.0 + 1.0, veil);
        }),
        Veil::Marks => others.for_each(|rect| {
            ui.painter().rect_filled(rect, 0.0, veil);
        }),
    }
}

/// The line of a series above the veil, broken where it has gaps.
fn line_again(ui: &Ui, figure: &Figure, placed: &Placed, ink: &Ink, series: usize) {
    let looks = looks(ink, figure, marks_of(figure).sample);
    let Some(solid) = looks.get(series).map(|look| look.solid) else { return };
    let mut before: Option<(usize, Pos2)> = None;
    let own: Vec<(MarkAt, Rect)> = placed.marks.iter().filter(|(at, _)| at.series == series).copied().collect();
    for (at, rect) in &own {
        let here = rect.center();
        if let Some((category, there)) = before
            && at.category == category + 1
        {
            ui.painter().line_segment([there, here], Stroke::new(2.5, solid));
        }
        before = Some((at.category, here));
    }
    for (at, rect) in own {
        let is_made_up = figure.mark(at).is_some_and(Mark::is_mostly_illustrative);
        let fill = if is_made_up { ink.paper } else { solid };
        ui.painter().circle(rect.center(), 4.0, fill, Stroke::new(1.5, solid));
    }
}

/// The category nearest to the pointer, and where it stands.
fn nearest(placed: &Placed, pointer: Pos2) -> Option<(usize, f32)> {
    let of = |(at, rect): &(MarkAt, Rect)| (at.category, rect.center().x);
    let away = |x: f32| (x - pointer.x).abs();
    placed.marks.iter().map(of).min_by(|a, b| away(a.1).total_cmp(&away(b.1)))
}

/// A line through the category under the pointer, with the values of all series at it.
pub(super) fn crosshair(
    ui: &Ui,
    figure: &Figure,
    placed: &Placed,
    response: &Response,
    (plot, bottom): (Rect, f32),
    hovered: Option<MarkAt>,
    ink: &Ink,
) {
    if !marks_of(figure).has_crosshair || Popup::is_any_open(ui.ctx()) || !ui.is_enabled() {
        return;
    }
    // A mark is a widget of its own above the figure.
    let is_over = response.hovered() || hovered.is_some();
    let Some(pointer) = ui.input(|input| input.pointer.hover_pos()).filter(|at| is_over && plot.contains(*at)) else {
        return;
    };
    let Some((category, x)) = nearest(placed, pointer) else { return };
    ui.painter().vline(x, plot.top()..=bottom, Stroke::new(1.0, ink.axis));
    let layer = egui::LayerId::new(Order::Tooltip, response.id.with("crosshair"));
    let id = response.id.with("crosshair");
    let tooltip = Tooltip::always_open(ui.ctx().clone(), layer, id, PopupAnchor::Pointer);
    tooltip.gap(14.0).show(|ui| values_ui(ui, figure, category, hovered, ink));
}

fn values_ui(ui: &mut Ui, figure: &Figure, category: usize, hovered: Option<MarkAt>, ink: &Ink) {
    let Some(name) = figure.categories.get(category).map(|category| category.label.as_str()) else { return };
    let heading = if figure.unit.is_empty() { name.to_owned() } else { format!("{name} · {}", figure.unit) };
    ui.label(egui::RichText::new(heading).font(fonts::bold(13.0)));
    let mark = |series: usize| figure.mark(MarkAt { series, category }).map(|mark| (series, mark));
    let mut values: Vec<(usize, &Mark)> = (0..figure.series.len()).filter_map(mark).collect();
    let looks = looks(ink, figure, marks_of(figure).sample);
    // As the lines lie one above another.
    values.sort_by(|a, b| b.1.length.value.total_cmp(&a.1.length.value));
    Grid::new("crosshair values").num_columns(3).spacing([8.0, 2.0]).min_row_height(18.0).show(ui, |ui| {
        for (series, mark) in values.iter().take(MOST_VALUES) {
            let of = &figure.series[*series];
            let sample = marks_of(figure).sample;
            let (rect, _) = ui.allocate_exact_size(vec2(sample.width(), 14.0), Sense::hover());
            sample.series_ui(ui.painter(), ink, &looks[*series], of, rect);
            let is_meant = hovered.is_some_and(|at| at.series == *series);
            let font = if is_meant { fonts::bold(13.0) } else { fonts::regular(13.0) };
            ui.label(egui::RichText::new(&of.label).font(font.clone()));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                ui.label(egui::RichText::new(&mark.length.label).font(font));
            });
            ui.end_row();
        }
    });
    if values.len() > MOST_VALUES {
        ui.label("…");
    }
    if let Some(mark) = hovered.filter(|at| at.category == category).and_then(|at| figure.mark(at)) {
        for line in mark.hover.iter().skip(1) {
            ui.label(egui::RichText::new(line).font(fonts::regular(12.0)).color(ink.weak));
        }
    }
}
