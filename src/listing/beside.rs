//! What stands beside the numbers of a column in a file, where they are not meant exactly: a number by itself would say more
//! than is known. Must not know files.

use super::cell::qualifier;
use crate::model::{Dataset, Decimal, Field, FieldUnit, Index, NumberColumn, ProjectIx, Qualifier};
use crate::query::Column;
use crate::text::numbers::Scale;
use crate::text::{Locale, say, say_with};

/// A column as it is written into a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lane {
    /// The column.
    pub column: Column,
    /// Whether it is how exactly its numbers are meant, and not the numbers.
    pub is_qualifier: bool,
}

/// The columns of a file: behind each whose numbers are not all meant exactly one that says how.
pub fn lanes(dataset: &Dataset, projects: &[ProjectIx], columns: &[Column]) -> Vec<Lane> {
    let is_inexact = |column: Column| {
        let says = |project: &ProjectIx| numbers(dataset, column).map(|numbers| numbers.qualifier(project.to_usize()));
        let has_any = numbers(dataset, column).is_some_and(|numbers| numbers.qualified_rows().next().is_some());
        has_any && projects.iter().any(|project| says(project) != Some(Qualifier::Exact))
    };
    let of = |column: &Column| {
        let beside = is_inexact(*column).then_some(Lane { column: *column, is_qualifier: true });
        std::iter::once(Lane { column: *column, is_qualifier: false }).chain(beside)
    };
    columns.iter().flat_map(of).collect()
}

/// What stands over the column beside another.
pub(super) fn title_beside(title: String, locale: Locale) -> String {
    say_with(locale, "column-qualifier", [("column", title.into())])
}

/// How exactly the number of a row is meant, in the signs of files; empty where it is as it stands.
pub fn sign_beside(dataset: &Dataset, project: ProjectIx, column: Column) -> String {
    match upper_of(dataset, project, column, Scale::One) {
        Some(upper) => format!("..{upper}"),
        None => says(dataset, project, column).id().to_owned(),
    }
}

/// The same in words.
pub(super) fn words_beside(
    dataset: &Dataset,
    project: ProjectIx,
    column: Column,
    scale: Scale,
    locale: Locale,
) -> String {
    match upper_of(dataset, project, column, scale) {
        Some(upper) => format!("–{upper}"),
        None => qualifier(says(dataset, project, column)).map_or_else(String::new, |key| say(locale, key).into_owned()),
    }
}

fn numbers(dataset: &Dataset, column: Column) -> Option<&NumberColumn> {
    let Column::Field(name) = column else { return None };
    dataset.field(name).and_then(Field::numbers)
}

fn says(dataset: &Dataset, project: ProjectIx, column: Column) -> Qualifier {
    numbers(dataset, column).map_or(Qualifier::Exact, |numbers| numbers.qualifier(project.to_usize()))
}

/// The upper end of a range, as the lower one stands in the file.
fn upper_of(dataset: &Dataset, project: ProjectIx, column: Column, scale: Scale) -> Option<String> {
    let Column::Field(name) = column else { return None };
    let field = dataset.field(name)?;
    let numbers = field.numbers()?;
    let is_money = matches!(field.unit, FieldUnit::Money(_));
    let decimals = if is_money { 2 + scale.power() } else { numbers.decimals() };
    let upper = Decimal::new(numbers.upper(project.to_usize())?.into(), decimals)?;
    Some(upper.shortest().to_string())
}
