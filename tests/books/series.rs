//! Published figures over time: single and cumulative periods, growth against the same months, what is missing and what is not
//! yet due.

use crate::plain_csv::{rows, shaoxing};
use crate::program::{Ran, run};
use zonescope::listing::{found_id, rows_said, series_rows};
use zonescope::model::{Dataset, Decimal};
use zonescope::package;
use zonescope::query::series::{Found, GrowthOf, Point, Reckoning, grown, points, series_of};
use zonescope::text::Locale;

const INDICATORS: &str = "\
id,name_zh,unit,decimals
x,工业投资,亿元,1
stock,从业人员,人,0
rate,增速,%,1
";

fn books(as_of: &str, observations: &str) -> Dataset {
    let as_of = if as_of.is_empty() { String::new() } else { format!(r#", "as_of": "{as_of}""#) };
    let descriptor = format!(
        r#"{{"name": "t", "resources": [
          {{"name": "sectors", "path": "sectors.csv"}}, {{"name": "stages", "path": "stages.csv"}},
          {{"name": "projects", "path": "projects.csv"}},
          {{"name": "indicators", "path": "indicators.csv"}}, {{"name": "observations", "path": "observations.csv"}}],
          "zonescope": {{"version": 1, "zone": {{"id": "t", "name_zh": "小区"}}, "currency": "CNY"{as_of}}}}}"#
    );
    // Cells that are not given are empty.
    let padded = |row: &str| format!("{row}{}\n", ",".repeat(5 - row.matches(',').count()));
    let observations: String = observations.lines().map(padded).collect();
    let observations = format!("indicator,period,value,status,yoy_pct,sector\n{observations}");
    let files = [
        ("datapackage.json", descriptor.as_str()),
        ("sectors.csv", "id,name_zh\nic,集成\nbio,生物\n"),
        ("stages.csv", "id,name_zh,order,kind\nsigned,签约,1,on_track\n"),
        ("projects.csv", "id,name,sector\na,甲,ic\n"),
        ("indicators.csv", INDICATORS),
        ("observations.csv", &observations),
    ];
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    let opened = package::open_embedded(&files).unwrap();
    let errors: Vec<String> = opened.findings.iter().map(|finding| finding.sentence(Locale::En)).collect();
    assert_eq!(opened.dataset.errors(), 0, "{errors:?}");
    opened.dataset
}

fn said(dataset: &Dataset, points: &[Point]) -> Vec<String> {
    let one = |point: &Point| {
        let value = point.found.value(dataset).map_or_else(|| found_id(&point.found).to_owned(), |v| v.to_string());
        let from = rows_said(dataset, &point.found).map_or_else(String::new, |rows| format!(" = {rows}"));
        format!("{} {value}{from}", point.period)
    };
    points.iter().map(one).collect()
}

fn found(dataset: &Dataset, reckoning: Reckoning) -> Vec<String> {
    let ix = dataset.observations()[0].indicator;
    said(dataset, &points(dataset, &series_of(dataset, ix)[0], reckoning))
}

/// Observations, the date of the books → single periods, cumulative ones.
type Case = (&'static str, &'static str, &'static [&'static str], &'static [&'static str]);

