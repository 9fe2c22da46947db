//! Carries out what is about the window itself: page, language, theme, what stands beside the page, what is copied and
//! told, and the answer about a file that is in the way.

#![deny(clippy::wildcard_enum_match_arm)]

use egui::ViewportCommand;

use crate::app::core::apply::Apply;
use crate::app::core::command::Command;
use crate::app::core::dialog::Dialog;
use crate::app::core::ids::{Pane, View, WhichList};
use crate::app::core::page_spec::PageSpec;
use crate::app::core::row_id::TableId;
use crate::app::open::command::OpenCommand;
use crate::app::window::command::WindowCommand;
use crate::app::window::state::WindowDialog;
use crate::text::{io_reason, say};

impl Apply<'_> {
    /// Carries one command out.
    pub(in crate::app) fn window(&mut self, command: WindowCommand) {
        match command {
            WindowCommand::ShowView(view) if self.is_of_other_table(view) => {
                self.then(Command::Open(OpenCommand::Table(TableId::PROJECTS)));
                self.then(Command::Window(WindowCommand::ShowView(view)));
            }
            WindowCommand::ShowView(view) => {
                self.state.view = view;
                self.page_comes_into_sight();
            }
            WindowCommand::SetLocale(locale) => {
                self.state.locale = locale;
                self.state.settings.locale = Some(locale);
                self.state.notice = None;
                let title = say(locale, "window-title").into_owned();
                self.context.send_viewport_cmd(ViewportCommand::Title(title));
            }
            WindowCommand::SetTheme(theme) => {
                self.state.theme = theme;
                self.state.settings.theme = Some(theme);
                self.context.set_theme(theme.preference());
            }
            WindowCommand::ToggleChoices => self.toggle(Pane::Choices),
            WindowCommand::ToggleFacets => {
                if WhichList::is_in(self.state.view) {
                    self.toggle(Pane::Facets);
                }
            }
            WindowCommand::ToggleDetail => self.toggle(Pane::Detail),
            WindowCommand::ResizePane(pane, width) => self.resize(pane, width.round()),
            WindowCommand::ShareWithList(share) => self.state.settings.list_share = share,
            WindowCommand::ShowKeys => self.state.dialog = Some(Dialog::Window(WindowDialog::Keys)),
            WindowCommand::ShowAbout => self.state.dialog = Some(Dialog::Window(WindowDialog::About)),
            WindowCommand::CloseDialog => self.close_dialog(),
            WindowCommand::DismissNotice => self.state.notice = None,
            WindowCommand::CopyWords(words) => {
                self.context.copy_text(words);
                self.tell("words-copied");
            }
            WindowCommand::OpenWritten(path) => self.tasks.open_in_system(self.context, path),
            WindowCommand::AllowReplacing(path) => self.state.overwriting.allow(path),
        }
    }

    /// What it said went wrong was read there, and is not said again without it.
    /// Whether a page is about the books as a whole while another table is looked at than that of the projects.
    fn is_of_other_table(&self, view: View) -> bool {
        let is_elsewhere = self.session().is_some_and(|session| {
            session.table != TableId::PROJECTS && session.opened.table(TableId::PROJECTS.as_str()).is_some()
        });
        is_elsewhere && PageSpec::of(view).is_of_books
    }

    fn close_dialog(&mut self) {
        if self.state.dialog_says_errors() {
            self.state.forget_error();
        }
        self.state.dialog = None;
        self.state.overwriting.forget();
    }

    fn toggle(&mut self, pane: Pane) {
        self.state.toggle(pane, self.context.content_rect().width());
    }

    fn resize(&mut self, pane: Pane, width: f32) {
        let settings = &mut self.state.settings;
        match pane {
            // They have one width.
            Pane::Choices => {}
            Pane::LeftBar => settings.left_bar_width = Some(width),
            Pane::Facets => settings.facets_width = Some(width),
            Pane::Detail => settings.detail_width = Some(width),
        }
    }

    /// The system did not open a file or folder.
    pub(in crate::app) fn not_opened(&mut self, path: &std::path::Path, error: &std::io::Error) {
        let reason = io_reason(self.state.locale, error).into();
        self.complain("cannot-open-written", [("path", path.display().to_string().into()), ("reason", reason)]);
    }
}
