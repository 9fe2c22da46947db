//! What a figure can be asked, a line a choice: its field in a document, its option on the command line, what it takes and
//! how that is read. Documents, the options of `zonescope figure` and the tests of the help and of the JSON Schema go by this
//! table. Must not know files or the terminal.

use serde_json::{Value, to_value};

use super::error::DocumentError;
use super::said::{self, Said};
use super::values::{Read, UNITS, count, dimension, flag, key, list, reference, scale, text, unit_word, word, year};
use crate::figure::document::choice_error::ChoiceError;
use crate::figure::document::content::FigureDocument;
use crate::figure::kind::Kind;
use crate::figure::spec::{Print, SeriesOrder};
use crate::model::{Dataset, Measure};
use crate::query::parse_dimensions;

/// A choice.
#[derive(Debug)]
pub struct ChoiceSpec {
    /// Its field in a document.
    pub key: &'static str,
    /// Its option on the command line, without the dashes.
    pub flag: &'static str,
    /// What it can be.
    pub takes: Takes,
    /// Puts what stands in a document, at this place.
    pub(super) read: fn(&mut FigureDocument, &Value, &str) -> Read<()>,
    /// What stands in a document; nothing where its absence says the same.
    pub(super) write: fn(&FigureDocument) -> Option<Value>,
    /// Puts what was said in words, where that is not what a document says.
    said: Option<Said>,
}

/// What a choice can be.
#[derive(Clone, Copy, Debug)]
pub enum Takes {
    /// One of the words known to documents, which may be said in other ways, too.
    Word {
        /// As in documents.
        known: fn() -> Vec<&'static str>,
        /// Another way to say it, and what it stands for.
        also: &'static [(&'static str, &'static str)],
    },
    /// `true` or `false`; in words `on` or `off`.
    Switch,
    /// A whole number.
    Number,
    /// Any text.
    Text,
    /// Any number of texts.
    Texts,
}

impl Takes {
    const fn word(known: fn() -> Vec<&'static str>) -> Self {
        Self::Word { known, also: &[] }
    }
}

/// What a switch can be in words.
pub const SWITCH: [&str; 2] = ["on", "off"];

/// What every document says of itself before what it shows.
pub(super) const ABOUT: [&str; 4] = ["zonescope_figure", "name", "zone", "as_of"];

/// All choices, in the order of a document's fields.
pub static CHOICES: [ChoiceSpec; 19] = [
    ChoiceSpec {
        key: "kind",
        flag: "kind",
        takes: Takes::word(kinds),
        read: |it, value, at| put(&mut it.kind, word(value, at, Kind::parse, &kinds())),
        write: |it| Some(it.kind.id().into()),
        said: None,
    },
    ChoiceSpec {
        key: "measure",
        flag: "measure",
        takes: Takes::word(measures),
        read: |it, value, at| put(&mut it.measure, word(value, at, Measure::parse, &measures())),
        write: |it| Some(it.measure.id().into()),
        said: Some(said::measure),
    },
    ChoiceSpec {
        key: "by",
        flag: "by",
        takes: Takes::Text,
        read: by,
        write: |it| Some(it.by.iter().map(|dimension| dimension.id()).collect()),
        said: Some(said::by),
    },
    ChoiceSpec {
        key: "year_of",
        flag: "year-of",
        takes: Takes::Text,
        read: |it, value, at| put(&mut it.year_of, text(value, at).map(Some)),
        write: |it| it.year_of.clone().map(Value::from),
        said: Some(said::year_of),
    },
    ChoiceSpec {
        key: "where",
        flag: "where",
        takes: Takes::Texts,
        read: |it, value, at| put(&mut it.filter, list(value, at, text)),
        write: |it| Some(it.filter.clone().into()),
        said: Some(said::filter),
    },
    ChoiceSpec {
        key: "opened",
        flag: "open",
        takes: Takes::Texts,
        read: |it, value, at| put(&mut it.opened, list(value, at, text)),
        write: |it| Some(it.opened.clone().into()),
        said: Some(said::opened),
    },
    ChoiceSpec {
        key: "hidden",
        flag: "hide",
        takes: Takes::Texts,
        read: |it, value, at| put(&mut it.hidden, list(value, at, key)),
        write: |it| to_value(&it.hidden).ok(),
        said: Some(said::hidden),
    },
    ChoiceSpec {
        key: "focus",
        flag: "focus",
        takes: Takes::Texts,
        read: |it, value, at| put(&mut it.focus, list(value, at, key)),
        write: |it| to_value(&it.focus).ok(),
        said: Some(said::focus),
    },
    ChoiceSpec {
        key: "order",
        flag: "order",
        takes: Takes::word(orders),
        read: |it, value, at| put(&mut it.order, word(value, at, SeriesOrder::parse, &orders())),
        write: |it| Some(it.order.id().into()),
        said: None,
    },
    ChoiceSpec {
        key: "top",
        flag: "top",
        takes: Takes::Number,
        read: |it, value, at| put(&mut it.top, count(value, at).map(Some)),
        write: |it| it.top.map(Value::from),
        said: None,
    },
    ChoiceSpec {
        key: "share",
        flag: "share",
        takes: Takes::Switch,
        read: |it, value, at| put(&mut it.share, flag(value, at)),
        write: |it| Some(it.share.into()),
        said: None,
    },
    ChoiceSpec {
        key: "labels",
        flag: "labels",
        takes: Takes::Switch,
        read: |it, value, at| put(&mut it.labels, flag(value, at)),
        write: |it| Some(it.labels.into()),
        said: None,
    },
    ChoiceSpec {
        key: "references",
        flag: "reference",
        takes: Takes::Texts,
        read: |it, value, at| put(&mut it.references, list(value, at, reference)),
        write: |it| to_value(&it.references).ok(),
        said: Some(said::references),
    },
    ChoiceSpec {
        key: "unit",
        flag: "unit",
        takes: Takes::Word { known: units, also: &OTHER_UNITS },
        read: |it, value, at| put(&mut it.scale, word(value, at, scale, &units())),
        write: |it| Some(unit_word(it.scale).into()),
        said: None,
    },
    ChoiceSpec {
        key: "base_year",
        flag: "base-year",
        takes: Takes::Number,
        read: |it, value, at| put(&mut it.base_year, year(value, at).map(Some)),
        write: |it| it.base_year.map(Value::from),
        said: None,
    },
    ChoiceSpec {
        key: "end_year",
        flag: "end-year",
        takes: Takes::Number,
        read: |it, value, at| put(&mut it.end_year, year(value, at).map(Some)),
        write: |it| it.end_year.map(Value::from),
        said: None,
    },
    ChoiceSpec {
        key: "own_axes",
        flag: "own-axes",
        takes: Takes::Switch,
        read: |it, value, at| put(&mut it.own_axes, flag(value, at)),
        write: |it| Some(it.own_axes.into()),
        said: None,
    },
    ChoiceSpec {
        key: "ink",
        flag: "ink",
        takes: Takes::Word { known: inks, also: &[("gray", "grey")] },
        read: |it, value, at| put(&mut it.print, word(value, at, Print::parse, &inks())),
        write: |it| Some(it.print).filter(|print| *print != Print::Colour).map(|print| print.id().into()),
        said: None,
    },
    ChoiceSpec {
        key: "title",
        flag: "title",
        takes: Takes::Text,
        read: |it, value, at| put(&mut it.title, text(value, at).map(Some)),
        write: |it| it.title.clone().map(Value::from),
        said: None,
    },
];

