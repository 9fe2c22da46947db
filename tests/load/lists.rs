//! Lists have names: from a table of lists, wherever a list is shown; where there is none, a finding says so.

use zonescope::model::Dataset;
use zonescope::query::{Dimension, Filter, Key, parse_key};
use zonescope::text::Locale;

use crate::{Package, found, tiny};

const NAMED: &str =
    "id,name_zh,name_en,note\n市重点,市重点项目,City projects,\nprov,省重大产业项目,Provincial projects,第一批\n";

/// The tiny package with a table of lists, and one of its lists under an id.
fn named(lists: &str) -> Package {
    tiny()
        .with("projects.csv", "省重大;市重点", "prov;市重点")
        .with(
            "datapackage.json",
            r#"    {"name": "projects""#,
            "    {\"name\": \"lists\", \"path\": \"lists.csv\"},\n    {\"name\": \"projects\"",
        )
        .put("lists.csv", lists)
}

fn labels(dataset: &Dataset, locale: Locale) -> Vec<String> {
    dataset.lists().iter().map(|(ix, _)| Key::List(Some(ix)).label(dataset, locale)).collect()
}

#[test]
fn lists_go_by_their_names_in_the_order_of_their_table() {
    let opened = named(NAMED).opened();
    assert_eq!(found(&opened), [""; 0]);
    let dataset = &opened.dataset;
    assert_eq!(labels(dataset, Locale::ZhCn), ["市重点项目", "省重大产业项目"]);
    assert_eq!(labels(dataset, Locale::En), ["City projects", "Provincial projects"]);
    let (_, second) = dataset.lists().iter().nth(1).unwrap();
    assert_eq!((second.id.as_str(), second.note.as_str()), ("prov", "第一批"));
    let p1 = dataset.project("p1").unwrap();
    let ids: Vec<&str> = dataset.projects().lists(p1).iter().map(|ix| dataset.lists()[*ix].id.as_str()).collect();
    assert_eq!(ids, ["市重点", "prov"], "the project is still on both");
    for word in ["prov", "省重大产业项目", "Provincial projects"] {
        let key = parse_key(dataset, Dimension::List, word).unwrap();
        assert_eq!(key.id(dataset), "prov", "{word}");
        assert!(Filter::parse(dataset, &[format!("list={word}")]).is_ok(), "{word}");
    }
}

#[test]
fn a_list_that_is_not_in_the_table_is_found_and_keeps_its_projects() {
    let opened = named("id,name_zh\n市重点,市重点项目\nprof,省重大产业项目\n").opened();
    assert_eq!(found(&opened), ["list-unknown projects.csv, lists: prov"]);
    let sentence = opened.findings.as_slice()[0].sentence(Locale::ZhCn);
    assert!(sentence.contains("是否应为“prof”"), "{sentence}");
    let dataset = &opened.dataset;
    assert_eq!(labels(dataset, Locale::ZhCn), ["市重点项目", "省重大产业项目", "prov"]);
    assert_eq!(dataset.projects().lists(dataset.project("p1").unwrap()).len(), 2);
}

#[test]
fn without_a_table_ids_that_say_nothing_are_named_in_one_mild_finding() {
    let opened = tiny().with("projects.csv", "省重大;市重点", "prov-1;key;市重点").opened();
    assert_eq!(found(&opened), ["lists-unnamed projects.csv, lists"]);
    let finding = &opened.findings.as_slice()[0];
    assert_eq!(finding.severity, zonescope::package::Severity::Note);
    assert!(finding.sentence(Locale::ZhCn).starts_with("2 个清单没有名称，图表里只能显示 id（key, prov-1）。"));
    assert_eq!(labels(&opened.dataset, Locale::ZhCn), ["市重点", "key", "prov-1"]);
}

#[test]
fn a_table_of_lists_is_checked_like_any_other() {
    let opened = named("id,name_zh\n市重点,\nprov,省重大\nprov,又一个\n").opened();
    assert_eq!(found(&opened), ["name-missing lists.csv:2, name_zh", "id-duplicate lists.csv:4, id: prov"]);
    assert_eq!(labels(&opened.dataset, Locale::ZhCn), ["市重点", "省重大"]);
}

#[test]
fn every_list_of_the_bundled_books_has_a_name() {
    let dataset = zonescope::package::open_bundled().unwrap().dataset;
    assert!(dataset.lists().len() > 4);
    for (ix, list) in dataset.lists().iter() {
        for locale in Locale::ALL {
            assert_ne!(Key::List(Some(ix)).label(&dataset, locale), list.id);
        }
    }
}
