//! A recipe is applied to next month's file, and says where that is not as it was.

use zonescope::import::{Change, apply, propose};

use crate::books::{csv, file, imported};

const JULY: &str = "企业,类别,税收（亿元）,备注\n绍一,电子,5,x\n绍二,医药,7,\n";

#[test]
fn a_recipe_is_the_same_after_being_written_and_read() {
    let (recipe, _) = propose(&[file("a.csv", JULY.as_bytes())]);
    let text = serde_json::to_string_pretty(&recipe).unwrap();
    assert_eq!(serde_json::from_str::<zonescope::import::Recipe>(&text).unwrap(), recipe);
}

#[test]
fn columns_are_found_by_their_headings_wherever_they_stand() {
    let (recipe, first) = imported(&[file("七月.csv", JULY.as_bytes())]);
    let august = "类别,企业,新列,税收（亿元）\n电子,绍一,1,6\n医药,绍二,2,8\n";
    let next = apply(&recipe, &[file("八月.csv", august.as_bytes())]);
    let names = |imported: &zonescope::import::Imported| {
        imported.tables[0].columns.iter().map(|column| column.name.clone()).collect::<Vec<_>>()
    };
    assert_eq!(names(&first), ["企业", "类别", "税收（亿元）", "备注"]);
    assert_eq!(names(&next), ["企业", "类别", "税收（亿元）", "新列"]);
    let changes: Vec<&Change> = next.changes.iter().map(|change| &change.change).collect();
    assert_eq!(
        changes,
        [
            &Change::ColumnGone { heading: "备注".to_owned() },
            &Change::ColumnNew { heading: "新列".to_owned(), kind: "number".to_owned() }
        ]
    );
    assert_eq!(csv(&next, &recipe, "qiyue"), "企业,类别,税收（亿元）,新列\n绍一,电子,6,1\n绍二,医药,8,2\n");
}

#[test]
fn one_more_period_is_taken_as_the_others_are() {
    let text = "地区,2022年,2023年,2024年\n甲,1,2,3\n乙,4,5,6\n";
    let (recipe, _) = imported(&[file("a.csv", text.as_bytes())]);
    let next = "地区,2022年,2023年,2024年,2025年\n甲,1,2,3,10\n乙,4,5,6,11\n";
    let imported = apply(&recipe, &[file("b.csv", next.as_bytes())]);
    let changes: Vec<&Change> = imported.changes.iter().map(|change| &change.change).collect();
    assert_eq!(changes, [&Change::PeriodNew { heading: "2025年".to_owned() }]);
    assert_eq!(imported.accounts[0].sums[0].after, "42");
    assert_eq!(imported.accounts[0].rows_written, 8);
}

#[test]
fn what_a_person_changes_in_a_recipe_is_done() {
    let files = [file("a.csv", "名,数\n甲,\"1.234\"\n乙,\"2.500\"\n".as_bytes())];
    let (mut recipe, _) = propose(&files);
    recipe.tables[0].columns[1].decimal = ",".to_owned();
    recipe.tables[0].columns[1].group = ".".to_owned();
    recipe.tables[0].columns[0].kind = "leave-out".to_owned();
    assert_eq!(csv(&apply(&recipe, &files), &recipe, "a"), "数\n1234\n2500\n");
}

#[test]
fn spellings_are_found_and_merged_only_where_a_recipe_says_so() {
    let files =
        [file("a.csv", "企业,状态\n绍一,In Review\n绍二,In review\n绍三,In Review\n绍四,Approved\n".as_bytes())];
    let (mut recipe, inspected) = propose(&files);
    let texts = [("In Review".to_owned(), 2), ("In review".to_owned(), 1)];
    assert_eq!(inspected[0].spellings.iter().map(|it| &it.texts[..]).collect::<Vec<_>>(), [&texts[..]]);
    assert!(csv(&apply(&recipe, &files), &recipe, "a").contains("绍二,In review\n"), "not by itself");
    recipe.tables[0].columns[1].replace.insert("In review".to_owned(), "In Review".to_owned());
    assert_eq!(
        csv(&apply(&recipe, &files), &recipe, "a"),
        "企业,状态\n绍一,In Review\n绍二,In Review\n绍三,In Review\n绍四,Approved\n"
    );
}
