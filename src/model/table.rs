//! Small tables with ids (sectors, places, stages …) and the trees among their rows.

use hashbrown::HashMap;

/// The position of a row in its table. Each table has its own type, so they cannot be mixed up.
pub trait Index: Copy + Eq + Ord + std::hash::Hash + std::fmt::Debug + Send + Sync {
    /// What columns store where there is none. No row has this position.
    const NONE: Self;
    /// From a position; `None` when the table would be larger than its index type.
    fn from_usize(position: usize) -> Option<Self>;
    /// The position.
    fn to_usize(self) -> usize;
}

macro_rules! index {
    ($(#[$doc:meta])* $name:ident($int:ty)) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name($int);
        impl $crate::model::table::Index for $name {
            const NONE: Self = Self(<$int>::MAX);
            fn from_usize(position: usize) -> Option<Self> {
                // The largest value is kept free: columns store it for "none".
                <$int>::try_from(position).ok().filter(|p| *p < <$int>::MAX).map(Self)
            }
            fn to_usize(self) -> usize {
                self.0 as usize
            }
        }
    };
}
pub(crate) use index;

/// A row that is found by its id.
pub trait Row {
    /// The position type of this row's table.
    type Ix: Index;
    /// Unique in the table, never empty.
    fn id(&self) -> &str;
}

/// Rows in package order, with unique ids.
#[derive(Clone, Debug)]
pub struct Table<T> {
    rows: Vec<T>,
    by_id: HashMap<String, usize>,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self { rows: Vec::new(), by_id: HashMap::new() }
    }
}

/// Why a row was not added to a [`Table`]; the row is handed back.
#[derive(Debug, PartialEq, Eq)]
pub enum NotAdded<T> {
    /// The id is already there.
    DuplicateId(T),
    /// The table holds as many rows as its index type can name.
    Full(T),
}

impl<T: Row> Table<T> {
    /// Adds a row at the end.
    pub fn push(&mut self, row: T) -> Result<T::Ix, NotAdded<T>> {
        let position = self.rows.len();
        let Some(ix) = T::Ix::from_usize(position) else {
            return Err(NotAdded::Full(row));
        };
        if self.by_id.contains_key(row.id()) {
            return Err(NotAdded::DuplicateId(row));
        }
        self.by_id.insert(row.id().to_owned(), position);
        self.rows.push(row);
        Ok(ix)
    }

    /// How many rows.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The row with this id.
    pub fn find(&self, id: &str) -> Option<T::Ix> {
        self.by_id.get(id).and_then(|position| T::Ix::from_usize(*position))
    }

    /// All rows with their positions, in package order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (T::Ix, &T)> + ExactSizeIterator {
        self.rows.iter().enumerate().map(|(position, row)| {
            #[expect(clippy::expect_used, reason = "push refused rows that the index cannot name")]
            let ix = T::Ix::from_usize(position).expect("the table grew through push only");
            (ix, row)
        })
    }

    /// Changes a row in place; its id must stay (the caller holds no way to know it if it does not).
    pub(crate) fn update(&mut self, ix: T::Ix, change: impl FnOnce(&mut T)) {
        change(&mut self.rows[ix.to_usize()]);
    }
}

impl<T: Row> std::ops::Index<T::Ix> for Table<T> {
    type Output = T;
    fn index(&self, ix: T::Ix) -> &T {
        &self.rows[ix.to_usize()]
    }
}

/// The parents of a table's rows, checked to be free of cycles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tree<Ix> {
    parents: Vec<Option<Ix>>,
    order: Order,
}

/// Where the rows of a tree stand when each comes right before those below it: what is below a row is a stretch. So deep
/// trees are as quickly looked at as flat ones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Order {
    /// The rows directly below row `i`: `children[starts[i]..starts[i + 1]]`.
    starts: Vec<usize>,
    children: Vec<usize>,
    roots: Vec<usize>,
    /// Where each row stands, and where what is below it ends.
    enter: Vec<usize>,
    leave: Vec<usize>,
}

impl Order {
    /// Of rows that are known to have no cycle.
    fn of<Ix: Index>(parents: &[Option<Ix>]) -> Self {
        let count = parents.len();
        let above = |row: usize| parents[row].map(Index::to_usize);
        let mut starts = vec![0; count + 1];
        (0..count).filter_map(above).for_each(|parent| starts[parent + 1] += 1);
        for row in 0..count {
            starts[row + 1] += starts[row];
        }
        let (mut next, mut children) = (starts.clone(), vec![0; starts[count]]);
        for row in 0..count {
            if let Some(parent) = above(row) {
                children[next[parent]] = row;
                next[parent] += 1;
            }
        }
        let mut order = Self { starts, children, roots: vec![0; count], enter: vec![0; count], leave: vec![0; count] };
        let mut at = 0;
        for root in (0..count).filter(|row| above(*row).is_none()) {
            // A row, and which of its children comes next.
            let mut trail = vec![(root, order.starts[root])];
            (order.enter[root], order.roots[root], at) = (at, root, at + 1);
            while let Some((row, next)) = trail.last_mut() {
                if *next == order.starts[*row + 1] {
                    order.leave[*row] = at;
                    trail.pop();
                    continue;
                }
                let child = order.children[*next];
                *next += 1;
                (order.enter[child], order.roots[child], at) = (at, root, at + 1);
                trail.push((child, order.starts[child]));
            }
        }
        order
    }
}

