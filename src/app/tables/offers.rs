//! Which tables can be copied and saved now.

use crate::app::core::command::Command;
use crate::app::core::offer::{Group, List, Words};
use crate::app::core::table_spec::TableSpec;
use crate::app::tables::command::TablesCommand;

/// What each of these tables offers.
pub(in crate::app) fn add(list: &mut List<'_>, tables: &[TableSpec]) {
    let (state, answers) = (list.now.state, list.now.answers);
    let is_of_import = state.import.is_some();
    if list.now.session().is_none() && !is_of_import {
        return;
    }
    for spec in tables.iter().filter(|spec| spec.is_of_import == is_of_import) {
        let nothing = !(spec.is_there)(state, answers);
        let id = spec.what.id();
        for (verb, command) in [("copy", TablesCommand::Copy(spec.what)), ("save", TablesCommand::ShowSave(spec.what))]
        {
            let key = format!("table-{verb}-{id}");
            list.add(Group::List, Command::Tables(command), Words::Key(&key)).refused(
                nothing,
                &format!("table-none-{id}"),
                state.locale,
            );
        }
    }
}
