//! The schema of a table, column by column as the program took it, as far as the standard can say it. Must not know files.

use serde::Serialize;

use super::above::Above;
use super::references::DescribedReference;
use super::shape::{Column, Shape, Written};
use crate::model::{AddsUp, Dataset, Field, FieldName, FieldUnit, Kind, NamingColumn};
use crate::package::columns::written_unit;
use crate::package::findings::{FindingGroup, Problem};
use crate::package::meaning::{counts_things, near_period};
use crate::package::opened::Opened;

/// A schema.
#[derive(Clone, Serialize)]
pub(super) struct SchemaDraft {
    #[serde(rename = "$schema")]
    schema: &'static str,
    fields: Vec<FieldDraft>,
    #[serde(rename = "primaryKey", skip_serializing_if = "Vec::is_empty")]
    primary_key: Vec<String>,
    #[serde(rename = "foreignKeys", skip_serializing_if = "Vec::is_empty")]
    foreign_keys: Vec<KeyDraft>,
}

#[derive(Clone, Serialize)]
struct KeyDraft {
    fields: String,
    reference: ReferenceDraft,
}

#[derive(Clone, Serialize)]
struct ReferenceDraft {
    resource: String,
    fields: String,
}

#[derive(Clone, Debug, Serialize)]
struct FieldDraft {
    name: String,
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    format: Option<&'static str>,
    #[serde(rename = "decimalChar", skip_serializing_if = "Option::is_none")]
    decimal: Option<char>,
    #[serde(rename = "groupChar", skip_serializing_if = "Option::is_none")]
    group: Option<char>,
    #[serde(rename = "bareNumber", skip_serializing_if = "Option::is_none")]
    is_bare: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    categories: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    constraints: Option<Constraints>,
    #[serde(skip_serializing_if = "Option::is_none")]
    zonescope: Option<Own>,
}

#[derive(Clone, Debug, Serialize)]
struct Constraints {
    required: bool,
    unique: bool,
}

#[derive(Clone, Debug, Default, Serialize)]
struct Own {
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sum: Option<&'static str>,
}

/// More categories than this are not listed.
const MOST_CATEGORIES: usize = 40;

impl SchemaDraft {
    /// One that says only how the columns are called.
    pub(super) fn of_names(shape: &Shape) -> Self {
        let fields = shape.columns.iter().map(|column| FieldDraft::plain(&column.name)).collect();
        Self {
            schema: "https://datapackage.org/profiles/2.0/tableschema.json",
            fields,
            primary_key: Vec::new(),
            foreign_keys: Vec::new(),
        }
    }

    /// That of a table.
    pub(super) fn of(opened: &Opened, table: &str, shape: &Shape) -> Option<Self> {
        let dataset = opened.other_table(table)?;
        let is_left = |column: &Column| {
            let is_of = |group: &FindingGroup| group.resource == table && group.column == column.name;
            let mut groups = opened.findings.groups().iter();
            groups.any(|group| is_of(group) && Problem::LEFT_TO_VALUES.contains(&group.code))
        };
        // What is in doubt is not settled by declaring it: it stays said.
        let draft = |column: &Column| match is_left(column) {
            true => FieldDraft::plain(&column.name),
            false => field(dataset, column),
        };
        let mut fields: Vec<FieldDraft> = shape.columns.iter().map(draft).collect();
        declare_empty_times(&mut fields, shape);
        let ids = dataset.table().and_then(|table| table.ids.as_ref());
        let primary_key = ids.map(|ids| ids.id.clone()).into_iter().collect();
        Some(Self {
            schema: "https://datapackage.org/profiles/2.0/tableschema.json",
            fields,
            primary_key,
            foreign_keys: Vec::new(),
        })
    }

    /// Says that a column refers to the rows of a table. What it holds are the keys of that, and no categories of its own.
    pub(super) fn refer(&mut self, to: &DescribedReference) {
        let Some(field) = self.fields.iter_mut().find(|field| field.name == to.column) else { return };
        *field = FieldDraft { kind: field.kind, ..FieldDraft::of_words(&to.column) };
        let reference = ReferenceDraft { resource: to.to.clone(), fields: to.id.clone() };
        self.foreign_keys.push(KeyDraft { fields: to.column.clone(), reference });
    }

