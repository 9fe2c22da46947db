//! A figure as the bytes of a file.

use std::cell::OnceCell;

use egui::epaint::ClippedShape;
use egui::{Color32, ColorImage, Theme, Vec2};

use super::faces::Faces;
use super::glyphs::{MapGlyphs, with_missing_glyphs_noted};
use super::offscreen::Offscreen;
use super::size::{FigureSize, SizeError};
use super::{png, svg};
use crate::draw::fonts::OwnFont;
use crate::draw::map::{MapState, RecordName, map_ui};
use crate::draw::{FigureState, Ink, figure_ui};
use crate::export::drawn::{Drawn, Said, SvgText};
use crate::export::error::ExportError;
use crate::export::format::{Format, Make};
use crate::figure::Figure;
use crate::figure::map::MapFigure;
use crate::text::Locale;

/// A figure as bytes, and how large it is: as asked for.
pub struct Rendered {
    /// The file.
    pub bytes: Vec<u8>,
    /// Its size.
    pub size: FigureSize,
    /// The characters that no font had, in order: 〓 stands for them, and the note names them.
    pub missing: Vec<char>,
}

/// The margin around a figure, in points.
const MARGIN: f32 = 8.0;

/// A figure at a size.
pub(super) struct LaidOut {
    shapes: Vec<ClippedShape>,
    /// The characters that no font has.
    missing: Vec<char>,
    /// The height at which everything has the room it likes.
    pub(super) good_mm: f64,
}

/// The size is refused where the texts of the figure leave no room for its plot.
pub(super) fn lay_out(
    figure: &Figure,
    size: FigureSize,
    locale: Locale,
    own_fonts: &[OwnFont],
) -> Result<LaidOut, ExportError> {
    size.check()?;
    let offscreen = Offscreen::with_fonts(Theme::Light, 4.0, own_fonts);
    let (figure, missing) = &with_missing_glyphs_noted(figure, &offscreen, locale);
    let (mut needed, mut good) = (0.0, 0.0);
    let shapes = offscreen.draw(size.points(), |ui| {
        egui::Frame::NONE.inner_margin(MARGIN).show(ui, |ui| {
            let state = FigureState { paper: true, ..FigureState::default() };
            let response = figure_ui(ui, figure, &state);
            (needed, good) = (response.needed_height + 2.0 * MARGIN, response.good_height + 2.0 * MARGIN);
        });
    });
    if needed > size.points().y + 0.5 {
        return Err(SizeError::Room(size.width_mm, size.height_mm, size.height_of(needed)).into());
    }
    Ok(LaidOut { shapes, missing: missing.clone(), good_mm: size.height_of(good) })
}

/// Draws `figure` off screen and writes it down, exactly as large as asked for or not at all. The same figure and size
/// give the same bytes.
pub fn render_figure(
    figure: &Figure,
    size: FigureSize,
    format: Format,
    text: SvgText,
    locale: Locale,
) -> Result<Rendered, ExportError> {
    render_figure_with(figure, size, format, text, locale, &[])
}

/// The same with font files of the user's for the characters that the bundled fonts lack.
pub fn render_figure_with(
    figure: &Figure,
    size: FigureSize,
    format: Format,
    text: SvgText,
    locale: Locale,
    own_fonts: &[OwnFont],
) -> Result<Rendered, ExportError> {
    Drawing::new(figure, size, text, locale, own_fonts).file(format)
}

/// The characters of a figure that no font has, in order.
pub fn missing_glyphs(figure: &Figure, locale: Locale, own_fonts: &[OwnFont]) -> Vec<char> {
    with_missing_glyphs_noted(figure, &Offscreen::with_fonts(Theme::Light, 1.0, own_fonts), locale).1
}

/// A figure of which several files are made: it is drawn once, and only when the first of them is a picture.
pub struct Drawing<'d> {
    figure: &'d Figure,
    size: FigureSize,
    text: SvgText,
    locale: Locale,
    own_fonts: &'d [OwnFont],
    drawn: OnceCell<(Drawn<'d>, Vec<char>)>,
}

impl<'d> Drawing<'d> {
    /// A figure at a size, with font files of the user's for the characters that the bundled fonts lack.
    pub fn new(figure: &'d Figure, size: FigureSize, text: SvgText, locale: Locale, own_fonts: &'d [OwnFont]) -> Self {
        Self { figure, size, text, locale, own_fonts, drawn: OnceCell::new() }
    }

