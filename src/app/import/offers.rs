//! What can be done with spreadsheets of somebody else.

use crate::app::core::command::Command;
use crate::app::core::offer::{Group, List, Words};
use crate::app::import::command::{Below, ImportCommand};

/// They can be opened.
pub(in crate::app) fn add_open(list: &mut List<'_>) {
    list.add(Group::File, Command::Import(ImportCommand::ShowOpen), Words::Key("import-sheets"));
}

/// What can be done with those that are open.
pub(in crate::app) fn add(list: &mut List<'_>) {
    let locale = list.now.state.locale;
    let Some(import) = &list.now.state.import else { return };
    if import.reading.is_some() {
        list.add(Group::File, Command::Import(ImportCommand::Cancel), Words::Key("import-cancel"));
    }
    if let Some(mapping) = import.shown() {
        let nothing = mapping.applied.as_ref().is_none_or(|applied| applied.imported.tables.is_empty());
        list.add(Group::File, Command::Import(ImportCommand::ShowSave), Words::Key("mapping-save")).refused(
            nothing,
            "mapping-nothing",
            locale,
        );
        list.add(Group::File, Command::Import(ImportCommand::ShowSaveRecipe), Words::Key("mapping-save-recipe"));
        list.add(Group::File, Command::Import(ImportCommand::ShowUseRecipe), Words::Key("mapping-use-recipe"));
        list.add(Group::Chart, Command::Import(ImportCommand::Undo), Words::Key("undo")).refused(
            mapping.past.is_empty(),
            "nothing-to-undo",
            locale,
        );
        list.add(Group::Chart, Command::Import(ImportCommand::Redo), Words::Key("redo")).refused(
            mapping.future.is_empty(),
            "nothing-to-redo",
            locale,
        );
        for below in Below::ALL {
            let key = format!("mapping-below-{}", below.id());
            list.add(Group::GoTo, Command::Import(ImportCommand::ShowBelow(below)), Words::Key(&key))
                .current(mapping.below == below);
        }
        list.add(Group::List, Command::Import(ImportCommand::MergeAll), Words::Key("mapping-merge-all")).refused(
            mapping.look().is_none_or(|look| look.spellings.is_empty()),
            "mapping-no-spellings",
            locale,
        );
    }
    list.add(Group::File, Command::Import(ImportCommand::Leave), Words::Key("import-leave"));
}
