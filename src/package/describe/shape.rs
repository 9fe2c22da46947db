//! How a file of separated values is written that nobody described: its delimiter, where its heading stands, which lines
//! above and below the table are notes, and what all values of a column have in common. Must not know what they mean.

use csv::{ReaderBuilder, StringRecord};

use super::above::Above;
use super::heading::Heading;
use super::signs::Signs;
use crate::model::{Decimal, PartialDate};
use crate::package::columns::number_of;
use crate::package::meaning::is_note;

/// How a text is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shape {
    pub delimiter: u8,
    /// The row of the heading, from 1; 0 where there is none.
    pub header_row: u32,
    /// Whether columns are not called as they are in the file.
    pub has_own_names: bool,
    /// Rows that are no rows of the table: titles above it, notes below it.
    pub comment_rows: Vec<u32>,
    /// What the lines above the heading say of all numbers.
    pub above: Above,
    pub columns: Vec<Column>,
}

/// What all values of a column have in common, empty ones aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Column {
    pub name: String,
    is_integer: bool,
    is_number: bool,
    is_day: bool,
    is_month: bool,
    is_year: bool,
    is_filled: bool,
    /// How values are written that are written otherwise.
    pub signs: Signs,
    /// How numbers are that stand with what they are in; nothing where not all do.
    in_units: Option<Signs>,
}

/// What a column can be declared as by the values it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Written {
    /// Whole numbers.
    Integers,
    /// Plain numbers.
    Numbers,
    /// `2021-03-05`
    Days,
    /// `2021-03`
    Months,
    /// Nothing that holds of all.
    Texts,
}

const DELIMITERS: [u8; 4] = [b',', b'\t', b';', b'|'];
/// So many rows are enough to see how a text is written.
const LOOKED_AT: usize = 400;
/// More rows that look like notes are none.
const MOST_NOTES: usize = 60;

impl Shape {
    /// How a text is written; nothing if there is no table in it.
    pub(super) fn of(text: &str) -> Option<Self> {
        let (delimiter, width) = delimiter(text)?;
        let (lines, head): (Vec<u32>, Vec<StringRecord>) = first_rows(text, delimiter).into_iter().unzip();
        let Heading { row, names, is_made } = Heading::of(&head, width)?;
        let columns = names.into_iter().map(Column::new).collect();
        let header_row = row.map_or(0, |row| lines[row]);
        // Where the names are no row of the file, those that stand there are passed over too.
        let above = row.map_or(0, |row| row + usize::from(is_made));
        let said = Above::of(&head[..row.unwrap_or(0)]);
        let comment_rows = Vec::new();
        let mut shape = Self { delimiter, header_row, has_own_names: is_made, comment_rows, above: said, columns };
        shape.look_at(text, width);
        shape.comment_rows.splice(0..0, lines[..above].iter().copied());
        Some(shape)
    }

    /// Looks at every row below the heading.
    fn look_at(&mut self, text: &str, width: usize) {
        let (mut notes, mut last) = (Vec::new(), Vec::new());
        let is_whole = each_row(text, self.delimiter, |row, record, is_of_one_line| {
            if row <= self.header_row {
                return is_of_one_line;
            }
            match line(record, width) {
                Line::Blank => {}
                Line::Note => notes.push(row),
                Line::NoteAtEnd => last.push((row, record.clone())),
                Line::Row => {
                    last.drain(..).for_each(|(_, record)| self.add(&record));
                    self.add(record);
                }
            }
            is_of_one_line
        });
        notes.extend(last.into_iter().map(|(row, _)| row));
        notes.sort_unstable();
        // A row that is counted is a line only where none goes over several.
        if is_whole && notes.len() <= MOST_NOTES {
            self.comment_rows = notes;
        }
    }

    fn add(&mut self, record: &StringRecord) {
        self.columns.iter_mut().zip(record).for_each(|(column, cell)| column.add(cell.trim()));
    }
}

/// What a line below the heading is.
enum Line {
    Row,
    Blank,
    /// A note, wherever it stands.
    Note,
    /// One if nothing but notes stands below it.
    NoteAtEnd,
}

fn line(record: &StringRecord, width: usize) -> Line {
    let mut filled = record.iter().map(str::trim).enumerate().filter(|(_, cell)| !cell.is_empty());
    let Some((first, text)) = filled.next() else { return Line::Blank };
    match filled.count() {
        0 if width > 2 && first == 0 => Line::Note,
        // Whoever made a table signs below it, beside whoever looked at it.
        others if is_note(text) && (others == 0 || others == 1 && width > 2) => Line::NoteAtEnd,
        _ => Line::Row,
    }
}

