//! What a text that is no plain number can be read as. Must not know how that is seen.

/// What a text that is no plain number can be read as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::package) enum Form {
    /// Surely this number, written with such a point and such a mark between groups; both empty where that is not why.
    Sure {
        instead: String,
        decimal: &'static str,
        group: &'static str,
    },
    /// A number if its only mark stands between groups, another one if it is a point.
    Either {
        grouped: String,
        pointed: String,
        mark: char,
    },
    /// Digits of another script or width.
    OtherDigits {
        instead: String,
    },
    /// From one number to another.
    Range {
        from: String,
        to: String,
    },
    /// A date: often one that a spreadsheet made of a number.
    Date,
    Percent {
        number: String,
        share: String,
    },
    /// Said to be about, more or less than a number.
    Approximate {
        number: String,
    },
    /// With what it is counted in; `number` is empty where that cannot be read in one way.
    WithUnit {
        number: String,
        unit: String,
    },
    /// In brackets: less than nothing among accountants.
    Bracketed {
        number: String,
    },
    /// What a spreadsheet shows where it could not calculate.
    SheetError,
    /// A mark for a missing value.
    Missing,
    Nothing,
}

impl Form {
    /// Whether it is a number below zero in whatever way it is read.
    pub(in crate::package) fn is_negative(&self) -> bool {
        match self {
            Self::Sure { instead, .. } | Self::OtherDigits { instead } => instead.starts_with('-'),
            Self::Either { grouped, .. } => grouped.starts_with('-'),
            _ => false,
        }
    }
}
