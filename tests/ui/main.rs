//! The window, driven by what stands on it: no display, no renderer.
#![cfg(feature = "window")]
#![expect(clippy::panic, clippy::unwrap_used, reason = "a test stops where it fails")]

#[path = "../common/json_tables.rs"]
mod json_tables;

mod at_hand;
mod beside;
mod checks;
mod cloud;
mod columns;
mod compare;
mod cut_words;
mod detail;
mod dialogs;
mod export;
mod facets;
mod filter_bar;
mod findings;
mod focus;
mod gallery;
mod import;
mod indicators;
mod keyboard;
mod laptop;
mod layout;
mod links;
mod list;
mod list_files;
mod live;
mod map;
mod messages;
mod old_figures;
mod overview;
mod overwriting;
mod palette;
mod pointing;
mod reload;
mod saved_tables;
mod search;
mod started;
mod steps_and_statistics;
mod tables_of_package;
mod taken_as;
mod trail;
mod trouble;
mod unheeded;
mod waiting;
mod window;

use std::path::PathBuf;
use std::sync::Arc;

use egui::accesskit::Toggled;
use egui::{Key, Theme, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use zonescope::app::{App, Command, ExportCommand, OpenCommand, Settings, ThemeChoice, View, WindowCommand};
use zonescope::package;
use zonescope::text::Locale;

use window::{Window, click_mark, ctrl, press, shaoxing, shows, type_into, wait_for, window_of};

#[test]
fn every_view_shows_in_both_languages_themes_and_sizes() {
    for locale in Locale::ALL {
        for theme in [Theme::Light, Theme::Dark] {
            for size in [vec2(1280.0, 720.0), vec2(1920.0, 1080.0)] {
                let opened = Arc::new(package::open_bundled().unwrap());
                let app = App::with_package(opened, Settings::default(), locale);
                let mut window = window_of(app, size, theme);
                for view in View::ALL {
                    window.state().send(Command::Window(WindowCommand::ShowView(view)));
                    window.step();
                    window.run();
                }
            }
        }
    }
}

#[test]
fn a_card_leads_to_its_source_and_quote() {
    let mut window = shaoxing(Locale::ZhCn);
    assert!(!shows(&window, "中国科技产业 2022年第3期"));
    press(&mut window, "重点产业项目计划投资 · 337 亿元 · 2021");
    assert!(shows(&window, "中国科技产业 2022年第3期"), "the document");
    assert!(shows(&window, "计划投资337亿元"), "the quote");
}

#[test]
fn a_click_on_a_bar_lists_its_projects_with_their_count_and_sum() {
    let mut window = shaoxing(Locale::ZhCn);
    ctrl(&mut window, Key::Num2);
    click_mark(&mut window, "集成电路 · 2021");
    assert!(shows(&window, "集成电路 · 2021 · 10 个项目 · 249.00 亿元 · 2 个项目未公布金额"));
    assert!(shows(&window, "ill-ic-31 "), "an IC project signed in 2021");
    assert!(!shows(&window, "ill-ic-20 "), "one signed in 2019");
    press(&mut window, "← 全部");
    assert!(shows(&window, "图中全部 · 154 个项目 · 1093.72 亿元 · 另列未画出的 25 个（没有公布金额）"));
}

#[test]
fn the_legend_hides_a_series_and_the_stack_closes_up() {
    let mut window = shaoxing(Locale::ZhCn);
    ctrl(&mut window, Key::Num2);
    window.get_by_role_and_label(egui::Role::CheckBox, "集成电路").click();
    window.run();
    assert!(
        window
            .query_all_by_label_contains("集成电路 · 2021")
            .all(|node| node.accesskit_node().role() != egui::Role::GraphicsSymbol)
    );
    press(&mut window, "显示全部系列");
    click_mark(&mut window, "集成电路 · 2021");
}

#[test]
fn the_arrow_keys_walk_the_bars_and_enter_lists_their_projects() {
    let mut window = shaoxing(Locale::ZhCn);
    ctrl(&mut window, Key::Num2);
    window.get_by_role_and_label(egui::Role::Image, "按产业大类、年份的计划总投资").focus();
    window.run();
    window.key_press(Key::ArrowRight);
    window.run();
    window.key_press(Key::ArrowRight);
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert!(shows(&window, "集成电路 · 2017 · 4 个项目 · 26.00 亿元"));
    window.key_press(Key::Escape);
    window.run();
    assert!(shows(&window, "图中全部"));
}

#[test]
fn a_project_is_found_selected_and_read_in_full() {
    let mut window = shaoxing(Locale::ZhCn);
    ctrl(&mut window, Key::Num4);
    type_into(&mut window, "查找项目", "中芯");
    assert!(shows(&window, "1 个项目"));
    window.get_by_label_contains("smic-phase-2 中芯二期").click();
    window.run();
    for words in ["进展", "金额", "来源", "10亿元以上项目；2021年已招引"] {
        assert!(shows(&window, words), "{words}");
    }
}

#[test]
fn a_heading_sorts_up_then_down_then_not() {
    let mut window = shaoxing(Locale::ZhCn);
    ctrl(&mut window, Key::Num4);
    let first = |window: &Window| {
        let rows = window.get_all_by_role(egui::Role::Row);
        rows.map(|row| (row.rect().top(), row.accesskit_node().label().unwrap_or_default()))
            .min_by(|a, b| a.0.total_cmp(&b.0))
            .map(|(_, label)| label.split(' ').next().unwrap_or_default().to_owned())
            .unwrap_or_default()
    };
    let unsorted = first(&window);
    let heading = "计划总投资（亿元）";
    window.get_by_role_and_label(egui::Role::ColumnHeader, heading).click();
    window.run();
    let smallest = first(&window);
    window.get_by_role_and_label(egui::Role::ColumnHeader, heading).click();
    window.run();
    assert_eq!(first(&window), "ill-ic-31", "the largest, 68 亿元");
    assert_ne!(smallest, "ill-ic-31");
    window.get_by_role_and_label(egui::Role::ColumnHeader, heading).click();
    window.run();
    assert_eq!(first(&window), unsorted);
}

#[test]
fn arrow_keys_move_through_the_list() {
    let mut window = shaoxing(Locale::ZhCn);
    ctrl(&mut window, Key::Num4);
    window.get_by_label_contains("smic-phase-2 ").click();
    window.run();
    window.key_press(Key::ArrowDown);
    window.run();
    assert!(shows(&window, "2021年已招引"));
    let selected = |window: &Window| {
        let row =
            window.get_all_by_role(egui::Role::Row).find(|row| row.accesskit_node().toggled() == Some(Toggled::True));
        row.and_then(|row| row.accesskit_node().label()).unwrap_or_default()
    };
    assert!(selected(&window).starts_with("memsic "), "{}", selected(&window));
    window.key_press(Key::End);
    window.run();
    assert!(!selected(&window).is_empty(), "the last row is in sight");
}

#[test]
fn a_typed_condition_filters_every_view_and_a_wrong_one_says_where() {
    let mut window = shaoxing(Locale::ZhCn);
    type_into(&mut window, "筛选条件", "sector=ic");
    window.key_press(Key::Enter);
    window.run();
    assert!(shows(&window, "筛出 41"));
    type_into(&mut window, "筛选条件", "sectr=ic");
    window.key_press(Key::Enter);
    window.run();
    assert!(shows(&window, "没有字段“sectr”，是否指 产业（sector）"));
    press(&mut window, "去掉“集成电路”");
    assert!(!shows(&window, "筛出"));
}

#[test]
fn filtered_to_nothing_says_so_and_offers_the_way_back() {
    let mut window = shaoxing(Locale::En);
    ctrl(&mut window, Key::Num4);
    type_into(&mut window, "Search projects", "no such project");
    assert!(shows(&window, "No project matches"));
    press(&mut window, "Clear filter");
    assert!(shows(&window, "179 projects"));
}

#[test]
fn language_and_theme_change_at_once_and_are_remembered() {
    let mut window = shaoxing(Locale::ZhCn);
    press(&mut window, "English");
    assert!(shows(&window, "Overview") && !shows(&window, "总览"));
    window.state().send(Command::Window(WindowCommand::SetTheme(ThemeChoice::Dark)));
    window.step();
    window.run();
    assert_eq!(window.state().settings().locale, Some(Locale::En));
    assert_eq!(window.state().settings().theme, Some(ThemeChoice::Dark));
}

#[test]
fn a_package_that_cannot_be_opened_says_why_and_leads_back() {
    let mut window = shaoxing(Locale::ZhCn);
    let missing = PathBuf::from("no/such/package");
    window.state().send(Command::Open(OpenCommand::Package(missing)));
    wait_for(&mut window, "打不开这个数据包");
    assert!(shows(&window, "no/such/package"));
    press(&mut window, "返回");
    assert!(shows(&window, "重点产业项目"));
    window.state().send(Command::Open(OpenCommand::Package(PathBuf::from("no/such/package"))));
    wait_for(&mut window, "打不开这个数据包");
    window.key_press(Key::Escape);
    window.run();
    assert!(shows(&window, "重点产业项目"), "Escape leads back as well");
}

#[test]
fn another_package_opens_beside_the_menu_and_findings_are_counted() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sample");
    zonescope::sample::write_package(200, 3, &path).unwrap();
    let text = std::fs::read_to_string(path.join("projects.csv")).unwrap();
    std::fs::write(path.join("projects.csv"), format!("{text}bad-row,坏行,,no-such-sector\n")).unwrap();
    let mut window = shaoxing(Locale::ZhCn);
    window.state().send(Command::Open(OpenCommand::Package(path.clone())));
    wait_for(&mut window, "201 个项目");
    assert_eq!(window.state().settings().last_package.path(), Some(path.as_path()));
    assert!(shows(&window, "项目进展"), "the projects are looked over where nothing was published");
    ctrl(&mut window, Key::Num1);
    assert!(!shows(&window, "没有公布的数"));
    ctrl(&mut window, Key::Num7);
    assert!(shows(&window, "no-such-sector"));
}

