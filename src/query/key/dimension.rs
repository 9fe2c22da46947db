//! What projects are grouped by, and the keys of the groups. Must not know filters or sums.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt::{Display, Write as _};

use crate::model::{
    Basis, CategoryIx, Dataset, Field, FieldName, Index, InvestorIx, ListIx, Month, PartialDate, Period, PlaceIx,
    ProjectIx, SectorIx, StageIx, YEARS,
};
use crate::query::key::step::{Step, When, besides_id};
use crate::query::key::time_names::{fiscal_name, step_label};
use crate::query::key::year_basis::YearBasis;
use crate::query::key::{
    classes,
    classes::{Class, ClassesOf},
};
use crate::text::{Locale, say};

/// Something to group projects by (维度).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Dimension {
    /// 产业
    Sector,
    /// 产业大类: the top of the sector's tree, so that a sector and those below it stand together, unless the query has
    /// it opened.
    Branch,
    /// 平台
    Place,
    /// 阶段
    Stage,
    /// 年份, under the query's [`YearBasis`]
    Year,
    /// 半年、季度、月份, under the same
    Step(Step),
    /// 数据性质
    Basis,
    /// 清单: a project may be on several.
    List,
    /// 投资方
    Investor,
    /// 项目: each for itself.
    Project,
    /// A column that the program knows nothing of, with its categories.
    Field(FieldName),
    /// Classes of a number.
    Classes(ClassesOf),
}

impl Dimension {
    /// All that every package has.
    pub const ALL: [Self; 12] = [
        Self::Sector,
        Self::Branch,
        Self::Place,
        Self::Stage,
        Self::Year,
        Self::Step(Step::Half),
        Self::Step(Step::Quarter),
        Self::Step(Step::Month),
        Self::Basis,
        Self::List,
        Self::Investor,
        Self::Project,
    ];

    /// Those that are time, the longest first.
    pub const TIMES: [Self; 4] =
        [Self::Year, Self::Step(Step::Half), Self::Step(Step::Quarter), Self::Step(Step::Month)];

    /// As written on the command line; its name is the text `dimension-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Sector => "sector",
            Self::Branch => "branch",
            Self::Place => "place",
            Self::Stage => "stage",
            Self::Year => "year",
            Self::Step(step) => step.id(),
            Self::Basis => "basis",
            Self::List => "list",
            Self::Investor => "investor",
            Self::Project => "project",
            Self::Field(name) => name.id(),
            Self::Classes(of) => of.id(),
        }
    }

    /// What texts about it go by.
    pub fn text_id(self) -> &'static str {
        if let Self::Step(step) = self { step.text_id() } else { self.id() }
    }

    /// The inverse of [`Self::id`].
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|dimension| dimension.id() == id)
            .or_else(|| Step::parse_fiscal(id).map(Self::Step))
            .or_else(|| FieldName::parse(id).map(Self::Field))
            .or_else(|| ClassesOf::parse(id).map(Self::Classes))
    }

    /// Whether its keys follow one another in time.
    pub fn is_time(self) -> bool {
        matches!(self, Self::Year | Self::Step(_))
    }

    /// The step of time shorter than a year that it is.
    pub fn step(self) -> Option<Step> {
        if let Self::Step(step) = self { Some(step) } else { None }
    }

    /// What it is called.
    pub fn name(self, dataset: &Dataset, locale: Locale) -> Cow<'_, str> {
        match self {
            Self::Field(name) => match dataset.field_title(name) {
                Some(title) => Cow::Borrowed(locale.name(title)),
                None => Cow::Borrowed(name.as_str()),
            },
            known => say(locale, &format!("dimension-{}", known.text_id())),
        }
    }

    /// How many keys there can be. Keys are numbered in the order shown; the last number is "none".
    pub(in crate::query) fn size(self, dataset: &Dataset) -> u32 {
        let rows = match self {
            Self::Sector | Self::Branch => dataset.sectors().len(),
            Self::Place => dataset.places().len(),
            Self::Stage => dataset.stages().len(),
            Self::Year if dataset.has_fiscal_years() => return NO_YEAR + 1,
            Self::Year => return CALENDAR_YEARS + 1,
            Self::Step(step) => return step.none() + 1,
            Self::Basis => return Basis::ALL.len() as u32,
            Self::Project => dataset.projects().len(),
            Self::List => dataset.lists().len(),
            Self::Investor => dataset.projects().investors().texts().len(),
            Self::Field(name) => match dataset.field(name) {
                // Each text may be another.
                Some(field) if field.texts().is_some() => dataset.projects().len(),
                field => field.and_then(Field::groups).unwrap_or(0),
            },
            Self::Classes(_) => return classes::SIZE,
        };
        rows as u32 + 1
    }

    /// The key with this number.
    pub(in crate::query) fn key(self, code: u32, size: u32) -> Key {
        let at = code as usize;
        let none = code + 1 == size;
        match self {
            Self::Sector => Key::Sector(if none { None } else { SectorIx::from_usize(at) }),
            Self::Branch => Key::Branch(if none { None } else { SectorIx::from_usize(at) }),
            Self::Place => Key::Place(if none { None } else { PlaceIx::from_usize(at) }),
            Self::Stage => Key::Stage(if none { None } else { StageIx::from_usize(at) }),
            Self::Year if none => Key::Year(None),
            Self::Year => year_key(code),
            Self::Step(step) => Key::Step(step, step.when(code)),
            Self::Basis => Key::Basis(if at == 0 { Basis::Published } else { Basis::Illustrative }),
            Self::List => Key::List(if none { None } else { ListIx::from_usize(at) }),
            Self::Investor => Key::Investor(if none { None } else { InvestorIx::from_usize(at) }),
            Self::Project => Key::Project(if none { None } else { ProjectIx::from_usize(at) }),
            Self::Field(name) => Key::Field(name, if none { None } else { CategoryIx::from_usize(at) }),
            Self::Classes(of) => Key::Class(of, None),
        }
    }
}

