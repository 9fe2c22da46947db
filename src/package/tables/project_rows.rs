//! A row of the projects table. Must not know any other row, but for what saves looking something up twice.

use hashbrown::HashMap;

use super::entities::required;
use super::project_columns::Columns;
use crate::model::{
    Basis, ListIx, Name, PartialDate, Place, PlaceIx, ProjectAmount, ProjectRow, Projects, Sector, SectorIx, Source,
    SourceIx, Stage,
};
use crate::package::cells::{
    AmountCells, ILLUSTRATIVE, ListNames, Target, amount, basis, date, land, looks_illustrative, members, position,
    reference,
};
use crate::package::columns::references;
use crate::package::findings::{Cell, Column, Journal, Problem};
use crate::package::meaning::{Called, GroupOf, called, is_what};
use crate::package::rows::{Around, ProjectCodes, Row, Rows};
use crate::package::tables::entities::say_unseen;
use crate::schema::{ANY, PROJECTS};

/// Which cell is where, and what they refer to.
pub(in crate::package) struct ProjectReader<'t> {
    pub columns: Columns,
    pub amounts: [AmountCells; 5],
    /// One for each stage.
    pub dates: Vec<Column>,
    /// When the books were closed.
    pub as_of: Option<PartialDate>,
    /// How many of the stages are rungs; they come first.
    pub rungs: usize,
    pub sectors: Target<'t, Sector>,
    pub places: Target<'t, Place>,
    pub stages: Target<'t, Stage>,
    sources: Target<'t, Source>,
    pub codes: ProjectCodes,
    /// The lists that are known before any row is read.
    pub lists: ListNames,
    /// Whether rows are numbered, since no column is known to have their ids.
    pub is_numbered: bool,
    /// What stands over the columns, where no cell tells a row from the header once more or from a blank one.
    pub names: Vec<String>,
}

/// What is used again for every row.
#[derive(Default)]
pub(in crate::package) struct Scratch {
    pub list_names: ListNames,
    pub lists: Vec<ListIx>,
    /// Cells with which nothing is wrong, and the lists they name: few differ.
    pub known_lists: HashMap<String, Vec<ListIx>>,
    pub sources: Vec<SourceIx>,
    /// The cell that names just these sources, unless something was wrong with it.
    pub sources_text: String,
    /// Whether they say that what they are given for is made up.
    pub are_illustrative: bool,
    dates: Vec<Option<PartialDate>>,
    /// All sectors and all places of a row that is in several.
    sectors: Vec<SectorIx>,
    places: Vec<PlaceIx>,
}

impl<'t> ProjectReader<'t> {
    pub(in crate::package) fn new(
        rows: &Rows,
        amounts: [AmountCells; 5],
        around: &Around<'t>,
        journal: &mut Journal,
    ) -> Self {
        for (position, name) in rows.header.names().iter().enumerate() {
            if let Some(stage) = PROJECTS.stage_of(name).filter(|stage| around.stages.find(stage).is_none()) {
                let problem = Problem::DateColumnUnknownStage { stage: stage.to_owned() };
                journal.add(rows.head, Some(&rows.header.at(position)), None, problem);
            }
        }
        let columns = Columns::of(rows, around.stages, &PROJECTS);
        columns.say_more(rows, journal);
        Self {
            columns,
            is_numbered: false,
            names: Vec::new(),
            amounts,
            dates: around.stages.iter().map(|(_, stage)| rows.column(&PROJECTS.date_of(&stage.id))).collect(),
            rungs: around.stages.iter().filter(|(_, stage)| stage.is_on_track()).count(),
            sectors: Target { name: "sectors", table: around.sectors },
            places: Target { name: "places", table: around.places },
            stages: Target { name: "stages", table: around.stages },
            sources: Target { name: "sources", table: around.sources },
            as_of: around.as_of,
            codes: ProjectCodes::new(around),
            lists: ListNames::beside(around.lists),
        }
    }

    /// The same for a table of which no column is known.
    pub(in crate::package) fn of_any_table(
        rows: &Rows,
        amounts: [AmountCells; 5],
        around: &Around<'t>,
        journal: &mut Journal,
    ) -> Self {
        let columns = Columns::of(rows, around.stages, &ANY);
        columns.say_more(rows, journal);
        let names = rows.header.names().to_vec();
        Self { columns, is_numbered: true, names, ..Self::new(rows, amounts, around, &mut journal.apart()) }
    }

    /// A table with the columns of this one and no rows.
    pub(in crate::package) fn empty(&self) -> Projects {
        Projects::new(self.dates.len(), self.columns.further.len())
    }

