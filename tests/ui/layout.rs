//! The window's layout: what keeps its room on a small screen, and what does not move under the hand.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{Event, Key, Modifiers, PointerButton, Pos2, Rect, Role, Theme, pos2, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use zonescope::app::{App, Command, DetailCommand, FacetCommand, RowId, Settings, TableId, View, WindowCommand};
use zonescope::package;
use zonescope::text::Locale;

use crate::window::{Window, click_mark, ctrl, key, press, send, shows, type_into, window_of};

pub(crate) const LAPTOP: egui::Vec2 = vec2(1366.0, 768.0);

/// The bundled package, in a window of this size.
pub(crate) fn window(locale: Locale, size: egui::Vec2, view: View, settings: Settings) -> Window {
    let opened = Arc::new(package::open_bundled().unwrap());
    let app = App::with_package(opened, settings, locale);
    let mut window = window_of(app, size, Theme::Light);
    send(&mut window, Command::Window(WindowCommand::ShowView(view)));
    window
}

pub(crate) fn laptop(view: View) -> Window {
    window(Locale::ZhCn, LAPTOP, view, Settings::default())
}

/// The rows of the list of which all is in sight, top to bottom.
pub(crate) fn rows(window: &Window) -> Vec<(Rect, String)> {
    let nodes = window.get_all_by_role(Role::Row).filter(|node| node.accesskit_node().toggled().is_some());
    let rows = nodes.map(|node| (node.rect(), node.accesskit_node().label().unwrap_or_default()));
    let mut rows: Vec<(Rect, String)> = rows.filter(|(rect, _)| rect.height() > 23.5).collect();
    rows.sort_by(|a, b| a.0.top().total_cmp(&b.0.top()));
    rows
}

/// Selects the first project of the list, as a click on it does.
pub(crate) fn open_detail(window: &mut Window) {
    let at = rows(window)[0].0.center();
    click(window, at);
    window.run();
}

fn click(window: &mut Window, at: Pos2) {
    window.event(Event::PointerMoved(at));
    for pressed in [true, false] {
        let modifiers = Modifiers::NONE;
        window.event(Event::PointerButton { pos: at, button: PointerButton::Primary, pressed, modifiers });
    }
}

pub(crate) fn rect(window: &Window, role: Role, label: &str) -> Rect {
    window.get_by_role_and_label(role, label).rect()
}

fn text(locale: Locale, zh: &'static str, en: &'static str) -> &'static str {
    locale.either(zh, en)
}

#[test]
fn on_a_laptop_with_the_detail_pane_open_the_plot_has_300_points_and_the_list_eight_rows_with_amounts() {
    for locale in Locale::ALL {
        let mut window = window(locale, LAPTOP, View::Sectors, Settings::default());
        open_detail(&mut window);
        let title = text(locale, "按产业大类、年份的计划总投资", "Total planned investment by branch and year");
        let plot = rect(&window, Role::Table, title);
        assert!(plot.height() >= 300.0, "{locale:?}: the plot has {}", plot.height());
        let rows = rows(&window);
        assert!(rows.len() >= 8, "{locale:?}: {} rows", rows.len());
        assert!(rows[0].0.top() > plot.bottom(), "the list stands below");
        let page = rows[0].0;
        for (zh, en) in
            [("计划总投资（亿元）", "Planned (RMB million)"), ("累计完成投资（亿元）", "Completed (RMB million)")]
        {
            let heading = rect(&window, Role::ColumnHeader, text(locale, zh, en));
            assert!(heading.right() <= page.right() + 1.0, "{locale:?}: {en} ends at {heading}, the list at {page}");
        }
    }
}

#[test]
fn the_row_above_the_chart_is_one_row_in_both_languages_at_every_width() {
    for locale in Locale::ALL {
        for width in [960.0, 1280.0, 1366.0, 1920.0] {
            for is_open in [false, true] {
                let mut window = window(locale, vec2(width, 768.0), View::Sectors, Settings::default());
                if is_open {
                    open_detail(&mut window);
                }
                let kind = rect(&window, Role::ComboBox, text(locale, "图型", "Kind"));
                let names = [("口径", "Measure"), ("系列", "Series"), ("年份", "Year")];
                let boxes = names.map(|(zh, en)| rect(&window, Role::ComboBox, text(locale, zh, en)));
                let export = rect(&window, Role::Button, text(locale, "导出图", "Export figure"));
                for one in boxes.into_iter().chain([export]) {
                    let is_beside = (one.center().y - kind.center().y).abs() < 2.0 && one.left() > kind.right();
                    assert!(is_beside, "{locale:?} {width} {is_open}: {one} is not beside {kind}");
                    assert!(one.right() <= width, "{locale:?} {width} {is_open}: {one} is out of sight");
                }
                if is_open && width > 1000.0 {
                    let edge = rows(&window)[0].0.right() + 12.0;
                    assert!(export.right() <= edge, "{locale:?} {width}: {export} lies below the detail pane");
                }
            }
        }
    }
}

