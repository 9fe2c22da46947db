//! Values of a column's own that are not written as the column writes them: in other letters, or yes and no in other words. Must
//! not know grammar.

use super::dimension::{Dimension, Key};
use crate::model::{CategoryIx, Dataset, Index, Kind};
use crate::text::folded;

const YES: [&str; 9] = ["yes", "y", "true", "t", "1", "是", "有", "√", "✓"];
const NO: [&str; 10] = ["no", "n", "false", "f", "0", "否", "无", "×", "✗", "未"];

/// The only value that is meant.
pub(in crate::query) fn key(dataset: &Dataset, dimension: Dimension, word: &str) -> Option<Key> {
    let Dimension::Field(name) = dimension else { return None };
    let field = dataset.field(name)?;
    let ids = &field.categories()?.ids;
    let only = |is_meant: &dyn Fn(&str) -> bool| {
        let mut found = (0..ids.len()).filter(|at| is_meant(&ids[*at]));
        found.next().filter(|_| found.next().is_none())
    };
    let same = folded(word);
    let alike = || only(&|id: &str| folded(id) == same);
    let truth = |text: &str| {
        let text = text.to_lowercase();
        let is_of = |words: &[&str]| words.contains(&text.as_str());
        if is_of(&YES) { Some(true) } else { is_of(&NO).then_some(false) }
    };
    let as_true = || {
        let meant = truth(word).filter(|_| field.kind == Kind::Flag)?;
        only(&|id: &str| truth(id) == Some(meant))
    };
    let at = alike().or_else(as_true)?;
    Some(Key::Field(name, CategoryIx::from_usize(at)))
}
