//! What is at hand: menus of legend, cards and findings, names that are cut, a legend that is one row and one stop.

use std::sync::Arc;

use egui::{Key, Modifiers, PointerButton, Rect, Role, Theme};
use egui_kittest::kittest::{NodeT, Queryable};
use zonescope::app::{
    App, Command, DetailCommand, RowId, Settings, TableFile, TableId, TablesCommand, View, WhatTable, WindowCommand,
};
use zonescope::export::SheetFormat;
use zonescope::package;
use zonescope::text::Locale;

use crate::layout::{LAPTOP, laptop, open_detail, window};
use crate::palette::{focused, type_text};
use crate::window::{Window, ctrl, key, press, send, shows, window_of};

fn right_click(window: &mut Window, at: egui::Pos2) {
    window.hover_at(at);
    for pressed in [true, false] {
        let modifiers = Modifiers::NONE;
        window.event(egui::Event::PointerButton { pos: at, button: PointerButton::Secondary, pressed, modifiers });
    }
    window.run();
}

fn chips(window: &Window, names: &[&str]) -> Vec<Rect> {
    names.iter().map(|name| window.get_by_role_and_label(Role::CheckBox, name).rect()).collect()
}

const BRANCHES: [&str; 6] = [
    "Integrated circuits",
    "Biomedicine",
    "Equipment manufacturing",
    "Modern high-tech services",
    "Yellow rice wine",
    "Energy saving and environmental protection",
];

#[test]
fn on_a_laptop_the_legend_is_one_row_and_a_cut_name_shows_itself() {
    let mut window = window(Locale::En, LAPTOP, View::Sectors, Settings::default());
    open_detail(&mut window);
    let rects = chips(&window, &BRANCHES);
    assert!(rects.iter().all(|rect| (rect.top() - rects[0].top()).abs() < 1.0), "one row: {rects:?}");
    assert!(rects.windows(2).all(|two| two[0].right() <= two[1].left()), "none over another: {rects:?}");
    let page = crate::layout::rows(&window)[0].0;
    assert!(rects[5].right() <= page.right(), "all in sight");
    let plot = crate::layout::rect(&window, Role::Table, "Total planned investment by branch and year");
    assert!(plot.height() >= 320.0, "the plot with its years has {}", plot.height());
    window.hover_at(rects[5].center());
    window.run();
    let whole = window.query_all_by_label(BRANCHES[5]);
    assert!(whole.filter(|node| node.accesskit_node().role() == Role::Label).count() == 1, "its whole name");
}

#[test]
fn the_legend_is_one_stop_of_tab_with_the_arrows_inside() {
    let mut window = laptop(View::Sectors);
    let mut stops: Vec<String> = Vec::new();
    for _ in 0..60 {
        key(&mut window, Key::Tab);
        stops.extend(focused(&window));
    }
    let names = ["集成电路", "生物医药", "装备制造", "黄酒"];
    let seen: Vec<&String> = stops.iter().filter(|stop| names.contains(&stop.as_str())).collect();
    assert!(!seen.is_empty() && seen.iter().all(|stop| *stop == "集成电路"), "{seen:?}");
    while focused(&window).as_deref() != Some("集成电路") {
        key(&mut window, Key::Tab);
    }
    key(&mut window, Key::ArrowRight);
    assert_eq!(focused(&window).as_deref(), Some("生物医药"));
    key(&mut window, Key::ArrowLeft);
    key(&mut window, Key::ArrowLeft);
    assert_eq!(focused(&window).as_deref(), Some("集成电路"), "no further than the first");
    key(&mut window, Key::End);
    key(&mut window, Key::Space);
    assert!(shows(&window, "显示全部系列"), "and a key hides it");
}

#[test]
fn a_legend_entry_offers_what_can_be_done_with_its_series() {
    for by_keys in [false, true] {
        let mut window = laptop(View::Sectors);
        let place = chips(&window, &["生物医药"])[0].center();
        if by_keys {
            while focused(&window).as_deref() != Some("集成电路") {
                key(&mut window, Key::Tab);
            }
            key(&mut window, Key::ArrowRight);
            window.key_press_modifiers(Modifiers::SHIFT, Key::F10);
            window.run();
        } else {
            right_click(&mut window, place);
        }
        for words in ["隐藏生物医药", "对比生物医药", "只看生物医药", "排除生物医药"] {
            assert!(window.query_by_label(words).is_some(), "{words}");
        }
        press(&mut window, "隐藏生物医药");
        right_click(&mut window, place);
        assert!(window.query_by_label("显示生物医药").is_some(), "what is hidden can be shown again");
    }
}

