//! Figures that are kept: saved under a name, seen in the gallery, opened, renamed, deleted.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{Key, Role, Theme, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use zonescope::app::{
    App, ChartCommand, Command, FilterCommand, GalleryCommand, HistoryCommand, Settings, View, WindowCommand,
};
use zonescope::figure::{Choices, FigureDocument, Kind};
use zonescope::package;
use zonescope::query::Dimension;
use zonescope::text::Locale;

use crate::window::{Window, click_mark, ctrl, key, press, send, shows, type_into, window_of};

/// A copy of the bundled package in a folder of its own, where figures may be beside it.
struct Place(tempfile::TempDir);

impl Place {
    fn new() -> Self {
        let place = Self(tempfile::tempdir().unwrap());
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data/shaoxing"), &place.path("zone"));
        place
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().canonicalize().unwrap().join(name)
    }

    fn figures(&self) -> PathBuf {
        self.path("zone-figures")
    }

    fn window(&self, locale: Locale) -> Window {
        let path = self.path("zone");
        let opened = Arc::new(package::open(&path).unwrap());
        let app = App::with_package(opened, Settings::default(), locale);
        window_of(app, vec2(1440.0, 900.0), Theme::Light)
    }

    /// Puts a document among the figures.
    fn put(&self, file: &str, text: &str) -> PathBuf {
        fs::create_dir_all(self.figures()).unwrap();
        let path = self.figures().join(file);
        fs::write(&path, text).unwrap();
        path
    }

    /// The names of the files with figures.
    fn files(&self) -> Vec<String> {
        let Ok(files) = fs::read_dir(self.figures()) else { return Vec::new() };
        let mut names: Vec<String> = files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

/// The package's files lie flat in its folder.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for path in bytes(from).into_keys() {
        fs::copy(&path, to.join(path.file_name().unwrap())).unwrap();
    }
}

/// Every file in a folder, with its bytes.
fn bytes(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    files.map(|path| (path.clone(), fs::read(path).unwrap())).collect()
}

fn document(name: &str) -> FigureDocument {
    let by = vec![Dimension::Branch, Dimension::Year];
    FigureDocument { name: Some(name.to_owned()), by, ..FigureDocument::default() }
}

/// Title and marks of the chart, in words.
fn chart(window: &Window) -> (String, Vec<String>) {
    let title = window.get_by_role(Role::Image).accesskit_node().label().unwrap();
    let marks = window.get_all_by_role(Role::GraphicsSymbol).filter_map(|mark| mark.accesskit_node().label());
    (title, marks.collect())
}

fn press_starting(window: &mut Window, words: &str) {
    window
        .get_all_by_role(Role::Button)
        .find(|node| node.accesskit_node().label().is_some_and(|label| label.starts_with(words)))
        .unwrap_or_else(|| panic!("no button {words}"))
        .click();
    window.run();
}

fn open_gallery(window: &mut Window) {
    ctrl(window, Key::Num3);
}

/// Keeps the chart under a name, by keyboard alone.
fn keep(window: &mut Window, name: &str) {
    ctrl(window, Key::S);
    assert!(window.get_by_role_and_label(Role::TextInput, "名称").is_focused(), "the field has the keyboard");
    window.get_by_role_and_label(Role::TextInput, "名称").type_text(name);
    window.run();
    key(window, Key::Enter);
}

#[test]
fn a_figure_is_kept_beside_the_package_and_opened_as_it_was() {
    let place = Place::new();
    let before = bytes(&place.path("zone"));
    let mut window = place.window(Locale::ZhCn);
    send(&mut window, Command::Window(WindowCommand::ShowView(View::Sectors)));
    for command in
        [Command::Chart(ChartCommand::SetKind(Kind::Lines)), Command::Chart(ChartCommand::SetYears(Some((2018, 2021))))]
    {
        send(&mut window, command);
    }
    type_into(&mut window, "筛选条件", "sector=ic,bio");
    key(&mut window, Key::Enter);
    let kept = chart(&window);
    press(&mut window, "存入图集…");
    assert!(window.query_all_by_value(&kept.0).next().is_some(), "the title is proposed as the name");
    window.get_by_role_and_label(Role::TextInput, "名称").type_text("两个产业");
    window.run();
    key(&mut window, Key::Enter);
    assert!(shows(&window, "已存入图集：两个产业。"));
    assert_eq!(place.files(), ["两个产业.json"], "typing replaces the proposed name");

    send(&mut window, Command::Filter(FilterCommand::Clear));
    send(&mut window, Command::Chart(ChartCommand::SetKind(Kind::Stacked)));
    send(&mut window, Command::Chart(ChartCommand::SetYears(None)));
    let other = chart(&window);
    assert_ne!(other, kept);
    open_gallery(&mut window);
    press_starting(&mut window, "两个产业 · 折线");
    assert_eq!(chart(&window), kept);
    assert!(shows(&window, "筛出"), "its filter is the window's");
    ctrl(&mut window, Key::Z);
    assert_eq!(chart(&window), other, "opening is a step that can be undone");
    assert_eq!(bytes(&place.path("zone")), before, "the package is as it was");
}

