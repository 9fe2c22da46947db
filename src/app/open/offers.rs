//! Which packages can be opened.

use crate::app::core::command::Command;
use crate::app::core::offer::{Group, List, Words, with_name};
use crate::app::core::row_id::TableId;
use crate::app::open::command::OpenCommand;
use crate::listing::table_title;
use crate::query::table_name;
use crate::source::Origin;
use crate::text::{Locale, say_with};

/// Another one, and the same again.
pub(in crate::app) fn add(list: &mut List<'_>) {
    list.add(Group::File, Command::Open(OpenCommand::ShowDialog), Words::Key("open-package"));
    if list.now.session().is_some() {
        list.add(Group::File, Command::Open(OpenCommand::Reload), Words::Key("reload-package"));
        list.add(Group::File, Command::Open(OpenCommand::ShowPack), Words::Key("save-as-one-file"));
    }
}

/// The tables of the open package, where it has any but that of its projects.
pub(in crate::app) fn add_tables(list: &mut List<'_>) {
    let Some(session) = list.now.session().filter(|session| !session.opened.others.is_empty()) else { return };
    let opened = session.opened.clone();
    for dataset in opened.tables() {
        let table = TableId::named(table_name(dataset));
        let name = |locale: Locale| table_title(dataset, locale);
        let words = Words::Said {
            id: format!("table {}", table.as_str()),
            say: &|locale| say_with(locale, "table-show", [("table", name(locale).into())]),
        };
        list.add(Group::GoTo, Command::Open(OpenCommand::Table(table)), words).current(session.table == table);
    }
}

/// Those that are known: the bundled one, and those that were open last.
pub(in crate::app) fn add_known_packages(list: &mut List<'_>) {
    let (state, session) = (list.now.state, list.now.session());
    let is_bundled = session.is_some_and(|session| session.opened.origin == Origin::Bundled);
    list.add(Group::File, Command::Open(OpenCommand::Bundled), Words::Key("open-bundled")).current(is_bundled);
    for path in &state.settings.recent {
        let name = path.display().to_string();
        let words = Words::Said { id: name.clone(), say: &|locale| with_name(locale, "open-recent", name.clone()) };
        let is_open = session.is_some_and(|session| session.opened.origin.path() == Some(path.as_path()));
        list.add(Group::File, Command::Open(OpenCommand::Package(path.clone())), words).current(is_open);
    }
}
