//! Rows of the two large tables on their way into CSV.

use std::fmt::Write as _;
use std::io::Write;

use super::course::{Date, write_date};

/// The cells of a project; amounts in hundredths of the column's unit.
#[derive(Default)]
pub(super) struct ProjectCells<'a> {
    pub(super) id: &'a str,
    pub(super) name: &'a str,
    pub(super) name_en: &'a str,
    pub(super) sector: &'a str,
    pub(super) place: &'a str,
    pub(super) stage: &'a str,
    pub(super) investor: &'a str,
    /// Joined with `;`.
    pub(super) lists: &'a str,
    /// The id of the package project it is a part of.
    pub(super) parent: &'a str,
    /// Tenths of 亩.
    pub(super) land: Option<u64>,
    pub(super) contracted: Option<u64>,
    pub(super) planned_total: Option<u64>,
    pub(super) completed_total: Option<u64>,
    pub(super) funds_in_place: Option<u64>,
    pub(super) foreign_utilised: Option<u64>,
    /// One for each date column of the package.
    pub(super) dates: &'a [Option<Date>],
    pub(super) note: &'a str,
}

/// The cells of a progress row; amounts in hundredths of the column's unit.
pub(super) struct ProgressCells<'a> {
    pub(super) project: &'a str,
    pub(super) period: &'a str,
    pub(super) planned: u64,
    pub(super) completed: u64,
    pub(super) funds_in_place: u64,
}

pub(super) const BASIS: &str = "illustrative";
pub(super) const SOURCE: &str = "illustrative";

/// How amounts are written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Decimals {
    /// `12.00`, for columns that people read.
    Two,
    /// `12`, for large files.
    AsNeeded,
}

/// A CSV file being written.
pub(super) struct Rows<W: Write> {
    csv: csv::Writer<W>,
    cell: String,
    decimals: Decimals,
}

impl<W: Write> Rows<W> {
    pub(super) fn new(out: W, decimals: Decimals) -> Self {
        Self { csv: csv::WriterBuilder::new().buffer_capacity(1 << 16).from_writer(out), cell: String::new(), decimals }
    }

    pub(super) fn header(&mut self, columns: &[String]) -> csv::Result<()> {
        self.csv.write_record(columns)
    }

    pub(super) fn project(&mut self, row: &ProjectCells<'_>) -> csv::Result<()> {
        for text in [
            row.id,
            row.name,
            row.name_en,
            row.sector,
            row.place,
            row.stage,
            BASIS,
            row.investor,
            row.lists,
            row.parent,
        ] {
            self.csv.write_field(text)?;
        }
        self.cell.clear();
        if let Some(land) = row.land {
            // Writing to a string cannot fail.
            let _ = write!(self.cell, "{}.{}", land / 10, land % 10);
        }
        self.csv.write_field(&self.cell)?;
        self.csv.write_field("")?;
        self.csv.write_field("")?;
        for amount in [row.contracted, row.planned_total, row.completed_total, row.funds_in_place, row.foreign_utilised]
        {
            self.amount(amount)?;
        }
        for date in row.dates {
            write_date(&mut self.cell, *date);
            self.csv.write_field(&self.cell)?;
        }
        self.csv.write_field(row.note)?;
        self.csv.write_field(SOURCE)?;
        self.csv.write_record(None::<&[u8]>)
    }

    pub(super) fn progress(&mut self, row: &ProgressCells<'_>) -> csv::Result<()> {
        self.csv.write_field(row.project)?;
        self.csv.write_field(row.period)?;
        for amount in [row.planned, row.completed, row.funds_in_place] {
            self.amount(Some(amount))?;
        }
        self.csv.write_field(BASIS)?;
        self.csv.write_field(SOURCE)?;
        self.csv.write_record(None::<&[u8]>)
    }

    fn amount(&mut self, amount: Option<u64>) -> csv::Result<()> {
        self.cell.clear();
        if let Some(amount) = amount {
            write_hundredths(&mut self.cell, amount, self.decimals);
        }
        self.csv.write_field(&self.cell)
    }

    /// The file, everything written.
    pub(super) fn finish(self) -> std::io::Result<W> {
        unwritten(self.csv)
    }
}

/// What a writer wrote to, with all that it had kept.
pub(super) fn unwritten<W: Write>(csv: csv::Writer<W>) -> std::io::Result<W> {
    // What the system said is in it, but only its words can be had as they are.
    csv.into_inner().map_err(|error| {
        let error = error.error();
        error.raw_os_error().map_or_else(|| error.kind().into(), std::io::Error::from_raw_os_error)
    })
}

/// Writes an integer of hundredths as a decimal number.
pub(super) fn write_hundredths(cell: &mut String, hundredths: u64, decimals: Decimals) {
    let (whole, part) = (hundredths / 100, hundredths % 100);
    // Writing to a string cannot fail.
    let _ = match decimals {
        Decimals::AsNeeded if part == 0 => write!(cell, "{whole}"),
        Decimals::AsNeeded if part % 10 == 0 => write!(cell, "{whole}.{}", part / 10),
        _ => write!(cell, "{whole}.{part:02}"),
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hundredths_become_decimals() {
        for (hundredths, two, as_needed) in
            [(0, "0.00", "0"), (7, "0.07", "0.07"), (1250, "12.50", "12.5"), (24900, "249.00", "249")]
        {
            for (decimals, shown) in [(Decimals::Two, two), (Decimals::AsNeeded, as_needed)] {
                let mut cell = String::new();
                write_hundredths(&mut cell, hundredths, decimals);
                assert_eq!(cell, shown);
            }
        }
    }
}
