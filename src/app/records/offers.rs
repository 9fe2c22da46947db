//! What can be done with the list that is shown: its columns, its order, its rows.

use crate::app::core::command::Command;
use crate::app::core::ids::WhichList;
use crate::app::core::offer::{Group, List, Words, with_name};
use crate::app::records::command::RecordsCommand;
use crate::listing::column_title;
use crate::query::Column;

/// What there is one of.
pub(in crate::app) fn add(list: &mut List<'_>) {
    let Some(session) = list.now.session() else { return };
    let locale = list.now.state.locale;
    let in_sight = WhichList::of_view(list.now.state.view);
    let shown = in_sight.unwrap_or(WhichList::Projects);
    let is_empty = list.now.answers.records.list_of(shown).is_empty();
    let nothing = if in_sight.is_some() { is_empty } else { session.dataset().projects().is_empty() };
    list.add(Group::GoTo, Command::Records(RecordsCommand::FocusSearch), Words::Key("focus-search"));
    let save = Command::Records(RecordsCommand::ShowSave);
    list.add(Group::File, save, Words::Key("list-save-offer")).refused(nothing, "list-empty", locale);
    for (command, key) in [
        (RecordsCommand::PickAll(shown), "list-pick-all"),
        (RecordsCommand::PickNone, "list-pick-none"),
        (RecordsCommand::Copy(shown), "list-copy"),
    ] {
        let refused = in_sight.is_none() || is_empty;
        list.add(Group::List, Command::Records(command), Words::Key(key)).refused(refused, "list-not-shown", locale);
    }
}

/// Back to how the list is at first: its columns, its order.
pub(in crate::app) fn add_order(list: &mut List<'_>) {
    let Some(session) = list.now.session() else { return };
    let locale = list.now.state.locale;
    let untouched = list.now.state.settings.list_columns.is_untouched();
    list.add(Group::List, Command::Records(RecordsCommand::ResetColumns), Words::Key("list-reset-columns")).refused(
        untouched,
        "list-columns-untouched",
        locale,
    );
    let unsorted = session.lists.sort.is_empty();
    list.add(Group::List, Command::Records(RecordsCommand::Unsort), Words::Key("list-unsort")).refused(
        unsorted,
        "list-not-sorted",
        locale,
    );
}

/// What there is for each column: sorting by it, also or only, and whether it is shown.
pub(in crate::app) fn add_columns(list: &mut List<'_>) {
    let Some(session) = list.now.session() else { return };
    let (dataset, year_of, scale) = (session.dataset(), session.chart.asked.year_of, session.lists.scale);
    let visible = list.now.state.settings.list_columns.shown(dataset);
    for column in Column::all(dataset) {
        let id = column.id(dataset);
        let named = |key: &'static str| {
            move |locale| {
                with_name(locale, key, column_title(dataset, column, year_of, scale.in_language(locale), locale))
            }
        };
        let words = Words::Said { id: format!("sort-{id}"), say: &named("sort-by") };
        list.add(Group::List, Command::Records(RecordsCommand::SortBy(column)), words);
        if !session.lists.sort.is_empty() {
            let words = Words::Said { id: format!("sort-also-{id}"), say: &named("list-sort-also-by") };
            list.add(Group::List, Command::Records(RecordsCommand::SortAlsoBy(column)), words);
        }
        let words = Words::Said { id: format!("column-{id}"), say: &named("list-show-column") };
        let is_shown = visible.contains(&column);
        list.add(Group::List, Command::Records(RecordsCommand::ToggleColumn(column)), words).current(is_shown);
    }
}
