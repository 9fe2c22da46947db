//! The pages of the window by name, as `picture --view` and the help say them. Must not know what is on them.

/// A page of the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "as in the left bar")]
pub enum View {
    #[default]
    Overview,
    Sectors,
    Figures,
    Projects,
    Sources,
    Checks,
    Findings,
}

impl View {
    /// All, in the order of the left bar.
    pub const ALL: [Self; 7] =
        [Self::Overview, Self::Sectors, Self::Figures, Self::Projects, Self::Sources, Self::Checks, Self::Findings];

    /// As written on the command line; its text is `view-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Sectors => "sectors",
            Self::Figures => "figures",
            Self::Projects => "projects",
            Self::Sources => "sources",
            Self::Checks => "checks",
            Self::Findings => "findings",
        }
    }

    /// The inverse of [`Self::id`].
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.id() == id)
    }
}
