//! A Data Package on disk to the model, with findings. Must not know queries, figures or windows, and never writes.
//!
//! A package is opened in one pass: [`open`] reads the descriptor, then table after table, those first that others
//! refer to. Only a missing or unreadable descriptor, or a missing essential table (sectors, stages, projects), stops
//! it; everything else that is wrong becomes a [`Finding`], the cell or row is missing, and the rest survives.
//!
//! What the Data Package standard lets a descriptor say of a table is in `standard`; what the columns of a table are
//! meant to be is in the room `schema`, what a name means that is not quite one of theirs in `column_names`, which of
//! them a table has in `header`, and how that agrees with what its descriptor says in `header_schema`; where their
//! names stand, and which of them each file of a table has, in `csv_tables` and `own_header`. What a text may mean that
//! is not written as it should be is in `number_form`, `number_forms`, `grouping` and `money_words`, in `near_date`,
//! `near_period` and `fiscal_year`, and of names in `edit_distance`. Columns that nobody has heard of become `fields`:
//! as they are declared, or as `field_kind` takes them for by their values; what they refer to is in `field_refers`,
//! and whole tables of such columns are read by `other_tables`.
//!
//! Bytes become text (`encoding`), text becomes records with their lines (`csv_rows`, `json_rows`), records become
//! rows with named columns (`rows`, `header`), cells become values (`cells`, `dates`, `refs`, `units`), and rows
//! become the tables of the model (`entities`, `stages`, `projects`, `progress`, `observations`). Each of these knows only
//! those before it. All of them write what they find into one `journal`, which makes `findings` of it, each with a
//! `problem`. The two large tables, projects and progress, are cut between records (`csv_ranges`) and read on all processors
//! (`parallel_read`): the same comes out however many there are. In them, records about which nothing is odd are read column by
//! column (`cell_bounds`, `run`, `run_columns`, `codes`, `project_runs`, `progress_runs`); of what is odd, the way row by
//! row (`project_rows`, `progress_rows`) says what is wrong with it.
//!
//! Files are read into memory, not mapped: a mapped file that somebody saves meanwhile would change, or vanish, under
//! the reader.

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
    Taken, Writing as TakenWriting, is_rate, is_rate_unit, is_unit_alone, known_title, number_text, stock_word, taken,
    title_of_qualifier, with_one_separator, written_unit,
};
pub(crate) use csv::{looks_like_utf8, other_kind, other_text, unmarked_utf16};
pub(crate) use describe::{Lines as RowNumbers, delimiter};
pub(crate) use json::{JsonRows, NoJsonRows};
pub(crate) use meaning::{
    Called as TotalName, DayOrMonth, Near, NumberWriting, called as total_name, fiscal_years, is_missing_mark,
    is_range, near_date, near_period, of_serial, plainly, shifted, stripped,
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
