//! Colours told apart by eyes that do not see red or green, and on grey paper.
//!
//! Deuteranopia and protanopia are simulated with the matrices of Machado, Oliveira and Fernandes (2009) at full
//! severity, on linear sRGB; differences are CIEDE2000 (Sharma, Wu and Dalal 2005).
//!
//! Both are written down here once more, from the papers and not from the program: a slip in `figure::told_apart` must
//! not make the test that looks for it pass. So do not share them.

use zonescope::model::{Dataset, Rgb};
use zonescope::package::open_embedded;

use egui::epaint::Shape;
use egui::{Color32, Rect, Theme, vec2};
use zonescope::figure::{Figure, Kind, PALETTE, Print, REST, build, color_of, sector_color};
use zonescope::text::Locale;

use super::covered::books;
use super::drawing::{Drawn, draw_in};
use super::questions::{question, shaoxing, spec};

const NORMAL: [[f64; 3]; 3] = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]];
const PROTANOPIA: [[f64; 3]; 3] =
    [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]];
const DEUTERANOPIA: [[f64; 3]; 3] =
    [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]];
/// sRGB to XYZ under D65.
const XYZ: [[f64; 3]; 3] =
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]];

fn times(matrix: &[[f64; 3]; 3], v: [f64; 3]) -> [f64; 3] {
    matrix.map(|row| row[0] * v[0] + row[1] * v[1] + row[2] * v[2])
}

fn linear(Rgb(channels): Rgb) -> [f64; 3] {
    channels.map(|channel| {
        let c = f64::from(channel) / 255.0;
        if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    })
}

/// CIE L*a*b* of a colour as such eyes see it.
fn lab(color: Rgb, eyes: &[[f64; 3]; 3]) -> [f64; 3] {
    let seen = times(eyes, linear(color)).map(|c| c.clamp(0.0, 1.0));
    let (xyz, white) = (times(&XYZ, seen), times(&XYZ, [1.0; 3]));
    let f = [0, 1, 2].map(|at| {
        let t: f64 = xyz[at] / white[at];
        if t > 216.0 / 24389.0 { t.cbrt() } else { (24389.0 / 27.0 * t + 16.0) / 116.0 }
    });
    [116.0 * f[1] - 16.0, 500.0 * (f[0] - f[1]), 200.0 * (f[1] - f[2])]
}

fn ciede2000([l1, a1, b1]: [f64; 3], [l2, a2, b2]: [f64; 3]) -> f64 {
    let mean_chroma = (a1.hypot(b1) + a2.hypot(b2)) / 2.0;
    let seventh = |c: f64| (c.powi(7) / (c.powi(7) + 25f64.powi(7))).sqrt();
    let g = 0.5 * (1.0 - seventh(mean_chroma));
    let (a1, a2) = ((1.0 + g) * a1, (1.0 + g) * a2);
    let (c1, c2) = (a1.hypot(b1), a2.hypot(b2));
    let hue = |a: f64, b: f64| b.atan2(a).to_degrees().rem_euclid(360.0);
    let (h1, h2) = (hue(a1, b1), hue(a2, b2));
    let grey = c1 * c2 == 0.0;
    let turn = h2 - h1;
    let turn = match turn {
        _ if grey => 0.0,
        t if t > 180.0 => t - 360.0,
        t if t < -180.0 => t + 360.0,
        t => t,
    };
    let hue_difference = 2.0 * (c1 * c2).sqrt() * (turn / 2.0).to_radians().sin();
    let (l, c) = ((l1 + l2) / 2.0, (c1 + c2) / 2.0);
    let h = match h1 + h2 {
        sum if grey => sum,
        sum if (h1 - h2).abs() <= 180.0 => sum / 2.0,
        sum if sum < 360.0 => (sum + 360.0) / 2.0,
        sum => (sum - 360.0) / 2.0,
    };
    let cos = |degrees: f64| degrees.to_radians().cos();
    let t = 1.0 - 0.17 * cos(h - 30.0) + 0.24 * cos(2.0 * h) + 0.32 * cos(3.0 * h + 6.0) - 0.2 * cos(4.0 * h - 63.0);
    let sl = 1.0 + 0.015 * (l - 50.0).powi(2) / (20.0 + (l - 50.0).powi(2)).sqrt();
    let (sc, sh) = (1.0 + 0.045 * c, 1.0 + 0.015 * c * t);
    let rotation = 30.0 * (-((h - 275.0) / 25.0).powi(2)).exp();
    let rt = -(2.0 * rotation).to_radians().sin() * 2.0 * seventh(c);
    let (dl, dc, dh) = ((l2 - l1) / sl, (c2 - c1) / sc, hue_difference / sh);
    (dl * dl + dc * dc + dh * dh + rt * dc * dh).sqrt()
}

