//! A figure as a chart of a spreadsheet's own, over the cells that hold its numbers: what somebody can go on working with.
//! Must not know where the file goes.

use egui::Color32;
use rust_xlsxwriter::{
    Chart, ChartAxisCrossing, ChartAxisLabelPosition, ChartEmptyCells, ChartFormat, ChartLegendPosition, ChartLine,
    ChartLineDashType, ChartMarker, ChartMarkerType, ChartPatternFill, ChartPatternFillType, ChartPoint, ChartSeries,
    ChartSolidFill, ChartType, Color,
};

use crate::draw::{Ink, Marker, SeriesLook, series_looks};
use crate::figure::{Figure, Mark, Native, NumberColumn, Series};

/// Where the numbers of a figure stand in a workbook.
pub(super) struct Cells<'c> {
    /// The name of the page.
    pub(super) page: &'c str,
    /// The row of the headings.
    pub(super) heading: u32,
    /// What stands in each column.
    pub(super) columns: &'c [NumberColumn],
    /// Their headings.
    pub(super) titles: &'c [String],
    /// How many rows of numbers there are.
    pub(super) rows: u32,
}

/// More characters no chart has.
const LONGEST_ALT_TEXT: usize = 255;
/// Between categories, in percent of the width of a bar.
const GAP: u16 = 60;
const LINE_PT: f64 = 2.0;
const POINT_SIZE: u8 = 6;

/// The chart, where spreadsheets have one that is like the figure.
pub(super) fn native_chart(figure: &Figure, cells: &Cells<'_>) -> Option<Chart> {
    let native = figure.kind.spec().native;
    let mut chart = Chart::new(chart_type(native, figure.is_stacked())?);
    let looks = series_looks(figure);
    if native == Native::Points {
        points(&mut chart, figure, cells, &looks)?;
    } else {
        for (column, what) in (0u16..).zip(cells.columns) {
            match *what {
                NumberColumn::Value(at) => {
                    // Taken over as it is: pushed, lines would lose their points.
                    *chart.add_series() = along_categories(figure, at, cells, column, &looks)?;
                }
                NumberColumn::EachSeries => _ = chart.push_series(&one_a_row(figure, cells, column, &looks)),
                NumberColumn::Planned(at) => planned(&mut chart, cells, column, looks.get(at)?.solid),
                NumberColumn::EachPlanned => planned(&mut chart, cells, column, AXIS),
                NumberColumn::Name | NumberColumn::Across | NumberColumn::Length | NumberColumn::Other => {}
            }
        }
    }
    chart.title().set_name(&figure.title);
    chart.set_alt_text(alt_text(&figure.summary));
    chart.show_empty_cells_as(ChartEmptyCells::Gaps);
    axes(&mut chart, figure, native);
    let is_series = |it: &&NumberColumn| !matches!(it, NumberColumn::Name | NumberColumn::Other);
    if native == Native::Points || cells.columns.iter().filter(is_series).count() > 1 {
        chart.legend().set_position(ChartLegendPosition::Bottom);
    } else {
        chart.legend().set_hidden();
    }
    Some(chart)
}

/// As much of the summary as a chart takes; the whole stands on the page that says what the file is.
fn alt_text(summary: &str) -> String {
    if summary.chars().count() <= LONGEST_ALT_TEXT {
        return summary.to_owned();
    }
    summary.chars().take(LONGEST_ALT_TEXT - 1).chain(['…']).collect()
}

fn chart_type(native: Native, is_stacked: bool) -> Option<ChartType> {
    match native {
        Native::Columns if is_stacked => Some(ChartType::ColumnStacked),
        Native::Columns => Some(ChartType::Column),
        Native::Bars if is_stacked => Some(ChartType::BarStacked),
        Native::Bars => Some(ChartType::Bar),
        Native::Lines => Some(ChartType::Line),
        Native::Areas => Some(ChartType::AreaStacked),
        Native::Points => Some(ChartType::Scatter),
        Native::Shades | Native::Nothing => None,
    }
}

