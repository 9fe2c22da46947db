//! Which simplified character a traditional one is searched as: 積 is 积. Must not know what is searched for.
//!
//! Only for finding: what the books say is shown and written as they say it, and ids are never compared so.

use std::sync::OnceLock;

/// The characters in question are in these blocks: unified ideographs, and those of extension A.
const FIRST: u32 = 0x3400;
const LAST: u32 = 0x9fff;
/// The first character whose bytes begin with E3.
const BASE: u32 = 0x3000;

struct Table {
    /// By distance from [`FIRST`]; 0 for what stays.
    simplified: Vec<u16>,
    /// By distance from [`BASE`] a bit for each that does not stay: small enough to be at hand.
    changes: Vec<u64>,
}

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut simplified = vec![0; (LAST - FIRST + 1) as usize];
        let mut changes = vec![0u64; ((LAST - BASE) / 64 + 1) as usize];
        let lines = include_str!("../../assets/simplified.txt").lines().filter(|line| !line.starts_with('#'));
        for line in lines {
            let characters: Vec<u32> = line.chars().map(u32::from).collect();
            for pair in characters.chunks_exact(2) {
                let slot = pair[0].checked_sub(FIRST).and_then(|at| simplified.get_mut(at as usize));
                if let (Some(slot), Ok(to)) = (slot, u16::try_from(pair[1])) {
                    *slot = to;
                    let at = pair[0] - BASE;
                    changes[(at / 64) as usize] |= 1 << (at % 64);
                }
            }
        }
        Table { simplified, changes }
    })
}

/// The simplified character; any other character itself.
pub(super) fn simplified(character: char) -> char {
    let code = u32::from(character);
    if !(FIRST..=LAST).contains(&code) {
        return character;
    }
    let to = table().simplified[(code - FIRST) as usize];
    if to == 0 { character } else { char::from_u32(u32::from(to)).unwrap_or(character) }
}

/// The characters that have another simplified one.
pub(crate) fn traditional() -> impl Iterator<Item = char> {
    let codes = (FIRST..).zip(&table().simplified).filter(|(_, to)| **to != 0);
    codes.filter_map(|(code, _)| char::from_u32(code))
}

/// Whether any character of a text has another simplified one. Fast on long texts.
pub(super) fn has_traditional(text: &str) -> bool {
    let (bytes, changes) = (text.as_bytes(), &table().changes);
    let (mut at, mut found) = (0, 0);
    while at + 2 < bytes.len() {
        let lead = bytes[at];
        if !(0xe3..=0xe9).contains(&lead) {
            at += 1;
            continue;
        }
        // Two bytes with six bits each follow.
        let low = usize::from(bytes[at + 1] & 0x3f) << 6 | usize::from(bytes[at + 2] & 0x3f);
        let code = (usize::from(lead & 0xf) << 12 | low) - BASE as usize;
        found |= changes.get(code / 64).map_or(0, |word| word >> (code % 64) & 1);
        at += 3;
    }
    found != 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn traditional_characters_have_their_simplified_ones() {
        for (traditional, expected) in [
            ("積體電路", "积体电路"),
            ("集成電路", "集成电路"),
            ("紹興高新區", "绍兴高新区"),
            ("臺灣製造後裡麵髮發", "台湾制造后里面发发"),
            ("集成电路", "集成电路"),
            // May stay as it is, and is then read otherwise: 乾隆, 乾燥.
            ("乾", "乾"),
            ("ＡＢc、。か한", "ＡＢc、。か한"),
        ] {
            assert_eq!(traditional.chars().map(simplified).collect::<String>(), expected);
            assert_eq!(has_traditional(traditional), traditional != expected, "{traditional}");
            assert!(has_traditional(&format!("前{traditional}後")));
        }
        let changed = (FIRST..=LAST).filter_map(char::from_u32).filter(|from| simplified(*from) != *from);
        let all: Vec<char> = changed.collect();
        assert!(all.len() > 2900, "{}", all.len());
        assert!(all.iter().all(|from| simplified(simplified(*from)) == simplified(*from)), "once is enough");
    }
}
