//! Filters, groups, sums and order, held against tables and against a plain recomputation.
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

mod analysis;
mod any_table;
mod books;
mod columns;
mod complete;
mod conditions;
mod dates_in_words;
mod dates_of_tables;
mod described;
mod early_dates;
mod exact;
mod facets;
mod feet;
mod fence;
mod filters;
mod fiscal;
mod fiscal_dates;
mod in_doubt;
mod investors;
mod kept_apart;
mod large;
mod naive;
mod odd_names;
mod one_project;
mod quantities;
mod recomputed;
mod search;
mod series_tables;
mod statistics;
mod steps;
mod stock;
mod stock_in_ratio;
mod stretches;
mod trees;
mod waiting;

use books::{Books, P, five, ids, stage, wan};
use zonescope::model::*;
use zonescope::parallel::{Share, with_share};
use zonescope::query::*;
use zonescope::text::Locale;

#[test]
fn queries_that_make_no_sense_say_why() {
    let dataset = five();
    let measure = |text| parse_measure(text).map(Measure::id).map_err(|error| error.key);
    for (text, expected) in [
        ("planned_total", Ok("planned_total")),
        (" contracted ", Ok("contracted")),
        ("planned_total+completed_total", Err("query-mixed-measures")),
        ("planned_total,completed_total", Err("query-mixed-measures")),
        ("planned_total、completed_total", Err("query-mixed-measures")),
        ("contracted,contracted", Err("query-measure-twice")),
        ("planed_total", Err("query-unknown-measure-nearest")),
        ("gdp", Err("query-unknown-measure-known")),
        ("planned_total+gdp", Err("query-unknown-measure-known")),
        ("", Err("query-unknown-measure-known")),
    ] {
        assert_eq!(measure(text), expected, "{text}");
    }
    let dimensions = |text| parse_dimensions(text).map_err(|error| error.key);
    assert_eq!(dimensions("sector, year"), Ok(vec![Dimension::Sector, Dimension::Year]));
    assert_eq!(dimensions("sector,sector"), Err("query-dimension-twice"));
    assert_eq!(dimensions("sector,year,place"), Err("query-too-many-dimensions"));
    assert_eq!(dimensions(""), Err("query-no-dimension"));
    assert_eq!(dimensions("sectr"), Err("query-unknown-dimension-nearest"));

    let basis = |text, measure| parse_year_basis(&dataset, text, measure).map_err(|error| error.key);
    assert_eq!(basis("started", Measure::PlannedTotal), Ok(stage(&dataset, "started")));
    assert_eq!(basis("签约", Measure::PlannedPeriod), Ok(stage(&dataset, "signed")));
    assert_eq!(basis("date_land", Measure::ProjectCount), Ok(stage(&dataset, "land")));
    assert_eq!(basis("period", Measure::PlannedPeriod), Ok(YearBasis::Period));
    assert_eq!(basis("period", Measure::FundsInPlace), Ok(YearBasis::Period));
    assert_eq!(basis("period", Measure::ProjectCount), Ok(YearBasis::Period));
    assert_eq!(basis("period", Measure::PlannedTotal), Err("query-period-of-lifetime"));
    assert_eq!(basis("sgined", Measure::PlannedTotal), Err("query-unknown-year-basis-nearest"));
    assert_eq!(default_year_basis(&dataset, Measure::Contracted), stage(&dataset, "signed"));
    assert_eq!(default_year_basis(&dataset, Measure::CompletedPeriod), YearBasis::Period);

    let by_period = |by: &[Dimension], filter: &str| {
        let filter = Filter::parse(&dataset, &[filter]).unwrap();
        let query = Query::new(Measure::PlannedTotal, by, YearBasis::Period).filtered(filter);
        answer(&dataset, &query).map(|answer| answer.total.count).map_err(|error| error.key)
    };
    assert_eq!(by_period(&[Dimension::Year], ""), Err("query-period-of-lifetime"));
    assert_eq!(by_period(&[Dimension::Sector], "year=2021"), Err("query-period-of-lifetime"));
    assert_eq!(by_period(&[Dimension::Sector], ""), Ok(5), "where no year is asked for its basis does not matter");
    for locale in Locale::ALL {
        let sentence = parse_measure("planned_total+completed_total").unwrap_err().sentence(locale);
        assert!(sentence.contains("计划总投资") || sentence.contains("Total planned investment"), "{sentence}");
    }
}

