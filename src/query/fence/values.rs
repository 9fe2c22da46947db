//! What is added up over the records on a side: a column of theirs, or one of a table that refers to them, of the year asked
//! for. Must not know sides.

use crate::model::{
    AddsUp, AmountUnit, Dataset, Field, FieldName, FieldUnit, FieldValues, Index, Name, PartialDate, ProjectAmount,
    ProjectIx, StageIx,
};
use crate::query::list::table_name;
use crate::text::{Locale, say};

/// Numbers, one a record.
#[derive(Clone, Debug)]
pub struct FenceValues {
    /// The column they stand in.
    pub id: String,
    /// What people call it.
    pub title: Name,
    /// What its numbers are in.
    pub unit: FieldUnit,
    /// Of how many decimals they are.
    pub decimals: u32,
    /// In units of the last decimal of the column; nothing where no row says a number.
    pub values: Vec<Option<i128>>,
    /// The year they are of, where they stand in a table of years.
    pub year: Option<i32>,
}

/// Why there are none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoValues {
    /// There is no such column of numbers: those there are.
    Unknown(Vec<String>),
    /// They are not added up.
    NeverAdded,
}

/// The columns of numbers of a table that may be added up at one time.
fn columns(dataset: &Dataset) -> impl Iterator<Item = &Field> {
    dataset.fields().iter().filter(|field| field.numbers().is_some() && field.adds_up != AddsUp::Never)
}

/// The column of a table that refers to another.
fn reference<'d>(other: &'d Dataset, table: &str) -> Option<&'d Field> {
    other
        .fields()
        .iter()
        .find(|field| field.refers_to.as_deref() == Some(table) && matches!(field.values, FieldValues::Categories(..)))
}

/// The numbers of `COLUMN`, or of `TABLE.COLUMN` where that table refers to this one.
pub fn fence_values(
    dataset: &Dataset,
    tables: &[&Dataset],
    written: &str,
    date: Option<PartialDate>,
) -> Result<FenceValues, NoValues> {
    let rows = dataset.projects().len();
    if let Some(field) = named(dataset, written) {
        let field = addable(field)?;
        let numbers = field.numbers();
        let values = (0..rows).map(|row| numbers.and_then(|numbers| numbers.scaled(row)).map(i128::from)).collect();
        return Ok(FenceValues::of(field, values, None));
    }
    if let Some(found) = amounts(dataset, written) {
        return Ok(found);
    }
    let own = table_name(dataset);
    let others = || tables.iter().filter(|other| table_name(other) != own);
    let found = written.split_once('.').and_then(|(table, column)| {
        let other = others().find(|other| table_name(other) == table)?;
        Some((*other, named(other, column)?, reference(other, own)?))
    });
    let Some((other, field, refers)) = found else {
        return Err(NoValues::Unknown(addable_columns(dataset, tables)));
    };
    let field = addable(field)?;
    let time = time_of(other);
    let year = time.and(date).map(PartialDate::year);
    let mut values = vec![None; rows];
    for (row, ix) in other.projects().iter().enumerate() {
        let is_of_year = || time.zip(year).is_none_or(|(time, year)| is_in(other, ix, time, year));
        // The rows of the table come first among the categories, in their order.
        let record = refers.category(row).map(Index::to_usize).filter(|record| *record < rows);
        let number = field.numbers().and_then(|numbers| numbers.scaled(row));
        let (Some(record), Some(number)) = (record, number) else { continue };
        if is_of_year() {
            let sum: &mut Option<i128> = &mut values[record];
            *sum = Some(sum.unwrap_or(0) + i128::from(number));
        }
    }
    Ok(FenceValues::of(field, values, year))
}

fn is_in(other: &Dataset, ix: ProjectIx, time: StageIx, year: i32) -> bool {
    other.projects().date(ix, time).is_some_and(|date| date.year() == year)
}

/// The dates that tell rows of the same records apart.
fn time_of(other: &Dataset) -> Option<StageIx> {
    other.stages().find(other.table()?.time.as_deref()?)
}

fn named<'d>(dataset: &'d Dataset, written: &str) -> Option<&'d Field> {
    let by_id = dataset.field(FieldName::new(written));
    let titled = |field: &&Field| [&field.title.zh, &field.title.en].iter().any(|title| title.as_str() == written);
    by_id.or_else(|| dataset.fields().iter().find(titled)).filter(|field| field.numbers().is_some())
}

fn addable(field: &Field) -> Result<&Field, NoValues> {
    // Amounts in the currencies of their rows come to nothing together.
    if field.adds_up == AddsUp::Never || field.per.is_some() { Err(NoValues::NeverAdded) } else { Ok(field) }
}

/// An amount of projects. What was signed, planned and completed is never added to one another.
fn amounts(dataset: &Dataset, written: &str) -> Option<FenceValues> {
    let which = ProjectAmount::ALL.into_iter().find(|which| which.column() == written)?;
    if !dataset.is_of_projects() || !dataset.has_amounts(which) {
        return None;
    }
    let [zh, en] = Locale::ALL.map(|locale| say(locale, &format!("column-amount-{}", which.column())).into_owned());
    let amounts = dataset.projects().amounts(which);
    let values = (0..dataset.projects().len()).map(|row| amounts.fen(row).map(i128::from)).collect();
    let unit = FieldUnit::Money(AmountUnit { currency: dataset.project_currency(which), power: 0 });
    Some(FenceValues { id: written.to_owned(), title: Name { zh, en }, unit, decimals: 2, values, year: None })
}

/// What may be added up over the records of a table: `COLUMN` or `TABLE.COLUMN`.
pub fn addable_columns(dataset: &Dataset, tables: &[&Dataset]) -> Vec<String> {
    let own = table_name(dataset);
    let of_projects = ProjectAmount::ALL.into_iter();
    let of_projects = of_projects.filter(|which| dataset.is_of_projects() && dataset.has_amounts(*which));
    let own_columns = columns(dataset).map(|field| field.name.as_str().to_owned());
    let referring = tables.iter().filter(|other| table_name(other) != own && reference(other, own).is_some());
    let of_others = referring
        .flat_map(|other| columns(other).map(|field| format!("{}.{}", table_name(other), field.name.as_str())));
    of_projects.map(|which| which.column().to_owned()).chain(own_columns).chain(of_others).collect()
}

impl FenceValues {
    fn of(field: &Field, values: Vec<Option<i128>>, year: Option<i32>) -> Self {
        Self {
            id: field.name.as_str().to_owned(),
            title: field.title.clone(),
            unit: field.unit.clone(),
            decimals: field.numbers().map_or(0, |numbers| numbers.decimals()),
            values,
            year,
        }
    }

    /// Whether they are money.
    pub fn is_money(&self) -> bool {
        matches!(self.unit, FieldUnit::Money(_))
    }
}
