//! Characters that the fonts lack: a figure says so instead of drawing a box.

use std::cell::RefCell;
use std::collections::BTreeSet;

use super::offscreen::Offscreen;
use crate::draw::fonts;
use crate::figure::map::MapFigure;
use crate::figure::{Figure, note};
use crate::text::{Locale, say, say_with};

/// U+3013 GETA MARK, the sign that Chinese type sets for a character it does not have.
const GETA: char = '〓';

/// The figure with what cannot be drawn replaced by 〓 and named in a note, and what that is.
pub(super) fn with_missing_glyphs_noted(figure: &Figure, offscreen: &Offscreen, locale: Locale) -> (Figure, Vec<char>) {
    let mut figure = figure.clone();
    let mut missing = BTreeSet::new();
    figure.texts_mut().for_each(|text| missing.extend(replaced(text, offscreen)));
    if !missing.is_empty() {
        let sentence = sentence(&missing, locale);
        figure.note = if figure.note.is_empty() {
            note(&[sentence], locale)
        } else {
            format!("{}{}{sentence}", figure.note, say(locale, "note-separator"))
        };
    }
    (figure, missing.into_iter().collect())
}

/// The same of a map: its names are told while it is drawn, so that only those that are on it are counted.
pub(super) struct MapGlyphs<'m> {
    offscreen: &'m Offscreen,
    missing: RefCell<BTreeSet<char>>,
}

impl<'m> MapGlyphs<'m> {
    pub(super) fn new(offscreen: &'m Offscreen) -> Self {
        Self { offscreen, missing: RefCell::default() }
    }

    /// A name as it stands on the map.
    pub(super) fn name(&self, mut name: String) -> String {
        self.missing.borrow_mut().extend(replaced(&mut name, self.offscreen));
        name
    }

    /// The map with what cannot be drawn replaced.
    pub(super) fn replaced(&self, map: &MapFigure) -> MapFigure {
        let mut map = map.clone();
        map.texts_mut().for_each(|text| self.missing.borrow_mut().extend(replaced(text, self.offscreen)));
        map
    }

    /// The map with all that was missing so far named in its note.
    pub(super) fn noted(&self, map: &MapFigure, locale: Locale) -> MapFigure {
        let missing = self.missing.borrow();
        let mut map = map.clone();
        if !missing.is_empty() {
            let parts = [map.note.clone(), sentence(&missing, locale)];
            let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
            map.note = parts.join(&say(locale, "note-separator"));
        }
        map
    }

    /// The characters that no font had, in order.
    pub(super) fn missing(&self) -> Vec<char> {
        self.missing.borrow().iter().copied().collect()
    }
}

/// Puts 〓 in the place of what no font has; that comes back.
fn replaced(text: &mut String, offscreen: &Offscreen) -> BTreeSet<char> {
    let lacking: BTreeSet<char> = text.chars().filter(|c| !c.is_whitespace() && !offscreen.has_glyph(*c)).collect();
    if !lacking.is_empty() {
        *text = text.chars().map(|c| if lacking.contains(&c) { GETA } else { c }).collect();
    }
    lacking
}

fn sentence(missing: &BTreeSet<char>, locale: Locale) -> String {
    let codes: Vec<String> = missing.iter().map(|c| format!("U+{:04X}", u32::from(*c))).collect();
    let codes = codes.join(&say(locale, "list-separator"));
    say_with(locale, "figure-note-glyphs", [("codes", codes.into())])
}

impl Offscreen {
    /// Whether one of the fonts can draw a character.
    fn has_glyph(&self, character: char) -> bool {
        self.context().fonts_mut(|fonts| fonts.has_glyph(&fonts::regular(12.0), character))
    }
}
