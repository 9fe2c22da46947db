//! Inputs made of others, always the same ones for the same seed. Must not know what they are for.

/// Makes inputs of a corpus.
pub(crate) struct Mutator<'c> {
    corpus: &'c [Vec<u8>],
    /// Words of the corpus, to be put where they do not belong.
    words: Vec<Vec<u8>>,
}

/// What breaks readers more often than chance would find it.
const ODD: [&[u8]; 24] = [
    b"\"",
    b"\"\"",
    b",",
    b"\n",
    b"\r\n",
    b"\r",
    b"\0",
    b";",
    b"{",
    b"}",
    b"[[[[[[[[",
    b"null",
    b"-0",
    b"1e999",
    b"9223372036854775808",
    b"0.000000000000000000001",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\xf0\x9f\x98\x80",
    b"\xc3",
    b"..",
    b"\xe2\x80\xae",
    b"\xef\xbc\x9d",
    b" ",
];

/// No input is longer.
const LONGEST: usize = 1 << 14;

/// Numbers that only look as if they were chosen by chance.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let mixed = (self.0 >> 33) ^ (self.0 >> 51);
        mixed as usize % bound.max(1)
    }
}

impl<'c> Mutator<'c> {
    pub(crate) fn new(corpus: &'c [Vec<u8>]) -> Self {
        let is_word = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-') || *byte >= 0x80;
        let words = corpus.iter().flat_map(|input| input.split(|byte| !is_word(byte)));
        let mut words: Vec<Vec<u8>> = words.filter(|word| !word.is_empty()).map(<[u8]>::to_vec).collect();
        words.sort();
        words.dedup();
        Self { corpus, words }
    }

    /// The input of a seed.
    pub(crate) fn input(&mut self, seed: u64) -> Vec<u8> {
        let mut chance = Chance(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15).wrapping_add(1));
        let mut input = self.corpus[chance.below(self.corpus.len())].clone();
        for _ in 0..=chance.below(6) {
            self.change(&mut input, &mut chance);
        }
        input.truncate(LONGEST);
        input
    }

    fn change(&self, input: &mut Vec<u8>, chance: &mut Chance) {
        let at = chance.below(input.len() + 1);
        let end = (at + 1 + chance.below(16)).min(input.len());
        match chance.below(9) {
            0 => drop(input.splice(at..at, ODD[chance.below(ODD.len())].iter().copied())),
            1 => drop(input.splice(at..end, ODD[chance.below(ODD.len())].iter().copied())),
            2 if !self.words.is_empty() => {
                drop(input.splice(at..end, self.words[chance.below(self.words.len())].iter().copied()));
            }
            3 => drop(input.drain(at..end)),
            4 => input.truncate(at),
            5 => {
                let again = input[at..end].to_vec();
                let times = 1 + chance.below(40);
                drop(input.splice(at..at, again.iter().copied().cycle().take(again.len() * times)));
            }
            6 => {
                // A line to another place.
                let lines: Vec<&[u8]> = input.split_inclusive(|byte| *byte == b'\n').collect();
                let (from, to) = (chance.below(lines.len()), chance.below(lines.len() + 1));
                let mut moved = lines.clone();
                if let Some(line) = lines.get(from) {
                    moved.insert(to.min(moved.len()), line);
                }
                *input = moved.concat();
            }
            7 => {
                if let Some(byte) = input.get_mut(at) {
                    *byte ^= 1 << chance.below(8);
                }
            }
            _ => {
                let other = &self.corpus[chance.below(self.corpus.len())];
                let from = chance.below(other.len() + 1);
                input.truncate(at);
                input.extend_from_slice(&other[from..]);
            }
        }
    }
}
