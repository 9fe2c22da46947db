//! The progress of a project: a small chart of plan, completion and schedule, and the table below it.

use egui::{Align2, Color32, FontId, Painter, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::{cut, remark, weak};
use crate::app::{Shown, theme};
use crate::draw::{Ink, fonts};
use crate::listing::{ProgressLine, ProgressTable};
use crate::model::Basis;
use crate::text::{Locale, say, say_with};

const HEIGHT: f32 = 96.0;
const FOOT: f32 = 18.0;
/// A period never takes more than this, however few there are.
const WIDEST: f32 = 56.0;

/// Chart, legend, table, and what all periods come to.
pub(super) fn progress_ui(ui: &mut Ui, shown: &Shown<'_>, table: &ProgressTable) {
    let locale = shown.locale;
    let unit = table.scale.unit(table.currency, locale);
    weak(ui, &say_with(locale, "detail-unit", [("unit", unit.into())]));
    if table.lines.iter().any(|line| line.planned.is_some() || line.completed.is_some()) {
        chart_ui(ui, table, locale);
        legend_ui(ui, table, locale);
    }
    let ink = Ink::of(ui.visuals());
    let heads = ["progress-period", "progress-planned", "progress-completed", "progress-rate", "progress-schedule"];
    let heads = heads.map(|key| say(locale, key).into_owned());
    line_ui(ui, &heads, theme::note(), ink.weak, None);
    for line in &table.lines {
        let color = if line.is_within_another { ink.weak } else { ink.text };
        let within = line.is_within_another.then(|| say(locale, "progress-within"));
        line_ui(ui, &line.texts, fonts::regular(13.0), color, within.as_deref());
    }
    if let Some(total) = &table.total {
        if table.lines.iter().any(|line| line.is_within_another) {
            remark(ui, total, ink.weak);
        } else {
            weak(ui, total);
        }
    }
}

/// A column a period: the plan as an outline, what was completed within it, a mark where the schedule is.
fn chart_ui(ui: &mut Ui, table: &ProgressTable, locale: Locale) {
    let ink = Ink::of(ui.visuals());
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, say(locale, "progress-chart-name")));
    let lengths = table.lines.iter().flat_map(|line| [line.planned, line.completed, line.due]).flatten();
    let largest = lengths.fold(0.0_f64, f64::max);
    let slot = (rect.width() / table.lines.len() as f32).min(WIDEST);
    let base = rect.bottom() - FOOT;
    let columns = Columns { painter: ui.painter().clone(), ink, base, height: base - rect.top() - 4.0, largest };
    columns.painter.hline(rect.x_range(), base, Stroke::new(1.0, ink.axis));
    let mut named = f32::NEG_INFINITY;
    for (position, line) in table.lines.iter().enumerate() {
        let left = rect.left() + slot * position as f32;
        let area = Rect::from_min_max(pos2(left, rect.top()), pos2(left + slot, base));
        columns.draw(area, line);
        let galley = columns.painter.layout_no_wrap(line.texts[0].clone(), theme::note(), ink.weak);
        let x = (area.center().x - galley.size().x / 2.0).max(rect.left());
        if x > named && x + galley.size().x <= rect.right() {
            named = x + galley.size().x + 6.0;
            columns.painter.galley(pos2(x, base + 2.0), galley, ink.weak);
        }
        let hover = ui.interact(area, response.id.with(position), Sense::hover());
        hover.on_hover_ui(|ui| {
            ui.label(spoken(line, table, locale));
        });
    }
}

/// `2021 计划 5.00，完成 4.00 亿元，完成率 80.0 %`
fn spoken(line: &ProgressLine, table: &ProgressTable, locale: Locale) -> String {
    let [period, planned, completed, rate, points] = line.texts.each_ref().map(String::as_str);
    let unit = table.scale.unit(table.currency, locale);
    let args =
        [("planned", planned.into()), ("completed", completed.into()), ("rate", rate.into()), ("unit", unit.into())];
    let mut said = say_with(locale, "cli-show-progress", args);
    if line.points.is_some() {
        said = say_with(locale, "progress-with-schedule", [("said", said.into()), ("points", points.into())]);
    }
    format!("{period}\n{said}")
}

struct Columns {
    painter: Painter,
    ink: Ink,
    base: f32,
    height: f32,
    largest: f64,
}

