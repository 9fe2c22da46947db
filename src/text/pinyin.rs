//! How Chinese characters are read, in plain letters: 芯 is `xin`, 长 is `chang` or `zhang`.
//!
//! ü is written `v`, as on every Chinese keyboard.

use std::sync::OnceLock;

use pinyin::ToPinyinMulti;

/// Every reading of a character, without tones and each once, the usual one first; none for what is not Chinese.
pub(super) fn readings(character: char) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for reading in character.to_pinyin_multi().into_iter().flatten() {
        let plain = reading.plain().replace('ü', "v").replace('ê', "e");
        if !plain.is_empty() && !found.contains(&plain) {
            found.push(plain);
        }
    }
    found
}

/// Words in which a character is read in one way only, whatever else it may be elsewhere.
const READ_SO: [(char, &str, &str); 2] = [('重', "新做载复命", "chong"), ('行', "业情", "hang")];

/// The readings of a character before another one: 重 is `chong` in 重新, and `zhong` or `chong` elsewhere.
pub(super) fn readings_before(character: char, next: Option<char>) -> Vec<String> {
    let rule = READ_SO.iter().find(|(read, before, _)| *read == character && next.is_some_and(|c| before.contains(c)));
    rule.map_or_else(|| readings(character), |(.., reading)| vec![(*reading).to_owned()])
}

/// How much of what is typed may stand for a character by its sound: bit `n` is set where the first `n` letters are the
/// beginning of one of its readings, or all of it.
pub(crate) fn heard(character: char, typed: &[char]) -> u8 {
    let mut lengths = 0;
    for reading in character.to_pinyin_multi().into_iter().flatten() {
        for (at, (read, typed)) in reading.plain().chars().zip(typed).enumerate() {
            if as_typed(read) != as_typed(*typed) {
                break;
            }
            lengths |= 2 << at;
        }
    }
    lengths
}

fn as_typed(letter: char) -> char {
    match letter {
        'ü' => 'v',
        'ê' => 'e',
        other => other,
    }
}

/// Every character that is read, with the letters its readings begin with: bit 0 is `a`.
pub(crate) fn initials() -> &'static [(char, u32)] {
    static ALL: OnceLock<Vec<(char, u32)>> = OnceLock::new();
    ALL.get_or_init(|| {
        let han = ['\u{2e80}'..='\u{9fff}', '\u{f900}'..='\u{faff}', '\u{20000}'..='\u{323af}'];
        let with_initials = |character: char| {
            let firsts =
                character.to_pinyin_multi().into_iter().flatten().filter_map(|read| read.plain().chars().next());
            let letters = firsts.map(as_typed).filter(char::is_ascii_lowercase);
            let mask = letters.fold(0, |mask, letter| mask | 1 << (letter as u32 - 'a' as u32));
            (mask != 0).then_some((character, mask))
        };
        han.into_iter().flatten().filter_map(with_initials).collect()
    })
}

/// The letters that no reading goes on with, so that each of them begins one: bit 0 is `a`.
pub(crate) fn only_initial() -> u32 {
    static LETTERS: OnceLock<u32> = OnceLock::new();
    *LETTERS.get_or_init(|| {
        let readings = initials().iter().filter_map(|(character, _)| character.to_pinyin_multi()).flatten();
        let later = readings.flat_map(|reading| reading.plain().chars().skip(1)).map(as_typed);
        let later = later.filter(char::is_ascii_lowercase);
        !later.fold(0, |mask, letter| mask | 1 << (letter as u32 - 'a' as u32)) & ((1 << 26) - 1)
    })
}

#[cfg(test)]
mod tests {
    use super::{heard, initials, only_initial, readings};

    #[test]
    fn a_character_is_heard_in_the_beginnings_of_its_readings() {
        for (character, typed, expected) in [
            ('芯', "xin", 0b1110),
            ('芯', "xp", 0b10),
            ('芯', "in", 0),
            ('重', "chong", 0b11_1110),
            ('重', "zhong", 0b11_1110),
            ('绿', "lv", 0b110),
            ('绿', "lü", 0b110),
            ('a', "a", 0),
        ] {
            let typed: Vec<char> = typed.chars().collect();
            assert_eq!(heard(character, &typed), expected, "{character} {typed:?}");
        }
        let letters = |wanted: char| initials().iter().find(|(known, _)| *known == wanted).map(|(_, mask)| *mask);
        let letter = |letter: char| 1 << (letter as u32 - 'a' as u32);
        assert_eq!(letters('重'), Some(letter('z') | letter('c') | letter('t')));
        assert_eq!(letters('a'), None);
        assert!(initials().len() > 20_000, "{}", initials().len());
        for (letter, expected) in [('j', true), ('z', true), ('x', true), ('h', false), ('n', false), ('a', false)] {
            assert_eq!(only_initial() >> (letter as u32 - 'a' as u32) & 1 == 1, expected, "{letter}");
        }
    }

    #[test]
    fn characters_are_read_as_they_are_typed() {
        for (character, expected) in [('芯', "xin"), ('绿', "lv"), ('重', "zhong"), ('重', "chong"), ('园', "yuan")]
        {
            assert!(readings(character).iter().any(|reading| reading == expected), "{character} is not {expected}");
        }
        assert_eq!(readings('a'), Vec::<String>::new());
        assert_eq!(readings('，'), Vec::<String>::new());
        assert_eq!(readings('芯').len(), 1, "tones do not make two readings");
    }
}
