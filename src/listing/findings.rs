//! Findings as a table: how bad, where, what stands there, what is wrong. Must not know who shows or saves it.

use super::grid::{CellGrid, GridCell};
use crate::package::Finding;
use crate::text::{Locale, say};

/// The columns; the heading of each is the text `findings-column-<id>`.
const COLUMNS: [&str; 8] = ["severity", "table", "file", "line", "column", "value", "sentence", "code"];

/// These findings, one a row. What scripts tell them apart by stands last.
pub fn findings_grid<'a>(findings: impl Iterator<Item = &'a Finding>, locale: Locale) -> CellGrid {
    let words = GridCell::words;
    let row = |finding: &Finding| {
        vec![
            GridCell::Words(say(locale, finding.severity.key()).into_owned()),
            words(&finding.resource),
            words(&finding.file),
            finding.line.map_or(GridCell::Missing, |line| GridCell::Count(line.into())),
            words(finding.column.as_deref().unwrap_or_default()),
            words(finding.value.as_deref().unwrap_or_default()),
            GridCell::Words(finding.sentence(locale)),
            GridCell::Words(finding.code().to_owned()),
        ]
    };
    CellGrid {
        name: say(locale, "view-findings").into_owned(),
        titles: COLUMNS.map(|id| say(locale, &format!("findings-column-{id}")).into_owned()).to_vec(),
        rows: findings.map(row).collect(),
        notes: Vec::new(),
    }
}
