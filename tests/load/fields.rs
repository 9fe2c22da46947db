//! Columns and tables that the program knows nothing of: what they are taken for, and what becomes of every cell.

use zonescope::model::{AddsUp, Dataset, FieldUnit, Kind, Measure};
use zonescope::package::{Opened, open, open_table};
use zonescope::query::{Cache, Column, Filter, Query, YearBasis, default_year_basis, parse_dimensions_of};
use zonescope::schema::PROJECTS;
use zonescope::text::Locale;
use zonescope::text::numbers::Scale;

use crate::found;

const SECTORS: &str = "id,name_zh\nic,集成电路\nbio,生物医药\n";
const STAGES: &str = "id,name_zh,order,kind\nsigned,签约,1,on_track\n";

/// A package with these projects, more resources, and their files.
fn package(projects: &str, resources: &str, files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let descriptor = format!(
        r#"{{"name": "t", "zonescope": {{"version": 1, "zone": {{"id": "t", "name_zh": "试验区"}}, "currency": "CNY",
            "as_of": "2021"}}, "resources": [{{"name": "sectors", "path": "sectors.csv"}},
            {{"name": "stages", "path": "stages.csv"}}, {projects_resource}{resources}]}}"#,
        projects_resource =
            if resources.contains("\"projects\"") { "" } else { r#"{"name": "projects", "path": "projects.csv"}"# },
    );
    let own = [
        ("datapackage.json", descriptor.as_str()),
        ("sectors.csv", SECTORS),
        ("stages.csv", STAGES),
        ("projects.csv", projects),
    ];
    for (name, text) in own.iter().chain(files) {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

/// Name, kind and unit of each column, as far as it is not known.
fn kinds(dataset: &Dataset) -> Vec<(String, Kind, String)> {
    let unit = |unit: &FieldUnit| match unit {
        FieldUnit::None => String::new(),
        FieldUnit::Money(unit) => format!("{} 10^{}", unit.currency.code(), unit.power),
        FieldUnit::Named(unit) => unit.clone(),
    };
    dataset.fields().iter().map(|field| (field.name.as_str().to_owned(), field.kind, unit(&field.unit))).collect()
}

/// A column as a file has it, row by row.
fn cells(dataset: &Dataset, column: &str) -> Vec<String> {
    let column = Column::parse(dataset, column).unwrap();
    let cell = |ix| {
        zonescope::listing::cell(dataset, ix, column, YearBasis::Period, Scale::One, Locale::En).exact().to_owned()
    };
    dataset.projects().iter().map(cell).collect()
}

fn opened(folder: &tempfile::TempDir) -> Opened {
    open(folder.path()).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn further_columns_of_projects_are_columns_with_every_cell_in_place() {
    let folder = package(
        "id,name,sector,企业性质,从业人数,税收（万元）,标签,网址,year,date_opened\n\
         a,甲,ic,民营,120,\"1,234.5\",高新;专精特新,https://a.cn,2019,2019/3/5\n\
         b,乙,ic,外资,—,-20,高新,https://b.cn,2020,2020年4月\n\
         c,丙,bio,民营,15,7,,https://c.cn,,2021-01-02\n",
        "",
        &[],
    );
    let opened = opened(&folder);
    let dataset = &opened.dataset;
    let expected = [
        ("企业性质", Kind::Category, ""),
        ("从业人数", Kind::Number, ""),
        ("税收（万元）", Kind::Amount, "CNY 10^4"),
        ("标签", Kind::Set, ""),
        ("网址", Kind::Link, ""),
        ("year", Kind::Date, ""),
        ("date_opened", Kind::Date, ""),
    ];
    assert_eq!(kinds(dataset), expected.map(|(name, kind, unit)| (name.to_owned(), kind, unit.to_owned())));
    for (column, expected) in [
        ("企业性质", ["民营", "外资", "民营"]),
        ("从业人数", ["120", "", "15"]),
        ("税收（万元）", ["12345000.00", "-200000.00", "70000.00"]),
        ("标签", ["高新;专精特新", "高新", ""]),
        ("column:year", ["2019", "2020", ""]),
        ("date_opened", ["2019-03-05", "2020-04", "2021-01-02"]),
    ] {
        assert_eq!(cells(dataset, column), expected, "{column}");
    }
    assert_eq!(
        found(&opened),
        ["field-marks-missing projects.csv, 从业人数", "date-column-unknown-stage projects.csv:1, date_opened"],
    );
}

#[test]
fn a_further_column_that_is_described_is_what_its_line_says_and_no_less_than_one_of_the_program() {
    let described: Vec<_> = PROJECTS.columns.iter().filter(|column| column.is_further).collect();
    let cells_of =
        |kind: Kind| if kind == Kind::Category { ["甲类", "乙类", "甲类"] } else { ["2509", "2510", ""] };
    let heads: Vec<&str> = described.iter().map(|column| column.id).collect();
    let rows = ["a", "b", "c"].iter().enumerate().map(|(row, id)| {
        let cells = described.iter().map(|column| format!(",{}", cells_of(column.kind)[row])).collect::<String>();
        format!("{id},{id},ic{cells}\n")
    });
    let folder = package(&format!("id,name,sector,{}\n{}", heads.join(","), rows.collect::<String>()), "", &[]);
    let opened = opened(&folder);
    let dataset = &opened.dataset;
    assert!(found(&opened).is_empty(), "{:?}", found(&opened));
    for column in described {
        let (shown, expected) = (Column::parse(dataset, column.id).unwrap(), cells_of(column.kind));
        assert_eq!(cells(dataset, column.id), expected, "{}", column.id);
        assert_eq!(shown.kind(dataset), column.kind, "{}: by its line, not by its values", column.id);
        let [zh, en] = Locale::ALL.map(|locale| {
            zonescope::listing::column_title(dataset, shown, YearBasis::Period, Scale::One, locale).to_string()
        });
        assert!(zh != column.id && en != column.id && zh != en, "{}: {zh}, {en}", column.id);
        for word in [column.id, &zh, &en] {
            let filter = Filter::parse(dataset, &[&format!("{word}={}", expected[0])]).unwrap();
            let (measure, by) = (Measure::ProjectCount, parse_dimensions_of(dataset, "sector").unwrap());
            let query = Query::new(measure, &by, default_year_basis(dataset, measure)).filtered(filter);
            let kept =
                Cache::default().answer(dataset, &query).unwrap().cells().map(|(_, cell)| cell.count).sum::<u32>();
            assert_eq!(kept as usize, expected.iter().filter(|cell| **cell == expected[0]).count(), "{word}");
        }
    }
}

#[test]
fn a_further_table_that_is_described_is_what_its_file_says_and_stands_with_those_that_are_not() {
    let rows = "id,project,matter,authority,document,date\n\
                1,a,核准,市发改委,2020-18,2020-03-05\n2,a,环评,市环保局,2020-19,2020-05\n3,b,核准,市发改委,,\n4,gone,核准,市发改委,,2021\n";
    let resource = r#", {"name": "approvals", "path": "approvals.csv"}"#;
    let folder = package("id,name,sector\na,甲,ic\nb,乙,ic\n", resource, &[("approvals.csv", rows)]);
    let opened = opened(&folder);
    let dataset = opened.table("approvals").expect("it does not vanish");
    assert_eq!(dataset.projects().len(), 4);
    let about = dataset.table().unwrap();
    assert_eq!((about.name.zh.as_str(), about.name.en.as_str()), ("审批", "Approvals"));
    let expected = [("project", Kind::Reference), ("matter", Kind::Category), ("authority", Kind::Category)];
    for (column, kind) in expected.into_iter().chain([("document", Kind::Text)]) {
        let parsed = Column::parse(dataset, column).unwrap();
        assert_eq!(parsed.kind(dataset), kind, "{column}");
        let [zh, en] = Locale::ALL.map(|locale| {
            zonescope::listing::column_title(dataset, parsed, YearBasis::Period, Scale::One, locale).to_string()
        });
        assert!(zh != column && en != column && zh != en, "{column}: {zh}, {en}");
    }
    let of_project = dataset.fields().iter().find(|field| field.name.as_str() == "project").unwrap();
    assert_eq!(of_project.refers_to.as_deref(), Some("projects"), "without a word in the descriptor");
    assert_eq!(found(&opened).len(), 1, "the project that is not there: {:?}", found(&opened));
    let query = Query::new(
        Measure::ProjectCount,
        &parse_dimensions_of(dataset, "project.sector").unwrap(),
        default_year_basis(dataset, Measure::ProjectCount),
    );
    let answer = Cache::default().answer(dataset, &query).unwrap();
    assert_eq!(
        answer.cells().map(|(_, cell)| cell.count).max(),
        Some(3),
        "one hop further, to the sector of the project"
    );
}

#[test]
fn what_is_declared_of_a_column_holds_and_what_is_not_so_is_said() {
    let fields = r#", {"name": "projects", "path": "projects.csv", "schema": {"fields": [
        {"name": "id", "type": "string"}, {"name": "name", "type": "string"}, {"name": "sector", "type": "string"},
        {"name": "staff", "type": "integer", "unit": "人", "title": "职工", "zonescope": {"title_en": "Staff", "sum": "not_over_time"}},
        {"name": "score", "type": "number", "zonescope": {"sum": "never"}},
        {"name": "rank", "type": "integer"}, {"name": "yield", "type": "number", "unit": "万元/亩"},
        {"name": "price", "type": "number", "zonescope": {"sum": "all"}},
        {"name": "level", "type": "string", "categories": [{"value": "n", "label": "国家级", "label_en": "National"}, {"value": "p", "label": "省级"}]},
        {"name": "grade", "type": "string", "categories": ["低", "中", "高"], "categoriesOrdered": true},
        {"name": "second", "type": "string"}],
        "foreignKeys": [{"fields": "second", "reference": {"resource": "sectors", "fields": "id"}}]}}"#;
    let folder = package(
        "id,name,sector,staff,score,rank,yield,price,level,grade,second\na,甲,ic,12,1.5,1,2.5,3,p,高,bio\nb,乙,ic,many,2,2,3,4,n,,\nc,丙,bio,,3.25,3,4,5,p,低,gone\n",
        fields.trim_start_matches(','),
        &[],
    );
    let opened = opened(&folder);
    let dataset = &opened.dataset;
    let field = |name: &str| dataset.fields().iter().find(|field| field.name.as_str() == name).unwrap();
    assert_eq!((field("staff").kind, field("staff").adds_up), (Kind::Quantity, AddsUp::NotOverTime));
    assert_eq!((field("staff").title.zh.as_str(), field("staff").title.en.as_str()), ("职工", "Staff"));
    for (name, expected) in
        [("score", AddsUp::Never), ("rank", AddsUp::Never), ("yield", AddsUp::Never), ("price", AddsUp::All)]
    {
        assert_eq!(field(name).adds_up, expected, "{name}");
    }
    assert_eq!(cells(dataset, "staff"), ["12", "", ""]);
    assert_eq!(field("level").categories().unwrap().ids, ["n", "p"], "in the declared order");
    let grades = field("grade").categories().unwrap();
    assert_eq!((&grades.ids[..], grades.ordered), (&["低", "中", "高"].map(String::from)[..], true));
    assert!(!field("level").categories().unwrap().ordered, "only where that is said");
    assert_eq!(cells(dataset, "second"), ["bio", "", "gone"]);
    let column = Column::parse(dataset, "second").unwrap();
    let ix = dataset.project("a").unwrap();
    let cell = zonescope::listing::cell(dataset, ix, column, YearBasis::Period, Scale::One, Locale::ZhCn);
    assert_eq!(cell.shown(), "生物医药", "a reference goes by the name of its row");
    assert_eq!(
        found(&opened),
        ["number-not-a-number projects.csv:3, staff: many", "dangling-reference projects.csv:4, second: gone"],
    );
    let sentence = opened.findings.iter().last().unwrap().sentence(Locale::En);
    assert!(sentence.contains("“gone” in sectors"), "the table that is meant, not the column: {sentence}");
}

