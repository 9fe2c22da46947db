//! Rows of any table on their way into CSV, cell by cell. Must not know tables.

use std::fmt::{self, Write as _};
use std::io::{self, Write};

use super::course::Date;
use super::row::{BASIS, Decimals, SOURCE, unwritten, write_hundredths};

/// A CSV file being written. What fails is said at the end of a row.
pub(super) struct Lines<W: Write> {
    csv: csv::Writer<W>,
    cell: String,
    failed: csv::Result<()>,
}

impl<W: Write> Lines<W> {
    pub(super) fn new(out: W) -> Self {
        let csv = csv::WriterBuilder::new().buffer_capacity(1 << 16).from_writer(out);
        Self { csv, cell: String::new(), failed: Ok(()) }
    }

    /// A whole row of texts.
    pub(super) fn header<'c>(&mut self, columns: impl IntoIterator<Item = &'c str>) -> csv::Result<()> {
        columns.into_iter().for_each(|column| {
            self.text(column);
        });
        self.end()
    }

    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        if self.failed.is_ok() {
            self.failed = self.csv.write_field(text);
        }
        self
    }

    /// A cell that is put together.
    pub(super) fn cell(&mut self, cell: fmt::Arguments<'_>) -> &mut Self {
        self.cell.clear();
        // Writing to a string cannot fail.
        let _ = self.cell.write_fmt(cell);
        self.written()
    }

    pub(super) fn number(&mut self, number: Option<u64>) -> &mut Self {
        match number {
            Some(number) => self.cell(format_args!("{number}")),
            None => self.text(""),
        }
    }

    /// A number of tenths as a decimal.
    pub(super) fn tenths(&mut self, number: Option<u64>) -> &mut Self {
        self.hundredths(number.map(|tenths| tenths * 10))
    }

    /// A number of hundredths as a decimal.
    pub(super) fn hundredths(&mut self, number: Option<u64>) -> &mut Self {
        self.cell.clear();
        if let Some(number) = number {
            write_hundredths(&mut self.cell, number, Decimals::AsNeeded);
        }
        self.written()
    }

    pub(super) fn date(&mut self, date: Option<Date>) -> &mut Self {
        match date {
            Some(date) => self.cell(format_args!("{date}")),
            None => self.text(""),
        }
    }

    /// Ends a row that says that it is made up.
    pub(super) fn made_up(&mut self) -> csv::Result<()> {
        self.text(BASIS).text(SOURCE).end()
    }

    fn end(&mut self) -> csv::Result<()> {
        std::mem::replace(&mut self.failed, Ok(()))?;
        self.csv.write_record(None::<&[u8]>)
    }

    fn written(&mut self) -> &mut Self {
        if self.failed.is_ok() {
            self.failed = self.csv.write_field(&self.cell);
        }
        self
    }

    /// The file, everything written.
    pub(super) fn finish(self) -> io::Result<W> {
        unwritten(self.csv)
    }
}

impl Lines<Vec<u8>> {
    /// What was written.
    pub(super) fn into_text(self) -> io::Result<String> {
        String::from_utf8(self.finish()?).map_err(io::Error::other)
    }
}
