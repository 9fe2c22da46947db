//! Values as people write them, in tables that nobody described: what can be read in one way is read so, what cannot stays a
//! text and is said to.

use std::fs;

use serde_json::Value;
use zonescope::figure::{FigureSpec, build};
use zonescope::model::{Field, FieldName, Kind};
use zonescope::package::{Description, describe, open};
use zonescope::query::{
    Cache, CachedDataset, Column, Dimension, Filter, Query, YearBasis, default_year_basis, parse_measure_of,
};
use zonescope::text::Locale;
use zonescope::text::numbers::Scale;

use crate::found;

/// A folder with one table, and what describing it gives.
fn described(text: &str) -> (tempfile::TempDir, Description) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.csv"), text).unwrap();
    let made = describe(folder.path()).unwrap();
    (folder, made)
}

/// The numbers of a column with their decimals, `?` where there is none; its kind where it has none.
fn numbers(made: &Description, column: &str) -> Vec<String> {
    let dataset = &made.opened.dataset;
    let Some(field) = dataset.field(FieldName::new(column)) else { return vec!["no such column".to_owned()] };
    let Some(numbers) = Field::numbers(field) else { return vec![field.kind.id().to_owned()] };
    let rows = 0..dataset.projects().len();
    rows.map(|row| numbers.get(row).map_or("?".to_owned(), |number| number.shortest().to_string())).collect()
}

fn dates(made: &Description, column: &str) -> Vec<String> {
    let dataset = &made.opened.dataset;
    let Some(stage) = dataset.stages().find(column) else { return vec!["no dates".to_owned()] };
    let date = |ix| dataset.projects().date(ix, stage).map_or("?".to_owned(), |date| date.to_string());
    dataset.projects().iter().map(date).collect()
}

/// A property of a field of the descriptor that was made.
fn declared(made: &Description, column: &str) -> String {
    let descriptor: Value = serde_json::from_str(&made.text).unwrap();
    let fields = descriptor["resources"][0]["schema"]["fields"].as_array().unwrap().clone();
    let field = fields.into_iter().find(|field| field["name"] == column).unwrap();
    let said = ["type", "format", "decimalChar", "groupChar"].map(|key| field[key].as_str().unwrap_or("-").to_owned());
    said.join("|")
}

#[test]
fn numbers_are_read_as_their_column_writes_them_and_declared_so() {
    for (text, values, property) in [
        ("名称;值\n甲;1.234,50\n乙;-7\n丙;0,25\n", ["1234.5", "-7", "0.25"], "number|-|,|."),
        ("名称;值\n甲;12,5\n乙;7\n丙;0,25\n", ["12.5", "7", "0.25"], "number|-|,|-"),
        ("名称,值\n甲,1 200\n乙,7\n丙,3 400 000.5\n", ["1200", "7", "3400000.5"], "number|-|-| "),
        ("名称,值\n甲,1\u{a0}200\n乙,7\n丙,3\u{a0}400\n", ["1200", "7", "3400"], "number|-|-|\u{a0}"),
        ("名称,值\n甲,1\u{202f}200\n乙,7\n丙,\"3\u{202f}400,5\"\n", ["1200", "7", "3400.5"], "number|-|,|\u{202f}"),
        ("名称,值\n甲,\"1,200\"\n乙,7.5\n丙,\"3,400\"\n", ["1200", "7.5", "3400"], "number|-|-|,"),
        ("名称,值\n甲,1'200\n乙,7.5\n丙,3'400\n", ["1200", "7.5", "3400"], "number|-|-|'"),
        // What the standard has no words for is left to the values.
        ("名称,值\n甲,(30)\n乙,45\n丙,（1.5）\n", ["-30", "45", "-1.5"], "any|-|-|-"),
        ("名称,值\n甲,１２\n乙,45\n丙,−3\n", ["12", "45", "-3"], "any|-|-|-"),
        // With a point and three decimals, as everywhere where nothing speaks for a comma.
        ("名称,值\n甲,1.234\n乙,2.345\n丙,7.125\n", ["1.234", "2.345", "7.125"], "number|-|-|-"),
    ] {
        let (_folder, made) = described(text);
        assert_eq!(numbers(&made, "值"), values, "{text}");
        assert_eq!(declared(&made, "值"), property, "{text}");
        assert_eq!(made.opened.dataset.errors(), 0, "{text}");
    }
}

