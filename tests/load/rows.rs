//! Rows and whole tables that are odd.

use zonescope::package::{Finding, Problem};

use super::{check, contracted, date, found, ids, name, planned, tiny};

const P: &str = "projects.csv";

#[test]
fn ids_are_there_and_unique() {
    check(&[
        (P, "p3,制药厂", "p1,制药厂", &["id-duplicate projects.csv:4, id: p1"], |d| {
            ids(d) == ["p1", "p2", "p4"] && name(d, "p1") == "晶圆一期"
        }),
        (P, "p3,制药厂", ",制药厂", &["key-missing projects.csv:4, id"], |d| ids(d) == ["p1", "p2", "p4"]),
        (P, "p3,制药厂", "p3,", &["name-missing projects.csv:4, name"], |d| name(d, "p3") == "p3"),
        (
            "sectors.csv",
            "bio,生物",
            "ic,生物",
            &["id-duplicate sectors.csv:4, id: ic", "dangling-reference projects.csv:4, sector: bio"],
            |d| d.sectors().len() == 2 && ids(d).len() == 4,
        ),
        ("sources.csv", "report,工作报告", "report,", &["name-missing sources.csv:2, title"], |d| {
            d.sources().len() == 2
        }),
    ]);
    let opened = tiny().with(P, "p3,制药厂", "p1,制药厂").opened();
    let sentence = opened.findings.as_slice()[0].sentence(zonescope::text::Locale::En);
    assert!(sentence.contains("already stands in projects.csv:2"), "{sentence}");
}

#[test]
fn parents_that_form_a_circle_are_dropped() {
    check(&[
        (
            "sectors.csv",
            "Integrated circuits,,",
            "Integrated circuits,design,",
            &["cycle sectors.csv:2, parent: design", "cycle sectors.csv:3, parent: ic"],
            |d| d.sectors().iter().all(|(_, sector)| sector.parent.is_none()),
        ),
        ("places.csv", "Core,core,,", "Core,core,core,", &["cycle places.csv:3, parent: core"], |d| {
            d.places().iter().filter(|(_, place)| place.parent.is_some()).count() == 1
        }),
        (
            P,
            "省重大;市重点,,",
            "省重大;市重点,p2,",
            &["cycle projects.csv:2, parent: p2", "cycle projects.csv:3, parent: p1"],
            |d| !d.has_package_projects() && planned(d, "p1") == "1250000000.00",
        ),
    ]);
    let opened = tiny().with("sectors.csv", "Integrated circuits,,", "Integrated circuits,design,").opened();
    let sentence = opened.findings.as_slice()[0].sentence(zonescope::text::Locale::En);
    assert!(sentence.contains("(ic → design → ic)"), "{sentence}");
}

#[test]
fn progress_and_observations_that_cannot_be_placed_are_left_out() {
    check(&[
        ("progress.csv", "p1,2021,", "p9,2021,", &["dangling-reference progress.csv:2, project: p9"], |d| {
            d.progress().len() == 2
        }),
        (
            "progress.csv",
            "2021-01/2021-09",
            "2021-09/2021-01",
            &["period-not-a-period progress.csv:3, period: 2021-09/2021-01"],
            |d| d.progress().len() == 2,
        ),
        ("progress.csv", "2021-01/2021-09", "2021", &["progress-duplicate progress.csv:3, period: 2021"], |d| {
            d.progress().len() == 2
        }),
        ("progress.csv", "2021-01/2021-09", "", &["key-missing progress.csv:3, period"], |d| d.progress().len() == 2),
        (
            "observations.csv",
            "rank,2020",
            "rank,20年",
            &["period-not-a-period observations.csv:3, period: 20年"],
            |d| d.observations().len() == 1,
        ),
        (
            "observations.csv",
            "rank,2020",
            "rang,2020",
            &["dangling-reference observations.csv:3, indicator: rang"],
            |d| d.observations().len() == 1,
        ),
    ]);
}

#[test]
fn columns_that_are_odd_are_reported_once() {
    check(&[
        (P, "note,sources\n", "comment,sources\n", &[], |d| ids(d).len() == 4 && d.fields().len() == 1),
        (P, "note,sources\n", "name,sources\n", &["column-twice projects.csv:1, name"], |d| {
            name(d, "p2") == "晶圆二期"
        }),
        (P, "note,sources\n", ",sources\n", &["column-unnamed projects.csv:1, "], |d| ids(d).len() == 4),
        (P, "id,name,name_en,sector", "id,name,name_en,industry", &["column-missing projects.csv:1, sector"], |d| {
            planned(d, "p2") == "2500000000.00"
        }),
        (P, "id,name,", "id,title,", &["column-missing projects.csv:1, name"], |d| name(d, "p2") == "p2"),
        (P, "date_started", "date_begun", &["date-column-unknown-stage projects.csv:1, date_begun"], |d| {
            date(d, "p3", "started").is_empty() && date(d, "p3", "completed") == "2021-06"
        }),
        (
            "progress.csv",
            "project,period",
            "project,when",
            &["key-column-missing progress.csv:1", "column-unknown progress.csv:1, when"],
            |d| d.progress().is_empty(),
        ),
    ]);
}

