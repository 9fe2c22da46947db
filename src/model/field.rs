//! Columns that the program knows nothing of but what a package and their own values say: any table may have some. Must not
//! know how they were read, nor words of either language.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

use super::amount::{AmountUnit, Currency};
use super::categories::{Categories, CategoryIx};
use super::columns::{DateColumn, RefColumn};
use super::decimal::Decimal;
use super::entities::Name;
use super::kept_names::KeptNames;
use super::kind::{AddsUp, Kind};
use super::partial_date::PartialDate;
use super::qualifier::Qualifier;
use super::set_column::SetColumn;
use super::sum::Sum;
use super::text_column::TextColumn;

/// What stands over such a column: as cheap to hand on as a number, and equal wherever it is met.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldName(&'static str);

/// All names ever met. There are as many as columns in the packages that were opened, and they are few.
static NAMES: KeptNames = KeptNames::new();

/// What people call them: for those who have to say a name without a package at hand.
/// Nothing where they call columns of this name by different ones: then it stands for itself.
static TITLES: Mutex<BTreeMap<FieldName, Option<Name>>> = Mutex::new(BTreeMap::new());

/// Those of numbers in no unit that is known: what stands in brackets behind them is all that is said of it.
static WITHOUT_UNIT: Mutex<BTreeSet<FieldName>> = Mutex::new(BTreeSet::new());

impl FieldName {
    /// What ids of such columns begin with, so that none is taken for one the program knows.
    const PREFIX: &'static str = "column:";

    /// The name that reads so.
    pub fn new(name: &str) -> Self {
        Self(NAMES.keep(&format!("{}{name}", Self::PREFIX)))
    }

    /// The name with this id.
    pub fn parse(id: &str) -> Option<Self> {
        id.strip_prefix(Self::PREFIX).filter(|name| !name.is_empty()).map(Self::new)
    }

    /// What people call it, as far as all packages opened since the program began say the same.
    pub fn title(self) -> Name {
        let titles = TITLES.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let own = || Name { zh: self.as_str().to_owned(), en: String::new() };
        titles.get(&self).cloned().flatten().unwrap_or_else(own)
    }

    /// Remembers what people call it.
    pub(crate) fn entitle(self, title: &Name) {
        let mut titles = TITLES.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let known = titles.entry(self).or_insert_with(|| Some(title.clone()));
        if known.as_ref().is_some_and(|known| known != title) {
            *known = None;
        }
    }

    /// Remembers that its numbers are in no unit that is known.
    pub(crate) fn set_without_unit(self) {
        WITHOUT_UNIT.lock().unwrap_or_else(std::sync::PoisonError::into_inner).insert(self);
    }

    /// Whether nothing but its name says what its numbers are in.
    pub fn is_without_unit(self) -> bool {
        WITHOUT_UNIT.lock().unwrap_or_else(std::sync::PoisonError::into_inner).contains(&self)
    }

    /// As it stands over the column.
    pub fn as_str(self) -> &'static str {
        &self.0[Self::PREFIX.len()..]
    }

    /// What it is called among columns that the program knows: `column:企业性质`.
    pub fn id(self) -> &'static str {
        self.0
    }
}

impl std::fmt::Debug for FieldName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.as_str().fmt(f)
    }
}

/// What the numbers of a column are in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldUnit {
    /// Nothing is said.
    None,
    /// Money: the values are in the hundredths of its main unit, or in that itself where they are too large.
    Money(AmountUnit),
    /// So much of something, as the package writes it.
    Named(String),
}

/// A column.
#[derive(Clone, Debug)]
pub struct Field {
    /// What stands over it.
    pub name: FieldName,
    /// What people call it; the English one may be empty.
    pub title: Name,
    /// What stands in it.
    pub kind: Kind,
    /// What its numbers are in.
    pub unit: FieldUnit,
    /// Over what its numbers may be added up.
    pub adds_up: AddsUp,
    /// The column that says row by row in which currency its amounts are: sums are kept apart by it.
    pub per: Option<FieldName>,
    /// Whether the package says what it is; if not, its values did.
    pub is_declared: bool,
    /// The table whose rows it refers to, if it refers to any, as the package calls it.
    pub refers_to: Option<String>,
    /// Where it is shown unless somebody asks for it.
    pub shown_in: ShownIn,
    /// The columns it stands together with where a record is shown in full; empty where the package says none.
    pub group: String,
    /// What stands in it, row by row.
    pub values: FieldValues,
}

