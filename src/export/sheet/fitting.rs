//! How much of a text a cell of XLSX holds.

/// As much of a text as a cell takes.
pub(in crate::export) fn fitting(text: &str) -> &str {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => &text[..end],
        None => text,
    }
}

/// More characters than this no cell takes.
pub(super) const LONGEST: usize = 32_767;