fn query(dataset: &Dataset, measure: Measure, by: &[Dimension], filter: &str) -> Query {
    let filter = Filter::parse(dataset, &[filter]).unwrap();
    Query::new(measure, by, default_year_basis(dataset, measure)).filtered(filter)
}

fn ask(dataset: &Dataset, measure: Measure, by: &[Dimension], filter: &str) -> Answer {
    answer(dataset, &query(dataset, measure, by, filter)).unwrap()
}

/// `key: sum in 万元 / count / missing`, a line a cell.
fn table(dataset: &Dataset, answer: &Answer) -> Vec<String> {
    let line = |(keys, cell): (&[Key], &Cell)| {
        let keys: Vec<String> = keys.iter().map(|key| key.id(dataset)).collect();
        format!("{}: {} / {} / {}", keys.join(" "), cell.sum.fen() / 1_000_000, cell.count, cell.missing)
    };
    answer.cells().map(line).collect()
}

#[test]
fn cells_come_in_the_order_shown_with_none_last() {
    let dataset = five();
    let answer = ask(&dataset, Measure::PlannedTotal, &[Dimension::Sector, Dimension::Year], "");
    let expected = [
        "ic 2019: 200000 / 1 / 0",
        "bio 2021: 99999 / 1 / 0",
        "ic-design 2020: 100000 / 1 / 0",
        "equipment : 0 / 1 / 1",
        " 2022: 0 / 1 / 1",
    ];
    assert_eq!(table(&dataset, &answer), expected);
    assert_eq!(
        answer.keys[1].iter().map(|key| key.id(&dataset)).collect::<Vec<_>>(),
        ["2019", "2020", "2021", "2022", ""]
    );
    assert_eq!((answer.total.sum, answer.total.missing), (Sum::from(wan(399_999)), 2));
    assert_eq!(answer.total.illustrative_sum, Sum::from(wan(200_000)));
    assert_eq!(answer.currency, Some(Currency::CNY));
    assert_eq!(ask(&dataset, Measure::ForeignUtilised, &[Dimension::Sector], "").currency, Some(Currency::USD));
    let investors = ask(&dataset, Measure::ProjectCount, &[Dimension::Investor], "");
    assert_eq!(investors.currency, None);
    let labels: Vec<String> = investors.keys[0].iter().map(|key| key.label(&dataset, Locale::ZhCn)).collect();
    assert_eq!(labels, ["阿里·巴巴", "甲公司", "Acme Co., Ltd.", "未注明投资方"], "by pinyin, then letters");
    assert_eq!(investors.total.value(Measure::ProjectCount), Value::Count(5));
    let nothing = ask(&dataset, Measure::PlannedTotal, &[Dimension::Sector], "text~nowhere");
    assert_eq!((nothing.cells().count(), nothing.total), (0, Cell::default()));
}

#[test]
fn a_project_on_two_lists_is_counted_once_in_totals() {
    let dataset = five();
    let answer = ask(&dataset, Measure::PlannedTotal, &[Dimension::List, Dimension::Sector], "list!=");
    let expected = [
        "provincial ic: 200000 / 1 / 0",
        "county ic: 200000 / 1 / 0",
        "county ic-design: 100000 / 1 / 0",
        "lead : 0 / 1 / 1",
    ];
    assert_eq!(table(&dataset, &answer), expected);
    assert_eq!(answer.total_of(0, Key::List(dataset.lists().find("county"))).sum, Sum::from(wan(300_000)));
    assert_eq!(answer.total_of(1, Key::Sector(dataset.sectors().find("ic"))).count, 1);
    assert_eq!((answer.total.sum, answer.total.count), (Sum::from(wan(300_000)), 3));
    assert_eq!(answer.total_of(1, Key::Sector(dataset.sectors().find("bio"))), Cell::default(), "no such column");
}

