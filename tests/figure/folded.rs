//! Beyond what can be told apart the rest stands together, or in a note; and thousands of series take no longer.

use std::time::Instant;

use zonescope::figure::{FigureSpec, Kind, build};
use zonescope::text::Locale;

use super::covered::books;
use super::questions::{question, spec};

fn sectors(count: usize) -> zonescope::model::Dataset {
    let names: Vec<(String, String)> = (0..count).map(|at| (format!("s{at:04}"), (count - at).to_string())).collect();
    let rows: Vec<(&str, &str, &str)> = names
        .iter()
        .flat_map(|(id, amount)| [(id.as_str(), amount.as_str(), "2020"), (id.as_str(), amount.as_str(), "2021")])
        .collect();
    books(&rows)
}

/// The figure as window and command line draw it.
fn as_drawn(dataset: &zonescope::model::Dataset, spec: &FigureSpec) -> zonescope::figure::Figure {
    build(dataset, spec, Locale::ZhCn).unwrap()
}

#[test]
fn more_than_eight_colours_fold() {
    for (count, shown, together) in
        [(7, 7, None), (9, 9, None), (10, 9, Some("其余 2 个")), (40, 9, Some("其余 32 个"))]
    {
        let dataset = sectors(count);
        for kind in [Kind::Stacked, Kind::Percent, Kind::Contribution] {
            let query = question(&dataset, "planned_total", "sector,year", "", "");
            let figure = as_drawn(&dataset, &spec(query.clone(), kind));
            assert_eq!(figure.series.len(), shown, "{count} in {}", kind.id());
            let last = figure.series.last().map(|series| series.label.as_str());
            assert_eq!(last.filter(|label| label.starts_with("其余")), together, "{count} in {}", kind.id());
            // Somebody may ask for more.
            let asked = build(&dataset, &spec(query, kind).choosing(|it| it.top = Some(12)), Locale::ZhCn).unwrap();
            assert_eq!(asked.series.len(), count.min(13));
        }
    }
}

#[test]
fn what_would_dwarf_the_others_is_in_the_note() {
    let dataset = sectors(300);
    for kind in [Kind::Ranked, Kind::Grouped, Kind::Lines, Kind::HeatMap, Kind::Multiples] {
        let query = question(&dataset, "planned_total", "sector,year", "", "");
        let figure = as_drawn(&dataset, &spec(query, kind));
        let alone = if kind.names_its_series() { 60 } else { 8 };
        assert_eq!(figure.series.len(), alone, "{}", kind.id());
        assert!(figure.series.iter().all(|series| series.keys.len() == 1), "{}", kind.id());
        let named = format!("其余 {} 个合计 ", 300 - alone);
        assert!(figure.note.contains(&named) && figure.note.contains("未画出"), "{}: {}", kind.id(), figure.note);
    }
}

/// The time grows with the number of series, not with its square.
#[test]
fn thousands_of_series_take_no_longer_than_their_number() {
    let time = |count: usize, kind: Kind| {
        let dataset = sectors(count);
        let query = question(&dataset, "planned_total", "sector,year", "", "");
        let spec = spec(query, kind).choosing(|it| it.top = Some(100_000));
        let start = Instant::now();
        let figure = build(&dataset, &spec, Locale::En).unwrap();
        assert!(figure.series.len() <= 202, "{} has {}", kind.id(), figure.series.len());
        start.elapsed().as_secs_f64()
    };
    for kind in [Kind::Stacked, Kind::HeatMap, Kind::Multiples, Kind::Treemap, Kind::Ranked, Kind::Table] {
        let (few, many) = (time(500, kind), time(4000, kind));
        assert!(many < few * 24.0 + 0.5, "{}: {few:.3} s for 500, {many:.3} s for 4,000", kind.id());
    }
}

#[test]
fn what_is_not_drawn_is_not_counted_among_what_is_drawn_without_an_amount() {
    let dataset = super::odd_books::book(
        "p,a,,,,5,,2020 q,a,,,,,,2020 r,a1,,,,4,,2020 s,a1,,,,,,2020 t,b,,,,4,,2021 u,b,,,,,,2021 v,b,,,,,,2021",
    );
    for kind in [Kind::Grouped, Kind::Ranked, Kind::HeatMap, Kind::Multiples, Kind::Slope] {
        let query = question(&dataset, "planned_total", "sector,year", "", "");
        let figure = build(&dataset, &spec(query, kind).choosing(|it| it.top = Some(1)), Locale::ZhCn).unwrap();
        assert!(figure.note.contains("1 个项目未公布金额，未计入合计"), "{kind:?}: {}", figure.note);
        let aside = if kind == Kind::Slope {
            "其中 1 个未公布"
        } else {
            "8.00 亿元，其中 3 个未公布，未画出"
        };
        assert!(figure.note.contains(aside), "{kind:?}: {}", figure.note);
    }
    for (kind, locale) in [(Kind::Stacked, Locale::ZhCn), (Kind::Percent, Locale::En), (Kind::Plan, Locale::ZhCn)] {
        let query = question(&dataset, "planned_total", "sector,year", "", "");
        let figure = build(&dataset, &spec(query, kind).choosing(|it| it.top = Some(1)), locale).unwrap();
        let said = match kind {
            Kind::Percent => "The other 2 come to 800.00 million yuan together, more than any that stands alone.",
            Kind::Plan => "其余 2 个",
            _ => "其余 2 个合计 8.00 亿元，多于单列的任何一个。",
        };
        // Of a plan nothing is completed here: there is nothing that could be dwarfed.
        assert_eq!(figure.note.contains(said), kind != Kind::Plan, "{kind:?}: {}", figure.note);
    }
}

#[test]
fn a_quarter_that_some_project_may_be_in_is_not_called_one_without() {
    let dataset = super::odd_books::book("p,a,,,,5,,2020-02 q,a,,,,7,,2021-11 r,a,,,,3,,2021 s,a,,,,2,,2020-06");
    let note = |locale| {
        let query = question(&dataset, "planned_total", "quarter", "", "");
        build(&dataset, &spec(query, Kind::Stacked), locale).unwrap().note
    };
    let zh = note(Locale::ZhCn);
    assert!(
        zh.contains("有 2 个季度没有项目") && zh.contains("有 3 个季度未见项目，但只知年份的项目可能在其中"),
        "{zh}"
    );
    let en = note(Locale::En);
    assert!(en.contains("No projects in 2 of the periods") && en.contains("In 3 of the periods"), "{en}");
}
