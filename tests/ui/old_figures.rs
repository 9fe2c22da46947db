//! A picture or a workbook that was made of a figure leads back to it.

use egui::{Key, Role};
use egui_kittest::kittest::Queryable;
use zonescope::app::{ChartCommand, Command, ExportChoices, ExportCommand, FilterCommand, GalleryCommand};
use zonescope::export::{Format, Preset};
use zonescope::figure::{Kind, Print};
use zonescope::text::Locale;

use crate::window::{ctrl, press, send, shaoxing, shows, wait_for};

#[test]
fn what_was_exported_opens_as_it_was_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    for format in [Format::PNG, Format::SVG, Format::PDF, Format::XLSX] {
        let path = folder.path().join(format!("图.{}", format.extension()));
        let mut window = shaoxing(Locale::ZhCn);
        ctrl(&mut window, Key::Num2);
        send(&mut window, Command::Chart(ChartCommand::SetKind(Kind::Lines)));
        send(&mut window, Command::Filter(FilterCommand::Type("sector=ic".to_owned())));
        send(&mut window, Command::Filter(FilterCommand::Apply));
        ctrl(&mut window, Key::E);
        let path_text = path.display().to_string();
        let choices = ExportChoices {
            preset: Preset::ReportFull,
            print: Print::Grey,
            format,
            path: path_text,
            ..ExportChoices::default()
        };
        send(&mut window, Command::Export(ExportCommand::Edit(choices)));
        press(&mut window, "导出");
        wait_for(&mut window, "已写入");
        let mut other = shaoxing(Locale::En);
        send(&mut other, Command::Gallery(GalleryCommand::Open(path)));
        wait_for(&mut other, "The data has not changed");
        assert!(shows(&other, "Remove “Integrated circuits”"), "{format:?}: the filter is there again");
        let kind = other.get_by_role_and_label(Role::ComboBox, "Kind").value();
        assert_eq!(kind.as_deref(), Some("Lines"), "{format:?}: so is the kind");
    }
}
