//! The JSON Schema of documents is the one that the table of choices makes. After a change of the table,
//! `UPDATE_SCHEMA=1 cargo test --test figure schema` writes it anew.

use std::fs;
use std::path::Path;

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Value, json};
use zonescope::figure::{CHOICES, ChoiceSpec, Field, FigureDocument, SCHEMA, Takes, VERSION};
use zonescope::model::{How, Measure, YEARS};
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
        // Columns that only a package has are measures, too.
        (Takes::Word { known, .. }, _) if choice.key == "measure" => {
            fields.push(("anyOf", json!(any_of(known(), &own_measures())).into()));
        }
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

/// Words of one form: what they are, their pattern, some of them.
type Form = (&'static str, String, Vec<&'static str>);

/// Known words, or those of some form.
fn any_of(known: Vec<&str>, forms: &[Form]) -> Vec<Value> {
    let of = |(says, pattern, examples): &Form| json!({"description": says, "type": "string", "pattern": pattern, "examples": examples});
    std::iter::once(json!({"enum": known})).chain(forms.iter().map(of)).collect()
}

/// The measures that are no words.
fn own_measures() -> Vec<Form> {
    let of = |hows: Vec<How>| hows.into_iter().map(How::id).collect::<Vec<_>>().join("|");
    let statistics = of(How::ALL.into_iter().filter(|how| !matches!(how, How::Days)).collect());
    vec![
        ("The sum of a column of the package's own: column:NAME.", "^column:.".to_owned(), vec!["column:营收"]),
        (
            "A statistic of a column, or the ratio of two: STATISTIC:COLUMN, ratio:COLUMN/COLUMN.",
            format!("^({statistics}):."),
            vec!["mean:planned_total", "median:column:营收", "distinct:sector", "ratio:column:税收/land_mu"],
        ),
        (
            "The days between two dates, in the middle: days:FROM:TO.",
            format!("^{}:.+:.", How::Days.id()),
            vec!["days:date_signed:date_completed", "days:column:申请日:column:授权日"],
        ),
    ]
}

/// The dimensions that are no words.
fn own_dimensions() -> Vec<Form> {
    vec![
        ("A column of the package's own: column:NAME.", "^column:.".to_owned(), vec!["column:标签"]),
        (
            "Classes of a column of numbers: classes:COLUMN.",
            "^classes:.".to_owned(),
            vec!["classes:planned_total", "classes:column:营收"],
        ),
        ("Years that begin with another month than January.", "^fiscal-(0[2-9]|1[0-2])$".to_owned(), vec!["fiscal-04"]),
    ]
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
        ("dimension", json!({"anyOf": any_of(dimensions.to_vec(), &own_dimensions())}).into()),
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

#[test]
fn what_is_said_to_be_a_measure_or_a_dimension_is_read_as_one() {
    let examples = |forms: Vec<Form>| forms.into_iter().flat_map(|(.., examples)| examples);
    for example in examples(own_measures()) {
        assert!(Measure::parse(example).is_some(), "{example}");
    }
    for example in examples(own_dimensions()) {
        assert!(Dimension::parse(example).is_some(), "{example}");
    }
    let asked = r#"{"zonescope_figure": 1, "measure": "mean:column:营收", "by": ["column:标签", "fiscal-04"]}"#;
    let read = FigureDocument::parse(asked);
    assert!(read.is_ok(), "{:?}", read.err());
}
