//! The command palette: everything by typing.

use std::collections::BTreeSet;

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT, Queryable};
use zonescope::app::{
    Command, DetailCommand, FilterCommand, Group, Offer, OpenCommand, RowId, TableId, View, WindowCommand,
};
use zonescope::text::Locale;

use crate::window::{Window, ctrl, key, shaoxing, shows};

/// Types where the focus is, as a keyboard does.
pub(crate) fn type_text(window: &mut Window, text: &str) {
    window.event(egui::Event::Text(text.to_owned()));
    window.run();
}

/// The lines of the palette from top to bottom.
fn lines(window: &Window) -> Vec<String> {
    let options = window.query_all_by_role(Role::ListBoxOption);
    let mut lines: Vec<(f32, String)> =
        options.map(|node| (node.rect().top(), node.accesskit_node().label().unwrap_or_default())).collect();
    lines.sort_by(|a, b| a.0.total_cmp(&b.0));
    lines.into_iter().map(|(_, label)| label).collect()
}

fn is_open(window: &Window) -> bool {
    window.query_by_role(Role::ListBox).is_some()
}

/// What has the focus, by its name.
pub(crate) fn focused(window: &Window) -> Option<String> {
    let root = window.root();
    let node = root.query_all_by(|node| node.is_focused()).next()?;
    node.accesskit_node().label()
}

#[test]
fn what_is_typed_in_any_language_finds_the_command_first() {
    for (locale, typed, first) in [
        (Locale::ZhCn, "热力", "热力图, 图表"),
        (Locale::ZhCn, "rlt", "热力图, 图表"),
        (Locale::ZhCn, "relitu", "热力图, 图表"),
        (Locale::ZhCn, "heat", "热力图, 图表"),
        (Locale::ZhCn, "heat_map", "热力图, 图表"),
        (Locale::ZhCn, "ＨＥＡＴ", "热力图, 图表"),
        (Locale::ZhCn, "jcdl", "产业：集成电路, 筛选"),
        (Locale::ZhCn, "sector=ic", "产业：集成电路, 筛选"),
        (Locale::ZhCn, "zxeq", "中芯二期, 项目"),
        (Locale::ZhCn, "smic-phase-2", "中芯二期, 项目"),
        (Locale::ZhCn, "xmgs", "项目个数, 口径"),
        (Locale::ZhCn, "table", "表格, 图表"),
        (Locale::ZhCn, "biaoge", "表格, 图表"),
        (Locale::ZhCn, "zhongxin", "中芯二期, 项目"),
        (Locale::ZhCn, "lines", "折线, 图表"),
        (Locale::ZhCn, "ic", "产业：集成电路, 筛选"),
        (Locale::En, "table", "Table, Chart"),
        (Locale::En, "tab", "Table, Chart"),
        (Locale::En, "zhongxin", "SMIC"),
        (Locale::En, "heat", "Heat map, Chart"),
        (Locale::En, "hm", "Heat map, Chart"),
        (Locale::En, "expfig", "Export figure, File"),
        (Locale::En, "rlt", "Heat map, Chart"),
        (Locale::En, "折线", "Lines, Chart"),
    ] {
        let mut window = shaoxing(locale);
        ctrl(&mut window, Key::K);
        type_text(&mut window, typed);
        let lines = lines(&window);
        assert!(lines.first().is_some_and(|line| line.starts_with(first)), "{typed}: {lines:?}");
    }
}

#[test]
fn enter_runs_the_first_line_and_the_arrows_choose_another() {
    let mut window = shaoxing(Locale::ZhCn);
    ctrl(&mut window, Key::K);
    type_text(&mut window, "xiangmu");
    key(&mut window, Key::Enter);
    assert!(!is_open(&window) && shows(&window, "179 个项目"));
    ctrl(&mut window, Key::K);
    type_text(&mut window, "theme");
    let second = lines(&window)[1].clone();
    key(&mut window, Key::ArrowDown);
    let chosen = |node: &egui_kittest::Node<'_>| {
        let node = node.accesskit_node();
        node.role() == Role::ListBoxOption && node.toggled() == Some(egui::accesskit::Toggled::True)
    };
    let chosen: Vec<_> = window.get_all_by_role(Role::ListBoxOption).filter(chosen).collect();
    assert_eq!(chosen.len(), 1);
    assert_eq!(chosen[0].accesskit_node().label(), Some(second));
}

