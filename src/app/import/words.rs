//! What columns of a recipe are, in words.

use crate::app::import::shown::ImportShown;
use crate::app::import::state::Mapping;
use crate::import::{Becomes, ColumnPlan, LEAVE_OUT, OutColumn, Reason, TablePlan};
use crate::text::find;

/// What a column means and what stands in it: `计划总投资 · 金额 · 亿元`.
pub(super) fn meaning(shown: &ImportShown<'_>, plan: &ColumnPlan) -> String {
    let mut parts = Vec::new();
    if !plan.role.is_empty() {
        parts.push(role(shown, &plan.role));
    }
    parts.push(kind(shown, &plan.kind));
    if !plan.unit.is_empty() {
        parts.push(plan.unit.clone());
    }
    parts.join(" · ")
}

/// A column of projects.
pub(super) fn role(shown: &ImportShown<'_>, role: &str) -> String {
    shown.say(&format!("mapping-role-{role}"))
}

/// What a column of a table is called: one that the program knows in the reader's language.
pub(super) fn known(shown: &ImportShown<'_>, column: &OutColumn) -> String {
    let name = column.name.as_str();
    let own = || find(shown.locale, &format!("mapping-known-{name}"));
    let role = || find(shown.locale, &format!("mapping-role-{name}"));
    let known = || own().or_else(role).unwrap_or_else(|| name.to_owned());
    if column.is_known { known() } else { name.to_owned() }
}

/// A kind of column.
pub(super) fn kind(shown: &ImportShown<'_>, kind: &str) -> String {
    match kind {
        LEAVE_OUT => shown.say("mapping-left-out"),
        kind => shown.say(&format!("column-kind-{kind}")),
    }
}

/// How sure it is that a column is what it is taken for, and why: what somebody chose is.
pub(super) fn why(shown: &ImportShown<'_>, table: usize, plan: &ColumnPlan) -> (String, bool) {
    let Some(why) = proposed_why(shown.mapping, table, plan) else {
        return (shown.say("mapping-chosen"), false);
    };
    let args = [
        ("confidence", why.confidence.to_string().into()),
        ("reason", shown.say(&format!("inspect-reason-{}", why.reason.id())).into()),
    ];
    (shown.say_with("mapping-why", args), is_doubtful(shown.mapping, table, plan))
}

/// Whether a column may as well be something else, and nobody has chosen.
pub(super) fn is_doubtful(mapping: &Mapping, table: usize, plan: &ColumnPlan) -> bool {
    let why = proposed_why(mapping, table, plan);
    why.is_some_and(|why| why.reason == Reason::Ambiguous || why.confidence < 50)
}

fn proposed_why(mapping: &Mapping, table: usize, plan: &ColumnPlan) -> Option<crate::import::Why> {
    let is_same = |own: &ColumnPlan| {
        own.column == plan.column
            && own.kind == plan.kind
            && own.unit == plan.unit
            && own.role == plan.role
            && own.dates == plan.dates
            && own.decimal == plan.decimal
    };
    mapping.proposed.get(table)?.iter().find(|it| is_same(&it.plan)).map(|it| it.why)
}

/// Whether columns of this plan may be columns of projects.
pub(super) fn has_roles(plan: &TablePlan) -> bool {
    plan.becomes == Becomes::Projects
}
