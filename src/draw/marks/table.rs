//! A table: names on the left, numbers one below the other, totals in bold, the shares of the totals last. Where the
//! columns do not fit even small they go on below, under the same names.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;
use std::sync::Arc;

use egui::{Color32, FontId, Galley, Rangef, Rect, Stroke, Ui, pos2, vec2};

use crate::draw::axes::Placed;
use crate::draw::cells::{CORNER, cut, hatched_corner, widest_word, width, written};
use crate::draw::fonts;
use crate::draw::ink::Ink;
use crate::draw::kept_layout::kept;
use crate::draw::look::{Look, looks};
use crate::draw::mark_spec::{Good, MarkSpec, Veil};
use crate::figure::{Beside, Figure, Mark, MarkAt};
use crate::model::Measure;

/// What they are.
pub(super) static SPEC: MarkSpec = MarkSpec {
    min_height,
    good: Good::AsLow,
    rounded,
    stands_above: true,
    fills: true,
    veil: Veil::No,
    ..MarkSpec::new("table", table_ui)
};

/// Rows are never lower than this.
const ROW_MIN: f32 = 20.0;
const ROW_MAX: f32 = 28.0;
/// The size of type.
const SIZE: f32 = 12.0;
/// Names take no more of the width than the first, and where room is short no more than the second.
const NAME_SHARES: [f32; 2] = [0.34, 0.24];
/// In a table that goes on below, one of these.
const BROKEN_SHARES: [f32; 5] = [0.34, 0.24, 0.42, 0.5, 0.6];
/// So much height is a name worth that is not cut, and a decimal that is there.
const CUT_COST: f32 = 40.0;
const DECIMAL_COST: f32 = 60.0;
/// A name takes no more lines than this.
const LINES: usize = 8;
/// Nor the name of a column.
const HEADER_LINES: usize = 4;
/// The chip with the colour of a row, and what follows it.
const CHIP: f32 = 8.0;
const CHIP_GAP: f32 = 6.0;
/// Between a number and the right edge of its column: a hatched corner stands there.
const PAD: f32 = CORNER + 2.0;
/// A column may be so much wider than it has to be.
const SPARE: f32 = 44.0;
/// The narrowest line that the name of a column is broken into.
const HEADER_MIN: f32 = 34.0;
/// Between two parts of a table that goes on below.
const BETWEEN: f32 = 14.0;
/// A number that is not there.
const GAP_SIGN: &str = "–";

/// The widths of a table, decided.
struct Layout {
    decimals: u32,
    names: f32,
    /// What no name would be cut in.
    longest: f32,
    /// A width a column, that of the shares last.
    columns: Vec<f32>,
    /// The columns side by side, part below part.
    parts: Vec<Range<usize>>,
    header: f32,
    /// The least height of each row: a name may take several lines.
    rows: Vec<f32>,
}

/// Draws the table into `rect`.
fn table_ui(ui: &mut Ui, figure: &Figure, ink: &Ink, rect: Rect) -> Placed {
    let layout = Layout::known(ui, figure, rect.width());
    let rows = shown(figure);
    let parts = layout.parts.len() as f32;
    // What is left over is shared out evenly, as far as no row becomes higher than it should.
    let more = ((rect.height() - layout.height()) / (parts * rows.len().max(1) as f32)).max(0.0);
    let heights: Vec<f32> = layout.rows.iter().map(|least| (least + more).min(least.max(ROW_MAX))).collect();
    let rows: Vec<(usize, f32)> = rows.into_iter().zip(heights).collect();
    let mut table =
        Table { ui, figure, ink, layout: &layout, looks: looks(ink, figure, SPEC.sample), marks: Vec::new() };
    let mut top = rect.top();
    for part in &layout.parts {
        top = table.part(pos2(rect.left(), top), part.clone(), &rows) + BETWEEN;
    }
    let mut marks = table.marks;
    marks.sort_unstable_by_key(|(at, _)| *at);
    Placed::new(marks)
}

/// The least height in which every row can be read.
fn min_height(ui: &Ui, figure: &Figure, width: f32) -> f32 {
    Layout::known(ui, figure, width).height() + 2.0
}

/// The decimals that numbers are rounded to where they have fewer than the figure's.
fn rounded(ui: &Ui, figure: &Figure, width: f32) -> Option<u32> {
    let decimals = Layout::known(ui, figure, width).decimals;
    (decimals < figure.decimals).then_some(decimals)
}

