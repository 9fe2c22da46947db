//! Descriptors that are odd, and packages that are not opened at all.

use serde_json::{Value, json};
use zonescope::package::{OpenError, Severity, open};
use zonescope::text::Locale;

use super::{check, found, ids, tiny};

const D: &str = "datapackage.json";

/// The name of the variant, and that its sentence has words in both languages and names what is wrong.
fn refused(result: Result<zonescope::package::Opened, OpenError>, named: &str) -> String {
    let error = result.err().unwrap();
    for locale in Locale::ALL {
        let sentence = error.sentence(locale);
        assert!(sentence.contains(named) && !sentence.starts_with("open-") && !sentence.contains("{$"), "{sentence}");
    }
    let shown = format!("{error:?}");
    shown.chars().take_while(char::is_ascii_alphanumeric).collect()
}

#[test]
fn what_is_no_package_says_so() {
    let package = tiny();
    assert_eq!(refused(open(&package.path("nowhere")), "nowhere"), "NotFound");
    assert_eq!(refused(open(&package.path("projects.csv/below")), "below"), "NotFound");
    assert_eq!(refused(open(&package.path("projects.csv")), "projects.csv"), "NotAPackage");
    assert_eq!(refused(tiny().without(D).open(), D), "NoDescriptor");
    assert_eq!(refused(zonescope::package::open_embedded(&[]), D), "NoDescriptor");
    for (bytes, variant) in [
        (&b""[..], "DescriptorCutOff"),
        (b"{\"name\": \"tiny\", \"resources\": [", "DescriptorCutOff"),
        (b"id,name\n1,2\n", "DescriptorNotJson"),
        (b"{\"title\": \"\xD4\xB0\xBE\xB5\"}", "DescriptorEncoding"),
        (b"{\"resources\": \"none\"}", "DescriptorShape"),
        (b"{\"resources\": []}", "NoZonescope"),
        (b"{\"zonescope\": {\"version\": 2}}", "WrongVersion"),
        (b"{\"zonescope\": {\"version\": 1}}", "MissingTable"),
    ] {
        assert_eq!(refused(tiny().put(D, bytes).open(), D), variant, "{}", String::from_utf8_lossy(bytes));
    }
}

#[cfg(unix)]
#[test]
fn what_may_not_be_read_says_so() {
    use std::os::unix::fs::PermissionsExt;
    let locked = |file: &str| {
        let package = tiny();
        std::fs::set_permissions(package.path(file), std::fs::Permissions::from_mode(0o000)).unwrap();
        package
    };
    let package = locked(D);
    if std::fs::read(package.path(D)).is_ok() {
        return; // The superuser may read anything.
    }
    assert_eq!(refused(package.open(), D), "Forbidden");
    assert_eq!(found(&locked("progress.csv").opened()), ["file-forbidden datapackage.json, path: progress.csv"]);
}

