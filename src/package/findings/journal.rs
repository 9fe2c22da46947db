//! The journal of one reading: which files were read, and what was wrong where. Must not know what tables mean.

mod gathered;

use std::collections::HashMap;
use std::sync::Arc;

use super::collected::{Finding, FindingGroup, Findings};
use super::file_read::FileRead;
use super::passed::Passed;
pub(in crate::package) use super::place::{At, Cell, Column};
use super::problem::Problem;
use crate::output::DESCRIPTOR;

#[derive(Clone, Debug)]
struct ResourceRead {
    name: String,
    files: Vec<FileRead>,
}

/// How often a problem was found in one column of one resource.
#[derive(Debug, Default)]
struct Tally {
    count: usize,
    /// How many of them were kept: the first ones.
    kept: usize,
}

/// A finding with what it is sorted by.
#[derive(Debug)]
struct Kept {
    at: At,
    position: usize,
    finding: Finding,
    /// An id that is in no row, while the nearest one was not looked for.
    unknown_id: Option<String>,
}

/// What was read, and what was wrong with it.
#[derive(Debug, Default)]
pub(in crate::package) struct Journal {
    /// Shared with the journals of pieces.
    resources: Arc<Vec<ResourceRead>>,
    kept: Vec<Kept>,
    counts: [usize; 3],
    /// By problem, resource and column.
    tallies: HashMap<(&'static str, u16), HashMap<String, Tally>>,
    /// The table that a column refers to, by resource and column, where an id in it is in no row.
    refers_to: HashMap<(u16, String), String>,
    /// In how many columns each problem was found.
    columns: HashMap<&'static str, usize>,
    /// Whether it is that of a piece, of which it is not known yet what of it will be kept.
    is_apart: bool,
}

/// In so many columns a problem is counted for each by itself.
const MOST_COLUMNS: usize = 1000;

/// As many characters of a value as a finding shows.
const SHOWN: usize = 80;

impl Journal {
    /// A journal for the resources of a descriptor, in its order.
    pub(in crate::package) fn new<'a>(resources: impl Iterator<Item = &'a str>) -> Self {
        let named = |name: &str| ResourceRead { name: name.to_owned(), files: Vec::new() };
        let resources = Arc::new(std::iter::once("").chain(resources).map(named).collect());
        Self { resources, ..Self::default() }
    }

    /// A journal that nobody reads: it tells only whether anything is wrong.
    pub(in crate::package) fn unheard() -> Self {
        Self { is_apart: true, ..Self::default() }
    }

    /// Whether nothing is wrong so far.
    pub(in crate::package) fn is_empty(&self) -> bool {
        self.counts == [0; 3]
    }

    /// Notes a file that is being read; the rest of its place is up to the caller.
    pub(in crate::package) fn start_file(&mut self, resource: u16, file: FileRead) -> u16 {
        let files = &mut Arc::make_mut(&mut self.resources)[usize::from(resource)].files;
        files.push(file);
        u16::try_from(files.len()).unwrap_or(u16::MAX)
    }

    /// Notes how many rows a file has.
    pub(in crate::package) fn finish_file(&mut self, resource: u16, file: u16, rows: usize) {
        let files = &mut Arc::make_mut(&mut self.resources)[usize::from(resource)].files;
        if let Some(read) = files.get_mut(usize::from(file).wrapping_sub(1)) {
            read.rows = rows;
        }
    }

    /// Something is wrong with a cell.
    pub(in crate::package) fn cell(&mut self, cell: &Cell<'_>, problem: Problem) {
        let value = Some(cell.written).filter(|text| !text.is_empty());
        self.add(cell.at, Some(cell.column), value, problem);
    }

    /// Something is wrong with a row, a file or a resource.
    pub(in crate::package) fn row(&mut self, at: At, problem: Problem) {
        self.add(at, None, None, problem);
    }

    /// Something is wrong with what the descriptor says under `property`.
    pub(in crate::package) fn property(&mut self, at: At, property: &str, value: &str, problem: Problem) {
        let column = Column { name: property.to_owned(), position: None };
        self.add(at, Some(&column), Some(value).filter(|value| !value.is_empty()), problem);
    }

