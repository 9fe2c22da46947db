//! What stands above a figure and in its conditions is a phrase of its language, whatever it is made from.

use zonescope::figure::{Kind, build};
use zonescope::listing::clause_label;
use zonescope::model::Measure;
use zonescope::query::Filter;
use zonescope::text::Locale;

use super::odd_books::{ODD, book};
use super::questions::{question, shaoxing, spec};

const BY: [&str; 7] = ["sector,year", "branch,stage", "list,year", "year", "sector", "year,sector", "project"];

/// Every word behind the first begins small, and a number of projects has its article.
fn faults(title: &str) -> Vec<String> {
    let mut found = Vec::new();
    let capital = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    if !capital(title) || title.split(' ').skip(1).any(capital) {
        found.push(format!("{title}: capitals"));
    }
    if title.to_lowercase().contains(" of number") || title.contains("  ") {
        found.push(format!("{title}: article"));
    }
    let words: Vec<&str> = title.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    let ands = words.windows(3).filter(|three| three[1] == "and" && three[0] == three[2]);
    found.extend(ands.map(|three| format!("{title}: {three:?}")));
    found
}

#[test]
fn every_english_title_is_one_sentence() {
    let mut found = Vec::new();
    let mut seen = 0;
    for (_, projects) in [ODD[0], ODD[2], ODD[7]] {
        let dataset = book(projects);
        for (measure, by) in Measure::ALL.iter().flat_map(|measure| BY.map(|by| (measure, by))) {
            let query = question(&dataset, measure.id(), by, "", "");
            for kind in Kind::ALL {
                for share in [false, true] {
                    let Ok(figure) =
                        build(&dataset, &spec(query.clone(), kind).choosing(|it| it.share = share), Locale::En)
                    else {
                        continue;
                    };
                    seen += 1;
                    found.extend(faults(&figure.title).into_iter().map(|what| format!("{}: {what}", kind.id())));
                }
            }
        }
    }
    found.sort();
    found.dedup();
    assert!(seen > 3000, "{seen}");
    assert!(found.is_empty(), "{} faults:\n{}", found.len(), found.join("\n"));
}

#[test]
fn titles_say_what_is_drawn() {
    let dataset = shaoxing();
    for (measure, by, kind, share, chinese, english) in [
        (
            "planned_total",
            "sector,year",
            Kind::Ranked,
            true,
            "按产业的计划总投资占比",
            "Shares of total planned investment by sector",
        ),
        (
            "planned_total",
            "sector,year",
            Kind::Ranked,
            false,
            "计划总投资排名：产业",
            "Total planned investment by sector, ranked",
        ),
        (
            "project_count",
            "branch,year",
            Kind::Percent,
            false,
            "",
            "Shares of the number of projects by branch and year",
        ),
        (
            "project_count",
            "year",
            Kind::Contribution,
            false,
            "按年份的项目个数同比增长",
            "Yearly growth of the number of projects by year",
        ),
        (
            "project_count",
            "year",
            Kind::Slope,
            false,
            "项目个数：2016 年以来的变化",
            "Change of the number of projects since 2016",
        ),
        ("planned_total", "project", Kind::Treemap, false, "", "Total planned investment by branch and project"),
    ] {
        let query = question(&dataset, measure, by, "", "");
        for (locale, expected) in [(Locale::ZhCn, chinese), (Locale::En, english)] {
            let title =
                build(&dataset, &spec(query.clone(), kind).choosing(|it| it.share = share), locale).unwrap().title;
            assert!(expected.is_empty() || title == expected, "{}: {title} instead of {expected}", kind.id());
        }
    }
}

#[test]
fn conditions_behind_not_and_no_begin_small_but_for_names() {
    let dataset = shaoxing();
    for (condition, chinese, english) in [
        ("planned_total=", "无计划总投资", "no total planned investment given"),
        ("planned_total!=", "有计划总投资", "Total planned investment given"),
        ("basis!=published", "", "not published"),
        ("sector!=bio", "非 生物医药", "not Biomedicine"),
    ] {
        let filter = Filter::parse(&dataset, &[condition]).unwrap();
        for (locale, expected) in [(Locale::ZhCn, chinese), (Locale::En, english)] {
            let said = clause_label(&dataset, &filter.clauses()[0], locale);
            assert!(expected.is_empty() || said == expected, "{condition}: {said}");
        }
    }
}