/// A series over a column of numbers, by the names of the first.
fn named(cells: &Cells<'_>, column: u16) -> ChartSeries {
    let mut series = ChartSeries::new();
    let (first, last) = (cells.heading + 1, cells.heading + cells.rows);
    series.set_values((cells.page, first, column, last, column));
    series.set_categories((cells.page, first, 0, last, 0));
    series
}

/// What was planned: an outline.
fn planned(chart: &mut Chart, cells: &Cells<'_>, column: u16, color: Color32) {
    let series = chart.add_series();
    *series = named(cells, column);
    series.set_name(cells.titles.get(usize::from(column)).map_or("", String::as_str));
    series.set_format(ChartFormat::new().set_no_fill().set_border(&line(color, 1.5)));
}

fn along_categories(
    figure: &Figure,
    at: usize,
    cells: &Cells<'_>,
    column: u16,
    looks: &[SeriesLook],
) -> Option<ChartSeries> {
    let (one, look) = (figure.series.get(at)?, looks.get(at)?);
    let mut series = named(cells, column);
    // Its own name: the heading of the cells has the unit, too.
    series.set_name(if one.label.is_empty() { &figure.title } else { &one.label });
    let is_line = figure.kind.spec().native == Native::Lines;
    let made_up = |mark: &Option<Mark>| mark.as_ref().is_some_and(Mark::is_mostly_illustrative);
    // Not every program heeds what is said of single points.
    let is_hollow = one.marks.iter().flatten().all(Mark::is_mostly_illustrative);
    if is_line {
        let mut line = line(look.solid, LINE_PT);
        if is_hollow {
            line.set_dash_type(ChartLineDashType::Dash);
        }
        series.set_format(ChartFormat::new().set_line(&line));
        series.set_marker(&marker(look, if is_hollow { WHITE } else { look.solid }));
    } else {
        let mut format = filled(look);
        // As on paper, a white line tells segments apart.
        series.set_format(format.set_border(&line(WHITE, 0.75)));
        series.set_gap(GAP).set_overlap(if figure.is_stacked() { 100 } else { 0 });
    }
    if one.marks.iter().any(made_up) && !(is_line && is_hollow) {
        let point = |mark: &Option<Mark>| match (made_up(mark), is_line) {
            (false, _) => ChartPoint::default(),
            (true, false) => ChartPoint::new().set_format(&mut hatched(look)),
            (true, true) => ChartPoint::new()
                .set_format(ChartFormat::new().set_solid_fill(&solid(WHITE)).set_line(&line(look.solid, LINE_PT))),
        };
        series.set_points(&one.marks.iter().map(point).collect::<Vec<_>>());
    }
    Some(series)
}

/// All series of one category as bars of one, each in its own colour.
fn one_a_row(figure: &Figure, cells: &Cells<'_>, column: u16, looks: &[SeriesLook]) -> ChartSeries {
    let mut series = named(cells, column);
    series.set_name(&figure.title).set_gap(GAP);
    let shown = figure.series.iter().zip(looks).filter(|(one, _)| !one.hidden);
    let point = |(one, look): (&Series, &SeriesLook)| {
        let is_made_up = one.marks.first().and_then(Option::as_ref).is_some_and(Mark::is_mostly_illustrative);
        let mut format = if is_made_up { hatched(look) } else { filled(look) };
        ChartPoint::new().set_format(&mut format)
    };
    series.set_points(&shown.map(point).collect::<Vec<_>>());
    series
}

