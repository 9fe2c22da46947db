//! Cells that are odd: the cell is missing, the rest of its row survives.

use zonescope::model::{Basis, Index};

use super::{check, contracted, date, ids, name, planned, tiny};

const P: &str = "projects.csv";

/// p2 without a planned total, but with all the rest.
fn p2_lost_its_plan(dataset: &zonescope::model::Dataset) -> bool {
    planned(dataset, "p2").is_empty() && contracted(dataset, "p2") == "2000000000.00" && ids(dataset).len() == 4
}

#[test]
fn an_amount_that_is_none_becomes_a_finding() {
    let plan = "20,25,,";
    check(&[
        (P, plan, "20,abc,,", &["number-not-a-number projects.csv:3, planned_total: abc"], p2_lost_its_plan),
        (P, plan, "20,\"1,234.5\",,", &["number-grouped projects.csv:3, planned_total: 1,234.5"], p2_lost_its_plan),
        (P, plan, "20,１２３,,", &["number-full-width projects.csv:3, planned_total: １２３"], p2_lost_its_plan),
        (P, plan, "20,-25,,", &["amount-negative projects.csv:3, planned_total: -25"], p2_lost_its_plan),
        (P, plan, "20,1e30,,", &["amount-too-large projects.csv:3, planned_total: 1e30"], p2_lost_its_plan),
        (P, plan, "20,1e9,,", &["amount-too-large projects.csv:3, planned_total: 1e9"], p2_lost_its_plan),
        (P, plan, "20,NaN,,", &["number-not-finite projects.csv:3, planned_total: NaN"], p2_lost_its_plan),
        (
            P,
            plan,
            "20,0.12345678901,,",
            &["amount-too-fine projects.csv:3, planned_total: 0.12345678901"],
            p2_lost_its_plan,
        ),
        (P, plan, "20, 25 ,,", &[], |d| planned(d, "p2") == "2500000000.00"),
        (P, plan, "20,0,,", &[], |d| planned(d, "p2") == "0.00"),
    ]);
}

#[test]
fn a_date_that_is_none_becomes_a_finding() {
    fn lost(dataset: &zonescope::model::Dataset) -> bool {
        date(dataset, "p2", "signed").is_empty() && planned(dataset, "p2") == "2500000000.00"
    }
    let day = "2021-02-28";
    check(&[
        (P, day, "1066", &["date-year projects.csv:3, date_signed: 1066"], lost),
        (P, day, "2021-13", &["date-month projects.csv:3, date_signed: 2021-13"], lost),
        (P, day, "2021-02-30", &["date-day projects.csv:3, date_signed: 2021-02-30"], lost),
        (P, day, "2021/2/28", &["date-not-a-date projects.csv:3, date_signed: 2021/2/28"], lost),
        (P, day, "1997.4", &["date-or-decimal projects.csv:3, date_signed: 1997.4"], lost),
        (P, day, "45292", &["date-serial projects.csv:3, date_signed: 45292"], lost),
        (P, "2019,2021-06", "2019,2018-06", &["dates-out-of-order projects.csv:4, date_completed: 2018-06"], |d| {
            date(d, "p3", "completed") == "2018-06" && date(d, "p3", "started") == "2019"
        }),
        (P, "2018,2019,2021-06", "2018,2018,2018-06", &[], |d| date(d, "p3", "completed") == "2018-06"),
    ]);
}

