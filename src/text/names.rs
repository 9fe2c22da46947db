//! Names in a row: of many the first ones stand. Must not know what they name.

use super::{Arg, Locale, say, say_with};

/// Names in a row; of more than `most` the first `written`, and how many more. Chinese says how many all are (等 7 个).
pub fn first_of(names: &[&str], most: usize, written: usize, locale: Locale) -> String {
    let separator = say(locale, "list-separator");
    if names.len() <= most {
        return names.join(&separator);
    }
    let count = locale.either(names.len(), names.len() - written);
    let args = [("names", Arg::from(names[..written].join(&separator))), ("count", Arg::from(count))];
    say_with(locale, "names-and-more", args)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_many_names_the_first_stand_and_each_language_counts_as_it_does() {
        let names = ["A", "B", "C", "D"];
        assert_eq!(first_of(&names, 4, 3, Locale::ZhCn), "A、B、C、D");
        assert_eq!(first_of(&names, 3, 2, Locale::ZhCn), "A、B等 4 个");
        assert_eq!(first_of(&names, 3, 2, Locale::En), "A, B and 2 more");
        assert_eq!(first_of(&[], 3, 2, Locale::En), "");
    }
}
