//! Classes of a number: a few round bounds found from the data, in words. Must not know records or filters.

use std::collections::BTreeSet;
use std::sync::Mutex;

use crate::model::{
    Dataset, Decimal, Field, FieldName, FieldUnit, LAND, Measure, MeasureKind, NumberColumn, ProjectAmount, Projects,
    Sum,
};
use crate::query::key::clause_text::{amount_text, money_text, shortest};
use crate::text::{Arg, Locale, numbers, say_with, unit_word};

/// The numbers that fall into classes, by the id of the dimension: as cheap to hand on as a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ClassesOf(&'static str);

/// What the numbers are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::query) enum Classed {
    /// An amount of projects.
    Amount(ProjectAmount),
    /// Their land.
    Land,
    /// A column that the program knows nothing of.
    Field(FieldName),
}

/// A class: from a bound on and below another, each by its place among all round numbers; open where there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Class {
    from: u8,
    below: u8,
}

/// What ids of such dimensions begin with.
const PREFIX: &str = "classes:";
/// No more bounds than these are taken.
const MOST: usize = 7;
/// Round numbers are one, two and five times a power of ten.
const TIMES: [i64; 3] = [1, 2, 5];
/// As many of them as there are.
const ROUND: u8 = 3 * 18;
/// How many numbers classes have; the last one is that of "none".
pub(in crate::query) const SIZE: u32 = ROUND as u32 + 2;

static IDS: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());

impl ClassesOf {
    /// As written on the command line.
    pub fn id(self) -> &'static str {
        self.0
    }

    /// The inverse of [`Self::id`].
    pub fn parse(id: &str) -> Option<Self> {
        let of = id.strip_prefix(PREFIX)?;
        let of = if of == "land" { LAND } else { of };
        let is_number = match Measure::parse(of).map(Measure::kind) {
            Some(MeasureKind::Lifetime(_) | MeasureKind::Field(_)) => true,
            Some(MeasureKind::Period(_) | MeasureKind::Count | MeasureKind::Statistic(_)) => false,
            None => of == LAND,
        };
        is_number.then(|| Self::kept(format!("{PREFIX}{of}")))
    }

    /// Of a column that the program knows nothing of.
    pub fn of_field(name: FieldName) -> Self {
        Self::kept(format!("{PREFIX}{}", name.id()))
    }

    fn kept(id: String) -> Self {
        let mut ids = IDS.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(known) = ids.get(id.as_str()) {
            return Self(known);
        }
        let id: &'static str = Box::leak(id.into_boxed_str());
        ids.insert(id);
        Self(id)
    }

    fn column(self) -> &'static str {
        &self.0[PREFIX.len()..]
    }

    /// What the numbers are.
    pub(in crate::query) fn classed(self) -> Classed {
        match Measure::parse(self.column()).map(Measure::kind) {
            Some(MeasureKind::Lifetime(which)) => Classed::Amount(which),
            Some(MeasureKind::Field(name)) => Classed::Field(name),
            _ => Classed::Land,
        }
    }
}

impl Classed {
    /// Whether these books have the numbers.
    pub(in crate::query) fn is_in(self, dataset: &Dataset) -> bool {
        match self {
            Self::Amount(_) | Self::Land => dataset.is_of_projects(),
            Self::Field(name) => {
                dataset.field(name).is_some_and(|field| field.kind.is_measured() && field.numbers().is_some())
            }
        }
    }

    /// How many of what is kept make one.
    fn unit(self, dataset: &Dataset) -> i64 {
        10i64.checked_pow(self.decimals(dataset)).unwrap_or(1)
    }

    fn decimals(self, dataset: &Dataset) -> u32 {
        match self {
            Self::Amount(_) | Self::Land => 2,
            Self::Field(name) => dataset.field(name).and_then(Field::numbers).map_or(0, NumberColumn::decimals),
        }
    }

    /// The number of a row.
    #[inline]
    pub(in crate::query) fn value(self, dataset: &Dataset, row: usize) -> Option<i64> {
        let projects = dataset.projects();
        match self {
            Self::Amount(which) => projects.amounts(which).fen(row),
            Self::Land => {
                let land = projects.lands().get(row).copied();
                land.filter(|land| *land != Projects::NO_LAND).map(i64::from)
            }
            Self::Field(name) => dataset.field(name)?.numbers()?.scaled(row),
        }
    }

    /// The bounds between classes: as many of one, two and five times a power of ten as are few, of what there is.
    pub(in crate::query) fn bounds(self, dataset: &Dataset) -> Bounds {
        let values = || (0..dataset.projects().len()).filter_map(|row| self.value(dataset, row));
        let unit = self.unit(dataset);
        let least = values().filter(|value| *value > 0).min();
        let all = least.zip(values().max()).map_or_else(Vec::new, |(least, most)| {
            let round = (0..ROUND).filter_map(|at| Some((at, round(at, unit)?)));
            round.filter(|(_, value)| (least + 1..=most).contains(value)).collect()
        });
        // One, two and five; one and five; powers of ten; of a hundred; of a thousand.
        let coarser: [fn(u8) -> bool; 5] =
            [|_| true, |at| at % 3 != 1, |at| at % 3 == 0, |at| at % 6 == 0, |at| at % 9 == 0];
        let few = coarser.into_iter().map(|keeps| all.iter().copied().filter(|(at, _)| keeps(*at)).collect::<Vec<_>>());
        let few: Vec<Vec<(u8, i64)>> = few.collect();
        let found = few.iter().find(|bounds| bounds.len() <= MOST).or(few.last()).cloned().unwrap_or_default();
        Bounds(found)
    }

