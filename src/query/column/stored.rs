//! What stands in a cell of the projects table, before it is put into words: the one place that knows which column of the
//! model a column of the list is. Must not know words or units.

use super::of_projects::Column;
use crate::model::{
    Amount, AmountUnit, Categories, CategoryIx, Dataset, Decimal, Field, FieldUnit, FieldValues, Index, ListIx,
    PartialDate, ProjectAmount, ProjectIx, Projects, SourceIx, TextColumn, Which,
};
use crate::query::key::{Key, YearBasis, year_of};

/// What stands in a cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Stored<'d> {
    /// Nothing.
    Missing,
    /// Words that stand for themselves.
    Text(&'d str),
    /// What the project is called, and in English where that is given.
    Name(&'d str, &'d str),
    /// One of a group, or "none".
    Key(Key),
    /// A year of the calendar.
    Year(i32),
    /// Another project.
    Project(ProjectIx),
    /// Lists; at least one.
    Lists(&'d [ListIx]),
    /// Sources; at least one.
    Sources(&'d [SourceIx]),
    /// Money.
    Amount(ProjectAmount, Amount),
    /// A number of so many hundredths.
    Hundredths(i64),
    /// Degrees in parts of a hundred thousand: to about a metre.
    Degrees(i64),
    /// A year, month or day.
    Date(PartialDate),
    /// Money of a column that the program knows nothing of, with so many decimals.
    Money(AmountUnit, i64, u32),
    /// A number in units of the last of so many decimals.
    Scaled(i64, u32),
    /// Categories of such a column; at least one.
    Categories(&'d Categories, &'d [CategoryIx]),
}

/// Parts of a degree.
const PARTS: f64 = 1e5;

impl<'d> Stored<'d> {
    /// What stands in a column of a project.
    pub fn of(dataset: &'d Dataset, ix: ProjectIx, column: Column, year_basis: YearBasis) -> Self {
        let projects = dataset.projects();
        let text = |text: &'d str| if text.is_empty() { Self::Missing } else { Self::Text(text) };
        match column {
            Column::Id => text(projects.id(ix)),
            Column::Name => Self::Name(projects.name(ix), projects.given_name_en(ix)),
            Column::NameEn => text(projects.given_name_en(ix)),
            Column::Sector => several(projects, ix, Which::Sectors, Key::Sector(projects.sector(ix))),
            Column::Place => several(projects, ix, Which::Places, Key::Place(projects.place(ix))),
            Column::Stage => Self::Key(Key::Stage(projects.stage(ix))),
            Column::Basis => Self::Key(Key::Basis(projects.basis(ix))),
            Column::Investor => several(projects, ix, Which::Investors, Key::Investor(projects.investor_ix(ix))),
            Column::Year => match year_of(dataset, ix, year_basis) {
                Some(Key::Year(Some(year))) => Self::Year(year),
                Some(key) => Self::Key(key),
                None => Self::Missing,
            },
            Column::Land => projects.land_mu_hundredths(ix).map_or(Self::Missing, |land| Self::Hundredths(land.into())),
            Column::Contracted => amount(projects, ix, ProjectAmount::Contracted),
            Column::PlannedTotal => amount(projects, ix, ProjectAmount::PlannedTotal),
            Column::CompletedTotal => amount(projects, ix, ProjectAmount::CompletedTotal),
            Column::FundsInPlace => amount(projects, ix, ProjectAmount::FundsInPlace),
            Column::ForeignUtilised => amount(projects, ix, ProjectAmount::ForeignUtilised),
            Column::Lists => Some(projects.lists(ix)).filter(|it| !it.is_empty()).map_or(Self::Missing, Self::Lists),
            Column::Parent => projects.parent(ix).map_or(Self::Missing, Self::Project),
            Column::Lon => projects.position(ix).map_or(Self::Missing, |at| degrees(at.lon)),
            Column::Lat => projects.position(ix).map_or(Self::Missing, |at| degrees(at.lat)),
            Column::Note => text(projects.note(ix)),
            Column::Sources => {
                Some(projects.sources(ix)).filter(|it| !it.is_empty()).map_or(Self::Missing, Self::Sources)
            }
            Column::Date(stage) => projects.date(ix, stage).map_or(Self::Missing, Self::Date),
            Column::Field(name) => dataset.field(name).map_or(Self::Missing, |field| of_field(field, ix.to_usize())),
        }
    }

    /// The whole column, where it is one of words that stand for themselves: for whoever looks at all of them.
    pub(in crate::query) fn texts(dataset: &'d Dataset, column: Column) -> Option<&'d TextColumn> {
        let [names, names_en, ids, notes] = dataset.projects().searched();
        match column {
            Column::Id => Some(ids),
            Column::Name => Some(names),
            Column::NameEn => Some(names_en),
            Column::Note => Some(notes),
            Column::Field(name) => dataset.field(name)?.texts(),
            _ => None,
        }
    }

    /// The same number, exact; none of what is no number without a unit of money.
    pub fn number(self) -> Option<Decimal> {
        match self {
            Self::Year(year) => Decimal::new(year.into(), 0),
            Self::Hundredths(hundredths) => Decimal::new(hundredths.into(), 2),
            Self::Degrees(parts) => Decimal::new(parts.into(), 5),
            Self::Scaled(number, decimals) => Decimal::new(number.into(), decimals),
            _ => None,
        }
    }

    /// A number by which it is sorted, if one says its place without a look at others.
    pub(in crate::query) fn place(self) -> Option<u64> {
        match self {
            Self::Missing | Self::Text(_) | Self::Name(..) | Self::Lists(_) | Self::Sources(_) => None,
            Self::Categories(_, members) => members.first().map(|first| first.to_usize() as u64),
            Self::Money(_, number, _) | Self::Scaled(number, _) => Some(in_order(number)),
            Self::Key(key) => key.place().map(|place| place as u64),
            Self::Year(year) => Key::Year(Some(year)).place().map(|place| place as u64),
            Self::Project(ix) => Key::Project(Some(ix)).place().map(|place| place as u64),
            Self::Amount(_, amount) => Some(in_order(amount.fen())),
            Self::Hundredths(number) | Self::Degrees(number) => Some(in_order(number)),
            Self::Date(date) => Some(date.number().into()),
        }
    }
}

fn of_field(field: &Field, row: usize) -> Stored<'_> {
    match &field.values {
        FieldValues::Texts(texts) => match texts.get(row) {
            "" => Stored::Missing,
            text => Stored::Text(text),
        },
        FieldValues::Categories(_, codes) => Stored::Key(Key::Field(field.name, codes.get(row))),
        FieldValues::Sets(categories, sets) => match sets.written(row) {
            [] => Stored::Missing,
            members => Stored::Categories(categories, members),
        },
        FieldValues::Numbers(numbers) => match (numbers.scaled(row), &field.unit) {
            (None, _) => Stored::Missing,
            (Some(number), FieldUnit::Money(unit)) => Stored::Money(*unit, number, numbers.decimals()),
            (Some(number), FieldUnit::None | FieldUnit::Named(_)) => Stored::Scaled(number, numbers.decimals()),
        },
        FieldValues::Dates(dates) => dates.get(row).map_or(Stored::Missing, Stored::Date),
    }
}

/// The sector, place or investor of a project; all, where there are several, as they are written.
fn several<'d>(projects: &'d Projects, ix: ProjectIx, which: Which, one: Key) -> Stored<'d> {
    match projects.in_several(which).map(|(categories, sets)| (categories, sets.written(ix.to_usize()))) {
        Some((categories, members @ [_, _, ..])) => Stored::Categories(categories, members),
        _ => Stored::Key(one),
    }
}

fn amount<'d>(projects: &Projects, ix: ProjectIx, which: ProjectAmount) -> Stored<'d> {
    projects.amount(ix, which).map_or(Stored::Missing, |amount| Stored::Amount(which, amount))
}

fn degrees<'d>(degrees: f64) -> Stored<'d> {
    Stored::Degrees((degrees * PARTS).round() as i64)
}

/// Numbers in the order of their values, those below nothing first; never the greatest of all.
fn in_order(number: i64) -> u64 {
    (number.clamp(i64::MIN + 1, i64::MAX - 2) as u64) ^ (1 << 63)
}
