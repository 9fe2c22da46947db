//! The labels at the ends of lines: name and last value, or the value alone where a legend has the names. A line that
//! stops before the others has its label where it stops, with the year; one that has no name stands nearer to its own
//! point than to the end of any other line. Points that no line joins have no end: of them each carries its value, as
//! far as there is room beside it. Must not know how lines are drawn.

use std::sync::Arc;

use egui::{Color32, Galley, Pos2, Rect, Stroke, StrokeKind, Ui, Vec2, pos2};

use super::axes::{Axes, TICK_FONT, label_height};
use super::cells::width;
use super::fonts;
use super::ink::Ink;
use super::label_places::{around, crosses, meet, rings};
use super::look::Look;
use super::spread::{self, EndLabel, LEAD, LINE, Side};
use crate::draw::stretches::{POINT, Stretch};
use crate::figure::{Figure, Mark, MarkAt, Series};

/// More names than this beside the lines are a legend.
const NAMES: usize = 8;
/// More labels than this are none.
const MOST: usize = 12;
/// Names take no more of the width than this.
const NAME_SHARE: f32 = 0.3;
/// What the labels of the value axis take of the width, at most nearly so.
const VALUES: f32 = 56.0;
/// A year, or what is as short: the name of a fiscal year.
const YEAR: usize = 9;
/// In less than this a name says nothing.
const NARROWEST: f32 = 110.0;
/// Between a name and what it comes to.
const BETWEEN: &str = "  ";

/// What a point takes with the air around it.
const DOT: Vec2 = Vec2::splat(2.0 * (POINT + 1.0));
/// What is led to its point keeps so far from others, as long as there is room.
const APART: f32 = 10.0;
/// How far from its point a label may stand at most, with its name and without.
const NAMED_WITHIN: usize = 120;
const FURTHEST: usize = 420;

/// Further from their point words are led to it.
const UNLED: f32 = 18.0;

/// What the look of a line before a label takes of the width.
const KEY: f32 = 2.0 * POINT + 6.0;

/// So much nearer to its own point than to the end of another line is a label that has no name.
const NEARER: f32 = 4.0;

/// How much of the colour of its line a lead has that passes others.
const LED: f32 = 0.6;

/// What it is worth in points of a lead that it passes no point and no line of others, and that an end has its label.
const OVER: f32 = 400.0;
const ACROSS: f32 = 100.0;
/// The frame of a label with a key: in it a point is none of those of the plot.
const FRAME: f32 = 2.0;
const MISSING: f32 = 1000.0;

/// A label in its place, with what leads to it.
#[derive(Clone)]
pub(super) struct Label {
    pub(super) area: Rect,
    /// The point whose look stands before the words.
    pub(super) key: Option<MarkAt>,
    galley: Arc<Galley>,
    lead: Option<(Stretch, Color32)>,
}

impl Label {
    /// Where the look of its line stands.
    pub(super) fn key_center(&self) -> Pos2 {
        pos2(self.area.left() + POINT + 1.0, self.area.center().y)
    }

    /// The paper it is written on.
    fn ground(&self) -> Rect {
        if self.key.is_some() { self.area.expand(FRAME) } else { self.area }
    }
}

/// What may be written at an end, and whether it says whose end that is: by its name or by the look of its line.
#[derive(Clone)]
struct Text {
    galley: Arc<Galley>,
    is_named: bool,
    has_key: bool,
}

impl Text {
    fn size(&self) -> Vec2 {
        let size = self.galley.size();
        if self.has_key { Vec2::new(size.x + KEY, size.y) } else { size }
    }
}

/// The labels of all ends in their places.
pub(super) struct Placed {
    pub(super) labels: Vec<Label>,
    /// The lines that stop early and have no label: their series and their last categories.
    pub(super) unwritten: Vec<MarkAt>,
}

/// The labels of all ends, and what they take of the width.
pub(super) struct Ends {
    /// Of each end what may be written, the best first.
    galleys: Vec<Vec<Text>>,
    /// The values of the points that no line joins.
    alone: Vec<Arc<Galley>>,
    /// What is to stay free at the right of the plot.
    pub(super) room: f32,
}

/// The end of a line: its series, its last category, its last mark.
type End<'f> = (usize, usize, &'f Mark);

/// The series that may carry labels, each with its number.
fn speaking(figure: &Figure) -> impl Iterator<Item = (usize, &Series)> {
    let shown = figure.series.iter().enumerate();
    shown.filter(|(_, series)| figure.choices.labels && !series.hidden && !series.faded)
}