    /// Something is wrong at `at`.
    pub(in crate::package) fn add(&mut self, at: At, column: Option<&Column>, value: Option<&str>, problem: Problem) {
        let is_full = self.kept.len() >= Findings::KEPT_OF_ALL;
        let tally = self.tally(problem.key(), at.resource, column.map_or("", |column| &column.name));
        if problem.is_of_column() && tally.count > 0 {
            return;
        }
        tally.count += 1;
        let is_first = tally.count == 1;
        let is_kept = !is_full && tally.kept < Findings::KEPT;
        tally.kept += usize::from(is_kept);
        if let (Problem::DanglingReference { table, .. }, true, Some(column)) = (&problem, is_first, column) {
            self.refers_to.insert((at.resource, column.name.clone()), table.clone());
        }
        self.counts[problem.severity() as usize] += 1;
        if !is_kept {
            return;
        }
        // The row as a whole, then its cells, then cells it should have.
        let position = column.map_or(0, |column| column.position.map_or(usize::MAX, |position| position + 1));
        let finding = self.finding(at, column, value, problem);
        self.kept.push(Kept { at, position, finding, unknown_id: None });
    }

    /// Whether something is known to be wrong with a cell of the row that was looked at last.
    pub(in crate::package) fn has(&self, at: At, column: &Column) -> bool {
        let of_row = |kept: &&Kept| (kept.at.resource, kept.at.file, kept.at.row) == (at.resource, at.file, at.row);
        let mut of_row = self.kept.iter().rev().take_while(of_row);
        // What is said of the column as a whole is nothing wrong with the cell.
        of_row.any(|kept| {
            kept.finding.column.as_deref() == Some(column.name.as_str()) && !kept.finding.problem.is_of_column()
        })
    }

    /// Says whom the row at `at` is about, once everything wrong with it was noted.
    pub(in crate::package) fn about(&mut self, at: At, id: &str) {
        let of_row = |kept: &&mut Kept| (kept.at.resource, kept.at.file, kept.at.row) == (at.resource, at.file, at.row);
        for kept in self.kept.iter_mut().rev().take_while(of_row) {
            kept.finding.subject = Some(shortened(id)).filter(|id| !id.is_empty());
        }
    }

    /// A journal for a piece of a table that is read apart; nothing is written in it yet.
    pub(in crate::package) fn apart(&self) -> Self {
        Self { resources: Arc::clone(&self.resources), is_apart: true, ..Self::default() }
    }

    /// Adds what was found in a piece of a table, as if the piece had been read in its place: so many lines of its file
    /// stand before it, and so many data rows. Pieces come in order.
    pub(in crate::package) fn append(&mut self, mut piece: Self, before: Passed) {
        for mut kept in piece.kept {
            let column = kept.finding.column.as_deref().unwrap_or_default();
            let key = kept.finding.problem.key();
            let is_full = self.kept.len() >= Findings::KEPT_OF_ALL;
            let tally = self.tally(key, kept.at.resource, column);
            if kept.finding.problem.is_of_column() && tally.count > 0 {
                // An earlier piece said so already.
                piece.counts[kept.finding.severity as usize] -= 1;
                piece.tallies.entry((key, kept.at.resource)).or_default().remove(column);
                continue;
            }
            if is_full || tally.kept == Findings::KEPT {
                continue;
            }
            tally.kept += 1;
            if let Some(row) = &mut kept.finding.row {
                *row = row.saturating_add(before.rows);
                kept.at.row = *row;
            }
            if let Some(line) = &mut kept.finding.line {
                *line = line.saturating_add(before.lines);
                kept.at.line = *line;
            }
            self.kept.push(kept);
        }
        let of_columns = |((key, resource), of): ((&'static str, u16), HashMap<String, Tally>)| {
            of.into_iter().map(move |(column, tally)| (key, resource, column, tally.count))
        };
        let mut tallies: Vec<_> = piece.tallies.into_iter().flat_map(of_columns).collect();
        tallies.sort_unstable();
        for (key, resource, column, count) in tallies {
            self.tally(key, resource, &column).count += count;
        }
        self.refers_to.extend(piece.refers_to);
        for (count, more) in self.counts.iter_mut().zip(piece.counts) {
            *count += more;
        }
    }

    /// A cell has an id that is in no row.
    pub(in crate::package) fn unknown_id(&mut self, cell: &Cell<'_>, problem: Problem) {
        let before = self.kept.len();
        self.cell(cell, problem);
        if self.is_apart
            && let Some(kept) = self.kept.get_mut(before)
        {
            kept.unknown_id = Some(cell.text.to_owned());
        }
    }

    /// Says which id is near those of the pieces that are in no row; `near` is given the table and the id.
    pub(in crate::package) fn suggest<'i>(&mut self, near: impl Fn(&str, &str) -> Option<&'i str>) {
        for kept in &mut self.kept {
            if let (Some(id), Problem::DanglingReference { table, near: found, .. }) =
                (kept.unknown_id.take(), &mut kept.finding.problem)
                && let Some(near) = near(table, &id)
            {
                near.clone_into(found);
            }
        }
    }

