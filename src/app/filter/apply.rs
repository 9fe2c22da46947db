//! Carries out what is done with single conditions and with filters that are kept.

#![deny(clippy::wildcard_enum_match_arm)]

use crate::app::core::apply::{Apply, problem};
use crate::app::core::dialog::Dialog;
use crate::app::core::fields;
use crate::app::core::ids::Owner;
use crate::app::core::session::Session;
use crate::app::core::workspace::Phase;
use crate::app::filter::command::FilterCommand;
use crate::app::filter::state::{FilterDialog, FilterInput, FilterTask};
use crate::query::{Clause, Filter, Search};
use crate::text::{Locale, say_with};

impl Apply<'_> {
    /// Carries one command out.
    pub(in crate::app) fn filter(&mut self, command: FilterCommand) {
        let Phase::Open(session) = &mut self.state.phase else { return };
        match command {
            FilterCommand::Focus => fields::focus(self.context, fields::filter_field()),
            FilterCommand::Type(text) => session.filter_input.set(text),
            FilterCommand::Apply => session.step(None, apply_typed),
            FilterCommand::Add(clause) => session.step(None, |session| {
                session.filter = std::mem::take(&mut session.filter).widened(clause);
            }),
            FilterCommand::Remove(clause) => session.step(None, |session| {
                session.filter = std::mem::take(&mut session.filter).without(&clause);
            }),
            FilterCommand::Clear => session.step(None, |session| {
                session.filter = Filter::default();
                session.lists.search.clear();
                session.filter_input.error = None;
            }),
            FilterCommand::Edit(owner, clause) => self.edit_clause(owner, &clause),
            FilterCommand::Negate(owner, clause) => session.step(None, |session| {
                let Some(other) = clause.negated() else { return };
                if let Some(filter) = filter_of(session, owner) {
                    *filter = std::mem::take(filter).with(&clause, other);
                }
            }),
            FilterCommand::Dismiss(Owner::Window) => session.filter_input.error = None,
            FilterCommand::Dismiss(Owner::Panel(panel)) => {
                if let Some(panel) = session.chart.panels.get_mut(panel) {
                    panel.input.error = None;
                }
            }
            FilterCommand::AskToKeep => {
                let named = session.filter.clauses().iter();
                let named =
                    named.map(|clause| crate::listing::clause_label(session.dataset(), clause, self.state.locale));
                let search = Some(session.lists.search.trim().to_owned()).filter(|search| !search.is_empty());
                let typed = named.chain(search).collect::<Vec<_>>().join(" · ");
                self.ask_about_filter(FilterTask::Keep, typed);
            }
            FilterCommand::AskToRename(name) => self.ask_about_filter(FilterTask::Rename(name.clone()), name),
            FilterCommand::AskToDelete(name) => self.ask_about_filter(FilterTask::Delete(name), String::new()),
            FilterCommand::EditName(typed) => {
                if let Some(Dialog::Filter(dialog)) = &mut self.state.dialog {
                    (dialog.typed, dialog.taken) = (typed, false);
                }
            }
            FilterCommand::Confirm { replace } => self.confirm_filter(replace),
            FilterCommand::Use(name) => self.use_filter(&name),
        }
    }

    /// Takes a condition out of its filter and puts it into the field to be typed on.
    fn edit_clause(&mut self, owner: Owner, clause: &Clause) {
        let Phase::Open(session) = &mut self.state.phase else { return };
        let mut typed = String::new();
        session.step(None, |session| {
            let text = match owner {
                Owner::Window => clause.to_text(session.dataset()),
                Owner::Panel(panel) => clause.to_text(session.panel_data(panel)),
            };
            if let Some(filter) = filter_of(session, owner) {
                *filter = std::mem::take(filter).without(clause);
            }
            let input = match owner {
                Owner::Window => &mut session.filter_input,
                Owner::Panel(panel) => match session.chart.panels.get_mut(panel) {
                    Some(panel) => &mut panel.input,
                    None => return,
                },
            };
            // What somebody was typing already stays, before it.
            let before = input.text.trim_end_matches(|c: char| c.is_whitespace() || c == ';');
            input.set(if before.is_empty() { text } else { format!("{before}; {text}") });
            typed.clone_from(&input.text);
        });
        fields::focus_at_end(self.context, owner.field(), &typed);
    }

    fn ask_about_filter(&mut self, task: FilterTask, typed: String) {
        self.state.dialog = Some(Dialog::Filter(FilterDialog { task, typed, taken: false }));
    }

    fn confirm_filter(&mut self, replace: bool) {
        let (Phase::Open(session), Some(Dialog::Filter(dialog))) = (&self.state.phase, &mut self.state.dialog) else {
            return;
        };
        let zone = &session.dataset().zone().id;
        let kept = &mut self.state.settings.filters;
        let name = dialog.typed.trim().to_owned();
        let is_own = matches!(&dialog.task, FilterTask::Rename(from) if *from == name);
        let is_deleted = matches!(dialog.task, FilterTask::Delete(_));
        if !is_deleted && !replace && !is_own && kept.text(zone, &name).is_some() {
            dialog.taken = true;
            return;
        }
        match &dialog.task {
            FilterTask::Keep => kept.keep(zone, name, session.searched_filter().to_text(session.dataset())),
            FilterTask::Rename(from) => kept.rename(zone, from, name),
            FilterTask::Delete(name) => kept.delete(zone, name),
        }
        self.state.dialog = None;
    }

    /// Filters as was kept. What the package does not know any more is shown in the field, and nothing is applied.
    fn use_filter(&mut self, name: &str) {
        let Phase::Open(session) = &mut self.state.phase else { return };
        let text = self.state.settings.filters.text(&session.dataset().zone().id, name).map(str::to_owned);
        let Some(text) = text else { return };
        match Filter::parse(session.dataset(), &[&text]) {
            Ok(filter) => session.step(None, |session| {
                (session.filter, session.lists.search) = apart(filter);
                session.filter_input = FilterInput::default();
            }),
            Err(error) => {
                let locale: Locale = self.state.locale;
                let args = [("name", name.into()), ("reason", error.sentence(locale).into())];
                self.state.notice = Some(problem(say_with(locale, "kept-filter-gone", args)));
                fields::focus_at_end(self.context, fields::filter_field(), &text);
                session.filter_input = FilterInput { text, error: Some(error) };
            }
        }
    }
}

