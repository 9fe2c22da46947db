//! The projects table, the large one. Reading a row must not depend on any other row: pieces of the table are read on
//! their own and put one after the other.

use super::cells::{amount, land, position};
use super::dates::date;
use super::entities::required;
use super::header::Spec;
use super::journal::{Cell, Column, Journal};
use super::parents::{Family, Parents};
use super::pieces::{Doubles, Part, doubles_by_piece, finish, read_again, read_piece, read_pieces};
use super::problem::Problem;
use super::refs::{ListNames, Target, members, reference};
use super::rows::{Piece, Row, Rows};
use super::units::AmountCells;
use crate::model::{
    Basis, IdHashes, Index, ListIx, PartialDate, Place, ProjectAmount, ProjectIds, ProjectIx, ProjectRow, Projects,
    Sector, Source, SourceIx, Stage, Table,
};
use crate::parallel;

/// What date columns begin with.
const DATE: &str = "date_";

/// The id of the source of what is made up, and the words in names that say so.
pub(super) const ILLUSTRATIVE: &str = "illustrative";
const ILLUSTRATIVE_ZH: &str = "示意";

pub(super) const PROJECTS: Spec = Spec {
    name: "projects",
    keys: &["id"],
    required: &["name", "sector"],
    optional: &[
        "name_en",
        "place",
        "stage",
        "basis",
        "investor",
        "lists",
        "parent",
        "land_mu",
        "lon",
        "lat",
        "contracted",
        "planned_total",
        "completed_total",
        "funds_in_place",
        "foreign_utilised",
        "note",
        "sources",
    ],
    prefix: Some(DATE),
    is_essential: true,
};

/// The tables projects refer to.
#[derive(Debug)]
pub(super) struct Around<'t> {
    pub sectors: &'t Table<Sector>,
    pub places: &'t Table<Place>,
    pub stages: &'t Table<Stage>,
    pub sources: &'t Table<Source>,
}

/// Which cell is where, and what they refer to.
struct ProjectReader<'t> {
    columns: Columns,
    amounts: [AmountCells; 5],
    /// One for each stage.
    dates: Vec<Column>,
    /// How many of the stages are rungs; they come first.
    rungs: usize,
    sectors: Target<'t, Sector>,
    places: Target<'t, Place>,
    stages: Target<'t, Stage>,
    sources: Target<'t, Source>,
}

struct Columns {
    id: Column,
    name: Column,
    name_en: Column,
    sector: Column,
    place: Column,
    stage: Column,
    basis: Column,
    investor: Column,
    lists: Column,
    parent: Column,
    land: Column,
    lon: Column,
    lat: Column,
    note: Column,
    sources: Column,
}

/// What is used again for every row.
#[derive(Default)]
struct Scratch {
    list_names: ListNames,
    lists: Vec<ListIx>,
    sources: Vec<SourceIx>,
    dates: Vec<Option<PartialDate>>,
}

/// The projects, and the lists they are on.
pub(super) struct ProjectsRead {
    pub projects: Projects,
    pub list_names: ListNames,
}

/// What was read from a piece of the table.
struct ProjectsPiece {
    projects: Projects,
    list_names: ListNames,
    parents: Parents<ProjectIx>,
    hashes: IdHashes,
}

/// Reads all projects.
pub(super) fn projects(
    rows: &Rows,
    amounts: [AmountCells; 5],
    around: &Around<'_>,
    journal: &mut Journal,
) -> ProjectsRead {
    let reader = ProjectReader::new(rows, amounts, around, journal);
    let stages = around.stages.len();
    let (parts, ids) = read_parts(rows, &reader, journal);
    let mut list_names = ListNames::default();
    let mut parents = Parents::new(reader.columns.parent.clone());
    let (mut pieces, mut len) = (Vec::new(), 0);
    for (mut part, rows_before) in finish(rows, parts, journal) {
        if let Some(numbers) = list_names.add(&part.list_names) {
            part.projects.renumber_lists(&numbers);
        }
        parents.append(part.parents, len, rows_before);
        len += part.projects.len();
        pieces.push(part.projects);
    }
    let projects = Projects::concat(stages, pieces).with_ids(ids);
    if projects.is_empty() {
        journal.row(rows.head, Problem::NoRows);
    }
    let mut read = ProjectsRead { projects, list_names };
    for (child, parent) in parents.resolve(&read, journal) {
        read.projects.set_parent(child, Some(parent));
    }
    read
}