#[test]
fn a_card_offers_its_source_its_value_and_its_words() {
    let mut window = laptop(View::Overview);
    let card = window.get_by_label("重点产业项目计划投资 · 337 亿元 · 2021").rect();
    right_click(&mut window, card.center());
    press(&mut window, "复制数值");
    assert!(shows(&window, "已复制"));
    window.get_by_label("重点产业项目计划投资 · 337 亿元 · 2021").focus();
    window.run();
    window.key_press_modifiers(Modifiers::SHIFT, Key::F10);
    window.run();
    assert!(window.query_by_label("复制全部文字").is_some());
    press(&mut window, "查看详情");
    assert!(shows(&window, "计划投资337亿元"), "the quote");
}

fn with_findings(folder: &std::path::Path) -> Window {
    let path = folder.join("sample");
    zonescope::sample::write_package(40, 3, &path).unwrap();
    let text = std::fs::read_to_string(path.join("projects.csv")).unwrap();
    std::fs::write(path.join("projects.csv"), format!("{text}bad-1,坏行,,no-such-sector\n")).unwrap();
    let opened = package::open(&path).unwrap();
    let app = App::with_package(Arc::new(opened), Settings::default(), Locale::ZhCn);
    let mut window = window_of(app, LAPTOP, Theme::Light);
    ctrl(&mut window, Key::Num7);
    window
}

#[test]
fn a_finding_offers_its_words_its_value_and_its_table() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_findings(folder.path());
    let line = window.get_all_by_label_contains("no-such-sector").next().unwrap().rect();
    right_click(&mut window, line.center());
    for words in ["复制全部文字", "复制数值", "只看这个表的问题"] {
        assert!(window.query_by_label(words).is_some(), "{words}");
    }
    press(&mut window, "复制全部文字");
    assert!(shows(&window, "已复制"));
}

#[test]
fn where_findings_are_saved_can_be_looked_for_in_the_folders() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_findings(folder.path());
    send(&mut window, Command::Tables(TablesCommand::ShowSave(WhatTable::Findings)));
    let browse = window.get_by_role_and_label(Role::Button, "浏览…");
    assert!(!browse.accesskit_node().is_disabled());
    let path = folder.path().join("findings.csv").display().to_string();
    let file = TableFile { what: WhatTable::Findings, format: SheetFormat::CSV, path };
    send(&mut window, Command::Tables(TablesCommand::EditSave(file)));
    assert!(window.query_by_role_and_label(Role::Button, "浏览…").is_some());
}

#[test]
fn the_palette_has_its_height_again_after_a_few_lines() {
    let mut window = laptop(View::Sectors);
    ctrl(&mut window, Key::K);
    type_text(&mut window, "table");
    ctrl(&mut window, Key::A);
    window.event(egui::Event::Text("z".to_owned()));
    window.step();
    window.step();
    window.step();
    let list = window.get_by_role(Role::ListBox).rect();
    let lines = window.query_all_by_role(Role::ListBoxOption).filter(|node| node.rect().height() > 29.0).count();
    let expected = (list.height() / 30.0).round() as usize;
    assert!(expected >= 8 && lines >= expected, "{lines} of {expected} lines are in sight");
}

#[test]
fn books_without_projects_say_how_to_get_them_and_lead_to_others() {
    for (locale, table, open) in
        [(Locale::ZhCn, "projects 表", "打开数据包…"), (Locale::En, "projects table", "Open package…")]
    {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("sample");
        zonescope::sample::write_package(5, 3, &path).unwrap();
        let text = std::fs::read_to_string(path.join("projects.csv")).unwrap();
        std::fs::write(path.join("projects.csv"), format!("{}\n", text.lines().next().unwrap())).unwrap();
        std::fs::remove_file(path.join("progress.csv")).ok();
        let opened = package::open(&path).unwrap();
        assert!(opened.dataset.projects().is_empty());
        let app = App::with_package(Arc::new(opened), Settings::default(), locale);
        let mut window = window_of(app, LAPTOP, Theme::Light);
        for view in [View::Sectors, View::Projects] {
            send(&mut window, Command::Window(WindowCommand::ShowView(view)));
            assert!(shows(&window, table) && shows(&window, "F5"), "{locale:?} {view:?}: how they get there");
            press(&mut window, open);
            assert!(window.query_all_by_role(Role::TextInput).any(|node| node.is_focused()), "{view:?}: the dialog");
            key(&mut window, Key::Escape);
        }
    }
}

