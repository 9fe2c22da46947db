//! Filters, groups, sums and order, held against tables and against a plain recomputation.
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

mod books;
mod naive;

use books::{Books, Dice, P, random, wan};
use naive::{Entry, cell, entries, groups};
use zonescope::model::*;
use zonescope::query::*;
use zonescope::text::Locale;

/// Five projects that differ in all that a filter can ask for.
fn five() -> Dataset {
    use ProjectAmount::{Contracted, ForeignUtilised, PlannedTotal};
    Books::new()
        .project(P {
            id: "a",
            name: "集成电路示意项目 01",
            name_en: "Chip Works",
            sector: "ic",
            place: "core",
            stage: "signed",
            illustrative: true,
            investor: "甲公司",
            lists: &["provincial", "county"],
            land: Some(100),
            amounts: &[(PlannedTotal, 200_000), (Contracted, 0)],
            dates: &[("signed", "2019-05"), ("land", "2019-08-01")],
            ..P::default()
        })
        .project(P {
            id: "b",
            name: "设计中心",
            sector: "ic-design",
            place: "valley",
            stage: "started",
            investor: "Acme Co., Ltd.",
            lists: &["county"],
            land: Some(40),
            amounts: &[(PlannedTotal, 100_000), (ForeignUtilised, 3_000)],
            dates: &[("signed", "2020"), ("started", "2021-03-15")],
            note: "二期 Phase II",
            ..P::default()
        })
        .project(P {
            id: "c",
            name: "新药基地",
            sector: "bio",
            place: "park",
            stage: "suspended",
            investor: "阿里·巴巴",
            amounts: &[(PlannedTotal, 99_999)],
            dates: &[("signed", "2021-12-31")],
            ..P::default()
        })
        .project(P { id: "d", name: "bonded depot", sector: "equipment", place: "bonded", ..P::default() })
        .project(P { id: "e", name: "无产业", lists: &["lead"], dates: &[("signed", "2022-01")], ..P::default() })
        .close()
}

fn ids(dataset: &Dataset, projects: &[ProjectIx]) -> String {
    projects.iter().map(|ix| dataset.projects().id(*ix)).collect::<Vec<_>>().join(" ")
}

fn stage(dataset: &Dataset, id: &str) -> YearBasis {
    YearBasis::Stage(dataset.stages().find(id).unwrap())
}

#[test]
fn filters_choose_projects() {
    let dataset = five();
    for (text, expected) in [
        ("", "a b c d e"),
        ("sector=ic", "a b"),
        ("sector=ic-design", "b"),
        ("sector=集成电路,Biomedicine", "a b c"),
        ("sector!=ic", "c d e"),
        ("sector=", "e"),
        ("sector!=", "a b c d"),
        ("sector=bio,\"\"", "c e"),
        ("place=core", "a b c"),
        ("place=park", "b c"),
        ("place=产业谷", "b"),
        ("place!=core,bonded", "e"),
        ("stage!=suspended", "a b d e"),
        ("stage=签约,started", "a b"),
        ("basis=published", "b c d e"),
        ("basis!=published", "a"),
        ("list=county", "a b"),
        ("list=provincial,lead", "a e"),
        ("list!=county", "c d e"),
        ("list=", "c d"),
        ("investor=甲公司", "a"),
        ("investor=\"Acme Co., Ltd.\"", "b"),
        ("investor=\"阿里·巴巴\"", "c"),
        ("investor=", "d e"),
        ("year=2019..2021", "a b c"),
        ("year=2019,2021", "a c"),
        ("year = 2021年", "c"),
        ("year>=2021", "c e"),
        ("year>2021", "e"),
        ("year<2020", "a"),
        ("year<=2020", "a b"),
        ("year=..2020", "a b"),
        ("year=2021..", "c e"),
        ("year!=2020", "a c e"),
        ("year=", "d"),
        ("year!=", "a b c e"),
        ("planned_total>=10亿", "a b"),
        ("planned_total>10亿", "a"),
        ("planned_total<10亿元", "c"),
        ("planned_total=10亿..20亿", "a b"),
        ("planned_total=10..20亿", "a b"),
        ("planned_total=99999万,200000万元", "a c"),
        ("planned_total!=1000000000", "a c"),
        ("planned_total=", "d e"),
        ("planned_total!=", "a b c"),
        ("contracted=0", "a"),
        ("contracted>=0", "a"),
        ("foreign_utilised>=3000万", "b"),
        ("foreign_utilised>=3000万美元", "b"),
        ("land>=40", "a b"),
        ("land>40亩", "a"),
        ("land=", "c d e"),
        ("signed>=2020-03", "c e"),
        ("signed>=2020", "b c e"),
        ("signed=2020", "b"),
        ("signed=2020-03", ""),
        ("signed!=2020-03", "a c e"),
        ("signed<2020", "a"),
        ("signed<2020-06", "a"),
        ("started=2021", "b"),
        ("date_started=2021-03..2021-04", "b"),
        ("date_land=2019-08-01", "a"),
        ("started=", "a c d e"),
        ("text~示意", "a"),
        ("text~CHIP", "a"),
        ("text~phase 二期", "b"),
        ("text~\"Phase II\"", "b"),
        ("text~phase 示意", ""),
        ("text!~示意", "b c d e"),
        ("text~acme", "b"),
        ("sector=ic; year=2019", "a"),
        ("sector=ic·basis=published", "b"),
        ("sector＝ic，bio；year＞＝2020", "b c"),
        (" sector = ic , bio ;; ", "a b c"),
        ("planned_total≥１０亿", "a b"),
    ] {
        let filter = Filter::parse(&dataset, &[text]).unwrap_or_else(|error| panic!("{}", error.report(Locale::En)));
        let found = select(&dataset, &filter, stage(&dataset, "signed"));
        assert_eq!(ids(&dataset, &found), expected, "{text}");
        let again = filter.to_text(&dataset);
        assert_eq!(Filter::parse(&dataset, &[&again]), Ok(filter), "{text} became {again}");
    }
}

