//! What a filter that is being typed may go on with, and what of it cannot become right any more. Pure: text and cursor
//! in, candidates out. Must not know how they are shown.

use std::borrow::Cow;
use std::ops::Range;

use super::guesses;
use crate::model::{Dataset, FieldName, FieldUnit, Index, InvestorIx};
use crate::query::complete::candidate::{Candidate, aside};
use crate::query::error::FilterError;
use crate::query::filter::{Operator, Subject, named_keys, parse, quoted, subject};
use crate::query::key::{Dimension, Key};
use crate::query::piece::{Piece, ends_clause, narrow};
use crate::text::{self, Locale, Pattern, folded};

/// What may stand at the cursor.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Completion {
    /// The bytes that a candidate replaces.
    pub replaced: Range<usize>,
    /// The likeliest first.
    pub candidates: Vec<Candidate>,
}

/// So many are offered.
const MOST: usize = 60;
/// More that are as likely stay in the order of the package.
const MOST_BY_NAME: usize = 2000;

/// The clause around the cursor, cut at its operator.
struct Around<'t> {
    clause: Piece<'t>,
    field: Piece<'t>,
    operator: Option<(Operator, Piece<'t>)>,
}

/// What may stand at a place in the text of a filter.
pub fn complete(dataset: &Dataset, text: &str, cursor: usize, locale: Locale) -> Completion {
    let cursor = (0..=cursor.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let around = around(text, cursor);
    match &around.operator {
        Some((operator, values)) if cursor >= values.range().start => {
            let field = subject::as_written(dataset, around.field, around.clause);
            let Ok(field) = field else { return Completion::default() };
            let mut found = of_value(dataset, field, &around, cursor, locale);
            // What is counted is a value asked for besides what holds already: not its opposite, nor two at once.
            if *operator != Operator::Is || around.clause.text() != text.trim() {
                found.candidates.iter_mut().for_each(|candidate| candidate.key = None);
            }
            found
        }
        _ => of_field(dataset, &around, cursor, locale),
    }
}

/// Whether years that begin with another month than January have a name here.
fn has_fiscal_years(dataset: &Dataset) -> bool {
    dataset.fiscal_year_start().is_some() || dataset.fiscal_months().len() == 1
}

/// What is wrong with a filter that is being typed at the cursor: nothing while it may still become right.
pub fn wrong_so_far(dataset: &Dataset, text: &str, cursor: usize, locale: Locale) -> Option<FilterError> {
    let error = parse::clauses(dataset, text).err()?;
    let clause = around(text, cursor).clause.range();
    let is_typed = (clause.start..=clause.end.max(cursor)).contains(&error.at.start) && cursor >= error.at.end;
    if !is_typed {
        return Some(error);
    }
    let piece = text.get(error.at.clone()).unwrap_or_default();
    let goes_on = || !complete(dataset, text, cursor, locale).candidates.is_empty();
    let may_become_right = match error.key {
        "filter-quote-open"
        | "filter-empty-value"
        | "filter-no-words"
        | "filter-always-given"
        | "filter-range-reversed" => true,
        "filter-no-operator" => goes_on() || field_is_known(dataset, piece.trim_end_matches(['!', '！'])),
        "filter-unknown-value"
        | "filter-unknown-value-nearest"
        | "filter-unknown-value-known"
        | "filter-ambiguous-value" => goes_on(),
        "filter-not-a-date" if guesses::may_become_part_of_year(piece) => true,
        "filter-not-a-date" | "filter-not-a-year" if has_fiscal_years(dataset) && guesses::may_become_fiscal(piece) => {
            true
        }
        "filter-not-a-year" | "filter-year-range" | "filter-not-a-date" => guesses::may_become_date(piece),
        "filter-not-a-period" => guesses::may_become_period(piece),
        "filter-not-an-amount" | "filter-unknown-unit" => guesses::may_become_amount(piece),
        "filter-not-land" => guesses::may_become_land(piece),
        _ => false,
    };
    (!may_become_right).then_some(error)
}

fn field_is_known(dataset: &Dataset, word: &str) -> bool {
    let piece = Piece::new(word, 0..word.len());
    subject::read(dataset, piece, piece).is_ok()
}

fn around(text: &str, cursor: usize) -> Around<'_> {
    let (mut start, mut end, mut quoted) = (0, text.len(), false);
    for (at, c) in text.char_indices() {
        if c == '"' {
            quoted = !quoted;
        } else if !quoted && ends_clause(c) {
            if at >= cursor {
                end = at;
                break;
            }
            start = at + c.len_utf8();
        }
    }
    let clause = Piece::new(text, start..end);
    let found = clause.text().char_indices().find_map(|(at, _)| {
        let (operator, width) = Operator::read(&clause.text()[at..])?;
        Some((at, operator, width))
    });
    match found {
        Some((at, operator, width)) => {
            let from = clause.range().start + at + width;
            // With the space around it: the cursor may stand there.
            let values = Piece::wide(text, from..end);
            Around { clause, field: clause.cut(at, width).0, operator: Some((operator, values)) }
        }
        None => Around { clause, field: clause, operator: None },
    }
}

