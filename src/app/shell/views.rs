//! The pages of the window. A new one is a room and a line here.

use egui::Ui;

use crate::app::core::ids::View;
use crate::app::core::shown::Shown;
use crate::app::{chart, checks, findings, gallery, indicators, map, overview, records, sources};

/// A page.
pub(in crate::app) struct ViewSpec {
    /// Which; its name is under `view-<id>`.
    pub(in crate::app) view: View,
    /// Shows it.
    pub(in crate::app) ui: fn(&mut Ui, &Shown<'_>),
}

/// All, in the order of the left bar.
pub(in crate::app) static VIEWS: [ViewSpec; View::ALL.len()] = [
    ViewSpec { view: View::Overview, ui: overview::ui::overview_ui },
    ViewSpec { view: View::Sectors, ui: chart::ui::sectors_ui },
    ViewSpec { view: View::Figures, ui: gallery::ui::figures_ui },
    ViewSpec { view: View::Projects, ui: records::ui::projects_ui },
    ViewSpec { view: View::Sources, ui: sources::ui::sources_ui },
    ViewSpec { view: View::Checks, ui: checks::ui::checks_ui },
    ViewSpec { view: View::Findings, ui: findings::ui::findings_ui },
    ViewSpec { view: View::Indicators, ui: indicators::ui::indicators_ui },
    ViewSpec { view: View::Map, ui: map::ui::map_page_ui },
];

/// Shows the page that is open.
pub(in crate::app) fn view_ui(ui: &mut Ui, shown: &Shown<'_>) {
    if let Some(spec) = VIEWS.iter().find(|spec| spec.view == shown.state.view) {
        (spec.ui)(ui, shown);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_view_has_its_page_in_the_order_of_the_left_bar() {
        assert_eq!(VIEWS.each_ref().map(|spec| spec.view), View::ALL);
    }
}
