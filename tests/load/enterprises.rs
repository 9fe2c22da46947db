//! Credit codes and certificates: domain-3, acceptance 1 and 5.

use serde_json::json;
use zonescope::text::Locale;

use crate::found;
use crate::own_words::table;

#[test]
fn a_credit_code_that_cannot_be_right_says_why_and_is_kept() {
    let fields =
        json!([{"name": "id", "type": "string"}, {"name": "uscc", "type": "string", "zonescope": {"kind": "text"}}]);
    let rows =
        "id,uscc\n1,91000000000000000K\n2,910000000000000001\n3,91000000000000000k\n4,91\n5,91OOO000000000000K\n6,\n";
    let opened = table(fields, json!({}), rows);
    let expected = [
        "credit-code-check t.csv:3, uscc: 910000000000000001",
        "credit-code-spelled t.csv:4, uscc: 91000000000000000k",
        "credit-code-length t.csv:5, uscc: 91",
        "credit-code-sign t.csv:6, uscc: 91OOO000000000000K",
    ];
    assert_eq!(found(&opened), expected);
    let sentence = opened.findings.iter().next().unwrap().sentence(Locale::En);
    assert!(sentence.contains("should be K"), "{sentence}");
    assert_eq!(opened.dataset.errors(), 0, "nothing is missing for it");
}

#[test]
fn certificates_that_end_are_said_with_the_days_left() {
    let of = |as_of: &str| {
        let certificates = json!({"name": "certificates", "path": "c.csv", "type": "table", "schema": {"primaryKey": "id",
            "fields": [{"name": "id", "type": "string"}, {"name": "valid_to", "type": "date"}]}});
        let text = "id,valid_to\n1,2021-11-30\n2,2023\n3,\n";
        let own = json!({"version": 1, "zone": {"id": "z", "name_zh": "区"}, "currency": "CNY", "as_of": as_of});
        let descriptor = json!({"name": "t", "zonescope": own, "resources": [certificates]}).to_string();
        let files = [("datapackage.json", descriptor.as_bytes()), ("c.csv", text.as_bytes())];
        let opened = zonescope::package::open_embedded(&files).unwrap();
        opened
            .findings
            .iter()
            .map(|finding| (finding.code().to_owned(), finding.sentence(Locale::En)))
            .collect::<Vec<_>>()
    };
    let [(code, sentence)] = &of("2021-11-01")[..] else { panic!("one: {:?}", of("2021-11-01")) };
    assert!(code == "certificate-ends" && sentence.contains("29 days"), "{sentence}");
    let [(code, _), rest @ ..] = &of("2021-12-31")[..] else { panic!("one") };
    assert!(code == "certificate-ended" && rest.is_empty());
    assert!(of("2021-08-01").iter().all(|(code, _)| code != "certificate-ends"), "120 days before");
}
