//! Columns one step away from a table: what a reference lies below, and what stands in the row that it refers to. They are
//! made from what is there when somebody first asks for one. Must not know how references are read, nor words.

use std::sync::{Arc, OnceLock};

use super::categories::{Categories, CategoryIx};
use super::columns::RefColumn;
use super::entities::Name;
use super::field::{Field, FieldName, FieldUnit, FieldValues};
use super::kind::{AddsUp, Kind};
use super::project::Projects;
use super::set_column::SetColumn;
use super::table::Index;

/// A column one step away.
#[derive(Debug)]
pub struct Hop {
    /// What it goes by: `enterprise.sector`, `sector.1`.
    pub name: FieldName,
    /// What people call it.
    pub title: Name,
    /// Whether it is one that people choose among others; if not, it is there for those who name it.
    pub is_offered: bool,
    from: HopStart,
    to: HopStep,
    made: OnceLock<Option<Field>>,
}

/// The column that refers.
#[derive(Clone, Debug)]
pub enum HopStart {
    /// One that the program knows nothing of, or another step away.
    Field(FieldName),
    /// The sectors of projects, as categories.
    Sectors(Arc<Categories>),
    /// Their places.
    Places(Arc<Categories>),
    /// What the rows of a table are called, which may come again.
    Names,
}

/// Where the step leads.
#[derive(Clone, Debug)]
pub enum HopStep {
    /// What it lies below, so many levels from the top; what is not as deep stands for itself.
    Level(usize),
    /// What it lies directly below.
    Parent,
    /// Itself, without what lies below.
    Itself,
    /// What stands in a column of the table, row by row.
    Column(Arc<Field>),
}

impl Hop {
    /// What the step to a column itself goes by, without what lies below, behind the name of the column.
    pub const ONLY: &'static str = "only";

    /// One that nobody asked for yet.
    pub fn new(name: FieldName, title: Name, is_offered: bool, from: HopStart, to: HopStep) -> Self {
        Self { name, title, is_offered, from, to, made: OnceLock::new() }
    }

    /// The column that it starts from, if that is one that the program knows nothing of.
    pub(super) fn start(&self) -> Option<FieldName> {
        if let HopStart::Field(name) = self.from { Some(name) } else { None }
    }

    /// The column, made on the first call: `field` is the one that it starts from.
    pub(super) fn made(&self, field: Option<&Field>, projects: &Projects) -> Option<&Field> {
        self.made.get_or_init(|| self.make(field, projects)).as_ref()
    }

    fn make(&self, field: Option<&Field>, projects: &Projects) -> Option<Field> {
        let values = match &self.from {
            HopStart::Field(_) => match &field?.values {
                FieldValues::Categories(categories, column) => self.to.of_each(categories, column),
                FieldValues::Sets(categories, sets) => self.to.of_sets(categories, sets),
                FieldValues::Texts(_) | FieldValues::Numbers(_) | FieldValues::Dates(_) => return None,
            },
            HopStart::Sectors(categories) => self.to.of_each(categories, projects.sectors()),
            HopStart::Places(categories) => self.to.of_each(categories, projects.places()),
            HopStart::Names => FieldValues::Texts(projects.searched()[0].clone()),
        };
        let (kind, refers_to) = match &self.to {
            _ if matches!(self.from, HopStart::Names) => (Kind::Name, None),
            HopStep::Column(to) => (to.kind, to.refers_to.clone()),
            HopStep::Level(_) | HopStep::Parent | HopStep::Itself => {
                (Kind::Reference, field.and_then(|it| it.refers_to.clone()))
            }
        };
        let (name, title) = (self.name, self.title.clone());
        let (unit, adds_up, per) = (FieldUnit::None, AddsUp::All, None);
        let (shown_in, group) = Default::default();
        Some(Field { name, title, kind, unit, adds_up, per, is_declared: true, refers_to, shown_in, group, values })
    }
}

impl HopStep {
    /// The categories it leads to.
    fn categories(&self, from: &Categories) -> Categories {
        match self {
            Self::Column(field) => field.categories().cloned().unwrap_or_default(),
            Self::Level(_) | Self::Parent | Self::Itself => Categories { tree: None, ..from.clone() },
        }
    }

    /// Where it leads from each category, if to no more than one.
    fn ones(&self, from: &Categories) -> Vec<Option<CategoryIx>> {
        let all = || (0..from.ids.len()).map(CategoryIx::from_usize);
        match (self, &from.tree) {
            (Self::Level(level), Some(tree)) => {
                let found = tree.at_level(*level);
                // What is no row of the table comes behind all of them, and is in no tree.
                all().enumerate().map(|(at, ix)| found.get(at).copied().flatten().or(ix)).collect()
            }
            (Self::Parent, tree) => all().map(|ix| tree.as_ref()?.parent(ix?)).collect(),
            (Self::Level(_), None) | (Self::Itself, _) => all().collect(),
            (Self::Column(field), _) => match &field.values {
                FieldValues::Categories(_, column) => {
                    (0..from.ids.len()).map(|at| if at < column.len() { column.get(at) } else { None }).collect()
                }
                _ => vec![None; from.ids.len()],
            },
        }
    }

    /// The sets it leads to, if it leads to sets.
    fn several(&self) -> Option<&SetColumn<CategoryIx>> {
        match self {
            Self::Column(field) => match &field.values {
                FieldValues::Sets(_, sets) => Some(sets),
                _ => None,
            },
            Self::Level(_) | Self::Parent | Self::Itself => None,
        }
    }

    /// All places it leads to from some categories.
    fn all(&self, ones: &[Option<CategoryIx>], members: &[CategoryIx]) -> Vec<CategoryIx> {
        match self.several() {
            Some(sets) => {
                let known = members.iter().filter(|ix| ix.to_usize() < sets.codes().len());
                known.flat_map(|ix| sets.get(ix.to_usize())).copied().collect()
            }
            None => members.iter().filter_map(|ix| ones.get(ix.to_usize()).copied().flatten()).collect(),
        }
    }

    fn of_each<Ix: Index>(&self, from: &Categories, column: &RefColumn<Ix>) -> FieldValues {
        let at = |row: usize| column.get(row).and_then(|ix| CategoryIx::from_usize(ix.to_usize()));
        if self.several().is_some() {
            let mut sets = SetColumn::default();
            (0..column.len()).for_each(|row| sets.push(&self.all(&[], at(row).as_slice())));
            return FieldValues::Sets(self.categories(from), sets);
        }
        let to = self.ones(from);
        let mut rows = RefColumn::default();
        rows.extend((0..column.len()).map(|row| at(row).and_then(|ix| to.get(ix.to_usize()).copied().flatten())));
        FieldValues::Categories(self.categories(from), rows)
    }

    fn of_sets(&self, from: &Categories, column: &SetColumn<CategoryIx>) -> FieldValues {
        let ones = if self.several().is_some() { Vec::new() } else { self.ones(from) };
        let of_set: Vec<Vec<CategoryIx>> = column.sets().iter().map(|members| self.all(&ones, members)).collect();
        let mut sets = SetColumn::default();
        column.codes().iter().for_each(|code| sets.push(&of_set[*code as usize]));
        FieldValues::Sets(self.categories(from), sets)
    }
}
