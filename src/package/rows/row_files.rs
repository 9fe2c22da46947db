//! Which file of its table each row stands in. Must not know rows.

/// The first row of each piece, and the file it is of.
#[derive(Debug, Default)]
pub(in crate::package) struct RowFiles(Vec<(usize, u16)>);

impl RowFiles {
    /// Those of pieces, of which the first rows are given in order.
    pub(in crate::package) fn new(starts: impl IntoIterator<Item = (usize, u16)>) -> Self {
        Self(starts.into_iter().collect())
    }

    /// The file of a row, as places count them.
    pub(in crate::package) fn file(&self, row: usize) -> u16 {
        let behind = self.0.partition_point(|(start, _)| *start <= row);
        behind.checked_sub(1).and_then(|at| self.0.get(at)).map_or(1, |(_, file)| *file)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_of_the_last_piece_that_began() {
        let files = RowFiles::new([(0, 1), (2, 1), (3, 2), (3, 3)]);
        assert_eq!((0..5).map(|row| files.file(row)).collect::<Vec<_>>(), [1, 1, 1, 3, 3]);
        assert_eq!(RowFiles::default().file(7), 1);
    }
}
