//! What the program is started with, as a desktop does on a double-click.

use std::fs;

use egui::vec2;
use egui_kittest::Harness;
use zonescope::app::{App, Settings};
use zonescope::source::Origin;
use zonescope::text::Locale;

use crate::window::{shows, wait_for};

#[test]
fn a_figure_s_file_opens_with_the_package_it_is_kept_beside() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().canonicalize().unwrap();
    let (zone, figures) = (place.join("zone"), place.join("zone-figures"));
    for made in [&zone, &figures] {
        fs::create_dir(made).unwrap();
    }
    for file in fs::read_dir("data/shaoxing").unwrap().map(Result::unwrap) {
        fs::copy(file.path(), zone.join(file.file_name())).unwrap();
    }
    let figure = figures.join("a.json");
    fs::write(&figure, r#"{"zonescope_figure": 1, "title": "双击的图", "kind": "lines"}"#).unwrap();
    let context = egui::Context::default();
    let app = App::opening(Origin::Path(figure), Settings::default(), Locale::ZhCn, &context);
    // While the package is read, something turns: it need not stand still yet.
    let mut window = Harness::builder()
        .with_size(vec2(1440.0, 900.0))
        .with_context_setup(App::prepare)
        .build_ui_state(|ui, app: &mut App| app.ui(ui), app);
    wait_for(&mut window, "双击的图");
    assert!(shows(&window, &zone.display().to_string()), "the package beside it is open");
}