/// Whether no line leads to a category, nor from it to another.
fn stands_alone(figure: &Figure, category: usize) -> bool {
    let follows = |at: usize| figure.categories.get(at).is_some_and(|category| category.follows);
    figure.categories.len() > 1 && !follows(category) && !follows(category + 1)
}

/// The lines that carry a label at their ends.
fn labelled(figure: &Figure) -> Vec<End<'_>> {
    let ends = ends(figure);
    if ends.len() > MOST { Vec::new() } else { ends }
}

/// Where the lines end that are looked at.
fn ends(figure: &Figure) -> Vec<End<'_>> {
    let end = |(position, series): (usize, &'_ Series)| {
        let is_end = |(category, mark): &(usize, &Option<Mark>)| mark.is_some() && !stands_alone(figure, *category);
        let (category, _) = series.marks.iter().enumerate().rfind(is_end)?;
        Some((position, category))
    };
    let mark = |(series, category)| Some((series, category, figure.mark(MarkAt { series, category })?));
    speaking(figure).filter_map(end).filter_map(mark).collect()
}

/// The points that no line joins, the greatest first.
fn alone(figure: &Figure) -> Vec<End<'_>> {
    let places = speaking(figure).flat_map(|(position, series)| (0..series.marks.len()).map(move |at| (position, at)));
    let places = places.filter(|(_, category)| stands_alone(figure, *category));
    let mark = |(series, category)| Some((series, category, figure.mark(MarkAt { series, category })?));
    let mut found: Vec<End<'_>> = places.filter_map(mark).collect();
    found.sort_by(|(.., a), (.., b)| b.length.value.total_cmp(&a.length.value));
    found
}

/// Whether a line runs to the end of the axis.
fn runs_through(figure: &Figure, category: usize) -> bool {
    category + 1 >= figure.categories.len()
}

/// What the labels of all lines take of the height.
pub(super) fn height(figure: &Figure) -> f32 {
    labelled(figure).len() as f32 * LINE + 40.0
}

