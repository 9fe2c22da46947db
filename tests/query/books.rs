//! Small books made by hand, and random ones from a seed.

use zonescope::model::*;
use zonescope::query::YearBasis;

/// A project to be added; what is not said is missing.
#[derive(Default)]
pub(crate) struct P {
    pub(crate) id: &'static str,
    pub(crate) name: &'static str,
    pub(crate) name_en: &'static str,
    pub(crate) sector: &'static str,
    pub(crate) place: &'static str,
    pub(crate) stage: &'static str,
    pub(crate) illustrative: bool,
    pub(crate) investor: &'static str,
    pub(crate) lists: &'static [&'static str],
    pub(crate) parent: &'static str,
    pub(crate) land: Option<u32>,
    /// In 万元.
    pub(crate) amounts: &'static [(ProjectAmount, i64)],
    /// Stage and date.
    pub(crate) dates: &'static [(&'static str, &'static str)],
    pub(crate) note: &'static str,
}

/// Books while they are being written.
pub(crate) struct Books {
    parts: DatasetParts,
    parents: Vec<(usize, String)>,
}

fn name(zh: &str, en: &str) -> Name {
    Name { zh: zh.to_owned(), en: en.to_owned() }
}

/// 万元
pub(crate) fn wan(amount: i64) -> Amount {
    Amount::from_fen(amount * 1_000_000).unwrap()
}

impl Books {
    /// So many more places, and as many projects each with an investor of its own; their numbers have five digits.
    pub(crate) fn with_many(mut self, count: usize) -> Self {
        for number in (10_000..).take(count) {
            let (kind, note) = (String::new(), String::new());
            let (id, name) = (format!("a{number}"), name(&format!("片区{number}"), ""));
            self.parts.places.push(Place { id, name, kind, parent: None, position: None, note }).unwrap();
            let investor = if number % 2 == 0 { format!("第{number}公司") } else { format!("Acme{number}") };
            let id = &format!("p{number}");
            let dates = &[None; 4];
            self.parts.projects.push(&ProjectRow { id, investor: &investor, dates, ..ProjectRow::default() });
        }
        self
    }

    /// Three sectors, one of them with a child; places three deep; a ladder of three stages and one off it; three lists.
    pub(crate) fn new() -> Self {
        let mut sectors = Table::default();
        for (id, zh, en, parent) in [
            ("ic", "集成电路", "Integrated circuits", None),
            ("bio", "生物医药", "Biomedicine", None),
            ("ic-design", "芯片设计", "Chip design", Some("ic")),
            ("equipment", "高端装备", "", None),
        ] {
            let parent = parent.and_then(|id| sectors.find(id));
            let (id, gbt4754, note) = (id.to_owned(), String::new(), String::new());
            sectors.push(Sector { id, name: name(zh, en), parent, gbt4754, color: None, note }).unwrap();
        }
        let mut places = Table::default();
        for (id, zh, parent) in [
            ("core", "核心区", None),
            ("park", "园区", Some("core")),
            ("valley", "产业谷", Some("park")),
            ("bonded", "综保区", None),
        ] {
            let parent = parent.and_then(|id| places.find(id));
            let (id, kind, note) = (id.to_owned(), "park".to_owned(), String::new());
            places.push(Place { id, name: name(zh, ""), kind, parent, position: None, note }).unwrap();
        }
        let mut stages = Table::default();
        for (id, zh, order) in [
            ("signed", "签约", Some(1)),
            ("started", "开工", Some(2)),
            ("land", "供地", Some(3)),
            ("suspended", "停缓建", None),
        ] {
            stages.push(Stage { id: id.to_owned(), name: name(zh, ""), order }).unwrap();
        }
        let mut lists = Table::default();
        for id in ["provincial", "county", "lead"] {
            lists.push(List::unnamed(id.to_owned())).unwrap();
        }
        let projects = Projects::new(stages.len(), 0);
        let parts = DatasetParts {
            zone: Zone {
                fiscal_year_start: None,
                id: "zone".to_owned(),
                name: name("园区", "Zone"),
                level: String::new(),
            },
            currency: Currency::CNY,
            as_of: None,
            year_of: stages.find("signed"),
            table: None,
            sectors,
            places,
            stages,
            sources: Table::default(),
            lists,
            projects,
            fields: Vec::new(),
            progress: Progress::default(),
            indicators: Table::default(),
            observations: Vec::new(),
            project_currencies: [Currency::CNY, Currency::CNY, Currency::CNY, Currency::CNY, Currency::USD],
            progress_currencies: [Currency::CNY; 3],
        };
        Self { parts, parents: Vec::new() }
    }

