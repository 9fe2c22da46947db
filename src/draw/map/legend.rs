//! What the colours, marks and circles of a map stand for, and how long a kilometre is. Must not know the map.

use egui::{Painter, Pos2, Rect, Stroke, Vec2, pos2, vec2};

use super::look::MapLook;
use super::{land, marks};
use crate::draw::fonts;
use crate::draw::ink::Ink;
use crate::figure::map::MapFigure;
use crate::text::numbers::plain;

const ROW: f32 = 20.0;
const GAP: f32 = 14.0;
const KEY: f32 = 20.0;
/// A scale is no longer.
const LONGEST: f32 = 130.0;

/// What stands before a word of the legend.
enum Key {
    /// What the entries behind it stand for, which are so high.
    Title(f32),
    Class(usize),
    Mark(Option<crate::model::geo::Side>),
    Circle(f32),
}

fn entries(figure: &MapFigure) -> Vec<(Key, String)> {
    let mut entries = Vec::new();
    if !figure.classes.is_empty() {
        entries.push((Key::Title(ROW), figure.class_title.clone()));
        let classes = figure.classes.iter().enumerate();
        entries.extend(classes.map(|(at, class)| (Key::Class(at), class.label.clone())));
    }
    if !figure.sizes.is_empty() {
        entries.push((Key::Title(2.0 * marks::LARGEST), figure.size_title.clone()));
        entries.extend(figure.sizes.iter().map(|size| (Key::Circle(size.share), size.label.clone())));
    }
    entries.extend(figure.sides.iter().map(|(side, words)| (Key::Mark(Some(*side)), words.clone())));
    entries
}

/// Draws the legend from a corner on, no wider than this; how high it is comes back. Without a painter's ink nothing is drawn.
pub(super) fn draw(painter: &Painter, figure: &MapFigure, ink: &Ink, (at, width): (Pos2, f32), is_drawn: bool) -> f32 {
    let (mut x, mut y, mut row) = (at.x, at.y, ROW);
    let entries = entries(figure);
    if entries.is_empty() {
        return 0.0;
    }
    for (key, words) in entries {
        let is_title = matches!(key, Key::Title(_));
        let font = if is_title { fonts::bold(12.0) } else { fonts::regular(12.0) };
        let galley = painter.layout_no_wrap(words, font, ink.text);
        let (key_width, high) = match key {
            Key::Title(high) => (0.0, high),
            Key::Class(_) => (KEY + 4.0, ROW),
            Key::Mark(_) => (marks::POINT * 2.0 + 6.0, ROW),
            Key::Circle(share) => {
                let size = 2.0 * marks::LARGEST * share.sqrt();
                (size + 6.0, 2.0 * marks::LARGEST)
            }
        };
        let wide = key_width + galley.size().x;
        if x > at.x && x + wide > at.x + width {
            (x, y, row) = (at.x, y + row, ROW);
        }
        row = row.max(high);
        if is_drawn {
            let middle = pos2(x + key_width / 2.0 - 3.0, y + high / 2.0);
            match key {
                Key::Title(_) => {}
                Key::Class(class) => {
                    land::swatch(painter, pos2(x, y + high / 2.0 - 6.0), 12.0, land::color(ink, figure, class), ink);
                }
                Key::Mark(side) => marks::mark(painter, middle, marks::POINT, ink, (side, false)),
                Key::Circle(share) => marks::mark(painter, middle, marks::LARGEST * share.sqrt(), ink, (None, false)),
            }
            painter.galley(pos2(x + key_width, y + (high - galley.size().y) / 2.0), galley, ink.text);
        }
        x += wide + GAP;
    }
    y + row - at.y
}

/// The bar that says how long some metres are, at the bottom left of a room; what it takes comes back.
pub(super) fn scale_bar(painter: &Painter, look: &MapLook, room: Rect, ink: &Ink) -> Rect {
    let most = LONGEST / look.scale;
    let power = 10f32.powf(most.log10().floor());
    let metres = [5.0, 2.0, 1.0].into_iter().map(|step| step * power).find(|metres| *metres <= most).unwrap_or(power);
    let words = match metres >= 1000.0 {
        true => format!("{} km", plain(f64::from(metres) / 1000.0)),
        false => format!("{} m", plain(f64::from(metres))),
    };
    let galley = painter.layout_no_wrap(words, fonts::regular(11.0), ink.text);
    let left = room.left_bottom() + vec2(10.0, -10.0);
    let right = left + Vec2::new(metres * look.scale, 0.0);
    let ground = Rect::from_min_max(
        pos2(left.x - 5.0, left.y - 8.0 - galley.size().y),
        pos2(right.x.max(left.x + galley.size().x) + 5.0, left.y + 5.0),
    );
    painter.rect_filled(ground, 2.0, ink.paper.gamma_multiply(0.85));
    let stroke = Stroke::new(1.5, ink.text);
    painter.line_segment([left, right], stroke);
    for end in [left, right] {
        painter.line_segment([end - vec2(0.0, 5.0), end], stroke);
    }
    painter.galley(pos2(left.x, left.y - 7.0 - galley.size().y), galley, ink.text);
    ground
}
