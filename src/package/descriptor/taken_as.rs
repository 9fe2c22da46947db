//! What somebody takes columns for, whatever their package says or their values look like. It is kept outside the package,
//! and can be written down as the descriptor would say it. Must not know who chose it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::model::{AddsUp, Kind};

/// What columns are taken for, by table and column.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TakenAs(BTreeMap<String, BTreeMap<String, Choice>>);

/// What a column is taken for; what nobody chose stays as it was read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// What stands in it.
    pub kind: Option<Kind>,
    /// Over what its numbers may be added up.
    pub adds_up: Option<AddsUp>,
}

/// As settings have it: what nobody knows any more is as if nobody had chosen it.
#[derive(Serialize, Deserialize)]
struct Written {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    kind: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    sum: String,
}

impl Serialize for Choice {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let kind = self.kind.map_or("", Kind::id).to_owned();
        Written { kind, sum: self.adds_up.map_or("", AddsUp::id).to_owned() }.serialize(to)
    }
}

impl<'de> Deserialize<'de> for Choice {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let Written { kind, sum } = Written::deserialize(from)?;
        Ok(Self { kind: Kind::parse(&kind), adds_up: AddsUp::parse(&sum) })
    }
}

impl TakenAs {
    /// Nothing is chosen.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether anything is chosen of a table.
    pub fn has(&self, table: &str) -> bool {
        self.0.contains_key(table)
    }

    /// What a column is taken for.
    pub fn of(&self, table: &str, column: &str) -> Choice {
        self.0.get(table).and_then(|columns| columns.get(column)).copied().unwrap_or_default()
    }

    /// What the columns of a table are taken for.
    pub(in crate::package) fn of_table(&self, table: &str) -> BTreeMap<String, Choice> {
        self.0.get(table).cloned().unwrap_or_default()
    }

    /// Takes a column for something; for nothing else than it was read as where nothing is chosen.
    pub fn choose(&mut self, table: &str, column: &str, choice: Choice) {
        let columns = self.0.entry(table.to_owned()).or_default();
        if choice == Choice::default() {
            columns.remove(column);
        } else {
            columns.insert(column.to_owned(), choice);
        }
        self.0.retain(|_, columns| !columns.is_empty());
    }

    /// The fields of a table as a descriptor would say it, to be put into its `schema`; `None` where nothing is chosen.
    pub fn as_descriptor(&self, table: &str) -> Option<String> {
        let field = |(name, choice): (&String, &Choice)| {
            let mut own = serde_json::Map::new();
            own.extend(choice.kind.map(|kind| ("kind".to_owned(), json!(kind.id()))));
            own.extend(choice.adds_up.map(|sum| ("sum".to_owned(), json!(sum.id()))));
            json!({ "name": name, "zonescope": own })
        };
        let fields: Vec<Value> = self.0.get(table)?.iter().map(field).collect();
        let resource = json!({ "name": table, "schema": { "fields": fields } });
        serde_json::to_string_pretty(&resource).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_chosen_is_kept_and_what_is_given_up_leaves_nothing() {
        let mut taken = TakenAs::default();
        let text = Choice { kind: Some(Kind::Text), adds_up: None };
        taken.choose("firms", "代码", text);
        taken.choose("firms", "人数", Choice { kind: None, adds_up: Some(AddsUp::NotOverTime) });
        let written = serde_json::to_string(&taken).unwrap();
        assert_eq!(written, r#"{"firms":{"人数":{"sum":"not_over_time"},"代码":{"kind":"text"}}}"#);
        assert_eq!(serde_json::from_str::<TakenAs>(&written).unwrap(), taken);
        assert_eq!(taken.of("firms", "代码"), text);
        let said: Value = serde_json::from_str(&taken.as_descriptor("firms").unwrap()).unwrap();
        assert_eq!(said["schema"]["fields"][0]["zonescope"]["sum"], "not_over_time");
        taken.choose("firms", "代码", Choice::default());
        taken.choose("firms", "人数", Choice::default());
        assert!(taken.is_empty() && taken.as_descriptor("firms").is_none());
        let odd: TakenAs = serde_json::from_str(r#"{"t":{"c":{"kind":"of tomorrow"}}}"#).unwrap();
        assert_eq!(odd.of("t", "c"), Choice::default());
    }
}