#[test]
fn a_figure_is_exported_from_the_dialog() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("图.png");
    let mut window = shaoxing(Locale::ZhCn);
    ctrl(&mut window, Key::Num2);
    ctrl(&mut window, Key::E);
    assert!(window.query_by_value("公文版心，宽 156 毫米，1843 × 1181 像素").is_some());
    assert!(window.query_by_role_and_label(egui::Role::TextInput, "保存为").is_some());
    let mut choices = zonescope::app::ExportChoices {
        preset: zonescope::export::Preset::ReportFull,
        print: zonescope::figure::Print::Colour,
        format: zonescope::export::Format::PNG,
        path: path.display().to_string(),
        ..zonescope::app::ExportChoices::default()
    };
    window.state().send(Command::Export(ExportCommand::Edit(choices.clone())));
    window.step();
    window.run();
    press(&mut window, "导出");
    wait_for(&mut window, "已写入");
    assert_eq!(&std::fs::read(&path).unwrap()[1..4], b"PNG");
    choices.path = folder.path().join("no/such/folder/图.png").display().to_string();
    ctrl(&mut window, Key::E);
    window.state().send(Command::Export(ExportCommand::Edit(choices)));
    window.step();
    press(&mut window, "导出");
    wait_for(&mut window, "写不了");
}

#[test]
fn when_nothing_happens_nothing_is_painted_and_nothing_computed() {
    let mut window = shaoxing(Locale::ZhCn);
    for view in View::ALL {
        window.state().send(Command::Window(WindowCommand::ShowView(view)));
        window.step();
        window.run();
        let computed = window.state().answers_computed();
        window.step();
        let output = window.output();
        let delay = output.viewport_output[&egui::ViewportId::ROOT].repaint_delay;
        assert_eq!(delay, std::time::Duration::MAX, "{view:?} asks to be painted again");
        assert_eq!(window.state().answers_computed(), computed, "{view:?} computes again");
    }
}
