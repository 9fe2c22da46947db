//! A small picture of each kind of figure, drawn from one table, to choose a kind by. Must not know any data.

use egui::{Color32, Painter, Pos2, Rect, Stroke, pos2, vec2};

use super::ink::Ink;
use crate::figure::Kind;

/// A piece of a picture, in a box of 32 by 24; the first number is the shade.
enum Piece {
    /// Left, top, right, bottom.
    Block(usize, [f32; 4]),
    /// From point to point.
    Line(usize, &'static [[f32; 2]]),
    /// Middle and radius.
    Dot(usize, [f32; 3]),
}

use Piece::{Block, Dot, Line};

/// The accent, the same thinned, and grey.
const SHADES: usize = 3;
const BOX: [f32; 2] = [32.0, 24.0];

/// The pictures. Each is drawn in its order.
const PICTURES: [(Kind, &[Piece]); 15] = [
    (
        Kind::Stacked,
        &[
            Block(0, [3.0, 16.0, 9.0, 22.0]),
            Block(1, [3.0, 11.0, 9.0, 16.0]),
            Block(0, [13.0, 13.0, 19.0, 22.0]),
            Block(1, [13.0, 6.0, 19.0, 13.0]),
            Block(0, [23.0, 10.0, 29.0, 22.0]),
            Block(1, [23.0, 2.0, 29.0, 10.0]),
        ],
    ),
    (
        Kind::Grouped,
        &[
            Block(0, [3.0, 9.0, 8.0, 22.0]),
            Block(1, [9.0, 14.0, 14.0, 22.0]),
            Block(0, [18.0, 3.0, 23.0, 22.0]),
            Block(1, [24.0, 10.0, 29.0, 22.0]),
        ],
    ),
    (
        Kind::Percent,
        &[
            Block(1, [3.0, 2.0, 9.0, 13.0]),
            Block(0, [3.0, 13.0, 9.0, 22.0]),
            Block(1, [13.0, 2.0, 19.0, 9.0]),
            Block(0, [13.0, 9.0, 19.0, 22.0]),
            Block(1, [23.0, 2.0, 29.0, 6.0]),
            Block(0, [23.0, 6.0, 29.0, 22.0]),
        ],
    ),
    (
        Kind::Lines,
        &[
            Line(1, &[[3.0, 19.0], [11.0, 15.0], [20.0, 17.0], [29.0, 12.0]]),
            Line(0, &[[3.0, 14.0], [11.0, 9.0], [20.0, 10.0], [29.0, 3.0]]),
        ],
    ),
    (
        Kind::Index,
        &[
            Line(2, &[[3.0, 14.0], [29.0, 14.0]]),
            Line(1, &[[3.0, 14.0], [15.0, 16.0], [29.0, 21.0]]),
            Line(0, &[[3.0, 14.0], [15.0, 9.0], [29.0, 3.0]]),
        ],
    ),
    (
        Kind::Growth,
        &[
            Line(2, &[[2.0, 14.0], [30.0, 14.0]]),
            Block(0, [4.0, 6.0, 9.0, 14.0]),
            Block(1, [13.0, 14.0, 18.0, 20.0]),
            Block(0, [22.0, 3.0, 27.0, 14.0]),
        ],
    ),
    (
        Kind::Contribution,
        &[
            Line(2, &[[2.0, 15.0], [30.0, 15.0]]),
            Block(0, [5.0, 9.0, 11.0, 15.0]),
            Block(1, [5.0, 4.0, 11.0, 9.0]),
            Block(1, [20.0, 6.0, 26.0, 15.0]),
            Block(0, [20.0, 15.0, 26.0, 21.0]),
        ],
    ),
    (
        Kind::Ranked,
        &[Block(0, [3.0, 3.0, 29.0, 8.0]), Block(0, [3.0, 10.0, 21.0, 15.0]), Block(0, [3.0, 17.0, 12.0, 22.0])],
    ),
    (
        Kind::HeatMap,
        &[
            Block(1, [3.0, 3.0, 11.0, 12.0]),
            Block(0, [12.0, 3.0, 20.0, 12.0]),
            Block(2, [21.0, 3.0, 29.0, 12.0]),
            Block(2, [3.0, 13.0, 11.0, 22.0]),
            Block(1, [12.0, 13.0, 20.0, 22.0]),
            Block(0, [21.0, 13.0, 29.0, 22.0]),
        ],
    ),
    (
        Kind::Multiples,
        &[
            Line(2, &[[3.0, 10.0], [14.0, 10.0]]),
            Line(2, &[[18.0, 10.0], [29.0, 10.0]]),
            Line(2, &[[3.0, 22.0], [14.0, 22.0]]),
            Line(2, &[[18.0, 22.0], [29.0, 22.0]]),
            Line(0, &[[3.0, 8.0], [8.0, 5.0], [14.0, 2.0]]),
            Line(0, &[[18.0, 3.0], [23.0, 5.0], [29.0, 8.0]]),
            Line(0, &[[3.0, 18.0], [8.0, 15.0], [14.0, 18.0]]),
            Line(0, &[[18.0, 20.0], [23.0, 17.0], [29.0, 14.0]]),
        ],
    ),
    (
        Kind::Slope,
        &[
            Line(1, &[[6.0, 8.0], [26.0, 16.0]]),
            Line(0, &[[6.0, 20.0], [26.0, 4.0]]),
            Dot(1, [6.0, 8.0, 2.5]),
            Dot(1, [26.0, 16.0, 2.5]),
            Dot(0, [6.0, 20.0, 2.5]),
            Dot(0, [26.0, 4.0, 2.5]),
        ],
    ),
    (
        Kind::Plan,
        &[
            Block(0, [5.0, 12.0, 13.0, 22.0]),
            Block(0, [19.0, 8.0, 27.0, 22.0]),
            Line(2, &[[3.0, 6.0], [15.0, 6.0]]),
            Line(2, &[[17.0, 4.0], [29.0, 4.0]]),
        ],
    ),
    (
        Kind::Scatter,
        &[
            Line(2, &[[3.0, 22.0], [29.0, 3.0]]),
            Dot(0, [9.0, 15.0, 2.5]),
            Dot(1, [15.0, 18.0, 2.5]),
            Dot(0, [18.0, 8.0, 3.5]),
            Dot(1, [25.0, 13.0, 2.5]),
            Dot(0, [26.0, 5.0, 2.0]),
        ],
    ),
    (
        Kind::Treemap,
        &[
            Block(0, [3.0, 3.0, 17.0, 22.0]),
            Block(1, [18.0, 3.0, 29.0, 13.0]),
            Block(2, [18.0, 14.0, 23.0, 22.0]),
            Block(1, [24.0, 14.0, 29.0, 22.0]),
        ],
    ),
    (
        Kind::Table,
        &[
            Block(2, [3.0, 3.0, 29.0, 7.0]),
            Line(1, &[[3.0, 11.0], [29.0, 11.0]]),
            Line(1, &[[3.0, 16.0], [29.0, 16.0]]),
            Line(1, &[[3.0, 21.0], [29.0, 21.0]]),
            Line(2, &[[13.0, 3.0], [13.0, 22.0]]),
        ],
    ),
];

/// Draws the picture of a kind in the middle of `rect`, in grey when it cannot be chosen.
pub(crate) fn kind_picture(painter: &Painter, kind: Kind, rect: Rect, ink: &Ink, is_refused: bool) {
    let Some((_, pieces)) = PICTURES.iter().find(|(known, _)| *known == kind) else { return };
    let scale = (rect.width() / BOX[0]).min(rect.height() / BOX[1]);
    let corner = rect.center() - vec2(BOX[0], BOX[1]) * scale / 2.0;
    let at = |[x, y]: [f32; 2]| -> Pos2 { pos2(corner.x + x * scale, corner.y + y * scale) };
    let shades = shades(ink, is_refused);
    for piece in *pieces {
        match piece {
            Block(shade, [left, top, right, bottom]) => {
                let block = Rect::from_min_max(at([*left, *top]), at([*right, *bottom]));
                painter.rect_filled(block, 0.5, shades[*shade]);
            }
            Line(shade, points) => {
                let points = points.iter().map(|point| at(*point)).collect();
                painter.line(points, Stroke::new(1.75, shades[*shade]));
            }
            Dot(shade, [x, y, radius]) => drop(painter.circle_filled(at([*x, *y]), radius * scale, shades[*shade])),
        }
    }
}

fn shades(ink: &Ink, is_refused: bool) -> [Color32; SHADES] {
    if is_refused {
        return [ink.axis, ink.grid, ink.grid];
    }
    [ink.accent, ink.accent.lerp_to_gamma(ink.paper, 0.55), ink.axis]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_picture_of_its_own_that_stays_in_its_box() {
        for kind in Kind::ALL {
            assert_eq!(PICTURES.iter().filter(|(known, _)| *known == kind).count(), 1, "{kind:?}");
        }
        let inside = |[x, y]: [f32; 2]| (0.0..=BOX[0]).contains(&x) && (0.0..=BOX[1]).contains(&y);
        for (kind, pieces) in &PICTURES {
            for piece in *pieces {
                let (shade, points) = match piece {
                    Block(shade, [left, top, right, bottom]) => (shade, vec![[*left, *top], [*right, *bottom]]),
                    Line(shade, points) => (shade, points.to_vec()),
                    Dot(shade, [x, y, radius]) => (shade, vec![[x - radius, y - radius], [x + radius, y + radius]]),
                };
                assert!(*shade < SHADES && points.into_iter().all(inside), "{kind:?}");
            }
        }
    }
}
