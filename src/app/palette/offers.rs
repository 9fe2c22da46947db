//! What there is one of for each row of the data: conditions of the filter, columns to sort by, projects, figures.

use crate::app::core::command::Command;
use crate::app::core::filter_keys::filter_keys;
use crate::app::core::offer::{Group, List, Words, with_name};
use crate::app::detail::command::DetailCommand;
use crate::app::filter::command::FilterCommand;
use crate::app::palette::answers::MOST_PROJECTS;
use crate::listing::{clause_label, observation};
use crate::query::{Clause, Key, Span, Test};
use crate::text::{Arg, Locale, say_with};

/// More rows of one table than this are for the filter field.
const KEYS: usize = 300;

/// Adds them all.
pub(in crate::app) fn add(list: &mut List<'_>) {
    let Some(session) = list.now.session() else { return };
    let dataset = session.dataset();
    let projects = dataset.projects();
    // Rows of other data are no projects of these.
    let answers = list.now.answers;
    let found = if answers.is_about(session) { answers.palette.found().to_vec() } else { Vec::new() };
    let all = (projects.len() <= MOST_PROJECTS).then(|| projects.iter()).into_iter().flatten();
    for project in all.chain(found) {
        let name = |locale: Locale| locale.name(projects.called(project)).to_owned();
        let row = session.row_of(project);
        let words = Words::Said { id: projects.id(project).to_owned(), say: &name };
        list.add(Group::Project, Command::Detail(DetailCommand::Select(row)), words)
            .current(session.selection == Some(row));
    }
    for position in 0..dataset.observations().len() {
        let words = |locale| {
            let figure = observation(dataset, position, locale);
            let number = format!("{}{} {}", figure.qualifier, figure.value, figure.unit);
            let args =
                [("name", Arg::Text(figure.name)), ("value", number.trim().into()), ("about", figure.caption.into())];
            say_with(locale, "published-figure", args)
        };
        let row = session.observation_row(position);
        let words = Words::Said { id: format!("figure-{}", position + 1), say: &words };
        list.add(Group::Figure, Command::Detail(DetailCommand::Select(row)), words)
            .current(session.selection == Some(row));
    }
}

/// Those of the filter that can be taken back, and those that can be added.
pub(in crate::app) fn add_conditions(list: &mut List<'_>) {
    let Some(session) = list.now.session() else { return };
    let dataset = session.dataset();
    for clause in session.filter.clauses() {
        let id = format!("remove {}", clause.to_text(dataset));
        let label = |locale| with_name(locale, "remove-condition", clause_label(dataset, clause, locale));
        list.add(
            Group::Filter,
            Command::Filter(FilterCommand::Remove(clause.clone())),
            Words::Said { id, say: &label },
        );
    }
    for (dimension, keys) in filter_keys(dataset, list.now.answers) {
        for key in keys.into_iter().take(KEYS) {
            let clause = Clause::only(key);
            let label = |locale| {
                let dimension = dimension.name(dataset, locale);
                let args = [("dimension", Arg::from(dimension.as_ref())), ("name", key.label(dataset, locale).into())];
                say_with(locale, "only-those", args)
            };
            let words = Words::Said { id: clause.to_text(dataset), say: &label };
            let is_asked = session.filter.clauses().iter().any(|known| asks_for(known, key));
            list.add(Group::Filter, Command::Filter(FilterCommand::Add(clause)), words).current(is_asked);
        }
    }
}

/// Whether a condition lets this key through by name.
fn asks_for(clause: &Clause, key: Key) -> bool {
    match clause {
        Clause::OneOf { keys, negated: false, .. } => keys.contains(&key),
        Clause::Year(Test::AnyOf(spans)) => spans.iter().any(|span| Key::Year(only(span)) == key),
        _ => false,
    }
}

fn only(span: &Span<i32>) -> Option<i32> {
    if let Span::Only(year) = span { Some(*year) } else { None }
}