    /// Says when the books were closed.
    pub(crate) fn closed_on(mut self, date: &str) -> Self {
        self.parts.as_of = PartialDate::parse(date);
        self
    }

    /// Adds a project.
    pub(crate) fn project(mut self, p: P) -> Self {
        let parts = &mut self.parts;
        let mut amounts = [None; 5];
        for (which, amount) in p.amounts {
            amounts[*which as usize] = Some(wan(*amount));
        }
        let mut dates = vec![None; parts.stages.len()];
        for (stage, date) in p.dates {
            dates[parts.stages.find(stage).unwrap().to_usize()] = Some(PartialDate::parse(date).unwrap());
        }
        let lists: Vec<ListIx> = p.lists.iter().map(|id| parts.lists.find(id).unwrap()).collect();
        parts.projects.push(&ProjectRow {
            id: p.id,
            name: p.name,
            name_en: p.name_en,
            sector: parts.sectors.find(p.sector),
            place: parts.places.find(p.place),
            stage: parts.stages.find(p.stage),
            basis: if p.illustrative { Basis::Illustrative } else { Basis::Published },
            investor: p.investor,
            lists: &lists,
            land_mu_hundredths: p.land.map(|mu| mu * 100),
            amounts,
            dates: &dates,
            note: p.note,
            ..ProjectRow::default()
        });
        if !p.parent.is_empty() {
            self.parents.push((parts.projects.len() - 1, p.parent.to_owned()));
        }
        self
    }

    /// Adds a progress row; amounts in 万元: planned, completed, funds in place.
    pub(crate) fn progress(mut self, project: &str, period: &str, amounts: [Option<i64>; 3], basis: Basis) -> Self {
        let projects = &self.parts.projects;
        let project = projects.iter().find(|ix| projects.id(*ix) == project).unwrap();
        let amounts = amounts.map(|amount| amount.map(wan));
        self.parts.progress.push(&ProgressRow {
            project,
            period: Period::parse(period).unwrap(),
            amounts,
            basis,
            source: None,
        });
        self
    }

    /// Closes the books.
    pub(crate) fn close(mut self) -> Dataset {
        for (child, parent) in self.parents {
            let projects = &mut self.parts.projects;
            let parent = projects.iter().find(|ix| projects.id(*ix) == parent);
            let child = ProjectIx::from_usize(child).unwrap();
            projects.set_parent(child, parent);
        }
        sort_investors(&mut self.parts);
        Dataset::new(self.parts).unwrap()
    }
}

/// As the reader of a package does.
fn sort_investors(parts: &mut DatasetParts) {
    parts.projects.sort_investors(|names| zonescope::text::ranks(names.len(), |at| names.get(at)));
}

/// Numbers from a seed, the same everywhere (Knuth's MMIX generator).
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    /// 0 to `sides - 1`.
    pub(crate) fn roll(&mut self, sides: u64) -> usize {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        ((self.0 >> 33) % sides) as usize
    }

    fn maybe<T>(&mut self, of_ten: usize, value: impl FnOnce(&mut Self) -> T) -> Option<T> {
        if self.roll(10) < of_ten { Some(value(self)) } else { None }
    }
}