#[test]
fn what_may_be_a_month_or_a_day_of_a_spreadsheet_is_asked_about() {
    use zonescope::text::Locale;
    let day = |text: &str| tiny().with(P, "2021-02-28", text);
    let period = |text: &str| tiny().with("progress.csv", "p1,2021,", &format!("p1,{text},"));
    for (package, code, zh, en) in [
        (day("1997.4"), "date-or-decimal", "可能是 1997-04 这个月份", "may be the month 1997-04, or a year with"),
        (day("1997.1"), "date-or-decimal", "1997-01 或 1997-10", "the month 1997-01 or 1997-10, or a year"),
        (day("45292"), "date-serial", "即为 2024-01-01", "it is 2024-01-01"),
        (period("1997.4"), "period-or-decimal", "可能是 1997-04 这个月份", "may be the month 1997-04, or a year with"),
        (period("45292"), "period-serial", "即为 2024-01-01 这一天", "the day 2024-01-01"),
        (period("1997.04"), "period-not-a-period", "1997-04", "Write 1997-04."),
    ] {
        let opened = package.opened();
        let [finding] = opened.findings.as_slice() else { panic!("{code}: {:?}", super::found(&opened)) };
        assert_eq!(finding.code(), code);
        let (said_zh, said_en) = (finding.sentence(Locale::ZhCn), finding.sentence(Locale::En));
        assert!(said_zh.contains(zh) && said_en.contains(en), "{said_zh} {said_en}");
        assert!(!said_en.contains("Write 1997-04") || code == "period-not-a-period", "asked, not told: {said_en}");
    }
    // Where dates may be written in any way, too.
    let opened = day("1997.4")
        .with(
            "datapackage.json",
            r#"{"name": "contracted","#,
            r#"{"name": "date_signed", "type": "date", "format": "any"}, {"name": "contracted","#,
        )
        .opened();
    assert_eq!(super::found(&opened), ["date-or-decimal projects.csv:3, date_signed: 1997.4"]);
}

#[test]
fn a_reference_into_nothing_becomes_a_finding() {
    check(&[
        (P, "Wafers 2,ic,park", "Wafers 2,IC,park", &["dangling-reference projects.csv:3, sector: IC"], |d| {
            d.project("p2").is_some_and(|p2| d.projects().sector(p2).is_none() && d.projects().place(p2).is_some())
        }),
        (P, "2,ic,park", "2,,park", &["cell-empty projects.csv:3, sector"], |d| name(d, "p2") == "晶圆二期"),
        (P, "bio,core", "bio,nowhere", &["dangling-reference projects.csv:4, place: nowhere"], |d| {
            planned(d, "p3") == "7000000.00"
        }),
        (P, "core,completed", "core,finished", &["dangling-reference projects.csv:4, stage: finished"], |d| {
            date(d, "p3", "completed") == "2021-06"
        }),
        (
            P,
            "2021-06,,report",
            "2021-06,,gossip;report",
            &["dangling-reference projects.csv:4, sources: gossip"],
            |d| d.project("p3").is_some_and(|p3| d.projects().sources(p3).len() == 1),
        ),
        (P, "市重点,p1", "市重点,p9", &["dangling-reference projects.csv:3, parent: p9"], |d| {
            d.project("p2").is_some_and(|p2| d.projects().parent(p2).is_none())
        }),
        (
            P,
            "省重大;市重点",
            "省重大；市重点",
            &["separator-full-width projects.csv:2, lists: 省重大；市重点"],
            |d| d.lists().len() == 2,
        ),
    ]);
}

#[test]
fn a_suggestion_is_made_for_a_slip_of_the_pen() {
    use zonescope::text::Locale;
    let opened = tiny().with(P, "Wafers 2,ic,park", "Wafers 2,IC,park").opened();
    let finding = &opened.findings.as_slice()[0];
    assert_eq!(
        finding.sentence(Locale::En),
        "There is no “IC” in sectors. Is “ic” meant? The cell counts as missing. Add it to sectors, or correct the id."
    );
    assert_eq!(
        finding.sentence(Locale::ZhCn),
        "sectors 表中没有“IC”，是否应为“ic”？该单元格按缺失处理。请在 sectors 表中补上，或改正 id。"
    );
    let opened = tiny().with(P, "bio,core", "bio,nowhere").opened();
    let sentence = opened.findings.as_slice()[0].sentence(Locale::En);
    assert!(sentence.starts_with("There is no “nowhere” in places. The cell"), "{sentence}");
}

