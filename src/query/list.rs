//! The list of projects: its columns and their order. Must not know measures by year or groups.

use std::borrow::Cow;
use std::cmp::Ordering;

use super::error::{QueryError, Unknown};
use super::key::YearBasis;
use crate::model::{Dataset, Index, ProjectAmount, ProjectIx, StageIx};
use crate::parallel;
use crate::text::Arg;

/// A column of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the columns of the projects table")]
pub enum Column {
    Id,
    Name,
    Sector,
    Place,
    Stage,
    Basis,
    Investor,
    /// The year under the list's [`YearBasis`].
    Year,
    /// In 亩.
    Land,
    Contracted,
    PlannedTotal,
    CompletedTotal,
    FundsInPlace,
    ForeignUtilised,
    /// The lists (清单) it is on.
    Lists,
    /// The package project (打包项目) it is a part of.
    Parent,
    Note,
    /// The date a stage was reached.
    Date(StageIx),
}

/// Which way a list is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "plain")]
pub enum Order {
    #[default]
    Ascending,
    Descending,
}

const UNKNOWN: Unknown = Unknown {
    plain: "query-unknown-column",
    nearest: "query-unknown-column-nearest",
    known: "query-unknown-column-known",
};

impl Column {
    /// What stands before the dates.
    const BEFORE_DATES: [Self; 14] = [
        Self::Id,
        Self::Name,
        Self::Sector,
        Self::Place,
        Self::Stage,
        Self::Basis,
        Self::Investor,
        Self::Year,
        Self::Land,
        Self::Contracted,
        Self::PlannedTotal,
        Self::CompletedTotal,
        Self::FundsInPlace,
        Self::ForeignUtilised,
    ];
    /// What stands behind them.
    const BEHIND_DATES: [Self; 3] = [Self::Lists, Self::Parent, Self::Note];

    /// All columns that a dataset has, dates in the order of its stages.
    pub fn all(dataset: &Dataset) -> Vec<Self> {
        let dates = dataset.stages().iter().map(|(stage, _)| Self::Date(stage));
        Self::BEFORE_DATES.into_iter().chain(dates).chain(Self::BEHIND_DATES).collect()
    }

    /// As written in files: the name in the projects table, or `year`.
    pub fn id(self, dataset: &Dataset) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Self::Id => "id",
            Self::Name => "name",
            Self::Sector => "sector",
            Self::Place => "place",
            Self::Stage => "stage",
            Self::Basis => "basis",
            Self::Investor => "investor",
            Self::Year => "year",
            Self::Land => "land_mu",
            Self::Contracted => "contracted",
            Self::PlannedTotal => "planned_total",
            Self::CompletedTotal => "completed_total",
            Self::FundsInPlace => "funds_in_place",
            Self::ForeignUtilised => "foreign_utilised",
            Self::Lists => "lists",
            Self::Parent => "parent",
            Self::Note => "note",
            Self::Date(stage) => return Cow::Owned(format!("date_{}", dataset.stages()[stage].id)),
        })
    }

    /// The column with this id; `land` and the bare id of a stage are understood too.
    pub fn parse(dataset: &Dataset, text: &str) -> Result<Self, QueryError> {
        let text = text.trim();
        let all = Self::all(dataset);
        if let Some(column) = all.iter().find(|column| column.id(dataset) == text) {
            return Ok(*column);
        }
        if text == "land" {
            return Ok(Self::Land);
        }
        if let Some(stage) = dataset.stages().find(text) {
            return Ok(Self::Date(stage));
        }
        let ids: Vec<Cow<'_, str>> = all.iter().map(|column| column.id(dataset)).collect();
        let ids: Vec<&str> = ids.iter().map(Cow::as_ref).collect();
        let stages: Vec<&str> = dataset.stages().iter().map(|(_, stage)| stage.id.as_str()).collect();
        let (key, args) = UNKNOWN.explain(text, &ids, &stages);
        Err(QueryError::new(key, args))
    }

    /// The amount it shows, if it shows one.
    pub fn amount(self) -> Option<ProjectAmount> {
        Some(match self {
            Self::Contracted => ProjectAmount::Contracted,
            Self::PlannedTotal => ProjectAmount::PlannedTotal,
            Self::CompletedTotal => ProjectAmount::CompletedTotal,
            Self::FundsInPlace => ProjectAmount::FundsInPlace,
            Self::ForeignUtilised => ProjectAmount::ForeignUtilised,
            _ => return None,
        })
    }
}

/// Reads `planned_total:desc,name`: columns in the order of their weight, each with `asc` (or nothing) or `desc`.
pub fn parse_sort(dataset: &Dataset, text: &str) -> Result<Vec<(Column, Order)>, QueryError> {
    let words = text.split([',', '，']).map(str::trim).filter(|word| !word.is_empty());
    words
        .map(|word| {
            let (column, order) = word.split_once([':', '：']).unwrap_or((word, "asc"));
            let order = match order.trim() {
                "asc" => Order::Ascending,
                "desc" => Order::Descending,
                other => return Err(QueryError::new("query-sort-order", vec![("value", Arg::from(other))])),
            };
            Ok((Column::parse(dataset, column)?, order))
        })
        .collect()
}