#[test]
fn a_click_on_a_line_runs_it() {
    let mut window = shaoxing(Locale::En);
    window.get_by_label("Find a command…").click();
    window.run();
    type_text(&mut window, "phase ii");
    window.get_all_by_role(Role::ListBoxOption).next().unwrap().click();
    window.run();
    assert!(!is_open(&window));
    assert!(shows(&window, "10亿元以上项目；2021年已招引"), "the project is shown in full");
}

#[test]
fn escape_and_the_same_keys_close_it_and_the_focus_returns() {
    for close in [(Modifiers::NONE, Key::Escape), (Modifiers::COMMAND, Key::K)] {
        let mut window = shaoxing(Locale::ZhCn);
        ctrl(&mut window, Key::L);
        assert_eq!(focused(&window).as_deref(), Some("筛选条件"));
        ctrl(&mut window, Key::K);
        // A screen reader is led to the chosen line while the field has the keyboard.
        assert_eq!(focused(&window).as_deref(), Some("总览, 前往, 当前"));
        window.key_press_modifiers(close.0, close.1);
        window.run();
        assert!(!is_open(&window));
        assert_eq!(focused(&window).as_deref(), Some("筛选条件"), "{close:?}");
    }
}

#[test]
fn what_was_used_lately_stands_at_the_top() {
    let mut window = shaoxing(Locale::ZhCn);
    for typed in ["rlt", "shenseqiehuan", "深色"] {
        ctrl(&mut window, Key::K);
        type_text(&mut window, typed);
        key(&mut window, Key::Enter);
        if is_open(&window) {
            assert!(shows(&window, "没有找到"), "{typed}");
            key(&mut window, Key::Escape);
        }
    }
    assert_eq!(window.state().settings().used, ["theme-dark", "kind-heat_map"]);
    ctrl(&mut window, Key::K);
    assert!(lines(&window)[0].starts_with("深色") && lines(&window)[1].starts_with("热力图"));
}

#[test]
fn the_palette_rests_when_nothing_happens() {
    let mut window = shaoxing(Locale::ZhCn);
    ctrl(&mut window, Key::K);
    for typed in ["", "x", "没有这个"] {
        type_text(&mut window, typed);
        window.step();
        let delay = window.output().viewport_output[&egui::ViewportId::ROOT].repaint_delay;
        assert_eq!(delay, std::time::Duration::MAX, "{typed:?} asks to be painted again");
    }
}

#[test]
fn every_offer_has_a_name_in_both_languages_and_an_id_of_its_own() {
    let (zh, en) = (shaoxing(Locale::ZhCn).state().offers(), shaoxing(Locale::En).state().offers());
    assert_eq!(zh.len(), en.len());
    let mut ids = BTreeSet::new();
    for (zh, en) in zh.iter().zip(&en) {
        assert_eq!((&zh.command, &zh.id, zh.group), (&en.command, &en.id, en.group));
        assert!(ids.insert(zh.id.clone()), "{} is offered twice", zh.id);
        for (offer, locale) in [(zh, Locale::ZhCn), (en, Locale::En)] {
            assert!(!offer.label.trim().is_empty() && offer.label != offer.id, "{} in {locale:?}", offer.id);
            let group = offer.group.label(locale);
            assert!(!group.starts_with("offers-"), "{group}");
        }
        assert!(en.label == zh.label || en.aliases.contains(&zh.label), "{} is not found by {}", en.id, zh.label);
    }
}

/// Everything the window says and remembers.
fn state_of(window: &Window) -> String {
    let root = window.root();
    let said: Vec<String> = root
        .query_all_by(|_| true)
        .map(|node| {
            let focused = node.is_focused();
            let node = node.accesskit_node();
            format!("{:?} {:?} {:?} {:?} {focused}", node.role(), node.label(), node.value(), node.toggled())
        })
        .collect();
    let painted: Vec<&str> = window
        .output()
        .shapes
        .iter()
        .filter_map(
            |clipped| if let egui::Shape::Text(text) = &clipped.shape { Some(text.galley.text()) } else { None },
        )
        .collect();
    format!("{}\n{painted:?}\n{:?}", said.join("\n"), window.state().settings())
}