/// A series of points for each of the figure's: its marks stand in rows one below the other.
fn points(chart: &mut Chart, figure: &Figure, cells: &Cells<'_>, looks: &[SeriesLook]) -> Option<()> {
    let column =
        |what: NumberColumn| cells.columns.iter().position(|it| *it == what).and_then(|at| u16::try_from(at).ok());
    let (across, length) = (column(NumberColumn::Across)?, column(NumberColumn::Length)?);
    let mut row = cells.heading + 1;
    for (one, look) in figure.series.iter().zip(looks).filter(|(one, _)| !one.hidden) {
        let count = one.marks.iter().flatten().count() as u32;
        if count == 0 {
            continue;
        }
        let last = row + count - 1;
        let mut series = ChartSeries::new();
        series.set_categories((cells.page, row, across, last, across));
        series.set_values((cells.page, row, length, last, length));
        series.set_name((cells.page, row, 0));
        series.set_marker(&marker(look, look.solid));
        series.set_format(ChartFormat::new().set_line(ChartLine::new().set_hidden(true)));
        *chart.add_series() = series;
        row = last + 1;
    }
    Some(())
}

fn axes(chart: &mut Chart, figure: &Figure, native: Native) {
    if native == Native::Bars {
        // The first on top, and the numbers still below.
        chart.y_axis().set_reverse();
        chart.y_axis().set_crossing(ChartAxisCrossing::Max);
    }
    // The names stay below what hangs below zero.
    let names = if native == Native::Bars { chart.y_axis() } else { chart.x_axis() };
    names.set_label_position(ChartAxisLabelPosition::Low);
    // The library calls the axis of values that of y, however it lies, but for bars.
    let values = if native == Native::Bars { chart.x_axis() } else { chart.y_axis() };
    values.set_name(&figure.unit).set_major_gridlines_line(&line(GRID, 0.75));
    let is_whole = |category: usize| (figure.stack(category).1 - 100.0).abs() < 1e-6;
    if figure.is_stacked() && !figure.categories.is_empty() && (0..figure.categories.len()).all(is_whole) {
        values.set_max(100);
    }
    if native == Native::Points && !figure.across.is_empty() {
        chart.x_axis().set_name(&figure.across);
    }
}

const WHITE: Color32 = Color32::WHITE;
const AXIS: Color32 = Ink::LIGHT.axis;
const GRID: Color32 = Ink::LIGHT.grid;

fn of(color: Color32) -> Color {
    Color::RGB(u32::from_be_bytes([0, color.r(), color.g(), color.b()]))
}

fn line(color: Color32, points: f64) -> ChartLine {
    let mut line = ChartLine::new();
    line.set_color(of(color)).set_width(points);
    line
}

fn solid(color: Color32) -> ChartSolidFill {
    let mut fill = ChartSolidFill::new();
    fill.set_color(of(color));
    fill
}

fn marker(look: &SeriesLook, fill: Color32) -> ChartMarker {
    let mut marker = ChartMarker::new();
    let shape = match look.marker {
        Marker::Circle => ChartMarkerType::Circle,
        Marker::Square => ChartMarkerType::Square,
        Marker::Diamond => ChartMarkerType::Diamond,
        Marker::Triangle => ChartMarkerType::Triangle,
    };
    marker.set_type(shape).set_size(POINT_SIZE);
    marker.set_format(ChartFormat::new().set_solid_fill(&solid(fill)).set_border(&line(look.solid, 1.0)));
    marker
}

/// Published: solid, with the stripes by which two colours that are nearly alike are told apart.
fn filled(look: &SeriesLook) -> ChartFormat {
    let mut format = ChartFormat::new();
    match look.stripes {
        None => format.set_solid_fill(&solid(look.solid)),
        Some(color) => format.set_pattern_fill(
            ChartPatternFill::new()
                .set_pattern(ChartPatternFillType::VerticalStripesNarrow)
                .set_background_color(of(look.solid))
                .set_foreground_color(of(color)),
        ),
    };
    format
}

/// Illustrative, the greater part of it at least.
fn hatched(look: &SeriesLook) -> ChartFormat {
    let mut format = ChartFormat::new();
    format.set_pattern_fill(
        ChartPatternFill::new()
            .set_pattern(ChartPatternFillType::DiagonalStripesWideUpwards)
            .set_background_color(of(look.ground))
            .set_foreground_color(of(look.lines)),
    );
    format.set_border(&line(WHITE, 0.75));
    format
}
