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
    /// Properties that do not hold what they should.
    pub wrong: Vec<Wrong>,
}

impl Dialect {
    /// Reads the object.
    pub(in crate::package) fn read(value: &Value) -> Self {
        let mut of = Properties::of(value, "dialect");
        let quote = of.has("quoteChar").then(|| of.text("quoteChar"));
        Self {
            delimiter: of.text("delimiter"),
            quote,
            double_quote: of.flag("doubleQuote"),
            escape: of.text("escapeChar"),
            header: of.flag("header"),
            header_rows: of.rows("headerRows").unwrap_or_default(),
            header_join: if of.has("headerJoin") { of.text("headerJoin") } else { " ".to_owned() },
            comment_rows: of.rows("commentRows").unwrap_or_default(),
            comment: of.text("commentChar"),
            skips_initial_space: of.flag("skipInitialSpace").unwrap_or(false),
            line_terminator: of.text("lineTerminator"),
            null_sequence: of.has("nullSequence").then(|| of.text("nullSequence")),
            property: of.text("property"),
            item_keys: of.texts("itemKeys"),
            wrong: of.finish(),
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