const PERIODS: [&str; 14] = [
    "2019",
    "2020",
    "2021",
    "2020-H1",
    "2020-H2",
    "2020-01/2020-09",
    "2020-Q4",
    "2021-01/2021-09",
    "2021-Q2",
    "2021-12",
    "2019-07/2020-06",
    "2021-11/2022-02",
    "2020-03/2020-10",
    "2022-01",
];

/// So many random projects, with lists, gaps, overlapping periods and, if asked for, package projects three deep.
pub(crate) fn random(seed: u64, count: usize, with_packages: bool) -> Dataset {
    let (mut dice, mut parts) = (Dice(seed), Books::new().parts);
    // What only some tests look at has dice of its own.
    let mut other = Dice(seed + 1);
    for (id, title) in [("report", "工作报告"), ("plan", "计划"), ("again", "工作报告"), ("untitled", "")] {
        let (id, title) = (id.to_owned(), title.to_owned());
        parts.sources.push(Source { id, title, ..Source::default() }).unwrap();
    }
    for number in 0..count {
        let sources: Vec<SourceIx> = (0..4).filter(|_| other.roll(3) == 0).filter_map(SourceIx::from_usize).collect();
        let mut degrees = |most: u64| (other.roll(most * 20) as f64 - most as f64 * 10.0) / 10.0;
        let position = LonLat { lon: degrees(180), lat: degrees(90) };
        let lists: Vec<ListIx> = (0..3).filter(|_| dice.roll(3) == 0).filter_map(ListIx::from_usize).collect();
        let mut amounts = [None; 5];
        amounts.fill_with(|| dice.maybe(7, |dice| wan(dice.roll(300_000) as i64)));
        let mut dates = vec![None; 4];
        dates.fill_with(|| {
            dice.maybe(7, |dice| {
                let month = dice.maybe(8, |dice| dice.roll(12) as u32 + 1);
                let day = month.and_then(|_| dice.maybe(5, |dice| dice.roll(28) as u32 + 1));
                PartialDate::new(2017 + dice.roll(6) as i32, month, day).unwrap()
            })
        });
        let investor = ["", "", "甲公司", "乙公司", "Acme Co., Ltd.", "阿里·巴巴"][dice.roll(6)];
        parts.projects.push(&ProjectRow {
            id: &format!("p{number:03}"),
            name: ["示意项目", "Park 项目", "封装厂"][dice.roll(3)],
            sector: SectorIx::from_usize(dice.roll(5)).filter(|ix| ix.to_usize() < 4),
            place: PlaceIx::from_usize(dice.roll(5)).filter(|ix| ix.to_usize() < 4),
            stage: StageIx::from_usize(dice.roll(5)).filter(|ix| ix.to_usize() < 4),
            basis: Basis::ALL[dice.roll(2)],
            investor,
            lists: &lists,
            land_mu_hundredths: dice.maybe(6, |dice| dice.roll(30_000) as u32),
            position: other.maybe(7, |_| position),
            amounts,
            dates: &dates,
            name_en: ["", "Works", "works", "Depot"][other.roll(4)],
            note: ["", "二期", "Phase II", "二期, 分两批"][other.roll(4)],
            sources: &sources,
            ..ProjectRow::default()
        });
    }
    let ixs: Vec<ProjectIx> = parts.projects.iter().collect();
    // Parents have higher numbers than their parts for some, lower for others: the order must not matter.
    for (child, ix) in ixs.iter().enumerate() {
        let tens = child / 10 * 10;
        let parent = match child % 10 {
            1 | 2 => Some(tens),
            3 => Some(tens + 2),
            5 | 6 => Some(tens + 7),
            7 => Some(tens + 9),
            _ => None,
        };
        // The dice are rolled either way: what is beside the packages is the same.
        if let Some(parent) = parent.filter(|at| *at < count && dice.roll(4) > 0 && with_packages) {
            parts.projects.set_parent(*ix, Some(ixs[parent]));
        }
    }
    for _ in 0..count * 3 {
        let mut amounts = [None; 3];
        amounts.fill_with(|| dice.maybe(7, |dice| wan(dice.roll(100_000) as i64)));
        parts.progress.push(&ProgressRow {
            project: ixs[dice.roll(count as u64)],
            period: Period::parse(PERIODS[dice.roll(PERIODS.len() as u64)]).unwrap(),
            amounts,
            basis: Basis::ALL[usize::from(dice.roll(4) == 0)],
            source: None,
        });
    }
    sort_investors(&mut parts);
    Dataset::new(parts).unwrap()
}

