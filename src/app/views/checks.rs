//! Published totals beside those of the records (核对).

use egui::{RichText, Ui};

use super::title_ui;
use crate::app::state::{Selection, View};
use crate::app::widgets::{Align, Table, TableCell, TableColumn, TableEvent, empty_ui};
use crate::app::{Command, Shown};
use crate::draw::Ink;
use crate::listing::{Cell, CheckColumn, check_cell, verdict_sentence};
use crate::query::{Reconciliations, Verdict};
use crate::text::{Arg, say, say_with};

const COLUMNS: [(CheckColumn, f32, Align); 13] = [
    (CheckColumn::Indicator, 170.0, Align::Left),
    (CheckColumn::Period, 58.0, Align::Left),
    (CheckColumn::Scope, 160.0, Align::Left),
    (CheckColumn::Unit, 88.0, Align::Left),
    (CheckColumn::Published, 76.0, Align::Right),
    (CheckColumn::Computed, 72.0, Align::Right),
    (CheckColumn::Difference, 72.0, Align::Right),
    (CheckColumn::Percent, 62.0, Align::Right),
    (CheckColumn::PublishedCount, 70.0, Align::Right),
    (CheckColumn::Count, 70.0, Align::Right),
    (CheckColumn::Missing, 72.0, Align::Right),
    (CheckColumn::Illustrative, 68.0, Align::Right),
    (CheckColumn::Verdict, 124.0, Align::Left),
];

/// Shows what is compared above the table.
pub(super) fn checks_ui(ui: &mut Ui, shown: &Shown<'_>) {
    title_ui(ui, shown, View::Checks);
    let locale = shown.locale;
    let Some(found) = shown.memo.checks() else { return };
    if found.checks.is_empty() {
        empty_ui(ui, &say(locale, "checks-empty"), &say(locale, "checks-empty-explain"), &[]);
        return;
    }
    ui.label(say(locale, "checks-explain"));
    let selected = match shown.session.selection {
        Selection::Observation(observation) => found.checks.iter().position(|check| check.observation == observation),
        _ => None,
    };
    selected_ui(ui, shown, found, selected);
    table_ui(ui, shown, found, selected);
}

/// What the verdict of the selected row means, and the way to its records; without one, what a click does.
fn selected_ui(ui: &mut Ui, shown: &Shown<'_>, found: &Reconciliations, selected: Option<usize>) {
    let locale = shown.locale;
    ui.horizontal(|ui| {
        let ink = Ink::of(ui.visuals());
        let button = egui::Button::new(say(locale, "detail-records").as_ref());
        let check = selected.map(|row| &found.checks[row]);
        if ui.add_enabled(check.is_some_and(|check| check.outcome.is_ok()), button).clicked()
            && let Some(check) = check
        {
            shown.send(Command::ShowRecords(check.observation));
        }
        let sentence = match check {
            Some(check) => verdict_sentence(check, locale),
            None => say_with(locale, "checks-hint", [("unrelated", Arg::from(found.unrelated))]),
        };
        ui.add(egui::Label::new(RichText::new(sentence).color(ink.weak)).wrap());
    });
}

fn table_ui(ui: &mut Ui, shown: &Shown<'_>, found: &Reconciliations, selected: Option<usize>) {
    let (locale, dataset) = (shown.locale, shown.session.dataset());
    let columns: Vec<TableColumn> = COLUMNS
        .iter()
        .map(|(column, width, align)| TableColumn {
            title: say(locale, &format!("check-{}", column.id())).into_owned(),
            width: *width,
            align: *align,
            sort: None,
        })
        .collect();
    let name = say(locale, "view-checks");
    let table = Table::new("checks", &name, &columns, found.checks.len(), selected);
    let event = table.show(ui, |row, column| {
        let (check, column) = (&found.checks[row], COLUMNS[column].0);
        let cell = check_cell(dataset, check, column, locale);
        let verdict = check.outcome.as_ref().map(|made| made.verdict);
        let (is_verdict, differs) = (column == CheckColumn::Verdict, verdict == Ok(Verdict::Differs));
        let is_weak = is_verdict && !differs && verdict != Ok(Verdict::Agrees);
        TableCell {
            text: cell.shown().to_owned(),
            is_missing: is_weak || matches!(cell, Cell::Missing(_)),
            stands_out: is_verdict && differs,
            ..TableCell::default()
        }
    });
    match event {
        Some(TableEvent::Pick(row, _)) => {
            if let Some(check) = found.checks.get(row) {
                shown.send(Command::Select(Selection::Observation(check.observation)));
            }
        }
        Some(TableEvent::Open(row)) => {
            if let Some(check) = found.checks.get(row).filter(|check| check.outcome.is_ok()) {
                shown.send(Command::ShowRecords(check.observation));
            }
        }
        _ => {}
    }
}
