//! The fence in words: its matrix, its records, and the areas of boundaries. Must not know who shows or saves them.

use std::fmt::Write as _;

use super::cell::Cell;
use super::links::table_title;
use crate::model::geo::{Boundary, Side, area};
use crate::model::{Dataset, Decimal, Field, FieldUnit, Index, PartialDate, ProjectIx, Sum};
use crate::query::fence::{Definition, Fence, FenceCell, FenceValues};
use crate::query::table_name;
use crate::text::numbers::{self, Scale};
use crate::text::{Arg, Locale, find, say, say_with, unit_word};

/// Headings for files and for people.
type Columns = Vec<(String, String)>;

/// What a fence is, in one sentence: within what, under which definition, on which day.
pub fn fence_title(dataset: &Dataset, fence: &Fence, of: Definition, tolerance_m: f64, locale: Locale) -> String {
    let all = &dataset.ground().boundaries;
    let names = fence.boundaries.iter().filter_map(|at| all.get(*at)).map(|boundary| locale.name(&boundary.name));
    let names: Vec<&str> = names.collect();
    let definition = say(locale, &format!("fence-{}", of.id())).into_owned();
    let date = fence.date.map_or_else(|| "none".to_owned(), |date| date.to_string());
    let args = [
        ("names", Arg::from(super::names(&names, locale))),
        ("definition", definition.into()),
        ("date", date.into()),
        ("metres", numbers::plain(tolerance_m).into()),
    ];
    say_with(locale, "fence-title", args)
}

fn number(exact: Decimal, shown: String) -> Cell {
    Cell::Number { exact: exact.to_string(), shown }
}

fn count(count: usize) -> Cell {
    number(
        Decimal::new(count as i128, 0).unwrap_or(Decimal::ZERO),
        numbers::sum(Sum::new(count as i128, 0), Scale::One, 0),
    )
}

