//! The choices beside the chart, as plain data, and the question they ask; the charts side by side, and what is being typed
//! beside them. Must not know lists or widgets.

use crate::app::chart::panel::{Other, Panel};
use crate::app::core::remap::Remap;
use crate::figure::{Choice, Choices, FigureSpec, Kind, Pair, Reference};
use crate::model::{AddsUp, Dataset, Field, Index, Kind as FieldKind, Measure, ProjectAmount, SectorIx, ShownIn};
use crate::query::{
    self, Clause, Dimension, Filter, Key, Query, Span, Test, YearBasis, default_year_basis, kept_apart_by,
    parse_measure_of, parse_year_basis, told_apart_by,
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
    pub(crate) drill_down: Vec<DrillStep>,
    /// Lines to hold the marks against.
    pub(crate) references: Vec<Reference>,
    /// How it is shown. A title of somebody's own is gone as soon as another question is asked.
    pub(crate) choices: Choices,
}

/// A step inwards: only what has this key, and what it was grouped by before.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct DrillStep {
    /// What was drilled into.
    pub(crate) key: Key,
    /// What the series were before.
    pub(crate) by: Dimension,
}

/// The charts as they are looked at.
#[derive(Clone)]
pub(crate) struct ChartState {
    /// What is asked: the same by each of several.
    pub(crate) asked: Chart,
    /// The charts side by side; empty for the one chart.
    pub(crate) panels: Vec<Panel>,
    /// Which of them the list below belongs to.
    pub(crate) active: usize,
    /// What is being typed into the target field.
    pub(crate) target_input: String,
    /// Whether anything of a plan can be held against its completion.
    pub(crate) has_pairs: bool,
}

impl ChartState {
    /// As a package is first shown.
    pub(crate) fn new(dataset: &Dataset) -> Self {
        Self {
            asked: Chart::new(dataset),
            panels: Vec::new(),
            active: 0,
            target_input: String::new(),
            has_pairs: has_pairs(dataset),
        }
    }

    /// How many charts are shown.
    pub(crate) fn shown_panels(&self) -> usize {
        self.panels.len().max(1)
    }

    /// The other package that a panel shows, if it does.
    pub(crate) fn other(&self, panel: usize) -> Option<&Other> {
        self.panels.get(panel).and_then(|panel| panel.other.as_ref())
    }

    /// Shows what was looked at before; what is being typed is no part of that.
    pub(crate) fn show(&mut self, asked: Chart, panels: Vec<Panel>, active: usize) {
        self.asked = asked;
        let before = std::mem::replace(&mut self.panels, panels);
        for (at, panel) in self.panels.iter_mut().enumerate() {
            let text = before.get(at).map(|panel| panel.input.text.clone()).unwrap_or_default();
            panel.input.set(text);
        }
        self.active = active.min(self.shown_panels() - 1);
    }

    /// The same in another reading of the package, as far as it makes sense there; `fresh` is how that is first shown.
    pub(crate) fn remapped(&self, fresh: Self, remap: &Remap<'_>) -> Self {
        Self {
            asked: self.asked.remapped(remap),
            panels: self.panels.iter().map(|panel| panel.remapped(remap)).collect(),
            active: self.active.min(self.shown_panels() - 1),
            target_input: self.target_input.clone(),
            ..fresh
        }
    }
}

impl Chart {
    /// The first chart of a package: investment by branch and year. Of one year, or of none, there is no course to show:
    /// the branches are ranked then.
    pub(crate) fn new(dataset: &Dataset) -> Self {
        let (measure, by) =
            first_of_series(dataset).unwrap_or_else(|| (first_measure(dataset), first_dimension(dataset)));
        let (year_of, years) = first_years(dataset, measure);
        Self {
            kind: match kept_apart_by(dataset, measure) {
                _ if years < 2 => Kind::Ranked,
                // What stands on one another is added up.
                Some(_) => Kind::Grouped,
                None => Kind::Stacked,
            },
            measure,
            by,
            time: Dimension::Year,
            year_of,
            years: None,
            hidden: Vec::new(),
            pinned: Vec::new(),
            opened: Vec::new(),
            drill_down: Vec::new(),
            references: Vec::new(),
            choices: Choices::default(),
        }
    }

    /// The question behind the chart, of what passes `filter`.
    pub(crate) fn query(&self, filter: &Filter) -> Query {
        let mut filter = self.drill_down.iter().fold(filter.clone(), |filter, step| filter.and(Clause::only(step.key)));
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
            drill_down: Vec::new(),
            references: spec.references.clone(),
            choices: spec.choices.clone(),
        };
        (chart, filter)
    }

    /// The same choices for another reading of the package, or for another package; what is not there is let go.
    pub(crate) fn remapped(&self, remap: &Remap<'_>) -> Self {
        let (old, new) = (remap.old, remap.new);
        let step = |step: &DrillStep| Some(DrillStep { key: remap.key(&step.key)?, by: step.by });
        let sector = |sector: &SectorIx| new.sectors().find(&old.sectors()[*sector].id);
        let year_of = parse_year_basis(new, self.year_of.id(old), self.measure);
        Self {
            year_of: year_of.unwrap_or_else(|_| default_year_basis(new, self.measure)),
            by: dimension_in(new, self.by),
            measure: measure_in(new, self.measure),
            hidden: remap.keys(&self.hidden),
            pinned: remap.keys(&self.pinned),
            opened: self.opened.iter().filter_map(sector).collect(),
            drill_down: self.drill_down.iter().filter_map(step).collect(),
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

/// What the first chart of things that come again at several times shows: how often they do says nothing, so the first
/// column of numbers that may be added up: amounts before other quantities, then the one with the most of them, by what tells
/// its parts apart. Nothing of other tables, and of those without such a column.
fn first_of_series(dataset: &Dataset) -> Option<(Measure, Dimension)> {
    dataset.table()?.time.as_ref()?;
    let grouped = dataset.fields().iter().filter(|field| field.groups().is_some_and(|groups| groups > 0));
    let dimensions = [first_dimension(dataset)].into_iter().chain(grouped.map(|field| Dimension::Field(field.name)));
    let dimensions: Vec<Dimension> = dimensions.collect();
    let summed = dataset.fields().iter().filter(|field| field.kind.is_measured() && field.adds_up != AddsUp::Never);
    let mut summed: Vec<&Field> = summed.collect();
    let rows = dataset.projects().len();
    let order =
        |field: &&Field| (field.shown_in == ShownIn::Detail, field.kind != FieldKind::Amount, field.missing(rows));
    summed.sort_by_cached_key(order);
    summed.into_iter().map(|field| Measure::Field(field.name)).find_map(|measure| {
        let is_safe = |by: &&Dimension| match kept_apart_by(dataset, measure) {
            Some(per) => told_apart_by(dataset, per, &[**by]).is_some(),
            None => true,
        };
        Some((measure, *dimensions.iter().find(is_safe)?))
    })
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
fn has_pairs(dataset: &Dataset) -> bool {
    let projects = dataset.projects();
    let has = |which: ProjectAmount| projects.iter().any(|ix| projects.amounts(which).fen(ix.to_usize()).is_some());
    has(ProjectAmount::PlannedTotal) && has(ProjectAmount::CompletedTotal) || !dataset.progress().is_empty()
}
