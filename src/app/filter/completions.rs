//! The list below a filter field: what may come next, and a sentence about what is wrong. Must not know the field.

use egui::text::{LayoutJob, TextFormat};
use egui::{
    Align2, Color32, Id, Popup, PopupKind, Rect, RectAlign, Response, RichText, Role, ScrollArea, Sense, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};

use crate::app::widgets::theme;
use crate::draw::{Ink, fonts};
use crate::query::{Candidate, FilterError, Key};
use crate::text::{Locale, numbers, say};

const ROW: f32 = 26.0;
const MOST_ROWS: usize = 10;
const WIDTH: f32 = 340.0;
const PAD: f32 = 8.0;
/// Room for the number of projects.
const COUNTS: f32 = 48.0;

/// What is listed.
pub(in crate::app) struct Listed<'a> {
    pub(in crate::app) candidates: &'a [Candidate],
    pub(in crate::app) wrong: Option<&'a FilterError>,
    /// The line that Enter takes.
    pub(in crate::app) chosen: Option<usize>,
    /// Whether that line is to be brought into sight.
    pub(in crate::app) reveal: bool,
    /// How many projects a key would leave, where that was counted.
    pub(in crate::app) count: &'a dyn Fn(Key) -> Option<u32>,
}

/// Shows the list below the field; the position of the pressed line comes back.
pub(in crate::app) fn list_ui(ui: &Ui, id: Id, field: &Response, listed: &Listed<'_>, locale: Locale) -> Option<usize> {
    let width = field.rect.width().max(WIDTH).min(ui.ctx().content_rect().width() - 32.0);
    let popup = Popup::from_response(field)
        .id(id)
        .kind(PopupKind::Popup)
        .open(true)
        .align(RectAlign::BOTTOM_START)
        .align_alternatives(&[RectAlign::TOP_START, RectAlign::BOTTOM_END])
        .width(width);
    let shown = popup.show(|ui| {
        // A popup that was narrow once would stay so.
        ui.set_min_width(width);
        let ink = Ink::of(ui.visuals());
        ui.spacing_mut().item_spacing.y = 4.0;
        if let Some(error) = listed.wrong {
            let sentence = RichText::new(error.sentence(locale)).color(ink.red);
            ui.add(egui::Label::new(sentence).wrap());
        }
        if listed.candidates.is_empty() {
            return None;
        }
        let pressed = lines_ui(ui, id, field, listed, locale);
        ui.label(RichText::new(say(locale, "filter-keys")).font(theme::note()).color(ink.weak));
        pressed
    });
    shown.and_then(|shown| shown.inner)
}

fn lines_ui(ui: &mut Ui, id: Id, field: &Response, listed: &Listed<'_>, locale: Locale) -> Option<usize> {
    let count = listed.candidates.len();
    let height = count.min(MOST_ROWS) as f32 * ROW;
    let place = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), height));
    let list = ui.interact(place, id.with("list"), Sense::hover());
    let name = say(locale, "filter-candidates");
    list.widget_info(|| WidgetInfo::labeled(Role::ListBox, true, name.as_ref()));
    let mut pressed = None;
    ui.scope_builder(UiBuilder::new().accessibility_parent(list.id), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let area = ScrollArea::vertical().id_salt(id.with("lines")).max_height(height).auto_shrink([false, true]);
        area.show_rows(ui, ROW, count, |ui, range| {
            if let Some(chosen) = listed.chosen.filter(|_| listed.reveal) {
                let top = ui.cursor().min;
                let offset = (chosen as f32 - range.start as f32) * ROW;
                let line = Rect::from_min_size(pos2(top.x, top.y + offset), vec2(ui.available_width(), ROW));
                ui.scroll_to_rect_animation(line, None, egui::style::ScrollAnimation::none());
            }
            for at in range {
                let is_chosen = listed.chosen == Some(at);
                let candidate = &listed.candidates[at];
                let count = candidate.key.and_then(listed.count);
                let response = line_ui(ui, id.with(("line", at)), candidate, count, is_chosen);
                if is_chosen {
                    let option = response.id.accesskit_id();
                    ui.ctx().accesskit_node_builder(field.id, |node| node.set_active_descendant(option));
                }
                if response.clicked() {
                    pressed = Some(at);
                }
            }
        });
    });
    pressed
}

fn line_ui(ui: &mut Ui, id: Id, candidate: &Candidate, count: Option<u32>, is_chosen: bool) -> Response {
    let ink = Ink::of(ui.visuals());
    let count = count.map(|count| numbers::count(count as usize)).unwrap_or_default();
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let response = ui.interact(rect, id, Sense::CLICK);
    response.widget_info(|| {
        let label = [candidate.label.as_str(), candidate.aside.as_str(), count.as_str()].join(" ");
        WidgetInfo::selected(Role::ListBoxOption, true, is_chosen, label.trim())
    });
    if is_chosen {
        ui.painter().rect_filled(rect, 4.0, theme::selected_ground(&ink));
    } else if response.hovered() {
        ui.painter().rect_filled(rect, 4.0, ink.raised);
    }
    // On the ground of the chosen line the weak words need the strong ink.
    let weak = if is_chosen { ink.text } else { ink.weak };
    // The counts stand below one another, however long the ids are.
    let right = pos2(rect.right() - PAD, rect.center().y);
    let counted = ui.painter().text(right, Align2::RIGHT_CENTER, &count, theme::note(), weak);
    let column = if count.is_empty() { 0.0 } else { counted.width().max(COUNTS) + PAD };
    let mut aside = LayoutJob::simple_singleline(candidate.aside.clone(), theme::note(), weak);
    aside.wrap = fonts::one_line(&aside.text, rect.width() * 0.5 - column / 2.0);
    let aside = ui.painter().layout_job(aside);
    let mut is_cut = aside.elided;
    let place = Align2::RIGHT_CENTER.anchor_size(right - vec2(column, 0.0), aside.size());
    ui.painter().galley(place.min, aside, weak);
    let mut job = label(candidate, ink.text, &ink);
    job.wrap = fonts::one_line(&job.text, (place.left() - rect.left() - 3.0 * PAD).max(40.0));
    let name = ui.painter().layout_job(job);
    let at = pos2(rect.left() + PAD, rect.center().y - name.size().y / 2.0);
    is_cut |= name.elided;
    ui.painter().galley(at, name, ink.text);
    if is_cut { response.on_hover_text(format!("{}  {}", candidate.label, candidate.aside)) } else { response }
}

/// The name with what was typed in bold.
fn label(candidate: &Candidate, color: Color32, ink: &Ink) -> LayoutJob {
    let mut job = LayoutJob::default();
    let mut buffer = [0; 4];
    for (place, character) in candidate.label.chars().enumerate() {
        let is_typed = candidate.places.contains(&place);
        let font_id = if is_typed { fonts::bold(13.0) } else { fonts::regular(13.0) };
        let color = if is_typed { ink.accent } else { color };
        job.append(character.encode_utf8(&mut buffer), 0.0, TextFormat { font_id, color, ..TextFormat::default() });
    }
    job
}
