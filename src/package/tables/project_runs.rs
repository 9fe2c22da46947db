//! Projects read column by column, as far as nothing is odd about them: where a cell is not written as most are, or
//! something is wrong, the row is left to `project_rows`, which says what. What both can read they read alike.

use super::project_columns::Columns;
use super::project_rows::{ProjectReader, Scratch};
use crate::model::{
    Basis, DateColumn, Decimal, DictColumn, Filling, Index, InvestorIx, ListIx, LonLat, ProjectIx, Projects, SetColumn,
    fast_date, fast_number,
};
use crate::package::cells::{
    Even, MOST_EAST, MOST_NORTH, Parents, amounts, degrees_within, fill, land_of_hundredths, looks_illustrative,
    push_texts, references,
};
use crate::package::csv::{MOST, Run, Spot};
use crate::package::findings::{Cell, Journal};
use crate::package::meaning::trim;
use crate::text::unseen_signs;

/// So many cells that name lists are remembered.
const MOST_KNOWN: usize = 64;

impl ProjectReader<'_> {
    /// Reads the records of a run that are in order, from the first one on; how many they are.
    pub(in crate::package) fn read_run(
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
        let mut even = Even::all(run);
        self.run_of_heads(run, &mut even);
        let mut filling = projects.filling();
        self.run_of_texts(run, &mut filling, &mut even);
        self.run_of_references(run, &mut filling, &mut even);
        self.run_of_numbers(run, &mut filling, &mut even);
        self.run_of_dates(run, filling.dates, &mut even);
        self.run_of_bases(run, before, &mut filling, scratch, &mut even);
        self.run_of_lists(run, filling.lists, scratch, &mut even);
        for (column, into) in self.columns.further.iter().zip(filling.further.iter_mut()) {
            push_texts(run, column, into, |_, _| {});
        }
        let count = even.count();
        self.run_of_investors(run, count, filling.investors);
        filling.lines.extend_from_slice(run.lines());
        projects.truncate(before + count);
        self.run_of_parents(run, before, count, parents);
        count
    }

    /// Of a table whose columns say nothing of it, a record with nothing in it or the header once more is odd.
    fn run_of_heads(&self, run: &Run<'_>, even: &mut Even) {
        let Some(first) = self.names.first() else { return };
        let cell = |position: usize, record: usize| run.spots(position).nth(record).map(|spot| trim(run.slice(spot)));
        let is_all = |record: usize, of: &dyn Fn(&str) -> &str| {
            self.names.iter().enumerate().all(|(position, name)| cell(position, record) == Some(of(name)))
        };
        for (record, spot) in run.spots(0).enumerate() {
            let text = trim(run.slice(spot));
            let is_odd = text.is_empty() && is_all(record, &|_| "") || text == first && is_all(record, &|name| name);
            even.odd_if(record, is_odd);
        }
    }

    fn run_of_texts(&self, run: &Run<'_>, filling: &mut Filling<'_>, even: &mut Even) {
        let Columns { id, name, name_en, note, .. } = &self.columns;
        push_texts(run, id, filling.ids, |record, text| {
            // With the column's name it may be the header once more.
            even.odd_if(record, !self.is_numbered && (text.is_empty() || text == id.name));
        });
        push_texts(run, name, filling.names, |record, text| {
            even.odd_if(record, text.is_empty() && !self.is_numbered || !unseen_signs(text).is_empty());
        });
        push_texts(run, name_en, filling.names_en, |_, _| {});
        push_texts(run, note, filling.notes, |_, _| {});
    }

    /// Investors are numbered as they are met: not beyond what is in order.
    fn run_of_investors(&self, run: &Run<'_>, count: usize, investors: &mut DictColumn<InvestorIx>) {
        match run.texts(&self.columns.investor) {
            Some(texts) => investors.extend(texts.take(count)),
            None => investors.push_none(count),
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
        for (cells, into) in self.amounts.iter().zip(filling.amounts.iter_mut()) {
            amounts(run, cells, into, even);
        }
        fill(run, &self.columns.land, &mut filling.land, |record, spot| {
            let number = fast_number(run.bytes(), spot.start, spot.end);
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
            (Some(half), None) | (None, Some(half)) => {
                run.spots(half).enumerate().for_each(|(record, spot)| even.odd_if(record, !spot.is_empty()));
                filling.positions.extend((0..run.len()).map(|_| None));
            }
        }
    }

    /// The date of each stage. A rung that was surely reached before one below it makes a record odd, and so does a date after
    /// the books were closed.
    fn run_of_dates(&self, run: &Run<'_>, dates: &mut [DateColumn], even: &mut Even) {
        let mut latest = [0; MOST];
        let closed = self.as_of.map_or(u32::MAX, |as_of| as_of.range().1);
        for (stage, (column, dates)) in self.dates.iter().zip(dates).enumerate() {
            let is_rung = stage < self.rungs;
            fill(run, column, dates, |record, spot| {
                let date = even.or_odd(record, fast_date(run.bytes(), spot.start, spot.end - spot.start))?;
                let (first, last) = date.range();
                even.odd_if(record, first > closed);
                if is_rung {
                    even.odd_if(record, last < latest[record]);
                    latest[record] = first.max(latest[record]);
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
        let mut unheard = Journal::unheard();
        let (sources, basis) = (&self.columns.sources, run.filled(&self.columns.basis));
        let mut texts = run.texts(sources);
        let mut bases = basis.map(|position| run.spots(position));
        for record in 0..even.count() {
            let text = texts.as_mut().and_then(Iterator::next).unwrap_or_default();
            let is_same = record > 0 && are_alike(text, &scratch.sources_text);
            if !is_same {
                self.read_sources(&Cell::new(run.at(record), sources, text), scratch, &mut unheard);
            }
            let basis = self.codes.bases.basis(run, bases.as_mut().and_then(Iterator::next), Basis::Published);
            let is_made_up = || {
                let names = [&*filling.names, &*filling.names_en].map(|names| names.get(before + record));
                scratch.are_illustrative || names.into_iter().any(looks_illustrative)
            };
            let is_heard = !unheard.is_empty();
            if is_heard || basis.is_none() || basis == Some(Basis::Published) && is_made_up() {
                even.odd_if(record, true);
                break;
            }
            if is_same {
                filling.sources.push_again()
            } else {
                filling.sources.push(&scratch.sources)
            }
            filling.basis.extend(basis);
        }
    }

    /// Lists are numbered as they are met: not beyond what is in order.
    fn run_of_lists(&self, run: &Run<'_>, lists: &mut SetColumn<ListIx>, scratch: &mut Scratch, even: &mut Even) {
        let mut unheard = Journal::unheard();
        let column = &self.columns.lists;
        let mut texts = run.texts(column);
        let mut last = None;
        for record in 0..even.count() {
            let text = texts.as_mut().and_then(Iterator::next).unwrap_or_default();
            if last.replace(text).is_some_and(|last| are_alike(last, text)) {
                lists.push_again();
                continue;
            }
            if let Some(known) = scratch.known_lists.get(text) {
                lists.push(known);
                continue;
            }
            scratch.list_names.read(&Cell::new(run.at(record), column, text), &mut scratch.lists, &mut unheard);
            if !unheard.is_empty() {
                even.odd_if(record, true);
                break;
            }
            lists.push(&scratch.lists);
            if scratch.known_lists.len() < MOST_KNOWN {
                scratch.known_lists.insert(text.to_owned(), scratch.lists.clone());
            }
        }
    }

    fn run_of_parents(&self, run: &Run<'_>, before: usize, count: usize, parents: &mut Parents<ProjectIx>) {
        let column = &self.columns.parent;
        for (record, text) in run.texts(column).into_iter().flatten().enumerate().take(count) {
            if let Some(child) = ProjectIx::from_usize(before + record) {
                parents.push(child, &Cell::new(run.at(record), column, text));
            }
        }
    }
}

/// Whether two texts are the same. Of two empty ones that is known without a look at them: to compare no bytes at an address
/// where nothing can be takes a processor as long as to compare a thousand.
#[inline]
fn are_alike(one: &str, other: &str) -> bool {
    one.len() == other.len() && (one.is_empty() || one == other)
}

/// A number in hundredths, if it has no more decimals and is not too large for land.
#[inline]
fn hundredths((mantissa, scale): (i64, u32)) -> Option<u32> {
    let factor = [100, 10, 1].get(scale as usize)?;
    land_of_hundredths(mantissa.checked_mul(*factor)?.into())
}

fn position(run: &Run<'_>, lon: Spot, lat: Spot) -> Option<LonLat> {
    let degrees = |spot: Spot, limit| degrees_within(Decimal::parse(run.slice(spot)).ok()?, limit);
    Some(LonLat { lon: degrees(lon, MOST_EAST)?, lat: degrees(lat, MOST_NORTH)? })
}
