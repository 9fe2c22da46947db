//! The pages of the window by name, as `picture --view` and the help say them. Must not know what is on them.

/// Makes the pages of one list, so that none is left out of another.
macro_rules! views {
    ($($(#[$of:meta])* $name:ident = $id:literal,)*) => {
        /// A page of the window.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        #[expect(missing_docs, reason = "as in the left bar")]
        pub enum View {
            $($(#[$of])* $name,)*
        }

        impl View {
            /// All, in the order of the left bar.
            pub const ALL: [Self; [$($id),*].len()] = [$(Self::$name),*];

            /// As written on the command line; its text is `view-<id>`.
            pub fn id(self) -> &'static str {
                match self {
                    $(Self::$name => $id,)*
                }
            }
        }
    };
}

views! {
    #[default]
    Overview = "overview",
    Sectors = "sectors",
    Figures = "figures",
    Projects = "projects",
    Sources = "sources",
    Checks = "checks",
    Findings = "findings",
    Indicators = "indicators",
}

impl View {
    /// The inverse of [`Self::id`].
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.id() == id)
    }
}