#[test]
fn a_taken_name_is_asked_about_and_only_a_press_replaces() {
    let place = Place::new();
    let mut window = place.window(Locale::ZhCn);
    send(&mut window, Command::Window(WindowCommand::ShowView(View::Sectors)));
    keep(&mut window, "a");
    let first = fs::read(place.figures().join("a.json")).unwrap();
    send(&mut window, Command::Chart(ChartCommand::SetKind(Kind::Table)));
    keep(&mut window, "a");
    assert!(shows(&window, "已经有“a”"));
    key(&mut window, Key::Enter);
    key(&mut window, Key::Enter);
    assert_eq!(fs::read(place.figures().join("a.json")).unwrap(), first, "Enter again replaces nothing");
    press(&mut window, "替换");
    assert!(!shows(&window, "已经有“a”"));
    let text = fs::read_to_string(place.figures().join("a.json")).unwrap();
    assert_eq!(FigureDocument::parse(&text).unwrap().kind, Kind::Table);
    keep(&mut window, "a");
    window.get_by_role_and_label(Role::TextInput, "名称").type_text("b");
    window.run();
    assert!(!shows(&window, "已经有"), "another name is another question");
    key(&mut window, Key::Escape);
    assert!(window.query_by_role_and_label(Role::TextInput, "名称").is_none());
    assert_eq!(place.files(), ["a.json"]);
}

#[test]
fn a_figure_is_renamed_and_deleted_after_one_question() {
    let place = Place::new();
    place.put("a.json", &document("a").to_json());
    place.put("b.json", &document("b").to_json());
    let mut window = place.window(Locale::ZhCn);
    open_gallery(&mut window);
    press(&mut window, "重命名 a");
    window.get_by_role_and_label(Role::TextInput, "名称").type_text("b");
    window.run();
    key(&mut window, Key::Enter);
    assert!(shows(&window, "已经有“b”"));
    press(&mut window, "取消");
    assert_eq!(place.files(), ["a.json", "b.json"]);
    press(&mut window, "重命名 a");
    window.get_by_role_and_label(Role::TextInput, "名称").type_text("产业");
    window.run();
    key(&mut window, Key::Enter);
    assert_eq!(place.files(), ["b.json", "产业.json"]);
    press(&mut window, "删除 b");
    assert!(shows(&window, "删除“b”？"));
    assert!(window.get_by_role_and_label(Role::Button, "取消").is_focused(), "Enter deletes nothing");
    key(&mut window, Key::Enter);
    assert_eq!(place.files(), ["b.json", "产业.json"]);
    press(&mut window, "删除 b");
    press(&mut window, "删除");
    assert_eq!(place.files(), ["产业.json"]);
    assert!(!shows(&window, "重命名 b") && shows(&window, "产业 · 堆叠 · 计划总投资"));
}

#[test]
fn what_cannot_be_drawn_says_why_and_other_data_are_said_to_be_other() {
    let place = Place::new();
    place.put("broken.json", "{\"zonescope_figure\": 1, \"kind\": \"pie\"}");
    let strange = FigureDocument { filter: vec!["sector=nowhere".to_owned()], ..document("strange") };
    place.put("strange.json", &strange.to_json());
    let zone = FigureDocument { zone: Some("elsewhere".to_owned()), ..document("elsewhere") };
    place.put("elsewhere.json", &zone.to_json());
    let old = FigureDocument { as_of: Some("2020-06-30".to_owned()), ..document("old") };
    place.put("old.json", &old.to_json());
    let mut window = place.window(Locale::ZhCn);
    open_gallery(&mut window);
    assert!(shows(&window, "broken · /kind 处是 \"pie\""));
    assert!(shows(&window, "strange · 堆叠 · 计划总投资 · /where/0 处"));
    assert!(shows(&window, "elsewhere · 堆叠") && shows(&window, "数据截至 2020-06-30"));
    press_starting(&mut window, "broken · ");
    assert!(shows(&window, "打不开“broken”") && shows(&window, "4 幅"), "it stays where it is");
    press_starting(&mut window, "elsewhere · ");
    assert!(window.query_by_role(Role::Image).is_some() && shows(&window, "elsewhere"), "opened, with a note");
}

