//! What the columns of a table that the program does not know can refer to: tables it knows, and those of the package that
//! were read before. Must not know cells.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::reference_tables::Around;
use crate::model::{
    Categories, CategoryIx, Dataset, DatasetParts, Field, FieldName, FieldValues, Index, Name, NamingColumn, Place,
    PlaceIx, ProjectIx, Projects, Row, Sector, SectorIx, StageIx, Table, TableTitle, Tree,
};
use crate::package::descriptor::{ForeignKey, Resource};

/// What the rows of tables are called by that are read only later, though what is read now refers to them.
#[derive(Debug, Default)]
pub(in crate::package) struct Ahead(Vec<(String, String, Categories)>);

impl Ahead {
    /// Adds the rows of a table that are called by a column.
    pub(in crate::package) fn add(&mut self, table: &str, column: String, rows: Categories) {
        self.0.push((table.to_owned(), column, rows));
    }

    /// The ids and names of the rows of a table.
    pub(in crate::package) fn rows(&self, table: &str, column: &str) -> Option<&Categories> {
        self.0.iter().find(|(of, by, _)| of == table && by == column).map(|(.., rows)| rows)
    }
}

/// The tables that were read so far.
pub(in crate::package) struct Referable<'p> {
    pub around: Around<'p>,
    parts: &'p DatasetParts,
    others: Vec<Arc<Dataset>>,
    pub ahead: Ahead,
}

impl<'p> Referable<'p> {
    pub(in crate::package) fn new(parts: &'p DatasetParts) -> Self {
        let DatasetParts { sectors, places, stages, sources, .. } = parts;
        let around = Around { sectors, places, stages, sources, lists: None, as_of: None };
        Self { around, parts, others: Vec::new(), ahead: Ahead::default() }
    }

    /// Whether a table was read.
    pub(in crate::package) fn was_read(&self, table: &str) -> bool {
        self.others.iter().any(|other| other.table().is_some_and(|title| title.id == table))
    }

    /// Further columns can refer to a table that was read.
    pub(in crate::package) fn add(&mut self, table: &Arc<Dataset>) {
        self.others.push(table.clone());
    }

    /// Whether a table is there and its rows are called by this column.
    pub(in crate::package) fn is_there(&self, table: &str, column: &str) -> bool {
        let is_known = self.around.knows(table) || matches!(table, "lists" | "indicators" | "projects");
        is_known && column == "id"
            || self.other(table, column).is_some()
            || self.ahead.rows(table, column).is_some()
            || self.by_other_column(table, column).is_some()
    }

    /// The ids and names of the rows of a table.
    pub(in crate::package) fn rows(&self, table: &str, column: &str) -> Option<Categories> {
        if let Some(other) = self.other(table, column) {
            return Some(of_rows(other));
        }
        if let Some(rows) = self.ahead.rows(table, column) {
            return Some(rows.clone());
        }
        match table {
            _ if column != "id" => self.by_other_column(table, column),
            "lists" => Some(named(&self.parts.lists, |list| list.name.clone())),
            "indicators" => Some(named(&self.parts.indicators, |indicator| indicator.name.clone())),
            "projects" => Some(in_tree(of_records(&self.parts.projects), |ix| self.parts.projects.parent(ix))),
            _ => self.around.rows(table),
        }
    }

    /// The rows of a table that was read, by what stands in a column that none of them is called by: in each something else.
    fn by_other_column(&self, table: &str, column: &str) -> Option<Categories> {
        let is_meant = |other: &&Arc<Dataset>| other.table().is_some_and(|title| title.id == table);
        let other = self.others.iter().find(is_meant)?;
        let (field, rows) = (other.field(FieldName::new(column))?, other.projects().len());
        let ids: Option<Vec<String>> = match &field.values {
            FieldValues::Categories(categories, codes) => {
                (0..rows).map(|row| Some(categories.id(codes.get(row)?).to_owned())).collect()
            }
            FieldValues::Texts(texts) => Some((0..rows).map(|row| texts.get(row).to_owned()).collect()),
            FieldValues::Numbers(numbers) => {
                (0..rows).map(|row| Some(numbers.get(row)?.shortest().to_string())).collect()
            }
            FieldValues::Dates(_) | FieldValues::Sets(..) => None,
        };
        by_values(of_rows(other), ids?)
    }

