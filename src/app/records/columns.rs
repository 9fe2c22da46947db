//! Which columns the list shows, in what order and how wide, remembered by their ids. What a package does not know is
//! kept for the packages that do.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::model::Dataset;
use crate::query::Column;
use crate::text::Locale;

/// What is remembered. Empty is what the program proposes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListColumns {
    shown: Vec<String>,
    widths: BTreeMap<String, f32>,
}

/// How wide a column is before anybody drags it, its heading aside. English words are longer.
pub(in crate::app) fn default_width(column: Column, locale: Locale) -> f32 {
    match column {
        Column::Id | Column::Sector => 110.0,
        Column::Name => 190.0,
        Column::NameEn | Column::Sources => 210.0,
        Column::Place | Column::Investor | Column::Parent => 150.0,
        Column::Stage => locale.either(70.0, 112.0),
        Column::Basis => locale.either(76.0, 98.0),
        Column::Year => 78.0,
        Column::Land | Column::Lon | Column::Lat => 90.0,
        Column::Date(_) => 96.0,
        Column::Lists => 130.0,
        Column::Note => 240.0,
        _ => 146.0,
    }
}

/// A column as it is remembered: those of other tables than that of the projects with the table's name.
fn kept_id(dataset: &Dataset, column: Column) -> String {
    let id = column.id(dataset);
    match dataset.table() {
        Some(table) => format!("{}/{id}", table.id),
        None => id.into_owned(),
    }
}

impl ListColumns {
    /// These.
    pub(in crate::app) fn of(dataset: &Dataset, columns: &[Column]) -> Self {
        let shown = columns.iter().map(|column| kept_id(dataset, *column)).collect();
        Self { shown, widths: BTreeMap::new() }
    }

    /// What this package's list shows, in order; never nothing.
    pub(in crate::app) fn shown(&self, dataset: &Dataset) -> Vec<Column> {
        let all = Column::all(dataset);
        let known = |id: &String| all.iter().find(|column| kept_id(dataset, **column) == *id).copied();
        let shown: Vec<Column> = self.shown.iter().filter_map(known).collect();
        if shown.is_empty() { Column::proposed(dataset) } else { Column::filled(shown, dataset) }
    }

    /// Whether somebody has chosen which this package's list shows.
    pub(in crate::app) fn are_chosen(&self, dataset: &Dataset) -> bool {
        let all = Column::all(dataset);
        self.shown.iter().any(|known| all.iter().any(|column| kept_id(dataset, *column) == *known))
    }

    /// How wide somebody wants a column, if anybody does.
    pub(in crate::app) fn width(&self, dataset: &Dataset, column: Column) -> Option<f32> {
        self.widths.get(&kept_id(dataset, column)).copied().filter(|width| width.is_finite())
    }

    /// Whether somebody wants any width.
    pub(in crate::app) fn has_widths(&self) -> bool {
        !self.widths.is_empty()
    }

    /// Whether it is all as the program proposes.
    pub(in crate::app) fn is_untouched(&self) -> bool {
        *self == Self::default()
    }

    /// Remembers widths.
    pub(in crate::app) fn resize(&mut self, dataset: &Dataset, widths: &[(Column, f32)]) {
        self.widths.extend(widths.iter().map(|(column, width)| (kept_id(dataset, *column), *width)));
    }

    /// Hides a shown column, unless it is the last one; shows a hidden one behind the one it follows in the package.
    pub(in crate::app) fn toggle(&mut self, dataset: &Dataset, column: Column) {
        let mut shown = self.shown(dataset);
        self.settle(dataset);
        let id = kept_id(dataset, column);
        if shown.contains(&column) {
            if shown.len() > 1 {
                self.shown.retain(|known| *known != id);
            }
            return;
        }
        let all = Column::all(dataset);
        let before = all.iter().take_while(|known| **known != column);
        let neighbour = before.filter(|known| shown.contains(known)).last().copied();
        let neighbour = kept_id(dataset, neighbour.unwrap_or_else(|| shown.swap_remove(0)));
        let at = self.shown.iter().position(|known| *known == neighbour).map_or(self.shown.len(), |at| at + 1);
        self.shown.insert(at, id);
    }

    /// Moves the shown column at `from` to where the one at `to` stands; what this package does not know stays behind
    /// the column it stood behind.
    pub(in crate::app) fn move_column(&mut self, dataset: &Dataset, from: usize, to: usize) {
        let shown = self.shown(dataset);
        let (Some(moved), Some(target)) = (shown.get(from), shown.get(to)) else { return };
        self.settle(dataset);
        let (moved, target) = (kept_id(dataset, *moved), kept_id(dataset, *target));
        self.shown.retain(|known| *known != moved);
        let at = self.shown.iter().position(|known| *known == target).map_or(self.shown.len(), |at| at);
        let at = if to > from { at + 1 } else { at };
        self.shown.insert(at.min(self.shown.len()), moved);
    }

    /// Writes down what is proposed before it is changed. What only other packages know is kept behind it.
    fn settle(&mut self, dataset: &Dataset) {
        if !self.are_chosen(dataset) {
            let proposed = Column::proposed(dataset);
            let proposed = proposed.iter().map(|column| kept_id(dataset, *column));
            let others = std::mem::take(&mut self.shown);
            self.shown = proposed.chain(others).collect();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::package;

    fn ids(columns: &ListColumns, dataset: &Dataset) -> String {
        columns.shown(dataset).iter().map(|column| column.id(dataset)).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn columns_are_hidden_shown_and_moved_and_unknown_ones_kept() {
        let dataset = package::open_bundled().unwrap().dataset;
        let mut columns = ListColumns::default();
        let proposed = "name sector stage place basis year planned_total completed_total id";
        assert_eq!(ids(&columns, &dataset), proposed);
        columns.toggle(&dataset, Column::Basis);
        columns.toggle(&dataset, Column::Investor);
        assert_eq!(ids(&columns, &dataset), "name sector stage investor place year planned_total completed_total id");
        columns.move_column(&dataset, 8, 0);
        columns.move_column(&dataset, 8, 1);
        columns.move_column(&dataset, 0, 2);
        assert_eq!(ids(&columns, &dataset), "completed_total name id sector stage investor place year planned_total");
        columns.shown.insert(1, "date_of-another-package".to_owned());
        columns.move_column(&dataset, 0, 8);
        columns.toggle(&dataset, Column::Name);
        assert!(columns.shown.contains(&"date_of-another-package".to_owned()));
        assert_eq!(ids(&columns, &dataset), "id sector stage investor place year planned_total completed_total");
        for column in columns.shown(&dataset) {
            columns.toggle(&dataset, column);
        }
        assert_eq!(ids(&columns, &dataset), "completed_total", "the last one stays");
    }

    #[test]
    fn what_another_package_showed_does_not_empty_the_list() {
        let dataset = package::open_bundled().unwrap().dataset;
        let text = r#"{"shown": ["date_elsewhere"], "widths": {"name": 300.0, "date_elsewhere": 99.0}}"#;
        let mut columns: ListColumns = serde_json::from_str(text).unwrap();
        assert_eq!(columns.shown(&dataset).len(), Column::proposed(&dataset).len());
        assert_eq!(columns.width(&dataset, Column::Name), Some(300.0));
        columns.toggle(&dataset, Column::Land);
        assert!(columns.shown.contains(&"date_elsewhere".to_owned()) && columns.shown.contains(&"land_mu".to_owned()));
        assert_eq!(columns.shown(&dataset).len(), Column::proposed(&dataset).len() + 1);
    }
}
