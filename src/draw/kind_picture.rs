//! The small picture of a kind of figure, to choose a kind by. Must not know any data.

use egui::{Color32, Painter, Pos2, Rect, Stroke, pos2, vec2};

use super::ink::Ink;
use crate::figure::{Kind, PICTURE, Piece, SHADES};

/// Draws the picture of a kind in the middle of `rect`, in grey when it cannot be chosen.
pub(crate) fn kind_picture(painter: &Painter, kind: Kind, rect: Rect, ink: &Ink, is_refused: bool) {
    let scale = (rect.width() / PICTURE[0]).min(rect.height() / PICTURE[1]);
    let corner = rect.center() - vec2(PICTURE[0], PICTURE[1]) * scale / 2.0;
    let at = |[x, y]: [f32; 2]| -> Pos2 { pos2(corner.x + x * scale, corner.y + y * scale) };
    let shades = shades(ink, is_refused);
    for piece in kind.spec().picture {
        match piece {
            Piece::Block(shade, [left, top, right, bottom]) => {
                let block = Rect::from_min_max(at([*left, *top]), at([*right, *bottom]));
                painter.rect_filled(block, 0.5, shades[*shade]);
            }
            Piece::Line(shade, points) => {
                let points = points.iter().map(|point| at(*point)).collect();
                painter.line(points, Stroke::new(1.75, shades[*shade]));
            }
            Piece::Dot(shade, [x, y, radius]) => {
                painter.circle_filled(at([*x, *y]), radius * scale, shades[*shade]);
            }
        }
    }
}

fn shades(ink: &Ink, is_refused: bool) -> [Color32; SHADES] {
    if is_refused {
        return [ink.axis, ink.grid, ink.grid];
    }
    [ink.accent, ink.accent.lerp_to_gamma(ink.paper, 0.55), ink.axis]
}