impl Column {
    fn new(name: String) -> Self {
        let (is_integer, is_number, is_day, is_month, is_year) = (true, true, true, true, true);
        Self {
            name,
            is_integer,
            is_number,
            is_day,
            is_month,
            is_year,
            is_filled: false,
            signs: Signs::default(),
            in_units: Some(Signs::default()),
        }
    }

    fn add(&mut self, cell: &str) {
        if cell.is_empty() {
            return;
        }
        self.is_filled = true;
        self.signs.add(cell);
        match (&mut self.in_units, number_of(cell)) {
            (Some(signs), Some(number)) => signs.add(&number),
            (signs, _) => *signs = None,
        }
        let digits = cell.strip_prefix('-').unwrap_or(cell);
        self.is_integer &= !digits.is_empty() && digits.len() <= 18 && digits.bytes().all(|byte| byte.is_ascii_digit());
        self.is_number = self.is_number && Decimal::parse(cell).is_ok() && !cell.starts_with('+');
        if self.is_day || self.is_month || self.is_year {
            let is_date = PartialDate::parse_early(cell).is_some_and(PartialDate::is_told_from_numbers);
            // Quarters and half-years are dates of ours, and of no type that the standard has.
            let is_plain = is_date && cell.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
            self.is_day &= is_plain && cell.len() == 10;
            self.is_month &= is_plain && cell.len() == 7;
            self.is_year &= is_plain && cell.len() == 4;
        }
    }

    /// Whether anything stands in it.
    pub(super) fn is_filled(&self) -> bool {
        self.is_filled
    }

    /// What it can be declared as.
    pub(super) fn written(&self) -> Written {
        match self {
            _ if !self.is_filled => Written::Texts,
            Self { is_day: true, .. } => Written::Days,
            Self { is_month: true, .. } => Written::Months,
            Self { is_integer: true, .. } => Written::Integers,
            Self { is_number: true, .. } => Written::Numbers,
            _ => Written::Texts,
        }
    }

    /// The point and the mark between groups of numbers that each say what they are in.
    pub(super) fn signs_in_units(&self) -> Option<(char, Option<char>)> {
        self.in_units.as_ref()?.of_numbers()
    }

    /// Whether all values may be years.
    pub(super) fn may_be_years(&self) -> bool {
        self.is_filled && self.is_year
    }
}

/// The delimiter by which most rows have the same number of cells, and that number.
pub(crate) fn delimiter(text: &str) -> Option<(u8, usize)> {
    let of = |delimiter: u8| {
        let mut widths: Vec<usize> = first_rows(text, delimiter).iter().map(|(_, row)| row.len()).collect();
        widths.sort_unstable();
        // Notes above and below a small table may be as many as its rows.
        let same = || widths.chunk_by(|a, b| a == b).map(|same| (same.len(), same[0]));
        let cut = same().filter(|(count, width)| *width > 1 && count * 3 >= widths.len()).max();
        let (count, width) = cut.or_else(|| same().max())?;
        Some((width > 1, count, width, delimiter))
    };
    let best = DELIMITERS
        .into_iter()
        .rev()
        .filter_map(of)
        .max_by_key(|(is_cut, count, width, _)| (*is_cut, *count * (*width).min(50)))?;
    let (_, _, width, delimiter) = best;
    Some((if width > 1 { delimiter } else { b',' }, width))
}

/// The first rows that are not blank, with their numbers.
fn first_rows(text: &str, delimiter: u8) -> Vec<(u32, StringRecord)> {
    let mut rows = Vec::new();
    let end = text.char_indices().nth(1 << 20).map_or(text.len(), |(at, _)| at);
    let (mut reader, mut lines) = (reader(&text[..end], delimiter), Lines::of(text));
    let mut record = StringRecord::new();
    while rows.len() < LOOKED_AT && reader.read_record(&mut record).unwrap_or(false) {
        let row = lines.next_row(&record);
        if record.iter().any(|cell| !cell.trim().is_empty()) {
            rows.push((row, record.clone()));
        }
    }
    rows
}

/// The rows and the lines they begin on, from 1, asked for one after the other. (The reader of separated values counts the end of a
/// line with the line that follows.)
pub(crate) struct Lines<'t> {
    bytes: &'t [u8],
    at: usize,
    line: u32,
    /// How many lines more than rows there were so far.
    more: u32,
}

