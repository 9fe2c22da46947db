//! A [`Figure`](crate::figure::Figure) drawn in any [`egui::Ui`]: on screen, and off screen for export.
//! The same code serves both, so what is seen is what is exported. Must not know windows, files or queries.

mod axes;
mod bar_labels;
mod cells;
mod density;
mod emphasis;
pub mod fonts;
mod hatch;
mod ink;
mod interact;
mod kept_layout;
#[cfg(feature = "window")]
mod kind_picture;
mod label_places;
mod legend;
pub(crate) mod line_breaks;
mod line_ends;
mod look;
pub mod map;
mod mark_spec;
mod marks;
mod nested;
mod page;
mod point_names;
mod references;
mod sample;
mod scale;
mod series_looks;
mod shades;
mod slots;
mod spoken;
mod spread;
mod squarify;
mod state;
mod stretches;
mod thumbnail;
mod unsaid;

#[cfg(feature = "window")]
pub(crate) use hatch::hatch;
pub use ink::Ink;
#[cfg(feature = "window")]
pub(crate) use kind_picture::kind_picture;
pub use look::Marker;
pub use page::{FigureResponse, figure_ui};
pub use series_looks::{SeriesLook, series_looks};
pub use state::{FigureEvent, FigureState};
pub use thumbnail::thumbnail_ui;