    /// The rows of a table that was read, by what stands in several of its columns together: in each something else.
    pub(in crate::package) fn rows_by(&self, table: &str, columns: &[String]) -> Option<Categories> {
        let is_meant = |other: &&Arc<Dataset>| other.table().is_some_and(|title| title.id == table);
        let other = self.others.iter().find(is_meant)?;
        let columns: Option<Vec<_>> = columns.iter().map(|column| KeyPart::of(other, column)).collect();
        let columns = columns?;
        let value = |row: ProjectIx| joined(columns.iter().map(|column| column.value(other, row)));
        let (rows, values) = (of_rows(other), other.projects().iter().map(value).collect::<Vec<_>>());
        // Rows that have no name of their own are called by what they are told apart by.
        let is_called = other.table().is_some_and(|title| title.names.is_some());
        let named = |value: &String| Name { zh: value.clone(), en: String::new() };
        let labels = if is_called { rows.labels.clone() } else { values.iter().map(named).collect() };
        by_values(Categories { labels, ..rows }, values)
    }

    /// One whose rows are called by this column; none where they are only numbered.
    fn other(&self, table: &str, column: &str) -> Option<&Dataset> {
        let is_meant = |title: &TableTitle| title.id == table && title.ids.as_ref().is_some_and(|ids| ids.id == column);
        self.others.iter().find(|other| other.table().is_some_and(is_meant)).map(|other| &**other)
    }
}

/// What stands between the parts of a key of several columns, in its name and in its values.
pub(in crate::package) const KEY_JOINT: &str = "+";

/// The value of a key of several columns; empty where one of them says nothing.
pub(in crate::package) fn joined(parts: impl Iterator<Item = Option<String>>) -> String {
    let parts: Option<Vec<String>> = parts.map(|part| part.filter(|part| !part.is_empty())).collect();
    parts.unwrap_or_default().join(KEY_JOINT)
}

/// A column that rows are told apart by, together with others.
enum KeyPart<'d> {
    Id,
    Name,
    Date(StageIx),
    Field(&'d Field),
}

impl<'d> KeyPart<'d> {
    /// The column of a table; nothing where there is none of which every row has one value.
    fn of(table: &'d Dataset, column: &str) -> Option<Self> {
        let title = table.table()?;
        let is_called = |named: &Option<NamingColumn>| named.as_ref().is_some_and(|named| named.id == column);
        if is_called(&title.ids) {
            return Some(Self::Id);
        }
        if is_called(&title.names) {
            return Some(Self::Name);
        }
        let date = table.stages().iter().find(|(_, stage)| stage.id == column).map(|(ix, _)| Self::Date(ix));
        date.or_else(|| table.field(FieldName::new(column)).map(Self::Field))
    }

    fn value(&self, table: &Dataset, row: ProjectIx) -> Option<String> {
        let (rows, at) = (table.projects(), row.to_usize());
        match self {
            Self::Id => Some(rows.id(row).to_owned()),
            Self::Name => Some(rows.name(row).to_owned()),
            Self::Date(stage) => rows.date(row, *stage).map(|date| date.to_string()),
            Self::Field(field) => match &field.values {
                FieldValues::Categories(categories, codes) => Some(categories.id(codes.get(at)?).to_owned()),
                FieldValues::Texts(texts) => Some(texts.get(at).to_owned()),
                FieldValues::Numbers(numbers) => Some(numbers.get(at)?.shortest().to_string()),
                FieldValues::Dates(dates) => dates.get(at).map(|date| date.to_string()),
                FieldValues::Sets(..) => None,
            },
        }
    }
}

impl Around<'_> {
    /// Whether this is one of the small tables.
    pub(in crate::package) fn knows(&self, table: &str) -> bool {
        matches!(table, "sectors" | "places" | "stages" | "sources")
    }

    /// The ids and names of the rows of a small table.
    pub(in crate::package) fn rows(&self, table: &str) -> Option<Categories> {
        Some(match table {
            "sectors" => sector_categories(self.sectors),
            "places" => place_categories(self.places),
            "stages" => named(self.stages, |stage| stage.name.clone()),
            "sources" => named(self.sources, |source| Name { zh: source.title.clone(), en: source.title_en.clone() }),
            _ => return None,
        })
    }
}

