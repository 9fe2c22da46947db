//! Names as ids may be written: `企业名录 2021` is `qiyeminglu-2021`. Must not know what is named.

use super::pinyin::readings;
use super::readings_of_words::as_word;

/// Small Latin letters and digits, with `-` between words; empty where nothing of a name can be written so.
pub fn slug(name: &str) -> String {
    let mut slug = String::new();
    let characters: Vec<char> = name.chars().collect();
    let mut at = 0;
    while let Some(character) = characters.get(at).copied() {
        if let Some((count, readings)) = as_word(&characters[at..]) {
            slug.extend(readings);
            at += count;
            continue;
        }
        at += 1;
        match character {
            'a'..='z' | '0'..='9' => slug.push(character),
            'A'..='Z' => slug.push(character.to_ascii_lowercase()),
            other => match readings(other).first() {
                Some(reading) => slug.push_str(reading),
                None if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
                None => {}
            },
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_written_as_it_sounds() {
        for (name, expected) in [
            ("Enterprises", "enterprises"),
            ("企业名录 (2021)", "qiyeminglu-2021"),
            ("a__b  c", "a-b-c"),
            ("《规上工业》", "guishanggongye"),
            ("重庆长安厂", "chongqingchanganchang"),
            ("厦门银行 2", "xiamenyinhang-2"),
            ("重点", "zhongdian"),
            ("…", ""),
            ("Ünïcode", "n-code"),
        ] {
            assert_eq!(slug(name), expected, "{name}");
        }
    }
}
