//! Small multiples: a panel a series, each with its bars, all on one scale unless asked otherwise.

use std::sync::Arc;

use egui::{Align2, Galley, Rect, Stroke, Ui, pos2, vec2};

use crate::draw::axes::{Placed, TICK_FONT};
use crate::draw::cells::{cut, widest_word, width};
use crate::draw::ink::Ink;
use crate::draw::look::{End, Look, looks};
use crate::draw::mark_spec::{Good, MarkSpec, Veil};
use crate::draw::scale::ValueAxis;
use crate::draw::{fonts, references};
use crate::figure::{Category, Figure, Mark, MarkAt, Series};

/// What they are.
pub(super) static SPEC: MarkSpec = MarkSpec {
    min_height,
    good: Good::More(more_height),
    stands_above: true,
    fills: true,
    veil: Veil::No,
    ..MarkSpec::new("multiples", multiples_ui)
};

const HEAD: f32 = 20.0;
const FOOT: f32 = 18.0;
const GAP: f32 = 14.0;
/// A panel is no narrower and no lower than this.
const LEAST: egui::Vec2 = vec2(86.0, 94.0);
/// A panel is better by so much higher, if there is room.
const MORE: f32 = 30.0;
/// Panels are best so much wider than high.
const SHAPE: f32 = 1.5;
/// The name of a panel takes no more lines than this.
const LINES: usize = 5;
/// What the name of what has no year takes where it stands below the others.
const LOWER: f32 = 15.0;
/// A label needs so much above its bar, and so much beside another.
const LABEL: f32 = 13.0;
const APART: f32 = 4.0;
/// The height of a label of the value axis.
const AXIS_LABEL: f32 = 14.0;
/// Half of a bar, of its slot and at most.
const HALF: (f32, f32) = (0.36, 24.0);

/// Which bars their values are written on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Values {
    All,
    /// On the last of each panel and on what has no year, in so many rows.
    Ends(u8),
    None,
}

impl Values {
    /// On all bars where they have room, which else would look like a choice.
    fn new(ui: &Ui, figure: &Figure, frame: f32) -> Self {
        let slot = frame / figure.slots() as f32;
        let wide = |mark: &Mark| width(ui, &mark.length.label, fonts::regular(TICK_FONT));
        if !figure.choices.labels {
            return Self::None;
        }
        if figure.marks().all(|(_, mark)| wide(mark) <= slot - 2.0) {
            return Self::All;
        }
        let both = |series: &Series| ends(figure, series).iter().flatten().map(|(_, mark)| wide(mark) + APART).sum();
        let shown = figure.series.iter().filter(|series| !series.hidden);
        let widest =
            shown.filter(|series| ends(figure, series).iter().all(Option::is_some)).map(both).fold(0.0, f32::max);
        Self::Ends(if widest > frame { 2 } else { 1 })
    }

    /// How many values are not written on their bars.
    fn unwritten(self, figure: &Figure) -> usize {
        let is_choice = matches!(self, Self::Ends(_));
        let shown = figure.series.iter().filter(|series| is_choice && !series.hidden);
        let of =
            |series: &Series| series.marks.iter().flatten().count() - ends(figure, series).iter().flatten().count();
        shown.map(of).sum()
    }

    fn rows(self) -> f32 {
        match self {
            Self::None => 0.0,
            Self::All => 1.0,
            Self::Ends(rows) => f32::from(rows),
        }
    }
}

