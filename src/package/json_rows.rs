//! JSON to records: an array of row objects. Must not know columns or what a record means.

use serde_json::error::Category;
use serde_json::{Map, Value};

use super::problem::{NOTHING_NEAR, Problem};
use super::record::Record;
use super::standard::{Role, role};

/// A row of a JSON table, from 1, and the cell that is wrong, if it is not the whole row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct BadJson {
    pub row: u32,
    pub column: Option<String>,
    pub value: String,
    pub problem: Problem,
}

/// The rows of a JSON text, which are at `property` if that is not empty. `Err` with the line when there are none.
pub(super) fn parse(text: &str, property: &str) -> Result<Vec<Value>, (u32, Problem)> {
    let value = serde_json::from_str(text).map_err(|error| {
        let line = u32::try_from(error.line()).unwrap_or(u32::MAX);
        match error.classify() {
            Category::Eof => (line, Problem::JsonCutOff),
            _ => (line, Problem::JsonBroken { at: u32::try_from(error.column()).unwrap_or(u32::MAX) }),
        }
    })?;
    rows_of(value, property).map_err(|problem| (0, problem))
}

/// The rows of a JSON value.
pub(super) fn rows_of(value: Value, property: &str) -> Result<Vec<Value>, Problem> {
    let mut value = value;
    for name in property.split('.').filter(|name| !name.is_empty()) {
        value = value.get_mut(name).map(Value::take).unwrap_or_default();
    }
    match value {
        Value::Array(rows) => Ok(rows),
        Value::Object(object) => {
            let near = object.iter().find(|(_, value)| value.is_array()).map(|(name, _)| name.clone());
            Err(Problem::JsonNotRows { near: near.unwrap_or_else(|| NOTHING_NEAR.to_owned()) })
        }
        _ => Err(Problem::JsonNotRows { near: NOTHING_NEAR.to_owned() }),
    }
}

/// Rows that are arrays as objects: the first has the names of the columns, unless `names` are given.
pub(super) fn named(rows: Vec<Value>, names: &[String], has_header: bool) -> Vec<Value> {
    if !matches!(rows.first(), Some(Value::Array(_))) {
        return rows;
    }
    let mut rows = rows.into_iter();
    let first = if has_header { rows.next() } else { None };
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let first: Vec<String> = first.as_ref().and_then(Value::as_array).into_iter().flatten().map(text).collect();
    let names = if names.is_empty() { &first } else { names };
    rows.map(|row| match row {
        Value::Array(cells) => Value::Object(names.iter().cloned().zip(cells).collect()),
        other => other,
    })
    .collect()
}

/// All properties the rows have, in the order they are first met.
pub(super) fn names(rows: &[Value]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let mut last = None;
    for object in rows.iter().filter_map(Value::as_object) {
        // Most rows have the properties of the one before.
        if last.is_some_and(|last: &Map<String, Value>| last.keys().eq(object.keys())) {
            continue;
        }
        for name in object.keys().filter(|name| !names.contains(name)).collect::<Vec<_>>() {
            names.push(name.clone());
        }
        last = Some(object);
    }
    names
}

/// The rows as records with a cell for each of `names`. What is no object becomes a record without cells.
pub(super) fn records(rows: Vec<Value>, names: &[String]) -> (Vec<Record<'static>>, Vec<BadJson>) {
    let mut bad = Vec::new();
    let mut records = Vec::with_capacity(rows.len());
    for (position, row) in rows.into_iter().enumerate() {
        let row_number = u32::try_from(position + 1).unwrap_or(u32::MAX);
        let mut record = Record::default();
        match row {
            Value::Object(object) => {
                for name in names {
                    match object.get(name).map(|value| cell(value, name)) {
                        None => record.push_own([]),
                        Some(Ok(text)) => record.push_own([text.as_str()]),
                        Some(Err(value)) => {
                            record.push_own([]);
                            let column = Some(name.clone());
                            bad.push(BadJson { row: row_number, column, value, problem: Problem::JsonNested });
                        }
                    }
                }
            }
            other => {
                let value = other.to_string();
                bad.push(BadJson { row: row_number, column: None, value, problem: Problem::JsonRowNotObject });
            }
        }
        records.push(record);
    }
    (records, bad)
}

/// A value as it would stand in a CSV cell of the column `name`; numbers digit for digit. `Err` with the text of a nested
/// value.
fn cell(value: &Value, name: &str) -> Result<String, String> {
    match value {
        Value::Array(members) if role(name) == Role::List && members.iter().all(Value::is_string) => {
            Ok(members.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(";"))
        }
        Value::Null => Ok(String::new()),
        Value::Bool(value) => Ok(value.to_string()),
        Value::Number(value) => Ok(value.to_string()),
        Value::String(value) => Ok(value.clone()),
        Value::Array(_) | Value::Object(_) => Err(value.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_become_records_digit_for_digit() {
        let rows = parse(r#"[{"b": 1234567890123456789.123456789, "a": null}, 7, {"a": true, "c": [1]}]"#, "").unwrap();
        let names = names(&rows);
        assert_eq!(names, ["a", "b", "c"]);
        let (records, bad) = records(rows, &names);
        let cells: Vec<Vec<&str>> = records.iter().map(|record| record.iter().collect()).collect();
        assert_eq!(cells[0], ["", "1234567890123456789.123456789", ""]);
        assert!(cells[1].is_empty());
        assert_eq!(cells[2], ["true", "", ""]);
        let bad: Vec<_> = bad.into_iter().map(|bad| (bad.row, bad.column, bad.problem)).collect();
        assert_eq!(bad, [(2, None, Problem::JsonRowNotObject), (3, Some("c".to_owned()), Problem::JsonNested)]);
    }

    #[test]
    fn what_is_no_table_says_where() {
        for (text, why) in [
            ("[{},\n{]", (2, Problem::JsonBroken { at: 2 })),
            ("[{},\n", (2, Problem::JsonCutOff)),
            ("{\"rows\": []}", (0, Problem::JsonNotRows { near: "rows".into() })),
            ("7", (0, Problem::JsonNotRows { near: "none".into() })),
        ] {
            assert_eq!(parse(text, ""), Err(why), "{text}");
        }
        assert_eq!(parse(r#"{"a": {"b": [{"id": 1}]}}"#, "a.b").map(|rows| rows.len()), Ok(1));
        let rows = parse(r#"[["id", "name"], [1, "x"]]"#, "").map(|rows| named(rows, &[], true));
        assert_eq!(rows, Ok(vec![serde_json::json!({"id": 1, "name": "x"})]));
    }
}