/// How many years of the calendar there are; those that begin in February come behind them, and so on.
pub(in crate::query) const CALENDAR_YEARS: u32 = (*YEARS.end() - *YEARS.start() + 1) as u32;

/// The number of "no year".
pub(in crate::query) const NO_YEAR: u32 = CALENDAR_YEARS * 12;

/// The number of the year that a period is: of the calendar if it lies in one, or one of its own kind.
pub(in crate::query) fn period_code(period: Period) -> u32 {
    match period.fiscal() {
        Some(first) => fiscal_code(first),
        None => year_code(period.year()),
    }
}

fn fiscal_code(first: Month) -> u32 {
    CALENDAR_YEARS * (first.month() - 1) + (first.year() - YEARS.start()) as u32
}

fn year_key(code: u32) -> Key {
    let year = (code % CALENDAR_YEARS) as i32 + YEARS.start();
    match code / CALENDAR_YEARS {
        0 => Key::Year(Some(year)),
        kind => Month::new(year, kind + 1).map_or(Key::Year(None), Key::FiscalYear),
    }
}

/// The number of a year.
pub(in crate::query) fn year_code(year: Option<i32>) -> u32 {
    year.filter(|year| YEARS.contains(year)).map_or(NO_YEAR, |year| (year - YEARS.start()) as u32)
}

/// The number of the year of the date with this number, as columns hold it; without branches.
pub(in crate::query) fn date_code(date: u32) -> u32 {
    // No date is less than any, so that it wraps round.
    PartialDate::year_of(date).wrapping_sub(*YEARS.start() as u32).min(NO_YEAR)
}

/// The key of a group. The order is the one shown: that of the package's tables, of years, of investors' names; none
/// comes last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "said at Dimension")]
pub enum Key {
    Sector(Option<SectorIx>),
    Branch(Option<SectorIx>),
    Place(Option<PlaceIx>),
    Stage(Option<StageIx>),
    Year(Option<i32>),
    /// 财年: a year that begins with another month than January.
    FiscalYear(Month),
    /// A half, a quarter or a month; of what is known only to its year, that year.
    Step(Step, When),
    Basis(Basis),
    List(Option<ListIx>),
    Investor(Option<InvestorIx>),
    Project(Option<ProjectIx>),
    /// A category of a column that the program knows nothing of.
    Field(FieldName, Option<CategoryIx>),
    /// A text of such a column: that of the first row that has it.
    Text(FieldName, ProjectIx),
    /// A class of a number.
    Class(ClassesOf, Option<Class>),
}

