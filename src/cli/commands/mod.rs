//! The commands: a file or a folder each, with its words, its help and what it does.

mod check;
mod completion;
mod describe;
mod diff;
mod fence;
mod figure;
mod import;
mod import_account;
mod inspect;
mod list;
mod man;
mod map;
mod pack;
mod picture;
mod query;
mod query_series;
mod reconcile;
mod report;
mod sample;
mod show;
mod tables;
mod window;
mod workbook;

use super::command::CommandSpec;
pub(super) use window::WINDOW;

/// All commands, in the order of the help.
pub static COMMANDS: &[CommandSpec] = &[
    check::COMMAND,
    describe::COMMAND,
    inspect::COMMAND,
    import::COMMAND,
    tables::COMMAND,
    reconcile::COMMAND,
    fence::COMMAND,
    diff::COMMAND,
    query::COMMAND,
    list::COMMAND,
    show::COMMAND,
    figure::COMMAND,
    map::COMMAND,
    report::COMMAND,
    picture::COMMAND,
    pack::COMMAND,
    workbook::COMMAND,
    sample::COMMAND,
    completion::COMMAND,
    man::COMMAND,
];
