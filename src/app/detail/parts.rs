//! A package project's parts and what they come to, and the way from a part back to it.

use egui::{RichText, Ui};

use crate::app::core::row_id::RowId;
use crate::app::core::shown::Shown;
use crate::app::detail::lines::{heading_text, record_link, remark, weak};
use crate::app::widgets::theme;
use crate::draw::Ink;
use crate::listing::{Cell, Detail, Parts, PartsSum};
use crate::text::{Arg, say, say_with};

/// More parts than this are listed on request.
const SHOWN: usize = 20;

/// The package project that this one is a part of.
pub(in crate::app) fn parent_ui(ui: &mut Ui, shown: &Shown<'_>, of: RowId, detail: &Detail) {
    if let Some((parent, name)) = &detail.parent {
        weak(ui, &say(shown.locale, "column-parent"));
        record_link(ui, shown, RowId::listed(of.books, of.table, *parent), name, &Cell::Missing(String::new()));
    }
}

/// Its parts, then what they come to beside its own amounts.
pub(in crate::app) fn parts_ui(ui: &mut Ui, shown: &Shown<'_>, of: RowId, parts: &Parts) {
    let (locale, count) = (shown.locale, parts.parts.len());
    heading_text(ui, &say_with(locale, "parts-heading", [("count", Arg::from(count))]));
    if let Some(which) = parts.shown {
        weak(ui, &say(locale, &format!("measure-{}", which.column())));
    }
    let id = ui.scope_id().with("all parts");
    let all: bool = ui.data(|data| data.get_temp(id)).unwrap_or(false);
    let most = if all { count } else { SHOWN };
    for part in parts.parts.iter().take(most) {
        record_link(ui, shown, RowId::listed(of.books, of.table, part.project), &part.name, &part.amount);
    }
    if count > most && ui.link(say_with(locale, "parts-show-all", [("count", Arg::from(count))])).clicked() {
        ui.data_mut(|data| data.insert_temp(id, true));
    }
    for total in &parts.totals {
        total_ui(ui, shown, total);
    }
}

fn total_ui(ui: &mut Ui, shown: &Shown<'_>, total: &PartsSum) {
    let ink = Ink::of(ui.visuals());
    let title = say_with(shown.locale, "parts-title", [("measure", total.title.as_str().into())]);
    ui.add_space(4.0);
    ui.label(RichText::new(title).font(theme::note()).color(ink.weak));
    ui.add(egui::Label::new(RichText::new(&total.together).strong()).wrap());
    match &total.beside {
        Some(beside) if total.differs => remark(ui, beside, ink.amber),
        Some(beside) => {
            ui.add(egui::Label::new(beside).wrap());
        }
        None => {}
    }
}
