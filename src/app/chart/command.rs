//! What can be done with the charts: choices, comparison, marks, charts side by side.

use crate::app::core::ids::Pointed;
use crate::figure::{Choices, Kind, MarkAt, Reference};
use crate::model::{Measure, ProjectIx, SectorIx};
use crate::query::{Clause, Dimension, Key, Part, YearBasis};

/// Something that can be done with a chart. Where a number comes first, it is that of one of the charts side by side.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "verb and object")]
pub enum ChartCommand {
    SetMeasure(Measure),
    SetKind(Kind),
    SetDimension(Dimension),
    SetTime(Dimension),
    SetYearBasis(YearBasis),
    SetYears(Option<(i32, i32)>),
    Choose(Choices),
    ToggleReference(Reference),
    EditTarget(String),
    ApplyTarget,
    ToggleSeries(Vec<Key>),
    ShowAllSeries,
    Pin(Vec<Key>),
    Unpin(Vec<Key>),
    ToggleOpened(SectorIx),
    DrillInto(Key, Dimension),
    /// Back out, so that so many steps are left.
    DrillUp(usize),
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
}
