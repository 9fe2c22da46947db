//! What is offered for whatever is pointed at: to filter to it, and what menus and buttons offer anyway. Must not know what it is.

use crate::app::core::command::Command;
use crate::app::core::offer::{Group, List, Words, with_name};
use crate::app::core::session::Session;
use crate::app::filter::command::FilterCommand;
use crate::query::{Clause, Key};
use crate::text::Locale;

/// Filtering to what has this key, and leaving it out.
pub(in crate::app) fn add_filters(list: &mut List<'_>, session: &Session, key: Key) {
    let dataset = session.dataset();
    let name = |locale: Locale| key.label_by(dataset, session.chart.asked.year_of, locale);
    let Some(only) = Clause::only_of(dataset, key, session.chart.asked.year_of) else { return };
    let id = only.to_text(dataset);
    let words = Words::Said { id, say: &|locale| with_name(locale, "context-only", name(locale)) };
    list.add(Group::Filter, Command::Filter(FilterCommand::Add(only.clone())), words);
    if let Clause::OneOf { dimension, keys, .. } = only {
        let without = Clause::OneOf { dimension, keys, negated: true };
        let id = without.to_text(dataset);
        let words = Words::Said { id, say: &|locale| with_name(locale, "context-without", name(locale)) };
        list.add(Group::Filter, Command::Filter(FilterCommand::Add(without)), words);
    }
}

/// What menus and buttons offer anyway.
pub(in crate::app) fn add_known(list: &mut List<'_>, commands: &[Command]) {
    let all = list.now.menus;
    let of = |command: &Command| all.iter().find(|offer| offer.command == *command).cloned();
    list.offers.extend(commands.iter().filter_map(of));
}
