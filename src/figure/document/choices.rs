//! What a figure can be asked, a line a choice: its field in a document, its option on the command line, what it takes and
//! how that is read. Documents, the options of `zonescope figure` and the tests of the help and of the JSON Schema go by this
//! table. Must not know files or the terminal.

use serde_json::{Value, to_value};

use super::error::DocumentError;
use super::said::{self, Said};
use super::values::{Read, UNITS, count, dimension, flag, key, list, reference, scale, text, unit_word, word, year};
use crate::figure::choices::{Choices, Print, SeriesOrder};
use crate::figure::document::choice_error::ChoiceError;
use crate::figure::document::content::FigureDocument;
use crate::figure::kind::{Choice, Kind};
use crate::model::{Dataset, Measure};
use crate::query::parse_dimensions;
use crate::text::numbers::Scale;

/// A choice.
#[derive(Debug)]
pub struct ChoiceSpec {
    /// Its field in a document.
    pub key: &'static str,
    /// Its option on the command line, without the dashes; its name is the text `choice-<flag>`.
    pub flag: &'static str,
    /// What it says, as the JSON Schema has it.
    pub says: &'static str,
    /// What it can be.
    pub takes: Takes,
    /// Where it is kept.
    pub field: Field,
    /// Beside the charts of which kinds it is offered in the window, where its field is of a kind that is offered.
    pub is_offered: fn(Kind) -> bool,
    /// Whether it stands in every document; else only where it is not as usual.
    is_always_written: bool,
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

/// Where a choice is kept: what it is follows from that, but for the question and what is looked up in books.
#[derive(Clone, Copy, Debug)]
pub enum Field {
    /// On or off.
    Switch(fn(&mut Choices) -> &mut bool),
    /// How many, more than none.
    Count(fn(&mut Choices) -> &mut Option<usize>),
    /// A year.
    Year(fn(&mut Choices) -> &mut Option<i32>),
    /// A text.
    Text(fn(&mut Choices) -> &mut Option<String>),
    /// A unit of amounts.
    Unit(fn(&mut Choices) -> &mut Option<Scale>),
    /// One of several words.
    Word {
        /// Takes a word, unless it is none of them.
        take: fn(Choices, &str) -> Option<Choices>,
        /// The word for what is chosen.
        word: fn(&Choices) -> &'static str,
        /// The text that is the name of a word.
        text: fn(&str) -> String,
    },
    /// A part of the question, or something that is looked up in books.
    Asked(Asked),
}

/// A choice that is no matter of how an answer is shown.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    /// Puts what stands in a document, at this place.
    read: fn(&mut FigureDocument, &Value, &str) -> Read<()>,
    /// What stands in a document; nothing where its absence says the same.
    write: fn(&FigureDocument) -> Option<Value>,
    /// Puts what was said in words, where that is not what a document says.
    said: Option<Said>,
}

/// What a switch can be in words.
pub const SWITCH: [&str; 2] = ["on", "off"];

/// What every document says of itself before what it shows.
pub(super) const ABOUT: [&str; 4] = ["zonescope_figure", "name", "zone", "as_of"];

