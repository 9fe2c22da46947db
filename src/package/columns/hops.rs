//! Which columns are one step away from the tables of a package: what references lie below, and what stands in the rows that
//! they refer to. Must not know rows.

use std::collections::HashMap;
use std::sync::Arc;

use crate::model::{
    AddsUp, Basis, Categories, CategoryIx, Dataset, Field, FieldName, FieldUnit, FieldValues, Hop, HopStart, HopStep,
    InSets, Index, Kind, Name, NamingColumn, RefColumn, SetColumn, ShownIn, Which,
};
use crate::package::rows::{named, place_categories, sector_categories};
use crate::schema;
use crate::text::{Locale, say, say_with};

/// Levels of a tree that have a name.
const MOST_LEVELS: usize = 6;

/// What columns of the rows of each table can be reached, by the name of the table.
type Reached<'p> = HashMap<&'p str, Vec<Arc<Field>>>;

/// Tells the tables of a package which columns are one step away from theirs.
pub(in crate::package) fn link(dataset: &Dataset, others: &[Arc<Dataset>]) {
    let all = || others.iter().map(|other| &**other).chain([dataset]);
    let referred = || all().flat_map(|table| table.fields()).filter_map(|field| field.refers_to.as_deref());
    let mut reached = Reached::new();
    for name in referred() {
        if !reached.contains_key(name) {
            let table = all().find(|table| schema::table_name(table) == name);
            let fields = table.map_or_else(|| of_small_table(name, dataset), fields_of);
            reached.insert(name, fields);
        }
    }
    for table in all() {
        let mut hops = if table.is_of_projects() { of_projects(table) } else { of_names(table) };
        for field in table.fields() {
            let (Some(name), Some(categories)) = (&field.refers_to, field.categories()) else { continue };
            let start = HopStart::Field(field.name);
            let from = (field.name.as_str(), &field.title);
            in_tree(from, &start, categories, &mut hops);
            let farther = reached.get(name.as_str()).into_iter().flatten();
            to_columns(
                from,
                &start,
                farther.filter(|to| to.name != field.name || *name != schema::table_name(table)),
                &mut hops,
            );
        }
        // So that figures and conditions can call them by their names.
        hops.iter().for_each(|hop| hop.name.entitle(&hop.title));
        table.reach(hops);
    }
}

/// What lies above what a column refers to.
fn in_tree((id, title): (&str, &Name), start: &HopStart, categories: &Categories, hops: &mut Vec<Hop>) {
    if categories.tree.is_none() {
        return;
    }
    let mut add = |end: &str, title: Name, is_offered: bool, step: HopStep| {
        hops.push(Hop::new(FieldName::new(&format!("{id}.{end}")), title, is_offered, start.clone(), step));
    };
    for level in 1..=categories.depth().min(MOST_LEVELS) {
        let called = Name::both(|locale| {
            let args = [("of", locale.name(title).into()), ("level", level.to_string().into())];
            say_with(locale, "hop-level", args)
        });
        add(&level.to_string(), called, level < categories.depth(), HopStep::Level(level));
    }
    let called = |key: &str| Name::both(|locale| say_with(locale, key, [("of", locale.name(title).into())]));
    add("parent", called("hop-parent"), false, HopStep::Parent);
    add(Hop::ONLY, called("hop-only"), false, HopStep::Itself);
}

/// What stands in the rows that a column refers to.
fn to_columns<'f>(
    (id, title): (&str, &Name),
    start: &HopStart,
    columns: impl Iterator<Item = &'f Arc<Field>>,
    hops: &mut Vec<Hop>,
) {
    for to in columns {
        let name = FieldName::new(&format!("{id}.{}", to.name.as_str()));
        if hops.iter().any(|hop| hop.name == name) {
            continue;
        }
        let called = Name::both(|locale| {
            let args = [("of", locale.name(title).into()), ("what", locale.name(&to.title).into())];
            say_with(locale, "hop-column", args)
        });
        hops.push(Hop::new(name, called.clone(), true, start.clone(), HopStep::Column(to.clone())));
        if let Some(categories) = to.categories() {
            in_tree((name.as_str(), &called), &HopStart::Field(name), categories, hops);
        }
    }
}

/// The steps from the columns that all projects have.
fn of_projects(dataset: &Dataset) -> Vec<Hop> {
    let mut hops = Vec::new();
    let sectors = Arc::new(sector_categories(dataset.sectors()));
    let places = Arc::new(place_categories(dataset.places()));
    let (of_sector, of_place) = (words("dimension-sector"), words("dimension-place"));
    in_tree(("sector", &of_sector), &HopStart::Sectors(sectors.clone()), &sectors, &mut hops);
    in_tree(("place", &of_place), &HopStart::Places(places.clone()), &places, &mut hops);
    let kinds = of_small_table(schema::PLACES.name, dataset);
    to_columns(("place", &of_place), &HopStart::Places(places), kinds.iter(), &mut hops);
    hops
}

/// What the rows of a table are called: several may be called the same, so that one asks for a name as for any other text.
fn of_names(table: &Dataset) -> Vec<Hop> {
    let names = table.table().and_then(|title| title.names.as_ref());
    let hop = |column: &NamingColumn| {
        // Not as the column itself: that is what rows are called by, and no column beside.
        let (name, title) = (FieldName::new(&format!("{}.name", column.id)), column.title.clone());
        Hop::new(name, title, false, HopStart::Names, HopStep::Itself)
    };
    names.map(hop).into_iter().collect()
}