#[test]
fn the_second_click_of_a_double_click_finds_the_row_where_it_was() {
    for view in [View::Sectors, View::Projects] {
        let mut window = laptop(view);
        let (before, label) = rows(&window)[2].clone();
        let at = pos2(before.left() + 300.0, before.center().y);
        click(&mut window, at);
        window.step();
        click(&mut window, at);
        window.run();
        assert!(shows(&window, "第 3 / 179 个"), "{view:?}: the detail pane is about that row");
        let (after, same) = rows(&window)[2].clone();
        assert_eq!((same, after.top()), (label, before.top()), "{view:?}: the row has moved");
        let sorted = window.get_all_by_role(Role::ColumnHeader);
        assert!(sorted.filter_map(|node| node.accesskit_node().sort_direction()).next().is_none(), "{view:?}: sorted");
    }
}

#[test]
fn what_stands_above_the_chart_comes_and_goes_without_moving_the_list() {
    let mut window = laptop(View::Sectors);
    let top = |window: &Window| rect(window, Role::ColumnHeader, "名称").top();
    let (list, columns) = (top(&window), rect(&window, Role::Button, "列…"));
    click_mark(&mut window, "集成电路 · 2021");
    assert_eq!((top(&window), rect(&window, Role::Button, "列…")), (list, columns), "a mark");
    press(&mut window, "＋ 对比");
    assert!(window.query_by_label("对比").is_some(), "the tray is there");
    assert_eq!((top(&window), rect(&window, Role::Button, "列…")), (list, columns), "the tray");
    send(&mut window, Command::Window(WindowCommand::ToggleDetail));
    assert_eq!(top(&window), list, "the detail pane");
}

#[test]
fn the_line_between_chart_and_list_is_moved_and_remembered() {
    let mut window = laptop(View::Sectors);
    let before = rows(&window).len();
    let name = "图与列表的分界，双击还原";
    window.get_by_role_and_label(Role::Splitter, name).focus();
    window.run();
    for _ in 0..4 {
        key(&mut window, Key::ArrowUp);
    }
    let with_keys = rows(&window).len();
    assert_eq!(with_keys, before + 4, "a key a row");
    let settings = window.state().settings().clone();
    assert!(settings.list_share.is_some());
    let again = self::window(Locale::ZhCn, LAPTOP, View::Sectors, settings);
    assert_eq!(rows(&again).len(), with_keys, "as it was left");
    let line = rect(&window, Role::Splitter, name).center();
    window.drag_at(line);
    window.run();
    window.hover_at(line - vec2(0.0, 60.0));
    window.run();
    window.drop_at(line - vec2(0.0, 60.0));
    window.run();
    assert!(rows(&window).len() > with_keys, "with the mouse");
}

#[test]
fn the_choices_are_put_away_and_stay_away() {
    let mut window = laptop(View::Sectors);
    assert!(shows(&window, "数值标签"));
    press(&mut window, "选项");
    assert!(!shows(&window, "数值标签"));
    let settings = window.state().settings().clone();
    let mut again = self::window(Locale::ZhCn, LAPTOP, View::Sectors, settings);
    assert!(!shows(&again, "数值标签"), "remembered");
    press(&mut again, "选项");
    assert!(shows(&again, "数值标签"));
}

#[test]
fn where_room_lacks_the_choices_give_way_and_can_still_be_had() {
    let mut window = laptop(View::Sectors);
    open_detail(&mut window);
    assert!(!shows(&window, "数值标签"), "there is no room for all");
    press(&mut window, "选项");
    assert!(shows(&window, "数值标签"), "over the chart");
    let list = rows(&window)[0].0;
    press(&mut window, "选项");
    assert!(!shows(&window, "数值标签"));
    assert_eq!(rows(&window)[0].0, list);
    press(&mut window, "选项");
    ctrl(&mut window, Key::D);
    assert!(shows(&window, "数值标签"), "beside the chart again");
}

#[test]
fn in_a_narrow_window_the_detail_pane_lies_over_the_page() {
    let mut window = window(Locale::ZhCn, vec2(940.0, 700.0), View::Sectors, Settings::default());
    let before = rows(&window)[0].0;
    open_detail(&mut window);
    assert!(shows(&window, "进展"));
    assert_eq!(rows(&window)[0].0, before, "the page is as it was");
}