fn shown(figure: &Figure) -> Vec<usize> {
    (0..figure.series.len()).filter(|series| !figure.series[*series].hidden).collect()
}

/// Totals stand in bold.
fn is_total(figure: &Figure, series: usize) -> bool {
    figure.series[series].keys.is_empty()
}

fn font(is_bold: bool) -> FontId {
    if is_bold { fonts::bold(SIZE) } else { fonts::regular(SIZE) }
}

/// Whether nothing is published of what a mark stands for.
fn is_unpublished(figure: &Figure, mark: &Mark) -> bool {
    figure.query.measure != Measure::ProjectCount && mark.cell.missing == mark.cell.count
}

/// The share beside a total, where the table has a column of them.
fn share(figure: &Figure, series: usize) -> Option<&str> {
    match &figure.mark(MarkAt { series, category: figure.categories.len().checked_sub(1)? })?.beside {
        Beside::Share(share) if !figure.across.is_empty() => Some(share),
        _ => None,
    }
}

/// The name of a column; the one behind the last category is that of the shares.
fn header(figure: &Figure, column: usize) -> &str {
    figure.categories.get(column).map_or(&figure.across, |category| &category.label)
}

/// A hash of all that the layout of a table depends on.
fn of_what(figure: &Figure, width: f32) -> u64 {
    let mut hasher = DefaultHasher::new();
    (width.to_bits(), figure.decimals, &figure.across, figure.query.measure).hash(&mut hasher);
    figure.categories.iter().for_each(|category| category.label.hash(&mut hasher));
    for series in shown(figure) {
        (series, &figure.series[series].label, is_total(figure, series), share(figure, series)).hash(&mut hasher);
        for category in 0..figure.categories.len() {
            let mark = figure.mark(MarkAt { series, category });
            let length =
                mark.map(|mark| (mark.length.value.to_bits(), &mark.length.label, is_unpublished(figure, mark)));
            length.hash(&mut hasher);
        }
    }
    hasher.finish()
}

impl Layout {
    /// That of the frame before, where nothing has changed.
    fn known(ui: &Ui, figure: &Figure, width: f32) -> Arc<Self> {
        kept(ui, "table", of_what(figure, width), || Self::new(ui, figure, width))
    }

    /// As wanted where it fits; else fewer decimals, then smaller type, then shorter names, then parts below parts.
    fn new(ui: &Ui, figure: &Figure, width: f32) -> Self {
        // Shares are written as they are: fewer decimals would be another number.
        let least = if figure.across.is_empty() { figure.decimals } else { 0 };
        let few = (least..=figure.decimals).rev().map(|decimals| (decimals, NAME_SHARES[0]));
        for (decimals, names) in few.chain([(least, NAME_SHARES[1])]) {
            let layout = Self::of(ui, figure, decimals, width * names);
            if layout.names + layout.columns.iter().sum::<f32>() <= width {
                return layout.spread(width).with_names(ui, figure);
            }
        }
        // Narrow names take many lines or are cut, wide ones take many parts: whichever comes out best.
        let broken = |decimals: u32, share: f32| {
            Self::of(ui, figure, decimals, width * share).broken(width).with_names(ui, figure)
        };
        let cost = |layout: &Self| {
            let cut =
                shown(figure).into_iter().filter(|row| layout.name(ui, figure, *row, Color32::PLACEHOLDER).elided);
            let dropped = (figure.decimals - layout.decimals) as f32;
            layout.height() + cut.count() as f32 * CUT_COST + dropped * DECIMAL_COST
        };
        let all =
            (least..=figure.decimals).rev().flat_map(|decimals| BROKEN_SHARES.map(|share| broken(decimals, share)));
        all.min_by(|a, b| cost(a).total_cmp(&cost(b))).unwrap_or_else(|| broken(figure.decimals, NAME_SHARES[0]))
    }

    /// The least of all its parts.
    fn height(&self) -> f32 {
        self.parts.len() as f32 * (self.header + self.rows.iter().sum::<f32>() + BETWEEN) - BETWEEN
    }