    /// Gives the numbers the unit that the lines above the table say, and adds them up no more where those say that they are of a
    /// rate; but for those that are in none, or in another one. What of both was given to any comes back.
    pub(super) fn heed(&mut self, opened: &Opened, table: &str, above: &Above) -> Above {
        let mut heeded = Above::default();
        let Some(dataset) = opened.other_table(table) else { return heeded };
        let is_meant = |field: &Field| {
            let name = field.name.as_str();
            let is_number = field.kind == Kind::Number && field.unit == FieldUnit::None;
            is_number && field.adds_up != AddsUp::Never && !counts_things(name) && written_unit(name).is_none()
        };
        for draft in self.fields.iter_mut().filter(|draft| ["number", "integer"].contains(&draft.kind)) {
            if draft.unit.is_some() || !dataset.field(FieldName::new(&draft.name)).is_some_and(is_meant) {
                continue;
            }
            draft.unit.clone_from(&above.unit);
            heeded.unit.clone_from(&above.unit);
            if above.rate.is_some() {
                draft.zonescope.get_or_insert_default().sum = Some(AddsUp::Never.id());
                heeded.rate.clone_from(&above.rate);
            }
        }
        heeded
    }

    /// Leaves to its values what is read otherwise for being declared, and says whether there is anything.
    pub(super) fn leave_to_values(&mut self, before: &Opened, after: &Opened, table: &str) -> bool {
        let (Some(before), Some(after)) = (before.other_table(table), after.other_table(table)) else { return false };
        let mut is_changed = false;
        let keys = &self.foreign_keys;
        let refers = |name: &str| {
            let is_reference = || after.field(FieldName::new(name)).is_some_and(|field| field.kind == Kind::Reference);
            keys.iter().any(|key| key.fields == name) && is_reference()
        };
        for field in self.fields.iter_mut().filter(|field| !refers(&field.name)) {
            let missing = |dataset: &Dataset| {
                let (found, rows) = (dataset.field(FieldName::new(&field.name))?, dataset.projects().len());
                // Of what is nothing, nothing is read otherwise.
                let missing = found.missing(rows);
                Some((Some(found.kind).filter(|_| missing < rows), missing))
            };
            let is_nothing = matches!(missing(before), Some((None, _)));
            if missing(before) != missing(after) || !is_nothing && !says_the_same(before, after, &field.name) {
                *field = FieldDraft::plain(&field.name);
                is_changed = true;
            }
        }
        is_changed
    }
}

impl FieldDraft {
    /// What is left to its values.
    fn plain(name: &str) -> Self {
        Self { kind: "any", ..Self::of_words(name) }
    }

    fn of_words(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            kind: "string",
            format: None,
            decimal: None,
            group: None,
            is_bare: None,
            unit: None,
            categories: Vec::new(),
            constraints: None,
            zonescope: None,
        }
    }

    fn of_kind(name: &str, kind: Kind) -> Self {
        Self { zonescope: Some(Own { kind: Some(kind.id()), sum: None }), ..Self::of_words(name) }
    }
}

/// A year of which nothing is known yet is one of numbers where all other years are.
fn declare_empty_times(fields: &mut [FieldDraft], shape: &Shape) {
    let is_number = |field: &FieldDraft| matches!(field.kind, "number" | "integer");
    let is_time = |column: &Column| near_period(&column.name).is_some();
    let all = || fields.iter().zip(&shape.columns).filter(|(_, column)| is_time(column));
    let are_numbers = all().all(|(field, column)| is_number(field) || !column.is_filled());
    if !are_numbers || !all().any(|(_, column)| column.is_filled()) {
        return;
    }
    for (field, column) in fields.iter_mut().zip(&shape.columns) {
        if is_time(column) && !column.is_filled() {
            *field = FieldDraft { kind: "number", ..FieldDraft::plain(&column.name) };
        }
    }
}

/// Whether a column has the same numbers, or the same dates, in both.
fn says_the_same(before: &Dataset, after: &Dataset, name: &str) -> bool {
    fn numbers<'d>(dataset: &'d Dataset, name: &str) -> Option<(&'d [i64], u32)> {
        let numbers = dataset.field(FieldName::new(name)).and_then(Field::numbers)?;
        Some((numbers.as_slice(), numbers.decimals()))
    }
    fn dates<'d>(dataset: &'d Dataset, name: &str) -> Option<&'d [u32]> {
        dataset.stages().find(name).map(|stage| dataset.projects().dates(stage).numbers())
    }
    numbers(before, name) == numbers(after, name) && dates(before, name) == dates(after, name)
}

