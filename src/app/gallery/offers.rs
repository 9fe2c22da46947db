//! Figures that are kept: keeping the chart, their files, and each of them by its name.

use crate::app::core::command::Command;
use crate::app::core::offer::{Group, List, Words, with_name};
use crate::app::gallery::command::GalleryCommand;

/// What there is one of.
pub(in crate::app) fn add(list: &mut List<'_>) {
    if list.now.session().is_none() {
        return;
    }
    let no_figure = !matches!(list.now.answers.chart.figure(), Some(Ok(_)));
    let locale = list.now.state.locale;
    for (command, key) in [(GalleryCommand::Keep, "figures-keep"), (GalleryCommand::SaveFile, "figures-save")] {
        list.add(Group::File, Command::Gallery(command), Words::Key(key)).refused(no_figure, "figures-none", locale);
    }
    list.add(Group::File, Command::Gallery(GalleryCommand::OpenFile), Words::Key("figures-open"));
}

/// One for each figure that can be read.
pub(in crate::app) fn add_figures(list: &mut List<'_>) {
    let Some(session) = list.now.session() else { return };
    for entry in session.kept_figures.entries.iter().filter(|entry| entry.document.is_ok()) {
        let id = format!("figure {}", entry.path.display());
        let words = Words::Said { id, say: &|locale| with_name(locale, "figures-named", entry.name.clone()) };
        list.add(Group::GoTo, Command::Gallery(GalleryCommand::Open(entry.path.clone())), words);
    }
}