#[test]
fn a_filters_text_is_short_and_exact() {
    let dataset = five();
    for (text, expected) in [
        ("sector = 集成电路，bio ； year = 2019 .. 2021", "sector=ic,bio; year=2019..2021"),
        ("planned_total >= 1000000000", "planned_total>=10亿"),
        ("planned_total=0.01..12345678.9", "planned_total=0.01元..1234.56789万"),
        ("planned_total=10..20亿", "planned_total=10亿..20亿"),
        ("foreign_utilised<5", "foreign_utilised<5USD"),
        ("land=66.50", "land=66.5"),
        ("date_land>=2019-08", "date_land>=2019-08"),
        ("date_signed>=2019", "signed>=2019"),
        ("investor=\"Acme Co., Ltd.\"", "investor=\"Acme Co., Ltd.\""),
        ("stage=", "stage="),
        ("text ~ a  \"b c\"", "text~a \"b c\""),
    ] {
        assert_eq!(Filter::parse(&dataset, &[text]).unwrap().to_text(&dataset), expected);
    }
    let (ic, year) = (Clause::only(Key::Sector(dataset.sectors().find("ic"))), Clause::only(Key::Year(Some(2021))));
    let filter = Filter::default().and(ic.clone()).and(year).and(ic.clone());
    assert_eq!(filter.to_text(&dataset), "sector=ic; year=2021", "the same clause stands once");
    assert_eq!(filter.without(&ic).to_text(&dataset), "year=2021");
    assert!(Filter::default().is_empty());
}

#[test]
fn what_is_wrong_with_a_filter_is_marked_in_place() {
    let dataset = five();
    for (text, key, carets) in [
        ("sector=icc", "filter-unknown-value-nearest", "       ^^^"),
        ("sector=ic,生物", "filter-unknown-value-nearest", "          ^^^^"),
        ("year=2021；产业=ic", "filter-unknown-field-known", "           ^^^^"),
        ("stage=xyz", "filter-unknown-value-known", "      ^^^"),
        ("sektor=ic", "filter-unknown-field-nearest", "^^^^^^"),
        ("示意", "filter-no-operator", "^^^^"),
        ("=ic", "filter-no-field", "^^^"),
        ("sector>ic", "filter-wrong-operator", "      ^"),
        ("text=a", "filter-wrong-operator", "    ^"),
        ("year~2021", "filter-wrong-operator", "    ^"),
        ("sector=ic,,bio", "filter-empty-value", "          ^"),
        ("sector=ic,", "filter-empty-value", "          ^"),
        ("year>=", "filter-empty-value", "      ^"),
        ("year=..", "filter-empty-value", "     ^^"),
        ("basis=", "filter-always-given", "      ^"),
        ("year=1066", "filter-year-range", "     ^^^^"),
        ("year=2021..3021", "filter-year-range", "           ^^^^"),
        ("signed>=1066", "filter-year-range", "        ^^^^"),
        ("year=二〇二一", "filter-not-a-year", "     ^^^^^^^^"),
        ("year=2021..2019", "filter-range-reversed", "     ^^^^^^^^^^"),
        ("signed=2021..2020-12", "filter-range-reversed", "       ^^^^^^^^^^^^^"),
        ("year>=2019,2020", "filter-one-value", "      ^^^^^^^^^"),
        ("planned_total>=1亿..2亿", "filter-one-value", "               ^^^^^^^^"),
        ("started=2021-02-30", "filter-not-a-date", "        ^^^^^^^^^^"),
        ("planned_total>=abc", "filter-not-an-amount", "               ^^^"),
        ("planned_total>=十亿", "filter-not-an-amount", "               ^^^^"),
        ("planned_total>=5顷", "filter-unknown-unit", "               ^^^"),
        ("planned_total>=-1", "filter-amount-negative", "               ^^"),
        ("planned_total>=0.001", "filter-amount-too-fine", "               ^^^^^"),
        ("planned_total>=1e20亿", "filter-amount-too-large", "               ^^^^^^"),
        ("foreign_utilised>=1亿元", "filter-other-currency", "                  ^^^^^"),
        ("land>=很多", "filter-not-land", "      ^^^^"),
        ("planned_period>=1亿", "filter-period-measure", "^^^^^^^^^^^^^^"),
        ("project_count>3", "filter-count-measure", "^^^^^^^^^^^^^"),
        ("text~", "filter-no-words", "     ^"),
        ("investor=\"甲", "filter-quote-open", "         ^^^"),
    ] {
        let error = Filter::parse(&dataset, &["sector=ic", text]).unwrap_err();
        assert_eq!((error.key, error.caret()), (key, format!("{text}\n{carets}")));
        assert_eq!(error.text, text, "the text that is wrong, not the one before it");
        for locale in Locale::ALL {
            let sentence = error.sentence(locale);
            assert!(sentence != key && !sentence.contains("{ $"), "{key}: {sentence}");
        }
    }
    let error = Filter::parse(&dataset, &["sector=icc"]).unwrap_err();
    assert_eq!(error.report(Locale::En), "Sector: there is no “icc”. Is ic meant?\nsector=icc\n       ^^^");
    assert_eq!(error.sentence(Locale::ZhCn), "产业中没有“icc”，是否指 ic？");
}

