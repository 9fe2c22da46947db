//! Lines → blocks. Must not know what stands in them beyond where they begin.

use super::inline::{Braces, Piece, pieces};
use super::lines::{Line, Lines, place_in};
use crate::report::place::TemplateError;
use crate::text::Arg;

/// A block whose braces are not filled in yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::report) enum Draft {
    /// Of the first level there is one: the title.
    Heading(u8, Vec<Piece>),
    Paragraph(Vec<Piece>),
    List {
        is_numbered: bool,
        items: Vec<Vec<Piece>>,
    },
    /// What is written as a table; the first row is its heading.
    Table {
        rows: Vec<Vec<Vec<Piece>>>,
        /// Which columns stand at the right.
        right: Vec<bool>,
    },
    Note(Vec<Piece>),
    PageBreak,
    /// What stands on a line of its own, with the caption above or below it.
    Shown {
        asked: Braces,
        caption: Option<Braces>,
    },
}

/// The deepest heading.
const DEEPEST: usize = 4;
/// What stands on a line of its own.
const SHOWN: [&str; 4] = ["figure", "table", "records", "indicators"];
const CAPTION: &str = "caption";

/// What a line begins.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Blank,
    Heading,
    Break,
    Bullet,
    Number,
    Row,
    Note,
    Comment,
    /// What this small part of Markdown does not have.
    Strange(&'static str),
    Words,
}

fn kind(text: &str) -> Kind {
    let line = text.trim();
    let is_rule = |sign: char| line.len() >= 3 && line.chars().all(|c| c == sign);
    match line {
        "" => Kind::Blank,
        _ if is_rule('-') || is_rule('*') || is_rule('_') => Kind::Break,
        _ if line.starts_with("<!--") => Kind::Comment,
        _ if line.starts_with("```") || line.starts_with("~~~") => Kind::Strange("report-no-code"),
        _ if line.starts_with("![") => Kind::Strange("report-no-images"),
        _ if line.starts_with('<') => Kind::Strange("report-no-html"),
        _ if line.starts_with('#') => Kind::Heading,
        _ if line.starts_with('|') => Kind::Row,
        _ if line.starts_with('>') => Kind::Note,
        _ if line.starts_with("- ") || line.starts_with("* ") || line.starts_with("+ ") => Kind::Bullet,
        _ if number_width(line).is_some() => Kind::Number,
        _ => Kind::Words,
    }
}

/// How many bytes `12. ` takes at the beginning of a line.
fn number_width(line: &str) -> Option<usize> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &line[digits..];
    ((1..=3).contains(&digits) && (rest.starts_with(". ") || rest.starts_with(") "))).then_some(digits + 2)
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// The blocks of these lines.
pub(super) fn read(lines: &[Line<'_>]) -> Result<Vec<Draft>, TemplateError> {
    let mut reader = Reader { lines, at: 0 };
    let mut blocks = Vec::new();
    while let Some(line) = reader.lines.get(reader.at).copied() {
        match kind(line.1) {
            Kind::Blank => reader.at += 1,
            Kind::Comment => reader.comment(line)?,
            Kind::Break => {
                blocks.push(Draft::PageBreak);
                reader.at += 1;
            }
            Kind::Strange(key) => return Err(TemplateError::new(place_in(line, indent(line.1)), key, vec![])),
            Kind::Heading => {
                blocks.push(heading(line)?);
                reader.at += 1;
            }
            Kind::Row => blocks.push(reader.table()?),
            Kind::Note => blocks.push(reader.note()?),
            begins @ (Kind::Bullet | Kind::Number) => blocks.push(reader.list(begins)?),
            Kind::Words => reader.paragraph(&mut blocks)?,
        }
    }
    Ok(blocks)
}

fn heading(line: Line<'_>) -> Result<Draft, TemplateError> {
    let from = indent(line.1);
    let text = &line.1[from..];
    let depth = text.bytes().take_while(|byte| *byte == b'#').count();
    if depth > DEEPEST || !text[depth..].starts_with(' ') {
        return Err(TemplateError::new(place_in(line, from), "report-heading", vec![]));
    }
    let start = from + depth + indent(&text[depth..]);
    Ok(Draft::Heading(depth as u8, pieces(&Lines::of(line, start))?))
}

struct Reader<'l, 't> {
    lines: &'l [Line<'t>],
    at: usize,
}

