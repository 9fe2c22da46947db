//! Sentences that a figure carries for its drawing: which of them is true depends on the room there is. Must not know
//! how anything is drawn.

use super::spec::FigureSpec;
use crate::figure::phrases;
use crate::query::Cell;
use crate::text::numbers::Scale;
use crate::text::{Arg, Locale, find, first_of, say, say_with};

/// Of more names that have no room only the first are said, and how many more there are.
const UNWRITTEN: usize = 12;

/// What the drawing of a figure may have to say of itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Remarks {
    /// By the number of decimals left: that numbers are rounded to it.
    pub rounded: Vec<String>,
    /// That names of projects which have no room are cut or left out.
    pub cut: String,
    /// That rounded numbers do not come to the sum beside them, as the note says it.
    sums: String,
    /// With [`PLACE`] for names: what those are that are cut or left out, and in which order names stand along the axis.
    in_full: String,
    in_order: String,
    /// The unit of the value axis without the promise that totals stand on the stacks; empty where there is none.
    pub bare_unit: String,
    /// What the sizes of points mean: shares of the largest area (0 to 1) with their values.
    pub sizes: Vec<(f64, String)>,
    /// Of what.
    pub size_name: String,
    /// That some points have no size of their own; empty where all have.
    pub sizeless: String,
    /// What the colours of a cloud of points mean: from how many projects on, with the words for it.
    pub densities: Vec<(u32, String)>,
    /// Of what.
    pub density_name: String,
    /// The amounts behind shares; nothing where no shares are drawn.
    pub(super) amounts: Option<Amounts>,
    locale: Locale,
    /// The word before the notes, with nothing behind it.
    empty_note: String,
    separator: String,
    list_separator: String,
}

/// What a figure is to be read by beside its axes.
pub(super) struct Keys {
    /// See [`Remarks::sizes`].
    pub(super) sizes: Vec<(f64, String)>,
    /// How many points have no size of their own.
    pub(super) sizeless: usize,
    /// See [`Remarks::densities`].
    pub(super) densities: Vec<(u32, String)>,
    /// That rounded numbers do not come to the sum beside them.
    pub(super) sums: String,
    /// The amounts behind shares.
    pub(super) amounts: Option<Amounts>,
}

/// In what the amounts behind shares are written.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Amounts {
    /// The unit of money; nothing of what is counted.
    pub(super) scale: Option<Scale>,
    pub(super) decimals: u32,
    /// What that is called.
    pub(super) name: String,
}

impl Amounts {
    /// What cells come to together.
    pub(super) fn of<'c>(&self, cells: impl Iterator<Item = &'c Cell>) -> f64 {
        match self.scale {
            Some(scale) => scale.position(cells.map(|cell| cell.sum).sum()),
            None => f64::from(cells.map(|cell| cell.count).sum::<u32>()),
        }
    }
}

/// Stands for what only the drawing knows.
const PLACE: &str = "\u{fffc}";

impl Remarks {
    /// Those of a kind.
    pub(super) fn of(spec: &FigureSpec, keys: Keys, locale: Locale) -> Self {
        let named = |is_there: bool, key| if is_there { say(locale, key).into_owned() } else { String::new() };
        let rounded = |decimals: usize| say_with(locale, "figure-remark-rounded", [("decimals", Arg::from(decimals))]);
        let bare_unit = find(locale, &format!("figure-unit-bare-{}", spec.kind.id())).unwrap_or_default();
        Self {
            rounded: if spec.kind.spec().rounds { (0..=1).map(rounded).collect() } else { Vec::new() },
            cut: say(locale, "figure-remark-cut").into_owned(),
            in_full: say_with(locale, "figure-remark-in-full", [("names", PLACE.into())]),
            in_order: say_with(locale, "figure-remark-in-order", [("names", PLACE.into())]),
            list_separator: say(locale, "list-separator").into_owned(),
            bare_unit,
            amounts: keys.amounts,
            size_name: named(!keys.sizes.is_empty(), "figure-size-land"),
            sizes: keys.sizes,
            sizeless: match keys.sizeless {
                0 => String::new(),
                count => say_with(locale, "figure-note-no-land", [("count", Arg::from(count))]),
            },
            density_name: named(!keys.densities.is_empty(), "figure-density"),
            densities: keys.densities,
            sums: keys.sums,
            locale,
            empty_note: phrases::note(&[String::new()], locale),
            separator: say(locale, "note-separator").into_owned(),
        }
    }

    /// That these names of groups, the largest first, have no room; of very many how many more; nothing of none.
    pub fn unwritten_groups(&self, names: &[&str]) -> String {
        self.with_first("figure-remark-unnamed-groups", names)
    }

    /// A line with where it ends, and at what.
    pub fn end(&self, name: &str, at: &str, value: &str) -> String {
        let args = [("name", Arg::from(name)), ("at", at.into()), ("value", value.into())];
        say_with(self.locale, "figure-end", args)
    }

    /// That the ends of these lines have no room for a label; of very many how many more; nothing of none.
    pub fn unwritten_ends(&self, ends: &[&str]) -> String {
        self.with_first("figure-remark-unwritten-ends", ends)
    }

    fn with_first(&self, key: &str, names: &[&str]) -> String {
        if names.is_empty() {
            return String::new();
        }
        let joined = first_of(names, UNWRITTEN, UNWRITTEN, self.locale);
        say_with(self.locale, key, [("names", joined.into())])
    }

    /// How many values are not written; nothing of none.
    pub fn unwritten_values(&self, count: usize) -> String {
        match count {
            0 => String::new(),
            count => say_with(self.locale, "figure-remark-unwritten-values", [("count", Arg::from(count))]),
        }
    }

    /// How many large points have no name; nothing of none.
    pub fn unwritten_points(&self, count: usize) -> String {
        match count {
            0 => String::new(),
            count => say_with(self.locale, "figure-remark-unnamed-count", [("count", Arg::from(count))]),
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

    /// The note where numbers are rounded further than it speaks of: that is said instead.
    pub fn rounded_further(&self, note: &str) -> String {
        if self.sums.is_empty() {
            return note.to_owned();
        }
        let without = note.replacen(&format!("{}{}", self.separator, self.sums), "", 1).replacen(&self.sums, "", 1);
        if without.trim_end() == self.empty_note.trim_end() { String::new() } else { without }
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
