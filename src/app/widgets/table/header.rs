//! The headings of a table: sorting, moving, widths, menus.

use egui::{
    CursorIcon, EventFilter, Id, Key, Modifiers, Popup, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, accesskit,
    pos2, vec2,
};

use crate::app::widgets::focus;
use crate::app::widgets::table::cells::paint_title;
use crate::app::widgets::table::keyboard::take_key;
use crate::app::widgets::table::lanes::Lanes;
use crate::app::widgets::table::parts::{SortMark, TableColumn, TableEvent};
use crate::app::widgets::table::spec::{Memory, Table};
use crate::draw::Ink;

/// What was done to headings.
#[derive(Default)]
pub(super) struct Done {
    pub(super) event: Option<TableEvent>,
    /// A column is to be as wide as its contents.
    pub(super) fit: Option<usize>,
    /// How far to scroll sideways.
    pub(super) reveal: Option<f32>,
}

/// How much a key widens a column.
const STEP: f32 = 12.0;

impl TableColumn {
    /// An arrow where it is sorted by, and a rank where by several.
    pub(super) fn mark(&self) -> String {
        let Some(SortMark { ascending: Some(ascending), rank }) = self.sort else { return String::new() };
        let rank = rank.map(|rank| rank.to_string()).unwrap_or_default();
        format!(" {}{rank}", if ascending { "↑" } else { "↓" })
    }
}