    /// The nearest id in one of the tables that are referred to.
    pub(in crate::package) fn near(&self, table: &str, id: &str) -> Option<&str> {
        let place = || self.places.near(table, id);
        let stage = || self.stages.near(table, id);
        let source = || self.sources.near(table, id);
        self.sectors.near(table, id).or_else(place).or_else(stage).or_else(source)
    }

    /// Whether a row that has no id is called a total; what has a sector may be a project whose name sounds so.
    pub(in crate::package) fn is_called_total(&self, row: &Row<'_>) -> bool {
        match called(row.text(&self.columns.name)) {
            Some(Called::Total) => true,
            Some(Called::TotalOf | Called::Perhaps) => row.text(&self.columns.sector).is_empty(),
            None => false,
        }
    }

    /// The sector or place of this name, which is without blanks and in lower case.
    pub(in crate::package) fn group_called(&self, text: &str) -> Option<GroupOf> {
        let is_it = |name: &Name| is_what(&name.zh, text) || is_what(&name.en, text);
        let mut sectors = self.sectors.table.iter().filter(|(_, sector)| is_it(&sector.name));
        let mut places = self.places.table.iter().filter(|(_, place)| is_it(&place.name));
        let sector = sectors.next().map(|(ix, _)| GroupOf::Sector(ix));
        sector.or_else(|| places.next().map(|(ix, _)| GroupOf::Place(ix)))
    }

    /// The name of a row, or its id where it has none.
    pub(in crate::package) fn name_or_id<'r>(&self, row: &Row<'r>) -> &'r str {
        let name = row.text(&self.columns.name);
        if name.is_empty() { row.text(&self.columns.id) } else { name }
    }

    /// One row, with what stands in its further columns. Whether its id is new, and its parent, is for the caller.
    pub(in crate::package) fn read<'r>(
        &self,
        row: &Row<'r>,
        further: &'r [&'r str],
        scratch: &'r mut Scratch,
        journal: &mut Journal,
    ) -> ProjectRow<'r> {
        let columns = &self.columns;
        scratch.list_names.read(&row.cell(&columns.lists), &mut scratch.lists, journal);
        let sources = row.cell(&columns.sources);
        self.read_sources(&sources, scratch, journal);
        self.read_dates(row, &mut scratch.dates, journal);
        let sector = references(&row.cell(&columns.sector), &self.sectors, &mut scratch.sectors, journal);
        let place = references(&row.cell(&columns.place), &self.places, &mut scratch.places, journal);
        let name = self.name(row, journal);
        required(row, &columns.sector, journal);
        let is_made_up =
            scratch.are_illustrative || looks_illustrative(name) || looks_illustrative(row.text(&columns.name_en));
        ProjectRow {
            id: row.text(&columns.id),
            name,
            name_en: row.text(&columns.name_en),
            sector,
            place,
            sectors: &scratch.sectors,
            places: &scratch.places,
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
            further,
            line: row.at.line,
        }
    }

    /// The sources a cell names. Most cells name those of the row before.
    pub(in crate::package) fn read_sources(&self, cell: &Cell<'_>, scratch: &mut Scratch, journal: &mut Journal) {
        if cell.text == scratch.sources_text {
            return;
        }
        scratch.sources.clear();
        scratch.sources_text.clear();
        let mut is_clean = true;
        if !cell.is_empty() {
            is_clean = !cell.text.contains(['；', '、', ',', '，', '|']);
            for member in members(cell, |id| self.sources.table.find(id).is_some(), journal) {
                let source = reference(&member, &self.sources, journal);
                is_clean &= source.is_some();
                scratch.sources.extend(source);
            }
        }
        scratch.are_illustrative = cell.text == ILLUSTRATIVE || self.are_illustrative(&scratch.sources);
        // No cell is a blank.
        scratch.sources_text.push_str(if is_clean { cell.text } else { " " });
    }

    fn name<'r>(&self, row: &Row<'r>, journal: &mut Journal) -> &'r str {
        let cell = row.text(&self.columns.name);
        if !cell.is_empty() {
            say_unseen(&row.cell(&self.columns.name), journal);
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

    /// Whether it is later than the day on which the books were closed.
    fn is_after_books(&self, date: PartialDate) -> bool {
        self.as_of.is_some_and(|as_of| as_of.surely_before(date))
    }

    /// The date of each stage; a rung that was surely reached before a lower one is reported.
    fn read_dates(&self, row: &Row<'_>, dates: &mut Vec<Option<PartialDate>>, journal: &mut Journal) {
        dates.clear();
        dates.extend(self.dates.iter().map(|column| date(&row.cell(column), journal)));
        for (column, date) in self.dates.iter().zip(dates.iter()) {
            if let (Some(as_of), Some(_)) = (self.as_of, date.filter(|date| self.is_after_books(*date))) {
                journal.cell(&row.cell(column), Problem::DateAfterBooks { as_of: as_of.to_string() });
            }
        }
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
