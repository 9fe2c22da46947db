//! Full-width characters as ASCII ones. Must not know what is written with them.

/// Full-width digits, points and commas as ASCII ones.
pub(in crate::package) fn half_width(text: &str) -> String {
    let narrow = |c: char| match c {
        '！'..='～' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        other => other,
    };
    text.chars().map(narrow).collect()
}

#[cfg(test)]
mod tests {
    use super::half_width;

    #[test]
    fn only_what_has_a_narrow_form_is_narrowed() {
        assert_eq!(half_width("１，２３４．５"), "1,234.5");
        assert_eq!(half_width("一季度"), "一季度");
    }
}
