//! The head of the page: which zone, of when, what is open, what can be done, and what the filter does to it.

use egui::{RichText, TextStyle, TextWrapMode, Ui, WidgetText};

use crate::app::core::shown::Shown;
use crate::app::widgets::theme;
use crate::draw::Ink;
use crate::text::{Arg, find, say, say_with};

/// Shows it.
pub(super) fn head_ui(ui: &mut Ui, shown: &Shown<'_>) {
    let (locale, session) = (shown.locale, shown.session);
    let (dataset, ink) = (session.dataset(), Ink::of(ui.visuals()));
    let zone = dataset.zone();
    let mut facts = Vec::new();
    if !zone.level.is_empty() {
        facts.push(find(locale, &format!("zone-level-{}", zone.level)).unwrap_or_else(|| zone.level.clone()));
    }
    if let Some(date) = dataset.as_of() {
        facts.push(say_with(locale, "status-as-of", [("date", date.to_string().into())]));
    }
    facts.push(say_with(locale, "projects-counted", [("count", Arg::from(dataset.projects().len()))]));
    let counts =
        [("overview-indicators", dataset.indicators().len()), ("overview-tables", session.opened.others.len())];
    let known = counts.into_iter().filter(|(_, count)| *count > 0);
    facts.extend(known.map(|(key, count)| say_with(locale, key, [("count", count.into())])));
    let hint = match session.filter.is_empty() {
        true => say(locale, "overview-hint").into_owned(),
        false => {
            let count = shown.answers.records.filtered();
            say_with(locale, "overview-filtered", [("count", Arg::from(count))])
        }
    };
    let color = if session.filter.is_empty() { ink.weak } else { ink.amber };
    let hint = RichText::new(hint).font(theme::note()).color(color);
    let needed = WidgetText::from(hint.clone())
        .into_galley(ui, Some(TextWrapMode::Extend), f32::INFINITY, TextStyle::Body)
        .size()
        .x;
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(locale.name(&zone.name)).font(theme::title()));
        ui.label(RichText::new(facts.join(" · ")).color(ink.weak));
        // Beside the facts where there is room, else below them.
        let room = ui.available_size_before_wrap().x - needed;
        if room > 24.0 {
            ui.add_space(room - 8.0);
            ui.label(hint.clone());
        } else {
            ui.end_row();
            ui.label(hint);
        }
    });
}
