//! Titles, rows and cells of any table that can be copied and saved, and what there is to say about it. Must not know files
//! or formats.

use super::cell::Cell;

/// What stands in a cell.
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
}

/// A table in words and numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    /// What it is called.
    pub name: String,
    /// The headings.
    pub titles: Vec<String>,
    /// Rows as long as the headings.
    pub rows: Vec<Vec<GridCell>>,
    /// What a reader must know besides, a line each; it stands on a page of its own where a file has pages.
    pub notes: Vec<String>,
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