/// All pieces of the table, with different ids and no more lists than can be numbered; and the way from ids to rows.
fn read_parts(rows: &Rows, reader: &ProjectReader<'_>, journal: &Journal) -> (Vec<Part<ProjectsPiece>>, ProjectIds) {
    let pieces = rows.pieces();
    let hashes = IdHashes::default();
    let with = |lists: &ListNames| {
        let start = (lists.clone(), hashes.empty());
        move |piece: &Piece<'_>, doubles: &Doubles, journal: &mut Journal| {
            reader.read_piece(piece, doubles, &start, journal)
        }
    };
    let mut parts = read_pieces(&pieces, journal, with(&ListNames::default()));
    let (mut ids, doubled) = index(&parts, hashes.empty());
    let mut doubles = vec![Doubles::default(); parts.len()];
    if !doubled.is_empty() {
        let len = |part: &ProjectsPiece| part.projects.len();
        let line = |part: &ProjectsPiece, row| ProjectIx::from_usize(row).map_or(0, |ix| part.projects.line(ix));
        doubles = doubles_by_piece(rows, &parts, &doubled, journal, len, line);
        read_again(&pieces, &doubles, journal, &mut parts, with(&ListNames::default()));
        ids = index(&parts, hashes.empty()).0;
    }
    let mut all = ListNames::default();
    let fit = parts.iter().all(|part| all.add(&part.read.list_names).is_some() && !part.read.list_names.is_full());
    if !fit {
        // Whoever numbers from all names that have a number refuses the same ones as if the rows came one by one.
        parts = parallel::map(pieces.iter().zip(&doubles).collect(), |(piece, doubles)| {
            read_piece(piece, doubles, journal, &with(&all))
        });
    }
    (parts, ids)
}

/// The way from ids to rows, and the rows whose id an earlier one has.
fn index(parts: &[Part<ProjectsPiece>], mut hashes: IdHashes) -> (ProjectIds, Vec<(u32, u32)>) {
    hashes.extend(parts.iter().map(|part| &part.read.hashes));
    let mut starts = vec![0];
    for part in parts {
        starts.push(starts[starts.len() - 1] + part.read.projects.len());
    }
    ProjectIds::build(&hashes, |row| {
        let piece = starts.partition_point(|start| *start <= row) - 1;
        ProjectIx::from_usize(row - starts[piece]).map_or("", |ix| parts[piece].read.projects.id(ix))
    })
}

impl Family for ProjectsRead {
    type Ix = ProjectIx;
    fn name(&self) -> &'static str {
        PROJECTS.name
    }
    fn find(&self, id: &str) -> Option<ProjectIx> {
        self.projects.find(id)
    }
    fn id(&self, row: ProjectIx) -> &str {
        self.projects.id(row)
    }
    fn ids(&self) -> impl Iterator<Item = &str> {
        self.projects.iter().map(|ix| self.projects.id(ix))
    }
}

impl<'t> ProjectReader<'t> {
    fn new(rows: &Rows, amounts: [AmountCells; 5], around: &Around<'t>, journal: &mut Journal) -> Self {
        let column = |name| rows.column(name);
        let columns = Columns {
            id: column("id"),
            name: column("name"),
            name_en: column("name_en"),
            sector: column("sector"),
            place: column("place"),
            stage: column("stage"),
            basis: column("basis"),
            investor: column("investor"),
            lists: column("lists"),
            parent: column("parent"),
            land: column("land_mu"),
            lon: column("lon"),
            lat: column("lat"),
            note: column("note"),
            sources: column("sources"),
        };
        for (position, name) in rows.header.names().iter().enumerate() {
            if let Some(stage) = name.strip_prefix(DATE).filter(|stage| around.stages.find(stage).is_none()) {
                let problem = Problem::DateColumnUnknownStage { stage: stage.to_owned() };
                journal.add(rows.head, Some(&rows.header.at(position)), None, problem);
            }
        }
        Self {
            columns,
            amounts,
            dates: around.stages.iter().map(|(_, stage)| rows.column(&format!("{DATE}{}", stage.id))).collect(),
            rungs: around.stages.iter().filter(|(_, stage)| stage.is_on_track()).count(),
            sectors: Target { name: "sectors", table: around.sectors },
            places: Target { name: "places", table: around.places },
            stages: Target { name: "stages", table: around.stages },
            sources: Target { name: "sources", table: around.sources },
        }
    }

    /// All rows of a piece, of which some may be known to have the id of an earlier one.
    fn read_piece(
        &self,
        piece: &Piece<'_>,
        doubles: &Doubles,
        (list_names, hashes): &(ListNames, IdHashes),
        journal: &mut Journal,
    ) -> (ProjectsPiece, u32) {
        let mut scratch = Scratch { list_names: list_names.clone(), ..Scratch::default() };
        let mut projects = Projects::new(self.dates.len());
        let mut hashes = hashes.empty();
        let mut parents: Parents<ProjectIx> = Parents::new(self.columns.parent.clone());
        let mut doubles = doubles.pass();
        let rows = piece.each(journal, |row, journal| {
            let id = row.cell(&self.columns.id);
            let problem = match ProjectIx::from_usize(projects.len()) {
                _ if id.is_empty() => Problem::KeyMissing,
                None => Problem::TableFull { limit: projects.len() },
                Some(new) => match doubles.next() {
                    Some(first) => Problem::IdDuplicate { first },
                    None => {
                        projects.push(&self.read(row, &mut scratch, journal));
                        hashes.push(id.text);
                        parents.push(new, &row.cell(&self.columns.parent));
                        journal.about(row.at, id.text);
                        return;
                    }
                },
            };
            journal.cell(&id, problem);
            journal.about(row.at, id.text);
        });
        (ProjectsPiece { projects, list_names: scratch.list_names, parents, hashes }, rows)
    }

