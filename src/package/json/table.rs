//! JSON to records: an array of row objects. Must not know columns or what a record means.
//!
//! Rows are kept as what stands in them, one cell after the other: what a table takes in memory is in proportion to its
//! file, however many properties its rows have, and however different they are.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;

use serde::Deserialize;
use serde::de::{IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::error::Category;
use serde_json::value::RawValue;

use super::cell::{Naming, cell_text};
use crate::package::findings::{NOTHING_NEAR, Problem};
use crate::package::meaning::unnamed;
use crate::text::Arg;

/// So many properties the rows of a table may have, as many as a spreadsheet has columns.
pub(in crate::package) const MOST_COLUMNS: usize = 1 << 14;

/// No JSON table is longer: places in it are of 32 bits.
const LONGEST: usize = 1 << 31;

/// The rows of a JSON table.
#[derive(Debug, Default)]
pub(in crate::package) struct JsonTable {
    /// All properties the rows have, in the order they are first met.
    pub names: Vec<String>,
    /// Whether there were more properties, which were left out.
    pub has_more_names: bool,
    /// The texts of all cells, one after the other.
    text: String,
    /// For each cell its column, and where its text ends.
    cells: Vec<(u32, u32)>,
    /// Where the cells of each row end.
    rows: Vec<u32>,
    /// The rows that are no objects, from 0.
    left_out: Vec<u32>,
    /// How many bytes it was read from.
    size: usize,
}

/// What is wrong with a row, from 1, or with a cell of it.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::package) struct BadJson<'v> {
    pub row: u32,
    pub column: Option<&'v str>,
    pub value: &'v str,
    pub problem: Problem,
}

/// The rows of a JSON text, at `property` if that is not empty. `Err` with the line when there are none; `bad` hears of odd ones.
pub(in crate::package) fn parse(
    text: &str,
    property: &str,
    naming: Naming<'_>,
    mut bad: impl FnMut(BadJson<'_>),
) -> Result<JsonTable, (u32, Problem)> {
    if text.len() > LONGEST {
        return Err((0, Problem::FileUnreadable { reason: Arg::Key("io-too-large".to_owned()) }));
    }
    // All of it once, so that what is wrong has its line; no part of it can be wrong after that.
    serde_json::from_str::<IgnoredAny>(text).map_err(broken)?;
    let mut value: &RawValue = serde_json::from_str(text).map_err(broken)?;
    for name in property.split('.').filter(|name| !name.is_empty()) {
        let found = first_of(value, |key, _| key == name).map(|(_, found)| found);
        value = found.ok_or_else(|| (0, not_rows(None)))?;
    }
    if !value.get().starts_with('[') {
        let near = first_of(value, |_, value| value.get().starts_with('['));
        return Err((0, not_rows(near.map(|(name, _)| name.into_owned()))));
    }
    let table = JsonTable { size: value.get().len(), ..JsonTable::default() };
    let mut builder = Builder { table, numbers: HashMap::new(), naming, bad: &mut bad };
    if naming.is_closed {
        builder.take_given();
    }
    let rows = Rows { builder: &mut builder, header: None };
    serde::Deserializer::deserialize_seq(&mut serde_json::Deserializer::from_str(value.get()), rows).map_err(broken)?;
    Ok(builder.table)
}

/// Where a text is no JSON, and what is wrong there.
pub(in crate::package) fn broken(error: serde_json::Error) -> (u32, Problem) {
    let line = u32::try_from(error.line()).unwrap_or(u32::MAX);
    let at = u32::try_from(error.column()).unwrap_or(u32::MAX);
    (line, if error.classify() == Category::Eof { Problem::JsonCutOff } else { Problem::JsonBroken { at } })
}

fn not_rows(near: Option<String>) -> Problem {
    Problem::JsonNotRows { near: near.unwrap_or_else(|| NOTHING_NEAR.to_owned()) }
}

/// A text that stands in the JSON as it is, where it has nothing that is written otherwise.
#[derive(Deserialize)]
struct Text<'t>(#[serde(borrow)] Cow<'t, str>);

/// The first property of an object that is wanted; none of what is no object.
fn first_of<'v>(
    value: &'v RawValue,
    is_wanted: impl Fn(&str, &RawValue) -> bool,
) -> Option<(Cow<'v, str>, &'v RawValue)> {
    struct First<F>(F);
    impl<'de, F: Fn(&str, &RawValue) -> bool> Visitor<'de> for First<F> {
        type Value = Option<(Cow<'de, str>, &'de RawValue)>;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object")
        }
        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut found = None;
            while let Some((Text(key), value)) = map.next_entry::<Text<'de>, &'de RawValue>()? {
                if found.is_none() && (self.0)(&key, value) {
                    found = Some((key, value));
                }
            }
            Ok(found)
        }
    }
    let mut json = serde_json::Deserializer::from_str(value.get());
    serde::Deserializer::deserialize_map(&mut json, First(is_wanted)).ok().flatten()
}

struct Builder<'b> {
    table: JsonTable,
    numbers: HashMap<String, u32>,
    naming: Naming<'b>,
    bad: &'b mut dyn FnMut(BadJson<'_>),
}

