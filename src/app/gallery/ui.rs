//! The figures that are kept, as cards with small pictures of them, drawn from the open data.

use egui::{
    Button, Modifiers, Rect, RichText, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2,
    vec2,
};

use crate::app::core::command::Command;
use crate::app::core::ids::View;
use crate::app::core::shown::Shown;
use crate::app::core::view_parts::title_ui;
use crate::app::gallery::command::GalleryCommand;
use crate::app::widgets::empty::empty_ui;
use crate::app::widgets::page_keys::page_keys;
use crate::app::widgets::theme;
use crate::app::window::command::WindowCommand;
use crate::draw::line_breaks::laid_out;
use crate::draw::{Ink, fonts, thumbnail_ui};
use crate::figure::FigureDocument;
use crate::gallery::Entry;
use crate::text::{Arg, say, say_with};

const CARD_WIDTH: f32 = 280.0;
const CARD_HEIGHT: f32 = 238.0;
const GAP: f32 = 12.0;
const PAD: f32 = 12.0;
const PICTURE_HEIGHT: f32 = 148.0;
/// The buttons at the foot of a card.
const BUTTON_HEIGHT: f32 = 24.0;

/// Shows all figures.
pub(in crate::app) fn figures_ui(ui: &mut Ui, shown: &Shown<'_>) {
    title_ui(ui, shown, View::Figures);
    let (figures, locale) = (&shown.session.kept_figures, shown.locale);
    if let Some(error) = &figures.error {
        ui.label(RichText::new(error.sentence(locale)).color(Ink::of(ui.visuals()).red));
    }
    if figures.entries.is_empty() {
        if figures.error.is_none() {
            nothing_ui(ui, shown);
        }
        return;
    }
    head_ui(ui, shown);
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        page_keys(ui, Modifiers::NONE);
        cards_ui(ui, shown);
    });
}

fn nothing_ui(ui: &mut Ui, shown: &Shown<'_>) {
    let say = |key| say(shown.locale, key);
    let buttons = [say("view-sectors"), say("figures-open")];
    let labels: Vec<&str> = buttons.iter().map(AsRef::as_ref).collect();
    match empty_ui(ui, &say("figures-empty"), &say("figures-empty-explain"), &labels) {
        Some(0) => shown.send(Command::Window(WindowCommand::ShowView(View::Sectors))),
        Some(_) => shown.send(Command::Gallery(GalleryCommand::OpenFile)),
        None => {}
    }
}

/// How many there are, and where.
fn head_ui(ui: &mut Ui, shown: &Shown<'_>) {
    let (figures, locale) = (&shown.session.kept_figures, shown.locale);
    let ink = Ink::of(ui.visuals());
    ui.horizontal(|ui| {
        let mut kept = figures.entries.iter().filter(|entry| !figures.is_guest(&entry.path));
        let count = kept.clone().count();
        let folder = kept.next().and_then(|entry| entry.path.parent()).or(figures.gallery.folder());
        let folder = folder.map(|folder| folder.display().to_string()).unwrap_or_default();
        let args = [("count", Arg::from(count)), ("folder", folder.into())];
        if ui.button(say(locale, "figures-open").as_ref()).clicked() {
            shown.send(Command::Gallery(GalleryCommand::OpenFile));
        }
        let text = RichText::new(say_with(locale, "figures-counted", args)).color(ink.weak);
        ui.add(egui::Label::new(text).truncate());
    });
}

