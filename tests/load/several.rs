//! Tables of several files: put one after the other, each read by its own first line.

use zonescope::package::Opened;
use zonescope::parallel::{Share, with_share};
use zonescope::text::Locale;

use super::{Package, contracted, found, ids, name, planned, tiny};

const D: &str = "datapackage.json";
const FIRST: &str = "id,name,sector,contracted,planned_total\na,甲,ic,1,2\n";

/// The projects in two files, of which this is the second.
fn with_second(more: &str) -> Package {
    tiny().put("projects.csv", FIRST).put("more.csv", more).put("progress.csv", "project,period,planned\n").with(
        D,
        r#""path": "projects.csv""#,
        r#""path": ["projects.csv", "more.csv"]"#,
    )
}

fn of_b(opened: &Opened) -> (String, String, String) {
    let dataset = &opened.dataset;
    (name(dataset, "b").to_owned(), contracted(dataset, "b"), planned(dataset, "b"))
}

#[test]
fn columns_in_another_order_are_read_by_their_names() {
    let expected = ("乙".to_owned(), "300000000.00".to_owned(), "400000000.00".to_owned());
    for more in [
        "id,name,sector,contracted,planned_total\nb,乙,bio,3,4\n",
        "b,乙,bio,3,4\n",
        "planned_total,contracted,id,sector,name\n4,3,b,bio,乙\n",
        "\n\ncontracted,planned_total,sector,name,id\n3,4,bio,乙,b\ncontracted,planned_total,sector,name,id\n",
    ] {
        for threads in [1, 3] {
            let share = Share { threads, least_divisor: 1 << 20 };
            let opened = with_share(share, || with_second(more).opened());
            assert_eq!((ids(&opened.dataset), of_b(&opened)), (vec!["a", "b"], expected.clone()), "{more}");
            let repeated: &[&str] = if more.starts_with('\n') { &["header-repeated more.csv:5"] } else { &[] };
            assert_eq!(found(&opened), repeated, "{more}");
        }
    }
}

#[test]
fn columns_that_only_one_of_the_files_has_are_missing_in_the_other() {
    let opened = with_second("id,note,name,sector,planned_total\nb,新,乙,bio,4\nc,新,丙,bio,abc\n").opened();
    assert_eq!(of_b(&opened), ("乙".to_owned(), String::new(), "400000000.00".to_owned()));
    let [a, b] = ["a", "b"].map(|id| opened.dataset.projects().note(opened.dataset.project(id).unwrap()).to_owned());
    assert_eq!((a.as_str(), b.as_str()), ("", "新"));
    assert_eq!(found(&opened), ["number-not-a-number more.csv:3, planned_total: abc"]);
    // Each with as many cells as its own first line.
    let opened = with_second("sector,id,name\nbio,b,乙,9\n").opened();
    assert_eq!(found(&opened), ["row-ragged more.csv:2"]);
}

#[test]
fn what_is_odd_about_the_columns_of_a_further_file_is_said_of_that_file() {
    let opened = with_second("Planned Total,ID,sector,contracted,name,owner\n4,b,bio,3,乙,x\n").opened();
    assert_eq!(of_b(&opened).2, "400000000.00");
    assert_eq!(found(&opened), ["column-meant more.csv:1, planned_total", "column-meant more.csv:1, id"]);
    let owner = zonescope::query::Column::parse(&opened.dataset, "owner").unwrap();
    let b = opened.dataset.project("b").unwrap();
    let basis = zonescope::query::YearBasis::Period;
    let stored = zonescope::query::Stored::of(&opened.dataset, b, owner, basis);
    assert!(!matches!(stored, zonescope::query::Stored::Missing), "a column of that file alone is a column");
    let error = with_second("名称,编号,产业\n乙,b,bio\n").open().err().unwrap();
    let sentences = Locale::ALL.map(|locale| error.sentence(locale));
    for sentence in &sentences {
        assert!(sentence.contains("more.csv:1") && sentence.contains("编号 → id"), "{sentence}");
    }
}

