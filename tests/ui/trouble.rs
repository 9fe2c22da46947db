//! The window when something is amiss: books with errors, and a system that has no thread to give.

use std::sync::Arc;

use egui::{Key, Theme, vec2};
use zonescope::app::{App, Settings};
use zonescope::package;
use zonescope::parallel::with_threads_left;
use zonescope::text::Locale;

use crate::window::{ctrl, shaoxing, shows, window_of};

#[test]
fn the_status_line_says_that_there_are_errors() {
    let folder = tempfile::tempdir().unwrap();
    for entry in std::fs::read_dir("data/shaoxing").unwrap() {
        let entry = entry.unwrap();
        std::fs::copy(entry.path(), folder.path().join(entry.file_name())).unwrap();
    }
    let table = std::fs::read_to_string(folder.path().join("projects.csv")).unwrap();
    let lines: Vec<&str> = table.split_inclusive('\n').take(100).collect();
    std::fs::write(folder.path().join("projects.csv"), lines.concat()).unwrap();
    let opened = Arc::new(package::open(folder.path()).unwrap());
    let errors = opened.dataset.errors();
    assert!(errors > 0);
    let app = App::with_package(opened, Settings::default(), Locale::ZhCn);
    let window = window_of(app, vec2(1366.0, 768.0), Theme::Light);
    assert!(shows(&window, &format!("{errors} 个错误，数据可能不全")));
    assert!(!shows(&shaoxing(Locale::ZhCn), "数据可能不全"));
}

#[test]
fn without_a_thread_for_its_answers_the_window_works_them_out_itself() {
    with_threads_left(0, || {
        let mut window = shaoxing(Locale::ZhCn);
        ctrl(&mut window, Key::Num2);
        assert!(shows(&window, "集成电路 · 2021"));
        ctrl(&mut window, Key::Num3);
        assert!(shows(&window, "179 个项目"));
    });
}