fn of_field(dataset: &Dataset, around: &Around<'_>, cursor: usize, locale: Locale) -> Completion {
    let field = around.field.range();
    let typed = around.field.whole(field.start.min(cursor)..field.end.min(cursor).max(field.start.min(cursor)));
    let with_operator = around.operator.is_none();
    let candidates = Subject::all(dataset).into_iter().map(|field| {
        let sign = match field {
            _ if !with_operator => "",
            Subject::Named(_) | Subject::Year | Subject::Period => "=",
            Subject::Text | Subject::Search | Subject::Words(_) => "~",
            Subject::Amount(_) | Subject::Land | Subject::Date(_) | Subject::Number(_) | Subject::Day(_) => ">=",
        };
        // A condition on a stage's date is another than one on the stage, and its sign says so.
        Offered { names: [field.name(dataset, locale), field.id(dataset)].map(Cow::into_owned), of: sign }
    });
    let mut found: Vec<Candidate> = chosen(candidates, typed, locale)
        .into_iter()
        .map(|Chosen { offered: Offered { names: [label, id], of: sign }, places, by_id }| {
            let inserted = format!("{}{sign}", if by_id { &id } else { &label });
            Candidate { inserted, aside: aside(&label, id), label, places, key: None }
        })
        .collect();
    // A field that is written out goes on with its operators.
    let word = around.field.text();
    if with_operator
        && cursor >= field.end
        && let Ok(known) = subject::read(dataset, around.field, around.clause)
    {
        let signs = operators(known).iter().map(|sign| Candidate {
            inserted: format!("{word}{sign}"),
            label: format!("{word} {sign}"),
            ..Candidate::default()
        });
        found.splice(0..0, signs);
    }
    let start = if around.field.is_empty() { cursor } else { field.start };
    Completion { replaced: start..field.end.max(start), candidates: found }
}

/// What may stand after a field.
fn operators(field: Subject) -> &'static [&'static str] {
    match field {
        Subject::Named(_) => &["=", "!="],
        Subject::Words(_) => &["~", "!~", "=", "!="],
        Subject::Text | Subject::Search => &["~", "!~"],
        Subject::Period => &["="],
        Subject::Year => &["=", "!=", ">=", "<=", ">", "<"],
        Subject::Amount(_) | Subject::Land | Subject::Date(_) | Subject::Number(_) | Subject::Day(_) => {
            &[">=", "<=", "=", "!=", ">", "<"]
        }
    }
}

fn of_value(dataset: &Dataset, field: Subject, around: &Around<'_>, cursor: usize, locale: Locale) -> Completion {
    let Some((operator, values)) = &around.operator else { return Completion::default() };
    let value = value_at(values, cursor);
    // In a range the end that is being typed.
    let whole = value.text();
    let (start, is_upper) = match whole.rfind("..") {
        Some(at) if !matches!(field, Subject::Named(_)) && cursor >= value.range().start + at + 2 => {
            (value.range().start + at + 2, true)
        }
        _ => (value.range().start, false),
    };
    let (start, end) = if value.is_empty() { (cursor, cursor) } else { (start, value.range().end.max(start)) };
    let typed = values.whole(start.min(cursor)..end.min(cursor).max(start.min(cursor)));
    let takes_range = !is_upper && matches!(operator, Operator::Is | Operator::IsNot);
    let mut candidates = match field {
        Subject::Named(dimension) => of_dimension(dataset, dimension, typed, locale),
        Subject::Year => guesses::years(dataset, typed, takes_range),
        Subject::Date(_) | Subject::Day(_) => guesses::dates(dataset, typed, takes_range),
        Subject::Period => guesses::periods(dataset, typed),
        Subject::Amount(_) => guesses::amounts(typed, locale),
        Subject::Land => guesses::land(typed),
        Subject::Number(name) if is_money(dataset, name) => guesses::amounts(typed, locale),
        Subject::Text | Subject::Search | Subject::Words(_) | Subject::Number(_) => Vec::new(),
    };
    // What stands there already is no news.
    let written = values.whole(start..end);
    candidates.retain(|candidate| candidate.inserted != written);
    candidates.truncate(MOST);
    Completion { replaced: start..end, candidates }
}

fn is_money(dataset: &Dataset, name: FieldName) -> bool {
    dataset.field(name).is_some_and(|field| matches!(field.unit, FieldUnit::Money(_)))
}

