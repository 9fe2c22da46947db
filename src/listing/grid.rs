//! Titles, rows and cells of any table that can be copied and saved, whether it is kept as cells or worked out row by row
//! while it is written. Must not know files or formats.

use std::borrow::Cow;

use super::cell::Cell;
use crate::model::Decimal;

/// A table in words and numbers. A cell is asked for when it is written, so that a million rows take no memory.
pub trait Grid {
    /// The headings, one a column.
    fn titles(&self) -> Vec<String>;

    /// How many rows there are.
    fn rows(&self) -> usize;

    /// All ways in which its cells are written; a few, and at least one.
    fn styles(&self) -> Vec<Style>;

    /// One cell.
    fn value(&self, row: usize, column: usize) -> Value<'_>;

    /// How a cell is written.
    fn style(&self, row: usize, column: usize) -> Style;

    /// Whether numbers stand in a column, so that its heading stands over their right ends.
    fn is_numeric(&self, column: usize) -> bool;

    /// So many columns stay in sight when the others are moved.
    fn leading(&self) -> u16 {
        0
    }

    /// No column is wider than so many digits.
    fn widest(&self) -> u32 {
        72
    }
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value<'a> {
    /// Nothing is known.
    Missing,
    /// Words.
    Text(Cow<'a, str>),
    /// A number in the unit of the heading, exact.
    Number(Decimal),
    /// Year, month and day.
    Date(u16, u8, u8),
}

/// How a cell looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// How its number is written.
    pub format: Format,
    /// Whether it is in the sum of its column; yes where nothing is added up.
    pub counts: bool,
}

impl Style {
    /// Words where nothing is left out of a sum.
    pub const COUNTED: Self = Self { format: Format::Words, counts: true };
}

/// How numbers are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// There is none.
    Words,
    /// Whole, without grouping.
    Whole,
    /// Grouped, with so many decimals.
    Grouped(u32),
    /// Degrees.
    Degrees,
    /// Dates.
    Date,
}

/// What stands in a cell that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GridCell {
    /// Nothing.
    Missing,
    /// Words.
    Words(String),
    /// A whole number.
    Count(u64),
    /// A number: its digits with a point, and how many behind it a person reads.
    Number {
        /// All digits.
        exact: String,
        /// So many decimals are shown.
        decimals: u32,
    },
}

impl GridCell {
    /// These words; nothing where there are none.
    pub fn words(text: &str) -> Self {
        if text.is_empty() { Self::Missing } else { Self::Words(text.to_owned()) }
    }

    /// A cell that a person reads, with all digits of a number.
    pub fn of(cell: &Cell) -> Self {
        match cell {
            Cell::Text { shown, .. } => Self::Words(shown.clone()),
            Cell::Number { exact, shown } => {
                let behind = shown.rsplit_once('.').map_or("", |(_, behind)| behind);
                let decimals = behind.chars().take_while(char::is_ascii_digit).count();
                Self::Number { exact: exact.clone(), decimals: decimals as u32 }
            }
            Cell::Missing(_) => Self::Missing,
        }
    }

    /// A number that was worked out: without the digits that only rounding brings.
    pub fn rounded(value: f64, decimals: u32) -> Self {
        let text = format!("{value:.8}");
        let exact = text.trim_end_matches('0').trim_end_matches('.');
        Self::Number { exact: if exact == "-0" { "0" } else { exact }.to_owned(), decimals }
    }

    fn style(&self) -> Style {
        let format = match self {
            Self::Missing | Self::Words(_) => Format::Words,
            Self::Count(_) => Format::Whole,
            Self::Number { decimals, .. } => Format::Grouped(*decimals),
        };
        Style { format, ..Style::COUNTED }
    }
}

/// A table whose cells are kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CellGrid {
    /// What it is called.
    pub name: String,
    /// The headings.
    pub titles: Vec<String>,
    /// Rows as long as the headings.
    pub rows: Vec<Vec<GridCell>>,
    /// What a reader must know besides, a line each; it stands on a page of its own where a file has pages.
    pub notes: Vec<String>,
}

impl CellGrid {
    fn cell(&self, row: usize, column: usize) -> &GridCell {
        self.rows.get(row).and_then(|row| row.get(column)).unwrap_or(&GridCell::Missing)
    }
}

impl Grid for CellGrid {
    fn titles(&self) -> Vec<String> {
        self.titles.clone()
    }

    fn rows(&self) -> usize {
        self.rows.len()
    }

    fn styles(&self) -> Vec<Style> {
        let mut styles = vec![Style::COUNTED];
        for style in self.rows.iter().flatten().map(GridCell::style) {
            if !styles.contains(&style) {
                styles.push(style);
            }
        }
        styles
    }

    fn value(&self, row: usize, column: usize) -> Value<'_> {
        match self.cell(row, column) {
            GridCell::Missing => Value::Missing,
            GridCell::Words(words) => Value::Text(Cow::Borrowed(words)),
            GridCell::Count(count) => Decimal::new((*count).into(), 0).map_or(Value::Missing, Value::Number),
            GridCell::Number { exact, .. } => match Decimal::parse(exact) {
                Ok(number) => Value::Number(number),
                Err(_) => Value::Text(Cow::Borrowed(exact)),
            },
        }
    }

    fn style(&self, row: usize, column: usize) -> Style {
        self.cell(row, column).style()
    }

    fn is_numeric(&self, column: usize) -> bool {
        let mut filled = (0..self.rows.len()).map(|row| self.cell(row, column)).filter(|it| **it != GridCell::Missing);
        filled.next().is_some_and(|cell| cell.style() != Style::COUNTED)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_keeps_its_digits_but_not_those_of_rounding() {
        for (value, exact) in [(0.1 + 0.2, "0.3"), (12.0, "12"), (-0.0, "0"), (1.0 / 3.0, "0.33333333"), (-2.5, "-2.5")]
        {
            assert_eq!(GridCell::rounded(value, 1), GridCell::Number { exact: exact.to_owned(), decimals: 1 });
        }
        let cell = Cell::Number { exact: "1234.5".to_owned(), shown: "1,234.50".to_owned() };
        assert_eq!(GridCell::of(&cell), GridCell::Number { exact: "1234.5".to_owned(), decimals: 2 });
    }
}
