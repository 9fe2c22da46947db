//! The view of checks, driven by what stands on it.

use std::path::Path;
use std::sync::Arc;

use egui::{Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use zonescope::app::App;
use zonescope::package::{self, Opened};
use zonescope::text::Locale;

use crate::window::{Window, ids_first, shows};

fn window(opened: Opened, locale: Locale) -> Window {
    let app = App::with_package(Arc::new(opened), ids_first(), locale);
    let mut window = Harness::builder()
        .with_size(vec2(1280.0, 720.0))
        .with_max_steps(12)
        .with_context_setup(App::prepare)
        .build_ui_state(|ui, app: &mut App| app.ui(ui), app);
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::Num6);
    window.run();
    window
}

const IC: &str = "招引10亿元以上项目总投资 2021 集成电路";

#[test]
fn a_row_says_published_and_computed_and_leads_to_source_and_quote() {
    let mut window = window(package::open_bundled().unwrap(), Locale::ZhCn);
    assert!(shows(&window, "公布的数与按记录算出的同一个数并列"));
    // The result stands first, then what it follows from.
    assert!(shows(&window, "不可比：含示意，不作结论 招引10亿元以上项目总投资 2021 集成电路"));
    assert!(shows(&window, "亿元 249 222.00 −27.00 −10.8 8 8 2 6"));
    window.get_by_label_contains(IC).click();
    window.run();
    assert!(shows(&window, "总投资249亿元"), "the quote");
    assert!(shows(&window, "其中示意"), "the same in the detail pane");
    assert!(shows(&window, "有 6 个示意项目，2 个没有金额"));
}

#[test]
fn with_the_detail_pane_open_nothing_of_the_result_is_out_of_sight() {
    for locale in Locale::ALL {
        let mut window = window(package::open_bundled().unwrap(), locale);
        window.set_size(vec2(1366.0, 768.0));
        window.run();
        let all = |window: &Window| window.query_all_by_role(egui::Role::ColumnHeader).count();
        assert_eq!(all(&window), 13, "{locale:?}: all have room without the pane");
        window.key_press_modifiers(Modifiers::COMMAND, Key::D);
        window.run();
        let headings: Vec<_> = window.query_all_by_role(egui::Role::ColumnHeader).map(|node| node.rect()).collect();
        assert!((9..13).contains(&headings.len()), "{}", headings.len());
        // In as many lines as the row has room for.
        let lines = lines_of_a_row(&window);
        assert!(headings[0].width() * lines >= 180.0, "the result: {:?} in {lines} lines", headings[0]);
        let pane = window.ctx.content_rect().right() - 300.0;
        assert!(headings.iter().all(|heading| heading.right() < pane && heading.width() > 40.0), "{headings:?}");
    }
}

#[test]
fn the_button_and_enter_lead_to_exactly_the_records() {
    for by_key in [false, true] {
        let mut window = window(package::open_bundled().unwrap(), Locale::ZhCn);
        window.get_by_label_contains(IC).click();
        window.run();
        if by_key {
            window.key_press(Key::Enter);
        } else {
            window.get_all_by_label("列出相应的项目记录").next().unwrap().click();
        }
        window.run();
        assert!(shows(&window, "图中全部 · 6 个项目 · 222.00 亿元 · 另列未画出的 2 个（没有公布金额）"), "{by_key}");
        assert!(shows(&window, "smic-phase-2 ") && !shows(&window, "ill-ic-20 "));
    }
}

#[test]
fn the_keys_walk_the_rows() {
    let mut window = window(package::open_bundled().unwrap(), Locale::En);
    window.get_by_label_contains("Key industry projects 2021").click();
    window.run();
    window.key_press(Key::ArrowDown);
    window.run();
    assert!(shows(&window, "计划投资337亿元"), "the quote of the next row");
    assert!(shows(&window, "All of these records (111) are illustrative"));
}

#[test]
fn without_totals_it_says_what_would_be_here() {
    let opened = package::open(Path::new("tests/data/tiny")).unwrap();
    let window = window(opened, Locale::En);
    assert!(shows(&window, "Nothing to check") && shows(&window, "measure column of the indicators table"));
}

/// How wide a text is in the type of a table.
fn text_width(window: &Window, text: &str) -> f32 {
    let font = egui::FontId::proportional(13.0);
    let layout = |fonts: &mut egui::epaint::text::FontsView<'_>| {
        fonts.layout_no_wrap(text.to_owned(), font, egui::Color32::BLACK).size().x
    };
    window.ctx.fonts_mut(layout)
}

