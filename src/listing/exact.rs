//! What a file has in a cell of the list of projects: ids, and numbers as a machine wants them. Must not know how a person
//! reads it.

use std::fmt::Write as _;

use crate::model::{Dataset, Decimal, Sum};
use crate::query::Stored;

/// What was written of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exact {
    /// Nothing.
    Missing,
    /// Words.
    Words,
    /// A number.
    Number,
}

/// Adds what a file has of a cell: amounts in main units (元), nothing where it is missing.
pub fn write_exact(dataset: &Dataset, stored: Stored<'_>, text: &mut String) -> Exact {
    match stored {
        Stored::Missing => return Exact::Missing,
        Stored::Key(key) if key.is_none() => return Exact::Missing,
        Stored::Text(words) | Stored::Name(words, _) => text.push_str(words),
        Stored::Key(key) => key.write_id(dataset, text),
        Stored::Project(other) => text.push_str(dataset.projects().id(other)),
        Stored::Lists(lists) => write_ids(lists.iter().map(|list| &dataset.lists()[*list].id), text),
        Stored::Sources(sources) => write_ids(sources.iter().map(|source| &dataset.sources()[*source].id), text),
        Stored::Categories(categories, members) => write_ids(members.iter().map(|ix| categories.id(*ix)), text),
        Stored::Date(date) => write(text, date),
        Stored::Year(_)
        | Stored::Amount(..)
        | Stored::Money(..)
        | Stored::Hundredths(_)
        | Stored::Degrees(_)
        | Stored::Scaled(..) => {
            write(text, exact_number(stored));
            return Exact::Number;
        }
    }
    Exact::Words
}

/// The number in a cell, in main units where it is money. A column has as many decimals as its most exact number: the
/// noughts of the others say nothing.
pub(super) fn exact_number(stored: Stored<'_>) -> Decimal {
    match stored {
        Stored::Amount(_, amount) => Sum::from(amount).to_decimal(),
        Stored::Money(_, value, decimals) => Sum::new(value.into(), decimals).to_decimal(),
        Stored::Scaled(_, 3..) => stored.number().unwrap_or(Decimal::ZERO).shortest(),
        _ => stored.number().unwrap_or(Decimal::ZERO),
    }
}

fn write(text: &mut String, value: impl std::fmt::Display) {
    // A text takes whatever is written.
    let _ = write!(text, "{value}");
}

fn write_ids<'i>(ids: impl Iterator<Item = &'i (impl AsRef<str> + ?Sized + 'i)>, text: &mut String) {
    for (at, id) in ids.enumerate() {
        if at > 0 {
            text.push(';');
        }
        text.push_str(id.as_ref());
    }
}
