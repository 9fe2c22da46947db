//! What the pointer and the menu key show of charts and lists: values of a year, what can be done, what is cut.

use egui::{Key, Modifiers, PointerButton, Pos2, Role, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use zonescope::app::{App, ChartCommand, Command, RecordsCommand};
use zonescope::figure::Kind;
use zonescope::query::Column;
use zonescope::text::Locale;

use crate::palette::focused;
use crate::window::{Window, click_mark, ctrl, ids_first, key, press, send, shaoxing, shows, window_of};

fn mark_place(window: &Window, words: &str) -> Pos2 {
    let mark = window
        .get_all_by_label_contains(words)
        .find(|node| node.accesskit_node().role() == Role::GraphicsSymbol)
        .unwrap();
    mark.rect().center()
}

fn right_click(window: &mut Window, at: Pos2) {
    window.hover_at(at);
    for pressed in [true, false] {
        let modifiers = Modifiers::NONE;
        window.event(egui::Event::PointerButton { pos: at, button: PointerButton::Secondary, pressed, modifiers });
    }
    window.run();
}

/// What is copied is text in the clipboard.
fn copied(window: &Window) -> Vec<String> {
    let commands = &window.output().platform_output.commands;
    let text = |command: &egui::OutputCommand| match command {
        egui::OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    };
    commands.iter().filter_map(text).collect()
}

#[test]
fn a_line_chart_shows_all_values_of_the_year_under_the_pointer() {
    for (locale, unit) in [(Locale::ZhCn, "2021 · 亿元"), (Locale::En, "2021 · ")] {
        let mut window = shaoxing(locale);
        ctrl(&mut window, Key::Num2);
        send(&mut window, Command::Chart(ChartCommand::SetKind(Kind::Lines)));
        let label = if locale == Locale::En { "Integrated circuits · 2021" } else { "集成电路 · 2021" };
        let place = mark_place(&window, label);
        assert!(!shows(&window, unit), "nothing is pointed at");
        // Beside the line, not on it.
        window.hover_at(place + vec2(4.0, 30.0));
        window.run();
        assert!(shows(&window, unit), "{locale:?}: the year and the unit");
        let series = if locale == Locale::En { "Integrated circuits" } else { "集成电路" };
        let rows = window.query_all_by_label(series).filter(|node| node.accesskit_node().role() == Role::Label).count();
        assert!(rows > 0, "{locale:?}: the series with its value");
        window.hover_at(egui::pos2(5.0, 5.0));
        window.run();
        assert!(!shows(&window, unit), "{locale:?}: and gone");
    }
}

/// The veils that are painted.
fn veils(window: &Window) -> usize {
    let paper = zonescope::draw::Ink::LIGHT.paper.gamma_multiply(0.62);
    let is_veil = |shape: &egui::Shape| matches!(shape, egui::Shape::Rect(rect) if rect.fill == paper);
    window.output().shapes.iter().filter(|clipped| is_veil(&clipped.shape)).count()
}

#[test]
fn the_other_series_stand_back_while_one_is_pointed_at_in_chart_or_legend() {
    let mut window = shaoxing(Locale::ZhCn);
    ctrl(&mut window, Key::Num2);
    assert_eq!(veils(&window), 0);
    let place = mark_place(&window, "集成电路 · 2021");
    window.hover_at(place);
    window.run();
    assert!(veils(&window) > 3, "the bars of the others");
    let chip = window.get_by_role_and_label(Role::CheckBox, "集成电路").rect().center();
    window.hover_at(chip);
    window.run();
    assert!(veils(&window) > 3, "by the legend too");
    assert!(mark_place(&window, "集成电路 · 2021").distance(place) < 0.5, "and nothing has moved");
}

#[test]
fn the_other_button_on_a_mark_offers_what_can_be_done_with_it() {
    let mut window = shaoxing(Locale::ZhCn);
    ctrl(&mut window, Key::Num2);
    let place = mark_place(&window, "集成电路 · 2021");
    right_click(&mut window, place);
    for words in
        ["列出这些项目", "对比集成电路", "隐藏集成电路", "集成电路按平台看", "只看集成电路", "排除集成电路", "复制数值"]
    {
        assert!(window.query_by_label(words).is_some(), "{words}");
    }
    press(&mut window, "列出这些项目");
    assert!(shows(&window, "集成电路 · 2021 · 10 个项目"));
    right_click(&mut window, place);
    press(&mut window, "复制数值");
    assert!(shows(&window, "已复制"));
    right_click(&mut window, place);
    press(&mut window, "排除集成电路");
    assert!(shows(&window, "筛出 138"), "179 without 41");
}

#[test]
fn the_menu_key_offers_the_same_and_escape_gives_the_keyboard_back() {
    for pressed in [(Modifiers::SHIFT, Key::F10), (Modifiers::NONE, Key::Menu)] {
        let mut window = shaoxing(Locale::ZhCn);
        ctrl(&mut window, Key::Num2);
        click_mark(&mut window, "集成电路 · 2021");
        let chart = "按产业大类、年份的计划总投资";
        assert_eq!(focused(&window).as_deref(), Some(chart));
        window.key_press_modifiers(pressed.0, pressed.1);
        window.run();
        assert_eq!(focused(&window).as_deref(), Some("列出这些项目"), "{pressed:?}");
        key(&mut window, Key::ArrowDown);
        assert_eq!(focused(&window).as_deref(), Some("隐藏集成电路"));
        key(&mut window, Key::Escape);
        assert!(window.query_by_label("列出这些项目").is_none(), "closed");
        assert_eq!(focused(&window).as_deref(), Some(chart));
        assert!(shows(&window, "集成电路 · 2021 · 10 个项目"), "the mark is still chosen: one thing at a time");
    }
}

#[test]
fn the_other_button_on_a_row_offers_what_can_be_done_with_row_and_cell() {
    let mut window = shaoxing(Locale::ZhCn);
    ctrl(&mut window, Key::Num4);
    let row = window.get_by_label_contains("smic-phase-2 中芯二期").rect();
    let heading = window.get_by_role_and_label(Role::ColumnHeader, "产业").rect();
    right_click(&mut window, egui::pos2(heading.center().x, row.center().y));
    for words in
        ["查看详情", "在图中显示", "加入对比", "只看集成电路", "复制单元格", "复制这一行", "升序排列", "隐藏这一列"]
    {
        assert!(window.query_by_label(words).is_some(), "{words}");
    }
    window.get_by_label("复制单元格").click();
    window.step();
    let mut seen = copied(&window);
    for _ in 0..3 {
        window.step();
        seen.extend(copied(&window));
    }
    assert_eq!(seen, ["集成电路"]);
    right_click(&mut window, egui::pos2(heading.center().x, row.center().y));
    press(&mut window, "隐藏这一列");
    assert!(window.query_by_role_and_label(Role::ColumnHeader, "产业").is_none());
}

#[test]
fn the_menu_key_in_a_list_is_about_the_row_of_the_keys() {
    let mut window = shaoxing(Locale::ZhCn);
    ctrl(&mut window, Key::Num4);
    window.get_by_label_contains("smic-phase-2 中芯二期").click();
    window.run();
    window.key_press_modifiers(Modifiers::SHIFT, Key::F10);
    window.run();
    assert_eq!(focused(&window).as_deref(), Some("查看详情"));
    key(&mut window, Key::ArrowDown);
    key(&mut window, Key::Enter);
    assert!(
        shows(&window, "中芯二期") && window.query_by_role_and_label(Role::ComboBox, "图型").is_some(),
        "in the chart"
    );
}

#[test]
fn a_cut_cell_shows_itself_in_full() {
    let opened = std::sync::Arc::new(zonescope::package::open_bundled().unwrap());
    let app = App::with_package(opened, ids_first(), Locale::ZhCn);
    let mut window = window_of(app, vec2(1366.0, 768.0), egui::Theme::Light);
    ctrl(&mut window, Key::Num4);
    let long = "复旦科技园绍兴创新中心";
    let row = window.get_all_by_label_contains(long).find(|node| node.accesskit_node().role() == Role::Row).unwrap();
    let row = row.rect();
    let narrow = RecordsCommand::ResizeColumns(vec![(Column::Name, 90.0), (Column::Sector, 200.0)]);
    send(&mut window, Command::Records(narrow));
    let tooltips = |window: &Window| {
        let all = window.query_all_by_label(long);
        all.filter(|node| node.accesskit_node().role() == Role::Label).count()
    };
    assert_eq!(tooltips(&window), 0);
    let name = window.get_by_role_and_label(Role::ColumnHeader, "名称").rect();
    window.hover_at(egui::pos2(name.center().x, row.center().y));
    for _ in 0..8 {
        window.step();
    }
    window.run();
    assert!(tooltips(&window) > 0, "the whole name");
}
