//! What a figure that was written carries with it: what it was asked to be, and the numbers it showed. So it can be drawn
//! again, and it can be said what has changed since. Must not know the kinds of file that carry it.
//!
//! ```json
//! {
//!   "zonescope_record": 1,
//!   "locale": "zh-CN",
//!   "table": "leads",
//!   "figure": { "zonescope_figure": 1, "…": "…" },
//!   "digest": "9f86d081…",
//!   "numbers": { "titles": ["年份", "集成电路（亿元）"], "rows": [["2021", 12.5]] }
//! }
//! ```
//!
//! `table` is there where the figure is not of projects, `numbers` where they are not too many; their digest always is.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;

use serde::Serialize;
use serde_json::{Number, Value, json};
use sha2::{Digest, Sha256};

use super::build::build;
use super::choices::Choices;
use super::content::Figure;
use super::document::{DocumentError, FigureDocument};
use crate::listing::{CellGrid, GridCell};
use crate::model::Dataset;
use crate::text::{Arg, Locale, say, say_with};

/// The version of the format.
const VERSION: u64 = 1;
/// More cells than this are told from others by their digest alone.
const MOST_CELLS: usize = 4000;
/// So many changes are named.
const NAMED: usize = 3;

/// What a figure that was written carries with it.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// What it was asked to be.
    pub document: FigureDocument,
    /// The table of the package whose records it is of, where these are not its projects.
    pub table: Option<String>,
    /// The language of its words.
    pub locale: Locale,
    digest: String,
    numbers: Option<Value>,
}

/// A record in the order in which it is written: by its first field it is known.
#[derive(Serialize)]
struct Written<'a> {
    zonescope_record: u64,
    locale: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    table: Option<&'a str>,
    figure: &'a FigureDocument,
    digest: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    numbers: Option<&'a Value>,
}

/// Why a record is none that can be read.
#[derive(Debug)]
pub enum RecordError {
    /// No record at all, or a damaged one.
    Damaged,
    /// Of a version to come.
    Newer,
    /// What the figure was asked to be cannot be read.
    Document(DocumentError),
}

/// What has changed since a figure was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changes {
    /// Nothing: it shows the same numbers.
    None,
    /// Something; it is not known what.
    Unknown,
    /// These: what each number belongs to, what it was and what it is. `None` where there was or is none.
    Known(Vec<(String, Option<String>, Option<String>)>),
}

impl Figure {
    /// What it carries with it, as text on one line.
    pub fn record(&self, locale: Locale) -> String {
        let numbers = numbers_of(&self.numbers(locale));
        let count = |of: &str| numbers[of].as_array().map_or(0, Vec::len);
        let cells = count("rows") * count("titles");
        // How it is printed is chosen last.
        let choices = Choices { print: self.choices.print, ..self.document.choices.clone() };
        let document = FigureDocument { choices, ..self.document.clone() };
        let written = Written {
            zonescope_record: VERSION,
            locale: locale.tag(),
            table: self.table.as_deref(),
            figure: &document,
            digest: digest(&numbers),
            numbers: (cells <= MOST_CELLS).then_some(&numbers),
        };
        // Nothing in a record can fail to be written.
        escaped(&serde_json::to_string(&written).unwrap_or_default())
    }
}

impl Record {
    /// Reads the text of one.
    pub fn parse(text: &str) -> Result<Self, RecordError> {
        let Ok(Value::Object(mut fields)) = serde_json::from_str(text) else { return Err(RecordError::Damaged) };
        match fields.get("zonescope_record").and_then(Value::as_u64) {
            Some(version) if version > VERSION => return Err(RecordError::Newer),
            Some(_) => {}
            None => return Err(RecordError::Damaged),
        }
        let word = |name: &str| fields.get(name).and_then(Value::as_str).map(str::to_owned);
        let locale = word("locale").and_then(|id| Locale::parse(&id)).ok_or(RecordError::Damaged)?;
        let digest = word("digest").ok_or(RecordError::Damaged)?;
        let table = word("table");
        let figure = fields.get("figure").ok_or(RecordError::Damaged)?.to_string();
        let document = FigureDocument::parse(&figure).map_err(RecordError::Document)?;
        Ok(Self { document, table, locale, digest, numbers: fields.remove("numbers") })
    }

