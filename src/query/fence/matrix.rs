//! Sides by list, and by definition: how many records, and what their numbers come to. Must not know how they are shown.

use super::membership::{Definition, Fence};
use super::values::FenceValues;
use crate::model::geo::Side;
use crate::model::{Index, ProjectIx, Sum};

/// The records on one side.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FenceCell {
    /// Which; together they are counted once.
    pub records: Vec<ProjectIx>,
    /// What their numbers come to; nothing where none of them says one.
    pub sum: Option<Sum>,
    /// How many of them say none.
    pub missing: usize,
}

/// One row of a table of sides.
#[derive(Clone, Debug, PartialEq)]
pub struct FenceRow<L> {
    /// What it is of.
    pub of: L,
    /// The cells, in the order of [`Side::ALL`], and then all together.
    pub cells: [FenceCell; 5],
}

/// The list beside the fence: those on it, those not on it, and those of which nobody says so.
pub fn by_list(
    fence: &Fence,
    definition: Definition,
    values: Option<&FenceValues>,
    is_asked: &dyn Fn(usize) -> bool,
) -> Vec<FenceRow<Option<bool>>> {
    let row = |of: Option<bool>| {
        let is_of = |row: usize| fence.listed[row] == of && is_asked(row);
        FenceRow { of, cells: cells(fence, definition, values, &is_of) }
    };
    [Some(true), Some(false), None].map(row).into()
}

/// What each definition makes of the records.
pub fn by_definition(
    fence: &Fence,
    values: Option<&FenceValues>,
    is_asked: &dyn Fn(usize) -> bool,
) -> Vec<FenceRow<Definition>> {
    Definition::ALL.map(|of| FenceRow { of, cells: cells(fence, of, values, is_asked) }).into()
}

fn cells(
    fence: &Fence,
    definition: Definition,
    values: Option<&FenceValues>,
    is_of: &dyn Fn(usize) -> bool,
) -> [FenceCell; 5] {
    let mut cells: [FenceCell; 5] = Default::default();
    let mut sums = [0i128; 5];
    for row in (0..fence.rows()).filter(|row| is_of(*row)) {
        let side = fence.side(definition, row);
        let Some(ix) = ProjectIx::from_usize(row) else { continue };
        for at in [side as usize, Side::ALL.len()] {
            let cell = &mut cells[at];
            cell.records.push(ix);
            let Some(values) = values else { continue };
            match values.values.get(row).copied().flatten() {
                Some(value) => {
                    sums[at] += value;
                    cell.sum = Some(Sum::new(sums[at], values.decimals));
                }
                None => cell.missing += 1,
            }
        }
    }
    cells
}