/// Runs an offer as the palette does, and tells whether anything came of it.
fn does_something(window: &mut Window, offer: &Offer) -> bool {
    let before = state_of(window);
    window.state().send(offer.command.clone());
    window.step();
    window.run();
    before != state_of(window)
}

#[test]
fn every_command_on_offer_does_something() {
    let mut window = shaoxing(Locale::ZhCn);
    // There is a filter to clear and a series to show from the beginning.
    let ids: Vec<(String, Group)> = window.state().offers().into_iter().map(|offer| (offer.id, offer.group)).collect();
    let (mut done, mut counted) = (0, 0);
    for (id, group) in ids {
        counted += usize::from(group == Group::Project || group == Group::Figure);
        // Rows of the data are alike: a few will do.
        if (group == Group::Project || group == Group::Figure) && counted % 40 != 1 {
            continue;
        }
        let view = match group {
            Group::Chart | Group::Measure | Group::Years | Group::Series => View::Sectors,
            Group::List => View::Projects,
            _ => View::Overview,
        };
        window.state().send(Command::Window(WindowCommand::CloseDialog));
        window.state().send(Command::Window(WindowCommand::ShowView(view)));
        if id == "focus-search" || id == "focus-filter" {
            window.state().send(Command::Filter(FilterCommand::Clear));
        }
        window.step();
        window.run();
        let Some(offer) = window.state().offers().into_iter().find(|offer| offer.id == id) else { continue };
        // What is so already, or cannot be done, needs not do anything; reading again has a test of its own.
        if offer.is_current || offer.refusal.is_some() || offer.command == Command::Open(OpenCommand::Reload) {
            continue;
        }
        assert!(does_something(&mut window, &offer), "{id} does nothing");
        done += 1;
    }
    assert!(done > 60, "only {done} commands were tried");
}

#[test]
fn what_is_refused_says_why_and_does_nothing() {
    let mut window = shaoxing(Locale::ZhCn);
    let offers = window.state().offers();
    let clear = offers.iter().find(|offer| offer.command == Command::Filter(FilterCommand::Clear)).unwrap();
    assert_eq!(clear.refusal.as_deref(), Some("没有筛选"));
    ctrl(&mut window, Key::K);
    type_text(&mut window, "清除筛选");
    assert!(shows(&window, "没有筛选"));
    key(&mut window, Key::Enter);
    assert!(is_open(&window), "nothing was run");
}

#[test]
fn a_project_far_down_the_list_is_found_by_name() {
    let window = shaoxing(Locale::ZhCn);
    let offers = window.state().offers();
    let projects = offers.iter().filter(|offer| offer.group == Group::Project);
    assert_eq!(projects.clone().count(), 179);
    assert!(projects.clone().all(|offer| matches!(
        offer.command,
        Command::Detail(DetailCommand::Select(RowId { table: TableId::PROJECTS, .. }))
    )));
}

#[test]
fn nonsense_finds_nothing() {
    for locale in Locale::ALL {
        let mut window = shaoxing(locale);
        for typed in ["qwertz", "asdfgh", "xkcdvb", "tbl", "zzzz", "没有这样的", "plokij"] {
            ctrl(&mut window, Key::K);
            type_text(&mut window, typed);
            assert_eq!(lines(&window), [""; 0], "{typed}");
            key(&mut window, Key::Escape);
        }
    }
}

/// A word of the program's own: `planned_total`, `kind-lines`.
fn has_id(label: &str) -> bool {
    let is_part = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    label.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').any(|word| word.contains('_') && is_part(word))
}

#[test]
fn every_offer_goes_by_a_name_and_not_by_an_id() {
    for locale in Locale::ALL {
        let mut window = shaoxing(locale);
        ctrl(&mut window, Key::K);
        let offers = window.state().offers();
        assert!(offers.len() > 200);
        for offer in &offers {
            let label = &offer.label;
            assert!(!has_id(label) && *label != offer.id, "{}: {label}", offer.id);
            let is_chinese = label.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
            assert!(
                locale == Locale::En || is_chinese || [Group::File, Group::Appearance].contains(&offer.group),
                "{}: {label}",
                offer.id
            );
        }
    }
}
