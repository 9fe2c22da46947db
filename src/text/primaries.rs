//! The quick way to a sort key, for texts of nothing but ordinary characters: Latin letters, digits, signs and Chinese.
//! Must not know what is sorted.
//!
//! Each such character has one weight of its own in the collation, whatever stands around it, so its place among all of
//! them is as good as the weight. Digits that follow one another count by their value. Texts with other characters, or
//! whose keys are equal, are left to the collator.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::sync::OnceLock;

use super::collation::full_key;

/// Where each character stands; 0 for those that are not ordinary.
pub(super) struct Table {
    places: Vec<u16>,
    /// The place of digits: all of them share it, and how many there are, and which, follows.
    digits: u16,
}

/// The last character that may be ordinary.
const LAST: usize = 0xffff;
/// Characters that have one weight in the collation: none of them is the beginning of a longer unit there.
const ORDINARY: [RangeInclusive<u32>; 6] =
    [0x20..=0x7e, 0xb7..=0xb7, 0x2018..=0x201d, 0x3001..=0x3002, 0x3400..=0x9fff, 0xff01..=0xff5e];
/// Letters that read like a plain one: where their weight is its weight.
const ACCENTED: RangeInclusive<u32> = 0xc0..=0x17f;

pub(super) fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(Table::new)
}

impl Table {
    fn new() -> Self {
        let mut by_weight: BTreeMap<Vec<u8>, Vec<usize>> = BTreeMap::new();
        let (mut key, mut text) = (Vec::new(), [0; 4]);
        let mut weight = |code: u32| {
            let character = char::from_u32(code)?;
            key.clear();
            full_key(character.encode_utf8(&mut text), &mut key);
            let end = key.iter().position(|byte| *byte == LEVEL)?;
            Some(key[..end].to_vec())
        };
        for code in ORDINARY.into_iter().flatten() {
            if let Some(weight) = weight(code).filter(|weight| !weight.is_empty()) {
                by_weight.entry(weight).or_default().push(code as usize);
            }
        }
        for code in ACCENTED {
            if let Some(alike) = weight(code).and_then(|weight| by_weight.get_mut(&weight)) {
                alike.push(code as usize);
            }
        }
        let mut places = vec![0; LAST + 1];
        for (place, alike) in (1..).zip(by_weight.into_values()) {
            alike.into_iter().for_each(|code| places[code] = place);
        }
        let digits = places[usize::from(b'0')];
        Self { places, digits }
    }

    /// Writes the key of a text of ordinary characters; `false` where there are others, or there is nothing.
    pub(super) fn write(&self, text: &str, key: &mut Vec<u8>) -> bool {
        let mut characters = text.chars().peekable();
        while let Some(character) = characters.next() {
            if let Some(mut digit) = digit(character) {
                let start = key.len();
                key.extend(self.digits.to_be_bytes());
                key.push(0);
                // Zeros before a number do not count, but 0 is one digit.
                loop {
                    let next = characters.peek().and_then(|next| self::digit(*next));
                    if digit != b'0' || key.len() > start + 3 || next.is_none() {
                        key.push(digit);
                    }
                    let Some(next) = next else { break };
                    characters.next();
                    digit = next;
                }
                // More digits are a greater number.
                let Ok(count) = u8::try_from(key.len() - start - 3) else { return false };
                key[start + 2] = count;
                continue;
            }
            match self.places.get(character as usize) {
                Some(0) | None => return false,
                Some(place) => key.extend(place.to_be_bytes()),
            }
        }
        !text.is_empty()
    }
}

/// What stands between the levels of a collation key.
const LEVEL: u8 = 1;

fn digit(character: char) -> Option<u8> {
    match character {
        '0'..='9' => Some(character as u8),
        '０'..='９' => Some((character as u32 - '０' as u32) as u8 + b'0'),
        _ => None,
    }
}
