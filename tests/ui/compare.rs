//! Comparing: choices, what is pinned, charts side by side, drilling inwards and back, undo.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT, Queryable};
use zonescope::app::{ChartCommand, Command, HistoryCommand, OpenCommand, View, WindowCommand};
use zonescope::figure::{Choices, Kind, SeriesOrder};
use zonescope::query::Dimension;
use zonescope::text::Locale;

use crate::window::{Window, click_mark, ctrl, key, press, send, shaoxing, shows, type_into, wait_for};

fn sectors() -> Window {
    let mut window = shaoxing(Locale::ZhCn);
    ctrl(&mut window, Key::Num2);
    window
}

/// The years named by the marks of a series, sorted.
fn years_of(window: &Window, series: &str) -> Vec<String> {
    let words = format!("{series} · 20");
    let marks = window.query_all_by_label_contains(&words);
    let symbols = marks.filter(|node| node.accesskit_node().role() == Role::GraphicsSymbol);
    let mut years: Vec<String> = symbols
        .filter_map(|node| node.accesskit_node().label())
        .filter_map(|label| label.split(" · ").nth(1).map(|rest| rest.chars().take(4).collect()))
        .collect();
    years.sort();
    years
}

#[test]
fn every_kind_draws_in_the_window_and_says_what_it_shows() {
    let mut window = sectors();
    for kind in Kind::ALL {
        send(&mut window, Command::Chart(ChartCommand::SetKind(kind)));
        let figure = window.get_all_by_role(Role::Image).next().map(|node| node.accesskit_node().value());
        assert!(figure.flatten().is_some_and(|summary| summary.contains("合计")), "{kind:?} has a summary");
        assert!(window.query_all_by_role(Role::GraphicsSymbol).count() > 3, "{kind:?} has marks");
    }
}

#[test]
fn a_screen_reader_finds_the_numbers_of_a_chart_as_a_table() {
    let window = sectors();
    let title = "按产业大类、年份的计划总投资";
    assert!(window.query_by_role_and_label(Role::Table, title).is_some());
    let row = window
        .get_all_by_role(Role::Row)
        .find_map(|row| row.accesskit_node().label().filter(|label| label.starts_with("集成电路: ")));
    assert!(row.unwrap().contains("2021 249.00"), "a row a series, a cell a year");
}

#[test]
fn a_choice_that_a_kind_does_not_use_is_not_shown() {
    let mut window = sectors();
    for (kind, shown, not_shown) in [
        (Kind::Stacked, "平均线", "占比"),
        (Kind::Grouped, "占比", "各用各的纵轴"),
        (Kind::Multiples, "各用各的纵轴", "序时进度线"),
        (Kind::Plan, "序时进度线", "平均线"),
        (Kind::Growth, "数值标签", "单位"),
        (Kind::Slope, "比较年", "平均线"),
    ] {
        send(&mut window, Command::Chart(ChartCommand::SetKind(kind)));
        assert!(window.query_all_by_label(shown).next().is_some(), "{kind:?} offers {shown}");
        assert!(window.query_all_by_label(not_shown).next().is_none(), "{kind:?} does not offer {not_shown}");
    }
}

#[test]
fn a_kind_that_makes_no_sense_says_why_and_offers_another() {
    let mut window = sectors();
    send(&mut window, Command::Chart(ChartCommand::SetYears(Some((2021, 2021)))));
    send(&mut window, Command::Chart(ChartCommand::SetKind(Kind::Growth)));
    assert!(window.query_all_by_role(Role::GraphicsSymbol).next().is_none());
    press(&mut window, "排名");
    assert!(window.query_all_by_role(Role::GraphicsSymbol).count() > 3, "the offered kind is drawn");
}

#[test]
fn undo_takes_back_choices_and_filters_one_by_one() {
    let mut window = sectors();
    send(&mut window, Command::Chart(ChartCommand::SetKind(Kind::Lines)));
    type_into(&mut window, "筛选条件", "sector=ic");
    key(&mut window, Key::Enter);
    let by_total = Choices { order: SeriesOrder::Total, ..Choices::default() };
    send(&mut window, Command::Chart(ChartCommand::Choose(by_total)));
    assert!(shows(&window, "筛出 41"));
    send(&mut window, Command::History(HistoryCommand::Undo));
    assert!(shows(&window, "筛出 41"), "only the order went back");
    send(&mut window, Command::History(HistoryCommand::Undo));
    assert!(!shows(&window, "筛出"));
    send(&mut window, Command::History(HistoryCommand::Redo));
    assert!(shows(&window, "筛出 41"));
    send(&mut window, Command::History(HistoryCommand::Undo));
    send(&mut window, Command::History(HistoryCommand::Undo));
    click_mark(&mut window, "集成电路 · 2021");
    assert!(shows(&window, "集成电路 · 2021 · 10 个项目"));
    ctrl(&mut window, Key::Z);
    assert!(shows(&window, "图中全部"), "a selection of marks is a step too");
}

