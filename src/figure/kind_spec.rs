//! The record of a kind of figures: all that tells it from another, but how its marks are drawn. Must not know any kind.

use crate::figure::body::Body;
use crate::figure::kind::{Below, Choice, ComesTo, Counts, Native};
use crate::figure::picture::Piece;
use crate::figure::spec::FigureSpec;
use crate::query::{CachedDataset, QueryError};
use crate::text::Locale;

/// A kind of figures.
#[derive(Debug)]
pub struct KindSpec {
    /// As written in files and on the command line. Its name is the text `kind-<id>`; it may have titles of its own, which
    /// are `figure-title-<id>`, and where there is no year to hold others against `figure-title-<id>-no-base`; the name of
    /// its unit without the promise of totals is `figure-unit-bare-<id>`.
    pub id: &'static str,
    /// The marks it is drawn with, by their id in the drawing.
    pub marks: &'static str,
    /// A small picture, to choose it by.
    pub picture: &'static [Piece],
    /// The choices that make a difference to it.
    pub uses: &'static [Choice],
    /// Its marks stand on one another, so that their sum is a length too.
    pub is_stacked: bool,
    /// Its marks are parts of a whole, so that what cannot be added up is none of them.
    pub adds_up: bool,
    /// All its marks are parts of one whole, also where it has one dimension.
    pub is_one_whole: bool,
    /// What it makes of numbers below zero.
    pub below: Below,
    /// Its categories, where they are years, are points in time: what has no year is none of them.
    pub runs_along_time: bool,
    /// It holds years against one another, so that its categories must be years.
    pub compares_years: bool,
    /// It has the years that were chosen, and no others beside another figure.
    pub keeps_its_years: bool,
    /// Its series carry their names themselves, so that a legend would say them twice.
    pub names_its_series: bool,
    /// Its series carry their names, and it is their colours all the same that lead from one end of a mark to the other.
    pub told_by_colour: bool,
    /// What there is of one dimension are colours, not categories.
    pub colours_one_dimension: bool,
    /// A mark of all the small ones together would dwarf the single ones beside it. In a stack it makes up the whole.
    pub may_be_dwarfed: bool,
    /// Numbers in its marks may have fewer decimals where room is short.
    pub rounds: bool,
    /// Its numbers are its marks, whatever is said of labels.
    pub is_of_numbers: bool,
    /// What has records and no amount has a place in it, where that is said.
    pub has_unknown: bool,
    /// What has records and no amount is named below it.
    pub names_unknown: bool,
    /// A small picture of it has the first of its series only.
    pub shows_first_when_small: bool,
    /// It draws something wherever anything is known, and is offered in place of one that does not.
    pub is_offered_instead: bool,
    /// How many projects are behind its marks.
    pub counts: Counts,
    /// What the summary says that it comes to.
    pub comes_to: ComesTo,
    /// Which of its marks show what of them is illustrative.
    pub shows_made_up: MadeUp,
    /// The sentence of the note where some of it is illustrative.
    pub illustrative: &'static str,
    /// What programs of an office draw that is like it.
    pub native: Native,
    /// Its title where years are all that it is by.
    pub(super) title_alone: Option<&'static str>,
    /// Its title where it is by two dimensions.
    pub(super) title_of_two: Option<&'static str>,
    /// Makes its marks.
    pub(super) body: Make,
}

/// Which marks show what of them is illustrative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MadeUp {
    /// Those with a length: that part of it is hatched.
    Lengths,
    /// All that have some: the corner of a cell is.
    Cells,
    /// Those of which it is more than half: points are hollow.
    Points,
}

/// What is said where the part of a length that is illustrative is hatched.
pub(super) const ILLUSTRATIVE_PARTS: &str = "figure-note-illustrative";

/// Makes the marks of a kind of what was asked.
pub(super) type Make = fn(&CachedDataset<'_>, &FigureSpec, Locale) -> Result<Body, QueryError>;

impl KindSpec {
    /// One of which nothing is out of the ordinary.
    pub(super) const fn new(id: &'static str, marks: &'static str, body: Make) -> Self {
        Self {
            id,
            marks,
            picture: &[],
            uses: &[],
            is_stacked: false,
            adds_up: false,
            is_one_whole: false,
            below: Below::Shown,
            runs_along_time: false,
            compares_years: false,
            keeps_its_years: false,
            names_its_series: false,
            told_by_colour: false,
            colours_one_dimension: false,
            may_be_dwarfed: false,
            rounds: false,
            is_of_numbers: false,
            has_unknown: false,
            names_unknown: false,
            shows_first_when_small: false,
            is_offered_instead: false,
            counts: Counts::Shown,
            comes_to: ComesTo::Whole,
            shows_made_up: MadeUp::Lengths,
            illustrative: ILLUSTRATIVE_PARTS,
            native: Native::Nothing,
            title_alone: None,
            title_of_two: None,
            body,
        }
    }
}