#[test]
fn any_bytes_make_a_filter_or_an_error() {
    let dataset = five();
    let letters: Vec<char> = "sector=ic year>planned_total~<!\"，；·. 。2021亿signed-".chars().collect();
    let mut dice = Dice(7);
    for _ in 0..20_000 {
        let length = dice.roll(16);
        let text: String = (0..length).map(|_| letters[dice.roll(letters.len() as u64)]).collect();
        match Filter::parse(&dataset, &[&text]) {
            Ok(filter) => {
                let again = filter.to_text(&dataset);
                assert_eq!(Filter::parse(&dataset, &[&again]), Ok(filter), "{text} became {again}");
            }
            Err(error) => assert!(error.text.get(error.at.clone()).is_some(), "{text}"),
        }
    }
}

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
        let query = Query { measure: Measure::PlannedTotal, by: by.to_vec(), year_of: YearBasis::Period, filter };
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
    Query { measure, by: by.to_vec(), year_of: default_year_basis(dataset, measure), filter }
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
    assert_eq!(labels, ["Acme Co., Ltd.", "甲公司", "阿里·巴巴", "未注明投资方"], "by Unicode");
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
        (vec![("2020-07/2021-06", 8)], vec![": 8 / 1 / 0"]),
        (vec![("2020-07/2021-06", 8), ("2021-Q1", 1)], vec!["2021: 1 / 1 / 0"]),
        (vec![("2020-07/2021-06", 8), ("2022", 1)], vec!["2022: 1 / 1 / 0", ": 8 / 1 / 0"]),
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

