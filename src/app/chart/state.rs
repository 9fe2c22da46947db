//! The choices beside the chart, as plain data, and the question they ask. Must not know panels, lists or widgets.

use crate::app::core::remap::Remap;
use crate::figure::{Choice, Choices, FigureSpec, Kind, Pair, Reference};
use crate::model::{AddsUp, Dataset, Field, How, Index, LAND, Measure, ProjectAmount, SectorIx, Statistic};
use crate::query::{
    self, Clause, Dimension, Filter, Key, Query, Span, Test, YearBasis, default_year_basis, parse_measure_of,
    parse_year_basis,
};

/// The lines to hold marks against, each with the choice that kinds have which draw it.
pub(in crate::app) const LINES: [(Choice, Reference, &str); 2] = [
    (Choice::Schedule, Reference::Schedule, "choice-schedule"),
    (Choice::References, Reference::Average, "choice-average"),
];
/// The flag of shares.
pub(in crate::app) const SHARE: &str = "share";

/// A column with more categories than this says little at a first look.
const MOST_GROUPS: usize = 30;

/// The choices beside the chart. Equal choices give equal figures.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Chart {
    /// How it is drawn.
    pub(crate) kind: Kind,
    /// What is counted.
    pub(crate) measure: Measure,
    /// What the series are.
    pub(crate) by: Dimension,
    /// What stands along the axis: years, or shorter steps of time.
    pub(crate) time: Dimension,
    /// Where years come from.
    pub(crate) year_of: YearBasis,
    /// From which year to which; all when not chosen.
    pub(crate) years: Option<(i32, i32)>,
    /// Series switched off in the legend.
    pub(crate) hidden: Vec<Key>,
    /// Series that are compared: the others stand back.
    pub(crate) pinned: Vec<Key>,
    /// Sectors whose children stand in their place.
    pub(crate) opened: Vec<SectorIx>,
    /// What was drilled into, from the outside in.
    pub(crate) scope: Vec<Scope>,
    /// Lines to hold the marks against.
    pub(crate) references: Vec<Reference>,
    /// How it is shown. A title of somebody's own is gone as soon as another question is asked.
    pub(crate) choices: Choices,
}

/// A step inwards: only what has this key, and what it was grouped by before.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Scope {
    /// What was drilled into.
    pub(crate) key: Key,
    /// What the series were before.
    pub(crate) by: Dimension,
}

impl Chart {
    /// The first chart of a package: investment by branch and year. Of one year, or of none, there is no course to show:
    /// the branches are ranked then.
    pub(crate) fn new(dataset: &Dataset) -> Self {
        let measure = first_measure(dataset);
        let by = first_dimension(dataset);
        let (year_of, years) = first_years(dataset, measure);
        Self {
            kind: if years < 2 { Kind::Ranked } else { Kind::Stacked },
            measure,
            by,
            time: Dimension::Year,
            year_of,
            years: None,
            hidden: Vec::new(),
            pinned: Vec::new(),
            opened: Vec::new(),
            scope: Vec::new(),
            references: Vec::new(),
            choices: Choices::default(),
        }
    }

    /// The question behind the chart, of what passes `filter`.
    pub(crate) fn query(&self, filter: &Filter) -> Query {
        let mut filter = self.scope.iter().fold(filter.clone(), |filter, step| filter.and(Clause::only(step.key)));
        if let Some((from, to)) = self.years {
            filter = filter.and(Clause::Year(Test::AnyOf(vec![Span::Between(from, to)])));
        }
        let query = Query::new(self.measure, &[self.by, self.time], self.year_of).filtered(filter);
        Query { opened: self.opened.clone(), ..query }
    }

    /// The chart as a figure's specification.
    pub(crate) fn spec(&self, filter: &Filter) -> FigureSpec {
        FigureSpec {
            hidden: self.hidden.clone(),
            focus: self.pinned.clone(),
            references: self.references.clone(),
            choices: self.choices.clone(),
            ..FigureSpec::new(self.kind, self.query(filter))
        }
    }

    /// The choices that make a specification, and what is left of its filter. A chart is always by years; a figure that
    /// is not keeps its first dimension.
    pub(crate) fn of_spec(spec: &FigureSpec) -> (Self, Filter) {
        let mut years = None;
        let mut filter = Filter::default();
        for clause in spec.query.filter.clauses() {
            match clause {
                Clause::Year(Test::AnyOf(spans)) if years.is_none() && spans.len() == 1 => match spans[0] {
                    Span::Between(from, to) => years = Some((from, to)),
                    Span::Only(year) => years = Some((year, year)),
                    _ => filter = filter.and(clause.clone()),
                },
                other => filter = filter.and(other.clone()),
            }
        }
        let chart = Self {
            kind: spec.kind,
            measure: spec.query.measure,
            by: spec.query.by.first().copied().filter(|by| !by.is_time()).unwrap_or(Dimension::Branch),
            time: spec.query.by.iter().copied().find(|by| by.is_time()).unwrap_or(Dimension::Year),
            year_of: spec.query.year_of,
            years,
            hidden: spec.hidden.clone(),
            pinned: spec.focus.clone(),
            opened: spec.query.opened.clone(),
            scope: Vec::new(),
            references: spec.references.clone(),
            choices: spec.choices.clone(),
        };
        (chart, filter)
    }

