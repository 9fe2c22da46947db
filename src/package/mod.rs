//! A Data Package on disk to the model, with findings. Must not know queries, figures or windows, and never writes.
//!
//! A package is opened from its descriptor on: [`open`] reads the descriptor, then table after table, those first that others
//! refer to. Only a missing or unreadable descriptor, or a missing essential table (sectors, stages, projects), stops
//! it; everything else that is wrong becomes a [`Finding`], the cell or row is missing, and the rest survives.
//!
//! Its parts, each knowing only those before it: `findings`, what is wrong, where, and the one journal all readers write
//! into; `meaning`, what a text may mean that is not written as it should be; `descriptor`, with what the standard lets it
//! say; `csv` and `json`, from bytes to records; `rows`, from records to rows with named columns, and cells brought to what
//! was declared; `cells`, from texts to values; `columns`, those that nobody has heard of; `tables`, from rows to the model.
//! `write` makes one file of a package, `describe` a descriptor for bare files, `opening` is the way in.
//!
//! Large tables, projects, progress and all that are not described, are cut between records (`csv::ranges`) and read on all processors
//! (`rows::parallel_read`): the same comes out however many there are. In them, records about which nothing is odd are read
//! column by column (`csv::run`, `cells::run_columns`, `tables::project_runs`); of what is odd, the way row by row
//! (`tables::project_rows`) says what is wrong with it.
//!
//! Files are read into memory, large ones block by block, and not mapped: a mapped file that somebody saves meanwhile would
//! change, or vanish, under the reader. A file that changes between two readings of it is read once more, at once.

mod cells;
mod columns;
mod csv;
mod describe;
mod descriptor;
mod findings;
mod json;
mod meaning;
mod opened;
mod opening;
mod own_folder;
mod read;
mod rows;
mod stamps;
mod tables;
mod write;

/// The file name of a descriptor.
pub use crate::output::DESCRIPTOR;
// What whoever reads a file that is no package yet needs to know of how things are written.
pub(crate) use columns::{
    Taken, Writing as TakenWriting, is_unit_alone, known_title, number_text, stock_word, taken, title_of_qualifier,
    with_one_separator, written_unit,
};
pub(crate) use csv::{looks_like_utf8, other_kind, other_text, unmarked_utf16};
pub(crate) use describe::{Lines as RowNumbers, delimiter};
pub(crate) use json::{JsonRows, NoJsonRows};
pub(crate) use meaning::{
    Called as TotalName, DayOrMonth, Near, NumberWriting, called as total_name, counts_things, fiscal_years,
    is_missing_mark, is_note, is_part as is_part_name, is_range, near_date, near_period, of_serial, plainly, shifted,
    stripped, unit_said,
};
pub(crate) use write::{
    ConstraintsDraft, Contents, ContentsField, ContentsTable, FieldDraft, OwnDraft, PackageDraft, ResourceDraft,
    SchemaDraft, SourceDraft, contents,
};

pub use describe::{DescribedFile, DescribedReference, DescribedSum, Description, describe};
pub use descriptor::{Choice, TakenAs};
pub use findings::{FileRead, Finding, FindingGroup, FindingReport, Findings, Format, OpenError, Problem, Severity};
pub use opened::Opened;
pub use opening::{open, open_as, open_bundled, open_embedded, open_origin, open_table};
pub use stamps::Stamps;
pub use write::{PackError, Packed, pack, pack_origin};
