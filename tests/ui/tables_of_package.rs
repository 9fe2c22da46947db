//! The tables of a package in the bar on the left: each has its list, panel, charts and detail, and stays as it was left.

use std::sync::Arc;

use egui::{Theme, vec2};
use zonescope::app::{App, Command, OpenCommand, Settings, View, WindowCommand};
use zonescope::package;
use zonescope::text::Locale;

use crate::window::{Window, press, send, shows, wait_for, window_of};

const DESCRIPTOR: &str = r#"{"name": "t", "zonescope": {"version": 1, "zone": {"id": "t", "name_zh": "试验区"},
    "currency": "CNY", "as_of": "2021"}, "resources": [{"name": "sectors", "path": "s.csv"},
    {"name": "stages", "path": "g.csv"}, {"name": "projects", "path": "p.csv"},
    {"name": "enterprises", "title": "企业", "path": "e.csv"}]}"#;

/// The files of a package with three projects and four enterprises.
fn files() -> [(&'static str, &'static [u8]); 5] {
    [
        ("datapackage.json", DESCRIPTOR.as_bytes()),
        ("s.csv", "id,name_zh\nic,集成电路\nbio,生物医药\n".as_bytes()),
        ("g.csv", "id,name_zh,order,kind\nsigned,签约,1,on_track\n".as_bytes()),
        ("p.csv", "id,name,sector,企业性质\na,甲项目,ic,民营\nb,乙项目,ic,外资\nc,丙项目,bio,民营\n".as_bytes()),
        (
            "e.csv",
            "企业名称,统一社会信用代码,行业,员工数,成立日期\n甲公司,A1,电子,100,2019-03-05\n乙公司,A2,医药,20,2020\n\
             丙公司,A3,电子,,2021-01\n丁公司,A4,电子,7,\n"
                .as_bytes(),
        ),
    ]
}

fn opened(locale: Locale) -> Window {
    let opened = package::open_embedded(&files()).unwrap();
    let app = App::with_package(Arc::new(opened), Settings::default(), locale);
    let mut window = window_of(app, vec2(1366.0, 768.0), Theme::Light);
    window.state().send(Command::Window(WindowCommand::ShowView(View::Projects)));
    window.run();
    window
}

#[test]
fn a_table_nobody_has_heard_of_is_looked_at_like_the_projects() {
    let mut window = opened(Locale::ZhCn);
    assert!(shows(&window, "甲项目") && shows(&window, "3 个项目"));
    press(&mut window, "企业，4 行");
    assert!(shows(&window, "丁公司") && !shows(&window, "甲项目"), "its list");
    assert!(shows(&window, "4 条记录"), "rows are no projects here");
    press(&mut window, "电子 · 3 条记录");
    assert!(shows(&window, "3 条记录") && !shows(&window, "乙公司"), "its panel");
    press(&mut window, "项目，3 行");
    assert!(shows(&window, "丙项目") && shows(&window, "3 个项目"), "the projects as they were left");
    press(&mut window, "企业，4 行");
    assert!(shows(&window, "3 条记录") && !shows(&window, "乙公司"), "and so is the table");
}

#[test]
fn a_table_has_charts_of_its_own_columns_in_both_languages() {
    for (locale, table, title) in [(Locale::ZhCn, "企业，4 行", "记录数"), (Locale::En, "企业, 4 rows", "records")]
    {
        let mut window = opened(locale);
        press(&mut window, table);
        window.state().send(Command::Window(WindowCommand::ShowView(View::Sectors)));
        window.run();
        assert!(shows(&window, "电子") && shows(&window, title), "{locale:?}");
        assert!(!shows(&window, "项目个数") && !shows(&window, "projects"), "{locale:?}: of no projects");
    }
}

#[test]
fn the_menu_of_the_filter_and_the_palette_have_the_groups_of_a_table() {
    let mut window = opened(Locale::ZhCn);
    press(&mut window, "企业，4 行");
    let offers = window.state().offers();
    let id = |wanted: &str| offers.iter().any(|offer| offer.id == wanted);
    assert!(id("行业=电子") && id("行业=医药"), "what the panel has");
    press(&mut window, "＋ 筛选");
    assert!(shows(&window, "行业"), "there is something to choose");
    press(&mut window, "项目，3 行");
    let offers = window.state().offers();
    let ids: Vec<&str> = offers.iter().map(|offer| offer.id.as_str()).collect();
    assert!(ids.contains(&"sector=ic") && ids.contains(&"企业性质=民营") && !ids.contains(&"行业=电子"));
}

#[test]
fn tables_that_are_not_in_sight_keep_their_filter_over_a_new_reading() {
    let folder = tempfile::tempdir().unwrap();
    let put = |file: &str, bytes: &[u8]| std::fs::write(folder.path().join(file), bytes).unwrap();
    files().iter().for_each(|(file, bytes)| put(file, bytes));
    let opened = package::open(folder.path()).unwrap();
    let app = App::with_package(Arc::new(opened), Settings::default(), Locale::ZhCn);
    let mut window = window_of(app, vec2(1366.0, 768.0), Theme::Light);
    send(&mut window, Command::Window(WindowCommand::ShowView(View::Projects)));
    press(&mut window, "企业，4 行");
    press(&mut window, "电子 · 3 条记录");
    assert!(shows(&window, "3 条记录") && !shows(&window, "乙公司"));
    press(&mut window, "项目，3 行");
    let more = [files()[4].1, "戊公司,A5,电子,9,\n己公司,A6,医药,9,\n".as_bytes()].concat();
    put("e.csv", &more);
    send(&mut window, Command::Open(OpenCommand::Reload));
    wait_for(&mut window, "已重新载入");
    press(&mut window, "企业，6 行");
    assert!(shows(&window, "戊公司") && !shows(&window, "乙公司") && !shows(&window, "己公司"), "the filter holds");
    assert!(shows(&window, "4 条记录"), "and takes in what is new");
}
