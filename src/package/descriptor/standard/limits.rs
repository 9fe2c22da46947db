//! The least and the most that a value may be, which lie in the order of the column's type. Must not know which column it is.

use std::cmp::Ordering;

use super::forms::{moment, time_of_day};
use crate::model::{Decimal, PartialDate};

/// A bound, ready to be compared with.
#[derive(Clone, Debug)]
pub(in crate::package) enum Limit {
    Number(Decimal, Option<i128>),
    Date(PartialDate),
    /// A day with a time, in milliseconds.
    Moment(i64),
    /// A time of day, in milliseconds.
    Time(i64),
}

/// So many decimals are compared exactly.
const EXACTLY: u32 = 18;

impl Limit {
    /// The bound of a column of this type, as the program writes it; `None` where nothing of the type lies in order, or the
    /// bound is no value of it.
    pub(super) fn of(bound: &str, kind: &str) -> Option<Self> {
        let number = || Decimal::parse(bound).ok().map(|number| Self::Number(number, number.scaled_exactly(EXACTLY)));
        let date = || PartialDate::parse_early(bound).map(Self::Date);
        match kind {
            "number" | "integer" => number(),
            "date" | "year" | "yearmonth" => date(),
            "datetime" => moment(bound).map(Self::Moment).or_else(date),
            "time" => time_of_day(bound).map(Self::Time),
            "" | "any" | "string" => number().or_else(date),
            _ => None,
        }
    }

    /// How a value lies to it, given as the program and as the file writes it; `None` where it is of another kind.
    pub(super) fn order(&self, text: &str, written: &str) -> Option<Ordering> {
        let of_dates = |date: PartialDate| (date.year(), date.month(), date.day());
        Some(match self {
            Self::Number(bound, exact) => {
                let number = Decimal::parse(text).ok()?;
                match (number.scaled_exactly(EXACTLY), exact) {
                    (Some(number), Some(exact)) => number.cmp(exact),
                    _ => return number.to_f64().partial_cmp(&bound.to_f64()),
                }
            }
            Self::Date(bound) => of_dates(PartialDate::parse_early(text)?).cmp(&of_dates(*bound)),
            Self::Moment(bound) => moment(written)?.cmp(bound),
            Self::Time(bound) => time_of_day(written)?.cmp(bound),
        })
    }
}