impl Table<'_> {
    /// Shows them.
    pub(super) fn header_ui(&self, ui: &mut Ui, id: Id, rect: Rect, lanes: &Lanes, memory: &mut Memory) -> Done {
        let ink = Ink::of(ui.visuals());
        let mut done = Done::default();
        let moving = Rect::from_x_y_ranges(lanes.moving(), rect.y_range());
        let mut order = lanes.moving_in_sight();
        if lanes.is_sticky(0) {
            order.insert(0, (0, lanes.span(0)));
        }
        // A heading that has the focus stays, or the focus would be lost.
        let focused = ui.memory(|memory| memory.focused());
        for column in 0..self.columns.len() {
            if focused == Some(id.with(("heading", column))) && !order.iter().any(|(known, _)| *known == column) {
                order.push((column, lanes.span(column)));
            }
        }
        for (column, span) in &order {
            let seen = if lanes.is_sticky(*column) { rect } else { moving };
            let cell = Rect::from_x_y_ranges(*span, rect.y_range());
            self.heading_ui(ui, id, cell, seen, *column, &mut done);
        }
        for (column, span) in &order {
            let seen = if lanes.is_sticky(*column) { rect } else { moving };
            let grip = Rect::from_center_size(pos2(span.max, rect.center().y), vec2(8.0, rect.height()));
            self.grip_ui(ui, id, grip.intersect(seen.expand2(vec2(4.0, 0.0))), *column, lanes, memory, &mut done);
        }
        self.dragging_ui(ui, id, rect, lanes, &mut done);
        self.keys_of_headings(ui, id, lanes, memory, &mut done);
        if lanes.is_sticky(0) && lanes.across() > 0.0 {
            ui.painter().vline(lanes.span(0).max - 0.5, rect.y_range(), Stroke::new(1.0, ink.axis));
        }
        ui.painter().hline(rect.left()..=lanes.left() + lanes.view(), rect.bottom() - 0.5, Stroke::new(1.0, ink.axis));
        done
    }

    fn heading_ui(&self, ui: &mut Ui, id: Id, cell: Rect, seen: Rect, column: usize, done: &mut Done) {
        let ink = Ink::of(ui.visuals());
        let of = &self.columns[column];
        let painter = ui.painter().with_clip_rect(seen.intersect(ui.clip_rect()));
        let mark = of.mark();
        let color = if of.is_sorted() { ink.text } else { ink.weak };
        let Some(sort) = of.sort else {
            paint_title(&painter, cell, of.align, &of.title, &mark, color);
            return;
        };
        let sense = if self.arranged.is_some() { Sense::click_and_drag() } else { Sense::click() };
        let area = Rect::from_min_max(cell.min, pos2(cell.right() - 4.0, cell.bottom())).intersect(seen);
        let own = id.with(("heading", column));
        // All headings are one stop of Tab, the one that had the focus last; the arrows lead to the others.
        let sense = focus::of_group(ui, own, sense, self.stop(ui, id) == Some(column));
        let response = ui.interact(area, own, sense);
        focus::offer_focus(ui, own);
        if response.has_focus() {
            ui.data_mut(|data| data.insert_temp(id.with("heading stop"), column));
        }
        response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, ui.is_enabled(), &of.title));
        if let Some(ascending) = sort.ascending {
            let way =
                if ascending { accesskit::SortDirection::Ascending } else { accesskit::SortDirection::Descending };
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_sort_direction(way));
        }
        if response.hovered() || response.has_focus() {
            painter.rect_filled(cell.shrink(1.0), 4.0, ink.raised);
        }
        if response.has_focus() {
            painter.rect_stroke(cell.shrink(1.0), 4.0, Stroke::new(1.0, ink.accent), egui::StrokeKind::Inside);
        }
        paint_title(&painter, cell, of.align, &of.title, &mark, color);
        if response.clicked() {
            done.event = Some(TableEvent::SortBy(column, ui.input(|input| input.modifiers.shift)));
        }
        self.menu_ui(ui, &response, column, &of.title);
    }

    /// The heading that Tab leads to.
    fn stop(&self, ui: &Ui, id: Id) -> Option<usize> {
        let known: usize = ui.data(|data| data.get_temp(id.with("heading stop"))).unwrap_or_default();
        let sorts = |column: &usize| self.columns.get(*column).is_some_and(|column| column.sort.is_some());
        Some(known).filter(sorts).or_else(|| (0..self.columns.len()).find(sorts))
    }

    /// The menu of a heading, and what the heading can do for whoever points at it.
    fn menu_ui(&self, ui: &Ui, response: &Response, column: usize, title: &str) {
        let Some(arranged) = &self.arranged else { return };
        Popup::context_menu(response).show(|ui| (arranged.menu)(ui, column));
        if !response.dragged() && !Popup::is_id_open(ui.ctx(), Popup::default_response_id(response)) {
            response.clone().on_hover_ui(|ui| {
                ui.strong(title);
                ui.label(arranged.hint);
            });
        }
    }

    #[expect(clippy::too_many_arguments, reason = "where it is, what it changes, and what becomes of it")]
    fn grip_ui(&self, ui: &Ui, id: Id, grip: Rect, column: usize, lanes: &Lanes, memory: &mut Memory, done: &mut Done) {
        let response = ui.interact(grip, id.with(("grip", column)), Sense::click_and_drag());
        if response.hovered() || response.dragged() {
            ui.ctx().set_cursor_icon(CursorIcon::ResizeHorizontal);
            let line = Stroke::new(1.0, Ink::of(ui.visuals()).axis);
            ui.painter().vline(lanes.span(column).max, grip.y_range(), line);
        }
        if response.double_clicked() {
            done.fit = Some(column);
        } else if response.dragged()
            && let Some(at) = response.interact_pointer_pos()
        {
            // Columns before it keep their places, so its edge stays below the pointer.
            let width = at.x - lanes.span(column).min;
            self.resized(lanes.with_width(column, width), false, memory);
        } else if response.drag_stopped() {
            done.event = self.resized(lanes.with_width(column, lanes.width(column)), true, memory);
        }
    }

    /// A heading on its way to another place.
    fn dragging_ui(&self, ui: &Ui, id: Id, rect: Rect, lanes: &Lanes, done: &mut Done) {
        if self.arranged.is_none() {
            return;
        }
        let Some(from) = (0..self.columns.len()).find(|column| {
            let heading = id.with(("heading", *column));
            ui.ctx().is_being_dragged(heading) || ui.ctx().drag_stopped_id() == Some(heading)
        }) else {
            return;
        };
        let Some(at) = ui.ctx().pointer_interact_pos() else { return };
        let gap = lanes.gap_at(at.x);
        // Taken out first, everything behind it moves up.
        let to = if gap > from { gap - 1 } else { gap };
        if ui.ctx().drag_stopped_id().is_some() {
            if to != from {
                done.event = Some(TableEvent::Move(from, to));
            }
            return;
        }
        let ink = Ink::of(ui.visuals());
        ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
        let x = if gap < self.columns.len() { lanes.span(gap).min } else { lanes.right() };
        let x = x.clamp(rect.left() + 1.0, rect.right() - 1.0);
        ui.painter().vline(x, rect.top()..=ui.clip_rect().bottom(), Stroke::new(2.0, ink.accent));
        let ghost = Rect::from_center_size(pos2(at.x, rect.center().y), vec2(lanes.width(from), rect.height()));
        ui.painter().rect_filled(ghost, 4.0, ink.raised.gamma_multiply(0.9));
        paint_title(ui.painter(), ghost, self.columns[from].align, &self.columns[from].title, "", ink.text);
    }

    /// The keys of the heading that has the focus: along the headings, and with Alt or Shift what dragging does.
    fn keys_of_headings(&self, ui: &Ui, id: Id, lanes: &Lanes, memory: &mut Memory, done: &mut Done) {
        let Some(focused) = ui.memory(|memory| memory.focused()) else { return };
        let heading = |column: usize| id.with(("heading", column));
        let Some(column) = (0..self.columns.len()).find(|column| heading(*column) == focused) else { return };
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(focused, filter));
        let Some((key, keys)) = take_key(ui, means) else { return };
        let is_right = key == Key::ArrowRight;
        let last = self.columns.len() - 1;
        let beside = if is_right { (column + 1).min(last) } else { column.saturating_sub(1) };
        let to = match (key, keys.alt, keys.shift) {
            (Key::ArrowDown, ..) => return ui.memory_mut(|memory| memory.request_focus(id.with("body"))),
            (Key::F10 | Key::Menu, ..) => return Popup::open_id(ui.ctx(), focused.with("popup")),
            (_, false, true) => {
                let width = lanes.width(column) + if is_right { STEP } else { -STEP };
                done.event = self.resized(lanes.with_width(column, width), true, memory);
                return;
            }
            (_, true, _) if self.arranged.is_none() => return,
            (_, true, _) => {
                done.event = (beside != column).then_some(TableEvent::Move(column, beside));
                beside
            }
            _ => beside,
        };
        // The focus goes with the column that moves.
        ui.memory_mut(|memory| memory.request_focus(heading(to)));
        done.reveal = Some(lanes.revealing(to));
    }
}

/// Whether a key means something to a heading.
fn means(key: Key, keys: Modifiers) -> bool {
    match key {
        Key::ArrowLeft | Key::ArrowRight => !keys.command,
        Key::ArrowDown => keys.is_none(),
        Key::F10 => keys.shift,
        Key::Menu => keys.is_none(),
        _ => false,
    }
}
