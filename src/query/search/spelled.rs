//! A word as it may be spelled by sound: each character of a text stands for itself or for the beginning of one of its
//! readings, so that `jcdl`, `jichengdianlu` and `jichengdl` are all 集成电路. Must not know what the texts are.
//!
//! All ways to read a text are followed at once, a bit for each number of letters that are used up: characters with
//! several readings need no guessing.

use std::ops::Range;

use hashbrown::HashMap;

use crate::text::{heard, initials, only_initial};

/// A word to be found by sound.
pub(super) struct Spelled {
    letters: u32,
    ascii: [u16; 128],
    /// By character, as far as they take three bytes at most: what it can do.
    common: Vec<u16>,
    rare: Vec<(char, u16)>,
    /// For each thing a character can do and each number of letters it may use up: after how many letters.
    steps: Vec<Steps>,
    /// After how many letters the ways are that begin with each of these.
    first: Vec<u64>,
}

/// No reading has more letters.
const LONGEST: usize = 6;

type Steps = [u64; LONGEST];

/// Longer words are found as they are written only.
const MOST_LETTERS: usize = 63;

impl Spelled {
    /// `None` for a word that no sound can add to: one without a letter, or of too many.
    pub(super) fn new(word: &str) -> Option<Self> {
        let letters: Vec<char> = word.chars().collect();
        let is_sound = |letter: &char| letter.is_ascii_lowercase() || *letter == 'ü';
        if letters.len() > MOST_LETTERS || !letters.iter().any(is_sound) {
            return None;
        }
        let mut spelled = Self {
            letters: letters.len() as u32,
            ascii: [0; 128],
            common: vec![0; 0x1_0000],
            rare: Vec::new(),
            steps: vec![[0; LONGEST]],
            first: Vec::new(),
        };
        let asked = letters.iter().fold(0, |mask, letter| mask | letter_bit(*letter));
        let mut known: Vec<(char, Steps)> = Vec::new();
        for (character, firsts) in initials() {
            if firsts & asked != 0 {
                known.push((*character, by_sound(*character, *firsts, &letters)));
            }
        }
        // What is written stands for itself.
        for letter in &letters {
            let written = letters.iter().enumerate().filter(|(_, other)| *other == letter);
            let mask = written.fold(0, |mask, (at, _)| mask | 1 << at);
            match known.iter_mut().find(|(character, _)| character == letter) {
                Some((_, steps)) => steps[0] |= mask,
                None => known.push((*letter, std::array::from_fn(|used| if used == 0 { mask } else { 0 }))),
            }
        }
        let mut places: HashMap<Steps, u16> = HashMap::new();
        for (character, steps) in known.into_iter().filter(|(_, steps)| steps.iter().any(|after| *after != 0)) {
            let at = *places.entry(steps).or_insert_with(|| {
                // Far fewer than two bytes count: a word has at most 63 letters.
                spelled.steps.push(steps);
                (spelled.steps.len() - 1) as u16
            });
            spelled.add(character, at);
        }
        spelled.rare.sort_unstable();
        spelled.first = spelled.steps.iter().map(|steps| step(1, steps) | 1).collect();
        Some(spelled)
    }

    fn add(&mut self, character: char, at: u16) {
        let code = character as usize;
        if let Some(slot) = self.ascii.get_mut(code) {
            *slot = at;
        } else if let Some(slot) = self.common.get_mut(code) {
            *slot = at;
        } else {
            self.rare.push((character, at));
        }
    }

    /// Whether a text has the word in it, by sound or as written.
    pub(super) fn is_in(&self, text: &str) -> bool {
        let all = 1 << self.letters;
        let mut used: u64 = 1;
        let mut rest = text.as_bytes();
        while !rest.is_empty() {
            let at = self.next(&mut rest);
            // Mostly nothing has begun yet, or nothing goes on here.
            used = match (used, at) {
                (_, 0) => 1,
                (1, _) => self.first[at],
                _ => step(used, &self.steps[at]) | 1,
            };
            if used & all != 0 {
                return true;
            }
        }
        false
    }

    /// Whether a text begins with the word.
    pub(super) fn is_first_in(&self, text: &str) -> bool {
        let mut used: u64 = 1;
        let mut rest = text.as_bytes();
        while !rest.is_empty() && used != 0 {
            used = step(used, &self.steps[self.next(&mut rest)]);
            if used >> self.letters & 1 == 1 {
                return true;
            }
        }
        false
    }

    /// What the next character can do; 0 is nothing. Bytes are those of a text.
    #[inline]
    fn next(&self, rest: &mut &[u8]) -> usize {
        match **rest {
            [one, ref after @ ..] if one < 0x80 => {
                *rest = after;
                usize::from(self.ascii[usize::from(one)])
            }
            [lead, two, three, ref after @ ..] if lead & 0xf0 == 0xe0 => {
                *rest = after;
                let code = usize::from(lead & 0xf) << 12 | usize::from(two & 0x3f) << 6 | usize::from(three & 0x3f);
                usize::from(self.common[code])
            }
            [lead, two, ref after @ ..] if lead & 0xe0 == 0xc0 => {
                *rest = after;
                usize::from(self.common[usize::from(lead & 0x1f) << 6 | usize::from(two & 0x3f)])
            }
            _ => self.next_rare(rest),
        }
    }