#[test]
fn what_is_made_up_never_passes_for_published() {
    fn is_illustrative(dataset: &zonescope::model::Dataset, id: &str) -> bool {
        dataset.project(id).is_some_and(|ix| dataset.projects().basis(ix) == Basis::Illustrative)
    }
    check(&[
        (P, ",illustrative,,", ",published,,", &["illustrative-as-published projects.csv:5, basis: published"], |d| {
            is_illustrative(d, "p4")
        }),
        (P, ",illustrative,,", ",,,", &["illustrative-as-published projects.csv:5, basis"], |d| {
            is_illustrative(d, "p4")
        }),
        (
            P,
            "2021-06,,report",
            "2021-06,,illustrative",
            &["illustrative-as-published projects.csv:4, basis: published"],
            |d| is_illustrative(d, "p3"),
        ),
        (
            P,
            "制药厂,,bio",
            "制药厂,Illustrative plant,bio",
            &["illustrative-as-published projects.csv:4, basis: published"],
            |d| is_illustrative(d, "p3"),
        ),
        (P, "completed,published", "completed,official", &["basis-unknown projects.csv:4, basis: official"], |d| {
            is_illustrative(d, "p3")
        }),
        (
            "progress.csv",
            "p4,2021,1000,,,",
            "p4,2021,1000,,published,",
            &["illustrative-as-published progress.csv:4, basis: published"],
            |d| d.progress().basis(2) == Basis::Illustrative,
        ),
        (
            "observations.csv",
            "2,report,第二名",
            "2,illustrative,第二名",
            &["illustrative-observation observations.csv:3, source: illustrative"],
            |d| d.observations().len() == 1,
        ),
    ]);
}

#[test]
fn odd_words_and_numbers_in_the_small_tables_fall_back() {
    let o = "observations.csv";
    check(&[
        ("sectors.csv", "#2ca02c", "green", &["color-not-a-color sectors.csv:4, color: green"], |d| {
            d.sectors().len() == 3
        }),
        ("places.csv", "120.6,30.0", "30.0,120.6", &["degrees-out-of-range places.csv:3, lat: 120.6"], |d| {
            d.places().len() == 2
        }),
        ("places.csv", "120.6,30.0", "120.6,", &["position-half places.csv:3, lat"], |d| d.places().len() == 2),
        ("stages.csv", ",,off_track", ",,paused", &["stage-kind-unknown stages.csv:2, kind: paused"], |d| {
            d.stages().iter().last().is_some_and(|(_, stage)| !stage.is_on_track())
        }),
        (
            "stages.csv",
            "Started,2",
            "Started,",
            &["stage-order-missing stages.csv:5, order", "dates-out-of-order projects.csv:4, date_started: 2019"],
            |d| d.stages().find("started").is_some_and(|ix| ix.to_usize() == 2),
        ),
        ("stages.csv", "Started,2", "Started,1", &["stage-order-duplicate stages.csv:5, order: 1"], |d| {
            d.stages().find("signed").is_some_and(|ix| ix.to_usize() == 0)
        }),
        ("stages.csv", ",,off_track", ",9,off_track", &["stage-order-unneeded stages.csv:2, order: 9"], |d| {
            d.stages().iter().filter(|(_, stage)| stage.is_on_track()).count() == 3
        }),
        ("sources.csv", "2022-01-15", "2022-02-29", &["date-day sources.csv:2, date: 2022-02-29"], |d| {
            d.sources().len() == 2
        }),
        ("indicators.csv", ",up,", ",upwards,", &["direction-unknown indicators.csv:2, direction: upwards"], |d| {
            d.observations().len() == 2
        }),
        (o, ">=,P", "≥,P", &["qualifier-unknown observations.csv:2, qualifier: ≥"], |d| {
            d.observations().len() == 2
        }),
        (o, ">=,P", ">=,正常", &["status-unknown observations.csv:2, status: 正常"], |d| {
            d.observations().len() == 2
        }),
        (o, "P,8,", "P,8.5,", &["number-not-whole observations.csv:2, count: 8.5"], |d| {
            d.observations().iter().all(|o| o.count.is_none()) && d.observations()[0].value.is_some()
        }),
        (P, "39.4", "39.456", &["land-too-fine projects.csv:4, land_mu: 39.456"], |d| planned(d, "p3") == "7000000.00"),
        (P, "39.4", "-39.4", &["land-negative projects.csv:4, land_mu: -39.4"], |d| planned(d, "p3") == "7000000.00"),
    ]);
}
