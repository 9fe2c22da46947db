//! The columns of a list of projects, and which way it is sorted by one.

use std::borrow::Cow;

use crate::model::{
    AddsUp, Dataset, Field, FieldName, Kind, Measure, NamingColumn, ProjectAmount, StageIx, TableTitle,
};
use crate::query::error::{QueryError, Unknown};
use crate::query::key::{field_named, names_in};
use crate::query::measure::kept_apart_by;
use crate::schema::{ColumnSpec, PROJECTS};

/// A column of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the columns of the projects table")]
pub enum Column {
    Id,
    Name,
    /// As given; where there is none, nothing.
    NameEn,
    Sector,
    Place,
    Stage,
    Basis,
    Investor,
    /// The year under the list's [`crate::query::YearBasis`].
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
    /// In degrees east.
    Lon,
    /// In degrees north.
    Lat,
    Note,
    /// Where it was read.
    Sources,
    /// The date a stage was reached.
    Date(StageIx),
    /// One that the program knows nothing of.
    Field(FieldName),
}

impl Column {
    /// Which column of the table of projects each is, and the year.
    const KNOWN: [(Self, &'static str); 21] = [
        (Self::Id, "id"),
        (Self::Name, "name"),
        (Self::NameEn, "name_en"),
        (Self::Sector, "sector"),
        (Self::Place, "place"),
        (Self::Stage, "stage"),
        (Self::Basis, "basis"),
        (Self::Investor, "investor"),
        (Self::Year, "year"),
        (Self::Land, "land_mu"),
        (Self::Contracted, "contracted"),
        (Self::PlannedTotal, "planned_total"),
        (Self::CompletedTotal, "completed_total"),
        (Self::FundsInPlace, "funds_in_place"),
        (Self::ForeignUtilised, "foreign_utilised"),
        (Self::Lists, "lists"),
        (Self::Parent, "parent"),
        (Self::Lon, "lon"),
        (Self::Lat, "lat"),
        (Self::Note, "note"),
        (Self::Sources, "sources"),
    ];

    /// The column of this name in the table of projects.
    fn of_projects(spec: &ColumnSpec) -> Option<Self> {
        Self::KNOWN.iter().find(|(_, id)| *id == spec.id).map(|(column, _)| *column)
    }

    /// All columns that a dataset has: those of the table of projects in its order, the year before the first number and
    /// the dates, in the order of the stages, behind the last.
    pub fn all(dataset: &Dataset) -> Vec<Self> {
        let fields = dataset.fields().iter().map(|field| Self::Field(field.name));
        if !dataset.is_of_projects() {
            // Of other tables nothing is known but what a row is called by.
            let dates = dates_of_table(dataset).map(Self::Date);
            return [Self::Id, Self::Name].into_iter().chain(fields).chain(dates).collect();
        }
        let [before, behind] = Self::known();
        let dates = dataset.stages().iter().map(|(stage, _)| Self::Date(stage));
        before.into_iter().chain(dates).chain(behind).chain(fields).collect()
    }

    /// Those of the table of projects and the year: before the dates, and behind them.
    fn known() -> [Vec<Self>; 2] {
        let (behind, before): (Vec<&ColumnSpec>, Vec<_>) = PROJECTS.columns.iter().partition(|spec| spec.is_behind);
        let numbers = before.iter().position(|spec| spec.kind.is_measured()).unwrap_or(before.len());
        let [words, numbers] = [&before[..numbers], &before[numbers..]];
        let of = |specs: &[&ColumnSpec]| specs.iter().filter_map(|spec| Self::of_projects(spec)).collect::<Vec<Self>>();
        [[of(words), vec![Self::Year], of(numbers)].concat(), of(&behind)]
    }

    /// What those are called that every list of projects may have, the dates aside.
    pub fn known_ids() -> Vec<&'static str> {
        Self::known().concat().into_iter().map(Self::own_id).collect()
    }

    /// What stands in it, whatever it is called.
    pub fn kind(self, dataset: &Dataset) -> Kind {
        match self {
            Self::Field(name) => dataset.field(name).map_or(Kind::Text, |field| field.kind),
            Self::Date(_) => Kind::Date,
            Self::Year => Kind::Period,
            column => PROJECTS.column(column.own_id()).map_or(Kind::Text, |column| column.kind),
        }
    }

