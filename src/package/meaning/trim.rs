//! Text without surrounding blanks. Must not know cells.

/// What [`str::trim`] does, without decoding the many cells that need none.
#[inline]
pub(in crate::package) fn trim(text: &str) -> &str {
    // Blanks outside ASCII begin with one of these in UTF-8; what is Chinese does not.
    let may_begin_blank = |byte: &u8| *byte <= b' ' || matches!(byte, 0xc2 | 0xe1..=0xe3);
    match text.as_bytes() {
        [] => "",
        [first, ..] if may_begin_blank(first) => text.trim(),
        [.., last] if last.is_ascii_graphic() => text,
        [.., third, second, last] if *last >= 0x80 && !may_begin_blank(third) && !may_begin_blank(second) => text,
        _ => text.trim(),
    }
}
