//! A sheet of a stranger's file as it stands there: cells with their place, their text and what they are. Sparse and in one
//! piece of memory: a cell costs its text and eight bytes, a row that has none costs nothing. Must not know files, nor what
//! any cell means.

use super::error::ReadError;

/// What a cell is by the format of its file. In files of text all cells are texts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CellKind {
    /// Words, or whatever looks like something else but was not said to be it.
    #[default]
    Text,
    /// A number; its text is the shortest one that is exactly it.
    Number,
    /// A day, with its time behind it where it has one.
    Date,
    /// `true` or `false`.
    Flag,
    /// What a spreadsheet shows where it could not calculate.
    Error,
}

/// A cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell<'s> {
    /// From 0.
    pub column: u16,
    /// What it says.
    pub text: &'s str,
    /// What it is.
    pub kind: CellKind,
    /// How a spreadsheet is to show it: `0.0%`, `#,##0"亿元"`; empty where that is not said.
    pub format: &'s str,
}

/// Cells that are shown as one, of which the first holds the text. Both ends belong to it; all from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// The first row.
    pub top: u32,
    /// The last row.
    pub bottom: u32,
    /// The first column.
    pub left: u16,
    /// The last column.
    pub right: u16,
}

/// A sheet.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// What it is called; empty in files that have only one.
    pub name: String,
    /// Whether people do not see it.
    pub is_hidden: bool,
    /// Cells that are shown as one.
    pub merged: Vec<Area>,
    /// Rows that people do not see, from 0.
    pub hidden_rows: Vec<u32>,
    /// Columns that people do not see, from 0.
    pub hidden_columns: Vec<u16>,
    /// How many of its rows are shapes of a map that are no points, and stand in it as text.
    pub shapes: usize,
    /// How many are such shapes that are not in it.
    pub shapes_left: usize,
    /// Whether its rows are the columns of the file: its headings stood in the first column there.
    pub is_turned: bool,
    /// Whether blanks around texts are theirs.
    pub(super) keeps_blanks: bool,
    rows: Vec<RowStart>,
    cells: Vec<Stored>,
    texts: String,
    formats: Vec<String>,
}

#[derive(Clone, Copy, Debug)]
struct RowStart {
    /// From 0.
    number: u32,
    first: u32,
}

#[derive(Clone, Copy, Debug)]
struct Stored {
    /// Where its text ends; it begins where that of the cell before ends.
    end: u32,
    column: u16,
    kind: CellKind,
    /// Of which format it is, from 1; 0 for none.
    format: u8,
}

/// What a sheet may hold at most. More is no table that a person keeps.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Cells.
    pub cells: usize,
    /// Bytes of text.
    pub text: usize,
    /// Columns.
    pub columns: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { cells: 60_000_000, text: 1 << 30, columns: 16_384 }
    }
}

impl Limits {
    /// Those for a file of so many bytes: what is far more was made to be.
    pub(super) fn of_file(bytes: usize) -> Self {
        let cells = bytes.saturating_mul(2).saturating_add(4_000_000);
        let text = bytes.saturating_mul(40).saturating_add(64 << 20);
        let most = Self::default();
        Self { cells: cells.min(most.cells), text: text.min(most.text), ..most }
    }
}

/// A table may have so many cells without anything in them for each that has something.
const EMPTY_FOR_EACH: usize = 200;
/// One of so few cells may be as empty as it likes.
const SMALL: usize = 1_000_000;

/// A row that has cells.
#[derive(Clone, Copy, Debug)]
pub struct Row<'s> {
    sheet: &'s Sheet,
    at: usize,
}

impl Sheet {
    /// One without cells.
    pub fn new(name: &str) -> Self {
        Self { name: name.to_owned(), ..Self::default() }
    }

    /// Makes room for so many cells with so many bytes of text, neither of which may be more than it holds at most.
    pub(super) fn make_room(&mut self, cells: usize, text: usize, limits: &Limits) {
        self.cells.reserve_exact(cells.min(limits.cells));
        self.texts.reserve_exact(text.min(limits.text));
    }