    /// What the numbers are called with their unit.
    fn written(self, dataset: &Dataset, value: i64, locale: Locale) -> String {
        let money = |currency| numbers::shortest_sum(Sum::new(value.into(), self.decimals(dataset)), currency, locale);
        let plain = || Decimal::new(value.into(), self.decimals(dataset)).map(|number| number.shortest());
        let plain = || plain().map(numbers::decimal).unwrap_or_default();
        match self {
            Self::Amount(which) => money(dataset.project_currency(which)),
            Self::Land => say_with(locale, "class-land", [("land", plain().into())]),
            Self::Field(name) => match dataset.field(name).map(|field| &field.unit) {
                Some(FieldUnit::Money(unit)) => money(unit.currency),
                Some(FieldUnit::Named(unit)) if !unit.is_empty() => say_with(
                    locale,
                    "amount-with-unit",
                    [("amount", plain().into()), ("unit", unit_word(unit, locale).into())],
                ),
                _ => plain(),
            },
        }
    }

    /// The same as filters write it.
    fn in_filters(self, dataset: &Dataset, value: i64) -> String {
        match self {
            Self::Amount(which) => amount_text(value, dataset.project_currency(which)),
            Self::Field(name) => match dataset.field(name).map(|field| &field.unit) {
                Some(FieldUnit::Money(unit)) => money_text(value, self.decimals(dataset), unit.currency),
                _ => shortest(value, self.decimals(dataset)),
            },
            Self::Land => shortest(value, 2),
        }
    }
}

/// The bounds between classes, with their places among all round numbers.
#[derive(Clone, Debug, Default)]
pub(in crate::query) struct Bounds(Vec<(u8, i64)>);

impl Bounds {
    /// The number of the class of a value.
    #[inline]
    pub(in crate::query) fn code(&self, value: Option<i64>) -> u32 {
        let Some(value) = value else { return SIZE - 1 };
        let above = self.0.partition_point(|(_, bound)| *bound <= value);
        if above == 0 { 0 } else { u32::from(self.0[above - 1].0) + 1 }
    }

    /// The class with a number; none where there is none.
    pub(in crate::query) fn class(&self, code: u32) -> Option<Class> {
        if code + 1 >= SIZE {
            return None;
        }
        let from = code as u8;
        let below = self.0.iter().find(|(at, _)| at + 1 > from).map_or(0, |(at, _)| at + 1);
        Some(Class { from, below })
    }

    /// All classes.
    pub(in crate::query) fn all(&self) -> impl Iterator<Item = Class> + '_ {
        let codes = [0].into_iter().chain(self.0.iter().map(|(at, _)| u32::from(*at) + 1));
        codes.filter_map(|code| self.class(code))
    }
}

/// A round number, in units of the last decimal; none beyond what can be kept.
fn round(at: u8, unit: i64) -> Option<i64> {
    TIMES[usize::from(at % 3)].checked_mul(10i64.checked_pow(u32::from(at / 3))?)?.checked_mul(unit)
}

impl Class {
    /// Its number.
    pub(in crate::query) fn code(self) -> u32 {
        self.from.into()
    }

    /// The least and the first that is too much, in units of the last decimal.
    pub(in crate::query) fn ends(self, dataset: &Dataset, of: Classed) -> (Option<i64>, Option<i64>) {
        let unit = of.unit(dataset);
        let bound = |place: u8| place.checked_sub(1).and_then(|at| round(at, unit));
        (bound(self.from), bound(self.below))
    }

    /// As written in files: `1亿..5亿`.
    pub(in crate::query) fn id(self, dataset: &Dataset, of: Classed) -> String {
        let (from, below) = self.ends(dataset, of);
        let one = |value: Option<i64>| value.map(|value| of.in_filters(dataset, value)).unwrap_or_default();
        format!("{}..{}", one(from), one(below))
    }

    /// In words.
    pub(in crate::query) fn label(self, dataset: &Dataset, of: Classed, locale: Locale) -> String {
        let (from, below) = self.ends(dataset, of);
        let written = |value: Option<i64>| value.map(|value| of.written(dataset, value, locale)).unwrap_or_default();
        let (mut low, high) = (written(from), written(below));
        // Of two bounds in one unit the second says it.
        if let (Some((number, unit)), Some((_, other))) = (low.split_once(' '), high.split_once(' '))
            && unit == other
        {
            low = number.to_owned();
        }
        let key = match (from, below) {
            (None, None) => "class-all",
            (None, _) => "class-below",
            (_, None) => "class-from",
            _ => "class-between",
        };
        say_with(locale, key, [("from", Arg::from(low)), ("to", Arg::from(high))])
    }
}