impl<'t> Reader<'_, 't> {
    /// The next line, if it is of a kind.
    fn next_if(&mut self, is: impl Fn(&str) -> bool) -> Option<Line<'t>> {
        let line = self.lines.get(self.at).copied().filter(|(_, text)| is(text))?;
        self.at += 1;
        Some(line)
    }

    fn comment(&mut self, from: Line<'t>) -> Result<(), TemplateError> {
        while let Some((_, text)) = self.next_if(|_| true) {
            if text.contains("-->") {
                return Ok(());
            }
        }
        Err(TemplateError::new(place_in(from, indent(from.1)), "report-comment-open", vec![]))
    }

    fn note(&mut self) -> Result<Draft, TemplateError> {
        let mut text = Lines::default();
        while let Some(line) = self.next_if(|line| kind(line) == Kind::Note) {
            let start = indent(line.1) + 1;
            text.push(line, start + indent(&line.1[start..]));
        }
        pieces(&text).map(Draft::Note)
    }

    fn list(&mut self, begins: Kind) -> Result<Draft, TemplateError> {
        let mut items = Vec::new();
        while let Some(line) = self.next_if(|line| kind(line) == begins) {
            let from = indent(line.1);
            let sign = number_width(&line.1[from..]).unwrap_or(2);
            let start = from + sign + indent(&line.1[from + sign..]);
            let mut text = Lines::of(line, start);
            // What is indented goes on with it.
            while let Some(line) = self.next_if(|line| kind(line) == Kind::Words && indent(line) >= 2) {
                text.push(line, indent(line.1));
            }
            items.push(pieces(&text)?);
        }
        Ok(Draft::List { is_numbered: begins == Kind::Number, items })
    }

    fn table(&mut self) -> Result<Draft, TemplateError> {
        let (mut rows, mut right): (Vec<Vec<Vec<Piece>>>, Option<Vec<bool>>) = (Vec::new(), None);
        while let Some(line) = self.next_if(|line| kind(line) == Kind::Row) {
            let cells = cells(line);
            if rows.len() == 1 && right.is_none() {
                right = Some(alignment(line, &cells)?);
                continue;
            }
            let wide = rows.first().map_or(cells.len(), Vec::len);
            if cells.len() != wide {
                let args = vec![("found", Arg::from(cells.len())), ("expected", Arg::from(wide))];
                return Err(TemplateError::new(place_in(line, indent(line.1)), "report-row-width", args));
            }
            let each = cells.iter().map(|(from, to)| pieces(&Lines::of((line.0, &line.1[..*to]), *from)));
            rows.push(each.collect::<Result<_, _>>()?);
            if rows.len() == 1 && self.lines.get(self.at).is_none_or(|(_, next)| kind(next) != Kind::Row) {
                return Err(TemplateError::new(place_in(line, indent(line.1)), "report-table-rule", vec![]));
            }
        }
        Ok(Draft::Table { rows, right: right.unwrap_or_default() })
    }

    /// Words up to an empty line; or lines of nothing but what is shown by itself.
    fn paragraph(&mut self, blocks: &mut Vec<Draft>) -> Result<(), TemplateError> {
        let mut text = Lines::default();
        while let Some(line) = self.next_if(|line| kind(line) == Kind::Words) {
            text.push(line, indent(line.1));
        }
        let found = pieces(&text)?;
        let asks = |braces: &Braces, words: &[&str]| asked_word(braces).is_some_and(|word| words.contains(&word));
        let is_own = |piece: &&Piece| matches!(piece, Piece::Slot { braces, .. } if asks(braces, &SHOWN) || asks(braces, &[CAPTION]));
        let Some(Piece::Slot { braces: first, .. }) = found.iter().find(is_own) else {
            blocks.push(Draft::Paragraph(found));
            return Ok(());
        };
        let is_blank = |piece: &&Piece| matches!(piece, Piece::Words { text, .. } if text.trim().is_empty());
        if found.iter().any(|piece| !is_own(&piece) && !is_blank(&piece)) {
            let word = asked_word(first).unwrap_or_default().to_owned();
            return Err(TemplateError::new(first.place, "report-alone", vec![("slot", Arg::from(word))]));
        }
        let own = found.iter().filter_map(|piece| match piece {
            Piece::Slot { braces, .. } => Some(braces),
            Piece::Words { .. } => None,
        });
        shown(own, blocks)
    }
}

