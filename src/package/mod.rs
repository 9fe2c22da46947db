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

mod blocks;
mod category_codes;
mod cell_bounds;
mod cells;
mod checksum;
mod codes;
mod column_keys;
mod column_kind;
mod column_names;
mod contents;
mod csv_dialect;
mod csv_ranges;
mod csv_rows;
mod csv_tables;
mod currencies;
mod dates;
mod declared;
mod describe;
mod described;
mod descriptor;
mod draft;
mod edit_distance;
mod encoding;
mod entities;
mod error;
mod field_decimals;
mod field_kind;
mod field_numbers;
mod field_refers;
mod field_words;
mod fields;
mod file_read;
mod files;
mod findings;
mod fiscal_year;
mod further;
mod grouping;
mod half_width;
mod header;
mod header_schema;
mod hops;
mod illustrative;
mod inexact;
mod journal;
mod json_cell;
mod json_records;
mod json_rows;
mod keys;
mod known_titles;
mod list_names;
mod money_words;
mod near_date;
mod near_period;
mod near_unit;
mod number_form;
mod number_forms;
mod numbers_read;
mod observations;
mod odd_csv;
mod opened;
mod opening;
mod other_tables;
mod overlaps;
mod own_folder;
mod own_header;
mod pack;
mod parallel_read;
mod parents;
mod passed;
mod place;
mod plainly;
mod problem;
mod progress;
mod progress_rows;
mod progress_runs;
mod project_columns;
mod project_rows;
mod project_runs;
mod projects;
mod qualified;
mod qualifier_columns;
mod read;
mod record;
mod referable;
mod reference_tables;
mod refs;
mod row_files;
mod row_names;
mod row_overlaps;
mod row_tree;
mod rows;
mod run;
mod run_columns;
mod same_names;
mod seen_values;
mod separators;
mod set_members;
mod several_refs;
mod severity;
mod short_dates;
mod sniff;
mod stages;
mod stamps;
mod standard;
mod strptime;
mod table_totals;
mod tables;
mod taken;
mod taken_as;
mod total_rows;
mod trim;
mod unit_numbers;
mod units;
mod written_dates;
mod written_numbers;
mod zone;

/// The file name of a descriptor.
pub use crate::output::DESCRIPTOR;
// What whoever reads a file that is no package yet needs to know of how things are written.
pub(crate) use contents::{Contents, ContentsField, ContentsTable, contents};
pub(crate) use describe::{Lines as RowNumbers, delimiter};
pub(crate) use draft::{ConstraintsDraft, FieldDraft, OwnDraft, PackageDraft, ResourceDraft, SchemaDraft, SourceDraft};
pub(crate) use encoding::{looks_like_utf8, unmarked_utf16};
pub(crate) use field_kind::{number_text, taken};
pub(crate) use field_words::{is_rate, is_rate_unit, is_unit_alone, stock_word, written_unit};
pub(crate) use fiscal_year::fiscal_years;
pub(crate) use inexact::is_range;
pub(crate) use json_records::{JsonRows, NoJsonRows};
pub(crate) use known_titles::known_title;
pub(crate) use near_date::{Near, near_date, of_serial};
pub(crate) use near_period::near_period;
pub(crate) use number_forms::{is_missing_mark, shifted};
pub(crate) use plainly::plainly;
pub(crate) use qualified::stripped;
pub(crate) use qualifier_columns::title_of_qualifier;
pub(crate) use sniff::{other_kind, other_text};
pub(crate) use taken::{Taken, Writing as TakenWriting};
pub(crate) use total_rows::{Called as TotalName, called as total_name};
pub(crate) use written_dates::DayOrMonth;
pub(crate) use written_numbers::NumberWriting;

pub use describe::{DescribedFile, DescribedReference, DescribedSum, Description, describe};
pub use error::OpenError;
pub use file_read::{FileRead, Format};
pub use findings::{Finding, FindingGroup, FindingReport, Findings};
pub use opened::Opened;
pub use opening::{open, open_as, open_bundled, open_embedded, open_origin, open_table};
pub use pack::{PackError, Packed, pack, pack_origin};
pub use problem::Problem;
pub use severity::Severity;
pub use stamps::Stamps;
pub use taken_as::{Choice, TakenAs};
