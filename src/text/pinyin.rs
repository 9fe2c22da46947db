//! How Chinese characters are read, in plain letters: 芯 is `xin`, 长 is `chang` or `zhang`.
//!
//! ü is written `v`, as on every Chinese keyboard.

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

#[cfg(test)]
mod tests {
    use super::readings;

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
