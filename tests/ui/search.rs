//! The search of the projects view: by sound, ranked, marked, and by keyboard.

use std::sync::Arc;

use egui::{Key, Role, Theme, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use zonescope::app::{App, Command, Group, PaletteCommand, RecordsCommand, View, WindowCommand};
use zonescope::package;
use zonescope::query::Column;
use zonescope::text::Locale;

use crate::window::{Window, ctrl, ids_first, key, send, shaoxing, shows, type_into, window_of};

fn rows(window: &Window) -> Vec<String> {
    let rows = window.get_all_by_role(Role::Row);
    let mut rows: Vec<(f32, String)> =
        rows.map(|row| (row.rect().top(), row.accesskit_node().label().unwrap_or_default())).collect();
    rows.sort_by(|a, b| a.0.total_cmp(&b.0));
    rows.into_iter().map(|(_, label)| label.split(' ').next().unwrap_or_default().to_owned()).collect()
}

#[test]
fn projects_are_found_by_sound_and_by_full_width_letters() {
    for words in ["zhongxin", "zx erqi", "ＺＨＯＮＧＸＩＮ", "smic", "中芯"] {
        let mut window = shaoxing(Locale::ZhCn);
        ctrl(&mut window, Key::F);
        type_into(&mut window, "查找项目", words);
        assert_eq!(rows(&window).first().map(String::as_str), Some("smic-phase-2"), "{words}");
    }
}

#[test]
fn what_is_found_is_ranked_until_a_column_is_chosen() {
    let mut window = shaoxing(Locale::ZhCn);
    send(&mut window, Command::Window(WindowCommand::ShowView(View::Projects)));
    type_into(&mut window, "查找项目", "ill-ic-31");
    assert_eq!(rows(&window)[0], "ill-ic-31");
    send(&mut window, Command::Records(RecordsCommand::Search("jcdl".to_owned())));
    let ranked = rows(&window);
    assert!(ranked.len() > 5, "{ranked:?}");
    send(&mut window, Command::Records(RecordsCommand::SortBy(Column::Id)));
    let mut sorted = rows(&window);
    assert_ne!(sorted, ranked);
    sorted.sort();
    assert_eq!(rows(&window), sorted);
}

#[test]
fn the_arrow_leads_into_the_list_and_escape_clears() {
    let mut window = shaoxing(Locale::ZhCn);
    ctrl(&mut window, Key::F);
    type_into(&mut window, "查找项目", "中芯");
    assert!(shows(&window, "1 个项目"));
    key(&mut window, Key::ArrowDown);
    assert!(shows(&window, "10亿元以上项目；2021年已招引"), "the first is selected and shown in full");
    key(&mut window, Key::ArrowDown);
    ctrl(&mut window, Key::F);
    key(&mut window, Key::Escape);
    let field = window.get_by_role_and_label(Role::TextInput, "查找项目");
    assert_eq!(field.accesskit_node().value().as_deref().unwrap_or_default(), "");
    assert!(field.is_focused(), "to be typed in again");
    assert!(shows(&window, "179 个项目"));
}

#[test]
fn the_palette_finds_projects_among_many() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sample");
    zonescope::sample::write_package(3000, 3, &path).unwrap();
    let opened = Arc::new(package::open(&path).unwrap());
    let app = App::with_package(opened, ids_first(), Locale::ZhCn);
    let mut window = window_of(app, vec2(1280.0, 800.0), Theme::Light);
    let projects = |window: &Window| {
        let offers = window.state().offers().into_iter().filter(|offer| offer.group == Group::Project);
        offers.map(|offer| offer.id).collect::<Vec<_>>()
    };
    assert_eq!(projects(&window), Vec::<String>::new(), "too many to offer all");
    ctrl(&mut window, Key::K);
    send(&mut window, Command::Palette(PaletteCommand::Edit { typed: "p-2987".to_owned(), chosen: 0 }));
    assert_eq!(projects(&window), ["p-2987"]);
    key(&mut window, Key::Enter);
    assert!(shows(&window, "p-2987"));
    assert_eq!(projects(&window), Vec::<String>::new(), "what was found is let go with the palette");
}

#[test]
fn the_list_says_where_it_found_what_is_searched_for() {
    for (words, expected) in [
        ("中芯", "smic-phase-2 中芯二期 名称 "),
        ("smic", "smic-phase-2 中芯二期 英文名称：SMIC phase II、编号 "),
        ("已招引", "smic-phase-2 中芯二期 备注：…21年已招引 "),
        ("中芯 已招引", "smic-phase-2 中芯二期 名称、备注：…21年已招引 "),
    ] {
        let mut window = shaoxing(Locale::ZhCn);
        ctrl(&mut window, Key::F);
        type_into(&mut window, "查找项目", words);
        let rows = window.get_all_by_role(Role::Row).filter_map(|row| row.accesskit_node().label());
        let rows: Vec<String> = rows.collect();
        assert!(rows.iter().any(|row| row.starts_with(expected)), "{words}: {rows:#?}");
    }
    let mut english = shaoxing(Locale::En);
    ctrl(&mut english, Key::F);
    type_into(&mut english, "Search projects", "smic");
    assert!(shows(&english, "smic-phase-2 SMIC phase II Name, Id "), "the name that is shown is the English one");
    let mut window = shaoxing(Locale::ZhCn);
    ctrl(&mut window, Key::F);
    assert!(!shows(&window, "匹配处"), "only while somebody searches");
    // Sorting by a column behind it sorts by that column.
    type_into(&mut window, "查找项目", "已招引");
    window.get_by_role_and_label(Role::ColumnHeader, "阶段").click();
    window.run();
    let sorted = window.get_by_role_and_label(Role::ColumnHeader, "阶段").accesskit_node().sort_direction();
    assert!(sorted.is_some());
}
