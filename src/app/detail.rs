//! The detail pane: one project in full, or one published figure with its source.

use egui::{Grid, Modifiers, RichText, ScrollArea, Sense, Stroke, Ui, pos2, vec2};

use super::state::Selection;
use super::views::source_ui;
use super::{Command, Shown, keys, theme};
use crate::draw::Ink;
use crate::listing::{Cell, CheckColumn, Field, Rung, check_cell, detail, observation, verdict_sentence};
use crate::model::{Basis, ProjectIx};
use crate::query::{Check, Verdict, records_of};
use crate::text::numbers::Scale;
use crate::text::{say, say_with};

/// Shows what is selected.
pub(super) fn detail_ui(ui: &mut Ui, shown: &Shown<'_>) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        keys::page_keys(ui, Modifiers::SHIFT);
        ui.set_max_width(ui.available_width());
        // Lines of text, not rows of buttons.
        ui.spacing_mut().interact_size.y = 20.0;
        match shown.session.selection {
            Selection::None => {
                ui.label(RichText::new(say(shown.locale, "detail-empty")).color(Ink::of(ui.visuals()).weak));
            }
            Selection::Project(project) => project_ui(ui, shown, project),
            Selection::Observation(position) => observation_ui(ui, shown, position),
        }
    });
}

fn heading(ui: &mut Ui, shown: &Shown<'_>, key: &str) {
    ui.add_space(8.0);
    ui.label(RichText::new(say(shown.locale, key)).font(theme::section()));
}

fn fields_ui(ui: &mut Ui, salt: &str, fields: &[Field]) {
    let ink = Ink::of(ui.visuals());
    Grid::new(salt).num_columns(2).spacing([12.0, 4.0]).min_col_width(72.0).show(ui, |ui| {
        for field in fields {
            ui.label(RichText::new(&field.title).color(ink.weak));
            let text = RichText::new(field.value.shown());
            let text = if matches!(field.value, Cell::Missing(_)) { text.color(ink.weak) } else { text };
            ui.add(egui::Label::new(text).wrap());
            ui.end_row();
        }
    });
}

/// A line an amount: the measure left, the amount right, below it where both do not fit.
fn amounts_ui(ui: &mut Ui, fields: &[Field]) {
    let ink = Ink::of(ui.visuals());
    for field in fields {
        let color = if matches!(field.value, Cell::Missing(_)) { ink.weak } else { ink.text };
        let font = || crate::draw::fonts::regular(13.0);
        let title = ui.painter().layout_no_wrap(field.title.clone(), font(), ink.weak);
        let value = ui.painter().layout_no_wrap(field.value.shown().to_owned(), font(), color);
        let width = ui.available_width();
        let lines = if title.size().x + value.size().x + 12.0 > width { 2.0 } else { 1.0 };
        let (rect, response) = ui.allocate_exact_size(vec2(width, 20.0 * lines), Sense::hover());
        response.widget_info(|| {
            let words = format!("{} {}", field.title, field.value.shown());
            egui::WidgetInfo::labeled(egui::Role::Label, true, words)
        });
        let bottom = rect.bottom() - 10.0 - value.size().y / 2.0;
        ui.painter().galley(pos2(rect.left(), rect.top() + 10.0 - title.size().y / 2.0), title, ink.weak);
        ui.painter().galley(pos2(rect.right() - value.size().x, bottom), value, color);
    }
}

fn project_ui(ui: &mut Ui, shown: &Shown<'_>, project: ProjectIx) {
    let (locale, session) = (shown.locale, shown.session);
    let dataset = session.dataset();
    let detail = detail(dataset, project, locale);
    let ink = Ink::of(ui.visuals());
    ui.spacing_mut().item_spacing.y = 4.0;
    ui.label(RichText::new(&detail.name).font(theme::section()));
    if !detail.place_path.is_empty() {
        ui.label(RichText::new(detail.place_path.join(" › ")).small().color(ink.weak));
    }
    if detail.basis == Basis::Illustrative {
        ui.label(RichText::new(say(locale, "detail-illustrative")).small().color(ink.amber));
    }
    if ui.button(say(locale, "show-mark").as_ref()).clicked() {
        shown.send(Command::ShowMarkOf(project));
    }
    heading(ui, shown, "detail-ladder");
    ladder_ui(ui, shown, &detail.ladder);
    heading(ui, shown, "detail-amounts");
    amounts_ui(ui, &detail.amounts);
    heading(ui, shown, "detail-facts");
    fields_ui(ui, "facts", &detail.facts);
    if !detail.progress.is_empty() {
        heading(ui, shown, "detail-progress");
        progress_ui(ui, shown, &detail.progress, detail.progress_scale);
    }
    heading(ui, shown, "detail-sources");
    if detail.sources.is_empty() {
        ui.label(RichText::new(say(locale, "value-none")).color(ink.weak));
    }
    for source in &detail.sources {
        source_ui(ui, &dataset.sources()[*source]);
    }
    if !detail.note.is_empty() {
        heading(ui, shown, "column-note");
        ui.add(egui::Label::new(&detail.note).wrap());
    }
}

