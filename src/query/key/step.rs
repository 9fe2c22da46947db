//! Halves, quarters, months and years that begin with another month than January: steps of time that are no calendar years, and
//! how they are numbered. Must not know records.

use crate::model::{Month, PartialDate, Period, YEARS};

/// A step of time that is no calendar year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Step {
    /// 半年
    Half,
    /// 季度
    Quarter,
    /// 月份
    Month,
    /// 财年: twelve months from this one on, which is never January.
    Fiscal(u8),
}

/// Years that begin with a later month, by that month.
const FISCAL: [&str; 11] = [
    "fiscal-02",
    "fiscal-03",
    "fiscal-04",
    "fiscal-05",
    "fiscal-06",
    "fiscal-07",
    "fiscal-08",
    "fiscal-09",
    "fiscal-10",
    "fiscal-11",
    "fiscal-12",
];

/// When something was, as far as a step of time can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum When {
    /// In the step that begins with this month.
    In(Month),
    /// In this year; in which step of it is not known.
    Year(i32),
    /// In this year, and part of no step that is there as a whole: what is given of longer periods, or of only some months of one.
    Besides(i32),
    /// In the year of another kind (财年) that begins with this month; in which step of it is not known.
    Fiscal(Month),
    /// Nobody knows.
    Unknown,
}

/// Behind the year in the id of what it has besides whole steps.
const BESIDES: &str = "-besides";

/// The id of what a year has besides whole steps.
pub(in crate::query) fn besides_id(year: i32) -> String {
    format!("{year}{BESIDES}")
}

/// The year of such an id.
pub(in crate::query) fn besides_of(id: &str) -> Option<i32> {
    id.strip_suffix(BESIDES)?.parse().ok().filter(|year| YEARS.contains(year))
}

const FIRST: i32 = *YEARS.start();
const ALL_YEARS: u32 = (*YEARS.end() - FIRST + 1) as u32;

/// Years of which no step is known, what they have besides whole steps, and years that begin with each month from February on.
const KINDS_OF_YEARS: u32 = 13;

impl Step {
    /// All that are shorter than a year, the longest first.
    pub const ALL: [Self; 3] = [Self::Half, Self::Quarter, Self::Month];

