//! Files that change while they are shown: noticed, read again, what differs is told, and how it was looked at stays.

use std::path::{Path, PathBuf};

use zonescope::app::{ListCommand, WhichList};

use super::*;
use crate::window::send;

struct Sample {
    folder: tempfile::TempDir,
}

impl Sample {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        zonescope::sample::write_package(60, 3, &folder.path().join("zone")).unwrap();
        Self { folder }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("zone")
    }

    fn projects(&self) -> PathBuf {
        self.path().join("projects.csv")
    }

    /// Opened as a person would open it, so that its files are watched.
    fn open(&self, settings: Settings) -> Window {
        let opened = Arc::new(package::open_bundled().unwrap());
        let app = App::with_package(opened, None, settings, Locale::ZhCn);
        let mut window = window_of(app, vec2(1440.0, 900.0), Theme::Light);
        window.state().send(Command::OpenPackage(self.path()));
        wait_for(&mut window, "60 个项目");
        window
    }

    /// Takes the second project out, puts one in, and changes an amount and a name.
    fn change(&self) {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_path(self.projects()).unwrap();
        let records = reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect());
        let mut records: Vec<Vec<String>> = records.collect();
        records.remove(2);
        let planned = records[0].iter().position(|column| column == "planned_total").unwrap();
        (records[1][1], records[1][planned]) = ("示意新名".to_owned(), "123456".to_owned());
        let mut new = vec![String::new(); records[0].len()];
        (new[0], new[1]) = ("p-new".to_owned(), "示意新项目".to_owned());
        records.push(new);
        let mut writer = csv::Writer::from_writer(Vec::new());
        records.iter().for_each(|record| writer.write_record(record).unwrap());
        std::fs::write(self.projects(), writer.into_inner().unwrap()).unwrap();
    }
}

fn write(path: &Path, text: &str) {
    std::fs::write(path, text).unwrap();
}

#[test]
fn changed_files_are_read_again_on_request_and_what_differs_is_told() {
    let sample = Sample::new();
    let mut window = sample.open(Settings::default());
    send(&mut window, Command::ShowView(View::Projects));
    type_into(&mut window, "查找项目", "示意");
    window.get_by_label_contains("p-0001 ").click();
    window.run();
    sample.change();
    wait_for(&mut window, "数据文件已更改：projects.csv");
    assert!(shows(&window, "60 个项目"), "nothing is read without being asked for");
    press(&mut window, "重新载入");
    wait_for(&mut window, "已重新载入。新增 1 个项目，删除 1 个项目，1 个项目金额有变");
    assert!(window.query_all_by_value("示意").next().is_some(), "the search is still there");
    let selected =
        window.get_all_by_role(egui::Role::Row).find(|row| row.accesskit_node().toggled() == Some(Toggled::True));
    let selected = selected.and_then(|row| row.accesskit_node().label()).unwrap_or_default();
    assert!(selected.starts_with("p-0001 示意新名"), "{selected}");
    press(&mut window, "查看变化");
    for words in ["新增  p-new 示意新项目", "删除  p-0002", "→ 12.35 亿元", "名称："] {
        assert!(shows(&window, words), "{words}");
    }
    window.get_by_label_contains("新增  p-new").click();
    window.run();
    press(&mut window, "知道了");
    assert!(shows(&window, "示意新项目"), "the new project is in the detail pane");
}

#[test]
fn what_was_chosen_on_the_list_is_still_chosen() {
    let sample = Sample::new();
    let mut window = sample.open(Settings::default());
    send(&mut window, Command::ShowView(View::Projects));
    send(&mut window, Command::List(ListCommand::PickAll(WhichList::Projects)));
    assert!(shows(&window, "已选 60 个项目"));
    sample.change();
    wait_for(&mut window, "数据文件已更改：projects.csv");
    press(&mut window, "重新载入");
    wait_for(&mut window, "已重新载入");
    assert!(shows(&window, "已选 59 个项目"), "all but the one that is gone; not the new one");
}

#[test]
fn files_are_read_again_by_itself_once_that_was_chosen_and_it_is_remembered() {
    let sample = Sample::new();
    let mut window = sample.open(Settings::default());
    sample.change();
    wait_for(&mut window, "数据文件已更改");
    press(&mut window, "自动载入");
    wait_for(&mut window, "已重新载入");
    assert!(window.state().settings().reload_by_itself);
    // Nothing that has to do with projects.
    let sources = sample.path().join("sources.csv");
    let text = std::fs::read_to_string(&sources).unwrap();
    write(&sources, &format!("{text}one-more,Another\n"));
    wait_for(&mut window, "项目没有变化");
}

#[test]
fn what_cannot_be_read_leaves_what_is_shown() {
    let sample = Sample::new();
    let mut window = sample.open(Settings { reload_by_itself: true, ..Settings::default() });
    let text = std::fs::read_to_string(sample.projects()).unwrap();
    write(&sample.projects(), "no,such,table\n");
    wait_for(&mut window, "仍显示原来的数据");
    assert!(shows(&window, "60 个项目"));
    write(&sample.projects(), &text);
    wait_for(&mut window, "项目没有变化");
}

#[test]
fn looking_at_files_paints_nothing() {
    let sample = Sample::new();
    let mut window = sample.open(Settings::default());
    std::thread::sleep(std::time::Duration::from_millis(2500));
    window.step();
    let delay = window.output().viewport_output[&egui::ViewportId::ROOT].repaint_delay;
    assert_eq!(delay, std::time::Duration::MAX);
}
