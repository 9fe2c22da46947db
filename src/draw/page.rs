//! A whole figure from top to bottom: title, subtitle, legend, plot, notes, source line.

use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Align, Button, Color32, FontId, Galley, Pos2, Rect, Sense, Ui, UiBuilder, Vec2, pos2, vec2};

use super::axes::label_height;
use super::ink::Ink;
use super::interact::{Around, interact};
use super::legend::Legend;
use super::line_breaks::wrapped;
use super::mark_spec::{Good, Names};
use super::marks::marks_of;
use super::unsaid::{self, Unsaid};
use super::{fonts, spoken};
use crate::draw::state::{FigureEvent, FigureState};
use crate::figure::{Figure, Kind, MarkAt, Nothing};

/// A plot is best between two heights.
const GOOD_HEIGHTS: (f32, f32) = (170.0, 360.0);
/// With less than this on the screen the words around the plot take a line each.
const PLOT_ROOMY_HEIGHT: f32 = 350.0;

/// And the notes a second one where so much is left.
const PLOT_NOTED_HEIGHT: f32 = 350.0;

/// So often the note of a figure with groups is laid out anew: three times do, but for a note at the edge of a line.
const MOST_PASSES: usize = 6;

/// What came of drawing a figure.
pub struct FigureResponse {
    /// The least height that does at this width; more than it had when the text left too little for the plot.
    pub needed_height: f32,
    /// The height at which everything has the room it likes.
    pub good_height: f32,
    /// What somebody did, if anything.
    pub event: Option<FigureEvent>,
    /// The mark under the pointer.
    pub hovered: Option<MarkAt>,
    /// Where somebody asked for what can be done: with a mark, or beside all.
    pub menu: Option<(Option<MarkAt>, Pos2)>,
    /// The series whose legend entry was asked what can be done with it, and where.
    pub series_menu: Option<(usize, Pos2)>,
    /// Where each mark stands, for tests and for pointing.
    pub marks: Vec<(MarkAt, Rect)>,
}

/// The texts around the plot, laid out to a width.
struct Page {
    head: Vec<Arc<Galley>>,
    legend: Legend,
    /// Above the plot, unless it stands in the head; and the same without the promise of totals.
    unit: Option<[Arc<Galley>; 2]>,
    /// Where the unit stands in the last row of the legend, which has room for it.
    beside_legend: Option<Rect>,
    foot: Vec<Arc<Galley>>,
    /// Between the parts.
    gap: f32,
    /// What all of it takes where room is not short.
    roomy_height: f32,
    /// The words of a line that is cut off, for whoever points at it.
    whole: Option<String>,
}

const HEAD_GAP: f32 = 3.0;
const SECTION_GAP: f32 = 8.0;
/// Where room is short.
const TIGHT_GAP: f32 = 4.0;

