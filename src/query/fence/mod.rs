//! The electronic fence (电子围栏): which records lie within boundaries, under which definition, on which day, and how that
//! compares with the list of those that are admitted. Must not know how any of it is shown.

mod matrix;
mod membership;
mod values;

pub use matrix::{FenceCell, FenceRow, by_definition, by_list};
pub use membership::{Definition, Fence, FenceQuestion, NoFence, fence, fence_of};
pub use values::{FenceValues, NoValues, addable_columns, fence_values};
