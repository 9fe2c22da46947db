//! What can be done with the window itself.

use std::path::PathBuf;

use crate::app::core::ids::{Pane, View};
use crate::app::core::settings::ThemeChoice;
use crate::text::Locale;

/// Something that can be done with the window.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "verb and object")]
pub enum WindowCommand {
    ShowView(View),
    SetLocale(Locale),
    SetTheme(ThemeChoice),
    ToggleChoices,
    ToggleFacets,
    ToggleDetail,
    ResizePane(Pane, f32),
    /// How much of the page the list below a chart has; as proposed without.
    ShareWithList(Option<f32>),
    ShowKeys,
    ShowAbout,
    CloseDialog,
    DismissNotice,
    CopyWords(String),
    /// A file or folder, in the program that the system has for it.
    OpenWritten(PathBuf),
    /// This file, which is in the way of what is saved, may be replaced.
    AllowReplacing(PathBuf),
}
