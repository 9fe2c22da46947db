//! The tables the program knows, from rows to the model, and all others as columns.

mod boundaries;
mod enterprises;
mod entities;
mod geojson;
mod ground;
mod key_columns;
pub(super) mod list_names;
mod observations;
mod other_tables;
mod overlaps;
mod positions;
mod progress;
mod progress_rows;
mod progress_runs;
mod project_columns;
mod project_rows;
mod project_runs;
mod projects;
mod row_times;
mod stages;

pub(in crate::package) use entities::{lists, places, sectors, sources};
pub(in crate::package) use ground::on_ground;
pub(in crate::package) use observations::{Indicators, indicators, observations};
pub(in crate::package) use other_tables::{Common, ids_of, other_table};
pub(in crate::package) use progress::progress;
pub(in crate::package) use projects::{ProjectsRead, projects};
pub(in crate::package) use stages::stages;
