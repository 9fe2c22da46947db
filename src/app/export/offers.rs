//! What can be exported.

use crate::app::core::command::Command;
use crate::app::core::offer::{Group, List, Words};
use crate::app::export::command::ExportCommand;

/// The chart.
pub(in crate::app) fn add(list: &mut List<'_>) {
    if list.now.session().is_none() {
        return;
    }
    let no_figure = !matches!(list.now.answers.chart.figure(), Some(Ok(_)));
    let locale = list.now.state.locale;
    let show = Command::Export(ExportCommand::Show);
    list.add(Group::File, show, Words::Key("export-figure")).refused(no_figure, "no-figure", locale);
}