#[test]
fn the_difference_is_that_of_the_published_pairs() {
    // Sharma, Wu and Dalal 2005, table 1: pairs 1, 7, 16 and 25.
    for (one, other, expected) in [
        ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
        ([50.0, 0.0, 0.0], [50.0, -1.0, 2.0], 2.3669),
        ([50.0, 2.5, 0.0], [50.0, 0.0, -2.5], 4.3065),
        ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
    ] {
        let found = ciede2000(one, other);
        assert!((found - expected).abs() < 1e-4, "{found} instead of {expected}");
    }
}

/// The pair that is hardest to tell apart for any of the three kinds of eyes.
pub(super) fn closest(colors: &[Rgb]) -> (f64, Rgb, Rgb) {
    let mut closest = (f64::INFINITY, REST, REST);
    for (position, one) in colors.iter().enumerate() {
        for other in &colors[position + 1..] {
            for eyes in [&NORMAL, &PROTANOPIA, &DEUTERANOPIA] {
                let difference = ciede2000(lab(*one, eyes), lab(*other, eyes));
                if difference < closest.0 {
                    closest = (difference, *one, *other);
                }
            }
        }
    }
    closest
}

#[test]
fn eight_series_are_told_apart_without_red_or_green() {
    let (difference, one, other) = closest(&PALETTE[..8]);
    assert!(difference >= 11.0, "{one:?} and {other:?}: {difference}");
}

#[test]
fn the_branches_of_the_bundled_zone_are_told_apart_too() {
    let dataset = shaoxing();
    let roots = dataset.sectors().iter().filter(|(_, sector)| sector.parent.is_none());
    let colors: Vec<Rgb> = roots.map(|(ix, _)| sector_color(&dataset, ix)).take(8).collect();
    let (difference, one, other) = closest(&colors);
    assert!(colors.len() == 8 && difference >= 10.0, "{one:?} and {other:?}: {difference}");
}

/// Where neither hue nor name is at hand, as in a stack on grey paper, neighbours differ in lightness, and the legend
/// lists them in the order of the stack. Rankings, tables, treemaps, slopes, panels and heat maps carry their names.
#[test]
fn neighbours_differ_on_grey_paper() {
    for pair in PALETTE[..8].windows(2) {
        let difference = (lab(pair[0], &NORMAL)[0] - lab(pair[1], &NORMAL)[0]).abs();
        assert!(difference >= 12.0, "{pair:?}: {difference}");
    }
}

/// Whatever the package says: in a figure all series are told apart, and neighbours differ on a grey copy.
#[test]
fn the_series_of_one_figure_are_told_apart_whatever_colours_the_package_gives() {
    let mut dataset = shaoxing();
    for by in ["branch,year", "place,year", "stage,year"] {
        let query = question(&dataset, "planned_total", by, "", "");
        for kind in [Kind::Stacked, Kind::Lines, Kind::Scatter] {
            let spec = spec(query.clone(), kind);
            let figure = build(&dataset, &spec, Locale::En).unwrap();
            let colors: Vec<Rgb> = figure.series.iter().map(|series| series.color).collect();
            let (difference, one, other) = closest(&colors);
            assert!(difference >= 10.0, "{by}, {}: {one:?} and {other:?}: {difference}", kind.id());
            for pair in colors.windows(2) {
                let step = (lab(pair[0], &NORMAL)[0] - lab(pair[1], &NORMAL)[0]).abs();
                assert!(step >= 11.5, "{by}, {}: {pair:?}: {step}", kind.id());
            }
        }
    }
    dataset = super::shapes_a::large();
    let query = question(&dataset, "planned_total", "place,year", "", "");
    let spec = spec(query, Kind::Stacked).choosing(|it| it.top = Some(8));
    let figure = build(&dataset, &spec, Locale::En).unwrap();
    let colors: Vec<Rgb> = figure.series.iter().map(|series| series.color).collect();
    let (difference, one, other) = closest(&colors);
    assert!(difference >= 10.0, "forty places: {one:?} and {other:?}: {difference}");
}

