//! The filter field with its list of candidates, chips, and filters that are kept.

use std::sync::Arc;

use egui::{Key, Modifiers, Role, Theme, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use zonescope::app::{App, Command, FilterCommand, KeptFilters, RecordsCommand, Settings, View, WindowCommand};
use zonescope::package;
use zonescope::text::Locale;

use crate::window::{Window, key, press, send, shaoxing, shows, type_into, window_of};

const FIELD: &str = "筛选条件";

fn typed(window: &Window) -> String {
    window.get_by_role_and_label(Role::TextInput, FIELD).accesskit_node().value().unwrap_or_default()
}

/// The lines of the list below the field, top to bottom.
fn lines(window: &Window) -> Vec<String> {
    let lines = window.query_all_by_role(Role::ListBoxOption);
    lines.filter_map(|node| node.accesskit_node().label()).collect()
}

fn write(window: &mut Window, text: &str) {
    window.get_by_role_and_label(Role::TextInput, FIELD).type_text(text);
    window.run();
}

#[test]
fn a_condition_is_written_with_a_few_letters_and_keys() {
    let mut window = shaoxing(Locale::ZhCn);
    type_into(&mut window, FIELD, "cy");
    assert_eq!(lines(&window).first().map(String::as_str), Some("产业 sector"));
    key(&mut window, Key::Tab);
    assert_eq!(typed(&window), "产业=");
    assert!(lines(&window).len() > 5, "all sectors: {:?}", lines(&window));
    write(&mut window, "jcdl");
    assert_eq!(lines(&window), ["集成电路 ic"]);
    // Tab completes; Enter would apply what is typed as it stands, as fields of addresses and searches do.
    key(&mut window, Key::Tab);
    assert_eq!(typed(&window), "产业=集成电路");
    key(&mut window, Key::Enter);
    assert!(shows(&window, "筛出 41") && typed(&window).is_empty());
    assert!(lines(&window).is_empty(), "the list does not open again by itself");
    key(&mut window, Key::ArrowDown);
    assert!(lines(&window).len() > 5, "it does when it is asked for");
    key(&mut window, Key::Escape);
    assert!(lines(&window).is_empty());
}

#[test]
fn a_value_says_how_many_projects_it_leaves_where_the_facets_count() {
    let mut window = shaoxing(Locale::ZhCn);
    send(&mut window, Command::Window(WindowCommand::ShowView(View::Projects)));
    send(&mut window, Command::Filter(FilterCommand::Type("year=2021".to_owned())));
    send(&mut window, Command::Filter(FilterCommand::Apply));
    type_into(&mut window, FIELD, "大类=sw");
    let lines_of_sector = lines(&window);
    let count = lines_of_sector[0].strip_prefix("生物医药 bio ").expect("it is counted");
    // The first is chosen with the arrow, or taken with Tab: Enter alone applies what is typed.
    key(&mut window, Key::ArrowDown);
    key(&mut window, Key::Enter);
    key(&mut window, Key::Enter);
    assert!(shows(&window, &format!("筛出 {count}")), "{lines_of_sector:?}");
    write(&mut window, "产业=jcdl");
    assert_eq!(lines(&window), ["集成电路 ic"], "of two sectors at once nothing is known");
}

#[test]
fn arrows_and_clicks_choose_and_what_can_be_applied_is_not_replaced() {
    let mut window = shaoxing(Locale::ZhCn);
    type_into(&mut window, FIELD, "sector=");
    key(&mut window, Key::ArrowDown);
    key(&mut window, Key::ArrowDown);
    let chosen = lines(&window)[1].clone();
    key(&mut window, Key::Tab);
    assert!(typed(&window).len() > "sector=".len());
    assert!(chosen.starts_with(typed(&window).trim_start_matches("sector=")), "{chosen} {}", typed(&window));
    send(&mut window, Command::Filter(FilterCommand::Type("stage=".to_owned())));
    write(&mut window, "k");
    window.get_all_by_role(Role::ListBoxOption).next().unwrap().click();
    window.run();
    assert_eq!(typed(&window), "stage=开工");
    write(&mut window, "; year=2021");
    assert_eq!(lines(&window), Vec::<String>::new(), "what stands there is no news");
    key(&mut window, Key::Enter);
    assert!(shows(&window, "去掉“开工”"));
}

#[test]
fn enter_never_puts_something_else_in_the_place_of_what_is_typed() {
    let mut window = shaoxing(Locale::ZhCn);
    type_into(&mut window, FIELD, "year=20");
    assert!(!lines(&window).is_empty(), "years are offered");
    key(&mut window, Key::Enter);
    assert_eq!(typed(&window), "year=20", "what cannot be applied stays to be mended");
    assert!(!shows(&window, "筛出"), "nothing is filtered by what nobody chose");
    write(&mut window, "21");
    key(&mut window, Key::Enter);
    assert!(typed(&window).is_empty(), "what can be applied is");
}

#[test]
fn what_is_wrong_is_said_when_it_cannot_become_right_any_more() {
    let mut window = shaoxing(Locale::ZhCn);
    type_into(&mut window, FIELD, "year=20");
    assert!(!shows(&window, "不是年份"));
    write(&mut window, "x");
    assert!(shows(&window, "“20x”不是年份"));
    key(&mut window, Key::Backspace);
    assert!(!shows(&window, "不是年份"));
    write(&mut window, "; sectr=ic; ");
    assert!(shows(&window, "年份 20 不在"), "the first that is wrong");
}

#[test]
fn tab_leads_on_when_nothing_was_begun() {
    let mut window = shaoxing(Locale::ZhCn);
    window.get_by_role_and_label(Role::TextInput, FIELD).focus();
    window.run();
    assert!(!lines(&window).is_empty(), "what can be asked for shows at once");
    key(&mut window, Key::Tab);
    assert!(typed(&window).is_empty() && lines(&window).is_empty());
    let field = window.get_by_role_and_label(Role::TextInput, FIELD);
    assert!(!field.is_focused());
}

#[test]
fn a_chip_is_edited_turned_round_and_removed() {
    let mut window = shaoxing(Locale::ZhCn);
    type_into(&mut window, FIELD, "sector=ic");
    key(&mut window, Key::Enter);
    key(&mut window, Key::Escape);
    window.get_by_role_and_label(Role::Button, "集成电路").click();
    window.run();
    assert_eq!(typed(&window), "sector=ic");
    assert!(!shows(&window, "筛出"), "it is not applied while it is edited");
    write(&mut window, ",bio");
    key(&mut window, Key::Enter);
    assert!(shows(&window, "去掉“集成电路、生物医药”"));
    let chip = window.get_by_role_and_label(Role::Button, "集成电路、生物医药");
    chip.focus();
    window.run();
    window.key_press(Key::Exclamationmark);
    window.run();
    assert!(shows(&window, "去掉“非 集成电路、生物医药”"));
    window.get_by_role_and_label(Role::Button, "非 集成电路、生物医药").click_secondary();
    window.run();
    press(&mut window, "改为：集成电路、生物医药");
    assert!(shows(&window, "去掉“集成电路、生物医药”"));
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    assert!(shows(&window, "去掉“非 集成电路、生物医药”"), "it can be taken back");
    press(&mut window, "去掉“非 集成电路、生物医药”");
    assert!(!shows(&window, "筛出"));
}

fn with_kept(filters: KeptFilters) -> Window {
    let opened = Arc::new(package::open_bundled().unwrap());
    let settings = Settings { filters, ..Settings::default() };
    window_of(App::with_package(opened, settings, Locale::ZhCn), vec2(1440.0, 900.0), Theme::Light)
}

fn zone() -> String {
    package::open_bundled().unwrap().dataset.zone().id.clone()
}

#[test]
fn a_filter_is_kept_applied_renamed_and_deleted() {
    let mut window = shaoxing(Locale::ZhCn);
    type_into(&mut window, FIELD, "sector=ic");
    key(&mut window, Key::Enter);
    send(&mut window, Command::Records(RecordsCommand::Search("zx".to_owned())));
    send(&mut window, Command::Filter(FilterCommand::AskToKeep));
    assert!(shows(&window, "存下当前筛选"));
    send(&mut window, Command::Filter(FilterCommand::EditName("芯".to_owned())));
    press(&mut window, "存下");
    assert_eq!(window.state().settings().filters.text(&zone(), "芯"), Some("sector=ic; search~zx"));
    send(&mut window, Command::Filter(FilterCommand::Clear));
    assert!(!shows(&window, "筛出"));
    press(&mut window, "常用 ▼");
    press(&mut window, "芯");
    assert!(shows(&window, "筛出 41"));
    let offer = window.state().offers().into_iter().find(|offer| offer.label == "应用筛选：芯");
    assert_eq!(offer.map(|offer| offer.id).as_deref(), Some("use-filter 芯"), "the palette has it");
    send(&mut window, Command::Filter(FilterCommand::AskToRename("芯".to_owned())));
    send(&mut window, Command::Filter(FilterCommand::EditName("集成电路".to_owned())));
    send(&mut window, Command::Filter(FilterCommand::Confirm { replace: false }));
    assert_eq!(window.state().settings().filters.of(&zone()).len(), 1);
    assert!(window.state().settings().filters.text(&zone(), "集成电路").is_some());
    send(&mut window, Command::Filter(FilterCommand::AskToKeep));
    send(&mut window, Command::Filter(FilterCommand::EditName("集成电路".to_owned())));
    press(&mut window, "存下");
    assert!(shows(&window, "已有名为“集成电路”的筛选"), "nothing is replaced unasked");
    press(&mut window, "替换");
    send(&mut window, Command::Filter(FilterCommand::AskToDelete("集成电路".to_owned())));
    press(&mut window, "删除");
    assert_eq!(window.state().settings().filters, KeptFilters::default());
}

#[test]
fn a_kept_filter_whose_names_are_gone_says_so_and_is_not_applied() {
    let mut kept = KeptFilters::default();
    kept.keep(&zone(), "旧".to_owned(), "sector=ic; place=no-such-place".to_owned());
    let mut window = with_kept(kept);
    press(&mut window, "常用 ▼");
    press(&mut window, "旧");
    assert!(shows(&window, "筛选“旧”用到了这个数据包里没有的内容，没有应用。"));
    assert!(shows(&window, "no-such-place"));
    assert!(!shows(&window, "筛出"), "nothing of it is applied");
    assert_eq!(typed(&window), "sector=ic; place=no-such-place", "it can be mended");
}
