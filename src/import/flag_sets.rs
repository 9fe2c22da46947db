//! Columns of yes and no side by side that say which of several something is: 人才、用地、融资 with a ✓ where it is so, become
//! one column of a set. Must not know sheets.

use super::out_table::OutColumn;
use super::recipe::ColumnPlan;
use crate::model::{Kind, TextColumn};
use crate::text::{Locale, say};

/// Of fewer columns each is a question of its own.
const FEWEST: usize = 3;
/// Marks that only stand where something is so.
const TICKS: [&str; 12] = ["✓", "√", "✔", "☑", "■", "●", "▲", "★", "v", "V", "x", "X"];
const YES: [&str; 9] = ["是", "有", "yes", "Yes", "YES", "Y", "y", "true", "TRUE"];
const NO: [&str; 13] = ["否", "无", "no", "No", "NO", "N", "n", "false", "FALSE", "□", "○", "☐", "×"];

/// Whether a text says that something is so.
pub(super) fn says_yes(text: &str) -> bool {
    TICKS.contains(&text) || YES.contains(&text)
}

/// What a column of them holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Marks {
    /// Ticks and nothing.
    Ticks,
    /// Yes and no in words.
    Words,
}

/// What these texts are, if they are only marks.
pub(super) fn marks<'t>(texts: impl Iterator<Item = &'t str>) -> Option<Marks> {
    let (mut ticks, mut words, mut all) = (0, 0, 0);
    for text in texts.filter(|text| !text.is_empty()) {
        all += 1;
        ticks += usize::from(TICKS.contains(&text));
        words += usize::from(YES.contains(&text) || NO.contains(&text));
    }
    match all {
        0 => None,
        _ if ticks == all => Some(Marks::Ticks),
        _ if ticks + words == all => Some(Marks::Words),
        _ => None,
    }
}

/// Plans columns that are marks, each with the levels of its heading, as sets: those below one heading, or ticks in a row.
pub(super) fn plan(columns: &mut [ColumnPlan], marks: &[Option<Marks>], levels: &[&[String]]) {
    let mut at = 0;
    while at < columns.len() {
        let over = |column: usize| levels[column].split_last().and_then(|(_, over)| over.last());
        let is_next = |next: &usize| {
            marks[*next].is_some()
                && columns[*next].period.is_empty()
                && over(*next) == over(at)
                && (over(at).is_some() || marks[*next] == Some(Marks::Ticks))
        };
        let count = (at..columns.len()).take_while(is_next).count();
        if count < FEWEST {
            at += count.max(1);
            continue;
        }
        let fallback = || say(Locale::of_name(&columns[at].name), "import-set").into_owned();
        let base = over(at).cloned().unwrap_or_else(fallback);
        let is_taken = |name: &String| columns.iter().any(|column| column.name == *name || column.set == *name);
        let numbered = |number: usize| if number == 1 { base.clone() } else { format!("{base} {number}") };
        let name = (1..).map(numbered).find(|name| !is_taken(name)).unwrap_or_default();
        for (column, levels) in columns[at..at + count].iter_mut().zip(&levels[at..]) {
            column.set.clone_from(&name);
            column.kind = Kind::Flag.id().to_owned();
            column.name = levels.last().cloned().unwrap_or_default();
        }
        at += count;
    }
}

/// The set of several columns: name and cells of each.
pub(super) fn set(name: &str, from: String, members: &[(String, TextColumn)]) -> OutColumn {
    let mut texts = TextColumn::default();
    for row in 0..members.first().map_or(0, |(_, texts)| texts.len()) {
        let own = members.iter().filter(|(_, texts)| says_yes(texts.get(row)));
        // What separates members is none of their names.
        let own: Vec<String> = own.map(|(name, _)| name.replace([';', '；', '、', '|'], ",")).collect();
        texts.push(&own.join(";"));
    }
    OutColumn { from, texts, ..OutColumn::of_words(name, Kind::Set) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_marks_are_marks() {
        for (texts, expected) in [
            (&["✓", "", "√"][..], Some(Marks::Ticks)),
            (&["是", "否"], Some(Marks::Words)),
            (&["✓", "×"], Some(Marks::Words)),
            (&["✓", "甲"], None),
            (&["", ""], None),
        ] {
            assert_eq!(marks(texts.iter().copied()), expected, "{texts:?}");
        }
    }
}
