//! How many decimals a column of numbers keeps, so that its largest number has room. Must not know cells.

use crate::model::{AmountUnit, Decimal, NumberColumn};
use crate::package::findings::Problem;
use crate::package::meaning::NumbersRead;

/// What is behind so many decimals is worth less than a number of which there is none.
const FINE: u32 = 6;
/// What amounts of money have.
const HUNDREDTHS: u32 = 2;

/// Whether a number has room with so many decimals, what is behind them aside.
fn fits(number: Decimal, decimals: u32) -> bool {
    let scaled = number.rounded(decimals).scaled_exactly(decimals).and_then(|value| i64::try_from(value).ok());
    scaled.is_some_and(|value| value != NumberColumn::MISSING)
}

/// As many as the most exact has, or as few of those as all numbers have room with, if that is still fine enough.
pub(in crate::package) fn number_decimals(read: &NumbersRead, most_exact: u32) -> u32 {
    let have_room = |decimals: u32| read.fit(decimals) || read.iter().flatten().all(|number| fits(number, decimals));
    if most_exact <= FINE || have_room(most_exact) {
        return most_exact;
    }
    (FINE..most_exact).rev().find(|decimals| have_room(*decimals)).unwrap_or(most_exact)
}

/// Hundredths of the main unit, of which a cell counts `10^power`; the main unit itself where some have no room and none
/// says a part of it.
pub(in crate::package) fn money_decimals(read: &NumbersRead, power: u32) -> u32 {
    let all = || read.iter().flatten();
    let is_whole = |number: Decimal| number.scaled_exactly(power).is_some();
    let is_large = !read.fit(HUNDREDTHS + power) && all().any(|number| !fits(number, HUNDREDTHS + power));
    if is_large && all().all(is_whole) { 0 } else { HUNDREDTHS }
}

/// That a number was rounded to what its column keeps: amounts to a hundredth of their main unit, `fitting` in these. Only so
/// many digits say that a machine wrote them; where fewer are lost, they were meant, unless the package says how many there are.
pub(in crate::package) fn rounding(
    text: &str,
    rounded: Decimal,
    fitting: i64,
    (decimals, is_said, money): (u32, bool, Option<AmountUnit>),
) -> Problem {
    match money {
        Some(unit) => {
            let instead =
                Decimal::new(fitting.into(), decimals).map_or_else(|| rounded.to_string(), |it| it.to_string());
            Problem::AmountsRounded { instead, currency: unit.currency.code().to_owned() }
        }
        None if is_said => Problem::NumbersAsDeclared { instead: rounded.to_string() },
        None if Decimal::calculated(text) == Some(rounded) => Problem::NumbersRounded { instead: rounded.to_string() },
        None => Problem::NumbersTooFine { instead: rounded.to_string() },
    }
}

/// Whether half of the numbers or more have no room: they count nothing.
pub(in crate::package) fn are_codes(read: &NumbersRead, decimals: u32) -> bool {
    if read.fit(decimals) {
        return false;
    }
    let known = read.iter().flatten().count();
    let large = read.iter().flatten().filter(|number| !fits(*number, decimals)).count();
    large > 0 && large * 2 >= known
}
