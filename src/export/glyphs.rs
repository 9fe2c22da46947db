//! Characters that the fonts lack: a figure says so instead of drawing a box.

use std::collections::BTreeSet;

use super::offscreen::Offscreen;
use crate::draw::fonts;
use crate::figure::{Figure, note};
use crate::text::{Locale, say, say_with};

/// U+3013 GETA MARK, the sign that Chinese type sets for a character it does not have.
const GETA: char = '〓';

/// The figure with what cannot be drawn replaced by 〓 and named in a note, and what that is.
pub(super) fn with_missing_glyphs_noted(figure: &Figure, offscreen: &Offscreen, locale: Locale) -> (Figure, Vec<char>) {
    let mut figure = figure.clone();
    let mut missing = BTreeSet::new();
    for text in figure.texts_mut() {
        let lacking: BTreeSet<char> = text.chars().filter(|c| !c.is_whitespace() && !offscreen.has_glyph(*c)).collect();
        if !lacking.is_empty() {
            *text = text.chars().map(|c| if lacking.contains(&c) { GETA } else { c }).collect();
            missing.extend(lacking);
        }
    }
    if !missing.is_empty() {
        let codes: Vec<String> = missing.iter().map(|c| format!("U+{:04X}", u32::from(*c))).collect();
        let codes = codes.join(&say(locale, "list-separator"));
        let sentence = say_with(locale, "figure-note-glyphs", [("codes", codes.into())]);
        figure.note = if figure.note.is_empty() {
            note(&[sentence], locale)
        } else {
            format!("{}{}{sentence}", figure.note, say(locale, "note-separator"))
        };
    }
    (figure, missing.into_iter().collect())
}

impl Offscreen {
    /// Whether one of the fonts can draw a character.
    fn has_glyph(&self, character: char) -> bool {
        self.context().fonts_mut(|fonts| fonts.has_glyph(&fonts::regular(12.0), character))
    }
}
