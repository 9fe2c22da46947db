//! Rows of one table that have the same name: each is told from the others by its parent's, or else by its id, wherever a
//! name is shown. Must not know which table it is.

use std::collections::BTreeMap;

use crate::model::{Index, Name, Row, Table};
use crate::text::Locale;

/// A row: its id, its name, and where its parent stands.
type Named<'n> = (&'n str, &'n Name, Option<usize>);

/// What stands between the name of a parent and that of what is below it.
const BELOW: &str = " / ";

/// Gives the rows of a table that share a name others. Each has a name, which can be changed, and in a tree a parent.
pub(in crate::package) fn tell_apart<T: Row>(
    table: &mut Table<T>,
    parent: fn(&T) -> Option<T::Ix>,
    name: fn(&T) -> &Name,
    changed: fn(&mut T) -> &mut Name,
) {
    let named = |(_, row): (_, &'_ T)| (row.id().to_owned(), name(row).clone(), parent(row).map(Index::to_usize));
    let rows: Vec<(String, Name, Option<usize>)> = table.iter().map(named).collect();
    let rows: Vec<Named<'_>> = rows.iter().map(|(id, name, parent)| (id.as_str(), name, *parent)).collect();
    for (at, other) in qualified(&rows) {
        if let Some(ix) = T::Ix::from_usize(at) {
            table.update(ix, |row| *changed(row) = other);
        }
    }
}

/// The names that are to be shown instead, by where their rows stand.
fn qualified(rows: &[Named<'_>]) -> Vec<(usize, Name)> {
    let mut names: BTreeMap<usize, Name> = BTreeMap::new();
    for locale in Locale::ALL {
        let shown = |at: usize| locale.name(rows[at].1);
        for at in shared(0..rows.len(), shown) {
            // A name that is not given is the Chinese one, which tells them apart already.
            let (_, name, parent) = rows[at];
            if !is_given(name, locale) {
                continue;
            }
            let own = shown(at);
            let under = parent.map(|parent| format!("{}{BELOW}{own}", shown(parent)));
            let entry = names.entry(at).or_insert_with(|| name.clone());
            let into = locale.either(&mut entry.zh, &mut entry.en);
            *into = under.unwrap_or_else(|| own.to_owned());
        }
        // Those of one parent, or of parents with one name.
        let still = |at: usize| names.get(&at).map_or(shown(at), |name| locale.name(name));
        for at in shared(0..rows.len(), still) {
            let (id, name, parent) = rows[at];
            if !is_given(name, locale) || parent.is_none() && !has_kin(rows, at, locale) {
                continue;
            }
            let entry = names.entry(at).or_insert_with(|| name.clone());
            let into = locale.either(&mut entry.zh, &mut entry.en);
            into.push_str(&format!(" ({id})"));
        }
    }
    names.into_iter().filter(|(at, name)| name != rows[*at].1).collect()
}

/// Whether a row has a name in a language. One in Chinese it always has.
fn is_given(name: &Name, locale: Locale) -> bool {
    locale.either(true, !name.en.is_empty())
}

/// Whether another row without a parent has the same name.
fn has_kin(rows: &[Named<'_>], at: usize, locale: Locale) -> bool {
    let is_kin = |(other, (_, name, parent)): (usize, &Named<'_>)| {
        other != at && parent.is_none() && locale.name(*name) == locale.name(rows[at].1)
    };
    rows.iter().enumerate().any(is_kin)
}

/// The rows that share what is shown of them with another.
fn shared<'n>(rows: impl Iterator<Item = usize>, shown: impl Fn(usize) -> &'n str) -> Vec<usize> {
    let mut by_name: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    rows.for_each(|at| by_name.entry(shown(at)).or_default().push(at));
    let mut shared: Vec<usize> = by_name.into_values().filter(|rows| rows.len() > 1).flatten().collect();
    shared.sort_unstable();
    shared
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_called_the_same_is_told_apart_by_what_is_above_it() {
        let names: Vec<(&str, &str, &str, Option<usize>)> = vec![
            ("ic", "集成电路", "Chips", None),
            ("bio", "生物医药", "Bio", None),
            ("ic-d", "设计", "Design", Some(0)),
            ("bio-d", "设计", "", Some(1)),
            ("bio-e", "设备", "Design", Some(1)),
            ("ic-t", "测试", "", Some(0)),
            ("ic-t2", "测试", "", Some(0)),
            ("top", "测试", "", None),
        ];
        let owned: Vec<Name> =
            names.iter().map(|(_, zh, en, _)| Name { zh: (*zh).to_owned(), en: (*en).to_owned() }).collect();
        let rows: Vec<Named<'_>> =
            names.iter().zip(&owned).map(|((id, .., parent), name)| (*id, name, *parent)).collect();
        let shown: Vec<String> =
            qualified(&rows).into_iter().map(|(at, name)| format!("{} {}|{}", rows[at].0, name.zh, name.en)).collect();
        assert_eq!(
            shown,
            [
                "ic-d 集成电路 / 设计|Chips / Design",
                "bio-d 生物医药 / 设计|",
                "bio-e 设备|Bio / Design",
                "ic-t 集成电路 / 测试 (ic-t)|",
                "ic-t2 集成电路 / 测试 (ic-t2)|",
            ]
        );
    }
}