#[test]
fn a_table_nobody_has_heard_of_is_a_table_like_others() {
    let resources = r#", {"name": "enterprises", "title": "企业", "path": "enterprises.csv"},
        {"name": "patents", "path": "patents.json"}, {"name": "readme", "path": "readme.md"}"#;
    let enterprises = "企业名称,统一社会信用代码,行业,员工数\n甲公司,A1,电子,100\n乙公司,A2,医药,20\n";
    let patents = r#"[{"no": 1, "kind": "发明", "tags": ["a", "b"]}, {"no": 1, "kind": "发明", "tags": []}]"#;
    let files = [("enterprises.csv", enterprises), ("patents.json", patents), ("readme.md", "#")];
    let folder = package("id,name,sector\na,甲,ic\n", resources, &files);
    let opened = opened(&folder);
    assert_eq!(found(&opened), Vec::<String>::new());
    let titles: Vec<_> = opened.others.iter().map(|other| other.table().unwrap().name.zh.clone()).collect();
    assert_eq!(titles, ["企业", "patents"], "what is no table is none");
    let enterprises = &opened.others[0];
    assert_eq!(cells(enterprises, "id"), ["A1", "A2"]);
    assert_eq!(cells(enterprises, "name"), ["甲公司", "乙公司"]);
    assert_eq!(cells(enterprises, "行业"), ["电子", "医药"]);
    let patents = &opened.others[1];
    assert_eq!(cells(patents, "id"), ["1", "2"], "rows without an id of their own are numbered");
    assert_eq!(cells(patents, "no"), ["1", "1"]);
    assert_eq!(cells(patents, "tags"), ["a;b", ""]);
}

