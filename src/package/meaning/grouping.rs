//! Numbers with marks between their digits: which of them stand between groups, and which is a point. Must not know what
//! stands beside the digits.

use super::number_form::Form;

/// A number with marks between or behind its digits.
pub(in crate::package) fn grouped(text: &str) -> Form {
    const SEPARATORS: [char; 5] = [',', '.', ' ', '\'', '_'];
    let (sign, digits) = text.strip_prefix('-').map_or(("", text), |rest| ("-", rest));
    if !digits.ends_with(|c: char| c.is_ascii_digit())
        || !digits.chars().all(|c| c.is_ascii_digit() || SEPARATORS.contains(&c))
    {
        return Form::Nothing;
    }
    let separators: Vec<char> = digits.chars().filter(|c| SEPARATORS.contains(c)).collect();
    let Some((last, before)) = separators.split_last() else { return Form::Nothing };
    let sure = |instead: String, decimal, group| Form::Sure { instead: format!("{sign}{instead}"), decimal, group };
    if before.iter().all(|mark| mark == last) {
        let groups: Vec<&str> = digits.split(*last).collect();
        if let ([whole, part], ',') = (&groups[..], last) {
            let (whole, part) = (*whole, *part);
            let may_be_group = matches!((part.len(), whole.len()), (3, 1..=3) | (4, 1..=4)) && !whole.starts_with('0');
            let pointed = format!("{}.{part}", if whole.is_empty() { "0" } else { whole });
            return if may_be_group {
                let grouped = format!("{sign}{whole}{part}");
                Form::Either { grouped, pointed: format!("{sign}{pointed}"), mark: ',' }
            } else {
                sure(pointed, ",", "")
            };
        }
        let decimal = if *last == '.' { "," } else { "" };
        return if are_groups(&groups) { sure(groups.concat(), decimal, mark_text(*last)) } else { Form::Nothing };
    }
    let Some((whole, fraction)) = digits.rsplit_once(*last).filter(|_| matches!(last, ',' | '.')) else {
        return Form::Nothing;
    };
    let Some(group) = before.first().filter(|first| before.iter().all(|mark| mark == *first)) else {
        return Form::Nothing;
    };
    let groups: Vec<&str> = whole.split(*group).collect();
    let decimal = if *last == ',' { "," } else { "" };
    if are_groups(&groups) {
        sure(format!("{}.{fraction}", groups.concat()), decimal, mark_text(*group))
    } else {
        Form::Nothing
    }
}

fn mark_text(mark: char) -> &'static str {
    match mark {
        ',' => ",",
        '.' => ".",
        '\'' => "'",
        '_' => "_",
        _ => " ",
    }
}

/// Whether digits are grouped as they are anywhere: by threes, by fours, or as in India. One group may be of any size.
pub(in crate::package) fn are_groups(groups: &[&str]) -> bool {
    let is_digits = |group: &&str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
    let Some((first, rest)) = groups.split_first().filter(|_| groups.iter().all(is_digits)) else { return false };
    let Some((last, middle)) = rest.split_last() else { return true };
    let all_of = |length: usize| first.len() <= length && rest.iter().all(|group| group.len() == length);
    let is_indian = first.len() <= 2 && last.len() == 3 && middle.iter().all(|group| group.len() == 2);
    !first.starts_with('0') && (all_of(3) || all_of(4) && rest.len() > 1 || is_indian)
}

#[cfg(test)]
mod tests {
    use super::super::number_forms::form;
    use super::*;

    fn sure(instead: &str, decimal: &'static str, group: &'static str) -> Form {
        Form::Sure { instead: instead.to_owned(), decimal, group }
    }

    fn either(grouped: &str, pointed: &str) -> Form {
        Form::Either { grouped: grouped.to_owned(), pointed: pointed.to_owned(), mark: ',' }
    }

    fn digits(instead: &str) -> Form {
        Form::OtherDigits { instead: instead.to_owned() }
    }

    #[test]
    fn marks_between_digits_are_read_only_where_there_is_one_way_to() {
        for (text, expected) in [
            ("12,5", sure("12.5", ",", "")),
            ("0,5", sure("0.5", ",", "")),
            ("0,500", sure("0.500", ",", "")),
            ("1234,567", sure("1234.567", ",", "")),
            ("1,234.5", sure("1234.5", "", ",")),
            ("1,234", either("1234", "1.234")),
            ("-12,500", either("-12500", "-12.500")),
            ("1,2345", either("12345", "1.2345")),
            ("1,234,567", sure("1234567", "", ",")),
            ("1.234,56", sure("1234.56", ",", ".")),
            ("1.234.567", sure("1234567", ",", ".")),
            ("1.234.567,89", sure("1234567.89", ",", ".")),
            ("1,2345,6789", sure("123456789", "", ",")),
            ("20,00,00,000", sure("200000000", "", ",")),
            ("1'234.5", sure("1234.5", "", "'")),
            ("1’234’567", sure("1234567", "", "'")),
            ("12 500,50", sure("12500.50", ",", " ")),
            ("1\u{a0}234", sure("1234", "", " ")),
            ("1\u{202f}234,5", sure("1234.5", ",", " ")),
            ("1 234", sure("1234", "", " ")),
            ("12 5", Form::Nothing),
            ("1,23,4", Form::Nothing),
            ("1.2.3", Form::Nothing),
            ("1,234.567,8", Form::Nothing),
            ("１２", digits("12")),
            ("１，２３４", either("1234", "1.234")),
            ("١٢٣", digits("123")),
            ("١٬٢٣٤٫٥", sure("1234.5", "", "'")),
            ("१२", digits("12")),
            ("−12", digits("-12")),
            ("12\u{200b}", digits("12")),
        ] {
            assert_eq!(form(text), expected, "{text}");
        }
    }
}