impl Ends {
    /// Names with their values where all behind the plot have room in full, else values alone.
    pub(super) fn new(ui: &Ui, figure: &Figure, ink: &Ink, rect: Rect) -> Self {
        let ends = labelled(figure);
        let most = rect.width() * NAME_SHARE;
        let is_low = rect.height() - label_height(ui, figure, rect.width()) < ends.len() as f32 * LINE + 24.0;
        let has_names = ends.iter().all(|(series, ..)| !figure.series[*series].keys.is_empty());
        let text = |(series, category, mark): &End<'_>, before_year: Option<&str>| {
            let year = figure.categories.get(*category).filter(|_| !runs_through(figure, *category));
            // A category whose name is no year's may be too long to say: the label stands at its point anyway.
            let year = year.map(|year| year.label.as_str()).filter(|year| year.chars().count() <= YEAR);
            let parts = year.into_iter().chain([mark.length.label.as_str()]);
            let value = parts.collect::<Vec<_>>().join("  ");
            before_year
                .map_or_else(|| value.clone(), |between| format!("{}{between}{value}", figure.series[*series].label))
        };
        let fits = |end: &End<'_>| width(ui, &text(end, Some(BETWEEN)), fonts::regular(TICK_FONT)) <= most;
        let mut behind = ends.iter().filter(|end| runs_through(figure, end.1));
        let named = has_names && ends.len() <= NAMES && most >= NARROWEST && !is_low && behind.all(fits);
        let layout = |text: String| ui.painter().layout_no_wrap(text, fonts::regular(TICK_FONT), ink.text);
        let written = |end: &End<'_>, between: Option<&str>| Text {
            galley: layout(text(end, between)),
            is_named: between.is_some(),
            has_key: false,
        };
        let galley = |end: &End<'_>| match runs_through(figure, end.1) {
            true => vec![written(end, Some(BETWEEN).filter(|_| named))],
            false if named => [Some(BETWEEN), Some("\n"), None].map(|between| written(end, between)).to_vec(),
            // Where there is no room for names, the legend tells whose look it is.
            false => vec![written(end, None), Text { has_key: has_names, ..written(end, None) }],
        };
        let galleys: Vec<Vec<Text>> = ends.iter().map(galley).collect();
        let behind = ends.iter().zip(&galleys).filter(|(end, _)| runs_through(figure, end.1));
        let widest = behind.flat_map(|(_, texts)| texts).map(|text| text.galley.size().x).reduce(f32::max);
        // Behind the last points half a slot is free anyway.
        let half = 0.5 / figure.categories.len().max(1) as f32;
        let needed = |widest: f32| (POINT + LEAD + widest - (rect.width() - VALUES) * half) / (1.0 - half);
        let alone = alone(figure).into_iter().map(|(.., mark)| layout(mark.length.label.clone())).collect();
        Self { galleys, alone, room: widest.map_or(0.0, needed).max(0.0) }
    }

    /// Where every label stands: those of lines that run to the end in a column behind it, each led to its point; the
    /// others at their points, over no point, no line and no other label, led to them where they cannot be beside.
    pub(super) fn place(
        self,
        figure: &Figure,
        axes: &Axes,
        looks: &[Look],
        points: &[Pos2],
        lines: &[Stretch],
    ) -> Placed {
        let place = |category: usize, mark: &Mark| pos2(axes.x(category), axes.y(mark.length.value));
        let (mut early, mut column) = (Vec::new(), Vec::new());
        for ((series, category, mark), mut texts) in labelled(figure).into_iter().zip(self.galleys) {
            let (point, look) = (place(category, mark), &looks[series]);
            match runs_through(figure, category).then(|| texts.pop()).flatten() {
                Some(text) => column.push(EndLabel { point, galley: text.galley, color: look.pale }),
                // Led across other lines, it has to be followed by the eye.
                None => {
                    let at = MarkAt { series, category };
                    early.push(Early { at, point, texts, color: look.solid.gamma_multiply(LED) });
                }
            }
        }
        let frame = axes.frame;
        let x = axes.x(figure.categories.len().saturating_sub(1)) + POINT + LEAD;
        let places = spread::column(&column, Side::Right, x, (frame.top() - 8.0, frame.bottom() + 3.0));
        let led = column.into_iter().zip(places).map(|(label, area)| {
            let ends = spread::lead(&label, Side::Right, area, POINT);
            Label { area, key: None, galley: label.galley, lead: Some((ends, label.color)) }
        });
        let room = axes.label_room();
        let room = room.with_max_x(room.right().max(frame.right() + self.room));
        let all = ends(figure);
        let ends: Vec<(usize, Pos2)> = all.iter().map(|(series, at, mark)| (*series, place(*at, mark))).collect();
        let before = Taken { room, points, lines, ends: &ends, labels: led.collect(), written: Vec::new() };
        // From either side, whichever leaves more of them at their points.
        let (cost, mut taken) = before.with(early.iter());
        if cost > 0.0 {
            let (other, turned) = before.with(early.iter().rev());
            if other < cost {
                taken = turned;
            }
        }
        for ((_, category, mark), galley) in alone(figure).into_iter().zip(self.alone) {
            if let Some(area) = taken.beside(place(category, mark), galley.size()) {
                taken.labels.push(Label { area, key: None, galley, lead: None });
            }
        }
        let early = all.iter().filter(|(_, category, _)| !runs_through(figure, *category));
        let unwritten = early.filter(|(series, ..)| !taken.written.contains(series));
        let unwritten =
            unwritten.map(|(series, category, _)| MarkAt { series: *series, category: *category }).collect();
        Placed { labels: taken.labels, unwritten }
    }
}

/// A line that stops before the others.
struct Early {
    at: MarkAt,
    point: Pos2,
    /// What may be written, the best first.
    texts: Vec<Text>,
    color: Color32,
}

/// What labels must not stand on.
#[derive(Clone)]
struct Taken<'a> {
    room: Rect,
    points: &'a [Pos2],
    lines: &'a [Stretch],
    /// The end of each line, by its series.
    ends: &'a [(usize, Pos2)],
    labels: Vec<Label>,
    /// The lines that stop early and have a label.
    written: Vec<usize>,
}