/// The value among several that the cursor is in.
fn value_at<'t>(values: &Piece<'t>, cursor: usize) -> Piece<'t> {
    let range = values.range();
    let (mut start, mut end, mut quoted) = (range.start, range.end, false);
    for (at, c) in values.whole(range.clone()).char_indices() {
        let at = range.start + at;
        if c == '"' {
            quoted = !quoted;
        } else if !quoted && narrow(c) == ',' {
            if at >= cursor {
                end = at;
                break;
            }
            start = at + c.len_utf8();
        }
    }
    values.part(start..end)
}

/// Something to choose from: its name and its id.
struct Offered<T> {
    names: [String; 2],
    of: T,
}

/// Something that answers to what is typed.
struct Chosen<T> {
    offered: Offered<T>,
    /// The characters of the name that were typed.
    places: Vec<usize>,
    /// Whether it is written as an id.
    by_id: bool,
}

fn of_dimension(dataset: &Dataset, dimension: Dimension, typed: &str, locale: Locale) -> Vec<Candidate> {
    let typed = typed.strip_prefix('"').unwrap_or(typed);
    let keys = match dimension {
        Dimension::Investor => investors(dataset, typed),
        dimension => named_keys(dataset, dimension),
    };
    let offered = keys.into_iter().map(|key| Offered { names: [key.label(dataset, locale), key.id(dataset)], of: key });
    let chosen = chosen(offered, typed, locale);
    // Only now, and for all of them at once: to see whether a name is clear, all others are looked at.
    let labels: Vec<&str> = chosen.iter().map(|one| one.offered.names[0].as_str()).collect();
    let of = chosen.first().map_or(dimension, |one| one.offered.of.dimension());
    let meant = crate::query::key::known_keys(dataset, of, &labels);
    let candidate = |(Chosen { offered: Offered { names: [label, id], of: key }, places, by_id }, meant)| {
        // A name is written where it says which is meant, and is neither that of several nor the id of another.
        let by_id = by_id || label != id && meant != Some(key);
        let inserted = quoted(if by_id { &id } else { &label }, false).into_owned();
        Candidate { inserted, aside: aside(&label, id), label, places, key: Some(key) }
    };
    chosen.into_iter().zip(meant).map(candidate).collect()
}

/// Of many investors those that may be meant: what is typed begins the name, stands in it, or is its sound.
fn investors(dataset: &Dataset, typed: &str) -> Vec<Key> {
    let texts = dataset.projects().investors().texts();
    let key = |at: usize| Key::Investor(InvestorIx::from_usize(at));
    if typed.is_empty() {
        return (0..texts.len().min(MOST)).map(key).collect();
    }
    let (word, spelled) = (folded(typed), crate::query::search::by_sound(typed));
    let mut found: [Vec<Key>; 3] = Default::default();
    for at in 0..texts.len() {
        let name = folded(texts.get(at));
        let class = match name.find(&*word) {
            Some(0) => 0,
            Some(_) => 1,
            None if spelled.as_ref().is_some_and(|spelled| spelled(&name)) => 2,
            None => continue,
        };
        if found[class].len() < MOST {
            found[class].push(key(at));
        }
        // Those that begin with it come first: more cannot be offered.
        if found[0].len() == MOST {
            break;
        }
    }
    let [first, inside, heard] = found;
    first.into_iter().chain(inside).chain(heard).take(MOST).collect()
}

/// Those that answer to what is typed, the likeliest first; all in their order when nothing is typed.
fn chosen<T>(offered: impl Iterator<Item = Offered<T>>, typed: &str, locale: Locale) -> Vec<Chosen<T>> {
    let pattern = Pattern::new(typed);
    if pattern.is_empty() {
        let by_id = typed.is_empty() && locale.either(false, true);
        return offered.take(MOST).map(|offered| Chosen { offered, places: Vec::new(), by_id }).collect();
    }
    let mut found: Vec<(i32, Chosen<T>)> = Vec::new();
    for offered in offered {
        let [by_name, by_id] = [0, 1].map(|at| pattern.find(&offered.names[at]));
        let score = |hit: &Option<crate::text::Hit>| hit.as_ref().map(|hit| hit.score);
        let id_is_better = score(&by_id) > score(&by_name);
        let best = if id_is_better { by_id } else { by_name };
        if let Some(hit) = best {
            // What is typed as an id is written as an id, and a name as a name.
            let places = if id_is_better { Vec::new() } else { hit.places };
            found.push((hit.score, Chosen { offered, places, by_id: id_is_better }));
        }
    }
    found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    // No more are offered; all that are as likely as the last of them go by their names.
    let last = found.get(MOST - 1).map(|(score, _)| *score);
    found.retain(|(score, _)| last.is_none_or(|last| *score >= last));
    if found.len() <= MOST_BY_NAME {
        found.sort_by(|(a, one), (b, other)| {
            b.cmp(a).then_with(|| text::compare(&one.offered.names[0], &other.offered.names[0]))
        });
    }
    found.into_iter().map(|(_, chosen)| chosen).take(MOST).collect()
}
