//! A line of the page of indicators: its name, its course, its latest value and what is said of that. Must not know what a
//! click does.

use egui::text::LayoutJob;
use egui::{Align2, Color32, FontId, Rect, Response, Sense, Stroke, Ui, pos2, vec2};

use crate::app::core::shown::Shown;
use crate::app::widgets::course::course_ui;
use crate::app::widgets::theme;
use crate::draw::{Ink, fonts};
use crate::listing::{IndicatorGroup, IndicatorLine, Said};
use crate::text::say;

/// The height of a line.
pub(super) const ROW: f32 = 28.0;
/// From column to column.
const GAP: f32 = 12.0;
/// The room of the button that leads to the chart.
const CHART: f32 = 30.0;
/// How far lines stand in from the headings of their groups.
const INDENT: f32 = 22.0;

/// A column behind the name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Column {
    Course,
    Value,
    Period,
    Growth,
    Turn,
    Rank,
    Target,
    Schedule,
}

impl Column {
    const ALL: [(Self, f32); 8] = [
        (Self::Course, 84.0),
        (Self::Value, 124.0),
        (Self::Period, 150.0),
        (Self::Growth, 140.0),
        (Self::Turn, 168.0),
        (Self::Rank, 76.0),
        (Self::Target, 132.0),
        (Self::Schedule, 128.0),
    ];

    fn key(self) -> &'static str {
        match self {
            Self::Course => "indicators-course",
            Self::Value => "indicators-value",
            Self::Period => "indicators-period",
            Self::Growth => "indicators-growth",
            Self::Turn => "indicators-turn",
            Self::Rank => "indicators-rank-head",
            Self::Target => "indicators-target",
            Self::Schedule => "indicators-schedule",
        }
    }

    /// Whether a line has anything in it.
    fn is_in(self, line: &IndicatorLine) -> bool {
        match self {
            Self::Course => line.course.iter().flatten().count() > 1,
            Self::Value | Self::Period => true,
            Self::Growth => line.growth.is_some(),
            Self::Turn => line.turn.is_some(),
            Self::Rank => !line.rank.is_empty(),
            Self::Target => line.target.is_some(),
            Self::Schedule => line.schedule.is_some(),
        }
    }
}

/// The columns that are shown: those in which any line has anything, as far as there is room.
pub(super) struct Columns {
    name: f32,
    shown: Vec<(Column, f32)>,
}

impl Columns {
    /// For these lines in so much room. What has no room is in the detail pane and in what a line says when pointed at.
    pub(super) fn of(groups: &[IndicatorGroup], width: f32) -> Self {
        const LEAST_NAME: f32 = 200.0;
        const MOST_NAME: f32 = 360.0;
        const MOST_PERIOD: f32 = 320.0;
        let has_any = |column: Column| groups.iter().flat_map(|group| &group.lines).any(|line| column.is_in(line));
        let mut shown: Vec<(Column, f32)> = Column::ALL.into_iter().filter(|(column, _)| has_any(*column)).collect();
        let needed = |shown: &[(Column, f32)]| shown.iter().map(|(_, width)| width + GAP).sum::<f32>() + CHART + INDENT;
        for dispensable in
            [Column::Schedule, Column::Turn, Column::Course, Column::Rank, Column::Target, Column::Growth]
        {
            if needed(&shown) + LEAST_NAME <= width {
                break;
            }
            shown.retain(|(column, _)| *column != dispensable);
        }
        let mut left = width - needed(&shown);
        let name = left.clamp(80.0, MOST_NAME);
        left -= name;
        // What is left goes to what is cut most.
        if let Some((_, width)) = shown.iter_mut().find(|(column, _)| *column == Column::Period) {
            *width += left.clamp(0.0, MOST_PERIOD);
        }
        Self { name, shown }
    }

    /// Where each column is in a row.
    fn places(&self, row: Rect) -> impl Iterator<Item = (Column, Rect)> {
        let mut left = row.left() + INDENT + self.name;
        self.shown.iter().map(move |(column, width)| {
            let rect = Rect::from_min_size(pos2(left + GAP, row.top()), vec2(*width, row.height()));
            left += width + GAP;
            (*column, rect)
        })
    }
}

/// What stands over the columns.
pub(super) fn heads_ui(ui: &mut Ui, shown: &Shown<'_>, columns: &Columns) {
    let ink = Ink::of(ui.visuals());
    let (row, _) = ui.allocate_exact_size(vec2(ui.available_width(), 20.0), Sense::hover());
    for (column, rect) in columns.places(row) {
        let title = say(shown.locale, column.key());
        if column == Column::Value {
            ui.painter().text(rect.right_center(), Align2::RIGHT_CENTER, title, theme::note(), ink.weak);
        } else {
            ui.painter().text(rect.left_center(), Align2::LEFT_CENTER, title, theme::note(), ink.weak);
        }
    }
}