#[test]
fn many_conditions_do_not_make_the_top_bar_higher_nor_move_the_field() {
    for locale in Locale::ALL {
        let mut window = window(locale, LAPTOP, View::Sectors, Settings::default());
        let name = text(locale, "筛选条件", "Filter condition");
        let places = |window: &Window| {
            let nav = rect(window, Role::Button, text(locale, "总览", "Overview"));
            (nav, rect(window, Role::TextInput, name))
        };
        let before = places(&window);
        for condition in ["sector=ic,bio", "stage=signed", "year>=2019", "planned_total>=1000万", "basis=illustrative"]
        {
            type_into(&mut window, name, condition);
            key(&mut window, Key::Enter);
            assert_eq!(places(&window), before, "{locale:?} {condition}");
        }
        let more = window.query_all_by_label_contains(text(locale, "另有", "more conditions")).next();
        assert!(more.is_some(), "{locale:?}: those that find no room stand in a menu");
    }
}

#[test]
fn a_wrong_condition_is_said_over_the_page_and_goes_with_escape() {
    let mut window = laptop(View::Sectors);
    type_into(&mut window, "筛选条件", "sector=ic");
    key(&mut window, Key::Enter);
    assert!(shows(&window, "筛出 41"));
    let places = |window: &Window| (rect(window, Role::Button, "总览"), rect(window, Role::ColumnHeader, "名称"));
    let before = places(&window);
    type_into(&mut window, "筛选条件", "sectr=ic");
    key(&mut window, Key::Enter);
    assert!(shows(&window, "没有字段“sectr”"));
    assert_eq!(places(&window), before, "nothing is pushed down");
    ctrl(&mut window, Key::Z);
    assert!(!shows(&window, "筛出"), "undo is about the window while the sentence stands");
    key(&mut window, Key::Enter);
    assert!(shows(&window, "没有字段“sectr”"));
    key(&mut window, Key::Escape);
    assert!(!shows(&window, "没有字段“sectr”"));
    assert_eq!(places(&window), before);
}

#[test]
fn bars_stay_under_the_hand_that_draws_over_them() {
    let mut window = laptop(View::Projects);
    let bars = |window: &Window| {
        let sliders = window.get_all_by_role(Role::Slider).map(|node| (node.rect().left_top(), node.rect().size()));
        sliders.collect::<Vec<_>>()
    };
    let before = bars(&window);
    assert!(before.len() >= 2, "years and amounts");
    for (years, is_first) in [((2016, 2016), true), ((2016, 2017), false), ((2021, 2021), true)] {
        send(&mut window, Command::Facet(FacetCommand::BrushYears { years: Some(years), is_first }));
        assert_eq!(bars(&window), before, "{years:?}");
    }
}

#[test]
fn a_cross_stays_with_its_name() {
    let opened = Arc::new(package::open_bundled().unwrap());
    let projects: Vec<_> = opened.dataset.projects().iter().take(4).collect();
    let app = App::with_package(opened.clone(), Settings::default(), Locale::ZhCn);
    let mut window = window_of(app, LAPTOP, Theme::Light);
    for project in &projects {
        send(&mut window, Command::Detail(DetailCommand::Pin(*project)));
    }
    let first = RowId::listed(window.state().books(), TableId::PROJECTS, projects[0]);
    send(&mut window, Command::Detail(DetailCommand::Select(first)));
    for project in projects {
        let name = opened.dataset.projects().name(project);
        let cross = rect(&window, Role::Button, &format!("移出{name}"));
        let tabs = window.query_all_by_role(Role::Button).filter(|node| {
            let own = node.accesskit_node().label().unwrap_or_default();
            !own.is_empty() && own.chars().next() == name.chars().next() && node.rect().left() > 1040.0
        });
        let beside = tabs
            .map(|node| node.rect())
            .any(|tab| (tab.center().y - cross.center().y).abs() < 3.0 && (cross.left() - tab.right()).abs() < 8.0);
        assert!(beside, "{name}: its cross is at {cross}");
    }
}

#[test]
fn without_a_theme_of_the_system_paper_is_light() {
    let context = egui::Context::default();
    App::prepare(&context);
    assert_eq!(context.theme(), Theme::Light);
}

/// A package of these projects, with two sectors.
fn small(folder: &Path, projects: &str) -> PathBuf {
    let path = folder.join("zone");
    zonescope::sample::write_package(6, 3, &path).unwrap();
    let text = std::fs::read_to_string(path.join("projects.csv")).unwrap();
    let header = text.lines().next().unwrap();
    let columns: Vec<&str> = header.split(',').collect();
    let at = |name: &str| columns.iter().position(|column| *column == name);
    let mut out = vec![header.to_owned()];
    for line in projects.lines() {
        let given: Vec<(&str, &str)> = line.split(',').filter_map(|pair| pair.split_once('=')).collect();
        let mut cells = vec![String::new(); columns.len()];
        for (name, value) in given {
            cells[at(name).unwrap_or_else(|| panic!("no column {name} in {header}"))] = value.to_owned();
        }
        out.push(cells.join(","));
    }
    std::fs::write(path.join("projects.csv"), out.join("\n")).unwrap();
    let progress = path.join("progress.csv");
    let text = std::fs::read_to_string(&progress).unwrap_or_default();
    std::fs::write(progress, text.lines().next().unwrap_or_default()).unwrap();
    path
}

