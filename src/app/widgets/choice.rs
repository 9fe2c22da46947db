//! One of several things to choose: a button that says which, and what opens from it. All are in sight, or a bar shows
//! that there are more; arrows, Home and End go along them, Enter takes one, Esc and Tab lead back to the button.
//! Must not know what is chosen.

use egui::{
    Align2, Button, EventFilter, Id, Key, Layout, Modifiers, Popup, PopupCloseBehavior, Rect, Response, RichText, Role,
    ScrollArea, Sense, Stroke, StrokeKind, TextWrapMode, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use crate::app::widgets::focus::Cluster;
use crate::app::widgets::theme;
use crate::draw::{Ink, fonts};

/// Something that can be chosen.
#[derive(Clone, Debug, Default)]
pub(crate) struct ChoiceItem {
    /// Its name.
    pub(crate) label: String,
    /// Why it cannot be chosen now, if it cannot.
    pub(crate) refusal: Option<String>,
}

/// How many stand side by side, and what is drawn above the name of each.
pub(crate) type Pictures<'a> = (usize, &'a dyn Fn(&Ui, usize, Rect));

/// What is chosen of several things.
pub(crate) struct Choice<'a> {
    /// Tells it from others beside it.
    pub(crate) salt: &'a str,
    /// What is chosen by it, for who does not see the words before it.
    pub(crate) name: &'a str,
    /// What can be chosen.
    pub(crate) items: &'a [ChoiceItem],
    /// The one that is.
    pub(crate) current: Option<usize>,
    /// How wide the button is; what does not fit is cut, and shows itself to whoever points at it.
    pub(crate) width: f32,
    /// How many stand side by side, and what is drawn above the name of each.
    pub(crate) pictures: Option<Pictures<'a>>,
    /// What it is about, where no words before it say so.
    pub(crate) hint: Option<&'a str>,
}

const ROW: f32 = 28.0;
const TILE: Vec2 = vec2(112.0, 66.0);
const PICTURE: Vec2 = vec2(44.0, 30.0);
const PAD: f32 = 10.0;
const ARROW: f32 = 16.0;

