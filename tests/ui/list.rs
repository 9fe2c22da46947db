//! The list of projects, driven by what stands on it: columns, order, selection, totals.

use std::sync::Arc;

use egui::accesskit::{SortDirection, Toggled};
use egui::{Event, Key, Modifiers, Role, Theme, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use zonescope::app::{App, Command, RecordsCommand, Settings, View, WhichList, WindowCommand};
use zonescope::package;
use zonescope::text::Locale;

use crate::window::{Window, ctrl, ids_first, press, send, shaoxing, shows, type_into, window_of};

pub(crate) fn list() -> Window {
    let mut window = shaoxing(Locale::ZhCn);
    ctrl(&mut window, Key::Num4);
    window
}

/// The headings in sight, left to right.
fn headings(window: &Window) -> Vec<String> {
    let nodes = window.get_all_by_role(Role::ColumnHeader);
    let mut found: Vec<(f32, String)> =
        nodes.map(|node| (node.rect().left(), node.accesskit_node().label().unwrap_or_default())).collect();
    found.sort_by(|a, b| a.0.total_cmp(&b.0));
    found.into_iter().map(|(_, label)| label).collect()
}

/// The rows in sight, top to bottom: the first word, and whether it is chosen.
fn rows(window: &Window) -> Vec<(String, bool)> {
    let nodes = window.get_all_by_role(Role::Row);
    let mut found: Vec<(f32, String, bool)> = nodes
        .filter_map(|node| {
            let (row, label) = (node.accesskit_node(), node.accesskit_node().label()?);
            let is_chosen = row.toggled()? == Toggled::True;
            Some((node.rect().top(), label.split(' ').next().unwrap_or_default().to_owned(), is_chosen))
        })
        .collect();
    found.sort_by(|a, b| a.0.total_cmp(&b.0));
    found.into_iter().map(|(_, label, is_chosen)| (label, is_chosen)).collect()
}

fn chosen(window: &Window) -> Vec<String> {
    rows(window).into_iter().filter(|(_, is_chosen)| *is_chosen).map(|(label, _)| label).collect()
}

pub(crate) fn heading<'a>(window: &'a Window, label: &'a str) -> egui_kittest::Node<'a> {
    window.get_by_role_and_label(Role::ColumnHeader, label)
}

pub(crate) fn click_with(window: &mut Window, keys: Modifiers, label: &str) {
    let at = window
        .get_all_by_label_contains(label)
        .find(|node| {
            let node = node.accesskit_node();
            let begins = node.label().is_some_and(|own| own.starts_with(label));
            begins && matches!(node.role(), Role::Row | Role::ColumnHeader)
        })
        .unwrap()
        .rect()
        .center();
    for event in [
        Event::ModifiersChanged(keys),
        Event::PointerMoved(at),
        Event::PointerButton { pos: at, button: egui::PointerButton::Primary, pressed: true, modifiers: keys },
        Event::PointerButton { pos: at, button: egui::PointerButton::Primary, pressed: false, modifiers: keys },
        Event::ModifiersChanged(Modifiers::NONE),
    ] {
        window.event(event);
    }
    window.run();
}

pub(crate) fn with(window: &mut Window, keys: Modifiers, key: Key) {
    window.key_press_modifiers(keys, key);
    window.run();
}

#[test]
fn columns_are_hidden_shown_moved_and_reset_and_that_is_remembered() {
    let mut window = list();
    let proposed = headings(&window);
    assert_eq!(proposed.len(), 9);
    press(&mut window, "列…");
    window.get_by_role_and_label(Role::CheckBox, "数据性质").click();
    window.run();
    window.get_by_role_and_label(Role::CheckBox, "投资方").click();
    window.run();
    assert!(window.query_by_role_and_label(Role::CheckBox, "备注").is_some(), "the menu stays open");
    window.key_press(Key::Escape);
    window.run();
    let now = headings(&window);
    assert!(!now.contains(&"数据性质".to_owned()) && now.contains(&"投资方".to_owned()), "{now:?}");
    assert!(shows(&window, "合计　179 个项目，其中示意 "), "what is made up is still said");
    heading(&window, "阶段").focus();
    window.run();
    with(&mut window, Modifiers::ALT, Key::ArrowLeft);
    with(&mut window, Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(headings(&window)[..4], ["编号", "阶段", "名称", "产业"].map(str::to_owned));
    let settings = window.state().settings().clone();
    let text = serde_json::to_string(&settings).unwrap();
    assert!(text.contains("investor"), "{text}");
    let opened = Arc::new(package::open_bundled().unwrap());
    let again: Settings = serde_json::from_str(&text).unwrap();
    let mut next_day = window_of(App::with_package(opened, again, Locale::ZhCn), vec2(1440.0, 900.0), Theme::Dark);
    ctrl(&mut next_day, Key::Num4);
    assert_eq!(headings(&next_day), headings(&window));
    press(&mut next_day, "列…");
    press(&mut next_day, "恢复默认列");
    next_day.run();
    let by_name = proposed.iter().skip(1).chain(&proposed[..1]);
    assert!(headings(&next_day).iter().eq(by_name), "names first, ids for scripts last");
}

#[test]
fn a_heading_is_dragged_to_another_place_and_its_edge_to_another_width() {
    let mut window = list();
    let (from, to) = (heading(&window, "产业").rect().center(), heading(&window, "编号").rect().left_center());
    window.drag_at(from);
    window.run();
    window.hover_at(to + vec2(8.0, 0.0));
    window.run();
    window.drop_at(to + vec2(8.0, 0.0));
    window.run();
    assert_eq!(headings(&window)[..3], ["产业", "编号", "名称"].map(str::to_owned));
    let before = heading(&window, "编号").rect();
    let neighbour = heading(&window, "产业").rect().width();
    let edge = egui::pos2(before.right() + 4.0, before.center().y);
    window.drag_at(edge);
    window.run();
    window.hover_at(edge + vec2(57.0, 0.0));
    window.run();
    window.drop_at(edge + vec2(57.0, 0.0));
    window.run();
    let after = heading(&window, "编号").rect();
    assert!((after.width() - before.width() - 57.0).abs() < 1.5, "{before} {after}");
    assert!((heading(&window, "产业").rect().width() - neighbour).abs() < 1.0, "others stay as they are");
}

#[test]
fn one_more_column_sorts_where_the_first_is_equal() {
    let mut window = list();
    heading(&window, "阶段").click();
    window.run();
    click_with(&mut window, Modifiers::SHIFT, "计划总投资（亿元）");
    click_with(&mut window, Modifiers::SHIFT, "计划总投资（亿元）");
    let direction = |label: &str| heading(&window, label).accesskit_node().data().sort_direction();
    assert_eq!(direction("阶段"), Some(SortDirection::Ascending));
    assert_eq!(direction("计划总投资（亿元）"), Some(SortDirection::Descending));
    assert_eq!(direction("名称"), None);
    let dataset = package::open_bundled().unwrap().dataset;
    let projects = dataset.projects();
    let mut expected: Vec<_> = projects.iter().collect();
    let planned = |ix| projects.amount(ix, zonescope::model::ProjectAmount::PlannedTotal);
    // Missing last: neither a stage nor an amount is less than one that is there. The sort is stable.
    expected.sort_by_key(|ix| (projects.stage(*ix).is_none(), projects.stage(*ix), std::cmp::Reverse(planned(*ix))));
    let shown: Vec<String> = rows(&window).into_iter().map(|(id, _)| id).collect();
    assert!(shown.len() > 20);
    assert_eq!(shown, expected.iter().take(shown.len()).map(|ix| projects.id(*ix)).collect::<Vec<_>>());
    heading(&window, "编号").click();
    window.run();
    assert_eq!(heading(&window, "阶段").accesskit_node().data().sort_direction(), None, "a plain click begins anew");
}

#[test]
fn rows_are_chosen_in_ranges_one_by_one_and_all_together_and_stay_so_when_sorted() {
    let mut window = list();
    let ids: Vec<String> = rows(&window).into_iter().map(|(id, _)| id).collect();
    let of = |range: std::ops::RangeInclusive<usize>| ids[range].to_vec();
    click_with(&mut window, Modifiers::NONE, &format!("{} ", ids[2]));
    click_with(&mut window, Modifiers::SHIFT, &format!("{} ", ids[5]));
    assert_eq!(chosen(&window), of(2..=5));
    assert!(shows(&window, "已选 4 个项目"));
    click_with(&mut window, Modifiers::COMMAND, &format!("{} ", ids[3]));
    assert_eq!(chosen(&window), [of(2..=2), of(4..=5)].concat());
    with(&mut window, Modifiers::SHIFT, Key::ArrowDown);
    with(&mut window, Modifiers::SHIFT, Key::ArrowDown);
    assert_eq!(chosen(&window), of(3..=5), "from where the range begins");
    with(&mut window, Modifiers::COMMAND, Key::ArrowDown);
    with(&mut window, Modifiers::NONE, Key::Space);
    assert_eq!(chosen(&window), of(3..=6));
    heading(&window, "计划总投资（亿元）").click();
    window.run();
    assert!(shows(&window, "已选 4 个项目"), "still chosen where they are now");
    with(&mut window, Modifiers::COMMAND, Key::A);
    let first = rows(&window)[0].0.clone();
    click_with(&mut window, Modifiers::NONE, &format!("{first} "));
    with(&mut window, Modifiers::COMMAND, Key::A);
    assert!(shows(&window, "已选 179 个项目"));
    window.key_press(Key::Escape);
    window.run();
    assert!(!shows(&window, "已选 ") && chosen(&window).is_empty());
}

#[test]
fn the_foot_says_what_the_filter_and_the_selection_come_to() {
    let mut window = list();
    assert!(shows(&window, "合计　179 个项目 · 计划总投资（亿元） 1093.72"));
    type_into(&mut window, "筛选条件", "sector=ic");
    window.key_press(Key::Enter);
    window.run();
    let dataset = package::open_bundled().unwrap().dataset;
    let projects = dataset.projects();
    let ic = projects
        .iter()
        .filter(|ix| projects.sector(*ix).is_some_and(|sector| dataset.sectors()[sector].id.starts_with("ic")));
    let planned: Vec<Option<i64>> = ic
        .map(|ix| projects.amount(ix, zonescope::model::ProjectAmount::PlannedTotal).map(|amount| amount.fen()))
        .collect();
    let sum = planned.iter().flatten().sum::<i64>() as f64 / 1e10;
    let missing = planned.iter().filter(|planned| planned.is_none()).count();
    let words =
        format!("合计　{0} 个项目 · 计划总投资（亿元） {sum:.2} · {0} 个项目中有 {missing} 个未公布", planned.len());
    assert!(shows(&window, &words), "{words}");
    press(&mut window, "编号");
    let ids: Vec<String> = rows(&window).into_iter().map(|(id, _)| id).collect();
    click_with(&mut window, Modifiers::NONE, &format!("{} ", ids[0]));
    click_with(&mut window, Modifiers::SHIFT, &format!("{} ", ids[1]));
    let amount =
        |id: &str| projects.amount(dataset.project(id).unwrap(), zonescope::model::ProjectAmount::PlannedTotal);
    let both = [&ids[0], &ids[1]].into_iter().filter_map(|id| amount(id)).map(|amount| amount.fen()).sum::<i64>();
    assert!(shows(&window, &format!("已选 2 个项目 · 计划总投资（亿元） {:.2}", both as f64 / 1e10)), "{ids:?}");
}

#[test]
fn the_list_below_the_chart_is_the_same_table() {
    let mut window = list();
    send(&mut window, Command::Window(WindowCommand::ShowView(View::Sectors)));
    assert!(shows(&window, "合计　179 个项目"));
    send(&mut window, Command::Records(RecordsCommand::PickAll(WhichList::OfMarks)));
    assert!(shows(&window, "已选 179 个项目"));
    let offers = window.state().offers();
    let save = offers.iter().find(|offer| offer.id == "list-save-offer").unwrap();
    assert_eq!(save.refusal, None);
}

#[test]
fn a_long_list_is_exact_at_its_end_and_stays_where_it_is_when_sorted() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("long");
    zonescope::sample::write_package(20_000, 5, &path).unwrap();
    let app = App::with_package(Arc::new(package::open(&path).unwrap()), ids_first(), Locale::ZhCn);
    let mut window = window_of(app, vec2(1280.0, 800.0), Theme::Light);
    ctrl(&mut window, Key::Num4);
    window.get_by_label_contains("p-00001 ").click();
    window.run();
    with(&mut window, Modifiers::NONE, Key::End);
    let tops: Vec<f32> = {
        let nodes = window.get_all_by_role(Role::Row).filter(|node| node.accesskit_node().toggled().is_some());
        let mut tops: Vec<f32> = nodes.map(|node| node.rect().bottom()).collect();
        tops.sort_by(f32::total_cmp);
        tops
    };
    assert!(tops.len() > 10);
    assert!(tops.windows(2).all(|pair| pair[1] - pair[0] == 24.0), "{tops:?}");
    assert_eq!(chosen(&window), ["p-20000"]);
    with(&mut window, Modifiers::SHIFT, Key::Home);
    assert!(shows(&window, "已选 2\u{2009}0000 个项目") || shows(&window, "已选 20\u{2009}000 个项目"));
}

#[test]
fn the_bar_leads_to_where_it_is_clicked_and_a_double_click_fits_a_column() {
    // Fast enough for two clicks to be one double click.
    let opened = Arc::new(package::open_bundled().unwrap());
    let app = App::with_package(opened, ids_first(), Locale::ZhCn);
    let builder = egui_kittest::Harness::builder().with_size(vec2(1440.0, 900.0)).with_step_dt(1.0 / 60.0);
    let builder = builder.with_max_steps(60).with_context_setup(App::prepare);
    let mut window: Window = builder.build_ui_state(|ui, app: &mut App| app.ui(ui), app);
    ctrl(&mut window, Key::Num4);
    let row = window.get_by_label_contains("smic-phase-2 ").rect();
    let bottom = window.get_by_label_contains("合计　179 个项目").rect().top();
    let track = egui::pos2(row.right() + 5.0, bottom - 3.0);
    window.drag_at(track);
    window.run();
    assert_eq!(rows(&window).last().unwrap().0, last_id(), "the end of the list is at the end of the bar");
    window.hover_at(egui::pos2(track.x, row.top() - 40.0));
    window.run();
    window.drop_at(egui::pos2(track.x, row.top() - 40.0));
    window.run();
    assert_eq!(rows(&window)[0].0, "smic-phase-2", "dragged beyond the top it is the top");
    let before = heading(&window, "名称").rect();
    let edge = egui::pos2(before.right() + 4.0, before.center().y);
    for pressed in [true, false, true, false] {
        window.event(Event::PointerMoved(edge));
        window.event(Event::PointerButton {
            pos: edge,
            button: egui::PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        });
    }
    window.run();
    let after = heading(&window, "名称").rect();
    assert!(after.width() > before.width() + 20.0, "the longest name in sight has room: {before} {after}");
    assert_eq!(after.left().round(), before.left().round());
}

fn last_id() -> String {
    let dataset = package::open_bundled().unwrap().dataset;
    let last = dataset.projects().iter().next_back().unwrap();
    dataset.projects().id(last).to_owned()
}
