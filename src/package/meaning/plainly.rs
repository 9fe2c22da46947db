//! Texts as they would be typed in ASCII. Must not know what they say.

use super::half_width::half_width;

/// Where digits of a script begin, each ten in a row.
const ZEROS: [char; 12] = ['٠', '۰', '߀', '०', '০', '੦', '૦', '௦', '౦', '๐', '໐', '０'];

/// The same in ASCII: digits of any script, dashes, quotation marks and blanks as they are typed, and nothing unseen.
pub(crate) fn plainly(text: &str) -> String {
    let seen = |c: &char| !matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
    let plain = |c: char| match c {
        _ if ZEROS.iter().any(|zero| (*zero..=after(*zero, 9)).contains(&c)) => {
            let zero = ZEROS.iter().copied().filter(|zero| *zero <= c).max().unwrap_or('0');
            char::from_digit(u32::from(c) - u32::from(zero), 10).unwrap_or(c)
        }
        '\u{2212}' | '\u{2010}' | '\u{2011}' => '-',
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{3000}' => ' ',
        '\u{2018}' | '\u{2019}' | '\u{2032}' | '\u{66c}' => '\'',
        '\u{66b}' => '.',
        '、' => '、',
        other => other,
    };
    half_width(&text.chars().filter(seen).map(plain).collect::<String>()).trim().to_owned()
}

fn after(c: char, by: u32) -> char {
    char::from_u32(u32::from(c) + by).unwrap_or(c)
}
