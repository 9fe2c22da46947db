//! How long a mark is, and what it shows besides. Must not know how it is drawn.

/// A length along the value axis and how it is written.
#[derive(Clone, Debug, PartialEq)]
pub struct Length {
    /// In the figure's unit; below 0 for what shrank.
    pub value: f64,
    /// Written with the figure's decimals.
    pub label: String,
}

/// What a mark shows besides its length.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Beside {
    /// Nothing.
    #[default]
    Nothing,
    /// What was planned, against what was completed; how far the plan should have come, where it is asked for.
    Target {
        /// The plan, with the rate as its label.
        planned: Length,
        /// How much of the plan is illustrative, in the figure's unit.
        made_up: f64,
        /// The schedule.
        schedule: Option<f64>,
    },
    /// A point: its name, its place along the other axis, and its size as a share of the largest (0 to 1).
    Point {
        /// The project.
        name: String,
        /// Along the horizontal axis.
        across: Length,
        /// As an area.
        size: f64,
    },
    /// A cell of a cloud of points too many to be drawn: the stretches along both axes. Its length is how many they are.
    Bin {
        /// Along the horizontal axis.
        across: (f64, f64),
        /// Along the vertical axis.
        up: (f64, f64),
    },
    /// A tile: its name.
    Tile {
        /// The project, or how many together.
        name: String,
    },
    /// A cell of a table: the share of its column, where there is one.
    Share(String),
}
