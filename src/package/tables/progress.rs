//! The progress table. Must not know how projects were read.

use hashbrown::HashMap;
use hashbrown::hash_map::Entry;

use super::overlaps;
use super::progress_rows::{ProgressCodes, ProgressReader};
use super::projects::ProjectsRead;
use crate::model::{Period, Progress, ProjectIx, Source, Table};
use crate::package::cells::{AmountCells, Family, Target, dangling, period};
use crate::package::csv::{Run, Unreadable};
use crate::package::findings::{At, Journal, Passed, Problem};
use crate::package::meaning::{is_fiscal, nearest};
use crate::package::rows::{
    Doubles, DoublesPassed, InPieces, KeptOut, Piece, Row, Rows, Visitor, doubles_by_piece, read_pieces,
};
use crate::schema::{OF_PROGRESS, PROJECTS};

/// What was read from a piece of the table, or from all of it.
#[derive(Default)]
pub(in crate::package) struct ProgressPart {
    progress: Progress,
    lines: Vec<u32>,
    /// Whether there were years of two calendar years without their months.
    has_fiscal: bool,
}

/// Reads all progress rows.
///
/// A row that does not give its basis has that of its project.
pub(in crate::package) fn progress(
    rows: &Rows,
    amounts: &[AmountCells; 3],
    read: &ProjectsRead,
    sources: &Table<Source>,
    journal: &mut Journal,
) -> Result<Progress, Unreadable> {
    // The amounts are read by those who know their units.
    let [project, period, _, _, _, basis, source] = rows.all(&OF_PROGRESS);
    let codes = ProgressCodes::new(sources);
    let sources = Target { name: "sources", table: sources };
    let reader = ProgressReader { project, period, basis, source, amounts, read, sources, codes };
    let pieces = rows.pieces();
    let mut doubles = vec![Doubles::default(); pieces.len()];
    loop {
        let (mut all, mut starts) = (ProgressPart::default(), Vec::new());
        let size: usize = pieces.iter().map(Piece::size).sum();
        let take = |part: &mut ProgressPart, piece: &Piece<'_>, before: Passed| {
            if starts.is_empty() {
                // As if all pieces were like the first one, and some room to spare.
                all.progress.make_room(&part.progress, size as f64 / piece.size().max(1) as f64 * 1.02);
            }
            starts.push(all.progress.len());
            all.progress.append(&part.progress);
            all.has_fiscal |= part.has_fiscal;
            all.lines.extend(part.lines.iter().map(|line| line.saturating_add(before.lines)));
        };
        let notes = read_pieces(&reader, &pieces, &doubles, journal, take)?;
        let doubled = doubled(&all.progress);
        if doubled.is_empty() {
            rows.check_unchanged()?;
            notes.write(rows, &reader, journal);
            let piece_of = |row: usize| starts.partition_point(|start| *start <= row).saturating_sub(1);
            let at = |row: usize| At { file: pieces[piece_of(row)].file(), line: all.lines[row], ..rows.head };
            overlaps::half_overlaps(&all.progress, &reader.period, at, journal);
            let periods = (0..all.progress.len()).map(|row| all.progress.period(row));
            overlaps::ask_about_months(periods, all.has_fiscal, at, &reader.period, journal);
            return Ok(all.progress);
        }
        doubles = doubles_by_piece(rows, &pieces, &starts, (&doubled, &[]), journal, |row| all.lines[row]);
    }
}

/// The rows whose project and period an earlier one has, each with the first that has them.
fn doubled(progress: &Progress) -> Vec<(u32, u32)> {
    let keys = (0..progress.len()).map(|row| (progress.project(row), progress.period(row)));
    // As a rule rows come project by project and year by year.
    if keys.clone().is_sorted_by(|a, b| a < b) {
        return Vec::new();
    }
    let mut first: HashMap<(ProjectIx, Period), u32> = HashMap::new();
    let mut doubled = Vec::new();
    for (row, key) in keys.enumerate() {
        match first.entry(key) {
            Entry::Occupied(first) => doubled.push((row as u32, *first.get())),
            Entry::Vacant(place) => {
                place.insert(row as u32);
            }
        }
    }
    doubled
}

impl InPieces for ProgressReader<'_> {
    type Part = ProgressPart;

    fn near(&self, table: &str, id: &str) -> Option<&str> {
        if table == PROJECTS.name { nearest(id, self.read.ids()) } else { self.sources.near(table, id) }
    }

    fn room(&self) -> ProgressPart {
        ProgressPart::default()
    }

    /// All rows of a piece, of which some may be known to be doubles of an earlier one.
    fn read(
        &self,
        piece: &Piece<'_>,
        doubles: &Doubles,
        part: &mut ProgressPart,
        buffer: &mut Vec<u8>,
        journal: &mut Journal,
    ) -> Result<Passed, Unreadable> {
        part.progress.truncate(0);
        part.lines.clear();
        part.has_fiscal = false;
        let (has_doubles, doubles) = (!doubles.is_empty(), doubles.pass());
        piece.each(buffer, journal, &mut Passing { reader: self, part, has_doubles, doubles, last: None })
    }
}

/// On the way through a piece.
struct Passing<'p, 'd> {
    reader: &'p ProgressReader<'p>,
    part: &'p mut ProgressPart,
    /// Whether it is known that rows double others: those are counted one by one.
    has_doubles: bool,
    doubles: DoublesPassed<'d>,
    /// The project of the row before.
    last: Option<ProjectIx>,
}

impl Visitor for Passing<'_, '_> {
    fn takes_runs(&self) -> bool {
        !self.has_doubles
    }

    fn run(&mut self, run: &Run<'_>) -> usize {
        let count = self.reader.read_run(run, &mut self.part.progress, &mut self.last);
        self.part.lines.extend_from_slice(&run.lines()[..count]);
        count
    }

    fn row(&mut self, row: &Row<'_>, journal: &mut Journal) {
        self.read(row, journal);
        journal.about(row.at, row.text(&self.reader.project));
    }
}

impl Passing<'_, '_> {
    fn read(&mut self, row: &Row<'_>, journal: &mut Journal) {
        let Self { reader, part, doubles, last, .. } = self;
        let cell = row.cell(&reader.project);
        let project = reader.find(cell.text, *last);
        if cell.is_empty() {
            journal.cell(&cell, Problem::KeyMissing);
        } else if let (None, Some(name)) = (project, reader.total(cell.text)) {
            journal.cell(&cell, Problem::TotalSetAside { name: name.to_owned() });
        } else if project.is_none() {
            dangling(&cell, "projects", "row", reader.read.ids(), journal);
        }
        let when = row.cell(&reader.period);
        let period = period(&when, journal);
        part.has_fiscal |= period.is_none() && is_fiscal(when.text);
        let (Some(period), Some(project)) = (period, project) else {
            return;
        };
        *last = Some(project);
        if let Some(KeptOut::Double { first }) = doubles.next() {
            journal.cell(&when, Problem::ProgressDuplicate { first });
            return;
        }
        part.progress.push(&reader.read_row(row, project, period, journal));
        part.lines.push(row.at.line);
    }
}
