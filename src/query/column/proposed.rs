//! What a list shows before anybody chooses: columns in which something stands. Must not know words or units.

use crate::model::{Dataset, Field, Kind, ProjectAmount, ShownIn};
use crate::query::column::of_projects::{Column, dates_of_table};

/// Shown before the amounts.
const FIRST: [Column; 6] = [Column::Name, Column::Sector, Column::Stage, Column::Place, Column::Basis, Column::Year];
/// The amounts, those first that are shown if there are any.
const AMOUNTS: [Column; 5] =
    [Column::PlannedTotal, Column::CompletedTotal, Column::Contracted, Column::FundsInPlace, Column::ForeignUtilised];
/// So many columns of a table are shown of which nothing is known.
const MOST: usize = 8;
/// So many rows say whether they have names.
const SAMPLE: usize = 100;
/// So many amounts are shown.
const SHOWN: usize = 2;

/// The amount of projects that says most of them: that of the first chart, and beside their names.
pub fn main_amount(dataset: &Dataset) -> Option<ProjectAmount> {
    let weighty = [Column::PlannedTotal, Column::Contracted, Column::CompletedTotal];
    let all = weighty.into_iter().chain(AMOUNTS).filter_map(Column::amount);
    all.into_iter().find(|which| dataset.has_amounts(*which))
}

impl Column {
    /// What is shown unless somebody chooses: of the amounts, places and stages only those of which there are any. Ids are for
    /// scripts, and come last where rows have names.
    pub fn proposed(dataset: &Dataset) -> Vec<Self> {
        if !dataset.is_of_projects() {
            return Self::of_any_table(dataset);
        }
        let first = FIRST.into_iter().filter(|column| column.has_values(dataset));
        first.chain(Self::proposed_amounts(dataset)).chain([Self::Id]).collect()
    }

    /// What rows are called by, then the first columns in which no long texts stand.
    fn of_any_table(dataset: &Dataset) -> Vec<Self> {
        let projects = dataset.projects();
        let is_named = projects.iter().take(SAMPLE).any(|ix| projects.id(ix) != projects.name(ix));
        let of_table = dataset.table();
        let is_numbered = of_table.is_none_or(|table| table.ids.is_none()) && !is_named;
        let (first, last) = match (is_named, is_numbered) {
            (true, _) => (Some(Self::Name), Some(Self::Id)),
            (_, true) => (None, Some(Self::Id)),
            (false, false) => (Some(Self::Id), None),
        };
        let is_short =
            |field: &&Field| field.shown_in == ShownIn::List && !matches!(field.kind, Kind::Text | Kind::Link);
        let short = dataset.fields().iter().filter(is_short).take(MOST);
        let dates: Vec<Self> = dates_of_table(dataset).map(Self::Date).take(SHOWN).collect();
        let mut columns: Vec<Self> = first.into_iter().chain(short.map(|field| Self::Field(field.name))).collect();
        // What has no name of its own is what it is of, and when.
        let at = if is_numbered { columns.len().min(1) } else { columns.len() };
        columns.splice(at..at, dates);
        columns.into_iter().chain(last).collect()
    }

    /// The amounts that are shown unless somebody chooses; the planned total where there are none at all.
    pub fn proposed_amounts(dataset: &Dataset) -> Vec<Self> {
        let given: Vec<Self> = AMOUNTS.into_iter().filter(|column| column.has_values(dataset)).take(SHOWN).collect();
        if given.is_empty() { vec![Self::PlannedTotal] } else { given }
    }

    /// What is shown of what somebody chose: where all amounts among it are empty in this package, those that are not
    /// take their place.
    pub fn filled(mut chosen: Vec<Self>, dataset: &Dataset) -> Vec<Self> {
        let is_empty = |column: &Self| column.amount().is_some() && !column.has_values(dataset);
        let has_amount = chosen.iter().any(|column| column.amount().is_some() && !is_empty(column));
        let Some(at) = chosen.iter().position(is_empty).filter(|_| !has_amount) else { return chosen };
        let given: Vec<Self> = Self::proposed_amounts(dataset);
        if given.iter().all(|column| column.has_values(dataset)) {
            chosen.retain(|column| !is_empty(column));
            chosen.splice(at..at, given);
        }
        chosen
    }

    /// Whether anything stands in it, of amounts, places and stages; others are taken to have something.
    pub fn has_values(self, dataset: &Dataset) -> bool {
        match self {
            Self::Place => dataset.has_places(),
            Self::Stage => dataset.has_stages(),
            column => column.amount().is_none_or(|which: ProjectAmount| dataset.has_amounts(which)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::package;

    fn books(fields: &str, row: &str) -> Dataset {
        let descriptor = r#"{"name": "t", "zonescope": {"version": 1, "zone": {"id": "t", "name_zh": "区"}, "currency": "CNY"},
            "resources": [{"name": "sectors", "path": "s.csv"}, {"name": "stages", "path": "g.csv"},
            {"name": "projects", "path": "p.csv"}]}"#;
        let projects = format!("id,name,sector,{fields}\np,甲,a,{row}\n");
        let files: [(&str, &[u8]); 4] = [
            ("datapackage.json", descriptor.as_bytes()),
            ("s.csv", "id,name_zh\na,甲\n".as_bytes()),
            ("g.csv", "id,name_zh,order,kind\nsigned,签约,1,on_track\n".as_bytes()),
            ("p.csv", projects.as_bytes()),
        ];
        package::open_embedded(&files).unwrap().dataset
    }

    #[test]
    fn columns_in_which_nothing_stands_are_not_proposed() {
        for (fields, row, expected, chosen) in [
            ("contracted", "5", "name sector basis year contracted id", "name contracted"),
            (
                "contracted,planned_total",
                "5,6",
                "name sector basis year planned_total contracted id",
                "name planned_total completed_total",
            ),
            (
                "planned_total,stage",
                "5,signed",
                "name sector stage basis year planned_total id",
                "name planned_total completed_total",
            ),
            ("funds_in_place", "5", "name sector basis year funds_in_place id", "name funds_in_place"),
            ("note", "x", "name sector basis year planned_total id", "name planned_total completed_total"),
        ] {
            let dataset = books(fields, row);
            let ids = |columns: Vec<Column>| columns.iter().map(|it| it.id(&dataset)).collect::<Vec<_>>().join(" ");
            assert_eq!(ids(Column::proposed(&dataset)), expected, "{fields}");
            let kept = vec![Column::Name, Column::PlannedTotal, Column::CompletedTotal];
            assert_eq!(ids(Column::filled(kept, &dataset)), chosen, "{fields}: what was chosen for another package");
        }
        let dataset = books("contracted", "5");
        assert_eq!(Column::filled(vec![Column::Name], &dataset), [Column::Name], "no amount was asked for");
    }
}
