//! The fonts: one bundled face for Han, Latin and digits, so that they share a baseline; one for the alphabets that it
//! lacks, of the same design; and, for figures, font files of the user's behind both. Must not know what is written.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use egui::text::TextWrapping;
use egui::{FontData, FontDefinitions, FontFamily, FontId, FontTweak};
use ttf_parser::Face;

/// The regular face. Statics, not constants: the program has the bytes once, wherever they are named.
pub static REGULAR: &[u8] = include_bytes!("../../assets/fonts/NotoSansSC-Regular.otf");
/// The bold face.
pub static BOLD: &[u8] = include_bytes!("../../assets/fonts/NotoSansSC-Bold.otf");
/// The name of the family inside both files.
pub const FAMILY: &str = "Noto Sans CJK SC";

/// Greek, Cyrillic and the rarer Latin letters: as large as the Latin letters of the first face, and on the same line.
pub static LATIN_REGULAR: &[u8] = include_bytes!("../../assets/fonts/ZonescopeLatin-Regular.ttf");
/// The same in bold.
pub static LATIN_BOLD: &[u8] = include_bytes!("../../assets/fonts/ZonescopeLatin-Bold.ttf");
/// The name of that family.
pub const LATIN_FAMILY: &str = "Zonescope Latin";

/// The dots that stand in the middle: what the first face draws for an ellipsis among Han characters.
pub(crate) const CENTRED_ELLIPSIS: char = '⋯';

const BOLD_NAME: &str = "bold";

/// A font file of the user's, for the characters that the bundled faces lack.
#[derive(Clone)]
pub struct OwnFont {
    bytes: Arc<Vec<u8>>,
}

impl std::fmt::Debug for OwnFont {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.debug_struct("OwnFont").field("bytes", &self.bytes.len()).finish()
    }
}

impl OwnFont {
    /// From the content of a TrueType or OpenType file, or of a collection of them, whose first face counts. `None` if
    /// it is nothing of the kind.
    pub fn new(bytes: Vec<u8>) -> Option<Self> {
        Face::parse(&bytes, 0).is_ok().then(|| Self { bytes: Arc::new(bytes) })
    }

    /// The content of the file.
    pub fn bytes(&self) -> Arc<Vec<u8>> {
        Arc::clone(&self.bytes)
    }
}

/// The fonts of every context of ours, with a window or without.
pub fn definitions() -> FontDefinitions {
    definitions_with(&[])
}

/// The same with fonts of the user's behind them, in this order.
pub fn definitions_with(own: &[OwnFont]) -> FontDefinitions {
    let face = |bytes| Arc::new(FontData::from_static(bytes).tweak(tweak()));
    let mut font_data = BTreeMap::from([
        ("regular".to_owned(), face(REGULAR)),
        ("latin".to_owned(), face(LATIN_REGULAR)),
        (BOLD_NAME.to_owned(), face(BOLD)),
        ("latin-bold".to_owned(), face(LATIN_BOLD)),
    ]);
    let mut behind = Vec::new();
    for (position, font) in own.iter().enumerate() {
        let name = format!("own-{position}");
        font_data.insert(name.clone(), Arc::new(FontData::from_blob(font.bytes(), 0)));
        behind.push(name);
    }
    let chain = |first: &[&str]| first.iter().map(|name| (*name).to_owned()).chain(behind.iter().cloned()).collect();
    let families = BTreeMap::from([
        (FontFamily::Proportional, chain(&["regular", "latin"])),
        (FontFamily::Monospace, chain(&["regular", "latin"])),
        (bold_family(), chain(&[BOLD_NAME, "latin-bold", "regular"])),
    ]);
    FontDefinitions { font_data, families }
}

/// A thin space is a fifth of an em, as typesetters have it. Half a space of this face, which is narrow, cannot be seen
/// between the digits of small type.
fn tweak() -> FontTweak {
    FontTweak { thin_space_width: 0.9, ..FontTweak::default() }
}

/// The family of the bold face.
pub fn bold_family() -> FontFamily {
    FontFamily::Name(BOLD_NAME.into())
}

/// The bold face at a size.
pub fn bold(size: f32) -> FontId {
    FontId::new(size, bold_family())
}

/// The regular face at a size.
pub fn regular(size: f32) -> FontId {
    FontId::new(size, FontFamily::Proportional)
}

/// One line of a width; where the text is cut, the dots stand where its letters have them: on the line behind Latin ones,
/// in the middle behind Han characters.
pub(crate) fn one_line(text: &str, width: f32) -> TextWrapping {
    let is_han = text.chars().any(|character| character >= '\u{2e80}');
    let dots = if is_han { CENTRED_ELLIPSIS } else { '…' };
    TextWrapping { overflow_character: Some(dots), ..TextWrapping::truncate_at_width(width) }
}

/// The bundled family that has a character, the first of them before the second.
///
/// A shaper that is asked for a letter which its face lacks may put it together from a bare letter and a sign above it
/// (c and ˇ for č), though the other face has it whole: so it is told which.
pub(crate) fn family_of(character: char) -> Option<&'static str> {
    static FAMILIES: OnceLock<[(&str, Vec<char>); 2]> = OnceLock::new();
    let families = FAMILIES.get_or_init(|| [(FAMILY, characters(REGULAR)), (LATIN_FAMILY, characters(LATIN_REGULAR))]);
    let mut having = families.iter().filter(|(_, characters)| characters.binary_search(&character).is_ok());
    having.next().map(|(family, _)| *family)
}

/// What a face has, in the order of Unicode.
fn characters(face: &[u8]) -> Vec<char> {
    let face = Face::parse(face, 0).ok();
    let tables = face.as_ref().and_then(|face| face.tables().cmap);
    let mut found = Vec::new();
    for table in tables.into_iter().flat_map(|cmap| cmap.subtables).filter(|table| table.is_unicode()) {
        table.codepoints(|code| found.extend(char::from_u32(code).filter(|_| table.glyph_index(code).is_some())));
    }
    found.sort_unstable();
    found.dedup();
    found
}
