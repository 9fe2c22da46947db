//! The window without a display: opened on a package, driven by what stands on it.

use std::sync::Arc;

use egui::{Key, Modifiers, Theme, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use zonescope::app::{App, Command, Settings};
use zonescope::package;
use zonescope::text::Locale;

pub(crate) type Window = Harness<'static, App>;

pub(crate) fn window_of(app: App, size: egui::Vec2, theme: Theme) -> Window {
    let mut window = Harness::builder()
        .with_size(size)
        .with_theme(theme)
        // Far fewer than a window that never comes to rest takes; what threads bring on a busy machine asks for a few more.
        .with_max_steps(32)
        .with_context_setup(App::prepare)
        .build_ui_state(|ui, app: &mut App| app.ui(ui), app);
    window.run();
    window
}

pub(crate) fn shows(window: &Window, words: &str) -> bool {
    window.query_all_by_label_contains(words).next().is_some()
}

pub(crate) fn press(window: &mut Window, label: &str) {
    window.get_by_label(label).click();
    window.run();
}

/// A mark of the chart, by the beginning of what it says of itself.
pub(crate) fn click_mark(window: &mut Window, words: &str) {
    let mark =
        window.get_all_by_label_contains(words).find(|node| node.accesskit_node().role() == egui::Role::GraphicsSymbol);
    mark.unwrap_or_else(|| panic!("no mark says {words}")).click();
    window.run();
}

pub(crate) fn ctrl(window: &mut Window, key: Key) {
    window.key_press_modifiers(Modifiers::COMMAND, key);
    window.run();
}

pub(crate) fn type_into(window: &mut Window, field: &str, text: &str) {
    window.get_by_role_and_label(egui::Role::TextInput, field).focus();
    window.run();
    window.get_by_role_and_label(egui::Role::TextInput, field).type_text(text);
    window.run();
}

/// Runs the window until the words show; tasks run on threads of their own.
pub(crate) fn wait_for(window: &mut Window, words: &str) {
    for _ in 0..3000 {
        window.step();
        if shows(window, words) {
            window.run();
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("{words} never showed");
}

/// Lists as somebody keeps them who goes by ids: these stand first in their rows, and a row is found by its beginning.
pub(crate) fn ids_first() -> Settings {
    let columns = "id name sector stage place basis year planned_total completed_total";
    let shown: Vec<&str> = columns.split(' ').collect();
    serde_json::from_value(serde_json::json!({ "list_columns": { "shown": shown } })).unwrap()
}

/// The bundled package, with ids first.
pub(crate) fn shaoxing(locale: Locale) -> Window {
    let opened = Arc::new(package::open_bundled().unwrap());
    let app = App::with_package(opened, ids_first(), locale);
    window_of(app, vec2(1440.0, 900.0), Theme::Light)
}

/// Asks for something as a view would.
pub(crate) fn send(window: &mut Window, command: Command) {
    window.state().send(command);
    window.step();
    window.run();
}

pub(crate) fn key(window: &mut Window, key: Key) {
    window.key_press(key);
    window.run();
}
