//! Carries out what is about the window itself: language, theme, what stands beside the page, what is copied and told.

use egui::ViewportCommand;

use super::apply::Apply;
use super::command::{Command, Pane};
use super::state::{Notice, Phase, View};
use crate::text::say;

impl Apply<'_> {
    /// Carries one command out.
    pub(super) fn window(&mut self, command: Command) {
        match command {
            Command::SetLocale(locale) => {
                self.state.locale = locale;
                self.state.settings.locale = Some(locale);
                self.state.notice = None;
                let title = say(locale, "window-title").into_owned();
                self.context.send_viewport_cmd(ViewportCommand::Title(title));
            }
            Command::SetTheme(theme) => {
                self.state.theme = theme;
                self.state.settings.theme = Some(theme);
                self.context.set_theme(theme.preference());
            }
            Command::ToggleChoices => self.state.toggle(Pane::Choices, self.context.content_rect().width()),
            Command::ShareWithList(share) => self.state.settings.list_share = share,
            Command::ToggleFacets if matches!(self.state.view, View::Sectors | View::Projects) => {
                self.state.toggle(Pane::Facets, self.context.content_rect().width());
            }
            Command::ToggleDetail => self.state.toggle(Pane::Detail, self.context.content_rect().width()),
            Command::DismissNotice => self.state.notice = None,
            Command::CopyWords(words) => {
                self.context.copy_text(words);
                let text = say(self.state.locale, "words-copied").into_owned();
                self.state.notice = Some(Notice { text, is_error: false, path: None });
            }
            Command::SortChecks(column) => {
                if let Phase::Open(session) = &mut self.state.phase {
                    session.checks_sort = match session.checks_sort {
                        Some((known, true)) if known == column => Some((column, false)),
                        Some((known, false)) if known == column => None,
                        _ => Some((column, true)),
                    };
                }
            }
            Command::OpenWritten(path) => self.tasks.open_in_system(self.context, path),
            _ => {}
        }
    }
}
