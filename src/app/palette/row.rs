//! One line of the palette: group, name with the typed letters in bold, key.

use egui::text::{LayoutJob, TextFormat};
use egui::{Align2, Color32, FontId, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::app::core::offer::Group;
use crate::app::core::shortcuts::shortcut_text;
use crate::app::palette::ranking::Listed;
use crate::app::widgets::theme;
use crate::draw::{Ink, fonts};
use crate::text::{Locale, say};

const GROUP: f32 = 92.0;
const PAD: f32 = 8.0;

/// Shows a line; it can be clicked, the keyboard stays with the field above.
pub(in crate::app) fn row_ui(ui: &mut Ui, listed: &Listed<'_>, chosen: bool, locale: Locale, height: f32) -> Response {
    let ink = Ink::of(ui.visuals());
    let offer = listed.offer;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let response = ui.interact(rect, ui.scope_id().with(("offer", &offer.id)), Sense::CLICK);
    let group = offer.group.label(locale);
    let aside = aside(ui, listed, locale);
    response.widget_info(|| {
        let label = [offer.label.as_str(), group.as_str(), aside.as_str()].join(", ");
        let label = label.trim_end_matches(", ");
        WidgetInfo::selected(Role::ListBoxOption, offer.refusal.is_none(), chosen, label)
    });
    if chosen {
        ui.painter().rect_filled(rect, 6.0, theme::selected_ground(&ink));
    } else if response.hovered() {
        ui.painter().rect_filled(rect, 6.0, ink.raised);
    }
    // On the ground of the chosen line the weak words need the strong ink.
    let weak = if chosen { ink.text } else { ink.weak };
    let y = rect.center().y;
    let left = rect.left() + PAD;
    ui.painter().text(pos2(left, y), Align2::LEFT_CENTER, &group, theme::note(), weak);
    let right = pos2(rect.right() - PAD, y);
    let words = aside;
    let aside = ui.painter().layout_job(cut(&words, theme::note(), weak, rect.width() * 0.5));
    let place = Align2::RIGHT_CENTER.anchor_size(right, aside.size());
    ui.painter().galley(place.min, aside.clone(), weak);
    let color = if offer.refusal.is_some() { weak } else { ink.text };
    let mut job = name(listed, color, &ink);
    let found_by = shown_alias(listed);
    if let Some(other) = found_by {
        let format = TextFormat { font_id: theme::note(), color: weak, ..TextFormat::default() };
        job.append(other, 12.0, format);
    }
    job.wrap = fonts::one_line(&job.text, (place.left() - 12.0 - left - GROUP).max(40.0));
    let name = ui.painter().layout_job(job);
    let at = pos2(left + GROUP, y - name.size().y / 2.0);
    let is_cut = name.elided || aside.elided;
    ui.painter().galley(at, name, color);
    if !is_cut {
        return response;
    }
    // What is cut shows itself.
    let whole = [offer.label.as_str(), found_by.unwrap_or_default(), words.as_str()];
    let whole: Vec<&str> = whole.into_iter().filter(|part| !part.is_empty()).collect();
    response.on_hover_text(whole.join("\n"))
}

/// The other name it was found by. An id says something only where records are called by it.
fn shown_alias<'a>(listed: &Listed<'a>) -> Option<&'a str> {
    listed.found_by.filter(|by| *by != listed.offer.id || listed.offer.group == Group::Project)
}

/// What stands at the right: why it cannot be done, that it is the case already, or its key.
fn aside(ui: &Ui, listed: &Listed<'_>, locale: Locale) -> String {
    match (&listed.offer.refusal, listed.offer.is_current, listed.offer.shortcut()) {
        (Some(reason), ..) => reason.clone(),
        (None, true, _) => say(locale, "palette-current").into_owned(),
        (None, false, Some(shortcut)) => shortcut_text(ui.ctx(), &shortcut),
        (None, false, None) => String::new(),
    }
}

fn cut(text: &str, font: FontId, color: Color32, width: f32) -> LayoutJob {
    let mut job = LayoutJob::simple_singleline(text.to_owned(), font, color);
    job.wrap = fonts::one_line(text, width);
    job
}

fn name(listed: &Listed<'_>, color: Color32, ink: &Ink) -> LayoutJob {
    let mut job = LayoutJob::default();
    let mut buffer = [0; 4];
    for (place, character) in listed.offer.label.chars().enumerate() {
        let meant = listed.places.contains(&place);
        let font_id = if meant { fonts::bold(13.0) } else { fonts::regular(13.0) };
        let color = if meant && listed.offer.refusal.is_none() { ink.accent } else { color };
        job.append(character.encode_utf8(&mut buffer), 0.0, TextFormat { font_id, color, ..TextFormat::default() });
    }
    job
}