#[test]
fn essential_tables_must_be_there_and_in_order() {
    for (from, to, named, variant) in [
        (r#""name": "stages""#, r#""name": "phases""#, "stages", "MissingTable"),
        (r#""projects.csv""#, r#""../projects.csv""#, "../projects.csv", "UnusableTable"),
        (r#""sectors.csv""#, r#""sektors.csv""#, "sektors.csv", "UnusableTable"),
    ] {
        assert_eq!(refused(tiny().with(D, from, to).open(), named), variant, "{to}");
    }
    assert_eq!(refused(tiny().put("stages.csv", "").open(), "stages.csv"), "UnusableTable");
}

#[test]
fn what_the_descriptor_leaves_out_gets_a_stand_in() {
    check(&[
        (D, r#""id": "tiny", "#, "", &["zone-field-missing datapackage.json, zonescope.zone.id"], |d| {
            d.zone().id == "tiny"
        }),
        (
            D,
            r#""name_zh": "小开发区", "#,
            "",
            &["zone-field-missing datapackage.json, zonescope.zone.name_zh"],
            |d| d.zone().name.zh == "一个小开发区的账本",
        ),
        (D, r#""as_of": "2021-12-31","#, "", &["as-of-missing datapackage.json, zonescope.as_of"], |d| {
            d.as_of().is_none()
        }),
        (D, "2021-12-31", "2021-12-32", &["date-day datapackage.json, zonescope.as_of: 2021-12-32"], |d| {
            d.as_of().is_none()
        }),
        (D, r#""2021-12-31""#, "2021", &[], |d| d.as_of().is_some_and(|date| date.to_string() == "2021")),
        (D, r#""currency": "CNY","#, "", &["currency-missing datapackage.json, zonescope.currency"], |d| {
            d.currency().code() == "CNY"
        }),
        (D, r#""CNY""#, r#""XXQ""#, &["currency-unknown datapackage.json, zonescope.currency: XXQ"], |d| {
            d.currency().code() == "CNY"
        }),
        (
            D,
            r#""currency""#,
            r#""curency""#,
            &[
                "property-unknown datapackage.json, zonescope.curency: \"CNY\"",
                "currency-missing datapackage.json, zonescope.currency",
            ],
            |d| d.currency().code() == "CNY",
        ),
        (
            D,
            r#""id": "tiny", "#,
            r#""id": "tiny", "levle": "national", "#,
            &["property-unknown datapackage.json, zonescope.zone.levle: \"national\""],
            |d| d.zone().id == "tiny",
        ),
        (D, r#""CNY""#, r#""人民币""#, &["currency-unknown datapackage.json, zonescope.currency: 人民币"], |d| {
            d.currency().code() == "CNY"
        }),
        (
            D,
            r#""year_of": "signed""#,
            r#""year_of": "begun""#,
            &["year-of-unknown datapackage.json, zonescope.year_of: begun"],
            |d| d.year_of() == d.stages().find("signed"),
        ),
        (D, r#""year_of": "signed""#, r#""year_of": """#, &[], |d| d.year_of() == d.stages().find("signed")),
        (D, r#""name": "progress""#, r#""name": "enterprises""#, &["rows-counted-once progress.csv:2"], |d| {
            // It is a table of its own now.
            d.progress().is_empty() && ids(d).len() == 4
        }),
        (D, r#""name": "progress""#, r#""name": "places""#, &["resource-twice datapackage.json"], |d| {
            d.places().len() == 2
        }),
    ]);
}

#[test]
fn of_two_resources_of_one_name_that_is_read_which_can_be_it() {
    for (columns, at, read, left) in [
        // Notes about projects, which have nothing that projects need.
        (&["what", "who"][..], 0, "projects.csv", "notes.csv"),
        (&["what", "who"], 8, "projects.csv", "notes.csv"),
        (&["id", "name", "sector", "stage", "basis"], 8, "notes.csv", "projects.csv"),
        // Nothing tells them apart.
        (&["id"], 8, "projects.csv", "notes.csv"),
    ] {
        let package = tiny().put("notes.csv", "id,name,sector,stage,basis\nn1,N,ic,signed,published\n");
        let mut descriptor: Value = serde_json::from_slice(&std::fs::read(package.path(D)).unwrap()).unwrap();
        let fields: Vec<Value> = columns.iter().map(|name| json!({"name": name})).collect();
        let notes = json!({"name": "projects", "path": "notes.csv", "schema": {"fields": fields}});
        descriptor["resources"].as_array_mut().unwrap().insert(at, notes);
        let opened = package.put(D, descriptor.to_string()).opened();
        let twice: Vec<_> = opened.findings.iter().filter(|finding| finding.code() == "resource-twice").collect();
        let [twice] = twice[..] else { panic!("{:?}", found(&opened)) };
        assert!(twice.severity == Severity::Error && ids(&opened.dataset).contains(&"n1") == (read == "notes.csv"));
        for locale in Locale::ALL {
            let sentence = twice.sentence(locale);
            let [read, left] = [read, left].map(|name| sentence.find(name).unwrap());
            assert!(read < left, "{sentence}");
        }
    }
}
