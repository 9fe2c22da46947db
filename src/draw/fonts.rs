//! The bundled fonts: one face for Han, Latin and digits, so that they share a baseline.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily, FontId, FontTweak};

/// The regular face.
pub const REGULAR: &[u8] = include_bytes!("../../assets/fonts/NotoSansSC-Regular.otf");
/// The bold face.
pub const BOLD: &[u8] = include_bytes!("../../assets/fonts/NotoSansSC-Bold.otf");
/// The name of the family inside both files.
pub const FAMILY: &str = "Noto Sans CJK SC";

const BOLD_NAME: &str = "bold";

/// The fonts of every context of ours, with a window or without.
pub fn definitions() -> FontDefinitions {
    let face = |bytes| Arc::new(FontData::from_static(bytes).tweak(tweak()));
    let font_data = BTreeMap::from([("regular".to_owned(), face(REGULAR)), (BOLD_NAME.to_owned(), face(BOLD))]);
    let families = BTreeMap::from([
        (FontFamily::Proportional, vec!["regular".to_owned()]),
        (FontFamily::Monospace, vec!["regular".to_owned()]),
        (bold_family(), vec![BOLD_NAME.to_owned(), "regular".to_owned()]),
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
