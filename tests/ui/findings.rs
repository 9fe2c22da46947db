//! The findings: grouped by kind, filtered, saved and copied.

use std::path::Path;
use std::sync::Arc;

use egui::{Key, Role, Theme, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use zonescope::app::{App, Command, FindingsCommand, Settings, TableFile, TablesCommand, WhatTable};
use zonescope::export::{SHEET_FORMATS, SheetFormat};
use zonescope::package;
use zonescope::text::Locale;

use crate::palette::focused;
use crate::window::{Window, ctrl, key, press, send, shaoxing, shows, type_into, wait_for, window_of};

/// A window on made-up books in which 20 projects have a sector that there is not, and one an amount that is none.
fn window(folder: &Path, locale: Locale) -> Window {
    let path = folder.join("sample");
    zonescope::sample::write_package(60, 3, &path).unwrap();
    let text = std::fs::read_to_string(path.join("projects.csv")).unwrap();
    let mut lines = text.clone();
    for row in 0..20 {
        lines.push_str(&format!("bad-{row},坏行,,no-such-{row}\n"));
    }
    std::fs::write(path.join("projects.csv"), lines).unwrap();
    let observations = std::fs::read_to_string(path.join("progress.csv")).unwrap_or_default();
    if !observations.is_empty() {
        std::fs::write(path.join("progress.csv"), format!("{observations}no-such-project,2021\n")).unwrap();
    }
    let opened = package::open(&path).unwrap();
    let app = App::with_package(Arc::new(opened), Settings::default(), locale);
    let mut window = window_of(app, vec2(1366.0, 768.0), Theme::Light);
    ctrl(&mut window, Key::Num7);
    window
}

/// The kinds, with how often each was found, and whether they are open.
fn kinds(window: &Window) -> Vec<(String, bool)> {
    let all = window.query_all_by_role(Role::Button).filter_map(|node| {
        let node = node.accesskit_node();
        Some((node.label()?, node.data().is_expanded()?))
    });
    all.filter(|(label, _)| label.contains(", ")).collect()
}

#[test]
fn findings_of_one_kind_stand_together_with_their_count_and_open_at_a_press() {
    for locale in Locale::ALL {
        let folder = tempfile::tempdir().unwrap();
        let mut window = window(folder.path(), locale);
        let kinds_before = kinds(&window);
        let of_sectors =
            kinds_before.iter().find(|(label, _)| label.contains(" 20, ") || label.contains(" 21, ")).unwrap().clone();
        assert!(!of_sectors.0.contains("no-such-0") && of_sectors.0.contains('…'), "what all say: {}", of_sectors.0);
        assert!(!of_sectors.1 && !shows(&window, "no-such-7"), "closed where there are many");
        press(&mut window, &of_sectors.0);
        assert!(shows(&window, "no-such-0"), "and then all of them");
        window.get_by_label(&of_sectors.0).focus();
        window.run();
        key(&mut window, Key::Enter);
        assert!(!shows(&window, "no-such-0"), "closed by the keyboard");
    }
}

#[test]
fn findings_are_filtered_by_how_bad_by_table_and_by_words() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path(), Locale::ZhCn);
    type_into(&mut window, "在问题中查找", "no-such-13");
    let found = kinds(&window);
    assert!(found.len() == 1 && found[0].0.contains(" 1, ") && found[0].1, "{found:?}");
    assert!(shows(&window, "no-such-13") && !shows(&window, "no-such-14"));
    send(&mut window, Command::Findings(FindingsCommand::Words("没有这样的字".to_owned())));
    assert!(shows(&window, "没有符合条件的问题"));
    send(&mut window, Command::Findings(FindingsCommand::Words(String::new())));
    send(&mut window, Command::Findings(FindingsCommand::OnlyTable(Some("projects".to_owned()))));
    let of_projects = kinds(&window).len();
    send(&mut window, Command::Findings(FindingsCommand::OnlyTable(Some("sectors".to_owned()))));
    assert!(of_projects > 0 && kinds(&window).is_empty());
    send(&mut window, Command::Findings(FindingsCommand::OnlyTable(None)));
    let errors = window.state();
    assert!(errors.offers().iter().any(|offer| offer.id == "table-save-findings" && offer.refusal.is_none()));
}

