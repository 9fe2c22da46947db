//! Numbers, colours and texts as SVG writes them.

use egui::Color32;

/// A number with at most two decimals and none it does not need.
pub(super) struct Number(pub(super) f32);

impl std::fmt::Display for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let hundredths = (f64::from(self.0) * 100.0).round() as i64;
        let (sign, hundredths) = (if hundredths < 0 { "-" } else { "" }, hundredths.unsigned_abs());
        match (hundredths / 100, hundredths % 100) {
            (whole, 0) => write!(f, "{sign}{whole}"),
            (whole, part) if part % 10 == 0 => write!(f, "{sign}{whole}.{}", part / 10),
            (whole, part) => write!(f, "{sign}{whole}.{part:02}"),
        }
    }
}

/// The attributes of a fill.
pub(super) struct Fill(pub(super) Color32);

impl std::fmt::Display for Fill {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        paint(f, "fill", self.0)
    }
}

pub(super) fn paint(f: &mut std::fmt::Formatter<'_>, attribute: &str, color: Color32) -> std::fmt::Result {
    let [r, g, b, a] = color.to_srgba_unmultiplied();
    if a == 0 {
        return write!(f, " {attribute}=\"none\"");
    }
    write!(f, " {attribute}=\"#{r:02x}{g:02x}{b:02x}\"")?;
    if a < 255 {
        write!(f, " {attribute}-opacity=\"{}\"", Number(f32::from(a) / 255.0))?;
    }
    Ok(())
}

/// Text between tags.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars().map(allowed) {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            c => escaped.push(c),
        }
    }
    escaped
}

/// A character as XML may have it: SVG is XML, and so is the description of a PDF. What turns the writing round (UAX #9)
/// would do so with all that follows it in a sentence, numbers too.
pub(super) fn allowed(c: char) -> char {
    match c {
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => ' ',
        '\u{fffe}' | '\u{ffff}' => char::REPLACEMENT_CHARACTER,
        c if c.is_control() => ' ',
        c => c,
    }
}
