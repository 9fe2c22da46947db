//! The categories of a column: ids, what people call them, and which lie below which. Must not know how they were read.

use std::sync::Arc;

use super::entities::{Called, Name};
use super::table::{Index, Tree, index};

index!(
    /// One of the categories of a column, in the order they are shown in.
    CategoryIx(u32)
);

/// The categories of a column, in the order they are shown in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Categories {
    /// As the file has them; each once.
    pub ids: Vec<String>,
    /// What people call them: as many as ids, or none where the ids are names.
    pub labels: Vec<Name>,
    /// Declared to follow one another, as 低/中/高 do. Those that are not declared come behind them, in no such order.
    pub ordered: bool,
    /// Which lie below which, where they are rows of a table that says so; those that are not among its rows are in no tree.
    pub tree: Option<Arc<Tree<CategoryIx>>>,
    /// What the rows are called in their table, one for each of the first ids, where those are what stands in another of its
    /// columns.
    pub row_ids: Option<Arc<[String]>>,
}

impl Categories {
    /// What people call a category.
    pub fn called(&self, ix: CategoryIx) -> Called<'_> {
        match self.labels.get(ix.to_usize()) {
            Some(label) => label.into(),
            None => Called { zh: self.id(ix), en: "" },
        }
    }

    /// Whether they follow one another: they are declared to, or are numbers, as 1, 2, 3 are.
    pub fn is_ordinal(&self) -> bool {
        if self.ordered {
            return true;
        }
        let numbers = || self.ids.iter().map(|id| id.parse::<f64>());
        self.ids.len() > 1 && numbers().all(|number| number.is_ok()) && numbers().flatten().is_sorted()
    }

    /// From the top of its tree down to a category, both included.
    pub fn path(&self, ix: CategoryIx) -> Vec<CategoryIx> {
        self.tree.as_ref().map_or_else(|| vec![ix], |tree| tree.path(ix))
    }

    /// How many levels their tree has; one where they are in none.
    pub fn depth(&self) -> usize {
        self.tree.as_ref().map_or(1, |tree| tree.depth().max(1))
    }

    /// As the file has it.
    pub fn id(&self, ix: CategoryIx) -> &str {
        self.ids.get(ix.to_usize()).map_or("", String::as_str)
    }

    /// What the row that a category stands for is called in its table.
    pub fn row_id(&self, ix: CategoryIx) -> &str {
        match &self.row_ids {
            Some(rows) => rows.get(ix.to_usize()).map_or("", String::as_str),
            None => self.id(ix),
        }
    }

    /// The category that stands for a row of this id.
    pub fn of_row(&self, id: &str) -> Option<CategoryIx> {
        let ids = self.row_ids.as_deref().unwrap_or(&self.ids);
        ids.iter().position(|known| known == id).and_then(CategoryIx::from_usize)
    }

    /// The category with this id or name.
    pub fn find(&self, text: &str) -> Option<CategoryIx> {
        let by_id = self.ids.iter().position(|id| id == text);
        let named = |label: &Name| label.zh == text || label.en == text;
        by_id.or_else(|| self.labels.iter().position(named)).and_then(CategoryIx::from_usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn categories_are_found_by_id_and_by_name() {
        let name = |zh: &str, en: &str| Name { zh: zh.to_owned(), en: en.to_owned() };
        let categories = Categories {
            ids: vec!["private".to_owned(), "foreign".to_owned()],
            labels: vec![name("民营", "Private"), name("外资", "")],
            ..Categories::default()
        };
        for (text, at) in [("foreign", Some(1)), ("民营", Some(0)), ("Private", Some(0)), ("国有", None)] {
            assert_eq!(categories.find(text).map(Index::to_usize), at, "{text}");
        }
        assert_eq!(categories.called(CategoryIx::from_usize(1).unwrap()), Called { zh: "外资", en: "" });
    }
}
