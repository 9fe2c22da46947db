//! The window: a room a feature, each with its state, commands, offers, answers and views; `core` below them, `shell`
//! above. Views read and send commands; only the rooms' `apply` writes.
//!
//! Nothing here depends on a running event loop but `shell::window`: the same [`App`] is shown by eframe, pictured
//! without a display by [`picture()`], and driven by the tests.

mod chart;
mod checks;
mod core;
mod detail;
mod export;
mod facets;
mod filter;
mod findings;
mod gallery;
mod history;
mod import;
mod indicators;
mod live;
mod map;
mod open;
mod overview;
mod palette;
mod records;
mod shell;
mod sources;
mod tables;
mod widgets;
mod window;

pub use chart::command::ChartCommand;
pub use checks::command::ChecksCommand;
pub use core::answers_gate::Held;
pub use core::command::Command;
pub use core::ids::{Owner, Pane, Pointed, Step, View, WhichList};
pub use core::offer::{Group, Offer};
pub use core::row_id::{RowId, TableId};
pub use core::settings::{Loaded, Settings, ThemeChoice};
pub use core::shortcuts::shortcuts;
pub use detail::command::DetailCommand;
pub use export::command::ExportCommand;
pub use export::state::{ExportChoices, ExportHabits, Exported};
pub use facets::command::FacetCommand;
pub use facets::state::Facet;
pub use filter::command::FilterCommand;
pub use filter::kept_filters::{KeptFilter, KeptFilters};
pub use findings::command::FindingsCommand;
pub use gallery::command::GalleryCommand;
pub use history::command::HistoryCommand;
pub use import::command::{Below, ColumnChange, ImportCommand, RowChange, SheetCell, Side};
pub use indicators::command::IndicatorsCommand;
pub use live::command::LiveCommand;
pub use map::command::MapCommand;
pub use open::command::OpenCommand;
pub use palette::command::PaletteCommand;
pub use records::columns::ListColumns;
pub use records::command::{RecordsCommand, SaveChoices};
pub use shell::app::App;
pub use shell::beginning::Beginning;
pub use shell::picture::picture;
pub use shell::window::run;
pub use tables::command::TablesCommand;
pub use tables::state::{TableFile, WhatTable};
pub use widgets::grid::parts::GridPlace;
pub use widgets::table::parts::Pick;
pub use window::command::WindowCommand;
