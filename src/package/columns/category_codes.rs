//! Texts as numbers of categories: those that are known first, then new ones as they are met. Must not know which column it is.

use hashbrown::HashMap;

use crate::model::{Categories, CategoryIx, Index, Name};
use crate::package::descriptor::Field as Declared;
use crate::text;

/// The categories that are declared, in their order.
pub(in crate::package) fn of_categories(declared: &Declared) -> Categories {
    let has_labels = declared.categories.iter().any(|(id, label)| *id != label.zh);
    let ids = declared.categories.iter().map(|(id, _)| id.clone()).collect();
    let labels = declared.categories.iter().map(|(_, label)| label.clone());
    let labels = if has_labels { labels.collect() } else { Vec::new() };
    Categories { ids, labels, ordered: declared.are_ordered, ..Categories::default() }
}

/// Gives texts numbers: first those that are known, in their order, then new ones as they are met.
pub(in crate::package) struct Coder<'t> {
    categories: Categories,
    pub(in crate::package) known: usize,
    codes: HashMap<String, usize>,
    last: Option<(&'t str, usize)>,
}

impl<'t> Coder<'t> {
    pub(in crate::package) fn new(categories: Categories) -> Self {
        let codes = categories.ids.iter().cloned().zip(0..).collect();
        Self { known: categories.ids.len(), categories, codes, last: None }
    }

    pub(in crate::package) fn code(&mut self, text: &'t str) -> usize {
        if let Some((_, code)) = self.last.filter(|(last, _)| *last == text) {
            return code;
        }
        let code = self.code_of(text);
        self.last = Some((text, code));
        code
    }

    /// Whether this is one of those that are known from elsewhere.
    pub(in crate::package) fn knows(&self, text: &str) -> bool {
        self.codes.get(text).is_some_and(|code| *code < self.known)
    }

    /// The same of a text that stands nowhere as it is.
    pub(in crate::package) fn code_of(&mut self, text: &str) -> usize {
        if let Some(code) = self.codes.get(text) {
            return *code;
        }
        let new = self.categories.ids.len();
        self.categories.ids.push(text.to_owned());
        self.codes.insert(text.to_owned(), new);
        new
    }

    /// The categories in the order they are shown in, and where each number comes: those that were known stay where they
    /// are, others follow as names are sorted.
    pub(in crate::package) fn finish(self) -> (Categories, Vec<CategoryIx>) {
        let Categories { ids, mut labels, ordered, tree, row_ids } = self.categories;
        let new = &ids[self.known..];
        let ranks = text::ranks(new.len(), |at| &new[at]);
        let mut order: Vec<usize> = (0..new.len()).collect();
        order.sort_by_key(|at| (ranks[*at], *at));
        let mut places: Vec<usize> = (0..ids.len()).collect();
        let mut sorted: Vec<String> = ids[..self.known].to_vec();
        for (place, at) in order.into_iter().enumerate() {
            places[self.known + at] = self.known + place;
            sorted.push(new[at].clone());
        }
        if !labels.is_empty() {
            labels.extend(sorted[self.known..].iter().map(|id| Name { zh: id.clone(), en: String::new() }));
        }
        // Those beyond what a column can tell apart were never given a number.
        let places = places.into_iter().map_while(CategoryIx::from_usize).collect();
        (Categories { ids: sorted, labels, ordered, tree, row_ids }, places)
    }
}
