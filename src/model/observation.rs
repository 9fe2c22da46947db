//! Published figures: the series (指标) and their values (数据).

use super::decimal::Decimal;
use super::entities::{ListIx, Name, PlaceIx, SectorIx, SourceIx, StageIx};
use super::measure::Measure;
use super::period::Period;
use super::qualifier::Qualifier;
use super::table::{Index, Row, index};

index!(
    /// A row of the indicators table.
    IndicatorIx(u16)
);

/// A published series.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns of DOMAIN's table")]
pub struct Indicator {
    pub id: String,
    pub name: Name,
    /// As published: 个, 亿元, %.
    pub unit: String,
    pub direction: Direction,
    /// How many decimals the axis of its values has: those that are declared, or those of its most exact value.
    pub decimals: u32,
    /// How many decimals each of its values has at least: those that are declared. One that has more keeps them.
    pub least_decimals: u32,
    /// What it is shown under; free text.
    pub group: String,
    pub definition: Name,
    /// What it is a total of, where the records give the same total.
    pub in_records: Option<InRecords>,
    /// What it is a total of, where that is another table than that of the projects.
    pub of_table: Option<OfTable>,
}

/// What a published series is in terms of the rows of a table, as the package writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfTable {
    /// The table.
    pub table: String,
    /// The column whose sum it is; empty for a number of rows.
    pub measure: String,
    /// The column of dates that says which rows a period means; empty for the one that says at which time each row was.
    pub year_of: String,
    /// Which rows, as filters are written; empty for all.
    pub filter: String,
}

/// What a published series is in terms of the records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InRecords {
    /// What of the records is added up.
    pub measure: Measure,
    /// Which records belong to a period.
    pub year_of: PeriodOf,
}

/// What the period of a published value picks out of the records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeriodOf {
    /// Nothing: the period says as of when the value holds (a list, a stock).
    AsOf,
    /// The projects that reached this stage in the period.
    Stage(StageIx),
    /// What was planned or completed in the period.
    Period,
}

impl Row for Indicator {
    type Ix = IndicatorIx;
    fn id(&self) -> &str {
        &self.id
    }
}

/// Whether more is better.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "plain")]
pub enum Direction {
    Up,
    Down,
    #[default]
    None,
}

impl Direction {
    /// As written in files.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "up" => Some(Self::Up),
            "down" => Some(Self::Down),
            "none" | "" => Some(Self::None),
            _ => None,
        }
    }
}

/// An SDMX observation status (CL_OBS_STATUS 2.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Status(u8);

impl Default for Status {
    fn default() -> Self {
        Self::NORMAL
    }
}

impl Status {
    /// A: a normal value.
    pub const NORMAL: Self = Self(b'A');
    /// P: provisional.
    pub const PROVISIONAL: Self = Self(b'P');
    /// E: estimated.
    pub const ESTIMATED: Self = Self(b'E');

    /// One of the code list's letters; an empty text is [`Self::NORMAL`].
    pub fn parse(text: &str) -> Option<Self> {
        match text.as_bytes() {
            [] => Some(Self::NORMAL),
            [code] if b"ABDEFGHIJKLMNOPQSUVWX".contains(code) => Some(Self(*code)),
            _ => None,
        }
    }

    /// The letter.
    pub fn code(self) -> char {
        char::from(self.0)
    }

    /// Whether the value is there but not final (provisional, estimated, imputed, forecast).
    pub fn is_preliminary(self) -> bool {
        matches!(self.0, b'P' | b'E' | b'I' | b'F')
    }

    /// Whether the code says why there is no value: missing (M, L, H, O, J) or suppressed (Q, S).
    pub fn is_withheld(self) -> bool {
        matches!(self.0, b'M' | b'L' | b'H' | b'O' | b'J' | b'Q' | b'S')
    }
}

/// One published value.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns of DOMAIN's table")]
pub struct Observation {
    pub indicator: IndicatorIx,
    pub period: Period,
    pub sector: Option<SectorIx>,
    pub place: Option<PlaceIx>,
    pub stage: Option<StageIx>,
    pub lists: Vec<ListIx>,
    pub value: Option<Decimal>,
    pub qualifier: Qualifier,
    pub status: Status,
    /// How many projects, enterprises … the value covers.
    pub count: Option<u32>,
    /// Growth as published, in percent; never computed here.
    pub yoy_pct: Option<Decimal>,
    pub rank: Option<u32>,
    pub source: Option<SourceIx>,
    /// The words of the source.
    pub quote: String,
    /// The line in its file, from 1.
    pub line: u32,
}

impl Observation {
    /// Gives every list a new number: `numbers[old]` is the new one. For when all lists are known and sorted.
    pub(crate) fn renumber_lists(&mut self, numbers: &[ListIx]) {
        for list in &mut self.lists {
            *list = numbers[list.to_usize()];
        }
        self.lists.sort_unstable();
        self.lists.dedup();
    }
}