impl Choice<'_> {
    /// Shows it; the position of what somebody took comes back.
    pub(crate) fn show(&self, ui: &mut Ui) -> Option<usize> {
        let button = self.button_ui(ui, None);
        self.opened_ui(ui, &button)
    }

    /// The same as one of several that are one stop of Tab together.
    pub(in crate::app) fn show_in(&self, ui: &mut Ui, cluster: &mut Cluster) -> Option<usize> {
        let button = self.button_ui(ui, Some(cluster));
        self.opened_ui(ui, &button)
    }

    fn opened_ui(&self, ui: &mut Ui, button: &Response) -> Option<usize> {
        let popup = Popup::default_response_id(button);
        if button.clicked() {
            Popup::toggle_id(ui.ctx(), popup);
        }
        let is_new = button.clicked();
        if !Popup::is_id_open(ui.ctx(), popup) {
            return None;
        }
        // Here, so that neither a dialog below nor anything else closes with it.
        if [Key::Escape, Key::Tab].iter().any(|key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, *key))) {
            Popup::close_id(ui.ctx(), popup);
            button.request_focus();
            return None;
        }
        let screen = ui.ctx().content_rect();
        let room = (screen.bottom() - button.rect.bottom()).max(button.rect.top() - screen.top()) - 32.0;
        let shown = Popup::menu(button)
            .id(popup)
            .open_memory(None)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .show(|ui| {
                let room = room.max(3.0 * ROW);
                let area = ScrollArea::vertical().max_height(room).min_scrolled_height(room);
                area.show(ui, |ui| self.items_ui(ui, popup, button.rect.width(), is_new)).inner
            })?;
        // A click in a dialog raises it: what opens from it stays above.
        ui.ctx().move_to_top(shown.response.layer_id);
        ui.ctx().accesskit_node_builder(popup, |node| node.set_role(Role::ListBox));
        if shown.inner.is_some() {
            Popup::close_id(ui.ctx(), popup);
            button.request_focus();
        }
        shown.inner
    }

    fn button_ui(&self, ui: &mut Ui, cluster: Option<&mut Cluster>) -> Response {
        let current = self.current.and_then(|at| self.items.get(at)).map_or("", |item| item.label.as_str());
        let button = Button::new(current)
            .right_text(RichText::new("▼").size(8.0))
            .wrap_mode(TextWrapMode::Truncate)
            .min_size(vec2(self.width, 0.0));
        let wanted = ui.painter().layout_no_wrap(current.to_owned(), fonts::regular(13.0), Ink::LIGHT.text).size().x;
        let size = vec2(self.width.min(ui.max_rect().width()), ui.spacing().interact_size.y);
        // As large as that, whatever the words in it.
        let filled = Layout::centered_and_justified(ui.layout().main_dir());
        let sized = |ui: &mut Ui| ui.allocate_ui_with_layout(size, filled, |ui| button_in(ui, button, cluster)).inner;
        let response = ui.push_id(self.salt, sized).inner;
        let is_open = Popup::is_id_open(ui.ctx(), Popup::default_response_id(&response));
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::ComboBox, ui.is_enabled(), self.name);
            info.current_text_value = Some(current.to_owned());
            info
        });
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(is_open));
        let is_cut = wanted + 2.0 * PAD + ARROW > size.x;
        let words: Vec<&str> = self.hint.into_iter().chain(is_cut.then_some(current)).collect();
        if words.is_empty() || is_open { response } else { response.on_hover_text(words.join("  ")) }
    }

    fn items_ui(&self, ui: &mut Ui, popup: Id, width: f32, is_new: bool) -> Option<usize> {
        let columns = self.pictures.map_or(1, |(columns, _)| columns.max(1));
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        let entered = is_new.then(|| self.current.unwrap_or(0));
        let moved = entered.or(self.moved_by_keys(ui, popup, columns));
        let size = if self.pictures.is_some() { TILE } else { vec2(self.row_width(ui).max(width), ROW) };
        let mut taken = None;
        for (line, items) in self.items.chunks(columns).enumerate() {
            ui.horizontal(|ui| {
                for (column, item) in items.iter().enumerate() {
                    let at = line * columns + column;
                    let response = self.item_ui(ui, popup, at, item, size);
                    if moved == Some(at) {
                        response.request_focus();
                        response.scroll_to_me(None);
                    }
                    if response.clicked() && item.refusal.is_none() {
                        taken = Some(at);
                    }
                }
            });
        }
        taken
    }

    fn row_width(&self, ui: &Ui) -> f32 {
        let width = |item: &ChoiceItem| {
            ui.painter().layout_no_wrap(item.label.clone(), fonts::regular(13.0), Ink::LIGHT.text).size().x
        };
        self.items.iter().map(width).fold(0.0, f32::max) + 2.0 * PAD
    }

    fn item_ui(&self, ui: &mut Ui, popup: Id, at: usize, item: &ChoiceItem, size: Vec2) -> Response {
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        let sense = if item.refusal.is_some() { Sense::focusable_noninteractive() } else { Sense::click() };
        let response = ui.interact(rect, item_id(popup, at), sense);
        let (ink, is_current) = (Ink::of(ui.visuals()), self.current == Some(at));
        response.widget_info(|| {
            let words = [item.label.as_str(), item.refusal.as_deref().unwrap_or_default()];
            let words: Vec<&str> = words.into_iter().filter(|words| !words.is_empty()).collect();
            WidgetInfo::selected(Role::ListBoxOption, item.refusal.is_none(), is_current, words.join(", "))
        });
        if is_current {
            ui.painter().rect_filled(rect, 6.0, theme::selected_ground(&ink));
        } else if response.hovered() && item.refusal.is_none() {
            ui.painter().rect_filled(rect, 6.0, ink.raised);
        }
        if response.has_focus() {
            ui.painter().rect_stroke(rect.shrink(1.0), 6.0, Stroke::new(1.0, ink.accent), StrokeKind::Inside);
        }
        let color = if item.refusal.is_some() { ink.weak } else { ink.text };
        if let Some((_, picture)) = self.pictures {
            let above = Rect::from_min_size(pos2(rect.center().x - PICTURE.x / 2.0, rect.top() + 6.0), PICTURE);
            picture(ui, at, above);
            let below = pos2(rect.center().x, rect.bottom() - 6.0);
            ui.painter().text(below, Align2::CENTER_BOTTOM, &item.label, theme::note(), color);
        } else {
            let left = pos2(rect.left() + PAD, rect.center().y);
            ui.painter().text(left, Align2::LEFT_CENTER, &item.label, fonts::regular(13.0), color);
        }
        match &item.refusal {
            Some(reason) => response.on_hover_text(reason),
            None => response,
        }
    }

    /// Where the keys lead from the one that has the focus.
    fn moved_by_keys(&self, ui: &Ui, popup: Id, columns: usize) -> Option<usize> {
        let focused = ui.memory(|memory| memory.focused())?;
        let at = (0..self.items.len()).find(|at| item_id(popup, *at) == focused)?;
        let filter = EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: true };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(focused, filter));
        let last = self.items.len() - 1;
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let to = if pressed(Key::ArrowDown) {
            if at + columns <= last { at + columns } else { at }
        } else if pressed(Key::ArrowUp) {
            at.checked_sub(columns).unwrap_or(at)
        } else if pressed(Key::ArrowRight) {
            (at + 1).min(last)
        } else if pressed(Key::ArrowLeft) {
            at.saturating_sub(1)
        } else if pressed(Key::Home) {
            0
        } else if pressed(Key::End) {
            last
        } else {
            return None;
        };
        Some(to)
    }
}

fn button_in(ui: &mut Ui, button: Button<'_>, cluster: Option<&mut Cluster>) -> Response {
    match cluster {
        Some(cluster) => cluster.add(ui, |ui, sense| ui.add(button.sense(sense))),
        None => ui.add(button),
    }
}

fn item_id(popup: Id, at: usize) -> Id {
    popup.with(("choice", at))
}
