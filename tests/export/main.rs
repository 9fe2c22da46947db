//! Figures as files: repeatable to the byte, of their true size, and nothing in them lost or covered.

#![expect(clippy::unwrap_used, reason = "helpers of tests, too, may say what they expect")]

#[path = "../common/drawing.rs"]
mod drawing;
#[path = "../common/questions.rs"]
mod questions;

mod carried;
mod files;
mod glyphs;
mod pictures;
mod presets;
mod room;
mod sheets;
mod workbooks;

use questions::{figure, shaoxing};
use zonescope::export::{
    ExportError, FORMATS, FigureSize, Format, Preset, Rendered, Room, SizeError, SvgText, fitting_size, render_figure,
};
use zonescope::figure::{Figure, Kind};
use zonescope::text::Locale;

/// The figure that most reports want.
fn planned_by_sector_and_year(locale: Locale) -> Figure {
    figure(&shaoxing(), "planned_total", Kind::Stacked, locale)
}

/// As high as it has to be.
fn rendered(figure: &Figure, size: FigureSize, format: Format) -> Rendered {
    let size = fitting_size(figure, Room::any_height(size), Locale::ZhCn, &[]).unwrap();
    render_figure(figure, size, format, SvgText::Outlines, Locale::ZhCn).unwrap()
}

#[test]
fn the_same_figure_gives_the_same_bytes_on_any_thread() {
    let figure = planned_by_sector_and_year(Locale::ZhCn);
    for format in FORMATS {
        let size = FigureSize { dpi: 96.0, ..Preset::ReportFull.size() };
        let draw = || rendered(&figure, size, format).bytes;
        let (one, other) = std::thread::scope(|scope| {
            let one = scope.spawn(draw);
            let other = scope.spawn(draw);
            (one.join().unwrap(), other.join().unwrap())
        });
        assert!(one.len() > 500);
        assert!(one == other, "{format:?}: two threads at once");
        assert!(one == draw(), "{format:?}: once more");
        // Asked for anew, too: nothing in a figure depends on the order of a hash table.
        let again = rendered(&planned_by_sector_and_year(Locale::ZhCn), size, format).bytes;
        assert!(one == again, "{format:?}: another answer");
        let english = rendered(&planned_by_sector_and_year(Locale::En), size, format).bytes;
        assert!(one != english, "{format:?}: the words are in it");
    }
}

#[test]
fn sizes_in_other_units_are_refused() {
    let figure = planned_by_sector_and_year(Locale::En);
    let size = Preset::ReportFull.size();
    for (wrong, sentence) in [
        (FigureSize { width_mm: 1843.0, ..size }, "1843 mm is no length"),
        (FigureSize { height_mm: 3.9, ..size }, "3.9 mm is no length"),
        (FigureSize { width_mm: f64::NAN, ..size }, "NaN mm is no length"),
        (FigureSize { height_mm: -100.0, ..size }, "-100 mm is no length"),
        (FigureSize { dpi: f64::INFINITY, ..size }, "inf dpi will not do"),
        (FigureSize { dpi: 1200.0, ..size }, "1200 dpi will not do"),
        (FigureSize { width_mm: 1200.0, height_mm: 1200.0, dpi: 600.0, ..size }, "pixels are too many"),
    ] {
        for format in FORMATS.into_iter().filter(|format| format.is_picture()) {
            let Err(error) = render_figure(&figure, wrong, format, SvgText::Outlines, Locale::En) else {
                panic!("{sentence}");
            };
            assert!(matches!(error, ExportError::Size(_)));
            assert!(error.sentence(Locale::En).contains(sentence), "{}", error.sentence(Locale::En));
        }
    }
}

/// Width and height of a PNG, from its header.
fn pixels(png: &[u8]) -> [u32; 2] {
    [16, 20].map(|at| u32::from_be_bytes(png[at..at + 4].try_into().unwrap()))
}

