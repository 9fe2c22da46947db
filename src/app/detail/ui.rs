//! The detail pane: one record of any table in full, or one published figure with its source; and projects side by side.
//!
//! One file a part. Everything said here was put into words once, in `DetailAnswers`; a frame only lays it out.

use egui::{Modifiers, RichText, ScrollArea, Ui};

use crate::app::core::row_id::{RowId, TableId};
use crate::app::core::shown::Shown;
use crate::app::detail::{observation, record};
use crate::app::widgets::focus;
use crate::app::widgets::page_keys::page_keys;
use crate::draw::Ink;
use crate::text::say;

/// How much of the pane's right edge is the scroll bar's.
pub(in crate::app) const SCROLL_BAR: i8 = 10;

/// How a record is shown in full.
type RecordPage = fn(&mut Ui, &Shown<'_>, RowId);

/// The tables whose records are shown in a way of their own.
const PAGES: [(TableId, RecordPage); 1] = [(TableId::OBSERVATIONS, observation::observation_ui)];

/// How those of a table are.
fn page_of(table: TableId) -> RecordPage {
    let own = PAGES.into_iter().find(|(known, _)| *known == table);
    own.map_or(record::record_ui, |(_, page)| page)
}

/// Shows what is selected.
pub(in crate::app) fn detail_ui(ui: &mut Ui, shown: &Shown<'_>) {
    record::bar_ui(ui, shown);
    // Another project begins at its top; the same one in another reading stays where it is.
    let session = shown.session;
    let salt = session.record_id(session.selection).unwrap_or_default();
    ScrollArea::vertical().id_salt(salt).auto_shrink(false).show(ui, |ui| {
        page_keys(ui, Modifiers::SHIFT);
        // The bar lies over what is scrolled.
        ui.set_max_width(ui.available_width() - f32::from(SCROLL_BAR));
        // Lines of text, not rows of buttons.
        ui.spacing_mut().interact_size.y = 20.0;
        ui.spacing_mut().item_spacing.y = 4.0;
        match session.selection.filter(|row| session.has(*row)) {
            Some(row) => page_of(row.table)(ui, shown, row),
            None => {
                ui.label(RichText::new(say(shown.locale, "detail-empty")).color(Ink::of(ui.visuals()).weak));
            }
        }
        focus::into_view(ui);
    });
}