#[test]
fn a_table_the_program_knows_can_be_looked_at_as_rows_and_columns() {
    let folder = package("id,name,sector\na,甲,ic\n", "", &[]);
    let opened = open_table(folder.path(), "sectors").unwrap();
    assert_eq!(opened.others.len(), 1);
    assert_eq!(cells(&opened.others[0], "name"), ["集成电路", "生物医药"]);
    assert!(opened.findings.is_empty(), "nothing is said twice");
}

#[test]
fn another_table_takes_the_place_of_the_projects_and_gives_it_back() {
    let resources = r#", {"name": "x", "path": "x.csv"}, {"name": "y", "path": "y.csv"}"#;
    let folder = package("id,name,sector\na,甲,ic\n", resources, &[("x.csv", "k\n1\n2\n"), ("y.csv", "k\n3\n")]);
    let opened = opened(&folder);
    let rows = |opened: &Opened| opened.tables().iter().map(|table| table.projects().len()).collect::<Vec<_>>();
    let y = opened.of_table("y").unwrap();
    assert_eq!((y.dataset.projects().len(), rows(&y)), (1, vec![1, 2, 1]), "in the order of the package");
    let back = y.of_table("projects").unwrap();
    assert!(back.dataset.table().is_none() && rows(&back) == [1, 2, 1]);
    assert!(opened.of_table("z").is_none());
}

