//! Tables as files for a spreadsheet: CSV and XLSX; and as text for the clipboard. Must not know what the rows are.

mod csv;
mod error;
mod fitting;
mod format;
mod formats;
mod notes;
mod progress;
mod write;
mod xlsx;
mod xlsx_rows;

pub use self::csv::grid_text;
pub use error::SheetError;
pub(super) use fitting::fitting;
pub use format::SheetFormat;
pub use formats::SHEET_FORMATS;
pub use notes::Notes;
pub use progress::SheetProgress;
pub(super) use write::grid_bytes;
pub use write::write_grid;
pub use xlsx::XLSX_ROWS;