/// Books of as many sectors, with these colours where there are any.
pub(super) fn coloured(colors: &[&str]) -> Dataset {
    let descriptor = br#"{"name": "t", "zonescope": {"version": 1, "zone": {"id": "t", "name_zh": "z", "name_en": "Z"},
        "currency": "CNY", "year_of": "signed", "as_of": "2023-12-31"}, "resources": [
        {"name": "sectors", "path": "sectors.csv"}, {"name": "stages", "path": "stages.csv"},
        {"name": "projects", "path": "projects.csv"}]}"#;
    let each = |line: fn(usize, &str) -> String| {
        colors.iter().enumerate().map(|(at, color)| line(at, color)).collect::<String>()
    };
    let sectors = each(|at, color| format!("s{at},s{at},{color}\n"));
    let projects = each(|at, _| format!("p{at},p{at},s{at},{},2020-01-01\n", 10 + at));
    let files = [
        ("datapackage.json", String::from_utf8_lossy(descriptor).into_owned()),
        ("sectors.csv", format!("id,name_zh,color\n{sectors}")),
        ("stages.csv", "id,name_zh,name_en,order,kind\nsigned,签约,Signed,0,on_track\n".to_owned()),
        ("projects.csv", format!("id,name,sector,planned_total,date_signed\n{projects}")),
    ];
    open_embedded(&files.each_ref().map(|(name, text)| (*name, text.as_bytes()))).unwrap().dataset
}

#[test]
fn sectors_are_told_apart_whatever_colours_they_are_given() {
    let none = [""; 8];
    for (name, colors) in [
        ("one for all", &["#6596c6"; 8][..]),
        ("none", &none),
        ("white, black and two", &["#ffffff", "#000000", "#fefefe", "#6596c6", "#6899c9"]),
        ("red and green", &["#d62728", "#2ca02c", "#ff0000", "#00ff00"]),
        ("greys", &["#777777", "#808080", "#888888", "#7f7f7f", "#909090"]),
    ] {
        let dataset = coloured(colors);
        let query = question(&dataset, "planned_total", "sector,year", "", "");
        for kind in [Kind::Stacked, Kind::Lines] {
            let figure = build(&dataset, &spec(query.clone(), kind), Locale::En).unwrap();
            let colors: Vec<Rgb> = figure.series.iter().map(|series| series.color).collect();
            let (difference, one, other) = closest(&colors);
            assert!(difference >= 10.0, "{name}: {one:?} and {other:?}: {difference}");
            for pair in colors.windows(2) {
                let step = (lab(pair[0], &NORMAL)[0] - lab(pair[1], &NORMAL)[0]).abs();
                assert!(step >= 12.0, "{name}: {pair:?}: {step}");
            }
            assert!(colors.iter().all(|color| (24.0..76.0).contains(&lab(*color, &NORMAL)[0])), "{name}: {colors:?}");
        }
    }
}

#[test]
fn every_colour_stands_out_from_white_and_from_dark_paper() {
    let luminance = |color: Rgb| times(&XYZ, linear(color))[1];
    let contrast = |a: f64, b: f64| (a.max(b) + 0.05) / (a.min(b) + 0.05);
    let dark = luminance(Rgb([0x17, 0x1a, 0x1f]));
    for color in &PALETTE[..8] {
        let own = luminance(*color);
        assert!(contrast(own, 1.0) >= 3.0, "{color:?} on white");
        assert!(contrast(own, dark) >= 2.3, "{color:?} on dark paper");
    }
}