    /// Adds a cell behind all that were added before; one without text is none.
    pub(super) fn push(&mut self, row: u32, cell: Cell<'_>, limits: &Limits) -> Result<(), ReadError> {
        if cell.text.is_empty() {
            return Ok(());
        }
        if usize::from(cell.column) >= limits.columns {
            return Err(ReadError::TooManyColumns { most: limits.columns });
        }
        let is_too_long = self.texts.len() + cell.text.len() > limits.text.min(u32::MAX as usize);
        if self.cells.len() >= limits.cells || is_too_long {
            return Err(ReadError::TooLarge);
        }
        match self.rows.last() {
            Some(last) if last.number == row => {
                let before = self.cells.last().filter(|_| self.cells.len() > last.first as usize);
                if before.is_some_and(|before| before.column >= cell.column) {
                    return Err(ReadError::OutOfOrder);
                }
            }
            Some(last) if last.number > row => return Err(ReadError::OutOfOrder),
            _ => self.rows.push(RowStart { number: row, first: self.cells.len() as u32 }),
        }
        self.texts.push_str(cell.text);
        let (end, format) = (self.texts.len() as u32, self.format_number(cell.format));
        self.cells.push(Stored { end, column: cell.column, kind: cell.kind, format });
        Ok(())
    }

    /// Which format this is, from 1. Beyond 255 of them the rest is not kept: it only helps to guess units.
    fn format_number(&mut self, format: &str) -> u8 {
        if format.is_empty() {
            return 0;
        }
        let known = self.formats.iter().position(|known| known == format);
        let at = known.unwrap_or_else(|| {
            if self.formats.len() < usize::from(u8::MAX) {
                self.formats.push(format.to_owned());
            }
            self.formats.len() - 1
        });
        if self.formats.get(at).is_some_and(|known| known == format) { (at + 1) as u8 } else { 0 }
    }

    /// How many rows have cells.
    pub fn row_count(&self) -> usize {
        self.rows.len()
    }

    /// How many cells there are.
    pub fn cell_count(&self) -> usize {
        self.cells.len()
    }

    /// The rows that have cells, from the top.
    pub fn rows(&self) -> impl DoubleEndedIterator<Item = Row<'_>> + ExactSizeIterator {
        (0..self.rows.len()).map(|at| Row { sheet: self, at })
    }

    /// Such a row.
    pub fn row(&self, at: usize) -> Option<Row<'_>> {
        (at < self.rows.len()).then_some(Row { sheet: self, at })
    }

    /// Where the row of this number is among those that have cells, if it is one.
    pub fn position(&self, number: u32) -> Option<usize> {
        let number = number.checked_sub(1)?;
        self.rows.binary_search_by_key(&number, |row| row.number).ok()
    }

    /// Refuses what has next to nothing in its rows and columns, as objects have that share no property: whoever looks at
    /// each column looks at each row of it, and a table of that would be many times as large as the file.
    pub(super) fn check_filled(&self) -> Result<(), ReadError> {
        let mut is_used = vec![false; usize::from(u16::MAX) + 1];
        self.cells.iter().for_each(|cell| is_used[usize::from(cell.column)] = true);
        let columns = is_used.into_iter().filter(|is_used| *is_used).count();
        let most = self.cells.len().saturating_mul(EMPTY_FOR_EACH).saturating_add(SMALL);
        match self.rows.len().saturating_mul(columns) > most {
            true => Err(ReadError::HardlyFilled { rows: self.rows.len(), columns }),
            false => Ok(()),
        }
    }

    fn begin(&self, cell: usize) -> usize {
        cell.checked_sub(1).map_or(0, |before| self.cells[before].end as usize)
    }
}

impl<'s> Row<'s> {
    /// Its number, from 1, as people count.
    pub fn number(self) -> u32 {
        self.sheet.rows[self.at].number + 1
    }

    fn range(self) -> std::ops::Range<usize> {
        let end = self.sheet.rows.get(self.at + 1).map_or(self.sheet.cells.len(), |next| next.first as usize);
        self.sheet.rows[self.at].first as usize..end
    }

    /// How many cells it has.
    pub fn len(self) -> usize {
        self.range().len()
    }

    /// Whether it has none, which is never so.
    pub fn is_empty(self) -> bool {
        self.range().is_empty()
    }

