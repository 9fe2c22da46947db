//! What findings tell whoever shows a table: totals that do not count, other currencies, cells that could not be read. Must not
//! know how a table was read.

use std::collections::HashSet;

use super::{Finding, FindingGroup, Findings, Problem, Severity};
use crate::model::{Dataset, ProjectIx, UnmatchedTotals, UnreadCells};
use crate::schema;

/// A table that says how many of its rows are totals which are not the sum of others, and whether its amounts are in several
/// currencies.
pub(in crate::package) fn as_found(table: Dataset, findings: &Findings) -> Dataset {
    let name = schema::table_name(&table);
    let count = |codes: [&str; 2]| {
        let is_one = |group: &&FindingGroup| group.resource == name && codes.contains(&group.code);
        findings.groups().iter().filter(is_one).map(|group| group.count).sum::<usize>()
    };
    let [set_aside, kept] = [Problem::UNMATCHED_TOTALS, Problem::KEPT_TOTALS].map(count);
    let mixes_currencies = count(Problem::OTHER_CURRENCIES) > 0;
    let unread = unread(&table, findings);
    table
        .with_unmatched_totals(UnmatchedTotals { set_aside, kept })
        .mixing_currencies(mixes_currencies)
        .with_unread(unread)
}

/// The cells of a table of which something is wrong with what stands in them: those of them that are missing could not be read.
fn unread(table: &Dataset, findings: &Findings) -> UnreadCells {
    let name = schema::table_name(table);
    let files: HashSet<&str> =
        findings.iter().filter(|finding| finding.resource == name).map(|finding| finding.file.as_str()).collect();
    let is_cell = |finding: &&Finding| {
        finding.resource == name
            && finding.severity == Severity::Error
            && finding.line.is_some()
            && finding.value.is_some()
    };
    let found: Vec<&Finding> = findings.iter().filter(is_cell).collect();
    if found.is_empty() {
        return UnreadCells::default();
    }
    let mut rows: Vec<(u32, ProjectIx)> = table.projects().iter().map(|ix| (table.projects().line(ix), ix)).collect();
    rows.sort_unstable();
    let row = |finding: &Finding| {
        // Of several files each has a line of that number.
        let line = finding.line.filter(|_| files.len() == 1)?;
        let at = rows.partition_point(|(other, _)| *other < line);
        let row = rows.get(at).filter(|(other, _)| *other == line)?;
        rows.get(at + 1).is_none_or(|(other, _)| *other != line).then_some(row.1)
    };
    let cells = found.into_iter().filter_map(|finding| Some((finding.column.clone()?, row(finding))));
    UnreadCells::new(cells, findings.are_cut())
}
