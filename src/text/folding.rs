//! Case, width and the two ways to write Chinese put aside: `Ａｂｃ`, `ABC` and `abc` are one, and so are 電路 and 电路.
//! Must not know what is searched for.

use std::borrow::Cow;

use super::simplified::{has_traditional, simplified};

/// A character as it is compared: full-width letters, digits and signs become plain ones, capitals small ones,
/// traditional characters simplified ones.
pub(crate) fn fold(character: char) -> impl Iterator<Item = char> {
    let plain = match character {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(character) - 0xfee0).unwrap_or(character),
        other => simplified(other),
    };
    plain.to_lowercase()
}

/// A text as it is compared.
pub(crate) fn folded(text: &str) -> Cow<'_, str> {
    if is_folded(text) { Cow::Borrowed(text) } else { Cow::Owned(text.chars().flat_map(fold).collect()) }
}

/// Whether a text is compared as it stands. Fast on long texts of which that is true.
pub(crate) fn is_folded(text: &str) -> bool {
    has_plain_letters(text) && !has_traditional(text)
}

/// Whether the letters, digits and signs of a text are compared as they stand; Chinese characters are not looked at.
pub(crate) fn has_plain_letters(text: &str) -> bool {
    const PIECE: usize = 256;
    let bytes = text.as_bytes();
    let mut start = 0;
    for piece in bytes.chunks(PIECE) {
        // Without a branch for each byte, so that many are looked at in one step.
        if piece.iter().fold(false, |any, byte| any | may_change(*byte)) {
            let end = start + piece.len();
            let here = (start..end).filter(|at| may_change(bytes[*at]) && text.is_char_boundary(*at));
            for at in here {
                if text[at..].chars().next().is_some_and(changes) {
                    return false;
                }
            }
        }
        start += piece.len();
    }
    true
}

/// Whether a byte may begin a character that is compared as another, Chinese ones aside, which begin with E3 to E9.
fn may_change(byte: u8) -> bool {
    byte.is_ascii_uppercase() | ((byte >= 0xc3) & !(0xe3..=0xe9).contains(&byte))
}

fn changes(character: char) -> bool {
    let mut folded = fold(character);
    folded.next() != Some(character) || folded.next().is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_width_are_put_aside() {
        for (text, expected) in [
            ("Ａｂｃ", "abc"),
            ("ABC", "abc"),
            ("（一期）ＬＥＤ", "(一期)led"),
            ("芯片设计、示意。", "芯片设计、示意。"),
            ("ÄÖ Ⅱ", "äö ⅱ"),
            ("\u{212a}ilo", "kilo"),
            ("紹興積體電路", "绍兴积体电路"),
            ("集成電路ＩＣ", "集成电路ic"),
            ("", ""),
        ] {
            assert_eq!(folded(text), expected, "{text}");
            assert_eq!(is_folded(text), text == expected, "{text}");
        }
        let long = "芯".repeat(1000);
        assert!(is_folded(&long));
        for at in [0, 84, 85, 86, 999] {
            let mut text: Vec<char> = long.chars().collect();
            text[at] = 'Ａ';
            assert!(!is_folded(&text.into_iter().collect::<String>()), "{at}");
        }
    }
}