fn field(dataset: &Dataset, column: &Column) -> FieldDraft {
    let name = column.name.as_str();
    let plain = || FieldDraft::plain(name);
    if let Some(field) = dataset.field(FieldName::new(name)) {
        return of_field(field, column);
    }
    if dataset.stages().find(name).is_some() {
        let kind = match column.written() {
            Written::Days => "date",
            Written::Months => "yearmonth",
            _ if column.may_be_years() => "year",
            _ => match column.signs.of_dates() {
                format @ Some(_) => return FieldDraft { kind: "date", format, ..plain() },
                None => "any",
            },
        };
        return FieldDraft { kind, ..plain() };
    }
    let Some(table) = dataset.table() else { return plain() };
    let is = |naming: &Option<NamingColumn>| naming.as_ref().is_some_and(|naming| naming.id == name);
    if is(&table.ids) {
        let constraints = Some(Constraints { required: true, unique: true });
        return FieldDraft { constraints, ..FieldDraft::of_kind(name, Kind::Id) };
    }
    if is(&table.names) { FieldDraft::of_kind(name, Kind::Name) } else { plain() }
}

/// What numbers are in that stand in a column.
fn unit(field: &Field) -> Option<String> {
    match &field.unit {
        FieldUnit::None => None,
        FieldUnit::Named(unit) => Some(unit.clone()),
        FieldUnit::Money(unit) => {
            written_unit(field.name.as_str()).map_or_else(|| unit.written(), str::to_owned).into()
        }
    }
}

fn sum(field: &Field) -> Option<Own> {
    let sum = Some(field.adds_up).filter(|adds_up| *adds_up != AddsUp::All).map(AddsUp::id);
    sum.map(|sum| Own { kind: None, sum: Some(sum) })
}

/// Numbers that each say what they are in; left to their values where the standard has no words for how they are written.
fn in_units(field: &Field, column: &Column) -> FieldDraft {
    let plain = FieldDraft::plain(&column.name);
    let Some((decimal, group)) = column.signs_in_units() else { return plain };
    let decimal = Some(decimal).filter(|sign| *sign != '.');
    // What is in a unit is a quantity where nothing else is said.
    let kind = Some(Kind::Number.id()).filter(|_| field.kind == Kind::Number);
    let sum = sum(field).and_then(|own| own.sum);
    let zonescope = Some(Own { kind, sum }).filter(|own| own.kind.is_some() || own.sum.is_some());
    FieldDraft { kind: "number", is_bare: Some(false), decimal, group, unit: unit(field), zonescope, ..plain }
}

fn of_field(field: &Field, column: &Column) -> FieldDraft {
    let name = column.name.as_str();
    let signs = column.signs.of_numbers();
    let kind = match column.written() {
        Written::Integers => "integer",
        Written::Numbers => "number",
        Written::Texts if signs.is_some() => "number",
        Written::Days | Written::Months | Written::Texts => "string",
    };
    let signs = signs.filter(|_| column.written() == Written::Texts);
    let (decimal, group) =
        (signs.map(|(decimal, _)| decimal).filter(|sign| *sign != '.'), signs.and_then(|(_, group)| group));
    match field.kind {
        // What is written with signs of its own is read by those who know them.
        Kind::Number | Kind::Quantity | Kind::Amount if kind == "string" => in_units(field, column),
        Kind::Number | Kind::Quantity | Kind::Amount => {
            FieldDraft { kind, decimal, group, unit: unit(field), zonescope: sum(field), ..FieldDraft::plain(name) }
        }
        Kind::Longitude | Kind::Latitude => FieldDraft { kind: "number", ..FieldDraft::of_kind(name, field.kind) },
        Kind::Category => match field.categories() {
            Some(categories) if categories.ids.len() <= MOST_CATEGORIES => {
                FieldDraft { categories: categories.ids.clone(), ..FieldDraft::of_words(name) }
            }
            _ => FieldDraft::of_kind(name, Kind::Category),
        },
        Kind::Flag | Kind::Text | Kind::Link => FieldDraft::of_kind(name, field.kind),
        _ => FieldDraft::plain(name),
    }
}
