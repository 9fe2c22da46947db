//! A report with everything filled in: blocks, and the slots that their numbers come from. Writers read this and nothing
//! else; so does whoever shows a preview, the gaps, or what a number comes from. Must not know templates or files.

use std::collections::BTreeSet;

use super::place::Place;
use crate::export::{FigureSize, FontFiles};
use crate::figure::Figure;
use crate::listing::GridCell;
use crate::text::Locale;

/// A report, ready to be written.
#[derive(Clone, Debug)]
pub struct Report {
    /// What it is called.
    pub title: String,
    /// The zone it is about.
    pub zone: String,
    /// The language its words are in.
    pub locale: Locale,
    /// When the books were closed: the day the file says it was made.
    pub as_of: Option<(u16, u8, u8)>,
    /// What stands in it, from the top.
    pub blocks: Vec<Block>,
    /// Every slot, in the order of the text.
    pub slots: Vec<Slot>,
    /// Fonts of the user's, for characters of figures that the bundled ones lack.
    pub(super) fonts: FontFiles,
}

impl Report {
    /// The slots that have no value.
    pub fn gaps(&self) -> impl Iterator<Item = &Slot> {
        self.slots.iter().filter(|slot| slot.gap.is_some())
    }

    /// The figures, in order.
    pub fn figures(&self) -> impl Iterator<Item = &FigureBlock> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Figure(figure) => Some(&**figure),
            _ => None,
        })
    }

    /// The characters that its figures lack, each once, in the order of their numbers.
    pub fn missing(&self) -> Vec<char> {
        let characters: BTreeSet<char> = self.figures().flat_map(|figure| &figure.missing).copied().collect();
        characters.into_iter().collect()
    }
}

/// What stands in a report.
#[derive(Clone, Debug)]
pub enum Block {
    /// The title of all of it.
    Title(Text),
    /// A heading of the first, second or third level.
    Heading(u8, Text),
    /// Running text.
    Paragraph(Text),
    /// Items, each with a dot or a number.
    List {
        /// Whether they have numbers.
        is_numbered: bool,
        /// The items.
        items: Vec<Text>,
    },
    /// A table.
    Table(TableBlock),
    /// A figure.
    Figure(Box<FigureBlock>),
    /// What a reader must know besides, in smaller type.
    Note(Text),
    /// A new page.
    PageBreak,
}

/// Words, some of which come from slots.
pub type Text = Vec<Run>;

/// Words of one look.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// Whether they are strong.
    pub is_bold: bool,
    /// Whether they are the mark behind a number that rests on illustrative data.
    pub is_mark: bool,
    /// The slot that they come from: a position in [`Report::slots`].
    pub slot: Option<usize>,
}

impl Run {
    /// Plain words.
    pub fn words(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }
}

/// The words of a text without their looks.
pub fn plain(text: &[Run]) -> String {
    text.iter().map(|run| run.text.as_str()).collect()
}

/// A table with its caption.
#[derive(Clone, Debug)]
pub struct TableBlock {
    /// Which table it is, from 1; none where it has no caption.
    pub number: Option<usize>,
    /// What it is called, with the unit of its numbers.
    pub caption: String,
    /// The headings.
    pub titles: Vec<Text>,
    /// Rows as long as the headings.
    pub rows: Vec<Vec<TableCell>>,
    /// Which columns stand at the right.
    pub right: Vec<bool>,
    /// Whether the last row is the total of the others.
    pub has_total: bool,
    /// What stands below it, a line each.
    pub notes: Vec<String>,
    /// The slot that it comes from, if it does.
    pub slot: Option<usize>,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableCell {
    /// As a person reads it.
    pub text: Text,
    /// Its number, where it has one.
    pub number: Option<GridCell>,
}

/// A figure with its caption.
#[derive(Clone, Debug)]
pub struct FigureBlock {
    /// Which figure it is, from 1.
    pub number: usize,
    /// What it is called.
    pub caption: String,
    /// What it says, for who does not see it.
    pub alt: String,
    /// The figure, without the title that is its caption.
    pub figure: Figure,
    /// How large it is on the page.
    pub size: FigureSize,
    /// The slot that it comes from.
    pub slot: usize,
    /// The characters that no font has.
    pub missing: Vec<char>,
}

/// What was filled in, and where it comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Slot {
    /// As the template asks for it, parameters filled in.
    pub asked: String,
    /// Where in the template.
    pub place: Place,
    /// What was asked of the books, as the command line would say it.
    pub query: String,
    /// What stands in the text.
    pub value: String,
    /// The number itself, where it is one.
    pub exact: String,
    /// The documents it comes from.
    pub source: String,
    /// The words of the source, of a published figure.
    pub quote: String,
    /// How it was worked out, where it was.
    pub explained: String,
    /// Whether any of it is made up.
    pub is_illustrative: bool,
    /// Why it has no value, if it has none.
    pub gap: Option<String>,
}