#[test]
fn what_may_be_two_numbers_stays_a_text_and_is_said() {
    for (text, finding) in [
        // Another column of the table has commas for points.
        ("名称;值;价\n甲;1.234;1,5\n乙;2.345;2\n", Some("1.234")),
        ("名称,值,价\n甲,1.234,\"1,5\"\n乙,2.345,2\n", Some("1.234")),
        // Cells are separated as where they are, and no column says otherwise.
        ("名称;值;价\n甲;1.234;1\n乙;2.345;2\n", Some("1.234")),
        ("名称;值;价\n甲;1.234;1.5\n乙;2.345;2\n", None),
        ("名称;值;价\n甲;1,234;1\n乙;2,345;2\n", Some("1,234")),
    ] {
        let (_folder, made) = described(text);
        let is_text = matches!(numbers(&made, "值")[0].as_str(), "text" | "category");
        assert_eq!(is_text, finding.is_some(), "{text}");
        let said: Vec<String> = made.opened.findings.iter().map(|finding| finding.sentence(Locale::ZhCn)).collect();
        match finding {
            Some(value) => {
                assert!(said.iter().any(|said| said.contains(value) && said.contains("1234")), "{said:?}");
            }
            None => assert!(said.iter().all(|said| !said.contains("decimalChar")), "{said:?}"),
        }
    }
    let (_folder, made) = described("名称,值\n甲,1\n乙,2\n丙,3\n丁,4\n戊,5\n己,6\n庚,3-7\n");
    assert_eq!(numbers(&made, "值"), ["category"]);
    assert!(
        found(&made.opened).contains(&"field-mostly-numbers a.csv:8, 值: 3-7".to_owned()),
        "{:?}",
        found(&made.opened)
    );
    let (_folder, made) = described("名称,值\n甲,(1)\n乙,(2)\n丙,(3)\n");
    assert_eq!(numbers(&made, "值"), ["category"], "numbers of items are not below nothing");
}

#[test]
fn days_and_months_are_told_apart_by_one_value_or_not_at_all() {
    for (text, values, property) in [
        ("名称,日期\n甲,05.03.2021\n乙,25.03.2021\n", ["2021-03-05", "2021-03-25"], "date|%d.%m.%Y|-|-"),
        ("名称,日期\n甲,5/3/2021\n乙,3/25/2021\n", ["2021-05-03", "2021-03-25"], "date|%m/%d/%Y|-|-"),
        ("名称,日期\n甲,2021年3月5日\n乙,2021年12月25日\n", ["2021-03-05", "2021-12-25"], "date|%Y年%m月%d日|-|-"),
        ("名称,日期\n甲,2021/3/5\n乙,2021/12/25\n", ["2021-03-05", "2021-12-25"], "date|%Y/%m/%d|-|-"),
        ("名称,日期\n甲,2021年3月\n乙,2021/12/25\n", ["2021-03", "2021-12-25"], "any|-|-|-"),
    ] {
        let (folder, made) = described(text);
        assert_eq!(dates(&made, "日期"), values, "{text}");
        assert_eq!(declared(&made, "日期"), property, "{text}");
        fs::write(folder.path().join("datapackage.json"), &made.text).unwrap();
        assert_eq!(open(folder.path()).unwrap().dataset.errors(), 0, "{text}");
    }
    let (_folder, made) = described("名称,日期\n甲,5/3/2021\n乙,7/8/2021\n");
    let field = made.opened.dataset.field(FieldName::new("日期")).unwrap();
    assert!(matches!(field.kind, Kind::Category | Kind::Text));
    let said = found(&made.opened);
    assert!(said.contains(&"field-dates-ambiguous a.csv:2, 日期: 5/3/2021".to_owned()), "{said:?}");
}

#[test]
fn numbers_that_are_not_meant_exactly_keep_saying_so() {
    let text = "名称,投资（亿元）,人数\n甲,约5亿,>=100\n乙,3,20\n丙,12.5,7\n丁,超过8亿元,80余\n戊,1,9\n";
    let (_folder, made) = described(text);
    assert_eq!(numbers(&made, "人数"), ["100", "20", "7", "80", "9"]);
    let dataset = &made.opened.dataset;
    let shown = |column: &str, locale: Locale| -> Vec<String> {
        let column = Column::parse(dataset, column).unwrap();
        let cell = |ix| zonescope::listing::cell(dataset, ix, column, YearBasis::Period, Scale::Yi, locale);
        dataset.projects().iter().map(|ix| cell(ix).shown().to_owned()).collect()
    };
    assert_eq!(shown("投资（亿元）", Locale::ZhCn), ["约5.00", "3.00", "12.50", "≥8.00", "1.00"]);
    assert_eq!(shown("人数", Locale::ZhCn), ["≥100", "20", "7", "≥80", "9"]);
    let measure = parse_measure_of(dataset, "人数").unwrap();
    let by = [Dimension::Project];
    let query = Query::new(measure, &by, default_year_basis(dataset, measure));
    let cached = CachedDataset::new(dataset, Cache::default());
    assert_eq!(cached.answer(&query).unwrap().total.sum.fen(), 21_600);
    assert_eq!(cached.qualified(&query), 2);
    let few = query.clone().filtered(Filter::parse(dataset, &["人数>=100"]).unwrap());
    assert_eq!(cached.qualified(&few), 1);
    let figure =
        build(dataset, &FigureSpec::new(zonescope::figure::Kind::parse("ranked").unwrap(), query), Locale::ZhCn);
    assert!(figure.unwrap().note.contains("2 个值并不确切"));
    let (_folder, made) = described("名称,值\n甲,约5\n乙,约6\n丙,约8\n丁,约9\n戊,7\n己,10\n");
    assert!(
        found(&made.opened).contains(&"field-mostly-numbers a.csv:2, 值: 约5".to_owned()),
        "{:?}",
        found(&made.opened)
    );
    // Where most are not exact, or one is something else, nothing is read into them.
    for text in ["名称,值\n甲,约5\n乙,约6\n丙,7\n", "名称,值\n甲,约5\n乙,6\n丙,3-5\n丁,8\n"] {
        let (_folder, made) = described(text);
        assert_eq!(numbers(&made, "值"), ["category"], "{text}");
    }
}
