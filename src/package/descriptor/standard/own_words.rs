//! What a field says in words of this program, where the standard has none. Must not know cells.

use serde_json::Value;

use super::properties::Properties;
use crate::model::{AddsUp, AmountUnit, Kind, ShownIn};
use crate::schema::{PLACES, SECTORS, SOURCES, STAGES};

/// What a field says in words of this program, where the standard has none.
#[derive(Clone, Debug, Default)]
pub(in crate::package) struct Own {
    pub kind: Option<Kind>,
    pub adds_up: Option<AddsUp>,
    /// The column by whose values sums are kept apart: `"sum": {"per": "currency"}`.
    pub per: Option<String>,
    /// The last decimal that its numbers have.
    pub decimals: Option<u32>,
    pub shown_in: ShownIn,
    /// What it stands together with; empty when not declared.
    pub group: String,
    /// What it says of a row, beyond its kind.
    pub role: Option<OwnRole>,
}

/// What a column says of a row that has no kind of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::package) enum OwnRole {
    NameEn,
    /// What the row lies below.
    Parent,
    /// What the row is a part of.
    PartOf,
    /// What the rows are put in order by, unless somebody asks for another one.
    Order,
    /// Whether the row is published or illustrative.
    Basis,
    /// When the row was: it gives rows their year.
    Time,
    /// A row of this table.
    Of(&'static str),
}

/// What a field of this type says in words of this program.
pub(super) fn own(
    words: &mut Properties<'_>,
    (kind, unit): (&str, &str),
    (adds_up, per): (Option<AddsUp>, Option<String>),
) -> Own {
    /// Of numbers.
    const MOST_DECIMALS: u32 = 9;
    let role = words.text("role");
    let may_be_any = matches!(kind, "" | "any" | "string");
    let (of_role, role) = match role.as_str() {
        "" => (None, None),
        "id" => (Some(Kind::Id), None),
        "name" => (Some(Kind::Name), None),
        "name_en" => (None, Some(OwnRole::NameEn)),
        "parent" => (None, Some(OwnRole::Parent)),
        "part-of" => (None, Some(OwnRole::PartOf)),
        "sector" => (None, Some(OwnRole::Of(SECTORS.name))),
        "place" => (None, Some(OwnRole::Of(PLACES.name))),
        "stage" => (None, Some(OwnRole::Of(STAGES.name))),
        "source" => (None, Some(OwnRole::Of(SOURCES.name))),
        "order" => (None, Some(OwnRole::Order)),
        "basis" => (None, Some(OwnRole::Basis)),
        "date" => (may_be_any.then_some(Kind::Date), Some(OwnRole::Time)),
        "period" => (may_be_any.then_some(Kind::Period), Some(OwnRole::Time)),
        // Several of them may stand in a row.
        "list" | "investor" if may_be_any => (Some(Kind::Set), None),
        "list" | "investor" if matches!(kind, "list" | "array") => (None, None),
        // Nothing that rows fall into groups by.
        "note" if may_be_any => (Some(Kind::Text), None),
        "list" | "investor" | "note" | "position" | "status" => {
            words.idle("role", role);
            (None, None)
        }
        _ => {
            words.refuse("role", &Value::String(role));
            (None, None)
        }
    };
    let decimals = words.word("decimals", |text| text.parse().ok().filter(|decimals| *decimals <= MOST_DECIMALS));
    // Amounts of money have hundredths.
    let is_money = AmountUnit::parse(unit).is_some();
    if is_money && decimals.is_some() {
        words.leave_idle("decimals");
    }
    let is_ratio = words.text("kind") == "ratio";
    let own = Own {
        kind: if is_ratio { None } else { words.word("kind", Kind::parse).or(of_role) },
        // What is a rate is never added up.
        adds_up: adds_up.or(is_ratio.then_some(AddsUp::Never)),
        per,
        decimals: decimals.filter(|_| !is_money),
        shown_in: words.word("show", ShownIn::parse).unwrap_or_default(),
        group: words.text("group"),
        role,
    };
    // Dates are shown by themselves.
    let is_date = matches!(kind, "date" | "datetime" | "year" | "yearmonth");
    if is_date && own.shown_in != ShownIn::List {
        words.leave_idle("show");
    }
    if is_date && !own.group.is_empty() {
        words.leave_idle("group");
    }
    own
}
