//! What of all that was found is said in the end, looked at together. Must not know what tables mean.

use std::collections::{HashMap, HashSet};

use super::{Journal, Kept};
use crate::package::findings::place::At;
use crate::package::findings::problem::Problem;
use crate::package::findings::severity::Severity;

impl Journal {
    /// Of a row that is left out because it doubles another nothing else is said: it is not read, and not kept.
    pub(super) fn say_only_left_out(&mut self) {
        let spot = |at: At| (at.resource, at.file, at.line);
        let doubles = self.kept.iter().filter(|kept| kept.finding.problem.doubles_a_row());
        let left_out: HashSet<(u16, u16, u32)> = doubles.map(|kept| spot(kept.at)).collect();
        if left_out.is_empty() {
            return;
        }
        let is_idle = |kept: &mut Kept| {
            let is_of_cell = kept.finding.column.is_some() && !kept.finding.problem.doubles_a_row();
            is_of_cell && left_out.contains(&spot(kept.at))
        };
        for kept in self.kept.extract_if(.., is_idle) {
            self.counts[kept.finding.severity as usize] -= 1;
            let tallies = self.tallies.get_mut(&(kept.finding.problem.key(), kept.at.resource));
            let tally = tallies.and_then(|tallies| tallies.get_mut(kept.finding.column.as_deref().unwrap_or_default()));
            if let Some(tally) = tally {
                tally.count = tally.count.saturating_sub(1);
            }
        }
        self.tallies.values_mut().for_each(|tallies| tallies.retain(|_, tally| tally.count > 0));
    }

    /// Counts the references into tables that could not be read with what is wrong with those: no cell is wrong for it.
    pub(super) fn gather_references(&mut self) {
        let mut lost: HashMap<String, usize> = HashMap::new();
        // One file of a table that cannot be read costs the table.
        let costs_rows = |kept: &&Kept| kept.finding.problem.costs_all_rows();
        for kept in self.kept.iter().filter(costs_rows) {
            lost.insert(kept.finding.resource.clone(), 0);
        }
        for ((resource, column), table) in &self.refers_to {
            let Some(count) = lost.get_mut(table) else { continue };
            let tallies = self.tallies.get_mut(&(Problem::DANGLING, *resource));
            let tally = tallies.and_then(|tallies| tallies.remove(column));
            let more = tally.map_or(0, |tally| tally.count);
            *count += more;
            self.counts[Severity::Error as usize] -= more;
        }
        self.kept.retain(|kept| match &kept.finding.problem {
            Problem::DanglingReference { table, .. } => !lost.contains_key(table),
            _ => true,
        });
        // Of several things that are wrong with a table the first says it.
        for kept in self.kept.iter_mut().filter(|kept| kept.finding.problem.costs_all_rows()) {
            kept.finding.references = lost.remove(&kept.finding.resource).unwrap_or(0);
        }
    }
}
