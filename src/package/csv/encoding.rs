//! Bytes to text. Must not know files or tables.

use std::ops::Range;

use encoding_rs::{Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};
use memchr::memrchr;
use simdutf8::basic::from_utf8;

use crate::package::findings::Problem;
use crate::parallel;

/// The text of a file. It stays bytes, known to be UTF-8, so that it can be looked at piece by piece on several threads.
#[derive(Debug)]
pub(in crate::package) struct Text {
    bytes: Vec<u8>,
    /// Behind a byte order mark.
    start: usize,
}

impl Text {
    /// What is UTF-8 behind the first `start` bytes; `Err` hands the others back.
    fn checked(bytes: Vec<u8>, start: usize) -> Result<Self, Vec<u8>> {
        let here = &bytes[start..];
        // A character has four bytes at most, and all but its first begin with the bits 10.
        let whole = |at: usize| (at.saturating_sub(3)..=at).rev().find(|at| here.get(*at).is_none_or(|b| b >> 6 != 2));
        let pieces = parallel::ranges(here.len(), LEAST_PIECE);
        let pieces = pieces.iter().map(|piece| Some(whole(piece.start)?..whole(piece.end)?)).collect();
        let is_text = |piece: Option<Range<usize>>| piece.is_some_and(|piece| from_utf8(&here[piece]).is_ok());
        if parallel::map(pieces, is_text).contains(&false) { Err(bytes) } else { Ok(Self { bytes, start }) }
    }

    /// All of its bytes.
    pub(in crate::package) fn bytes(&self) -> &[u8] {
        &self.bytes[self.start..]
    }

    /// A piece that begins and ends between characters. Looking at it costs a look at each of its bytes.
    pub(in crate::package) fn piece(&self, piece: Range<usize>) -> &str {
        // The whole was checked: nothing is lost here.
        self.bytes().get(piece).and_then(|piece| from_utf8(piece).ok()).unwrap_or_default()
    }

    /// Enough of its beginning to see how it is written: whole lines of which one at least is not blank.
    pub(in crate::package) fn head(&self) -> &str {
        let most = &self.bytes()[..self.bytes().len().min(LEAST_PIECE)];
        let lines = memrchr(b'\n', most).map_or("", |end| self.piece(0..end + 1));
        if lines.trim().is_empty() { self.whole() } else { lines }
    }

    /// All of it.
    pub(in crate::package) fn whole(&self) -> &str {
        self.piece(0..self.bytes().len())
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self { bytes: text.into_bytes(), start: 0 }
    }
}

/// Less is not worth a thread.
pub(in crate::package) const LEAST_PIECE: usize = 1 << 18;

/// What the bytes of a file say.
#[derive(Debug)]
pub(in crate::package) struct Decoded {
    pub text: Text,
    /// The encoding they were read in, lower case.
    pub encoding: String,
    /// Whether some bytes made no sense; U+FFFD stands in their place.
    pub is_damaged: bool,
    /// What is wrong with the declared encoding.
    pub problem: Option<Problem>,
}

/// Decodes the bytes of a file whose resource declares `label` (empty: nothing).
///
/// Nothing is ever lost: text that is no UTF-8 although it should be is read as what it plainly is, and a finding
/// says what to declare.
pub(in crate::package) fn decode(bytes: Vec<u8>, label: &str) -> Decoded {
    let declared = if label.is_empty() { Some(UTF_8) } else { Encoding::for_label(label.as_bytes()) };
    let other = declared.filter(|encoding| *encoding != UTF_8);
    let mut decoded = match (other, Encoding::for_bom(&bytes)) {
        // Its mark says what it is, whatever is declared; another reader goes by what is declared.
        (other, Some((marked, length))) if marked == UTF_8 => {
            let problem = other.map(|encoding| Problem::EncodingIsUtf8 { declared: name(encoding) });
            let decoded = decode_utf8(bytes, length);
            Decoded { problem: problem.or_else(|| decoded.problem.clone()), ..decoded }
        }
        (Some(encoding), None) if is_surely_utf8(&bytes) => {
            Decoded { problem: Some(Problem::EncodingIsUtf8 { declared: name(encoding) }), ..decode_utf8(bytes, 0) }
        }
        (Some(encoding), _) => decode_as(encoding, &bytes),
        (None, Some((marked, _))) => undeclared(marked, &bytes),
        (None, None) => match unmarked_utf16(&bytes) {
            Some(encoding) => undeclared(encoding, &bytes),
            None => decode_utf8(bytes, 0),
        },
    };
    if declared.is_none() {
        decoded.problem = Some(Problem::EncodingUnknown { encoding: decoded.encoding.clone() });
    }
    decoded
}

