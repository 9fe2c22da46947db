//! How much time lies between two dates of which perhaps only a part is known. Must not know what the dates are of.

use super::partial_date::PartialDate;

/// The time from one date to another, no more exactly than both are known. Negative where the second comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Elapsed {
    /// In what it may be said.
    pub span: TimeSpan,
    /// The fewest days that it may be.
    pub least_days: i64,
    /// The most days that it may be.
    pub most_days: i64,
}

/// A length of time in the unit that both ends are known to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeSpan {
    /// Both days are known: exact.
    Days(i64),
    /// Both months are known: give or take one.
    Months(i64),
    /// Only years are known of one of them: give or take one.
    Years(i64),
}

impl Elapsed {
    /// The time from `from` to `to`.
    pub fn between(from: PartialDate, to: PartialDate) -> Self {
        let (from_first, from_last) = calendar_days(from);
        let (to_first, to_last) = calendar_days(to);
        let years = i64::from(to.year()) - i64::from(from.year());
        let span = match (from.month().zip(to.month()), from.day().zip(to.day())) {
            (_, Some(_)) => TimeSpan::Days(to_first - from_first),
            (Some((first, last)), None) => TimeSpan::Months(years * 12 + i64::from(last) - i64::from(first)),
            (None, None) => TimeSpan::Years(years),
        };
        Self { span, least_days: to_first - from_last, most_days: to_last - from_first }
    }

    /// Whether the second date comes before the first whatever the unknown parts are.
    pub fn is_surely_backwards(self) -> bool {
        self.most_days < 0
    }
}

/// The first and the last day a date may be, counted from the beginning of the calendar.
pub fn calendar_days(date: PartialDate) -> (i64, i64) {
    let months = date.months();
    let first = day_number(date.year(), months.0, date.day().unwrap_or(1));
    let last = match (months.1, date.day()) {
        (_, Some(_)) => first,
        (12, None) => day_number(date.year() + 1, 1, 1) - 1,
        (month, None) => day_number(date.year(), month + 1, 1) - 1,
    };
    (first, last)
}

/// Days since 1 March of year 0 in the Gregorian calendar: a year that begins in March ends with its leap day.
fn day_number(year: i32, month: u32, day: u32) -> i64 {
    let year = i64::from(year) - i64::from(month < 3);
    let month = (i64::from(month) + 9) % 12;
    let before = (month * 153 + 2) / 5;
    year * 365 + year / 4 - year / 100 + year / 400 + before + i64::from(day) - 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> PartialDate {
        PartialDate::parse(text).unwrap()
    }

    #[test]
    fn every_day_of_two_centuries_follows_the_one_before() {
        // Independent of the formula: a calendar that is walked day by day.
        let mut expected = None;
        for year in 1900..=2100 {
            let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
            for (month, length) in [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].into_iter().enumerate() {
                let length = if month == 1 && is_leap { 29 } else { length };
                for day in 1..=length {
                    let number = day_number(year, month as u32 + 1, day);
                    assert_eq!(number, expected.unwrap_or(number), "{year}-{}-{day}", month + 1);
                    expected = Some(number + 1);
                }
            }
        }
    }

    #[test]
    fn time_is_told_no_more_exactly_than_both_dates_are_known() {
        // Days were counted with Python's datetime.
        for (from, to, span, least, most) in [
            ("2020-11-14", "2021-12-31", TimeSpan::Days(412), 412, 412),
            ("2020-02-28", "2020-03-01", TimeSpan::Days(2), 2, 2),
            ("2100-02-28", "2100-03-01", TimeSpan::Days(1), 1, 1),
            ("2021-03-15", "2021-03-15", TimeSpan::Days(0), 0, 0),
            ("2021-03-15", "2020-03-15", TimeSpan::Days(-365), -365, -365),
            ("2021-03", "2021-09-15", TimeSpan::Months(6), 168, 198),
            ("2020-12-31", "2021-01", TimeSpan::Months(1), 1, 31),
            ("2021-03", "2021-03", TimeSpan::Months(0), -30, 30),
            ("2020", "2021-12-31", TimeSpan::Years(1), 365, 730),
            ("2019", "2021", TimeSpan::Years(2), 367, 1095),
            ("2021-Q1", "2021-12-31", TimeSpan::Years(0), 275, 364),
            ("2021", "2021", TimeSpan::Years(0), -364, 364),
        ] {
            let elapsed = Elapsed::between(date(from), date(to));
            assert_eq!(elapsed, Elapsed { span, least_days: least, most_days: most }, "{from} to {to}");
        }
    }

    #[test]
    fn what_may_be_the_right_way_round_is_not_called_backwards() {
        for (from, to, backwards) in
            [("2021", "2021-03", false), ("2021-03", "2021-02-28", true), ("2021-03-02", "2021-03-01", true)]
        {
            assert_eq!(Elapsed::between(date(from), date(to)).is_surely_backwards(), backwards, "{from} to {to}");
            assert_eq!(date(to).surely_before(date(from)), backwards, "as the findings say");
        }
    }
}