/// What has no year, and the last that has one, each with its place.
fn ends<'f>(figure: &Figure, series: &'f Series) -> [Option<(usize, &'f Mark)>; 2] {
    let marks = || series.marks.iter().enumerate().filter_map(|(at, mark)| Some((at, mark.as_ref()?)));
    let is_undated = |at: usize| figure.categories.get(at).is_some_and(Category::is_undated);
    [marks().rfind(|(at, _)| is_undated(*at)), marks().rfind(|(at, _)| !is_undated(*at))]
}

/// How panels are laid out.
struct Plan {
    columns: usize,
    rows: usize,
    size: egui::Vec2,
}

impl Plan {
    /// With so many columns.
    fn with(columns: usize, panels: usize, room: egui::Vec2, least: f32) -> Self {
        let rows = panels.div_ceil(columns).max(1);
        let each = |whole: f32, count: usize| (whole - GAP * (count - 1) as f32) / count as f32;
        Self { columns, rows, size: vec2(each(room.x, columns), each(room.y, rows).max(least)) }
    }

    /// With so many columns as go side by side.
    fn lowest(panels: usize, width: f32, narrowest: f32) -> Self {
        let most = ((width + GAP) / (narrowest + GAP)).floor().max(1.0) as usize;
        Self::with(most.min(panels.max(1)), panels, vec2(width, 0.0), LEAST.y)
    }

    /// With panels of about this shape and as few holes in the last row as can be, if the height allows it.
    fn best(panels: usize, room: egui::Vec2, least: f32, narrowest: f32) -> Self {
        let lowest = Self::lowest(panels, room.x, narrowest);
        let fits = |plan: &Self| plan.height() <= room.y + 0.5;
        let plans = (1..=lowest.columns).map(|columns| Self::with(columns, panels, room, least)).filter(fits);
        plans
            .min_by(|a, b| a.cost(panels).total_cmp(&b.cost(panels)))
            .unwrap_or_else(|| Self::with(lowest.columns, panels, room, least))
    }

    fn cost(&self, panels: usize) -> f32 {
        let holes = 1.0 - panels as f32 / (self.columns * self.rows) as f32;
        (self.size.x / self.size.y / SHAPE).ln().abs() + 1.5 * holes
    }

    fn height(&self) -> f32 {
        self.rows as f32 * self.size.y + (self.rows - 1) as f32 * GAP
    }
}

/// Draws a panel for each series that is shown into `rect`.
fn multiples_ui(ui: &mut Ui, figure: &Figure, ink: &Ink, rect: Rect) -> Placed {
    let shown: Vec<usize> = (0..figure.series.len()).filter(|at| !figure.series[*at].hidden).collect();
    let rect = rect.with_min_y(rect.top() + references::key_ui(ui, figure, ink, rect));
    let Heads { more, narrowest, shift } = Heads::new(ui, figure, rect.width());
    let looks = looks(ink, figure, SPEC.sample);
    let indent = gutter(ui, figure) - shift;
    let room = rect.size() - vec2(shift, 0.0);
    let plan = Plan::best(shown.len(), room, LEAST.y + more, narrowest);
    // Names need fewer lines the wider the panels are.
    let (head, foot) = (head(ui, figure, plan.size.x), foot(ui, figure, plan.size.x - indent));
    let axis_of = |series: &Series, height: f32| {
        ValueAxis::new(span(figure, series), ticks(height - head - foot), figure.decimals == 0)
    };
    let values = Values::new(ui, figure, plan.size.x - indent);
    let mut placed = Placed { unwritten_values: values.unwritten(figure), ..Placed::new(Vec::new()) };
    for (place, position) in shown.into_iter().enumerate() {
        let (column, row) = (place % plan.columns, place / plan.columns);
        let offset = vec2(column as f32 * (plan.size.x + GAP), row as f32 * (plan.size.y + GAP));
        let area = Rect::from_min_size(rect.min + vec2(shift, 0.0) + offset, plan.size);
        let axis = axis_of(&figure.series[position], plan.size.y);
        let labelled = figure.choices.own_axes || column == 0;
        let panel = Panel { position, area, head, foot, indent, axis, labelled, values, look: looks[position] };
        panel.ui(ui, figure, ink, &mut placed);
    }
    placed
}

/// The least height for all panels at this width.
fn min_height(ui: &Ui, figure: &Figure, width: f32) -> f32 {
    let panels = figure.series.iter().filter(|series| !series.hidden).count();
    let Heads { more, narrowest, shift } = Heads::new(ui, figure, width);
    let plan = Plan::lowest(panels, width - shift, narrowest);
    let titles = more * plan.rows as f32;
    plan.height() + references::key_height(ui, figure, width) + titles + 8.0
}

fn ticks(height: f32) -> f64 {
    f64::from((height / 44.0).clamp(1.0, 4.0))
}

/// What the names of the categories take of a frame so wide: what has no year stands below where not all fit.
fn foot(ui: &Ui, figure: &Figure, frame: f32) -> f32 {
    let has_undated = figure.categories.last().is_some_and(Category::is_undated) && figure.categories.len() > 1;
    if has_undated && !all_fit(ui, figure, frame / figure.slots() as f32) { FOOT + LOWER } else { FOOT }
}

/// Whether each category has room for its name.
fn all_fit(ui: &Ui, figure: &Figure, slot: f32) -> bool {
    figure.categories.iter().all(|category| width(ui, &category.label, fonts::regular(TICK_FONT)) <= slot - 4.0)
}

/// What the names of panels so wide take, each in as many lines as the longest needs. Below them reaches up the highest
/// label of an axis that each panel has.
fn head(ui: &Ui, figure: &Figure, panel: f32) -> f32 {
    let panels = figure.series.iter().filter(|series| !series.hidden);
    let height = |series: &Series| title(ui, series, egui::Color32::PLACEHOLDER, panel).size().y;
    let axis = if figure.choices.own_axes { AXIS_LABEL / 2.0 } else { 0.0 };
    panels.map(height).fold(HEAD - 3.0, f32::max) + 3.0 + axis
}

/// What the panels had better have on top of that.
fn more_height(ui: &Ui, figure: &Figure, width: f32) -> f32 {
    let panels = figure.series.iter().filter(|series| !series.hidden).count();
    let Heads { narrowest, shift, .. } = Heads::new(ui, figure, width);
    Plan::lowest(panels, width - shift, narrowest).rows as f32 * MORE
}

/// What the names above and below the panels need.
struct Heads {
    /// Of the height of each panel, more than a line of either takes.
    more: f32,
    /// The least width of a panel.
    narrowest: f32,
    /// What the labels of a shared axis take left of all panels, so that these are equally wide.
    shift: f32,
}

impl Heads {
    /// Each in as many lines as the longest needs where as many panels as can be stand side by side.
    fn new(ui: &Ui, figure: &Figure, width: f32) -> Self {
        let panels = || figure.series.iter().filter(|series| !series.hidden);
        let shift = if figure.choices.own_axes { 0.0 } else { gutter(ui, figure) };
        let word = |series: &Series| widest_word(ui, &series.label, &fonts::bold(TICK_FONT)).ceil() + 1.0;
        let narrowest = panels().map(word).fold(LEAST.x, f32::max).min(width - shift);
        let plan = Plan::lowest(panels().count(), width - shift, narrowest);
        let frame = plan.size.x - if figure.choices.own_axes { gutter(ui, figure) } else { 0.0 };
        let more = head(ui, figure, plan.size.x) - HEAD + foot(ui, figure, frame) - FOOT;
        Self { more, narrowest, shift }
    }
}

/// The name of a panel.
fn title(ui: &Ui, series: &Series, color: egui::Color32, width: f32) -> Arc<Galley> {
    // A word that would have to be broken is cut instead.
    let lines = if widest_word(ui, &series.label, &fonts::bold(TICK_FONT)) > width { 1 } else { LINES };
    cut(ui, &series.label, fonts::bold(TICK_FONT), color, width, lines)
}

/// What the labels of a value axis take of the width, whichever ticks it comes to have.
fn gutter(ui: &Ui, figure: &Figure) -> f32 {
    let shown = figure.series.iter().filter(|series| !series.hidden);
    let axes = shown.take(if figure.choices.own_axes { usize::MAX } else { 1 });
    let axes = axes.flat_map(|series| [1.0, 2.0, 3.0, 4.0].map(|ticks| (span(figure, series), ticks)));
    let labels = axes.flat_map(|(span, ticks)| ValueAxis::new(span, ticks, figure.decimals == 0).ticks());
    labels.map(|(_, label)| width(ui, &label, fonts::regular(TICK_FONT))).fold(0.0, f32::max) + 6.0
}

/// What the axis of a panel spans.
fn span(figure: &Figure, series: &Series) -> (f64, f64) {
    if !figure.choices.own_axes {
        return figure.span();
    }
    let values = series.marks.iter().flatten().map(|mark| mark.length.value);
    let lines = figure.references.iter().map(|line| line.value);
    values.chain(lines).fold((0.0_f64, 0.0_f64), |span, value| (span.0.min(value), span.1.max(value)))
}

/// The panel of a series.
struct Panel {
    position: usize,
    area: Rect,
    /// What the name above takes of it.
    head: f32,
    /// What the names below take of it.
    foot: f32,
    /// What the labels of its axis take of the area.
    indent: f32,
    axis: ValueAxis,
    /// Whether the labels of the axis are written.
    labelled: bool,
    values: Values,
    look: Look,
}

impl Panel {
    fn ui(&self, ui: &Ui, figure: &Figure, ink: &Ink, placed: &mut Placed) {
        let (area, axis) = (self.area, &self.axis);
        let series = &figure.series[self.position];
        let color = if series.faded { ink.weak } else { ink.text };
        ui.painter().galley(area.min, title(ui, series, color, area.width()), color);
        let written = self.values.rows() * LABEL;
        let hangs = axis.bottom < 0.0;
        let frame = Rect::from_min_max(
            pos2(area.left() + self.indent, area.top() + self.head + written),
            pos2(area.right(), area.bottom() - self.foot - if hangs { written } else { 0.0 }),
        );
        let share = |value: f64| ((value - axis.bottom) / (axis.top - axis.bottom)) as f32;
        let y = |value: f64| frame.bottom() - share(value) * frame.height();
        for (value, label) in axis.ticks() {
            let line = if value == 0.0 { ink.axis } else { ink.grid };
            ui.painter().hline(frame.x_range(), y(value), Stroke::new(1.0, line));
            if self.labelled {
                let at = pos2(frame.left() - 4.0, y(value));
                ui.painter().text(at, Align2::RIGHT_CENTER, label, fonts::regular(TICK_FONT), ink.weak);
            }
        }
        self.bars_ui(ui, figure, frame, &y, placed);
        let labels = self.values_ui(ui, figure, ink, frame, &y);
        references::draw(ui, figure, ink, frame.x_range(), y, &labels);
        categories_ui(ui, figure, ink, frame.with_max_y(area.bottom() - self.foot));
    }

    /// The marks of the panel, each with the middle of its slot.
    fn marks<'f>(&self, figure: &'f Figure, frame: Rect) -> impl Iterator<Item = (usize, f32, &'f Mark)> {
        let slot = frame.width() / figure.slots() as f32;
        let marks = figure.series[self.position].marks.iter().enumerate();
        let middle = move |at: usize| frame.left() + (figure.place(at) as f32 + 0.5) * slot;
        marks.filter_map(move |(at, mark)| Some((at, middle(at), mark.as_ref()?)))
    }

    fn bars_ui(&self, ui: &Ui, figure: &Figure, frame: Rect, y: Place<'_>, placed: &mut Placed) {
        let half = half(figure, frame);
        for (category, middle, mark) in self.marks(figure, frame) {
            let (zero, end) = (y(0.0), y(mark.length.value));
            let bar = Rect::from_x_y_ranges(middle - half..=middle + half, zero.min(end)..=zero.max(end));
            let share = (mark.illustrative / mark.length.value.abs().max(f64::MIN_POSITIVE)) as f32;
            let away = if mark.length.value < 0.0 { End::Bottom } else { End::Top };
            self.look.bar(ui.painter(), bar, share, away);
            // A bar of no length can be pointed at, too.
            let pointed = if bar.height() > 0.0 { bar } else { bar.expand2(vec2(0.0, 1.5)) };
            placed.marks.push((MarkAt { series: self.position, category }, pointed));
        }
    }

    /// Writes the values, and says where.
    fn values_ui(&self, ui: &Ui, figure: &Figure, ink: &Ink, frame: Rect, y: Place<'_>) -> Vec<Rect> {
        let mut places: Vec<Rect> = Vec::new();
        let series = &figure.series[self.position];
        if self.values == Values::None || series.faded {
            return places;
        }
        let half = half(figure, frame);
        let ends = ends(figure, series).map(|end| end.map(|(at, _)| at));
        let is_written = |at: usize| self.values == Values::All || ends.contains(&Some(at));
        let mut written: Vec<(usize, f32, &Mark)> =
            self.marks(figure, frame).filter(|(at, ..)| is_written(*at)).collect();
        // What has no year comes first: the last that has one finds a place beside it, or above.
        written.reverse();
        for (_, middle, mark) in written {
            let galley = ui.painter().layout_no_wrap(mark.length.label.clone(), fonts::regular(TICK_FONT), ink.text);
            let size = galley.size();
            let most = places
                .last()
                .filter(|_| self.values == Values::Ends(1))
                .map_or(frame.right(), |before| before.left() - APART);
            let left = (middle - size.x / 2.0).min(most - size.x).max(self.area.left());
            // Over no bar that it is wider than the way to.
            let is_below = |bar: f32| bar + half > left && bar - half < left + size.x;
            let ends = self.marks(figure, frame).filter(|(_, bar, _)| is_below(*bar));
            let ends = ends.map(|(.., mark)| mark.length.value).chain([mark.length.value]);
            let top = match mark.length.value < 0.0 {
                true => y(ends.fold(0.0, f64::min)) + 1.0,
                false => y(ends.fold(0.0, f64::max)) - 1.0 - size.y,
            };
            let mut place = Rect::from_min_size(pos2(left, top), size);
            if let Some(before) = places.iter().find(|before| before.expand(0.5).intersects(place)) {
                let away = match mark.length.value < 0.0 {
                    true => before.bottom() + 0.5 - place.top(),
                    false => before.top() - 0.5 - place.bottom(),
                };
                place = place.translate(vec2(0.0, away));
            }
            ui.painter().rect_filled(place, 0.0, ink.paper);
            ui.painter().galley(place.min, galley, ink.text);
            places.push(place);
        }
        places
    }
}

