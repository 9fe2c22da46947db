//! Answers that take longer than a frame: the window goes on with the last ones.

use std::sync::Arc;
use std::time::Duration;

use egui::{Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use zonescope::app::{App, Command, RecordsCommand, Settings, View, WindowCommand};
use zonescope::package;
use zonescope::text::Locale;

use super::window::{Window, shows};

/// A window that never waits for answers, on the list of projects.
fn impatient() -> Window {
    let opened = Arc::new(package::open_bundled().unwrap());
    let app = App::with_package(opened, Settings::default(), Locale::ZhCn).with_patience(Duration::ZERO);
    let mut window = Harness::builder()
        .with_size(vec2(1440.0, 900.0))
        .with_context_setup(App::prepare)
        .build_ui_state(|ui, app: &mut App| app.ui(ui), app);
    window.state().send(Command::Window(WindowCommand::ShowView(View::Projects)));
    window.step();
    answered(&mut window);
    window
}

/// Waits for the answers and shows them.
fn answered(window: &mut Window) {
    let context = window.ctx.clone();
    window.state_mut().await_answers(&context);
    window.step();
}

/// What stands beside the search field.
fn found(window: &Window) -> String {
    let field = window.get_by_role_and_label(Role::TextInput, "查找项目").rect();
    let beside = window.get_all_by_label_contains(" 个项目").find(|node| {
        let rect = node.rect();
        rect.left() >= field.right() && field.y_range().contains(rect.center().y)
    });
    beside.and_then(|node| node.accesskit_node().value().or(node.accesskit_node().label())).unwrap_or_default()
}

fn search(window: &mut Window, text: &str) {
    window.state().send(Command::Records(RecordsCommand::Search(text.to_owned())));
    window.step();
}

#[test]
fn the_last_answers_stay_until_the_new_ones_are_there() {
    let mut window = impatient();
    assert_eq!(found(&window), "179 个项目");
    let computed = window.state().answers_computed();
    let held = window.state().hold_answers();
    for text in ["集", "集成", "集成电"] {
        search(&mut window, text);
        let field = window.get_by_role_and_label(Role::TextInput, "查找项目");
        assert_eq!(field.accesskit_node().value().as_deref(), Some(text), "what is typed is there at once");
        assert_eq!(found(&window), "179 个项目");
        assert!(window.query_all_by_role(Role::Row).count() > 10, "the rows that were there are still there");
        assert_eq!(window.state().answers_computed(), computed);
    }
    drop(held);
    answered(&mut window);
    assert_eq!(found(&window), "39 个项目");
    assert!(!shows(&window, "正在计算"));
}

#[test]
fn of_several_questions_that_wait_only_the_last_is_answered() {
    let mut window = impatient();
    let before = window.state().answers_computed();
    search(&mut window, "生物");
    answered(&mut window);
    let for_one = window.state().answers_computed() - before;
    assert!(for_one > 0);
    let before = window.state().answers_computed();
    let held = window.state().hold_answers();
    for text in ["集", "集成", "集成电"] {
        search(&mut window, text);
    }
    drop(held);
    answered(&mut window);
    assert_eq!(window.state().answers_computed() - before, for_one);
}
