//! How each series looks: in colour, with stripes or points of another shape where some eyes would take two colours for
//! one another; or, for black and white, in a grey between dark and light, with stripes on every
//! second one where greys alone would be too close. Must not know where marks stand.

use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, vec2};

use super::hatch::hatch;
use super::ink::{Ink, mix};
use crate::figure::told_apart::signs;
use crate::figure::{Figure, Print, Series};
use crate::model::Rgb;

/// More greys than this are closer than an L* of 12.
const GREYS: usize = 5;
/// Between two stripes.
pub(super) const STRIPE: f32 = 4.0;
/// From the darkest to the lightest grey of areas, and of lines, which must stand out from the paper by themselves.
const AREAS: [(f32, f32); 2] = [(33.0, 84.0), (38.0, 90.0)];
const LINES: [(f32, f32); 2] = [(18.0, 62.0), (50.0, 94.0)];

/// The shape of the points of a series: in black and white they differ, and where two colours are nearly alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marker {
    /// A disc.
    Circle,
    /// A square on its side.
    Square,
    /// One on its corner.
    Diamond,
    /// A triangle on its side.
    Triangle,
}

/// What stands for a series: as its marks are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sample {
    Area,
    Line,
    Point,
}

/// How a series looks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Look {
    /// What is published.
    pub(super) solid: Color32,
    /// The ground of what is illustrative, and the lines on it.
    pub(super) ground: Color32,
    pub(super) lines: Color32,
    /// A paler one, for leads and rings.
    pub(super) pale: Color32,
    pub(super) stripes: Option<Color32>,
    /// Whether these lie instead of standing.
    pub(super) are_level: bool,
    pub(super) marker: Marker,
}

/// The looks of all series, by position, as marks like `sample` have them.
pub(super) fn looks(ink: &Ink, figure: &Figure, sample: Sample) -> Vec<Look> {
    let is_ranked = |series: &Series| !(series.hidden || series.keys.is_empty() && figure.series.len() > 1);
    // Those that divide one key further, beside each other, look alike.
    let begins = |at: usize| {
        let before = at.checked_sub(1).map(|before| &figure.series[before]);
        let (series, is_first) = (&figure.series[at], before.is_none());
        is_ranked(series) && (is_first || series.keys.is_empty() || before.is_some_and(|one| one.keys != series.keys))
    };
    let count = (0..figure.series.len()).filter(|at| begins(*at)).count();
    let mut rank = 0;
    let solid = |series: &Series| {
        let [r, g, b, _] = ink.series(series.color).0.to_array();
        Rgb([r, g, b])
    };
    let signs = match figure.choices.print {
        Print::Colour => signs(&figure.series.iter().map(solid).collect::<Vec<_>>()),
        Print::Grey => Vec::new(),
    };
    let look = |(at, series): (usize, &Series)| {
        let (solid, pale) = ink.series(series.color);
        let colour =
            Look { solid, ground: pale, lines: solid, pale, stripes: None, are_level: false, marker: Marker::Circle };
        rank += usize::from(begins(at));
        let mine = rank.saturating_sub(1);
        match figure.choices.print {
            _ if series.faded => {
                let (solid, pale) = (mix(ink.axis, ink.paper, 0.55), mix(ink.axis, ink.paper, 0.82));
                Look { solid, ground: pale, lines: solid, pale, ..colour }
            }
            Print::Colour => {
                let sign = signs.get(at).copied().unwrap_or_default();
                let stripes = (sign > 0 && sample == Sample::Area).then_some(ink.paper);
                Look { stripes, are_level: sign % 2 == 0, marker: MARKERS[sign % MARKERS.len()], ..colour }
            }
            Print::Grey => grey_look(ink, sample, mine, count),
        }
    };
    figure.series.iter().enumerate().map(look).collect()
}

const MARKERS: [Marker; 4] = [Marker::Circle, Marker::Square, Marker::Diamond, Marker::Triangle];

fn grey_look(ink: &Ink, sample: Sample, rank: usize, count: usize) -> Look {
    let is_lines = sample != Sample::Area;
    let (low, high) = if is_lines { LINES } else { AREAS }[usize::from(ink.is_dark())];
    let share = if count > 1 { rank.min(count - 1) as f32 / (count - 1) as f32 } else { 0.3 };
    let lightness = low + (high - low) * share;
    let solid = grey(lightness);
    // Lines on a dark grey are light, and the other way round.
    let lines = if lightness < 55.0 { grey(96.0) } else { grey(lightness - 45.0) };
    let stripes = (!is_lines && count > GREYS && rank % 2 == 1).then_some(lines);
    let pale = mix(solid, ink.paper, 0.72);
    Look { solid, ground: solid, lines, pale, stripes, are_level: false, marker: MARKERS[rank % MARKERS.len()] }
}