/// Five projects that differ in all that a filter can ask for.
pub(crate) fn five() -> Dataset {
    use ProjectAmount::{Contracted, ForeignUtilised, PlannedTotal};
    Books::new()
        .project(P {
            id: "a",
            name: "集成电路示意项目 01",
            name_en: "Chip Works",
            sector: "ic",
            place: "core",
            stage: "signed",
            illustrative: true,
            investor: "甲公司",
            lists: &["provincial", "county"],
            land: Some(100),
            amounts: &[(PlannedTotal, 200_000), (Contracted, 0)],
            dates: &[("signed", "2019-05"), ("land", "2019-08-01")],
            ..P::default()
        })
        .project(P {
            id: "b",
            name: "设计中心",
            sector: "ic-design",
            place: "valley",
            stage: "started",
            investor: "Acme Co., Ltd.",
            lists: &["county"],
            land: Some(40),
            amounts: &[(PlannedTotal, 100_000), (ForeignUtilised, 3_000)],
            dates: &[("signed", "2020"), ("started", "2021-03-15")],
            note: "二期 Phase II",
            ..P::default()
        })
        .project(P {
            id: "c",
            name: "新药基地",
            sector: "bio",
            place: "park",
            stage: "suspended",
            investor: "阿里·巴巴",
            amounts: &[(PlannedTotal, 99_999)],
            dates: &[("signed", "2021-12-31")],
            ..P::default()
        })
        .project(P { id: "d", name: "bonded depot", sector: "equipment", place: "bonded", ..P::default() })
        .project(P { id: "e", name: "无产业", lists: &["lead"], dates: &[("signed", "2022-01")], ..P::default() })
        .close()
}

/// The ids of projects, in their order.
pub(crate) fn ids(dataset: &Dataset, projects: &[ProjectIx]) -> String {
    projects.iter().map(|ix| dataset.projects().id(*ix)).collect::<Vec<_>>().join(" ")
}

/// Years by the date of a stage.
pub(crate) fn stage(dataset: &Dataset, id: &str) -> YearBasis {
    YearBasis::Stage(dataset.stages().find(id).unwrap())
}

/// A table `firms` that the program knows nothing of, beside a project.
pub(crate) fn firms(text: &str) -> Dataset {
    let descriptor = r#"{"name": "t", "zonescope": {"version": 1, "zone": {"id": "t", "name_zh": "区"}, "currency": "CNY"},
        "resources": [{"name": "sectors", "path": "s.csv"}, {"name": "stages", "path": "g.csv"},
        {"name": "projects", "path": "p.csv"}, {"name": "firms", "path": "f.csv"}]}"#;
    let files: [(&str, &[u8]); 5] = [
        ("datapackage.json", descriptor.as_bytes()),
        ("s.csv", "id,name_zh\na,甲\n".as_bytes()),
        ("g.csv", "id,name_zh,order,kind\nsigned,签约,1,on_track\n".as_bytes()),
        ("p.csv", "id,name,sector\np,甲,a\n".as_bytes()),
        ("f.csv", text.as_bytes()),
    ];
    (*zonescope::package::open_embedded(&files).unwrap().others[0]).clone()
}
