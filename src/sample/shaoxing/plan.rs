//! How many illustrative projects of what size, so that what is published about Shaoxing is met and never exceeded.
//! Amounts in hundredths of 亿元.

/// Why a project is there.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// To show growth by sector and year.
    Ordinary,
    /// 招引的10亿元以上项目: IC 8 with 249 亿元, biomedicine 12 with 204, those of `BigUnlisted` included.
    Big,
    /// The same, but not on the list: in the place of the four that are published by name and have no amount.
    BigUnlisted,
    /// The same, and the one of 市县长项目工程 that is not started.
    BigMayors,
    /// 市县长项目工程, started: 6 of the 7 with 317 亿元.
    Mayors,
    /// 综保区签约项目: 13 with 50 亿元.
    Bonded,
    /// 第一批省重大产业项目: 6 with 39.4 亿元 on so many tenths of 亩, 5259 in all.
    Provincial(u64),
}

impl Kind {
    /// The lists of `observations.csv` that a project of this kind is on; all are key industry projects (159).
    pub(super) fn lists(self) -> &'static str {
        match self {
            Self::Ordinary | Self::Bonded | Self::BigUnlisted => "key-industry",
            Self::Big => "key-industry;signed-10yi",
            Self::BigMayors => "key-industry;signed-10yi;mayors-2021",
            Self::Mayors => "key-industry;mayors-2021",
            Self::Provincial(_) => "key-industry;provincial-major-1",
        }
    }
}

/// Projects that are drawn together: `count` of them, each of `least` or more, `total` in all.
pub(super) struct Batch {
    pub(super) sector: &'static str,
    pub(super) year: u64,
    pub(super) count: usize,
    pub(super) total: u64,
    pub(super) least: u64,
    pub(super) kind: Kind,
}

const fn batch(sector: &'static str, year: u64, count: usize, total: u64, least: u64, kind: Kind) -> Batch {
    Batch { sector, year, count, total, least, kind }
}

/// All batches, 159 projects.
pub(super) fn batches() -> impl Iterator<Item = Batch> {
    let ordinary = ORDINARY.iter().flat_map(|(sector, cells)| {
        cells.iter().zip(2016..).map(|((count, total), year)| batch(sector, year, *count, *total, 30, Kind::Ordinary))
    });
    SPECIAL.into_iter().chain(ordinary)
}

const SPECIAL: [Batch; 25] = [
    batch("ic", 2021, 1, 6800, 1000, Kind::BigMayors),
    batch("ic", 2021, 5, 15400, 1020, Kind::Big),
    batch("ic", 2021, 2, 2700, 1020, Kind::BigUnlisted),
    batch("bio", 2021, 3, 6300, 1020, Kind::Big),
    batch("bio", 2021, 1, 1300, 1020, Kind::BigUnlisted),
    batch("bio-pharma", 2021, 3, 5700, 1020, Kind::Big),
    batch("bio-pharma", 2021, 1, 1300, 1020, Kind::BigUnlisted),
    batch("bio-devices", 2021, 4, 5800, 1020, Kind::Big),
    batch("equipment", 2021, 6, 2400, 120, Kind::Bonded),
    batch("services", 2021, 4, 1400, 80, Kind::Bonded),
    batch("inspection", 2021, 3, 1200, 80, Kind::Bonded),
    batch("ic", 2018, 1, 4000, 0, Kind::Mayors),
    batch("bio-pharma", 2018, 1, 2800, 0, Kind::Mayors),
    batch("ic", 2019, 1, 5000, 0, Kind::Mayors),
    batch("bio", 2019, 1, 3300, 0, Kind::Mayors),
    batch("ic", 2020, 1, 5800, 0, Kind::Mayors),
    batch("equipment", 2020, 1, 4000, 0, Kind::Mayors),
    batch("ic", 2019, 1, 580, 0, Kind::Provincial(785)),
    batch("bio-devices", 2019, 1, 760, 0, Kind::Provincial(962)),
    batch("equipment", 2019, 1, 490, 0, Kind::Provincial(643)),
    batch("ic", 2020, 1, 870, 0, Kind::Provincial(1184)),
    batch("bio-pharma", 2020, 1, 610, 0, Kind::Provincial(827)),
    batch("energy-saving", 2020, 1, 630, 0, Kind::Provincial(858)),
    batch("equipment", 2021, 2, 540, 60, Kind::Ordinary),
    batch("energy-saving", 2021, 3, 530, 60, Kind::Ordinary),
];

/// Count and total of 2016 to 2020. No other IC or biomedicine is signed in 2021: those years are published.
const ORDINARY: [(&str, [(usize, u64); 5]); 9] = [
    ("ic", [(3, 1800), (4, 2600), (5, 1240), (6, 1460), (7, 1830)]),
    ("bio", [(1, 520), (2, 940), (2, 460), (3, 580), (3, 620)]),
    ("bio-pharma", [(2, 960), (2, 1120), (2, 740), (3, 680), (4, 860)]),
    ("bio-devices", [(1, 440), (2, 760), (2, 500), (3, 620), (4, 740)]),
    ("equipment", [(2, 1150), (3, 1400), (3, 640), (4, 780), (5, 980)]),
    ("services", [(1, 260), (1, 290), (2, 380), (3, 360), (3, 520)]),
    ("inspection", [(1, 180), (1, 220), (1, 190), (2, 310), (3, 440)]),
    ("wine", [(1, 210), (1, 160), (1, 140), (1, 180), (1, 150)]),
    ("energy-saving", [(1, 300), (2, 510), (2, 350), (1, 190), (2, 370)]),
];

/// Where projects of a sector may stand; bonded ones stand in the bonded zone.
pub(super) fn places(sector: &str) -> &'static [&'static str] {
    match sector {
        "ic" => {
            &["platform-ic", "platform-ic", "platform-ic", "zhihui-chip-city", "zhihui-chip-city", "binhai-tech-city"]
        }
        "bio" => &["platform-bio", "valley-cell", "valley-nutrition", "health-new-city"],
        "bio-pharma" => &["valley-medicine", "valley-medicine", "xingwan-park", "platform-bio"],
        "bio-devices" => &["valley-rehab", "xingwan-park", "binhai-park"],
        "equipment" => &["binhai-tech-city", "binhai-park", "lihai"],
        "services" => &["jinghu-tech-city", "dihu-cbd", "didang-park"],
        "inspection" => &["didang-park", "yangjing-lake-park", "zhihui-chip-city"],
        "energy-saving" => &["binhai-park", "binhai-tech-city"],
        _ => &["jinghu"],
    }
}
