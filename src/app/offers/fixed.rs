//! What there is one of, whatever the data: views, files, appearance, help. One line an offer.

use super::{Group, List, Words, gallery, with_name};
use crate::app::command::Command;
use crate::app::live::Standing;
use crate::app::settings::ThemeChoice;
use crate::app::state::View;
use crate::text::{Locale, say};

/// Adds them all.
pub(super) fn add(list: &mut List<'_>) {
    let (state, locale) = (list.now.state, list.now.state.locale);
    if let Some(session) = list.now.session() {
        for view in View::ALL {
            let key = format!("view-{}", view.id());
            list.add(Group::GoTo, Command::ShowView(view), Words::Key(&key)).current(state.view == view);
        }
        list.add(Group::Filter, Command::ToggleFacets, Words::Key("facets-panel"))
            .current(state.facets_open == Some(true))
            .refused(!matches!(state.view, View::Sectors | View::Projects), "no-facets-here", locale);
        list.add(Group::GoTo, Command::FocusSearch, Words::Key("focus-search"));
        list.add(Group::Filter, Command::FocusFilter, Words::Key("focus-filter"));
        let nothing = session.filter.is_empty() && session.search.is_empty();
        list.add(Group::Filter, Command::ClearFilter, Words::Key("filter-clear")).refused(nothing, "no-filter", locale);
    }
    files(list);
    for choice in ThemeChoice::ALL {
        let key = format!("theme-{}", choice.id());
        list.add(Group::Appearance, Command::SetTheme(choice), Words::Key(&key)).current(state.theme == choice);
    }
    for language in Locale::ALL {
        let words =
            Words::Said { id: language.tag().to_owned(), say: &|_| say(language, "language-name").into_owned() };
        list.add(Group::Appearance, Command::SetLocale(language), words).current(locale == language);
    }
    if list.now.session().is_some() {
        list.add(Group::Appearance, Command::ToggleDetail, Words::Key("detail-pane")).current(state.detail_open);
    }
    list.add(Group::Help, Command::ShowKeys, Words::Key("show-keys"));
    list.add(Group::Help, Command::ShowPalette, Words::Key("show-palette"));
    if let Some(path) = state.notice.as_ref().and_then(|notice| notice.path.clone()) {
        let folder = path.parent().map(std::path::Path::to_owned);
        list.add(Group::File, Command::OpenWritten(path), Words::Key("open-written-file"));
        if let Some(folder) = folder {
            list.add(Group::File, Command::OpenWritten(folder), Words::Key("open-written-folder"));
        }
    }
    if state.notice.is_some() {
        list.add(Group::Help, Command::DismissNotice, Words::Key("dismiss-notice"));
    }
}

fn files(list: &mut List<'_>) {
    let (state, locale) = (list.now.state, list.now.state.locale);
    let session = list.now.session();
    list.add(Group::File, Command::ShowOpenDialog, Words::Key("open-package"));
    if let Some(session) = session {
        let no_figure = !matches!(list.now.memo.figure(), Some(Ok(_)));
        list.add(Group::File, Command::ReloadPackage, Words::Key("reload-package"));
        let nothing = state.live.differences.is_none();
        list.add(Group::File, Command::ShowChanges, Words::Key("show-changes")).refused(nothing, "no-changes", locale);
        let by_itself = state.settings.reload_by_itself;
        list.add(Group::File, Command::ToggleReloading, Words::Key("reload-by-itself")).current(by_itself);
        if !matches!(state.live.standing, Standing::Quiet) {
            list.add(Group::File, Command::DismissLive, Words::Key("dismiss-live"));
        }
        list.add(Group::File, Command::ShowExport, Words::Key("export-figure")).refused(no_figure, "no-figure", locale);
        gallery::add(list, no_figure);
        list.add(Group::File, Command::OpenBundled, Words::Key("open-bundled")).current(session.path.is_none());
    } else {
        list.add(Group::File, Command::OpenBundled, Words::Key("open-bundled"));
    }
    for path in &state.settings.recent {
        let name = path.display().to_string();
        let words = Words::Said { id: name.clone(), say: &|locale| with_name(locale, "open-recent", name.clone()) };
        let is_open = session.is_some_and(|session| session.path.as_ref() == Some(path));
        list.add(Group::File, Command::OpenPackage(path.clone()), words).current(is_open);
    }
}
