//! What has to be in sight and at hand in a window of 1366 × 768.

use egui::{Key, Rect, Role, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use zonescope::app::{Command, Settings, View, WindowCommand};
use zonescope::text::Locale;

use crate::layout::{LAPTOP, open_detail, rect, rows, window};
use crate::window::{Window, key, send};

/// The texts that are painted, where they are, and whether they are cut.
fn painted(window: &Window) -> Vec<(String, Rect, bool)> {
    let texts = window.output().shapes.iter().filter_map(|clipped| match &clipped.shape {
        egui::Shape::Text(text) => {
            let rect = text.galley.rect.translate(text.pos.to_vec2());
            Some((text.galley.text().to_owned(), rect, text.galley.elided))
        }
        _ => None,
    });
    texts.collect()
}

#[test]
fn with_the_detail_pane_open_there_are_300_points_from_the_first_tick_to_the_last() {
    for locale in Locale::ALL {
        // The harness leaves eight points above and below the window.
        let mut window = window(locale, LAPTOP + vec2(0.0, 16.0), View::Sectors, Settings::default());
        open_detail(&mut window);
        let left = rect(&window, Role::ComboBox, locale.either("图型", "Kind")).left();
        let ticks = painted(&window).into_iter().filter(|(text, rect, _)| {
            text.chars().all(|c| c.is_ascii_digit()) && rect.left() >= left && rect.right() < left + 40.0
        });
        let heights: Vec<f32> = ticks.map(|(_, rect, _)| rect.center().y).collect();
        let top = heights.iter().copied().fold(f32::MAX, f32::min);
        let bottom = heights.iter().copied().fold(f32::MIN, f32::max);
        assert!(heights.len() >= 4 && bottom - top >= 300.0, "{locale:?}: {}", bottom - top);
        assert!(rows(&window).len() >= 8, "{locale:?}: {} rows", rows(&window).len());
    }
}

#[test]
fn with_panels_on_both_sides_the_amounts_are_in_sight_and_what_is_not_can_be_had() {
    for locale in Locale::ALL {
        for view in [View::Sectors, View::Projects] {
            let mut window = window(locale, LAPTOP, view, Settings { facets_open: Some(true), ..Settings::default() });
            if rows(&window)[0].0.left() < 300.0 {
                send(&mut window, Command::Window(WindowCommand::ToggleFacets));
            }
            open_detail(&mut window);
            let page = rows(&window)[0].0;
            assert!(page.left() > 300.0 && page.right() < 1100.0, "{locale:?} {view:?}: panels on both sides: {page}");
            for (zh, en) in
                [("计划总投资（亿元）", "Planned (RMB million)"), ("累计完成投资（亿元）", "Completed (RMB million)")]
            {
                let heading = rect(&window, Role::ColumnHeader, locale.either(zh, en));
                assert!(heading.right() <= page.right() + 1.0, "{locale:?} {view:?}: {en} ends at {heading}, {page}");
            }
        }
    }
}

/// What has the focus: its role, its name and where it is.
fn focused(window: &Window) -> Option<(Role, String, Rect)> {
    let root = window.root();
    let node = root.query_all_by(|node| node.is_focused()).next()?;
    Some((node.accesskit_node().role(), node.accesskit_node().label().unwrap_or_default(), node.rect()))
}

#[test]
fn the_choices_beside_the_chart_are_one_stop_with_the_arrows_inside() {
    let mut window = window(Locale::ZhCn, LAPTOP, View::Sectors, Settings::default());
    window.get_by_role_and_label(Role::ComboBox, "统计方式").focus();
    window.run();
    let mut along = Vec::new();
    for _ in 0..14 {
        key(&mut window, Key::ArrowDown);
        along.extend(focused(&window).map(|(_, label, _)| label));
    }
    for name in ["终止年份", "排序", "数值标签"] {
        assert!(along.iter().any(|label| label == name), "{name}: {along:?}");
    }
    let labels = |window: &Window| window.get_by_role_and_label(Role::CheckBox, "数值标签").accesskit_node().toggled();
    let before = labels(&window);
    window.get_by_role_and_label(Role::CheckBox, "数值标签").focus();
    window.run();
    key(&mut window, Key::Space);
    assert_ne!(labels(&window), before, "the key ticks it");
}

#[test]
fn the_chart_is_reached_from_the_filter_by_few_tabs() {
    for locale in Locale::ALL {
        let mut window = window(locale, LAPTOP, View::Sectors, Settings::default());
        window.get_by_role_and_label(Role::ComboBox, locale.either("图型", "Kind")).focus();
        window.run();
        // The others of the row are at the arrows.
        for (zh, en) in [("口径", "Measure"), ("系列", "Series"), ("年份", "Year")] {
            key(&mut window, Key::ArrowRight);
            let at = focused(&window).map(|(_, label, _)| label);
            assert_eq!(at.as_deref(), Some(locale.either(zh, en)));
        }
        let mut along = Vec::new();
        for _ in 0..8 {
            key(&mut window, Key::ArrowRight);
            along.extend(focused(&window).map(|(_, label, _)| label));
        }
        for (zh, en) in [("选项", "Options"), ("导出图", "Export figure")] {
            assert!(along.iter().any(|label| label == locale.either(zh, en)), "{zh}: {along:?}");
        }
        let mut stops = Vec::new();
        for _ in 0..16 {
            key(&mut window, Key::Tab);
            stops.extend(focused(&window));
        }
        let chart = stops.iter().position(|(role, ..)| *role == Role::Image).unwrap();
        assert!(chart <= 3, "{stops:?}");
    }
}

#[test]
fn of_what_a_check_is_made_nothing_is_cut() {
    for locale in Locale::ALL {
        let mut window = window(locale, LAPTOP, View::Checks, Settings::default());
        let is_cut = |(_, rect, cut): &(String, Rect, bool)| *cut && rect.top() > 180.0;
        let cut: Vec<String> = painted(&window).into_iter().filter(is_cut).map(|it| it.0).collect();
        assert!(cut.is_empty(), "{locale:?}: {cut:?}");
        // What is said in full beside it may be cut, but no column of the result is out of sight.
        send(&mut window, Command::Window(WindowCommand::ToggleDetail));
        let heads: Vec<Rect> = window.query_all_by_role(Role::ColumnHeader).map(|node| node.rect()).collect();
        assert!(heads.len() >= 9 && heads.iter().all(|rect| rect.right() < 1050.0), "{locale:?}: {heads:?}");
    }
}
