//! What differs between two readings of a package, project by project. Projects are the same when their ids are; what
//! they refer to is the same when its id is. Must not know who changed it, when, or how that is shown.

mod progress;
mod same_rows;

use std::ops::Range;

use crate::model::{
    Amount, CategoryIx, Dataset, FieldName, Index, Kind, ListIx, LonLat, PlaceIx, ProjectAmount, ProjectIx, Row,
    SectorIx, SourceIx, StageIx, Table,
};
use crate::parallel;
use crate::query::column::{Column, Stored};
use crate::query::key::{Key, YearBasis};
use crate::schema::PROJECTS;

use same_rows::same_rows;

pub use progress::{ProgressChange, ProgressField, progress_changes};

/// What differs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Projects that only the new reading has, in its order.
    pub added: Vec<ProjectIx>,
    /// Projects that only the old reading has, in its order.
    pub removed: Vec<ProjectIx>,
    /// Amounts that differ, in the order of the new reading.
    pub amounts: Vec<AmountChange>,
    /// Whatever else differs, in the order of the new reading.
    pub fields: Vec<FieldChange>,
    /// Columns of no known meaning that only the new reading has, in its order.
    pub columns_added: Vec<FieldName>,
    /// Those that only the old reading has, in its order.
    pub columns_removed: Vec<FieldName>,
}

/// An amount of a project that differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AmountChange {
    /// The project in the new reading.
    pub project: ProjectIx,
    /// The measure.
    pub which: ProjectAmount,
    /// What it was.
    pub from: Option<Amount>,
    /// What it is.
    pub to: Option<Amount>,
}

/// Something else about a project that differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldChange {
    /// The project in the new reading.
    pub project: ProjectIx,
    /// The same project in the old one.
    pub before: ProjectIx,
    /// What differs.
    pub field: ChangedField,
}

/// Something about a project that is no amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangedField {
    /// What stands in a column of the new reading.
    Column(Column),
    /// Where it is on the map.
    Position,
    /// The date a stage was reached that only the old reading has.
    DateGone(StageIx),
    /// Its rows of progress.
    Progress,
}

/// How many projects differ in which way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ChangeCounts {
    /// Those that are new.
    pub added: usize,
    /// Those that are gone.
    pub removed: usize,
    /// Those of which an amount differs.
    pub amounts: usize,
    /// Those of which something else differs, and no amount.
    pub others: usize,
}

impl Changes {
    /// Whether the projects are the same.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// How many projects differ.
    pub fn counts(&self) -> ChangeCounts {
        let mut amounts: Vec<ProjectIx> = self.amounts.iter().map(|change| change.project).collect();
        amounts.dedup();
        let mut others: Vec<ProjectIx> = self.fields.iter().map(|change| change.project).collect();
        others.dedup();
        others.retain(|project| amounts.binary_search(project).is_err());
        ChangeCounts {
            added: self.added.len(),
            removed: self.removed.len(),
            amounts: amounts.len(),
            others: others.len(),
        }
    }
}

/// Fewer projects are not worth a thread.
const LEAST_PIECE: usize = 1 << 14;

/// What differs in `new` from `old`.
pub fn changes(old: &Dataset, new: &Dataset) -> Changes {
    let both = Both::new(old, new);
    let pieces = parallel::ranges(new.projects().len(), LEAST_PIECE);
    let mut all = Changes {
        columns_added: columns_gone(new, old),
        columns_removed: columns_gone(old, new),
        ..Changes::default()
    };
    let mut is_kept = vec![false; old.projects().len()];
    for (part, kept) in parallel::map(pieces, |rows| both.compare(rows)) {
        all.added.extend(part.added);
        all.amounts.extend(part.amounts);
        all.fields.extend(part.fields);
        kept.into_iter().for_each(|before: ProjectIx| is_kept[before.to_usize()] = true);
    }
    all.removed = old.projects().iter().filter(|before| !is_kept[before.to_usize()]).collect();
    all
}

/// Two readings, and which rows of their small tables have the same ids.
struct Both<'d> {
    old: &'d Dataset,
    new: &'d Dataset,
    sectors: Vec<Option<SectorIx>>,
    places: Vec<Option<PlaceIx>>,
    stages: Vec<Option<StageIx>>,
    sources: Vec<Option<SourceIx>>,
    /// For each row of the new reading the same one of the old, where ids do not tell.
    rows: Option<Vec<Option<ProjectIx>>>,
    /// The columns of the new reading that are compared as they stand, and the same ones of the old.
    columns: Vec<(Column, Option<Column>)>,
}

