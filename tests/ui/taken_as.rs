//! What columns are taken for is shown with why, is changed by a click, remembered for the package, and never written into it.

use std::sync::Arc;

use egui::{Theme, vec2};
use zonescope::app::{App, Command, Settings, View, WindowCommand};
use zonescope::package;
use zonescope::text::Locale;

use crate::window::{Window, press, send, shows, wait_for, window_of};

const DESCRIPTOR: &str =
    r#"{"name": "t", "title": "企业", "resources": [{"name": "firms", "title": "企业", "path": "f.csv"}]}"#;
const ROWS: &str = "名称,评级,得分,成立\n甲公司,1,10.5,2019\n乙公司,2,20,2020\n丙公司,1,,2021\n丁公司,3,7,2021\n";

fn written() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("datapackage.json"), DESCRIPTOR).unwrap();
    std::fs::write(folder.path().join("f.csv"), ROWS).unwrap();
    folder
}

fn opened(folder: &std::path::Path, settings: Settings, locale: Locale) -> Window {
    let opened = package::open(folder).unwrap();
    let mut window =
        window_of(App::with_package(Arc::new(opened), settings, locale), vec2(1366.0, 768.0), Theme::Light);
    send(&mut window, Command::Window(WindowCommand::ShowView(View::Sources)));
    window
}

#[test]
fn a_column_of_numbers_is_taken_for_categories_and_remembered() {
    let folder = written();
    let mut window = opened(folder.path(), Settings::default(), Locale::ZhCn);
    assert!(shows(&window, "列：企业") && shows(&window, "按数据判断"));
    assert!(shows(&window, "10.5、20.0、7.0 · 缺 1 行"), "the values that show it");
    press(&mut window, "评级，当作数字，更改");
    press(&mut window, "类别");
    wait_for(&mut window, "评级，当作类别，更改");
    assert!(shows(&window, "手动选定") && shows(&window, "1、2、3 · 3 类"));
    send(&mut window, Command::Window(WindowCommand::ShowView(View::Projects)));
    assert!(shows(&window, "1 · 2 条记录"), "it has a facet now");
    assert_eq!(std::fs::read_to_string(folder.path().join("datapackage.json")).unwrap(), DESCRIPTOR);
    assert_eq!(std::fs::read_to_string(folder.path().join("f.csv")).unwrap(), ROWS);
    let kept = serde_json::to_string(window.state().settings()).unwrap();
    assert!(kept.contains(r#""firms":{"评级":{"kind":"category"}}"#), "{kept}");
    send(&mut window, Command::Window(WindowCommand::ShowView(View::Sources)));
    press(&mut window, "复制为描述文件的写法");
    press(&mut window, "评级，当作类别，更改");
    press(&mut window, "恢复读入时的判断");
    wait_for(&mut window, "评级，当作数字，更改");
    assert!(!shows(&window, "手动选定"));
}

#[test]
fn what_a_number_adds_up_over_is_chosen_too_and_in_english() {
    let folder = written();
    let mut window = opened(folder.path(), Settings::default(), Locale::En);
    press(&mut window, "得分, taken for Number, change");
    press(&mut window, "Never added up");
    wait_for(&mut window, "chosen by you");
    send(&mut window, Command::Window(WindowCommand::ShowView(View::Projects)));
    assert!(shows(&window, "mean 12.50"), "no sum of scores in the foot of the list");
}
