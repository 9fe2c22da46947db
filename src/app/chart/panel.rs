//! One of several charts side by side.

use std::sync::Arc;

use crate::app::core::remap::Remap;
use crate::app::filter::state::FilterInput;
use crate::package::Opened;
use crate::query::Filter;

/// So many figures stand side by side at the most.
pub(crate) const MOST_PANELS: usize = 4;

/// One of several charts side by side: the same choices of other projects, or of another package.
#[derive(Clone, Default)]
pub(crate) struct Panel {
    /// Which of the projects that pass the window's filter.
    pub(crate) filter: Filter,
    /// What is being typed into its filter field.
    pub(crate) input: FilterInput,
    /// Another package than the window's.
    pub(crate) other: Option<Other>,
}

/// Another package beside the window's.
#[derive(Clone)]
pub(crate) struct Other {
    /// The data.
    pub(crate) opened: Arc<Opened>,
    /// Tells this reading from all others.
    pub(crate) generation: u64,
}

impl Panel {
    /// Shows another package: all of it, since what was filtered for was of this one.
    pub(crate) fn show_other(&mut self, opened: Arc<Opened>, generation: u64) {
        *self = Self { other: Some(Other { opened, generation }), ..Self::default() };
    }

    /// The same in another reading of the window's package. One with a package of its own stays as it is.
    pub(crate) fn remapped(&self, remap: &Remap<'_>) -> Self {
        let filter = if self.other.is_some() { self.filter.clone() } else { remap.filter(&self.filter) };
        Self { filter, ..self.clone() }
    }
}

impl PartialEq for Panel {
    fn eq(&self, other: &Self) -> bool {
        let generation = |panel: &Self| panel.other.as_ref().map(|other| other.generation);
        self.filter == other.filter && generation(self) == generation(other)
    }
}