impl Page {
    /// With all its words; closer together on paper that leaves the plot too little. On a screen that does, with a line
    /// for what stands above it and one for what stands below.
    fn new(ui: &Ui, figure: &Figure, ink: &Ink, (size, paper): (Vec2, bool), unsaid: &Unsaid) -> Self {
        let [note, without_names] = noted(ui, figure, size.x, unsaid);
        let full = Self::full(ui, figure, ink, (size.x, paper), &note);
        if paper {
            let fits = full.height_around_plot() + plot_min_height(ui, figure, size.x) <= size.y;
            return if fits { full } else { full.tight(ui, figure, ink, &note) };
        }
        if full.height_around_plot() + PLOT_ROOMY_HEIGHT <= size.y {
            return full;
        }
        let weak = |text: &String| (text.clone(), fonts::regular(12.0), ink.weak);
        let below = [&figure.unit, &figure.subtitle].map(String::as_str);
        let below: Vec<&str> = below.into_iter().filter(|text| !text.is_empty()).collect();
        let head = [(figure.title.clone(), fonts::bold(15.0), ink.text), weak(&below.join(" · "))];
        // Names that are cut show themselves to who points at them.
        let foot = [weak(&without_names), weak(&figure.source_line)];
        let (head, line) = (in_lines(ui, &head, size.x, 1), in_lines(ui, &foot, size.x, 1));
        let is_cut = |line: &Option<Arc<Galley>>| line.as_ref().is_some_and(|galley| galley.elided);
        // A second line of notes where the plot can spare it.
        let height = |line: &Option<Arc<Galley>>| line.as_ref().map_or(0.0, |line| line.size().y + HEAD_GAP);
        let legend = full.legend.in_one_row(ui.painter());
        let around = height(&head) + 2.0 * height(&line) + legend.size.y + 3.0 * TIGHT_GAP;
        let may_have_two = is_cut(&line) && around + PLOT_NOTED_HEIGHT <= size.y;
        let foot = if may_have_two { in_lines(ui, &foot, size.x, 2) } else { line };
        let whole = (is_cut(&foot) || note != without_names).then(|| format!("{note}\n{}", figure.source_line));
        let (head, foot) = (head.into_iter().collect(), foot.into_iter().collect());
        Self { head, legend, foot, unit: None, gap: TIGHT_GAP, whole, ..full }
    }

    /// The same with all its words in less room.
    fn tight(self, ui: &Ui, figure: &Figure, ink: &Ink, note: &str) -> Self {
        let width = self.legend.size.x;
        let foot =
            [note, &figure.source_line].into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ");
        let foot = (!foot.is_empty()).then(|| wrapped(ui.painter(), &foot, fonts::regular(12.0), ink.weak, width));
        let legend = self.legend.tight();
        let unit = self.unit.as_ref().map_or(0.0, |[unit, _]| unit.size().x);
        let beside_legend = legend.left_over().filter(|room| marks_of(figure).stands_above && room.width() >= unit);
        Self { legend, foot: foot.into_iter().collect(), gap: TIGHT_GAP, beside_legend, ..self }
    }

    fn full(ui: &Ui, figure: &Figure, ink: &Ink, (width, paper): (f32, bool), note: &str) -> Self {
        let text = |text: &str, font, color: Color32| wrapped(ui.painter(), text, font, color, width);
        let mut head = Vec::new();
        if !figure.title.is_empty() {
            head.push(text(&figure.title, fonts::bold(15.0), ink.text));
        }
        if !figure.subtitle.is_empty() {
            head.push(text(&figure.subtitle, fonts::regular(12.0), ink.weak));
        }
        let foot = [note, &figure.source_line].into_iter().filter(|line| !line.is_empty());
        let foot: Vec<_> = foot.map(|line| text(line, fonts::regular(12.0), ink.weak)).collect();
        let unit = text(&figure.unit, fonts::regular(12.0), ink.weak);
        let bare_unit = match figure.remarks.bare_unit.as_str() {
            "" => Arc::clone(&unit),
            bare => text(bare, fonts::regular(12.0), ink.weak),
        };
        let has_names = (marks_of(figure).has_legend)(ui, figure, width);
        let legend = Legend::new(ui.painter(), figure, ink, width, paper, has_names);
        let unit = Some([unit, bare_unit]);
        let beside_legend = None;
        let full = Self { head, legend, unit, beside_legend, foot, gap: SECTION_GAP, roomy_height: 0.0, whole: None };
        Self { roomy_height: full.height_around_plot(), ..full }
    }

    fn height_around_plot(&self) -> f32 {
        let stack = |galleys: &[Arc<Galley>]| galleys.iter().map(|galley| galley.size().y + HEAD_GAP).sum::<f32>();
        let legend = if self.legend.size.y > 0.0 { self.legend.size.y + self.gap } else { 0.0 };
        stack(&self.head) + self.gap + legend + self.unit_height() + self.gap + stack(&self.foot)
    }