impl<'t> Lines<'t> {
    pub(crate) fn of(text: &'t str) -> Self {
        Self { bytes: text.as_bytes(), at: 0, line: 1, more: 0 }
    }

    /// The number of a row, from 1, blank ones counted too: that of its line where none above it is of several.
    pub(crate) fn next_row(&mut self, record: &StringRecord) -> u32 {
        let row = self.next(record).saturating_sub(self.more);
        let inside: usize = record.iter().map(|cell| cell.bytes().filter(|byte| *byte == b'\n').count()).sum();
        self.more = self.more.saturating_add(u32::try_from(inside).unwrap_or(u32::MAX));
        row
    }

    fn next(&mut self, record: &StringRecord) -> u32 {
        let begin = record.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(0));
        let is_end = |byte: &u8| matches!(byte, b'\n' | b'\r');
        let skipped = self.bytes[begin.min(self.bytes.len())..].iter().take_while(|byte| is_end(byte)).count();
        let end = (begin + skipped).min(self.bytes.len());
        let newlines = self.bytes[self.at.min(end)..end].iter().filter(|byte| **byte == b'\n').count();
        self.line = self.line.saturating_add(u32::try_from(newlines).unwrap_or(u32::MAX));
        self.at = end;
        self.line
    }
}

/// Visits every row with its number, and says whether each says that it was of one line.
fn each_row(text: &str, delimiter: u8, mut visit: impl FnMut(u32, &StringRecord, bool) -> bool) -> bool {
    let (mut reader, mut lines) = (reader(text, delimiter), Lines::of(text));
    let mut record = StringRecord::new();
    let mut all = true;
    while reader.read_record(&mut record).unwrap_or(false) {
        let is_of_one_line = record.iter().all(|cell| !cell.contains('\n'));
        all &= visit(lines.next_row(&record), &record, is_of_one_line);
    }
    all
}

fn reader(text: &str, delimiter: u8) -> csv::Reader<&[u8]> {
    ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn delimiter_heading_and_notes_are_found() {
        for (text, delimiter, header_row, comment_rows) in [
            ("a,b\n1,2\n", b',', 1, vec![]),
            ("a;b\n1,5;2\n3,5;4\n", b';', 1, vec![]),
            ("a\tb\tc\n1\t2\t3\n", b'\t', 1, vec![]),
            (
                "数据库：分省年度数据\n指标：产值\n地区,2025年,2024年\n北京市,,3\n注：初步核算数\n",
                b',',
                3,
                vec![1, 2, 5],
            ),
            ("only\none\n", b',', 1, vec![]),
            ("title\r\n\r\na,b,c\r\n1,2,3\r\n", b',', 3, vec![1]),
            ("a,b,c\n1,\"x\ny\",3\n来源,,\n", b',', 1, vec![]),
            ("a,b,c\n注：x,1,2\n1,2,3\n填表人：张三,,审核：李四\n注：y\n", b',', 1, vec![4, 5]),
            ("a,b\n1,2\n来源：统计局\n", b',', 1, vec![3]),
            ("\"ti\ntle\"\n\na,b,c\n1,2,3\n", b',', 3, vec![1]),
        ] {
            let shape = Shape::of(text).unwrap();
            assert_eq!(
                (shape.delimiter, shape.header_row, shape.comment_rows),
                (delimiter, header_row, comment_rows),
                "{text}"
            );
        }
        assert_eq!(Shape::of(""), None);
    }

    #[test]
    fn a_column_is_declared_as_what_all_of_its_values_are() {
        for (values, written) in [
            (&["1", "", "-2"][..], Written::Integers),
            (&["1", "2.5"], Written::Numbers),
            (&["1", "1,234"], Written::Texts),
            (&["2021-03-05", ""], Written::Days),
            (&["2021-03"], Written::Months),
            (&["2021-03", "2021"], Written::Texts),
            (&["2021-Q1", "2021-Q2"], Written::Texts),
            (&["2021-H1", "2021-03"], Written::Texts),
            (&["2021", "2020"], Written::Integers),
            (&["", ""], Written::Texts),
        ] {
            let mut column = Column::new("a".to_owned());
            values.iter().for_each(|value| column.add(value));
            assert_eq!(column.written(), written, "{values:?}");
        }
    }
}