const CASES: [Case; 12] = [
    // January is never made up; March from what runs to it.
    (
        "x,2024-01/2024-02,30\nx,2024-03,16",
        "2024-03-31",
        &["2024-01/2024-02 30", "2024-03 16", "2024-04 not-due", "…"],
        &["2024-01/2024-02 30", "2024-Q1 46 = 2024-01/2024-02 + 2024-03", "2024-01/2024-04 not-due", "…"],
    ),
    (
        "x,2024-01/2024-02,30\nx,2024-Q1,46\nx,2024-01/2024-04,60.5",
        "",
        &["2024-01/2024-02 30", "2024-03 16 = 2024-Q1 − 2024-01/2024-02", "2024-04 14.5 = 2024-01/2024-04 − 2024-Q1"],
        &["2024-01/2024-02 30", "2024-Q1 46", "2024-01/2024-04 60.5"],
    ),
    // Not of two bases: the one is provisional.
    (
        "x,2024-01/2024-02,30\nx,2024-Q1,46,P\nx,2024-01/2024-04,60,P",
        "",
        &["2024-01/2024-02 30", "2024-03 missing", "2024-04 14 = 2024-01/2024-04 − 2024-Q1"],
        &["2024-01/2024-02 30", "2024-Q1 46", "2024-01/2024-04 60"],
    ),
    // Months 4 to 6 against a half, quarters against a half that was published, and one that was not.
    (
        "x,2024-H1,60\nx,2024-04,10\nx,2024-05,12\nx,2024-06,9",
        "",
        &["2024-04 10", "2024-05 12", "2024-06 9"],
        &[
            "2024-Q1 29 = 2024-H1 − 2024-04 − 2024-05 − 2024-06",
            "2024-01/2024-04 39 = 2024-H1 − 2024-05 − 2024-06",
            "2024-01/2024-05 51 = 2024-H1 − 2024-06",
            "2024-H1 60",
        ],
    ),
    ("x,2024-Q1,20\nx,2024-Q2,35\nx,2024-H1,56", "", &["2024-Q1 20", "2024-Q2 35"], &["2024-Q1 20", "2024-H1 56"]),
    (
        "x,2024-Q1,20\nx,2024-Q2,35\nx,2024-01/2024-09,80",
        "",
        &["2024-Q1 20", "2024-Q2 35", "2024-Q3 25 = 2024-01/2024-09 − 2024-Q1 − 2024-Q2"],
        &["2024-Q1 20", "2024-H1 55 = 2024-Q1 + 2024-Q2", "2024-01/2024-09 80"],
    ),
    // What falls is a correction, not a month below nothing.
    (
        "x,2024-01/2024-02,30\nx,2024-Q1,28",
        "",
        &["2024-01/2024-02 30", "2024-03 missing"],
        &["2024-01/2024-02 30", "2024-Q1 28"],
    ),
    // Unless the figure can be below nothing.
    (
        "x,2024-01/2024-02,-3\nx,2024-Q1,-5",
        "",
        &["2024-01/2024-02 -3", "2024-03 -2 = 2024-Q1 − 2024-01/2024-02"],
        &["2024-01/2024-02 -3", "2024-Q1 -5"],
    ),
    // People and rates are not added up over months.
    ("stock,2024-01,10\nstock,2024-02,12", "", &["2024-01 10", "2024-02 12"], &["2024-01 10", "2024-02 12"]),
    (
        "stock,2024-04,10\nstock,2024-06,12\nstock,2024-H1,12",
        "",
        &["2024-04 10", "2024-06 12", "2024-H1 12"],
        &["2024-04 10", "2024-06 12", "2024-H1 12"],
    ),
    ("rate,2024-Q1,5.1\nrate,2024-H1,5.3", "", &["2024-Q1 5.1", "2024-H1 5.3"], &["2024-Q1 5.1", "2024-H1 5.3"]),
    // Behind a break values are of another kind.
    (
        "x,2024-01/2024-02,30\nx,2024-Q1,46,B",
        "",
        &["2024-01/2024-02 30", "2024-03 missing"],
        &["2024-01/2024-02 30", "2024-Q1 46"],
    ),
];

#[test]
fn single_and_cumulative_periods_are_taken_from_one_another_only_where_that_is_true() {
    for (observations, as_of, single, cumulative) in CASES {
        let dataset = books(as_of, observations);
        for (reckoning, expected) in [(Reckoning::Single, single), (Reckoning::Cumulative, cumulative)] {
            let mut found = found(&dataset, reckoning);
            if let Some(more) = expected.iter().position(|one| *one == "…") {
                found.truncate(more);
                found.push("…".to_owned());
            }
            assert_eq!(found, expected, "{reckoning:?} of {observations}");
        }
    }
}

#[test]
fn what_is_not_yet_due_is_told_apart_from_what_is_missing() {
    let dataset =
        books("2022-10-31", "x,2021-Q1,1\nx,2021-Q2,1\nx,2021-Q4,1\nx,2022-Q2,M\n".replace(",M", ",,M").as_str());
    let single = found(&dataset, Reckoning::Single);
    let expected = [
        "2021-Q1 1",
        "2021-Q2 1",
        "2021-Q3 missing",
        "2021-Q4 1",
        "2022-Q1 missing",
        "2022-Q2 withheld",
        "2022-Q3 missing",
        "2022-Q4 not-due",
    ];
    assert_eq!(single, expected);
}

