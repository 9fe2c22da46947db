//! The panel of facets: everything in it filters, and counts what else there would be.

use egui::accesskit::Toggled;
use egui::{Key, Modifiers, Theme, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use zonescope::app::{App, Command, FacetCommand, HistoryCommand, RecordsCommand, Settings, View, WindowCommand};
use zonescope::package;
use zonescope::query::Dimension;
use zonescope::text::Locale;

use super::window::{Window, ctrl, press, send, shaoxing, shows, type_into, window_of};

fn projects(locale: Locale) -> Window {
    let mut window = shaoxing(locale);
    ctrl(&mut window, Key::Num4);
    window
}

fn ticked(window: &Window, label: &str) -> bool {
    window.get_by_label(label).accesskit_node().toggled() == Some(Toggled::True)
}

#[test]
fn a_key_filters_the_list_and_the_other_facets_count_what_is_left() {
    let mut window = projects(Locale::ZhCn);
    assert!(shows(&window, "179 个项目") && shows(&window, "签约 · 42 个项目"));
    press(&mut window, "生物医药 · 54 个项目");
    assert!(ticked(&window, "生物医药 · 54 个项目"));
    // Those signed among the 54; the sectors go on saying what else there would be.
    let signed = count_of(&window, "签约 · ");
    assert!(signed < 42 && shows(&window, "集成电路 · 41 个项目"));
    press(&mut window, &format!("签约 · {signed} 个项目"));
    assert!(shows(&window, &format!("筛出 {signed}")));
    let among_signed = count_of(&window, "生物医药 · ");
    press(&mut window, &format!("生物医药 · {among_signed} 个项目"));
    assert!(shows(&window, "筛出 42"), "only the stage is asked for now");
    ctrl(&mut window, Key::Z);
    assert!(shows(&window, &format!("筛出 {signed}")), "undo brings the sector back");
}

fn count_of(window: &Window, beginning: &str) -> usize {
    let mut all = window.query_all_by_label_contains(beginning);
    let label = all.find_map(|node| node.accesskit_node().label().filter(|label| label.starts_with(beginning)));
    let label = label.unwrap_or_else(|| panic!("nothing begins with {beginning}"));
    label[beginning.len()..].split(' ').next().unwrap().parse().unwrap()
}

#[test]
fn a_key_is_left_out_with_the_minus_key_and_says_so() {
    let mut window = projects(Locale::En);
    let stage = window.get_by_label("Signed · 42 projects");
    stage.focus();
    window.run();
    window.key_press(Key::Minus);
    window.run();
    assert!(shows(&window, "Left out: Signed · 42 projects"));
    assert!(shows(&window, "137 filtered") || shows(&window, "137 projects"), "179 less 42");
    assert!(!ticked(&window, "Left out: Signed · 42 projects"));
    window.key_press(Key::Minus);
    window.run();
    assert!(shows(&window, "Signed · 42 projects") && !shows(&window, "Left out"));
}

#[test]
fn arrow_keys_choose_years() {
    let mut window = projects(Locale::ZhCn);
    let summary = summary(&window);
    window.get_by_role_and_label(egui::Role::Slider, &summary).focus();
    window.run();
    window.key_press(Key::ArrowRight);
    window.run();
    assert!(shows(&window, "2016"));
    let first = count_of_filtered(&window);
    window.key_press_modifiers(Modifiers::SHIFT, Key::ArrowRight);
    window.run();
    let two = count_of_filtered(&window);
    assert!(two > first, "2016 and 2017");
    window.key_press(Key::Delete);
    window.run();
    assert!(!shows(&window, "筛出"));
}

fn summary(window: &Window) -> String {
    let node = window.query_all_by_label_contains("年份: 2016").next().unwrap();
    node.accesskit_node().label().unwrap()
}

fn count_of_filtered(window: &Window) -> usize {
    let node = window.query_all_by_label_contains("筛出 ").next().unwrap();
    let label = node.accesskit_node().value().or(node.accesskit_node().label()).unwrap();
    label.split("筛出 ").nth(1).unwrap().split(' ').next().unwrap().parse().unwrap()
}

#[test]
fn a_brush_is_one_step_however_far_it_is_drawn() {
    let mut window = projects(Locale::ZhCn);
    for (to, is_first) in [(2018, true), (2019, false), (2020, false)] {
        let command = FacetCommand::BrushYears { years: Some((2017, to)), is_first };
        send(&mut window, Command::Facet(command));
    }
    assert!(shows(&window, "2017–2020"));
    ctrl(&mut window, Key::Z);
    assert!(!shows(&window, "筛出"), "all of it is undone at once");
}

#[test]
fn a_long_facet_is_searched_by_sound() {
    let mut window = projects(Locale::ZhCn);
    type_into(&mut window, "在产业中查找", "swyy");
    assert!(shows(&window, "生物医药 · 54 个项目") && !shows(&window, "集成电路 · 41 个项目"));
    send(&mut window, Command::Facet(FacetCommand::Search(Dimension::Sector, String::new())));
    assert!(!shows(&window, "城市功能 · "), "the tail waits to be asked for");
    press(&mut window, "还有 6 项…");
    assert!(shows(&window, "城市功能 · "));
}

#[test]
fn what_has_no_year_can_be_asked_for() {
    let mut window = projects(Locale::ZhCn);
    press(&mut window, "未注明 · 16 个项目");
    assert!(shows(&window, "筛出 16"));
    press(&mut window, "清除年份条件");
    assert!(!shows(&window, "筛出"));
}

#[test]
fn the_panel_stands_beside_charts_where_there_is_room_and_stays_as_chosen() {
    for (width, shown) in [(1280.0, false), (1680.0, true)] {
        let opened = std::sync::Arc::new(package::open_bundled().unwrap());
        let app = App::with_package(opened, Settings::default(), Locale::ZhCn);
        let mut window = window_of(app, vec2(width, 900.0), Theme::Light);
        send(&mut window, Command::Window(WindowCommand::ShowView(View::Sectors)));
        assert_eq!(shows(&window, "生物医药 · 54 个项目"), shown, "{width}");
        ctrl(&mut window, Key::B);
        assert_eq!(shows(&window, "生物医药 · 54 个项目"), !shown, "{width}");
        assert_eq!(window.state().settings().facets_open, Some(!shown));
        send(&mut window, Command::Window(WindowCommand::ShowView(View::Overview)));
        assert!(!shows(&window, "生物医药 · 54 个项目"), "nothing to filter there");
    }
}

#[test]
fn a_stroke_that_begins_with_what_is_chosen_can_be_undone() {
    let mut window = projects(Locale::ZhCn);
    for (from, is_first) in [(2020, true), (2020, true), (2019, false), (2018, false)] {
        let command = FacetCommand::BrushYears { years: Some((from, 2020)), is_first };
        send(&mut window, Command::Facet(command));
    }
    assert!(shows(&window, "2018–2020"));
    ctrl(&mut window, Key::Z);
    assert!(!shows(&window, "2018–2020") && shows(&window, "筛出"), "2020 alone again");
    ctrl(&mut window, Key::Z);
    assert!(!shows(&window, "筛出"));
}

#[test]
fn a_search_is_one_step_however_long_it_is() {
    let mut window = projects(Locale::ZhCn);
    for text in ["j", "jc", "jcd", "jcdl"] {
        send(&mut window, Command::Records(RecordsCommand::Search(text.to_owned())));
    }
    assert!(window.query_by_label("39 个项目").is_some());
    send(&mut window, Command::History(HistoryCommand::Undo));
    assert!(window.query_by_label("39 个项目").is_none() && shows(&window, "179 个项目"));
}

/// How many rows of a file begin with a year in a column, by year, counted without the program.
fn years_in(path: &str, column: &str) -> std::collections::BTreeMap<String, usize> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    let text = std::fs::read_to_string(path).unwrap();
    let mut rows = text.lines().map(|line| {
        // Commas inside quotes separate nothing.
        let outside = line.split('"').enumerate().filter(|(at, _)| at % 2 == 0).map(|(_, part)| part);
        outside.collect::<String>().split(',').map(str::to_owned).collect::<Vec<_>>()
    });
    let at = rows.next().unwrap().iter().position(|name| name == column).unwrap();
    let mut years = std::collections::BTreeMap::new();
    rows.filter_map(|row| row[at].get(..4).map(str::to_owned)).for_each(|year| *years.entry(year).or_default() += 1);
    years
}