/// All columns but amounts, which are told with their numbers, the place on the map, of which two make one, and what is
/// worked out.
fn compared(old: &Dataset, new: &Dataset) -> Vec<(Column, Option<Column>)> {
    let stages = same_ids(new.stages(), old.stages());
    let before = |column| match column {
        Column::Date(stage) => stages[stage.to_usize()].map(Column::Date),
        Column::Field(name) => old.field(name).map(|_| column),
        column => Some(column),
    };
    let is_compared = |column: &Column| {
        column.amount().is_none()
            && !matches!(column.kind(new), Kind::Id | Kind::Period | Kind::Longitude | Kind::Latitude)
    };
    // What was the date of a stage is told as that of a stage that is gone.
    let was_a_stage = |column: &Column| match column {
        Column::Field(name) => PROJECTS.stage_of(name.as_str()).is_some_and(|id| old.stages().find(id).is_some()),
        _ => false,
    };
    // What rows are only numbered by is no name.
    let is_numbered = new.table().is_some_and(|table| table.names.is_none());
    let is_made_up = |column: &Column| is_numbered && matches!(column, Column::Name | Column::NameEn);
    let is_compared = |column: &Column| is_compared(column) && !was_a_stage(column) && !is_made_up(column);
    // A column that is new is told once, and not row by row.
    let is_new = |column: &Column| matches!(column, Column::Field(name) if old.field(*name).is_none());
    let columns = Column::all(new).into_iter().filter(|column| is_compared(column) && !is_new(column));
    columns.map(|column| (column, before(column))).collect()
}

/// The columns of one reading that the other does not have. What is the date of a stage in either of them is told as that.
fn columns_gone(from: &Dataset, to: &Dataset) -> Vec<FieldName> {
    let is_stage = |name: FieldName| PROJECTS.stage_of(name.as_str()).is_some_and(|id| to.stages().find(id).is_some());
    let name = |column: Column| if let Column::Field(name) = column { Some(name) } else { None };
    let names = Column::all(from).into_iter().filter_map(name);
    names.filter(|name| to.field(*name).is_none() && !is_stage(*name)).collect()
}

/// For each row of a table the row of another one with the same id.
fn same_ids<T: Row>(from: &Table<T>, to: &Table<T>) -> Vec<Option<T::Ix>> {
    from.iter().map(|(_, row)| to.find(row.id())).collect()
}

/// Whether a reference of the old reading means what one of the new does.
fn is_same<Ix: Index>(old: Option<Ix>, new: Option<Ix>, same: &[Option<Ix>]) -> bool {
    match (old, new) {
        (None, None) => true,
        (Some(old), Some(new)) => same[old.to_usize()] == Some(new),
        _ => false,
    }
}

impl<'d> Both<'d> {
    fn new(old: &'d Dataset, new: &'d Dataset) -> Self {
        Self {
            old,
            new,
            sectors: same_ids(old.sectors(), new.sectors()),
            places: same_ids(old.places(), new.places()),
            stages: same_ids(old.stages(), new.stages()),
            sources: same_ids(old.sources(), new.sources()),
            rows: same_rows(old, new),
            columns: compared(old, new),
        }
    }

    /// What differs among these rows of the new reading, and the projects of the old one that are among them.
    fn compare(&self, rows: Range<usize>) -> (Changes, Vec<ProjectIx>) {
        let (mut found, mut kept) = (Changes::default(), Vec::new());
        let mut next = None;
        for project in rows.filter_map(ProjectIx::from_usize) {
            let Some(before) = self.before(project, next) else {
                found.added.push(project);
                continue;
            };
            next = ProjectIx::from_usize(before.to_usize() + 1);
            kept.push(before);
            self.amounts(before, project, &mut found.amounts);
            self.fields(before, project, |field| found.fields.push(FieldChange { project, before, field }));
        }
        (found, kept)
    }

    /// The same project in the old reading: as a rule the one behind the last.
    fn before(&self, project: ProjectIx, next: Option<ProjectIx>) -> Option<ProjectIx> {
        if let Some(rows) = &self.rows {
            return rows.get(project.to_usize()).copied().flatten();
        }
        let (old, id) = (self.old.projects(), self.new.projects().id(project));
        let next = next.filter(|next| next.to_usize() < old.len() && old.id(*next) == id);
        next.or_else(|| self.old.project(id))
    }

    fn amounts(&self, before: ProjectIx, project: ProjectIx, found: &mut Vec<AmountChange>) {
        for which in ProjectAmount::ALL {
            let from = self.old.projects().amount(before, which);
            let to = self.new.projects().amount(project, which);
            // The same number of another currency is another amount.
            let is_same_money = self.old.project_currency(which) == self.new.project_currency(which);
            if from != to || from.is_some() && !is_same_money {
                found.push(AmountChange { project, which, from, to });
            }
        }
    }

