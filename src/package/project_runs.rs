//! Projects read column by column, as far as nothing is odd about them: where a cell is not written as most are, or
//! something is wrong, the row is left to `project_rows`, which says what. What both can read they read alike.

use super::codes::Codes;
use super::journal::{Cell, Column, Journal};
use super::parents::Parents;
use super::project_rows::{ProjectReader, Scratch, looks_illustrative};
use super::projects::Around;
use super::run::{MOST, Run, Spot};
use super::units::AmountCells;
use crate::model::{
    Amount, Basis, DateColumn, Decimal, Filling, Index, ListIx, LonLat, PlaceIx, ProjectIx, Projects, RefColumn,
    Row as TableRow, SectorIx, SetColumn, StageIx, Table, TextColumn, plain_date, plain_number,
};

/// What the cells of projects refer to.
#[derive(Debug)]
pub(super) struct ProjectCodes {
    sectors: Codes<SectorIx>,
    places: Codes<PlaceIx>,
    stages: Codes<StageIx>,
    bases: Codes<Basis>,
}

impl ProjectCodes {
    pub(super) fn new(around: &Around<'_>) -> Self {
        Self {
            sectors: of_table(around.sectors),
            places: of_table(around.places),
            stages: of_table(around.stages),
            bases: Codes::new(Basis::ALL.map(|basis| (basis.id(), basis)).into_iter()),
        }
    }
}

fn of_table<T: TableRow>(table: &Table<T>) -> Codes<T::Ix> {
    Codes::new(table.iter().map(|(ix, row)| (row.id(), ix)))
}

/// How many records of a run are in order, from the first one on.
struct Even(usize);

impl Even {
    /// What was read, or nothing if that failed, which makes the record odd.
    #[inline]
    fn or_odd<V>(&mut self, record: usize, value: Option<V>) -> Option<V> {
        self.odd_if(record, value.is_none());
        value
    }

    #[inline]
    fn odd_if(&mut self, record: usize, is_odd: bool) {
        if is_odd {
            self.0 = self.0.min(record);
        }
    }
}

