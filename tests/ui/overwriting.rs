//! What is saved from the window never takes the place of a file unasked, and what goes wrong is said once.

use std::fs;
use std::path::Path;

use egui::{Key, Role};
use egui_kittest::kittest::Queryable;
use zonescope::app::{Command, ExportCommand, OpenCommand, RecordsCommand, SaveChoices, WhichList, WindowCommand};
use zonescope::export::SheetFormat;
use zonescope::text::Locale;

use crate::messages::export;
use crate::window::{Window, ctrl, press, send, shaoxing, shows, wait_for};

/// A window that is about to save its list to a path.
fn saving(path: &Path) -> Window {
    let mut window = shaoxing(Locale::ZhCn);
    ctrl(&mut window, Key::Num4);
    press(&mut window, "保存列表…");
    let path = path.display().to_string();
    let choices = SaveChoices {
        list: WhichList::Projects,
        only_picked: false,
        all_columns: false,
        format: SheetFormat::CSV,
        path,
    };
    send(&mut window, Command::Records(RecordsCommand::EditSave(choices)));
    press(&mut window, "保存");
    window
}

#[test]
fn a_figure_and_a_list_ask_before_they_take_the_place_of_a_file() {
    for (name, written) in [("图.svg", "图"), ("列表.csv", "列表")] {
        for replaces in [true, false] {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join(name);
            fs::write(&path, "old").unwrap();
            let mut window = if written == "图" {
                let mut window = shaoxing(Locale::ZhCn);
                export(&mut window, path.clone());
                window
            } else {
                saving(&path)
            };
            wait_for(&mut window, &format!("已经有“{name}”。"));
            assert_eq!(fs::read(&path).unwrap(), b"old");
            // Enter in the field saves, but never over something.
            window.get_by_role_and_label(Role::TextInput, "保存为").focus();
            window.run();
            window.key_press(Key::Enter);
            window.run();
            assert_eq!(fs::read(&path).unwrap(), b"old");
            let ending = path.extension().unwrap().to_string_lossy().into_owned();
            let beside = folder.path().join(format!("{written} (2).{ending}"));
            if replaces {
                press(&mut window, "替换");
                wait_for(&mut window, "原有的同名文件已被替换");
                assert!(fs::read(&path).unwrap() != b"old" && !beside.exists());
            } else {
                press(&mut window, &format!("两个都保留（存为“{written} (2).{ending}”）"));
                wait_for(&mut window, "已写入");
                assert!(fs::read(&path).unwrap() == b"old" && beside.exists());
                assert!(!shows(&window, "已被替换"));
            }
            assert!(window.query_by_label("保存为").is_none(), "the dialog is closed");
        }
    }
}

#[test]
fn another_name_is_not_asked_about() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("列表.csv");
    fs::write(&path, "old").unwrap();
    let mut window = saving(&path);
    wait_for(&mut window, "已经有“列表.csv”。");
    let path = folder.path().join("另一个.csv").display().to_string();
    let choices = SaveChoices {
        list: WhichList::Projects,
        only_picked: false,
        all_columns: false,
        format: SheetFormat::CSV,
        path,
    };
    send(&mut window, Command::Records(RecordsCommand::EditSave(choices)));
    assert!(!shows(&window, "已经有"));
    press(&mut window, "保存");
    wait_for(&mut window, "另一个.csv，共 ");
}

#[test]
fn an_error_is_said_once_and_is_gone_with_the_next_try() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = saving(&folder.path().join("missing/列表.csv"));
    wait_for(&mut window, "写不了");
    assert_eq!(window.query_all_by_label_contains("写不了").count(), 1);
    let path = folder.path().join("列表.csv").display().to_string();
    let choices = SaveChoices {
        list: WhichList::Projects,
        only_picked: false,
        all_columns: false,
        format: SheetFormat::CSV,
        path,
    };
    send(&mut window, Command::Records(RecordsCommand::EditSave(choices)));
    assert!(!shows(&window, "写不了"), "what is typed next is another try");
    press(&mut window, "保存");
    wait_for(&mut window, "列表.csv，共 ");
    export(&mut window, folder.path().join("missing/图.svg"));
    wait_for(&mut window, "写不了");
    assert_eq!(window.query_all_by_label_contains("写不了").count(), 1);
    send(&mut window, Command::Window(WindowCommand::CloseDialog));
    assert!(!shows(&window, "写不了"), "it was read where it was said");
    send(&mut window, Command::Export(ExportCommand::Show));
    assert!(!shows(&window, "写不了"), "a dialog that is opened anew begins anew");
}

#[test]
fn the_open_package_is_saved_as_one_file_which_opens_and_replaces_nothing_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("绍兴.zonescope");
    let mut window = shaoxing(Locale::ZhCn);
    for name in ["绍兴.zonescope", "绍兴 (2).zonescope"] {
        send(&mut window, Command::Open(OpenCommand::ShowPack));
        assert!(shows(&window, "另存为一个文件"));
        send(&mut window, Command::Open(OpenCommand::EditPack(path.with_extension("").display().to_string())));
        press(&mut window, "保存");
        if name != "绍兴.zonescope" {
            wait_for(&mut window, "已经有“绍兴.zonescope”。");
            press(&mut window, "两个都保留（存为“绍兴 (2).zonescope”）");
        }
        wait_for(&mut window, "已写入");
        assert_eq!(zonescope::package::open(&folder.path().join(name)).unwrap().dataset.projects().len(), 179);
    }
    window.state().send(Command::Open(OpenCommand::Package(path)));
    window.step();
    wait_for(&mut window, "179 个项目");
}