    /// How much room its foot takes.
    fn foot_height(&self) -> f32 {
        self.foot.iter().map(|galley| galley.size().y + HEAD_GAP).sum()
    }

    /// What is left of `rect` below head and legend and above a foot of this height: the unit and the plot.
    fn area(&self, rect: Rect, foot_height: f32, least_plot: f32) -> Rect {
        let head: f32 = self.head.iter().map(|galley| galley.size().y + HEAD_GAP).sum();
        let legend = if self.legend.size.y > 0.0 { self.legend.size.y + self.gap } else { 0.0 };
        let top = rect.top() + head + self.gap + legend;
        let bottom = (rect.bottom() - foot_height - self.gap).max(top + self.unit_height() + least_plot);
        Rect::from_min_max(pos2(rect.left(), top), pos2(rect.right(), bottom))
    }

    fn unit_height(&self) -> f32 {
        let above = self.unit.as_ref().filter(|_| self.beside_legend.is_none());
        above.map_or(0.0, |[unit, _]| unit.size().y)
    }
}

/// Texts behind one another in so many lines, cut off at their end.
fn in_lines(ui: &Ui, texts: &[(String, FontId, Color32)], width: f32, rows: usize) -> Option<Arc<Galley>> {
    let mut job = LayoutJob::default();
    for (text, font_id, color) in texts.iter().filter(|(text, ..)| !text.is_empty()) {
        let space = if job.is_empty() { 0.0 } else { 12.0 };
        let format = TextFormat { valign: Align::Center, ..TextFormat::simple(font_id.clone(), *color) };
        job.append(&text.replace('\n', " "), space, format);
    }
    job.wrap = TextWrapping { max_rows: rows, ..fonts::one_line(&job.text, width) };
    (!job.is_empty()).then(|| ui.painter().layout_job(job))
}

/// The note, with what the width makes true; and the same without names that are cut.
fn noted(ui: &Ui, figure: &Figure, width: f32, unsaid: &Unsaid) -> [String; 2] {
    let remarks = &figure.remarks;
    let decimals = match figure.nothing {
        Some(_) => None,
        None => (marks_of(figure).rounded)(ui, figure, width),
    };
    let rounded = decimals.and_then(|decimals| remarks.rounded.get(decimals as usize)).map_or("", String::as_str);
    let [in_order, in_full, cut, ends, values] = unsaid.sentences(figure);
    let note = if rounded.is_empty() { figure.note.clone() } else { remarks.rounded_further(&figure.note) };
    let with = |names: &str| remarks.after(&note, &[rounded, &in_order, names, &cut, &ends, &values]);
    [with(&in_full), with("")]
}