/// The columns by which the rows of a table fall into groups.
fn fields_of(table: &Dataset) -> Vec<Arc<Field>> {
    let own = table.fields().iter().filter(|field| field.groups().is_some_and(|groups| groups > 0));
    let own = own.map(|field| Arc::new(field.clone()));
    if !table.is_of_projects() {
        return own.collect();
    }
    let projects = table.projects();
    let known = [
        of_several("sector", projects.in_several(Which::Sectors), Some(schema::SECTORS.name)).unwrap_or_else(|| {
            of_refs("sector", sector_categories(table.sectors()), projects.sectors(), Some(schema::SECTORS.name))
        }),
        of_several("place", projects.in_several(Which::Places), Some(schema::PLACES.name)).unwrap_or_else(|| {
            of_refs("place", place_categories(table.places()), projects.places(), Some(schema::PLACES.name))
        }),
        of_refs("stage", named(table.stages(), |it| it.name.clone()), projects.stages(), Some(schema::STAGES.name)),
        of_bases(projects.bases()),
        of_several("investor", projects.in_several(Which::Investors), None)
            .unwrap_or_else(|| of_refs("investor", investors(table), projects.investors().codes(), None)),
        of_lists(table),
    ];
    let has_some = |field: &Field| field.groups().is_some_and(|groups| groups > 0);
    known.into_iter().filter(has_some).map(Arc::new).chain(own).collect()
}

/// The columns of a small table that rows fall into groups by.
fn of_small_table(name: &str, dataset: &Dataset) -> Vec<Arc<Field>> {
    if name != schema::PLACES.name || dataset.places().is_empty() {
        return Vec::new();
    }
    let mut categories = Categories::default();
    let mut rows = RefColumn::default();
    for (_, place) in dataset.places().iter() {
        let at = categories.ids.iter().position(|kind| *kind == place.kind).unwrap_or_else(|| {
            categories.ids.push(place.kind.clone());
            categories.ids.len() - 1
        });
        rows.push(CategoryIx::from_usize(at));
    }
    vec![Arc::new(field(("kind", "place-kind"), Kind::Category, None, FieldValues::Categories(categories, rows)))]
}

fn field((id, key): (&str, &str), kind: Kind, refers_to: Option<&str>, values: FieldValues) -> Field {
    Field {
        name: FieldName::new(id),
        title: words(key),
        kind,
        unit: FieldUnit::None,
        adds_up: AddsUp::All,
        per: None,
        is_declared: true,
        refers_to: refers_to.map(str::to_owned),
        shown_in: ShownIn::default(),
        group: String::new(),
        values,
    }
}

fn of_refs<Ix: Index>(id: &str, categories: Categories, column: &RefColumn<Ix>, to: Option<&str>) -> Field {
    let mut rows = RefColumn::default();
    rows.extend((0..column.len()).map(|row| column.get(row).and_then(|ix| CategoryIx::from_usize(ix.to_usize()))));
    let kind = if to.is_some() { Kind::Reference } else { Kind::Category };
    field((id, &format!("dimension-{id}")), kind, to, FieldValues::Categories(categories, rows))
}

/// What some projects are in several of.
fn of_several(id: &str, sets: Option<&InSets>, to: Option<&str>) -> Option<Field> {
    let (categories, sets) = sets?;
    let values = FieldValues::Sets(categories.clone(), sets.clone());
    Some(field((id, &format!("dimension-{id}")), Kind::Set, to, values))
}

fn of_bases(bases: &[Basis]) -> Field {
    let mut rows = RefColumn::default();
    let at = |basis: &Basis| Basis::ALL.iter().position(|known| known == basis).and_then(CategoryIx::from_usize);
    rows.extend(bases.iter().map(at));
    let ids = Basis::ALL.map(|basis| basis.id().to_owned()).to_vec();
    let labels = Basis::ALL.map(|basis| words(&format!("basis-{}", basis.id()))).to_vec();
    let categories = Categories { ids, labels, ..Categories::default() };
    field(("basis", "dimension-basis"), Kind::Category, None, FieldValues::Categories(categories, rows))
}

fn of_lists(table: &Dataset) -> Field {
    let mut sets = SetColumn::default();
    for project in table.projects().iter() {
        let lists = table.projects().lists(project).iter();
        sets.push(&lists.filter_map(|ix| CategoryIx::from_usize(ix.to_usize())).collect::<Vec<_>>());
    }
    let categories = named(table.lists(), |list| list.name.clone());
    field(("list", "dimension-list"), Kind::Set, Some(schema::LISTS.name), FieldValues::Sets(categories, sets))
}

fn investors(table: &Dataset) -> Categories {
    let texts = table.projects().investors().texts();
    let ids = (0..texts.len()).map(|at| texts.get(at).to_owned()).collect();
    Categories { ids, ..Categories::default() }
}

fn words(key: &str) -> Name {
    Name::both(|locale| say(locale, key))
}

impl Name {
    /// What is said in both languages.
    fn both<T: Into<String>>(say: impl Fn(Locale) -> T) -> Self {
        let [zh, en] = Locale::ALL.map(|locale| say(locale).into());
        Self { zh, en }
    }
}
