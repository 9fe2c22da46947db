//! What can be done with the list that is shown: its columns, its order, its rows.

use super::{Group, List, Words, with_name};
use crate::app::command::Command;
use crate::app::findings::FindingsCommand;
use crate::app::list::{ListCommand, WhichList};
use crate::app::session::Session;
use crate::listing::column_title;
use crate::query::Column;

/// What there is one of.
pub(super) fn add(list: &mut List<'_>, session: &Session) {
    let locale = list.now.state.locale;
    let in_sight = WhichList::of_view(list.now.state.view);
    let shown = in_sight.unwrap_or(WhichList::Projects);
    let is_empty = list.now.memo.list_of(shown).is_empty();
    let nothing = if in_sight.is_some() { is_empty } else { session.dataset().projects().is_empty() };
    let save = Command::List(ListCommand::ShowSave);
    list.add(Group::File, save, Words::Key("list-save-offer")).refused(nothing, "list-empty", locale);
    for (command, key) in [
        (ListCommand::PickAll(shown), "list-pick-all"),
        (ListCommand::PickNone, "list-pick-none"),
        (ListCommand::Copy(shown), "list-copy"),
    ] {
        let refused = in_sight.is_none() || is_empty;
        list.add(Group::List, Command::List(command), Words::Key(key)).refused(refused, "list-not-shown", locale);
    }
    let none = session.opened.findings.is_empty();
    for (command, key) in [(FindingsCommand::Copy, "findings-copy"), (FindingsCommand::ShowSave, "findings-save")] {
        list.add(Group::List, Command::Findings(command), Words::Key(key)).refused(none, "findings-none", locale);
    }
    let untouched = list.now.state.settings.list_columns.is_untouched();
    list.add(Group::List, Command::List(ListCommand::ResetColumns), Words::Key("list-reset-columns")).refused(
        untouched,
        "list-columns-untouched",
        locale,
    );
    let unsorted = session.sort.is_empty();
    list.add(Group::List, Command::List(ListCommand::Unsort), Words::Key("list-unsort")).refused(
        unsorted,
        "list-not-sorted",
        locale,
    );
}

/// What there is for each column: sorting by it, also or only, and whether it is shown.
pub(super) fn add_columns(list: &mut List<'_>, session: &Session) {
    let (dataset, year_of, scale) = (session.dataset(), session.chart.year_of, session.list_scale);
    let visible = list.now.state.settings.list_columns.shown(dataset);
    for column in Column::all(dataset) {
        let id = column.id(dataset);
        let named = |key: &'static str| {
            move |locale| {
                with_name(locale, key, column_title(dataset, column, year_of, scale.in_language(locale), locale))
            }
        };
        let words = Words::Said { id: format!("sort-{id}"), say: &named("sort-by") };
        list.add(Group::List, Command::SortBy(column), words);
        if !session.sort.is_empty() {
            let words = Words::Said { id: format!("sort-also-{id}"), say: &named("list-sort-also-by") };
            list.add(Group::List, Command::List(ListCommand::SortAlsoBy(column)), words);
        }
        let words = Words::Said { id: format!("column-{id}"), say: &named("list-show-column") };
        let is_shown = visible.contains(&column);
        list.add(Group::List, Command::List(ListCommand::ToggleColumn(column)), words).current(is_shown);
    }
}
