//! What a figure should show, as a value that can be stored.

/// How the marks are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// 分组柱状图: bars side by side.
    Grouped,
    /// 堆叠柱状图: bars on one another, with the total on top.
    #[default]
    Stacked,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 2] = [Self::Stacked, Self::Grouped];

    /// As written in files and on the command line.
    pub fn id(self) -> &'static str {
        match self {
            Self::Grouped => "grouped",
            Self::Stacked => "stacked",
        }
    }

    /// The inverse of [`Self::id`].
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}