/// Draws `figure` into all of the space `ui` has left.
pub fn figure_ui(ui: &mut Ui, figure: &Figure, state: &FigureState) -> FigureResponse {
    let rect = ui.available_rect_before_wrap();
    let ink = Ink::of_figure(ui.visuals(), figure);
    let marks = marks_of(figure);
    let unsaid = Unsaid::known(ui, figure, rect.size());
    let least_plot = plot_min_height(ui, figure, rect.width());
    let (unsaid, page, foot_height) = settled(ui, figure, &ink, (rect, state.paper, least_plot), unsaid);
    let around_plot = around_plot(ui, figure, &ink, (rect.size(), state.paper), (&page, &unsaid));
    let mut response = FigureResponse {
        needed_height: around_plot + least_plot,
        good_height: page.roomy_height + plot_good_height(ui, figure, rect.width(), least_plot),
        event: None,
        hovered: None,
        menu: None,
        series_menu: None,
        marks: Vec::new(),
    };
    let widget = (!state.paper).then(|| spoken::figure_response(ui, figure, rect));
    let corner = pos2(rect.left(), galleys(ui, &page.head, rect.left_top()) + page.gap);
    let at_legend = unsaid::painted(ui);
    let touched = page.legend.show(ui, figure, &ink, corner, state.paper);
    response.event = touched.pressed.map(FigureEvent::ToggleSeries);
    response.series_menu = touched.asked;
    let area = page.area(rect, foot_height, least_plot);
    if let Some(nothing) = &figure.nothing {
        let taken = nothing_ui(ui, nothing, &ink, area, state.paper);
        response.event = response.event.or(taken.map(FigureEvent::TakeKind));
    } else {
        let plot = plot_rect(figure, &page, area);
        let at_marks = unsaid::painted(ui);
        let placed = (marks.ui)(ui, figure, &ink, plot);
        // Groups were looked for before the plot had its room.
        let unwritten = match marks.names {
            Names::Groups => Vec::new(),
            Names::InFull | Names::Counted => (marks.unwritten)(ui, figure, &ink, plot),
        };
        unsaid.find(ui, figure, (&unwritten, &placed), at_legend, at_marks);
        if let Some([unit, bare]) = page.unit.as_ref().filter(|_| !figure.unit.is_empty()) {
            let unit = if placed.has_totals { unit } else { bare };
            let beside = page.beside_legend.map(|room| room.translate(corner.to_vec2()));
            let beside = beside.map(|room| pos2(room.right() - unit.size().x, room.center().y - unit.size().y / 2.0));
            ui.painter().galley(beside.unwrap_or(area.left_top()), Arc::clone(unit), ink.weak);
        }
        if let Some(widget) = &widget {
            spoken::table(ui, figure, plot);
            let labels = if marks.has_crosshair { label_height(ui, figure, plot.width()) } else { 0.0 };
            let around = Around { plot, bottom: plot.bottom() - labels, pointed: touched.pointed };
            let interaction = interact(ui, figure, &placed, widget, state, &around, &ink);
            response.event = response.event.or(interaction.event);
            response.hovered = interaction.hovered;
            response.menu = interaction.menu;
        }
        response.marks = placed.marks;
    }
    let foot = pos2(rect.left(), area.bottom() + page.gap);
    let end = galleys(ui, &page.foot, foot);
    if let Some(whole) = &page.whole {
        let place = Rect::from_min_max(foot, pos2(rect.right(), end));
        ui.interact(place, ui.scope_id().with("foot"), Sense::hover()).on_hover_text(whole);
    }
    if !state.paper {
        ui.advance_cursor_after_rect(rect);
    }
    response
}

/// What is not said, the words around the plot with the note that says it, and the room that this has. Groups find other places
/// in another room: the note says which of them have no name there where it leaves them room itself.
fn settled(
    ui: &Ui,
    figure: &Figure,
    ink: &Ink,
    (rect, paper, least): (Rect, bool, f32),
    mut unsaid: Unsaid,
) -> (Unsaid, Page, f32) {
    let marks = marks_of(figure);
    let has_groups = marks.names == Names::Groups && figure.nothing.is_none();
    if has_groups {
        unsaid.set_groups(&[]);
    }
    let (mut room, mut pass) = (0.0, 0);
    loop {
        let page = Page::new(ui, figure, ink, (rect.size(), paper), &unsaid);
        // From the second time on a shorter note leaves the room of the longest one as it is: so it comes to an end.
        let foot = page.foot_height().max(room);
        room = if pass > 0 { foot } else { 0.0 };
        let plot = plot_rect(figure, &page, page.area(rect, foot, least));
        if !has_groups || pass > MOST_PASSES || !unsaid.set_groups(&(marks.unwritten)(ui, figure, ink, plot)) {
            return (unsaid, page, foot);
        }
        pass += 1;
    }
}

