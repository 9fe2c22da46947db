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
