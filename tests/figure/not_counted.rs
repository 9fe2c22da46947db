//! What a figure says of rows that are in the table and do not count.

use zonescope::figure::{Beside, Figure, FigureSpec, Kind, build};
use zonescope::model::Dataset;
use zonescope::query::{Query, default_year_basis, parse_dimensions_of, parse_measure_of};
use zonescope::text::Locale;

/// A package of one table.
pub(super) fn table(text: &str) -> Dataset {
    let files: [(&str, &[u8]); 2] = [
        (
            "datapackage.json",
            r#"{"name": "t", "zonescope": {"version": 1, "zone": {"id": "t", "name_zh": "区"}, "currency": "CNY"},
                "resources": [{"name": "t", "path": "t.csv"}]}"#
                .as_bytes(),
        ),
        ("t.csv", text.as_bytes()),
    ];
    zonescope::package::open_embedded(&files).unwrap().dataset
}

/// A figure of a measure of it.
pub(super) fn figure(dataset: &Dataset, kind: Kind, measure: &str, by: &str, locale: Locale) -> Figure {
    let measure = parse_measure_of(dataset, measure).unwrap();
    let by = parse_dimensions_of(dataset, by).unwrap();
    let query = Query::new(measure, &by, default_year_basis(dataset, measure));
    build(dataset, &FigureSpec::new(kind, query), locale.of_rows(dataset)).unwrap()
}

#[test]
fn totals_that_do_not_match_are_told_of() {
    for (text, zh, en) in [
        (
            "企业,产值（万元）\n甲,10\n乙,20\n合计,40\n",
            "1 个合计行与其他行之和不符，未计入。",
            "1 row is called a total but is not the sum of the others, and does not count.",
        ),
        (
            "企业,产值（万元）\n甲,10\n乙,20\n甲组小计,40\n",
            "1 行名称像合计行，但与其他行之和不符，仍计入。",
            "1 row is called like a total but is not the sum of others, and counts.",
        ),
    ] {
        let dataset = table(text);
        for (locale, note) in [(Locale::ZhCn, zh), (Locale::En, en)] {
            let figure = figure(&dataset, Kind::Ranked, "产值（万元）", "企业", locale);
            assert!(figure.note.contains(note), "{:?}", figure.note);
        }
    }
    let matching = table("企业,产值（万元）\n甲,10\n乙,20\n合计,30\n");
    let figure = figure(&matching, Kind::Ranked, "产值（万元）", "企业", Locale::En);
    assert!(!figure.note.contains("total"), "{:?}", figure.note);
}

const STOCK: &str =
    "企业,年份,园区,员工\n甲,2020,东,100\n甲,2021,东,120\n乙,2020,西,50\n乙,2021,西,\n丙,2021,东,30\n丁,2019,西,70\n";

#[test]
fn a_stock_whose_last_value_is_missing_is_a_part_of_nothing() {
    let dataset = table(STOCK);
    for (locale, unknown) in [(Locale::ZhCn, "未公布"), (Locale::En, "Not published")] {
        let of = |kind: Kind| figure(&dataset, kind, "员工", "园区,year", locale);
        let table = of(Kind::Table);
        let west = table.series.iter().find(|series| series.label == "西").unwrap();
        let total = west.marks.last().unwrap().as_ref().unwrap();
        assert_eq!((total.length.label.as_str(), &total.beside), (unknown, &Beside::Nothing));
        assert!(!table.summary.contains(", Not published"), "{}", table.summary);
        // What is not known is not worked with.
        let index = of(Kind::Index);
        assert!(!index.summary.contains(unknown) && !index.summary.contains("所据"), "{}", index.summary);
        assert!(!index.summary.contains("Computed from"), "{}", index.summary);
        let percent = of(Kind::Percent);
        assert_eq!(percent.unit, locale.either("%（柱顶为合计）", "% (on top the total)"));
    }
}

#[test]
fn a_stock_by_time_is_no_whole_of_tiles() {
    let (dataset, year) = (table(STOCK), "年份");
    let refused = |by: &str| {
        let measure = parse_measure_of(&dataset, "员工").unwrap();
        let by = parse_dimensions_of(&dataset, by).unwrap();
        let query = Query::new(measure, &by, default_year_basis(&dataset, measure));
        build(&dataset, &FigureSpec::new(Kind::Treemap, query), Locale::ZhCn).map_err(|error| error.key).err()
    };
    assert_eq!(refused(year), Some("figure-not-over-time"));
    assert_eq!(refused("园区"), None);
}

#[test]
fn records_that_are_only_numbered_are_called_by_what_they_are_of() {
    let figure = figure(&table(STOCK), Kind::Treemap, "员工", "园区", Locale::ZhCn);
    for name in ["甲 · 东 · 2021", "丙 · 东 · 2021"] {
        assert!(figure.summary.contains(name), "{}", figure.summary);
    }
}

#[test]
fn years_of_which_no_amount_is_published_stay_at_the_ends_too() {
    let projects =
        "id,name,sector,planned_total,date_signed\np1,一,a,,2017\np2,二,a,6,2019\np3,三,b,7,2020\np4,四,b,,2022\n";
    let files: [(&str, &[u8]); 4] = [
        (
            "datapackage.json",
            br#"{"name": "t", "zonescope": {"version": 1, "zone": {"id": "t", "name_zh": "Z"}, "currency": "CNY",
                "year_of": "signed"}, "resources": [{"name": "sectors", "path": "sectors.csv"},
                {"name": "stages", "path": "stages.csv"}, {"name": "projects", "path": "projects.csv",
                "schema": {"fields": [{"name": "planned_total", "type": "number", "unit": "CNY"}]}}]}"#,
        ),
        ("sectors.csv", "id,name_zh\na,甲\nb,乙\n".as_bytes()),
        ("stages.csv", "id,name_zh,name_en,order,kind\nsigned,签约,Signed,1,on_track\n".as_bytes()),
        ("projects.csv", projects.as_bytes()),
    ];
    let dataset = zonescope::package::open_embedded(&files).unwrap().dataset;
    let table = figure(&dataset, Kind::Table, "planned_total", "sector,year", Locale::ZhCn);
    let columns: Vec<&str> = table.categories.iter().map(|category| category.label.as_str()).collect();
    assert_eq!(columns, ["2017", "2018", "2019", "2020", "2021", "2022", "合计"]);
    let ranked = figure(&dataset, Kind::Ranked, "planned_total", "sector", Locale::ZhCn);
    assert!(ranked.subtitle.contains("2017–2022"), "{}", ranked.subtitle);
    assert!(ranked.note.contains("2 个项目未公布"), "{}", ranked.note);
}
