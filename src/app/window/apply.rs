//! Carries out what is about the window itself: page, language, theme, what stands beside the page, what is copied and
//! told, and the answer about a file that is in the way.

#![deny(clippy::wildcard_enum_match_arm)]

use std::path::PathBuf;

use egui::ViewportCommand;

use crate::app::core::apply::Apply;
use crate::app::core::command::Command;
use crate::app::core::ids::{Pane, View, WhichList};
use crate::app::core::workspace::Dialog;
use crate::app::export::command::ExportCommand;
use crate::app::gallery::command::GalleryCommand;
use crate::app::import::command::ImportCommand;
use crate::app::import::state::ImportDialog;
use crate::app::open::command::OpenCommand;
use crate::app::records::command::RecordsCommand;
use crate::app::tables::command::TablesCommand;
use crate::app::window::command::WindowCommand;
use crate::text::{io_reason, say};

impl Apply<'_> {
    /// Carries one command out.
    pub(in crate::app) fn window(&mut self, command: WindowCommand) {
        match command {
            WindowCommand::ShowView(view) => {
                self.state.view = view;
                if view == View::Figures {
                    self.then(Command::Gallery(GalleryCommand::Read));
                }
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
            WindowCommand::ShowKeys => self.state.dialog = Some(Dialog::Keys),
            WindowCommand::ShowAbout => self.state.dialog = Some(Dialog::About),
            WindowCommand::CloseDialog => self.close_dialog(),
            WindowCommand::DismissNotice => self.state.notice = None,
            WindowCommand::CopyWords(words) => {
                self.context.copy_text(words);
                self.tell("words-copied");
            }
            WindowCommand::OpenWritten(path) => self.tasks.open_in_system(self.context, path),
            WindowCommand::SaveOver => self.save_instead(None),
            WindowCommand::SaveBeside(path) => self.save_instead(Some(path)),
        }
    }

    /// What it said went wrong was read there, and is not said again without it.
    fn close_dialog(&mut self) {
        if self.state.dialog_says_errors() {
            self.state.forget_error();
        }
        self.state.dialog = None;
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

    /// A file is in the way, and somebody decided: it is replaced, or another name is taken.
    fn save_instead(&mut self, beside: Option<PathBuf>) {
        let (path, save) = match &mut self.state.dialog {
            Some(Dialog::Export(choices)) => (&mut choices.path, Command::Export(ExportCommand::Write)),
            Some(Dialog::SaveList(choices)) => (&mut choices.path, Command::Records(RecordsCommand::Save)),
            Some(Dialog::Import(ImportDialog::SaveRecipe(path))) => (path, Command::Import(ImportCommand::SaveRecipe)),
            Some(Dialog::Pack(path)) => (path, Command::Open(OpenCommand::Pack)),
            Some(Dialog::SaveTable(file)) => (&mut file.path, Command::Tables(TablesCommand::Save)),
            Some(
                Dialog::Open(_)
                | Dialog::Palette(_)
                | Dialog::Keys
                | Dialog::About
                | Dialog::Changes
                | Dialog::Compare
                | Dialog::Figure(_)
                | Dialog::Import(_)
                | Dialog::Filter(_),
            )
            | None => return,
        };
        match beside {
            Some(beside) => *path = beside.display().to_string(),
            None => self.state.overwriting.allow(PathBuf::from(&*path)),
        }
        self.then(save);
    }

    /// The system did not open a file or folder.
    pub(in crate::app) fn not_opened(&mut self, path: &std::path::Path, error: &std::io::Error) {
        let reason = io_reason(self.state.locale, error).into();
        self.complain("cannot-open-written", [("path", path.display().to_string().into()), ("reason", reason)]);
    }
}
