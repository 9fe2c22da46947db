//! A figure as the bytes of a file.

use egui::epaint::ClippedShape;
use egui::{Color32, Theme, Vec2};

use super::faces::Faces;
use super::glyphs::with_missing_glyphs_noted;
use super::offscreen::Offscreen;
use super::size::{FigureSize, SizeError};
use super::{png, svg};
use crate::draw::fonts::OwnFont;
use crate::draw::{FigureState, Ink, figure_ui};
use crate::export::drawn::{Drawn, SvgText};
use crate::export::error::ExportError;
use crate::export::format::Format;
use crate::figure::Figure;
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
    let LaidOut { shapes, missing, .. } = lay_out(figure, size, locale, own_fonts)?;
    let faces = Faces::new(own_fonts);
    let document = svg::document(&shapes, size.points(), Ink::LIGHT.paper);
    // Titles in metadata keep the characters that the font lacks.
    let (title, summary) = (figure.title.as_str(), figure.summary.as_str());
    let bytes = (format.write)(&Drawn { document, size, title, summary, text, faces: &faces })?;
    Ok(Rendered { bytes, size, missing })
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
    png::write(&Faces::new(&[]).parse(&document)?, pixels, dpi)
}