/// The year of a project: that of its stage date, or the last calendar year for which it has progress.
pub fn year_of(dataset: &Dataset, project: ProjectIx, basis: YearBasis) -> Option<i32> {
    match basis {
        YearBasis::Stage(stage) => dataset.projects().dates(stage).year(project.to_usize()),
        YearBasis::Period => dataset.progress_of(project).filter_map(|row| dataset.progress().period(row).year()).max(),
    }
}

/// Sorts by the first column, where equal by the second, and so on, else leaves the order as it is. What is missing
/// comes last either way. Sectors, places, stages and lists go by their tables, a package project by its row, texts by
/// Unicode.
pub fn sort(dataset: &Dataset, projects: &mut [ProjectIx], columns: &[(Column, Order)], year_basis: YearBasis) {
    let table = dataset.projects();
    for (column, order) in columns.iter().rev() {
        match column {
            Column::Id => sort_by(projects, *order, |ix| Some(table.id(ix))),
            Column::Name => sort_by(projects, *order, |ix| Some(table.name(ix)).filter(|name| !name.is_empty())),
            Column::Note => sort_by(projects, *order, |ix| Some(table.note(ix)).filter(|note| !note.is_empty())),
            column => {
                let rank = |ix| rank(dataset, ix, *column, *order, year_basis);
                sort_by_key(projects, rank);
            }
        }
    }
}

/// A number by which a column that is not text is sorted; what is missing has the greatest.
pub(super) fn rank(dataset: &Dataset, ix: ProjectIx, column: Column, order: Order, year_basis: YearBasis) -> u64 {
    let table = dataset.projects();
    let place = |position: usize| position as u64;
    let value = match column {
        Column::Id | Column::Name | Column::Note => None,
        Column::Sector => table.sector(ix).map(Index::to_usize).map(place),
        Column::Place => table.place(ix).map(Index::to_usize).map(place),
        Column::Stage => table.stage(ix).map(Index::to_usize).map(place),
        Column::Basis => Some(table.basis(ix) as u64),
        Column::Investor => table.investor_ix(ix).map(Index::to_usize).map(place),
        Column::Year => year_of(dataset, ix, year_basis).map(|year| year as u64),
        Column::Land => table.land_mu_hundredths(ix).map(u64::from),
        Column::Lists => table.lists(ix).first().copied().map(Index::to_usize).map(place),
        Column::Parent => table.parent(ix).map(Index::to_usize).map(place),
        Column::Date(stage) => table.date(ix, stage).map(|date| date.number().into()),
        amounts => amounts.amount().and_then(|which| table.amounts(which).fen(ix.to_usize())).map(|fen| fen as u64),
    };
    ranked(value, order)
}

/// The rank of a value.
pub(super) fn ranked(value: Option<u64>, order: Order) -> u64 {
    match (value, order) {
        (None, _) => u64::MAX,
        (Some(value), Order::Ascending) => value,
        (Some(value), Order::Descending) => u64::MAX - 1 - value,
    }
}

/// Less is not worth a thread.
const LEAST_PIECE: usize = 1 << 14;

fn sort_by<K: Ord + Send>(projects: &mut [ProjectIx], order: Order, key: impl Fn(ProjectIx) -> Option<K> + Sync) {
    let compare = |(a, _): &(Option<K>, ProjectIx), (b, _): &(Option<K>, ProjectIx)| match (a, b) {
        (Some(a), Some(b)) if order == Order::Descending => b.cmp(a),
        (Some(a), Some(b)) => a.cmp(b),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    };
    sort_pieces(projects, key, compare);
}

fn sort_by_key(projects: &mut [ProjectIx], key: impl Fn(ProjectIx) -> u64 + Sync) {
    sort_pieces(projects, key, |(a, _), (b, _)| a.cmp(b));
}

/// Sorts pieces on all processors, then merges them, two and two. Equal ones stay in their order.
fn sort_pieces<K: Send>(
    projects: &mut [ProjectIx],
    key: impl Fn(ProjectIx) -> K + Sync,
    compare: impl Fn(&(K, ProjectIx), &(K, ProjectIx)) -> Ordering + Sync,
) {
    let pieces = parallel::pieces(projects.len(), LEAST_PIECE);
    let mut sorted = parallel::map(pieces, |piece| {
        let mut keyed: Vec<(K, ProjectIx)> = projects[piece].iter().map(|ix| (key(*ix), *ix)).collect();
        keyed.sort_by(&compare);
        keyed
    });
    while sorted.len() > 1 {
        let mut pairs = Vec::new();
        let mut left = sorted.into_iter();
        while let Some(one) = left.next() {
            pairs.push((one, left.next().unwrap_or_default()));
        }
        sorted = parallel::map(pairs, |(one, other)| merged(one, other, &compare));
    }
    for (slot, (_, ix)) in projects.iter_mut().zip(sorted.into_iter().flatten()) {
        *slot = ix;
    }
}

fn merged<T>(one: Vec<T>, other: Vec<T>, compare: &impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let mut all = Vec::with_capacity(one.len() + other.len());
    let (mut one, mut other) = (one.into_iter().peekable(), other.into_iter().peekable());
    while let (Some(a), Some(b)) = (one.peek(), other.peek()) {
        all.extend(if compare(a, b).is_le() { one.next() } else { other.next() });
    }
    all.extend(one);
    all.extend(other);
    all
}
