//! A figure drawn without a window, taken apart into shapes.

use egui::epaint::{ClippedShape, Shape};
use egui::{Rect, Theme, Vec2};
use zonescope::draw::{FigureState, figure_ui};
use zonescope::export::Offscreen;
use zonescope::figure::{Figure, MarkAt};

/// The shapes of a figure, and where its marks stand.
pub(crate) struct Drawn {
    pub(crate) shapes: Vec<Shape>,
    /// What each of them is cut to.
    #[allow(dead_code, reason = "not all tests that draw look at it")]
    pub(crate) clips: Vec<Rect>,
    pub(crate) marks: Vec<(MarkAt, Rect)>,
}

/// Draws as export does.
pub(crate) fn draw(figure: &Figure, points: Vec2, paper: bool) -> Drawn {
    draw_in(Theme::Light, figure, points, paper)
}

/// The same in a theme.
pub(crate) fn draw_in(theme: Theme, figure: &Figure, points: Vec2, paper: bool) -> Drawn {
    let offscreen = Offscreen::new(theme, 4.0);
    let mut marks = Vec::new();
    let shapes = offscreen.draw(points, |ui| {
        egui::Frame::NONE.inner_margin(8.0).show(ui, |ui| {
            marks = figure_ui(ui, figure, &FigureState { paper, ..FigureState::default() }).marks;
        });
    });
    let (mut flat, mut clips) = (Vec::new(), Vec::new());
    for ClippedShape { shape, clip_rect, .. } in shapes {
        flatten(shape, &mut flat);
        clips.resize(flat.len(), clip_rect);
    }
    Drawn { shapes: flat, clips, marks }
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

    /// Every two texts that cover one another on paper of this size, and every one that leaves it.
    pub(crate) fn collisions(&self, size: Vec2) -> Vec<String> {
        let paper = Rect::from_min_size(egui::Pos2::ZERO, size).expand(0.5);
        let texts = self.texts();
        let mut found = Vec::new();
        for (position, (text, rect)) in texts.iter().enumerate() {
            if !paper.contains_rect(*rect) {
                found.push(format!("“{text}” leaves the paper: {rect:?} of {size:?}"));
            }
            for (other, behind) in &texts[position + 1..] {
                let common = rect.intersect(*behind);
                if common.width() > 0.5 && common.height() > 0.5 {
                    found.push(format!("“{text}” and “{other}” share {common:?}"));
                }
            }
        }
        found
    }
}
