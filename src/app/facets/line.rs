//! A line that can be chosen: a box, a name, a count, and a thin bar as long as the count. Must not know what it stands
//! for.

use egui::{Align2, Id, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::app::core::shown::Shown;
use crate::app::facets::answers::FacetLine;
use crate::app::widgets::focus::Group;
use crate::app::widgets::theme;
use crate::draw::{Ink, fonts};
use crate::query::Standing;
use crate::text::{Arg, numbers, say_with};

/// The height of a line.
pub(in crate::app) const ROW: f32 = 24.0;
const INDENT: f32 = 14.0;
const BOX: f32 = 14.0;
/// Han characters stand a little below the middle of their line, and the box beside them.
const LOWER: f32 = 1.0;

/// Shows it in the width there is, as one of a group; `most` is the count whose bar is as long as that.
pub(in crate::app) fn line_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    line: &FacetLine,
    most: u32,
    id: Id,
    group: &mut Group,
) -> (Rect, Response) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let response = ui.interact(rect, id, group.sense(ui, id, Sense::click()));
    if response.clicked() {
        group.take(id);
    }
    response.widget_info(|| {
        let is_chosen = line.standing == Standing::Included;
        WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), is_chosen, spoken(shown, line))
    });
    paint(ui, line, rect, most, &response);
    (rect, response)
}

/// The name, the count, and how it is treated.
pub(in crate::app) fn spoken(shown: &Shown<'_>, line: &FacetLine) -> String {
    let args = || [("name", Arg::from(line.label.as_str())), ("count", Arg::from(line.count))];
    match line.standing {
        Standing::Excluded => say_with(shown.locale, "facet-row-excluded", args()),
        _ => say_with(shown.locale, "facet-row", args()),
    }
}

/// Whether the pointer is on this line; on the edge between two it is on the lower one only.
pub(in crate::app) fn is_under_pointer(ui: &Ui, rect: Rect, response: &Response) -> bool {
    let at = ui.input(|input| input.pointer.hover_pos());
    response.contains_pointer() && at.is_some_and(|at| rect.top() <= at.y && at.y < rect.bottom())
}

/// Left of the count.
pub(in crate::app) fn sign_x(ui: &Ui, line: &FacetLine, rect: Rect) -> f32 {
    rect.right() - count_width(ui, line) - 12.0
}

fn count_width(ui: &Ui, line: &FacetLine) -> f32 {
    let text = numbers::count(line.count as usize);
    ui.painter().layout_no_wrap(text, theme::note(), Ink::of(ui.visuals()).weak).size().x
}

fn paint(ui: &Ui, line: &FacetLine, rect: Rect, most: u32, response: &Response) {
    let ink = Ink::of(ui.visuals());
    let painter = ui.painter();
    // The bar stands below the words, so that neither gets in the other's way.
    let left = rect.left() + INDENT * line.depth as f32;
    let foot = pos2(left + BOX + 7.0, rect.bottom() - 2.0);
    let length = (rect.right() - foot.x) * line.count as f32 / most.max(1) as f32;
    let bar = Rect::from_min_size(foot, vec2(length, 2.0));
    painter.rect_filled(
        bar,
        0.0,
        if line.standing == Standing::Included { ink.accent } else { ink.axis.gamma_multiply(0.5) },
    );
    let check = Rect::from_center_size(pos2(left + BOX / 2.0 + 1.0, rect.center().y + LOWER), vec2(BOX, BOX));
    paint_box(ui, line, check, is_under_pointer(ui, rect, response));
    let is_strong = line.standing == Standing::Included;
    let stands_back = line.count == 0 || Standing::Excluded == line.standing || line.inherited == Standing::Excluded;
    let color = if stands_back { ink.weak } else { ink.text };
    let font = if is_strong { fonts::bold(13.0) } else { fonts::regular(13.0) };
    let count = numbers::count(line.count as usize);
    let right = rect.right() - count_width(ui, line) - if is_under_pointer(ui, rect, response) { 26.0 } else { 8.0 };
    painter.text(rect.right_center(), Align2::RIGHT_CENTER, count, theme::note(), ink.weak);
    let mut job = egui::text::LayoutJob::simple_singleline(line.label.clone(), font, color);
    if line.standing == Standing::Excluded {
        job.sections.iter_mut().for_each(|section| section.format.strikethrough = Stroke::new(1.0, color));
    }
    let start = check.right() + 6.0;
    job.wrap = fonts::one_line(&line.label, (right - start).max(0.0));
    let galley = painter.layout_job(job);
    painter.galley(pos2(start, rect.center().y - galley.size().y / 2.0), galley, color);
}

/// Empty, ticked, crossed out, or ticked faintly because of what stands above.
fn paint_box(ui: &Ui, line: &FacetLine, check: Rect, is_hovered: bool) {
    let ink = Ink::of(ui.visuals());
    let painter = ui.painter();
    let tick = |stroke: Stroke| {
        let at = |x: f32, y: f32| check.min + vec2(check.width() * x, check.height() * y);
        painter.line_segment([at(0.22, 0.52), at(0.42, 0.72)], stroke);
        painter.line_segment([at(0.42, 0.72), at(0.80, 0.28)], stroke);
    };
    match (line.standing, line.inherited) {
        (Standing::Included, _) => {
            painter.rect_filled(check, 3.0, ink.accent);
            tick(Stroke::new(2.0, ink.paper));
        }
        (Standing::Excluded, _) => {
            painter.rect_stroke(check, 3.0, Stroke::new(1.0, ink.axis), StrokeKind::Inside);
            let half = vec2(check.width() * 0.28, 0.0);
            painter.line_segment([check.center() - half, check.center() + half], Stroke::new(2.0, ink.weak));
        }
        (Standing::Open, inherited) => {
            let color = if is_hovered { ink.accent } else { ink.axis };
            painter.rect_stroke(check, 3.0, Stroke::new(1.0, color), StrokeKind::Inside);
            if inherited == Standing::Included {
                tick(Stroke::new(2.0, ink.axis));
            }
        }
    }
}
