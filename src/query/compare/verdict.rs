//! What follows from a published value and the records. Must not know where either comes from.
//!
//! Both are ranges of whole fen or projects. A published value stands for all that round to it; records that lack
//! amounts or dates come to at least what is known of them, since no amount is negative.

use crate::model::{Decimal, Measure, Qualifier};
use crate::query::Cell;

/// Whether the records say what was published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// As nearly as it was published.
    Agrees,
    /// Whatever the missing amounts and dates are.
    Differs,
    /// The records do not say enough.
    CannotTell(Reason),
}

/// Why nothing can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// There are no such records.
    NoRecords,
    /// All are made up.
    OnlyIllustrative,
    /// Some are made up.
    PartlyIllustrative,
    /// Some have no amount.
    AmountsMissing,
    /// Of some there is progress for a part of the period only.
    PeriodsMissing,
    /// Some do not say when they reached the stage that decides whether they belong.
    DatesMissing,
}

/// Whole fen or projects, ends included; without an end where it is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::query) struct Range {
    least: Option<i128>,
    most: Option<i128>,
}

impl Range {
    fn only(value: i128) -> Self {
        Self { least: Some(value), most: Some(value) }
    }

    /// What a published value may stand for, in units of `10^-places`.
    ///
    /// It was rounded to the decimals it was published with. 约 and 余 leave one step of its last digit that is not 0:
    /// 600 余 is 500 to 700, 约 13.6 is 13.5 to 13.7.
    pub(in crate::query) fn published(value: Decimal, places: u32, decimals: u32, qualifier: Qualifier) -> Self {
        let at = |places: u32| 10i128.checked_pow(places).unwrap_or(i128::MAX);
        let exact = value.rounded(places.min(value.scale())).scaled_exactly(places).unwrap_or(i128::MAX);
        let half = places.checked_sub(decimals.max(value.scale())).map_or(0, |coarse| at(coarse) / 2);
        let around =
            |step: i128| Self { least: Some(exact.saturating_sub(step)), most: Some(exact.saturating_add(step)) };
        match qualifier {
            Qualifier::Exact => around(half),
            Qualifier::AtLeast | Qualifier::Range => Self { least: Some(exact), most: None },
            Qualifier::AtMost => Self { least: None, most: Some(exact) },
            Qualifier::About => around(half.max(last_digit(exact))),
        }
    }

    /// Whether this lies in what is accepted: yes, no, or only in part.
    fn lies_in(self, accepted: Self) -> Option<bool> {
        let reaches = |low: Option<i128>, high: Option<i128>| low.zip(high).is_none_or(|(low, high)| low <= high);
        if !reaches(self.least, accepted.most) || !reaches(accepted.least, self.most) {
            return Some(false);
        }
        let above = accepted.least.is_none_or(|least| self.least.is_some_and(|mine| mine >= least));
        let below = accepted.most.is_none_or(|most| self.most.is_some_and(|mine| mine <= most));
        (above && below).then_some(true)
    }
}

/// One step of the last digit that is not 0.
fn last_digit(value: i128) -> i128 {
    let mut step = 1;
    while value != 0 && value % (step * 10) == 0 {
        step *= 10;
    }
    step
}

/// Projects that may belong, or may come to more, than what is computed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::query) struct Open {
    /// They do not say when they reached the stage that decides.
    pub(in crate::query) undated: u32,
    /// They have progress for a part of the period only.
    pub(in crate::query) in_part: u32,
    /// There are no such records at any other time either.
    pub(in crate::query) is_empty: bool,
}