    /// What has changed since, in these books; nothing where they have no such figure any more.
    pub fn changes_in(&self, dataset: &Dataset) -> Option<Changes> {
        let spec = self.document.resolve(dataset).ok()?;
        build(dataset, &spec, self.locale).ok().map(|today| self.changes(&today))
    }

    /// What has changed since, when this is the same figure today, in the language of the record.
    pub fn changes(&self, today: &Figure) -> Changes {
        let now = numbers_of(&today.numbers(self.locale));
        if digest(&now) == self.digest {
            return Changes::None;
        }
        let Some(before) = &self.numbers else { return Changes::Unknown };
        let (before, mut now) = (by_name(before), by_name(&now));
        let mut changes = Vec::new();
        for (name, was) in before {
            let is = now.remove(&name);
            if is.as_ref() != Some(&was) {
                changes.push((name.0, Some(was), is));
            }
        }
        changes.extend(now.into_iter().map(|(name, is)| (name.0, None, Some(is))));
        if changes.is_empty() { Changes::Unknown } else { Changes::Known(changes) }
    }
}

impl Changes {
    /// In a sentence: nothing has changed, or how many numbers have, the first of them by name.
    pub fn sentence(&self, locale: Locale) -> String {
        let known = match self {
            Self::None => return say(locale, "record-unchanged").into_owned(),
            Self::Unknown => return say(locale, "record-changed").into_owned(),
            Self::Known(known) => known,
        };
        let none = say(locale, "record-no-number");
        let number = |number: &Option<String>| Arg::from(number.as_deref().unwrap_or(&none));
        let named = known.iter().take(NAMED).map(|(name, was, is)| {
            let args = [("name", Arg::from(name.as_str())), ("was", number(was)), ("is", number(is))];
            say_with(locale, "record-change", args)
        });
        let named = named.collect::<Vec<_>>().join(&say(locale, "clause-separator"));
        let key = if known.len() > NAMED { "record-changed-many" } else { "record-changed-few" };
        say_with(locale, key, [("count", known.len().into()), ("changes", named.into())])
    }
}

impl RecordError {
    /// What is wrong and what to do.
    pub fn sentence(&self, locale: Locale) -> String {
        match self {
            Self::Damaged => say(locale, "record-none").into_owned(),
            Self::Newer => say(locale, "record-newer").into_owned(),
            Self::Document(error) => error.sentence(locale),
        }
    }
}

/// With what XML has no way to say as JSON says it, for the files that are XML.
fn escaped(json: &str) -> String {
    json.chars().fold(String::with_capacity(json.len()), |mut text, c| {
        match c {
            c if c.is_control()
                || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}') =>
            {
                // Writing to a string cannot fail.
                let _ = write!(text, "\\u{:04x}", u32::from(c));
            }
            c => text.push(c),
        }
        text
    })
}

fn numbers_of(grid: &CellGrid) -> Value {
    let cell = |cell: &GridCell| match cell {
        GridCell::Missing => Value::Null,
        GridCell::Words(words) => json!(words),
        GridCell::Count(count) => json!(count),
        GridCell::Number { exact, .. } => exact.parse::<Number>().map_or_else(|_| json!(exact), Value::Number),
    };
    let rows: Vec<Value> = grid.rows.iter().map(|row| row.iter().map(cell).collect()).collect();
    json!({ "titles": grid.titles, "rows": rows })
}

fn digest(numbers: &Value) -> String {
    Sha256::digest(numbers.to_string()).iter().fold(String::new(), |mut hex, byte| {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// Each number by what it belongs to; of several that are called alike, by which of them it is.
fn by_name(numbers: &Value) -> BTreeMap<(String, usize), String> {
    let mut met: HashMap<String, usize> = HashMap::new();
    let titles: Vec<&str> = numbers["titles"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let mut known = BTreeMap::new();
    for row in numbers["rows"].as_array().into_iter().flatten().filter_map(Value::as_array) {
        let words = || row.iter().filter_map(Value::as_str);
        for (title, number) in titles.iter().zip(row).filter(|(_, cell)| cell.is_number()) {
            let name = words().chain([*title]).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" · ");
            let which = met.entry(name.clone()).or_default();
            known.insert((name, *which), number.to_string());
            *which += 1;
        }
    }
    known
}
