//! The columns of the list, and what says that package projects and their parts are not counted twice.

use std::path::Path;
use std::sync::Arc;

use egui::{Key, Role, Theme, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use zonescope::app::{App, Command, RecordsCommand, SaveChoices, WhichList};
use zonescope::export::SheetFormat;
use zonescope::package;
use zonescope::query::Column;
use zonescope::text::Locale;

use crate::window::{Window, ctrl, ids_first, press, send, shows, type_into, wait_for, window_of};

fn tiny(locale: Locale) -> Window {
    let opened = Arc::new(package::open(Path::new("tests/data/tiny")).unwrap());
    let app = App::with_package(opened, ids_first(), locale);
    let mut window = window_of(app, vec2(1280.0, 720.0), Theme::Light);
    ctrl(&mut window, Key::Num4);
    window
}

#[test]
fn all_columns_of_the_package_can_be_seen_and_chosen_at_once() {
    for (size, locale, button) in
        [(vec2(1280.0, 720.0), Locale::ZhCn, "列…"), (vec2(1366.0, 768.0), Locale::En, "Columns…")]
    {
        let opened = Arc::new(package::open_bundled().unwrap());
        let dataset = &opened.dataset;
        let all = Column::all(dataset).len();
        let app = App::with_package(opened.clone(), ids_first(), locale);
        let mut window = window_of(app, size, Theme::Dark);
        ctrl(&mut window, Key::Num4);
        let before = window.get_all_by_role(Role::CheckBox).count();
        press(&mut window, button);
        let boxes: Vec<_> = window.get_all_by_role(Role::CheckBox).map(|node| node.rect()).collect();
        assert_eq!(boxes.len() - before, all, "a box for each column");
        let screen = egui::Rect::from_min_size(egui::Pos2::ZERO, size);
        let chooser = &boxes[before..];
        assert!(chooser.iter().all(|rect| screen.contains_rect(*rect)), "{chooser:?}");
        for (at, rect) in chooser.iter().enumerate() {
            assert!(chooser[at + 1..].iter().all(|other| !rect.shrink(1.0).intersects(*other)), "{rect}");
        }
    }
}

#[test]
fn chosen_columns_show_what_the_package_says() {
    let mut window = tiny(Locale::ZhCn);
    press(&mut window, "列…");
    for column in ["英文名称", "清单", "所属打包项目", "经度", "备注", "来源", "竣工日期"] {
        window.get_by_role_and_label(Role::CheckBox, column).click();
        window.run();
    }
    window.key_press(Key::Escape);
    window.run();
    let row = |id: &str| {
        let nodes = window.get_all_by_role(Role::Row);
        let labels = nodes.filter_map(|node| node.accesskit_node().label());
        labels.filter(|label| label.starts_with(id)).collect::<Vec<_>>().concat()
    };
    for (id, words) in [
        ("p1 ", ["Wafers 1", "省重大、市重点", "120.50000", "工作报告"]),
        ("p2 ", ["Wafers 2", "晶圆一期", "二期, 分两批", "工作报告"]),
        ("p3 ", ["2021-06", "制药厂", "工作报告", "未填"]),
    ] {
        for word in words {
            assert!(row(id).contains(word), "{} has {word}", row(id));
        }
    }
    send(&mut window, Command::Records(RecordsCommand::SortBy(Column::Sources)));
    assert!(shows(&window, "排序：来源升序"));
}

#[test]
fn the_foot_and_the_row_say_what_is_not_counted() {
    for (locale, foot, picked, row, reason) in [
        (
            Locale::ZhCn,
            "合计　4 个项目；1 个项目未计入：打包项目与其子项目不重复计 · ",
            "已选 4 个项目；1 个项目未计入：",
            "12.50（未计入合计）",
            "未计入合计：打包项目与其子项目不重复计",
        ),
        (
            Locale::En,
            "Total: 4 projects; 1 project not counted (a package project is not counted beside its parts) · ",
            "Selected: 4 projects; 1 project not counted",
            "1.25 (not in the total)",
            "Not in the total: a package project is not counted beside its parts",
        ),
    ] {
        let mut window = tiny(locale);
        assert!(shows(&window, foot), "{foot}");
        let counted = if locale == Locale::En { "2.50 (" } else { "25.00（" };
        assert!(shows(&window, row) && !shows(&window, counted));
        assert!(!shows(&window, picked));
        send(&mut window, Command::Records(RecordsCommand::PickAll(WhichList::Projects)));
        assert!(shows(&window, picked), "{picked}");
        let heading = if locale == Locale::En { "Planned (RMB billion)" } else { "计划总投资（亿元）" };
        let heading = window.get_by_role_and_label(Role::ColumnHeader, heading);
        let (column, row) = (heading.rect().center().x, window.get_by_label_contains("p1 ").rect().center().y);
        let tells = |window: &Window| window.query_all_by_label(reason).next().is_some();
        assert!(!tells(&window));
        window.hover_at(egui::pos2(column, row));
        // A tooltip waits for the pointer to rest.
        for _ in 0..60 {
            window.step();
        }
        assert!(tells(&window), "{reason}");
        window.hover_at(egui::pos2(column, row + 26.0));
        for _ in 0..60 {
            window.step();
        }
        assert!(!tells(&window), "the part is counted");
    }
}

#[test]
fn a_package_project_alone_comes_to_nothing_that_is_counted() {
    let mut window = tiny(Locale::ZhCn);
    type_into(&mut window, "筛选条件", "text~晶圆一期");
    window.key_press(Key::Enter);
    window.run();
    assert!(
        shows(&window, "合计　1 个项目；计划总投资 1 个项目未计入") || shows(&window, "合计　1 个项目；1 个项目未计入")
    );
    assert!(shows(&window, "计划总投资（亿元） 未计入"), "neither 0 nor not published");
}

#[test]
fn a_saved_list_says_what_is_not_counted() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = tiny(Locale::ZhCn);
    press(&mut window, "保存列表…");
    let path = folder.path().join("list.csv").display().to_string();
    let choices = SaveChoices {
        list: WhichList::Projects,
        only_picked: false,
        all_columns: false,
        format: SheetFormat::CSV,
        path,
    };
    send(&mut window, Command::Records(RecordsCommand::EditSave(choices)));
    press(&mut window, "保存");
    wait_for(&mut window, "共 4 个项目。1 个项目未计入合计：打包项目与其子项目不重复计。");
    let text = std::fs::read_to_string(folder.path().join("list.csv")).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].ends_with("所属打包项目编号") && lines[2].ends_with(",p1"), "{text}");
}