/// Units for a keyboard that has no Chinese, and for who writes them out.
const OTHER_UNITS: [(&str, &str); 5] =
    [("yuan", "元"), ("wan", "万元"), ("yi", "亿元"), ("百万元", "million"), ("十亿元", "billion")];

fn kinds() -> Vec<&'static str> {
    Kind::ALL.map(Kind::id).to_vec()
}

fn measures() -> Vec<&'static str> {
    Measure::ALL.map(Measure::id).to_vec()
}

fn orders() -> Vec<&'static str> {
    SeriesOrder::ALL.map(SeriesOrder::id).to_vec()
}

fn units() -> Vec<&'static str> {
    UNITS.map(|(word, _)| word).to_vec()
}

fn inks() -> Vec<&'static str> {
    Print::ALL.map(Print::id).to_vec()
}

fn put<T>(field: &mut T, read: Read<T>) -> Read<()> {
    *field = read?;
    Ok(())
}

/// One or two different dimensions.
fn by(document: &mut FigureDocument, value: &Value, at: &str) -> Read<()> {
    let ids: Vec<&str> = list(value, at, dimension)?.iter().map(|dimension| dimension.id()).collect();
    let check = parse_dimensions(&ids.join(","));
    put(&mut document.by, check.map_err(|error| DocumentError::from(error).at(at, &value.to_string())))
}

impl ChoiceSpec {
    /// What was said in a word, as a document has it; `None` when it is no number or switch where one belongs.
    pub fn value(&self, word: &str) -> Option<Value> {
        match self.takes {
            Takes::Switch => SWITCH.iter().position(|known| *known == word).map(|at| Value::Bool(at == 0)),
            Takes::Number => word.parse::<i64>().ok().map(Value::from),
            Takes::Word { also, .. } => {
                Some(also.iter().find(|(said, _)| *said == word).map_or(word, |(_, meant)| meant).into())
            }
            Takes::Text | Takes::Texts => Some(word.into()),
        }
    }

    /// Lays what was said over a document; of several words for one thing the last counts.
    pub fn lay_over(&self, document: &mut FigureDocument, words: &[String], data: &Dataset) -> Result<(), ChoiceError> {
        let Some(last) = words.last() else { return Ok(()) };
        if let Some(said) = self.said {
            return said(document, words, data);
        }
        let value = self.value(last).ok_or_else(|| ChoiceError::Value(last.clone()))?;
        (self.read)(document, &value, "").map_err(|_| ChoiceError::Value(last.clone()))
    }
}
