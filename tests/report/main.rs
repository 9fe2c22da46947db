//! Reports: the numbers of slots, the words by rule, what is wrong in a template, and the files.

#![expect(clippy::panic, clippy::unwrap_used, reason = "helpers of tests, too, may say what they expect")]

#[path = "../common/plain_csv.rs"]
mod plain_csv;
#[path = "../common/program.rs"]
mod program;

mod blocks;
mod broken;
mod docx;
mod files;
mod slots;
mod times;
mod words;

use std::fs;

use zonescope::package::{self, Opened};
use zonescope::report::{REPORT_FORMATS, Report, ReportFormat, Slot, Styles, Template};
use zonescope::text::Locale;

/// A report from the words of a template.
fn report(opened: &Opened, template: &str, set: &[(&str, &str)], locale: Locale) -> Report {
    let set: Vec<(String, String)> = set.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect();
    let template = Template::parse(template).unwrap();
    Report::make(opened, &template, &set, locale).unwrap()
}

/// What one slot comes to.
fn slot(opened: &Opened, asked: &str, locale: Locale) -> Slot {
    report(opened, &format!("{{{{{asked}}}}}"), &[], locale).slots.remove(0)
}

/// A report as a file of a kind.
fn bytes(report: &Report, extension: &str) -> Vec<u8> {
    let format = ReportFormat::from_extension(extension).unwrap();
    assert!(REPORT_FORMATS.iter().any(|known| known.extension() == extension));
    format.bytes(report, &Styles::default()).unwrap()
}

/// As Markdown.
fn markdown(opened: &Opened, template: &str, locale: Locale) -> String {
    String::from_utf8(bytes(&report(opened, template, &[], locale), "md")).unwrap()
}

fn shaoxing() -> Opened {
    package::open_bundled().unwrap()
}

fn tiny() -> Opened {
    package::open(std::path::Path::new("tests/data/tiny")).unwrap()
}

/// Books of one project a year with its planned total in 亿元; an empty one is not published.
fn books(years: &[(i32, &str)]) -> Opened {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    write(
        "datapackage.json",
        r#"{"name": "books", "resources": [
            {"name": "sectors", "path": "sectors.csv"}, {"name": "stages", "path": "stages.csv"},
            {"name": "projects", "path": "projects.csv", "schema": {"fields": [
                {"name": "id", "type": "string"}, {"name": "planned_total", "type": "number", "unit": "亿元"}]}}],
            "zonescope": {"version": 1, "zone": {"id": "z", "name_zh": "某区", "name_en": "Zone", "level": "provincial"},
            "currency": "CNY", "as_of": "2021-12-31", "year_of": "signed"}}"#,
    );
    write("sectors.csv", "id,name_zh,name_en\nic,集成电路,Chips\n");
    write("stages.csv", "id,name_zh,name_en,order,kind\nsigned,签约,Signed,1,on_track\n");
    let mut projects = "id,name,sector,stage,basis,planned_total,date_signed\n".to_owned();
    for (number, (year, amount)) in years.iter().enumerate() {
        projects.push_str(&format!("p{number},项目{number},ic,signed,published,{amount},{year}\n"));
    }
    write("projects.csv", &projects);
    package::open(folder.path()).unwrap()
}