/// Sectors as categories, those below others in their tree.
pub(in crate::package) fn sector_categories(sectors: &Table<Sector>) -> Categories {
    in_tree(named(sectors, |sector| sector.name.clone()), |ix: SectorIx| sectors[ix].parent)
}

/// Places as categories, those below others in their tree.
pub(in crate::package) fn place_categories(places: &Table<Place>) -> Categories {
    in_tree(named(places, |place| place.name.clone()), |ix: PlaceIx| places[ix].parent)
}

/// The rows of a table as categories.
pub(in crate::package) fn named<T: Row>(table: &Table<T>, name: impl Fn(&T) -> Name) -> Categories {
    let rows = || table.iter().map(|(_, row)| row);
    let ids = rows().map(|row| row.id().to_owned()).collect();
    Categories { ids, labels: rows().map(name).collect(), ..Categories::default() }
}

/// Categories that are rows of which some have a parent among them.
fn in_tree<Ix: Index>(rows: Categories, parent: impl Fn(Ix) -> Option<Ix>) -> Categories {
    let parents = (0..rows.ids.len()).map(|row| {
        let parent = parent(Ix::from_usize(row)?)?;
        CategoryIx::from_usize(parent.to_usize())
    });
    Categories { tree: tree_of(parents.collect()), ..rows }
}

/// A tree, if any row has a parent and none is its own ancestor.
pub(in crate::package) fn tree_of(parents: Vec<Option<CategoryIx>>) -> Option<Arc<Tree<CategoryIx>>> {
    let has_any = parents.iter().any(Option::is_some);
    has_any.then(|| Tree::new(parents).ok()).flatten().map(Arc::new)
}

/// The ids and names of the rows of a table that was read, below one another as its own column says.
fn of_rows(table: &Dataset) -> Categories {
    let own = table.fields().iter().filter(|field| field.refers_to.as_deref() == table.table().map(|it| &*it.id));
    let tree = own.filter_map(|field| field.categories()?.tree.clone()).next();
    Categories { tree, ..of_records(table.projects()) }
}

/// Rows by other values than what they are called by, where none has none or that of another.
pub(in crate::package) fn by_values(rows: Categories, values: Vec<String>) -> Option<Categories> {
    let mut met = HashSet::with_capacity(values.len());
    let is_key = values.len() == rows.ids.len() && values.iter().all(|value| !value.is_empty() && met.insert(value));
    is_key.then(|| Categories { row_ids: Some(rows.ids.into()), ids: values, ..rows })
}

/// The ids and names of records.
pub(in crate::package) fn of_records(records: &Projects) -> Categories {
    let name = |ix| Name { zh: records.name(ix).to_owned(), en: records.given_name_en(ix).to_owned() };
    Categories {
        ids: records.iter().map(|ix| records.id(ix).to_owned()).collect(),
        labels: records.iter().map(name).collect(),
        ..Categories::default()
    }
}

/// The order in which tables are read by the `keys` of each, so that those that others refer to come first wherever no
/// circle forbids it; otherwise as they stand in the package.
pub(in crate::package) fn reading_order(resources: &[Resource], keys: &[Vec<ForeignKey>]) -> Vec<usize> {
    let mut places: HashMap<&str, usize> = HashMap::new();
    for (at, resource) in resources.iter().enumerate().filter(|(_, resource)| resource.left_for.is_none()) {
        places.entry(&resource.name).or_insert(at);
    }
    // The resources that one refers to, the last one first.
    let to_read_before = |at: usize| -> Vec<usize> {
        keys[at].iter().rev().filter_map(|key| places.get(key.resource.as_str()).copied()).collect()
    };
    let mut order = Vec::with_capacity(resources.len());
    let mut is_met = vec![false; resources.len()];
    for first in 0..resources.len() {
        if std::mem::replace(&mut is_met[first], true) {
            continue;
        }
        let mut path = vec![(first, to_read_before(first))];
        while let Some((at, before)) = path.last_mut() {
            match before.pop() {
                Some(next) if !is_met[next] => {
                    is_met[next] = true;
                    path.push((next, to_read_before(next)));
                }
                Some(_) => {}
                None => {
                    order.push(*at);
                    path.pop();
                }
            }
        }
    }
    order
}