    /// The same choices for another reading of the package, or for another package; what is not there is let go.
    pub(crate) fn remapped(&self, remap: &Remap<'_>) -> Self {
        let (old, new) = (remap.old, remap.new);
        let scope = |step: &Scope| Some(Scope { key: remap.key(&step.key)?, by: step.by });
        let sector = |sector: &SectorIx| new.sectors().find(&old.sectors()[*sector].id);
        let year_of = parse_year_basis(new, self.year_of.id(old), self.measure);
        Self {
            year_of: year_of.unwrap_or_else(|_| default_year_basis(new, self.measure)),
            by: dimension_in(new, self.by),
            measure: measure_in(new, self.measure),
            hidden: remap.keys(&self.hidden),
            pinned: remap.keys(&self.pinned),
            opened: self.opened.iter().filter_map(sector).collect(),
            scope: self.scope.iter().filter_map(scope).collect(),
            ..self.clone()
        }
    }

    /// Takes another measure, with its usual year basis where the present one is not chosen or does not suit it.
    pub(crate) fn set_measure(&mut self, dataset: &Dataset, measure: Measure) {
        let was_default = self.year_of == default_year_basis(dataset, self.measure);
        self.measure = measure;
        if !self.kind.suits(measure) {
            self.kind = self.kind.instead();
        }
        if was_default || self.query(&Filter::default()).check().is_err() {
            self.year_of = default_year_basis(dataset, measure);
        }
    }

    /// Takes another dimension for its series; what was chosen among the old ones is let go.
    pub(crate) fn set_dimension(&mut self, by: Dimension) {
        if self.by == by {
            return;
        }
        self.by = by;
        self.hidden.clear();
        self.pinned.clear();
        self.opened.clear();
        self.choices.top = None;
    }

    /// Takes another kind; one that sets measures against one another comes with its pair.
    pub(crate) fn set_kind(&mut self, dataset: &Dataset, kind: Kind) {
        self.kind = kind;
        let pair = Pair::of(self.measure);
        if !kind.suits(self.measure) {
            self.set_measure(dataset, self.measure.base());
            self.kind = kind;
        }
        if kind.uses(Choice::Pair) && ![pair.planned, pair.completed].contains(&self.measure) {
            self.set_measure(dataset, pair.completed);
        }
    }

    /// The children of a sector take its place, or it takes theirs.
    pub(crate) fn toggle_opened(&mut self, sector: SectorIx) {
        match self.opened.iter().position(|known| *known == sector) {
            Some(at) => drop(self.opened.remove(at)),
            None => self.opened.push(sector),
        }
    }
}

/// The same dimension in other books, if they have it.
fn dimension_in(dataset: &Dataset, by: Dimension) -> Dimension {
    match by {
        Dimension::Field(name) if dataset.field(name).and_then(Field::groups).is_none() => first_dimension(dataset),
        by => by,
    }
}

/// The same measure in other books, if they have it.
fn measure_in(dataset: &Dataset, measure: Measure) -> Measure {
    match measure {
        Measure::Field(name) if dataset.field(name).and_then(Field::numbers).is_none() => first_measure(dataset),
        Measure::Statistic(_) => parse_measure_of(dataset, measure.id()).unwrap_or_else(|_| first_measure(dataset)),
        measure => measure,
    }
}

/// The measures of these books: those that every package has, then the columns that may be added up and of which the
/// program knows nothing.
pub(in crate::app) fn measures(dataset: &Dataset) -> Vec<Measure> {
    let known = if dataset.is_of_projects() { &Measure::ALL[..] } else { &[Measure::ProjectCount][..] };
    let is_added =
        |field: &&Field| field.kind.is_measured() && field.adds_up != AddsUp::Never && field.numbers().is_some();
    let fields = dataset.fields().iter().filter(is_added).map(|field| Measure::Field(field.name));
    known.iter().copied().chain(fields).collect()
}

