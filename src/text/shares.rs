//! Shares in percent, written by one rule. Must not know what they are shares of.

use super::numbers::{decimal, percent_sign, ratio};
use crate::model::{Decimal, Sum};

/// `part` of `whole` in percent with one decimal, without its sign; `None` of nothing. What is there but smaller than can be
/// shown is `<0.1`, never 0.
pub fn share(part: Sum, whole: Sum) -> Option<String> {
    let share = ratio(part, whole, 1)?;
    if share.mantissa() == 0 && part != Sum::ZERO {
        let is_below = (part < Sum::ZERO) != (whole < Sum::ZERO);
        let least = Decimal::new(1, 1).unwrap_or(Decimal::ZERO);
        return Some(format!("{}{}", if is_below { ">−" } else { "<" }, decimal(least)));
    }
    Some(decimal(share))
}

/// The same with its sign.
pub fn percent(part: Sum, whole: Sum) -> Option<String> {
    Some(percent_sign(&share(part, whole)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_there_is_never_written_as_0() {
        let of = |part: i128| share(Sum::from_fen(part), Sum::from_fen(1_000_000));
        for (part, expected) in
            [(1, "<0.1"), (499, "<0.1"), (500, "0.1"), (0, "0.0"), (-1, ">−0.1"), (1_000_000, "100.0")]
        {
            assert_eq!(of(part).as_deref(), Some(expected), "{part}");
        }
        assert_eq!(percent(Sum::from_fen(1), Sum::from_fen(3)).as_deref(), Some("33.3\u{202f}%"));
        assert_eq!(percent(Sum::from_fen(1), Sum::from_fen(2000)).as_deref(), Some("0.1\u{202f}%"));
        assert_eq!(percent(Sum::from_fen(1), Sum::ZERO), None);
        assert_eq!(share(Sum::from_fen(1), Sum::ZERO), None, "of nothing there are no shares");
        assert_eq!(percent(Sum::from_fen(1), Sum::from_fen(1_000_000)).as_deref(), Some("<0.1\u{202f}%"));
    }
}