/// The rungs from top to bottom, joined by a line: filled where reached, with the date.
fn ladder_ui(ui: &mut Ui, shown: &Shown<'_>, ladder: &[Rung]) {
    const STEP: f32 = 24.0;
    let ink = Ink::of(ui.visuals());
    let height = STEP * ladder.len() as f32;
    let (area, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    response.widget_info(|| {
        let reached = ladder.iter().filter(|rung| rung.reached);
        let words: Vec<String> = reached
            .map(|rung| format!("{} {}", rung.title, rung.date.as_deref().unwrap_or_default()).trim().to_owned())
            .collect();
        egui::WidgetInfo::labeled(egui::Role::List, true, words.join(", "))
    });
    let x = area.left() + 7.0;
    for (position, next) in ladder.iter().enumerate().skip(1) {
        let y = area.top() + STEP * (position as f32 - 0.5);
        if next.on_track {
            let color = if next.reached { ink.accent } else { ink.grid };
            ui.painter().line_segment([pos2(x, y), pos2(x, y + STEP)], Stroke::new(2.0, color));
        }
    }
    for (position, rung) in ladder.iter().enumerate() {
        let y = area.top() + STEP * (position as f32 + 0.5);
        let center = pos2(x, y);
        let color = if rung.on_track { ink.accent } else { ink.amber };
        if rung.reached {
            ui.painter().circle_filled(center, 5.0, color);
        } else {
            ui.painter().circle(center, 4.5, ink.panel, Stroke::new(1.5, ink.axis));
        }
        let text_color = if rung.reached { ink.text } else { ink.weak };
        let font = if rung.current { crate::draw::fonts::bold(13.0) } else { crate::draw::fonts::regular(13.0) };
        ui.painter().text(pos2(x + 14.0, y), egui::Align2::LEFT_CENTER, &rung.title, font, text_color);
        let date = match &rung.date {
            Some(date) => date.clone(),
            None if rung.reached => say(shown.locale, "detail-date-unknown").into_owned(),
            None => say(shown.locale, "detail-not-reached").into_owned(),
        };
        let date_color = if rung.date.is_some() { ink.text } else { ink.weak };
        let at = pos2(area.right(), y);
        ui.painter().text(at, egui::Align2::RIGHT_CENTER, date, crate::draw::fonts::regular(13.0), date_color);
    }
}

fn progress_ui(ui: &mut Ui, shown: &Shown<'_>, rows: &[[String; 4]], scale: Scale) {
    let ink = Ink::of(ui.visuals());
    let locale = shown.locale;
    let unit = scale.unit(shown.session.dataset().currency(), locale);
    ui.label(RichText::new(say_with(locale, "detail-unit", [("unit", unit.into())])).small().color(ink.weak));
    let heads = ["progress-period", "progress-planned", "progress-completed", "progress-rate"];
    let heads = heads.map(|key| say(locale, key).into_owned());
    line_ui(ui, &heads, theme::note(), ink.weak);
    for row in rows {
        line_ui(ui, row, crate::draw::fonts::regular(13.0), ink.text);
    }
}

/// Four columns over the whole width: the first to the left, numbers to the right.
fn line_ui(ui: &mut Ui, texts: &[String; 4], font: egui::FontId, color: egui::Color32) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 20.0), Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Row, true, texts.join(" ")));
    for (position, text) in texts.iter().enumerate() {
        let (at, align) = if position == 0 {
            (rect.left_center(), egui::Align2::LEFT_CENTER)
        } else {
            let right = rect.left() + rect.width() * (0.25 + position as f32 * 0.25);
            (pos2(right, rect.center().y), egui::Align2::RIGHT_CENTER)
        };
        ui.painter().text(at, align, text, font.clone(), color);
    }
}

fn observation_ui(ui: &mut Ui, shown: &Shown<'_>, position: usize) {
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
    fields_ui(ui, "observation", &observed.fields);
    if let Some(check) = shown.memo.checks().and_then(|checks| checks.of(position)) {
        heading(ui, shown, "view-checks");
        check_ui(ui, shown, check);
    }
    let (meant, _, filter) = records_of(dataset, &dataset.observations()[position]);
    let has_records = meant.is_some() || !filter.is_empty();
    if has_records && ui.button(say(shown.locale, "detail-records").as_ref()).clicked() {
        shown.send(Command::ShowRecords(position));
    }
    heading(ui, shown, "detail-sources");
    match dataset.observations()[position].source {
        Some(source) => source_ui(ui, &dataset.sources()[source]),
        None => {
            ui.label(RichText::new(say(shown.locale, "value-none")).color(ink.weak));
        }
    }
    if !observed.quote.is_empty() {
        heading(ui, shown, "detail-quote");
        ui.add(egui::Label::new(say_with(shown.locale, "quote", [("text", observed.quote.as_str().into())])).wrap());
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
        };
        fields_ui(ui, "check", &[Computed, Difference, Count, Missing, Illustrative].map(field));
    }
    let ink = Ink::of(ui.visuals());
    let differs = check.outcome.as_ref().is_ok_and(|made| made.verdict == Verdict::Differs);
    let color = if differs { ink.amber } else { ink.weak };
    ui.add(egui::Label::new(RichText::new(verdict_sentence(check, locale)).color(color)).wrap());
}
