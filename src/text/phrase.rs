//! Names and terms inside a phrase: in English they lose their capital. Must not know what they name.

use super::Locale;

/// A name inside a phrase: its first word loses its capital, unless it is an abbreviation.
pub fn within(name: &str, locale: Locale) -> String {
    let mut letters = name.chars();
    let (Some(first), next) = (letters.next(), letters.clone().next()) else { return String::new() };
    let is_abbreviation = next.is_some_and(|next| next.is_uppercase() || next.is_numeric() || next == '&');
    if locale == Locale::ZhCn || is_abbreviation {
        return name.to_owned();
    }
    first.to_lowercase().chain(letters).collect()
}

/// A term inside a phrase: in English none of its words has a capital.
pub fn lowercase(term: &str, locale: Locale) -> String {
    locale.either(term.to_owned(), term.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lose_their_capital_and_abbreviations_keep_it() {
        for (name, expected) in [
            ("Signed", "signed"),
            ("MOU signed", "MOU signed"),
            ("Under Way", "under Way"),
            ("", ""),
            ("G60", "G60"),
            ("R&D expenditure", "R&D expenditure"),
        ] {
            assert_eq!(within(name, Locale::En), expected);
            assert_eq!(within(name, Locale::ZhCn), name);
        }
    }
}
