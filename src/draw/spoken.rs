//! A figure for those who listen: its summary, and its numbers as a table of one row a series. Must not know drawing.

use egui::{Rect, Response, Role, Sense, Ui, UiBuilder, WidgetInfo};

use crate::figure::{Beside, Figure, Mark, Series};

/// So many numbers of a series are read out; a thousand points are no table.
const MOST_CELLS: usize = 60;
/// So many series.
const MOST_ROWS: usize = 60;

/// The figure as one widget: focusable, and described in a sentence or two.
pub(super) fn figure_response(ui: &Ui, figure: &Figure, rect: Rect) -> Response {
    let response = ui.interact(rect, ui.scope_id().with("figure"), Sense::click());
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::Image, ui.is_enabled(), &figure.title);
        info.current_text_value = Some(figure.summary.clone());
        info
    });
    response
}

/// The numbers of the figure, series by series, where nobody sees them. Nothing is made unless somebody listens.
pub(super) fn table(ui: &mut Ui, figure: &Figure, rect: Rect) {
    if figure.nothing.is_some() {
        return;
    }
    let builder = UiBuilder::new().max_rect(rect).id_salt("figure table");
    let mut child = ui.new_child(builder);
    // It is where the plot is.
    child.expand_to_include_rect(rect);
    let enabled = ui.is_enabled();
    child.response().widget_info(|| WidgetInfo::labeled(Role::Table, enabled, &figure.title));
    let shown = figure.series.iter().enumerate().filter(|(_, series)| !series.hidden);
    for (position, series) in shown.take(MOST_ROWS) {
        let place = Rect::from_min_size(rect.min, egui::Vec2::ZERO);
        let row = child.interact(place, child.scope_id().with(("spoken row", position)), Sense::hover());
        row.widget_info(|| WidgetInfo::labeled(Role::Row, enabled, row_text(figure, series)));
    }
}

/// `集成电路: 2016 18.00, 2017 26.00`
fn row_text(figure: &Figure, series: &Series) -> String {
    let cells = series.marks.iter().enumerate().filter_map(|(at, mark)| Some((at, mark.as_ref()?)));
    let texts: Vec<String> = cells.take(MOST_CELLS).map(|(at, mark)| cell_text(figure, at, mark)).collect();
    let nest = series.within.and_then(|at| figure.nests.get(at));
    let name = nest.map_or_else(|| series.label.clone(), |nest| format!("{} · {}", nest.label, series.label));
    format!("{name}: {}", texts.join(", "))
}

fn cell_text(figure: &Figure, at: usize, mark: &Mark) -> String {
    let name = match (&mark.beside, figure.categories.get(at)) {
        (Beside::Tile { name } | Beside::Point { name, .. }, _) => name.as_str(),
        // A cell of a cloud is the stretches that it lies in.
        (Beside::Bin { .. }, _) => return mark.hover.iter().take(3).cloned().collect::<Vec<_>>().join(" · "),
        (_, None) => mark.hover.first().map_or("", String::as_str),
        (_, Some(category)) => category.label.as_str(),
    };
    let more = match &mark.beside {
        Beside::Target { planned, .. } => format!(" / {}", planned.label),
        Beside::Point { across, .. } => format!(" / {}", across.label),
        Beside::Share(share) => format!(" ({share})"),
        _ => String::new(),
    };
    format!("{name} {}{more}", mark.length.label)
}
