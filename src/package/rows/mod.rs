//! The rows of a table with named columns, whatever its files are written in. Must not know what a cell means.

mod checksum;
mod codes;
mod column_keys;
mod csv_tables;
mod declared;
mod described;
mod files;
mod header;
mod header_schema;
mod keys;
mod own_header;
mod parallel_read;
mod referable;
mod reference_tables;
mod row_files;
mod shifted;
mod table_rows;
mod tables;

pub(in crate::package) use checksum::Checks;
pub(in crate::package) use codes::Codes;
pub(in crate::package) use column_keys::{check_column_keys, doubles};
pub(in crate::package) use described::{foreign_keys, packed_with};
pub(in crate::package) use files::{Files, MOST_DESCRIPTOR, check_path, not_opened};
pub(in crate::package) use header::Header;
pub(in crate::package) use parallel_read::{Doubles, DoublesPassed, InPieces, KeptOut, doubles_by_piece, read_pieces};
pub(in crate::package) use referable::{
    Ahead, KEY_JOINT, Referable, by_values, joined, named, of_records, place_categories, reading_order,
    sector_categories, tree_of,
};
pub(in crate::package) use reference_tables::{Around, ProjectCodes};
pub(in crate::package) use row_files::RowFiles;
pub(in crate::package) use table_rows::{Piece, Row, Rows, Visitor};
pub(in crate::package) use tables::Tables;