impl Key {
    /// What this is a key of.
    pub fn dimension(self) -> Dimension {
        match self {
            Self::Sector(_) => Dimension::Sector,
            Self::Branch(_) => Dimension::Branch,
            Self::Place(_) => Dimension::Place,
            Self::Stage(_) => Dimension::Stage,
            Self::Year(_) | Self::FiscalYear(_) => Dimension::Year,
            Self::Step(step, _) => Dimension::Step(step),
            Self::Basis(_) => Dimension::Basis,
            Self::List(_) => Dimension::List,
            Self::Investor(_) => Dimension::Investor,
            Self::Project(_) => Dimension::Project,
            Self::Field(name, _) | Self::Text(name, _) => Dimension::Field(name),
            Self::Class(of, _) => Dimension::Classes(of),
        }
    }

    /// Whether this is the group of those for which nothing is given.
    pub fn is_none(self) -> bool {
        self.number().is_none()
    }

    /// Whether it is a year or a shorter step of time, known or not.
    pub fn is_time(self) -> bool {
        self.dimension().is_time()
    }

    /// Whether it is time, but no point among the others of its dimension: there is no date, or one that does not say.
    pub fn is_undated(self) -> bool {
        matches!(
            self,
            Self::Year(None) | Self::Step(_, When::Year(_) | When::Besides(_) | When::Fiscal(_) | When::Unknown)
        )
    }

    /// The year that it is, or that it lies in; of a year that is not the calendar's that in which it begins.
    pub fn year(self) -> Option<i32> {
        match self {
            Self::Year(year) => year,
            Self::FiscalYear(first) | Self::Step(_, When::In(first) | When::Fiscal(first)) => Some(first.year()),
            Self::Step(_, When::Year(year) | When::Besides(year)) => Some(year),
            _ => None,
        }
    }

    /// The months of a half, a quarter or a month.
    pub fn period(self) -> Option<Period> {
        if let Self::Step(step, When::In(first)) = self { step.from(first) } else { None }
    }

    /// Its place among all keys of its dimension, whether they occur or not; `None` for those of which nothing is given.
    pub fn place(self) -> Option<usize> {
        self.number().map(|number| number as usize)
    }

    fn number(self) -> Option<u32> {
        let at = match self {
            Self::Sector(ix) | Self::Branch(ix) => ix.map(Index::to_usize),
            Self::Place(ix) => ix.map(Index::to_usize),
            Self::Stage(ix) => ix.map(Index::to_usize),
            Self::Year(year) => return Some(year_code(year)).filter(|code| *code != NO_YEAR),
            Self::FiscalYear(first) => return Some(fiscal_code(first)),
            Self::Step(step, when) => return Some(step.code(when)).filter(|code| *code != step.none()),
            Self::Basis(basis) => Some(basis as usize),
            Self::List(ix) => ix.map(Index::to_usize),
            Self::Investor(ix) => ix.map(Index::to_usize),
            Self::Project(ix) => ix.map(Index::to_usize),
            Self::Field(_, ix) => ix.map(Index::to_usize),
            Self::Text(_, ix) => Some(ix.to_usize()),
            Self::Class(_, class) => return class.map(Class::code),
        };
        at.map(|at| at as u32)
    }

    /// Its number among the keys of its dimension, of which there are `size`.
    pub(in crate::query) fn code(self, size: u32) -> u32 {
        self.number().unwrap_or(size - 1)
    }

    /// As written in files: an id, a year, a name; empty for none.
    pub fn id(&self, dataset: &Dataset) -> String {
        let mut id = String::new();
        self.write_id(dataset, &mut id);
        id
    }