/// Where a column is shown unless somebody asks for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ShownIn {
    /// In lists, and wherever a record is shown in full.
    #[default]
    List,
    /// Only where a record is shown in full.
    Detail,
    /// Nowhere.
    Nowhere,
}

impl ShownIn {
    /// As the package writes it: `list`, `detail`, `hidden`.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "list" => Some(Self::List),
            "detail" => Some(Self::Detail),
            "hidden" => Some(Self::Nowhere),
            _ => None,
        }
    }
}

/// What stands in a column, row by row.
#[derive(Clone, Debug)]
pub enum FieldValues {
    /// Names, sentences, addresses, ids.
    Texts(TextColumn),
    /// One of a few.
    Categories(Categories, RefColumn<CategoryIx>),
    /// Some of a few.
    Sets(Categories, SetColumn<CategoryIx>),
    /// Numbers.
    Numbers(NumberColumn),
    /// Years, months and days.
    Dates(DateColumn),
}

/// Numbers with as many decimals as the most exact of them, some of which are missing.
#[derive(Clone, Debug, Default)]
pub struct NumberColumn {
    scaled: Vec<i64>,
    decimals: u32,
    /// Whether they can be added up as amounts of projects are.
    is_plain: bool,
    /// The rows of which the numbers are not meant exactly, in order: few, if any.
    qualified: Vec<(u32, Qualifier)>,
    /// The upper ends of those that are ranges, in units of the last decimal, in order.
    uppers: Vec<(u32, i64)>,
}

impl NumberColumn {
    /// What stands for a missing number.
    pub const MISSING: i64 = i64::MIN;

    /// A plain number has no more bits, as no amount of a project has.
    const PLAIN_BITS: u32 = 54;

    /// Numbers of so many decimals, in units of the last one.
    pub fn new(scaled: Vec<i64>, decimals: u32) -> Self {
        let is_plain = scaled.iter().all(|number| *number == Self::MISSING || number >> Self::PLAIN_BITS == 0);
        Self { scaled, decimals, is_plain, qualified: Vec::new(), uppers: Vec::new() }
    }

    /// The same, of which some rows are not meant exactly.
    #[must_use]
    pub fn qualified(self, mut qualified: Vec<(u32, Qualifier)>) -> Self {
        qualified.sort_unstable_by_key(|(row, _)| *row);
        Self { qualified, ..self }
    }

    /// The same, of which some rows are ranges whose upper ends are these.
    #[must_use]
    pub fn ranging(self, mut uppers: Vec<(u32, i64)>) -> Self {
        uppers.sort_unstable_by_key(|(row, _)| *row);
        Self { uppers, ..self }
    }

    /// The upper end of the range in a row, in units of the last decimal.
    pub fn upper(&self, row: usize) -> Option<i64> {
        let found = self.uppers.binary_search_by_key(&row, |(row, _)| *row as usize);
        found.ok().map(|at| self.uppers[at].1)
    }

    /// How exactly the number in a row is meant.
    pub fn qualifier(&self, row: usize) -> Qualifier {
        let found = self.qualified.binary_search_by_key(&row, |(row, _)| *row as usize);
        found.map_or(Qualifier::Exact, |at| self.qualified[at].1)
    }

    /// The rows of which the numbers are not meant exactly.
    pub fn qualified_rows(&self) -> impl Iterator<Item = usize> {
        self.qualified.iter().map(|(row, _)| *row as usize)
    }

    /// How many decimals all of them have.
    pub fn decimals(&self) -> u32 {
        self.decimals
    }

    /// All rows in units of the last decimal; [`Self::MISSING`] where there is none.
    pub fn as_slice(&self) -> &[i64] {
        &self.scaled
    }

    /// Whether none is below nothing or so large that a few thousand of them would not fit into 64 bits.
    pub fn is_plain(&self) -> bool {
        self.is_plain
    }

    /// The number in a row, in units of the last decimal.
    pub fn scaled(&self, row: usize) -> Option<i64> {
        self.scaled.get(row).copied().filter(|scaled| *scaled != Self::MISSING)
    }