impl Taken<'_> {
    /// With the labels of lines that stop early, one after the other, and what is not good about that: how far they are
    /// led, over the points of others above all, and how many have found no place.
    fn with<'e>(&self, early: impl Iterator<Item = &'e Early>) -> (f32, Self) {
        let (mut taken, mut cost) = (self.clone(), 0.0);
        for end in early {
            match taken.place(end) {
                Some((label, further)) => {
                    cost += further;
                    taken.labels.push(label);
                    taken.written.push(end.at.series);
                }
                None => cost += MISSING,
            }
        }
        (cost, taken)
    }

    /// The best place for one of them, and what is not good about it.
    fn place(&self, end: &Early) -> Option<(Label, f32)> {
        let point = end.point;
        let label = |area, text: &Text, lead| Label {
            area,
            key: Some(end.at).filter(|_| text.has_key),
            galley: Arc::clone(&text.galley),
            lead,
        };
        let beside = |text: &Text| {
            let area = self.beside(point, text.size()).filter(|area| self.is_plain(end, text, *area))?;
            // Behind a key the words may be too far off to stand there without a lead.
            let words = area.with_min_x(area.left() + text.size().x - text.galley.size().x);
            if words.distance_to_pos(point) > UNLED {
                return None;
            }
            Some(label(area, text, None))
        };
        if let Some(found) = end.texts.iter().find_map(beside) {
            return Some((found, 0.0));
        }
        // What is led to its point had better have its name, as long as it is near.
        let (named, short): (Vec<&Text>, Vec<&Text>) = end.texts.iter().partition(|text| text.is_named || text.has_key);
        let named = named.into_iter().map(|text| (text, NAMED_WITHIN));
        let all = named.chain(short.into_iter().map(|text| (text, FURTHEST)));
        // Away from the points of others and led over no line, else wherever there is room.
        let ways = [(Some(APART), 0.0), (Some(0.0), 0.0), (Some(APART), ACROSS), (Some(0.0), ACROSS), (None, OVER)];
        ways.into_iter().find_map(|(apart, more)| {
            let is_across = |lead: Option<Stretch>| {
                more < ACROSS && lead.is_some_and(|lead| self.lines.iter().any(|line| meet(*line, lead)))
            };
            let is_apart = |area, lead| apart.is_none_or(|apart| self.is_apart(point, area, lead, apart));
            all.clone().find_map(|(text, most)| {
                let is_good = |(area, lead): &(Rect, Option<Stretch>)| {
                    let is_good = self.is_plain(end, text, *area) && is_apart(*area, *lead) && !is_across(*lead);
                    is_good && self.is_free(*area, *lead)
                };
                let key = text.size().x - text.galley.size().x;
                let (area, lead) = rings(point, text.size(), key, most).find(is_good)?;
                let led = lead.map_or(0.0, |[from, to]| from.distance(to));
                Some((label(area, text, lead.map(|lead| (lead, end.color))), led + more))
            })
        })
    }

    /// Whether nobody takes a label for that of another line: it says whose it is, or is nearer to its own end than to
    /// any other.
    fn is_plain(&self, end: &Early, text: &Text, area: Rect) -> bool {
        let mut others = self.ends.iter().filter(|(series, _)| *series != end.at.series);
        let own = area.distance_to_pos(end.point) + NEARER;
        text.is_named || text.has_key || others.all(|(_, other)| area.distance_to_pos(*other) > own)
    }

    /// The best place right beside a point, if one is free that is nearer to no other point.
    fn beside(&self, point: Pos2, size: Vec2) -> Option<Rect> {
        let is_its_own = |area: Rect| {
            let off = area.distance_sq_to_pos(point);
            self.points.iter().all(|other| *other == point || area.distance_sq_to_pos(*other) > off)
        };
        let mut places = around(point, size).into_iter();
        places.find(|area| is_its_own(*area) && self.is_free(*area, None))
    }

    /// Whether the points of others are so far from a label, and what leads to it passes beside them.
    fn is_apart(&self, point: Pos2, area: Rect, lead: Option<Stretch>, apart: f32) -> bool {
        let is_passed = |other: Pos2| !lead.is_some_and(|lead| crosses(Rect::from_center_size(other, DOT), lead));
        let mut others = self.points.iter().filter(|other| **other != point);
        others.all(|other| area.distance_to_pos(*other) >= apart && is_passed(*other))
    }

    fn is_free(&self, area: Rect, lead: Option<Stretch>) -> bool {
        let is_led_over = |other: &Label| lead.is_some_and(|lead| crosses(other.area, lead));
        let leads = self.labels.iter().filter_map(|other| other.lead).map(|(lead, _)| lead);
        self.room.contains_rect(area)
            && self.points.iter().all(|point| !area.expand(POINT + 1.0).contains(*point))
            && self.lines.iter().copied().chain(leads).all(|line| !crosses(area.expand(1.5), line))
            && self.labels.iter().all(|other| !other.area.expand(2.0).intersects(area) && !is_led_over(other))
    }
}

/// Writes the labels on paper ground, with a thin pale line, which is not taken for data, from those that do not stand
/// beside it to their point.
pub(super) fn draw(ui: &Ui, ink: &Ink, labels: Vec<Label>) {
    // All of the ground first: lines stand closer than the ground of a word is high.
    labels.iter().for_each(|label| _ = ui.painter().rect_filled(label.ground(), 0.0, ink.paper));
    for label in labels {
        if let Some((ends, color)) = label.lead {
            ui.painter().line_segment(ends, Stroke::new(1.0, color));
        }
        if label.key.is_some() {
            ui.painter().rect_stroke(label.ground(), 2.0, Stroke::new(0.75, ink.axis), StrokeKind::Inside);
        }
        let key = if label.key.is_some() { KEY } else { 0.0 };
        ui.painter().galley(label.area.min + Vec2::new(key, 0.0), label.galley, ink.text);
    }
}
