//! What can be done with the indicators.

/// Something that can be done with the indicators.
#[derive(Clone, Debug, PartialEq)]
pub enum IndicatorsCommand {
    /// Charts the series of a published value: the row of the observations.
    Chart(usize),
    /// Shows or hides the lines of a group, by its id.
    Fold(String),
}
