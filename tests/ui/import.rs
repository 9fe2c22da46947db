//! Other people's spreadsheets: opened, looked at, changed, taken back, saved.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{Key, Modifiers, Role, Theme, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use zonescope::app::{App, Below, Command, GridPlace, ImportCommand, Settings, Side};
use zonescope::package;
use zonescope::text::Locale;

use crate::window::{Window, ctrl, key, press, send, shows, type_into, wait_for, window_of};

/// A list of projects as offices keep it: a title, a line of the unit, two spellings, a total and a note.
const LIST: &str = "重点项目清单,,,,\n单位：亿元,,,,\n项目名称,所属产业,建设单位,总投资,项目状态\n甲项目,集成电路,绍兴中芯有限公司,12.5,在建\n\
    乙项目,集成电路,绍兴中芯,30,签约\n丙项目,生物医药,绍兴中芯有限公司,约5,在建\n合计,,,47.5,\n注：数据截至2024年底,,,,\n";

pub(crate) struct Sheet {
    folder: tempfile::TempDir,
}

impl Sheet {
    pub(crate) fn of(name: &str, text: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(name), text).unwrap();
        Self { folder }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A window in which it is open, and all is worked out.
    pub(crate) fn open(&self, name: &str, locale: Locale) -> Window {
        opened(vec![self.path(name)], locale)
    }
}

pub(crate) fn opened(paths: Vec<PathBuf>, locale: Locale) -> Window {
    let package = Arc::new(package::open_bundled().unwrap());
    let app = App::with_package(package, Settings::default(), locale);
    let mut window = window_of(app, vec2(1366.0, 768.0), Theme::Light);
    window.state().send(Command::Import(ImportCommand::Open(paths)));
    settle(&mut window);
    window
}

