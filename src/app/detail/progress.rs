//! The progress of a project: a small chart of plan, completion and schedule, and the table below it.

use egui::{Color32, FontId, Painter, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::app::core::shown::Shown;
use crate::app::detail::lines::{cut, remark, weak};
use crate::app::widgets::theme;
use crate::draw::{Ink, fonts, hatch};
use crate::listing::{ProgressLine, ProgressTable};
use crate::model::{Basis, Period};
use crate::text::{Locale, say, say_with};

const HEIGHT: f32 = 112.0;
const FOOT: f32 = 16.0;
/// A period never takes more than this, however few there are.
const WIDEST: f32 = 56.0;

/// Chart, legend, table, and what all periods come to.
pub(in crate::app) fn progress_ui(ui: &mut Ui, shown: &Shown<'_>, table: &ProgressTable) {
    let locale = shown.locale;
    weak(ui, &unit_text(table, locale));
    // Lengths of two currencies do not stand side by side.
    let has_bars = table.lines.iter().any(|line| line.planned.is_some() || line.completed.is_some());
    if has_bars && table.has_one_unit() {
        chart_ui(ui, table, locale);
        legend_ui(ui, table, locale);
    }
    table_ui(ui, table, locale);
    if let Some(total) = &table.total {
        if table.lines.iter().any(|line| line.is_within_another || line.instead.is_some()) {
            remark(ui, total, Ink::of(ui.visuals()).weak);
        } else {
            weak(ui, total);
        }
    }
}

/// What the numbers are in, each for itself where the currencies differ.
fn unit_text(table: &ProgressTable, locale: Locale) -> String {
    let completed = table.completed.name(locale);
    if table.has_one_unit() {
        return say_with(locale, "progress-unit", [("unit", completed.into())]);
    }
    let args = [("planned", table.planned.name(locale).into()), ("completed", completed.into())];
    say_with(locale, "progress-units", args)
}

/// A column a period: the plan as an outline, what was completed within it, a mark where the schedule is.
fn chart_ui(ui: &mut Ui, table: &ProgressTable, locale: Locale) {
    let ink = Ink::of(ui.visuals());
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, say(locale, "progress-chart-name")));
    let lengths = table.lines.iter().flat_map(|line| [line.planned, line.completed, line.due]).flatten();
    let largest = lengths.fold(0.0_f64, f64::max);
    let slot = (rect.width() / table.lines.len() as f32).min(WIDEST);
    let has_parts = table.lines.iter().any(|line| line.period.months() != 12);
    let base = rect.bottom() - if has_parts { 2.0 * FOOT } else { FOOT };
    let columns = Columns { painter: ui.painter().clone(), ink, base, height: base - rect.top() - 4.0, largest };
    columns.painter.hline(rect.x_range(), base, Stroke::new(1.0, ink.axis));
    let (mut named, mut year) = ([f32::NEG_INFINITY; 2], None);
    for (position, line) in table.lines.iter().enumerate() {
        let left = rect.left() + slot * position as f32;
        let area = Rect::from_min_max(pos2(left, rect.top()), pos2(left + slot, base));
        columns.draw(area, line);
        let of_year = Some(line.period.first().year().to_string());
        let above = (year != of_year && line.period.months() != 12).then(|| of_year.clone()).flatten();
        year = of_year;
        let texts = [(0, Some(short(line.period))), (1, above)];
        for (row, text) in texts.into_iter().filter_map(|(row, text)| Some((row, text?))) {
            let galley = columns.painter.layout_no_wrap(text, theme::note(), ink.weak);
            let x = (area.center().x - galley.size().x / 2.0).max(rect.left());
            if x > named[row] && x + galley.size().x <= rect.right() {
                named[row] = x + galley.size().x + 6.0;
                columns.painter.galley(pos2(x, base + 2.0 + FOOT * row as f32), galley, ink.weak);
            }
        }
        let hover = ui.interact(area, response.id.with(position), Sense::hover());
        hover.on_hover_ui(|ui| {
            ui.label(format!("{}\n{}", line.texts[0], table.sentence(line, locale)));
        });
    }
}

/// A period without its year, which stands below: `H1`, `Q3`, `09`, `01–09`; a whole year is itself.
fn short(period: Period) -> String {
    if period.months() == 12 && period.year().is_some() {
        return period.to_string();
    }
    let (first, last) = (period.first(), period.last());
    match period.to_string().split_once('-') {
        Some((_, part)) if !part.contains('/') => part.to_owned(),
        _ => format!("{:02}–{:02}", first.month(), last.month()),
    }
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
            let light = theme::selected_ground(&self.ink);
            if line.basis == Basis::Illustrative {
                hatch(&self.painter, bar, self.ink.accent, light);
            } else {
                let fill = if line.is_within_another || line.instead.is_some() { light } else { self.ink.accent };
                self.painter.rect(bar, 0.0, fill, Stroke::new(1.0, self.ink.accent), egui::StrokeKind::Inside);
            }
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

/// The periods to the left, numbers to the right in columns as wide as they need.
fn table_ui(ui: &mut Ui, table: &ProgressTable, locale: Locale) {
    let ink = Ink::of(ui.visuals());
    let heads =
        ["progress-period", "progress-head-planned", "progress-head-completed", "progress-rate", "progress-schedule"];
    let heads = heads.map(|key| say(locale, key).into_owned());
    let body = || fonts::regular(13.0);
    let mut widths = [0.0_f32; 5];
    let lines = table.lines.iter().map(|line| (&line.texts, body()));
    for (texts, font) in std::iter::once((&heads, theme::note())).chain(lines) {
        for (width, text) in widths.iter_mut().zip(texts) {
            *width = width.max(ui.painter().layout_no_wrap(text.clone(), font.clone(), ink.text).size().x);
        }
    }
    line_ui(ui, &heads, &widths, theme::note(), ink.weak, None);
    for line in &table.lines {
        let within = line.is_within_another.then(|| say(locale, "progress-within").into_owned());
        let instead = |period: &String| say_with(locale, "progress-instead", [("period", period.clone().into())]);
        let why = within.or_else(|| line.instead.as_ref().map(instead));
        let color = if why.is_some() { ink.weak } else { ink.text };
        line_ui(ui, &line.texts, &widths, body(), color, why.as_deref());
    }
}

/// One line; a period that is not added up because of another stands in a little, and says why.
fn line_ui(ui: &mut Ui, texts: &[String; 5], widths: &[f32; 5], font: FontId, color: Color32, within: Option<&str>) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 20.0), Sense::hover());
    let words = texts.join(" ") + &within.map(|within| format!(" {within}")).unwrap_or_default();
    response.widget_info(|| WidgetInfo::labeled(Role::Row, true, &words));
    let numbers: f32 = widths[1..].iter().sum();
    // What is over goes between the columns, as far as it does not tear them apart.
    let gap = ((rect.width() - numbers - widths[0]) / 4.0).clamp(8.0, 32.0);
    let mut right = rect.right();
    for (text, width) in texts.iter().zip(widths).skip(1).rev() {
        let galley = cut(ui, text, *width + 1.0, font.clone(), color);
        ui.painter().galley(pos2(right - galley.size().x, rect.center().y - galley.size().y / 2.0), galley, color);
        right -= width + gap;
    }
    let indent = if within.is_some() { 10.0 } else { 0.0 };
    let galley = cut(ui, &texts[0], right - rect.left() - indent, font, color);
    ui.painter().galley(pos2(rect.left() + indent, rect.center().y - galley.size().y / 2.0), galley, color);
    if let Some(within) = within {
        response.on_hover_text(within);
    }
}
