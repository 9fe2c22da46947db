//! The projects table, the large one. Reading a row must not depend on any other row: pieces of the table are read on
//! their own and put one after the other.

use super::project_rows::{ProjectReader, Scratch};
use crate::model::{Categories, Field, Index, InvestorIx, ProjectIx, Projects, Which};
use crate::package::cells::{AmountCells, Family, ListNames, Parents};
use crate::package::columns::{
    Further, TableTotal, fields, label, named_together, refers, say_other_currencies, table_totals,
};
use crate::package::csv::{Run, Unreadable};
use crate::package::findings::{At, Column, Journal, Passed, Problem};
use crate::package::meaning::{Aside, Fate, TotalRow, total_rows};
use crate::package::rows::{
    Ahead, Around, Doubles, DoublesPassed, InPieces, KeptOut, Piece, Row, RowFiles, Rows, Visitor, doubles_by_piece,
    of_records, place_categories, read_pieces, sector_categories,
};
use crate::schema::PROJECTS;

/// The projects, and the lists they are on.
pub(in crate::package) struct ProjectsRead {
    pub projects: Projects,
    pub list_names: ListNames,
    /// Which file each stands in.
    pub files: RowFiles,
    /// Ids and names of the rows that are sums of others, by id.
    totals: Vec<(String, String)>,
}

impl ProjectsRead {
    /// Those of a package without any, which may have stages all the same.
    pub(in crate::package) fn none(stages: usize) -> Self {
        let (list_names, files) = Default::default();
        Self { projects: Projects::new(stages, 0), list_names, files, totals: Vec::new() }
    }

