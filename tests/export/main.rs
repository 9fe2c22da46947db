//! Figures as files: repeatable to the byte, of their true size, and nothing in them lost or covered.

#![expect(clippy::unwrap_used, reason = "helpers of tests, too, may say what they expect")]

#[path = "../common/drawing.rs"]
mod drawing;
#[path = "../common/questions.rs"]
mod questions;

mod files;
mod glyphs;
mod pictures;
mod room;
mod sheets;

use questions::{figure, shaoxing};
use zonescope::export::{ExportError, FigureSize, Format, Preset, Rendered, SvgText, render_figure};
use zonescope::figure::{Figure, Kind};
use zonescope::text::Locale;

/// The figure that most reports want.
fn planned_by_sector_and_year(locale: Locale) -> Figure {
    figure(&shaoxing(), "planned_total", Kind::Stacked, locale)
}

fn rendered(figure: &Figure, size: FigureSize, format: Format) -> Rendered {
    render_figure(figure, size, format, SvgText::Outlines, Locale::ZhCn).unwrap()
}

#[test]
fn the_same_figure_gives_the_same_bytes_on_any_thread() {
    let figure = planned_by_sector_and_year(Locale::ZhCn);
    for format in Format::ALL {
        let size = FigureSize { dpi: 96.0, ..Preset::ReportFull.size() };
        let draw = || rendered(&figure, size, format).bytes;
        let (one, other) = std::thread::scope(|scope| {
            let one = scope.spawn(draw);
            let other = scope.spawn(draw);
            (one.join().unwrap(), other.join().unwrap())
        });
        assert!(one.len() > 1000);
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
        for format in Format::ALL {
            let Err(error) = render_figure(&figure, wrong, format, SvgText::Outlines, Locale::En) else {
                panic!("{sentence}");
            };
            assert!(matches!(error, ExportError::Size(_)));
            assert!(error.sentence(Locale::En).contains(sentence), "{}", error.sentence(Locale::En));
        }
    }
}

#[test]
fn a_character_without_a_glyph_becomes_a_geta_and_is_named() {
    for locale in Locale::ALL {
        let mut figure = planned_by_sector_and_year(locale);
        figure.title = "𰻞𰻞面产业园 🏭 投资".to_owned();
        figure.series[0].label = "集成\u{1F3ED}".to_owned();
        let svg = render_figure(&figure, Preset::ReportFull.size(), Format::Svg, SvgText::Text, locale).unwrap().bytes;
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
