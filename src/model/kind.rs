//! What may stand in a column, and what may be done with its numbers. Must not know which
//! tables there are.

/// What may stand in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// What a row is called by others; each once.
    Id,
    /// A short text that names a row.
    Name,
    /// Sentences, or words that are all different.
    Text,
    /// An address.
    Link,
    /// One of a few texts.
    Category,
    /// A row of a table.
    Reference,
    /// Several categories, or several rows of a table.
    Set,
    /// Money.
    Amount,
    /// So much of something, in a unit.
    Quantity,
    /// A number without a unit, a count or a rate.
    Number,
    /// A year, a month or a day.
    Date,
    /// From a month to a month.
    Period,
    /// Yes or no.
    Flag,
    /// Degrees east.
    Longitude,
    /// Degrees north.
    Latitude,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 15] = [
        Self::Id,
        Self::Name,
        Self::Text,
        Self::Link,
        Self::Category,
        Self::Reference,
        Self::Set,
        Self::Amount,
        Self::Quantity,
        Self::Number,
        Self::Date,
        Self::Period,
        Self::Flag,
        Self::Longitude,
        Self::Latitude,
    ];

    /// As descriptors write it; its text is `column-kind-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Name => "name",
            Self::Text => "text",
            Self::Link => "link",
            Self::Category => "category",
            Self::Reference => "reference",
            Self::Set => "set",
            Self::Amount => "amount",
            Self::Quantity => "quantity",
            Self::Number => "number",
            Self::Date => "date",
            Self::Period => "period",
            Self::Flag => "flag",
            Self::Longitude => "longitude",
            Self::Latitude => "latitude",
        }
    }

    /// The inverse of [`Self::id`].
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }

    /// Whether digits stand in it, which line up at their right ends.
    pub fn is_numeric(self) -> bool {
        self.is_measured() || matches!(self, Self::Longitude | Self::Latitude)
    }

    /// Whether sums and means of it may say something.
    pub fn is_measured(self) -> bool {
        matches!(self, Self::Amount | Self::Quantity | Self::Number)
    }
}

/// Over what the numbers of a column may be added up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum AddsUp {
    /// Over everything.
    #[default]
    All,
    /// Over everything but time: employees, area. Over time the last one holds.
    NotOverTime,
    /// Never: ranks, scores, rates.
    Never,
}

impl AddsUp {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::All, Self::NotOverTime, Self::Never];

    /// As descriptors write it; its text is `adds-up-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::NotOverTime => "not_over_time",
            Self::Never => "never",
        }
    }

    /// The inverse of [`Self::id`].
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|adds_up| adds_up.id() == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_lead_back() {
        assert!(Kind::ALL.into_iter().all(|kind| Kind::parse(kind.id()) == Some(kind)));
        assert!(AddsUp::ALL.into_iter().all(|adds_up| AddsUp::parse(adds_up.id()) == Some(adds_up)));
    }
}
