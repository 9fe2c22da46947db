//! In which encoding a text is that nobody declared, with what speaks for it and how its beginning would read in others: a
//! guess that is shown, and can be changed. Must not know tables.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{BIG5, EUC_KR, Encoding, GB18030, GBK, SHIFT_JIS, UTF_8, WINDOWS_1252};
use serde::Serialize;

use super::error::ReadError;
use crate::package::{looks_like_utf8, unmarked_utf16};

/// What speaks for an encoding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Evidence {
    /// Somebody said so.
    Asked,
    /// A mark at its beginning.
    Mark,
    /// All bytes are ASCII, which is the same in all of them.
    Ascii,
    /// All of it is valid UTF-8, which nothing else is by chance.
    Valid,
    /// Every other byte is zero.
    Zeros,
    /// Most of what is not ASCII is valid UTF-8, but not all.
    MostlyValid,
    /// Its bytes are those of frequent Chinese characters.
    FrequentHan,
    /// Which bytes follow which.
    Statistics,
}

impl Evidence {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Asked,
        Self::Mark,
        Self::Ascii,
        Self::Valid,
        Self::Zeros,
        Self::MostlyValid,
        Self::FrequentHan,
        Self::Statistics,
    ];

    /// As it is written; its text is `inspect-evidence-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Mark => "mark",
            Self::Ascii => "ascii",
            Self::Valid => "valid",
            Self::Zeros => "zeros",
            Self::MostlyValid => "mostly-valid",
            Self::FrequentHan => "frequent-han",
            Self::Statistics => "statistics",
        }
    }
}

/// The encoding of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EncodingChoice {
    /// In small letters: `gb18030`.
    pub encoding: String,
    /// What speaks for it.
    pub evidence: Evidence,
    /// Whether some bytes make no sense in it.
    pub is_damaged: bool,
    /// How the first words that are not ASCII read in it.
    pub preview: String,
    /// What else it may be.
    pub alternatives: Vec<Alternative>,
}

/// Another encoding in which all bytes make sense.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Alternative {
    /// In small letters.
    pub encoding: String,
    /// How the same words read in it.
    pub preview: String,
}

/// Those that are offered, the likeliest of an office in China first.
const OFFERED: [&Encoding; 6] = [UTF_8, GB18030, BIG5, SHIFT_JIS, EUC_KR, WINDOWS_1252];
/// So much is looked at where all of it need not be.
const LOOKED_AT: usize = 1 << 20;
/// No preview is longer than so many characters.
const PREVIEW: usize = 40;

/// The text of a file, and how its encoding was found; `asked` is what somebody says it is.
pub(super) fn decode(bytes: Vec<u8>, asked: Option<&str>) -> Result<(String, EncodingChoice), ReadError> {
    let (encoding, evidence) = match asked {
        Some(label) => {
            let unknown = || ReadError::UnknownEncoding { encoding: label.to_owned() };
            (Encoding::for_label(label.as_bytes()).ok_or_else(unknown)?, Evidence::Asked)
        }
        None => found(&bytes),
    };
    let words = foreign_words(&bytes);
    let preview = read_in(encoding, words).0;
    let is_other = |other: &&Encoding| *other != encoding && !(encoding == GBK && *other == GB18030);
    let alternatives = if words.is_empty() || matches!(evidence, Evidence::Mark | Evidence::Valid) {
        Vec::new()
    } else {
        let clean = OFFERED.into_iter().filter(is_other).filter_map(|other| {
            let head = &bytes[..line_end(&bytes, LOOKED_AT)];
            let is_clean = other.decode_without_bom_handling_and_without_replacement(head).is_some();
            is_clean.then(|| Alternative { encoding: label(other), preview: read_in(other, words).0 })
        });
        clean.collect()
    };
    let (text, is_damaged) = text_of(encoding, bytes);
    Ok((text, EncodingChoice { encoding: label(encoding), evidence, is_damaged, preview, alternatives }))
}

/// Without a copy of what is UTF-8.
fn text_of(encoding: &'static Encoding, mut bytes: Vec<u8>) -> (String, bool) {
    if encoding == UTF_8 {
        if bytes.starts_with(b"\xEF\xBB\xBF") {
            bytes.drain(..3);
        }
        return match String::from_utf8(bytes) {
            Ok(text) => (text, false),
            Err(error) => (String::from_utf8_lossy(error.as_bytes()).into_owned(), true),
        };
    }
    let (text, is_damaged) = encoding.decode_with_bom_removal(&bytes);
    (text.into_owned(), is_damaged)
}

