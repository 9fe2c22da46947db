//! Several values in the cells of a column that nobody declared: what stands between them, by what the column itself shows. Must
//! not know what the values are.

use std::collections::HashSet;

use crate::model::TextColumn;
use crate::package::meaning::{FEW_ROWS, LONGEST_CATEGORY, LONGEST_WORD, MOST_CATEGORIES, Seen};

/// What stands between several values and in none of them.
const SURE: [char; 4] = [';', '；', '、', '|'];
/// What may stand in one, too.
const PERHAPS: [char; 2] = [',', '，'];
/// What is looked for in a declared set of which nothing else is said.
pub(in crate::package) const USUAL: [char; 2] = [';', '；'];

/// Whether cells hold several values.
pub(in crate::package) enum SetOf {
    /// Some do.
    Members,
    /// None does.
    Singles,
    /// Some may, as this row shows, by what stands there.
    Undecided(usize, char),
}

/// Whether cells hold several of a few values: a good part of them does, and the values come again.
pub(in crate::package) fn set_of(seen: &Seen<'_>, texts: &TextColumn) -> SetOf {
    let found = separators(texts);
    if !found.is_empty() && repetition(&found, texts).is_some_and(|it| it.is_much() || it.is_of_words(seen)) {
        return SetOf::Members;
    }
    let between = |row: usize| texts.get(row).chars().find(|c| PERHAPS.contains(c)).map(|c| (row, c));
    let all: Vec<(usize, char)> = (0..texts.len()).filter_map(between).collect();
    // A part of the cells, and what stands between the marks is short and comes again.
    let with_all = [&SURE[..], &PERHAPS[..]].concat();
    match all.first() {
        Some((row, c))
            if all.len() * 5 >= seen.filled && repetition(&with_all, texts).is_some_and(|it| it.is_much()) =>
        {
            SetOf::Undecided(*row, *c)
        }
        _ => SetOf::Singles,
    }
}

fn members<'t>(text: &'t str, separators: &[char]) -> impl Iterator<Item = &'t str> {
    text.split(separators).map(str::trim).filter(|member| !member.is_empty())
}

/// The cells of a column of sets with `;` between members, as a declared set has it, whatever stood there.
pub(crate) fn with_one_separator(texts: &TextColumn) -> TextColumn {
    let found = match separators(texts) {
        // That it is of sets was said, not seen.
        found if found.is_empty() => SURE.to_vec(),
        found => found,
    };
    let mut written = TextColumn::default();
    for text in (0..texts.len()).map(|row| texts.get(row)) {
        // An array says itself where its members end.
        let is_array = text.starts_with('[') && text.ends_with(']');
        let is_plain = is_array || !text.contains(&found[..]);
        match is_plain {
            true => written.push(text),
            false => written.push(&members(text, &found).collect::<Vec<_>>().join(";")),
        }
    }
    written
}

/// How much of what stands between separators stands there again.
struct Repetition<'t> {
    different: HashSet<&'t str>,
    met: usize,
}

impl Repetition<'_> {
    /// Whether each comes twice on average.
    fn is_much(&self) -> bool {
        self.met > 0 && self.different.len() * 2 <= self.met
    }

    /// Whether there are but a few rows, with a few short words: there things need not come again.
    fn is_of_words(&self, seen: &Seen<'_>) -> bool {
        let are_short = || self.different.iter().all(|member| member.chars().count() <= LONGEST_WORD);
        self.met > 0 && seen.filled <= FEW_ROWS && are_short()
    }
}

/// What stands between these; nothing where it is more, or longer, than categories are.
fn repetition<'t>(separators: &[char], texts: &'t TextColumn) -> Option<Repetition<'t>> {
    let mut found = Repetition { different: HashSet::new(), met: 0 };
    for text in filled(texts) {
        for member in members(text, separators) {
            found.met += 1;
            if member.chars().count() > LONGEST_CATEGORY
                || found.different.insert(member) && found.different.len() > MOST_CATEGORIES
            {
                return None;
            }
        }
    }
    Some(found)
}

fn filled(texts: &TextColumn) -> impl Iterator<Item = &str> {
    (0..texts.len()).map(|row| texts.get(row)).filter(|text| !text.is_empty())
}

/// All that separates values in the cells of a column, if a fifth of them has some: whoever writes ； here and 、 there means the
/// same. Commas do where what is between them stands elsewhere by itself.
pub(in crate::package) fn separators(texts: &TextColumn) -> Vec<char> {
    let all = filled(texts).count();
    let has = |chars: &[char]| filled(texts).filter(|text| text.contains(chars)).count();
    // Behind a number 、 is what other languages write as a full stop.
    let numbered = filled(texts).filter(|text| text.contains('、') && is_numbered(text)).count();
    let is_point = |c: char| c == '、' && numbered > 0 && numbered * 2 >= has(&['、']);
    let sure: Vec<char> = SURE.into_iter().filter(|c| has(&[*c]) > 0 && !is_point(*c)).collect();
    let mut found = if has(&sure) > 0 { sure } else { Vec::new() };
    let (divided, commas) = (has(&found), has(&PERHAPS));
    if commas > 0 && are_known_elsewhere(texts, &found) {
        found.extend(PERHAPS);
        return if (divided + commas) * 5 >= all { found } else { Vec::new() };
    }
    if divided * 5 >= all { found } else { Vec::new() }
}

/// Whether a text begins with its number: `一、工业`, `（一）新、改、扩建`, `1、芯片`, but not `1、2`.
fn is_numbered(text: &str) -> bool {
    let text = text.trim_start();
    let inside = text.strip_prefix(['（', '(']);
    let rest = inside.unwrap_or(text);
    let is_numeral = |c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c);
    let behind = rest.trim_start_matches(is_numeral);
    let ends = if inside.is_some() { &['）', ')'][..] } else { &['、'] };
    behind.len() < rest.len() && behind.starts_with(ends) && behind.chars().nth(1).is_some_and(|next| !is_numeral(next))
}

/// Whether all that stands between commas stands elsewhere without any.
fn are_known_elsewhere(texts: &TextColumn, sure: &[char]) -> bool {
    let mut alone: HashSet<&str> = HashSet::new();
    let mut between: HashSet<&str> = HashSet::new();
    for member in filled(texts).flat_map(|text| members(text, sure)) {
        if member.contains(PERHAPS) {
            between.extend(members(member, &PERHAPS));
        } else {
            alone.insert(member);
        }
        if alone.len() > MOST_CATEGORIES || between.len() > MOST_CATEGORIES {
            return false;
        }
    }
    !between.is_empty() && between.iter().all(|member| alone.contains(member))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_that_separates_values_is_found_by_what_the_column_shows() {
        for (texts, expected) in [
            (&["a；b", "a、c", "b;c", "a"][..], &[';', '；', '、'][..]),
            (&["a,b", "a", "b", "c"], &[',', '，']),
            (&["a,b", "a,b", "c"], &[]),
            (&["a;b", "a,b", "c"], &[';', ',', '，']),
            (&["a;b", "Acme, Inc.", "c"], &[';']),
            (&["a", "b"], &[]),
        ] {
            let mut column = TextColumn::default();
            texts.iter().for_each(|text| column.push(text));
            assert_eq!(separators(&column), expected, "{texts:?}");
        }
    }
}