#[test]
fn books_of_one_year_or_of_none_begin_with_a_chart_that_shows_something() {
    let sectors: Vec<String> = {
        let folder = tempfile::tempdir().unwrap();
        zonescope::sample::write_package(6, 3, folder.path().join("zone").as_path()).unwrap();
        let opened = package::open(&folder.path().join("zone")).unwrap();
        opened
            .dataset
            .sectors()
            .iter()
            .filter(|(_, sector)| sector.parent.is_none())
            .map(|(_, sector)| sector.id.clone())
            .take(2)
            .collect()
    };
    let [one, two] = &sectors[..] else { panic!("two sectors") };
    let row = |id: &str, sector: &str, date: &str| {
        let date = if date.is_empty() { String::new() } else { format!(",{date}") };
        format!("id={id},name={id},sector={sector},basis=published,planned_total=5{date}")
    };
    for (dates, kind) in [
        (["", ""], "排名"),
        (["date_signed=2021", "date_signed=2021-05"], "排名"),
        (["date_started=2020", "date_started=2021"], "堆叠"),
        (["date_signed=2020", "date_signed=2021"], "堆叠"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let path = small(folder.path(), &[row("a", one, dates[0]), row("b", two, dates[1])].join("\n"));
        let opened = Arc::new(package::open(&path).unwrap());
        assert_eq!(opened.dataset.projects().len(), 2, "{dates:?}");
        let app = App::with_package(opened, Settings::default(), Locale::ZhCn);
        let mut window = window_of(app, LAPTOP, Theme::Light);
        send(&mut window, Command::Window(WindowCommand::ShowView(View::Sectors)));
        let shown = window.get_by_role_and_label(Role::ComboBox, "图型").accesskit_node().value();
        assert_eq!(shown.as_deref(), Some(kind), "{dates:?}");
        let marks = window.query_all_by_role(Role::GraphicsSymbol).count();
        assert!(marks >= 2, "{dates:?}: {marks} marks");
        let refused = |id: &str| window.state().offers().into_iter().find(|offer| offer.id == id).unwrap().refusal;
        for along_years in ["kind-lines", "kind-index", "kind-growth", "kind-contribution", "kind-slope"] {
            let expected = (dates == ["", ""]).then_some("项目都未注明年份");
            let is_of_one = dates == ["date_signed=2021", "date_signed=2021-05"];
            assert!(is_of_one || refused(along_years).as_deref() == expected, "{along_years} {dates:?}");
        }
        assert_eq!(refused("kind-stacked"), None, "{dates:?}");
    }
}

#[test]
fn numbers_and_their_headings_end_at_the_same_edge() {
    let window = laptop(View::Sources);
    let heading = window.get_by_label("大小").rect().right();
    let sizes = window.query_all_by_label_contains("B").filter(|node| {
        let label = node.accesskit_node().value().or(node.accesskit_node().label()).unwrap_or_default();
        label.ends_with(" B") || label.ends_with(" kB") || label.ends_with(" KB")
    });
    let edges: Vec<f32> = sizes.map(|node| node.rect().right()).collect();
    assert!(edges.len() >= 5, "{edges:?}");
    assert!(edges.iter().all(|edge| (edge - heading).abs() < 1.0), "{heading} {edges:?}");
}

#[test]
fn no_line_of_a_sentence_in_an_empty_view_ends_with_an_opening_mark() {
    let window = window(Locale::ZhCn, LAPTOP, View::Figures, Settings::default());
    assert!(window.query_all_by_label_contains("按“存入图集”").next().is_some(), "said as it is written");
    let mut sentences = 0;
    for clipped in &window.output().shapes {
        let egui::Shape::Text(text) = &clipped.shape else { continue };
        let rows = &text.galley.rows;
        sentences += usize::from(rows.len() > 1);
        for row in rows.iter().take(rows.len().saturating_sub(1)) {
            let last = row.row.glyphs.iter().rev().map(|glyph| glyph.chr).find(|c| !c.is_whitespace());
            assert!(!matches!(last, Some('“' | '‘' | '（' | '《')), "a line of {} ends so", text.galley.text());
        }
    }
    assert!(sentences > 0, "the sentence takes several lines");
}
