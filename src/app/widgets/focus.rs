//! The keyboard's way through the window: what has the focus is seen and in sight, F6 goes from pane to pane, and a group
//! of rows is one stop of Tab, with the arrows inside. Must not know what stands in panes and groups.

use egui::accesskit::{Action, ActionRequest};
use egui::{
    Event, EventFilter, Id, Key, LayerId, Modifiers, Popup, Rect, Response, Role, Sense, Stroke, StrokeKind,
    SurrenderFocusOn, Ui, Vec2, WidgetInfo,
};

use crate::draw::Ink;

/// The parts of the window that F6 leads to: those of the last frame, and those shown so far in this one.
#[derive(Clone, Default)]
struct Panes {
    known: Vec<Pane>,
    shown: Vec<Pane>,
    /// Whether the focus came where it is by the keyboard: only then a ring is drawn around it.
    by_keys: bool,
}

#[derive(Clone)]
struct Pane {
    id: Id,
    order: u8,
    rect: Rect,
    layer: LayerId,
    /// What had the focus in it last.
    last: Option<Id>,
}

/// Where a widget is. Only to ask must not take the focus from it, as reading its response does where another one is
/// pressed.
fn response_of(ui: &Ui, widget: Id) -> Option<Response> {
    let during =
        |to| ui.ctx().options_mut(|options| std::mem::replace(&mut options.input_options.surrender_focus_on, to));
    let before = during(SurrenderFocusOn::Never);
    let response = ui.ctx().read_response(widget);
    during(before);
    response
}

impl Pane {
    fn has(&self, ui: &Ui, widget: Id) -> bool {
        let response = response_of(ui, widget);
        response.is_some_and(|response| response.layer_id == self.layer && self.rect.contains(response.rect.center()))
    }
}

fn panes_id() -> Id {
    Id::unique("panes")
}

/// Called before everything else of a frame: F6 and Shift+F6 go to the next part of the window and back, to what had the
/// focus there last. A dialog keeps the keyboard to itself.
pub(in crate::app) fn begin(ui: &Ui, has_dialog: bool) {
    let mut panes: Panes = ui.data(|data| data.get_temp(panes_id())).unwrap_or_default();
    panes.known = std::mem::take(&mut panes.shown);
    panes.known.sort_by_key(|pane| pane.order);
    let focused = ui.memory(|memory| memory.focused());
    let at = focused.and_then(|focused| {
        let is_it = panes.known.iter().position(|pane| pane.id == focused);
        is_it.or_else(|| panes.known.iter().rposition(|pane| pane.has(ui, focused)))
    });
    if let (Some(at), Some(focused)) = (at, focused)
        && panes.known[at].id != focused
    {
        panes.known[at].last = Some(focused);
    }
    let (has_key, has_pointer) = ui.input(|input| {
        let is_key = |event: &Event| matches!(event, Event::Key { pressed: true, .. });
        (input.events.iter().any(is_key), input.pointer.any_pressed())
    });
    panes.by_keys = (panes.by_keys || has_key) && !has_pointer;
    let count = panes.known.len();
    if !has_dialog && count > 0 {
        let pressed = |modifiers| ui.input_mut(|input| input.consume_key(modifiers, Key::F6));
        // egui overlooks a Shift too many.
        let to = if pressed(Modifiers::SHIFT) {
            Some(at.map_or(count - 1, |at| (at + count - 1) % count))
        } else {
            pressed(Modifiers::NONE).then(|| at.map_or(0, |at| (at + 1) % count))
        };
        if let Some(pane) = to.and_then(|to| panes.known.get(to)) {
            let last = pane.last.filter(|last| pane.has(ui, *last)).unwrap_or(pane.id);
            // A list that is open behind the focus would be in the way.
            Popup::close_all(ui.ctx());
            ui.memory_mut(|memory| memory.request_focus(last));
        }
    }
    ui.data_mut(|data| data.insert_temp(panes_id(), panes));
}

/// Called first in every part of the window that F6 leads to, in the order in which it does. The part itself can have the
/// focus, from where Tab leads into it, but only F6 leads to the part.
pub(in crate::app) fn pane_ui(ui: &Ui, order: u8, name: &str) {
    let (id, rect, layer) = (Id::unique(("pane", order)), ui.max_rect(), ui.layer_id());
    if ui.memory(|memory| memory.has_focus(id)) {
        let response = ui.interact(rect, id, Sense::focusable_noninteractive());
        response.widget_info(|| WidgetInfo::labeled(Role::Pane, true, name));
    }
    ui.data_mut(|data| {
        let panes: &mut Panes = data.get_temp_mut_or_default(panes_id());
        let last = panes.known.iter().find(|pane| pane.id == id).and_then(|pane| pane.last);
        // A frame may be made twice.
        panes.shown.retain(|pane| pane.id != id);
        panes.shown.push(Pane { id, order, rect, layer, last });
    });
}

