//! Bars along an axis, and a brush that chooses a stretch of them: with the mouse by drawing, with the arrow keys.
//! Must not know what the bars count.

use std::ops::RangeInclusive;

use egui::{Align2, CursorIcon, Id, Key, Modifiers, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::app::widgets::focus::Group;
use crate::app::widgets::theme;
use crate::draw::Ink;

/// Bars about to be shown.
pub(in crate::app) struct Histogram<'a> {
    /// What a screen reader calls it.
    pub(in crate::app) name: &'a str,
    /// The heights.
    pub(in crate::app) counts: &'a [u32],
    /// The bars chosen.
    pub(in crate::app) chosen: Option<RangeInclusive<usize>>,
    /// What is said of a bar.
    pub(in crate::app) about: &'a dyn Fn(usize) -> String,
    /// What is written below the first and the last bar.
    pub(in crate::app) ends: [String; 2],
}

/// What somebody did with the brush.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::app) enum Brush {
    /// Chose these bars; not the first when it goes on with the same stroke.
    Choose(RangeInclusive<usize>, bool),
    /// Chose none.
    Clear,
}

const HEIGHT: f32 = 48.0;
const ENDS: f32 = 18.0;

/// A stroke that is being drawn: where it began, and what was chosen last.
#[derive(Clone, Debug)]
struct Stroking {
    from: usize,
    last: Option<RangeInclusive<usize>>,
}