#[test]
fn the_cards_are_one_stop_of_tab_and_the_arrows_go_to_their_neighbours() {
    let mut window = laptop(View::Overview);
    let is_card = |label: &str, window: &Window| {
        let node = window.query_all_by_label(label).next();
        node.is_some_and(|node| node.accesskit_node().role() == Role::Button && node.rect().height() > 100.0)
    };
    let mut cards = Vec::new();
    for _ in 0..25 {
        key(&mut window, Key::Tab);
        cards.extend(focused(&window).filter(|label| is_card(label, &window)));
    }
    cards.dedup();
    assert!(!cards.is_empty() && cards.iter().all(|card| *card == cards[0]), "one of them: {cards:?}");
    while focused(&window).as_ref() != Some(&cards[0]) {
        key(&mut window, Key::Tab);
    }
    let place = |window: &Window| window.get_by_label(&focused(window).unwrap()).rect();
    let first = place(&window);
    key(&mut window, Key::ArrowRight);
    let second = place(&window);
    assert!(second.left() > first.right() && second.top() == first.top(), "{second}");
    key(&mut window, Key::ArrowDown);
    let below = place(&window);
    assert!(below.top() > second.bottom() && below.x_range().contains(second.center().x), "{below}");
    key(&mut window, Key::Enter);
    assert!(shows(&window, "出处") || shows(&window, "来源"), "the pane beside");
}

/// The numbers that are painted cut off, in a list or beside it.
fn cut_numbers(shape: &egui::Shape, found: &mut Vec<String>) {
    match shape {
        egui::Shape::Vec(shapes) => shapes.iter().for_each(|shape| cut_numbers(shape, found)),
        egui::Shape::Text(text) if text.galley.elided => {
            let is_number = |letter: char| letter.is_ascii_digit() || "−-+.≥> \u{2009}\u{202f}".contains(letter);
            let words = text.galley.text();
            if !words.is_empty() && words.chars().all(is_number) {
                found.push(words.to_owned());
            }
        }
        _ => {}
    }
}

/// The numbers that are painted over the edge of what they are cut to.
fn clipped_numbers(shape: &egui::Shape, clip: egui::Rect, found: &mut Vec<String>) {
    match shape {
        egui::Shape::Vec(shapes) => shapes.iter().for_each(|shape| clipped_numbers(shape, clip, found)),
        egui::Shape::Text(text) => {
            let words = text.galley.text();
            let is_number = words.chars().filter(char::is_ascii_digit).count() > 1
                && words.chars().all(|c| c.is_ascii_digit() || ".\u{2009}−".contains(c));
            let place = text.visual_bounding_rect();
            let is_across = place.left() < clip.left() - 0.5 || place.right() > clip.right() + 0.5;
            if is_number && is_across && place.intersects(clip) {
                found.push(format!("{words} at {place} in {clip}"));
            }
        }
        _ => {}
    }
}

#[test]
fn no_number_of_a_list_is_cut_by_the_edge_of_the_page() {
    for locale in Locale::ALL {
        for width in [1060, 1180, 1366, 1440] {
            let size = egui::vec2(width as f32, 768.0);
            let mut window = window(locale, size, View::Projects, Settings::default());
            let project = zonescope::model::Index::from_usize(30).unwrap();
            let row = RowId::listed(window.state().books(), TableId::PROJECTS, project);
            send(&mut window, Command::Detail(DetailCommand::Select(row)));
            let mut cut = Vec::new();
            let shapes = &window.output().shapes;
            shapes.iter().for_each(|clipped| clipped_numbers(&clipped.shape, clipped.clip_rect, &mut cut));
            assert_eq!(cut, Vec::<String>::new(), "{locale:?} {width}");
        }
    }
}

#[test]
fn no_number_of_a_table_is_cut_where_room_lacks() {
    for locale in Locale::ALL {
        for view in [View::Checks, View::Projects, View::Sectors] {
            let mut window = window(locale, LAPTOP, view, Settings::default());
            let figure = RowId { books: window.state().books(), table: TableId::OBSERVATIONS, row: 0 };
            send(&mut window, Command::Detail(DetailCommand::Select(figure)));
            let mut cut = Vec::new();
            window.output().shapes.iter().for_each(|clipped| cut_numbers(&clipped.shape, &mut cut));
            assert_eq!(cut, Vec::<String>::new(), "{locale:?} {view:?}");
        }
    }
}
