//! One project after another, amounts in hundredths of 万元.

use std::fmt::Write as _;
use std::io::Write;

use crate::sample::course::{Course, OffTrack, december, month};
use crate::sample::progress::{done, funds};
use crate::sample::rng::SplitMix64;
use crate::sample::row::{ProjectCells, Rows};
use crate::sample::tables::{self, Entry};

pub(super) const FIRST_YEAR: u64 = 2010;
/// The year at whose end the books are closed.
pub(super) const LAST_YEAR: u64 = 2025;

/// Up to so many projects each has an English name, too.
const ENGLISH_NAMES: usize = 50_000;

/// The lists and how many of a thousand projects are on each.
const LISTS: [(&str, u64); 4] = [("key", 120), ("prov-major", 30), ("city-major", 60), ("gov-investment", 40)];

/// A project; texts that many share are positions in the generator's tables.
pub(super) struct Project {
    pub(super) id: String,
    pub(super) course: Course,
    sector: usize,
    place: Option<usize>,
    /// A bit for each of [`LISTS`].
    lists: usize,
    /// In its sector, from 1.
    number: usize,
    investor: u64,
    note: &'static str,
    /// What is planned, whether it is published or not.
    pub(super) total: u64,
    planned_total: Option<u64>,
    contracted: Option<u64>,
    completed: u64,
    funds: u64,
    foreign: Option<u64>,
    land: Option<u64>,
    /// The id of the package project it is a part of.
    parent: String,
}

/// Every so many projects there is a package project (打包项目); the two or three behind it are its parts.
const PACKAGE_EVERY: usize = 200;

/// What the parts of a package project have of it, in thousandths: together less than all, also of amounts that vary.
const SHARES: [u64; 3] = [350, 250, 150];

/// A package project whose parts are being made.
struct Package {
    id: String,
    course: Course,
    place: Option<usize>,
    investor: u64,
    total: u64,
    foreign: Option<u64>,
    land: Option<u64>,
    /// What the parts to come have of it, the last one first.
    shares: Vec<u64>,
}

impl Package {
    /// What a project makes of itself with so many parts.
    fn of(project: &Project, parts: usize) -> Self {
        Self {
            id: project.id.clone(),
            course: project.course.clone(),
            place: project.place,
            investor: project.investor,
            total: project.total,
            foreign: project.foreign,
            land: project.land,
            shares: SHARES.iter().take(parts).rev().copied().collect(),
        }
    }

    /// Makes a project its next part: its time, place and investor, and a share of its amounts.
    fn take(&mut self, project: Project, rng: &mut SplitMix64) -> Project {
        let Some(share) = self.shares.pop() else { return project };
        let of = |amount: u64| amount * share / 1000;
        let total = of(self.total) / 100 * 100;
        let completed = done(&self.course, total, december(LAST_YEAR));
        Project {
            course: self.course.clone(),
            place: self.place,
            investor: self.investor,
            total,
            planned_total: project.planned_total.map(|_| total),
            contracted: project.contracted.map(|_| total),
            completed,
            funds: funds(rng, completed).min(total),
            foreign: self.foreign.map(|amount| of(amount) / 100 * 100).filter(|amount| *amount > 0),
            land: self.land.map(of),
            parent: self.id.clone(),
            ..project
        }
    }
}

/// Makes projects, and remembers how many there are of each sector.
pub(super) struct Generator {
    sectors: Vec<Entry>,
    places: Vec<Entry>,
    /// Sectors that projects belong to, and places they stand in.
    leaf_sectors: Vec<usize>,
    leaf_places: Vec<usize>,
    notes: Vec<&'static str>,
    /// Every combination of [`LISTS`], joined with `;`.
    list_cells: Vec<String>,
    made: Vec<usize>,
    package: Option<Package>,
    count: usize,
    investors: u64,
    digits: usize,
}

impl Generator {
    pub(super) fn new(count: usize) -> csv::Result<Self> {
        let sectors = tables::read(include_str!("files/sectors.csv"))?;
        let places = tables::read(include_str!("files/places.csv"))?;
        let leaves = |entries: &[Entry]| (0..entries.len()).filter(|at| entries[*at].is_leaf).collect();
        Ok(Self {
            leaf_sectors: leaves(&sectors),
            leaf_places: leaves(&places),
            made: vec![0; sectors.len()],
            package: None,
            notes: include_str!("files/notes.txt").lines().collect(),
            list_cells: (0..1 << LISTS.len()).map(list_cell).collect(),
            count,
            investors: 200 + count as u64 / 50,
            digits: count.to_string().len().max(4),
            sectors,
            places,
        })
    }

