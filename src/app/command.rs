//! Everything a user can do, as values. Views send them; `apply` carries them out after the frame.

use std::cell::RefCell;
use std::path::PathBuf;

use egui::{Key as KeyboardKey, KeyboardShortcut, Modifiers};

use super::settings::ThemeChoice;
use super::state::{ExportChoices, Selection, View};
use crate::figure::{Kind, MarkAt};
use crate::model::Measure;
use crate::query::{Clause, Column, Dimension, Key, Part, YearBasis};
use crate::text::Locale;

/// Something a user can do.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "verb and object")]
pub enum Command {
    OpenPackage(PathBuf),
    OpenBundled,
    ReloadPackage,
    CancelLoading,
    LeaveError,
    ShowOpenDialog,
    EditOpenPath(String),
    BrowsePackage,
    ShowView(View),
    SetLocale(Locale),
    SetTheme(ThemeChoice),
    SetMeasure(Measure),
    SetKind(Kind),
    SetDimension(Dimension),
    SetYearBasis(YearBasis),
    ToggleSeries(Vec<Key>),
    ShowAllSeries,
    SelectMarks(Vec<Part>),
    MoveCursor(MarkAt),
    EditFilter(String),
    ApplyFilter,
    AddClause(Clause),
    RemoveClause(Clause),
    ClearFilter,
    ShowRecords(Vec<Clause>),
    Search(String),
    SortBy(Column),
    Select(Selection),
    ToggleDetail,
    ShowExport,
    EditExport(ExportChoices),
    BrowseExport,
    ExportFigure,
    CloseDialog,
    DismissNotice,
}

/// What was asked for in this frame.
#[derive(Default)]
pub(crate) struct Commands(RefCell<Vec<Command>>);

impl Commands {
    /// Asks for something.
    pub(crate) fn send(&self, command: Command) {
        self.0.borrow_mut().push(command);
    }

    /// Takes everything asked for.
    pub(crate) fn take(&self) -> Vec<Command> {
        self.0.take()
    }
}

/// The keyboard shortcuts, and what they do. ⌘ on a Mac, Ctrl elsewhere.
pub(crate) fn shortcuts() -> [(KeyboardShortcut, Command); 9] {
    let with = |key, command| (KeyboardShortcut::new(Modifiers::COMMAND, key), command);
    [
        with(KeyboardKey::O, Command::ShowOpenDialog),
        with(KeyboardKey::R, Command::ReloadPackage),
        with(KeyboardKey::E, Command::ShowExport),
        with(KeyboardKey::D, Command::ToggleDetail),
        with(KeyboardKey::Num1, Command::ShowView(View::Overview)),
        with(KeyboardKey::Num2, Command::ShowView(View::Sectors)),
        with(KeyboardKey::Num3, Command::ShowView(View::Projects)),
        with(KeyboardKey::Num4, Command::ShowView(View::Sources)),
        with(KeyboardKey::Num5, Command::ShowView(View::Findings)),
    ]
}

/// The shortcut of a command as this system writes it; empty when it has none.
pub(crate) fn shortcut_text(context: &egui::Context, command: &Command) -> String {
    let found = shortcuts().into_iter().find(|(_, known)| known == command);
    found.map_or_else(String::new, |(shortcut, _)| context.format_shortcut(&shortcut))
}
