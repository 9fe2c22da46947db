//! From a record to those of other tables and back: what it refers to, and what refers to it.

use std::sync::Arc;

use egui::{Key, Modifiers, Role, Theme, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use zonescope::app::{App, Command, OpenCommand, Settings, View, WindowCommand};
use zonescope::package::{self, Opened};
use zonescope::text::Locale;

use crate::palette::focused;
use crate::window::{Window, key, press, send, shows, wait_for, window_of};

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

const FILES: [(&str, &str); 6] = [
    ("datapackage.json", DESCRIPTOR),
    ("s.csv", "id,name_zh\nic,集成电路\n"),
    ("g.csv", "id,name_zh,order,kind\nsigned,签约,1,on_track\n"),
    ("f.csv", "code,name,group\nF1,甲公司,\nF2,乙公司,F1\n"),
    ("p.csv", "id,name,sector,业主\na,甲项目,ic,F1\nb,乙项目,ic,F1\nc,丙项目,ic,F2\n"),
    ("y.csv", "firm,year,revenue\nF1,2020,5\nF1,2021,6\nF2,2021,1\n"),
];

fn opened(locale: Locale) -> Window {
    opened_of(&FILES, locale)
}

fn opened_of(files: &[(&str, &str)], locale: Locale) -> Window {
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    at_projects(package::open_embedded(&files).unwrap(), locale)
}

fn at_projects(opened: Opened, locale: Locale) -> Window {
    let app = App::with_package(Arc::new(opened), Settings::default(), locale);
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

#[test]
fn after_a_reload_alt_left_leads_back_to_records_of_other_tables_too() {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in FILES {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    let mut window = at_projects(package::open(folder.path()).unwrap(), Locale::ZhCn);
    window.get_by_label_contains("乙项目 ").click();
    window.run();
    follow(&mut window, "业主 甲公司");
    press(&mut window, "项目，3 行");
    window.run();
    // The enterprise is on another line now.
    std::fs::write(folder.path().join("f.csv"), "code,name,group\nF3,丙公司,\nF2,乙公司,F1\nF1,甲公司,\n").unwrap();
    send(&mut window, Command::Open(OpenCommand::Reload));
    wait_for(&mut window, "已重新载入");
    back(&mut window);
    assert!(shows(&window, "3 条记录"), "the list of the enterprises");
    assert!(window.query_by_role_and_label(Role::Link, "年报，2 条，列出").is_some(), "the same enterprise");
    back(&mut window);
    assert!(window.query_by_role_and_label(Role::Link, "业主 甲公司").is_some(), "the project it was come from");
}

/// The same with a project that has the id of an enterprise, and is of no sector that there is.
fn with_a_finding() -> Window {
    let mut files = FILES;
    files[4].1 = "id,name,sector,业主\na,甲项目,ic,F1\nF2,乙项目,nowhere,F1\nc,丙项目,ic,F2\n";
    opened_of(&files, Locale::ZhCn)
}

#[test]
fn a_record_is_not_blamed_for_what_is_wrong_with_one_of_another_table_that_has_its_id() {
    let mut window = with_a_finding();
    window.get_by_label_contains("乙项目 ").click();
    window.run();
    assert!(shows(&window, "这条记录的问题（1）"), "the project");
    press(&mut window, "企业，2 行");
    window.get_by_label_contains("乙公司 甲公司").click();
    window.run();
    window.run();
    assert!(window.query_by_role_and_label(Role::Link, "年报，1 条，列出").is_some(), "the enterprise is shown");
    assert!(!shows(&window, "这条记录的问题"), "there is nothing wrong with it");
}

#[test]
fn a_finding_leads_to_its_record_whichever_table_is_in_sight() {
    let mut window = with_a_finding();
    press(&mut window, "企业，2 行");
    send(&mut window, Command::Window(WindowCommand::ShowView(View::Findings)));
    let kind =
        window.get_all_by_role(Role::Button).find(|node| node.accesskit_node().data().is_expanded() == Some(true));
    kind.unwrap().focus();
    window.run();
    key(&mut window, Key::ArrowDown);
    window.key_press_modifiers(Modifiers::SHIFT, Key::F10);
    window.run();
    assert_eq!(focused(&window).as_deref(), Some("查看详情"));
    key(&mut window, Key::Enter);
    window.run();
    assert!(shows(&window, "3 个项目") && shows(&window, "这条记录的问题（1）"), "the project in its own list");
}

#[test]
fn what_refers_to_a_record_that_is_not_there_is_no_link() {
    let mut files = FILES;
    files[4].1 = "id,name,sector,业主\na,甲项目,ic,F1\nb,乙项目,ic,F9\nc,丙项目,ic,F2\n";
    let mut window = opened_of(&files, Locale::ZhCn);
    window.get_by_label_contains("乙项目 ").click();
    window.run();
    assert!(shows(&window, "业主 F9") && window.query_by_role_and_label(Role::Link, "业主 F9").is_none());
}
