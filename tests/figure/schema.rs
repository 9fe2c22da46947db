//! The JSON Schema of documents is the one that the table of choices makes. After a change of the table,
//! `UPDATE_SCHEMA=1 cargo test --test figure schema` writes it anew.

use std::fs;
use std::path::Path;

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Value, json};
use zonescope::figure::{CHOICES, ChoiceSpec, Field, FigureDocument, SCHEMA, Takes, VERSION};
use zonescope::model::YEARS;
use zonescope::query::Dimension;

/// JSON whose fields stay in their order.
enum Json {
    Plain(Value),
    Fields(Vec<(&'static str, Json)>),
    Several(Vec<Json>),
}

impl From<Value> for Json {
    fn from(value: Value) -> Self {
        Self::Plain(value)
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Plain(value) => value.serialize(to),
            Self::Several(all) => all.serialize(to),
            Self::Fields(fields) => {
                let mut map = to.serialize_map(Some(fields.len()))?;
                fields.iter().try_for_each(|(name, value)| map.serialize_entry(name, value))?;
                map.end()
            }
        }
    }
}

fn property(choice: &ChoiceSpec) -> Json {
    let mut fields: Vec<(&'static str, Json)> = vec![("description", json!(choice.says).into())];
    match (choice.takes, choice.field) {
        (Takes::Word { known, .. }, _) => fields.push(("enum", json!(known()).into())),
        (Takes::Switch, _) => fields.push(("type", json!("boolean").into())),
        (Takes::Number, Field::Year(_)) => fields.extend([
            ("type", json!("integer").into()),
            ("minimum", json!(YEARS.start()).into()),
            ("maximum", json!(YEARS.end()).into()),
        ]),
        (Takes::Number, _) => {
            fields.extend([("type", json!("integer").into()), ("minimum", json!(1).into())]);
        }
        (Takes::Texts, _) => fields.extend([("type", json!("array").into()), ("items", one_of(choice.key))]),
        // Two dimensions are said in one word.
        (Takes::Text, _) if choice.key == "by" => fields.extend([
            ("type", json!("array").into()),
            ("items", json!({"$ref": "#/$defs/dimension"}).into()),
            ("minItems", json!(1).into()),
            ("maxItems", json!(2).into()),
            ("uniqueItems", json!(true).into()),
        ]),
        (Takes::Text, _) => fields.push(("type", json!("string").into())),
    }
    let usual: Value = serde_json::from_str(&FigureDocument::default().to_json()).unwrap();
    fields.extend(usual.get(choice.key).map(|usual| ("default", usual.clone().into())));
    if choice.key == "where" {
        fields.push(("examples", json!([["sector=ic,bio", "year=2019..2021"]]).into()));
    }
    Json::Fields(fields)
}

/// One of several.
fn one_of(key: &str) -> Json {
    match key {
        "hidden" | "focus" => json!({"$ref": "#/$defs/key"}).into(),
        "references" => json!({"$ref": "#/$defs/reference"}).into(),
        "opened" => Json::Fields(vec![("type", json!("string").into()), ("minLength", json!(1).into())]),
        _ => json!({"type": "string"}).into(),
    }
}

fn text(says: &str) -> Json {
    Json::Fields(vec![("description", json!(says).into()), ("type", json!("string").into())])
}

fn properties() -> Vec<(&'static str, Json)> {
    let version = vec![("description", json!("The version of the format.").into()), ("const", json!(VERSION).into())];
    let about = vec![
        ("$schema", text("For editors; has no meaning.")),
        ("zonescope_figure", Json::Fields(version)),
        ("name", text("What the figure is called in a gallery and as a file.")),
        ("zone", text("The id of the zone it was made for.")),
        ("as_of", text("The day on which the books it was made of were closed.")),
    ];
    about.into_iter().chain(CHOICES.iter().map(|choice| (choice.key, property(choice)))).collect()
}

/// An object with exactly these fields.
fn exactly(fields: Vec<(&'static str, Json)>, required: &[&str]) -> Json {
    Json::Fields(vec![
        ("type", json!("object").into()),
        ("properties", Json::Fields(fields)),
        ("required", json!(required).into()),
        ("additionalProperties", json!(false).into()),
    ])
}

/// What several properties are made of.
fn definitions() -> Json {
    let dimensions = Dimension::ALL.map(Dimension::id);
    let key = exactly(
        vec![("dimension", json!({"$ref": "#/$defs/dimension"}).into()), ("id", json!({"type": "string"}).into())],
        &["dimension", "id"],
    );
    let target = Json::Fields(vec![
        ("description", json!("An amount as in filters, or a number of projects.").into()),
        ("type", json!("string").into()),
        ("minLength", json!(1).into()),
    ]);
    let says = "A series: its id in the first dimension, empty for what has none there; or an id in a dimension that is named.";
    let either = |one: Value, other: Json| Json::Several(vec![one.into(), other]);
    Json::Fields(vec![
        ("dimension", json!({"enum": dimensions}).into()),
        (
            "key",
            Json::Fields(vec![("description", json!(says).into()), ("oneOf", either(json!({"type": "string"}), key))]),
        ),
        (
            "reference",
            Json::Fields(vec![(
                "oneOf",
                either(json!({"enum": ["average", "schedule"]}), exactly(vec![("target", target)], &["target"])),
            )]),
        ),
    ])
}

#[test]
fn the_schema_is_made_from_the_table_of_choices() {
    let schema = Json::Fields(vec![
        ("$schema", json!("https://json-schema.org/draft/2020-12/schema").into()),
        ("title", json!("Zonescope figure").into()),
        (
            "description",
            json!(
                "All that a figure says: the question, and how its answer is shown. Ids are those of the package's tables."
            )
            .into(),
        ),
        ("type", json!("object").into()),
        ("required", json!(["zonescope_figure"]).into()),
        ("additionalProperties", json!(false).into()),
        ("properties", Json::Fields(properties())),
        ("$defs", definitions()),
    ]);
    let made = serde_json::to_string_pretty(&schema).unwrap() + "\n";
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        fs::write(Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/figure.schema.json"), &made).unwrap();
        return;
    }
    assert!(made == SCHEMA, "assets/figure.schema.json should be\n{made}");
}

#[test]
fn every_choice_says_what_it_is_in_a_sentence() {
    for choice in &CHOICES {
        assert!(choice.says.len() > 12 && choice.says.ends_with('.'), "{}: {}", choice.key, choice.says);
    }
}
