//! A [`MapFigure`](crate::figure::map::MapFigure) drawn in any [`egui::Ui`], the same on screen and on paper. Must not know
//! windows, files or queries.

mod labels;
mod land;
mod legend;
mod look;
mod marks;
mod page;

pub use look::MapLook;
pub use page::{MapResponse, MapState, RecordName, map_ui};
