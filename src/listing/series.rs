//! The series of an indicator as rows of a table: each period with its value, where that comes from, and its growth. Must
//! not know how series are put together.

use super::cell::{Cell, list_names};
use super::observation::{ShownUnit, status_name};
use crate::model::{Dataset, Decimal, IndicatorIx, Observation};
use crate::query::analysis::Growth;
use crate::query::period_name;
use crate::query::series::{Found, Grown, Point, Reckoning, Series, grown, points, series_of};
use crate::text::{Locale, numbers, say, say_with};

/// Rows with names for scripts and for people.
#[derive(Debug)]
pub struct SeriesRows {
    /// Names for scripts, then for people.
    pub columns: Vec<(String, String)>,
    /// A row a period.
    pub rows: Vec<Vec<Cell>>,
}

/// What a period's value is; its text is `series-<id>`.
pub fn found_id(found: &Found) -> &'static str {
    match found {
        Found::Published(_) => "published",
        Found::Derived { .. } => "derived",
        Found::Withheld(_) => "withheld",
        Found::Missing => "missing",
        Found::NotDue => "not-due",
    }
}

/// All series of an indicator, a row a period.
pub fn series_rows(dataset: &Dataset, indicator: IndicatorIx, reckoning: Reckoning, locale: Locale) -> SeriesRows {
    let all = series_of(dataset, indicator);
    let parts = Parts::of(&all);
    let unit = &dataset.indicators()[indicator].unit;
    // One unit for the whole column, that of its largest value.
    let values = all.iter().flat_map(|series| &series.rows).filter_map(|row| dataset.observations()[*row].value);
    let largest = values.max_by(|one, other| one.to_f64().abs().total_cmp(&other.to_f64().abs()));
    let shown = ShownUnit::of(unit, largest, locale);
    let titled = |id: &str| (id.replace('-', "_"), say(locale, &format!("series-column-{id}")).into_owned());
    let value_title = say_with(locale, "series-column-value", [("unit", shown.name(unit, locale).into())]);
    let columns = (parts.ids().map(titled))
        .chain([titled("period"), ("value".to_owned(), value_title)])
        .chain(["how", "rows", "status", "yoy-published", "yoy-computed", "change", "rank"].map(titled))
        .collect();
    let mut rows = Vec::new();
    for series in &all {
        let points = points(dataset, series, reckoning);
        for (point, grown) in points.iter().zip(grown(dataset, &points)) {
            let mut cells = parts.cells(dataset, series, locale);
            cells.extend(row(dataset, indicator, shown, point, &grown, locale));
            rows.push(cells);
            // What else was published of the period is compared with nothing, but not kept back.
            for other in series.others_of(dataset, point.period) {
                let point = Point { period: point.period, found: Found::Published(other) };
                let mut cells = parts.cells(dataset, series, locale);
                cells.extend(row(dataset, indicator, shown, &point, &Grown::default(), locale));
                rows.push(cells);
            }
        }
    }
    SeriesRows { columns, rows }
}

/// What series of an indicator are told apart by.
struct Parts([(&'static str, bool); 4]);

impl Parts {
    fn of(all: &[Series]) -> Self {
        Self([
            ("sector", all.iter().any(|series| series.sector.is_some())),
            ("place", all.iter().any(|series| series.place.is_some())),
            ("stage", all.iter().any(|series| series.stage.is_some())),
            ("lists", all.iter().any(|series| !series.lists.is_empty())),
        ])
    }

    fn ids(&self) -> impl Iterator<Item = &'static str> {
        self.0.iter().filter(|(_, is_said)| *is_said).map(|(id, _)| *id)
    }

    fn cells(&self, dataset: &Dataset, series: &Series, locale: Locale) -> Vec<Cell> {
        let named = |found: Option<(&str, &crate::model::Name)>| match found {
            Some((id, name)) => Cell::Text { exact: id.to_owned(), shown: locale.name(name).to_owned() },
            None => Cell::Missing(say(locale, "series-all").into_owned()),
        };
        let cell = |id: &str| match id {
            "sector" => named(series.sector.map(|ix| &dataset.sectors()[ix]).map(|one| (&*one.id, &one.name))),
            "place" => named(series.place.map(|ix| &dataset.places()[ix]).map(|one| (&*one.id, &one.name))),
            "stage" => named(series.stage.map(|ix| &dataset.stages()[ix]).map(|one| (&*one.id, &one.name))),
            _ if series.lists.is_empty() => named(None),
            _ => {
                let ids: Vec<&str> = series.lists.iter().map(|ix| &*dataset.lists()[*ix].id).collect();
                Cell::Text { exact: ids.join(";"), shown: list_names(dataset, &series.lists, locale) }
            }
        };
        self.ids().map(cell).collect()
    }
}

fn row(
    dataset: &Dataset,
    indicator: IndicatorIx,
    unit: ShownUnit,
    point: &Point,
    grown: &Grown,
    locale: Locale,
) -> Vec<Cell> {
    let observed = point.found.row().map(|row| &dataset.observations()[row]);
    let missing = || Cell::Missing("—".to_owned());
    let words = |text: String| Cell::Text { exact: text.clone(), shown: text };
    let how = found_id(&point.found);
    let how_said = say(locale, &format!("series-{how}")).into_owned();
    let value = match point.found.value(dataset) {
        Some(value) => {
            let decimals = dataset.indicators()[indicator].least_decimals.max(value.scale());
            Cell::Number { exact: value.to_string(), shown: numbers::decimal(unit.number(value, decimals)) }
        }
        None => Cell::Missing(how_said.clone()),
    };
    let status = observed.filter(|observed| observed.status != crate::model::Status::NORMAL);
    let status = status.map_or_else(missing, |observed| Cell::Text {
        exact: observed.status.code().to_string(),
        shown: status_name(observed, locale),
    });
    let rate = |rate: Option<Decimal>| rate.map_or_else(missing, |rate| number(rate, numbers::signed(rate)));
    let change = grown.change.as_ref().map(|(change, _)| change.points);
    vec![
        words(period_name(dataset, point.period)),
        value,
        Cell::Text { exact: how.replace('-', "_"), shown: how_said },
        rows_said(dataset, &point.found).map_or_else(missing, words),
        status,
        rate(grown.published),
        computed(grown.computed.as_ref(), locale),
        rate(change),
        observed
            .and_then(|observed: &Observation| observed.rank)
            .map_or_else(missing, |rank| Cell::Number { exact: rank.to_string(), shown: rank.to_string() }),
    ]
}

fn number(exact: Decimal, shown: String) -> Cell {
    Cell::Number { exact: exact.to_string(), shown }
}

/// Growth in percent, or why there is none.
fn computed(growth: Option<&Growth>, locale: Locale) -> Cell {
    match growth.map(|growth| growth.percent) {
        Some(Ok(rate)) => number(rate, numbers::signed(rate)),
        Some(Err(none)) => Cell::Missing(format!("— {}", say(locale, &format!("analysis-none-{}", none.id())))),
        None => Cell::Missing("—".to_owned()),
    }
}

/// What a derived value is worked out of: `2024-H1 − 2024-Q1`.
pub fn rows_said(dataset: &Dataset, found: &Found) -> Option<String> {
    let Found::Derived { rows, .. } = found else { return None };
    let mut said = String::new();
    for (row, off) in rows {
        let sign = if *off { " − " } else { " + " };
        said.push_str(if said.is_empty() { "" } else { sign });
        said.push_str(&dataset.observations()[*row].period.to_string());
    }
    Some(said)
}