/// All that a line says, for whoever hears it or copies it.
pub(super) fn name_of(line: &IndicatorLine) -> String {
    let said = [&line.growth, &line.turn, &line.target, &line.schedule];
    let said = said.into_iter().flatten().map(|said| said.text.as_str());
    let value = format!("{} {}", line.value, line.unit);
    let parts = [line.name.as_str(), value.trim_end(), &line.of, &line.rank].into_iter().chain(said);
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// Shows a line; whether its chart was asked for comes back.
pub(super) fn line_ui(
    ui: &Ui,
    shown: &Shown<'_>,
    line: &IndicatorLine,
    columns: &Columns,
    row: Rect,
    response: &Response,
    is_selected: bool,
) -> bool {
    let ink = Ink::of(ui.visuals());
    let is_raised = response.hovered() || response.has_focus();
    if is_selected || is_raised {
        let ground = if is_selected { theme::selected_ground(&ink) } else { ink.raised };
        ui.painter().rect_filled(row, 4.0, ground);
    }
    let name = Rect::from_min_size(pos2(row.left() + INDENT, row.top()), vec2(columns.name, row.height()));
    put(ui, name, &line.name, FontId::proportional(13.0), ink.text, false);
    for (column, rect) in columns.places(row) {
        let said = |said: &Option<Said>| said.as_ref().map_or_else(String::new, |said| said.text.clone());
        let (text, color) = match column {
            Column::Course => {
                course_ui(ui, rect.shrink2(vec2(0.0, 6.0)), &line.course, ink.accent);
                continue;
            }
            Column::Value => {
                let value = format!("{} {}", line.value, line.unit);
                put(ui, rect, value.trim_end(), fonts::bold(13.0), ink.text, true);
                continue;
            }
            Column::Period if line.is_preliminary => (line.of.clone(), ink.amber),
            Column::Period => (line.of.clone(), ink.weak),
            Column::Growth => (said(&line.growth), ink.text),
            Column::Turn => (said(&line.turn), ink.text),
            Column::Rank => (line.rank.clone(), ink.text),
            Column::Target if line.is_illustrative => (said(&line.target), ink.amber),
            Column::Target => (said(&line.target), ink.text),
            Column::Schedule => (said(&line.schedule), ink.text),
        };
        put(ui, rect, &text, theme::note(), color, false);
    }
    let is_asked = chart_ui(ui, shown, row, response, is_raised || is_selected);
    let explained = [&line.growth, &line.turn, &line.target, &line.schedule].into_iter().flatten();
    let explained: Vec<String> = explained.map(|said| format!("{}\n{}", said.text, said.explained)).collect();
    response.clone().on_hover_text(format!("{}\n{}", name_of(line), explained.join("\n")).trim_end());
    is_asked
}

/// The way to the chart, at the right end.
fn chart_ui(ui: &Ui, shown: &Shown<'_>, row: Rect, response: &Response, is_raised: bool) -> bool {
    let ink = Ink::of(ui.visuals());
    let rect = Rect::from_center_size(pos2(row.right() - CHART / 2.0, row.center().y), vec2(CHART - 4.0, 22.0));
    let words = say(shown.locale, "indicators-chart");
    let button = ui.interact(rect, response.id.with("chart"), Sense::CLICK);
    button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, words.as_ref()));
    let color = if button.hovered() {
        ink.accent
    } else if is_raised {
        ink.text
    } else {
        ink.weak
    };
    // Three columns of a chart.
    let foot = rect.center().y + 6.0;
    for (at, height) in [6.0, 12.0, 9.0].into_iter().enumerate() {
        let x = rect.center().x + (at as f32 - 1.0) * 5.0;
        ui.painter().line_segment([pos2(x, foot), pos2(x, foot - height)], Stroke::new(3.0, color));
    }
    button.on_hover_text(words).clicked()
}

/// One line of text within a rect, cut off with an ellipsis where there is no room.
fn put(ui: &Ui, rect: Rect, text: &str, font: FontId, color: Color32, is_right: bool) {
    let mut job = LayoutJob::simple_singleline(text.to_owned(), font, color);
    job.wrap.max_width = rect.width().max(0.0);
    job.wrap.max_rows = 1;
    job.wrap.break_anywhere = true;
    let galley = ui.painter().layout_job(job);
    let left = if is_right { rect.right() - galley.size().x } else { rect.left() };
    ui.painter().galley(pos2(left, rect.center().y - galley.size().y / 2.0), galley, color);
}
