//! Which rows are gone through.

use std::ops::Range;

/// Some rows of a column.
pub(super) trait Pick {
    /// Fills in what `code` makes of each of them.
    fn pick<T>(&self, codes: &mut [u16], column: &[T], code: impl Fn(&T) -> u16);

    /// Visits each with its place among them.
    fn name_all(&self, visit: impl FnMut(usize, usize));

    /// Fills in which they are.
    fn name(&self, codes: &mut [u16]);
}

impl Pick for Range<usize> {
    fn pick<T>(&self, codes: &mut [u16], column: &[T], code: impl Fn(&T) -> u16) {
        codes.iter_mut().zip(&column[self.clone()]).for_each(|(slot, value)| *slot = code(value));
    }

    fn name_all(&self, mut visit: impl FnMut(usize, usize)) {
        self.clone().enumerate().for_each(|(at, row)| visit(at, row));
    }

    fn name(&self, codes: &mut [u16]) {
        codes.iter_mut().zip(self.clone()).for_each(|(slot, row)| *slot = row as u16);
    }
}

impl Pick for [u32] {
    fn pick<T>(&self, codes: &mut [u16], column: &[T], code: impl Fn(&T) -> u16) {
        codes.iter_mut().zip(self).for_each(|(slot, row)| *slot = code(&column[*row as usize]));
    }

    fn name_all(&self, mut visit: impl FnMut(usize, usize)) {
        self.iter().enumerate().for_each(|(at, row)| visit(at, *row as usize));
    }

    fn name(&self, codes: &mut [u16]) {
        codes.iter_mut().zip(self).for_each(|(slot, row)| *slot = *row as u16);
    }
}
