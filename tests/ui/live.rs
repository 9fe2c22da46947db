//! Files that change while they are shown: noticed, read again, what differs is told, and how it was looked at stays.

use std::path::{Path, PathBuf};

use zonescope::app::{OpenCommand, RecordsCommand, WhichList, WindowCommand};

use super::*;
use crate::json_tables::{table_as_json, tables_as_json};
use crate::window::{ids_first, send};

pub(crate) struct Sample {
    folder: tempfile::TempDir,
    is_json: bool,
}

impl Sample {
    pub(crate) fn new() -> Self {
        Self::of(60)
    }

    pub(crate) fn of(projects: usize) -> Self {
        let folder = tempfile::tempdir().unwrap();
        zonescope::sample::write_package(projects, 3, &folder.path().join("zone")).unwrap();
        Self { folder, is_json: false }
    }

    /// One whose tables are JSON; its projects as CSV stay beside it.
    fn as_json() -> Self {
        let sample = Self::new();
        std::fs::copy(sample.projects(), sample.folder.path().join("projects.csv")).unwrap();
        tables_as_json(&sample.path());
        Self { is_json: true, ..sample }
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.folder.path().join("zone")
    }

    /// The projects as CSV.
    pub(crate) fn projects(&self) -> PathBuf {
        let folder = if self.is_json { self.folder.path().to_owned() } else { self.path() };
        folder.join("projects.csv")
    }

    /// Opened as a person would open it, so that its files are watched.
    pub(crate) fn open(&self, settings: Settings) -> Window {
        let opened = Arc::new(package::open_bundled().unwrap());
        let app = App::with_package(opened, settings, Locale::ZhCn);
        let mut window = window_of(app, vec2(1440.0, 900.0), Theme::Light);
        window.state().send(Command::Open(OpenCommand::Package(self.path())));
        wait_for(&mut window, "个项目 · 数据截至");
        window
    }

    /// Takes the second project out, puts one in, and changes an amount and a name.
    fn change(&self) {
        self.rewrite(|records| {
            records.remove(2);
            let planned = records[0].iter().position(|column| column == "planned_total").unwrap();
            (records[1][1], records[1][planned]) = ("示意新名".to_owned(), "123456".to_owned());
            let mut new = vec![String::new(); records[0].len()];
            (new[0], new[1]) = ("p-new".to_owned(), "示意新项目".to_owned());
            records.push(new);
        });
    }

    /// Makes something else of the rows of projects; the first has the names of the columns.
    pub(crate) fn rewrite(&self, change: impl FnOnce(&mut Vec<Vec<String>>)) {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_path(self.projects()).unwrap();
        let records = reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect());
        let mut records: Vec<Vec<String>> = records.collect();
        change(&mut records);
        let mut writer = csv::Writer::from_writer(Vec::new());
        records.iter().for_each(|record| writer.write_record(record).unwrap());
        std::fs::write(self.projects(), writer.into_inner().unwrap()).unwrap();
        if self.is_json {
            table_as_json(&self.projects());
            // As editors save: in one go.
            std::fs::rename(self.projects().with_extension("json"), self.path().join("projects.json")).unwrap();
        }
    }
}

fn write(path: &Path, text: &str) {
    std::fs::write(path, text).unwrap();
}

#[test]
fn changed_files_are_read_again_on_request_and_what_differs_is_told() {
    for (sample, file) in [(Sample::new(), "projects.csv"), (Sample::as_json(), "projects.json")] {
        read_again_and_told(&sample, file);
    }
}

fn read_again_and_told(sample: &Sample, file: &str) {
    let mut window = sample.open(ids_first());
    send(&mut window, Command::Window(WindowCommand::ShowView(View::Projects)));
    type_into(&mut window, "查找项目", "示意");
    window.get_by_label_contains("p-0001 ").click();
    window.run();
    sample.change();
    wait_for(&mut window, &format!("数据文件已更改：{file}"));
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
    let mut window = sample.open(ids_first());
    send(&mut window, Command::Window(WindowCommand::ShowView(View::Projects)));
    send(&mut window, Command::Records(RecordsCommand::PickAll(WhichList::Projects)));
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
    let mut window = sample.open(ids_first());
    sample.change();
    wait_for(&mut window, "数据文件已更改");
    press(&mut window, "自动载入");
    wait_for(&mut window, "已重新载入");
    assert!(window.state().settings().reload_by_itself);
    // It has nothing to do with projects.
    let sources = sample.path().join("sources.csv");
    let text = std::fs::read_to_string(&sources).unwrap();
    write(&sources, &format!("{text}one-more,Another\n"));
    wait_for(&mut window, "来源：1 处");
}

#[test]
fn what_cannot_be_read_leaves_what_is_shown() {
    let sample = Sample::new();
    let mut window = sample.open(Settings { reload_by_itself: true, ..ids_first() });
    let text = std::fs::read_to_string(sample.projects()).unwrap();
    write(&sample.projects(), "no,such,table\n");
    wait_for(&mut window, "仍显示原来的数据");
    assert!(shows(&window, "60 个项目"));
    write(&sample.projects(), &text);
    wait_for(&mut window, "没有差别");
}

#[test]
fn looking_at_files_paints_nothing() {
    let sample = Sample::new();
    let mut window = sample.open(ids_first());
    std::thread::sleep(std::time::Duration::from_millis(2500));
    window.step();
    let delay = window.output().viewport_output[&egui::ViewportId::ROOT].repaint_delay;
    assert_eq!(delay, std::time::Duration::MAX);
}

#[test]
fn what_differs_in_another_table_is_told_and_leads_to_its_record() {
    let sample = Sample::new();
    let descriptor = sample.path().join("datapackage.json");
    let mut package: serde_json::Value = serde_json::from_slice(&std::fs::read(&descriptor).unwrap()).unwrap();
    let firms = serde_json::json!({ "name": "firms", "title": "企业", "path": "firms.csv" });
    package["resources"].as_array_mut().unwrap().push(firms);
    write(&descriptor, &package.to_string());
    let file = sample.path().join("firms.csv");
    write(&file, "code,name,staff\nF1,甲公司,10\nF2,乙公司,20\nF3,丙公司,30\n");
    let mut window = sample.open(Settings::default());
    send(&mut window, Command::Window(WindowCommand::ShowView(View::Projects)));
    write(&file, "code,name,staff\nF1,甲公司,10\nF2,乙公司,25\nF3,丙公司,30\n");
    wait_for(&mut window, "数据文件已更改：firms.csv");
    press(&mut window, "重新载入");
    wait_for(&mut window, "已重新载入。企业：1 条记录其他内容有变");
    press(&mut window, "查看变化");
    assert!(shows(&window, "企业  F2 乙公司  staff：20 → 25"));
    window.get_by_label_contains("企业  F2 乙公司").click();
    window.run();
    window.run();
    press(&mut window, "知道了");
    assert!(shows(&window, "3 条记录") && shows(&window, "第 2 / 3 个"), "its record in its own table");
}
