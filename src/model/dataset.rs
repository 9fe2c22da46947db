//! A zone's books as a whole.

use std::sync::{Arc, OnceLock};

use super::amount::Currency;
use super::as_read::AsRead;
use super::entities::{List, Name, Place, PlaceIx, Sector, SectorIx, Source, Stage, StageIx, Zone};
use super::field::Field;
use super::given::Given;
use super::grouped::{group_progress, packages};
use super::hop::Hop;
use super::measure::{Measure, MeasureKind, ProgressAmount, ProjectAmount};
use super::observation::{Indicator, Observation};
use super::overlaps::with_passed_over;
use super::partial_date::PartialDate;
use super::progress::Progress;
use super::project::{ProjectIx, Projects};
use super::table::{Index, Table, Tree};

/// The parts of a [`Dataset`], before they are checked against one another.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the tables of DOMAIN")]
pub struct DatasetParts {
    pub zone: Zone,
    /// What sums are in, unless a column says otherwise.
    pub currency: Currency,
    /// The day the books were closed.
    pub as_of: Option<PartialDate>,
    /// The stage whose date gives a project its year unless asked otherwise.
    pub year_of: Option<StageIx>,
    /// Which table the rows are of, if they are no projects.
    pub table: Option<TableTitle>,
    pub sectors: Table<Sector>,
    pub places: Table<Place>,
    pub stages: Table<Stage>,
    pub sources: Table<Source>,
    pub lists: Table<List>,
    pub projects: Projects,
    /// The columns of the projects table that the program knows nothing of, in the order of the table.
    pub fields: Vec<Field>,
    pub progress: Progress,
    pub indicators: Table<Indicator>,
    pub observations: Vec<Observation>,
    /// One for each of [`ProjectAmount::ALL`].
    pub project_currencies: [Currency; 5],
    /// One for each of [`ProgressAmount::ALL`].
    pub progress_currencies: [Currency; 3],
}

/// A table of a package that is not that of its projects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableTitle {
    /// The resource it stands in.
    pub id: String,
    /// Which of the resources that is, from 1.
    pub number: u16,
    /// What people call it.
    pub name: Name,
    /// The column that rows are told apart by, unless they are numbered.
    pub ids: Option<NamingColumn>,
    /// The column of what they are called.
    pub names: Option<NamingColumn>,
    /// The one of what they are called in English.
    pub names_en: Option<NamingColumn>,
    /// The date column that says at which time a row was, where rows of the same things come again and again.
    pub time: Option<String>,
    /// The column that its rows are put in order by unless somebody asks for another one; as in the file where none is.
    pub order: Option<String>,
    /// The columns of its primary key; none where it declares none.
    pub key: Vec<String>,
    /// Those of the columns that name rows, and of those of dates, of which the package or the program says what they are: the
    /// others were taken for that by what they are called and hold.
    pub declared: Vec<String>,
}

/// A column that says what the rows of a table are called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamingColumn {
    /// As it stands over the column.
    pub id: String,
    /// What people call it.
    pub title: Name,
}

impl TableTitle {
    /// The stage that stands for the date of a table that has none: no column is called so.
    pub const NO_DATES: &str = "-";
}

/// Why [`DatasetParts`] do not make a [`Dataset`]. The reader mends all of these first and reports them as findings.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum Inconsistent {
    #[error("two projects have the id {0}")]
    DuplicateProject(String),
    #[error("the parents of {0} form a cycle")]
    Cycle(&'static str),
    #[error("{0} date columns for {1} stages")]
    Stages(usize, usize),
    #[error("a progress row points past the last project")]
    DanglingProgress,
}

/// A zone's books: ids are unique, references resolve, trees have no cycles. Read-only once made.
/// A copy costs next to nothing.
#[derive(Clone, Debug)]
pub struct Dataset {
    books: Arc<Books>,
    pub(super) read: AsRead,
}

/// What is in it, and what was found out about it.
#[derive(Debug)]
struct Books {
    parts: DatasetParts,
    sector_tree: Tree<SectorIx>,
    place_tree: Tree<PlaceIx>,
    /// Each package project with its parts, in package order.
    packages: Vec<(ProjectIx, Vec<ProjectIx>)>,
    /// Rows of progress grouped by project: `progress_rows[progress_starts[p]..progress_starts[p + 1]]`.
    progress_starts: Vec<u32>,
    progress_rows: Vec<u32>,
    given: Given,
    hops: OnceLock<Vec<Hop>>,
    /// The projects of which some progress is in no sum, one list for each of [`ProgressAmount::ALL`].
    passed_over: [Vec<ProjectIx>; 3],
}

