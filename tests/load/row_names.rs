//! Rows of any table that are no records, and what records are called by.

use std::fmt::Write;

use zonescope::package::{Opened, open_embedded};
use zonescope::parallel::{Share, with_share};

use super::found;

fn opened(schema: &str, text: &str) -> Opened {
    let descriptor = format!(
        r#"{{"name": "t", "zonescope": {{"version": 1, "zone": {{"id": "t", "name_zh": "区"}}, "currency": "CNY",
        "as_of": "2021"}}, "resources": [{{"name": "t", "path": "t.csv"{schema}}}]}}"#
    );
    open_embedded(&[("datapackage.json", descriptor.as_bytes()), ("t.csv", text.as_bytes())]).unwrap()
}

fn rows(opened: &Opened) -> usize {
    opened.tables()[0].projects().len()
}

#[test]
fn the_heading_once_more_and_rows_of_nothing_are_no_records() {
    for (text, kept, expected) in [
        ("a,b,c\n1,x,\n,,\na,b,c\n2,,\n", 2, &["row-blank t.csv:3", "header-repeated t.csv:4"][..]),
        ("a,b,c\n1,x,\n , ,\n\n   \n2,,\n,,\n", 2, &["row-blank t.csv:3", "row-blank t.csv:7"]),
        // Something stands in them.
        ("a,b,c\n,x,\na,b,d\n", 2, &[]),
        ("a,b\n\"\",\"\"\n\"a\",b\n1,2\n", 1, &["row-blank t.csv:2", "header-repeated t.csv:3"]),
    ] {
        let opened = opened("", text);
        assert_eq!(rows(&opened), kept, "{text}");
        assert_eq!(found(&opened), expected, "{text}");
    }
    let escaped = opened(r#", "dialect": {"escapeChar": "\\"}"#, "a,b\n1,x\n,\na,b\n2,y\\,z\n");
    assert_eq!(
        (rows(&escaped), &found(&escaped)[..]),
        (2, &["row-blank t.csv:3", "header-repeated t.csv:4"].map(str::to_owned)[..])
    );
}

#[test]
fn in_a_long_table_read_in_pieces_each_is_found_in_its_place() {
    let (mut text, mut expected, mut kept) = ("编号,名称,数\n".to_owned(), Vec::new(), 0);
    for line in 2..6000 {
        match line % 700 {
            3 => {
                text.push_str(",,\n");
                expected.push(format!("row-blank t.csv:{line}"));
            }
            400 => {
                text.push_str("编号,名称,数\n");
                expected.push(format!("header-repeated t.csv:{line}"));
            }
            _ => {
                let _ = writeln!(text, "p{line},第{line},{}", line * 3);
                kept += 1;
            }
        }
    }
    for (threads, least_divisor) in [(1, 1), (4, 64), (8, 512)] {
        with_share(Share { threads, least_divisor }, || {
            let opened = opened("", &text);
            assert_eq!((rows(&opened), found(&opened)), (kept, expected.clone()), "{threads} threads");
        });
    }
}

#[test]
fn ids_that_come_again_are_said_where_nothing_is_declared_too() {
    let declared = r#", "schema": {"fields": [{"name": "k", "type": "string", "zonescope": {"kind": "id"}}],
        "fieldsMatch": "subset"}"#;
    for (schema, text, expected) in [
        ("", "编号,名称\np1,甲\np2,乙\np2,丙\np3,丁\n", &["id-doubled t.csv:4, 编号: p2"][..]),
        ("", "id,v\np1,1\np2,2\np3,1\n", &[]),
        (declared, "k,v\na,1\na,2\na,3\n", &["id-doubled t.csv:3, k: a", "id-doubled t.csv:4, k: a"]),
        // The same firms at several times; codes of something.
        ("", "统一社会信用代码,年份,人数\nA,2019,1\nB,2019,2\nC,2020,3\nA,2020,4\n", &[]),
        ("", "代码,v\n1,1\n1,2\n1,3\n2,4\n2,6\n", &[]),
    ] {
        let opened = opened(schema, text);
        assert_eq!(found(&opened), expected, "{text}");
        assert_eq!(rows(&opened), text.lines().count() - 1);
    }
}
