//! Whole books asked from outside: what differs between two, what is known of one project, published totals beside those of
//! the records, kept figures, and every number of a query computed again.

#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

mod changes;
mod detail;
mod gallery;
mod independent;
mod overview;
mod reconcile;
mod reconcile_tables;
mod series;

#[path = "../common/json_tables.rs"]
mod json_tables;
#[path = "../common/plain_csv.rs"]
mod plain_csv;
#[path = "../common/program.rs"]
mod program;
