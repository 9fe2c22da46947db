//! What is listed, in words beside exact values: the cells of a list, the fields of a record, checks, findings, what differs,
//! and the conditions they were asked with; all that has rows is a [`Grid`].
//! Must not know where the words end up: a window, a terminal, a CSV file.
//!
//! It is not called `words`: those of the interface are in [`text`](crate::text), `cli` has the words of a command line and
//! `figure` those of a title, and whoever looks for a grid would not look there.

mod analysis;
mod beside;
mod cell;
mod change;
mod change_amounts;
mod change_grid;
mod change_progress;
mod check;
mod check_grid;
mod check_order;
mod columns_grid;
mod compare;
mod conditions;
mod detail;
mod exact;
mod fence;
mod findings;
mod formula;
mod grid;
mod left_out;
mod links;
mod names;
mod neighbours;
mod observation;
mod overview;
mod package_changes;
mod parts;
mod progress;
mod record;
mod row_title;
mod series;
mod series_tables;
mod sheet;
mod tables;
mod timeline;
mod unmatched_totals;
mod year_basis;

pub use analysis::Said;
pub use beside::{Lane, lanes, sign_beside};
pub use cell::{Cell, cell, column_title, within_words};
pub use change::{ChangeKind, ChangeLine, change_lines, change_summary};
pub use change_grid::{CHANGE_COLUMNS, changes_grid};
pub use check::{CheckColumn, check_cell, verdict_id, verdict_sentence};
pub use check_grid::checks_grid;
pub use check_order::{CheckClass, checks_in_order};
pub use columns_grid::{ColumnLine, ColumnPart, columns_grid, tables_grid};
pub use compare::{Compared, Comparison, comparison};
pub use conditions::{clause_label, key_label, part_label};
pub use detail::{Detail, Field, detail};
pub use exact::{Exact, write_exact};
pub use fence::{addable_title, areas_rows, fence_cells, fence_records, fence_title, shown_sum, value_title};
pub use findings::findings_grid;
pub use formula::not_a_formula;
pub use grid::{CellGrid, Format as GridFormat, Grid, GridCell, Style as GridStyle, Value};
pub use left_out::LeftOut;
pub use links::{RecordLink, ReferringGroup, referring_groups, table_title};
pub use names::names;
pub use neighbours::{NeighbourGroup, neighbour_groups, neighbours_measure};
pub use observation::{Observed, observation, value_in_unit};
pub use overview::{
    Headline, IndicatorGroup, IndicatorLine, LadderLine, LadderLines, Leads, Overview, PlaceLine, Published,
    PublishedGroup, PublishedLine, WaitingLine, WaitingLines, indicator_groups, overview, target_of,
};
pub use package_changes::PackageChanges;
pub use parts::{Part, Parts, PartsSum};
pub use progress::{ProgressLine, ProgressTable, ProgressUnit};
pub use record::{Line, record_lines, source_line};
pub use row_title::row_title;
pub use series::{SeriesRows, found_id, rows_said, series_rows};
pub use series_tables::{
    SeriesChart, latest_note, of_table, published_books, series_chart, series_tables, without_series,
};
pub use sheet::{Extent, ListScale, Sheet, order_in_words, search_order, sheet_name};
pub use tables::{ColumnAbout, TableAbout, columns_about, kind_name, tables_about, tables_around};
pub use timeline::{Rung, Since, Timeline, elapsed_words};
pub use unmatched_totals::unmatched_totals;
pub use year_basis::year_basis_name;
