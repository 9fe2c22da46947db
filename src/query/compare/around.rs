//! What differs between two readings of the tables around the records: sectors, places, stages, sources, lists, what was
//! published, and the books as a whole. Rows are the same when their ids are, published values when they are of one thing.
//! Must not know how that is shown.

use std::collections::HashMap;

use crate::model::{
    Dataset, Direction, Indicator, List, Name, Observation, PeriodOf, Place, Row, Sector, Source, Stage, Table,
};
use crate::schema::{INDICATORS, LISTS, OBSERVATIONS, PLACES, SECTORS, SOURCES, STAGES};

/// The name by which the books as a whole are known: that of their descriptor.
pub const BOOKS: &str = "datapackage";

/// A row of a table around the records that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AroundChange {
    /// The table.
    pub table: &'static str,
    /// What the row goes by.
    pub id: String,
    /// What it is called in the newer reading that has it.
    pub name: Name,
    /// How it differs.
    pub how: AroundDifference,
}

/// How a row differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AroundDifference {
    /// It came.
    Added,
    /// It went.
    Removed,
    /// Something else stands in a column; empty for nothing.
    Column {
        /// The column.
        id: &'static str,
        /// What stood there.
        from: String,
        /// What stands there.
        to: String,
    },
}

/// A row as it stands in a file: what it goes by, what it is called, and its other columns.
struct AroundRow {
    id: String,
    name: Name,
    columns: Vec<(&'static str, String)>,
}

/// The rows of a table.
type RowsOf = fn(&Dataset) -> Vec<AroundRow>;

/// What differs in `new` from `old`, table by table.
pub fn around_changes(old: &Dataset, new: &Dataset) -> Vec<AroundChange> {
    let tables: [(&'static str, RowsOf); 8] = [
        (BOOKS, books),
        (SECTORS.name, |it| rows(it.sectors(), |row| sector(it, row))),
        (PLACES.name, |it| rows(it.places(), |row| place(it, row))),
        (STAGES.name, |it| rows(it.stages(), stage)),
        (SOURCES.name, |it| rows(it.sources(), source)),
        (LISTS.name, lists),
        (INDICATORS.name, |it| rows(it.indicators(), |row| indicator(it, row))),
        (OBSERVATIONS.name, observations),
    ];
    tables.into_iter().flat_map(|(table, rows)| differences(table, rows(old), rows(new))).collect()
}

fn differences(table: &'static str, old: Vec<AroundRow>, new: Vec<AroundRow>) -> Vec<AroundChange> {
    let before: HashMap<&str, &AroundRow> = old.iter().map(|row| (row.id.as_str(), row)).collect();
    let now: HashMap<&str, &AroundRow> = new.iter().map(|row| (row.id.as_str(), row)).collect();
    let change = |row: &AroundRow, how| AroundChange { table, id: row.id.clone(), name: row.name.clone(), how };
    let mut found = Vec::new();
    for row in &new {
        let Some(was) = before.get(row.id.as_str()) else {
            found.push(change(row, AroundDifference::Added));
            continue;
        };
        for ((id, from), (_, to)) in was.columns.iter().zip(&row.columns).filter(|(from, to)| from != to) {
            found.push(change(row, AroundDifference::Column { id, from: from.clone(), to: to.clone() }));
        }
    }
    let gone = old.iter().filter(|row| !now.contains_key(row.id.as_str()));
    found.extend(gone.map(|row| change(row, AroundDifference::Removed)));
    found
}

/// The rows of a table whose first columns are what a row goes by and is called.
fn rows<T: Row>(table: &Table<T>, of: impl Fn(&T) -> AroundRow) -> Vec<AroundRow> {
    table.iter().map(|(_, row)| of(row)).collect()
}

fn row(id: &str, name: &Name, others: Vec<(&'static str, String)>) -> AroundRow {
    let mut columns = vec![("name_zh", name.zh.clone()), ("name_en", name.en.clone())];
    columns.extend(others);
    AroundRow { id: id.to_owned(), name: name.clone(), columns }
}

fn text<T: ToString>(value: Option<T>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

fn id_of<T: Row>(table: &Table<T>, ix: Option<T::Ix>) -> String {
    ix.map_or_else(String::new, |ix| table[ix].id().to_owned())
}

/// What the descriptor says of all of it.
fn books(dataset: &Dataset) -> Vec<AroundRow> {
    let zone = dataset.zone();
    let others = vec![
        ("level", zone.level.clone()),
        ("as_of", text(dataset.as_of())),
        ("currency", dataset.currency().code().to_owned()),
        ("year_of", id_of(dataset.stages(), dataset.year_of())),
        ("fiscal_year_start", text(zone.fiscal_year_start)),
    ];
    vec![row(&zone.id, &zone.name, others)]
}

fn sector(dataset: &Dataset, sector: &Sector) -> AroundRow {
    let color = sector.color.map(|color| color.0.map(|part| format!("{part:02x}")).concat());
    let others = vec![
        ("parent", id_of(dataset.sectors(), sector.parent)),
        ("gbt4754", sector.gbt4754.clone()),
        ("color", color.map_or_else(String::new, |hex| format!("#{hex}"))),
        ("note", sector.note.clone()),
    ];
    row(&sector.id, &sector.name, others)
}

fn place(dataset: &Dataset, place: &Place) -> AroundRow {
    let others = vec![
        ("kind", place.kind.clone()),
        ("parent", id_of(dataset.places(), place.parent)),
        ("lon", text(place.position.map(|at| at.lon))),
        ("lat", text(place.position.map(|at| at.lat))),
        ("note", place.note.clone()),
    ];
    row(&place.id, &place.name, others)
}

fn stage(stage: &Stage) -> AroundRow {
    row(&stage.id, &stage.name, vec![("order", text(stage.order))])
}

fn source(source: &Source) -> AroundRow {
    let columns = vec![
        ("title", source.title.clone()),
        ("title_en", source.title_en.clone()),
        ("publisher", source.publisher.clone()),
        ("publisher_en", source.publisher_en.clone()),
        ("issue", source.issue.clone()),
        ("issue_en", source.issue_en.clone()),
        ("date", text(source.date)),
        ("url", source.url.clone()),
        ("license", source.license.clone()),
        ("note", source.note.clone()),
    ];
    let name = Name { zh: source.title.clone(), en: source.title_en.clone() };
    AroundRow { id: source.id.clone(), name, columns }
}

/// One that no table names goes by its id, and is told with the projects that are on it.
fn lists(dataset: &Dataset) -> Vec<AroundRow> {
    let is_named = |list: &&List| list.name.zh != list.id || !list.name.en.is_empty() || !list.note.is_empty();
    let lists = dataset.lists().iter().map(|(_, list)| list);
    lists.filter(is_named).map(|list| row(&list.id, &list.name, vec![("note", list.note.clone())])).collect()
}

fn indicator(dataset: &Dataset, indicator: &Indicator) -> AroundRow {
    let direction = match indicator.direction {
        Direction::Up => "up",
        Direction::Down => "down",
        Direction::None => "none",
    };
    let year_of = indicator.in_records.map(|it| match it.year_of {
        PeriodOf::AsOf => String::new(),
        PeriodOf::Stage(stage) => dataset.stages()[stage].id.clone(),
        PeriodOf::Period => "period".to_owned(),
    });
    let of = indicator.of_table.as_ref();
    let of_records = indicator.in_records.map(|it| it.measure.id().to_owned());
    let others = vec![
        ("unit", indicator.unit.clone()),
        ("direction", direction.to_owned()),
        ("decimals", indicator.decimals.to_string()),
        ("group", indicator.group.clone()),
        ("definition_zh", indicator.definition.zh.clone()),
        ("definition_en", indicator.definition.en.clone()),
        ("measure", of_records.or(of.map(|it| it.measure.clone())).unwrap_or_default()),
        ("year_of", year_of.or(of.map(|it| it.year_of.clone())).unwrap_or_default()),
        ("table", of.map_or_else(String::new, |it| it.table.clone())),
        ("filter", of.map_or_else(String::new, |it| it.filter.clone())),
    ];
    row(&indicator.id, &indicator.name, others)
}

/// A value is of an indicator, a period, and whatever part of the zone: of several that are of one thing the first is the
/// first.
fn observations(dataset: &Dataset) -> Vec<AroundRow> {
    let mut known: HashMap<String, usize> = HashMap::new();
    let row = |observation: &Observation| {
        let indicator = &dataset.indicators()[observation.indicator];
        let lists: Vec<&str> = observation.lists.iter().map(|list| dataset.lists()[*list].id.as_str()).collect();
        let of = [
            indicator.id.clone(),
            observation.period.to_string(),
            id_of(dataset.sectors(), observation.sector),
            id_of(dataset.places(), observation.place),
            id_of(dataset.stages(), observation.stage),
            lists.join(";"),
        ];
        let mut id = of.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        let before = known.entry(id.clone()).or_default();
        *before += 1;
        if *before > 1 {
            id.push_str(&format!(" #{before}"));
        }
        let qualifier = observation.qualifier.id().to_owned();
        let columns = vec![
            ("value", text(observation.value)),
            ("qualifier", qualifier),
            ("status", observation.status.code().to_string()),
            ("count", text(observation.count)),
            ("yoy_pct", text(observation.yoy_pct)),
            ("rank", text(observation.rank)),
            ("source", id_of(dataset.sources(), observation.source)),
            ("quote", observation.quote.clone()),
        ];
        AroundRow { id, name: indicator.name.clone(), columns }
    };
    dataset.observations().iter().map(row).collect()
}
