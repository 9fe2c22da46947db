//! What kind of value a column of the well-known tables holds, as far as it matters for how it is written.
//! Must not know how any is read.

use super::field::Field;
use crate::model::Kind;
use crate::schema::TableSpec;

/// What a cell of a column is read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::package) enum Role {
    /// A number, of which `whole` ones have no decimals.
    Number { is_whole: bool },
    /// A date of which the year at least is given.
    Date,
    /// A year, a part of one, or an interval of months.
    Period,
    /// Several values: of the well-known columns ids or names, separated by `;`.
    List { is_known: bool },
    /// A text, a word or an id.
    Text,
}

/// The role of a column that the program does not know, as it is declared.
fn declared(field: &Field) -> Role {
    match field.kind.as_str() {
        "number" => Role::Number { is_whole: false },
        "integer" => Role::Number { is_whole: true },
        "date" | "datetime" | "year" | "yearmonth" => Role::Date,
        "list" | "array" => Role::List { is_known: false },
        _ => Role::Text,
    }
}

/// The role of a column of a table, of which `field` declares something.
pub(in crate::package) fn role(name: &str, spec: &TableSpec, field: Option<&Field>) -> Role {
    let Some(column) = spec.column(name) else {
        return if spec.begins_a_date(name) { Role::Date } else { field.map_or(Role::Text, declared) };
    };
    if column.may_be_several && field.is_some_and(|field| field.members.is_some()) {
        return Role::List { is_known: true };
    }
    match column.kind {
        Kind::Amount | Kind::Quantity | Kind::Number | Kind::Longitude | Kind::Latitude => {
            Role::Number { is_whole: column.is_whole }
        }
        Kind::Date => Role::Date,
        Kind::Period => Role::Period,
        Kind::Set => Role::List { is_known: true },
        Kind::Id | Kind::Name | Kind::Text | Kind::Link | Kind::Category | Kind::Reference | Kind::Flag => Role::Text,
    }
}
