//! Two to four projects side by side, a row a field: what differs stands out, what is the same stands back.

use egui::{Button, Id, Modal, Rect, RichText, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::app::core::answers::Answers;
use crate::app::core::command::{Command, Commands};
use crate::app::core::offer::Now;
use crate::app::core::row_id::RowId;
use crate::app::core::workspace::State;
use crate::app::detail::command::DetailCommand;
use crate::app::detail::lines::{copy_menu, cut, wrapped};
use crate::app::detail::state::DetailDialog;
use crate::app::tables::command::TablesCommand;
use crate::app::tables::state::WhatTable;
use crate::app::widgets::theme;
use crate::app::window::command::WindowCommand;
use crate::draw::{Ink, fonts};
use crate::listing::{Cell, Compared, Comparison};
use crate::text::{Locale, say, say_with};

const NAMES: f32 = 168.0;
const GAP: f32 = 16.0;

/// Shows what is asked for.
pub(in crate::app) fn dialog_ui(ui: &Ui, dialog: DetailDialog, now: Now<'_>, commands: &Commands) {
    match dialog {
        DetailDialog::Compare => compare_ui(ui, now.state, now.answers, commands),
    }
}

/// The dialog with the comparison.
fn compare_ui(ui: &Ui, state: &State, answers: &Answers, commands: &Commands) {
    let locale = state.locale;
    let response = Modal::new(Id::unique("comparison")).show(ui.ctx(), |ui| {
        let window = ui.ctx().content_rect().size();
        let Some((rows, found)) = answers.detail.comparison() else {
            ui.label(say(locale, "compare-nothing"));
            return;
        };
        let natural = NAMES + found.projects.len() as f32 * 260.0;
        ui.set_width(natural.min(window.x - 64.0));
        ui.horizontal(|ui| {
            ui.label(RichText::new(say(locale, "compare-title")).font(theme::section()));
            ui.label(RichText::new(say(locale, "compare-same")).font(theme::note()).color(Ink::of(ui.visuals()).weak));
        });
        let width = (ui.available_width() - NAMES) / found.projects.len() as f32;
        heads_ui(ui, (rows, found), width, locale, commands);
        let height = (window.y - 260.0).max(160.0);
        ScrollArea::vertical().max_height(height).min_scrolled_height(height).auto_shrink([false, true]).show(
            ui,
            |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                for row in &found.rows {
                    row_ui(ui, row, width, locale);
                }
            },
        );
        ui.horizontal(|ui| {
            let copy = TablesCommand::Copy(WhatTable::Comparison);
            let save = TablesCommand::ShowSave(WhatTable::Comparison);
            for (key, command) in [("compare-copy", copy), ("table-save-comparison", save)] {
                if ui.button(say(locale, key).as_ref()).clicked() {
                    commands.send(Command::Tables(command));
                }
            }
            let close = ui.button(say(locale, "compare-close").as_ref());
            if ui.memory(|memory| memory.focused().is_none()) {
                close.request_focus();
            }
            if close.clicked() {
                commands.send(Command::Window(WindowCommand::CloseDialog));
            }
            if let Some(notice) = state.notice.as_ref() {
                ui.label(RichText::new(&notice.text).color(Ink::of(ui.visuals()).weak));
            }
        });
    });
    if response.should_close() {
        commands.send(Command::Window(WindowCommand::CloseDialog));
    }
}

/// The names, each with the way to the project in full and out of the comparison.
fn heads_ui(ui: &mut Ui, (rows, found): (&[RowId], &Comparison), width: f32, locale: Locale, commands: &Commands) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(NAMES);
        for ((row, project), name) in rows.iter().zip(&found.projects).zip(&found.names) {
            ui.allocate_ui(vec2(width, 32.0), |ui| {
                ui.set_min_width(width);
                ui.horizontal(|ui| {
                    let face = cut(ui, name, width - 48.0, fonts::bold(13.0), Ink::of(ui.visuals()).accent);
                    let open = ui.add(Button::new(face).frame(false));
                    let label = format!("{} {name}", say(locale, "compare-open"));
                    open.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
                    if open.on_hover_text(&label).clicked() {
                        commands.send(Command::Window(WindowCommand::CloseDialog));
                        commands.send(Command::Detail(DetailCommand::Select(*row)));
                    }
                    ui.add_space(6.0);
                    let remove = ui.add(Button::new("×").frame(false));
                    let label = say_with(locale, "compare-remove", [("name", name.as_str().into())]);
                    remove.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
                    if remove.on_hover_text(&label).clicked() {
                        commands.send(Command::Detail(DetailCommand::Unpin(*project)));
                    }
                });
            });
        }
    });
}

/// One field of all projects; all cells begin on one line.
fn row_ui(ui: &mut Ui, row: &Compared, width: f32, locale: Locale) {
    let ink = Ink::of(ui.visuals());
    if let Some(heading) = row.heading {
        ui.add_space(12.0);
        ui.label(RichText::new(say(locale, heading)).font(theme::section()));
        ui.add_space(4.0);
    }
    let color = |cell: &Cell| match cell {
        Cell::Missing(_) => ink.weak,
        _ if row.differs => ink.text,
        _ => ink.weak,
    };
    let title = wrapped(ui, &row.title, NAMES - GAP, ink.weak);
    let cells: Vec<_> = row.cells.iter().map(|cell| wrapped(ui, cell.shown(), width - GAP, color(cell))).collect();
    let tallest = cells.iter().map(|galley| galley.size().y).fold(title.size().y, f32::max);
    let size = vec2(NAMES + width * cells.len() as f32, tallest + 8.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| {
        let words: Vec<&str> = std::iter::once(row.title.as_str()).chain(row.cells.iter().map(Cell::shown)).collect();
        WidgetInfo::labeled(Role::Row, true, words.join(" "))
    });
    if row.differs {
        ui.painter().rect_filled(rect.shrink2(vec2(0.0, 1.0)), 4.0, ink.panel);
    }
    ui.painter().galley(rect.left_top() + vec2(6.0, 4.0), title, ink.weak);
    let is_number = row.cells.iter().any(|cell| matches!(cell, Cell::Number { .. }));
    for (position, (cell, galley)) in row.cells.iter().zip(cells).enumerate() {
        let left = rect.left() + NAMES + width * position as f32;
        let area = Rect::from_min_max(pos2(left, rect.top()), pos2(left + width, rect.bottom()));
        // Numbers stand right, one below the other, and what says that one is missing stands where it would.
        let x = if is_number { area.right() - GAP - galley.size().x } else { area.left() };
        ui.painter().galley(pos2(x, area.top() + 4.0), galley, color(cell));
        copy_menu(&ui.interact(area, response.id.with(position), Sense::CLICK), locale, cell);
    }
}