/// What is typed becomes part of the filter, or is said to be wrong.
fn apply_typed(session: &mut Session) {
    match Filter::parse(session.dataset(), &[session.filter_input.text.as_str()]) {
        Ok(more) => {
            session.filter = std::mem::take(&mut session.filter).and_all(&more);
            session.filter_input = FilterInput::default();
        }
        Err(error) => session.filter_input.error = Some(error),
    }
}

fn filter_of(session: &mut Session, owner: Owner) -> Option<&mut Filter> {
    match owner {
        Owner::Window => Some(&mut session.filter),
        Owner::Panel(panel) => session.chart.panels.get_mut(panel).map(|panel| &mut panel.filter),
    }
}

/// The conditions of a kept filter, and what was in the search field.
fn apart(filter: Filter) -> (Filter, String) {
    let (mut rest, mut search) = (Filter::default(), String::new());
    for clause in filter.clauses() {
        if let Clause::Search { words, negated: false } = clause
            && search.is_empty()
            && fits_the_field(words)
        {
            search = words.join(" ");
        } else {
            rest = rest.and(clause.clone());
        }
    }
    (rest, search)
}

/// Whether the search field would read these words as they are.
fn fits_the_field(words: &[String]) -> bool {
    Search::new(&words.join(" ")).clause() == Some(Clause::Search { words: words.to_vec(), negated: false })
}