/// A matrix of sides: a row for each count, and one for each sum where something is added up.
pub fn fence_cells(
    (id, heading): (&str, &str),
    rows: Vec<(&'static str, String, [FenceCell; 5])>,
    values: Option<&FenceValues>,
    locale: Locale,
) -> (Columns, Vec<Vec<Cell>>) {
    let side = |side: Side| (side.id().to_owned(), say(locale, &format!("fence-side-{}", side.id())).into_owned());
    let mut columns =
        vec![(id.to_owned(), heading.to_owned()), ("value".to_owned(), say(locale, "fence-value").into_owned())];
    columns.extend(Side::ALL.map(side));
    columns.push(("all".to_owned(), say(locale, "fence-side-all").into_owned()));
    let text = |exact: &str, shown: &str| Cell::Text { exact: exact.to_owned(), shown: shown.to_owned() };
    let largest = rows.iter().flat_map(|(.., cells)| cells).filter_map(|cell| cell.sum).max().unwrap_or(Sum::ZERO);
    let mut found = Vec::new();
    for (id, shown, cells) in &rows {
        let of = |what: Cell, cell: &dyn Fn(&FenceCell) -> Cell| {
            let cells = cells.iter().map(cell);
            [text(id, shown), what].into_iter().chain(cells).collect::<Vec<_>>()
        };
        found.push(of(text("count", &say(locale, "fence-count")), &|cell| count(cell.records.len())));
        if let Some(values) = values {
            let (title, scale) = value_title(values, largest, locale);
            let sum = |cell: &FenceCell| match cell.sum {
                Some(sum) => number(sum.to_decimal().shortest(), shown_sum(values, sum, scale)),
                None => Cell::Missing(say(locale, "value-none").into_owned()),
            };
            found.push(of(text(&values.id, &title), &sum));
            if rows.iter().flat_map(|(.., cells)| cells).any(|cell| cell.missing > 0) {
                found.push(of(text("missing", &say(locale, "fence-missing")), &|cell| count(cell.missing)));
            }
        }
    }
    (columns, found)
}

/// What the numbers are called, with their unit, and how they are scaled where this is the largest of them.
pub fn value_title(values: &FenceValues, largest: Sum, locale: Locale) -> (String, Scale) {
    let title = locale.name(&values.title);
    let (unit, scale) = match &values.unit {
        FieldUnit::Money(unit) => {
            let scale = Scale::fitting(largest, locale);
            (scale.unit(unit.currency, locale), scale)
        }
        FieldUnit::Named(unit) => (unit_word(unit, locale).to_string(), Scale::One),
        FieldUnit::None => (String::new(), Scale::One),
    };
    let mut title = title.to_owned();
    if let Some(year) = values.year {
        let _ = write!(title, " {year}");
    }
    match unit.is_empty() {
        true => (title, scale),
        false => (say_with(locale, "column-amount", [("measure", title.into()), ("unit", unit.into())]), scale),
    }
}

/// What people call a column that may be added up: its own, an amount of projects, or one of a table that refers to it.
pub fn addable_title(dataset: &Dataset, tables: &[&Dataset], column: &str, locale: Locale) -> String {
    let titled = |fields: &[Field], name: &str| {
        let field = fields.iter().find(|field| field.name.as_str() == name)?;
        Some(locale.name(&field.title).to_owned())
    };
    let of_other = || {
        let (table, column) = column.split_once('.')?;
        let other = tables.iter().find(|other| table_name(other) == table)?;
        Some(format!("{} · {}", table_title(other, locale), titled(other.fields(), column)?))
    };
    let of_projects = || find(locale, &format!("column-amount-{column}")).filter(|_| dataset.is_of_projects());
    let own = titled(dataset.fields(), column);
    own.or_else(of_projects).or_else(of_other).unwrap_or_else(|| column.to_owned())
}

/// A sum of them as a person reads it.
pub fn shown_sum(values: &FenceValues, sum: Sum, scale: Scale) -> String {
    // As many as it needs and a reader takes in.
    let decimals = if values.is_money() { 2 } else { sum.to_decimal().shortest().scale().min(2) };
    numbers::sum(sum, scale, decimals)
}

/// Records with the side they are on and the boundaries they lie in.
pub fn fence_records(
    dataset: &Dataset,
    fence: &Fence,
    of: Definition,
    is_meant: &dyn Fn(usize) -> bool,
    locale: Locale,
) -> (Columns, Vec<Vec<Cell>>) {
    let heading = |id: &str, key: &str| (id.to_owned(), say(locale, key).into_owned());
    let columns = vec![
        heading("id", "column-id"),
        heading("name", "column-name"),
        heading("side", "fence-side"),
        heading("listed", "fence-list"),
    ];
    let projects = dataset.projects();
    let row = |ix: ProjectIx| {
        let row = ix.to_usize();
        let side = fence.side(of, row).id();
        let listed = fence.listed[row].map_or("unsaid", |listed| if listed { "listed" } else { "unlisted" });
        let word = |id: &str, key: String| Cell::Text { exact: id.to_owned(), shown: say(locale, &key).into_owned() };
        vec![
            Cell::words(projects.id(ix), locale),
            Cell::words(locale.name(projects.called(ix)), locale),
            word(side, format!("fence-side-{side}")),
            word(listed, format!("fence-list-{listed}")),
        ]
    };
    (columns, projects.iter().filter(|ix| is_meant(ix.to_usize())).map(row).collect())
}

/// What was published of the areas of boundaries beside what their polygons come to.
pub fn areas_rows(boundaries: &[Boundary], date: Option<PartialDate>, locale: Locale) -> (Columns, Vec<Vec<Cell>>) {
    let heading = |id: &str| (id.to_owned(), say(locale, &format!("area-{id}")).into_owned());
    let columns =
        ["id", "name", "level", "valid_from", "valid_to", "published_ha", "computed_ha", "difference_percent", "holds"];
    let row = |boundary: &Boundary| {
        let found = area(&boundary.polygons) / 10_000.0;
        let rounded = |value: f64, decimals: usize| {
            let exact = format!("{value:.decimals$}");
            let shown = Decimal::parse(&exact).map_or(exact.clone(), |exact| {
                numbers::sum(Sum::new(exact.mantissa(), exact.scale()), Scale::One, decimals as u32)
            });
            Cell::Number { exact, shown }
        };
        let missing = || Cell::Missing(say(locale, "value-none").into_owned());
        let published = boundary.area_ha.filter(|area| area.mantissa() > 0);
        let difference = published.map(|area| (found / area.to_f64() - 1.0) * 100.0);
        let date_cell =
            |date: Option<PartialDate>| Cell::words(&date.map(|it| it.to_string()).unwrap_or_default(), locale);
        let holds = date.is_none_or(|date| boundary.is_valid_on(date));
        let holds = (if holds { "yes" } else { "no" }, if holds { "area-holds-yes" } else { "area-holds-no" });
        vec![
            Cell::words(&boundary.id, locale),
            Cell::words(locale.name(&boundary.name), locale),
            Cell::words(&boundary.level, locale),
            date_cell(boundary.valid_from),
            date_cell(boundary.valid_to),
            published.map_or_else(missing, |area| number(area, area.to_string())),
            rounded(found, 2),
            difference.map_or_else(missing, |percent| rounded(percent, 2)),
            Cell::Text { exact: holds.0.to_owned(), shown: say(locale, holds.1).into_owned() },
        ]
    };
    (columns.map(heading).into(), boundaries.iter().map(row).collect())
}
