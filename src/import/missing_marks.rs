//! What stands for missing values in a column. Must not know what else does.

use super::sheet::{Cell, CellKind};
use crate::package::is_missing_mark;

/// Whether a text stands for a missing value; what is longer than all that do is not looked at.
pub(super) fn is_mark(text: &str) -> bool {
    // With which letters they begin, of any language that has small ones.
    let begins =
        |first: char| !first.is_ascii() || !first.is_alphanumeric() || "nxtumpc".contains(first.to_ascii_lowercase());
    let is_short = text.len() <= 30 && !text.ends_with(|c: char| c.is_ascii_digit());
    is_short && text.chars().next().is_some_and(begins) && is_missing_mark(text)
}

/// What stands for missing values in it, each once, in the order they are met.
pub(super) fn marks(filled: &[Cell<'_>]) -> Vec<String> {
    let (mut marks, mut marked): (Vec<String>, usize) = (Vec::new(), 0);
    for cell in filled {
        let text = cell.text.trim();
        let is_mark = cell.kind == CellKind::Error || cell.kind == CellKind::Text && is_mark(text);
        marked += usize::from(is_mark);
        if is_mark && !marks.iter().any(|known| known == text) {
            marks.push(text.to_owned());
        }
    }
    // Where nothing else is said, `x` is what is meant.
    if marked == filled.len() { Vec::new() } else { marks }
}

/// All cells that stand for something.
pub(super) fn unmarked<'c, 's>(filled: &'c [Cell<'s>]) -> impl Iterator<Item = Cell<'s>> + Clone + 'c {
    filled.iter().filter(|cell| !is_mark(cell.text)).copied()
}
