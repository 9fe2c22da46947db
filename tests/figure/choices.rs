//! The table of a figure's choices is the document's fields, the JSON Schema's properties and the command line's options.

use std::collections::BTreeSet;

use serde_json::{Map, Value};
use zonescope::figure::{CHOICES, ChoiceError, ChoiceSpec, Choices, FigureDocument, SCHEMA, Takes};

use crate::questions::shaoxing;

fn fields(value: &Value) -> BTreeSet<String> {
    value.as_object().unwrap().keys().cloned().collect()
}

fn as_json(document: &FigureDocument) -> Map<String, Value> {
    serde_json::from_str(&document.to_json()).unwrap()
}

/// What one might say of a choice that changes it.
fn said(choice: &ChoiceSpec) -> &'static str {
    match (choice.flag, choice.takes) {
        (_, Takes::Word { known, .. }) => known().last().unwrap(),
        (_, Takes::Switch) => {
            if is_changed_by(choice, "on") {
                "on"
            } else {
                "off"
            }
        }
        (_, Takes::Number) => "2019",
        ("by", _) => "sector,place",
        ("year-of", _) => "signed",
        ("where", _) => "year>=2015",
        ("reference", _) => "average",
        ("open" | "hide" | "focus", _) => "ic",
        _ => "words",
    }
}

fn is_changed_by(choice: &ChoiceSpec, word: &str) -> bool {
    let mut document = FigureDocument::default();
    choice.lay_over(&mut document, &[word.to_owned()], &shaoxing()).unwrap();
    document != FigureDocument::default()
}

#[test]
fn the_schema_has_a_property_for_every_field_and_no_others() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let mut properties = fields(&schema["properties"]);
    assert!(properties.remove("$schema"));
    let known = FigureDocument::fields();
    assert_eq!(properties, known.iter().map(|field| (*field).to_owned()).collect());
    assert_eq!(properties.len(), known.len(), "none stands there twice");
    let flags: BTreeSet<&str> = CHOICES.iter().map(|choice| choice.flag).collect();
    assert_eq!(flags.len(), CHOICES.len(), "no option means two things");
    let mut full = FigureDocument {
        name: Some(String::new()),
        zone: Some(String::new()),
        as_of: Some(String::new()),
        ..FigureDocument::default()
    };
    let dataset = shaoxing();
    for choice in &CHOICES {
        choice.lay_over(&mut full, &[said(choice).to_owned()], &dataset).unwrap();
    }
    assert_eq!(fields(&Value::Object(as_json(&full))), properties, "what is written is what is read");
    let module = include_str!("../../src/figure/document/mod.rs");
    let table: String = module.lines().filter(|line| line.starts_with("//! |")).collect();
    // What the choices say of themselves is in the schema.
    for field in known.iter().filter(|field| !CHOICES.iter().any(|choice| choice.key == **field)) {
        assert!(table.contains(&format!("`{field}`")), "the documentation is silent on {field}");
    }
}

#[test]
fn the_schema_takes_of_every_choice_what_the_table_says() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    for choice in &CHOICES {
        let property = &schema["properties"][choice.key];
        let name = choice.key;
        match choice.takes {
            Takes::Word { known, also } => {
                // Beside the words there are columns and statistics of columns.
                let words = if name == "measure" { &property["anyOf"][0]["enum"] } else { &property["enum"] };
                assert_eq!(*words, Value::from(known()), "{name}");
                assert!(also.iter().all(|(said, meant)| known().contains(meant) && !known().contains(said)), "{name}");
            }
            Takes::Switch => assert_eq!(property["type"], "boolean", "{name}"),
            Takes::Number => assert_eq!(property["type"], "integer", "{name}"),
            Takes::Texts => assert_eq!(property["type"], "array", "{name}"),
            // Two dimensions are said in one word.
            Takes::Text if name == "by" => assert_eq!(property["items"]["$ref"], "#/$defs/dimension"),
            Takes::Text => assert_eq!(property["type"], "string", "{name}"),
        }
    }
}

#[test]
fn what_is_said_of_a_choice_changes_its_field_alone_and_is_read_again() {
    let dataset = shaoxing();
    let usual = FigureDocument::default();
    for choice in &CHOICES {
        let mut document = usual.clone();
        choice.lay_over(&mut document, &[said(choice).to_owned()], &dataset).unwrap();
        assert_ne!(document, usual, "{}", choice.flag);
        assert_eq!(FigureDocument::parse(&document.to_json()).unwrap(), document, "{}", choice.flag);
        let (mut before, mut after) = (as_json(&usual), as_json(&document));
        assert_ne!(before.remove(choice.key), after.remove(choice.key), "{}", choice.flag);
        assert_eq!(before, after, "{}", choice.flag);
        // What is not said stays.
        choice.lay_over(&mut document, &[], &dataset).unwrap();
        assert_ne!(document, usual, "{}", choice.flag);
    }
}

#[test]
fn what_a_choice_cannot_be_is_refused_and_other_ways_to_say_it_are_not() {
    let dataset = shaoxing();
    for choice in &CHOICES {
        let lay = |word: &str| {
            let mut document = FigureDocument::default();
            choice.lay_over(&mut document, &[word.to_owned()], &dataset).map(|()| document)
        };
        let refused = |word: &str| lay(word).unwrap_err();
        match choice.takes {
            Takes::Word { known, also } => {
                assert!(known().iter().all(|word| lay(word).is_ok()), "{}", choice.flag);
                for (said, meant) in also {
                    assert_eq!(lay(said), lay(meant), "{}", choice.flag);
                }
                if choice.flag == "measure" {
                    assert!(matches!(refused("quux"), ChoiceError::Query(_)));
                } else {
                    assert_eq!(refused("quux"), ChoiceError::Value("quux".to_owned()), "{}", choice.flag);
                }
            }
            Takes::Switch | Takes::Number => {
                for word in ["quux", "-1", ""] {
                    assert_eq!(refused(word), ChoiceError::Value(word.to_owned()), "{}", choice.flag);
                }
            }
            Takes::Text | Takes::Texts => {}
        }
    }
}

#[test]
fn every_field_of_the_choices_is_asked_for_by_some_choice() {
    let dataset = shaoxing();
    let mut changed = BTreeSet::new();
    for choice in &CHOICES {
        let words: Vec<String> = match choice.takes {
            Takes::Word { .. } => choice.words().into_iter().map(str::to_owned).collect(),
            Takes::Switch => ["on", "off"].map(str::to_owned).to_vec(),
            _ => vec![said(choice).to_owned()],
        };
        for word in words {
            let mut document = FigureDocument::default();
            choice.lay_over(&mut document, &[word], &dataset).unwrap();
            let Ok(spec) = document.resolve(&dataset) else { continue };
            // A new field has to be named here, and then some choice has to change it.
            let Choices { order, top, share, labels, scale, base_year, end_year, own_axes, print, title } =
                spec.choices;
            let usual = Choices::default();
            let all = [
                ("order", order != usual.order),
                ("top", top != usual.top),
                ("share", share != usual.share),
                ("labels", labels != usual.labels),
                ("scale", scale != usual.scale),
                ("base_year", base_year != usual.base_year),
                ("end_year", end_year != usual.end_year),
                ("own_axes", own_axes != usual.own_axes),
                ("print", print != usual.print),
                ("title", title != usual.title),
            ];
            changed.extend(all.into_iter().filter(|(_, is_changed)| *is_changed).map(|(field, _)| field));
        }
    }
    assert_eq!(changed.len(), 10, "{changed:?}");
}
