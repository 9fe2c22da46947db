//! Answers that take longer than a frame: the window goes on with the last ones.

use std::sync::Arc;
use std::time::Duration;

use egui::vec2;
use egui_kittest::Harness;
use zonescope::app::{App, Command, Settings, View};
use zonescope::package;
use zonescope::text::Locale;

use super::window::{Window, shows};

#[test]
fn an_impatient_window_shows_the_last_answers_and_then_the_new_ones() {
    let opened = Arc::new(package::open_bundled().unwrap());
    let app = App::with_package(opened, None, Settings::default(), Locale::ZhCn).with_patience(Duration::ZERO);
    let mut window: Window = Harness::builder()
        .with_size(vec2(1440.0, 900.0))
        .with_context_setup(App::prepare)
        .build_ui_state(|ui, app: &mut App| app.ui(ui), app);
    window.state().send(Command::ShowView(View::Projects));
    step_until(&mut window, "179 个项目");
    let computed = window.state().answers_computed();
    for search in ["集", "集成", "集成电"] {
        window.state().send(Command::Search(search.to_owned()));
        window.step();
    }
    step_until(&mut window, "39 个项目");
    assert!(window.state().answers_computed() > computed);
    assert!(!shows(&window, "正在计算"));
}

/// A window that is working goes on being painted, so it is not run until it rests.
fn step_until(window: &mut Window, words: &str) {
    for _ in 0..1000 {
        window.step();
        if shows(window, words) {
            return;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    panic!("{words} never showed");
}
