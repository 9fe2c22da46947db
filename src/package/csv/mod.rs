//! Bytes to the records of a CSV file: encoding, marks, and cuts between records. Must not know what a column means.

mod blocks;
mod cell_bounds;
mod dialect;
mod encoding;
mod odd;
mod ranges;
mod record;
mod records;
mod run;
mod separators;
mod sniff;

pub(in crate::package) use blocks::{CsvText, OnDisk, Unreadable};
pub(in crate::package) use cell_bounds::Spot;
pub(in crate::package) use dialect::CsvDialect;
pub(in crate::package) use encoding::decode;
pub(crate) use encoding::{looks_like_utf8, unmarked_utf16};
pub(in crate::package) use odd::odd_csv;
pub(in crate::package) use ranges::csv_ranges;
pub(in crate::package) use record::Record;
pub(in crate::package) use records::CsvRows;
pub(in crate::package) use run::{MOST, Pace, Run};
pub(crate) use sniff::{other_kind, other_text};
