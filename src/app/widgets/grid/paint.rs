//! Words and grounds of a grid.

use egui::text::LayoutJob;
use egui::{Align2, Color32, FontId, Painter, Rect, pos2};

use crate::app::widgets::grid::parts::{Ground, Tone};
use crate::app::widgets::grid::spec::PAD;
use crate::app::widgets::theme;
use crate::draw::{Ink, fonts};

/// The face of a tone, at this size.
pub(super) fn face(ink: &Ink, tone: Tone, size: f32) -> (FontId, Color32) {
    match tone {
        Tone::Plain => (fonts::regular(size), ink.text),
        Tone::Weak => (fonts::regular(size), ink.weak),
        Tone::Strong => (fonts::bold(size), ink.text),
        Tone::Amber => (fonts::regular(size), ink.amber),
        Tone::Accent => (fonts::bold(size), ink.accent),
    }
}

/// The colour of a ground; none for paper.
pub(super) fn ground(ink: &Ink, ground: Ground) -> Option<Color32> {
    match ground {
        Ground::Paper => None,
        Ground::Panel => Some(ink.panel),
        Ground::Accent => Some(theme::thinned(ink, ink.accent, 0.1)),
        Ground::Amber => Some(theme::thinned(ink, ink.amber, 0.14)),
    }
}

/// A line of words in a place, cut off where it is too long; whether it was comes back.
pub(super) fn words(
    painter: &Painter,
    rect: Rect,
    text: &str,
    is_right: bool,
    (font, color): (FontId, Color32),
) -> bool {
    if text.is_empty() {
        return false;
    }
    // More than fits is not laid out.
    let most = text.char_indices().nth(400).map_or(text.len(), |(at, _)| at);
    let mut job = LayoutJob::simple_singleline(text[..most].to_owned(), font, color);
    job.wrap = fonts::one_line(&job.text, (rect.width() - 2.0 * PAD).max(0.0));
    let galley = painter.layout_job(job);
    let (anchor, at) = match is_right {
        false => (Align2::LEFT_CENTER, pos2(rect.left() + PAD, rect.center().y)),
        true => (Align2::RIGHT_CENTER, pos2(rect.right() - PAD, rect.center().y)),
    };
    let (place, is_cut) = (anchor.anchor_size(at, galley.size()), galley.elided);
    painter.galley(place.min, galley, color);
    is_cut
}