/// The grey of a CIE lightness.
pub(super) fn grey(lightness: f32) -> Color32 {
    let y = if lightness > 8.0 { ((lightness + 16.0) / 116.0).powi(3) } else { lightness / 903.3 };
    let c = if y <= 0.003_130_8 { y * 12.92 } else { 1.055 * y.powf(1.0 / 2.4) - 0.055 };
    Color32::from_gray((c * 255.0).round() as u8)
}

impl Look {
    /// An area of published values.
    pub(super) fn fill(&self, painter: &Painter, rect: Rect) {
        painter.rect_filled(rect, 0.0, self.solid);
        self.stripe(painter, rect);
    }

    /// A sample of such an area.
    pub(super) fn fill_rounded(&self, painter: &Painter, rect: Rect) {
        painter.rect_filled(rect, 2.0, self.solid);
        self.stripe(painter, rect);
    }

    /// An area of illustrative values.
    pub(super) fn hatch(&self, painter: &Painter, rect: Rect) {
        hatch(painter, rect, self.lines, self.ground);
        self.stripe(painter, rect);
    }

    fn stripe(&self, painter: &Painter, rect: Rect) {
        let Some(color) = self.stripes else { return };
        let stroke = Stroke::new(1.0, color);
        if self.are_level {
            let (first, last) = ((rect.top() / STRIPE).ceil() as i32, (rect.bottom() / STRIPE).floor() as i32);
            (first..=last).for_each(|step| _ = painter.hline(rect.x_range(), step as f32 * STRIPE, stroke));
            return;
        }
        let first = (rect.left() / STRIPE).ceil() as i32;
        let last = (rect.right() / STRIPE).floor() as i32;
        for step in first..=last {
            painter.vline(step as f32 * STRIPE, rect.y_range(), stroke);
        }
    }

    /// A point, hollow where it is illustrative.
    pub(super) fn point(&self, painter: &Painter, center: Pos2, radius: f32, fill: Color32) {
        let stroke = Stroke::new(1.5, self.solid);
        let corners = |corners: &[(f32, f32)]| {
            let at = |(x, y): &(f32, f32)| center + vec2(*x, *y) * radius;
            Shape::convex_polygon(corners.iter().map(at).collect(), fill, stroke)
        };
        match self.marker {
            Marker::Circle => _ = painter.circle(center, radius, fill, stroke),
            Marker::Square => _ = painter.add(corners(&[(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)])),
            Marker::Diamond => _ = painter.add(corners(&[(0.0, -1.25), (1.25, 0.0), (0.0, 1.25), (-1.25, 0.0)])),
            Marker::Triangle => _ = painter.add(corners(&[(0.0, -1.2), (1.15, 0.9), (-1.15, 0.9)])),
        }
    }

    /// A bar whose share of illustrative values lies at one of its ends.
    pub(super) fn bar(&self, painter: &Painter, bar: Rect, illustrative: f32, end: End) {
        let share = illustrative.clamp(0.0, 1.0);
        let (mut solid, mut hatched) = (bar, bar);
        match end {
            End::Top => {
                hatched.max.y = bar.top() + bar.height() * share;
                solid.min.y = hatched.max.y;
            }
            End::Bottom => {
                hatched.min.y = bar.bottom() - bar.height() * share;
                solid.max.y = hatched.min.y;
            }
            End::Right => {
                hatched.min.x = bar.right() - bar.width() * share;
                solid.max.x = hatched.min.x;
            }
            End::Left => {
                hatched.max.x = bar.left() + bar.width() * share;
                solid.min.x = hatched.max.x;
            }
        }
        if share < 1.0 {
            self.fill(painter, solid);
        }
        if share > 0.0 {
            self.hatch(painter, hatched);
        }
    }
}

/// The end of a bar that is away from the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    Top,
    Bottom,
    Right,
    Left,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn greys_have_the_lightness_asked_for() {
        for (lightness, expected) in [(0.0, 0), (20.0, 48), (53.6, 128), (82.0, 204), (100.0, 255)] {
            assert!(grey(lightness).r().abs_diff(expected) <= 1, "{lightness}: {:?}", grey(lightness));
        }
    }

    #[test]
    fn neighbours_in_grey_are_twelve_apart_or_striped() {
        for count in 2..=9 {
            let all: Vec<Look> = (0..count).map(|rank| grey_look(&Ink::LIGHT, Sample::Area, rank, count)).collect();
            let (low, high) = AREAS[0];
            let step = (high - low) / (count - 1) as f32;
            for pair in all.windows(2) {
                assert!(pair[0].solid.r() < pair[1].solid.r(), "from dark to light");
                assert!(step >= 12.0 || pair[0].stripes.is_some() != pair[1].stripes.is_some(), "{count}");
            }
        }
    }
}