impl Builder<'_> {
    /// The number of a column; a new one has the next, as long as there are not too many.
    fn column(&mut self, name: &str) -> Option<u32> {
        if let Some(known) = self.numbers.get(name) {
            return Some(*known);
        }
        if self.table.names.len() == MOST_COLUMNS {
            self.table.has_more_names = true;
            return None;
        }
        let new = self.table.names.len() as u32;
        self.table.names.push(name.to_owned());
        self.numbers.insert(name.to_owned(), new);
        Some(new)
    }

    /// The names that are given are those of the columns.
    fn take_given(&mut self) {
        for name in self.naming.given {
            self.column(name);
        }
    }

    /// Columns that nothing names are numbered, where a table may have any.
    fn number_further(&mut self, row: &RawValue) {
        let cells = serde_json::from_str::<Vec<IgnoredAny>>(row.get()).map_or(0, |cells| cells.len());
        if self.naming.table.is_some_and(|table| table.takes_any) && !self.naming.is_closed {
            (self.table.names.len()..cells).for_each(|position| _ = self.column(&unnamed(position)));
        }
    }

    fn cell(&mut self, column: u32, value: &RawValue) {
        let JsonTable { names, text, cells, rows, .. } = &mut self.table;
        let name = names[column as usize].as_str();
        let raw = value.get();
        match cell_text(raw, name, self.naming) {
            Some(cell) => text.push_str(&cell),
            None => {
                let row = rows.len() as u32 + 1;
                (self.bad)(BadJson { row, column: Some(name), value: raw, problem: Problem::JsonNested });
            }
        }
        cells.push((column, text.len() as u32));
    }

    fn row(&mut self, value: &RawValue) {
        let raw = value.get();
        let row = self.table.rows.len() as u32;
        let mut json = serde_json::Deserializer::from_str(raw);
        let done = match raw.as_bytes().first() {
            Some(b'{') => serde::Deserializer::deserialize_map(&mut json, Cells(self)),
            Some(b'[') if !self.table.names.is_empty() => serde::Deserializer::deserialize_seq(&mut json, Cells(self)),
            _ => {
                (self.bad)(BadJson { row: row + 1, column: None, value: raw, problem: Problem::JsonRowNotObject });
                self.table.left_out.push(row);
                Ok(())
            }
        };
        // The whole was looked through: nothing in it can be wrong.
        let _ = done;
        self.table.rows.push(self.table.cells.len() as u32);
    }
}

/// The cells of a row.
struct Cells<'c, 'b>(&'c mut Builder<'b>);

impl<'de> Visitor<'de> for Cells<'_, '_> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a row")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Self(builder) = self;
        // As a rule properties come as in the row before.
        let mut next = 0;
        while let Some((Text(key), value)) = map.next_entry::<Text<'de>, &'de RawValue>()? {
            let column = match builder.table.names.get(next) {
                Some(name) if *name == *key => Some(next as u32),
                _ if builder.naming.is_closed => builder.numbers.get(&*key).copied(),
                _ => builder.column(&key),
            };
            if let Some(column) = column {
                builder.cell(column, value);
                next = column as usize + 1;
            }
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let mut column = 0;
        while let Some(value) = seq.next_element::<&'de RawValue>()? {
            if (column as usize) < self.0.table.names.len() {
                self.0.cell(column, value);
            }
            column = column.saturating_add(1);
        }
        Ok(())
    }
}

/// The rows of an array.
struct Rows<'r, 'b> {
    builder: &'r mut Builder<'b>,
    /// Whether the first one was looked at, and has the names.
    header: Option<bool>,
}

impl<'de> Visitor<'de> for Rows<'_, '_> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("rows")
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut seq: A) -> Result<(), A::Error> {
        while let Some(value) = seq.next_element::<&'de RawValue>()? {
            let is_first = self.header.is_none();
            let has_names = is_first && self.builder.naming.has_header && value.get().starts_with('[');
            self.header = Some(has_names);
            if is_first && value.get().starts_with('[') {
                self.builder.take_given();
                if !self.builder.naming.has_header {
                    self.builder.number_further(value);
                }
            }
            if !has_names {
                self.builder.row(value);
            } else if self.builder.naming.given.is_empty() {
                for name in serde_json::from_str::<Vec<&RawValue>>(value.get()).unwrap_or_default() {
                    let text = serde_json::from_str::<Text<'_>>(name.get());
                    let text = text.map_or(Cow::Borrowed(name.get()), |text| text.0);
                    // Two of the same name are two columns.
                    if self.builder.table.names.len() < MOST_COLUMNS {
                        let number = self.builder.table.names.len() as u32;
                        self.builder.numbers.entry(text.clone().into_owned()).or_insert(number);
                        self.builder.table.names.push(text.into_owned());
                    }
                }
            }
        }
        Ok(())
    }
}

impl JsonTable {
    /// How many rows, those that are none among them.
    pub(in crate::package) fn len(&self) -> usize {
        self.rows.len()
    }