/// The sum of a column of numbers, and what else may be said of it; nothing of what is no number.
pub(in crate::app) fn statistics(measure: Measure) -> Vec<(&'static str, Measure)> {
    let base = match measure.statistic().map(|statistic| statistic.how()) {
        Some(How::Distinct | How::Days | How::Ratio) => return Vec::new(),
        _ if measure.base() == Measure::ProjectCount => return Vec::new(),
        _ => measure.base(),
    };
    let of = |how: How| Some((how.id(), statistic(base, how)?));
    [("sum", base)].into_iter().chain(How::OF_NUMBERS.into_iter().filter_map(of)).collect()
}

/// A statistic of a measure, where there is one.
pub(in crate::app) fn statistic(base: Measure, how: How) -> Option<Measure> {
    let measure = Measure::parse(&Statistic::id_of(how, base.id(), None))?;
    measure.statistic().map(|_| measure)
}

/// Statistics of two columns and of groups that are worth an offer: different keys, days from a stage to the next, amounts by
/// land and what was completed of what was planned.
pub(in crate::app) fn further_statistics(dataset: &Dataset) -> Vec<Measure> {
    let is_table = !dataset.is_of_projects();
    let of =
        |how: How, one: &str, other: Option<&str>| parse_measure_of(dataset, &Statistic::id_of(how, one, other)).ok();
    let groups = Dimension::all_of(dataset).into_iter().filter(|by| !by.is_time() && *by != Dimension::Project);
    let different = groups.filter_map(|by| of(How::Distinct, by.id(), None));
    let stages: Vec<String> = dataset
        .stages()
        .iter()
        .filter(|(_, stage)| is_table || stage.is_on_track())
        .map(|(_, stage)| format!("date_{}", stage.id))
        .collect();
    let days = stages.windows(2).filter_map(|pair| of(How::Days, &pair[0], Some(&pair[1])));
    let ratios = [("completed_total", "planned_total"), ("planned_total", LAND), ("contracted", LAND)];
    let ratios = ratios.into_iter().filter(|_| !is_table).filter_map(|(one, other)| of(How::Ratio, one, Some(other)));
    different.chain(days).chain(ratios).collect()
}

/// What the series of the first chart are: branches or sectors of projects; of any other table the first column by which
/// rows fall into a few groups, or else each row by itself.
fn first_dimension(dataset: &Dataset) -> Dimension {
    if dataset.is_of_projects() {
        return if has_branches(dataset) { Dimension::Branch } else { Dimension::Sector };
    }
    let is_handy = |field: &&Field| field.groups().is_some_and(|groups| (2..=MOST_GROUPS).contains(&groups));
    let fields = dataset.fields();
    let any = || fields.iter().find(|field| field.groups().is_some_and(|groups| groups > 0));
    fields.iter().find(is_handy).or_else(any).map_or(Dimension::Project, |field| Dimension::Field(field.name))
}

/// The first measure that has any amounts; the number of projects when there are none.
fn first_measure(dataset: &Dataset) -> Measure {
    query::main_amount(dataset).map_or(Measure::ProjectCount, ProjectAmount::measure)
}

/// Where the years of the first chart come from, and how many there are: the usual basis, unless fewer than two years
/// go by it and more by the date of another stage.
fn first_years(dataset: &Dataset, measure: Measure) -> (YearBasis, usize) {
    let usual = default_year_basis(dataset, measure);
    let projects = dataset.projects();
    let count = |basis: YearBasis| match basis {
        YearBasis::Period => 0,
        YearBasis::Stage(_) | YearBasis::Field(_) => {
            let Some(dates) = basis.dates(dataset) else { return 0 };
            let mut first = None;
            let differs = |year: i32| *first.get_or_insert(year) != year;
            // Two are enough to know.
            if projects.iter().filter_map(|ix| dates.year(ix.to_usize())).any(differs) {
                2
            } else {
                usize::from(first.is_some())
            }
        }
    };
    let others = dataset.stages().iter().map(|(stage, _)| YearBasis::Stage(stage));
    let found = [usual].into_iter().chain(others).map(|basis| (basis, count(basis)));
    let mut best = (usual, 0);
    for (basis, years) in found {
        if years > best.1 {
            best = (basis, years);
        }
        if best.1 > 1 {
            break;
        }
    }
    best
}

/// Whether any sector lies below another.
pub(crate) fn has_branches(dataset: &Dataset) -> bool {
    dataset.sectors().iter().any(|(_, sector)| sector.parent.is_some())
}

/// Whether any of the measures that were planned, and any of what was completed, is known.
pub(crate) fn has_pairs(dataset: &Dataset) -> bool {
    let projects = dataset.projects();
    let has = |which: ProjectAmount| projects.iter().any(|ix| projects.amounts(which).fen(ix.to_usize()).is_some());
    has(ProjectAmount::PlannedTotal) && has(ProjectAmount::CompletedTotal) || !dataset.progress().is_empty()
}