#[test]
fn ragged_rows_keep_what_they_have() {
    check(&[
        (
            P,
            "\"二期, 分两批\"",
            "二期, 分两批",
            &["row-ragged projects.csv:3", "dangling-reference projects.csv:3, sources: 分两批"],
            |d| contracted(d, "p2") == "2000000000.00",
        ),
        (P, "2021-06,,report\n", "2021-06\n", &["row-ragged projects.csv:4"], |d| {
            date(d, "p3", "completed") == "2021-06"
        }),
        (P, "p3,制药厂", "\n  \n,,,\np3,制药厂", &[], |d| ids(d).len() == 4),
        (
            P,
            "p3,",
            "id,name,name_en,sector,place,stage,basis,lists,parent,land_mu,lon,lat,contracted,planned_total,\
            foreign_utilised,date_signed,date_started,date_completed,note,sources\np3,",
            &["header-repeated projects.csv:4"],
            |d| ids(d).len() == 4,
        ),
    ]);
}

#[test]
fn an_open_quotation_mark_swallows_nothing() {
    check(&[
        (
            P,
            "\"二期, 分两批\"",
            "\"二期分两批",
            &["quote-unbalanced projects.csv:3, note: \"二期分两批"],
            |d| ids(d) == ["p1", "p2", "p3", "p4"],
        ),
        (P, "p4,", "p4,\"", &["quote-unbalanced projects.csv:5, name: \"集成电路示意项目 01"], |d| {
            ids(d) == ["p1", "p2", "p3", "p4"] && planned(d, "p4") == "500000000.00"
        }),
        (P, "\"二期, 分两批\"", "\"二期\n分两批\"", &[], |d| {
            let p3 = d.project("p3").map(|p3| d.projects().line(p3));
            ids(d).len() == 4 && p3 == Some(5)
        }),
    ]);
}

#[test]
fn an_essential_table_without_ids_is_not_opened() {
    let error = tiny().with(P, "id,name,", "number,name,").open().unwrap_err();
    let sentence = error.sentence(zonescope::text::Locale::En);
    assert!(
        sentence.contains("projects") && sentence.contains("projects.csv:1") && sentence.contains("id"),
        "{sentence}"
    );
}

#[test]
fn a_table_of_nothing_but_its_header_is_empty() {
    let header = std::fs::read_to_string(super::tiny_folder().join(P)).unwrap();
    let header = header.lines().next().unwrap();
    let opened = tiny().put(P, header).put("progress.csv", "project,period\n").opened();
    assert_eq!(found(&opened), ["no-rows projects.csv:1"]);
    assert!(opened.dataset.projects().is_empty());
}

#[test]
fn a_broken_quotation_mark_in_the_header_is_nobodys() {
    let opened = tiny().with(P, "date_completed,note,sources\n", "date_completed,\"note,sources\n").opened();
    let is_quote = |finding: &&Finding| finding.problem == Problem::QuoteUnbalanced;
    let of_quotes: Vec<&Finding> = opened.findings.iter().filter(is_quote).collect();
    let [finding] = of_quotes[..] else { panic!("{:?}", found(&opened)) };
    assert_eq!((finding.line, finding.row, finding.subject.as_deref()), (Some(1), None, None));
    let opened = tiny().with(P, "\np1,晶圆", "\n\"p1,晶圆").opened();
    let first = opened.findings.iter().find(is_quote).unwrap();
    assert_eq!((first.line, first.row, first.subject.as_deref()), (Some(2), Some(1), Some("\"p1")));
}

#[test]
fn periods_that_overlap_by_halves_and_months_that_may_be_years_are_asked_about() {
    for (rows, expected) in [
        (&["p1,2021-H1,,1", "p1,2021-04/2021-09,,2"][..], &["period-half-overlaps 2021-H1"][..]),
        (&["p1,2021-04/2021-09,,2", "p2,2021-H1,,1", "p1,2021-H1,,1"], &["period-half-overlaps 2021-H1"]),
        (&["p1,2021-H1,,1", "p1,2021-04/2021-09,,"], &[]),
        (&["p1,2021,,3", "p1,2021-H1,,1", "p1,2021-04/2021-09,,2"], &["period-overlaps-within 2021-H1"]),
        (&["p1,2021,,3", "p1,2021-Q1,,1", "p1,2021-H2,,3"], &["period-parts-exceed 2021"]),
        (&["p1,2021,,3", "p1,2021-Q1,,1", "p1,2021-H2,,2"], &[]),
        (&["p1,2000-01,,1", "p1,2001-02,,1"], &["period-maybe-fiscal 2000-01", "period-maybe-fiscal 2001-02"]),
        (&["p1,1999-00,,1", "p1,2000-01,,1"], &["period-fiscal 1999-00", "period-maybe-fiscal 2000-01"]),
        (
            &["p1,2010-11,,1", "p1,2009-09,,2", "p2,2012/13,,1"],
            &["period-maybe-fiscal 2010-11", "period-fiscal 2012/13"],
        ),
        (&["p1,2020,,1", "p1,2020-04/2021-03,,2"], &["period-half-overlaps 2020-04/2021-03"]),
        (&["p1,2020-04/2021-03,,5", "p1,2020-07,,2"], &["period-half-overlaps 2020-04/2021-03"]),
        (&["p1,2009-09,,1", "p1,2009-10,,1"], &[]),
        (&["p1,2009-10,,1", "p1,2009-11,,1"], &[]),
    ] {
        let text = format!("project,period,planned,completed\n{}\n", rows.join("\n"));
        let opened = tiny().put("progress.csv", text).opened();
        let about = opened.findings.iter().filter(|finding| finding.code().starts_with("period-"));
        let found: Vec<String> =
            about.map(|finding| format!("{} {}", finding.code(), finding.value.as_deref().unwrap_or(""))).collect();
        assert_eq!(found, expected, "{rows:?}");
    }
}