    /// A sum of what is kept.
    pub fn sum(&self, scaled: i128) -> Sum {
        Sum::new(scaled, self.decimals)
    }

    /// The number in a row.
    pub fn get(&self, row: usize) -> Option<Decimal> {
        Decimal::new(self.scaled(row)?.into(), self.decimals)
    }
}

impl Field {
    /// The categories of the column, if it has any.
    pub fn categories(&self) -> Option<&Categories> {
        match &self.values {
            FieldValues::Categories(categories, _) | FieldValues::Sets(categories, _) => Some(categories),
            FieldValues::Texts(_) | FieldValues::Numbers(_) | FieldValues::Dates(_) => None,
        }
    }

    /// Whether rows fall into groups by it, and how many at most, those of which nothing is known aside.
    pub fn groups(&self) -> Option<usize> {
        self.categories().map(|categories| categories.ids.len())
    }

    /// The numbers of the column, if it has any.
    pub fn numbers(&self) -> Option<&NumberColumn> {
        if let FieldValues::Numbers(numbers) = &self.values { Some(numbers) } else { None }
    }

    /// The dates of the column, if it has any.
    pub fn dates(&self) -> Option<&DateColumn> {
        if let FieldValues::Dates(dates) = &self.values { Some(dates) } else { None }
    }

    /// The texts of the column, if they stand for themselves.
    pub fn texts(&self) -> Option<&TextColumn> {
        if let FieldValues::Texts(texts) = &self.values { Some(texts) } else { None }
    }

    /// The category of a row; of several the first.
    pub fn category(&self, row: usize) -> Option<CategoryIx> {
        match &self.values {
            FieldValues::Categories(_, rows) => rows.get(row),
            FieldValues::Sets(_, sets) => sets.get(row).first().copied(),
            FieldValues::Texts(_) | FieldValues::Numbers(_) | FieldValues::Dates(_) => None,
        }
    }

    /// The date of a row.
    pub fn date(&self, row: usize) -> Option<PartialDate> {
        self.dates().and_then(|dates| dates.get(row))
    }

    /// What sums of it are in; nothing where it has no numbers.
    pub fn summed_in(&self) -> Option<Currency> {
        self.numbers()?;
        Some(match &self.unit {
            FieldUnit::Money(unit) => unit.currency,
            FieldUnit::Named(unit) => Currency::of_unit(unit),
            FieldUnit::None => Currency::of_unit(""),
        })
    }

    /// The amount of a row, if it is money.
    pub fn amount(&self, row: usize) -> Option<Sum> {
        match (&self.unit, &self.values) {
            (FieldUnit::Money(_), FieldValues::Numbers(numbers)) => {
                numbers.scaled(row).map(|value| numbers.sum(value.into()))
            }
            _ => None,
        }
    }

    /// How many rows say nothing.
    pub fn missing(&self, rows: usize) -> usize {
        let is_missing = |row: &usize| match &self.values {
            FieldValues::Texts(texts) => texts.get(*row).is_empty(),
            FieldValues::Categories(_, codes) => codes.get(*row).is_none(),
            FieldValues::Sets(_, sets) => sets.get(*row).is_empty(),
            FieldValues::Numbers(numbers) => numbers.scaled(*row).is_none(),
            FieldValues::Dates(dates) => dates.get(*row).is_none(),
        };
        (0..rows).filter(is_missing).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_the_same_wherever_it_is_met() {
        let (one, other) = (FieldName::new("企业性质"), FieldName::new(&["企业", "性质"].concat()));
        assert!(std::ptr::eq(one.as_str(), other.as_str()));
        assert_ne!(one, FieldName::new("企业类型"));
    }

    #[test]
    fn a_name_that_two_tables_give_different_titles_stands_for_itself() {
        let name = FieldName::new("only-of-this-test");
        let title = |zh: &str| Name { zh: zh.to_owned(), en: String::new() };
        name.entitle(&title("甲"));
        name.entitle(&title("甲"));
        assert_eq!(name.title().zh, "甲");
        name.entitle(&title("乙"));
        name.entitle(&title("甲"));
        assert_eq!(name.title().zh, "only-of-this-test");
    }
}