impl Dataset {
    /// Checks the parts against one another.
    pub fn new(mut parts: DatasetParts) -> Result<Self, Inconsistent> {
        if let Some((row, _)) = parts.projects.index_ids().first() {
            let id = ProjectIx::from_usize(*row as usize).map_or("", |ix| parts.projects.id(ix));
            return Err(Inconsistent::DuplicateProject(id.to_owned()));
        }
        let projects = &parts.projects;
        if projects.stage_count() != parts.stages.len() {
            return Err(Inconsistent::Stages(projects.stage_count(), parts.stages.len()));
        }
        let sector_tree = Tree::new(parts.sectors.iter().map(|(_, sector)| sector.parent).collect())
            .map_err(|_| Inconsistent::Cycle("sectors"))?;
        let place_tree = Tree::new(parts.places.iter().map(|(_, place)| place.parent).collect())
            .map_err(|_| Inconsistent::Cycle("places"))?;
        let packages = packages(projects);
        // Where no whole is a part, there is no way round.
        if packages.iter().any(|(whole, _)| projects.parent(*whole).is_some()) {
            let parents: Vec<_> = projects.iter().map(|ix| projects.parent(ix)).collect();
            Tree::check(&parents).map_err(|_| Inconsistent::Cycle("projects"))?;
        }
        let (progress_starts, progress_rows) =
            group_progress(&parts.progress, projects.len()).ok_or(Inconsistent::DanglingProgress)?;
        let given = Given::of(&parts.projects, &parts.fields, &parts.progress);
        let passed_over = Default::default();
        let hops = OnceLock::new();
        let books = Books {
            parts,
            sector_tree,
            place_tree,
            packages,
            progress_starts,
            progress_rows,
            given,
            hops,
            passed_over,
        };
        let mut dataset = Self { books: Arc::new(books), read: AsRead::default() };
        let passed_over = with_passed_over(dataset.progress(), dataset.projects(), |ix| dataset.progress_of(ix));
        if let Some(books) = Arc::get_mut(&mut dataset.books) {
            books.passed_over = passed_over;
        }
        Ok(dataset)
    }

    /// Whether any project has this amount.
    pub fn has_amounts(&self, which: ProjectAmount) -> bool {
        self.books.given.amounts[which as usize]
    }

    /// The months with which years of progress begin that are not the calendar's (财年): none, one, or several kinds.
    pub fn fiscal_months(&self) -> Vec<u32> {
        (1..=12).filter(|month| self.books.given.fiscal_years >> (month - 1) & 1 == 1).collect()
    }

    /// No date of the rows is of an earlier year.
    pub fn first_year(&self) -> i32 {
        self.books.given.first_year
    }

    /// Whether there is progress by years that are not the calendar's.
    pub fn has_fiscal_years(&self) -> bool {
        self.books.given.fiscal_years != 0
    }

    /// The projects some of whose progress is in no sum of this amount, because its periods overlap by halves, in package
    /// order: see [`Progress::passed_over`].
    pub fn with_passed_over(&self, which: ProgressAmount) -> &[ProjectIx] {
        &self.books.passed_over[which as usize]
    }

    /// Whether any project has a place.
    pub fn has_places(&self) -> bool {
        self.books.given.places
    }

    /// Whether any project is at a stage.
    pub fn has_stages(&self) -> bool {
        self.books.given.stages
    }

    /// The project with this id.
    pub fn project(&self, id: &str) -> Option<ProjectIx> {
        self.projects().find(id)
    }

    /// The parts of a package project, in package order; empty for all others.
    pub fn parts_of(&self, project: ProjectIx) -> &[ProjectIx] {
        let found = self.books.packages.binary_search_by_key(&project, |(whole, _)| *whole);
        found.map_or(&[], |at| self.books.packages[at].1.as_slice())
    }

    /// Whether any project is a package project.
    pub fn has_package_projects(&self) -> bool {
        !self.books.packages.is_empty()
    }

    /// Each package project (打包项目) with its parts, in package order.
    pub fn packages(&self) -> &[(ProjectIx, Vec<ProjectIx>)] {
        &self.books.packages
    }