impl ProjectReader<'_> {
    /// Reads the records of a run that are in order, from the first one on; how many they are.
    pub(super) fn read_run(
        &self,
        run: &Run<'_>,
        projects: &mut Projects,
        scratch: &mut Scratch,
        parents: &mut Parents<ProjectIx>,
    ) -> usize {
        let before = projects.len();
        if ProjectIx::from_usize(before + run.len()).is_none() {
            return 0;
        }
        let mut even = Even(run.len());
        let mut filling = projects.filling();
        self.run_of_texts(run, before, &mut filling, &mut even);
        self.run_of_references(run, &mut filling, &mut even);
        self.run_of_numbers(run, &mut filling, &mut even);
        self.run_of_dates(run, filling.dates, &mut even);
        self.run_of_bases(run, before, &mut filling, scratch, &mut even);
        self.run_of_lists(run, filling.lists, scratch, &mut even);
        filling.lines.extend_from_slice(run.lines());
        let Even(count) = even;
        projects.truncate(before + count);
        self.run_of_parents(run, before, count, parents);
        count
    }

    fn run_of_texts(&self, run: &Run<'_>, before: usize, filling: &mut Filling<'_>, even: &mut Even) {
        let columns = &self.columns;
        push_texts(run, &columns.id, filling.ids);
        push_texts(run, &columns.name, filling.names);
        push_texts(run, &columns.name_en, filling.names_en);
        push_texts(run, &columns.note, filling.notes);
        match run.texts(&columns.investor) {
            Some(texts) => texts.for_each(|text| filling.investors.push_later(text)),
            None => (0..run.len()).for_each(|_| filling.investors.push_later("")),
        }
        for record in 0..run.len() {
            let (id, name) = (filling.ids.get(before + record), filling.names.get(before + record));
            // With the column's name it may be the header once more.
            even.odd_if(record, id.is_empty() || name.is_empty() || id == columns.id.name);
        }
    }

    fn run_of_references(&self, run: &Run<'_>, filling: &mut Filling<'_>, even: &mut Even) {
        let Self { columns, codes, .. } = self;
        references(run, &columns.sector, &codes.sectors, self.sectors.table, filling.sectors, even);
        references(run, &columns.place, &codes.places, self.places.table, filling.places, even);
        references(run, &columns.stage, &codes.stages, self.stages.table, filling.stages, even);
        if let Some(position) = columns.sector.position {
            run.spots(position).enumerate().for_each(|(record, spot)| even.odd_if(record, spot.is_empty()));
        }
        // Parents are found when all projects are there.
        filling.parents.extend((0..run.len()).map(|_| None));
    }

    fn run_of_numbers(&self, run: &Run<'_>, filling: &mut Filling<'_>, even: &mut Even) {
        for (AmountCells { column, unit }, amounts) in self.amounts.iter().zip(filling.amounts.iter_mut()) {
            fill(run, column, amounts, |record, spot| {
                let number = plain_number(run.bytes(), spot.start, spot.end);
                even.or_odd(record, number.and_then(|number| Amount::plain(number, *unit)))
            });
        }
        fill(run, &self.columns.land, &mut filling.land, |record, spot| {
            let number = plain_number(run.bytes(), spot.start, spot.end);
            even.or_odd(record, number.and_then(hundredths))
        });
        match (run.filled(&self.columns.lon), run.filled(&self.columns.lat)) {
            (None, None) => filling.positions.extend((0..run.len()).map(|_| None)),
            (Some(lon), Some(lat)) => {
                let spots = run.spots(lon).zip(run.spots(lat)).enumerate();
                filling.positions.extend(spots.map(|(record, (lon, lat))| {
                    let is_nowhere = lon.is_empty() && lat.is_empty();
                    if is_nowhere { None } else { even.or_odd(record, position(run, lon, lat)) }
                }));
            }
            // Half a position.
            _ => even.odd_if(0, true),
        }
    }

    /// The date of each stage. A rung before one below it makes a record odd.
    fn run_of_dates(&self, run: &Run<'_>, dates: &mut [DateColumn], even: &mut Even) {
        let mut latest = [0; MOST];
        for (stage, (column, dates)) in self.dates.iter().zip(dates).enumerate() {
            let is_rung = stage < self.rungs;
            fill(run, column, dates, |record, spot| {
                let date = even.or_odd(record, plain_date(run.bytes(), spot.start, spot.end - spot.start))?;
                if is_rung {
                    even.odd_if(record, date.number() < latest[record]);
                    latest[record] = date.number();
                }
                Some(date)
            });
        }
    }

    /// Sources, and the basis, for which they matter.
    fn run_of_bases(
        &self,
        run: &Run<'_>,
        before: usize,
        filling: &mut Filling<'_>,
        scratch: &mut Scratch,
        even: &mut Even,
    ) {
        let mut unheard = Journal::default();
        let (sources, basis) = (&self.columns.sources, run.filled(&self.columns.basis));
        let mut texts = run.texts(sources);
        let mut bases = basis.map(|position| run.spots(position));
        for record in 0..even.0 {
            let text = texts.as_mut().and_then(Iterator::next).unwrap_or_default();
            self.read_sources(&Cell { at: run.at(record), column: sources, text }, scratch, &mut unheard);
            let basis = match bases.as_mut().and_then(Iterator::next).filter(|spot| !spot.is_empty()) {
                None => Some(Basis::Published),
                Some(spot) => self.codes.bases.find(run.bytes(), spot),
            };
            let is_made_up = || {
                let names = [&*filling.names, &*filling.names_en].map(|names| names.get(before + record));
                scratch.are_illustrative || names.into_iter().any(looks_illustrative)
            };
            let is_heard = !unheard.is_empty();
            if is_heard || basis.is_none() || basis == Some(Basis::Published) && is_made_up() {
                even.odd_if(record, true);
                break;
            }
            filling.sources.push(&scratch.sources);
            filling.basis.extend(basis);
        }
    }

    /// Lists are numbered as they are met: not beyond what is in order.
    fn run_of_lists(&self, run: &Run<'_>, lists: &mut SetColumn<ListIx>, scratch: &mut Scratch, even: &mut Even) {
        let mut unheard = Journal::default();
        let column = &self.columns.lists;
        let mut texts = run.texts(column);
        for record in 0..even.0 {
            let text = texts.as_mut().and_then(Iterator::next).unwrap_or_default();
            scratch.list_names.read(&Cell { at: run.at(record), column, text }, &mut scratch.lists, &mut unheard);
            if !unheard.is_empty() {
                even.odd_if(record, true);
                break;
            }
            lists.push(&scratch.lists);
        }
    }

    fn run_of_parents(&self, run: &Run<'_>, before: usize, count: usize, parents: &mut Parents<ProjectIx>) {
        let column = &self.columns.parent;
        for (record, text) in run.texts(column).into_iter().flatten().enumerate().take(count) {
            if let Some(child) = ProjectIx::from_usize(before + record) {
                parents.push(child, &Cell { at: run.at(record), column, text });
            }
        }
    }
}

/// Adds what `read` makes of each cell of a column that is not empty.
#[inline]
fn fill<V>(
    run: &Run<'_>,
    column: &Column,
    into: &mut impl Extend<Option<V>>,
    mut read: impl FnMut(usize, Spot) -> Option<V>,
) {
    match run.filled(column) {
        None => into.extend((0..run.len()).map(|_| None)),
        Some(position) => into.extend(run.spots(position).enumerate().map(|(record, spot)| {
            if spot.is_empty() { None } else { read(record, spot) }
        })),
    }
}

fn push_texts(run: &Run<'_>, column: &Column, into: &mut TextColumn) {
    match run.texts(column) {
        Some(texts) => texts.for_each(|text| into.push(text)),
        None => into.push_empty(run.len()),
    }
}

fn references<T: TableRow>(
    run: &Run<'_>,
    column: &Column,
    codes: &Codes<T::Ix>,
    table: &Table<T>,
    into: &mut RefColumn<T::Ix>,
    even: &mut Even,
) {
    fill(run, column, into, |record, spot| {
        even.or_odd(record, codes.find(run.bytes(), spot).or_else(|| table.find(run.slice(spot))))
    });
}

/// A number in hundredths, if it has no more decimals and is not too large for land.
#[inline]
fn hundredths((mantissa, scale): (i64, u32)) -> Option<u32> {
    let factor = [100, 10, 1].get(scale as usize)?;
    u32::try_from(mantissa.checked_mul(*factor)?).ok().filter(|hundredths| *hundredths < u32::MAX)
}

fn position(run: &Run<'_>, lon: Spot, lat: Spot) -> Option<LonLat> {
    let degrees = |spot: Spot, limit: f64| {
        let degrees = Decimal::parse(run.slice(spot)).ok()?.to_f64();
        Some(degrees).filter(|degrees| degrees.abs() <= limit)
    };
    Some(LonLat { lon: degrees(lon, 180.0)?, lat: degrees(lat, 90.0)? })
}