fn label(encoding: &'static Encoding) -> String {
    encoding.name().to_ascii_lowercase()
}

fn found(bytes: &[u8]) -> (&'static Encoding, Evidence) {
    if let Some((marked, _)) = Encoding::for_bom(bytes) {
        return (marked, Evidence::Mark);
    }
    if let Some(encoding) = unmarked_utf16(bytes) {
        return (encoding, Evidence::Zeros);
    }
    if bytes.is_ascii() {
        return (UTF_8, Evidence::Ascii);
    }
    if std::str::from_utf8(bytes).is_ok() {
        return (UTF_8, Evidence::Valid);
    }
    if looks_like_utf8(bytes) {
        return (UTF_8, Evidence::MostlyValid);
    }
    let Han { share, late } = frequent_han(bytes);
    let is_gb = || GB18030.decode_without_bom_handling_and_without_replacement(bytes).is_some();
    // Nine in ten are of the 3,755 most frequent characters, or the signs between them: no accident.
    if share >= 0.9 && late >= 0.15 && is_gb() {
        return (GB18030, Evidence::FrequentHan);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    let head = &bytes[..line_end(bytes, LOOKED_AT)];
    detector.feed(head, true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    match guess {
        // A Latin letter and the one behind it make a pair that is valid, but no character that anybody writes.
        _ if guess == GBK && share < 0.2 => (WINDOWS_1252, Evidence::Statistics),
        _ if guess == GBK => (GB18030, Evidence::Statistics),
        _ if is_single_byte(guess) && share >= 0.6 && late >= 0.15 && is_gb() => (GB18030, Evidence::FrequentHan),
        _ => (guess, Evidence::Statistics),
    }
}

fn is_single_byte(encoding: &'static Encoding) -> bool {
    encoding.is_single_byte()
}

/// How much of a text would be frequent Chinese characters in GB 2312.
struct Han {
    /// Which part of what is not ASCII is a pair of bytes of its first level, or of its signs.
    share: f64,
    /// Which part of those is in the last third of it, from S to Z: Korean syllables, which are written with the same bytes
    /// otherwise, have none there.
    late: f64,
}

fn frequent_han(bytes: &[u8]) -> Han {
    let head = &bytes[..line_end(bytes, LOOKED_AT)];
    let (mut frequent, mut late, mut all, mut at) = (0u32, 0u32, 0u32, 0);
    while let Some(byte) = head.get(at) {
        if byte.is_ascii() {
            at += 1;
            continue;
        }
        all += 1;
        match (byte, head.get(at + 1)) {
            (0xB0..=0xD7 | 0xA1..=0xA3, Some(0xA1..=0xFE)) => {
                frequent += 1;
                late += u32::from(*byte >= 0xC9);
                at += 2;
            }
            (0x81..=0xFE, Some(0x40..=0x7E | 0x80..=0xFE)) => at += 2,
            _ => at += 1,
        }
    }
    let part = |of: u32, all: u32| if all == 0 { 0.0 } else { f64::from(of) / f64::from(all) };
    Han { share: part(frequent, all), late: part(late, frequent) }
}

/// Where a line ends within so many bytes, so that no character is cut.
fn line_end(bytes: &[u8], most: usize) -> usize {
    if bytes.len() <= most {
        return bytes.len();
    }
    memchr::memrchr(b'\n', &bytes[..most]).map_or(most, |end| end + 1)
}

/// The bytes from the first one that is not ASCII to the end of its line.
fn foreign_words(bytes: &[u8]) -> &[u8] {
    let Some(first) = bytes.iter().position(|byte| !byte.is_ascii()) else { return &[] };
    // The mark at the beginning is no word.
    let first = if first == 0 && bytes.starts_with(b"\xEF\xBB\xBF") {
        match bytes[3..].iter().position(|byte| !byte.is_ascii()) {
            Some(next) => 3 + next,
            None => return &[],
        }
    } else {
        first
    };
    let start = memchr::memrchr3(b'\n', b',', b'\t', &bytes[..first]).map_or(0, |end| end + 1);
    let rest = &bytes[start..];
    &rest[..memchr::memchr2(b'\n', b'\r', rest).unwrap_or(rest.len()).min(4 * PREVIEW)]
}

fn read_in(encoding: &'static Encoding, words: &[u8]) -> (String, bool) {
    let (text, is_damaged) = encoding.decode_without_bom_handling(words);
    (text.chars().filter(|c| !c.is_control()).take(PREVIEW).collect(), is_damaged)
}

#[cfg(test)]
mod tests {
    use encoding_rs::{EUC_JP, UTF_16BE, UTF_16LE};

    use super::*;

    fn utf16(text: &str, unit: impl Fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(unit).collect()
    }

    #[test]
    fn an_encoding_is_found_by_what_speaks_for_it() {
        let chinese = "地区,项目名称,总投资（亿元）\n越城区,集成电路产业园二期,55.5\n柯桥区,生物医药研发中心,12\n";
        let traditional =
            "地區,項目名稱,總投資（億元）\n臺北市,積體電路產業園區二期,55.5\n新竹縣,生物醫藥研發中心,12\n";
        let japanese =
            "地域,事業名,総投資額（億円）\n東京都,半導体工場の新設について,55.5\n大阪府,バイオ医薬品の研究,12\n";
        let korean = "지역,사업명,총투자액\n서울특별시,반도체 공장 신설,55.5\n부산광역시,바이오 의약품 연구 센터,12\n";
        let french =
            "Région,Nom du projet,Coût\nQuébec,Centrale de cogénération à Val-d'Or,55\nMontréal,Réseau élargi,12\n";
        let mut marked = b"\xEF\xBB\xBF".to_vec();
        marked.extend_from_slice(chinese.as_bytes());
        for (bytes, expected, evidence, text) in [
            (marked, "utf-8", Evidence::Mark, chinese),
            (chinese.as_bytes().to_vec(), "utf-8", Evidence::Valid, chinese),
            (b"a,b\n1,2\n".to_vec(), "utf-8", Evidence::Ascii, "a,b\n1,2\n"),
            (GB18030.encode(chinese).0.into_owned(), "gb18030", Evidence::FrequentHan, chinese),
            (BIG5.encode(traditional).0.into_owned(), "big5", Evidence::Statistics, traditional),
            (SHIFT_JIS.encode(japanese).0.into_owned(), "shift_jis", Evidence::Statistics, japanese),
            (EUC_JP.encode(japanese).0.into_owned(), "euc-jp", Evidence::Statistics, japanese),
            (EUC_KR.encode(korean).0.into_owned(), "euc-kr", Evidence::Statistics, korean),
            (WINDOWS_1252.encode(french).0.into_owned(), "windows-1252", Evidence::Statistics, french),
            (utf16("a,b,c,d\n编号,2,3,4\n", u16::to_le_bytes), "utf-16le", Evidence::Zeros, "a,b,c,d\n编号,2,3,4\n"),
            (utf16("\u{feff}编号\n", u16::to_be_bytes), "utf-16be", Evidence::Mark, "编号\n"),
        ] {
            let (decoded, choice) = decode(bytes, None).unwrap();
            assert_eq!((choice.encoding.as_str(), choice.evidence), (expected, evidence), "{text}");
            assert_eq!(decoded, text);
            assert!(!choice.is_damaged);
        }
        assert_eq!([UTF_16LE, UTF_16BE].map(label), ["utf-16le", "utf-16be"]);
    }

    #[test]
    fn latin_letters_that_are_valid_pairs_are_no_chinese() {
        // é and the letter behind it are a character of GBK.
        let (text, choice) = decode(b"name,city\nCaf\xE9s,Montr\xE9al\n".to_vec(), None).unwrap();
        assert_eq!((choice.encoding.as_str(), text.as_str()), ("windows-1252", "name,city\nCafés,Montréal\n"));
        assert_eq!(choice.preview, "Cafés,Montréal");
        assert!(choice.alternatives.iter().any(|other| other.encoding == "gb18030"), "{:?}", choice.alternatives);
    }

    #[test]
    fn what_somebody_says_is_done() {
        let (text, choice) = decode("合计".as_bytes().to_vec(), Some("GBK")).unwrap();
        assert_ne!(text, "合计");
        assert_eq!((choice.encoding.as_str(), choice.evidence), ("gbk", Evidence::Asked));
        assert!(matches!(decode(Vec::new(), Some("klingon")), Err(ReadError::UnknownEncoding { .. })));
    }
}
