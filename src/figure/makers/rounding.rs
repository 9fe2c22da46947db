//! Sums of rounded numbers: where what is written of the parts does not come to what is written of the whole. Must not know
//! which kinds write parts beside their whole.

use crate::figure::unit::{PERCENT_DECIMALS, Unit};
use crate::model::Sum;
use crate::text::{Arg, Locale, numbers, say, say_with};

/// More of them are counted.
const NAMED: usize = 2;

/// Parts that are written beside what they come to.
pub(in crate::figure) struct Parts {
    /// What a reader finds them by.
    pub(in crate::figure) name: String,
    pub(in crate::figure) parts: Vec<Sum>,
    pub(in crate::figure) whole: Sum,
    /// What they are written as shares of; nothing where they are written themselves.
    pub(in crate::figure) shares_of: Option<Sum>,
}

impl Parts {
    /// Whether they come to their whole, and what is written of them does not. Where groups overlap or something is missing
    /// they do not come to it at all, and other sentences say why.
    fn are_off(&self, unit: Unit) -> bool {
        let written = |amount: Sum| match self.shares_of {
            Some(of) => numbers::ratio(amount, of, PERCENT_DECIMALS).map(|share| share.mantissa()),
            None => Some(unit.scale().of(amount, unit.decimals()).mantissa()),
        };
        let together: Option<i128> = self.parts.iter().map(|part| written(*part)).sum();
        self.parts.iter().copied().sum::<Sum>() == self.whole && together != written(self.whole)
    }
}

/// What a reader is told of those that are off; nothing where none is.
pub(in crate::figure) fn sentence(all: &[Parts], unit: Unit, locale: Locale) -> String {
    let off: Vec<&str> = all.iter().filter(|parts| parts.are_off(unit)).map(|parts| parts.name.as_str()).collect();
    if off.is_empty() {
        return String::new();
    }
    if off.len() > NAMED {
        return say_with(locale, "figure-note-rounded-parts-many", [("count", Arg::from(off.len()))]);
    }
    say_with(locale, "figure-note-rounded-parts", [("names", off.join(&say(locale, "list-separator")).into())])
}
