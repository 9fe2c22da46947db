//! The pages of the window by name, as `picture --view` and the help say them. Must not know what is on them.

use super::ids::with_ids;

with_ids! {
    /// A page of the window.
    #[derive(Default)]
    #[expect(missing_docs, reason = "as in the left bar")]
    pub enum View,
    /// As written on the command line; its text is `view-<id>`.
    {
        #[default]
        Overview = "overview",
        Sectors = "sectors",
        Figures = "figures",
        Projects = "projects",
        Sources = "sources",
        Checks = "checks",
        Findings = "findings",
        Indicators = "indicators",
        Map = "map",
    }
}

impl View {
    /// The inverse of [`Self::id`].
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.id() == id)
    }
}
