//! What the projects add up to, so that the package's observations can be reconciled with its records.

use std::fmt::Write as _;

use super::project::{FIRST_YEAR, Generator, KEY_LIST, LAST_YEAR, Project};
use crate::sample::row::{Decimals, write_hundredths};

const YEARS: usize = (LAST_YEAR - FIRST_YEAR + 1) as usize;

/// The last years are the ones that observations are given for.
const OBSERVED_YEARS: u64 = 5;

/// So many hundredths of 万元 are one 亿元.
const YI: u64 = 1_000_000;

#[derive(Clone, Copy, Default)]
struct Tally {
    count: u64,
    planned_total: u64,
}

impl Tally {
    fn add(&mut self, project: &Project) {
        self.count += 1;
        self.planned_total += project.planned_total.unwrap_or(0);
    }
}

/// Sums over all projects.
#[derive(Default)]
pub(super) struct Totals {
    by_year: [Tally; YEARS],
    /// Integrated circuits with the sectors below it.
    ic_by_year: [Tally; YEARS],
    key: Tally,
    bonded: Tally,
}

impl Totals {
    pub(super) fn add(&mut self, generator: &Generator, project: &Project) {
        let year = (project.course.year_signed() - FIRST_YEAR) as usize;
        self.by_year[year].add(project);
        let root = generator.sectors[project.sector].root;
        if generator.sectors[root].id == "ic" {
            self.ic_by_year[year].add(project);
        }
        if project.is_on_key_list() {
            self.key.add(project);
        }
        if project.place.is_some_and(|place| generator.places[place].id.starts_with("bonded")) {
            self.bonded.add(project);
        }
    }

    /// The whole table: `fixed` with its header, then one observation for each sum.
    pub(super) fn observations(&self, fixed: &str) -> String {
        let mut table = fixed.to_owned();
        for (sector, tallies) in [("", &self.by_year), ("ic", &self.ic_by_year)] {
            for year in LAST_YEAR + 1 - OBSERVED_YEARS..=LAST_YEAR {
                let at = (year - FIRST_YEAR) as usize;
                signed(&mut table, year, sector, tallies[at], tallies[at - 1]);
            }
        }
        let (count, whole_yi) = (self.key.count, self.key.planned_total / YI);
        // Writing to a string cannot fail.
        let _ = writeln!(table, "key_project_count,{LAST_YEAR},,,,{KEY_LIST},{count},,A,,,,illustrative,示意");
        let _ =
            writeln!(table, "key_planned_total,{LAST_YEAR},,,,{KEY_LIST},{whole_yi},>=,A,{count},,,illustrative,示意");
        let count = self.bonded.count;
        let _ = writeln!(
            table,
            "bonded_signed_project_count,{FIRST_YEAR}-01/{LAST_YEAR}-12,,bonded-zone,,,{count},,A,,,,illustrative,示意"
        );
        table
    }
}

/// How many were signed in a year and what they are to cost, with the change from the year before.
fn signed(table: &mut String, year: u64, sector: &str, now: Tally, before: Tally) {
    let mut value = String::new();
    write_hundredths(&mut value, now.planned_total, Decimals::AsNeeded);
    let count = now.count;
    let of_count = change(now.count, before.count);
    let of_total = change(now.planned_total, before.planned_total);
    // Writing to a string cannot fail.
    let _ = writeln!(table, "signed_project_count,{year},{sector},,,,{count},,A,,{of_count},,illustrative,示意");
    let _ = writeln!(table, "signed_planned_total,{year},{sector},,,,{value},,A,{count},{of_total},,illustrative,示意");
}

/// Per cent with one decimal; empty where there was nothing before.
fn change(now: u64, before: u64) -> String {
    if before == 0 {
        return String::new();
    }
    let (sign, difference) = if now < before { ("-", before - now) } else { ("", now - before) };
    let tenths = u128::from(difference) * 1000 / u128::from(before);
    format!("{sign}{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_are_per_cent_with_one_decimal() {
        for (now, before, shown) in [(110, 100, "10.0"), (1, 3, "-66.6"), (5, 0, ""), (7, 7, "0.0"), (0, 9, "-100.0")] {
            assert_eq!(change(now, before), shown);
        }
    }
}