#[test]
fn what_the_chart_cannot_show_is_not_shown_as_something_else() {
    let place = Place::new();
    let one = FigureDocument { by: vec![Dimension::Branch], kind: Kind::Ranked, ..document("排名") };
    let path = place.put("one.json", &one.to_json());
    let mut window = place.window(Locale::ZhCn);
    send(&mut window, Command::Window(WindowCommand::ShowView(View::Sectors)));
    let before = chart(&window);
    send(&mut window, Command::Gallery(GalleryCommand::Open(path)));
    assert!(shows(&window, "“排名”的分组是产业大类"));
    assert!(shows(&window, "1 幅"), "in the gallery");
    send(&mut window, Command::Window(WindowCommand::ShowView(View::Sectors)));
    assert_eq!(chart(&window), before);

    let elsewhere = place.path("sent.json");
    let sent = FigureDocument { name: Some("收到的".to_owned()), ..one };
    fs::write(&elsewhere, sent.to_json()).unwrap();
    send(&mut window, Command::Gallery(GalleryCommand::Open(elsewhere)));
    assert!(shows(&window, "1 幅") && shows(&window, "收到的 · 排名"), "a file from elsewhere is shown, not kept");
    press(&mut window, "存入图集… 收到的");
    key(&mut window, Key::Enter);
    assert_eq!(place.files(), ["one.json", "收到的.json"]);
}

#[test]
fn a_figure_goes_to_a_file_and_comes_back_but_never_into_the_package() {
    let place = Place::new();
    let before = bytes(&place.path("zone"));
    let mut window = place.window(Locale::ZhCn);
    send(&mut window, Command::Window(WindowCommand::ShowView(View::Sectors)));
    send(&mut window, Command::Chart(ChartCommand::SetKind(Kind::HeatMap)));
    let kept = chart(&window);
    let path = place.path("热力");
    let type_path = |window: &mut Window, path: &Path| {
        let typed = path.display().to_string();
        window.get_by_role_and_label(Role::TextInput, "图文件（.json）的路径").type_text(&typed);
        window.run();
        key(window, Key::Enter);
    };
    send(&mut window, Command::Gallery(GalleryCommand::SaveFile));
    type_path(&mut window, &path);
    assert!(place.path("热力.json").exists());
    let first = fs::read(place.path("热力.json")).unwrap();
    send(&mut window, Command::Chart(ChartCommand::SetKind(Kind::Stacked)));
    send(&mut window, Command::Gallery(GalleryCommand::SaveFile));
    type_path(&mut window, &path);
    assert!(shows(&window, "已经有"));
    assert_eq!(fs::read(place.path("热力.json")).unwrap(), first);
    key(&mut window, Key::Escape);
    send(&mut window, Command::Gallery(GalleryCommand::SaveFile));
    type_path(&mut window, &place.path("zone/figure.json"));
    assert!(shows(&window, "程序从不往数据包里写文件"));
    key(&mut window, Key::Escape);
    send(&mut window, Command::Gallery(GalleryCommand::OpenFile));
    type_path(&mut window, &place.path("热力.json"));
    assert_eq!(chart(&window), kept);
    assert_eq!(bytes(&place.path("zone")), before);
    assert!(place.files().is_empty());
}

#[test]
fn a_title_of_somebodys_own_stays_until_another_question_is_asked() {
    let place = Place::new();
    let titled = Choices { title: Some("重点产业投资".to_owned()), ..Choices::default() };
    let titled = FigureDocument { choices: titled, ..document("a") };
    let path = place.put("a.json", &titled.to_json());
    let mut window = place.window(Locale::ZhCn);
    send(&mut window, Command::Gallery(GalleryCommand::Open(path)));
    assert_eq!(chart(&window).0, "重点产业投资");
    click_mark(&mut window, "集成电路 · 2021");
    send(&mut window, Command::Chart(ChartCommand::Choose(Choices { labels: false, ..titled.choices.clone() })));
    assert_eq!(chart(&window).0, "重点产业投资");
    send(&mut window, Command::Chart(ChartCommand::SetMeasure(zonescope::model::Measure::ProjectCount)));
    assert_ne!(chart(&window).0, "重点产业投资");
    send(&mut window, Command::History(HistoryCommand::Undo));
    assert_eq!(chart(&window).0, "重点产业投资");
}

