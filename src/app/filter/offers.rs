//! What can be done with the conditions of the filter and with filters that are kept.

use crate::app::core::command::Command;
use crate::app::core::ids::Owner;
use crate::app::core::offer::{Group, List, Words, with_name};
use crate::app::filter::command::FilterCommand;
use crate::listing::clause_label;

/// Adds what does not grow with the data.
pub(in crate::app) fn add_fixed(list: &mut List<'_>) {
    let Some(session) = list.now.session() else { return };
    let locale = list.now.state.locale;
    list.add(Group::Filter, Command::Filter(FilterCommand::Focus), Words::Key("focus-filter"));
    let nothing = session.filter.is_empty() && session.lists.search.is_empty();
    let clear = Command::Filter(FilterCommand::Clear);
    list.add(Group::Filter, clear, Words::Key("filter-clear")).refused(nothing, "no-filter", locale);
    let nothing = session.filter.is_empty() && session.lists.search.trim().is_empty();
    let keep = Command::Filter(FilterCommand::AskToKeep);
    list.add(Group::Filter, keep, Words::Key("kept-filter-keep")).refused(nothing, "no-filter", locale);
}

/// Adds those for each condition and each kept filter.
pub(in crate::app) fn add(list: &mut List<'_>) {
    let Some(session) = list.now.session() else { return };
    let dataset = session.dataset();
    for clause in session.filter.clauses() {
        let text = clause.to_text(dataset);
        let mut add = |kind: &str, key: &str, command: FilterCommand| {
            let id = format!("{kind} {text}");
            let label = |locale| with_name(locale, key, clause_label(dataset, clause, locale));
            list.add(Group::Filter, Command::Filter(command), Words::Said { id, say: &label });
        };
        add("edit", "edit-condition", FilterCommand::Edit(Owner::Window, clause.clone()));
        if clause.negated().is_some() {
            add("negate", "negate-condition", FilterCommand::Negate(Owner::Window, clause.clone()));
        }
    }
    for kept in list.now.state.settings.filters.of(&dataset.zone().id).to_vec() {
        let mut add = |kind: &str, key: &str, command: fn(String) -> FilterCommand| {
            let id = format!("{kind} {}", kept.name);
            let label = |locale| with_name(locale, key, kept.name.clone());
            let command = Command::Filter(command(kept.name.clone()));
            list.add(Group::Filter, command, Words::Said { id, say: &label });
        };
        add("use-filter", "kept-filter-use", FilterCommand::Use);
        add("rename-filter", "kept-filter-rename-named", FilterCommand::AskToRename);
        add("delete-filter", "kept-filter-delete-named", FilterCommand::AskToDelete);
    }
}
