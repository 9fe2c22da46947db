//! The page to begin with: what stands on the first screen, where each figure leads, what the filter does to it.

use egui::{Key, Theme, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use zonescope::app::{Command, Settings, View, WindowCommand};
use zonescope::text::Locale;

use crate::layout::window;
use crate::window::{Window, ctrl, shows, type_into};

fn at(size: egui::Vec2, locale: Locale) -> Window {
    window(locale, size, View::Overview, Settings::default())
}

fn overview() -> Window {
    at(vec2(1366.0, 768.0), Locale::ZhCn)
}

/// Presses what begins so.
fn press_what_begins(window: &mut Window, words: &str) {
    let found = window
        .query_all_by_label_contains(words)
        .find(|node| node.accesskit_node().label().is_some_and(|label| label.starts_with(words)));
    found.unwrap_or_else(|| panic!("nothing begins with {words}")).click();
    window.run();
}

#[test]
fn figures_lead_to_their_charts_lists_and_sources() {
    for (words, shown) in [
        ("项目个数 ·", "查找项目"),
        ("计划总投资 ·", "按产业大类、年份的计划总投资"),
        ("本期完成投资 ·", "按产业大类、年份的本期完成投资"),
        ("当年开工 ·", "按产业大类、年份的项目个数"),
        ("重点产业项目计划投资 · 337", "计划投资337亿元"),
        ("开工：128 个到过", "筛出 20"),
        ("“2”两大", "筛出 47"),
        ("集成电路示意项目 31 ·", "已签约 358 天，未供地"),
        ("核对 18 个", "差额"),
    ] {
        let mut window = overview();
        press_what_begins(&mut window, words);
        assert!(shows(&window, shown), "{words} leads to {shown}");
    }
}

#[test]
fn records_obey_the_filter_and_published_figures_say_that_they_do_not() {
    let mut window = overview();
    assert!(shows(&window, "项目个数 · 179 个") && !shows(&window, "不随筛选变化"));
    type_into(&mut window, "筛选条件", "sector=ic");
    window.key_press(Key::Enter);
    window.run();
    assert!(shows(&window, "项目个数 · 41 个") && shows(&window, "只含筛出的 41 个项目"));
    assert!(shows(&window, "公布的数不随筛选变化"));
    assert!(shows(&window, "重点产业项目计划投资 337 亿元"), "they are all there");
    ctrl(&mut window, Key::Z);
    assert!(shows(&window, "项目个数 · 179 个"));
}

#[test]
fn a_published_figure_comes_into_sight_with_the_focus_and_leads_to_its_quote() {
    let mut window = overview();
    let card = "人才主题周 1 届";
    assert!(window.get_by_label(card).rect().top() > 768.0, "far below the first screen");
    window.get_by_label(card).focus();
    window.run();
    let rect = window.get_by_label(card).rect();
    assert!(rect.top() > 60.0 && rect.bottom() < 744.0, "{rect}");
    window.key_press(Key::Enter);
    window.run();
    assert!(shows(&window, "中国科技产业 2022年第3期"));
}

#[test]
fn the_first_screen_has_figures_chart_stages_and_who_waits_in_every_size_and_language() {
    for (size, rows) in [(vec2(1366.0, 768.0), 5), (vec2(1920.0, 1080.0), 8)] {
        for locale in Locale::ALL {
            let window = at(size, locale);
            let bottom = size.y - 24.0;
            let chinese = ["本期完成投资 ·", "投产：", "示意项目", "按产业大类"];
            let english =
                ["Investment completed", "In production:", "illustrative project", "Total planned investment by"];
            let names = if locale == Locale::En { english } else { chinese };
            let rects = |words: &str| -> Vec<egui::Rect> {
                window.query_all_by_label_contains(words).map(|node| node.rect()).collect()
            };
            let in_sight = |words: &str| {
                rects(words).iter().filter(|rect| rect.bottom() <= bottom && rect.right() <= size.x).count()
            };
            for words in [names[0], names[1], names[3]] {
                assert!(in_sight(words) > 0, "{locale:?} {size}: {words}");
            }
            assert!(in_sight(names[2]) >= rows, "{locale:?} {size}: {:?}", rects(names[2]));
        }
    }
}

#[test]
fn a_narrow_page_puts_its_blocks_below_one_another() {
    for theme in [Theme::Light, Theme::Dark] {
        let mut window = at(vec2(900.0, 768.0), Locale::En);
        window.ctx.set_theme(theme);
        window.state().send(Command::Window(WindowCommand::ShowView(View::Overview)));
        window.run();
        let rect = |words: &str, window: &Window| window.query_all_by_label_contains(words).next().unwrap().rect();
        let (chart, rung) = (rect("Total planned investment by", &window), rect("In production:", &window));
        assert!(rung.top() > chart.bottom() - 1.0 && rung.right() <= 900.0, "{rung} below {chart}");
    }
}