#[test]
fn no_result_and_no_unit_is_cut_on_a_laptop() {
    for (locale, texts) in [
        (Locale::ZhCn, ["不可比：含示意，不作结论", "亿元"]),
        (Locale::En, ["Not comparable: Partly illustrative", "RMB billion"]),
    ] {
        let mut window = window(package::open_bundled().unwrap(), locale);
        window.set_size(vec2(1366.0, 768.0));
        window.run();
        for _ in 0..2 {
            for (heading, text) in locale.either(["结果", "单位"], ["Result", "Unit"]).into_iter().zip(texts) {
                assert!(shows(&window, text), "{text}");
                let heading = window.get_by_role_and_label(egui::Role::ColumnHeader, heading).rect();
                let needed = text_width(&window, text) + 16.0;
                // What does not stand in one line stands in several, of which the row has the height.
                let lines = lines_of_a_row(&window);
                let has = heading.width() * lines;
                assert!(has >= needed, "{text} needs {needed} and has {has} in {lines} lines");
            }
            // With the detail pane, too.
            window.key_press_modifiers(Modifiers::COMMAND, Key::D);
            window.run();
        }
    }
}

/// The rows from top to bottom, by what they begin with.
fn results(window: &Window) -> Vec<String> {
    let rows = window.get_all_by_role(egui::Role::Row);
    let mut rows: Vec<(f32, String)> =
        rows.map(|row| (row.rect().top(), row.accesskit_node().label().unwrap_or_default())).collect();
    rows.sort_by(|a, b| a.0.total_cmp(&b.0));
    rows.into_iter().map(|(_, label)| label).collect()
}

#[test]
fn results_are_counted_in_words_and_every_column_sorts() {
    for locale in Locale::ALL {
        let mut window = window(package::open_bundled().unwrap(), locale);
        let words = locale.either(["不一致 ", "一致 ", "不可比 "], ["Differ: ", "Agree: ", "Not comparable: "]);
        for words in words {
            assert!(shows(&window, words), "{words}");
        }
        let heading = locale.either("差额", "Difference");
        let before = results(&window);
        window.get_by_role_and_label(egui::Role::ColumnHeader, heading).click();
        window.run();
        let upwards = results(&window);
        assert_ne!(upwards, before, "sorted by {heading}");
        window.get_by_role_and_label(egui::Role::ColumnHeader, heading).click();
        window.run();
        assert_ne!(results(&window), upwards, "and the other way round");
        window.get_by_role_and_label(egui::Role::ColumnHeader, heading).click();
        window.run();
        assert_eq!(results(&window), before, "and as it was");
    }
}

/// A package whose published number of firms is one of the rows of another table.
const OF_FIRMS: &str = r#"{"name": "t", "zonescope": {"version": 1, "zone": {"id": "t", "name_zh": "小区"},
  "currency": "CNY", "as_of": "2021-12-31"}, "resources": [
  {"name": "indicators", "path": "indicators.csv"}, {"name": "observations", "path": "observations.csv"},
  {"name": "firms", "path": "firms.csv", "schema": {"primaryKey": "id", "fields": [{"name": "id", "type": "string"},
    {"name": "name", "type": "string"}, {"name": "listed", "type": "boolean"}]}}]}"#;

#[test]
fn the_rows_of_another_table_behind_a_check_are_listed() {
    let files = [
        ("datapackage.json", OF_FIRMS),
        ("indicators.csv", "id,name_zh,unit,table,filter\nx,上市企业,家,firms,listed=true\n"),
        ("observations.csv", "indicator,period,value\nx,2021,2\n"),
        ("firms.csv", "id,name,listed\na,甲,true\nb,乙,false\nc,丙,true\n"),
    ];
    let opened = package::open_embedded(&files.map(|(name, text)| (name, text.as_bytes()))).unwrap();
    let mut window = window(opened, Locale::ZhCn);
    window.get_all_by_role(egui::Role::Row).last().unwrap().click();
    window.run();
    window.get_all_by_role(egui::Role::Row).last().unwrap().focus();
    window.key_press(Key::Enter);
    window.run();
    assert!(window.query_by_role_and_label(egui::Role::ColumnHeader, "差额").is_none(), "the checks are left");
    let rows = results(&window).join("\n");
    assert!(rows.contains('甲') && rows.contains('丙') && !rows.contains('乙'), "{rows}");
}

/// How many lines of words a row has room for; the last one may be cut off.
fn lines_of_a_row(window: &Window) -> f32 {
    let heights = window.get_all_by_role(egui::Role::Row).map(|row| row.rect().height());
    (heights.fold(0.0, f32::max) / 18.0).floor().max(1.0)
}