#[test]
fn a_size_is_kept_to_the_pixel_or_refused_with_the_least_that_would_do() {
    let dataset = shaoxing();
    let odd =
        [(60.0, 40.0, 96.0), (61.3, 187.7, 101.0), (123.4, 99.9, 96.0), (333.3, 111.1, 96.0), (40.0, 40.0, 300.0)];
    let odd = odd.map(|(width_mm, height_mm, dpi)| FigureSize { width_mm, height_mm, dpi, type_scale: 1.0 });
    let presets = Preset::ALL.map(|preset| FigureSize { dpi: 96.0, ..preset.size() });
    let (mut kept, mut refused) = (0, 0);
    for kind in [Kind::Stacked, Kind::Ranked, Kind::Table, Kind::Lines, Kind::Scatter] {
        let figure = figure(&dataset, "planned_total", kind, Locale::ZhCn);
        for asked in odd.into_iter().chain(presets) {
            let draw = |size| render_figure(&figure, size, Format::PNG, SvgText::Outlines, Locale::ZhCn);
            let size = match draw(asked) {
                Ok(made) => {
                    assert_eq!((made.size, pixels(&made.bytes)), (asked, asked.pixels()), "{}", kind.id());
                    kept += 1;
                    continue;
                }
                Err(ExportError::Size(SizeError::Room(width, height, needed))) => {
                    assert_eq!((width, height), (asked.width_mm, asked.height_mm));
                    assert!(needed > height, "{needed}");
                    FigureSize { height_mm: needed, ..asked }
                }
                Err(error) => panic!("{error}"),
            };
            refused += 1;
            if size.height_mm > 1200.0 {
                assert!(
                    fitting_size(&figure, Room::any_height(asked), Locale::ZhCn, &[]).is_err(),
                    "no figure is so high"
                );
                continue;
            }
            assert_eq!(fitting_size(&figure, Room::any_height(asked), Locale::ZhCn, &[]).unwrap(), size);
            assert_eq!(
                pixels(&draw(size).unwrap().bytes),
                size.pixels(),
                "{}: the least that would do does",
                kind.id()
            );
            let less = FigureSize { height_mm: size.height_mm - 0.4, ..size };
            assert!(less.height_mm < asked.height_mm || draw(less).is_err(), "{}: it is the least", kind.id());
        }
    }
    assert!(kept > 10 && refused > 5, "{kept} kept, {refused} refused");
}

#[test]
fn the_bundled_figures_fit_the_presets_they_are_made_for() {
    let dataset = shaoxing();
    for kind in Kind::ALL {
        let query = questions::question(&dataset, "planned_total", "branch,year", "", "");
        let figure = zonescope::figure::build(&dataset, &questions::spec(query, kind), Locale::ZhCn).unwrap();
        for preset in Preset::ALL {
            // A table or six panels on half a page are no figure.
            let is_too_much = matches!(kind, Kind::Table | Kind::Multiples);
            let is_small = matches!(preset, Preset::ReportHalf | Preset::Wechat | Preset::SlideHalf);
            let fits =
                fitting_size(&figure, Room::any_height(preset.size()), Locale::ZhCn, &[]).unwrap() == preset.size();
            assert!(fits || (is_too_much && is_small), "{} in {}", kind.id(), preset.id());
        }
    }
}

#[test]
fn a_character_without_a_glyph_becomes_a_geta_and_is_named() {
    for locale in Locale::ALL {
        let mut figure = planned_by_sector_and_year(locale);
        figure.title = "𰻞𰻞面产业园 🏭 投资".to_owned();
        figure.series[0].label = "集成\u{1F3ED}".to_owned();
        let svg = render_figure(&figure, Preset::ReportFull.size(), Format::SVG, SvgText::Text, locale).unwrap().bytes;
        let svg = String::from_utf8(svg).unwrap();
        let shown = files::text_of(&svg);
        for (text, is_there) in [("〓〓面产业园", true), ("集成〓", true), ("U+30EDE", true), ("U+1F3ED", true)]
        {
            assert_eq!(shown.contains(text), is_there, "{text}: {shown}");
        }
        let drawn: String = files::drawn_text(&svg);
        assert!(!drawn.contains(['𰻞', '🏭', '□', '\u{fffd}']), "{drawn}");
        // Whatever is drawn, the font has.
        let offscreen = zonescope::export::Offscreen::new(egui::Theme::Light, 1.0);
        let font = zonescope::draw::fonts::regular(12.0);
        let lacks = |c: &char| !c.is_whitespace() && !offscreen.context().fonts_mut(|fonts| fonts.has_glyph(&font, *c));
        assert_eq!(drawn.chars().find(lacks), None);
    }
}