/// Whether the part of this order itself has the focus. Then the arrow keys are for what stands in it, and go nowhere else.
pub(in crate::app) fn pane_takes_arrows(ui: &Ui, order: u8) -> bool {
    let id = Id::unique(("pane", order));
    let has_focus = ui.memory(|memory| memory.has_focus(id));
    if has_focus {
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, escape: false, tab: false };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    }
    has_focus
}

/// From the words of what has the focus to the ring around it.
const AIR: f32 = 3.0;

/// Called after everything else of a frame: a ring around what has the focus, if it came there by the keyboard.
pub(in crate::app) fn ring_ui(ui: &Ui) {
    let by_keys = ui.data_mut(|data| data.get_temp_mut_or_default::<Panes>(panes_id()).by_keys);
    let Some(focused) = ui.memory(|memory| memory.focused()).filter(|_| by_keys) else { return };
    let Some(response) = response_of(ui, focused) else { return };
    let rect = response.interact_rect;
    if !rect.is_positive() {
        return;
    }
    // Around it, off its words; of what fills the window within that.
    let ring = rect.expand(AIR).intersect(ui.ctx().content_rect());
    let stroke = Stroke::new(2.0, Ink::of(ui.visuals()).accent);
    ui.ctx().layer_painter(response.layer_id).rect_stroke(ring, 5.0, stroke, StrokeKind::Inside);
}

/// What had the focus when a place that scrolls was shown last.
#[derive(Clone, Copy, Default, PartialEq)]
struct Seen(Option<Id>);

/// Called last in what scrolls: what has come to have the focus by the keyboard is brought into sight.
pub(in crate::app) fn into_view(ui: &Ui) {
    let id = ui.scope_id().with("seen focus");
    let focused = Seen(ui.memory(|memory| memory.focused()));
    if ui.data(|data| data.get_temp(id)) == Some(focused) {
        return;
    }
    let response = focused.0.and_then(|focused| response_of(ui, focused));
    if focused.0.is_some() && response.is_none() {
        return;
    }
    ui.data_mut(|data| data.insert_temp(id, focused));
    let by_keys = ui.data_mut(|data| data.get_temp_mut_or_default::<Panes>(panes_id()).by_keys);
    let Some(response) = response.filter(|_| by_keys) else { return };
    let (rect, clip) = (response.rect.expand(4.0), ui.clip_rect());
    let is_here = response.layer_id == ui.layer_id() && ui.min_rect().contains(response.rect.center());
    if is_here
        && rect.height() < clip.height()
        && !(clip.y_range().contains(rect.top()) && clip.y_range().contains(rect.bottom()))
    {
        ui.scroll_to_rect_animation(rect, None, egui::style::ScrollAnimation::none());
    }
}

/// What one of a group reacts to: where Tab does not lead to it, it takes the focus only when it is given to it.
pub(in crate::app) fn of_group(ui: &Ui, widget: Id, sense: Sense, is_stop: bool) -> Sense {
    let node = widget.accesskit_id();
    let gives = |event: &Event| matches!(event, Event::AccessKitActionRequest(ActionRequest { action: Action::Focus, target_node, .. }) if *target_node == node);
    if ui.input(|input| input.events.iter().any(gives)) {
        ui.memory_mut(|memory| memory.request_focus(widget));
    }
    let is_focusable = is_stop || ui.memory(|memory| memory.has_focus(widget));
    if is_focusable { sense } else { sense.difference(Sense::FOCUSABLE) }
}

/// Tells whoever reads the screen that one of a group can have the focus, though Tab does not lead to it.
pub(in crate::app) fn offer_focus(ui: &Ui, widget: Id) {
    ui.ctx().accesskit_node_builder(widget, |node| node.add_action(Action::Focus));
}

/// Rows, buttons and the like that are one stop of Tab together: ↑ and ↓ go from one to the next.
pub(in crate::app) struct Group {
    id: Id,
    /// Where Tab leads to.
    stop: Option<Id>,
    rows: Vec<Id>,
    holds_escape: Option<Id>,
    preferred: Option<Id>,
}

impl Group {
    /// The group of this name in `ui`.
    pub(in crate::app) fn begin(ui: &Ui, salt: &str) -> Self {
        let id = ui.scope_id().with(salt);
        Self { id, stop: ui.data(|data| data.get_temp(id)), rows: Vec::new(), holds_escape: None, preferred: None }
    }

    /// One more; what it reacts to, less the focus where Tab does not lead to it.
    pub(in crate::app) fn sense(&mut self, ui: &Ui, row: Id, sense: Sense) -> Sense {
        self.rows.push(row);
        let is_stop = *self.stop.get_or_insert(row) == row;
        of_group(ui, row, sense, is_stop)
    }

    /// Whoever pressed this one goes on from here.
    pub(in crate::app) fn take(&mut self, row: Id) {
        self.stop = Some(row);
    }

