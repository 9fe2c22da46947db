//! Rows of all places or all kinds beside rows of each: totals where they are the sum of them, records where not.

use zonescope::package::open_embedded;

use super::found;

/// How many rows are kept of a table, and what is said of those that are not.
fn kept(text: &str) -> (usize, Vec<String>) {
    let descriptor = r#"{"name": "t", "resources": [{"name": "t", "path": "t.csv"}]}"#;
    let files: [(&str, &[u8]); 2] = [("datapackage.json", descriptor.as_bytes()), ("t.csv", text.as_bytes())];
    let opened = open_embedded(&files).unwrap();
    let said = found(&opened).into_iter().filter(|one| one.starts_with("row-total")).collect();
    (opened.tables()[0].projects().len(), said)
}

#[test]
fn rows_of_all_places_are_totals_where_they_are_the_sum() {
    for (text, count, said) in [
        ("地区,企业数\n全市,60\n越城,10\n柯桥,20\n上虞,30\n", 3, 1),
        ("地区,企业数\n越城,10\n柯桥,20\n上虞,30\n全市,60\n", 3, 1),
        (
            "地区,年份,企业数\n全市,2020,30\n越城,2020,10\n柯桥,2020,20\n全市,2021,50\n越城,2021,20\n柯桥,2021,30\n",
            4,
            2,
        ),
        ("District,Firms\nAll,60\nNorth,10\nSouth,20\nEast,30\n", 3, 1),
        ("产业,地区,数量\n集成电路,全区,3\n集成电路,北,1\n集成电路,南,2\n医药,全区,9\n医药,北,4\n医药,南,5\n", 4, 2),
        // A rate of all is no sum, and nothing else says that it is one.
        ("地区,平均年龄\n全市,33\n越城,31\n柯桥,35\n", 3, 0),
        ("名称,数量\n全聚德,30\n甲,10\n乙,20\n", 3, 0),
    ] {
        let (rows, found) = kept(text);
        assert_eq!((rows, found.len()), (count, said), "{text}: {found:?}");
    }
}
