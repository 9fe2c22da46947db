//! Figures that are kept: keeping the chart, their files, and each of them by its name.

use super::{Group, List, Words, with_name};
use crate::app::command::{Command, GalleryCommand};
use crate::app::session::Session;

/// What there is one of.
pub(super) fn add(list: &mut List<'_>, no_figure: bool) {
    let locale = list.now.state.locale;
    for (command, key) in [(GalleryCommand::Keep, "figures-keep"), (GalleryCommand::SaveFile, "figures-save")] {
        list.add(Group::File, Command::Gallery(command), Words::Key(key)).refused(no_figure, "figures-none", locale);
    }
    list.add(Group::File, Command::Gallery(GalleryCommand::OpenFile), Words::Key("figures-open"));
}

/// One for each figure that can be read.
pub(super) fn add_figures(list: &mut List<'_>, session: &Session) {
    for entry in session.shelf.entries.iter().filter(|entry| entry.document.is_ok()) {
        let id = format!("figure {}", entry.path.display());
        let words = Words::Said { id, say: &|locale| with_name(locale, "figures-named", entry.name.clone()) };
        list.add(Group::GoTo, Command::Gallery(GalleryCommand::Open(entry.path.clone())), words);
    }
}