    /// The name of a row with this id that was set aside because it is the sum of others.
    pub(in crate::package) fn total(&self, id: &str) -> Option<&str> {
        let at = self.totals.binary_search_by(|(total, _)| total.as_str().cmp(id)).ok()?;
        Some(&self.totals[at].1)
    }
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

/// Reads all projects, and the columns that the program does not know.
pub(in crate::package) fn projects(
    rows: &Rows,
    amounts: [AmountCells; 5],
    around: &Around<'_>,
    ahead: &Ahead,
    journal: &mut Journal,
) -> Result<(ProjectsRead, Vec<Field>), Unreadable> {
    let reader = ProjectReader::new(rows, amounts, around, journal);
    let (mut read, parents) = read_all(rows, &reader, journal)?;
    if read.projects.is_empty() {
        journal.row(rows.head, Problem::NoRows);
    }
    for (child, parent) in parents.resolve(&read, journal) {
        read.projects.set_parent(child, Some(parent));
    }
    read.projects.gather_several(|which| match which {
        Which::Sectors => sector_categories(around.sectors),
        Which::Places => place_categories(around.places),
        // They are rows of no table.
        Which::Investors => Categories::default(),
    });
    if let Some((row, names)) = read.projects.take_investors_apart(named_together) {
        let (together, first) = (names.join(";"), names.first().map_or_else(String::new, |name| (*name).to_owned()));
        let at = At { file: read.files.file(row.to_usize()), line: read.projects.line(row), row: 0, ..rows.head };
        journal.add(at, Some(&reader.columns.investor), Some(&together), Problem::SeveralInCell { first });
    }
    let fields = further(rows, &reader, &mut read, (around, ahead), journal);
    Ok((read, fields))
}

/// The columns that the program does not know.
fn further(
    rows: &Rows,
    reader: &ProjectReader<'_>,
    read: &mut ProjectsRead,
    (around, ahead): (&Around<'_>, &Ahead),
    journal: &mut Journal,
) -> Vec<Field> {
    let texts = read.projects.take_further();
    let rows_of = |table: &str, id: &str| match table {
        "" => (id == "id").then(|| of_records(&read.projects)),
        own if own == PROJECTS.name => (id == "id").then(|| of_records(&read.projects)),
        other => around.rows(other).filter(|_| id == "id").or_else(|| ahead.rows(other, id).cloned()),
    };
    let further = reader.columns.further.iter().zip(texts).map(|(column, texts)| Further {
        column: column.clone(),
        texts,
        declared: rows.schema.field(&column.name),
        taken_as: rows.schema.taken_as.get(&column.name).copied().unwrap_or_default(),
        spec: PROJECTS.column(&column.name),
        refers: refers(PROJECTS.name, &rows.schema, &column.name, Some(&PROJECTS), rows_of),
    });
    let at = |row| {
        let line = ProjectIx::from_usize(row).map_or(0, |ix| read.projects.line(ix));
        At { file: read.files.file(row), line, row: 0, ..rows.head }
    };
    let fields = fields(further.collect(), rows.has_semicolons(), at, journal);
    let column = |name: &str| reader.columns.further.iter().find(|column| column.name == name).cloned();
    let problem = |own, count| Problem::CurrencyOfRows { own, count };
    say_other_currencies(&fields, &[reader.amounts[0].unit.currency], problem, (column, at), journal);
    fields
}

/// All projects, with different ids and on no more lists than can be numbered.
pub(in crate::package) fn read_all(
    rows: &Rows,
    reader: &ProjectReader<'_>,
    journal: &mut Journal,
) -> Result<(ProjectsRead, Parents<ProjectIx>), Unreadable> {
    let pieces = rows.pieces();
    let mut doubles = vec![Doubles::default(); pieces.len()];
    let mut table = InParts { reader, list_names: reader.lists.clone() };
    let mut are_totals_known = false;
    let mut called_totals: Vec<(At, String, Problem)> = Vec::new();
    let mut table_totals_kept = Vec::new();
    let mut set_aside = Vec::new();
    loop {
        let mut gathered = Gathered::new(reader);
        let all = pieces.iter().map(Piece::size).sum();
        let take = |part: &mut ProjectsPart, piece: &Piece<'_>, before| gathered.take(part, piece, before, all);
        let notes = read_pieces(&table, &pieces, &doubles, journal, take)?;
        // Rows that are numbered get their ids when it is known what they are called by.
        let doubled = if reader.is_numbered { Vec::new() } else { gathered.read.projects.index_ids() };
        let line = |row| ProjectIx::from_usize(row).map_or(0, |ix| gathered.read.projects.line(ix));
        let mut totals = Vec::new();
        if !are_totals_known && reader.is_numbered {
            let found = table_totals(rows, &reader.columns.further, gathered.read.projects.further());
            totals.extend(found.iter().filter_map(|total| Some((total.row, total.aside?))));
            let kept = found.iter().filter(|total| total.aside.is_none());
            table_totals_kept = kept.filter_map(|it| gathered.cell_of(it, reader, &pieces, rows.head)).collect();
            are_totals_known = true;
        } else if !are_totals_known {
            let is_parent = |id: &str| gathered.parents.name(id);
            let has_parent = |ix: ProjectIx| gathered.parents.has(ix);
            let found = total_rows(&gathered.read.projects, is_parent, has_parent, |name| reader.group_called(name));
            totals.extend(found.iter().filter_map(TotalRow::aside));
            called_totals = gathered.named(&found, &pieces, rows.head);
            set_aside = gathered.set_aside(&totals);
            are_totals_known = true;
        }
        if !doubled.is_empty() || !totals.is_empty() {
            doubles = doubles_by_piece(rows, &pieces, &gathered.starts, (&doubled, &totals), journal, line);
        } else if gathered.has_too_many_lists && !table.list_names.is_full() {
            // Whoever numbers from all names that have a number refuses the same ones as if the rows came one by one.
            table.list_names = gathered.read.list_names;
        } else {
            rows.check_unchanged()?;
            notes.write(rows, &table, journal);
            for (at, name, problem) in called_totals {
                journal.add(at, Some(&reader.columns.name), Some(&name), problem);
            }
            for (at, column, label) in table_totals_kept {
                journal.add(at, Some(&column), Some(&label), Problem::RowTotalKept);
            }
            gathered.read.totals = set_aside;
            gathered.read.files = RowFiles::new(gathered.starts.into_iter().zip(pieces.iter().map(Piece::file)));
            return Ok((gathered.read, gathered.parents));
        }
    }
}

impl Gathered {
    fn new(reader: &ProjectReader<'_>) -> Self {
        let (list_names, files) = (reader.lists.clone(), RowFiles::default());
        Self {
            read: ProjectsRead { projects: reader.empty(), list_names, files, totals: Vec::new() },
            parents: Parents::new(reader.columns.parent.clone()),
            starts: Vec::new(),
            has_too_many_lists: false,
        }
    }

    /// Where those rows stand, and their names, that are called totals but are kept, and why that is worth a look.
    fn named(&self, totals: &[TotalRow], pieces: &[Piece<'_>], head: At) -> Vec<(At, String, Problem)> {
        let projects = &self.read.projects;
        let named = totals.iter().filter_map(|total| {
            let problem = match total.fate {
                Fate::SetAside(_) => return None,
                Fate::SumOrProject => Problem::TotalOrProject,
                Fate::AddsNothing => Problem::TotalAddsNothing,
            };
            let ix = ProjectIx::from_usize(total.row as usize)?;
            let at = self.place_of(total.row, pieces, head)?;
            Some((at, projects.name(ix).to_owned(), problem))
        });
        named.collect()
    }

    /// Where the label of a total stands that is kept, and what it says.
    fn cell_of(
        &self,
        total: &TableTotal,
        reader: &ProjectReader<'_>,
        pieces: &[Piece<'_>],
        head: At,
    ) -> Option<(At, Column, String)> {
        let at = self.place_of(total.row, pieces, head)?;
        let label = self.read.projects.further().get(total.column)?.get(total.row as usize);
        Some((at, reader.columns.further.get(total.column)?.clone(), label.to_owned()))
    }

    /// Where a row stands.
    fn place_of(&self, row: u32, pieces: &[Piece<'_>], head: At) -> Option<At> {
        let ix = ProjectIx::from_usize(row as usize)?;
        let piece = self.starts.partition_point(|start| *start <= row as usize).checked_sub(1)?;
        Some(At { file: pieces.get(piece)?.file(), line: self.read.projects.line(ix), row: 0, ..head })
    }

    /// Ids and names of these rows, by id.
    fn set_aside(&self, totals: &[(u32, Aside)]) -> Vec<(String, String)> {
        let projects = &self.read.projects;
        let rows = totals.iter().filter_map(|(row, _)| ProjectIx::from_usize(*row as usize));
        let mut named: Vec<_> = rows.map(|ix| (projects.id(ix).to_owned(), projects.name(ix).to_owned())).collect();
        named.sort_unstable();
        named
    }

    /// Puts the next piece behind what is there; `all` is how large all pieces are.
    fn take(&mut self, part: &mut ProjectsPart, piece: &Piece<'_>, before: Passed, all: usize) {
        let ProjectsRead { projects, list_names, .. } = &mut self.read;
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

    fn near(&self, table: &str, id: &str) -> Option<&str> {
        self.reader.near(table, id)
    }

    fn room(&self) -> ProjectsPart {
        ProjectsPart {
            projects: self.reader.empty(),
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
        part.projects.truncate(0);
        part.parents.clear();
        part.scratch.list_names.clone_from(&self.list_names);
        part.scratch.known_lists.clear();
        let mut passing =
            Passing { reader: self.reader, part, has_doubles: !doubles.is_empty(), doubles: doubles.pass() };
        piece.each(buffer, journal, &mut passing)
    }
}

/// What is said of a row of any table that is no record.
fn of_row(why: Aside) -> Problem {
    match why {
        Aside::Sum => Problem::RowTotalSetAside,
        Aside::Unmatched => Problem::RowTotalUnmatched,
        Aside::Part => Problem::RowPartSetAside,
    }
}

/// What is said of one that is no project.
fn of_project(why: Aside, name: String) -> Problem {
    match why {
        Aside::Sum => Problem::TotalSetAside { name },
        Aside::Unmatched => Problem::TotalUnmatched { name },
        Aside::Part => Problem::PartSetAside { name },
    }
}

/// On the way through a piece.
struct Passing<'p, 'd> {
    reader: &'p ProjectReader<'p>,
    part: &'p mut ProjectsPart,
    /// Whether it is known that rows double others: those are counted one by one.
    has_doubles: bool,
    doubles: DoublesPassed<'d>,
}

impl Visitor for Passing<'_, '_> {
    fn takes_runs(&self) -> bool {
        !self.has_doubles
    }

    fn tells_blanks(&self) -> bool {
        self.reader.is_numbered
    }

    fn run(&mut self, run: &Run<'_>) -> usize {
        let ProjectsPart { projects, scratch, parents, .. } = &mut *self.part;
        self.reader.read_run(run, projects, scratch, parents)
    }

    fn row(&mut self, row: &Row<'_>, journal: &mut Journal) {
        let ProjectsPart { projects, scratch, parents, .. } = &mut *self.part;
        let id = row.cell(&self.reader.columns.id);
        let problem = match ProjectIx::from_usize(projects.len()) {
            _ if id.is_empty() && !self.reader.is_numbered && self.reader.is_called_total(row) => {
                journal.cell(&row.cell(&self.reader.columns.name), Problem::TotalWithoutId);
                return;
            }
            _ if id.is_empty() && !self.reader.is_numbered => Problem::KeyMissing,
            None => Problem::TableFull { limit: projects.len() },
            Some(new) => match self.doubles.next() {
                Some(KeptOut::Double { first }) => Problem::IdDuplicate { first },
                Some(KeptOut::Aside(why)) if self.reader.is_numbered => {
                    let further = &self.reader.columns.further;
                    let label = label(|at| row.text(&further[at]), further.len());
                    if let Some(column) = label.and_then(|at| further.get(at)) {
                        journal.cell(&row.cell(column), of_row(why));
                    }
                    return;
                }
                Some(KeptOut::Aside(why)) => of_project(why, self.reader.name_or_id(row).to_owned()),
                None => {
                    let further: Vec<&str> =
                        self.reader.columns.further.iter().map(|column| row.text(column)).collect();
                    projects.push(&self.reader.read(row, &further, scratch, journal));
                    parents.push(new, &row.cell(&self.reader.columns.parent));
                    journal.about(row.at, id.text);
                    return;
                }
            },
        };
        journal.cell(&id, problem);
        journal.about(row.at, id.text);
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
    fn find_near(&self, id: &str, row: ProjectIx) -> Option<ProjectIx> {
        self.projects.find_from(id, row)
    }
    fn id(&self, row: ProjectIx) -> &str {
        self.projects.id(row)
    }
    fn ids(&self) -> impl Iterator<Item = &str> {
        self.projects.iter().map(|ix| self.projects.id(ix))
    }
}
