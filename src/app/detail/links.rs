//! Ways from a record to those of other tables: to what it refers to, and to the lists of what refers to it.

use egui::{Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::app::core::command::Command;
use crate::app::core::row_id::{RowId, TableId};
use crate::app::core::shown::Shown;
use crate::app::detail::command::DetailCommand;
use crate::app::detail::lines::{cut, heading, hover_ground, wrapped};
use crate::app::widgets::focus::Group;
use crate::draw::{Ink, fonts};
use crate::listing::ReferringGroup;
use crate::text::{Arg, say_with};

/// A line a table; nothing where nothing refers to the record.
pub(super) fn referring_ui(ui: &mut Ui, shown: &Shown<'_>, of: RowId, groups: &[ReferringGroup]) {
    // The lists are those of the window's package.
    if groups.is_empty() || of.books != shown.session.books {
        return;
    }
    let (ink, locale) = (Ink::of(ui.visuals()), shown.locale);
    heading(ui, shown, "detail-referring");
    let mut stops = Group::begin(ui, "referring");
    for group in groups {
        let said = |key| {
            let args = [("title", Arg::from(group.title.as_str())), ("count", group.count.into())];
            say_with(locale, key, args)
        };
        let sense = stops.sense(ui, ui.next_auto_id(), Sense::click());
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 24.0), sense);
        response.widget_info(|| WidgetInfo::labeled(Role::Link, true, said("detail-referring-spoken")));
        hover_ground(ui, &response, &ink);
        let count = wrapped(ui, &said("detail-referring-count"), f32::INFINITY, ink.text);
        let title = cut(ui, &group.title, rect.width() - count.size().x - 12.0, fonts::regular(13.0), ink.accent);
        ui.painter().galley(pos2(rect.left(), rect.center().y - title.size().y / 2.0), title, ink.accent);
        ui.painter().galley(
            pos2(rect.right() - count.size().x, rect.center().y - count.size().y / 2.0),
            count,
            ink.text,
        );
        if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
            let (table, filter) = (TableId::named(&group.table), group.filter.clone());
            shown.send(Command::Detail(DetailCommand::ShowReferring { table, filter }));
        }
    }
    stops.end(ui);
}
