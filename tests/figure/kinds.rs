//! What holds for every kind of figure, and what each makes of the same answer.

use super::drawing::draw;
use super::questions::{figure, question, shaoxing, spec};
use zonescope::figure::{Figure, Kind, MarkAt, build};
use zonescope::text::Locale;

/// The kinds that show the values themselves, one mark a cell.
const VALUES: [Kind; 7] =
    [Kind::Stacked, Kind::Grouped, Kind::Percent, Kind::Lines, Kind::Area, Kind::HeatMap, Kind::Multiples];

const SIZE: egui::Vec2 = egui::vec2(640.0, 420.0);

fn marks(figure: &Figure) -> Vec<MarkAt> {
    let series = figure.series.iter().enumerate();
    let all = series.flat_map(|(series, row)| (0..row.marks.len()).map(move |category| MarkAt { series, category }));
    all.filter(|at| figure.mark(*at).is_some()).collect()
}

#[test]
fn every_kind_shows_the_same_marks_of_the_same_projects() {
    let dataset = shaoxing();
    for by in ["branch,year", "stage,sector", "year"] {
        let of =
            |kind| build(&dataset, &spec(question(&dataset, "planned_total", by, "", ""), kind), Locale::En).unwrap();
        let stacked = of(Kind::Stacked);
        for kind in VALUES {
            let figure = of(kind);
            assert_eq!(marks(&figure), marks(&stacked), "{by} {kind:?}");
            for at in marks(&figure) {
                assert_eq!(figure.mark(at).unwrap().part, stacked.mark(at).unwrap().part);
                assert_eq!(
                    figure.mark(at).unwrap().hover,
                    stacked.mark(at).unwrap().hover,
                    "value and share in one hover"
                );
            }
        }
    }
}

#[test]
fn shares_fill_every_stack_to_a_hundred_and_keep_what_it_came_to() {
    let dataset = shaoxing();
    let shares = figure(&dataset, "planned_total", Kind::Percent, Locale::ZhCn);
    let amounts = figure(&dataset, "planned_total", Kind::Stacked, Locale::ZhCn);
    for (at, category) in shares.categories.iter().enumerate() {
        let lengths = shares.series.iter().filter_map(|series| series.marks[at].as_ref());
        let (whole, illustrative) =
            lengths.fold((0.0, 0.0), |sum, mark| (sum.0 + mark.length.value, sum.1 + mark.illustrative));
        assert!((whole - 100.0).abs() < 1e-9 && illustrative <= whole + 1e-9, "{}", category.label);
        let label = |figure: &Figure| figure.categories[at].total.as_ref().map(|total| total.label.clone());
        assert_eq!(label(&shares), label(&amounts));
    }
    assert!(shares.unit.contains(&amounts.unit), "{} says what the totals are in", shares.unit);
}

#[test]
fn lines_and_cells_stand_for_their_values() {
    let dataset = shaoxing();
    let lines = figure(&dataset, "planned_total", Kind::Lines, Locale::ZhCn);
    let drawn = draw(&lines, SIZE, true);
    let value = |at| lines.mark(at).unwrap().length.value;
    for (at, rect) in &drawn.marks {
        for (other, below) in drawn.marks.iter().filter(|(other, _)| value(*other) < value(*at)) {
            assert!(rect.center().y <= below.center().y + 0.01, "{at:?} is more than {other:?}");
        }
    }
    let cells = figure(&dataset, "planned_total", Kind::HeatMap, Locale::ZhCn);
    let drawn = draw(&cells, SIZE, true);
    let texts = drawn.texts();
    for (at, rect) in &drawn.marks {
        let label = &cells.mark(*at).unwrap().length.label;
        assert!(texts.iter().any(|(text, place)| text == label && rect.contains_rect(*place)), "{label} in its cell");
    }
}

#[test]
fn every_known_mark_is_drawn_once_in_every_kind_and_language() {
    let dataset = shaoxing();
    for kind in VALUES {
        for locale in Locale::ALL {
            let figure = figure(&dataset, "completed_total", kind, locale);
            let mut drawn: Vec<MarkAt> = draw(&figure, SIZE, true).marks.into_iter().map(|(at, _)| at).collect();
            drawn.sort_unstable();
            assert_eq!(drawn, marks(&figure), "{kind:?}");
        }
    }
}