    /// As written on the command line; its name is the text `dimension-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Half => "half",
            Self::Quarter => "quarter",
            Self::Month => "month",
            Self::Fiscal(month) => FISCAL.get(usize::from(month).wrapping_sub(2)).copied().unwrap_or("year"),
        }
    }

    /// What texts about it go by, whatever month it begins with.
    pub fn text_id(self) -> &'static str {
        if let Self::Fiscal(_) = self { "fiscal" } else { self.id() }
    }

    /// Years that begin with this month, if they are not those of the calendar.
    pub fn fiscal(month: u32) -> Option<Self> {
        u8::try_from(month).ok().filter(|month| (2..=12).contains(month)).map(Self::Fiscal)
    }

    /// Years of this id.
    pub(in crate::query) fn parse_fiscal(id: &str) -> Option<Self> {
        FISCAL.iter().position(|known| *known == id).and_then(|at| Self::fiscal(at as u32 + 2))
    }

    /// The month that the first one of a year begins with.
    fn start(self) -> u32 {
        if let Self::Fiscal(month) = self { month.into() } else { 1 }
    }

    /// How many months it has.
    pub fn months(self) -> u32 {
        match self {
            Self::Half => 6,
            Self::Quarter => 3,
            Self::Month => 1,
            Self::Fiscal(_) => 12,
        }
    }

    /// How many of it make a year.
    pub(in crate::query) fn in_year(self) -> u32 {
        12 / self.months()
    }

    /// How many of it come before the years of which no more is known.
    fn known(self) -> u32 {
        ALL_YEARS * self.in_year()
    }

    /// The number of what has no year.
    pub(in crate::query) fn none(self) -> u32 {
        self.known() + ALL_YEARS * KINDS_OF_YEARS
    }

    /// The number of a date as columns hold it: steps by time, then years of which no more is known, then no date.
    pub(in crate::query) fn of_date(self, date: u32) -> u32 {
        let year = PartialDate::year_of(date).wrapping_sub(FIRST as u32);
        if year >= ALL_YEARS {
            return self.none();
        }
        let (first, last) = PartialDate::months_of(date);
        match self {
            // What is before its year's first month is of the year before.
            Self::Fiscal(start) => {
                let is_behind = |month: u32| u32::from(month >= u32::from(start));
                match (is_behind(first), is_behind(last)) {
                    (one, other) if one == other => (year + one).checked_sub(1).unwrap_or(self.none()),
                    _ => self.known() + year,
                }
            }
            _ if (first - 1) / self.months() == (last - 1) / self.months() => {
                year * self.in_year() + (first - 1) / self.months()
            }
            _ => self.known() + year,
        }
    }

    /// The number of the step that a period lies in, or else of its year, be it of another kind, or else of what has none.
    pub(in crate::query) fn of_period(self, period: Period) -> u32 {
        match (period.year(), self.around(period.first())) {
            (None, Some(step)) if self.start() > 1 && step.contains(period) => self.code(When::In(step.first())),
            (None, _) => self.besides(period),
            (Some(_), Some(step)) if step.contains(period) => self.code(When::In(step.first())),
            (Some(_), _) => self.besides(period),
        }
    }

    /// The number of a period that is no whole step: that of what its year has besides, or that of what has no year.
    pub(in crate::query) fn besides(self, period: Period) -> u32 {
        let year = period.year().map(When::Besides).or_else(|| period.fiscal().map(When::Fiscal));
        self.code(year.unwrap_or(When::Unknown))
    }

    /// The step that a month lies in.
    pub fn around(self, month: Month) -> Option<Period> {
        if month.month() < self.start() {
            return self.from(Month::new(month.year() - 1, self.start())?);
        }
        if self.start() > 1 {
            return self.from(Month::new(month.year(), self.start())?);
        }
        let first = Month::new(month.year(), (month.month() - 1) / self.months() * self.months() + 1)?;
        self.from(first)
    }

    /// The step that begins with a month.
    pub fn from(self, first: Month) -> Option<Period> {
        if let Self::Fiscal(_) = self {
            return Some(Period::year_from(first));
        }
        Period::between(first, Month::new(first.year(), first.month() + self.months() - 1)?)
    }

    /// The step that a period is, exactly.
    pub(in crate::query) fn exactly(self, period: Period) -> Option<Month> {
        (self.around(period.first()) == Some(period)).then(|| period.first())
    }

    /// The steps from one to another, both included.
    pub fn stretch(self, from: Month, to: Month) -> impl Iterator<Item = Month> {
        let ordinal = move |month: Month| month.year() * 12 + month.month() as i32 - 1;
        let months = (ordinal(from)..=ordinal(to)).step_by(self.months() as usize);
        months.filter_map(|month| Month::new(month / 12, (month % 12) as u32 + 1))
    }

    pub(in crate::query) fn code(self, when: When) -> u32 {
        match when {
            When::In(first) => (first.year() - FIRST) as u32 * self.in_year() + (first.month() - 1) / self.months(),
            When::Year(year) if YEARS.contains(&year) => self.known() + (year - FIRST) as u32,
            When::Fiscal(first) => self.known() + ALL_YEARS * first.month() + (first.year() - FIRST) as u32,
            When::Besides(year) if YEARS.contains(&year) => self.known() + ALL_YEARS + (year - FIRST) as u32,
            When::Year(_) | When::Besides(_) | When::Unknown => self.none(),
        }
    }

    pub(in crate::query) fn when(self, code: u32) -> When {
        if code < self.known() {
            let (year, part) = (code / self.in_year(), code % self.in_year());
            return Month::new(FIRST + year as i32, part * self.months() + self.start())
                .map_or(When::Unknown, When::In);
        }
        let (kind, year) = ((code - self.known()) / ALL_YEARS, FIRST + ((code - self.known()) % ALL_YEARS) as i32);
        match kind {
            0 => When::Year(year),
            1 => When::Besides(year),
            _ if code < self.none() => Month::new(year, kind).map_or(When::Unknown, When::Fiscal),
            _ => When::Unknown,
        }
    }
}

/// The steps of some years, numbered from nothing on, so that there are no more numbers than may occur.
#[derive(Clone, Copy, Debug)]
pub(in crate::query) struct Numbered {
    step: Step,
    /// The first year, counted from the first of all.
    first: u32,
    years: u32,
    /// How many kinds of years there are beside the steps: see [`KINDS_OF_YEARS`].
    kinds: u32,
}

impl Numbered {
    /// The steps of the years from one to another.
    pub(in crate::query) fn new(step: Step, from: i32, to: i32) -> Self {
        // A year that begins later may have begun in the year before.
        let from = if step.start() > 1 { from - 1 } else { from };
        let (from, to) = (from.max(FIRST), to.min(*YEARS.end()));
        Self { step, first: (from - FIRST) as u32, years: (to - from + 1).max(1) as u32, kinds: 1 }
    }

    /// The same for periods, with what years have besides whole steps, and with years that begin with another month.
    pub(in crate::query) fn of_periods(self, has_fiscal: bool) -> Self {
        Self { kinds: if has_fiscal { KINDS_OF_YEARS } else { 2 }, ..self }
    }

    /// How many numbers there are; the last one is that of what has no year.
    pub(in crate::query) fn size(self) -> u32 {
        self.years * (self.step.in_year() + self.kinds) + 1
    }

    /// The number here of a number of [`Step`].
    #[inline]
    pub(in crate::query) fn here(self, code: u32) -> u32 {
        let (steps, known) = (self.step.in_year(), self.step.known());
        let (kind, year) = match code.checked_sub(known) {
            None => (0, code / steps),
            Some(code) => (code / ALL_YEARS, code % ALL_YEARS),
        };
        let at = year.wrapping_sub(self.first);
        match code < known {
            _ if at >= self.years || kind >= self.kinds => self.size() - 1,
            true => at * steps + code % steps,
            false => self.years * (steps + kind) + at,
        }
    }