#[test]
fn where_the_schema_names_columns_by_their_places_it_does_so_in_the_first_file() {
    let fields = ["id", "name", "sector", "contracted", "planned_total"];
    let fields: Vec<String> = fields.iter().map(|field| format!(r#"{{"name": "{field}", "unit": "亿元"}}"#)).collect();
    let text = std::fs::read_to_string(super::tiny_folder().join(D)).unwrap();
    let (before, rest) = text.split_once(r#""schema": {"fields": ["#).unwrap();
    let (_, behind) = rest.split_once("]}").unwrap();
    let schema = format!(r#"{before}"schema": {{"fields": [{}]}}{behind}"#, fields.join(","));
    let opened = with_second("总投资,协议投资,编号,产业,名称,总投资（万元）\n4,3,b,bio,乙,9\n")
        .put("projects.csv", "编号,名称,产业,协议投资,总投资\na,甲,ic,1,2\n")
        .put(D, schema)
        .with(D, r#""path": "projects.csv""#, r#""path": ["projects.csv", "more.csv"]"#)
        .opened();
    assert_eq!(of_b(&opened), ("乙".to_owned(), "300000000.00".to_owned(), "400000000.00".to_owned()));
    let found = found(&opened);
    assert!(found[..5].iter().all(|found| found.starts_with("column-by-position projects.csv:1")), "{found:?}");
    assert_eq!(found.len(), 5, "{found:?}");
    assert_eq!(opened.dataset.fields().len(), 1, "what has no place in the schema is a column of its own");
}

#[test]
fn files_of_an_odd_dialect_are_read_by_their_own_names_too() {
    let opened = with_second("# 第二批\nplanned_total,contracted,id,sector,name\n4,3,b,bio,乙\n")
        .with(D, r#""name": "projects","#, r##""name": "projects", "dialect": {"commentChar": "#"},"##)
        .opened();
    assert_eq!(of_b(&opened), ("乙".to_owned(), "300000000.00".to_owned(), "400000000.00".to_owned()));
    assert_eq!(found(&opened), Vec::<String>::new());
}

#[test]
fn a_column_of_an_own_table_refers_to_several_rows_in_a_cell() {
    let descriptor = r#"{"name": "t", "resources": [{"name": "branches", "path": "b.csv"}, {"name": "firms", "path": "f.csv", "schema": {
        "fields": [{"name": "id", "type": "string"}, {"name": "branch", "type": "string"}, {"name": "staff", "type": "number"}],
        "primaryKey": "id", "foreignKeys": [{"fields": "branch", "reference": {"resource": "branches", "fields": "id"}}]}}]}"#;
    let branches = "id,name,parent\nit,信息,\nchip,芯片,it\nsoft,软件,it\nbio,医药,\n\"a;b\",甲乙,\n";
    for rows in [
        "f1,chip;soft,10\nf2,bio,20\nf3,\"chip、bio\",40\nf4,,80\nf5,a;b,160\nf6,chip;nowhere,320\n",
        "f1,\"[\"\"chip\"\",\"\"soft\"\"]\",10\nf2,bio,20\nf3,\"[\"\"chip\"\", \"\"bio\"\"]\",40\nf4,,80\nf5,a;b,160\nf6,chip;nowhere,320\n",
    ] {
        let text = format!("id,branch,staff\n{rows}");
        let files: [(&str, &[u8]); 3] =
            [("datapackage.json", descriptor.as_bytes()), ("b.csv", branches.as_bytes()), ("f.csv", text.as_bytes())];
        let opened = zonescope::package::open_embedded(&files).unwrap();
        let dangling = opened.findings.iter().filter(|finding| finding.code() == "dangling-reference");
        assert_eq!(dangling.map(|finding| finding.value.clone().unwrap()).collect::<Vec<_>>(), ["nowhere"]);
        let table = opened.table("firms").unwrap();
        let basis = zonescope::query::default_year_basis(table, zonescope::model::Measure::ProjectCount);
        let ids = |filter: &str| {
            let filter = zonescope::query::Filter::parse(table, &[filter]).unwrap();
            let rows = zonescope::query::select(table, &filter, basis);
            rows.into_iter().map(|ix| table.projects().id(ix).to_owned()).collect::<Vec<_>>().join(" ")
        };
        for (filter, expected) in [
            ("branch=chip", "f1 f3 f6"),
            ("branch=bio", "f2 f3"),
            ("branch=it", "f1 f3 f6"),
            ("branch=", "f4"),
            ("branch!=bio", "f1 f4 f5 f6"),
            ("branch=\"a;b\"", "f5"),
        ] {
            assert_eq!(ids(filter), expected, "{filter}");
        }
        let measure = zonescope::query::parse_measure_of(table, "staff").unwrap();
        let by = zonescope::query::parse_dimensions_of(table, "branch").unwrap();
        let query = zonescope::query::Query::new(measure, &by, basis);
        let answer = zonescope::query::answer(table, &query).unwrap();
        let groups: Vec<String> =
            answer.cells().map(|(keys, cell)| format!("{} {}", keys[0].id(table), cell.sum.to_decimal())).collect();
        assert_eq!(groups, ["chip 370.00", "soft 10.00", "bio 60.00", "a;b 160.00", "nowhere 320.00", " 80.00"]);
        // Each record counts once in all, whatever its groups come to.
        assert_eq!(answer.total.sum.to_decimal().to_string(), "630.00");
    }
}
