//! What the window shows, as plain data. Views read it; only `apply` writes it.

use std::path::PathBuf;
use std::sync::Arc;

use crate::export::{Format, Preset};
use crate::figure::{FigureSpec, Kind, MarkAt};
use crate::model::{Dataset, Measure, ProjectAmount, ProjectIx, Sum};
use crate::package::{OpenError, Opened};
use crate::query::{
    Clause, Column, Dimension, Filter, FilterError, Key, Order, Part, Query, YearBasis, default_year_basis,
};
use crate::text::Locale;
use crate::text::numbers::Scale;

use super::settings::{Settings, ThemeChoice};

/// A page of the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "as in the left bar")]
pub enum View {
    #[default]
    Overview,
    Sectors,
    Projects,
    Sources,
    Findings,
}

impl View {
    /// All, in the order of the left bar.
    pub const ALL: [Self; 5] = [Self::Overview, Self::Sectors, Self::Projects, Self::Sources, Self::Findings];

    /// As written on the command line; its text is `view-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Sectors => "sectors",
            Self::Projects => "projects",
            Self::Sources => "sources",
            Self::Findings => "findings",
        }
    }

    /// The inverse of [`Self::id`].
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.id() == id)
    }
}

/// Everything the window shows.
pub(crate) struct State {
    /// What has become of the package.
    pub(crate) phase: Phase,
    /// The page.
    pub(crate) view: View,
    /// The language.
    pub(crate) locale: Locale,
    /// The theme.
    pub(crate) theme: ThemeChoice,
    /// The dialog on top, if any.
    pub(crate) dialog: Option<Dialog>,
    /// The last thing that was done or went wrong, until it is dismissed.
    pub(crate) notice: Option<Notice>,
    /// Whether the detail pane is open.
    pub(crate) detail_open: bool,
    /// What is remembered.
    pub(crate) settings: Settings,
}

/// What has become of the package.
pub(crate) enum Phase {
    /// Being read off the window's thread.
    Loading {
        /// What is read.
        path: PathBuf,
        /// What to go back to on cancelling.
        previous: Option<Box<Session>>,
    },
    /// Open.
    Open(Box<Session>),
    /// It could not be opened.
    Broken {
        /// Why.
        error: OpenError,
        /// What was tried.
        path: PathBuf,
        /// What to go back to.
        previous: Option<Box<Session>>,
    },
}

/// A message at the foot of the window.
pub(crate) struct Notice {
    /// The sentence.
    pub(crate) text: String,
    /// Whether something went wrong.
    pub(crate) is_error: bool,
    /// A file that was written, to copy its path.
    pub(crate) path: Option<PathBuf>,
}

/// A dialog on top of the window.
pub(crate) enum Dialog {
    /// Open another package: the path typed so far.
    Open(String),
    /// Export the current figure.
    Export(ExportChoices),
}

/// How a figure is to be exported.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportChoices {
    /// The size.
    pub preset: Preset,
    /// The kind of file.
    pub format: Format,
    /// Where to.
    pub path: String,
}

/// What the detail pane shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Selection {
    /// Nothing yet.
    #[default]
    None,
    /// A project.
    Project(ProjectIx),
    /// A row of the observations.
    Observation(usize),
}

/// An open package and how it is looked at.
pub(crate) struct Session {
    /// The data and what was wrong with it.
    pub(crate) opened: Arc<Opened>,
    /// Where it came from; `None` for the bundled one.
    pub(crate) path: Option<PathBuf>,
    /// Tells this reading from all others, so that nothing computed from another is shown.
    pub(crate) generation: u64,
    /// Which projects.
    pub(crate) filter: Filter,
    /// What is being typed into the filter field.
    pub(crate) filter_input: String,
    /// What is wrong with it.
    pub(crate) filter_error: Option<FilterError>,
    /// The chart of the sectors view.
    pub(crate) chart: Chart,
    /// The marks whose projects are listed below the chart; all of the chart when there are none.
    pub(crate) drill: Vec<Part>,
    /// The order of the project lists.
    pub(crate) sort: Vec<(Column, Order)>,
    /// What is searched for in the projects view.
    pub(crate) search: String,
    /// What the detail pane shows.
    pub(crate) selection: Selection,
    /// The unit of amounts in lists.
    pub(crate) list_scale: Scale,
}