/// All choices, in the order of a document's fields.
pub static CHOICES: [ChoiceSpec; 19] = [
    asked("kind", "kind", "How the marks are drawn.", Takes::word(kinds), KIND),
    asked("measure", "measure", "What is added up.", Takes::word(measures), MEASURE),
    asked("by", "by", "The dimension of the series, then that of the categories.", Takes::Text, BY),
    asked("year_of", "year-of", YEAR_OF_SAYS, Takes::Text, YEAR_OF),
    asked("where", "where", "Conditions that must all hold, in the grammar of filters.", Takes::Texts, WHERE),
    asked("opened", "open", OPENED_SAYS, Takes::Texts, OPENED),
    asked("hidden", "hide", "Series that are listed but not drawn.", Takes::Texts, HIDDEN),
    asked("focus", "focus", FOCUS_SAYS, Takes::Texts, FOCUS),
    ChoiceSpec {
        takes: Takes::word(orders),
        is_offered: |kind| kind.uses(Choice::Order),
        is_always_written: true,
        ..choice(
            "order",
            "order",
            "The order of the series.",
            Field::Word {
                take: |it, word| SeriesOrder::parse(word).map(|order| Choices { order, ..it }),
                word: |it| it.order.id(),
                text: |word| format!("order-{word}"),
            },
        )
    },
    ChoiceSpec {
        takes: Takes::Number,
        is_offered: |kind| kind.uses(Choice::Top),
        ..choice("top", "top", TOP_SAYS, Field::Count(|it| &mut it.top))
    },
    ChoiceSpec {
        is_offered: |kind| kind.uses(Choice::Share),
        is_always_written: true,
        ..choice("share", "share", "Shares of the category instead of values.", Field::Switch(|it| &mut it.share))
    },
    ChoiceSpec {
        is_offered: |kind| kind.uses(Choice::Labels),
        is_always_written: true,
        ..choice("labels", "labels", "Whether values are written at the marks.", Field::Switch(|it| &mut it.labels))
    },
    asked("references", "reference", "Lines to hold the marks against.", Takes::Texts, REFERENCES),
    ChoiceSpec {
        takes: Takes::Word { known: units, also: &OTHER_UNITS },
        is_offered: |kind| kind.uses(Choice::Unit),
        is_always_written: true,
        ..choice(
            "unit",
            "unit",
            "The unit of amounts; in another currency 元 is its main unit.",
            Field::Unit(|it| &mut it.scale),
        )
    },
    ChoiceSpec {
        takes: Takes::Number,
        is_offered: |kind| kind.uses(Choice::BaseYear),
        ..choice("base_year", "base-year", BASE_YEAR_SAYS, Field::Year(|it| &mut it.base_year))
    },
    ChoiceSpec {
        takes: Takes::Number,
        is_offered: |kind| kind.uses(Choice::EndYear),
        ..choice(
            "end_year",
            "end-year",
            "The year to which a slope leads. Without it the last.",
            Field::Year(|it| &mut it.end_year),
        )
    },
    ChoiceSpec {
        is_offered: |kind| kind.uses(Choice::OwnAxes),
        is_always_written: true,
        ..choice(
            "own_axes",
            "own-axes",
            "Whether each panel of small multiples has an axis of its own.",
            Field::Switch(|it| &mut it.own_axes),
        )
    },
    ChoiceSpec {
        takes: Takes::Word { known: inks, also: &[("gray", "grey")] },
        // What is seen in the window is not printed.
        is_offered: |_| false,
        ..choice(
            "ink",
            "ink",
            "What it is printed with: colours, as usual, or black and white.",
            Field::Word {
                take: |it, word| Print::parse(word).map(|print| Choices { print, ..it }),
                word: |it| it.print.id(),
                text: |word| format!("print-{word}"),
            },
        )
    },
    ChoiceSpec {
        takes: Takes::Text,
        ..choice("title", "title", "Instead of the title made from the question.", Field::Text(|it| &mut it.title))
    },
];

const YEAR_OF_SAYS: &str = "Where years come from: the id of a stage, period, or a column of dates as column:NAME. Without it that of the measure.";
const OPENED_SAYS: &str = "Ids of sectors of which the dimension branch shows those below.";
const FOCUS_SAYS: &str = "Series that are looked at; the others stand back. Empty for all.";
const TOP_SAYS: &str = "So many of the largest series stand alone, the others together. Without it eight, where more than nine are told apart by colour only.";
const BASE_YEAR_SAYS: &str = "The year that is 100, or from which a slope starts. Without it the first.";

const KIND: Asked = Asked {
    read: |it, value, at| put(&mut it.kind, word(value, at, Kind::parse, &kinds())),
    write: |it| Some(it.kind.id().into()),
    said: None,
};
const MEASURE: Asked = Asked {
    read: |it, value, at| put(&mut it.measure, word(value, at, Measure::parse, &measures())),
    write: |it| Some(it.measure.id().into()),
    said: Some(said::measure),
};
const BY: Asked =
    Asked { read: by, write: |it| Some(it.by.iter().map(|dimension| dimension.id()).collect()), said: Some(said::by) };