/// A package of three parts, and one whose parts say nothing, and one of which nobody says anything.
fn packages() -> Dataset {
    use ProjectAmount::{Contracted, PlannedTotal};
    Books::new()
        .project(P { id: "whole", sector: "ic", amounts: &[(PlannedTotal, 100), (Contracted, 70)], ..P::default() })
        .project(P { id: "one", sector: "ic", parent: "whole", amounts: &[(PlannedTotal, 30)], ..P::default() })
        .project(P { id: "two", sector: "bio", parent: "whole", ..P::default() })
        .project(P { id: "two-a", sector: "bio", parent: "two", amounts: &[(PlannedTotal, 40)], ..P::default() })
        .project(P { id: "two-b", sector: "bio", parent: "two", ..P::default() })
        .project(P { id: "blank", sector: "bio", ..P::default() })
        .project(P { id: "blank-a", sector: "bio", parent: "blank", ..P::default() })
        .project(P { id: "alone", sector: "ic", amounts: &[(PlannedTotal, 1)], ..P::default() })
        .progress("whole", "2021", [Some(9), None, None], Basis::Published)
        .progress("one", "2021", [None, Some(5), None], Basis::Published)
        .progress("two-a", "2021", [Some(4), None, None], Basis::Published)
        .close()
}

#[test]
fn a_package_project_counts_only_what_its_parts_do_not_say() {
    let dataset = packages();
    for (measure, filter, expected, behind) in [
        // Parts say it: the package is left out, parts without amount are records all the same.
        (Measure::PlannedTotal, "", "71 / 5 / 2", "one two-a two-b blank-a alone"),
        // Only the package says it: its parts are left out.
        (Measure::Contracted, "", "70 / 3 / 2", "whole blank-a alone"),
        // Nobody says it: parts are records.
        (Measure::CompletedTotal, "", "0 / 5 / 5", "one two-a two-b blank-a alone"),
        (Measure::ProjectCount, "", "0 / 5 / 0", "one two-a two-b blank-a alone"),
        // The rule reads the books, not the filter.
        (Measure::PlannedTotal, "text~whole", "0 / 0 / 0", ""),
        (Measure::PlannedTotal, "sector=ic", "31 / 2 / 0", "one alone"),
        (Measure::PlannedPeriod, "", "4 / 2 / 1", "one two-a"),
        (Measure::CompletedPeriod, "", "5 / 2 / 1", "one two-a"),
    ] {
        let query = query(&dataset, measure, &[Dimension::Basis], filter);
        let total = answer(&dataset, &query).unwrap().total;
        let found = format!("{} / {} / {}", total.sum.fen() / 1_000_000, total.count, total.missing);
        assert_eq!(found, expected, "{} {filter}", measure.id());
        assert_eq!(ids(&dataset, &select_cell(&dataset, &query, &[])), behind, "{}", measure.id());
    }
    let all = select(&dataset, &Filter::default(), stage(&dataset, "signed"));
    assert_eq!(all.len(), 8, "the list shows packages and parts");
    let totals = totals(&dataset, &all);
    assert_eq!(totals.count, 5);
    let of = |which| (totals.of(which).sum, totals.of(which).count, totals.of(which).missing);
    assert_eq!(of(ProjectAmount::PlannedTotal), (Sum::from(wan(71)), 5, 2));
    assert_eq!(of(ProjectAmount::Contracted), (Sum::from(wan(70)), 3, 2));
}

