//! What a row of the sheet is, and what else it may be.

use egui::{Align, Area, Button, Color32, Id, Layout, Modal, Order, Pos2, RichText, Ui, pos2};

use crate::app::core::command::{Command, Commands};
use crate::app::core::dialog_parts::has_just_opened;
use crate::app::core::workspace::State;
use crate::app::import::command::{ImportCommand, RowChange};
use crate::app::import::shown::ImportShown;
use crate::app::import::state::Mapping;
use crate::app::widgets::theme;
use crate::app::window::command::WindowCommand;
use crate::draw::Ink;
use crate::import::Aside;

const WIDTH: f32 = 220.0;
const HEIGHT: f32 = 240.0;

/// Shows it where the row is.
pub(super) fn row_ui(ui: &Ui, row: u32, place: Pos2, state: &State, commands: &Commands) {
    let Some(mapping) = state.import.as_ref().and_then(|import| import.shown()) else { return };
    let shown = ImportShown { state, mapping, locale: state.locale, commands, menus: &[] };
    let screen = ui.ctx().content_rect();
    let place =
        pos2(place.x.min(screen.right() - WIDTH - 48.0).max(8.0), place.y.min(screen.bottom() - HEIGHT).max(8.0));
    let area = Area::new(Id::unique("import row")).order(Order::Foreground).fixed_pos(place);
    let modal = Modal::new(Id::unique("dialog")).area(area).backdrop_color(Color32::TRANSPARENT);
    let response = modal.show(ui.ctx(), |ui| {
        ui.set_width(WIDTH);
        theme::lower(ui);
        ui.spacing_mut().item_spacing.y = 4.0;
        let aside = aside_of(mapping, row);
        let what = match aside {
            Some(aside) => shown.say(&format!("import-aside-{}", aside.id())),
            None => shown.say("mapping-row-data"),
        };
        let args = [("row", row.to_string().into()), ("what", what.into())];
        let heading = shown.say_with("mapping-row-spoken", args);
        ui.label(RichText::new(heading).font(theme::note()).color(Ink::of(ui.visuals()).weak));
        ui.with_layout(Layout::top_down_justified(Align::Min), |ui| {
            for change in RowChange::ALL.into_iter().filter(|change| may_be(mapping, row, aside, *change)) {
                let response = ui.add(Button::new(shown.say(&format!("mapping-row-{}", change.id()))));
                if has_just_opened(ui) {
                    response.request_focus();
                }
                if response.clicked() {
                    shown.send(ImportCommand::Row(row, change));
                }
            }
        });
    });
    if response.should_close() {
        commands.send(Command::Window(WindowCommand::CloseDialog));
    }
}

fn aside_of(mapping: &Mapping, row: u32) -> Option<Aside> {
    let asides = mapping.applied.as_ref()?.asides.get(mapping.sheet)?;
    asides.binary_search_by_key(&row, |(row, _)| *row).ok().map(|at| asides[at].1)
}

/// Whether a row is not that already.
fn may_be(mapping: &Mapping, row: u32, aside: Option<Aside>, change: RowChange) -> bool {
    let is_marked = || {
        let marks = mapping.plan(mapping.sheet).map(|plan| &plan.rows[..]).unwrap_or_default();
        marks.iter().any(|mark| mark.row == row)
    };
    match change {
        RowChange::Heading => true,
        RowChange::AlsoHeading => aside != Some(Aside::Heading),
        RowChange::Aside => aside.is_none(),
        RowChange::Data => aside.is_some() && !matches!(aside, Some(Aside::Heading | Aside::Title)),
        RowChange::AsFound => is_marked(),
    }
}
