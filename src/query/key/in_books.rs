//! Whether books have what is to be grouped by, and what is said where they do not. Must not know words for anything else.

use super::dimension::Dimension;
use crate::model::{Dataset, Field, LAND, ProjectAmount};
use crate::query::error::{QueryError, Unknown};
use crate::text::Arg;

pub(super) const UNKNOWN_DIMENSION: Unknown = Unknown {
    plain: "query-unknown-dimension",
    nearest: "query-unknown-dimension-nearest",
    known: "query-unknown-dimension-known",
};

/// What the words for classes begin with.
pub(super) const PREFIX: &str = "classes";

/// The numbers that there are classes of.
fn statistic_columns(dataset: &Dataset) -> Vec<String> {
    let is_table = !dataset.is_of_projects();
    let amounts = ProjectAmount::ALL.into_iter().filter(|_| !is_table).map(|which| which.column().to_owned());
    let numbers = dataset.fields().iter().filter(|field| field.numbers().is_some() && field.kind.is_measured());
    let land = (!is_table).then(|| LAND.to_owned());
    let all = amounts.chain(land).chain(numbers.map(|field| field.name.as_str().to_owned()));
    all.map(|column| format!("{PREFIX}:{column}")).collect()
}

/// Whether these books have the column, and rows fall into groups by it.
pub(in crate::query) fn check_in(dataset: &Dataset, dimension: Dimension) -> Result<(), QueryError> {
    let name = match dimension {
        Dimension::Field(name) => name,
        Dimension::Classes(of) if !of.classed().is_in(dataset) => {
            let known = statistic_columns(dataset).join(", ");
            let args = vec![("value", Arg::from(of.id())), ("known", Arg::from(known))];
            return Err(QueryError::new("query-unknown-classes", args));
        }
        known if known.is_in(dataset) => return Ok(()),
        unknown => return Err(unknown_dimension(dataset, unknown.id())),
    };
    match dataset.field(name) {
        Some(field) if is_grouped(field) => Ok(()),
        Some(field) => {
            let kind = Arg::Key(format!("column-kind-{}", field.kind.id()));
            let classes = format!("classes:{}", name.as_str());
            let has_classes = Arg::from(usize::from(statistic_columns(dataset).contains(&classes)));
            let args = vec![("column", Arg::from(name.as_str())), ("kind", kind), ("classes", has_classes)];
            Err(QueryError::new("query-no-groups", args))
        }
        None => Err(unknown_dimension(dataset, name.as_str())),
    }
}

/// Whether rows fall into groups by a column.
pub(super) fn is_grouped(field: &Field) -> bool {
    field.texts().is_some() || field.groups().is_some()
}

pub(super) fn unknown_dimension(dataset: &Dataset, word: &str) -> QueryError {
    let name = |dimension: Dimension| match dimension {
        Dimension::Field(name) => name.as_str(),
        known => known.id(),
    };
    // What was typed is no advice.
    let ids: Vec<&str> = Dimension::all_of(dataset).into_iter().map(name).filter(|id| *id != word).collect();
    let (key, args) = UNKNOWN_DIMENSION.explain(word, &ids, &[]);
    QueryError::new(key, args)
}
