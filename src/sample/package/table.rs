//! A further table of a package, of any size: which there are, and their rows, written one after the other.

use std::fmt;
use std::io::Write;
use std::path::Path;

use super::error::SampleError;
use super::new_file::NewFile;
use super::project::{FIRST_YEAR, LAST_YEAR};
use super::wide::Wide;
use crate::sample::course::{december, month};
use crate::sample::enterprise::{self, Enterprise, Stand};
use crate::sample::instrument::{self, Instrument};
use crate::sample::lead::{self, Lead, SIGNED};
use crate::sample::lines::Lines;
use crate::sample::rng::SplitMix64;
use crate::sample::tables::{self, Entry};

/// A table that a package can have besides those of projects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SampleTable {
    /// 企业
    Enterprises,
    /// 科研仪器
    Instruments,
    /// 招商线索
    Leads,
    /// One that nobody has heard of, with so many columns of all kinds.
    Wide {
        /// At least [`SampleTable::FEWEST_COLUMNS`].
        columns: usize,
    },
}

impl SampleTable {
    /// What tables are called.
    pub const IDS: [&'static str; 4] = ["enterprises", "instruments", "leads", Self::WIDE];
    /// The one whose columns can be counted out.
    pub const WIDE: &'static str = "wide";
    /// Id, name, one more, basis and source.
    pub const FEWEST_COLUMNS: usize = 5;
    /// More are in no table that people make.
    pub const MOST_COLUMNS: usize = 1000;

    /// The table called so; `columns` counts for [`SampleTable::WIDE`] alone.
    pub fn parse(id: &str, columns: usize) -> Option<Self> {
        match id {
            "enterprises" => Some(Self::Enterprises),
            "instruments" => Some(Self::Instruments),
            "leads" => Some(Self::Leads),
            Self::WIDE => Some(Self::Wide { columns }),
            _ => None,
        }
    }

    /// The resource it stands in.
    pub fn id(self) -> &'static str {
        match self {
            Self::Enterprises => "enterprises",
            Self::Instruments => "instruments",
            Self::Leads => "leads",
            Self::Wide { .. } => Self::WIDE,
        }
    }

    /// What the descriptor says of it.
    pub(super) fn resource(self) -> String {
        match self {
            Self::Enterprises => include_str!("files/tables/enterprises.json").to_owned(),
            Self::Instruments => include_str!("files/tables/instruments.json").to_owned(),
            Self::Leads => include_str!("files/tables/leads.json").to_owned(),
            Self::Wide { columns } => Wide::new(columns).resource(),
        }
    }

    /// Writes all rows.
    pub(super) fn write(self, rows: usize, seed: u64, folder: &Path) -> Result<(), SampleError> {
        let name = format!("{}.csv", self.id());
        let mut lines = Lines::new(NewFile::create(folder, &name)?);
        // Other numbers than those that projects are drawn from.
        let mut rng = SplitMix64::new(seed ^ 0x7461_626c_6573);
        let written = Around::read().and_then(|around| self.write_rows(rows, &mut rng, &mut lines, &around));
        let failed = |source| SampleError::Io { path: folder.join(&name), source };
        written.map_err(|error| failed(error.into()))?;
        lines.finish().map_err(failed)?.finish()
    }

