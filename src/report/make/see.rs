//! What the text says of the numbers of figures and tables, some of which come only behind it. Must not know how they are made.

use super::value::gap;
use crate::query::nearest;
use crate::report::ask::Ask;
use crate::report::document::{Block, Slot, Text};
use crate::report::place::TemplateError;
use crate::text::{Arg, Locale, say, say_with};

/// What has a name: which figure or table it is, unless nothing is known of it.
pub(super) struct Named {
    pub(super) name: String,
    pub(super) number: Option<Number>,
}

/// 图1, 表2
#[derive(Clone, Copy)]
pub(super) enum Number {
    Figure(usize),
    Table(usize),
}

/// What refers to what has a name.
pub(super) struct Reference {
    pub(super) ask: Ask,
    /// The slot that stands for it.
    pub(super) slot: usize,
}

/// 见表1、图2, now that all of them have their numbers.
pub(super) fn refer(
    references: &[Reference],
    named: &[Named],
    (slots, blocks): (&mut [Slot], &mut [Block]),
    locale: Locale,
) -> Result<(), TemplateError> {
    for Reference { ask, slot } in references {
        let mut numbers = Vec::new();
        for name in ask.names() {
            let known = named.iter().find(|named| named.name == name);
            numbers.extend(known.ok_or_else(|| unknown(ask, name, named))?.number);
        }
        let filled = written(&slots[*slot], &numbers, locale);
        for text in blocks.iter_mut().flat_map(texts) {
            let own = text.iter_mut().filter(|run| run.slot == Some(*slot));
            own.for_each(|run| run.text.clone_from(&filled.value));
        }
        slots[*slot] = filled;
    }
    Ok(())
}

fn unknown(ask: &Ask, name: &str, named: &[Named]) -> TemplateError {
    let mut args = vec![("name", Arg::from(name))];
    let key = match nearest(name, named.iter().map(|named| named.name.as_str())) {
        Some(nearest) => {
            args.push(("nearest", Arg::from(nearest)));
            "report-see-nearest"
        }
        None => "report-see-unknown",
    };
    TemplateError::new(ask.place, key, args)
}

fn written(slot: &Slot, numbers: &[Number], locale: Locale) -> Slot {
    let slot = slot.clone();
    if numbers.is_empty() {
        return gap(slot, say(locale, "report-gap-see").into_owned(), locale);
    }
    let one = |number: &Number| {
        let (key, number) = match number {
            Number::Figure(number) => ("report-see-figure", number),
            Number::Table(number) => ("report-see-table", number),
        };
        say_with(locale, key, [("number", Arg::from(number.to_string()))])
    };
    let numbers: Vec<String> = numbers.iter().map(one).collect();
    let value = say_with(locale, "report-see", [("numbers", Arg::from(numbers.join(&say(locale, "report-see-and"))))]);
    Slot { value, ..slot }
}

/// All words of a block.
fn texts(block: &mut Block) -> Vec<&mut Text> {
    match block {
        Block::Title(text) | Block::Heading(_, text) | Block::Paragraph(text) | Block::Note(text) => vec![text],
        Block::List { items, .. } => items.iter_mut().collect(),
        Block::Table(table) => {
            let cells = table.rows.iter_mut().flatten().map(|cell| &mut cell.text);
            table.titles.iter_mut().chain(cells).collect()
        }
        Block::Figure(_) | Block::PageBreak => Vec::new(),
    }
}