#[test]
fn units_roles_and_words_that_nobody_knows_are_said_with_the_nearest() {
    let resource = r#", {"name": "firms", "path": "firms.csv", "zonescope": {"label": "name", "oder": 1},
        "schema": {"fields": [
        {"name": "id", "type": "string", "zonescope": {"role": "id"}},
        {"name": "capital", "type": "number", "unit": "亿员"},
        {"name": "output", "type": "number", "unit": "USX", "zonescope": {"kidn": "amount"}},
        {"name": "staff", "type": "number", "unit": "人"},
        {"name": "boxes", "type": "number", "unit": "TEU"}]}}"#;
    let files = [("firms.csv", "id,capital,output,staff,boxes\na,1,2,3,4\n")];
    let folder = package("id,name,sector\np,甲,ic\n", resource, &files);
    let opened = open(folder.path()).unwrap();
    let at = "datapackage.json, ";
    let said: Vec<String> = found(&opened).into_iter().filter(|one| one.contains(at)).collect();
    assert_eq!(
        said,
        [
            format!("property-unknown {at}zonescope.oder: 1"),
            format!("property-unknown {at}schema.fields.output.zonescope.kidn: \"amount\""),
            format!("key-column-unknown {at}zonescope.label: name"),
            format!("unit-as-written {at}schema.fields.capital.unit: 亿员"),
            format!("unit-as-written {at}schema.fields.output.unit: USX"),
        ]
    );
    let sentence = |code: &str| {
        let finding = opened.findings.iter().find(|finding| finding.code() == code);
        finding.map_or_else(String::new, |finding| finding.sentence(Locale::ZhCn))
    };
    assert!(sentence("unit-as-written").contains("如果指的是“亿元”"), "{}", sentence("unit-as-written"));
}

