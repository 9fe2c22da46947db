//! The dialogs that open and export: what Enter means in them.

use egui::Key;
use egui_kittest::kittest::Queryable;
use zonescope::app::{Command, ExportChoices};
use zonescope::export::{Format, Preset};
use zonescope::text::Locale;

use crate::window::{Window, ctrl, send, shaoxing, shows, type_into, wait_for};

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
        Command::EditExport(ExportChoices {
            preset: Preset::ReportFull,
            print: zonescope::figure::Print::Grey,
            format: Format::Svg,
            path,
        }),
    );
    enter_on(&mut window, "取消");
    for _ in 0..50 {
        std::thread::sleep(std::time::Duration::from_millis(10));
        window.step();
    }
    assert!(window.query_by_label("保存为").is_none(), "closed");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}