/// However many there are, no colour is almost black or almost white.
#[test]
fn no_colour_is_lost_on_its_paper() {
    for (position, color) in (0..2100).map(|position| (position, color_of(position))) {
        let lightness = lab(color, &NORMAL)[0];
        assert!((35.0..62.5).contains(&lightness), "{position}: {color:?} has L* {lightness}");
    }
}

/// What a mark is filled with, and whether it is striped.
fn painted(drawn: &Drawn, place: Rect) -> Option<(Rgb, bool)> {
    let within = |rect: &Rect| place.expand(0.2).contains_rect(*rect) && rect.height() > 1.0;
    let filled = |shape: &Shape| match shape {
        Shape::Rect(rect) if rect.fill.a() == 255 && within(&rect.rect) => Some(rect.fill),
        _ => None,
    };
    let fill: Color32 = drawn.shapes.iter().find_map(filled)?;
    let is_stripe = |shape: &Shape| match shape {
        Shape::LineSegment { points: [a, b], .. } => {
            (a.x - b.x).abs() < 0.1
                && (a.y - b.y).abs() > 1.0
                && place.expand(0.2).contains(*a)
                && place.contains(a.lerp(*b, 0.5))
        }
        _ => false,
    };
    Some((Rgb([fill.r(), fill.g(), fill.b()]), drawn.shapes.iter().any(is_stripe)))
}

/// The colours of a stack as it is drawn, from its base upwards.
fn stack(figure: &Figure, theme: Theme) -> Vec<(Rgb, bool)> {
    let drawn = draw_in(theme, figure, vec2(590.0, 900.0), true);
    let of = |series: usize| {
        let mark = drawn.marks.iter().find(|(at, _)| at.series == series && at.category == 0)?;
        painted(&drawn, mark.1)
    };
    (0..figure.series.len()).filter_map(of).collect()
}

/// One to eight series, by sector and by year, as they are drawn in both themes and for black and white.
#[test]
fn palettes_of_one_to_eight_are_told_apart_as_they_are_drawn() {
    for count in 1..=8 {
        let names: Vec<String> = (0..count).map(|at| format!("s{at}")).collect();
        let years: Vec<String> = (0..count).map(|at| (2013 + at).to_string()).collect();
        let rows: Vec<(&str, &str, &str)> =
            names.iter().flat_map(|name| years.iter().map(|year| (name.as_str(), "5", year.as_str()))).collect();
        let dataset = books(&rows);
        for (by, theme) in ["sector,year", "year,sector"]
            .into_iter()
            .flat_map(|by| [Theme::Light, Theme::Dark].map(|theme| (by, theme)))
        {
            let figure = |print| {
                let query = question(&dataset, "planned_total", by, "", "");
                build(&dataset, &spec(query, Kind::Stacked).choosing(|it| it.print = print), Locale::En).unwrap()
            };
            let name = format!("{count} by {by} in {theme:?}");
            let coloured: Vec<Rgb> = stack(&figure(Print::Colour), theme).into_iter().map(|(color, _)| color).collect();
            assert_eq!(coloured.len(), count as usize, "{name}");
            let (difference, one, other) = closest(&coloured);
            assert!(difference >= 10.0, "{name}: {one:?} and {other:?}: {difference}");
            let lightness = |color: Rgb| lab(color, &NORMAL)[0];
            for pair in coloured.windows(2) {
                let step = (lightness(pair[0]) - lightness(pair[1])).abs();
                assert!(step >= 12.0, "{name}: {pair:?}: {step}");
            }
            let band = if theme == Theme::Light { 35.0..63.0 } else { 43.0..72.0 };
            for color in &coloured {
                let [l, a, b] = lab(*color, &NORMAL);
                assert!(
                    band.contains(&l) && a.hypot(b) > 24.0,
                    "{name}: {color:?} is L* {l}, as strong as {}",
                    a.hypot(b)
                );
            }
            let grey = stack(&figure(Print::Grey), theme);
            assert_eq!(grey.len(), count as usize, "{name}");
            for pair in grey.windows(2) {
                let step = (lightness(pair[0].0) - lightness(pair[1].0)).abs();
                assert!(step >= 12.0 || pair[0].1 != pair[1].1, "{name}, grey: {pair:?}: {step}");
            }
            assert!(grey.iter().all(|(color, _)| lightness(*color) > 30.0), "{name}: none is almost black: {grey:?}");
        }
    }
}

