//! What kind of value a column of the well-known tables holds, as far as it matters for how it is written.
//! Must not know how any is read.

/// What a cell of a column is read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::package) enum Role {
    /// A number, of which `whole` ones have no decimals.
    Number { is_whole: bool },
    /// A date of which the year at least is given.
    Date,
    /// A year, a part of one, or an interval of months.
    Period,
    /// Ids or names, separated by `;`.
    List,
    /// A text, a word or an id.
    Text,
}

/// The role of a column: the same wherever a column of this name stands.
pub(in crate::package) fn role(column: &str) -> Role {
    match column {
        "land_mu" | "lon" | "lat" | "contracted" | "planned_total" | "completed_total" | "funds_in_place"
        | "foreign_utilised" | "planned" | "completed" | "value" | "yoy_pct" => Role::Number { is_whole: false },
        "order" | "decimals" | "count" | "rank" => Role::Number { is_whole: true },
        "date" => Role::Date,
        "period" => Role::Period,
        "lists" | "sources" => Role::List,
        _ if column.starts_with("date_") => Role::Date,
        _ => Role::Text,
    }
}
