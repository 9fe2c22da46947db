//! The quick way to a sort key, for texts of nothing but ordinary characters: Latin letters, digits, signs and Chinese.
//! Must not know what is sorted.
//!
//! Each such character has one weight of its own in the collation, whatever stands around it, so its place among all of
//! them is as good as the weight. Numbers count by their value. Texts with other characters, or whose keys are equal, are
//! left to the collator.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

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

/// Which characters are in some texts, as far as they may be ordinary.
#[derive(Default)]
pub(super) struct Characters {
    are_used: Vec<bool>,
}

impl Characters {
    pub(super) fn of<'t>(texts: impl Iterator<Item = &'t str>) -> Self {
        let mut are_used = vec![false; LAST + 1];
        texts.flat_map(str::chars).for_each(|character| {
            if let Some(is_used) = are_used.get_mut(character as usize) {
                *is_used = true;
            }
        });
        Self { are_used }
    }

    /// These, and those of other texts.
    pub(super) fn and(mut self, other: &Self) -> Self {
        self.are_used.iter_mut().zip(&other.are_used).for_each(|(is_used, other)| *is_used |= other);
        self
    }
}

impl Table {
    /// Of these characters and no others: asking the collator for all there are takes as long as sorting many texts.
    pub(super) fn new(characters: &Characters) -> Self {
        // Of all digits the first stands, and a minus before some.
        let is_used =
            |code: &u32| characters.are_used.get(*code as usize) == Some(&true) || matches!(*code, 0x30 | 0x2d);
        let mut by_weight: BTreeMap<Vec<u8>, Vec<usize>> = BTreeMap::new();
        let (mut key, mut text) = (Vec::new(), [0; 4]);
        let mut weight = |code: u32| {
            let character = char::from_u32(code)?;
            key.clear();
            plain_key(character.encode_utf8(&mut text), &mut key);
            let end = key.iter().position(|byte| *byte == LEVEL)?;
            Some(key[..end].to_vec())
        };
        for code in ORDINARY.into_iter().flatten().filter(is_used) {
            if let Some(weight) = weight(code).filter(|weight| !weight.is_empty()) {
                by_weight.entry(weight).or_default().push(code as usize);
            }
        }
        for code in ACCENTED.filter(is_used) {
            if let Some(alike) = weight(code).and_then(|weight| by_weight.get_mut(&weight)) {
                alike.push(code as usize);
            }
        }
        let mut places = vec![0; LAST + 1];
        let mut simple = vec![0; LAST + 1];
        for (place, alike) in (1..).zip(by_weight.into_values()) {
            for code in alike {
                places[code] = place;
                if char::from_u32(code as u32).is_some_and(|character| !may_begin(character, 0)) {
                    simple[code] = place;
                }
            }
        }
        let digits = places[usize::from(b'0')];
        Self { places, simple, digits }
    }

    /// Writes the key of a text of ordinary characters; `false` where there are others.
    pub(super) fn write(&self, text: &str, key: &mut Vec<u8>) -> bool {
        let mut at = 0;
        loop {
            at += self.write_simple(&text[at..], key);
            let Some(character) = text[at..].chars().next() else { return true };
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
    }

    /// Writes the characters that a text begins with and that need no second look; how long they are. Most are such.
    #[inline]
    fn write_simple(&self, text: &str, key: &mut Vec<u8>) -> usize {
        let mut rest = text.chars();
        loop {
            let len = text.len() - rest.as_str().len();
            let place = rest.next().and_then(|character| self.simple.get(character as usize).copied());
            match place {
                Some(place @ 1..) => key.extend_from_slice(&place.to_be_bytes()),
                _ => return len,
            }
        }
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