/// More sectors than there are colours repeat them, but not in one figure.
#[test]
fn the_largest_of_very_many_sectors_are_told_apart() {
    let names: Vec<(String, String)> = (0..60).map(|at| (format!("s{at:02}"), (1 + at * 7 % 60).to_string())).collect();
    let rows: Vec<(&str, &str, &str)> =
        names.iter().map(|(name, amount)| (name.as_str(), amount.as_str(), "2020")).collect();
    let dataset = books(&rows);
    let query = question(&dataset, "planned_total", "sector,year", "", "");
    let figure = build(&dataset, &spec(query, Kind::Stacked).choosing(|it| it.top = Some(8)), Locale::En).unwrap();
    let colors: Vec<Rgb> = figure.series.iter().map(|series| series.color).collect();
    let (difference, one, other) = closest(&colors);
    assert!(colors.len() == 9 && difference >= 10.0, "{one:?} and {other:?}: {difference}");
}

/// Whether stripes lie in an area.
fn has_level_stripes(drawn: &Drawn, place: Rect) -> bool {
    drawn.shapes.iter().any(|shape| match shape {
        Shape::LineSegment { points: [a, b], .. } => {
            (a.y - b.y).abs() < 0.1 && (a.x - b.x).abs() > 1.0 && [a, b].iter().all(|at| place.contains(**at))
        }
        _ => false,
    })
}

/// What the legend shows before the name of each series: its colour, and what stripes it has.
pub(super) fn legend(drawn: &Drawn, figure: &Figure) -> Vec<(Rgb, (bool, bool))> {
    let texts = drawn.texts();
    let of = |series: &zonescope::figure::Series| {
        let named = texts.iter().filter(|(text, _)| *text == series.label);
        let (_, name) = named.min_by(|a, b| a.1.top().total_cmp(&b.1.top()))?;
        let (left, right) = (name.left() - 22.0, name.left() - 1.0);
        let place = Rect::from_x_y_ranges(left..=right, name.top() - 4.0..=name.bottom() + 4.0);
        let (color, is_striped) = painted(drawn, place)?;
        Some((color, (is_striped, has_level_stripes(drawn, place))))
    };
    figure.series.iter().filter(|series| !series.keys.is_empty()).filter_map(of).collect()
}

#[test]
fn a_sector_beside_those_below_it_is_told_apart_for_all_eyes_in_both_themes() {
    let dataset = shaoxing();
    let mut striped = 0;
    for theme in [Theme::Light, Theme::Dark] {
        for kind in [Kind::Stacked, Kind::Grouped] {
            let query = question(&dataset, "planned_total", "sector,year", "", "");
            let figure = build(&dataset, &spec(query, kind), Locale::ZhCn).unwrap();
            let drawn = draw_in(theme, &figure, vec2(1200.0, 700.0), true);
            let legend = legend(&drawn, &figure);
            assert!(legend.len() >= 7, "{legend:?}");
            striped += legend.iter().filter(|(_, stripes)| *stripes != (false, false)).count();
            for (at, one) in legend.iter().enumerate() {
                for other in &legend[..at] {
                    let (apart, ..) = closest(&[one.0, other.0]);
                    assert!(apart >= 10.0 || one.1 != other.1, "{theme:?} {kind:?}: {one:?} {other:?} {apart}");
                }
            }
        }
    }
    assert!(striped > 0, "some need it");
}
