//! Folders of bare tables get a descriptor with which everything in them is read as it was without one.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use zonescope::model::{FieldName, Kind, Qualifier};
use zonescope::package::{Description, OpenError, describe, open};

fn folder(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    folder
}

fn made(path: &Path) -> (Description, Value) {
    let made = describe(path).unwrap();
    let descriptor = serde_json::from_str(&made.text).unwrap();
    (made, descriptor)
}

#[test]
fn what_stands_in_each_column_is_declared() {
    let text = "统一社会信用代码,企业名称,行业,员工数,税收（万元）,增速,成立日期,年份,高新,经度,网址\n\
        91A,甲公司,电子,100,12.5,3%,2019-03-05,2019,是,120.5,https://a.cn\n\
        91B,乙公司,医药,20,-3,4%,2020-04-01,2020,否,120.6,https://b.cn\n\
        91C,丙公司,电子,,\"1,234\",,,2021,是,,\n";
    let folder = folder(&[("企业.csv", text.as_bytes())]);
    let (made, descriptor) = made(folder.path());
    let resource = &descriptor["resources"][0];
    assert_eq!((&resource["name"], &resource["path"]), (&json!("qiye"), &json!("企业.csv")));
    assert_eq!(resource["schema"]["primaryKey"], json!(["统一社会信用代码"]));
    let fields = resource["schema"]["fields"].as_array().unwrap();
    let told = |field: &Value| {
        let own = &field["zonescope"];
        format!(
            "{} {} {} {} {}",
            field["name"].as_str().unwrap(),
            field["type"].as_str().unwrap(),
            own["kind"].as_str().unwrap_or("-"),
            field["unit"].as_str().unwrap_or("-"),
            own["sum"].as_str().unwrap_or("-")
        )
    };
    assert_eq!(
        fields.iter().map(told).collect::<Vec<_>>(),
        [
            "统一社会信用代码 string id - -",
            "企业名称 string name - -",
            "行业 string - - -",
            "员工数 integer - - -",
            // A point elsewhere in the column says what the comma is.
            "税收（万元） number - 万元 -",
            "增速 number number % never",
            "成立日期 date - - -",
            "年份 year - - -",
            "高新 string flag - -",
            "经度 number longitude - -",
            "网址 string link - -",
        ]
    );
    assert_eq!(fields[2]["categories"], json!(["电子", "医药"]));
    let tax = made.opened.dataset.field(FieldName::new("税收（万元）")).unwrap();
    assert_eq!(tax.amount(2).unwrap().fen(), 1_234_000_000);
    assert_eq!(made.opened.dataset.errors(), 0);
}

#[test]
fn how_a_file_is_written_is_declared_where_it_is_out_of_the_ordinary() {
    let (gbk, _, _) = encoding_rs::GB18030
        .encode("指标：产值\r\n时间：最近3年\r\n地区,2025年,2024年\r\n北京,1,2\r\n天津,3,4\r\n数据来源：统计局\r\n");
    let folder = folder(&[
        ("a.csv", &gbk),
        ("b.tsv", b"x\ty\n1\t2\n"),
        ("c.csv", "名称;数\n甲;1,5\n乙;2\n".as_bytes()),
        ("note.txt", b"hello"),
        ("book.xlsx", b"PK\x03\x04"),
    ]);
    let (made, descriptor) = made(folder.path());
    let of =
        |at: usize| (descriptor["resources"][at]["encoding"].clone(), descriptor["resources"][at]["dialect"].clone());
    assert_eq!(of(0), (json!("gb18030"), json!({"headerRows": [3], "commentRows": [1, 2, 6]})));
    assert_eq!(of(1), (json!("utf-8"), json!({"delimiter": "\t"})));
    assert_eq!(of(2), (json!("utf-8"), json!({"delimiter": ";"})));
    assert_eq!(made.left_aside, ["book.xlsx", "note.txt"]);
    let rows: Vec<usize> = made.opened.tables().iter().map(|table| table.projects().len()).collect();
    assert_eq!(rows, [2, 1, 2]);
    let regions = made.opened.tables()[0];
    let names: Vec<&str> = regions.projects().iter().map(|ix| regions.projects().name(ix)).collect();
    assert_eq!(names, ["北京", "天津"], "the column in front says what a row is called");
}