#[test]
fn several_marks_between_values_all_separate_them_and_a_doubtful_one_is_asked_about() {
    let text = "name,标签,合作方,城市\n甲,高新；规上,\"一公司,二公司\",\"绍兴,浙江\"\n乙,规上、专精特新,一公司,\"杭州,浙江\"\n\
                丙,\"高新,规上\",二公司,\"绍兴,浙江\"\n丁,高新;专精特新,三公司,\"杭州,浙江\"\n戊,高新|规上,三公司,\n";
    let files: [(&str, &[u8]); 2] = [
        ("datapackage.json", br#"{"name": "t", "resources": [{"name": "t", "path": "t.csv"}]}"#),
        ("t.csv", text.as_bytes()),
    ];
    let opened = zonescope::package::open_embedded(&files).unwrap();
    let members = |column: &str| {
        let field = opened.dataset.fields().iter().find(|field| field.name.as_str() == column).unwrap();
        let mut ids = field.categories().unwrap().ids.clone();
        ids.sort();
        (field.kind, ids.len())
    };
    assert_eq!(members("标签"), (Kind::Set, 3));
    assert_eq!(members("合作方"), (Kind::Set, 3), "both stand elsewhere alone");
    assert_eq!(members("城市"), (Kind::Category, 2), "a city and its province are one value as likely as two");
    let asked: Vec<String> = opened
        .findings
        .iter()
        .filter(|finding| finding.code() == "field-separator-undecided")
        .map(|finding| finding.sentence(Locale::ZhCn))
        .collect();
    assert!(matches!(&asked[..], [only] if only.contains("城市") && only.contains("绍兴,浙江")), "{asked:?}");
}

#[test]
fn projects_in_other_currencies_than_their_amounts_are_added_in_are_said() {
    let projects = "id,name,sector,planned_total,currency\np1,甲,ic,1,CNY\np2,乙,ic,2,USD\np3,丙,ic,3,EUR\n";
    let said = |projects: &str| {
        let folder = package(projects, "", &[]);
        let opened = open(folder.path()).unwrap();
        found(&opened).into_iter().filter(|one| one.starts_with("currency-of-rows")).collect::<Vec<_>>()
    };
    assert_eq!(said(projects), ["currency-of-rows projects.csv:3, currency: USD"]);
    assert_eq!(said(&projects.replace("USD", "CNY").replace("EUR", "人民币")), [""; 0], "all in one");
}
