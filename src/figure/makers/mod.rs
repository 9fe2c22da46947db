//! What several kinds make their marks with: lengths, labels, hovers, parts. Must not know any kind by name.

pub(super) mod amounts;
pub(super) mod behind;
pub(super) mod change;
pub(super) mod density;
pub(super) mod held;
pub(super) mod hover;
pub(super) mod nesting;
pub(super) mod pair;
pub(super) mod point;
pub(super) mod rounding;
pub(super) mod tile;
