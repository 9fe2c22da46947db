//! Signs that nobody sees and that do something: to a terminal, to the direction of what stands beside them, to words that look
//! alike. Must not know where texts come from.

/// Whether a sign moves the cursor, speaks to a terminal, or turns what stands beside it round: control characters of both
/// sets, and what Unicode has to change the direction of writing (UAX #9).
pub fn steers(sign: char) -> bool {
    sign.is_control()
        || matches!(sign, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The signs of a name that nobody sees, each once, as `U+202E`. Line ends and tabs are seen, and what joins letters of some
/// scripts and signs into one belongs to them.
pub fn unseen_signs(text: &str) -> Vec<String> {
    // Most names have no byte that any of them begins with.
    let may_begin = |byte: u8| byte < 0x20 || matches!(byte, 0x7f | 0xc2 | 0xd8 | 0xe2 | 0xef);
    if !text.bytes().fold(false, |found, byte| found | may_begin(byte)) {
        return Vec::new();
    }
    let is_unseen = |sign: &char| {
        let is_space = matches!(sign, '\n' | '\r' | '\t');
        !is_space && steers(*sign) || matches!(sign, '\u{ad}' | '\u{200b}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
    };
    let mut signs: Vec<String> =
        text.chars().filter(is_unseen).map(|sign| format!("U+{:04X}", u32::from(sign))).collect();
    signs.sort_unstable();
    signs.dedup();
    signs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_named_and_what_belongs_to_words_is_not() {
        for (text, signs) in [
            ("中芯二期", &[][..]),
            ("“双聘” – caf\u{e9} \u{a0}x\ny", &[]),
            ("एक\u{200d}ता", &[]),
            ("gpj\u{202e}exe\u{202e}", &["U+202E"]),
            ("中\u{200b}芯\u{7}", &["U+0007", "U+200B"]),
            ("\u{feff}甲\u{85}", &["U+0085", "U+FEFF"]),
        ] {
            assert_eq!(unseen_signs(text), signs, "{text:?}");
        }
    }
}