impl Histogram<'_> {
    /// Shows it in the width there is.
    pub(in crate::app) fn show(&self, ui: &mut Ui, group: &mut Group) -> Option<Brush> {
        if self.counts.is_empty() {
            return None;
        }
        let size = vec2(ui.available_width(), HEIGHT + ENDS);
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        let id = ui.scope_id().with("histogram");
        let response = ui.interact(rect, id, group.sense(ui, id, Sense::click_and_drag()));
        if self.chosen.is_some() {
            group.hold_escape(id);
        }
        let bars = Rect::from_min_size(rect.min, vec2(rect.width(), HEIGHT));
        response.widget_info(|| WidgetInfo::labeled(Role::Slider, ui.is_enabled(), self.summary()));
        let hovered = response.hover_pos().map(|at| self.bar_at(bars, at.x));
        self.paint(ui, bars, hovered);
        self.ends_ui(ui, rect);
        if response.hovered() {
            ui.ctx().set_cursor_icon(CursorIcon::ResizeHorizontal);
        }
        let brush = self.stroke(ui, &response, bars).or_else(|| self.keyboard(ui, &response));
        if let Some(bar) = hovered {
            response.on_hover_text_at_pointer((self.about)(bar));
        }
        brush
    }

    fn summary(&self) -> String {
        let bars: Vec<String> = (0..self.counts.len()).map(|bar| (self.about)(bar)).collect();
        format!("{}: {}", self.name, bars.join(", "))
    }

    fn bar_at(&self, bars: Rect, x: f32) -> usize {
        let share = ((x - bars.left()) / bars.width()).clamp(0.0, 1.0);
        ((share * self.counts.len() as f32) as usize).min(self.counts.len() - 1)
    }

    fn paint(&self, ui: &Ui, bars: Rect, hovered: Option<usize>) {
        let ink = Ink::of(ui.visuals());
        let most = self.counts.iter().copied().max().unwrap_or(0).max(1);
        let width = bars.width() / self.counts.len() as f32;
        let gap = if width > 4.0 { 1.0 } else { 0.0 };
        for (bar, count) in self.counts.iter().enumerate() {
            let slot = Rect::from_min_size(pos2(bars.left() + width * bar as f32, bars.top()), vec2(width, HEIGHT));
            if hovered == Some(bar) {
                ui.painter().rect_filled(slot, 0.0, ink.raised);
            }
            // What is there can be seen, however few.
            let height = if *count == 0 { 0.0 } else { (HEIGHT * *count as f32 / most as f32).max(2.0) };
            let color = match &self.chosen {
                Some(chosen) if chosen.contains(&bar) => ink.accent,
                Some(_) => ink.grid,
                None => ink.axis,
            };
            let filled = Rect::from_min_max(pos2(slot.left(), slot.bottom() - height), slot.right_bottom());
            ui.painter().rect_filled(filled.shrink2(vec2(gap, 0.0)), 0.0, color);
        }
        ui.painter().hline(bars.x_range(), bars.bottom() + 0.5, Stroke::new(1.0, ink.axis));
    }

    fn ends_ui(&self, ui: &Ui, rect: Rect) {
        let weak = Ink::of(ui.visuals()).weak;
        let [first, last] = &self.ends;
        ui.painter().text(rect.left_bottom(), Align2::LEFT_BOTTOM, first, theme::note(), weak);
        ui.painter().text(rect.right_bottom(), Align2::RIGHT_BOTTOM, last, theme::note(), weak);
    }

    fn stroke(&self, ui: &Ui, response: &Response, bars: Rect) -> Option<Brush> {
        let id = response.id.with("stroke");
        let pointer = response.interact_pointer_pos()?;
        let bar = self.bar_at(bars, pointer.x);
        if response.clicked() {
            response.request_focus();
            let shift = ui.input(|input| input.modifiers.shift);
            return Some(match &self.chosen {
                Some(chosen) if shift => Brush::Choose(bar.min(*chosen.start())..=bar.max(*chosen.end()), true),
                Some(chosen) if *chosen == (bar..=bar) => Brush::Clear,
                _ => Brush::Choose(bar..=bar, true),
            });
        }
        if response.drag_started() {
            let from = ui.input(|input| input.pointer.press_origin()).map_or(bar, |at| self.bar_at(bars, at.x));
            ui.data_mut(|data| data.insert_temp(id, Stroking { from, last: None }));
        }
        if !response.dragged() {
            return None;
        }
        let mut stroking = stroking(ui, id)?;
        let chosen = bar.min(stroking.from)..=bar.max(stroking.from);
        let is_first = stroking.last.is_none();
        if stroking.last.as_ref() == Some(&chosen) {
            return None;
        }
        stroking.last = Some(chosen.clone());
        ui.data_mut(|data| data.insert_temp(id, stroking));
        Some(Brush::Choose(chosen, is_first))
    }

    /// Arrows move what is chosen, with Shift they move its end; Escape and Delete let go of it.
    fn keyboard(&self, ui: &Ui, response: &Response) -> Option<Brush> {
        if !response.has_focus() {
            return None;
        }
        let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
        let last = self.counts.len() - 1;
        if self.chosen.is_some()
            && [Key::Escape, Key::Delete, Key::Backspace].into_iter().any(|key| pressed(Modifiers::NONE, key))
        {
            return Some(Brush::Clear);
        }
        let step = |modifiers| {
            if pressed(modifiers, Key::ArrowRight) {
                Some(true)
            } else {
                pressed(modifiers, Key::ArrowLeft).then_some(false)
            }
        };
        let moved = |bar: usize, right: bool| if right { (bar + 1).min(last) } else { bar.saturating_sub(1) };
        let extends = step(Modifiers::SHIFT);
        let goes = extends.or_else(|| step(Modifiers::NONE))?;
        let Some(chosen) = &self.chosen else { return Some(Brush::Choose(0..=0, true)) };
        let (from, to) = (*chosen.start(), *chosen.end());
        let chosen = match extends {
            Some(right) => from..=moved(to, right).max(from),
            None if goes && to == last || !goes && from == 0 => return None,
            None => moved(from, goes)..=moved(to, goes),
        };
        Some(Brush::Choose(chosen, true))
    }
}

fn stroking(ui: &Ui, id: Id) -> Option<Stroking> {
    ui.data(|data| data.get_temp(id))
}
