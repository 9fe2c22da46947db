//! What can be done with facets.

use crate::app::facets::state::Facet;
use crate::model::ProjectAmount;
use crate::query::{Dimension, Field, Key, Standing, Stretch};

/// What a user does with facets.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "verb and object")]
pub enum FacetCommand {
    SetStanding(Key, Standing),
    /// This key alone, whatever was chosen of its dimension before.
    ChooseOnly(Key),
    /// While a brush is drawn, only its first choice is a step that undo goes back to.
    BrushYears {
        years: Option<(i32, i32)>,
        is_first: bool,
    },
    BrushDates {
        field: Field,
        years: (i32, i32),
        is_first: bool,
    },
    BrushStretch {
        field: Field,
        stretch: Stretch,
        is_first: bool,
    },
    ChooseMissing(Field),
    ClearField(Field),
    Search(Dimension, String),
    Fold(Facet),
    ShowAll(Dimension),
    SetAmount(ProjectAmount),
}

impl FacetCommand {
    /// Whether it is part of drawing a brush.
    pub(crate) fn is_brush(&self) -> bool {
        matches!(self, Self::BrushYears { .. } | Self::BrushDates { .. } | Self::BrushStretch { .. })
    }

    /// Whether it goes on with a brush that is being drawn.
    pub(crate) fn goes_on(&self) -> bool {
        matches!(
            self,
            Self::BrushYears { is_first: false, .. }
                | Self::BrushDates { is_first: false, .. }
                | Self::BrushStretch { is_first: false, .. }
        )
    }
}
