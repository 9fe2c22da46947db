//! Which texts are links that may be opened. Must not know who opens them.

/// Whether a text is a link to a page of the web, and to nothing else: what a click hands to the system must not start
/// programs, open shares of a network, or lead elsewhere than it says.
pub fn is_web_link(text: &str) -> bool {
    let scheme = |name: &str| {
        let (start, rest) = text.split_at_checked(name.len())?;
        start.eq_ignore_ascii_case(name).then_some(rest)
    };
    let Some(rest) = scheme("https://").or_else(|| scheme("http://")) else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let is_odd = |c: char| c.is_control() || c.is_whitespace() || is_invisible(c) || "\\\"<>^`{|}".contains(c);
    let begins = host.chars().next().is_some_and(|c| c.is_alphanumeric() || c == '[');
    // What stands before an @ looks like the page and is not.
    begins && !host.contains('@') && !text.contains(is_odd)
}

/// Characters that turn the reading direction or have no width: a link with them is not what it looks like.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_of_the_web_are_links() {
        for (text, is_link) in [
            ("https://www.sx.gov.cn/art/2021/3/15/art_1.html?id=1#top", true),
            ("http://example.org", true),
            ("HTTPS://Example.org:8443/x", true),
            ("https://[2001:db8::1]/", true),
            ("https://中芯.cn/二期", true),
            ("file:///etc/passwd", false),
            ("FILE://server/share", false),
            ("smb://server/share", false),
            ("javascript:alert(1)", false),
            ("JavaScript:alert('https://x')", false),
            ("data:text/html,<script>", false),
            ("mailto:a@example.org", false),
            ("ms-msdt:/id", false),
            ("\\\\server\\share", false),
            (" https://example.org", false),
            ("https://example.org ", false),
            ("\thttps://example.org", false),
            ("java\nscript:alert(1)", false),
            ("https:example.org", false),
            ("https:/example.org", false),
            ("https:///etc/passwd", false),
            ("https://", false),
            ("https://gov.cn@example.org/", false),
            ("https://example.org\\@gov.cn", false),
            ("https://example.org/\u{202e}gpj.exe", false),
            ("https://exa\u{200b}mple.org/", false),
            ("https://example.org/\u{1b}[0m", false),
            ("httpsx://example.org", false),
            ("view-source:https://example.org", false),
            ("www.sx.gov.cn", false),
            ("第三期第二版", false),
            ("", false),
        ] {
            assert_eq!(is_web_link(text), is_link, "{text:?}");
        }
    }
}