    /// Whether it is the time to look for what a finding of this kind would suggest: it would be kept, and not only of
    /// a piece.
    pub(in crate::package) fn suggests_now(&self, key: &str, cell: &Cell<'_>) -> bool {
        !self.is_apart && self.has_room(key, cell)
    }

    fn has_room(&self, key: &str, cell: &Cell<'_>) -> bool {
        let tallies = self.tallies.get(&(key, cell.at.resource));
        let tally = tallies.and_then(|tallies| tallies.get(&cell.column.name));
        self.kept.len() < Findings::KEPT_OF_ALL && tally.is_none_or(|tally| tally.count < Findings::KEPT)
    }

    /// What a problem is counted in. Of very many columns or resources not each is counted by itself.
    fn tally(&mut self, key: &'static str, resource: u16, column: &str) -> &mut Tally {
        let is_known = self.tallies.get(&(key, resource)).is_some_and(|tallies| tallies.contains_key(column));
        let columns = self.columns.entry(key).or_default();
        let (resource, column) = match is_known {
            // Pieces have the columns that were counted before.
            false if *columns >= MOST_COLUMNS && !self.is_apart => (0, ""),
            _ => (resource, column),
        };
        *columns += usize::from(!is_known);
        self.tallies.entry((key, resource)).or_default().entry(column.to_owned()).or_default()
    }

    /// A finding with the names of its place written out.
    pub(in crate::package) fn finding(
        &self,
        at: At,
        column: Option<&Column>,
        value: Option<&str>,
        problem: Problem,
    ) -> Finding {
        Finding {
            severity: problem.severity(),
            resource: self.resource_name(at.resource).to_owned(),
            file: self.file_name(at).to_owned(),
            line: Some(at.line).filter(|line| *line > 0),
            row: Some(at.row).filter(|row| *row > 0),
            column: column.map(|column| column.name.clone()),
            value: value.map(shortened),
            subject: None,
            problem,
            references: 0,
        }
    }

    fn resource_name(&self, resource: u16) -> &str {
        self.resources.get(usize::from(resource)).map_or("", |read| &read.name)
    }

    fn file_name(&self, at: At) -> &str {
        let read = self.resources.get(usize::from(at.resource));
        let file = read.and_then(|read| read.files.get(usize::from(at.file).wrapping_sub(1)));
        file.map_or(DESCRIPTOR, |file| &file.path)
    }

    /// `projects.csv:12`: for sentences that point at another row.
    pub(in crate::package) fn spot(&self, at: At) -> String {
        format!("{}:{}", self.file_name(at), at.line)
    }

