//! The stages of a project as a list: date, time since the stage before, what is odd.

use egui::{Color32, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::app::core::shown::Shown;
use crate::app::detail::lines::{cut, remark, weak, wrapped};
use crate::app::detail::strip;
use crate::app::widgets::theme;
use crate::draw::{Ink, fonts};
use crate::listing::{Rung, Timeline};
use crate::text::{Locale, say, say_with};

const STEP: f32 = 24.0;
const WARNING: f32 = 18.0;
const INDENT: f32 = 22.0;
/// What a whole date takes.
const DATE: f32 = 76.0;

/// How long it waits, the timeline to scale, then rung by rung.
pub(in crate::app) fn ladder_ui(ui: &mut Ui, shown: &Shown<'_>, timeline: &Timeline) {
    let (ink, locale) = (Ink::of(ui.visuals()), shown.locale);
    if let Some(waiting) = &timeline.waiting {
        ui.add(egui::Label::new(egui::RichText::new(waiting).font(fonts::bold(13.0))).wrap());
        if let Some(as_of) = timeline.as_of {
            weak(ui, &say_with(locale, "timeline-until", [("date", as_of.to_string().into())]));
        }
    }
    if let Some(contradiction) = &timeline.contradiction {
        remark(ui, contradiction, ink.amber);
    }
    strip::strip_ui(ui, timeline);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let on_track: Vec<&Rung> = timeline.rungs.iter().filter(|rung| rung.on_track).collect();
        for (position, rung) in on_track.iter().enumerate() {
            let next = on_track.get(position + 1).map(|next| if next.reached { ink.accent } else { ink.grid });
            rung_ui(ui, rung, &date_words(timeline, rung, locale), (position > 0).then_some(rung.reached), next);
        }
        let off_track: Vec<&Rung> = timeline.rungs.iter().filter(|rung| !rung.on_track).collect();
        if !off_track.is_empty() {
            ui.add_space(4.0);
            weak(ui, &say(locale, "timeline-off-track"));
        }
        for rung in off_track {
            rung_ui(ui, rung, &date_words(timeline, rung, locale), None, None);
        }
    });
}

/// A dot on the line from the rung before to the next, the name, the time and the date; below it what is odd.
fn rung_ui(ui: &mut Ui, rung: &Rung, date: &str, before: Option<bool>, next: Option<Color32>) {
    let ink = Ink::of(ui.visuals());
    let size = vec2(ui.available_width(), STEP + WARNING * rung.warnings.len() as f32);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, spoken(rung, date)));
    let (x, y) = (rect.left() + 7.0, rect.top() + STEP / 2.0);
    let line = |from: f32, to: f32, color| ui.painter().vline(x, from..=to, Stroke::new(2.0, color));
    if let Some(is_reached) = before {
        line(rect.top(), y, if is_reached { ink.accent } else { ink.grid });
    }
    if let Some(color) = next {
        line(y, rect.bottom(), color);
    }
    let color = if rung.on_track { ink.accent } else { ink.amber };
    if rung.reached {
        ui.painter().circle_filled(pos2(x, y), 5.0, color);
    } else {
        ui.painter().circle(pos2(x, y), 4.5, ink.panel, Stroke::new(1.5, ink.axis));
    }
    let font = if rung.current { fonts::bold(13.0) } else { fonts::regular(13.0) };
    let text_color = if rung.reached { ink.text } else { ink.weak };
    let date_color = if rung.date.is_some() { ink.text } else { ink.weak };
    let date = wrapped(ui, date, f32::INFINITY, date_color);
    let date_width = date.size().x.max(DATE);
    let since = rung.since.as_ref().map(|since| cut(ui, &since.words, 120.0, theme::note(), ink.weak));
    let since_width = since.as_ref().map_or(0.0, |since| since.size().x + 8.0);
    let room = rect.width() - INDENT - date_width - since_width - 4.0;
    let name = cut(ui, &rung.title, room, font, text_color);
    ui.painter().galley(pos2(rect.left() + INDENT, y - name.size().y / 2.0), name, text_color);
    if let Some(since) = since {
        let at = pos2(rect.right() - date_width - since_width, y - since.size().y / 2.0);
        ui.painter().galley(at, since, ink.weak);
    }
    ui.painter().galley(pos2(rect.right() - date.size().x, y - date.size().y / 2.0), date, date_color);
    for (position, warning) in rung.warnings.iter().enumerate() {
        let top = rect.top() + STEP + WARNING * position as f32;
        let galley = cut(ui, warning, rect.width() - INDENT, theme::note(), ink.amber);
        ui.painter().galley(pos2(rect.left() + INDENT, top), galley, ink.amber);
    }
    explain(response, rung);
}

/// From which rung the time counts, and what it may be where dates are incomplete.
fn explain(response: Response, rung: &Rung) {
    let Some(since) = &rung.since else { return };
    let lines = [Some(since.said.clone()), since.between.clone()];
    response.on_hover_text(lines.into_iter().flatten().collect::<Vec<_>>().join("\n"));
}

/// The date, or why there is none.
fn date_words(timeline: &Timeline, rung: &Rung, locale: Locale) -> String {
    let key = match rung.date {
        Some(date) => return date.to_string(),
        None if rung.reached => "detail-date-unknown",
        None if timeline.is_unknown => "value-none",
        None => "detail-not-reached",
    };
    say(locale, key).into_owned()
}

fn spoken(rung: &Rung, date: &str) -> String {
    let mut words = vec![rung.title.as_str(), date];
    words.extend(rung.since.as_ref().map(|since| since.said.as_str()));
    words.extend(rung.warnings.iter().map(String::as_str));
    words.join(" ")
}
