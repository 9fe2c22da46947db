//! The kinds of file that hold a table.

/// A kind of file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SheetFormat {
    /// For Excel and WPS: numbers, dates, widths, a second sheet that says what is in the first.
    #[default]
    Xlsx,
    /// For everything.
    Csv,
}

/// So many rows a sheet of an XLSX file has.
pub const XLSX_ROWS: usize = 1 << 20;

impl SheetFormat {
    /// All.
    pub const ALL: [Self; 2] = [Self::Xlsx, Self::Csv];

    /// The ending of the file's name.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
        }
    }

    /// The kind of a file with this ending.
    pub fn from_extension(extension: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| extension.eq_ignore_ascii_case(format.extension()))
    }

    /// Whether so many rows fit below the heading.
    pub fn holds(self, rows: usize) -> bool {
        self == Self::Csv || rows < XLSX_ROWS
    }
}