    /// Its cells, from the left.
    pub fn cells(self) -> impl DoubleEndedIterator<Item = Cell<'s>> + ExactSizeIterator {
        let sheet = self.sheet;
        self.range().map(move |at| sheet.cell(at))
    }

    /// The cell in a column, if there is one.
    pub fn cell(self, column: u16) -> Option<Cell<'s>> {
        let range = self.range();
        let cells = &self.sheet.cells[range.clone()];
        // In most rows no cell is missing before it.
        let guess = usize::from(column).min(cells.len().saturating_sub(1));
        let at = match cells.get(guess) {
            Some(cell) if cell.column == column => guess,
            _ => cells.binary_search_by_key(&column, |cell| cell.column).ok()?,
        };
        Some(self.sheet.cell(range.start + at))
    }

    /// The text in a column, without blanks around it; empty where there is none.
    pub fn text(self, column: u16) -> &'s str {
        self.cell(column).map_or("", |cell| cell.text.trim())
    }
}

impl Sheet {
    fn cell(&self, at: usize) -> Cell<'_> {
        let Stored { end, column, kind, format } = self.cells[at];
        let format = usize::from(format).checked_sub(1).map_or("", |format| &self.formats[format]);
        Cell { column, text: &self.texts[self.begin(at)..end as usize], kind, format }
    }
}

/// What a column is called in spreadsheets: `A`, `Z`, `AA`.
pub fn column_letters(column: u16) -> String {
    let mut letters = Vec::new();
    let mut left = u32::from(column) + 1;
    while left > 0 {
        letters.push(char::from(b'A' + ((left - 1) % 26) as u8));
        left = (left - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// The inverse of [`column_letters`].
pub fn column_of_letters(letters: &str) -> Option<u16> {
    let mut column = 0u32;
    for letter in letters.bytes() {
        let digit = letter.is_ascii_uppercase().then(|| u32::from(letter - b'A') + 1)?;
        column = column.checked_mul(26)?.checked_add(digit).filter(|column| *column <= 1 << 16)?;
    }
    u16::try_from(column.checked_sub(1)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(column: u16, text: &str) -> Cell<'_> {
        Cell { column, text, kind: CellKind::Text, format: "" }
    }

    #[test]
    fn cells_are_found_where_they_stand() {
        let (mut sheet, limits) = (Sheet::new("a"), Limits::default());
        for (row, column, said) in [(0, 0, "title"), (4, 1, "b"), (4, 3, "d"), (9, 16_383, "far")] {
            sheet.push(row, text(column, said), &limits).unwrap();
        }
        sheet.push(9, text(16_383, ""), &limits).unwrap();
        assert_eq!((sheet.row_count(), sheet.cell_count()), (3, 4));
        let numbers: Vec<u32> = sheet.rows().map(Row::number).collect();
        assert_eq!(numbers, [1, 5, 10]);
        let row = sheet.row(1).unwrap();
        assert_eq!((row.text(0), row.text(1), row.text(2), row.text(3)), ("", "b", "", "d"));
        assert_eq!(sheet.row(2).unwrap().text(16_383), "far");
    }

    #[test]
    fn more_than_a_person_keeps_is_refused() {
        let limits = Limits { cells: 2, text: 5, columns: 3 };
        let more = Limits { cells: 9, ..limits };
        let mut sheet = Sheet::new("a");
        assert!(matches!(sheet.push(0, text(3, "a"), &limits), Err(ReadError::TooManyColumns { most: 3 })));
        assert!(matches!(sheet.push(0, text(0, "abcdef"), &limits), Err(ReadError::TooLarge)));
        sheet.push(0, text(0, "a"), &limits).unwrap();
        assert!(matches!(sheet.push(0, text(0, "b"), &limits), Err(ReadError::OutOfOrder)));
        sheet.push(1, text(0, "b"), &limits).unwrap();
        assert!(matches!(sheet.push(0, text(1, "b"), &more), Err(ReadError::OutOfOrder)));
        assert!(matches!(sheet.push(1, text(1, "b"), &limits), Err(ReadError::TooLarge)));
    }

    #[test]
    fn columns_are_called_as_in_spreadsheets() {
        for (column, letters) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")] {
            assert_eq!(column_letters(column), letters);
            assert_eq!(column_of_letters(letters), Some(column));
        }
        assert_eq!((column_of_letters(""), column_of_letters("a"), column_of_letters("ZZZZZZZZ")), (None, None, None));
    }
}