const YEAR_OF: Asked = Asked {
    read: |it, value, at| put(&mut it.year_of, text(value, at).map(Some)),
    write: |it| it.year_of.clone().map(Value::from),
    said: Some(said::year_of),
};
const WHERE: Asked = Asked {
    read: |it, value, at| put(&mut it.filter, list(value, at, text)),
    write: |it| Some(it.filter.clone().into()),
    said: Some(said::filter),
};
const OPENED: Asked = Asked {
    read: |it, value, at| put(&mut it.opened, list(value, at, text)),
    write: |it| Some(it.opened.clone().into()),
    said: Some(said::opened),
};
const HIDDEN: Asked = Asked {
    read: |it, value, at| put(&mut it.hidden, list(value, at, key)),
    write: |it| to_value(&it.hidden).ok(),
    said: Some(said::hidden),
};
const FOCUS: Asked = Asked {
    read: |it, value, at| put(&mut it.focus, list(value, at, key)),
    write: |it| to_value(&it.focus).ok(),
    said: Some(said::focus),
};
const REFERENCES: Asked = Asked {
    read: |it, value, at| put(&mut it.references, list(value, at, reference)),
    write: |it| to_value(&it.references).ok(),
    said: Some(said::references),
};

/// A choice that any chart may have: a switch, unless it is said to take something else.
const fn choice(key: &'static str, flag: &'static str, says: &'static str, field: Field) -> ChoiceSpec {
    ChoiceSpec { key, flag, says, takes: Takes::Switch, field, is_offered: |_| true, is_always_written: false }
}

const fn asked(key: &'static str, flag: &'static str, says: &'static str, takes: Takes, asked: Asked) -> ChoiceSpec {
    ChoiceSpec { takes, ..choice(key, flag, says, Field::Asked(asked)) }
}

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
    /// The words that it can be; none where it is no word.
    pub fn words(&self) -> Vec<&'static str> {
        match self.takes {
            Takes::Word { known, .. } => known(),
            _ => Vec::new(),
        }
    }

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

    /// Puts what stands in a document, at this place.
    pub(super) fn read(&self, document: &mut FigureDocument, value: &Value, at: &str) -> Read<()> {
        let choices = &mut document.choices;
        match self.field {
            Field::Switch(of) => put(of(choices), flag(value, at)),
            Field::Count(of) => put(of(choices), count(value, at).map(Some)),
            Field::Year(of) => put(of(choices), year(value, at).map(Some)),
            Field::Text(of) => put(of(choices), text(value, at).map(Some)),
            Field::Unit(of) => put(of(choices), word(value, at, scale, &units())),
            Field::Word { take, .. } => {
                put(choices, word(value, at, |word| take(choices.clone(), word), &self.words()))
            }
            Field::Asked(asked) => (asked.read)(document, value, at),
        }
    }

    /// What stands in a document; nothing where its absence says the same.
    pub(super) fn write(&self, document: &FigureDocument) -> Option<Value> {
        let of = |mut choices: Choices| match self.field {
            Field::Switch(of) => Some(Value::Bool(*of(&mut choices))),
            Field::Count(of) => of(&mut choices).map(Value::from),
            Field::Year(of) => of(&mut choices).map(Value::from),
            Field::Text(of) => of(&mut choices).clone().map(Value::from),
            Field::Unit(of) => Some(unit_word(*of(&mut choices)).into()),
            Field::Word { word, .. } => Some(word(&choices).into()),
            Field::Asked(asked) => (asked.write)(document),
        };
        let is_asked = matches!(self.field, Field::Asked(_));
        let value = of(document.choices.clone())?;
        (is_asked || self.is_always_written || of(Choices::default()).as_ref() != Some(&value)).then_some(value)
    }

    /// Lays what was said over a document; of several words for one thing the last counts.
    pub fn lay_over(&self, document: &mut FigureDocument, words: &[String], data: &Dataset) -> Result<(), ChoiceError> {
        let Some(last) = words.last() else { return Ok(()) };
        if let Field::Asked(Asked { said: Some(said), .. }) = self.field {
            return said(document, words, data);
        }
        let value = self.value(last).ok_or_else(|| ChoiceError::Value(last.clone()))?;
        self.read(document, &value, "").map_err(|_| ChoiceError::Value(last.clone()))
    }
}
