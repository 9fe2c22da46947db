//! Laid-out text → SVG text, every character where egui put it.

use std::fmt::Write as _;

use egui::epaint::TextShape;
use egui::text::{ByteIndex, TextFormat};
use egui::{Color32, pos2, vec2};
use icu_normalizer::properties::CanonicalCompositionBorrowed;

use crate::draw::fonts;
use crate::export::svg_values::{Fill, Number, escape};

/// A stretch of one row in one format.
struct Run<'a> {
    format: &'a TextFormat,
    /// Where it is not the first of the bundled ones.
    family: Option<&'static str>,
    text: String,
    xs: Vec<f32>,
    y: f32,
}

/// Writes a `text` element for each run.
pub(super) fn draw(out: &mut String, shape: &TextShape) {
    let galley = &shape.galley;
    if galley.job.sections.is_empty() {
        return;
    }
    let mut byte = 0;
    for placed in &galley.rows {
        let mut run: Option<Run<'_>> = None;
        let mut glyphs = placed.row.glyphs.iter();
        while let Some(glyph) = glyphs.next() {
            let format = galley.job.format_at_byte(ByteIndex(byte.min(galley.job.text.len().saturating_sub(1))));
            byte += glyph.chr.len_utf8();
            let mut letter = glyph.chr;
            // Each character has a glyph, but those of a letter and its signs all go by the letter.
            let next = |byte: usize| galley.job.text.get(byte..).and_then(|rest| rest.chars().next());
            while let Some((sign, whole)) = next(byte).and_then(|sign| Some((sign, whole(letter, sign)?)))
                && glyphs.next().is_some()
            {
                letter = whole;
                byte += sign.len_utf8();
            }
            let (letter, width) = (letter, glyph.advance_width / format.font_id.size);
            // Placed one by one, so that the dots do not know what stands before them.
            let letter = if letter == '…' && width < 1.03 { fonts::CENTRED_ELLIPSIS } else { letter };
            let at = shape.pos + placed.pos.to_vec2() + glyph.pos.to_vec2();
            let family = family(letter, width);
            let same = run
                .as_ref()
                .is_some_and(|run| std::ptr::eq(run.format, format) && run.y == at.y && run.family == family);
            // Positions count UTF-16 units, so a character outside the first plane ends its run.
            if !same || letter.len_utf16() > 1 {
                write_run(out, shape, run.take());
            }
            let current =
                run.get_or_insert_with(|| Run { format, family, text: String::new(), xs: Vec::new(), y: at.y });
            // Every character has its own position, so the font need not know the thin spaces.
            current.text.push(if letter.is_whitespace() { ' ' } else { letter });
            current.xs.push(at.x + before(letter, width) * format.font_id.size);
            if letter.len_utf16() > 1 {
                write_run(out, shape, run.take());
            }
        }
        write_run(out, shape, run);
        if placed.ends_with_newline {
            byte += 1;
        }
    }
}

/// The letter that a letter and a sign written after it are together, if the fonts have it.
fn whole(letter: char, sign: char) -> Option<char> {
    let whole = CanonicalCompositionBorrowed::new().compose(letter, sign)?;
    fonts::family_of(whole).map(|_| whole)
}

/// The family of a character that came out so many em wide, where it is not the first.
fn family(character: char, width: f32) -> Option<&'static str> {
    let family = if is_narrow_mark(character, width) { Some(fonts::LATIN_FAMILY) } else { fonts::family_of(character) };
    family.filter(|family| *family != fonts::FAMILY)
}

/// Whether a quotation mark, an apostrophe or a point came out narrow, `width` of an em, because it stands among Latin
/// letters.
/// Characters are placed one by one here, so their neighbours would not tell.
fn is_narrow_mark(character: char, width: f32) -> bool {
    matches!(character, '‘' | '’' | '“' | '”' | '·') && width < 0.75
}

/// What is to be left before a character, in em: the raised point of the Latin face is as high, but narrower than that
/// which was laid out.
fn before(character: char, width: f32) -> f32 {
    const LATIN_POINT: f32 = 0.28;
    if character == '·' && is_narrow_mark(character, width) { (width - LATIN_POINT) / 2.0 } else { 0.0 }
}

fn write_run(out: &mut String, shape: &TextShape, run: Option<Run<'_>>) {
    let Some(run) = run.filter(|run| !run.text.trim().is_empty()) else { return };
    let color = color(shape, run.format);
    if color.a() == 0 {
        return;
    }
    let bold = run.format.font_id.family == fonts::bold_family();
    let family = run.family.map(|family| format!(" font-family=\"{family}\"")).unwrap_or_default();
    let mut xs = String::new();
    for x in &run.xs {
        let separator = if xs.is_empty() { "" } else { " " };
        let _ = write!(xs, "{separator}{}", Number(*x));
    }
    let turn = if shape.angle == 0.0 {
        String::new()
    } else {
        format!(
            " transform=\"rotate({} {} {})\"",
            Number(shape.angle.to_degrees()),
            Number(shape.pos.x),
            Number(shape.pos.y)
        )
    };
    let _ = writeln!(
        out,
        "<text x=\"{xs}\" y=\"{}\" font-size=\"{}\"{}{family}{}{turn} xml:space=\"preserve\">{}</text>",
        Number(run.y),
        Number(run.format.font_id.size),
        if bold { " font-weight=\"700\"" } else { "" },
        Fill(color),
        escape(&run.text),
    );
    decoration(out, shape, &run, color);
}

/// Underline and strike-through, as plain lines.
fn decoration(out: &mut String, shape: &TextShape, run: &Run<'_>, color: Color32) {
    let (Some(first), Some(last)) = (run.xs.first(), run.xs.last()) else { return };
    let size = run.format.font_id.size;
    for (stroke, rise) in [(run.format.underline, -0.12), (run.format.strikethrough, 0.3)] {
        if stroke.is_empty() || shape.angle != 0.0 {
            continue;
        }
        let from = pos2(*first, run.y - size * rise);
        let to = pos2(*last + size * 0.6, from.y) + vec2(0.0, 0.0);
        let paint = if stroke.color == Color32::PLACEHOLDER { color } else { stroke.color };
        let height = stroke.width.max(0.5);
        let _ = writeln!(
            out,
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"{}/>",
            Number(from.x),
            Number(from.y - height / 2.0),
            Number(to.x - from.x),
            Number(height),
            Fill(paint)
        );
    }
}

fn color(shape: &TextShape, format: &TextFormat) -> Color32 {
    let color = shape.override_text_color.unwrap_or(format.color);
    let color = if color == Color32::PLACEHOLDER { shape.fallback_color } else { color };
    color.gamma_multiply(shape.opacity_factor)
}
