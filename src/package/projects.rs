//! The projects table, the large one. Reading a row must not depend on any other row: pieces of the table are read on
//! their own and put one after the other.

use super::blocks::Unreadable;
use super::cells::{amount, land, position};
use super::dates::date;
use super::entities::required;
use super::header::Spec;
use super::journal::{Cell, Column, Journal};
use super::parents::{Family, Parents};
use super::pieces::{Doubles, InPieces, doubles_by_piece, read_pieces};
use super::problem::Problem;
use super::refs::{ListNames, Target, members, reference};
use super::rows::{Passed, Piece, Row, Rows};
use super::units::AmountCells;
use crate::model::{
    Basis, Index, InvestorIx, ListIx, PartialDate, Place, ProjectAmount, ProjectIx, ProjectRow, Projects, Sector,
    Source, SourceIx, Stage, Table,
};

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
    is_large: true,
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
struct ProjectsPart {
    projects: Projects,
    scratch: Scratch,
    parents: Parents<ProjectIx>,
    /// What its investors' codes are among all projects.
    investors: Vec<InvestorIx>,
}

/// What was read of all pieces so far.
struct Gathered {
    read: ProjectsRead,
    parents: Parents<ProjectIx>,
    /// How many projects stand before each piece.
    starts: Vec<usize>,
    /// Whether there are more lists than can be numbered.
    has_too_many_lists: bool,
}

/// The table, with the names of lists that are known from the beginning.
struct InParts<'t> {
    reader: &'t ProjectReader<'t>,
    list_names: ListNames,
}

/// Reads all projects.
pub(super) fn projects(
    rows: &Rows,
    amounts: [AmountCells; 5],
    around: &Around<'_>,
    journal: &mut Journal,
) -> Result<ProjectsRead, Unreadable> {
    let reader = ProjectReader::new(rows, amounts, around, journal);
    let (mut read, parents) = read_all(rows, &reader, journal)?;
    if read.projects.is_empty() {
        journal.row(rows.head, Problem::NoRows);
    }
    for (child, parent) in parents.resolve(&read, journal) {
        read.projects.set_parent(child, Some(parent));
    }
    Ok(read)
}

/// All projects, with different ids and on no more lists than can be numbered.
fn read_all(
    rows: &Rows,
    reader: &ProjectReader<'_>,
    journal: &mut Journal,
) -> Result<(ProjectsRead, Parents<ProjectIx>), Unreadable> {
    let pieces = rows.pieces();
    let mut doubles = vec![Doubles::default(); pieces.len()];
    let mut table = InParts { reader, list_names: ListNames::default() };
    loop {
        let mut gathered = Gathered::new(reader);
        let all = pieces.iter().map(Piece::size).sum();
        let take = |part: &mut ProjectsPart, piece: &Piece<'_>, before| gathered.take(part, piece, before, all);
        let notes = read_pieces(&table, &pieces, &doubles, journal, take)?;
        let doubled = gathered.read.projects.index_ids();
        if !doubled.is_empty() {
            let line = |row| ProjectIx::from_usize(row).map_or(0, |ix| gathered.read.projects.line(ix));
            doubles = doubles_by_piece(rows, &pieces, &gathered.starts, &doubled, journal, line);
        } else if gathered.has_too_many_lists && !table.list_names.is_full() {
            // Whoever numbers from all names that have a number refuses the same ones as if the rows came one by one.
            table.list_names = gathered.read.list_names;
        } else {
            notes.write(rows, journal);
            return Ok((gathered.read, gathered.parents));
        }
    }
}

impl Gathered {
    fn new(reader: &ProjectReader<'_>) -> Self {
        Self {
            read: ProjectsRead { projects: Projects::new(reader.dates.len()), list_names: ListNames::default() },
            parents: Parents::new(reader.columns.parent.clone()),
            starts: Vec::new(),
            has_too_many_lists: false,
        }
    }

    /// Puts the next piece behind what is there; `all` is how large all pieces are.
    fn take(&mut self, part: &mut ProjectsPart, piece: &Piece<'_>, before: Passed, all: usize) {
        let ProjectsRead { projects, list_names } = &mut self.read;
        match list_names.add(&part.scratch.list_names) {
            Some(numbers) => part.projects.renumber_lists(&numbers),
            None => self.has_too_many_lists = true,
        }
        self.has_too_many_lists |= part.scratch.list_names.is_full();
        if self.starts.is_empty() {
            // As if all pieces were like the first one, and some room to spare.
            projects.make_room(&part.projects, all as f64 / piece.size().max(1) as f64 * 1.02);
        }
        self.starts.push(projects.len());
        self.parents.append(&mut part.parents, projects.len(), before);
        projects.append(&part.projects, &mut part.investors, before.lines);
    }
}

impl InPieces for InParts<'_> {
    type Part = ProjectsPart;

    fn room(&self) -> ProjectsPart {
        ProjectsPart {
            projects: Projects::new(self.reader.dates.len()),
            scratch: Scratch::default(),
            parents: Parents::new(self.reader.columns.parent.clone()),
            investors: Vec::new(),
        }
    }

    /// All rows of a piece, of which some may be known to have the id of an earlier one.
    fn read(
        &self,
        piece: &Piece<'_>,
        doubles: &Doubles,
        part: &mut ProjectsPart,
        buffer: &mut Vec<u8>,
        journal: &mut Journal,
    ) -> Result<Passed, Unreadable> {
        let ProjectsPart { projects, scratch, parents, .. } = part;
        projects.clear();
        parents.clear();
        scratch.list_names.clone_from(&self.list_names);
        let mut doubles = doubles.pass();
        piece.each(buffer, journal, |row, journal| {
            let id = row.cell(&self.reader.columns.id);
            let problem = match ProjectIx::from_usize(projects.len()) {
                _ if id.is_empty() => Problem::KeyMissing,
                None => Problem::TableFull { limit: projects.len() },
                Some(new) => match doubles.next() {
                    Some(first) => Problem::IdDuplicate { first },
                    None => {
                        projects.push(&self.reader.read(row, scratch, journal));
                        parents.push(new, &row.cell(&self.reader.columns.parent));
                        return;
                    }
                },
            };
            journal.cell(&id, problem);
        })
    }
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