/// A filter and the same written as a condition on entries.
type Condition = (&'static str, fn(&Dataset, &Entry) -> bool);

fn amount(dataset: &Dataset, entry: &Entry) -> Option<i64> {
    dataset.projects().amount(entry.project, ProjectAmount::PlannedTotal).map(Amount::fen)
}

const CONDITIONS: [Condition; 9] = [
    ("", |_, _| true),
    ("sector=ic", |dataset, entry| {
        let id = dataset.projects().sector(entry.project).map(|ix| dataset.sectors()[ix].id.as_str());
        matches!(id, Some("ic" | "ic-design"))
    }),
    ("place!=core", |dataset, entry| {
        let id = dataset.projects().place(entry.project).map(|ix| dataset.places()[ix].id.as_str());
        matches!(id, None | Some("bonded"))
    }),
    ("year=2019..2020", |_, entry| entry.year.is_some_and(|year| year == 2019 || year == 2020)),
    ("year!=2021; basis=published", |_, entry| {
        entry.year.is_some_and(|year| year != 2021) && entry.basis == Basis::Published
    }),
    ("planned_total>=10亿; planned_total<20亿", |dataset, entry| {
        amount(dataset, entry).is_some_and(|fen| (100_000_000_000..200_000_000_000).contains(&fen))
    }),
    ("list=county; text~项目", |dataset, entry| {
        let lists = dataset.projects().lists(entry.project);
        lists.iter().any(|ix| dataset.lists()[*ix].id == "county")
            && dataset.projects().name(entry.project).contains("项目")
    }),
    ("investor=甲公司,\"Acme Co., Ltd.\"; stage!=", |dataset, entry| {
        matches!(dataset.projects().investor(entry.project), "甲公司" | "Acme Co., Ltd.")
            && dataset.projects().stage(entry.project).is_some()
    }),
    ("land>=100; started>=2019", |dataset, entry| {
        let started = dataset.stages().find("started").and_then(|ix| dataset.projects().date(entry.project, ix));
        dataset.projects().land_mu_hundredths(entry.project).is_some_and(|land| land >= 10_000)
            && started.is_some_and(|date| date.year() >= 2019)
    }),
];

/// Compares every cell, margin and total of a query with the plain recomputation, and the lists behind them.
fn compare(dataset: &Dataset, query: &Query, entries: &[Entry]) {
    let context = format!("{} by {:?} {:?}", query.measure.id(), query.by, query.filter.to_text(dataset));
    let answer = answer(dataset, query).unwrap();
    let expected = groups(dataset, entries, &query.by);
    assert_eq!(answer.cells().count(), expected.len(), "{context}");
    for ((keys, found), (expected_keys, entries)) in answer.cells().zip(&expected) {
        assert_eq!((keys, *found), (expected_keys.as_slice(), cell(entries)), "{context}");
        assert_eq!(answer.cell(keys), Some(found));
        behind(dataset, query, keys, found);
    }
    for (position, dimension) in query.by.iter().enumerate() {
        let margins = groups(dataset, entries, &[*dimension]);
        assert_eq!(answer.keys[position], margins.keys().map(|keys| keys[0]).collect::<Vec<_>>(), "{context}");
        for (keys, entries) in margins {
            assert_eq!(answer.total_of(position, keys[0]), cell(&entries), "{context} {keys:?}");
            behind(dataset, query, &keys, &cell(&entries));
        }
    }
    assert_eq!(answer.total, cell(&entries.iter().collect::<Vec<_>>()), "{context}");
    behind(dataset, query, &[], &answer.total);
}

/// The projects behind a mark are as many as it counts and come to its sum.
fn behind(dataset: &Dataset, query: &Query, keys: &[Key], cell: &Cell) {
    let projects = select_cell(dataset, query, keys);
    assert_eq!(projects.len(), cell.count as usize);
    assert!(projects.is_sorted(), "package order");
    let parts = contributions(dataset, query, keys);
    assert_eq!(parts.iter().filter_map(|(_, sum)| *sum).sum::<Sum>(), cell.sum);
    assert_eq!(parts.iter().filter(|(_, sum)| sum.is_none()).count(), cell.missing as usize);
    let totals = totals(dataset, &projects);
    match (query.measure.kind(), query.year_of) {
        (MeasureKind::Lifetime(which), YearBasis::Stage(_)) => {
            let total = totals.of(which);
            assert_eq!((total.sum, total.count, total.missing), (cell.sum, cell.count, cell.missing));
        }
        (MeasureKind::Count, _) => assert_eq!(totals.count, cell.count),
        _ => {}
    }
}

#[test]
fn every_answer_equals_the_plain_recomputation() {
    let dimensions = Dimension::ALL;
    let mut groupings: Vec<Vec<Dimension>> = dimensions.iter().map(|one| vec![*one]).collect();
    for one in dimensions {
        groupings.extend(dimensions.iter().filter(|other| **other != one).map(|other| vec![one, *other]));
    }
    for seed in 0..4 {
        let dataset = random(seed, 50, seed % 2 == 0);
        for measure in Measure::ALL {
            let by_stage = ["signed", "started"].map(|id| stage(&dataset, id));
            let by_period = has_period(measure).then_some(YearBasis::Period);
            for (turn, year_of) in by_stage.into_iter().chain(by_period).enumerate() {
                let all = entries(&dataset, measure, year_of);
                for (number, by) in groupings.iter().enumerate() {
                    let (text, holds) = CONDITIONS[(number + turn + seed as usize) % CONDITIONS.len()];
                    let filter = Filter::parse(&dataset, &[text]).unwrap();
                    let query = Query { measure, by: by.clone(), year_of, filter };
                    let kept = all.iter().filter(|entry| holds(&dataset, entry));
                    let kept: Vec<Entry> = kept.map(|entry| Entry { ..*entry }).collect();
                    compare(&dataset, &query, &kept);
                }
            }
        }
    }
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
        ("name", "d c e b a"),
        ("investor", "b a c d e"),
        ("land_mu", "b a c d e"),
        ("date_started", "b a c d e"),
        ("signed:desc", "e c b a d"),
        ("land:desc,name", "a b d c e"),
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