    fn own_id(self) -> &'static str {
        Self::KNOWN.iter().find(|(column, _)| *column == self).map_or("", |(_, id)| id)
    }

    /// As written in files: the name in the projects table, or `year`.
    pub fn id(self, dataset: &Dataset) -> Cow<'static, str> {
        match self {
            Self::Field(name) => Cow::Borrowed(field_id(dataset, name)),
            Self::Date(stage) if !dataset.is_of_projects() => Cow::Owned(dataset.stages()[stage].id.clone()),
            Self::Date(stage) => Cow::Owned(PROJECTS.date_of(&dataset.stages()[stage].id)),
            column => Cow::Borrowed(column.own_id()),
        }
    }

    /// The column of its table that it shows, where that says what rows are called.
    pub fn naming(self, dataset: &Dataset) -> Option<&NamingColumn> {
        let table = dataset.table()?;
        match self {
            Self::Id => table.ids.as_ref(),
            Self::Name => table.names.as_ref(),
            Self::NameEn => table.names_en.as_ref(),
            _ => None,
        }
    }

    /// The column with this id; what is shorter in questions, and the bare id of a stage, are understood too.
    pub fn parse(dataset: &Dataset, text: &str) -> Result<Self, QueryError> {
        let text = text.trim();
        let all = Self::all(dataset);
        if let Some(column) = all.iter().find(|column| column.id(dataset) == text) {
            return Ok(*column);
        }
        let is_named = |column: &&Self| column.naming(dataset).is_some_and(|named| named.id == text);
        if let Some(column) = all.iter().find(is_named) {
            return Ok(*column);
        }
        let short = PROJECTS.meant(text).filter(|_| dataset.is_of_projects());
        if let Some(column) = short.and_then(Self::of_projects) {
            return Ok(column);
        }
        if let Some(stage) = dataset.stages().find(text) {
            return Ok(Self::Date(stage));
        }
        if let Some(field) = field_named(dataset, text) {
            return Ok(Self::Field(field.name));
        }
        let ids: Vec<Cow<'_, str>> = all.iter().map(|column| column.id(dataset)).collect();
        let ids: Vec<&str> = ids.iter().map(Cow::as_ref).collect();
        let stages: Vec<&str> = dataset.stages().iter().map(|(_, stage)| stage.id.as_str()).collect();
        let (key, args) = UNKNOWN.explain(text, &ids, &stages);
        Err(QueryError::new(key, args))
    }

    /// Reads `name,planned_total`.
    pub fn parse_all(dataset: &Dataset, text: &str) -> Result<Vec<Self>, QueryError> {
        names_in(dataset, text).into_iter().map(|name| Self::parse(dataset, name)).collect()
    }

    /// The amount it shows, if it shows one.
    pub fn amount(self) -> Option<ProjectAmount> {
        match self {
            Self::Contracted => Some(ProjectAmount::Contracted),
            Self::PlannedTotal => Some(ProjectAmount::PlannedTotal),
            Self::CompletedTotal => Some(ProjectAmount::CompletedTotal),
            Self::FundsInPlace => Some(ProjectAmount::FundsInPlace),
            Self::ForeignUtilised => Some(ProjectAmount::ForeignUtilised),
            _ => None,
        }
    }

    /// Whether it says what a record is and belongs to, known or not: neither what it is called, nor when it was, nor what
    /// it comes to.
    pub fn is_fact(self, dataset: &Dataset) -> bool {
        let known = PROJECTS.column(self.own_id());
        known.is_some_and(|spec| !spec.is_behind)
            && !matches!(self.kind(dataset), Kind::Name | Kind::Amount | Kind::Period | Kind::Date)
    }

    /// Whether a sum of it says anything.
    pub fn is_added_up(self, dataset: &Dataset) -> bool {
        match self {
            Self::Field(name) => {
                let adds_up = |field: &Field| field.kind.is_measured() && field.adds_up == AddsUp::All;
                dataset.field(name).is_some_and(adds_up) && kept_apart_by(dataset, Measure::Field(name)).is_none()
            }
            known => known.kind(dataset).is_measured(),
        }
    }

    /// Whether a number of each project, found without looking at others, says its place in a sorted list.
    pub(in crate::query) fn is_ranked(self, dataset: &Dataset) -> bool {
        !matches!(self.kind(dataset), Kind::Id | Kind::Name | Kind::Text | Kind::Link | Kind::Set)
    }
}

/// The date columns of a table that is not that of the projects.
pub(in crate::query) fn dates_of_table(dataset: &Dataset) -> impl Iterator<Item = StageIx> + '_ {
    let columns = dataset.stages().iter().filter(|(_, stage)| stage.id != TableTitle::NO_DATES);
    columns.map(|(stage, _)| stage)
}

/// The name of a column that the program knows nothing of, unless it is that of one it knows in the table.
fn field_id(dataset: &Dataset, name: FieldName) -> &'static str {
    let is_there = |column: Column| dataset.is_of_projects() || matches!(column, Column::Id | Column::Name);
    let is_taken = Column::KNOWN.iter().any(|(column, known)| *known == name.as_str() && is_there(*column));
    if is_taken { name.id() } else { name.as_str() }
}

pub(in crate::query) const UNKNOWN: Unknown = Unknown {
    plain: "query-unknown-column",
    nearest: "query-unknown-column-nearest",
    known: "query-unknown-column-known",
};

/// Which way a list is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "plain")]
pub enum Order {
    #[default]
    Ascending,
    Descending,
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_list_has_the_columns_of_the_table_and_the_year() {
        let shown: BTreeSet<&str> = Column::KNOWN.iter().map(|(_, id)| *id).filter(|id| *id != "year").collect();
        let described: BTreeSet<&str> = PROJECTS.names().filter(|id| PROJECTS.keeps(id)).collect();
        assert_eq!(shown, described);
        let kind_of = |id: &str| PROJECTS.column(id).map(|column| column.kind);
        let of_money = Column::KNOWN.iter().filter(|(_, id)| kind_of(id) == Some(Kind::Amount));
        assert!(of_money.clone().all(|(column, id)| column.amount().is_some_and(|which| which.column() == *id)));
        assert_eq!(of_money.count(), ProjectAmount::ALL.len());
    }
}