/// Half the width of a bar.
fn half(figure: &Figure, frame: Rect) -> f32 {
    (frame.width() / figure.slots() as f32 * HALF.0).min(HALF.1)
}

/// Where a value stands along the axis.
type Place<'a> = &'a dyn Fn(f64) -> f32;

/// Every category where they fit, else the first and the last, and what has no year below them.
fn categories_ui(ui: &Ui, figure: &Figure, ink: &Ink, frame: Rect) {
    let slot = frame.width() / figure.slots() as f32;
    let font = || fonts::regular(TICK_FONT);
    let fits = all_fit(ui, figure, slot);
    let ends = [Some(0), figure.last_dated()];
    let wide = ends.iter().flatten().map(|at| width(ui, &figure.categories[*at].label, font())).sum::<f32>();
    let most = if wide + 4.0 > frame.width() { (frame.width() - 4.0) / 2.0 } else { frame.width() };
    for (at, category) in figure.categories.iter().enumerate() {
        // Of several that stand apart only the last is named.
        let is_lower = !fits && at > 0 && category.is_undated() && at + 1 == figure.categories.len();
        if !fits && !is_lower && !ends.contains(&Some(at)) {
            continue;
        }
        let galley = cut(ui, &category.label, font(), ink.text, if is_lower { frame.width() } else { most }, 1);
        let middle = frame.left() + (figure.place(at) as f32 + 0.5) * slot;
        let left =
            (middle - galley.size().x / 2.0).clamp(frame.left(), (frame.right() - galley.size().x).max(frame.left()));
        let top = frame.bottom() + 3.0 + if is_lower { LOWER } else { 0.0 };
        ui.painter().galley(pos2(left, top), galley, ink.text);
    }
}
