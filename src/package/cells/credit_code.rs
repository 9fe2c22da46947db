//! Unified social credit codes (统一社会信用代码, GB 32100-2015): eighteen characters, of which the last follows from the others.
//! Must not know cells.

/// What the signs are worth: without I, O, S, V and Z, which look like others.
const SIGNS: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";
/// How many there are.
pub(in crate::package) const CREDIT_CODE_LENGTH: usize = 18;

/// What a code is found to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::package) enum CreditCode {
    /// It is one.
    Right,
    /// It is one but for blanks, small letters or wide characters.
    Spelled(String),
    /// It has another number of characters.
    Length(usize),
    /// A sign in it is never in one; the code that may be meant.
    Sign(char, Option<String>),
    /// Its last character should be this.
    Check(char),
}

/// Whether a text is a code.
pub(in crate::package) fn credit_code(text: &str) -> CreditCode {
    let plain = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        c => c,
    };
    let code: String = text.chars().filter(|c| !c.is_whitespace()).map(plain).collect::<String>().to_uppercase();
    let length = code.chars().count();
    if length != CREDIT_CODE_LENGTH {
        return CreditCode::Length(length);
    }
    if let Some(sign) = code.chars().find(|c| value(*c).is_none()) {
        // A suggestion for whoever reads it; nothing is put right in silence.
        let meant: String = code.replace('O', "0").replace('I', "1");
        let meant = Some(meant).filter(|meant| check(meant) == meant.chars().last());
        return CreditCode::Sign(sign, meant);
    }
    match check(&code) {
        Some(expected) if code.ends_with(expected) => match code == text {
            true => CreditCode::Right,
            false => CreditCode::Spelled(code),
        },
        expected => CreditCode::Check(expected.unwrap_or('?')),
    }
}

fn value(sign: char) -> Option<u32> {
    SIGNS.iter().position(|known| char::from(*known) == sign).map(|at| at as u32)
}

/// What the last character of a code should be.
fn check(code: &str) -> Option<char> {
    let (mut sum, mut weight) = (0, 1);
    for sign in code.chars().take(CREDIT_CODE_LENGTH - 1) {
        sum += value(sign)? * weight;
        weight = weight * 3 % 31;
    }
    SIGNS.get(((31 - sum % 31) % 31) as usize).map(|sign| char::from(*sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// domain-3, acceptance 1; none of these can be anybody's.
    #[test]
    fn the_last_character_follows_from_the_others() {
        for (text, expected) in [
            ("91000000000000000K", CreditCode::Right),
            ("910000000000000001", CreditCode::Check('K')),
            ("91000000000000000k", CreditCode::Spelled("91000000000000000K".to_owned())),
            ("９1000000 000000000K", CreditCode::Spelled("91000000000000000K".to_owned())),
            ("9100000000000000K", CreditCode::Length(17)),
            ("91OOO000000000000K", CreditCode::Sign('O', Some("91000000000000000K".to_owned()))),
            ("9100000000000000ZK", CreditCode::Sign('Z', None)),
        ] {
            assert_eq!(credit_code(text), expected, "{text}");
        }
    }
}
