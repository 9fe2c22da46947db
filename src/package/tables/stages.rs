//! The ladder of stages. Must not know which stages a zone has: they are data.

use std::collections::BTreeMap;

use super::entities::name;
use crate::model::{Row as TableRow, Stage, StageIx, Table};
use crate::package::cells::{Growing, tell_apart};
use crate::package::findings::{Column, Journal, Problem};
use crate::package::rows::{Row, Rows};
use crate::schema::OF_STAGES;

/// A stage and whether it is a rung of the ladder, which may lack its order in the file.
struct Rung {
    stage: Stage,
    is_on_track: bool,
}

impl TableRow for Rung {
    type Ix = StageIx;
    fn id(&self) -> &str {
        &self.stage.id
    }
}

/// The stages: the ladder by its order, then the off-track states as they stand in the file.
pub(in crate::package) fn stages(rows: &Rows, journal: &mut Journal) -> Table<Stage> {
    let [id, zh, order_column, kind, en] = rows.all(&OF_STAGES);
    let mut found = Growing::new();
    let mut orders = BTreeMap::new();
    rows.each(journal, |row, journal| {
        let key = row.cell(&id);
        let (order, is_on_track) = rung(row, &order_column, &kind, journal);
        let stage = Stage { id: key.text.to_owned(), name: name(row, &key, &zh, &en, journal), order };
        let is_new = found.push(&key, Rung { stage, is_on_track }, journal).is_some();
        if let Some(order) = order.filter(|_| is_new)
            && let Some(other) = orders.insert(order, key.text.to_owned())
        {
            journal.cell(&row.cell(&order_column), Problem::StageOrderDuplicate { other });
        }
    });
    let found = found.finish();
    let rung_of = |rung: &Rung| Rung { stage: rung.stage.clone(), is_on_track: rung.is_on_track };
    let mut sorted: Vec<Rung> = found.iter().map(|(_, rung)| rung_of(rung)).collect();
    // Rungs without an order stay on the ladder, above those that have one.
    sorted.sort_by_key(|rung| (!rung.is_on_track, rung.stage.order.is_none(), rung.stage.order));
    let mut table = Table::default();
    let mut last = 0;
    for Rung { mut stage, is_on_track } in sorted {
        if is_on_track {
            last = stage.order.unwrap_or(last + 1);
            stage.order = Some(last);
        }
        // Ids are unique already.
        let _ = table.push(stage);
    }
    tell_apart(&mut table, |_| None, |stage| &stage.name, |stage| &mut stage.name);
    table
}

/// The order of a stage, and whether it is on the ladder.
fn rung(row: &Row<'_>, order: &Column, kind: &Column, journal: &mut Journal) -> (Option<i32>, bool) {
    let order = row.cell(order);
    let kind = row.cell(kind);
    let number =
        crate::package::cells::whole(&order, i32::MAX as u32 - 1, journal).and_then(|order| i32::try_from(order).ok());
    let is_on_track = match kind.text {
        "on_track" => true,
        "off_track" => false,
        unknown => {
            let instead = if order.is_empty() { "off_track" } else { "on_track" };
            let problem = if unknown.is_empty() {
                Problem::CellEmpty
            } else {
                Problem::StageKindUnknown { instead: instead.into() }
            };
            if kind.column.exists() {
                journal.cell(&kind, problem);
            }
            !order.is_empty()
        }
    };
    if is_on_track && order.is_empty() && order.column.exists() {
        journal.cell(&order, Problem::StageOrderMissing);
    }
    if !is_on_track && !order.is_empty() {
        journal.cell(&order, Problem::StageOrderUnneeded);
    }
    (number.filter(|_| is_on_track), is_on_track)
}
