//! Case, width, accents and the two ways to write Chinese put aside: `Ａｂｃ`, `ABC` and `abc` are one, and so are `Émile`
//! and `emile`, 電路 and 电路.
//! Must not know what is searched for.

use std::borrow::Cow;

use icu_normalizer::properties::{CanonicalDecompositionBorrowed, Decomposed};

use super::simplified::{has_traditional, simplified};

/// A character as it is compared: full-width letters, digits and signs become plain ones, capitals small ones, letters lose
/// their accents and ligatures are taken apart, traditional characters become simplified ones.
pub(crate) fn fold(character: char) -> impl Iterator<Item = char> {
    letters(character).into_iter().flatten()
}

/// At most three: no ligature has more letters.
type Letters = [Option<char>; 3];

fn letters(character: char) -> Letters {
    let one = |character: char| [Some(character), None, None];
    let character = match character {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(character) - 0xfee0).unwrap_or(character),
        other => other,
    };
    if character.is_ascii() {
        return one(character.to_ascii_lowercase());
    }
    match character {
        '\u{300}'..='\u{36f}' => [None; 3],
        '\u{c0}'..='\u{24f}' | '\u{370}'..='\u{3ff}' | '\u{1e00}'..='\u{1fff}' | 'Ё' | 'ё' => plain(base(character)),
        '\u{fb00}'..='\u{fb06}' => {
            const LIGATURES: [&str; 7] = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];
            spread(LIGATURES[character as usize - 0xfb00])
        }
        other => {
            let mut small = simplified(other).to_lowercase();
            [small.next(), small.next(), small.next()]
        }
    }
}

/// A letter without its accents.
fn base(character: char) -> char {
    let normalizer = CanonicalDecompositionBorrowed::new();
    let mut base = character;
    loop {
        base = match normalizer.decompose(base) {
            Decomposed::Default => return base,
            Decomposed::Singleton(other) | Decomposed::Expansion(other, _) => other,
        };
    }
}

/// The small letters that are typed for one that no accent can be taken from.
fn plain(character: char) -> Letters {
    let spelled = match character {
        'ß' | 'ẞ' => "ss",
        'Æ' | 'æ' => "ae",
        'Œ' | 'œ' => "oe",
        'Ø' | 'ø' => "o",
        'Đ' | 'đ' | 'Ð' | 'ð' => "d",
        'Ħ' | 'ħ' => "h",
        'Ł' | 'ł' => "l",
        'Ŧ' | 'ŧ' => "t",
        'Þ' | 'þ' => "th",
        'Ĳ' | 'ĳ' => "ij",
        'ı' => "i",
        'ſ' => "s",
        'ς' => "σ",
        other => {
            let mut small = other.to_lowercase();
            return [small.next(), small.next(), small.next()];
        }
    };
    spread(spelled)
}

fn spread(text: &str) -> Letters {
    let mut letters = text.chars();
    [letters.next(), letters.next(), letters.next()]
}

/// What is typed as it is heard: `lü` is not `lu`.
pub(crate) fn sounded(typed: &str) -> String {
    let of = |character: char| match character {
        'ü' | 'Ü' => [Some('ü'), None, None],
        other => letters(other),
    };
    typed.chars().flat_map(of).flatten().collect()
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
    fn case_width_and_accents_are_put_aside() {
        for (text, expected) in [
            ("Ａｂｃ", "abc"),
            ("ABC", "abc"),
            ("（一期）ＬＥＤ", "(一期)led"),
            ("芯片设计、示意。", "芯片设计、示意。"),
            ("ÄÖ Ⅱ", "ao ⅱ"),
            ("Émile Zürich", "emile zurich"),
            ("e\u{301}", "e"),
            ("ﬁnance ﬃx", "finance ffix"),
            ("Straße STRASSE", "strasse strasse"),
            ("İzmir ılıca", "izmir ilica"),
            ("Łódź Ørsted Æther", "lodz orsted aether"),
            ("Việt Nam ĐẶNG", "viet nam dang"),
            ("Αθήνα ΟΔΟΣ", "αθηνα οδοσ"),
            ("Ёлка й", "елка й"),
            ("が한", "が한"),
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