#[test]
fn the_same_months_of_the_year_before_are_what_growth_is_against() {
    let dataset = books(
        "",
        "x,2023-01/2023-02,40,A,2.0\nx,2023-Q1,100,A,3.1\nx,2024-01/2024-02,38,A,-3.2\nx,2024-Q1,99.5,A,-1.1\n",
    );
    let series = &series_of(&dataset, dataset.observations()[0].indicator)[0];
    let points = points(&dataset, series, Reckoning::Cumulative);
    let grown = grown(&dataset, &points);
    let last = points.len() - 1;
    assert_eq!(points[last].period.to_string(), "2024-Q1");
    let percent = |at: usize| grown[at].computed.as_ref().map(|growth| growth.percent.unwrap().to_string());
    assert_eq!(grown[last].published, Decimal::parse("-1.1").ok());
    assert_eq!(percent(last).as_deref(), Some("-0.5"), "what was published and what is computed stay two things");
    assert_eq!(percent(last - 1).as_deref(), Some("-5.0"));
    let (change, of) = grown[last].change.as_ref().unwrap();
    assert_eq!(
        (change.turn.id(), change.points.to_string(), *of),
        ("fall-narrower", "2.1".to_owned(), GrowthOf::Published)
    );
    let first_of_year = points.iter().position(|point| point.period.to_string() == "2024-01/2024-02").unwrap();
    assert_eq!(grown[first_of_year].change, None, "over the turn of the year growth begins anew");
    assert_eq!(percent(0), None, "there is no year before");
}

#[test]
fn series_are_kept_apart_by_what_they_are_about() {
    let dataset = books("", "x,2024,1\nx,2024,2,,,ic\nx,2023,3,,,ic\nx,2024,4,,,bio\nx,2024,5\n");
    let all = series_of(&dataset, dataset.observations()[0].indicator);
    let values: Vec<Vec<String>> =
        all.iter().map(|one| said(&dataset, &points(&dataset, one, Reckoning::Single))).collect();
    assert_eq!(
        values,
        [vec!["2024 1"], vec!["2023 3", "2024 2"], vec!["2024 4"]],
        "of two of one year the first stands"
    );
    let rows = series_rows(&dataset, dataset.observations()[0].indicator, Reckoning::Single, Locale::ZhCn);
    let shown: Vec<String> =
        rows.rows.iter().map(|row| row.iter().take(3).map(|cell| cell.shown()).collect::<Vec<_>>().join(" ")).collect();
    // The other one is there, too.
    assert_eq!(shown, ["全区 2024 1.0", "全区 2024 5.0", "集成 2023 3.0", "集成 2024 2.0", "生物 2024 4.0"]);
    assert_eq!(rows.columns[2].1, "数值（亿元）");
}

#[test]
fn all_published_values_of_the_bundled_books_come_out_as_they_stand_in_the_file() {
    let opened = package::open(&shaoxing()).unwrap();
    let dataset = &opened.dataset;
    let mut shown = 0;
    for (ix, _) in dataset.indicators().iter() {
        for series in series_of(dataset, ix) {
            let points = points(dataset, &series, Reckoning::Single);
            shown +=
                points.iter().filter(|point| matches!(point.found, Found::Published(_) | Found::Withheld(_))).count();
        }
    }
    assert_eq!(shown, rows(&shaoxing(), "observations.csv").len());
}

#[test]
fn the_command_line_prints_a_series_and_says_what_does_not_go_with_it() {
    let path = shaoxing();
    let path = path.to_str().unwrap();
    let query = |words: &[&str]| run(&[&["query", path, "--locale", "en"], words].concat());
    let table = ["--table", "observations", "--indicator"];
    let Ran { code, out, err } = query(&[&table[..], &["key_industry_planned_period", "--format", "csv"]].concat());
    assert_eq!((code, err.as_str()), (0, ""));
    assert_eq!(
        out,
        "lists,period,value,how,rows,status,yoy_published,yoy_computed,change,rank\nkey-industry,2021,337,published,,,,,,\n"
    );
    for (words, expected) in [
        (vec!["--table", "observations"], "indicator"),
        (vec!["--indicator", "key_industry_planed_period"], "Did you mean “key_industry_planned_period”"),
        (vec!["--indicator", "key_industry_planned_period", "--by", "sector"], "--by is for projects"),
        (vec!["--indicator", "key_industry_planned_period", "--table", "projects"], "--table is for projects"),
        (vec!["--measure", "project_count", "--by", "sector", "--basis", "single"], "indicator"),
        (vec!["--indicator", "key_industry_planned_period", "--basis", "both"], "both"),
    ] {
        let Ran { code, out, err } = query(&words);
        assert_eq!((code, out.as_str()), (2, ""), "{words:?}");
        assert!(err.contains(expected), "{words:?}: {err}");
    }
}
