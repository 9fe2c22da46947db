//! The words of analysis as a person reads them: what is said, and behind it how it is worked out or why it is not. Must not
//! know where the numbers come from.

use super::observation::ShownUnit;
use crate::model::Decimal;
use crate::query::analysis::{Growth, GrowthChange, NoNumber, Turn, Word};
use crate::text::{Arg, Locale, numbers, say, say_with};

/// Something said of numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// 同比增长 9.6 %
    pub text: String,
    /// The formula, and why there is no number where there is none.
    pub explained: String,
    /// Which way it points: more, less, or neither.
    pub sign: i8,
}

/// The verb that goes with a number.
fn way(value: Decimal) -> (&'static str, i8) {
    match value.mantissa().signum() {
        1 => ("up", 1),
        -1 => ("down", -1),
        _ => ("level", 0),
    }
}

fn size(value: Decimal) -> Decimal {
    Decimal::new(value.mantissa().abs(), value.scale()).unwrap_or(value)
}

/// The formula of a word, with why it has no number and what can be said instead.
fn explained(word: Word, none: Option<NoNumber>, instead: Option<&str>, locale: Locale) -> String {
    let formula = say(locale, &format!("analysis-{}-formula", word.id())).into_owned();
    let why = none.map(|none| say(locale, &format!("analysis-none-{}", none.id())).into_owned());
    let lines = [Some(formula), why, instead.map(str::to_owned)];
    lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
}

/// A word that is said with a verb for each direction; `value` is how the number is written without its sign.
fn directed(
    word: Word,
    number: Result<Decimal, NoNumber>,
    value: impl Fn(Decimal) -> String,
    other: &str,
    locale: Locale,
) -> Said {
    let id = word.id();
    let args = |value: String| [("value", Arg::from(value)), ("other", other.into())];
    match number {
        Ok(number) => {
            let (verb, sign) = way(number);
            let text = say_with(locale, &format!("analysis-{id}-{verb}"), args(value(size(number))));
            Said { text, explained: explained(word, None, None, locale), sign }
        }
        Err(none) => {
            let text = say_with(locale, &format!("analysis-{id}-none"), args(String::new()));
            Said { text, explained: explained(word, Some(none), None, locale), sign: 0 }
        }
    }
}

fn percent(value: Decimal) -> String {
    numbers::percent_sign(&numbers::decimal(value))
}

/// A number in a published unit, in the steps of the language; the sign only where it is asked for.
fn in_unit(value: Decimal, unit: &str, with_sign: bool, locale: Locale) -> String {
    let shown = ShownUnit::of(unit, Some(value), locale);
    let number = shown.number(value, value.scale());
    let number = if with_sign { numbers::signed(number) } else { numbers::decimal(number) };
    format!("{number} {}", shown.behind(unit, locale)).trim_end().to_owned()
}

impl Said {
    /// 同比, 环比: where there are no percent the difference, in the unit of the values.
    pub fn growth(word: Word, growth: &Growth, unit: &str, locale: Locale) -> Self {
        let (Err(none), Ok(difference)) = (growth.percent, growth.difference) else {
            return directed(word, growth.percent, percent, "", locale);
        };
        let shown = in_unit(difference, unit, true, locale);
        let difference = say_with(locale, "analysis-difference", [("value", Arg::from(shown))]);
        let key = format!("analysis-{}-difference", word.id());
        let text = say_with(locale, &key, [("difference", Arg::from(difference.as_str()))]);
        Self { text, explained: explained(word, Some(none), Some(&difference), locale), sign: 0 }
    }

    /// 加快、回落、收窄、扩大, 由降转增; `since` says against what, as `比上月`; it may be empty.
    pub fn turn(change: &GrowthChange, since: &str, locale: Locale) -> Self {
        let points = numbers::decimal(size(change.points));
        let key = format!("analysis-turn-{}", change.turn.id());
        let text = say_with(locale, &key, [("points", Arg::from(points)), ("since", since.into())]);
        let sign = match change.turn {
            Turn::SameGrowth | Turn::SameFall | Turn::Level => 0,
            _ => way(change.points).1,
        };
        Self { text, explained: explained(Word::Change, None, None, locale), sign }
    }

    /// 两年平均
    pub fn two_years(average: Result<Decimal, NoNumber>, locale: Locale) -> Self {
        directed(Word::TwoYears, average, percent, "", locale)
    }

    /// 拉动
    pub fn pull(points: Result<Decimal, NoNumber>, locale: Locale) -> Self {
        directed(Word::Pull, points, numbers::decimal, "", locale)
    }

    /// 高于全市 n 个百分点
    pub fn against(points: Result<Decimal, NoNumber>, other: &str, locale: Locale) -> Self {
        directed(Word::Against, points, numbers::decimal, other, locale)
    }

    /// 快于、慢于序时
    pub fn schedule(points: Result<Decimal, NoNumber>, locale: Locale) -> Self {
        directed(Word::Schedule, points, numbers::decimal, "", locale)
    }

    /// 占比, 贡献率, 完成年度目标: so many percent.
    pub fn rate(word: Word, rate: Result<Decimal, NoNumber>, locale: Locale) -> Self {
        Self::plain(word, rate.map(percent), locale)
    }

    /// 按此进度全年, 尚需月均: so much of a unit.
    pub fn pace(word: Word, value: Result<Decimal, NoNumber>, unit: &str, locale: Locale) -> Self {
        Self::plain(word, value.map(|value| in_unit(value, unit, false, locale)), locale)
    }

    fn plain(word: Word, value: Result<String, NoNumber>, locale: Locale) -> Self {
        let none = value.as_ref().err().copied();
        let value = value.unwrap_or_else(|_| "—".to_owned());
        let text = say_with(locale, &format!("analysis-said-{}", word.id()), [("value", Arg::from(value))]);
        Self { text, explained: explained(word, none, None, locale), sign: 0 }
    }
}
