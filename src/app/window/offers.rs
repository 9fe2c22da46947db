//! What can be done with the window: its pages, its panes, how it looks, its messages.

use crate::app::core::command::Command;
use crate::app::core::ids::{View, WhichList};
use crate::app::core::offer::{Group, List, Words};
use crate::app::core::settings::ThemeChoice;
use crate::app::palette::command::PaletteCommand;
use crate::app::window::command::WindowCommand;
use crate::text::{Locale, say};

/// The pages, and what stands beside them.
pub(in crate::app) fn add_pages(list: &mut List<'_>) {
    if list.now.session().is_none() {
        return;
    }
    let (state, locale) = (list.now.state, list.now.state.locale);
    for view in View::ALL {
        let key = format!("view-{}", view.id());
        let show = Command::Window(WindowCommand::ShowView(view));
        list.add(Group::GoTo, show, Words::Key(&key)).current(state.view == view);
    }
    list.add(Group::Filter, Command::Window(WindowCommand::ToggleFacets), Words::Key("facets-panel"))
        .current(state.panes.facets_open == Some(true))
        .refused(!WhichList::is_in(state.view), "no-facets-here", locale);
}

/// How it looks, and what it says.
pub(in crate::app) fn add(list: &mut List<'_>) {
    let (state, locale) = (list.now.state, list.now.state.locale);
    for choice in ThemeChoice::ALL {
        let key = format!("theme-{}", choice.id());
        let set = Command::Window(WindowCommand::SetTheme(choice));
        list.add(Group::Appearance, set, Words::Key(&key)).current(state.theme == choice);
    }
    for language in Locale::ALL {
        let words =
            Words::Said { id: language.tag().to_owned(), say: &|_| say(language, "language-name").into_owned() };
        let set = Command::Window(WindowCommand::SetLocale(language));
        list.add(Group::Appearance, set, words).current(locale.plain() == language);
    }
    if list.now.session().is_some() {
        let toggle = Command::Window(WindowCommand::ToggleDetail);
        list.add(Group::Appearance, toggle, Words::Key("detail-pane")).current(state.panes.is_detail_open);
    }
    list.add(Group::Help, Command::Window(WindowCommand::ShowKeys), Words::Key("show-keys"));
    list.add(Group::Help, Command::Palette(PaletteCommand::Show), Words::Key("show-palette"));
    list.add(Group::Help, Command::Window(WindowCommand::ShowAbout), Words::Key("show-about"));
    if let Some(path) = state.notice.as_ref().and_then(|notice| notice.path.clone()) {
        let folder = path.parent().map(std::path::Path::to_owned);
        list.add(Group::File, Command::Window(WindowCommand::OpenWritten(path)), Words::Key("open-written-file"));
        if let Some(folder) = folder {
            let open = Command::Window(WindowCommand::OpenWritten(folder));
            list.add(Group::File, open, Words::Key("open-written-folder"));
        }
    }
    if state.notice.is_some() {
        list.add(Group::Help, Command::Window(WindowCommand::DismissNotice), Words::Key("dismiss-notice"));
    }
}
