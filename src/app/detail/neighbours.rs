//! The projects that are like this one: a handful of each kind, and the way to all of them.

use egui::{RichText, Ui};

use crate::app::core::command::Command;
use crate::app::core::row_id::RowId;
use crate::app::core::shown::Shown;
use crate::app::detail::command::DetailCommand;
use crate::app::detail::lines::{heading, record_link, weak};
use crate::listing::{NeighbourGroup, neighbours_measure};
use crate::text::{Arg, say, say_with};

/// A group a likeness; nothing where the project is like no other.
pub(in crate::app) fn neighbours_ui(ui: &mut Ui, shown: &Shown<'_>, of: RowId, groups: &[NeighbourGroup]) {
    let Some((dataset, _)) = shown.session.record(of).filter(|_| !groups.is_empty()) else { return };
    let locale = shown.locale;
    heading(ui, shown, "neighbours-heading");
    weak(ui, &neighbours_measure(dataset, locale));
    for group in groups {
        ui.add_space(4.0);
        ui.add(egui::Label::new(RichText::new(&group.title).strong()).wrap());
        ui.horizontal(|ui| {
            let count = say_with(locale, "neighbours-count", [("count", Arg::from(group.count))]);
            weak(ui, &count);
            if !shown.session.is_in_sight(of) {
                // The lists are those of the window's package.
                return;
            }
            let link = ui.link(say(locale, "neighbours-show-all").as_ref());
            let name = format!("{} {}", say(locale, "neighbours-show-all"), group.title);
            link.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Link, true, &name));
            if link.clicked() {
                shown.send(Command::Detail(DetailCommand::ShowNeighbours(group.filter.clone())));
            }
        });
        for (project, name, amount) in &group.first {
            record_link(ui, shown, RowId::listed(of.books, of.table, *project), name, amount);
        }
    }
}