/// The choices beside the chart.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Chart {
    /// How it is drawn.
    pub(crate) kind: Kind,
    /// What is counted.
    pub(crate) measure: Measure,
    /// Sectors as they stand, or their branches.
    pub(crate) by: Dimension,
    /// Where years come from.
    pub(crate) year_of: YearBasis,
    /// Series switched off in the legend.
    pub(crate) hidden: Vec<Key>,
    /// The unit; the fitting one when not chosen.
    pub(crate) scale: Option<Scale>,
    /// Where the arrow keys stand.
    pub(crate) cursor: Option<MarkAt>,
}

impl Session {
    /// A package as it is first shown.
    pub(crate) fn new(opened: Arc<Opened>, path: Option<PathBuf>, generation: u64) -> Self {
        let dataset = &opened.dataset;
        let measure = first_measure(dataset);
        let chart = Chart {
            kind: Kind::Stacked,
            measure,
            by: if has_branches(dataset) { Dimension::Branch } else { Dimension::Sector },
            year_of: default_year_basis(dataset, measure),
            hidden: Vec::new(),
            scale: None,
            cursor: None,
        };
        let largest =
            dataset.projects().iter().filter_map(|ix| dataset.projects().amount(ix, ProjectAmount::PlannedTotal));
        let list_scale = Scale::fitting(largest.max().map_or(Sum::ZERO, Sum::from));
        Self {
            path,
            generation,
            filter: Filter::default(),
            filter_input: String::new(),
            filter_error: None,
            chart,
            drill: Vec::new(),
            sort: Vec::new(),
            search: String::new(),
            selection: Selection::None,
            list_scale,
            opened,
        }
    }

    /// Takes over what was looked at in an earlier reading of the same package, by ids; what is gone is let go.
    pub(crate) fn carry_over(&mut self, before: &Self) {
        let (old, new) = (&before.opened.dataset, &self.opened.dataset);
        let text = before.filter.to_text(old);
        self.filter = Filter::parse(new, &[text]).unwrap_or_default();
        self.search.clone_from(&before.search);
        self.chart.kind = before.chart.kind;
        self.chart.measure = before.chart.measure;
        self.chart.by = before.chart.by;
        let year_of = crate::query::parse_year_basis(new, before.chart.year_of.id(old), before.chart.measure);
        self.chart.year_of = year_of.unwrap_or_else(|_| default_year_basis(new, before.chart.measure));
        let column = |column: Column| Column::parse(new, &column.id(old)).ok();
        self.sort = before.sort.iter().filter_map(|(by, order)| Some((column(*by)?, *order))).collect();
        if let Selection::Project(project) = before.selection {
            let found = new.project(old.projects().id(project));
            self.selection = found.map_or(Selection::None, Selection::Project);
        }
    }

    /// The data.
    pub(crate) fn dataset(&self) -> &Dataset {
        &self.opened.dataset
    }

    /// The question behind the chart.
    pub(crate) fn query(&self) -> Query {
        let by = [self.chart.by, Dimension::Year];
        Query::new(self.chart.measure, &by, self.chart.year_of).filtered(self.filter.clone())
    }

    /// The chart as a figure's specification.
    pub(crate) fn spec(&self) -> FigureSpec {
        let spec = FigureSpec::new(self.chart.kind, self.query());
        FigureSpec { scale: self.chart.scale, hidden: self.chart.hidden.clone(), ..spec }
    }

    /// The filter with the search of the projects view as one condition more.
    pub(crate) fn searched_filter(&self) -> Filter {
        let words: Vec<String> = self.search.split_whitespace().map(str::to_owned).collect();
        if words.is_empty() {
            return self.filter.clone();
        }
        self.filter.clone().and(Clause::Text { words, negated: false })
    }
}

/// The first measure that has any amounts; the number of projects when there are none.
fn first_measure(dataset: &Dataset) -> Measure {
    let projects = dataset.projects();
    let has = |which: ProjectAmount| projects.iter().any(|ix| projects.amount(ix, which).is_some());
    [ProjectAmount::PlannedTotal, ProjectAmount::Contracted, ProjectAmount::CompletedTotal]
        .into_iter()
        .find(|which| has(*which))
        .map_or(Measure::ProjectCount, ProjectAmount::measure)
}

/// Whether any sector lies below another.
pub(crate) fn has_branches(dataset: &Dataset) -> bool {
    dataset.sectors().iter().any(|(_, sector)| sector.parent.is_some())
}
