//! From a record to those of other tables and back: what it refers to, and what refers to it.

use std::sync::Arc;

use egui::{Key, Modifiers, Role, Theme, vec2};
use egui_kittest::kittest::Queryable;
use zonescope::app::{App, Command, Settings, View, WindowCommand};
use zonescope::package;
use zonescope::text::Locale;

use crate::window::{Window, press, send, shows, window_of};

const DESCRIPTOR: &str = r#"{"name": "t", "zonescope": {"version": 1, "zone": {"id": "t", "name_zh": "试验区"},
    "currency": "CNY", "as_of": "2021"}, "resources": [{"name": "sectors", "path": "s.csv"},
    {"name": "stages", "path": "g.csv"},
    {"name": "firms", "title": "企业", "path": "f.csv", "schema": {"primaryKey": "code", "fields": [
        {"name": "code", "type": "string"}, {"name": "name", "type": "string"}, {"name": "group", "type": "string"}],
        "foreignKeys": [{"fields": "group", "reference": {"resource": "", "fields": "code"}}]}},
    {"name": "projects", "path": "p.csv", "schema": {"fields": [{"name": "id", "type": "string"},
        {"name": "name", "type": "string"}, {"name": "sector", "type": "string"}, {"name": "业主", "type": "string"}],
        "foreignKeys": [{"fields": "业主", "reference": {"resource": "firms", "fields": "code"}}]}},
    {"name": "years", "title": "年报", "path": "y.csv", "schema": {"fields": [{"name": "firm", "type": "string"},
        {"name": "year", "type": "year"}, {"name": "revenue", "type": "number"}],
        "foreignKeys": [{"fields": "firm", "reference": {"resource": "firms", "fields": "code"}}]}}]}"#;

fn opened(locale: Locale) -> Window {
    let files: [(&str, &[u8]); 6] = [
        ("datapackage.json", DESCRIPTOR.as_bytes()),
        ("s.csv", "id,name_zh\nic,集成电路\n".as_bytes()),
        ("g.csv", "id,name_zh,order,kind\nsigned,签约,1,on_track\n".as_bytes()),
        ("f.csv", "code,name,group\nF1,甲公司,\nF2,乙公司,F1\n".as_bytes()),
        ("p.csv", "id,name,sector,业主\na,甲项目,ic,F1\nb,乙项目,ic,F1\nc,丙项目,ic,F2\n".as_bytes()),
        ("y.csv", "firm,year,revenue\nF1,2020,5\nF1,2021,6\nF2,2021,1\n".as_bytes()),
    ];
    let app = App::with_package(Arc::new(package::open_embedded(&files).unwrap()), Settings::default(), locale);
    let mut window = window_of(app, vec2(1366.0, 768.0), Theme::Light);
    send(&mut window, Command::Window(WindowCommand::ShowView(View::Projects)));
    window
}

fn follow(window: &mut Window, words: &str) {
    window.get_by_role_and_label(Role::Link, words).click();
    window.run();
    window.run();
}

fn back(window: &mut Window) {
    window.key_press_modifiers(Modifiers::ALT, Key::ArrowLeft);
    window.run();
    window.run();
}

#[test]
fn a_project_leads_to_its_enterprise_which_leads_to_its_years_and_alt_left_leads_back() {
    let mut window = opened(Locale::ZhCn);
    window.get_by_label_contains("乙项目 ").click();
    window.run();
    follow(&mut window, "业主 甲公司");
    assert!(shows(&window, "2 条记录"), "the list of the enterprises");
    assert!(window.query_by_role_and_label(Role::Link, "年报，2 条，列出").is_some(), "what refers to it");
    assert!(window.query_by_role_and_label(Role::Link, "项目，2 条，列出").is_some());
    assert!(window.query_by_role_and_label(Role::Link, "企业，1 条，列出").is_some(), "itself has a daughter");
    follow(&mut window, "年报，2 条，列出");
    assert!(shows(&window, "2 条记录") && !shows(&window, "乙公司 2021"), "the years of this one alone");
    back(&mut window);
    assert!(window.query_by_role_and_label(Role::Link, "年报，2 条，列出").is_some(), "the enterprise again");
    back(&mut window);
    assert!(shows(&window, "3 个项目") && window.query_by_role_and_label(Role::Link, "业主 甲公司").is_some());
}

#[test]
fn links_speak_english_and_go_by_keys() {
    let mut window = opened(Locale::En);
    press(&mut window, "企业, 2 rows");
    window.run();
    window.get_by_label_contains("乙公司 甲公司").click();
    window.run();
    let link = window.get_by_role_and_label(Role::Link, "年报, 1 record: list");
    link.focus();
    window.run();
    window.key_press(Key::Enter);
    window.run();
    window.run();
    assert!(shows(&window, "1 record") && shows(&window, "2021"));
}
