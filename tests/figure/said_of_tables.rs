//! Figures of any table say of what their numbers are, in the words of the table; and notes name what is drawn.

use std::collections::BTreeSet;

use zonescope::figure::{FigureSpec, Kind, build};
use zonescope::model::Dataset;
use zonescope::query::{self, Query};
use zonescope::text::Locale;

use super::questions::shaoxing;

fn table(name: &str) -> Dataset {
    zonescope::package::open_bundled().unwrap().of_table(name).unwrap().dataset
}

fn asked(dataset: &Dataset, measure: &str, by: &str) -> Query {
    let measure = query::parse_measure_of(dataset, measure).unwrap();
    let by = query::parse_dimensions_of(dataset, by).unwrap();
    Query::new(measure, &by, query::default_year_basis(dataset, measure))
}

#[test]
fn headings_say_what_is_measured_of_what() {
    for (of, measure, by, title, subtitle) in [
        ("platforms", "project_count", "kind", ["按类型的记录数", "Number of records by kind"], ["平台", "Platforms"]),
        (
            "instruments",
            "value",
            "category",
            ["按仪器类别的原值", "Original value by category"],
            ["仪器", "Instruments"],
        ),
        (
            "enterprise_years",
            "employees",
            "enterprise.scale",
            ["按企业的企业规模的从业人员", "Employees by enterprise: Scale"],
            ["年报", "Yearly reports"],
        ),
        (
            "enterprises",
            "project_count",
            "project.stage",
            ["按项目的阶段的记录数", "Number of records by project: Stage"],
            ["企业", "Enterprises"],
        ),
    ] {
        let dataset = table(of);
        for (at, locale) in [Locale::ZhCn, Locale::En].into_iter().enumerate() {
            let spec = FigureSpec::new(Kind::Stacked, asked(&dataset, measure, by));
            let figure = build(&dataset, &spec, locale.of_rows(&dataset)).unwrap();
            assert_eq!(figure.title.to_lowercase(), title[at].to_lowercase(), "{of}");
            let parts: Vec<&str> = figure.subtitle.split(" · ").collect();
            assert!(parts.contains(&subtitle[at]), "{of}: {parts:?}");
        }
    }
}

#[test]
fn different_values_are_counted_in_the_column_that_rows_are_grouped_by() {
    for (of, column) in
        [("enterprises", "project"), ("enterprises", "sector"), ("instruments", "place"), ("leads", "stage")]
    {
        let dataset = table(of);
        let counted = query::answer(&dataset, &asked(&dataset, &format!("distinct:{column}"), "basis")).unwrap();
        let groups = query::answer(&dataset, &asked(&dataset, "project_count", &format!("{column},basis"))).unwrap();
        for (basis, cell) in counted.keys[0].iter().filter_map(|key| Some((key, counted.cell(&[*key])?))) {
            let known = groups.keys[0].iter().filter(|key| !key.is_none());
            let different: BTreeSet<String> = known
                .filter(|key| groups.cell(&[**key, *basis]).is_some_and(|cell| cell.count > 0))
                .map(|key| key.id(&dataset))
                .collect();
            assert!(!different.is_empty());
            assert_eq!(cell.sum.units(), different.len() as i128 * 100, "{column} of {of}");
        }
    }
}

#[test]
fn a_statistic_is_of_the_column_of_the_table_however_columns_of_projects_are_called() {
    let leads = table("leads");
    for (measure, of) in [
        ("mean:planned_total", "mean:column:planned_total"),
        ("median:land_mu", "median:column:land_mu"),
        ("ratio:planned_total/land_mu", "ratio:column:planned_total/column:land_mu"),
    ] {
        assert_eq!(query::parse_measure_of(&leads, measure).unwrap().id(), of);
    }
}

/// The sentence on what is illustrative names amounts where amounts are drawn, and only there.
#[test]
fn only_where_amounts_are_drawn_does_the_note_speak_of_amounts() {
    let dataset = shaoxing();
    let (mut of_amounts, mut of_others) = (0, 0);
    for measure in
        ["planned_total", "distinct:investor", "mean:land_mu", "ratio:planned_total/land_mu", "days:signed:started"]
    {
        for by in ["branch,year", "place,stage"] {
            for kind in Kind::ALL {
                for (locale, words) in [(Locale::ZhCn, "金额均为示意"), (Locale::En, "All amounts are")] {
                    let Ok(figure) = build(&dataset, &FigureSpec::new(kind, asked(&dataset, measure, by)), locale)
                    else {
                        continue;
                    };
                    let is_said = figure.note.contains(words) || figure.summary.contains(words);
                    assert!(
                        measure == "planned_total" || !is_said,
                        "{} of {measure} by {by}: {}",
                        kind.id(),
                        figure.note
                    );
                    of_amounts += usize::from(is_said);
                    of_others +=
                        usize::from(figure.note.contains(locale.either("图中数值均为示意", "All numbers are")));
                }
            }
        }
    }
    assert!(of_amounts > 10 && of_others > 20, "{of_amounts} and {of_others}");
}

#[test]
fn what_is_missing_is_called_an_amount_only_where_it_is_one() {
    for (of, measure, by, zh, en) in [
        (
            "instruments",
            "services",
            "category",
            "147 条记录没有“年对外服务次数”，未计入。",
            "147 records have no services for others",
        ),
        ("leads", "planned_total", "origin", "7 条记录未公布金额，未计入合计。", "7 records have no published amount"),
    ] {
        let dataset = table(of);
        for (locale, words) in [(Locale::ZhCn, zh), (Locale::En, en)] {
            let spec = FigureSpec::new(Kind::Stacked, asked(&dataset, measure, by));
            let figure = build(&dataset, &spec, locale.of_rows(&dataset)).unwrap();
            assert!(figure.note.contains(words), "{}", figure.note);
        }
    }
}