impl<Ix: Index> Tree<Ix> {
    /// `parents[i]` is the parent of row `i`. `Err` lists the rows that lie on a cycle, in order.
    pub fn new(parents: Vec<Option<Ix>>) -> Result<Self, Vec<Ix>> {
        Self::check(&parents)?;
        let order = Order::of(&parents);
        Ok(Self { parents, order })
    }

    /// The rows that lie on a cycle, if any do.
    pub fn check(parents: &[Option<Ix>]) -> Result<(), Vec<Ix>> {
        // 0: not seen, 1: on the way up, 2: known to reach a root.
        let mut state = vec![0u8; parents.len()];
        let mut on_cycle = Vec::new();
        for start in 0..parents.len() {
            let mut trail = Vec::new();
            let mut at = start;
            loop {
                if state[at] == 1 {
                    let first = trail.iter().position(|seen| *seen == at).unwrap_or(0);
                    on_cycle.extend(trail[first..].iter().filter_map(|position| Ix::from_usize(*position)));
                }
                if state[at] != 0 {
                    break;
                }
                state[at] = 1;
                trail.push(at);
                match parents[at] {
                    Some(parent) => at = parent.to_usize(),
                    None => break,
                }
            }
            for position in trail {
                state[position] = 2;
            }
        }
        if on_cycle.is_empty() {
            return Ok(());
        }
        on_cycle.sort_unstable();
        Err(on_cycle)
    }

    /// The parent, or `None` for a root.
    pub fn parent(&self, ix: Ix) -> Option<Ix> {
        self.parents.get(ix.to_usize()).copied().flatten()
    }

    /// From the root down to `ix`, both included.
    pub fn path(&self, ix: Ix) -> Vec<Ix> {
        let mut path = vec![ix];
        while let Some(parent) = path.last().and_then(|last| self.parent(*last)) {
            path.push(parent);
        }
        path.reverse();
        path
    }

    /// The rows, each behind the one above it.
    fn downwards(&self) -> Vec<usize> {
        let mut rows = vec![0; self.parents.len()];
        self.order.enter.iter().enumerate().for_each(|(row, at)| rows[*at] = row);
        rows
    }

    /// How many levels there are.
    pub fn depth(&self) -> usize {
        let mut depths = vec![1; self.parents.len()];
        for row in self.downwards() {
            if let Some(parent) = self.parents[row] {
                depths[row] = depths[parent.to_usize()] + 1;
            }
        }
        depths.into_iter().max().unwrap_or(0)
    }

    /// What each row lies below on a level, of which the roots are the first; what is not as deep stands for itself.
    pub fn at_level(&self, level: usize) -> Vec<Option<Ix>> {
        let mut depths = vec![1; self.parents.len()];
        let mut found: Vec<Option<Ix>> = (0..self.parents.len()).map(Ix::from_usize).collect();
        for row in self.downwards() {
            let Some(parent) = self.parents[row].map(Index::to_usize) else { continue };
            depths[row] = depths[parent] + 1;
            if depths[row] > level {
                found[row] = found[parent];
            }
        }
        found
    }

    /// The root above `ix`, or `ix` itself.
    pub fn root(&self, ix: Ix) -> Ix {
        self.order.roots.get(ix.to_usize()).and_then(|root| Ix::from_usize(*root)).unwrap_or(ix)
    }

    /// Whether `ix` is `ancestor` or lies below it.
    pub fn is_within(&self, ix: Ix, ancestor: Ix) -> bool {
        let Order { enter, leave, .. } = &self.order;
        let (ix, ancestor) = (ix.to_usize(), ancestor.to_usize());
        match (enter.get(ix), enter.get(ancestor), leave.get(ancestor)) {
            (Some(at), Some(first), Some(behind)) => (first..behind).contains(&at),
            _ => ix == ancestor,
        }
    }

    /// By row: whether it is one of those that are `chosen` or lies below one.
    pub fn within(&self, chosen: &[bool]) -> Vec<bool> {
        let Order { enter, leave, .. } = &self.order;
        // How many stretches begin here, less those that end.
        let mut changes = vec![0i64; enter.len() + 1];
        for row in (0..enter.len()).filter(|row| chosen.get(*row) == Some(&true)) {
            changes[enter[row]] += 1;
            changes[leave[row]] -= 1;
        }
        for at in 1..changes.len() {
            changes[at] += changes[at - 1];
        }
        enter.iter().map(|at| changes[*at] > 0).collect()
    }