/// Runs the window until all that was asked for is worked out.
pub(crate) fn settle(window: &mut Window) {
    for _ in 0..3000 {
        window.step();
        if window.state().is_import_settled() {
            window.run();
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("it never came to rest");
}

/// What the cell says where somebody is in a grid.
fn spoken(window: &Window, grid: &str) -> String {
    let node = window.get_by_role_and_label(Role::Table, grid);
    node.accesskit_node().value().unwrap_or_default()
}

fn heading(window: &mut Window, words: &str) {
    let is_it = |label: Option<String>| label.is_some_and(|label| label.contains(words));
    let all = window.get_all_by_role(Role::ColumnHeader);
    let found = all.into_iter().find(|node| is_it(node.accesskit_node().label()));
    found.unwrap_or_else(|| panic!("no heading says {words}")).click();
    window.run();
}

#[test]
fn a_list_of_projects_opens_with_its_rows_told_and_its_columns_understood() {
    let sheet = Sheet::of("清单.csv", LIST);
    let window = sheet.open("清单.csv", Locale::ZhCn);
    for words in [
        "第 1 行 标题",
        "第 2 行 标题",
        "第 3 行 表头",
        "第 4 行 数据",
        "第 7 行 合计",
        "第 8 行 注",
        "D 计划总投资 · 金额 · 亿元",
        "清单 3",
        "8 行 = 数据 3 行 + 其余 5 行，写出 3 行，相符",
        "相等",
    ] {
        assert!(shows(&window, words), "{words}");
    }
    assert!(!shows(&window, "不相等") && !shows(&window, "不符"));
}

#[test]
fn a_meaning_is_changed_and_taken_back_with_the_keyboard() {
    let sheet = Sheet::of("清单.csv", LIST);
    let mut window = sheet.open("清单.csv", Locale::ZhCn);
    heading(&mut window, "D 计划总投资");
    assert!(window.query_by_role_and_label(Role::ComboBox, "含义").is_some());
    window.get_by_role_and_label(Role::ComboBox, "含义").click();
    window.run();
    window.get_by_role_and_label(Role::ListBoxOption, "协议投资").click();
    settle(&mut window);
    assert!(shows(&window, "D 协议投资 · 金额 · 亿元"));
    assert!(shows(&window, "已手动指定"));
    key(&mut window, Key::Escape);
    assert!(window.query_by_role_and_label(Role::ComboBox, "含义").is_none(), "closed");
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    settle(&mut window);
    assert!(shows(&window, "D 计划总投资 · 金额 · 亿元"));
    window.key_press_modifiers(Modifiers::COMMAND, Key::Y);
    settle(&mut window);
    assert!(shows(&window, "D 协议投资 · 金额 · 亿元"));
    press(&mut window, "撤销");
    settle(&mut window);
    assert!(shows(&window, "D 计划总投资 · 金额 · 亿元"));
}

#[test]
fn a_column_is_left_out_and_renamed_and_typing_is_one_step() {
    let sheet = Sheet::of("清单.csv", LIST);
    let mut window = sheet.open("清单.csv", Locale::ZhCn);
    heading(&mut window, "C 投资方");
    type_into(&mut window, "列名", "2024");
    settle(&mut window);
    window.get_by_role_and_label(Role::CheckBox, "不导入这一列").click();
    settle(&mut window);
    assert!(shows(&window, "C 不导入"));
    key(&mut window, Key::Escape);
    // Two steps: what was typed, letter by letter, and that it is left out.
    press(&mut window, "撤销");
    settle(&mut window);
    assert!(shows(&window, "C 投资方"));
    press(&mut window, "撤销");
    settle(&mut window);
    assert!(
        window.query_by_role_and_label(Role::Button, "撤销").is_some_and(|node| node.accesskit_node().is_disabled())
    );
}

#[test]
fn spellings_are_merged_by_a_click_or_all_at_once_and_kept_apart_again() {
    let sheet = Sheet::of("清单.csv", LIST);
    let mut window = sheet.open("清单.csv", Locale::ZhCn);
    press(&mut window, "写法 1");
    assert!(shows(&window, "绍兴中芯有限公司 ×2") && shows(&window, "绍兴中芯 ×1"));
    press(&mut window, "合并");
    settle(&mut window);
    let cells = |window: &Window, words: &str| window.query_all_by_label_contains(words).count();
    assert!(shows(&window, "分开"));
    let merged = cells(&window, "乙项目 集成电路 ");
    assert!(merged > 0, "the row is there");
    assert!(window.query_all_by_role(Role::Row).any(|row| {
        let label = row.accesskit_node().label().unwrap_or_default();
        label.contains("来自第 5 行") && label.contains("绍兴中芯有限公司")
    }));
    press(&mut window, "分开");
    settle(&mut window);
    press(&mut window, "绍兴中芯 ×1");
    settle(&mut window);
    press(&mut window, "撤销");
    settle(&mut window);
    press(&mut window, "全部合并");
    settle(&mut window);
    assert!(shows(&window, "分开"));
}

#[test]
fn what_is_odd_leads_to_its_cell() {
    let sheet = Sheet::of("清单.csv", LIST);
    let mut window = sheet.open("清单.csv", Locale::ZhCn);
    window.state().send(Command::Import(ImportCommand::ShowBelow(Below::Findings)));
    window.run();
    assert!(shows(&window, "不是确数"));
    press(&mut window, "D 列，第 6 行");
    assert_eq!(spoken(&window, "原表 清单.csv"), "D6 约5 数据");
    assert!(spoken(&window, "导入后的表 清单").contains("来自第 6 行"), "and beside it to what became of it");
}

#[test]
fn a_row_is_the_heading_or_set_aside_because_somebody_says_so() {
    let sheet = Sheet::of("a.csv", "name,amount\nx,y\nalpha,1\nbeta,2\ngamma,3\n");
    let mut window = sheet.open("a.csv", Locale::En);
    let row = |window: &mut Window, label: &str| {
        window.get_by_role_and_label(Role::RowHeader, label).click();
        window.run();
    };
    row(&mut window, "Row 4 Data");
    press(&mut window, "Set this row aside");
    settle(&mut window);
    assert!(shows(&window, "Row 4 Set aside by you"));
    row(&mut window, "Row 4 Set aside by you");
    press(&mut window, "As it was found");
    settle(&mut window);
    assert!(shows(&window, "Row 4 Data"));
    row(&mut window, "Row 2 Data");
    press(&mut window, "This is the heading row");
    wait_for(&mut window, "Row 2 Heading");
    settle(&mut window);
    assert!(shows(&window, "Row 1 Title") && shows(&window, "x, Text") || shows(&window, "A  x"));
    assert!(shows(&window, "5 rows = 3 of data + 2 others, 3 written: agrees"));
    ctrl(&mut window, Key::Z);
    settle(&mut window);
    assert!(shows(&window, "Row 1 Heading"));
}

#[test]
fn it_is_saved_as_a_new_package_and_opens_and_nothing_is_written_over() {
    for (locale, save, again, shown) in [
        (Locale::ZhCn, "保存并打开", "已经有文件，没有写入", "3 个项目"),
        (Locale::En, "Save and open", "nothing was written", "3 projects"),
    ] {
        let sheet = Sheet::of("清单.csv", LIST);
        let mut window = sheet.open("清单.csv", locale);
        let taken = sheet.path("taken");
        fs::create_dir(&taken).unwrap();
        fs::write(taken.join("mine.txt"), "mine").unwrap();
        ctrl(&mut window, Key::S);
        save_to(&mut window, &taken);
        window.get_by_label(save).click();
        wait_for(&mut window, again);
        assert_eq!(fs::read_dir(&taken).unwrap().count(), 1);
        let new = sheet.path("new");
        save_to(&mut window, &new);
        window.get_by_label(save).click();
        wait_for(&mut window, shown);
        let opened = package::open(&new).unwrap();
        assert_eq!(opened.dataset.errors(), 0);
        assert_eq!(window.state().settings().last_package.path(), Some(new.as_path()));
    }
}

fn save_to(window: &mut Window, path: &Path) {
    window.state().send(Command::Import(ImportCommand::EditSave(path.display().to_string())));
    window.step();
    window.run();
}

#[test]
fn a_recipe_is_saved_and_used_for_the_next_file_and_says_what_differs() {
    let sheet = Sheet::of("清单.csv", LIST);
    let mut window = sheet.open("清单.csv", Locale::ZhCn);
    let recipe = sheet.path("r.json");
    press(&mut window, "存方案…");
    window.state().send(Command::Import(ImportCommand::EditSaveRecipe(recipe.display().to_string())));
    window.run();
    press(&mut window, "保存");
    wait_for(&mut window, "已存方案");
    fs::write(sheet.path("下月.csv"), LIST.replace("总投资", "总投资额度").replace("丙项目,", "丁项目,")).unwrap();
    let mut window = sheet.open("下月.csv", Locale::ZhCn);
    send(&mut window, Command::Import(ImportCommand::ShowUseRecipe));
    window.state().send(Command::Import(ImportCommand::EditUseRecipe(recipe.display().to_string())));
    window.run();
    press(&mut window, "使用");
    wait_for(&mut window, "处与方案不同");
    settle(&mut window);
    assert!(shows(&window, "配方里的列“总投资”不见了") || shows(&window, "方案里的列“总投资”不见了"));
    press(&mut window, "现在是 D 列“总投资额度”");
    settle(&mut window);
    assert!(shows(&window, "已对上") && shows(&window, "D 计划总投资 · 金额 · 亿元"));
}

#[test]
fn the_keyboard_goes_through_cells_headings_and_panes() {
    let sheet = Sheet::of("清单.csv", LIST);
    let mut window = sheet.open("清单.csv", Locale::ZhCn);
    window.get_by_role_and_label(Role::Table, "原表 清单.csv").focus();
    window.run();
    send(&mut window, Command::Import(ImportCommand::Go(Side::Sheet, GridPlace::cell(3, 3))));
    assert_eq!(spoken(&window, "原表 清单.csv"), "D4 12.5 数据");
    key(&mut window, Key::ArrowDown);
    assert_eq!(spoken(&window, "原表 清单.csv"), "D5 30 数据");
    ctrl(&mut window, Key::ArrowUp);
    key(&mut window, Key::ArrowUp);
    assert_eq!(spoken(&window, "原表 清单.csv"), "D 计划总投资 · 金额 · 亿元");
    key(&mut window, Key::Enter);
    assert!(window.query_by_role_and_label(Role::ComboBox, "类型").is_some(), "Enter opens what can be done");
    key(&mut window, Key::Escape);
    key(&mut window, Key::F6);
    assert!(window.query_by_role_and_label(Role::Pane, "导入后的表").is_some(), "the next part of the window");
}

#[test]
fn a_file_that_is_no_table_says_why_and_leads_back() {
    let sheet = Sheet::of("a.xlsx", "PK\u{3}\u{4} no workbook");
    let package = Arc::new(package::open_bundled().unwrap());
    let app = App::with_package(package, Settings::default(), Locale::ZhCn);
    let mut window = window_of(app, vec2(1366.0, 768.0), Theme::Dark);
    window.state().send(Command::Import(ImportCommand::Open(vec![sheet.path("a.xlsx")])));
    wait_for(&mut window, "这个表格读不了");
    press(&mut window, "返回");
    assert!(shows(&window, "重点产业项目"), "the package that was open");
}

#[test]
fn encoding_and_delimiter_are_shown_with_what_speaks_for_them_and_changed() {
    let sheet = Sheet::of("a.csv", "a;b\n1,5;2\n2,5;3\n");
    let mut window = sheet.open("a.csv", Locale::ZhCn);
    assert!(window.query_by_value(";").is_some());
    window.get_by_role_and_label(Role::ComboBox, "分隔符").click();
    window.run();
    window.get_by_role_and_label(Role::ListBoxOption, ",").click();
    settle(&mut window);
    assert!(window.query_by_value(",").is_some());
    assert!(shows(&window, "第 2 行 数据 1 5;2") || shows(&window, "1 5;2"));
}

#[test]
fn a_spreadsheet_opens_from_the_command_line_without_a_package() {
    let sheet = Sheet::of("清单.csv", LIST);
    let context = egui::Context::default();
    let origin = zonescope::source::Origin::Path(sheet.path("清单.csv"));
    let app = App::opening(origin, Settings::default(), Locale::ZhCn, &context);
    let mut window = egui_kittest::Harness::builder()
        .with_size(vec2(1366.0, 768.0))
        .with_max_steps(12)
        .with_context_setup(App::prepare)
        .build_ui_state(|ui, app: &mut App| app.ui(ui), app);
    wait_for(&mut window, "D 计划总投资 · 金额 · 亿元");
    settle(&mut window);
    send(&mut window, Command::Import(ImportCommand::MergeAll));
    settle(&mut window);
    press(&mut window, "退出导入");
    assert!(shows(&window, "还没有存为数据包或方案"), "what was changed is not lost unasked");
    press(&mut window, "不保存，退出");
    assert!(shows(&window, "重点产业项目"));
}

#[test]
fn the_unit_of_a_series_is_that_of_all_its_periods() {
    let text = "指标：地区生产总值(亿元)\n地区,2022年,2023年,2024年\n甲市,1,2,9\n乙市,3,4,9\n丙市,3,4,9\n注：略\n";
    let sheet = Sheet::of("gdp.csv", text);
    let mut window = sheet.open("gdp.csv", Locale::ZhCn);
    assert!(shows(&window, "指标数据 9") && shows(&window, "B–D  数值"));
    heading(&mut window, "B–D  数值");
    assert!(shows(&window, "各期的列一起改"));
    press(&mut window, "万元");
    settle(&mut window);
    key(&mut window, Key::Escape);
    assert!(shows(&window, "B 金额 · 万元") && shows(&window, "D 金额 · 万元"));
    press(&mut window, "指标 1");
    assert!(shows(&window, "地区生产总值 万元"), "and the unit of the indicator");
}

#[test]
fn a_sheet_becomes_something_else_and_back() {
    let sheet = Sheet::of("a.csv", "地区,2022年,2023年\n甲市,1,2\n乙市,3,4\n");
    let mut window = sheet.open("a.csv", Locale::ZhCn);
    let becomes = |window: &mut Window, words: &str| {
        window.get_by_role_and_label(Role::ComboBox, "这张表作为").click();
        window.run();
        window.get_by_role_and_label(Role::ListBoxOption, words).click();
        settle(window);
    };
    becomes(&mut window, "各期转为行");
    assert!(shows(&window, "a 4") && shows(&window, "年份") && shows(&window, "写出 4 行，相符"));
    becomes(&mut window, "指标数据");
    assert!(shows(&window, "指标数据 4") && shows(&window, "地点 2"));
    becomes(&mut window, "普通表");
    assert!(shows(&window, "a 2") && shows(&window, "B  2022年") && shows(&window, "C  2023年"));
    becomes(&mut window, "不导入");
    assert!(shows(&window, "没有可以导入的表") && shows(&window, "3 行，不导入"));
}

#[test]
fn what_may_be_read_in_two_ways_is_asked_about() {
    let sheet = Sheet::of("a.csv", "企业,日期\n绍一,1/2/2024\n绍二,3/4/2024\n绍三,5/6/2024\n");
    let mut window = sheet.open("a.csv", Locale::ZhCn);
    send(&mut window, Command::Import(ImportCommand::ShowBelow(Below::Findings)));
    assert!(shows(&window, "有两种读法，请核对"));
    press(&mut window, "B 列");
    heading(&mut window, "B  日期");
    window.get_by_role_and_label(Role::ComboBox, "日期写法").click();
    window.run();
    window.get_by_role_and_label(Role::ListBoxOption, "日在前").click();
    settle(&mut window);
    key(&mut window, Key::Escape);
    assert!(!shows(&window, "有两种读法，请核对"), "somebody has chosen");
    assert!(shows(&window, "绍一 2024-02-01"));
}

#[test]
fn several_files_are_one_package_and_their_sheets_stand_side_by_side() {
    let sheet = Sheet::of("甲.csv", "企业,税收\n绍一,1\n绍二,2\n");
    fs::write(sheet.path("乙.csv"), "人才,数量\n博士,3\n硕士,4\n").unwrap();
    let mut window = opened(vec![sheet.path("甲.csv"), sheet.path("乙.csv")], Locale::ZhCn);
    assert!(shows(&window, "甲 2") && shows(&window, "乙 2"));
    press(&mut window, "乙 2");
    assert!(shows(&window, "原表 乙.csv") && shows(&window, "博士"));
    window.get_by_role_and_label(Role::ComboBox, "工作表").click();
    window.run();
    window.get_by_role_and_label(Role::ListBoxOption, "甲.csv").click();
    window.run();
    assert!(shows(&window, "原表 甲.csv") && !shows(&window, "博士"));
}
