//! A figure drawn without a window, taken apart into shapes.

use egui::epaint::{ClippedShape, Shape};
use egui::{Rect, Theme, Vec2};
use zonescope::draw::{FigureState, figure_ui};
use zonescope::export::Offscreen;
use zonescope::figure::{Figure, MarkAt};

/// The shapes of a figure, and where its marks stand.
pub(crate) struct Drawn {
    pub(crate) shapes: Vec<Shape>,
    pub(crate) marks: Vec<(MarkAt, Rect)>,
}

/// Draws as export does.
pub(crate) fn draw(figure: &Figure, points: Vec2, paper: bool) -> Drawn {
    let offscreen = Offscreen::new(Theme::Light, 4.0);
    let mut marks = Vec::new();
    let shapes = offscreen.draw(points, |ui| {
        egui::Frame::NONE.inner_margin(8.0).show(ui, |ui| {
            marks = figure_ui(ui, figure, &FigureState { paper, ..FigureState::default() }).marks;
        });
    });
    let mut flat = Vec::new();
    shapes.into_iter().for_each(|ClippedShape { shape, .. }| flatten(shape, &mut flat));
    Drawn { shapes: flat, marks }
}

fn flatten(shape: Shape, flat: &mut Vec<Shape>) {
    match shape {
        Shape::Noop => {}
        // What a layout leaves behind and nobody sees.
        Shape::Rect(rect) if rect.fill.a() == 0 && rect.stroke.is_empty() => {}
        Shape::Vec(shapes) => shapes.into_iter().for_each(|inner| flatten(inner, flat)),
        other => flat.push(other),
    }
}

impl Drawn {
    /// Every text with the box around its letters.
    pub(crate) fn texts(&self) -> Vec<(String, Rect)> {
        let text = |shape: &Shape| match shape {
            Shape::Text(text) => Some((text.galley.text().to_owned(), shape.visual_bounding_rect())),
            _ => None,
        };
        self.shapes.iter().filter_map(text).filter(|(text, _)| !text.trim().is_empty()).collect()
    }
}
