//! The figures that lead, as cards in one row where there is room.

use egui::{Id, Rect, Response, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use super::blocks_ui::{GAP, Pressed, line, pressable, put};
use crate::app::chart::command::ChartCommand;
use crate::app::core::command::Command;
use crate::app::core::ids::View;
use crate::app::core::shown::Shown;
use crate::app::detail::command::DetailCommand;
use crate::app::widgets::course::course_ui;
use crate::app::widgets::theme;
use crate::app::window::command::WindowCommand;
use crate::draw::{Ink, fonts};
use crate::listing::{Headline, Leads};
use crate::text::say;

/// No card is narrower than this.
const LEAST_WIDTH: f32 = 148.0;
/// Down to the line below the value, and each further line.
const HEIGHT: f32 = 86.0;
const LINE: f32 = 18.0;
const INSET: f32 = 10.0;
/// So many sentences have room.
const MOST_SAID: usize = 3;

/// Shows them.
pub(super) fn headlines_ui(ui: &mut Ui, shown: &Shown<'_>, headlines: &[Headline], pressed: &mut Pressed) {
    if headlines.is_empty() {
        return;
    }
    let width = ui.available_width();
    let fit = (((width + GAP) / (LEAST_WIDTH + GAP)) as usize).max(1);
    let rows = headlines.len().div_ceil(fit);
    // As many in each row as there can be.
    let columns = headlines.len().div_ceil(rows);
    let card_width = (width - GAP * (columns - 1) as f32) / columns as f32;
    let lines = headlines.iter().map(lines_of).max().unwrap_or(0);
    let height = HEIGHT + lines as f32 * LINE;
    let (area, _) = ui.allocate_exact_size(vec2(width, rows as f32 * (height + GAP) - GAP), Sense::hover());
    for (at, headline) in headlines.iter().enumerate() {
        let corner = vec2((at % columns) as f32 * (card_width + GAP), (at / columns) as f32 * (height + GAP));
        let rect = Rect::from_min_size(area.min + corner, vec2(card_width, height));
        card_ui(ui, shown, headline, (rect, ui.scope_id().with(("headline", at))), pressed);
    }
}

/// The lines below that which says of when it is.
fn lines_of(headline: &Headline) -> usize {
    headline.said.len().min(MOST_SAID) + usize::from(headline.is_illustrative)
}

fn card_ui(ui: &Ui, shown: &Shown<'_>, headline: &Headline, (rect, id): (Rect, Id), pressed: &mut Pressed) {
    let ink = Ink::of(ui.visuals());
    let response = pressable(ui, rect, id, false, &spoken(headline), pressed);
    if response.clicked() {
        lead(shown, &headline.leads);
    }
    if let Leads::Observation(row) = headline.leads {
        pressed.ask_about(ui, row, &response);
    }
    if !ui.is_rect_visible(rect) {
        return;
    }
    let edge = if response.hovered() || response.has_focus() { ink.accent } else { ink.grid };
    ui.painter().rect(rect, 6.0, ink.panel, Stroke::new(1.0, edge), StrokeKind::Inside);
    let inner = rect.shrink(INSET);
    put(
        ui,
        line(ui, &headline.name, theme::note(), ink.text, inner.width()),
        inner.left(),
        inner.top() + 7.0,
        ink.text,
    );
    let after = value_ui(ui, headline, inner, &ink);
    let course: Vec<Option<f64>> = headline.course.iter().map(|(_, value)| *value).collect();
    let room =
        Rect::from_min_max(pos2(after + 12.0, inner.top() + 22.0), pos2(inner.right() - 3.0, inner.top() + 44.0));
    if room.width() >= 32.0 {
        course_ui(ui, room, &course, ink.accent);
    }
    let mut middle = inner.top() + 58.0;
    put(ui, line(ui, &headline.of, theme::note(), ink.weak, inner.width()), inner.left(), middle, ink.weak);
    for said in headline.said.iter().take(MOST_SAID) {
        middle += LINE;
        put(ui, line(ui, &said.text, theme::note(), ink.text, inner.width()), inner.left(), middle, ink.text);
    }
    if headline.is_illustrative {
        let mark = say(shown.locale, "overview-with-illustrative");
        middle += LINE;
        put(ui, line(ui, &mark, theme::note(), ink.amber, inner.width()), inner.left(), middle, ink.amber);
    }
    hover_ui(response, headline);
}

/// The value as large as there is room, with its unit; where they end comes back.
fn value_ui(ui: &Ui, headline: &Headline, inner: Rect, ink: &Ink) -> f32 {
    let unit = ui.painter().layout_no_wrap(headline.unit.clone(), fonts::regular(12.0), ink.text);
    let set = |size: &f32| ui.painter().layout_no_wrap(headline.value.clone(), fonts::bold(*size), ink.text);
    let fits = |galley: &std::sync::Arc<egui::Galley>| galley.size().x + 4.0 + unit.size().x <= inner.width();
    let value = [26.0, 22.0, 18.0, 15.0, 12.0].iter().map(set).find(fits).unwrap_or_else(|| set(&10.0));
    let base = inner.top() + 47.0;
    let right = inner.left() + value.size().x;
    ui.painter().galley(pos2(inner.left(), base - value.size().y), value, ink.text);
    let (size, left) = (unit.size(), right + 4.0);
    ui.painter().galley(pos2(left, base - 3.0 - size.y), unit, ink.text);
    left + size.x
}

/// Everything that is on the card and has no room there, and how it is worked out.
fn hover_ui(response: Response, headline: &Headline) {
    response.on_hover_ui(|ui| {
        ui.label(format!("{} {} {}", headline.name, headline.value, headline.unit));
        ui.label(&headline.of);
        for said in &headline.said {
            ui.separator();
            ui.label(&said.text);
            ui.small(&said.explained);
        }
    });
}

fn spoken(headline: &Headline) -> String {
    let said = headline.said.iter().map(|said| said.text.as_str());
    let value = format!("{} {}", headline.value, headline.unit);
    [headline.name.as_str(), value.trim_end(), &headline.of].into_iter().chain(said).collect::<Vec<_>>().join(" · ")
}

/// Goes where a figure leads.
fn lead(shown: &Shown<'_>, leads: &Leads) {
    match leads {
        Leads::Chart(measure, basis) => {
            shown.send(Command::Chart(ChartCommand::SetMeasure(*measure)));
            shown.send(Command::Chart(ChartCommand::SetYearBasis(*basis)));
            shown.send(Command::Window(WindowCommand::ShowView(View::Sectors)));
        }
        Leads::List => shown.send(Command::Window(WindowCommand::ShowView(View::Projects))),
        Leads::Observation(row) => {
            shown.send(Command::Detail(DetailCommand::Select(shown.session.observation_row(*row))));
        }
    }
}