    /// Adds the same to a text.
    pub fn write_id(&self, dataset: &Dataset, text: &mut String) {
        let mut put = |value: &dyn Display| {
            // A text takes whatever is written.
            let _ = write!(text, "{value}");
        };
        let id = match *self {
            Self::Sector(ix) | Self::Branch(ix) => ix.map(|ix| dataset.sectors()[ix].id.as_str()),
            Self::Place(ix) => ix.map(|ix| dataset.places()[ix].id.as_str()),
            Self::Stage(ix) => ix.map(|ix| dataset.stages()[ix].id.as_str()),
            Self::Year(None) | Self::Class(_, None) => None,
            Self::Year(Some(year)) | Self::Step(_, When::Year(year)) => return put(&year),
            Self::Step(_, When::Besides(year)) => return put(&besides_id(year)),
            Self::FiscalYear(first) | Self::Step(_, When::Fiscal(first)) => return put(&Period::year_from(first)),
            Self::Step(..) => return self.period().iter().for_each(|period| put(period)),
            Self::Basis(basis) => Some(basis.id()),
            Self::List(ix) => ix.map(|ix| dataset.lists()[ix].id.as_str()),
            Self::Investor(ix) => ix.map(|ix| dataset.projects().investor_name(ix)),
            Self::Project(ix) => ix.map(|ix| dataset.projects().id(ix)),
            Self::Field(name, ix) => ix.and_then(|ix| Some(dataset.field(name)?.categories()?.id(ix))),
            Self::Text(name, ix) => text_of(dataset, name, ix),
            Self::Class(of, Some(class)) => return put(&class.id(dataset, of.classed())),
        };
        text.push_str(id.unwrap_or_default());
    }

    /// The same where years are of such dates: progress has periods, and what of it is in no year lies in several.
    pub fn label_by(&self, dataset: &Dataset, year_of: YearBasis, locale: Locale) -> String {
        match *self {
            Self::Year(None) | Self::Step(_, When::Unknown) if year_of == YearBasis::Period => {
                say(locale, "across-years").into_owned()
            }
            _ => self.label(dataset, locale),
        }
    }

    /// As shown to a person; never empty.
    pub fn label(&self, dataset: &Dataset, locale: Locale) -> String {
        let (name, none) = match *self {
            Self::Sector(ix) | Self::Branch(ix) => (ix.map(|ix| locale.name(&dataset.sectors()[ix].name)), "no-sector"),
            Self::Place(ix) => (ix.map(|ix| locale.name(&dataset.places()[ix].name)), "no-place"),
            Self::Stage(ix) => (ix.map(|ix| locale.name(&dataset.stages()[ix].name)), "no-stage"),
            Self::List(ix) => (ix.map(|ix| locale.name(&dataset.lists()[ix].name)), "no-list"),
            Self::Investor(ix) => (ix.map(|ix| dataset.projects().investor_name(ix)), "no-investor"),
            Self::Project(ix) => (ix.map(|ix| locale.name(dataset.projects().called(ix))), "no-project"),
            Self::Field(name, ix) => {
                let categories = dataset.field(name).and_then(Field::categories);
                (ix.and_then(|ix| Some(locale.name(categories?.called(ix)))), "no-category")
            }
            Self::Text(name, ix) => (text_of(dataset, name, ix), "no-category"),
            Self::Class(of, Some(class)) => return class.label(dataset, of.classed(), locale),
            Self::Class(_, None) => (None, "no-category"),
            Self::Basis(Basis::Published) => (None, "basis-published"),
            Self::Basis(Basis::Illustrative) => (None, "basis-illustrative"),
            Self::Year(Some(year)) => return year.to_string(),
            Self::Year(None) | Self::Step(_, When::Unknown) => (None, "no-year"),
            Self::Step(step, when) => return step_label(dataset, step, when, locale),
            Self::FiscalYear(first) => return fiscal_name(dataset, first),
        };
        name.map_or_else(|| say(locale, none).into_owned(), str::to_owned)
    }
}

fn text_of(dataset: &Dataset, name: FieldName, ix: ProjectIx) -> Option<&str> {
    dataset.field(name)?.texts().map(|texts| texts.get(ix.to_usize()))
}

impl Ord for Key {
    fn cmp(&self, other: &Self) -> Ordering {
        let rank = |key: &Self| (key.dimension(), key.number().unwrap_or(u32::MAX));
        rank(self).cmp(&rank(other))
    }
}

impl PartialOrd for Key {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
