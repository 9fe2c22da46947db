//! A figure is exported as several files at once, as was done the last time, and never over a file unasked.

use std::fs;
use std::path::Path;

use egui::Key;
use egui_kittest::kittest::{NodeT, Queryable};
use zonescope::app::{Command, ExportChoices, ExportCommand};
use zonescope::export::{Format, Preset};
use zonescope::text::Locale;

use crate::window::{Window, ctrl, press, send, shaoxing, shows, wait_for};

/// The dialog, with a path and what is chosen in it.
fn exporting(window: &mut Window, path: &Path, choices: ExportChoices) {
    ctrl(window, Key::Num2);
    ctrl(window, Key::E);
    let path = path.display().to_string();
    send(window, Command::Export(ExportCommand::Edit(ExportChoices { path, ..choices })));
    window.run();
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort_unstable();
    names
}

#[test]
fn several_files_are_written_at_once_and_each_that_is_in_the_way_is_asked_about() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = shaoxing(Locale::ZhCn);
    exporting(&mut window, &folder.path().join("图.png"), ExportChoices::default());
    for ending in [".xlsx", ".pdf"] {
        press(&mut window, ending);
    }
    press(&mut window, "导出");
    wait_for(&mut window, "已写入");
    assert_eq!(names(folder.path()), ["图.pdf", "图.png", "图.xlsx"]);
    // What was chosen is chosen again, for a figure of any name.
    ctrl(&mut window, Key::E);
    let is_chosen = |window: &Window, ending: &str| {
        let toggled = window.get_by_label(ending).accesskit_node().toggled();
        toggled == Some(egui::accesskit::Toggled::True)
    };
    assert!(is_chosen(&window, ".xlsx") && is_chosen(&window, ".pdf") && !is_chosen(&window, ".svg"));
    // Two of the three are there: each is asked about, also the second time.
    fs::remove_file(folder.path().join("图.png")).unwrap();
    fs::write(folder.path().join("图.pdf"), "old").unwrap();
    let choices = ExportChoices { also: vec![Format::PDF, Format::XLSX], ..ExportChoices::default() };
    exporting(&mut window, &folder.path().join("图.png"), choices.clone());
    press(&mut window, "导出");
    wait_for(&mut window, "已经有“图.pdf”。");
    assert_eq!(names(folder.path()), ["图.pdf", "图.xlsx"], "nothing is written before all may be");
    press(&mut window, "替换");
    wait_for(&mut window, "已经有“图.xlsx”。");
    assert_eq!(fs::read(folder.path().join("图.pdf")).unwrap(), b"old");
    press(&mut window, "替换");
    wait_for(&mut window, "原有的同名文件已被替换");
    assert_eq!(&fs::read(folder.path().join("图.pdf")).unwrap()[..4], b"%PDF");
    // That a file could be replaced once does not mean that it may be again.
    exporting(&mut window, &folder.path().join("图.png"), ExportChoices::default());
    press(&mut window, "导出");
    wait_for(&mut window, "已经有“图.png”。");
}

#[test]
fn the_preview_is_described_and_says_the_size_of_the_file() {
    let mut window = shaoxing(Locale::ZhCn);
    exporting(
        &mut window,
        Path::new("图.png"),
        ExportChoices { preset: Preset::SlideFull, ..ExportChoices::default() },
    );
    wait_for(&mut window, "338.7 × 190.5 毫米 · 1920 × 1080 像素");
    let labels = window.query_all_by_role(egui::Role::Image).filter_map(|picture| picture.accesskit_node().label());
    let said = labels.filter(|label| label.contains("计划总投资") && label.contains("示意")).count();
    assert!(said > 0, "the preview says nothing to who does not see it");
    press(&mut window, "原大小");
    window.run();
    assert!(shows(&window, "338.7 × 190.5 毫米 · 1920 × 1080 像素"));
}