#[test]
fn shift_adds_marks_and_their_count_and_sum_are_those_of_both() {
    let mut window = sectors();
    click_mark(&mut window, "集成电路 · 2021");
    let second = window
        .get_all_by_label_contains("生物医药 · 2021")
        .find(|node| node.accesskit_node().role() == Role::GraphicsSymbol);
    second.unwrap().click_modifiers(Modifiers::SHIFT);
    window.run();
    assert!(shows(&window, "集成电路 · 2021 + 生物医药 · 2021 · 24 个项目 · 453.00 亿元"), "249 and 204");
}

#[test]
fn pinned_series_are_compared_and_get_a_chart_each() {
    let mut window = sectors();
    for mark in ["集成电路 · 2021", "生物医药 · 2021"] {
        click_mark(&mut window, mark);
        press(&mut window, "＋ 对比");
    }
    assert!(shows(&window, "对比"));
    press(&mut window, "各成一图");
    assert!(shows(&window, "● 图 1") && shows(&window, "○ 图 2"));
    let figures: Vec<_> = window.get_all_by_role(Role::Image).map(|node| node.rect()).collect();
    let [left, right] = figures[..] else { panic!("two figures, not {}", figures.len()) };
    assert!(left.right() < right.left() && left.width() > 400.0 && (left.width() - right.width()).abs() < 2.0);
    let mark = |name: &str| {
        let all = window.get_all_by_label_contains(name);
        all.filter(|node| node.accesskit_node().role() == Role::GraphicsSymbol).map(|node| node.rect()).next().unwrap()
    };
    let (ic, bio) = (mark("集成电路 · 2021"), mark("生物医药 · 2021"));
    assert!(left.contains_rect(ic) && right.contains_rect(bio), "each mark in its chart");
    assert!((ic.height() / bio.height() - 249.0 / 204.0).abs() < 0.02, "on one axis: {ic:?} {bio:?}");
    send(&mut window, Command::Chart(ChartCommand::JoinPanels));
    assert_eq!(window.get_all_by_role(Role::Image).count(), 1);
}

#[test]
fn drilling_to_places_keeps_all_years_and_a_crumb_leads_back() {
    let mut window = sectors();
    let before = years_of(&window, "集成电路");
    assert_eq!(before.len(), 6);
    click_mark(&mut window, "集成电路 · 2021");
    press(&mut window, "按平台看");
    assert!(shows(&window, "集成电路，按平台"));
    let platforms: Vec<String> = window
        .get_all_by_role(Role::GraphicsSymbol)
        .filter_map(|node| node.accesskit_node().label())
        .filter_map(|label| label.split(" · ").nth(1).map(|rest| rest.chars().take(4).collect()))
        .collect();
    for year in before {
        assert!(platforms.contains(&year), "{year} is still there");
    }
    press(&mut window, "全部产业大类");
    assert_eq!(years_of(&window, "生物医药").len(), 6, "and back");
}

#[test]
fn a_drill_from_one_of_several_compared_keeps_the_comparison() {
    let mut window = sectors();
    for mark in ["集成电路 · 2021", "生物医药 · 2021"] {
        click_mark(&mut window, mark);
        press(&mut window, "＋ 对比");
    }
    press(&mut window, "按平台看");
    assert_eq!(window.get_all_by_role(Role::Image).count(), 2, "a chart for each of what is compared");
    assert!(shows(&window, "去掉“集成电路”") && shows(&window, "去掉“生物医药”"));
}

#[test]
fn an_opened_sector_shows_its_children_beside_the_others() {
    let mut window = sectors();
    click_mark(&mut window, "生物医药 · 2021");
    press(&mut window, "展开下级");
    assert!(!years_of(&window, "现代医药").is_empty(), "a child");
    assert_eq!(years_of(&window, "集成电路").len(), 6, "the other branches stay, with all years");
    press(&mut window, "收起生物医药");
    assert!(years_of(&window, "现代医药").is_empty());
}

#[test]
fn a_project_leads_back_to_the_mark_it_is_in() {
    let mut window = sectors();
    click_mark(&mut window, "集成电路 · 2021");
    window.get_by_label_contains("ill-ic-31 ").click();
    window.run();
    send(&mut window, Command::Chart(ChartCommand::SelectMarks(0, Vec::new())));
    assert!(shows(&window, "图中全部"));
    send(&mut window, Command::Window(WindowCommand::ShowView(View::Projects)));
    press(&mut window, "在图中显示");
    assert!(shows(&window, "集成电路 · 2021 · 10 个项目"));
}

#[test]
fn another_package_stands_beside_the_first_on_one_axis() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("other");
    zonescope::sample::write_package(300, 5, &path).unwrap();
    let mut window = sectors();
    send(&mut window, Command::Chart(ChartCommand::SplitPanels));
    send(&mut window, Command::Open(OpenCommand::Beside(1, path)));
    wait_for(&mut window, "图 2 · 示意高新区");
    let figures: Vec<_> = window.get_all_by_role(Role::Image).collect();
    assert_eq!(figures.len(), 2);
}

