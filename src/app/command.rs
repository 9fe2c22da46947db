//! Everything a user can do, as values. Views send them; `apply` carries them out after the frame.

use std::cell::RefCell;
use std::path::PathBuf;

use egui::{Key as KeyboardKey, KeyboardShortcut, Modifiers};

use super::facets::FacetCommand;
use super::findings::FindingsCommand;
use super::list::ListCommand;
use super::session::Pointed;
use super::settings::ThemeChoice;
use super::state::{ExportChoices, Selection, View};
use crate::figure::{Kind, MarkAt, Reference, SeriesOrder};
use crate::listing::CheckColumn;
use crate::model::{Measure, ProjectIx, SectorIx};
use crate::query::{Clause, Column, Dimension, Filter, Key, Part, YearBasis};
use crate::text::Locale;
use crate::text::numbers::Scale;

/// Something a user can do.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "verb and object")]
pub enum Command {
    OpenPackage(PathBuf),
    OpenBundled,
    ReloadPackage,
    ToggleReloading,
    DismissLive,
    ShowChanges,
    ShowChanged(ProjectIx),
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
    SetYears(Option<(i32, i32)>),
    SetOrder(SeriesOrder),
    SetTop(Option<usize>),
    SetShare(bool),
    SetLabels(bool),
    SetUnit(Option<Scale>),
    SetBaseYear(Option<i32>),
    SetEndYear(Option<i32>),
    SetOwnAxes(bool),
    ToggleReference(Reference),
    EditTarget(String),
    ApplyTarget,
    ToggleSeries(Vec<Key>),
    ShowAllSeries,
    Pin(Vec<Key>),
    Unpin(Vec<Key>),
    ToggleOpened(SectorIx),
    DrillInto(Key, Dimension),
    LeaveScope(usize),
    SelectMarks(usize, Vec<Part>),
    ShowMarkOf(ProjectIx),
    MoveCursor(MarkAt),
    PointAt(Option<Pointed>),
    SplitPanels,
    AddPanel,
    ClosePanel(usize),
    JoinPanels,
    ActivatePanel(usize),
    EditPanelFilter(usize, String),
    ApplyPanelFilter(usize),
    RemovePanelClause(usize, Clause),
    BrowseBeside(usize),
    OpenBeside(usize, PathBuf),
    ToggleChoices,
    Undo,
    Redo,
    EditFilter(String),
    ApplyFilter,
    AddClause(Clause),
    RemoveClause(Clause),
    ClearFilter,
    ShowRecords(usize),
    Search(String),
    SortBy(Column),
    Select(Selection),
    ToggleDetail,
    ShowExport,
    EditExport(ExportChoices),
    BrowseExport,
    ExportFigure,
    /// The file that is in the way of what is saved is to be replaced.
    SaveOver,
    /// What is saved gets this name instead.
    SaveBeside(PathBuf),
    CloseDialog,
    DismissNotice,
    CopyWords(String),
    OpenWritten(PathBuf),
    SortChecks(CheckColumn),
    Findings(FindingsCommand),
    ShowPalette,
    EditPalette {
        typed: String,
        chosen: usize,
    },
    RunOffer {
        id: String,
        command: Box<Command>,
    },
    ShowKeys,
    FocusFilter,
    FocusSearch,
    StepProject(Step),
    CopyProject,
    PinProject(ProjectIx),
    UnpinProject(ProjectIx),
    UnpinProjects,
    CompareProjects(Vec<ProjectIx>),
    CopyComparison,
    ShowNeighbours(Filter),
    ShowFindings(ProjectIx),
    ShowAllFindings,
    ResizePane(Pane, f32),
    /// How much of the page the list below a chart has; as proposed without.
    ShareWithList(Option<f32>),
    Gallery(GalleryCommand),
    ToggleFacets,
    Facet(FacetCommand),
    Filter(FilterCommand),
    List(ListCommand),
}

/// Whose filter a condition belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// The window's, which holds for every view.
    Window,
    /// That of one of the charts side by side.
    Panel(usize),
}

impl Owner {
    /// What removes a condition.
    pub(super) fn remove(self, clause: &Clause) -> Command {
        match self {
            Self::Window => Command::RemoveClause(clause.clone()),
            Self::Panel(panel) => Command::RemovePanelClause(panel, clause.clone()),
        }
    }