    pub(super) fn next(&mut self, rng: &mut SplitMix64) -> Project {
        // The smaller of two draws: the first sectors and investors come up most.
        let leaf = rng.below(self.leaf_sectors.len() as u64).min(rng.below(self.leaf_sectors.len() as u64));
        let sector = self.leaf_sectors[leaf as usize];
        let place = (!rng.chance(30)).then(|| *rng.pick(&self.leaf_places));
        let serial = self.made.iter().sum::<usize>() + 1;
        self.made[sector] += 1;
        let course = course(rng);
        let total = total(rng);
        let completed = done(&course, total, december(LAST_YEAR));
        let project = Project {
            id: format!("p-{serial:0width$}", width = self.digits),
            sector,
            place,
            lists: (0..LISTS.len()).filter(|at| rng.chance(LISTS[*at].1)).map(|at| 1 << at).sum(),
            number: self.made[sector],
            investor: rng.below(self.investors).min(rng.below(self.investors)) + 1,
            note: if rng.chance(100) { rng.pick::<&str>(&self.notes) } else { "" },
            total,
            planned_total: (!rng.chance(60)).then_some(total),
            contracted: (!rng.chance(120)).then(|| total * (1000 + rng.below(120).saturating_sub(70)) / 1000),
            completed,
            funds: funds(rng, completed).min(total),
            // 万美元, whole; 5 to 30 % of what is done at about 6.5 元 a dollar.
            foreign: rng
                .chance(80)
                .then(|| completed * rng.between(50, 300) / 650_000 * 100)
                .filter(|amount| *amount > 0),
            // 200 to 800 万元 a 亩.
            land: rng.chance(700).then(|| total / 10 / rng.between(200, 800)),
            course,
            parent: String::new(),
        };
        if serial % PACKAGE_EVERY == PACKAGE_EVERY / 2 {
            self.package = Some(Package::of(&project, 2 + serial / PACKAGE_EVERY % 2));
            return project;
        }
        match &mut self.package {
            Some(package) => package.take(project, rng),
            None => project,
        }
    }

    pub(super) fn write<W: Write>(&self, rows: &mut Rows<W>, project: &Project) -> csv::Result<()> {
        let sector = &self.sectors[project.sector];
        let (number, digits) = (project.number, self.digits);
        let mut name = String::with_capacity(48);
        // Writing to a string cannot fail.
        let _ = write!(name, "{}示意项目 {number:0digits$}", sector.name_zh);
        let mut name_en = String::new();
        if self.count <= ENGLISH_NAMES {
            let _ = write!(name_en, "{}, illustrative project {number:0digits$}", sector.name_en);
        }
        rows.project(&ProjectCells {
            id: &project.id,
            name: &name,
            name_en: &name_en,
            sector: &sector.id,
            place: project.place.map_or("", |place| &self.places[place].id),
            stage: project.course.stage(december(LAST_YEAR)),
            investor: &format!("示意投资方 {:04}", project.investor),
            lists: &self.list_cells[project.lists],
            parent: &project.parent,
            land: project.land,
            contracted: project.contracted,
            planned_total: project.planned_total,
            completed_total: Some(project.completed),
            funds_in_place: Some(project.funds),
            foreign_utilised: project.foreign,
            dates: &project.course.dates(december(LAST_YEAR)),
            note: project.note,
        })
    }
}

fn list_cell(bits: usize) -> String {
    let on = (0..LISTS.len()).filter(|at| bits >> at & 1 == 1).map(|at| LISTS[at].0);
    on.collect::<Vec<_>>().join(";")
}

/// More projects in later years; one in thirty is suspended, one in fifty withdrawn.
fn course(rng: &mut SplitMix64) -> Course {
    let years = LAST_YEAR - FIRST_YEAR + 1;
    let year = FIRST_YEAR + rng.below(years).max(rng.below(years));
    let signed = month(year, rng.between(1, 12));
    let mut course = Course::new(rng, signed);
    let why = match rng.below(1000) {
        0..33 => Some(OffTrack::Suspended),
        33..53 => Some(OffTrack::Withdrawn),
        _ => None,
    };
    let stop = signed + rng.between(1, 18);
    if let Some(why) = why.filter(|_| stop <= december(LAST_YEAR)) {
        course.stop(stop, why);
    }
    course
}

/// Amounts whose logarithms are about normal, 500 to 1,500,000 万元, written with two to four decimals of 亿元.
fn total(rng: &mut SplitMix64) -> u64 {
    // The binary logarithm in 1024ths; between powers of two a straight line will do.
    let exponent = 9 * 1024 + (0..4).map(|_| rng.below(2950)).sum::<u64>();
    let amount = ((1024 + exponent % 1024) << (exponent / 1024)) / 1024;
    let step = match rng.below(100) {
        0..60 => 100,
        60..85 => 10,
        _ => 1,
    };
    amount.clamp(500, 1_500_000) / step * step * 100
}