    /// Adds to the count of each row those of all rows below it.
    pub fn add_up(&self, counts: &mut [u32]) {
        let Order { enter, leave, .. } = &self.order;
        let mut before = vec![0u32; enter.len() + 1];
        for (row, at) in enter.iter().enumerate() {
            before[at + 1] = counts.get(row).copied().unwrap_or(0);
        }
        for at in 1..before.len() {
            before[at] = before[at].saturating_add(before[at - 1]);
        }
        for (row, count) in counts.iter_mut().enumerate().take(enter.len()) {
            *count = before[leave[row]] - before[enter[row]];
        }
    }

    /// The rows directly below `ix`, in package order.
    pub fn children(&self, ix: Ix) -> impl Iterator<Item = Ix> + '_ {
        let Order { starts, children, .. } = &self.order;
        let below = starts.get(ix.to_usize()..ix.to_usize() + 2).and_then(|range| children.get(range[0]..range[1]));
        below.unwrap_or_default().iter().filter_map(|position| Ix::from_usize(*position))
    }
}

#[cfg(test)]
#[expect(unreachable_pub, reason = "the macro makes public types")]
mod tests {
    use super::*;

    index!(
        /// For these tests.
        TestIx(u8)
    );

    fn ix(position: usize) -> Option<TestIx> {
        TestIx::from_usize(position)
    }

    #[test]
    fn a_cycle_names_exactly_its_rows() {
        // 0 → 1 → 2 → 0 is a cycle; 3 hangs on it but is not part of it; 4 is a root.
        let parents = vec![ix(1), ix(2), ix(0), ix(0), None];
        let found =
            Tree::new(parents).map(|_| ()).map_err(|rows| rows.into_iter().map(Index::to_usize).collect::<Vec<_>>());
        assert_eq!(found, Err(vec![0, 1, 2]));
        assert_eq!(Tree::new(vec![ix(0)]).map(|_| ()).map_err(|rows| rows.len()), Err(1), "its own parent");
    }

    #[test]
    fn what_is_below_a_row_is_found_however_deep() {
        // 2 and 5 are roots; 5 has 0 and 3, 3 has 1 and 4.
        let Ok(tree) = Tree::new(vec![ix(5), ix(3), None, ix(5), ix(3), None]) else { unreachable!("no cycle") };
        let number = |position| TestIx::from_usize(position).unwrap_or(TestIx(0));
        let children = |row| tree.children(number(row)).map(Index::to_usize).collect::<Vec<_>>();
        assert_eq!([0, 2, 3, 5].map(children), [vec![], vec![], vec![1, 4], vec![0, 3]]);
        let roots: Vec<usize> = (0..6).map(|row| tree.root(number(row)).to_usize()).collect();
        assert_eq!(roots, [5, 5, 2, 5, 5, 5]);
        let mut counts = [1, 10, 100, 1000, 10_000, 100_000];
        tree.add_up(&mut counts);
        assert_eq!(counts, [1, 10, 100, 11_010, 10_000, 111_011]);
        for row in 0..6 {
            for above in 0..6 {
                let is_below = tree.path(number(row)).contains(&number(above));
                assert_eq!(tree.is_within(number(row), number(above)), is_below, "{row} below {above}");
                let mut chosen = [false; 6];
                (chosen[above], chosen[2]) = (true, true);
                assert_eq!(tree.within(&chosen)[row], is_below || row == 2, "{row} below {above}");
            }
        }
    }

    #[test]
    fn paths_lead_from_the_root() {
        let Ok(tree) = Tree::new(vec![None, ix(0), ix(1)]) else { unreachable!("no cycle") };
        let Some(leaf) = ix(2) else { unreachable!("small") };
        assert_eq!(tree.path(leaf).into_iter().map(Index::to_usize).collect::<Vec<_>>(), [0, 1, 2]);
        assert!(tree.is_within(leaf, tree.root(leaf)));
    }

    #[test]
    fn rows_lie_below_the_row_of_a_level_that_their_path_leads_through() {
        let parents =
            [None, Some(3), Some(0), Some(0), Some(1), None, Some(5)].map(|at: Option<usize>| at.and_then(ix));
        let Ok(tree) = Tree::new(parents.to_vec()) else { unreachable!("no cycle") };
        assert_eq!(tree.depth(), 4);
        for level in 1..6 {
            let expected = (0..7).filter_map(ix).map(|row| {
                let path = tree.path(row);
                path.get(level - 1).or(path.last()).copied()
            });
            assert_eq!(tree.at_level(level), expected.collect::<Vec<_>>(), "level {level}");
        }
    }
}
