//! One published figure with its source, and the same total of the records.

use egui::{RichText, Ui};

use crate::app::core::command::Command;
use crate::app::core::row_id::RowId;
use crate::app::core::shown::Shown;
use crate::app::detail::command::DetailCommand;
use crate::app::detail::lines::{fields_ui, heading, wrapped};
use crate::app::sources::ui::source_ui;
use crate::app::widgets::theme;
use crate::draw::Ink;
use crate::listing::{CheckColumn, Field, check_cell, observation, verdict_sentence};
use crate::query::{Check, Verdict, records_of};
use crate::text::{say, say_with};

/// Shows a published figure.
pub(in crate::app) fn observation_ui(ui: &mut Ui, shown: &Shown<'_>, row: RowId) {
    let position = row.row;
    let dataset = shown.session.dataset();
    let observed = observation(dataset, position, shown.locale);
    let ink = Ink::of(ui.visuals());
    ui.spacing_mut().item_spacing.y = 4.0;
    ui.label(RichText::new(&observed.name).font(theme::section()));
    let value = [observed.qualifier.as_str(), observed.value.as_str(), observed.unit.as_str()];
    let value: Vec<&str> = value.into_iter().filter(|part| !part.is_empty()).collect();
    ui.label(RichText::new(value.join(" ")).font(theme::title()));
    if !observed.definition.is_empty() {
        ui.add(egui::Label::new(RichText::new(&observed.definition).color(ink.weak)).wrap());
    }
    heading(ui, shown, "detail-facts");
    fields_ui(ui, shown, row.books, &observed.fields);
    let check = shown.answers.checks.found().and_then(|checks| checks.of(position));
    if let Some(check) = check {
        heading(ui, shown, "view-checks");
        check_ui(ui, shown, check);
    }
    let (meant, _, filter) = records_of(dataset, &dataset.observations()[position]);
    let has_records = meant.is_some() || !filter.is_empty() || check.is_some_and(Check::is_of_records);
    if has_records && ui.button(say(shown.locale, "detail-records").as_ref()).clicked() {
        shown.send(Command::Detail(DetailCommand::ShowRecords(row)));
    }
    heading(ui, shown, "detail-sources");
    match dataset.observations()[position].source {
        Some(source) => source_ui(ui, &dataset.sources()[source], shown.locale),
        None => {
            ui.label(RichText::new(say(shown.locale, "value-none")).color(ink.weak));
        }
    }
    if !observed.quote.is_empty() {
        heading(ui, shown, "detail-quote");
        let quote = say_with(shown.locale, "quote", [("text", observed.quote.as_str().into())]);
        ui.label(wrapped(ui, &quote, ui.available_width(), ui.visuals().text_color()));
    }
}

/// The same total of the records, and what follows.
fn check_ui(ui: &mut Ui, shown: &Shown<'_>, check: &Check) {
    use CheckColumn::{Computed, Count, Difference, Illustrative, Missing};
    let (locale, dataset) = (shown.locale, shown.session.dataset());
    if check.outcome.is_ok() {
        let field = |column: CheckColumn| Field {
            id: column.id().to_owned(),
            title: say(locale, &format!("check-{}", column.id())).into_owned(),
            value: check_cell(dataset, check, column, locale),
            link: None,
        };
        fields_ui(ui, shown, shown.session.books, &[Computed, Difference, Count, Missing, Illustrative].map(field));
    }
    let ink = Ink::of(ui.visuals());
    let differs = check.outcome.as_ref().is_ok_and(|made| made.verdict == Verdict::Differs);
    let color = if differs { ink.amber } else { ink.weak };
    ui.add(egui::Label::new(RichText::new(verdict_sentence(check, locale)).color(color)).wrap());
}