    /// It as a file of this kind.
    pub fn file(&self, format: Format) -> Result<Rendered, ExportError> {
        match format.make {
            Make::OfNumbers(make) => {
                Ok(Rendered { bytes: make(self.figure, self.locale)?, size: self.size, missing: Vec::new() })
            }
            Make::OfDrawing(make) => {
                let (drawn, missing) = self.drawn()?;
                Ok(Rendered { bytes: make(drawn)?, size: self.size, missing: missing.clone() })
            }
        }
    }

    /// What a picture of it shows, in as many pixels as its PNG has or in fewer: at most so many wide and high.
    pub fn image(&self, most: [u32; 2]) -> Result<ColorImage, ExportError> {
        let (drawn, _) = self.drawn()?;
        let [width, height] = self.size.pixels();
        let shrunk = |scale: f64| [width, height].map(|pixels| ((f64::from(pixels) * scale).round() as u32).max(1));
        let scale = [(most[0], width), (most[1], height)].map(|(most, pixels)| f64::from(most) / f64::from(pixels));
        let pixmap = png::rendered(drawn.tree()?, shrunk(scale[0].min(scale[1]).min(1.0)))?;
        let size = [pixmap.width() as usize, pixmap.height() as usize];
        // The ground is opaque, so every pixel is.
        Ok(ColorImage::from_rgba_premultiplied(size, pixmap.data()))
    }

    fn drawn(&self) -> Result<&(Drawn<'d>, Vec<char>), ExportError> {
        if let Some(drawn) = self.drawn.get() {
            return Ok(drawn);
        }
        let LaidOut { shapes, missing, .. } = lay_out(self.figure, self.size, self.locale, self.own_fonts)?;
        let drawn = Drawn {
            document: svg::document(&shapes, self.size.points(), Ink::LIGHT.paper),
            size: self.size,
            said: Said {
                title: &self.figure.title,
                summary: &self.figure.summary,
                record: self.figure.record(self.locale),
            },
            text: self.text,
            faces: Faces::new(self.own_fonts),
            tree: OnceCell::new(),
        };
        Ok(self.drawn.get_or_init(|| (drawn, missing)))
    }
}

/// A map as the bytes of a file; `name` is what a record is called. The same map and size give the same bytes. What no font has
/// is named in its note, in the language that it is in.
pub fn render_map(
    map: &MapFigure,
    (size, format, text): (FigureSize, Format, SvgText),
    name: RecordName<'_>,
    locale: Locale,
    own_fonts: &[OwnFont],
) -> Result<Rendered, ExportError> {
    size.check()?;
    let Make::OfDrawing(make) = format.make else {
        return Err(ExportError::Internal(format.extension().to_owned()));
    };
    let offscreen = Offscreen::with_fonts(Theme::Light, 4.0, own_fonts);
    let glyphs = MapGlyphs::new(&offscreen);
    let name = |record| glyphs.name(name(record));
    let draw = |map: &MapFigure| {
        offscreen.draw(size.points(), |ui| {
            egui::Frame::NONE.inner_margin(MARGIN).show(ui, |ui| {
                map_ui(ui, map, &MapState { look: None, selected: None, paper: true, name: &name });
            });
        })
    };
    let whole = glyphs.replaced(map);
    let mut shapes = draw(&whole);
    let noted = glyphs.noted(&whole, locale);
    if noted != whole {
        shapes = draw(&noted);
    }
    let map = &noted;
    let drawn = Drawn {
        document: svg::document(&shapes, size.points(), Ink::LIGHT.paper),
        size,
        said: Said { title: &map.title, summary: &map.summary, record: String::new() },
        text,
        faces: Faces::new(own_fonts),
        tree: OnceCell::new(),
    };
    Ok(Rendered { bytes: make(&drawn)?, size, missing: glyphs.missing() })
}

/// Shapes of any ui as a PNG of so many pixels: for pictures of the window.
pub fn render_shapes(
    shapes: &[ClippedShape],
    points: Vec2,
    ground: Color32,
    pixels: [u32; 2],
) -> Result<Vec<u8>, ExportError> {
    let document = svg::document(shapes, points, ground);
    let dpi = 96.0 * f64::from(pixels[0]) / f64::from(points.x);
    png::write(&Faces::new(&[]).parse(&document)?, pixels, dpi, &[])
}