#[test]
fn every_column_of_dates_of_a_table_has_a_facet_by_year() {
    let years = years_in("data/shaoxing/leads.csv", "stage_since");
    let (first, last) = (years.keys().next().unwrap().clone(), years.keys().next_back().unwrap().clone());
    for (locale, table, heading) in
        [(Locale::ZhCn, "线索，65 行", "进入阶段日期"), (Locale::En, "Leads, 65 rows", "In stage since")]
    {
        let mut window = projects(locale);
        press(&mut window, table);
        let slider = |window: &Window| {
            let all = window.query_all_by_role(egui::Role::Slider);
            let labels = all.filter_map(|node| node.accesskit_node().label());
            labels.into_iter().find(|label| label.starts_with(heading)).unwrap_or_else(|| panic!("no {heading}"))
        };
        let label = slider(&window);
        assert!(label.contains(&first) && label.contains(&last), "{label}");
        window.get_by_role_and_label(egui::Role::Slider, &label).focus();
        window.run();
        window.key_press(Key::ArrowRight);
        window.run();
        let filtered = format!("{} ", years[&first]);
        let said = window.query_all_by_label_contains(locale.either("筛出 ", " filtered")).next().unwrap();
        let said = said.accesskit_node().value().or(said.accesskit_node().label()).unwrap();
        assert!(said.contains(&filtered), "{said}: of {years:?}");
        window.get_by_role_and_label(egui::Role::Slider, &slider(&window)).focus();
        window.run();
        window.key_press(Key::Delete);
        window.run();
        assert!(!shows(&window, locale.either("筛出", " filtered")), "and without it again");
    }
}
