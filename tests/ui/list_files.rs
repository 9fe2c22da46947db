//! What leaves the list of projects: rows copied, and lists saved as files.

use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use egui::{Event, Key, Modifiers, OutputCommand, Role, Theme, vec2};
use egui_kittest::kittest::Queryable;
use zonescope::app::{App, Command, RecordsCommand, SaveChoices, WhichList};
use zonescope::export::SheetFormat;
use zonescope::package;
use zonescope::text::Locale;

use crate::list::{click_with, heading, list, with};
use crate::window::{Window, ctrl, ids_first, press, send, shows, wait_for, window_of};

/// Everything that was put into the clipboard in the last step.
fn clipboard(window: &Window) -> Option<String> {
    window.output().platform_output.commands.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    })
}

#[test]
fn chosen_rows_are_copied_as_a_spreadsheet_takes_them() {
    let mut window = list();
    heading(&window, "计划总投资（亿元）").click();
    window.run();
    heading(&window, "计划总投资（亿元）").click();
    window.run();
    click_with(&mut window, Modifiers::NONE, "ill-ic-31 ");
    with(&mut window, Modifiers::SHIFT, Key::ArrowDown);
    window.event(Event::Copy);
    window.step();
    let text = clipboard(&window).unwrap();
    let lines: Vec<Vec<&str>> = text.lines().map(|line| line.split('\t').collect()).collect();
    assert_eq!(lines.len(), 3, "{text}");
    assert_eq!(lines[0][..3], ["编号", "名称", "产业"]);
    assert_eq!((lines[1][0], lines[1][7]), ("ill-ic-31", "68"), "no separators, in the unit of the heading");
    assert!(lines.iter().all(|line| line.len() == 9));
    window.run();
    assert!(shows(&window, "已复制 2 个项目"));
}

#[test]
fn the_list_is_saved_from_its_dialog_and_never_over_the_package() {
    let folder = tempfile::tempdir().unwrap();
    let package_folder = folder.path().join("package");
    zonescope::sample::write_package(300, 5, &package_folder).unwrap();
    let opened = Arc::new(package::open(&package_folder).unwrap());
    let app = App::with_package(opened, ids_first(), Locale::ZhCn);
    let mut window = window_of(app, vec2(1280.0, 800.0), Theme::Light);
    ctrl(&mut window, Key::Num4);
    press(&mut window, "保存列表…");
    assert!(shows(&window, "全部 300 个项目"));
    let choices = |path: &Path, format| SaveChoices {
        list: WhichList::Projects,
        only_picked: false,
        all_columns: false,
        format,
        path: path.display().to_string(),
    };
    let own = package_folder.join("projects.csv");
    let before = std::fs::read(&own).unwrap();
    send(&mut window, Command::Records(RecordsCommand::EditSave(choices(&own, SheetFormat::CSV))));
    press(&mut window, "保存");
    wait_for(&mut window, "程序从不往数据包里写文件");
    assert_eq!(std::fs::read(&own).unwrap(), before);
    let path = folder.path().join("列表.csv");
    send(&mut window, Command::Records(RecordsCommand::EditSave(choices(&path, SheetFormat::CSV))));
    press(&mut window, "保存");
    wait_for(&mut window, "列表.csv，共 300 个项目");
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.starts_with("\u{feff}编号,名称,产业,"));
    assert_eq!(text.lines().count(), 301);
    assert!(window.query_by_label("保存").is_none(), "the dialog is closed");
}

