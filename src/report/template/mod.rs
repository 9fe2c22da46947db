//! A template's text → blocks with what stands in braces left as it is: the small part of Markdown that a report is written
//! in. Must not know any books, nor what slots ask for.

mod block;
mod front;
mod inline;
mod lines;

pub(super) use block::Draft;
pub(super) use front::{Given, is_name};
pub(super) use inline::{Braces, Piece, end_of_braces};

use super::place::TemplateError;

/// A template, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// The parameters that it has, and what they are unless somebody says otherwise, in their order.
    pub(super) given: Vec<Given>,
    /// Its blocks.
    pub(super) blocks: Vec<Draft>,
}

impl Template {
    /// Reads the text of a file.
    pub fn parse(text: &str) -> Result<Self, TemplateError> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let lines: Vec<(usize, &str)> = (1..).zip(text.lines()).collect();
        let (given, rest) = front::read(&lines)?;
        Ok(Self { given, blocks: block::read(rest)? })
    }

    /// The parameters that it has, in their order.
    pub fn parameters(&self) -> impl Iterator<Item = &str> {
        self.given.iter().map(|given| given.name.as_str())
    }
}
