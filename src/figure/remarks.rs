//! Sentences that a figure carries for its drawing: which of them is true depends on the room there is. Must not know
//! how anything is drawn.

use super::kind::Kind;
use super::spec::FigureSpec;
use super::words;
use crate::text::{Arg, Locale, say, say_with};

/// What the drawing of a figure may have to say of itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Remarks {
    /// By the number of decimals left: that numbers are rounded to it.
    pub rounded: Vec<String>,
    /// That names of projects which have no room are cut or left out.
    pub cut: String,
    /// With [`PLACE`] for names: what those are that are cut or left out, and in which order names stand along the axis.
    in_full: String,
    in_order: String,
    /// The unit of the value axis without the promise that totals stand on the stacks; empty where there is none.
    pub bare_unit: String,
    /// What the sizes of points mean: shares of the largest area (0 to 1) with their values.
    pub sizes: Vec<(f64, String)>,
    /// Of what.
    pub size_name: String,
    /// The word before the notes, with nothing behind it.
    empty_note: String,
    separator: String,
    list_separator: String,
}

/// Stands for what only the drawing knows.
const PLACE: &str = "\u{fffc}";

impl Remarks {
    /// Those of a kind.
    pub(super) fn of(spec: &FigureSpec, sizes: Vec<(f64, String)>, locale: Locale) -> Self {
        let rounded = |decimals: usize| say_with(locale, "figure-remark-rounded", [("decimals", Arg::from(decimals))]);
        let bare_unit = match spec.kind {
            Kind::Percent | Kind::Contribution => {
                say(locale, &format!("figure-unit-bare-{}", spec.kind.id())).into_owned()
            }
            _ => String::new(),
        };
        let is_rounded = matches!(spec.kind, Kind::Table | Kind::HeatMap);
        Self {
            rounded: if is_rounded { (0..=1).map(rounded).collect() } else { Vec::new() },
            cut: if spec.kind == Kind::Treemap { say(locale, "figure-remark-cut").into_owned() } else { String::new() },
            in_full: say_with(locale, "figure-remark-in-full", [("names", PLACE.into())]),
            in_order: say_with(locale, "figure-remark-in-order", [("names", PLACE.into())]),
            list_separator: say(locale, "list-separator").into_owned(),
            bare_unit,
            size_name: if sizes.is_empty() { String::new() } else { say(locale, "figure-size-land").into_owned() },
            sizes,
            empty_note: words::note(&[String::new()], locale),
            separator: say(locale, "note-separator").into_owned(),
        }
    }

    /// What names are that are cut or left out; nothing of none.
    pub fn in_full(&self, names: &[&str]) -> String {
        self.with_names(&self.in_full, names)
    }

    /// In which order names stand along the axis; nothing of none.
    pub fn in_order(&self, names: &[&str]) -> String {
        self.with_names(&self.in_order, names)
    }

    fn with_names(&self, sentence: &str, names: &[&str]) -> String {
        if names.is_empty() { String::new() } else { sentence.replace(PLACE, &names.join(&self.list_separator)) }
    }

    /// A note with more sentences behind it.
    pub fn after(&self, note: &str, more: &[&str]) -> String {
        let mut note = note.to_owned();
        for sentence in more.iter().filter(|sentence| !sentence.is_empty()) {
            note.push_str(if note.is_empty() { &self.empty_note } else { &self.separator });
            note.push_str(sentence);
        }
        note
    }
}