    fn of(ui: &Ui, figure: &Figure, decimals: u32, names: f32) -> Self {
        let rows = shown(figure);
        let name = |series: &usize| width(ui, &figure.series[*series].label, font(is_total(figure, *series)));
        let widest = rows.iter().map(name).fold(0.0, f32::max) + CHIP + CHIP_GAP + 2.0;
        let count = figure.categories.len() + usize::from(!figure.across.is_empty());
        let mut layout = Self {
            decimals,
            names: widest.min(names),
            longest: widest,
            columns: Vec::new(),
            parts: std::iter::once(0..count).collect(),
            header: 0.0,
            rows: Vec::new(),
        };
        layout.columns = (0..count).map(|column| layout.column(ui, figure, &rows, column)).collect();
        layout.header = layout.header_height(ui, figure);
        layout
    }

    /// What a column needs: its widest number, and its name in up to three lines.
    fn column(&self, ui: &Ui, figure: &Figure, rows: &[usize], column: usize) -> f32 {
        let of = |series: &usize| {
            let number = font(is_total(figure, *series));
            match figure.mark(MarkAt { series: *series, category: column }) {
                _ if column == figure.categories.len() => width(ui, share(figure, *series).unwrap_or(GAP_SIGN), number),
                Some(mark) if is_unpublished(figure, mark) => width(ui, &mark.length.label, font(false)),
                Some(mark) => width(ui, &written(figure, mark, self.decimals), number),
                None => 0.0,
            }
        };
        let widest = rows.iter().map(of).fold(0.0, f32::max);
        let name = header(figure, column);
        let line = widest_word(ui, name, &fonts::regular(SIZE)).clamp(HEADER_MIN, 90.0).max(widest);
        let name = cut(ui, name, fonts::regular(SIZE), Color32::PLACEHOLDER, line + 1.0, HEADER_LINES);
        widest.max(name.size().x).ceil() + 2.0 * PAD
    }

    fn header_height(&self, ui: &Ui, figure: &Figure) -> f32 {
        let height = |column: usize| self.header(ui, figure, column, Color32::PLACEHOLDER).size().y;
        (0..self.columns.len()).map(height).fold(ROW_MIN - 6.0, f32::max) + 6.0
    }

    /// The name of a column, its lines ending at the right.
    fn header(&self, ui: &Ui, figure: &Figure, column: usize, color: Color32) -> Arc<Galley> {
        let room = self.columns[column] - 2.0 * PAD + 1.0;
        let galley = cut(ui, header(figure, column), fonts::regular(SIZE), color, room, HEADER_LINES);
        let mut job = (*galley.job).clone();
        job.halign = egui::Align::RIGHT;
        ui.painter().layout_job(job)
    }

    /// As high as its names need to stand there in full.
    fn with_names(mut self, ui: &Ui, figure: &Figure) -> Self {
        let name = |series: usize| self.name(ui, figure, series, Color32::PLACEHOLDER).size().y + 3.0;
        self.rows = shown(figure).into_iter().map(|series| name(series).max(ROW_MIN)).collect();
        self
    }

    /// The name of a row, in as many lines as it needs.
    fn name(&self, ui: &Ui, figure: &Figure, series: usize, color: Color32) -> Arc<Galley> {
        let is_total = is_total(figure, series);
        let room = self.names - if is_total { 0.0 } else { CHIP + CHIP_GAP };
        let label = &figure.series[series].label;
        // A word that would have to be broken is cut instead.
        let lines = if widest_word(ui, label, &font(is_total)) > room { 1 } else { LINES };
        cut(ui, label, font(is_total), color, room + 0.5, lines)
    }

    /// What is left over goes to the names, then to the columns until all are as wide as the widest, then a little to
    /// each.
    fn spread(mut self, width: f32) -> Self {
        self.names = self.longest.min(width - self.columns.iter().sum::<f32>());
        let widest = self.columns.iter().copied().fold(0.0, f32::max);
        let count = self.columns.len().max(1) as f32;
        if self.names + widest * count <= width {
            self.columns.iter_mut().for_each(|column| *column = widest);
        }
        let more = ((width - self.names - self.columns.iter().sum::<f32>()) / count).clamp(0.0, SPARE);
        self.columns.iter_mut().for_each(|column| *column += more.floor());
        self
    }