#[test]
fn a_panel_has_a_condition_of_its_own_and_a_wrong_one_says_so() {
    let mut window = sectors();
    send(&mut window, Command::Chart(ChartCommand::SplitPanels));
    type_into(&mut window, "图 2 的条件", "sector=bio");
    key(&mut window, Key::Enter);
    assert!(shows(&window, "去掉“生物医药”"));
    type_into(&mut window, "图 2 的条件", "sectr=bio");
    key(&mut window, Key::Enter);
    assert!(shows(&window, "没有字段“sectr”"));
}

#[test]
fn the_dimension_of_the_series_can_be_any_that_the_package_has() {
    let mut window = sectors();
    for by in [Dimension::Sector, Dimension::Place, Dimension::Stage, Dimension::List, Dimension::Basis] {
        send(&mut window, Command::Chart(ChartCommand::SetDimension(by)));
        assert!(window.query_all_by_role(Role::GraphicsSymbol).count() > 3, "{by:?}");
    }
}

#[test]
fn undo_in_a_field_takes_back_what_is_typed_and_in_an_empty_one_the_last_condition() {
    let mut window = sectors();
    type_into(&mut window, "筛选条件", "sector=ic");
    key(&mut window, Key::Enter);
    type_into(&mut window, "筛选条件", "year=2");
    ctrl(&mut window, Key::Z);
    assert!(shows(&window, "筛出 41"), "the condition stays");
    let typed = |window: &Window| {
        let field = window.get_by_role_and_label(Role::TextInput, "筛选条件");
        field.accesskit_node().value().unwrap_or_default()
    };
    assert_eq!(typed(&window), "");
    ctrl(&mut window, Key::Z);
    assert!(!shows(&window, "筛出"));
}

#[test]
fn a_search_is_one_step_and_to_clear_it_another() {
    let mut window = sectors();
    send(&mut window, Command::Window(WindowCommand::ShowView(View::Projects)));
    let searched = |window: &Window| {
        let field = window.get_by_role_and_label(Role::TextInput, "查找项目");
        field.accesskit_node().value().unwrap_or_default()
    };
    for letter in ["中", "芯"] {
        type_into(&mut window, "查找项目", letter);
    }
    key(&mut window, Key::Escape);
    assert_eq!(searched(&window), "");
    for expected in ["中芯", "", ""] {
        ctrl(&mut window, Key::Z);
        assert_eq!(searched(&window), expected);
    }
    // After an undo, what is typed is a step of its own.
    type_into(&mut window, "查找项目", "集");
    ctrl(&mut window, Key::Z);
    assert_eq!(searched(&window), "");
    // What comes back to where it began is none.
    type_into(&mut window, "筛选条件", "sector=ic");
    key(&mut window, Key::Enter);
    type_into(&mut window, "查找项目", "集");
    key(&mut window, Key::Backspace);
    assert_eq!(searched(&window), "");
    ctrl(&mut window, Key::Z);
    assert!(!shows(&window, "筛出"));
}

#[test]
fn undo_leaves_what_is_being_typed_beside_a_chart() {
    let mut window = sectors();
    let typed = |window: &Window| {
        let field = window.get_by_role_and_label(Role::TextInput, "图 2 的条件");
        field.accesskit_node().value().unwrap_or_default()
    };
    send(&mut window, Command::Chart(ChartCommand::SplitPanels));
    type_into(&mut window, "图 2 的条件", "sector=bio");
    key(&mut window, Key::Enter);
    send(&mut window, Command::History(HistoryCommand::Undo));
    assert!(!shows(&window, "去掉“生物医药”"));
    assert_eq!(typed(&window), "", "the condition is gone, and does not stand in the field again");
    send(&mut window, Command::History(HistoryCommand::Redo));
    type_into(&mut window, "图 2 的条件", "year=20");
    send(&mut window, Command::History(HistoryCommand::Undo));
    assert_eq!(typed(&window), "year=20");
}

#[test]
fn the_list_stays_with_its_chart_when_another_is_closed() {
    let mut window = sectors();
    send(&mut window, Command::Chart(ChartCommand::SplitPanels));
    send(&mut window, Command::Chart(ChartCommand::AddPanel));
    type_into(&mut window, "图 2 的条件", "sector=bio");
    key(&mut window, Key::Enter);
    send(&mut window, Command::Chart(ChartCommand::ActivatePanel(1)));
    let listed = |window: &Window| {
        let line = window.get_all_by_label_contains("图中全部 · ").next().unwrap();
        line.accesskit_node().label().or(line.accesskit_node().value()).unwrap()
    };
    let of_bio = listed(&window);
    assert!(shows(&window, "● 图 2") && !of_bio.contains("179 个项目"), "{of_bio}");
    send(&mut window, Command::Chart(ChartCommand::ClosePanel(0)));
    assert!(shows(&window, "● 图 1"));
    assert_eq!(listed(&window), of_bio);
}