    /// Tab leads to this one whatever had the focus last.
    pub(in crate::app) fn prefer(&mut self, row: Id) {
        self.preferred = Some(row);
    }

    /// Esc is for this one while it has the focus.
    pub(in crate::app) fn hold_escape(&mut self, row: Id) {
        self.holds_escape = Some(row);
    }

    /// Called after the last of those that stand beside and below one another: the arrows go to the nearest in their
    /// direction, sideways counts double.
    pub(in crate::app) fn end_among(mut self, ui: &Ui, places: &[Rect]) {
        self.rows.iter().for_each(|row| offer_focus(ui, *row));
        let focused = ui.memory(|memory| memory.focused());
        let at = focused.and_then(|focused| self.rows.iter().position(|row| *row == focused));
        if let Some((at, from)) = at.and_then(|at| Some((at, places.get(at)?.center()))) {
            self.stop = Some(self.rows[at]);
            let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, escape: false, tab: false };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(self.rows[at], filter));
            let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
            let ways = [
                (Key::ArrowRight, Vec2::RIGHT),
                (Key::ArrowLeft, Vec2::LEFT),
                (Key::ArrowDown, Vec2::DOWN),
                (Key::ArrowUp, Vec2::UP),
            ];
            if let Some((_, way)) = ways.into_iter().find(|(key, _)| pressed(*key)) {
                let own = places[at];
                let far = |place: &Rect| {
                    let offset = place.center() - from;
                    let ahead = offset.dot(way);
                    let aside = (offset - way * ahead).length();
                    // What stands over or beside this one, however wide it is, is not aside.
                    let is_along = if way.x == 0.0 {
                        own.x_range().intersects(place.x_range())
                    } else {
                        own.y_range().intersects(place.y_range())
                    };
                    let aside = if is_along { aside * 0.1 } else { aside * 2.0 };
                    (ahead > 0.5).then_some(ahead + aside)
                };
                let ahead = places.iter().enumerate().filter_map(|(row, place)| Some((far(place)?, row)));
                let to = ahead.min_by(|a, b| a.0.total_cmp(&b.0)).and_then(|(_, row)| self.rows.get(row));
                if let Some(to) = to {
                    self.stop = Some(*to);
                    ui.memory_mut(|memory| memory.request_focus(*to));
                }
            }
        }
        self.keep_stop(ui, at.is_some());
    }

    /// Called after the last one: hears the keys.
    pub(in crate::app) fn end(mut self, ui: &Ui) {
        self.rows.iter().for_each(|row| offer_focus(ui, *row));
        let focused = ui.memory(|memory| memory.focused());
        let at = focused.and_then(|focused| self.rows.iter().position(|row| *row == focused));
        if let (Some(at), Some(focused)) = (at, focused) {
            self.stop = Some(focused);
            let escape = self.holds_escape == Some(focused);
            let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, escape, tab: false };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(focused, filter));
            let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
            let last = self.rows.len() - 1;
            let to = match () {
                () if pressed(Key::ArrowDown) => (at + 1).min(last),
                () if pressed(Key::ArrowUp) => at.saturating_sub(1),
                () if pressed(Key::Home) => 0,
                () if pressed(Key::End) => last,
                () => at,
            };
            if to != at {
                self.stop = Some(self.rows[to]);
                ui.memory_mut(|memory| memory.request_focus(self.rows[to]));
            }
        }
        self.keep_stop(ui, at.is_some());
    }

    fn keep_stop(&self, ui: &Ui, has_focus: bool) {
        // What Tab led to may be gone.
        let preferred = self.preferred.filter(|_| !has_focus);
        let stop = preferred.or(self.stop).filter(|stop| self.rows.contains(stop)).or(self.rows.first().copied());
        if let Some(stop) = stop {
            ui.data_mut(|data| data.insert_temp(self.id, stop));
            if self.stop != Some(stop) {
                ui.ctx().request_repaint();
            }
        }
    }
}

/// Buttons beside and below one another that are one stop of Tab together, the arrows inside; each takes the next place.
pub(in crate::app) struct Cluster {
    group: Group,
    places: Vec<Rect>,
}

impl Cluster {
    /// The cluster of this name in `ui`.
    pub(in crate::app) fn begin(ui: &Ui, salt: &str) -> Self {
        Self { group: Group::begin(ui, salt), places: Vec::new() }
    }

    /// One more, which is shown with what it reacts to as the next thing in `ui`.
    pub(in crate::app) fn add(&mut self, ui: &mut Ui, show: impl FnOnce(&mut Ui, Sense) -> Response) -> Response {
        let id = ui.next_auto_id();
        let sense = self.group.sense(ui, id, Sense::click());
        let response = show(ui, sense);
        if response.clicked() {
            self.group.take(id);
        }
        self.places.push(response.rect);
        response
    }

    /// Called after the last one: hears the keys.
    pub(in crate::app) fn end(self, ui: &Ui) {
        self.group.end_among(ui, &self.places);
    }
}
