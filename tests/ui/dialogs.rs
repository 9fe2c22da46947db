//! The dialogs that open and export: what Enter means in them.

use egui::{Key, Role, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use zonescope::app::{App, ChartCommand, Command, ExportChoices, ExportCommand, Settings, WindowCommand};
use zonescope::export::{Format, Preset};
use zonescope::text::Locale;

use crate::palette::focused;
use crate::window::{Window, ctrl, key, send, shaoxing, shows, type_into, wait_for, window_of};

fn enter_on(window: &mut Window, button: &str) {
    window.get_by_label(button).focus();
    window.run();
    window.key_press(Key::Enter);
    window.run();
}

#[test]
fn enter_on_cancel_opens_nothing_and_in_the_field_opens() {
    let mut window = shaoxing(Locale::ZhCn);
    let field = "文件夹或 datapackage.json 的路径";
    ctrl(&mut window, Key::O);
    type_into(&mut window, field, "tests/data/tiny");
    enter_on(&mut window, "取消");
    for _ in 0..20 {
        std::thread::sleep(std::time::Duration::from_millis(10));
        window.step();
    }
    assert!(window.query_by_label(field).is_none() && shows(&window, "绍兴"), "closed, and nothing else is open");
    ctrl(&mut window, Key::O);
    type_into(&mut window, field, "tests/data/tiny");
    window.key_press(Key::Enter);
    wait_for(&mut window, "小开发区");
}

#[test]
fn enter_on_cancel_exports_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("图.svg").display().to_string();
    let mut window = shaoxing(Locale::ZhCn);
    ctrl(&mut window, Key::Num2);
    ctrl(&mut window, Key::E);
    send(
        &mut window,
        Command::Export(ExportCommand::Edit(ExportChoices {
            preset: Preset::ReportFull,
            print: zonescope::figure::Print::Grey,
            format: Format::SVG,
            path,
            ..ExportChoices::default()
        })),
    );
    enter_on(&mut window, "取消");
    for _ in 0..50 {
        std::thread::sleep(std::time::Duration::from_millis(10));
        window.step();
    }
    assert!(window.query_by_label("保存为").is_none(), "closed");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

/// What stands on a choice that is open, from first to last.
fn options(window: &Window) -> Vec<String> {
    let all = window.query_all_by_role(Role::ListBoxOption);
    all.map(|node| node.accesskit_node().label().unwrap_or_default()).collect()
}

/// A window as large as a small laptop's.
fn small(locale: Locale) -> Window {
    let opened = std::sync::Arc::new(zonescope::package::open_bundled().unwrap());
    let app = App::with_package(opened, Settings::default(), locale);
    window_of(app, vec2(1366.0, 768.0), egui::Theme::Light)
}

#[test]
fn the_list_of_presets_opens_above_its_dialog_again_after_escape() {
    let mut window = small(Locale::ZhCn);
    ctrl(&mut window, Key::Num2);
    ctrl(&mut window, Key::E);
    let preset = |window: &mut Window| {
        window.get_by_role_and_label(Role::ComboBox, "版式").click();
        window.run();
    };
    preset(&mut window);
    assert_eq!(options(&window).len(), Preset::ALL.len(), "all of them");
    key(&mut window, Key::Escape);
    assert!(options(&window).is_empty(), "the list is gone");
    assert!(shows(&window, "保存为"), "the dialog is not");
    preset(&mut window);
    let wechat = window.get_by_label_contains("微信");
    let place = wechat.rect().center();
    let above = window.ctx.layer_id_at(place).unwrap();
    assert_ne!(above, egui::Modal::default_area(egui::Id::unique("dialog")).layer(), "the list lies above the dialog");
    wechat.click();
    window.run();
    let chosen = window.get_by_role_and_label(Role::ComboBox, "版式").accesskit_node().value().unwrap_or_default();
    assert!(chosen.starts_with("微信"), "{chosen}");
    key(&mut window, Key::Escape);
    assert!(!shows(&window, "保存为"), "and now the dialog closes");
}

#[test]
fn all_kinds_are_in_sight_and_the_keys_choose_one() {
    let mut window = small(Locale::En);
    ctrl(&mut window, Key::Num2);
    window.get_by_role_and_label(Role::ComboBox, "Kind").click();
    window.run();
    let screen = window.ctx.content_rect();
    let kinds = window.query_all_by_role(Role::ListBoxOption).map(|node| node.rect()).collect::<Vec<_>>();
    assert_eq!(kinds.len(), zonescope::figure::Kind::ALL.len());
    assert!(kinds.iter().all(|rect| screen.contains_rect(*rect)), "none is cut");
    for (pressed, expected) in [
        (Key::ArrowRight, "Grouped"),
        (Key::ArrowDown, "Growth"),
        (Key::ArrowLeft, "Index"),
        (Key::ArrowUp, "Stacked"),
        (Key::End, "Table"),
    ] {
        key(&mut window, pressed);
        assert_eq!(focused(&window).as_deref(), Some(expected), "{pressed:?}");
    }
    key(&mut window, Key::Enter);
    let kind = window.get_by_role_and_label(Role::ComboBox, "Kind").accesskit_node().value();
    assert_eq!((kind.as_deref(), options(&window).len()), (Some("Table"), 0));
    assert_eq!(focused(&window).as_deref(), Some("Kind"), "the keyboard is back where it was");
    window.get_by_role_and_label(Role::ComboBox, "Kind").click();
    window.run();
    key(&mut window, Key::Escape);
    assert_eq!((focused(&window).as_deref(), options(&window).len()), (Some("Kind"), 0));
}

#[test]
fn a_kind_that_makes_no_sense_says_why_and_is_not_taken() {
    for (locale, kind, reason) in [
        (Locale::ZhCn, "指数", "指数, 只有 2020 一年，没有可比的年份"),
        (Locale::En, "Index", "Index, Only 2020: no other year to compare it with"),
    ] {
        let mut window = small(locale);
        ctrl(&mut window, Key::Num2);
        send(&mut window, Command::Chart(ChartCommand::SetYears(Some((2020, 2020)))));
        let name = if locale == Locale::En { "Kind" } else { "图型" };
        window.get_by_role_and_label(Role::ComboBox, name).click();
        window.run();
        assert!(options(&window).iter().any(|option| option == reason), "{:?}", options(&window));
        window.get_by_label(reason).click();
        window.run();
        let now = window.get_by_role_and_label(Role::ComboBox, name).accesskit_node().value();
        assert!(now.as_deref().is_some_and(|now| now != kind), "{now:?}");
        let refusal = window.state().offers().into_iter().find(|offer| offer.id == "kind-index").unwrap().refusal;
        assert!(refusal.is_some(), "the palette says so too");
    }
}

#[test]
fn a_book_without_plans_is_offered_no_plan_and_completion() {
    let opened = zonescope::package::open(std::path::Path::new("tests/data/tiny")).unwrap();
    let app = App::with_package(std::sync::Arc::new(opened), Settings::default(), Locale::ZhCn);
    let mut window = window_of(app, vec2(1366.0, 768.0), egui::Theme::Dark);
    ctrl(&mut window, Key::Num2);
    let refused = |window: &Window, id: &str| {
        window.state().offers().into_iter().find(|offer| offer.id == id).unwrap().refusal.is_some()
    };
    assert!(!refused(&window, "kind-table") && !refused(&window, "kind-ranked"));
    assert_eq!(refused(&window, "kind-plan"), refused(&window, "kind-scatter"));
}

#[test]
fn the_about_box_says_what_the_program_is_and_whose_its_parts_are() {
    let folded = |window: &Window| shows(window, "版本 ") || shows(window, "Version ");
    for (locale, label, close) in [(Locale::ZhCn, "关于园镜", "关闭"), (Locale::En, "About Zonescope", "Close")] {
        let mut window = shaoxing(locale);
        assert!(window.state().offers().iter().any(|offer| offer.label == label && offer.shortcut().is_none()));
        send(&mut window, Command::Window(WindowCommand::ShowAbout));
        for words in [env!("CARGO_PKG_VERSION"), std::env::consts::ARCH, "Apache-2.0", "ab_glyph "] {
            assert!(shows(&window, words), "{words}");
        }
        assert_eq!(focused(&window).as_deref(), Some(close));
        key(&mut window, Key::Enter);
        assert!(!folded(&window), "closed");
    }
}

#[test]
fn the_size_of_every_preset_stands_in_the_export_dialog_in_full() {
    for locale in Locale::ALL {
        for preset in Preset::ALL {
            let mut window = small(locale);
            ctrl(&mut window, Key::Num2);
            ctrl(&mut window, Key::E);
            let (format, print) = (Format::SVG, zonescope::figure::Print::Colour);
            let choices = ExportChoices { preset, print, format, ..ExportChoices::default() };
            send(&mut window, Command::Export(ExportCommand::Edit(choices)));
            window.run();
            let all = window.query_all_by_role(Role::ComboBox);
            let words = |value: &str| value.contains("毫米") || value.contains(" mm wide");
            let chosen = all.filter_map(|node| Some((node.accesskit_node().value()?, node.rect())));
            let (label, rect) = chosen.into_iter().find(|(value, _)| words(value)).unwrap();
            assert!(label.contains(" × "), "{label}");
            let font = egui::FontId::proportional(13.0);
            let width =
                window.ctx.fonts_mut(|fonts| fonts.layout_no_wrap(label.clone(), font, egui::Color32::BLACK).size().x);
            assert!(width + 36.0 <= rect.width(), "{label}: {width} in {}", rect.width());
        }
    }
}
