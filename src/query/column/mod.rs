//! The columns of any table: how they are called, stored and ordered.

mod of_projects;
mod orders;
mod proposed;
mod stored;

pub(in crate::query) use of_projects::dates_of_table;
pub use of_projects::{Column, Order};
pub(in crate::query) use orders::{NO_TEXT, Orders};
pub use proposed::main_amount;
pub use stored::Stored;
