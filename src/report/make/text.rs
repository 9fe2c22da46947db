//! Pieces of a template → words, each slot filled in. Must not know blocks.

use super::books::Books;
use super::see::{Named, Reference};
use super::{change, published, value};
use crate::report::ask::{Ask, AskKind};
use crate::report::document::{Run, Slot, Text};
use crate::report::parameters::Parameters;
use crate::report::place::TemplateError;
use crate::report::template::{Braces, Piece};
use crate::text::{Arg, Locale};

/// Stands behind a number that rests on illustrative data.
pub(super) const MARK: &str = "*";

/// Fills in what stands in braces, and keeps what came of it.
pub(super) struct Maker<'t, 'a> {
    pub(super) books: &'t Books<'a>,
    pub(super) parameters: &'t Parameters,
    pub(super) locale: Locale,
    pub(super) slots: Vec<Slot>,
    /// What has a name so far.
    pub(super) named: Vec<Named>,
    /// What refers to names, to be filled in at the end.
    pub(super) references: Vec<Reference>,
}

impl<'t, 'a> Maker<'t, 'a> {
    pub(super) fn new(books: &'t Books<'a>, parameters: &'t Parameters, locale: Locale) -> Self {
        Self { books, parameters, locale, slots: Vec::new(), named: Vec::new(), references: Vec::new() }
    }

    /// What braces ask for; nothing where they hold a parameter.
    pub(super) fn asked(&self, braces: &Braces) -> Result<Option<Ask>, TemplateError> {
        let filled = self.parameters.filled(&braces.inside, braces.place)?;
        Ask::parse(braces, &filled)
    }

    /// The words of a text.
    pub(super) fn text(&mut self, pieces: &[Piece]) -> Result<Text, TemplateError> {
        let mut text = Text::new();
        for piece in pieces {
            match piece {
                Piece::Words { text: words, is_bold } => {
                    text.push(Run { is_bold: *is_bold, ..Run::words(words.as_str()) });
                }
                Piece::Slot { braces, is_bold } => self.filled(braces, *is_bold, &mut text)?,
            }
        }
        Ok(text)
    }

    fn filled(&mut self, braces: &Braces, is_bold: bool, text: &mut Text) -> Result<(), TemplateError> {
        let Some(ask) = self.asked(braces)? else {
            let value = self.parameters.value(&braces.inside, braces.place)?;
            text.push(Run { is_bold, ..Run::words(value) });
            return Ok(());
        };
        if ask.kind == AskKind::See {
            self.references.push(Reference { ask: ask.clone(), slot: self.slots.len() });
        }
        let slot = self.slot(&ask)?;
        let at = Some(self.slots.len());
        text.push(Run { is_bold, slot: at, ..Run::words(slot.value.as_str()) });
        if slot.is_illustrative {
            text.push(Run { is_mark: true, slot: at, ..Run::words(MARK) });
        }
        self.slots.push(Slot { asked: ask.text.clone(), place: ask.place, ..slot });
        Ok(())
    }

    fn slot(&self, ask: &Ask) -> Result<Slot, TemplateError> {
        let table = self.books.table(ask)?;
        if let Some(name) = ask.indicator() {
            return published::slot(ask, name, table, self.books.opened);
        }
        match ask.kind {
            AskKind::Value => value::value(ask, table),
            AskKind::Change => change::change(ask, table),
            AskKind::Turn => change::turn(ask, table),
            AskKind::Share => value::share(ask, table),
            AskKind::Completion => value::completion(ask, table),
            AskKind::Schedule => value::schedule(ask, table),
            AskKind::Largest => value::largest(ask, table),
            AskKind::See => Ok(Slot::default()),
            // A heading, a list or a cell has no room for these.
            AskKind::Figure | AskKind::Table | AskKind::Records | AskKind::Indicators | AskKind::Caption => {
                let word = ask.text.split([':', '：']).next().unwrap_or_default().trim();
                Err(TemplateError::new(ask.place, "report-alone", vec![("slot", Arg::from(word))]))
            }
        }
    }
}