impl Columns {
    fn top(&self, length: f64) -> f32 {
        let share = if self.largest > 0.0 { (length / self.largest) as f32 } else { 0.0 };
        self.base - self.height * share
    }

    fn bar(&self, area: Rect, width: f32, length: f64) -> Rect {
        let half = (area.width() * width / 2.0).max(1.0);
        let x = area.center().x;
        Rect::from_min_max(pos2(x - half, self.top(length)), pos2(x + half, self.base))
    }

    fn draw(&self, area: Rect, line: &ProgressLine) {
        if let Some(planned) = line.planned {
            let bar = self.bar(area, 0.72, planned);
            self.painter.rect(bar, 0.0, self.ink.raised, Stroke::new(1.0, self.ink.axis), egui::StrokeKind::Inside);
        }
        if let Some(completed) = line.completed {
            let bar = self.bar(area, 0.44, completed);
            let faded = line.is_within_another || line.basis == Basis::Illustrative;
            let fill = if faded { self.ink.accent.gamma_multiply(0.45) } else { self.ink.accent };
            self.painter.rect(bar, 0.0, fill, Stroke::new(1.0, self.ink.accent), egui::StrokeKind::Inside);
        }
        if let Some(due) = line.due {
            let y = self.top(due);
            let half = area.width() * 0.44;
            let ends = area.center().x - half..=area.center().x + half;
            self.painter.hline(ends, y, Stroke::new(2.0, self.ink.amber));
        }
    }
}

/// What the shapes mean, as far as they are there.
fn legend_ui(ui: &mut Ui, table: &ProgressTable, locale: Locale) {
    let ink = Ink::of(ui.visuals());
    let has = |what: fn(&ProgressLine) -> bool| table.lines.iter().any(what);
    let entries = [
        (has(|line| line.planned.is_some()), ink.axis, "progress-legend-planned"),
        (has(|line| line.completed.is_some()), ink.accent, "progress-legend-completed"),
        (has(|line| line.due.is_some()), ink.amber, "progress-legend-due"),
    ];
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for (_, color, key) in entries.into_iter().filter(|(is_there, ..)| *is_there) {
            swatch(ui, color, key);
            weak_inline(ui, &say(locale, key));
            ui.add_space(8.0);
        }
    });
}

fn swatch(ui: &mut Ui, color: Color32, key: &str) {
    let (rect, _) = ui.allocate_exact_size(vec2(10.0, 10.0), Sense::hover());
    match key {
        "progress-legend-planned" => {
            let ink = Ink::of(ui.visuals());
            ui.painter().rect(rect, 0.0, ink.raised, Stroke::new(1.0, color), egui::StrokeKind::Inside);
        }
        "progress-legend-due" => {
            ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(2.0, color));
        }
        _ => {
            ui.painter().rect_filled(rect, 0.0, color);
        }
    }
}

fn weak_inline(ui: &mut Ui, text: &str) {
    let color = Ink::of(ui.visuals()).weak;
    ui.label(egui::RichText::new(text).font(theme::note()).color(color));
}

/// Five columns over the whole width: the first to the left, numbers to the right.
fn line_ui(ui: &mut Ui, texts: &[String; 5], font: FontId, color: Color32, within: Option<&str>) {
    const ENDS: [f32; 5] = [0.26, 0.43, 0.60, 0.78, 1.0];
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 20.0), Sense::hover());
    let words = texts.join(" ") + &within.map(|within| format!(" {within}")).unwrap_or_default();
    response.widget_info(|| WidgetInfo::labeled(Role::Row, true, &words));
    for (position, text) in texts.iter().enumerate() {
        let start = if position == 0 { 0.0 } else { ENDS[position - 1] };
        let room = rect.width() * (ENDS[position] - start) - 4.0;
        let galley = cut(ui, text, room, font.clone(), color);
        let y = rect.center().y - galley.size().y / 2.0;
        let x = if position == 0 { rect.left() } else { rect.left() + rect.width() * ENDS[position] - galley.size().x };
        ui.painter().galley(pos2(x, y), galley, color);
    }
    if let Some(within) = within {
        let x = rect.left() - 6.0;
        ui.painter().text(pos2(x, rect.center().y), Align2::CENTER_CENTER, "└", theme::note(), color);
        response.on_hover_text(within);
    }
}