#[test]
fn sixty_figures_scroll_and_only_those_in_sight_are_drawn() {
    let place = Place::new();
    for number in 0..60 {
        let kind = Kind::ALL[number % Kind::ALL.len()];
        let one = FigureDocument { kind, ..document(&format!("图{number:02}")) };
        place.put(&format!("{number}.json"), &one.to_json());
    }
    for locale in Locale::ALL {
        for (theme, size) in [(Theme::Light, vec2(1280.0, 720.0)), (Theme::Dark, vec2(1920.0, 1080.0))] {
            let opened = Arc::new(package::open(&place.path("zone")).unwrap());
            let app = App::with_package(opened, Settings::default(), locale);
            let mut window = window_of(app, size, theme);
            let before = window.state().answers_computed();
            open_gallery(&mut window);
            let drawn = window.state().answers_computed() - before;
            assert!((6..30).contains(&drawn), "{drawn} figures at {size}");
            let settled = window.state().answers_computed();
            window.run();
            assert_eq!(window.state().answers_computed(), settled, "each is made once");
            window.get_all_by_label_contains("图59").next().unwrap().focus();
            window.run();
            let card = window.get_all_by_label_contains("图59 · ").next().unwrap().rect();
            assert!(card.bottom() <= size.y, "what has the focus is in sight: {card}");
            key(&mut window, Key::Enter);
            assert!(window.query_by_role(Role::Image).is_some(), "Enter opens it");
        }
    }
}

#[test]
fn the_palette_opens_a_figure_by_its_name() {
    let place = Place::new();
    place.put("a.json", &FigureDocument { kind: Kind::Lines, ..document("产业投资") }.to_json());
    let mut window = place.window(Locale::ZhCn);
    ctrl(&mut window, Key::K);
    let field = "查找命令";
    window.get_by_role_and_label(Role::TextInput, field).type_text("图：产业投资");
    window.run();
    key(&mut window, Key::Enter);
    assert!(window.query_by_role(Role::Image).is_some());
    let kind = window.get_by_role_and_label(Role::ComboBox, "图型");
    assert_eq!(kind.accesskit_node().value().as_deref(), Some("折线"));
}

#[test]
fn an_empty_gallery_says_what_would_be_there() {
    let place = Place::new();
    let mut window = place.window(Locale::En);
    open_gallery(&mut window);
    assert!(shows(&window, "No figures kept yet"));
    press(&mut window, "Open figure file…");
    assert!(window.query_by_role_and_label(Role::TextInput, "Path of the figure's .json file").is_some());
    assert!(place.files().is_empty(), "looking makes no folder");
    assert!(!place.figures().exists());
}

#[test]
fn tab_goes_from_a_card_to_its_buttons_to_the_next_card() {
    let place = Place::new();
    place.put("a.json", &document("a").to_json());
    place.put("b.json", &document("b").to_json());
    let mut window = place.window(Locale::ZhCn);
    open_gallery(&mut window);
    window.get_by_label_contains("a · 堆叠").focus();
    window.run();
    for expected in ["重命名 a", "删除 a", "b · 堆叠"] {
        key(&mut window, Key::Tab);
        let focused = window.root().query_all_by(|node| node.is_focused()).next().unwrap();
        let label = focused.accesskit_node().label().unwrap_or_default();
        assert!(label.starts_with(expected), "{label}, not {expected}");
    }
}

#[test]
fn a_target_line_comes_back_with_what_was_typed_for_it() {
    let place = Place::new();
    let target = vec![zonescope::figure::DocumentReference::Target("300亿".to_owned())];
    let path = place.put("a.json", &FigureDocument { references: target, ..document("a") }.to_json());
    let mut window = place.window(Locale::ZhCn);
    send(&mut window, Command::Gallery(GalleryCommand::Open(path)));
    let field = window.get_by_role_and_label(Role::TextInput, "目标线");
    assert_eq!(field.accesskit_node().value().as_deref(), Some("300亿"));
}

#[test]
fn a_file_that_is_gone_is_no_longer_listed_once_somebody_finds_out() {
    let place = Place::new();
    let path = place.put("a.json", &document("a").to_json());
    let mut window = place.window(Locale::ZhCn);
    open_gallery(&mut window);
    fs::remove_file(path).unwrap();
    press_starting(&mut window, "a · 堆叠");
    assert!(shows(&window, "打不开“a”") && shows(&window, "图集里还没有图"));
}