    /// The field its filter is typed in.
    pub(super) fn field(self) -> egui::Id {
        match self {
            Self::Window => super::keys::filter_field(),
            Self::Panel(panel) => super::keys::panel_field(panel),
        }
    }
}

/// What can be done with single conditions, and with filters that are kept under a name.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "verb and object")]
pub enum FilterCommand {
    Edit(Owner, Clause),
    Negate(Owner, Clause),
    /// What is wrong with what is typed need not be said any longer.
    Dismiss(Owner),
    AskToKeep,
    AskToRename(String),
    AskToDelete(String),
    EditName(String),
    Confirm {
        replace: bool,
    },
    Use(String),
}

/// Which way along a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "plain")]
pub enum Step {
    Previous,
    Next,
}

/// A part of the window beside the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "plain")]
pub enum Pane {
    LeftBar,
    Facets,
    Choices,
    Detail,
}

/// What can be done with figures that are kept; figures are named by their files.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "verb and object")]
pub enum GalleryCommand {
    Keep,
    KeepGuest(PathBuf),
    SaveFile,
    OpenFile,
    Open(PathBuf),
    Rename(PathBuf),
    Delete(PathBuf),
    EditTyped(String),
    Browse,
    Confirm { replace: bool },
    Show { from: usize, to: usize },
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

/// The keyboard shortcuts, and what they do. ⌘ on a Mac, Ctrl elsewhere. Of several for one command the first is the
/// one that menus show.
pub fn shortcuts() -> Vec<(KeyboardShortcut, Command)> {
    let with = |key, command| (KeyboardShortcut::new(Modifiers::COMMAND, key), command);
    let shifted = |key, command| (KeyboardShortcut::new(Modifiers::COMMAND | Modifiers::SHIFT, key), command);
    let plain = |key, command| (KeyboardShortcut::new(Modifiers::NONE, key), command);
    vec![
        with(KeyboardKey::K, Command::ShowPalette),
        plain(KeyboardKey::F1, Command::ShowKeys),
        plain(KeyboardKey::Questionmark, Command::ShowKeys),
        with(KeyboardKey::O, Command::ShowOpenDialog),
        with(KeyboardKey::R, Command::ReloadPackage),
        plain(KeyboardKey::F5, Command::ReloadPackage),
        shifted(KeyboardKey::S, Command::List(ListCommand::ShowSave)),
        with(KeyboardKey::S, Command::Gallery(GalleryCommand::Keep)),
        with(KeyboardKey::E, Command::ShowExport),
        with(KeyboardKey::D, Command::ToggleDetail),
        (KeyboardShortcut::new(Modifiers::ALT, KeyboardKey::ArrowDown), Command::StepProject(Step::Next)),
        plain(KeyboardKey::J, Command::StepProject(Step::Next)),
        (KeyboardShortcut::new(Modifiers::ALT, KeyboardKey::ArrowUp), Command::StepProject(Step::Previous)),
        plain(KeyboardKey::K, Command::StepProject(Step::Previous)),
        with(KeyboardKey::B, Command::ToggleFacets),
        with(KeyboardKey::F, Command::FocusSearch),
        with(KeyboardKey::L, Command::FocusFilter),
        plain(KeyboardKey::Slash, Command::FocusFilter),
        shifted(KeyboardKey::L, Command::ClearFilter),
        shifted(KeyboardKey::Z, Command::Redo),
        with(KeyboardKey::Y, Command::Redo),
        with(KeyboardKey::Z, Command::Undo),
        with(KeyboardKey::Num1, Command::ShowView(View::Overview)),
        with(KeyboardKey::Num2, Command::ShowView(View::Sectors)),
        with(KeyboardKey::Num3, Command::ShowView(View::Figures)),
        with(KeyboardKey::Num4, Command::ShowView(View::Projects)),
        with(KeyboardKey::Num5, Command::ShowView(View::Sources)),
        with(KeyboardKey::Num6, Command::ShowView(View::Checks)),
        with(KeyboardKey::Num7, Command::ShowView(View::Findings)),
    ]
}