fn cards_ui(ui: &mut Ui, shown: &Shown<'_>) {
    let entries = &shown.session.kept_figures.entries;
    let width = ui.available_width() - 8.0;
    let columns = (((width + GAP) / (CARD_WIDTH + GAP)) as usize).max(1);
    let card_width = (width - GAP * (columns - 1) as f32) / columns as f32;
    let height = entries.len().div_ceil(columns) as f32 * (CARD_HEIGHT + GAP) - GAP;
    let (area, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let rect = |position: usize| {
        let (column, row) = ((position % columns) as f32, (position / columns) as f32);
        let corner = area.min + vec2(column * (card_width + GAP), row * (CARD_HEIGHT + GAP));
        Rect::from_min_size(corner, vec2(card_width, CARD_HEIGHT))
    };
    let mut in_sight = (0..entries.len()).filter(|position| ui.is_rect_visible(rect(*position)));
    let from = in_sight.next().unwrap_or(0);
    let to = in_sight.next_back().map_or(from + 1, |last| last + 1);
    if shown.session.kept_figures.in_sight != (from..to) {
        shown.send(Command::Gallery(GalleryCommand::Show { from, to }));
    }
    for (position, entry) in entries.iter().enumerate() {
        card_ui(ui, shown, entry, rect(position));
    }
}

/// What a card says besides its picture.
struct Words {
    kind: String,
    /// Why there is no picture.
    reason: Option<String>,
    note: Option<String>,
}

fn words(shown: &Shown<'_>, entry: &Entry) -> Words {
    let thumbnail = entry.document.as_ref().ok().and_then(|document| shown.answers.thumbnails.get(document));
    let reason = match (&entry.document, thumbnail) {
        (Err(error), _) => Some(error.sentence(shown.locale)),
        (Ok(_), Some(thumbnail)) => thumbnail.figure.as_ref().err().cloned(),
        (Ok(_), None) => None,
    };
    let figure = thumbnail.and_then(|thumbnail| thumbnail.figure.as_ref().ok());
    let illustrative = figure.and_then(|figure| figure.illustrative_label.as_deref());
    let kind = |document: &FigureDocument| {
        let (kind, measure) = (format!("kind-{}", document.kind.id()), format!("measure-{}", document.measure.id()));
        let (kind, measure) = (say(shown.locale, &kind), say(shown.locale, &measure));
        let parts = [Some(kind.as_ref()), Some(measure.as_ref()), illustrative];
        parts.into_iter().flatten().collect::<Vec<&str>>().join(" · ")
    };
    Words {
        kind: entry.document.as_ref().map(kind).unwrap_or_default(),
        reason,
        note: thumbnail.and_then(|thumbnail| thumbnail.note.clone()),
    }
}

fn card_ui(ui: &mut Ui, shown: &Shown<'_>, entry: &Entry, rect: Rect) {
    let ink = Ink::of(ui.visuals());
    let words = words(shown, entry);
    let response = ui.interact(rect, ui.scope_id().with(("figure", &entry.path)), Sense::click());
    response.widget_info(|| {
        let said = [Some(&entry.name), Some(&words.kind), words.reason.as_ref(), words.note.as_ref()];
        let said: Vec<&str> = said.into_iter().flatten().map(String::as_str).filter(|part| !part.is_empty()).collect();
        WidgetInfo::labeled(Role::Button, ui.is_enabled(), said.join(" · "))
    });
    // Tab reaches the cards that are out of sight too.
    if response.gained_focus() {
        ui.scroll_to_rect(rect, None);
    }
    if response.clicked() {
        shown.send(Command::Gallery(GalleryCommand::Open(entry.path.clone())));
    }
    if ui.is_rect_visible(rect) {
        let line = match () {
            () if response.has_focus() => ink.accent,
            () if response.hovered() => ink.axis,
            () => ink.grid,
        };
        ui.painter().rect(rect, 6.0, ink.panel, Stroke::new(1.0, line), StrokeKind::Inside);
        let picture = Rect::from_min_size(rect.min, vec2(rect.width(), PICTURE_HEIGHT + 2.0 * PAD)).shrink(PAD);
        picture_ui(ui, shown, entry, &words, picture);
        let is_cut = words_ui(ui, entry, &words, rect);
        if let Some(reason) = &words.reason {
            response.on_hover_text(reason);
        } else if let Some(note) = &words.note {
            response.on_hover_text(note);
        } else if is_cut {
            response.on_hover_text(format!("{}\n{}", entry.name, words.kind));
        }
    }
    buttons_ui(ui, shown, entry, rect);
}

/// The figure itself on paper, or why there is none.
fn picture_ui(ui: &mut Ui, shown: &Shown<'_>, entry: &Entry, words: &Words, rect: Rect) {
    let ink = Ink::of(ui.visuals());
    if let Some(reason) = &words.reason {
        let mut job = egui::text::LayoutJob::simple(reason.clone(), theme::note(), ink.red, rect.width());
        job.wrap.max_rows = 8;
        let galley = laid_out(ui.painter(), job);
        ui.painter().galley(rect.min, galley, ink.red);
        return;
    }
    let thumbnail = entry.document.as_ref().ok().and_then(|document| shown.answers.thumbnails.get(document));
    let Some(Ok(figure)) = thumbnail.map(|thumbnail| &thumbnail.figure) else { return };
    ui.painter().rect_filled(rect.expand(4.0), 4.0, ink.paper);
    let builder = UiBuilder::new().max_rect(rect).id_salt(("picture", &entry.path));
    ui.scope_builder(builder, |ui| thumbnail_ui(ui, figure, rect));
}

/// Name, kind, and for which data it was made if not for these; whether any of it is cut comes back.
fn words_ui(ui: &Ui, entry: &Entry, words: &Words, rect: Rect) -> bool {
    let mut is_cut = false;
    let ink = Ink::of(ui.visuals());
    let inner = rect.shrink(PAD);
    let mut at = pos2(inner.left(), inner.top() + PICTURE_HEIGHT + 8.0);
    let kind_color = if words.note.is_some() { ink.amber } else { ink.weak };
    let kind = words.note.as_ref().unwrap_or(&words.kind);
    for (text, font, color) in [(&entry.name, fonts::bold(13.0), ink.text), (kind, theme::note(), kind_color)] {
        let mut job = egui::text::LayoutJob::simple_singleline(text.clone(), font, color);
        job.wrap = fonts::one_line(text, inner.width());
        let galley = laid_out(ui.painter(), job);
        let height = galley.size().y;
        is_cut |= galley.elided;
        ui.painter().galley(at, galley, color);
        at.y += height + 2.0;
    }
    is_cut
}

/// Rename and delete, or keep what is only shown.
fn buttons_ui(ui: &mut Ui, shown: &Shown<'_>, entry: &Entry, rect: Rect) {
    let path = || entry.path.clone();
    let commands = if !shown.session.kept_figures.is_guest(&entry.path) {
        let rename = entry.document.is_ok().then(|| (GalleryCommand::Rename(path()), "figures-rename"));
        [rename, Some((GalleryCommand::Delete(path()), "figures-delete"))]
    } else {
        [Some((GalleryCommand::KeepGuest(path()), "figures-keep")), None]
    };
    let top = rect.bottom() - PAD + 4.0 - BUTTON_HEIGHT;
    let row = Rect::from_min_max(pos2(rect.left() + PAD - 6.0, top), pos2(rect.right() - PAD, top + BUTTON_HEIGHT));
    let builder = UiBuilder::new().max_rect(row).id_salt(("buttons", &entry.path));
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().button_padding = vec2(6.0, 2.0);
        ui.spacing_mut().item_spacing.x = 4.0;
        ui.horizontal(|ui| {
            for (command, key) in commands.into_iter().flatten() {
                let label = say(shown.locale, key);
                let text = RichText::new(label.as_ref()).font(theme::note()).color(Ink::of(ui.visuals()).weak);
                let button = Button::new(text).frame_when_inactive(false).min_size(vec2(BUTTON_HEIGHT, BUTTON_HEIGHT));
                let response = ui.add(button);
                response.widget_info(|| {
                    WidgetInfo::labeled(Role::Button, ui.is_enabled(), format!("{label} {}", entry.name))
                });
                if response.gained_focus() {
                    ui.scroll_to_rect(rect, None);
                }
                if response.clicked() {
                    shown.send(Command::Gallery(command));
                }
            }
        });
    });
}