    /// As many columns side by side as fit, in parts of about the same number; the shares stay beside the totals.
    fn broken(mut self, width: f32) -> Self {
        let room = width - self.names;
        let parts = (self.columns.iter().sum::<f32>() / room.max(1.0)).ceil().max(1.0) as usize;
        let most = self.columns.len().div_ceil(parts);
        let even = (room / most as f32).floor();
        if self.columns.iter().all(|column| *column <= even) {
            self.columns.iter_mut().for_each(|column| *column = even);
        }
        let mut start = 0;
        self.parts.clear();
        while start < self.columns.len() {
            let mut end = start + 1;
            let mut taken = self.columns[start];
            while end < self.columns.len() && end - start < most && taken + self.columns[end] <= room {
                taken += self.columns[end];
                end += 1;
            }
            self.parts.push(start..end);
            start = end;
        }
        self
    }
}

/// A table while it is drawn.
struct Table<'a> {
    ui: &'a Ui,
    figure: &'a Figure,
    ink: &'a Ink,
    layout: &'a Layout,
    looks: Vec<Look>,
    marks: Vec<(MarkAt, Rect)>,
}

impl Table<'_> {
    /// Names and some of the columns; where they end comes back.
    fn part(&mut self, corner: egui::Pos2, columns: Range<usize>, rows: &[(usize, f32)]) -> f32 {
        let layout = self.layout;
        let painter = self.ui.painter();
        let width = layout.names + layout.columns[columns.clone()].iter().sum::<f32>();
        let span = Rangef::new(corner.x, corner.x + width);
        let top = corner.y + layout.header;
        let mut right = corner.x + layout.names;
        for column in columns.clone() {
            right += layout.columns[column];
            let galley = layout.header(self.ui, self.figure, column, self.ink.weak);
            let at = pos2(right - PAD - galley.rect.right(), top - 3.0 - galley.size().y);
            painter.galley(at, galley, self.ink.weak);
        }
        let mut y = top;
        for (position, (series, height)) in rows.iter().enumerate() {
            let is_strong = position == 0 || is_total(self.figure, *series);
            let stroke =
                Stroke::new(if is_strong { 1.0 } else { 0.5 }, if is_strong { self.ink.axis } else { self.ink.grid });
            painter.hline(span, y, stroke);
            let area = Rect::from_x_y_ranges(span, y..=y + height);
            self.name(*series, area);
            self.cells(*series, area, columns.clone());
            y += height;
        }
        y
    }

    fn name(&self, series: usize, row: Rect) {
        let of = &self.figure.series[series];
        let mut left = row.left();
        if !is_total(self.figure, series) {
            let chip = Rect::from_min_size(pos2(left, row.center().y - CHIP / 2.0), vec2(CHIP, CHIP));
            self.looks[series].fill_rounded(self.ui.painter(), chip);
            left += CHIP + CHIP_GAP;
        }
        let color = if of.faded { self.ink.weak } else { self.ink.text };
        let galley = self.layout.name(self.ui, self.figure, series, color);
        self.ui.painter().galley(pos2(left, row.center().y - galley.size().y / 2.0), galley, color);
    }

    fn cells(&mut self, series: usize, row: Rect, columns: Range<usize>) {
        let mut right = row.left() + self.layout.names;
        for column in columns {
            let left = right;
            right += self.layout.columns[column];
            let area = Rect::from_x_y_ranges(left..=right, row.y_range()).shrink2(vec2(1.0, 0.5));
            if column == self.figure.categories.len() {
                self.text(share(self.figure, series).unwrap_or(GAP_SIGN), series, area, false);
                continue;
            }
            let at = MarkAt { series, category: column };
            match self.figure.mark(at) {
                None => self.text(GAP_SIGN, series, area, true),
                Some(mark) => {
                    if mark.illustrative > 0.0 {
                        hatched_corner(self.ui, self.ink, area);
                    }
                    if is_unpublished(self.figure, mark) {
                        self.text(&mark.length.label, series, area, true);
                    } else {
                        self.text(&written(self.figure, mark, self.layout.decimals), series, area, false);
                    }
                    self.marks.push((at, area));
                }
            }
        }
    }

    fn text(&self, text: &str, series: usize, area: Rect, is_weak: bool) {
        let is_weak = is_weak || text == GAP_SIGN || self.figure.series[series].faded;
        let color = if is_weak { self.ink.weak } else { self.ink.text };
        let font = font(is_total(self.figure, series));
        let galley = self.ui.painter().layout_no_wrap(text.to_owned(), font, color);
        let at = pos2(area.right() + 1.0 - PAD - galley.size().x, area.center().y - galley.size().y / 2.0);
        self.ui.painter().galley(at, galley, color);
    }
}
