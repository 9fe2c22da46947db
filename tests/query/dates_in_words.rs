//! Dates and stretches of time in filters as cells have them, and columns of dates that may be something else.

use zonescope::model::Dataset;
use zonescope::query::*;

use crate::books::firms;

fn passing(dataset: &Dataset, filter: &str) -> usize {
    let parsed = Filter::parse(dataset, &[filter]).unwrap();
    let again = parsed.to_text(dataset);
    assert_eq!(Filter::parse(dataset, &[&again]).unwrap(), parsed, "{filter} is written {again}");
    select(dataset, &parsed, YearBasis::Period).len()
}

#[test]
fn stretches_of_time_may_be_written_in_filters_as_they_are_in_cells() {
    let dataset = firms(
        "名称,投产日期\n甲,2021-11-05\n乙,2021年三季度\n丙,2021-02\n丁,2022-01-31\n戊,2021年1-9月\n己,2021年上半年\n庚,\n",
    );
    for (filter, count) in [
        ("投产日期=2021Q4", 1),
        ("投产日期=2021年第四季度", 1),
        ("投产日期=2021年上半年", 2),
        ("投产日期=2021-H1", 2),
        ("投产日期=2021年1-9月", 4),
        ("投产日期=2021年前三季度", 4),
        ("投产日期=2021Q1..2021Q3", 4),
        ("投产日期=2021Q3..2022Q1", 3),
        ("投产日期>=2021年4季度", 2),
        ("投产日期<2021年10月", 4),
        ("投产日期=2021年11月5日", 1),
        ("投产日期=2021年", 5),
        ("投产日期=", 1),
    ] {
        assert_eq!(passing(&dataset, filter), count, "{filter}");
    }
    let error = |filter: &str| Filter::parse(&dataset, &[filter]).unwrap_err().key;
    for wrong in ["投产日期=2021Q5", "投产日期=2021年13月", "投产日期=上半年"] {
        assert_eq!(error(wrong), "filter-not-a-date", "{wrong}");
    }
    for typed in ["投产日期=2021Q", "投产日期=2021年", "投产日期=2021年上", "投产日期=2021年1-"] {
        let wrong = wrong_so_far(&dataset, typed, typed.len(), zonescope::text::Locale::ZhCn);
        assert!(wrong.is_none(), "{typed}: {:?}", wrong.map(|wrong| wrong.key));
    }
}

#[test]
fn short_dates_are_read_where_nothing_else_can_be_meant() {
    let text = "名称,开工,登记,投产日期,签约日期\n甲,2021.3,20210523,98-05-23,20210523\n乙,2020.11,20200101,02-11-02,—\n\
                丙,2020.1,20191231,03-01-30,20191231\n丁,2020.10,20191230,04-01-31,20191230\n";
    let files: [(&str, &[u8]); 2] = [
        ("datapackage.json", br#"{"name": "t", "resources": [{"name": "t", "path": "t.csv"}]}"#),
        ("t.csv", text.as_bytes()),
    ];
    let opened = zonescope::package::open_embedded(&files).unwrap();
    let dataset = &opened.dataset;
    for (filter, count) in [
        ("开工=2020-01", 1),
        ("开工=2020-10", 1),
        ("开工=2020", 3),
        ("投产日期=1998", 1),
        ("投产日期>=2003-01-30", 2),
        ("签约日期=2019-12-31", 1),
        ("签约日期=", 1),
    ] {
        assert_eq!(passing(dataset, filter), count, "{filter}");
    }
    let asked = opened.findings.iter().filter(|finding| finding.code() == "field-maybe-dates");
    let asked: Vec<String> = asked.map(|finding| finding.sentence(zonescope::text::Locale::En)).collect();
    assert!(matches!(&asked[..], [only] if only.contains("登记") && only.contains("%Y%m%d")), "{asked:?}");
}

#[test]
fn rows_of_a_year_beside_rows_of_its_months_are_said() {
    let said = |text: &str| {
        let files: [(&str, &[u8]); 2] = [
            ("datapackage.json", br#"{"name": "t", "resources": [{"name": "t", "path": "t.csv"}]}"#),
            ("t.csv", text.as_bytes()),
        ];
        let opened = zonescope::package::open_embedded(&files).unwrap();
        let found =
            opened.findings.iter().filter(|finding| ["rows-overlap", "rows-counted-once"].contains(&finding.code()));
        let found = found.map(|finding| finding.sentence(zonescope::text::Locale::En)).collect::<Vec<_>>();
        let half = opened.findings.iter().filter(|finding| finding.code() == "rows-half-overlap");
        found.into_iter().chain(half.map(|finding| finding.sentence(zonescope::text::Locale::En))).collect::<Vec<_>>()
    };
    let half = said("企业,年月,产值\nA,2021年1-6月,1\nA,2021年4-9月,2\nA,2020,3\n");
    assert!(matches!(&half[..], [only] if only.contains("2021-H1 and of 2021-04/2021-09")), "{half:?}");
    let hidden = said("企业,年月,产值\nA,2021年,9\nA,2021年1-6月,1\nA,2021年4-9月,2\nA,2021年4-9月,2\n");
    assert_eq!(hidden.len(), 2, "{hidden:?}");
    let overlapping = said("企业,年月,产值\nA,2021-01,1\nA,2021-02,2\nB,2020,7\nA,2021,3\nB,2021-01,5\n");
    assert!(matches!(&overlapping[..], [only] if only.contains("2021 and of 2021-01")), "{overlapping:?}");
    let cumulative = said("企业,年月,产值\nA,2021年1-3月,1\nA,2021年1-6月,2\nB,2021年1-3月,7\n");
    assert_eq!(cumulative.len(), 1, "{cumulative:?}");
    for text in [
        "企业,年月,产值\nA,2021-01,1\nA,2021-02,2\nB,2021,7\nB,2020,3\n",
        "企业,年月,备注\nA,2021-01,x\nA,2021,y\n",
        "企业,年月,产值\nA,2021-01,1\nB,2021-01,2\nA,2021-02,1\n",
    ] {
        assert_eq!(said(text), Vec::<String>::new(), "{text}");
    }
}
