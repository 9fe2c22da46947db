//! Every table that is no list of records leaves the window as a file: which is offered where, and what stands in it.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use egui::{Theme, vec2};
use zonescope::app::{App, Command, DetailCommand, Settings, TableFile, TablesCommand, View, WhatTable, WindowCommand};
use zonescope::export::SheetFormat;
use zonescope::model::{Index, ProjectIx};
use zonescope::package;
use zonescope::text::Locale;

use crate::import::Sheet;
use crate::window::{Window, press, send, wait_for, window_of};

fn books(locale: Locale) -> Window {
    let opened = Arc::new(package::open_bundled().unwrap());
    window_of(App::with_package(opened, Settings::default(), locale), vec2(1366.0, 768.0), Theme::Light)
}

/// Whether it can be saved now.
fn is_offered(window: &Window, what: WhatTable) -> bool {
    let id = format!("table-save-{}", what.id());
    window.state().offers().iter().any(|offer| offer.id == id && offer.refusal.is_none())
}

/// Saves a table through its dialog; its lines come back.
fn saved(window: &mut Window, what: WhatTable, folder: &Path) -> Vec<String> {
    assert!(is_offered(window, what), "{what:?}");
    let path = folder.join(format!("{}.csv", what.id()));
    let file = TableFile { what, format: SheetFormat::CSV, path: path.display().to_string() };
    send(window, Command::Tables(TablesCommand::ShowSave(what)));
    send(window, Command::Tables(TablesCommand::EditSave(file)));
    send(window, Command::Tables(TablesCommand::Save));
    wait_for(window, &path.display().to_string());
    fs::read_to_string(&path).unwrap().trim_start_matches('\u{feff}').lines().map(str::to_owned).collect()
}

fn project(row: usize) -> ProjectIx {
    ProjectIx::from_usize(row).unwrap()
}

#[test]
fn projects_side_by_side_are_saved_a_field_a_row() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = books(Locale::En);
    assert!(!is_offered(&window, WhatTable::Comparison), "nothing is compared");
    send(&mut window, Command::Detail(DetailCommand::Compare(vec![project(0), project(1)])));
    press(&mut window, "Save comparison…");
    let lines = saved(&mut window, WhatTable::Comparison, folder.path());
    assert_eq!(lines[0].split(',').count(), 3, "the field and two projects: {}", lines[0]);
    assert!(lines.len() > 10 && lines.iter().any(|line| line.starts_with("Sector,")), "{lines:#?}");
}

#[test]
fn sources_and_what_columns_are_taken_for_are_saved_a_row_each() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = books(Locale::ZhCn);
    assert!(!is_offered(&window, WhatTable::Columns), "nobody looked at them");
    send(&mut window, Command::Window(WindowCommand::ShowView(View::Sources)));
    let sources = saved(&mut window, WhatTable::Sources, folder.path());
    assert_eq!(sources[0], "标题,发布单位,期号,日期,网址,许可,备注");
    let columns = saved(&mut window, WhatTable::Columns, folder.path());
    assert_eq!(columns[0], "列,编号,当作,单位,依据,内容");
    let land = columns.iter().find(|line| line.contains(",land_mu,")).unwrap();
    assert!(land.starts_with("用地,land_mu,数量,亩,程序认识,"), "{land}");
}

#[test]
fn the_account_of_an_import_is_saved_and_never_over_the_file_that_is_read() {
    let text = "项目名称,所属产业,总投资（亿元）\n甲项目,集成电路,12.5\n乙项目,集成电路,30\n合计,,42.5\n";
    let (sheet, folder) = (Sheet::of("清单.csv", text), tempfile::tempdir().unwrap());
    let mut window = sheet.open("清单.csv", Locale::ZhCn);
    assert!(!is_offered(&window, WhatTable::Sources), "of the books behind it nothing");
    let lines = saved(&mut window, WhatTable::Account, folder.path());
    assert_eq!(lines[0], "文件,工作表,台账,事项,导入前,导入后,单位,核对,行号");
    let line = |what: &str| lines.iter().find(|line| line.contains(&format!(",{what},"))).cloned().unwrap_or_default();
    assert!(line("有内容的行").ends_with(",4,4,,相等,"), "{lines:#?}");
    assert!(line("剔除：合计").ends_with(",1,,,4"), "{lines:#?}");
    assert!(lines.iter().any(|line| line.contains(",42.5,42.5,") && line.contains("相等")), "{lines:#?}");

    let own = sheet.path("清单.csv").display().to_string();
    let file = TableFile { what: WhatTable::Account, format: SheetFormat::CSV, path: own };
    send(&mut window, Command::Tables(TablesCommand::ShowSave(WhatTable::Account)));
    send(&mut window, Command::Tables(TablesCommand::EditSave(file)));
    send(&mut window, Command::Tables(TablesCommand::Save));
    wait_for(&mut window, "程序从不改动读取的文件");
    assert_eq!(fs::read_to_string(sheet.path("清单.csv")).unwrap(), text);
}