#[test]
fn a_table_without_names_or_with_the_same_ones_keeps_every_row_and_column() {
    let folder = folder(&[
        ("a.csv", "1,北京,3.5\n2,上海,4.5\n".as_bytes()),
        ("b.csv", b"name,value,value,,\nA,1,2,x,y\nB,3,4,z,w\n"),
        (
            "c.csv",
            "企业,2020年,,2021年,\n,营收（万元）,税收（万元）,营收（万元）,税收（万元）\n甲,100,10,200,20\n乙,300,30,400,40\n"
                .as_bytes(),
        ),
    ]);
    let (made, descriptor) = made(folder.path());
    let dialects: Vec<Value> = (0..3).map(|at| descriptor["resources"][at]["dialect"].clone()).collect();
    assert_eq!(
        dialects,
        [
            json!({"header": false}),
            json!({"header": false, "commentRows": [1]}),
            json!({"header": false, "commentRows": [1, 2]})
        ]
    );
    let names = |at: usize| {
        let fields = descriptor["resources"][at]["schema"]["fields"].as_array().unwrap();
        fields.iter().map(|field| field["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>().join("|")
    };
    assert_eq!(names(0), "field1|field2|field3");
    assert_eq!(names(1), "name|value|value 2|field4|field5");
    assert_eq!(names(2), "企业|2020年 营收（万元）|2020年 税收（万元）|2021年 营收（万元）|2021年 税收（万元）");
    let rows: Vec<usize> = made.opened.tables().iter().map(|table| table.projects().len()).collect();
    assert_eq!(rows, [2, 2, 2]);
    let numbers = |at: usize, name: &str| {
        let dataset = made.opened.tables()[at];
        let field = dataset.field(FieldName::new(name)).unwrap();
        (field.kind, field.missing(2))
    };
    assert_eq!(numbers(0, "field3"), (Kind::Number, 0));
    assert_eq!(numbers(1, "value 2"), (Kind::Number, 0));
    assert_eq!(numbers(2, "2021年 税收（万元）"), (Kind::Amount, 0));
    assert_eq!(made.opened.dataset.errors(), 0);
}

#[test]
fn names_of_tables_are_unlike_and_mean_nothing_that_they_are_not() {
    let folder = folder(&[
        ("projects.csv", b"title,cost\na,1\nb,2\n"),
        ("Projects (2).csv", b"title,cost\na,1\n"),
        ("projects-2.csv", b"title,cost\na,1\n"),
        ("sectors.csv", b"code\nx\n"),
        ("….csv", b"x,y\n1,2\n"),
    ]);
    let (_, descriptor) = made(folder.path());
    let names: Vec<&str> =
        descriptor["resources"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["projects-2", "projects-2-2", "projects-table", "sectors-table", "table"]);
}

#[test]
fn a_whole_package_of_this_program_keeps_its_tables() {
    let folder = tempfile::tempdir().unwrap();
    for entry in fs::read_dir("tests/data/tiny").unwrap().flatten() {
        if entry.file_name() != "datapackage.json" {
            fs::copy(entry.path(), folder.path().join(entry.file_name())).unwrap();
        }
    }
    let (made, descriptor) = made(folder.path());
    assert!(descriptor["resources"].as_array().unwrap().iter().any(|one| one["name"] == "projects"));
    assert_eq!(
        made.opened.dataset.projects().len(),
        open(Path::new("tests/data/tiny")).unwrap().dataset.projects().len()
    );
}

#[test]
fn nothing_is_described_twice_and_an_empty_folder_says_so() {
    let empty = folder(&[("note.txt", b"hello")]);
    assert!(matches!(describe(empty.path()), Err(OpenError::NoTables { .. })));
    assert!(matches!(describe(Path::new("tests/data/tiny")), Err(OpenError::Described { .. })));
    assert!(matches!(describe(Path::new("nowhere")), Err(OpenError::NotFound { .. })));
    let one = folder(&[("a.csv", b"x,y\n1,2\n"), ("b.csv", b"x,y\n1,2\n")]);
    let (made, _) = made(&one.path().join("b.csv"));
    assert_eq!(made.files.iter().map(|file| file.path.as_str()).collect::<Vec<_>>(), ["b.csv"]);
    assert_eq!(made.place, one.path().join("datapackage.json"));
}

#[test]
fn stocks_and_rates_are_proposed_with_what_says_so() {
    let series = "地区,年份,常住人口（万人）,地区生产总值（亿元）,增长率,新增从业人员\n\
        越城,2020,100,10,3,1\n越城,2021,102,11,4,2\n柯桥,2020,90,8,2,3\n柯桥,2021,91,9,3,4\n";
    let firms = "name,year,employees,tax per mu\nA,2020,10,1.5\nB,2021,20,2.5\n";
    let folder = folder(&[("a.csv", series.as_bytes()), ("b.csv", firms.as_bytes())]);
    let (made, descriptor) = made(folder.path());
    let sum = |table: usize, name: &str| {
        let fields = descriptor["resources"][table]["schema"]["fields"].as_array().unwrap();
        fields.iter().find(|field| field["name"] == name).unwrap()["zonescope"]["sum"].clone()
    };
    assert_eq!(sum(0, "常住人口（万人）"), json!("not_over_time"));
    assert_eq!(sum(0, "增长率"), json!("never"));
    assert_eq!((sum(0, "地区生产总值（亿元）"), sum(0, "新增从业人员")), (Value::Null, Value::Null));
    // Each row is another firm: there is nothing that would be counted twice.
    assert_eq!((sum(1, "employees"), sum(1, "tax per mu")), (Value::Null, json!("never")));
    let told: Vec<String> = made
        .sums
        .iter()
        .map(|sum| format!("{} {} {}", sum.columns.join(","), sum.word, sum.time.as_deref().unwrap_or("-")))
        .collect();
    assert_eq!(told, ["常住人口（万人） 人口 年份", "增长率 率 -", "tax per mu per -"]);
}

#[test]
fn what_a_title_says_of_all_numbers_is_declared_of_each() {
    let table = |title: &str| {
        format!("数据库：年度数据\n{title}\n地区,2022年,2021年,2020年\n甲,,3,4\n乙,,5,-6.5\n数据来源：统计局\n")
    };
    let folder = folder(&[
        ("a.csv", table("指标：地区生产总值(亿元)").as_bytes()),
        ("b.csv", table("指标：工业增加值增速(%)").as_bytes()),
        ("c.csv", table("指标：居民消费价格指数(上年=100)").as_bytes()),
    ]);
    let (made, descriptor) = made(folder.path());
    let declared = |table: usize| {
        let fields = descriptor["resources"][table]["schema"]["fields"].as_array().unwrap();
        let told = |field: &Value| (field["type"].clone(), field["unit"].clone(), field["zonescope"]["sum"].clone());
        (told(&fields[1]), told(&fields[2]))
    };
    let each = |unit: Value, sum: Value| ((json!("number"), unit.clone(), sum.clone()), (json!("integer"), unit, sum));
    assert_eq!(declared(0), each(json!("亿元"), Value::Null), "a year without any is one of numbers, too");
    assert_eq!(declared(1), each(json!("%"), json!("never")));
    assert_eq!(declared(2), each(Value::Null, json!("never")));
    let told: Vec<String> = made.sums.iter().map(|sum| format!("{} {}", sum.columns.join(","), sum.word)).collect();
    assert_eq!(told, ["2022年,2021年,2020年 增速", "2022年,2021年,2020年 指数"], "one reason is said once");
    assert_eq!(made.opened.dataset.errors(), 0);
}

#[test]
fn ranges_are_numbers_and_classes_are_not() {
    let text = "企业,投资额（万元）,规模（人）\n甲,100-200,10-50\n乙,150~300,50-100\n丙,180,10-50\n丁,300以上,10-50\n";
    let folder = folder(&[("a.csv", text.as_bytes())]);
    let (made, _) = made(folder.path());
    let field = |name: &str| made.opened.dataset.field(FieldName::new(name)).unwrap();
    let invested = field("投资额（万元）");
    let said = |row| invested.numbers().unwrap().qualifier(row);
    assert_eq!(
        (0..4).map(said).collect::<Vec<_>>(),
        [Qualifier::Range, Qualifier::Range, Qualifier::Exact, Qualifier::AtLeast]
    );
    assert_eq!((invested.kind, field("规模（人）").kind), (Kind::Amount, Kind::Category));
    assert_eq!(made.opened.dataset.errors(), 0);
}

#[test]
fn numbers_that_say_what_they_are_in_are_declared_so() {
    let text =
        "名称,报价,含税,面积,混写\n甲,\"$1,000.50\",\"1,000元\",12亩,$5\n乙,$7,25.5元,3.5亩,€7\n丙,$2,,10亩,¥8\n";
    let folder = folder(&[("a.csv", text.as_bytes())]);
    let (made, descriptor) = made(folder.path());
    let fields = descriptor["resources"][0]["schema"]["fields"].as_array().unwrap();
    let number = |name: &str, group: Value, unit: &str| {
        let mut field = json!({"name": name, "type": "number", "bareNumber": false, "unit": unit});
        if group != Value::Null {
            field["groupChar"] = group;
        }
        field
    };
    assert_eq!(
        fields[1..],
        [
            number("报价", json!(","), "USD"),
            number("含税", json!(","), "元"),
            number("面积", Value::Null, "亩"),
            json!({"name": "混写", "type": "any"}),
        ]
    );
    let field = |name: &str| made.opened.dataset.field(FieldName::new(name)).unwrap();
    let numbers = |name: &str| -> Vec<Option<String>> {
        (0..3).map(|row| field(name).numbers().unwrap().get(row).map(|number| number.to_string())).collect()
    };
    let some = |texts: [&str; 3]| texts.map(|text| Some(text.to_owned()).filter(|text| !text.is_empty())).to_vec();
    assert_eq!(numbers("报价"), some(["1000.50", "7.00", "2.00"]));
    assert_eq!(numbers("含税"), some(["1000.00", "25.50", ""]));
    assert_eq!(numbers("面积"), some(["12.0", "3.5", "10.0"]));
    assert_eq!(field("混写").kind, Kind::Category);
    let codes: Vec<&str> = made.opened.findings.iter().map(|finding| finding.code()).collect();
    assert_eq!(codes.iter().filter(|code| code.starts_with("field-")).collect::<Vec<_>>(), [&"field-units-differ"]);
    let differing = made.opened.findings.iter().find(|finding| finding.code() == "field-units-differ").unwrap();
    let said = differing.sentence(zonescope::text::Locale::ZhCn);
    assert!(said.contains("“$”") && said.contains("“€7”") && said.contains("“€”"), "{said}");
}

#[test]
fn a_column_of_the_keys_of_another_table_is_declared_to_refer_to_it() {
    let years = "企业代码,年份,营收（万元）,评级\nE1,2019,10,1\nE2,2019,20,2\nE1,2020,30,1\nE3,2020,5,3\n";
    let folder = folder(&[
        ("企业.csv", "企业代码,名称,地区\nE1,甲,1\nE2,乙,2\nE3,丙,1\nE4,丁,2\n".as_bytes()),
        ("企业年度.csv", years.as_bytes()),
        ("地区.csv", "编号,名称\n1,东区\n2,西区\n3,南区\n".as_bytes()),
        ("other.csv", b"k,v\nE1,1\nE9,2\n"),
    ]);
    let (made, descriptor) = made(folder.path());
    let keys = |name: &str| {
        let resources = descriptor["resources"].as_array().unwrap();
        let of = resources.iter().find(|resource| resource["title"] == name).unwrap();
        of["schema"]["foreignKeys"].clone()
    };
    let key = |fields: &str, resource: &str, id: &str| json!([{"fields": fields, "reference": {"resource": resource, "fields": id}}]);
    assert_eq!(keys("企业年度"), key("企业代码", "qiye", "企业代码"));
    assert_eq!(keys("企业"), key("地区", "diqu", "编号"), "numbers, but called as the table");
    assert_eq!((keys("other"), keys("地区")), (Value::Null, Value::Null), "E9 is no key; a grade is no region");
    let told: Vec<_> = made.references.iter().map(|it| (it.column.as_str(), it.to.as_str(), it.values)).collect();
    assert_eq!(told, [("地区", "diqu", 2), ("企业代码", "qiye", 3)]);
    let years = made.opened.tables().into_iter().find(|table| table.table().is_some_and(|it| it.id == "qiyeniandu"));
    let field = years.unwrap().field(FieldName::new("企业代码")).unwrap();
    let labels: Vec<&str> = field.categories().unwrap().labels.iter().map(|label| label.zh.as_str()).collect();
    assert_eq!((field.kind, labels), (Kind::Reference, vec!["甲", "乙", "丙", "丁"]));
    assert_eq!(made.opened.dataset.errors(), 0);
}
