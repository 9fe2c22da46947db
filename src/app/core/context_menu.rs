//! A menu of what can be done with something that is pointed at: by the right mouse button, or by Shift+F10 and the menu
//! key. Arrows and Enter choose, Esc closes it and gives the keyboard back. Must not know what it is about.

use egui::containers::menu::menu_style;
use egui::{
    Align, Button, Id, Layout, Popup, PopupAnchor, PopupCloseBehavior, PopupKind, Pos2, RichText, ScrollArea,
    SetOpenCommand, Ui,
};

use crate::app::core::command::Command;
use crate::app::core::offer::Offer;
use crate::app::widgets::theme;
use crate::draw::Ink;

/// What a menu is about while it is open, and what had the keyboard before.
#[derive(Clone)]
struct About<T> {
    what: T,
    at: Pos2,
    before: Option<Id>,
    is_new: bool,
}

/// Shows the menu of `salt`, opened now at a place or before; what was chosen comes back. Without anything to offer it
/// closes: what it was about is gone.
pub(crate) fn context_menu<T: Clone + Send + Sync + 'static>(
    ui: &Ui,
    salt: &str,
    opened: Option<(T, Pos2)>,
    offers_of: impl FnOnce(&T) -> (String, Vec<Offer>),
) -> Option<Command> {
    let id = ui.scope_id().with(("context menu", salt));
    let set = opened.is_some().then_some(SetOpenCommand::Bool(true));
    if let Some((what, at)) = opened {
        let before = ui.memory(|memory| memory.focused());
        ui.data_mut(|data| data.insert_temp(id, About { what, at, before, is_new: true }));
    }
    let mut about: About<T> = ui.data(|data| data.get_temp(id))?;
    let (heading, offers) = offers_of(&about.what);
    let is_new = std::mem::replace(&mut about.is_new, false);
    let room = ui.ctx().content_rect().height() - 64.0;
    let popup = Popup::new(id, ui.ctx().clone(), PopupAnchor::Position(about.at), ui.layer_id())
        .kind(PopupKind::Menu)
        .layout(Layout::top_down_justified(Align::Min))
        .style(menu_style)
        .open_memory(set)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let shown = popup.show(|ui| {
        ScrollArea::vertical()
            .max_height(room)
            .min_scrolled_height(room)
            .show(ui, |ui| lines_ui(ui, &heading, &offers, is_new))
            .inner
    });
    let chosen = shown.and_then(|shown| shown.inner);
    if chosen.is_some() || offers.is_empty() {
        Popup::close_id(ui.ctx(), id);
    }
    if Popup::is_id_open(ui.ctx(), id) {
        ui.data_mut(|data| data.insert_temp(id, about));
    } else {
        ui.data_mut(|data| data.remove::<About<T>>(id));
        if let Some(before) = about.before {
            ui.memory_mut(|memory| memory.request_focus(before));
        }
    }
    chosen
}

fn lines_ui(ui: &mut Ui, heading: &str, offers: &[Offer], is_new: bool) -> Option<Command> {
    let mut chosen = None;
    ui.set_max_width(260.0);
    ui.spacing_mut().item_spacing.y = 2.0;
    if !heading.is_empty() {
        let words = RichText::new(heading).font(theme::note()).color(Ink::of(ui.visuals()).weak);
        ui.add(egui::Label::new(words).truncate().selectable(false));
    }
    let mut first = true;
    for (at, offer) in offers.iter().enumerate() {
        if at > 0 && offers[at - 1].group != offer.group {
            ui.separator();
        }
        let response = ui.add_enabled(offer.refusal.is_none(), Button::new(&offer.label).truncate());
        let response = match &offer.refusal {
            Some(reason) => response.on_disabled_hover_text(reason),
            None => response,
        };
        if is_new && std::mem::take(&mut first) {
            response.request_focus();
        }
        if response.clicked() {
            chosen = Some(offer.command.clone());
        }
    }
    chosen
}
