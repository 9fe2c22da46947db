//! How a table's file is written, as the standard has words for it (Table Dialect, and the older CSV Dialect).
//! Must not know how it is read.

use serde_json::Value;

use super::properties::{Properties, Wrong};

/// A dialect as it is declared; what is not declared is what the standard has as its default.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::package) struct Dialect {
    /// Empty when not declared.
    pub delimiter: String,
    /// `None` when not declared; empty when there are no quotation marks.
    pub quote: Option<String>,
    pub double_quote: Option<bool>,
    pub escape: String,
    pub header: Option<bool>,
    pub header_rows: Vec<u32>,
    pub header_join: String,
    pub comment_rows: Vec<u32>,
    pub comment: String,
    pub skips_initial_space: bool,
    pub line_terminator: String,
    pub null_sequence: Option<String>,
    /// Where in a JSON document the rows are: `data.rows`.
    pub property: String,
    pub item_keys: Vec<String>,
    /// Whether capital letters count in the names of columns.
    pub minds_case: bool,
    /// Properties that do not do what they should.
    pub wrong: Vec<Wrong>,
}

/// Properties without a meaning for the files that are read: of workbooks and databases, and of the dialect as such.
const HARMLESS: [&str; 13] = [
    "sheetNumber",
    "sheetName",
    "table",
    "csvddfVersion",
    "skipBlankRows",
    "name",
    "title",
    "description",
    "type",
    "csv",
    "json",
    "excel",
    "controls",
];

impl Dialect {
    /// Reads the object.
    pub(in crate::package) fn read(value: &Value) -> Self {
        let flat = flattened(value);
        let mut of = Properties::of(flat.as_ref().unwrap_or(value), "dialect");
        // What rows are is seen from them.
        of.word("itemType", |word| ["array", "object"].contains(&word).then_some(()));
        let minds_case = [of.flag("caseSensitiveHeader"), of.flag("headerCase")];
        Self {
            delimiter: of.text("delimiter"),
            quote: of.given("quoteChar"),
            double_quote: of.flag("doubleQuote"),
            escape: of.text("escapeChar"),
            header: of.flag("header"),
            header_rows: of.rows("headerRows").unwrap_or_default(),
            header_join: of.given("headerJoin").unwrap_or_else(|| " ".to_owned()),
            comment_rows: of.rows("commentRows").unwrap_or_default(),
            comment: of.text("commentChar"),
            skips_initial_space: of.flag("skipInitialSpace").unwrap_or(false),
            line_terminator: of.text("lineTerminator"),
            null_sequence: of.given("nullSequence"),
            property: of.text("property"),
            item_keys: of.texts("itemKeys"),
            minds_case: !minds_case.contains(&Some(false)),
            wrong: of.finish(&HARMLESS),
        }
    }

    /// Whether the names of the columns stand in the file.
    pub(in crate::package) fn has_header(&self) -> bool {
        self.header != Some(false)
    }

    /// Whether rows are found in another way than in most files: by rows that are passed over, by marks that are not
    /// doubled, or where lines do not end as everywhere.
    pub(in crate::package) fn is_odd(&self) -> bool {
        let has_usual_header = matches!(self.header_rows[..], [] | [1]);
        !has_usual_header
            || self.double_quote == Some(false)
            || self.quote.as_deref() == Some("")
            || !self.escape.is_empty()
            || !self.comment.is_empty()
            || !self.comment_rows.is_empty()
            || self.skips_initial_space
            || !matches!(self.line_terminator.as_str(), "" | "\n" | "\r")
    }
}

/// A dialect of which a part stands in an object by kind of file, as frictionless writes it: `{"csv": {"delimiter": ";"}}`.
fn flattened(value: &Value) -> Option<Value> {
    let object = value.as_object()?;
    let mut flat = object.clone();
    let parts = ["csv", "json"].into_iter().filter_map(|kind| object.get(kind)?.as_object());
    for (name, value) in parts.flatten() {
        match name.as_str() {
            "type" => {}
            "keys" => _ = flat.entry("itemKeys").or_insert_with(|| value.clone()),
            // Rows that are arrays and those that are objects are told apart by themselves.
            "keyed" => {}
            name => _ = flat.entry(name).or_insert_with(|| value.clone()),
        }
    }
    (flat.len() > object.len()).then_some(Value::Object(flat))
}
