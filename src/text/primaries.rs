//! The quick way to a sort key, for texts of nothing but ordinary characters: Latin letters, digits, signs and Chinese.
//! Must not know what is sorted.
//!
//! Each such character has one weight of its own in the collation, whatever stands around it, so its place among all of
//! them is as good as the weight. Numbers count by their value. Texts with other characters, or whose keys are equal, are
//! left to the collator.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::sync::OnceLock;

use super::collator::plain_key;
use super::numerals::{Number, Piece, digit, is_mark, may_begin, piece_at};

/// Where each character stands; 0 for those that are not ordinary.
pub(super) struct Table {
    places: Vec<u16>,
    /// The same, but 0 also where a number may begin: what needs no second look.
    simple: Vec<u16>,
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
            plain_key(character.encode_utf8(&mut text), &mut key);
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
        let mut simple = places.clone();
        for (code, place) in (0..).zip(&mut simple) {
            if char::from_u32(code).is_none_or(|character| may_begin(character, 0)) {
                *place = 0;
            }
        }
        Self { places, simple, digits }
    }

    /// Writes the key of a text of ordinary characters; `false` where there are others.
    pub(super) fn write(&self, text: &str, key: &mut Vec<u8>) -> bool {
        let mut at = 0;
        while let Some(character) = text[at..].chars().next() {
            if let Some(place @ 1..) = self.simple.get(character as usize) {
                key.extend(place.to_be_bytes());
                at += character.len_utf8();
                continue;
            }
            if may_begin(character, at) {
                if let Some(len) = self.write_digits(&text[at..], key) {
                    at += len;
                    continue;
                }
                match piece_at(text, at) {
                    Piece::Number(number, len) => {
                        if !self.write_number(&number, key) {
                            return false;
                        }
                        at += len;
                    }
                    Piece::Plain(len) => {
                        if !text[at..at + len].chars().all(|character| self.write_character(character, key)) {
                            return false;
                        }
                        at += len;
                    }
                }
                continue;
            }
            if !self.write_character(character, key) {
                return false;
            }
            at += character.len_utf8();
        }
        true
    }

    #[inline]
    fn write_character(&self, character: char, key: &mut Vec<u8>) -> bool {
        match self.places.get(character as usize) {
            Some(0) | None => false,
            Some(place) => {
                key.extend(place.to_be_bytes());
                true
            }
        }
    }

    /// Writes the digits that a text begins with if they are a whole number and nothing else; how long they are. Most are.
    fn write_digits(&self, text: &str, key: &mut Vec<u8>) -> Option<usize> {
        let start = key.len();
        key.extend(self.digits.to_be_bytes());
        key.push(0);
        let mut len = 0;
        for character in text.chars() {
            match digit(character) {
                Some(digit) => {
                    // Zeros before a number do not count, but 0 is one digit.
                    if key.get(start + 3) == Some(&b'0') {
                        key.pop();
                    }
                    key.push(digit);
                }
                None if is_mark(character) => {
                    len = 0;
                    break;
                }
                None => break,
            }
            len += character.len_utf8();
        }
        match u8::try_from(key.len() - start - 3) {
            Ok(count) if len > 0 => {
                key[start + 2] = count;
                key.push(0);
                Some(len)
            }
            _ => {
                key.truncate(start);
                None
            }
        }
    }

    /// Writes a number: more digits before the point are a greater one; an end goes before a further digit behind it. Of
    /// what is below zero all of that is the other way round.
    fn write_number(&self, number: &Number, key: &mut Vec<u8>) -> bool {
        let Ok(count) = u8::try_from(number.whole.len()) else { return false };
        if number.is_negative && !self.write_character('-', key) {
            return false;
        }
        key.extend(self.digits.to_be_bytes());
        let start = key.len();
        key.push(count);
        key.extend(&number.whole);
        key.extend(&number.fraction);
        key.push(0);
        if number.is_negative {
            key[start..].iter_mut().for_each(|byte| *byte = !*byte);
        }
        true
    }
}

/// What stands between the levels of a collation key.
const LEVEL: u8 = 1;
