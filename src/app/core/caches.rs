//! What was found out about each set of books that is looked at. Must not know what it is.

use crate::query::Cache;

/// One cache a set of books, which is known by a number that is new whenever they are read.
#[derive(Default)]
pub(in crate::app) struct Caches(Vec<(u64, Cache)>);

impl Caches {
    /// Forgets what is known of all but these.
    pub(in crate::app) fn keep(&mut self, open: &[u64]) {
        self.0.retain(|(books, _)| open.contains(books));
    }

    /// What is known of these; nothing at first.
    pub(in crate::app) fn of(&mut self, books: u64) -> &mut Cache {
        let at = self.0.iter().position(|(known, _)| *known == books).unwrap_or_else(|| {
            self.0.push((books, Cache::default()));
            self.0.len() - 1
        });
        &mut self.0[at].1
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::{Filter, Search, YearBasis};

    #[test]
    fn what_is_known_of_one_set_of_books_outlasts_a_look_at_another() {
        let folder = tempfile::tempdir().unwrap();
        let [here, there] = [3, 4].map(|seed: u64| {
            let path = folder.path().join(seed.to_string());
            crate::sample::write_package(50, seed, &path).unwrap();
            crate::package::open(&path).unwrap().dataset
        });
        let mut caches = Caches::default();
        let search = Search::new("示意");
        for (books, dataset) in [(1, &here), (2, &there)] {
            let found = caches.of(books).search(dataset, &Filter::default(), YearBasis::Period, &search);
            assert!(!found.is_empty());
        }
        let [first, second] = [1, 2].map(|books| format!("{:?}", caches.of(books)));
        let nothing = format!("{:?}", Cache::default());
        assert!(first != nothing && second != nothing && first != second, "both know something of their own");
        caches.keep(&[1, 2]);
        assert_eq!([1, 2].map(|books| format!("{:?}", caches.of(books))), [first.clone(), second]);
        caches.keep(&[1]);
        assert_eq!(format!("{:?}", caches.of(1)), first);
        assert_eq!(format!("{:?}", caches.of(2)), nothing, "those of books that are no longer open are forgotten");
    }
}
