//! Files that are odd: their encoding, their separator, their path, JSON.

use encoding_rs::GB18030;
use zonescope::package::{Format, Problem};
use zonescope::text::Locale;

use super::{check, found, ids, name, planned, tiny, tiny_folder};

const P: &str = "projects.csv";
const D: &str = "datapackage.json";

fn text(file: &str) -> String {
    std::fs::read_to_string(tiny_folder().join(file)).unwrap()
}

#[test]
fn text_is_read_in_whatever_encoding_it_stands() {
    let gbk = GB18030.encode(&text(P)).0.into_owned();
    let declared = r#""path": "projects.csv", "encoding": "gb18030""#;
    let opened = tiny().put(P, &gbk).with(D, r#""path": "projects.csv""#, declared).opened();
    assert_eq!((found(&opened), name(&opened.dataset, "p1")), (vec![], "晶圆一期"));
    assert_eq!(opened.files[4].encoding, "gb18030");

    let opened = tiny().put(P, &gbk).opened();
    assert_eq!(found(&opened), ["encoding-undeclared projects.csv, encoding"]);
    assert_eq!(name(&opened.dataset, "p1"), "晶圆一期", "nothing is lost");
    let sentence = opened.findings.as_slice()[0].sentence(Locale::ZhCn);
    assert!(sentence.contains(r#""encoding": "gb18030""#), "{sentence}");

    let opened = tiny().put(P, [b"\xEF\xBB\xBF", text(P).as_bytes()].concat()).opened();
    assert_eq!((found(&opened), ids(&opened.dataset).len()), (vec![], 4), "a BOM");

    let opened = tiny().put(P, text(P).replace('\n', "\r\n")).opened();
    assert_eq!((found(&opened), ids(&opened.dataset).len()), (vec![], 4), "CRLF");
}

#[test]
fn bytes_that_make_no_sense_cost_their_characters_only() {
    let mut bytes = text(P).into_bytes();
    let at = text(P).find("药厂").unwrap();
    bytes[at] = 0xFF;
    let opened = tiny().put(P, bytes).opened();
    let place: Vec<_> = opened.findings.iter().map(|f| (f.code(), f.line, f.column.as_deref())).collect();
    assert_eq!(place, [("bytes-invalid", Some(4), Some("name"))]);
    assert!(name(&opened.dataset, "p3").starts_with("制\u{fffd}"));
    assert_eq!(planned(&opened.dataset, "p3"), "7000000.00");
}

#[test]
fn another_separator_is_noticed_and_used() {
    for (separator, shown) in [(";", ";"), ("\t", "\\t"), ("|", "|")] {
        let sectors = text("sectors.csv").replace(',', separator);
        let opened = tiny().put("sectors.csv", &sectors).opened();
        assert_eq!(found(&opened), ["delimiter-wrong sectors.csv:1"], "{shown}");
        assert!(opened.findings.as_slice()[0].sentence(Locale::En).contains(&format!(r#""delimiter": "{shown}""#)));
        assert_eq!(opened.dataset.sectors().len(), 3, "{shown}");

        let declared = format!(r#""sectors.csv", "dialect": {{"delimiter": "{shown}"}}"#);
        let opened = tiny().put("sectors.csv", &sectors).with(D, r#""sectors.csv""#, &declared).opened();
        assert_eq!((found(&opened), opened.dataset.sectors().len()), (vec![], 3), "{shown} declared");
    }
}

#[test]
fn files_that_are_not_there_or_not_here_are_refused() {
    let path = r#""path": "places.csv""#;
    for (to, code) in [
        (r#""path": "nowhere.csv""#, "file-missing datapackage.json, path: nowhere.csv"),
        (r#""path": "../places.csv""#, "path-leaves-package datapackage.json, path: ../places.csv"),
        (r#""path": "/etc/hosts""#, "path-leaves-package datapackage.json, path: /etc/hosts"),
        (r#""path": "C:\\places.csv""#, "path-leaves-package datapackage.json, path: C:\\places.csv"),
        (
            r#""path": "https://example.org/places.csv""#,
            "path-is-url datapackage.json, path: https://example.org/places.csv",
        ),
        (r#""profile": "none""#, "path-missing datapackage.json"),
    ] {
        let opened = tiny().with(D, path, to).opened();
        // What refers to its rows is counted with it.
        assert_eq!(found(&opened), [code], "{to}");
        assert_eq!(opened.findings.as_slice()[0].references, 5, "{to}");
        assert_eq!(ids(&opened.dataset).len(), 4);
    }
    let opened = tiny().put("places.csv", " \n").opened();
    assert_eq!(found(&opened), ["file-empty places.csv"]);
    let opened = tiny().with(D, r#""path": "places.csv", "format": "csv""#, r#""path": "a.xlsx", "format": "xlsx""#);
    assert_eq!(found(&opened.opened())[0], "format-unknown datapackage.json, format: xlsx");
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_out_of_the_package_is_refused() {
    let outside = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(outside.path(), text("places.csv")).unwrap();
    let package = tiny().without("places.csv");
    std::os::unix::fs::symlink(outside.path(), package.path("places.csv")).unwrap();
    assert_eq!(found(&package.opened())[0], "path-is-link datapackage.json, path: places.csv");
    // Within the package a link is as good as a file.
    let package = tiny().with(D, "places.csv", "link.csv");
    std::os::unix::fs::symlink(package.path("places.csv"), package.path("link.csv")).unwrap();
    assert_eq!(found(&package.opened()), [""; 0]);
}

#[test]
fn a_table_may_come_in_several_files() {
    let all = text(P);
    let mut lines: Vec<&str> = all.lines().collect();
    let header = lines.remove(0);
    let part = |rows: &[&str]| rows.join("\n");
    for second in [part(&lines[2..]), format!("{header}\n{}", part(&lines[2..]))] {
        let opened = tiny()
            .put("a.csv", format!("{header}\n{}", part(&lines[..2])))
            .put("b.csv", second)
            .with("b.csv", ",39.4,", ",-39.4,")
            .with(D, r#""projects.csv""#, r#"["a.csv", "b.csv"]"#)
            .opened();
        assert_eq!(ids(&opened.dataset), ["p1", "p2", "p3", "p4"]);
        let place = opened.findings.iter().map(|f| (f.file.as_str(), f.row)).collect::<Vec<_>>();
        assert_eq!(place, [("b.csv", Some(1))]);
        assert_eq!(opened.files[4..6].iter().map(|file| file.rows).collect::<Vec<_>>(), [2, 2]);
    }
}

#[test]
fn json_tables_are_exact_and_say_what_is_wrong_with_them() {
    let json = r#""path": "progress.json", "format": "json""#;
    let package = || tiny().with(D, r#""path": "progress.csv", "format": "csv""#, json);
    let opened = package()
        .put(
            "progress.json",
            r#"[{"project": "p1", "period": 2021, "planned": 50000.07, "completed": null},
            {"project": "p2", "period": "2021-09", "planned": {"万元": 5}}, "p3",
            {"project": "p3", "period": "2021-Q5"}]"#,
        )
        .opened();
    assert_eq!(
        found(&opened),
        [
            "json-nested progress.json:2, planned: {\"万元\": 5}",
            "json-row-not-object progress.json:3: \"p3\"",
            "period-not-a-period progress.json:4, period: 2021-Q5",
        ]
    );
    let progress = opened.dataset.progress();
    let planned = progress.amount(0, zonescope::model::ProgressAmount::Planned);
    assert_eq!((progress.len(), planned.map(|amount| amount.fen())), (2, Some(50_000_070_000)));
    assert_eq!((opened.files[5].format, opened.files[5].rows), (Format::Json, 4));

    for (text, problem) in [
        ("[{\"project\": \"p1\",\n", "json-cut-off progress.json:2"),
        ("[{\"project\":\n nonsense", "json-broken progress.json:2"),
        ("{\"rows\": []}", "json-not-rows progress.json"),
        ("", "file-empty progress.json"),
    ] {
        let opened = package().put("progress.json", text).opened();
        assert!(opened.dataset.progress().is_empty());
        assert_eq!(found(&opened), [problem], "{text}");
    }
    let inline = r#""data": [{"project": "p1", "period": "2021", "planned": 1}]"#;
    let opened = tiny().with(D, r#""path": "progress.csv", "format": "csv""#, inline).opened();
    assert_eq!((found(&opened), opened.dataset.progress().len()), (vec![], 1));
}

#[test]
fn units_are_asked_for_and_never_guessed_at() {
    check(&[
        (
            D,
            r#""planned_total", "type": "number", "unit": "亿元""#,
            r#""planned_total", "type": "number""#,
            &["unit-missing datapackage.json, planned_total"],
            |d| planned(d, "p2") == "25.00",
        ),
        (
            D,
            r#""planned_total", "type": "number", "unit": "亿元""#,
            r#""planned_total", "unit": "亩""#,
            &["unit-unknown datapackage.json, planned_total: 亩"],
            |d| planned(d, "p2").is_empty() && ids(d).len() == 4,
        ),
    ]);
}

#[test]
fn every_sentence_can_be_said_about_every_place() {
    let opened = tiny().with(P, "20,25,,", "20,abc,,").opened();
    let finding = &opened.findings.as_slice()[0];
    let report = serde_json::to_value(finding.report(Locale::ZhCn)).unwrap();
    assert_eq!(report["severity"], "error");
    assert_eq!(report["code"], "number-not-a-number");
    assert_eq!((&report["line"], &report["row"]), (&serde_json::json!(3), &serde_json::json!(2)));
    assert!(report["message"].as_str().is_some_and(|message| message.contains("“abc”不是数字")));
    assert_eq!(finding.place(Locale::ZhCn), "projects.csv:3，planned_total");
    assert_eq!(finding.problem, Problem::NumberNotANumber);
}