    #[cold]
    fn next_rare(&self, rest: &mut &[u8]) -> usize {
        let (four, after) = rest.split_at(rest.len().min(4));
        *rest = after;
        let character = std::str::from_utf8(four).ok().and_then(|text| text.chars().next());
        let found = character.and_then(|it| self.rare.binary_search_by_key(&it, |(known, _)| *known).ok());
        found.map_or(0, |at| usize::from(self.rare[at].1))
    }
}

/// After how many letters the ways are that one character leads on from.
#[inline]
fn step(used: u64, steps: &Steps) -> u64 {
    let mut next = 0;
    for (more, after) in steps.iter().enumerate() {
        next |= (used & after) << (more + 1);
    }
    next
}

fn letter_bit(letter: char) -> u32 {
    match letter {
        'a'..='z' => 1 << (letter as u32 - 'a' as u32),
        'ü' => 1 << ('v' as u32 - 'a' as u32),
        _ => 0,
    }
}

fn by_sound(character: char, firsts: u32, letters: &[char]) -> Steps {
    let mut steps = [0; LONGEST];
    for (at, letter) in letters.iter().enumerate().filter(|(_, letter)| firsts & letter_bit(**letter) != 0) {
        debug_assert!(letter_bit(*letter) != 0);
        let lengths = heard(character, &letters[at..]);
        for (used, after) in steps.iter_mut().enumerate() {
            *after |= u64::from(lengths >> (used + 1) & 1) << at;
        }
    }
    steps
}

/// The letters with which some characters must begin where a word is found: bit 0 is `a`.
pub(super) fn required(word: &str) -> u32 {
    let first = word.chars().next().map_or(0, letter_bit);
    // A ü is never the first.
    let letters = word.chars().filter(|letter| *letter != 'ü').fold(0, |mask, letter| mask | letter_bit(letter));
    letters & only_initial() | if word.starts_with('ü') { 0 } else { first }
}

/// The longest stretch of a word that no sound stands for, so that it must be written: `-0099` of `p-0099`.
pub(super) fn written(word: &str) -> Option<&str> {
    word.split(|letter: char| letter_bit(letter) != 0).filter(|run| !run.is_empty()).max_by_key(|run| run.len())
}

/// Where in `text`, in characters, the word stands by sound or as written: the first and shortest stretch. For one text
/// at a time, so that nothing needs to be made ready.
pub(super) fn stretch(word: &str, text: &[char]) -> Option<Range<usize>> {
    let letters: Vec<char> = word.chars().collect();
    if letters.is_empty() || letters.len() > MOST_LETTERS {
        return None;
    }
    (0..text.len()).find_map(|start| {
        let mut used: u64 = 1;
        for (at, character) in text.iter().enumerate().skip(start) {
            let mut next = 0;
            for done in (0..letters.len()).filter(|done| used >> done & 1 == 1) {
                let written = u64::from(*character == letters[done]) << 1;
                next |= (written | u64::from(heard(*character, &letters[done..]))) << done;
            }
            used = next;
            if used >> letters.len() & 1 == 1 {
                return Some(start..at + 1);
            }
            if used == 0 {
                break;
            }
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_by_sound_in_full_by_initials_and_in_between() {
        for (word, text, expected) in [
            ("jcdl", "浙江集成电路项目", Some("集成电路")),
            ("jichengdianlu", "浙江集成电路项目", Some("集成电路")),
            ("jichengdl", "浙江集成电路项目", Some("集成电路")),
            ("zhongxin", "中芯二期", Some("中芯")),
            ("zhongx", "中芯二期", Some("中芯")),
            ("zx", "中芯二期", Some("中芯")),
            ("zxerqi", "中芯二期", Some("中芯二期")),
            ("chongqing", "重庆", Some("重庆")),
            ("cq", "重庆", Some("重庆")),
            ("zq", "重庆", Some("重庆")),
            ("changdian", "长电", Some("长电")),
            ("zhangd", "长电", Some("长电")),
            ("lv", "新能绿电", Some("绿")),
            ("lü", "新能绿电", Some("绿")),
            ("tcljc", "tcl集成", Some("tcl集成")),
            ("中x", "中芯", Some("中芯")),
            ("5gjz", "5g基站", Some("5g基站")),
            ("jcl", "集成电路", None),
            ("xz", "中芯", None),
            ("zhongxina", "中芯", None),
        ] {
            let characters: Vec<char> = text.chars().collect();
            let found = stretch(word, &characters).map(|at| characters[at].iter().collect::<String>());
            assert_eq!(found.as_deref(), expected, "{word} in {text}");
            let spelled = Spelled::new(word).unwrap();
            assert_eq!(spelled.is_in(text), expected.is_some(), "{word} in {text}");
            let is_first = expected.is_some_and(|expected| text.starts_with(expected));
            assert_eq!(spelled.is_first_in(text), is_first, "{word} at the beginning of {text}");
        }
        assert!(Spelled::new("0099").is_none() && Spelled::new("芯片").is_none() && Spelled::new("").is_none());
    }
}