/// Each of what is shown by itself, with its caption: the one below it, else the one above.
fn shown<'b>(own: impl Iterator<Item = &'b Braces>, blocks: &mut Vec<Draft>) -> Result<(), TemplateError> {
    let mut above: Option<Braces> = None;
    let mut last: Option<(Braces, Option<Braces>)> = None;
    for braces in own {
        let is_caption = asked_word(braces) == Some(CAPTION);
        match (&mut last, is_caption) {
            (Some((_, caption)), true) if caption.is_none() => *caption = Some(braces.clone()),
            (_, true) if above.is_none() => above = Some(braces.clone()),
            (_, true) => return Err(TemplateError::new(braces.place, "report-caption-of-nothing", vec![])),
            (_, false) => {
                blocks.extend(last.take().map(|(asked, caption)| Draft::Shown { asked, caption }));
                last = Some((braces.clone(), above.take()));
            }
        }
    }
    if let Some(left) = above {
        return Err(TemplateError::new(left.place, "report-caption-of-nothing", vec![]));
    }
    blocks.extend(last.map(|(asked, caption)| Draft::Shown { asked, caption }));
    Ok(())
}

/// The word before the colon.
fn asked_word(braces: &Braces) -> Option<&str> {
    braces.inside.split_once([':', '：']).map(|(word, _)| word.trim())
}

/// The cells of a row, from and to which byte of the line; bars in braces and behind a backslash are none.
fn cells(line: Line<'_>) -> Vec<(usize, usize)> {
    let text = line.1;
    let (mut found, mut depth, mut is_escaped) = (Vec::new(), 0usize, false);
    let mut from = None;
    for (at, sign) in text.char_indices() {
        match sign {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            '|' if depth == 0 => {
                found.extend(from.map(|from| (from, at)));
                from = Some(at + 1);
            }
            _ => {}
        }
    }
    let last = from.filter(|from| !text[*from..].trim().is_empty()).map(|from| (from, text.len()));
    found.extend(last);
    let trimmed = |(from, to): (usize, usize)| {
        let cell = &text[from..to];
        (from + indent(cell), from + cell.trim_end().len().max(indent(cell)))
    };
    found.into_iter().map(trimmed).collect()
}

/// The line below the heading: dashes, with a colon at the end where a column stands at the right.
fn alignment(line: Line<'_>, cells: &[(usize, usize)]) -> Result<Vec<bool>, TemplateError> {
    let each = cells.iter().map(|(from, to)| {
        let cell = &line.1[*from..*to];
        let dashes = cell.trim_matches(':');
        let is_rule = !dashes.is_empty() && dashes.bytes().all(|byte| byte == b'-');
        let wrong = || TemplateError::new(place_in(line, indent(line.1)), "report-table-rule", vec![]);
        is_rule.then(|| cell.ends_with(':')).ok_or_else(wrong)
    });
    each.collect()
}