    /// The files, and the findings in package order.
    pub(in crate::package) fn finish(mut self) -> (Vec<FileRead>, Findings) {
        self.kept.sort_by_key(|kept| (kept.at.resource, kept.at.file, kept.at.line, kept.position));
        self.say_only_left_out();
        self.gather_references();
        let mut groups = Vec::new();
        for ((key, resource), tallies) in &self.tallies {
            groups.extend(tallies.iter().map(|(column, tally)| FindingGroup {
                code: key.strip_prefix("finding-").unwrap_or(key),
                resource: self.resource_name(*resource).to_owned(),
                column: column.clone(),
                count: tally.count,
            }));
        }
        groups.sort_by(|a, b| (a.code, &a.resource, &a.column).cmp(&(b.code, &b.resource, &b.column)));
        let kept = self.kept.into_iter().map(|kept| kept.finding).collect();
        let resources = Arc::unwrap_or_clone(self.resources);
        let files = resources.into_iter().flat_map(|read| read.files).collect();
        (files, Findings::new(kept, self.counts, groups))
    }
}

fn shortened(value: &str) -> String {
    match value.char_indices().nth(SHOWN) {
        None => value.to_owned(),
        Some((end, _)) => format!("{}…", &value[..end]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::package::findings::severity::Severity;

    #[test]
    fn a_flood_of_findings_is_counted_but_not_kept() {
        let mut journal = Journal::new(["projects"].into_iter());
        let column = Column { name: "place".into(), position: Some(3) };
        for line in 1..=5000 {
            let at = At { resource: 1, file: 0, line, row: line };
            journal.cell(&Cell::new(at, &column, "x"), Problem::CellEmpty);
        }
        let (_, findings) = journal.finish();
        assert_eq!(findings.count(Severity::Error), 5000);
        assert_eq!(findings.as_slice().len(), Findings::KEPT);
        assert_eq!(findings.groups().iter().map(|g| g.count).collect::<Vec<_>>(), [5000]);
    }

    #[test]
    fn a_flood_of_columns_and_of_all_kinds_is_counted_but_not_kept() {
        let mut journal = Journal::new(["projects"].into_iter());
        let at = |line| At { resource: 1, file: 0, line, row: line };
        for line in 1..=3000 {
            let column = Column { name: format!("c{line}"), position: Some(3) };
            journal.add(at(line), Some(&column), None, Problem::ColumnTwice);
        }
        for column in ["a", "b"].into_iter().cycle().take(60) {
            for line in 1..=Findings::KEPT as u32 {
                let column = Column { name: column.to_owned(), position: Some(1) };
                let problem =
                    if line % 2 == 0 { Problem::CellEmpty } else { Problem::DateNotADate { near: "".into() } };
                journal.add(at(line), Some(&column), None, problem);
            }
        }
        let (_, findings) = journal.finish();
        assert_eq!(findings.total(), 63_000);
        assert!(findings.as_slice().len() <= Findings::KEPT_OF_ALL);
        let twice: Vec<_> = findings.groups().iter().filter(|group| group.code == "column-twice").collect();
        assert_eq!(twice.len(), MOST_COLUMNS + 1);
        assert_eq!(twice.iter().map(|group| group.count).sum::<usize>(), 3000);
    }

    #[test]
    fn findings_come_in_package_order_whenever_they_were_found() {
        let mut journal = Journal::new(["a", "b"].into_iter());
        let at = |resource, line| At { resource, file: 0, line, row: line };
        journal.row(at(2, 1), Problem::RowRagged { found: 1, expected: 2 });
        journal.row(at(1, 9), Problem::HeaderRepeated);
        journal.row(at(1, 2), Problem::HeaderRepeated);
        let (_, findings) = journal.finish();
        let order: Vec<_> = findings.iter().map(|f| (f.resource.as_str(), f.line)).collect();
        assert_eq!(order, [("a", Some(2)), ("a", Some(9)), ("b", Some(1))]);
    }

    #[test]
    fn long_values_are_shortened_by_characters() {
        assert_eq!(shortened(&"园".repeat(80)), "园".repeat(80));
        assert_eq!(shortened(&"园".repeat(81)), format!("{}…", "园".repeat(80)));
    }
}