/// What all around the lowest plot takes of the height.
fn around_plot(ui: &Ui, figure: &Figure, ink: &Ink, room: (Vec2, bool), (page, unsaid): (&Page, &Unsaid)) -> f32 {
    let around = page.height_around_plot();
    if !room.1 || figure.nothing.is_some() {
        return around;
    }
    // How many values have no room is another matter in another room: a line is kept for that, whether it is said or not.
    let bare = unsaid.without_values();
    let around = match figure.choices.labels && marks_of(figure).counts_values {
        true => {
            let line = ui.fonts_mut(|fonts| fonts.row_height(&fonts::regular(12.0)));
            bare.map_or(around, |bare| Page::new(ui, figure, ink, room, &bare).height_around_plot()) + line
        }
        false => around,
    };
    // There fewer lines have room for a label at their ends, and the note says more.
    let lowest = vec2(room.0.x, plot_min_height(ui, figure, room.0.x));
    let more = unsaid.with_ends(&(marks_of(figure).unwritten_ends)(ui, figure, ink, lowest));
    more.map_or(around, |more| around.max(Page::new(ui, figure, ink, room, &more).height_around_plot()))
}

/// Lines of text below one another; where the next would stand comes back.
fn galleys(ui: &Ui, galleys: &[Arc<Galley>], mut at: Pos2) -> f32 {
    for galley in galleys {
        ui.painter().galley(at, Arc::clone(galley), Color32::PLACEHOLDER);
        at.y += galley.size().y + HEAD_GAP;
    }
    at.y
}

/// What is left for the plot below the unit.
fn plot_rect(figure: &Figure, page: &Page, area: Rect) -> Rect {
    let above = page.unit.as_ref().filter(|_| !figure.unit.is_empty() && page.beside_legend.is_none());
    let Some([unit, _]) = above else { return area };
    // The unit may stand beside the numbers on the highest bars; a longer one stands above them.
    // Unless the first bar is near and among the highest: its number would touch it.
    let first = figure.marks().filter(|(at, _)| at.category == 0).map(|(_, mark)| mark.length.value);
    let first = first.fold(figure.stack(0).1.min(figure.span().1), f64::max);
    let short = unit.size().x < 80.0
        && (unit.size().x < area.width() / figure.slots() as f32 / 2.0 || first < figure.span().1 * 0.8)
        && figure.references.is_empty()
        && !marks_of(figure).stands_above;
    let top = area.top() + unit.size().y + if short { -8.0 } else { 6.0 };
    Rect::from_min_max(pos2(area.left(), top), area.max)
}

/// Why there is nothing to draw, and the kinds that would draw something; the one that was taken comes back.
fn nothing_ui(ui: &mut Ui, nothing: &Nothing, ink: &Ink, area: Rect, paper: bool) -> Option<Kind> {
    let galley = wrapped(ui.painter(), &nothing.sentence, fonts::regular(13.0), ink.weak, area.width() * 0.7);
    let middle = area.center() - galley.size() / 2.0;
    let below = middle.y + galley.size().y + 12.0;
    ui.painter().galley(middle, galley, ink.weak);
    if paper || nothing.offers.is_empty() {
        return None;
    }
    let row = Rect::from_min_max(pos2(middle.x, below), area.max);
    let mut taken = None;
    ui.scope_builder(UiBuilder::new().max_rect(row).id_salt("offers"), |ui| {
        ui.horizontal(|ui| {
            for offer in &nothing.offers {
                if ui.add(Button::new(&offer.label)).clicked() {
                    taken = Some(offer.kind);
                }
            }
        });
    });
    taken
}

/// The height in which the marks can be read well: pictures in their shape, rows as they are.
fn plot_good_height(ui: &Ui, figure: &Figure, width: f32, least: f32) -> f32 {
    match marks_of(figure).good {
        Good::AsLow => least,
        Good::More(more) => least + more(ui, figure, width),
        Good::Share(share) => least.max((width * share).clamp(GOOD_HEIGHTS.0, GOOD_HEIGHTS.1)),
    }
}

/// The least height in which the marks can be read.
fn plot_min_height(ui: &Ui, figure: &Figure, width: f32) -> f32 {
    (marks_of(figure).min_height)(ui, figure, width)
}