/// UTF-16 without a mark at its beginning: every other byte of what is ASCII, which separators and line ends are, is 0.
pub(crate) fn unmarked_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(1 << 10)];
    let zeros = |from: usize| head.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    match (zeros(0), zeros(1)) {
        (0, least) if least * 8 > head.len() => Some(UTF_16LE),
        (least, 0) if least * 8 > head.len() => Some(UTF_16BE),
        _ => None,
    }
}

fn decode_utf8(bytes: Vec<u8>, bom: usize) -> Decoded {
    match Text::checked(bytes, bom) {
        Ok(text) => Decoded { text, encoding: name(UTF_8), is_damaged: false, problem: None },
        Err(bytes) => {
            let is_clean = |bytes| GB18030.decode_without_bom_handling_and_without_replacement(bytes).is_some();
            if bom == 0 && !looks_like_utf8(&bytes) && is_clean(&bytes) {
                undeclared(GB18030, &bytes)
            } else {
                decode_as(UTF_8, &bytes)
            }
        }
    }
}

/// Whether bytes are UTF-8 whatever is declared: in no other encoding several Chinese characters come out as such by chance.
fn is_surely_utf8(bytes: &[u8]) -> bool {
    const ENOUGH: usize = 4;
    let Ok(text) = from_utf8(bytes) else { return false };
    let wide = text.chars().filter(|c| c.len_utf8() >= 3).take(ENOUGH).count();
    wide == ENOUGH && !text.contains('\0')
}

fn undeclared(encoding: &'static Encoding, bytes: &[u8]) -> Decoded {
    let problem = Some(Problem::EncodingUndeclared { encoding: name(encoding) });
    Decoded { problem, ..decode_as(encoding, bytes) }
}

fn decode_as(encoding: &'static Encoding, bytes: &[u8]) -> Decoded {
    let (text, is_damaged) = encoding.decode_with_bom_removal(bytes);
    Decoded { text: text.into_owned().into(), encoding: name(encoding), is_damaged, problem: None }
}

fn name(encoding: &'static Encoding) -> String {
    encoding.name().to_ascii_lowercase()
}

/// Whether bytes that are not valid UTF-8 are UTF-8 with a few bytes broken: most of what is not ASCII is in order.
pub(crate) fn looks_like_utf8(bytes: &[u8]) -> bool {
    let (mut valid, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        valid += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    valid >= broken
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_found_in_whatever_it_is_written_in() {
        let gbk = GB18030.encode("编号,名称\n1,集成电路产业园二期").0.into_owned();
        let utf16: Vec<u8> =
            b"\xFF\xFE".iter().copied().chain("编号,名称".encode_utf16().flat_map(u16::to_le_bytes)).collect();
        let unmarked: Vec<u8> = "编号,id,name\n".encode_utf16().flat_map(u16::to_be_bytes).collect();
        for (bytes, label, encoding, problem) in [
            ("编号".as_bytes().to_vec(), "", "utf-8", None),
            ("\u{feff}编号".as_bytes().to_vec(), "utf-8", "utf-8", None),
            (
                "\u{feff}编号".as_bytes().to_vec(),
                "gbk",
                "utf-8",
                Some(Problem::EncodingIsUtf8 { declared: "gbk".into() }),
            ),
            (gbk.clone(), "gb18030", "gb18030", None),
            (gbk.clone(), "GB2312", "gbk", None),
            (gbk.clone(), "", "gb18030", Some(Problem::EncodingUndeclared { encoding: "gb18030".into() })),
            (
                "编号,名称\n1,园区".as_bytes().to_vec(),
                "gb18030",
                "utf-8",
                Some(Problem::EncodingIsUtf8 { declared: "gb18030".into() }),
            ),
            (gbk, "klingon", "gb18030", Some(Problem::EncodingUnknown { encoding: "gb18030".into() })),
            (unmarked, "", "utf-16be", Some(Problem::EncodingUndeclared { encoding: "utf-16be".into() })),
            (utf16, "", "utf-16le", Some(Problem::EncodingUndeclared { encoding: "utf-16le".into() })),
        ] {
            let decoded = decode(bytes, label);
            assert!(decoded.text.whole().starts_with("编号"), "{label}: {}", decoded.text.whole());
            assert_eq!((decoded.encoding.as_str(), decoded.problem), (encoding, problem), "{label}");
            assert!(!decoded.is_damaged);
        }
    }

    #[test]
    fn a_few_broken_bytes_do_not_turn_utf8_into_gb18030() {
        let mut bytes = "集成电路,生物医药".as_bytes().to_vec();
        bytes.truncate(bytes.len() - 1);
        let decoded = decode(bytes, "");
        assert_eq!((decoded.text.whole(), decoded.encoding.as_str()), ("集成电路,生物医\u{fffd}", "utf-8"));
        assert!(decoded.is_damaged);
    }
}
