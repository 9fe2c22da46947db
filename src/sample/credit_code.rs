//! Credit codes (统一社会信用代码) that are written as they should be and that nobody can have. Must not know enterprises.

/// The characters of GB 32100-2015, each worth its place.
const ALPHABET: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";

/// An enterprise (91) of division 000000, which there is not, with both check characters right.
pub(super) fn credit_code(serial: u64) -> String {
    let organisation = format!("{:08}", serial % 100_000_000);
    let mut code = format!("91000000{organisation}{}", organisation_check(&organisation));
    code.push(check(&code));
    code
}

/// GB 11714: weights of the eight characters, modulo 11.
fn organisation_check(organisation: &str) -> char {
    const WEIGHTS: [u64; 8] = [3, 7, 9, 10, 5, 8, 4, 2];
    let sum: u64 = organisation.bytes().zip(WEIGHTS).map(|(byte, weight)| value(byte) * weight).sum();
    match 11 - sum % 11 {
        11 => '0',
        10 => 'X',
        digit => char::from(ALPHABET[digit as usize]),
    }
}

/// GB 32100-2015: powers of 3 as weights of the first 17 characters, modulo 31.
fn check(code: &str) -> char {
    let (sum, _) = code.bytes().fold((0, 1), |(sum, weight), byte| (sum + value(byte) * weight, weight * 3 % 31));
    char::from(ALPHABET[((31 - sum % 31) % 31) as usize])
}

fn value(byte: u8) -> u64 {
    ALPHABET.iter().position(|known| *known == byte).map_or(0, |place| place as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_characters_are_those_of_the_standards() {
        assert_eq!(credit_code(0), "91000000000000000K");
        for (organisation, expected) in [("00000000", '0'), ("00000001", '9'), ("00000005", '1'), ("00000006", 'X')] {
            assert_eq!(organisation_check(organisation), expected, "{organisation}");
        }
    }
}