    fn fields(&self, before: ProjectIx, project: ProjectIx, mut differs: impl FnMut(ChangedField)) {
        let (old, new) = (self.old.projects(), self.new.projects());
        let stored = |dataset, ix, column| Stored::of(dataset, ix, column, YearBasis::Period);
        for (column, column_before) in &self.columns {
            let was = column_before.map_or(Stored::Missing, |column| stored(self.old, before, column));
            let is = stored(self.new, project, *column);
            let is_same = match column {
                Column::NameEn => self.english_names_are_same(before, project),
                _ => self.is_same(was, is),
            };
            if !is_same {
                differs(ChangedField::Column(*column));
            }
        }
        let degrees = |at: Option<LonLat>| at.map(|at| (at.lon, at.lat));
        if degrees(old.position(before)) != degrees(new.position(project)) {
            differs(ChangedField::Position);
        }
        // What is walked above are the stages of the new reading.
        for ((stage, _), same) in self.old.stages().iter().zip(&self.stages) {
            if same.is_none() && old.date(before, stage).is_some() {
                differs(ChangedField::DateGone(stage));
            }
        }
        if !self.progress_is_same(before, project) {
            differs(ChangedField::Progress);
        }
    }

    /// Whether what stood in a cell means what stands there now.
    fn is_same(&self, was: Stored<'_>, is: Stored<'_>) -> bool {
        let (old, new) = (self.old.projects(), self.new.projects());
        match (was, is) {
            (Stored::Name(was, _), Stored::Name(is, _)) => was == is,
            (Stored::Key(Key::Sector(was)), Stored::Key(Key::Sector(is))) => is_same(was, is, &self.sectors),
            (Stored::Key(Key::Place(was)), Stored::Key(Key::Place(is))) => is_same(was, is, &self.places),
            (Stored::Key(Key::Stage(was)), Stored::Key(Key::Stage(is))) => is_same(was, is, &self.stages),
            (Stored::Key(Key::Investor(was)), Stored::Key(Key::Investor(is))) => {
                was.map(|was| old.investor_name(was)) == is.map(|is| new.investor_name(is))
            }
            (Stored::Key(Key::Field(name, was)), Stored::Key(Key::Field(_, is))) => {
                let id = |dataset: &'d Dataset, ix: Option<CategoryIx>| {
                    ix.and_then(|ix| Some(dataset.field(name)?.categories()?.id(ix)))
                };
                id(self.old, was) == id(self.new, is)
            }
            (Stored::Key(key), Stored::Missing) | (Stored::Missing, Stored::Key(key)) => key.is_none(),
            (Stored::Categories(before, was), Stored::Categories(now, is)) => {
                was.iter().map(|ix| before.id(*ix)).eq(is.iter().map(|ix| now.id(*ix)))
            }
            (Stored::Scaled(..), Stored::Scaled(..)) => was.number() == is.number(),
            (Stored::Project(was), Stored::Project(is)) => old.id(was) == new.id(is),
            (Stored::Lists(was), Stored::Lists(is)) => self.lists_are_same(was, is),
            (Stored::Sources(was), Stored::Sources(is)) => self.sources_are_same(was, is),
            (was, is) => was == is,
        }
    }

    /// One that is the name itself is none.
    fn english_names_are_same(&self, before: ProjectIx, project: ProjectIx) -> bool {
        let (old, new) = (self.old.projects(), self.new.projects());
        old.name_en(before) == new.name_en(project)
            || old.name_en(before) == old.name(before) && new.name_en(project) == new.name(project)
    }

    /// Lists are sorted by their ids in every reading.
    fn lists_are_same(&self, old: &[ListIx], new: &[ListIx]) -> bool {
        let ids = |dataset: &'d Dataset, lists: &[ListIx]| -> Vec<&'d str> {
            lists.iter().map(|list| dataset.lists()[*list].id.as_str()).collect()
        };
        ids(self.old, old) == ids(self.new, new)
    }

    fn sources_are_same(&self, old: &[SourceIx], new: &[SourceIx]) -> bool {
        let still = |source: &SourceIx| self.sources[source.to_usize()].is_some_and(|same| new.contains(&same));
        old.len() == new.len() && old.iter().all(still)
    }

    /// In any order of the file: as a rule the rows stand as they stood.
    fn progress_is_same(&self, before: ProjectIx, project: ProjectIx) -> bool {
        let mut rows = self.new.progress_of(project);
        let stand_as_they_stood = self.old.progress_of(before).all(|from| {
            rows.next().is_some_and(|to| {
                self.old.progress().period(from) == self.new.progress().period(to)
                    && progress::differences(self.old, self.new, from, to).next().is_none()
            })
        });
        let are_no_more = stand_as_they_stood && rows.next().is_none();
        are_no_more || progress_changes(self.old, self.new, before, project).is_empty()
    }
}