    /// The rows of [`Self::progress`] that belong to a project, in package order.
    pub fn progress_of(&self, project: ProjectIx) -> impl Iterator<Item = usize> + '_ {
        let at = project.to_usize();
        let range = self.books.progress_starts[at] as usize..self.books.progress_starts[at + 1] as usize;
        self.books.progress_rows[range].iter().map(|row| *row as usize)
    }

    /// The currency a measure's sums are in; `None` for a count.
    pub fn currency_of(&self, measure: Measure) -> Option<Currency> {
        match measure.kind() {
            MeasureKind::Lifetime(which) => Some(self.project_currency(which)),
            MeasureKind::Period(which) => Some(self.progress_currency(which)),
            MeasureKind::Count => None,
            MeasureKind::Field(name) => self.field(name).and_then(Field::summed_in),
            MeasureKind::Statistic(_) => self.currency_of(measure.base()),
        }
    }

    /// The currency of an amount column of projects.
    pub fn project_currency(&self, which: ProjectAmount) -> Currency {
        self.books.parts.project_currencies[which as usize]
    }

    /// The currency of an amount column of progress.
    pub fn progress_currency(&self, which: ProgressAmount) -> Currency {
        self.books.parts.progress_currencies[which as usize]
    }

    /// Which table the rows are of; nothing for projects.
    pub fn table(&self) -> Option<&TableTitle> {
        self.books.parts.table.as_ref()
    }

    /// Whether the rows are investment projects, and not those of another table.
    pub fn is_of_projects(&self) -> bool {
        self.table().is_none()
    }

    /// Whether anything in it may have a date: a table without a column of dates says nothing of years.
    pub fn has_dates(&self) -> bool {
        self.is_of_projects() || self.stages().iter().any(|(_, stage)| stage.id != TableTitle::NO_DATES)
    }

    /// The zone.
    pub fn zone(&self) -> &Zone {
        &self.books.parts.zone
    }

    /// The month that fiscal years begin with, where the package says so.
    pub fn fiscal_year_start(&self) -> Option<u32> {
        self.zone().fiscal_year_start
    }

    /// What sums are in unless a column says otherwise.
    pub fn currency(&self) -> Currency {
        self.books.parts.currency
    }

    /// The day the books were closed.
    pub fn as_of(&self) -> Option<PartialDate> {
        self.books.parts.as_of
    }

    /// The stage whose date gives a project its year unless asked otherwise.
    pub fn year_of(&self) -> Option<StageIx> {
        self.books.parts.year_of
    }

    /// Sectors, in package order.
    pub fn sectors(&self) -> &Table<Sector> {
        &self.books.parts.sectors
    }

    /// Places, in package order.
    pub fn places(&self) -> &Table<Place> {
        &self.books.parts.places
    }

    /// Stages: the ladder by its order, then the off-track states.
    pub fn stages(&self) -> &Table<Stage> {
        &self.books.parts.stages
    }

    /// Sources, in package order.
    pub fn sources(&self) -> &Table<Source> {
        &self.books.parts.sources
    }

    /// Lists: those of the table of lists as they stand in it, then any others by id.
    pub fn lists(&self) -> &Table<List> {
        &self.books.parts.lists
    }

    /// Projects, in package order.
    pub fn projects(&self) -> &Projects {
        &self.books.parts.projects
    }

    /// The columns of projects that the program knows nothing of, in the order of their table.
    pub fn fields(&self) -> &[Field] {
        &self.books.parts.fields
    }

    /// The columns one step away, once all tables of the package are read.
    pub fn hops(&self) -> &[Hop] {
        self.books.hops.get().map_or(&[], Vec::as_slice)
    }

    /// Says which columns are one step away: known only when all tables of a package are read.
    pub(crate) fn reach(&self, hops: Vec<Hop>) {
        // Whoever says it first says the same.
        let _ = self.books.hops.set(hops);
    }

    /// Progress rows, in package order.
    pub fn progress(&self) -> &Progress {
        &self.books.parts.progress
    }

    /// Indicators, in package order.
    pub fn indicators(&self) -> &Table<Indicator> {
        &self.books.parts.indicators
    }

    /// Observations, in package order.
    pub fn observations(&self) -> &[Observation] {
        &self.books.parts.observations
    }

    /// Who is whose parent among sectors.
    pub fn sector_tree(&self) -> &Tree<SectorIx> {
        &self.books.sector_tree
    }

    /// Who is whose parent among places.
    pub fn place_tree(&self) -> &Tree<PlaceIx> {
        &self.books.place_tree
    }
}