#[test]
fn only_what_was_chosen_is_saved_when_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = list();
    click_with(&mut window, Modifiers::NONE, "smic-phase-2 ");
    click_with(&mut window, Modifiers::COMMAND, "memsic ");
    window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    window.run();
    press(&mut window, "选中的 2 个项目");
    let path = folder.path().join("chosen.csv");
    let choices = SaveChoices {
        list: WhichList::Projects,
        only_picked: true,
        all_columns: false,
        format: SheetFormat::CSV,
        path: path.display().to_string(),
    };
    send(&mut window, Command::Records(RecordsCommand::EditSave(choices)));
    press(&mut window, "保存");
    wait_for(&mut window, "chosen.csv，共 2 个项目");
    let text = std::fs::read_to_string(&path).unwrap();
    assert_eq!(text.lines().count(), 3, "{text}");
    press(&mut window, "保存列表…");
    let path = folder.path().join("chosen.xlsx");
    let choices = SaveChoices {
        list: WhichList::Projects,
        only_picked: true,
        all_columns: false,
        format: SheetFormat::XLSX,
        path: path.display().to_string(),
    };
    send(&mut window, Command::Records(RecordsCommand::EditSave(choices)));
    press(&mut window, "保存");
    wait_for(&mut window, "chosen.xlsx，共 2 个项目");
    let mut archive = zip::ZipArchive::new(std::fs::File::open(&path).unwrap()).unwrap();
    let mut text = String::new();
    archive.by_name("xl/sharedStrings.xml").unwrap().read_to_string(&mut text).unwrap();
    assert!(text.contains("只有选中的 2 个，列表共 ") && !text.contains("全部项目"), "{text}");
}

#[test]
fn enter_saves_from_the_field_and_on_another_button_means_the_button() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("entered.xlsx");
    let mut window = list();
    press(&mut window, "保存列表…");
    let choices = SaveChoices {
        list: WhichList::Projects,
        only_picked: false,
        all_columns: false,
        format: SheetFormat::XLSX,
        path: path.display().to_string(),
    };
    send(&mut window, Command::Records(RecordsCommand::EditSave(choices)));
    window.get_by_label("CSV").focus();
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert!(window.query_by_label("保存").is_some(), "the dialog is open");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is written");
    window.get_by_role_and_label(Role::TextInput, "保存为").focus();
    window.run();
    window.key_press(Key::Enter);
    wait_for(&mut window, "entered.csv，共 ");
}

#[test]
fn many_rows_are_copied_beside_the_window_and_too_many_are_a_matter_for_a_file() {
    let folder = tempfile::tempdir().unwrap();
    for (projects, words) in
        [(1500, "已复制 1500 个项目"), (100_001, "一次最多复制 100\u{2009}000 行。请用“保存列表…”")]
    {
        let path = folder.path().join(projects.to_string());
        zonescope::sample::write_package(projects, 5, &path).unwrap();
        let app = App::with_package(Arc::new(package::open(&path).unwrap()), ids_first(), Locale::ZhCn);
        let mut window = window_of(app, vec2(1280.0, 800.0), Theme::Light);
        ctrl(&mut window, Key::Num4);
        send(&mut window, Command::Records(RecordsCommand::PickAll(WhichList::Projects)));
        window.state().send(Command::Records(RecordsCommand::Copy(WhichList::Projects)));
        wait_for(&mut window, words);
    }
}

#[test]
fn all_columns_are_saved_where_asked_for_those_that_are_shown_first() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = list();
    let headings = |window: &mut Window, path: &Path, all_columns| {
        window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
        window.run();
        let all = zonescope::query::Column::all(&package::open_bundled().unwrap().dataset).len();
        assert!(shows(window, &format!("全部 {all} 列")));
        let (list, format, path) = (WhichList::Projects, SheetFormat::CSV, path.display().to_string());
        let choices = SaveChoices { list, only_picked: false, all_columns, format, path };
        send(window, Command::Records(RecordsCommand::EditSave(choices)));
        press(window, "保存");
        wait_for(window, ".csv，共 ");
    };
    let [shown, every] = ["shown.csv", "every.csv"].map(|name| folder.path().join(name));
    headings(&mut window, &shown, false);
    headings(&mut window, &every, true);
    let heading = |path: &Path| std::fs::read_to_string(path).unwrap().lines().next().unwrap().to_owned();
    let (shown, every) = (heading(&shown), heading(&every));
    assert!(every.starts_with(&shown) && every.len() > shown.len(), "{every}");
    assert!(!shown.contains("用地") && every.contains("用地"), "{every}");
}