    /// How many bytes a row takes in the file, on average.
    pub(in crate::package) fn width(&self) -> usize {
        self.size / self.len().max(1)
    }

    /// Gives the columns other numbers; cells of one that has none are forgotten.
    pub(in crate::package) fn renumber(&mut self, numbers: &[Option<u32>]) {
        for (column, _) in &mut self.cells {
            *column = numbers.get(*column as usize).copied().flatten().unwrap_or(u32::MAX);
        }
    }

    /// The cells of each row, in order, with their columns; nothing for what is no row.
    pub(in crate::package) fn each(&self) -> impl Iterator<Item = Option<impl Iterator<Item = (usize, &str)>>> {
        let table = self;
        let mut left_out = self.left_out.iter().peekable();
        let mut from = 0;
        table.rows.iter().enumerate().map(move |(row, end)| {
            let cells = from..*end as usize;
            from = cells.end;
            if left_out.next_if(|left_out| **left_out as usize == row).is_some() {
                return None;
            }
            Some(cells.map(move |cell| {
                let start = cell.checked_sub(1).map_or(0, |before| table.cells[before].1);
                let (column, end) = table.cells[cell];
                (column as usize, table.text.get(start as usize..end as usize).unwrap_or_default())
            }))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Seen = (Vec<String>, Vec<Option<Vec<(usize, String)>>>, Vec<(u32, Option<String>, String)>);

    fn read(text: &str, property: &str, naming: Naming<'_>) -> Result<Seen, (u32, Problem)> {
        let mut bad = Vec::new();
        let table = parse(text, property, naming, |it| {
            bad.push((it.row, it.column.map(str::to_owned), it.value.to_owned()));
        })?;
        let owned = |(column, text): (usize, &str)| (column, text.to_owned());
        let rows = table.each().map(|row| row.map(|cells| cells.map(owned).collect())).collect();
        Ok((table.names, rows, bad))
    }

    fn cells(cells: &[(usize, &str)]) -> Option<Vec<(usize, String)>> {
        Some(cells.iter().map(|(column, text)| (*column, (*text).to_owned())).collect())
    }

    #[test]
    fn rows_become_records_digit_for_digit() {
        let text = r#"[{"b": 1234567890123456789.123456789, "a": null}, 7, {"a": true, "c": [1], "b": "1\n2"},
            {"lists": ["x", "y"], "a": 1e2}, {}]"#;
        let (names, rows, bad) = read(text, "", Naming::default()).unwrap();
        assert_eq!(names, ["b", "a", "c", "lists"]);
        let expected = [
            cells(&[(0, "1234567890123456789.123456789"), (1, "")]),
            None,
            cells(&[(1, "true"), (2, ""), (0, "1\n2")]),
            cells(&[(3, "x;y"), (1, "1e2")]),
            cells(&[]),
        ];
        assert_eq!(rows, expected);
        assert_eq!(bad, [(2, None, "7".to_owned()), (3, Some("c".to_owned()), "[1]".to_owned())]);
    }

    #[test]
    fn rows_that_are_arrays_have_their_names_first_or_given() {
        let header = Naming { has_header: true, ..Naming::default() };
        let text = r#"{"a": {"b": [["id", "name"], [1, "x", "more"], 7]}}"#;
        let (names, rows, _) = read(text, "a.b", header).unwrap();
        assert_eq!((names.join(","), rows), ("id,name".to_owned(), vec![cells(&[(0, "1"), (1, "x")]), None]));
        let given = ["n".to_owned(), "id".to_owned()];
        let naming = Naming { given: &given, is_closed: true, ..Naming::default() };
        let (names, rows, _) = read(r#"[["x", 1], {"id": 2, "other": 3}]"#, "", naming).unwrap();
        assert_eq!(
            (names.join(","), rows),
            ("n,id".to_owned(), vec![cells(&[(0, "x"), (1, "1")]), cells(&[(1, "2")])])
        );
    }

    #[test]
    fn what_is_no_table_says_where() {
        for (text, property, why) in [
            ("[{},\n{]", "", (2, Problem::JsonBroken { at: 2 })),
            ("[{},\n", "", (2, Problem::JsonCutOff)),
            ("{\"n\": 1, \"rows\": []}", "", (0, Problem::JsonNotRows { near: "rows".into() })),
            ("{\"rows\": []}", "row", (0, Problem::JsonNotRows { near: "none".into() })),
            ("7", "", (0, Problem::JsonNotRows { near: "none".into() })),
        ] {
            assert_eq!(read(text, property, Naming::default()).err(), Some(why), "{text}");
        }
    }

    #[test]
    fn no_table_has_more_columns_than_a_spreadsheet() {
        let keys: Vec<String> = (0..MOST_COLUMNS + 5).map(|at| format!("\"k{at}\": {at}")).collect();
        let table = parse(&format!("[{{{}}}]", keys.join(",")), "", Naming::default(), |_| {}).unwrap();
        assert_eq!((table.names.len(), table.has_more_names), (MOST_COLUMNS, true));
        assert_eq!(table.each().next().flatten().map(Iterator::count), Some(MOST_COLUMNS));
    }
}
