//! Figures and windows as the bytes of files: egui shapes → SVG → PNG and PDF; lists as CSV and XLSX. Must not know what
//! the shapes and the rows mean.
//!
//! Everything is drawn on the CPU with the bundled fonts, so the bytes do not depend on the machine.

mod bytes;
mod csv;
mod drawn;
mod error;
mod faces;
mod fit;
mod font_files;
mod format;
mod formats;
mod glyphs;
mod name;
mod native_chart;
mod offscreen;
mod pdf;
mod png;
mod sheet;
mod size;
mod svg;
mod svg_text;
mod svg_values;
mod xlsx;

pub use bytes::{Drawing, Rendered, missing_glyphs, render_figure, render_figure_with, render_map, render_shapes};
pub use drawn::SvgText;
pub use error::ExportError;
pub use fit::{fit, fitting_size};
pub use font_files::FontFiles;
pub use format::Format;
pub use formats::{FORMATS, carried_record};
pub use name::file_name;
pub use offscreen::Offscreen;
pub use sheet::{Notes, SHEET_FORMATS, SheetError, SheetFormat, SheetProgress, XLSX_ROWS, grid_text, write_grid};
pub use size::{FigureSize, MAP_SHAPE, Preset, Room, SMALL_TYPE_PT, SizeError};