#[test]
fn totals_add_up_land_and_count_what_is_made_up() {
    for seed in 0..6 {
        let dataset = books::random(seed, 400, false);
        let projects = dataset.projects();
        let some: Vec<ProjectIx> = projects.iter().filter(|ix| ix.to_usize() % 3 != 1).collect();
        let land = || some.iter().filter_map(|ix| projects.land_mu_hundredths(*ix));
        let made_up = some.iter().filter(|ix| projects.basis(**ix) == Basis::Illustrative).count();
        for threads in [1, 8] {
            let share = Share { threads, least_divisor: 10_000 };
            let totals = with_share(share, || totals(&dataset, &some));
            assert_eq!(totals.land.mu_hundredths, land().map(u64::from).sum::<u64>());
            assert_eq!(
                (totals.land.count, totals.land.missing),
                (some.len() as u32, (some.len() - land().count()) as u32)
            );
            assert_eq!((totals.count, totals.illustrative), (some.len() as u32, made_up as u32));
        }
    }
}

#[test]
fn overlapping_periods_are_never_added() {
    use Basis::{Illustrative, Published};
    for (rows, expected) in [
        (vec![("2021-01/2021-09", 7), ("2021", 10)], vec!["2021: 10 / 1 / 0"]),
        (vec![("2021-01/2021-09", 7), ("2021-Q4", 2), ("2021-H1", 5)], vec!["2021: 9 / 1 / 0"]),
        (vec![("2021-H1", 5), ("2021-H2", 6)], vec!["2021: 11 / 1 / 0"]),
        // Of equals the one that ends later.
        (vec![("2021-Q1", 1), ("2021-02/2021-04", 4)], vec!["2021: 4 / 1 / 0"]),
        // The same period twice: the first row.
        (vec![("2021", 3), ("2021", 4)], vec!["2021: 3 / 1 / 0"]),
        (vec![("2020", 3), ("2021", 4)], vec!["2020: 3 / 1 / 0", "2021: 4 / 1 / 0"]),
        // Across years: of no year, and only where its years are unknown.
        (vec![("2020-07/2021-06", 8)], vec!["2020-07/2021-06: 8 / 1 / 0"]),
        (vec![("2020-07/2021-06", 8), ("2021-Q1", 1)], vec!["2021: 1 / 1 / 0"]),
        (vec![("2020-07/2021-06", 8), ("2022", 1)], vec!["2022: 1 / 1 / 0", "2020-07/2021-06: 8 / 1 / 0"]),
        (vec![("2020-07/2021-06", 8), ("2021-05/2023-01", 9)], vec![": 9 / 1 / 0"]),
        // A row without the amount is a record where nothing else is known of its year.
        (vec![("2020", -1), ("2021", 4), ("2021-Q1", -1)], vec!["2020: 0 / 1 / 1", "2021: 4 / 1 / 0"]),
        (vec![("2021", -1), ("2021-H1", 5)], vec!["2021: 5 / 1 / 0"]),
    ] {
        let mut books = Books::new().project(P { id: "a", dates: &[("signed", "2019")], ..P::default() });
        for (period, amount) in &rows {
            books = books.progress("a", period, [None, Some(*amount).filter(|a| *a >= 0), None], Published);
        }
        let dataset = books.close();
        let answer = ask(&dataset, Measure::CompletedPeriod, &[Dimension::Year], "");
        assert_eq!(table(&dataset, &answer), expected, "{rows:?}");
        assert_eq!(answer.total.count, 1, "one project, however many years");
    }
    let dataset = Books::new()
        .project(P { id: "a", dates: &[("signed", "2019")], ..P::default() })
        .project(P { id: "b", ..P::default() })
        .project(P { id: "c", illustrative: true, ..P::default() })
        .progress("a", "2020", [Some(1), None, Some(2)], Published)
        .progress("a", "2021", [Some(4), None, None], Illustrative)
        .progress("b", "2021", [None, None, None], Published)
        .progress("c", "2021", [Some(8), None, None], Published)
        .close();
    let answer = ask(&dataset, Measure::PlannedPeriod, &[Dimension::Year], "");
    assert_eq!(table(&dataset, &answer), ["2020: 1 / 1 / 0", "2021: 12 / 3 / 1"]);
    assert_eq!((answer.total.count, answer.total.missing), (3, 1), "a is one project in two years");
    let of_2021 = answer.cell(&[Key::Year(Some(2021))]).unwrap();
    assert_eq!((of_2021.illustrative_sum, of_2021.illustrative_count), (Sum::from(wan(12)), 2));
    let published = ask(&dataset, Measure::PlannedPeriod, &[Dimension::Year], "basis=published");
    assert_eq!(table(&dataset, &published), ["2020: 1 / 1 / 0", "2021: 0 / 1 / 1"], "rows have a basis too");

    let mut by_stage = query(&dataset, Measure::PlannedPeriod, &[Dimension::Year], "");
    by_stage.year_of = stage(&dataset, "signed");
    let found = answer_table(&dataset, &by_stage);
    assert_eq!(found, ["2019: 5 / 1 / 0", ": 8 / 2 / 1"], "all periods under the year of the stage");
    for (measure, expected) in [
        (Measure::FundsInPlace, vec!["2020: 2 / 1 / 0", "2021: 0 / 3 / 3"]),
        (Measure::ProjectCount, vec!["2020: 0 / 1 / 0", "2021: 0 / 3 / 0"]),
    ] {
        let mut by_period = query(&dataset, measure, &[Dimension::Year], "");
        by_period.year_of = YearBasis::Period;
        assert_eq!(answer_table(&dataset, &by_period), expected);
    }
    let of_2020 = Filter::parse(&dataset, &["year=2020"]).unwrap();
    assert_eq!(ids(&dataset, &select(&dataset, &of_2020, YearBasis::Period)), "a");
}

