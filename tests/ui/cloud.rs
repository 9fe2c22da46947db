//! A chart of more projects than can be points, in the window: a cell leads to its projects.

use std::sync::Arc;

use egui::{Role, Theme, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use zonescope::app::{App, ChartCommand, Command, Settings, View, WindowCommand};
use zonescope::figure::Kind;
use zonescope::package;
use zonescope::text::Locale;

use crate::window::{Window, click_mark, send, window_of};

fn cloud() -> Window {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("zone");
    zonescope::sample::write_package(7000, 7, &path).unwrap();
    let opened = Arc::new(package::open(&path).unwrap());
    let app = App::with_package(opened, Settings::default(), Locale::En);
    let mut window = window_of(app, vec2(1440.0, 900.0), Theme::Light);
    send(&mut window, Command::Window(WindowCommand::ShowView(View::Sectors)));
    send(&mut window, Command::Chart(ChartCommand::SetKind(Kind::Scatter)));
    window
}

#[test]
fn a_click_on_a_cell_of_a_cloud_lists_exactly_its_projects() {
    let mut window = cloud();
    let marks: Vec<String> = window
        .get_all_by_role(Role::GraphicsSymbol)
        .filter_map(|mark| mark.accesskit_node().label())
        .filter(|label| label.contains("to less than"))
        .collect();
    assert!(marks.len() > 50, "{} cells", marks.len());
    for label in [&marks[0], &marks[marks.len() / 2]] {
        click_mark(&mut window, label);
        let count = label.split(" project").next().unwrap();
        // The line above the list: how many are listed, and what they come to.
        let listed = format!("{count} project");
        let line = window
            .query_all_by_label_contains(&listed)
            .find(|node| node.accesskit_node().role() != Role::GraphicsSymbol)
            .and_then(|node| node.accesskit_node().label());
        let line = line.unwrap_or_else(|| panic!("nothing says {listed}"));
        assert!(line.contains("billion") || line.contains("million"), "{line}");
        assert!(!line.contains("others"), "projects of a cell are no rest: {line}");
    }
}