    fn write_rows<W: Write>(
        self,
        rows: usize,
        rng: &mut SplitMix64,
        lines: &mut Lines<W>,
        around: &Around,
    ) -> csv::Result<()> {
        const LAST: [&str; 2] = ["basis", "sources"];
        let digits = rows.to_string().len().max(4);
        let numbers = 1..=rows as u64;
        match self {
            Self::Enterprises => {
                lines.header(enterprise::COLUMNS.into_iter().chain(LAST))?;
                numbers.into_iter().try_for_each(|number| around.enterprise(rng, lines, number, digits))
            }
            Self::Instruments => {
                lines.header(instrument::COLUMNS.into_iter().chain(LAST))?;
                numbers.into_iter().try_for_each(|number| around.instrument(rng, lines, number, digits))
            }
            Self::Leads => {
                lines.header(lead::COLUMNS.into_iter().chain(LAST))?;
                numbers.into_iter().try_for_each(|number| around.lead(rng, lines, number, digits))
            }
            Self::Wide { columns } => {
                let wide = Wide::new(columns);
                lines.header(wide.names().chain(LAST))?;
                numbers.into_iter().try_for_each(|number| {
                    wide.write(rng, lines, (number, digits), &around.sectors, &around.places)?;
                    lines.made_up()
                })
            }
        }
    }
}

/// What rows refer to.
struct Around {
    sectors: Vec<Entry>,
    places: Vec<Entry>,
}

impl Around {
    /// Sectors and places that no others are below.
    fn read() -> csv::Result<Self> {
        let leaves = |table| tables::read(table).map(|entries| entries.into_iter().filter(|it| it.is_leaf).collect());
        Ok(Self {
            sectors: leaves(include_str!("files/sectors.csv"))?,
            places: leaves(include_str!("files/places.csv"))?,
        })
    }

    /// The first sectors come up most.
    fn sector(&self, rng: &mut SplitMix64) -> &Entry {
        let count = self.sectors.len() as u64;
        &self.sectors[rng.below(count).min(rng.below(count)) as usize]
    }

    fn enterprise<W: Write>(
        &self,
        rng: &mut SplitMix64,
        lines: &mut Lines<W>,
        serial: u64,
        digits: usize,
    ) -> csv::Result<()> {
        let (id, sector) = (format!("e-{serial:0digits$}"), self.sector(rng));
        let admitted = month(FIRST_YEAR, 1) + rng.below(12 * (LAST_YEAR - FIRST_YEAR + 1));
        let place = &rng.pick(&self.places).id;
        let stand = Stand { id: &id, serial, sector: &sector.id, place, admitted, stays: false };
        let (zh, en) = (&sector.name_zh, &sector.name_en);
        let name = format_args!("{zh}示意企业 {serial:0digits$}");
        let name_en = format_args!("{en}, illustrative enterprise {serial:0digits$}");
        Enterprise::draw(rng, &stand).write(lines, &stand, name, name_en).made_up()
    }

    fn instrument<W: Write>(
        &self,
        rng: &mut SplitMix64,
        lines: &mut Lines<W>,
        serial: u64,
        digits: usize,
    ) -> csv::Result<()> {
        let drawn = Instrument::draw(rng, december(LAST_YEAR));
        let place = &self.places[drawn.institution % self.places.len()].id;
        drawn.write(lines, format_args!("i-{serial:0digits$}"), format_args!("{serial:0digits$}"), place)
    }

    fn lead<W: Write>(
        &self,
        rng: &mut SplitMix64,
        lines: &mut Lines<W>,
        serial: u64,
        digits: usize,
    ) -> csv::Result<()> {
        let first = december(LAST_YEAR) - rng.below(72);
        let lead = Lead::draw(rng, first, SIGNED, december(LAST_YEAR));
        let (sector, place) = (self.sector(rng), &rng.pick(&self.places).id);
        let total = (!rng.chance(90)).then(|| rng.between(5, 90) * rng.between(10, 60));
        let land = total.filter(|_| rng.chance(600)).map(|total| total * 100 / rng.between(40, 80));
        let (zh, en) = (&sector.name_zh, &sector.name_en);
        let named: (&str, fmt::Arguments<'_>, fmt::Arguments<'_>) = (
            &format!("l-{serial:0digits$}"),
            format_args!("{zh}示意线索 {serial:0digits$}"),
            format_args!("{en}, illustrative lead {serial:0digits$}"),
        );
        lead.write(lines, named, (&sector.id, place), (total, land)).made_up()
    }
}
