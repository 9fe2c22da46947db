//! How the map is looked at. Must not know how it is shown.

use crate::draw::map::MapLook;
use crate::figure::map::MapSpec;

/// How the map is looked at.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct MapChoices {
    /// What it shows.
    pub(crate) spec: MapSpec,
    /// What of it is looked at; all where nobody moved it.
    pub(crate) look: Option<MapLook>,
}

impl MapChoices {
    /// The same in another reading of the package, where everything may lie elsewhere.
    pub(crate) fn remapped(&self) -> Self {
        Self { look: None, ..self.clone() }
    }
}
