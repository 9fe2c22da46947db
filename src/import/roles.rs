//! Which column of the projects of a zone a heading of somebody else means. Must not know cells.

use super::recipe::ColumnPlan;
use crate::model::{AmountUnit, Kind};
use crate::schema::{ColumnSpec, PROJECTS};
use crate::text::{Locale, find};

/// The columns of projects that a column may be.
pub fn project_roles() -> Vec<&'static str> {
    PROJECTS.names_and_dates().collect()
}

/// What stands in a column of projects, as a column of another table has it: what refers to a table is words there.
pub fn kind_of_role(role: &str) -> Option<&'static str> {
    let column = PROJECTS.described().find(|column| column.id == role)?;
    Some(match column.kind {
        Kind::Reference | Kind::Set => Kind::Category.id(),
        kind => kind.id(),
    })
}

/// Whether what stands in a column may be that column of projects.
pub fn may_have_role(column: &ColumnPlan, role: &str) -> bool {
    let described = PROJECTS.described().find(|it| it.id == role);
    described.is_some_and(|it| may_be(column, it.kind, it.unit))
}

/// The columns that are projects' own, each at most once.
pub fn roles(columns: &[ColumnPlan]) -> Vec<Option<&'static str>> {
    let mut roles: Vec<Option<&'static str>> = vec![None; columns.len()];
    for column in PROJECTS.described() {
        // What comes first in the list is meant before what comes later; last what this program calls it in its own lists.
        let titles = titles(column);
        let words = column.may_be_called.iter().chain(column.called).copied().chain(titles.iter().map(String::as_str));
        let free = |at: &usize| roles[*at].is_none() && may_be(&columns[*at], column.kind, column.unit);
        let found = words
            .clone()
            .find_map(|word| (0..columns.len()).filter(free).find(|at| bare(&columns[*at].heading) == word));
        let by_kind = || match column.kind {
            Kind::Longitude | Kind::Latitude => (0..columns.len()).find(|at| columns[*at].kind == column.kind.id()),
            _ => None,
        };
        if let Some(at) = found.or_else(by_kind) {
            roles[at] = Some(column.id);
        }
    }
    roles
}

/// What this program heads a column with, in the form of headings that are compared: those aside that stand behind the others
/// in its lists, which refer to more than one thing or are prose.
fn titles(column: &ColumnSpec) -> Vec<String> {
    if column.is_behind {
        return Vec::new();
    }
    let keys = [format!("column-{}", column.id), format!("column-amount-{}", column.id)];
    let said = Locale::ALL.into_iter().filter_map(|locale| keys.iter().find_map(|key| find(locale, key)));
    [column.id.to_owned()].into_iter().chain(said.map(|title| bare(&title))).collect()
}

/// Whether a table with these columns is one of projects: each has a name, a sector, and an amount or a stage.
pub(super) fn are_projects(roles: &[Option<&'static str>]) -> bool {
    let has = |id: &str| roles.contains(&Some(id));
    has("name") && has("sector") && (has("planned_total") || has("stage"))
}

/// Whether what stands in a column may stand in one of this kind.
fn may_be(column: &ColumnPlan, kind: Kind, unit: &str) -> bool {
    let own = Kind::parse(&column.kind);
    match kind {
        Kind::Amount => own == Some(Kind::Amount) && AmountUnit::parse(&column.unit).is_some(),
        Kind::Date => own == Some(Kind::Date),
        Kind::Longitude | Kind::Latitude => own == Some(kind),
        Kind::Quantity => own == Some(Kind::Quantity) && ["亩", unit].contains(&column.unit.as_str()),
        Kind::Set => false,
        Kind::Id => own == Some(Kind::Id),
        _ => own.is_some_and(|own| matches!(own, Kind::Text | Kind::Category | Kind::Name | Kind::Id | Kind::Set)),
    }
}

/// A heading without what stands in brackets, without a year, in small letters.
fn bare(heading: &str) -> String {
    let bare = heading.split(['(', '（', '[', '{', '【']).next().unwrap_or_default().trim();
    let is_year = |word: &str| word.len() == 4 && word.starts_with("20") && word.parse::<u32>().is_ok();
    let words: Vec<&str> = bare.split(' ').filter(|word| !is_year(word)).collect();
    words.join(" ").trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_others_mean_columns_of_projects() {
        let column = |heading: &str, kind: Kind, unit: &str| ColumnPlan {
            heading: heading.to_owned(),
            kind: kind.id().to_owned(),
            unit: unit.to_owned(),
            ..ColumnPlan::default()
        };
        let columns = [
            column("Project ID", Kind::Id, ""),
            column("Project Name", Kind::Name, ""),
            column("Company/ Proponent", Kind::Text, ""),
            column("P/T", Kind::Category, ""),
            column("Location", Kind::Text, ""),
            column("Latitude 1", Kind::Latitude, ""),
            column("Status 2024", Kind::Category, ""),
            column("Status 2023", Kind::Category, ""),
            column("Cost 2024 (CAD) {$M}", Kind::Amount, "CAD million"),
            column("Cost 2023 (CAD) {$M}", Kind::Amount, "CAD million"),
            column("Sector", Kind::Category, ""),
        ];
        let roles = roles(&columns);
        let told: Vec<&str> = roles.iter().map(|role| role.unwrap_or("-")).collect();
        assert_eq!(told, ["id", "name", "investor", "place", "-", "lat", "stage", "-", "planned_total", "-", "sector"]);
        assert!(are_projects(&roles));
        assert!(!are_projects(&roles[..6]));
    }
}
