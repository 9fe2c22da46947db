//! What can be done with a row of the checks that is pointed at.

use crate::app::core::command::Command;
use crate::app::core::offer::{Group, List, Now, Offer, Words};
use crate::app::core::row_id::RowId;
use crate::app::detail::command::DetailCommand;
use crate::app::window::command::WindowCommand;

/// What can be done with a row of the table of checks: `records` is the published figure whose records can be listed.
pub(in crate::app) fn of_check(now: Now<'_>, records: Option<RowId>, cell: &str, row: String) -> Vec<Offer> {
    let mut list = List::new(now);
    if let Some(observation) = records {
        list.add(
            Group::Project,
            Command::Detail(DetailCommand::ShowRecords(observation)),
            Words::Key("detail-records"),
        );
    }
    list.add(Group::List, Command::Window(WindowCommand::CopyWords(cell.to_owned())), Words::Key("context-copy-cell"));
    list.add(Group::List, Command::Window(WindowCommand::CopyWords(row)), Words::Key("context-copy-row"));
    list.offers
}
