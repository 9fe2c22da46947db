//! The schema of a table as the standard has it. Must not know which tables there are.

use std::collections::{BTreeMap, HashMap};

use serde_json::Value;

use super::field::{Field, missing_values};
use super::own_words::OwnRole;
use super::properties::{Properties, Wrong};
use crate::package::descriptor::taken_as::Choice;

/// What a descriptor says of the columns of a table.
#[derive(Clone, Debug, Default)]
pub(in crate::package) struct Schema {
    pub fields: Vec<Field>,
    /// Where the field of a name stands; the first when there are two.
    by_name: HashMap<String, usize>,
    /// What stands for a missing value; where that is not declared, nothing at all does.
    pub missing: Option<Vec<String>>,
    /// Which fields the file must have: `exact`, `equal`, `subset`, `superset`, `partial`; empty when not declared.
    pub fields_match: String,
    pub primary_key: Vec<String>,
    pub unique_keys: Vec<Vec<String>>,
    pub foreign_keys: Vec<ForeignKey>,
    /// What somebody takes its columns for.
    pub taken_as: BTreeMap<String, Choice>,
    /// The column that rows are named by, where the resource says so; else empty.
    pub label: String,
    /// The column that says which row a row is a part of, where the resource or a role says so; else empty.
    pub parts: String,
    /// The column that rows are put in order by, where the resource or a role says so; else empty.
    pub order: String,
    /// Properties that do not hold what they should.
    pub wrong: Vec<Wrong>,
}

/// What the cells of some columns refer to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::package) struct ForeignKey {
    pub fields: Vec<String>,
    /// Empty: the table itself.
    pub resource: String,
    pub to: Vec<String>,
}

impl Schema {
    /// Reads the object.
    pub(in crate::package) fn read(value: &Value) -> Self {
        let mut of = Properties::of(value, "schema");
        let mut array = |name: &'static str| match of.value(name) {
            None => &[][..],
            Some(Value::Array(values)) => values,
            Some(other) => {
                of.refuse(name, other);
                &[]
            }
        };
        let (fields, unique, foreign) = (array("fields"), array("uniqueKeys"), array("foreignKeys"));
        let fields: Vec<Field> = fields.iter().enumerate().map(|(at, field)| Field::read(field, at + 1)).collect();
        let missing = missing_values(&mut of);
        let wrong_fields: Vec<Wrong> = fields.iter().flat_map(|field| field.wrong.clone()).collect();
        let mut by_name = HashMap::new();
        for (at, field) in fields.iter().enumerate() {
            by_name.entry(field.name.clone()).or_insert(at);
        }
        Self {
            fields,
            by_name,
            missing,
            fields_match: fields_match(&mut of),
            primary_key: of.texts("primaryKey"),
            unique_keys: unique.iter().map(texts).collect(),
            foreign_keys: foreign.iter().map(|key| ForeignKey::read(key, &mut of)).collect(),
            taken_as: BTreeMap::new(),
            label: String::new(),
            parts: String::new(),
            order: String::new(),
            wrong: of.finish(&["name", "title", "description", "type"]).into_iter().chain(wrong_fields).collect(),
        }
    }

    /// The field of this name; the first when there are two.
    pub(in crate::package) fn field(&self, name: &str) -> Option<&Field> {
        self.by_name.get(name).map(|at| &self.fields[*at])
    }

    /// Columns whose values together stand in one row only.
    pub(in crate::package) fn keys(&self) -> impl Iterator<Item = Vec<String>> {
        let unique = self.fields.iter().filter(|field| field.is_unique()).map(|field| vec![field.name.clone()]);
        let all = std::iter::once(self.primary_key.clone()).chain(self.unique_keys.iter().cloned()).chain(unique);
        all.filter(|names| !names.is_empty())
    }

    /// Whether rows may be what stands in a column.
    pub(in crate::package) fn may_refer(&self, column: &str) -> bool {
        self.field(column).is_none_or(|field| matches!(field.kind.as_str(), "" | "any" | "string" | "integer"))
    }

    /// The column of a role.
    pub(in crate::package) fn of_role(&self, role: OwnRole) -> Option<&Field> {
        self.fields.iter().find(|field| field.own.role == Some(role))
    }

    /// The unit of a column; empty when the package does not say.
    pub(in crate::package) fn unit(&self, column: &str) -> &str {
        self.field(column).map_or("", |field| &field.unit)
    }
}

impl ForeignKey {
    /// Those of a schema, and nothing else of it.
    pub(in crate::package) fn all_of(schema: &Value) -> Vec<Self> {
        let keys = schema.get("foreignKeys").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        let mut unheard = Properties::of(schema, "schema");
        keys.iter().map(|key| Self::read(key, &mut unheard)).collect()
    }

    /// Reads one of `foreignKeys`; what is wrong with it goes to the schema.
    fn read(value: &Value, schema: &mut Properties<'_>) -> Self {
        const PATH: &str = "schema.foreignKeys";
        let mut of = Properties::of(value, PATH);
        let reference = of.value("reference").cloned().unwrap_or_default();
        let mut to = Properties::of(&reference, &format!("{PATH}.reference"));
        let own = |resource: String| if resource == "self" { String::new() } else { resource };
        // `self` is how the table itself was called once.
        let key = Self { fields: of.texts("fields"), resource: own(to.text("resource")), to: to.texts("fields") };
        schema.join(of.finish(&["name", "title", "description"]));
        schema.join(to.finish(&[]));
        key
    }
}

/// The rule for which fields a file has; older packages give it as an array.
fn fields_match(of: &mut Properties<'_>) -> String {
    const RULES: [&str; 5] = ["exact", "equal", "subset", "superset", "partial"];
    let rule = of.texts("fieldsMatch").first().cloned().unwrap_or_default();
    if rule.is_empty() || RULES.contains(&rule.as_str()) {
        return rule;
    }
    of.refuse("fieldsMatch", &Value::String(rule));
    String::new()
}

/// Texts, or a single one.
fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(values) => values.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        _ => Vec::new(),
    }
}