    /// The number of [`Step`] of a number here.
    pub(in crate::query) fn there(self, code: u32) -> u32 {
        let (steps, known) = (self.step.in_year(), self.step.known());
        if code + 1 == self.size() {
            return self.step.none();
        }
        if code < self.years * steps {
            code + self.first * steps
        } else {
            let code = code - self.years * steps;
            known + code / self.years * ALL_YEARS + self.first + code % self.years
        }
    }

    /// Whether it has numbers for all that a number of [`Step`] stands for.
    pub(in crate::query) fn has(self, code: u32) -> bool {
        code == self.step.none() || self.here(code) + 1 != self.size()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::PartialDate;

    #[test]
    fn a_date_is_of_the_step_it_surely_lies_in() {
        for (step, date, expected) in [
            (Step::Quarter, "2021-03-31", "2021-Q1"),
            (Step::Quarter, "2021-04", "2021-Q2"),
            (Step::Half, "2021-07-01", "2021-H2"),
            (Step::Month, "2021-12", "2021-12"),
            (Step::Month, "1900-01-01", "1900-01"),
            (Step::Month, "2021", "2021?"),
            (Step::Half, "2100", "2100?"),
        ] {
            let date = PartialDate::parse(date).unwrap();
            let found = match step.when(step.of_date(date.number())) {
                When::In(first) => step.from(first).unwrap().to_string(),
                When::Year(year) => format!("{year}?"),
                When::Besides(_) | When::Fiscal(_) => "no date".to_owned(),
                When::Unknown => String::new(),
            };
            assert_eq!(found, expected, "{date}");
        }
        assert_eq!(Step::Month.when(Step::Month.of_date(0)), When::Unknown);
        for (date, expected) in [
            ("2021-03-31", Some(2020)),
            ("2021-04-01", Some(2021)),
            ("2021-12", Some(2021)),
            ("2022-01", Some(2021)),
            ("1900-01", Some(1899)),
        ] {
            let april = Step::fiscal(4).unwrap();
            let when = april.when(april.of_date(PartialDate::parse(date).unwrap().number()));
            let first = expected.and_then(|year| Month::new(year, 4));
            assert_eq!(when, first.map_or(When::Unknown, When::In), "{date}");
            if let Some(first) = first {
                assert_eq!(april.around(first), Some(Period::year_from(first)));
                assert_eq!(april.code(when), april.of_date(PartialDate::parse(date).unwrap().number()));
            }
        }
        assert_eq!((Step::fiscal(1), Step::fiscal(13), Step::parse_fiscal("fiscal-04")), (None, None, Step::fiscal(4)));
    }

    #[test]
    fn a_period_is_of_a_step_only_if_it_lies_in_one() {
        for (step, period, expected) in [
            (Step::Quarter, "2021-01/2021-02", When::In(Month::new(2021, 1).unwrap())),
            (Step::Quarter, "2021-H1", When::Besides(2021)),
            (Step::Half, "2021-Q3", When::In(Month::new(2021, 7).unwrap())),
            (Step::Month, "2020-12/2021-01", When::Unknown),
            (Step::Month, "2020-04/2021-03", When::Fiscal(Month::new(2020, 4).unwrap())),
            (Step::Fiscal(4), "2020-10/2021-09", When::Fiscal(Month::new(2020, 10).unwrap())),
            (Step::Fiscal(4), "2020-12/2021-01", When::In(Month::new(2020, 4).unwrap())),
            (Step::Fiscal(4), "2020-04/2021-03", When::In(Month::new(2020, 4).unwrap())),
            (Step::Fiscal(4), "2021-Q1", When::In(Month::new(2020, 4).unwrap())),
            (Step::Fiscal(4), "2021", When::Besides(2021)),
        ] {
            assert_eq!(step.when(step.of_period(Period::parse(period).unwrap())), expected, "{period}");
        }
    }

    #[test]
    fn numbers_of_some_years_are_those_of_all_moved() {
        for step in Step::ALL.into_iter().chain(Step::fiscal(4)) {
            let few = Numbered::new(step, 2019, 2021);
            let october = step.code(When::Fiscal(Month::new(2020, 10).unwrap()));
            let besides = step.code(When::Besides(2020));
            assert!(!few.has(besides) && few.of_periods(false).has(besides), "{step:?}");
            assert!(!few.of_periods(false).has(october) && few.of_periods(true).has(october), "{step:?}");
            for few in [few, few.of_periods(false), few.of_periods(true)] {
                for here in 0..few.size() {
                    assert_eq!(few.here(few.there(here)), here, "{step:?}");
                    assert!(few.has(few.there(here)));
                }
            }
            // A year that begins later may have begun in the year before.
            let before = if step.start() > 1 { 2017 } else { 2018 };
            let before = When::In(Month::new(before, step.start()).unwrap());
            assert!(!few.has(step.code(When::Year(2022))) && !few.has(step.code(before)), "{step:?}");
        }
    }
}
