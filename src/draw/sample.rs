//! What stands for a series in a key: a short piece of its line, its point, or its area. Must not know where keys stand.

use egui::{Painter, Rect, Shape, Stroke, StrokeKind, Vec2};

use super::hatch::hatch;
use super::ink::Ink;
use super::look::{Look, Sample};
use crate::draw::stretches::{DASH, GAP, POINT, WIDTH};
use crate::figure::{Mark, Series};

/// The side of an area, and the length of a piece of a line: two dashes and what is left and right of its point.
const SIDE: f32 = 11.0;
const LENGTH: f32 = 26.0;
/// The radius of a point by itself.
const ALONE: f32 = 4.5;

impl Sample {
    /// What it takes of the width.
    pub(super) fn width(self) -> f32 {
        if self == Self::Line { LENGTH } else { SIDE }
    }

    /// Around the middle of a place, as large as it is.
    fn within(self, place: Rect) -> Rect {
        Rect::from_center_size(place.center(), Vec2::new(self.width(), SIDE))
    }

    /// A series as it is drawn: dashed and hollow where most of it is.
    pub(super) fn series_ui(self, painter: &Painter, ink: &Ink, look: &Look, series: &Series, place: Rect) {
        let area = self.within(place);
        match self {
            Self::Area if has_no_area(series) => {
                painter.vline(area.center().x, area.y_range(), Stroke::new(3.0, look.solid));
            }
            Self::Area => look.fill_rounded(painter, area),
            Self::Line => {
                let is_dashed = is_mostly_illustrative(series);
                line(painter, area, Stroke::new(WIDTH, look.solid), is_dashed);
                look.point(painter, area.center(), POINT, if is_dashed { ink.paper } else { look.solid });
            }
            Self::Point => look.point(painter, area.center(), ALONE, look.solid),
        }
    }

    /// A series that is switched off.
    pub(super) fn hidden_ui(self, painter: &Painter, ink: &Ink, place: Rect) {
        let (area, stroke) = (self.within(place), Stroke::new(1.0, ink.axis));
        match self {
            Self::Area => _ = painter.rect_stroke(area, 2.0, stroke, StrokeKind::Inside),
            Self::Line => line(painter, area, stroke, false),
            Self::Point => _ = painter.circle_stroke(area.center(), ALONE, stroke),
        }
    }

    /// What is illustrative, of whatever series.
    pub(super) fn illustrative_ui(self, painter: &Painter, ink: &Ink, place: Rect) {
        let (area, stroke) = (self.within(place), Stroke::new(1.5, ink.weak));
        match self {
            Self::Area => hatch(painter, area, ink.weak, ink.paper),
            Self::Line => {
                line(painter, area, stroke, true);
                painter.circle(area.center(), POINT, ink.paper, stroke);
            }
            Self::Point => _ = painter.circle(area.center(), ALONE, ink.paper, stroke),
        }
    }
}

fn line(painter: &Painter, area: Rect, stroke: Stroke, is_dashed: bool) {
    let ends = [area.left_center(), area.right_center()];
    if is_dashed {
        painter.extend(Shape::dashed_line(&ends, stroke, DASH, GAP));
    } else {
        painter.line_segment(ends, stroke);
    }
}

/// Whether it has plans only.
fn has_no_area(series: &Series) -> bool {
    let mut marks = series.marks.iter().flatten().peekable();
    marks.peek().is_some() && marks.all(Mark::is_unpublished)
}

fn is_mostly_illustrative(series: &Series) -> bool {
    let (hollow, full): (Vec<&Mark>, Vec<&Mark>) =
        series.marks.iter().flatten().partition(|mark| mark.is_mostly_illustrative());
    hollow.len() > full.len()
}
