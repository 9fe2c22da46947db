//! The keyboard: nothing needs a mouse.

use std::path::PathBuf;
use std::sync::Arc;

use egui::{Key, Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use zonescope::app::{App, Command, View, WindowCommand, shortcuts};
use zonescope::package;
use zonescope::text::Locale;

use crate::palette::{focused, type_text};
use crate::window::{Window, ctrl, ids_first, key, shaoxing, shows};

#[test]
fn every_shortcut_is_unique_and_stands_for_something_on_offer() {
    let window = shaoxing(Locale::ZhCn);
    let offers = window.state().offers();
    let mut known = Vec::new();
    for (shortcut, command) in shortcuts() {
        assert!(!known.contains(&shortcut), "{shortcut:?} stands twice");
        known.push(shortcut);
        assert!(offers.iter().any(|offer| offer.command == command), "{command:?} has a key but is not offered");
        let undo = shortcut.logical_key == Key::Z && shortcut.modifiers.command;
        assert!(!undo || format!("{command:?}").contains("do"), "Ctrl+Z is for undo");
    }
}

#[test]
fn f5_reads_the_package_again() {
    let folder = tempfile::tempdir().unwrap();
    let path: PathBuf = folder.path().join("sample");
    zonescope::sample::write_package(20, 3, &path).unwrap();
    let opened = Arc::new(package::open(&path).unwrap());
    let app = App::with_package(opened, ids_first(), Locale::ZhCn);
    let mut window = Harness::builder()
        .with_size(vec2(1280.0, 720.0))
        .with_max_steps(12)
        .with_context_setup(App::prepare)
        .build_ui_state(|ui, app: &mut App| app.ui(ui), app);
    window.run();
    assert!(shows(&window, "20 个项目"));
    zonescope::sample::write_package(21, 3, &folder.path().join("larger")).unwrap();
    for file in ["projects.csv", "progress.csv"] {
        std::fs::copy(folder.path().join("larger").join(file), path.join(file)).unwrap();
    }
    window.key_press(Key::F5);
    for _ in 0..500 {
        window.step();
        if shows(&window, "21 个项目") {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("the package was not read again");
}

#[test]
fn bare_keys_are_for_the_text_field_that_has_the_focus() {
    let mut window = shaoxing(Locale::ZhCn);
    // A keyboard sends the key and its character.
    let slash = |window: &mut Window| {
        window.key_press(Key::Slash);
        type_text(window, "/");
    };
    slash(&mut window);
    assert_eq!(focused(&window).as_deref(), Some("筛选条件"));
    type_text(&mut window, "a");
    window.key_press(Key::Questionmark);
    type_text(&mut window, "?");
    let field = window.get_by_role_and_label(Role::TextInput, "筛选条件");
    assert!(
        field.accesskit_node().value().is_some_and(|value| value.ends_with("a?")),
        "{:?}",
        field.accesskit_node().value()
    );
    assert!(!shows(&window, "快捷键"));
}

#[test]
fn the_list_of_keys_has_every_key() {
    let mut window = shaoxing(Locale::ZhCn);
    key(&mut window, Key::F1);
    for words in [
        "快捷键",
        "Ctrl+K",
        "Ctrl+R  F5",
        "Ctrl+L  /",
        "F1  ?",
        "Alt+↓  j",
        "Ctrl+A  Esc",
        "Shift+单击  Ctrl+单击",
        "Ctrl++  Ctrl+−  Ctrl+0",
        "Alt+←  Alt+→",
        "Ctrl+Shift+L",
        "F1",
        "查找项目…",
        "到下一个或上一个控件",
    ] {
        assert!(shows(&window, words), "{words}");
    }
    assert_eq!(focused(&window).as_deref(), Some("关闭"));
    key(&mut window, Key::Enter);
    assert!(!shows(&window, "到下一个或上一个控件"));
}

#[test]
fn ctrl_f_leads_to_the_search_from_any_view() {
    for view in View::ALL {
        let mut window = shaoxing(Locale::ZhCn);
        window.state().send(Command::Window(WindowCommand::ShowView(view)));
        window.step();
        ctrl(&mut window, Key::F);
        assert_eq!(focused(&window).as_deref(), Some("查找项目"), "{view:?}");
        type_text(&mut window, "中芯");
        assert!(shows(&window, "smic-phase-2 中芯二期"), "{view:?}");
    }
}

/// The names of what Tab leads to, until it comes round.
fn tab_order(window: &mut Window) -> Vec<String> {
    let mut order: Vec<String> = Vec::new();
    for _ in 0..200 {
        key(window, Key::Tab);
        let root = window.root();
        let Some(node) = root.query_all_by(|node| node.is_focused()).next() else { continue };
        let rect = node.rect();
        let name = format!(
            "{:?} {} @{:.0},{:.0}",
            node.accesskit_node().role(),
            node.accesskit_node().label().or(node.accesskit_node().value()).unwrap_or_default(),
            rect.left(),
            rect.top()
        );
        if order.contains(&name) {
            break;
        }
        order.push(name);
    }
    order
}

#[test]
fn tab_reaches_the_controls_of_every_view_in_reading_order() {
    for (view, expected) in [
        (
            View::Overview,
            &[
                "绍兴高新区",
                "筛选条件",
                "详情",
                "English",
                "跟随系统",
                "查找命令…",
                "总览",
                "项目个数",
                "按产业大类、年份的计划总投资",
            ][..],
        ),
        (
            View::Sectors,
            &[
                "筛选条件",
                "产业",
                // The row above the chart is one stop, the choices beside it are another.
                "图型",
                "统计",
                "按产业大类、年份的计划总投资",
                "集成电路",
                "编号",
            ],
        ),
        (View::Projects, &["筛选条件", "项目", "查找项目", "编号"]),
        (View::Sources, &["筛选条件", "来源"]),
        (View::Findings, &["筛选条件", "问题"]),
    ] {
        let mut window = shaoxing(Locale::ZhCn);
        window.state().send(Command::Window(WindowCommand::ShowView(view)));
        window.step();
        window.run();
        let order = tab_order(&mut window);
        let mut from = 0;
        for name in expected {
            let found = order[from..].iter().position(|known| known.contains(name));
            let Some(found) = found else { panic!("{view:?}: Tab does not come to {name} in turn: {order:#?}") };
            from += found + 1;
        }
        let nameless = |name: &&String| name.split(' ').nth(1).is_none_or(|word| word.starts_with('@'));
        assert_eq!(order.iter().find(nameless), None, "{view:?}: Tab comes to something without a name");
    }
}

#[test]
fn the_page_keys_scroll_what_has_nothing_to_step_through() {
    let mut window = shaoxing(Locale::ZhCn);
    let top = |window: &Window| window.get_by_label("重点产业项目计划投资 337 亿元").rect().top();
    let before = top(&window);
    key(&mut window, Key::PageDown);
    assert!(top(&window) < before - 100.0);
    key(&mut window, Key::PageUp);
    assert!((top(&window) - before).abs() < 1.0);
}

#[test]
fn the_list_of_keys_is_in_sight_as_a_whole_on_a_small_screen() {
    for locale in Locale::ALL {
        let opened = std::sync::Arc::new(zonescope::package::open_bundled().unwrap());
        let app = zonescope::app::App::with_package(opened, ids_first(), locale);
        let mut window = crate::window::window_of(app, egui::vec2(1366.0, 768.0), egui::Theme::Light);
        window.key_press(Key::F1);
        window.run();
        let screen = window.ctx.content_rect();
        let close = locale.either("关闭", "Close");
        let all = [zonescope::text::say(locale, "keys-zoom"), zonescope::text::say(locale, "keys-column")];
        for words in all {
            let line = window.get_by_label(&words).rect();
            assert!(screen.contains_rect(line), "{words}: {line:?}");
        }
        assert!(screen.contains_rect(window.get_by_label(close).rect()));
    }
}
