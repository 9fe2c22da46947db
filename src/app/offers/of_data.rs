//! What there is one of for each row of the data: conditions of the filter, columns to sort by, projects, figures.

use super::list;
use super::{Group, List, Words, with_name};
use crate::app::command::Command;
use crate::app::memo::Memo;
use crate::app::session::Session;
use crate::app::state::Selection;
use crate::figure::clause_label;
use crate::listing::observation;
use crate::model::{Basis, Dataset};
use crate::query::{Clause, Dimension, Key, Span, Test};
use crate::text::{Arg, Locale, say, say_with};

/// Where there are more projects than this, only those are offered that what is typed finds.
pub(in crate::app) const MOST_PROJECTS: usize = 2000;
/// More rows of one table than this are for the filter field.
const KEYS: usize = 300;

/// Adds them all.
pub(super) fn add(list: &mut List<'_>, session: &Session) {
    conditions(list, session);
    let dataset = session.dataset();
    list::add_columns(list, session);
    let projects = dataset.projects();
    // Rows of other data are no projects of these.
    let memo = list.now.memo;
    let found = if memo.is_about(session) { memo.found().to_vec() } else { Vec::new() };
    let all = (projects.len() <= MOST_PROJECTS).then(|| projects.iter()).into_iter().flatten();
    for project in all.chain(found) {
        let name = |locale: Locale| {
            let english = projects.name_en(project);
            let name = if locale.is_english() && !english.is_empty() { english } else { projects.name(project) };
            name.to_owned()
        };
        let selection = Selection::Project(project);
        let words = Words::Said { id: projects.id(project).to_owned(), say: &name };
        list.add(Group::Project, Command::Select(selection), words).current(session.selection == selection);
    }
    for position in 0..dataset.observations().len() {
        let words = |locale| {
            let figure = observation(dataset, position, locale);
            let number = format!("{}{} {}", figure.qualifier, figure.value, figure.unit);
            let args =
                [("name", Arg::Text(figure.name)), ("value", number.trim().into()), ("about", figure.caption.into())];
            say_with(locale, "published-figure", args)
        };
        let selection = Selection::Observation(position);
        let words = Words::Said { id: format!("figure-{}", position + 1), say: &words };
        list.add(Group::Figure, Command::Select(selection), words).current(session.selection == selection);
    }
}

fn conditions(list: &mut List<'_>, session: &Session) {
    let dataset = session.dataset();
    for clause in session.filter.clauses() {
        let id = format!("remove {}", clause.to_text(dataset));
        let label = |locale| with_name(locale, "remove-condition", clause_label(dataset, clause, locale));
        list.add(Group::Filter, Command::RemoveClause(clause.clone()), Words::Said { id, say: &label });
    }
    for (dimension, keys) in filter_keys(dataset, list.now.memo) {
        for key in keys.into_iter().take(KEYS) {
            let clause = Clause::only(key);
            let label = |locale| {
                let dimension = say(locale, &format!("dimension-{}", dimension.id()));
                let args = [("dimension", Arg::from(dimension.as_ref())), ("name", key.label(dataset, locale).into())];
                say_with(locale, "only-those", args)
            };
            let words = Words::Said { id: clause.to_text(dataset), say: &label };
            let is_asked = session.filter.clauses().iter().any(|known| asks_for(known, key));
            list.add(Group::Filter, Command::AddClause(clause), words).current(is_asked);
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

/// What a filter can ask for by name, dimension by dimension, in the order of the package.
pub(in crate::app) fn filter_keys(dataset: &Dataset, memo: &Memo) -> Vec<(Dimension, Vec<Key>)> {
    let years = match memo.figure() {
        Some(Ok(figure)) => figure.categories.iter().filter_map(|category| category.key()).collect(),
        _ => Vec::new(),
    };
    vec![
        (Dimension::Sector, dataset.sectors().iter().map(|(ix, _)| Key::Sector(Some(ix))).collect()),
        (Dimension::Place, dataset.places().iter().map(|(ix, _)| Key::Place(Some(ix))).collect()),
        (Dimension::Stage, dataset.stages().iter().map(|(ix, _)| Key::Stage(Some(ix))).collect()),
        (Dimension::Basis, Basis::ALL.into_iter().map(Key::Basis).collect()),
        (Dimension::List, dataset.lists().iter().map(|(ix, _)| Key::List(Some(ix))).collect()),
        (Dimension::Year, years.into_iter().filter(|key| matches!(key, Key::Year(Some(_)))).collect()),
    ]
}