    /// One row. Whether its id is new, and its parent, is for the caller.
    fn read<'r>(&self, row: &Row<'r>, scratch: &'r mut Scratch, journal: &mut Journal) -> ProjectRow<'r> {
        let columns = &self.columns;
        scratch.list_names.read(&row.cell(&columns.lists), &mut scratch.lists, journal);
        scratch.sources.clear();
        let sources = row.cell(&columns.sources);
        if !sources.is_empty() {
            for member in members(&sources, journal) {
                scratch.sources.extend(reference(&member, &self.sources, journal));
            }
        }
        self.read_dates(row, &mut scratch.dates, journal);
        let name = self.name(row, journal);
        required(row, &columns.sector, journal);
        let is_made_up = sources.text == ILLUSTRATIVE
            || self.are_illustrative(&scratch.sources)
            || looks_illustrative(name)
            || looks_illustrative(row.text(&columns.name_en));
        ProjectRow {
            id: row.text(&columns.id),
            name,
            name_en: row.text(&columns.name_en),
            sector: reference(&row.cell(&columns.sector), &self.sectors, journal),
            place: reference(&row.cell(&columns.place), &self.places, journal),
            stage: reference(&row.cell(&columns.stage), &self.stages, journal),
            basis: basis(&row.cell(&columns.basis), Basis::Published, is_made_up, journal),
            investor: row.text(&columns.investor),
            lists: &scratch.lists,
            land_mu_hundredths: land(&row.cell(&columns.land), journal),
            position: position(&row.cell(&columns.lon), &row.cell(&columns.lat), journal),
            amounts: ProjectAmount::ALL.map(|which| {
                let AmountCells { column, unit } = &self.amounts[which as usize];
                amount(&row.cell(column), *unit, journal)
            }),
            dates: &scratch.dates,
            note: row.text(&columns.note),
            sources: &scratch.sources,
            line: row.at.line,
        }
    }

    fn name<'r>(&self, row: &Row<'r>, journal: &mut Journal) -> &'r str {
        let cell = row.text(&self.columns.name);
        if !cell.is_empty() {
            return cell;
        }
        let id = row.text(&self.columns.id);
        if self.columns.name.exists() {
            journal.cell(&row.cell(&self.columns.name), Problem::NameMissing { instead: id.to_owned() });
        }
        id
    }

    fn are_illustrative(&self, sources: &[SourceIx]) -> bool {
        !sources.is_empty() && sources.iter().all(|source| self.sources.table[*source].id == ILLUSTRATIVE)
    }

    /// The date of each stage; a rung that was surely reached before a lower one is reported.
    fn read_dates(&self, row: &Row<'_>, dates: &mut Vec<Option<PartialDate>>, journal: &mut Journal) {
        dates.clear();
        dates.extend(self.dates.iter().map(|column| date(&row.cell(column), journal)));
        let rungs = &dates[..self.rungs];
        if rungs.iter().flatten().is_sorted() {
            return;
        }
        for (upper, later) in rungs.iter().enumerate() {
            let Some(later) = later else { continue };
            let is_wrong = |lower: &usize| rungs[*lower].is_some_and(|earlier| later.surely_before(earlier));
            if let Some(lower) = (0..upper).rev().find(is_wrong) {
                let earlier = self.dates[lower].name.clone();
                let date = rungs[lower].map(|date| date.to_string()).unwrap_or_default();
                journal.cell(&row.cell(&self.dates[upper]), Problem::DatesOutOfOrder { earlier, date });
            }
        }
    }
}

/// The basis a cell gives; `missing` when it is empty. What is made up never passes for published.
pub(super) fn basis(cell: &Cell<'_>, missing: Basis, is_made_up: bool, journal: &mut Journal) -> Basis {
    let basis = if cell.is_empty() { Some(missing) } else { Basis::parse(cell.text) };
    match basis {
        None => journal.cell(cell, Problem::BasisUnknown),
        Some(Basis::Published) if is_made_up => journal.cell(cell, Problem::IllustrativeAsPublished),
        Some(basis) => return basis,
    }
    Basis::Illustrative
}

/// Whether a name says that what it names is made up.
fn looks_illustrative(name: &str) -> bool {
    name.contains(ILLUSTRATIVE_ZH)
        || name.as_bytes().windows(ILLUSTRATIVE.len()).any(|w| w.eq_ignore_ascii_case(ILLUSTRATIVE.as_bytes()))
}
