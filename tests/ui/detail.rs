//! The detail pane: along the list, timeline, parts, neighbours, findings, copying, comparing, and its width.

use std::path::Path;
use std::sync::Arc;

use egui::{Event, Key, Modifiers, OutputCommand, PointerButton, Role, Theme, pos2, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use zonescope::app::{
    App, Command, DetailCommand, HistoryCommand, Pane, RowId, Settings, Step, TableId, View, WindowCommand,
};
use zonescope::model::ProjectIx;
use zonescope::package;
use zonescope::text::Locale;

use crate::window::{Window, ctrl, key, press, send, shaoxing, shows, type_into, window_of};

const EVERYTHING: &str = "tests/data/everything-and-nothing";

/// The list of projects, with the one of this id in the pane. The window is high enough for all of it.
fn window_on(id: &str, locale: Locale) -> Window {
    window_with(id, locale, Settings::default())
}

fn window_with(id: &str, locale: Locale, settings: Settings) -> Window {
    let opened = Arc::new(package::open(Path::new(EVERYTHING)).unwrap());
    let project = opened.dataset.project(id).unwrap();
    let app = App::with_package(opened, settings, locale);
    let mut window = window_of(app, vec2(1440.0, 2200.0), Theme::Light);
    send(&mut window, Command::Window(WindowCommand::ShowView(View::Projects)));
    let row = RowId::listed(window.state().books(), TableId::PROJECTS, project);
    send(&mut window, Command::Detail(DetailCommand::Select(row)));
    window
}

fn project(id: &str) -> ProjectIx {
    package::open(Path::new(EVERYTHING)).unwrap().dataset.project(id).unwrap()
}

/// Does something and hands back what came to the clipboard.
fn copied(window: &mut Window, act: impl FnOnce(&mut Window)) -> Option<String> {
    act(window);
    for _ in 0..4 {
        window.step();
        let found = window.output().platform_output.commands.iter().find_map(|command| match command {
            OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        });
        if found.is_some() {
            window.run();
            return found;
        }
    }
    None
}

#[test]
fn steps_lead_along_the_list_and_say_where_one_is() {
    let mut window = window_on("full", Locale::ZhCn);
    assert!(shows(&window, "第 1 / 12 个"));
    press(&mut window, "下一个项目");
    assert!(shows(&window, "第 2 / 12 个") && shows(&window, "已签约 412 天，未供地"));
    window.key_press_modifiers(Modifiers::ALT, Key::ArrowDown);
    window.run();
    assert!(shows(&window, "第 3 / 12 个"));
    key(&mut window, Key::J);
    assert!(shows(&window, "第 4 / 12 个"));
    key(&mut window, Key::K);
    window.key_press_modifiers(Modifiers::ALT, Key::ArrowUp);
    window.run();
    assert!(shows(&window, "第 2 / 12 个"));
    press(&mut window, "上一个项目");
    let back = window.get_by_role_and_label(Role::Button, "上一个项目");
    assert!(back.accesskit_node().is_disabled(), "nothing before the first");
}

#[test]
fn a_letter_typed_into_a_field_is_no_step() {
    let mut window = window_on("full", Locale::ZhCn);
    type_into(&mut window, "查找项目", "p");
    let before = shows(&window, "晶圆制造一期");
    key(&mut window, Key::J);
    assert!(before && shows(&window, "已含在另一期内"), "still the first project");
}

#[test]
fn steps_go_along_what_is_filtered_and_from_elsewhere_to_its_first() {
    let mut window = window_on("full", Locale::ZhCn);
    type_into(&mut window, "筛选条件", "sector=bio");
    key(&mut window, Key::Enter);
    assert!(shows(&window, "不在当前列表"));
    send(&mut window, Command::Detail(DetailCommand::Step(Step::Next)));
    assert!(shows(&window, "第 1 / 3 个") && shows(&window, "停缓建约 6 个月"));
}

#[test]
fn below_a_chart_steps_go_along_the_list_below_it() {
    let mut window = shaoxing(Locale::ZhCn);
    ctrl(&mut window, Key::Num2);
    crate::window::click_mark(&mut window, "集成电路 · 2021");
    send(&mut window, Command::Detail(DetailCommand::Step(Step::Next)));
    assert!(shows(&window, "第 1 / 10 个"));
}

#[test]
fn in_other_views_steps_go_along_the_list_as_it_is_filtered_now() {
    let mut window = window_on("full", Locale::ZhCn);
    send(&mut window, Command::Window(WindowCommand::ShowView(View::Sources)));
    type_into(&mut window, "筛选条件", "sector=bio");
    key(&mut window, Key::Enter);
    send(&mut window, Command::Detail(DetailCommand::Step(Step::Next)));
    assert!(shows(&window, "第 1 / 3 个") && shows(&window, "停缓建约 6 个月"));
}

#[test]
fn stages_are_a_list_that_says_dates_times_and_what_is_odd() {
    let window = window_on("full", Locale::ZhCn);
    let items: Vec<String> =
        window.get_all_by_role(Role::ListItem).filter_map(|node| node.accesskit_node().label()).collect();
    assert_eq!(
        items,
        [
            "签约 2019-03-12",
            "供地 2019-12 签约后约 9 个月",
            "开工 2020 供地后约 1 年",
            "结顶 2021-06-30 开工后约 1 年",
            "竣工 2021-05-01 早于结顶，次序不对",
            "投产 2022-03 竣工后约 10 个月 晚于数据截至日 2021-09-30",
        ]
    );
}

#[test]
fn of_whom_nobody_knows_the_stage_nobody_says_what_it_has_not_reached() {
    let window = window_on("bare", Locale::ZhCn);
    assert!(shows(&window, "开工 未填") && !shows(&window, "开工 未到"));
    let waits = window_on("waits", Locale::ZhCn);
    assert!(shows(&waits, "开工 未到"));
}

#[test]
fn a_part_leads_to_its_package_and_back() {
    let mut window = window_on("pack", Locale::ZhCn);
    assert!(shows(&window, "28.00 亿元（4 个中 3 个有公布）"));
    press(&mut window, "标准厂房 C 区 分项 3.00 亿元");
    assert!(shows(&window, "所属打包项目"));
    let link = window
        .get_all_by_role(Role::Link)
        .find(|node| node.accesskit_node().label().as_deref() == Some("标准厂房打包项目"));
    link.unwrap().click();
    window.run();
    assert!(shows(&window, "打包的项目（3 个）"));
}

#[test]
fn a_neighbour_is_a_click_away_and_all_of_them_can_be_listed() {
    let mut window = window_on("full", Locale::ZhCn);
    let neighbour = window.get_all_by_label("设备材料园 6.00 亿元").next();
    neighbour.unwrap().click();
    window.run();
    assert!(shows(&window, "阶段写的是签约，但已有开工日期"));
    press(&mut window, "全部列出 同一投资方 · 甲集团");
    assert!(shows(&window, "筛出 3"), "the two others and itself");
    assert!(shows(&window, "第 3 / 3 个"));
    send(&mut window, Command::History(HistoryCommand::Undo));
    assert!(!shows(&window, "筛出"), "a step that can be taken back");
}

#[test]
fn findings_stand_on_the_record_and_lead_to_their_view() {
    let mut window = window_on("odd", Locale::ZhCn);
    assert!(shows(&window, "这条记录的问题（3）") && shows(&window, "没有 13 月"));
    press(&mut window, "到“问题”一栏看");
    assert!(shows(&window, "只看“金额写错的项目”这条记录：3 条"));
    assert!(!shows(&window, "警告  "));
    press(&mut window, "看全部问题");
    assert!(!shows(&window, "只看“"));
    let sound = window_on("waits", Locale::ZhCn);
    assert!(!shows(&sound, "这条记录的问题"));
}

#[test]
fn the_record_is_copied_as_text() {
    let mut window = window_on("full", Locale::ZhCn);
    let text = copied(&mut window, |window| window.get_by_label("复制全文").click()).unwrap();
    assert!(text.starts_with("晶圆制造一期\n编号：full\n"), "{text}");
    for line in [
        "计划总投资：52.50 亿元",
        "竣工：2021-05-01（早于结顶，次序不对）",
        "2021-01–09：计划 未公布，完成 12.00 亿元，完成率 不适用，比序时进度 −15.0 个百分点",
        "同一投资方 · 甲集团：另有 2 个",
        "备注：一期含厂房三栋；竣工日期待核",
    ] {
        assert!(text.lines().any(|found| found == line), "{line}\n{text}");
    }
    assert!(shows(&window, "已复制"));
}

#[test]
fn a_single_value_is_copied_from_its_menu_with_all_its_digits() {
    let mut window = window_on("full", Locale::ZhCn);
    window.get_by_label("计划总投资 52.50 亿元").click_secondary();
    window.run();
    let text = copied(&mut window, |window| window.get_by_label("复制“5250000000.00”").click());
    assert_eq!(text.as_deref(), Some("5250000000.00"));
}

#[test]
fn projects_are_pinned_kept_as_tabs_and_compared_side_by_side() {
    let mut window = window_on("full", Locale::ZhCn);
    press(&mut window, "加入对比");
    let halted = RowId::listed(window.state().books(), TableId::PROJECTS, project("halted"));
    send(&mut window, Command::Detail(DetailCommand::Select(halted)));
    press(&mut window, "加入对比");
    press(&mut window, "晶圆制造一期");
    assert!(shows(&window, "第 1 / 12 个"), "a tab shows its project");
    press(&mut window, "对比 2 个项目");
    let rows: Vec<String> =
        window.get_all_by_role(Role::Row).filter_map(|node| node.accesskit_node().label()).collect();
    assert!(rows.iter().any(|row| row == "计划总投资（亿元） 52.50 8.00"), "{rows:?}");
    let text = copied(&mut window, |window| window.get_by_label("复制为表格").click()).unwrap();
    assert!(text.contains("\n阶段\t投产\t停缓建\n"), "{text}");
    press(&mut window, "看详情 新药中试线");
    assert!(!shows(&window, "项目对比") && shows(&window, "停缓建约 6 个月"));
    press(&mut window, "移出对比");
    assert!(!shows(&window, "对比 2 个项目"));
}

#[test]
fn a_comparison_takes_what_it_is_given_but_never_less_than_two_or_more_than_four() {
    let mut window = window_on("full", Locale::En);
    send(&mut window, Command::Detail(DetailCommand::Compare(vec![project("full"), project("full")])));
    assert!(shows(&window, "Add at least two projects"));
    let five = ["full", "waits", "halted", "ahead", "pack"].map(project);
    send(&mut window, Command::Detail(DetailCommand::Compare(five.to_vec())));
    assert!(shows(&window, "Projects side by side") && shows(&window, "At most 4 projects"));
    assert!(shows(&window, "Details Equipment Park") && !shows(&window, "Details Standard Workshops"));
    for left in ["Remove Equipment Park", "Remove Pilot Line", "Remove Packaging Base"] {
        assert!(shows(&window, "Projects side by side"));
        press(&mut window, left);
    }
    assert!(!shows(&window, "Projects side by side"), "one project is no comparison");
}

#[test]
fn the_widths_of_pane_and_left_bar_are_remembered() {
    let mut window = window_on("full", Locale::ZhCn);
    let left = |window: &Window| window.get_by_label("下一个项目").rect().left();
    let before = left(&window);
    // The edge of the pane is where its margin begins, left of the step back.
    let edge = window.get_by_label("上一个项目").rect().left() - 12.0;
    for (x, pressed) in [(edge, true), (edge - 100.0, true), (edge - 100.0, false)] {
        window.event(Event::PointerMoved(pos2(x, 900.0)));
        window.step();
        window.event(Event::PointerButton {
            pos: pos2(x, 900.0),
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        });
        window.step();
    }
    window.run();
    let width = window.state().settings().detail_width.unwrap();
    assert!((width - 420.0).abs() <= 6.0, "320 and 100 more: {width}");
    assert!((before - left(&window) - 100.0).abs() < 6.0);
    send(&mut window, Command::Window(WindowCommand::ResizePane(Pane::LeftBar, 160.0)));
    let settings = window.state().settings().clone();
    let again = window_with("full", Locale::ZhCn, settings);
    assert!((left(&again) - left(&window)).abs() < 2.0, "as wide as it was left");
    let nav = again.get_all_by_label("总览").map(|node| node.rect().width()).next().unwrap();
    assert!((nav - 144.0).abs() < 4.0, "160 without its margins: {nav}");
}

#[test]
fn nothing_is_put_into_words_twice() {
    let mut window = window_on("full", Locale::ZhCn);
    let computed = window.state().answers_computed();
    for _ in 0..5 {
        window.step();
    }
    assert_eq!(window.state().answers_computed(), computed);
    let delay = window.output().viewport_output[&egui::ViewportId::ROOT].repaint_delay;
    assert_eq!(delay, std::time::Duration::MAX, "nothing moves, nothing is painted");
    send(&mut window, Command::Detail(DetailCommand::Step(Step::Next)));
    assert_eq!(window.state().answers_computed(), computed + 1, "one page more");
}

#[test]
fn the_emptiest_record_and_the_fullest_show_in_both_languages_and_themes() {
    for locale in Locale::ALL {
        for id in ["full", "bare", "pack", "part-c", "halted", "ahead", "odd"] {
            for width in [240.0, 640.0] {
                let settings = Settings { detail_width: Some(width), ..Settings::default() };
                let window = window_with(id, locale, settings);
                let heading = locale.either("进展", "Stages");
                assert!(shows(&window, heading), "{id}");
            }
        }
    }
}

#[test]
fn the_menu_key_copies_the_value_of_a_field() {
    let mut window = window_on("full", Locale::ZhCn);
    let field = window.query_all_by_label_contains("亿元").next();
    field.unwrap().focus();
    window.run();
    window.key_press_modifiers(egui::Modifiers::SHIFT, egui::Key::F10);
    window.run();
    assert!(shows(&window, "复制“"), "what the other button of the mouse offers");
}