#[test]
fn what_is_listed_is_saved_as_csv_and_xlsx_and_asks_before_it_replaces() {
    for format in SHEET_FORMATS {
        let folder = tempfile::tempdir().unwrap();
        let mut window = window(folder.path(), Locale::ZhCn);
        send(&mut window, Command::Findings(FindingsCommand::Words("no-such-1".to_owned())));
        press(&mut window, "保存问题…");
        let path = folder.path().join(format!("问题.{}", format.extension()));
        std::fs::write(&path, "earlier").unwrap();
        let file = TableFile { what: WhatTable::Findings, format, path: path.display().to_string() };
        send(&mut window, Command::Tables(TablesCommand::EditSave(file)));
        press(&mut window, "保存");
        wait_for(&mut window, "已经有“问题");
        assert_eq!(std::fs::read(&path).unwrap(), b"earlier");
        press(&mut window, "替换");
        wait_for(&mut window, "已将 11 条问题写入");
        let bytes = std::fs::read(&path).unwrap();
        if format == SheetFormat::CSV {
            let text = String::from_utf8(bytes).unwrap();
            assert!(text.starts_with("\u{feff}程度,表,文件,行,列,内容,问题与做法,代码\r\n"), "{text}");
            assert_eq!(text.lines().count(), 12, "a heading and eleven rows: 1 and 10 to 19");
            assert!(text.contains("projects.csv") && text.contains("no-such-19") && !text.contains("no-such-2,"));
        } else {
            assert_eq!(&bytes[..2], b"PK");
            let again = folder.path().join("again.xlsx");
            let file = TableFile { what: WhatTable::Findings, format, path: again.display().to_string() };
            press(&mut window, "保存问题…");
            send(&mut window, Command::Tables(TablesCommand::EditSave(file)));
            press(&mut window, "保存");
            wait_for(&mut window, "again.xlsx");
            assert_eq!(std::fs::read(&again).unwrap(), bytes, "the same findings, the same bytes");
        }
    }
}

#[test]
fn what_is_listed_is_copied_with_its_headings() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path(), Locale::En);
    window.state().send(Command::Findings(FindingsCommand::Words("no-such-13".to_owned())));
    window.state().send(Command::Tables(TablesCommand::Copy(WhatTable::Findings)));
    window.step();
    let text = window.output().platform_output.commands.iter().find_map(|command| match command {
        egui::OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    let text = text.unwrap();
    assert!(text.starts_with("Severity\tTable\tFile\tLine\tColumn\tValue\t") && text.contains("no-such-13"), "{text}");
    assert_eq!(text.lines().count(), 2);
    window.run();
    assert!(shows(&window, "Copied 1 finding"));
}

#[test]
fn the_arrows_go_from_finding_to_finding_and_the_menu_key_offers_what_the_other_button_does() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path(), Locale::ZhCn);
    send(&mut window, Command::Findings(FindingsCommand::Words("no-such-13".to_owned())));
    let kind =
        window.get_all_by_role(Role::Button).find(|node| node.accesskit_node().data().is_expanded() == Some(true));
    kind.unwrap().focus();
    window.run();
    key(&mut window, Key::ArrowDown);
    window.key_press_modifiers(egui::Modifiers::SHIFT, Key::F10);
    window.run();
    assert_eq!(focused(&window).as_deref(), Some("查看详情"));
    key(&mut window, Key::Escape);
    assert!(focused(&window).unwrap().contains("no-such-13"), "back at the finding");
}

#[test]
fn checks_and_the_numbers_of_a_chart_are_saved_like_findings_and_copied() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = shaoxing(Locale::ZhCn);
    for (what, said, heading) in
        [(WhatTable::Checks, "条核对结果写入", "结果,指标,"), (WhatTable::Figure, "行数字写入", "分类,")]
    {
        send(&mut window, Command::Tables(TablesCommand::ShowSave(what)));
        let path = folder.path().join(format!("{}.csv", what.id()));
        let file = TableFile { what, format: SheetFormat::CSV, path: path.display().to_string() };
        send(&mut window, Command::Tables(TablesCommand::EditSave(file)));
        press(&mut window, "保存");
        wait_for(&mut window, said);
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.trim_start_matches('\u{feff}').starts_with(heading), "{text}");
        assert!(text.lines().count() > 2);
        window.state().send(Command::Tables(TablesCommand::Copy(what)));
        window.step();
        let copied = window.output().platform_output.commands.iter().find_map(|command| match command {
            egui::OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        });
        assert_eq!(copied.unwrap().lines().count(), text.lines().count(), "the same rows");
        window.run();
    }
    let changes = window.state().offers().into_iter().find(|offer| offer.id == "table-save-changes").unwrap();
    assert!(changes.refusal.is_some(), "nothing has changed");
}