/// Judges amount and number of projects together.
pub(in crate::query) fn verdict(
    measure: Measure,
    accepted: Option<Range>,
    count: Option<u32>,
    computed: &Cell,
    Open { undated, in_part, is_empty }: Open,
) -> Verdict {
    // No projects are 0 projects, but no amount.
    if computed.count == 0 && (measure != Measure::ProjectCount || in_part > 0 || is_empty) {
        return Verdict::CannotTell(if in_part > 0 { Reason::PeriodsMissing } else { Reason::NoRecords });
    }
    if computed.illustrative_count > 0 && computed.illustrative_count == computed.count {
        return Verdict::CannotTell(Reason::OnlyIllustrative);
    }
    if computed.illustrative_count > 0 {
        return Verdict::CannotTell(Reason::PartlyIllustrative);
    }
    let known = i128::from(computed.count);
    let projects = Range { least: Some(known), most: Some(known + i128::from(undated)) };
    let is_complete = computed.missing == 0 && undated == 0;
    let value = match measure {
        Measure::ProjectCount => projects,
        _ => Range { least: Some(computed.sum.fen()), most: is_complete.then_some(computed.sum.fen()) },
    };
    let by_value = accepted.map(|accepted| value.lies_in(accepted));
    let by_count = count.map(|count| projects.lies_in(Range::only(count.into())));
    let judged = [by_value, by_count].into_iter().flatten();
    if judged.clone().any(|lies| lies == Some(false)) {
        // What is missing of the period could make up for it, but not for what is too much.
        let at_least = |range: Range| Range { most: None, ..range };
        let may_agree = accepted.is_none_or(|accepted| at_least(value).lies_in(accepted) != Some(false))
            && count.is_none_or(|count| at_least(projects).lies_in(Range::only(count.into())) != Some(false));
        let is_open = in_part > 0 && may_agree;
        return if is_open { Verdict::CannotTell(Reason::PeriodsMissing) } else { Verdict::Differs };
    }
    if judged.clone().all(|lies| lies == Some(true)) {
        return Verdict::Agrees;
    }
    if in_part > 0 {
        return Verdict::CannotTell(Reason::PeriodsMissing);
    }
    let lacks_amounts = by_value == Some(None) && computed.missing > 0;
    Verdict::CannotTell(if lacks_amounts { Reason::AmountsMissing } else { Reason::DatesMissing })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Sum;

    #[test]
    fn a_published_value_stands_for_all_that_round_to_it() {
        use Qualifier::{About, AtLeast, AtMost, Exact};
        for (text, places, decimals, qualifier, least, most) in [
            ("249", 2, 0, Exact, Some(24_850), Some(24_950)),
            ("249", 2, 1, Exact, Some(24_895), Some(24_905)),
            ("27.92", 2, 0, Exact, Some(2_792), Some(2_792)),
            ("39.4", 2, 0, Exact, Some(3_935), Some(3_945)),
            ("8", 0, 0, Exact, Some(8), Some(8)),
            ("50", 2, 0, AtLeast, Some(5_000), None),
            ("50", 2, 0, AtMost, None, Some(5_000)),
            ("600", 0, 0, About, Some(500), Some(700)),
            ("20", 0, 0, About, Some(10), Some(30)),
            ("13.6", 2, 0, About, Some(1_350), Some(1_370)),
            ("0", 2, 0, About, Some(-50), Some(50)),
            ("1.2345", 2, 0, Exact, Some(123), Some(123)),
        ] {
            let value = Decimal::parse(text).unwrap();
            let found = Range::published(value, places, decimals, qualifier);
            assert_eq!(found, Range { least, most }, "{qualifier:?} {text}");
        }
    }

    #[test]
    fn records_are_judged_by_what_they_leave_open() {
        use Reason::{AmountsMissing, DatesMissing, NoRecords, OnlyIllustrative, PartlyIllustrative};
        let cannot = Verdict::CannotTell;
        // What they come to, records, without amount, made up, undated → against 100 to 102 fen and 3 projects.
        for (sum, count, missing, illustrative, undated, expected) in [
            (101, 3, 0, 0, 0, Verdict::Agrees),
            (102, 3, 0, 0, 0, Verdict::Agrees),
            (103, 3, 0, 0, 0, Verdict::Differs),
            (99, 3, 0, 0, 0, Verdict::Differs),
            (101, 4, 0, 0, 0, Verdict::Differs),
            (101, 2, 0, 0, 0, Verdict::Differs),
            (60, 3, 1, 0, 0, cannot(AmountsMissing)),
            (101, 3, 1, 0, 0, cannot(AmountsMissing)),
            (103, 3, 1, 0, 0, Verdict::Differs),
            (60, 2, 0, 0, 1, cannot(DatesMissing)),
            (60, 1, 0, 0, 1, Verdict::Differs),
            (60, 2, 1, 0, 1, cannot(AmountsMissing)),
            (0, 0, 0, 0, 0, cannot(NoRecords)),
            (101, 3, 0, 3, 0, cannot(OnlyIllustrative)),
            (101, 3, 0, 1, 0, cannot(PartlyIllustrative)),
        ] {
            let computed = Cell {
                sum: Sum::from_fen(sum),
                count,
                missing,
                in_part: 0,
                illustrative_count: illustrative,
                illustrative_sum: Sum::ZERO,
            };
            let accepted = Some(Range { least: Some(100), most: Some(102) });
            let open = Open { undated, in_part: 0, is_empty: true };
            let found = verdict(Measure::PlannedTotal, accepted, Some(3), &computed, open);
            assert_eq!(found, expected, "{sum} of {count}, {missing} missing, {undated} undated");
        }
    }

    #[test]
    fn at_least_holds_whatever_is_missing() {
        let computed = Cell { sum: Sum::from_fen(120), count: 3, missing: 2, ..Cell::default() };
        let accepted = Range { least: Some(100), most: None };
        assert_eq!(verdict(Measure::Contracted, Some(accepted), None, &computed, Open::default()), Verdict::Agrees);
    }

    #[test]
    fn what_is_missing_of_a_period_can_only_add() {
        let cannot = Verdict::CannotTell(Reason::PeriodsMissing);
        for (sum, count, in_part, expected) in [
            (0, 0, 1, cannot),
            (99, 3, 1, cannot),
            (99, 3, 0, Verdict::Differs),
            (101, 3, 1, Verdict::Agrees),
            (103, 3, 1, Verdict::Differs),
            (99, 4, 1, Verdict::Differs),
            (99, 2, 1, cannot),
        ] {
            let computed = Cell { sum: Sum::from_fen(sum), count, ..Cell::default() };
            let accepted = Some(Range { least: Some(100), most: Some(102) });
            let found = verdict(
                Measure::CompletedPeriod,
                accepted,
                Some(3),
                &computed,
                Open { undated: 0, in_part, is_empty: true },
            );
            assert_eq!(found, expected, "{sum} of {count}, {in_part} in part");
        }
    }
}