fn answer_table(dataset: &Dataset, query: &Query) -> Vec<String> {
    table(dataset, &answer(dataset, query).unwrap())
}

#[test]
fn lists_sort_stably_with_missing_values_last() {
    let dataset = five();
    for (text, expected) in [
        ("planned_total", "c b a d e"),
        ("planned_total:desc", "a b c d e"),
        ("sector", "a c b d e"),
        ("sector:desc", "d b c a e"),
        ("place", "a c b d e"),
        ("stage:desc", "c b a d e"),
        ("year:desc", "e c b a d"),
        ("basis,id:desc", "e d c b a"),
        // 集 ji, 设 she, 无 wu, 新 xin, then letters.
        ("name", "a b e c d"),
        ("investor", "c a b d e"),
        ("land_mu", "b a c d e"),
        ("date_started", "b a c d e"),
        ("signed:desc", "e c b a d"),
        ("land:desc,name", "a b e c d"),
        ("", "a b c d e"),
    ] {
        let mut projects: Vec<ProjectIx> = dataset.projects().iter().collect();
        let columns = parse_sort(&dataset, text).unwrap();
        sort(&dataset, &mut projects, &columns, stage(&dataset, "signed"));
        assert_eq!(ids(&dataset, &projects), expected, "{text}");
    }
    let error = |text| parse_sort(&dataset, text).unwrap_err().key;
    assert_eq!(error("planned_totl"), "query-unknown-column-nearest");
    assert_eq!(error("colour"), "query-unknown-column-known");
    assert_eq!(error("name:down"), "query-sort-order");
    for column in Column::all(&dataset) {
        assert_eq!(Column::parse(&dataset, &column.id(&dataset)), Ok(column));
    }
}

#[test]
fn every_sentence_is_used_and_every_used_one_is_there() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut used = std::collections::BTreeSet::new();
    let mut folders = vec![folder.join("src/query")];
    let mut files = Vec::new();
    while let Some(one) = folders.pop() {
        for path in std::fs::read_dir(one).unwrap().map(|file| file.unwrap().path()) {
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    for file in files {
        let code = std::fs::read_to_string(file).unwrap();
        let quoted = code.split('"').filter(|text| text.starts_with("filter-") || text.starts_with("query-"));
        used.extend(quoted.map(str::to_owned));
    }
    let texts = std::fs::read_to_string(folder.join("assets/texts/en/filter.ftl")).unwrap();
    let there = texts.lines().filter_map(|line| line.split_once(" = ")).map(|(key, _)| key.to_owned()).collect();
    assert_eq!(used, there);
}
