//! Colours that keys have in every figure: told apart however many there are and whatever a package gives, and given alike
//! to sectors and to the categories of any column.

use egui::{Theme, vec2};
use zonescope::figure::{Kind, build, sector_color};
use zonescope::model::{Measure, Rgb};
use zonescope::package::open_embedded;
use zonescope::query::{Query, default_year_basis, parse_dimensions_of};
use zonescope::text::Locale;

use super::colours::{closest, coloured, legend};
use super::drawing::draw_in;
use super::questions::{question, spec};

/// Nine and more of nearly one colour are told apart for all eyes, or by their stripes.
#[test]
fn nine_sectors_and_more_of_nearly_one_colour_are_told_apart() {
    for count in [9, 10, 12] {
        let given: Vec<String> = (0..count).map(|at| format!("#65{:02x}c{at:x}", 0x92 + at)).collect();
        let given: Vec<&str> = given.iter().map(String::as_str).collect();
        for (name, colors) in [("nearly one", &given[..]), ("none", &vec![""; count][..])] {
            let dataset = coloured(colors);
            let query = question(&dataset, "planned_total", "sector,year", "", "");
            let spec = spec(query, Kind::Stacked).choosing(|it| it.top = Some(count));
            let figure = build(&dataset, &spec, Locale::En).unwrap();
            for theme in [Theme::Light, Theme::Dark] {
                let drawn = draw_in(theme, &figure, vec2(1200.0, 900.0), true);
                let legend = legend(&drawn, &figure);
                assert_eq!(legend.len(), count, "{name}");
                for (at, one) in legend.iter().enumerate() {
                    for other in &legend[..at] {
                        let (apart, ..) = closest(&[one.0, other.0]);
                        assert!(
                            apart >= 10.0 || one.1 != other.1,
                            "{count} {name}, {theme:?}: {one:?} {other:?} {apart}"
                        );
                    }
                }
            }
            if count == 9 {
                let colors: Vec<Rgb> = figure.series.iter().map(|series| series.color).collect();
                let (difference, one, other) = closest(&colors);
                assert!(difference >= 10.0, "{name}: {one:?} and {other:?}: {difference}");
            }
        }
    }
}

/// The categories of a column have the colours that as many sectors without one have.
#[test]
fn categories_of_any_column_have_the_colours_of_as_many_sectors() {
    for count in [3, 8, 9, 14] {
        let sectors = coloured(&vec![""; count]);
        let mut rows: Vec<String> = (0..count).map(|at| format!("r{at},k{at:02},{}\n", 10 + at)).collect();
        rows.extend((0..60).map(|at| format!("q{at},k{:02},1\n", at % count)));
        let table = format!("id,kind,amount\n{}", rows.concat());
        let descriptor =
            br#"{"name": "t", "zonescope": {"version": 1, "zone": {"id": "t", "name_zh": "z"}, "currency": "CNY"},
            "resources": [{"name": "sectors", "path": "s.csv"}, {"name": "stages", "path": "g.csv"},
            {"name": "projects", "path": "p.csv"}, {"name": "firms", "path": "f.csv"}]}"#;
        let files: [(&str, &[u8]); 5] = [
            ("datapackage.json", descriptor),
            ("s.csv", b"id,name_zh\na,a\n"),
            ("g.csv", b"id,name_zh,order,kind\nsigned,s,1,on_track\n"),
            ("p.csv", b"id,name,sector\np,p,a\n"),
            ("f.csv", table.as_bytes()),
        ];
        let firms = (*open_embedded(&files).unwrap().others[0]).clone();
        let by = parse_dimensions_of(&firms, "kind").unwrap();
        let query = Query::new(Measure::ProjectCount, &by, default_year_basis(&firms, Measure::ProjectCount));
        let figure = build(&firms, &spec(query, Kind::Ranked), Locale::En).unwrap();
        let mut found: Vec<(String, Rgb)> = figure.series.iter().map(|one| (one.label.clone(), one.color)).collect();
        found.sort_by(|a, b| a.0.cmp(&b.0));
        let found: Vec<Rgb> = found.into_iter().map(|(_, color)| color).collect();
        let expected: Vec<Rgb> = sectors.sectors().iter().map(|(ix, _)| sector_color(&sectors, ix)).collect();
        assert_eq!(found, expected, "{count}");
    }
}
