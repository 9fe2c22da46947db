//! SVG → PNG, on the CPU.

use std::io::Cursor;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::Tree;

use super::drawn::Drawn;
use super::format::{Format, Make};
use super::svg_values;
use crate::export::error::ExportError;

/// Pixels, with their physical size in the file.
pub(super) const PNG: Format =
    Format { extension: "png", text: "format-png", make: Make::OfDrawing(of_figure), carried: Some(carried) };

/// The texts beside the pixels: two of the words that PNG has for them, and ours for the record.
const TITLE: &str = "Title";
const DESCRIPTION: &str = "Description";
const RECORD: &str = "zonescope";

fn of_figure(drawn: &Drawn<'_>) -> Result<Vec<u8>, ExportError> {
    let said = &drawn.said;
    let texts = [(TITLE, said.title), (DESCRIPTION, said.summary), (RECORD, said.record.as_str())];
    write(drawn.tree()?, drawn.size.pixels(), drawn.size.dpi, &texts)
}

fn carried(bytes: &[u8]) -> Option<String> {
    let reader = png::Decoder::new(Cursor::new(bytes)).read_info().ok()?;
    reader.info().utf8_text.iter().find(|text| text.keyword == RECORD)?.get_text().ok()
}

/// Renders the tree to so many pixels and records their density, so that Word and WPS place it at its true size.
pub(super) fn write(
    tree: &Tree,
    [width, height]: [u32; 2],
    dpi: f64,
    texts: &[(&str, &str)],
) -> Result<Vec<u8>, ExportError> {
    encode(&rendered(tree, [width, height])?, dpi, texts).map_err(|error| ExportError::Internal(error.to_string()))
}

/// The tree in so many pixels, on its opaque ground.
pub(super) fn rendered(tree: &Tree, [width, height]: [u32; 2]) -> Result<Pixmap, ExportError> {
    let mut pixmap =
        Pixmap::new(width, height).ok_or_else(|| ExportError::Internal(format!("{width} × {height} pixels")))?;
    let scale = |pixels: u32, points: f32| pixels as f32 / points;
    let transform = Transform::from_scale(scale(width, tree.size().width()), scale(height, tree.size().height()));
    resvg::render(tree, transform, &mut pixmap.as_mut());
    Ok(pixmap)
}

fn encode(pixmap: &Pixmap, dpi: f64, texts: &[(&str, &str)]) -> Result<Vec<u8>, png::EncodingError> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, pixmap.width(), pixmap.height());
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Balanced);
    let per_metre = (dpi / 0.0254).round() as u32;
    encoder.set_pixel_dims(Some(png::PixelDimensions { xppu: per_metre, yppu: per_metre, unit: png::Unit::Meter }));
    for (keyword, text) in texts.iter().filter(|(_, text)| !text.is_empty()) {
        let text = text.chars().map(svg_values::allowed).collect();
        encoder.add_itxt_chunk((*keyword).to_owned(), text)?;
    }
    let mut writer = encoder.write_header()?;
    // The ground is opaque, so every pixel is, and premultiplied equals straight.
    let rgb: Vec<u8> = pixmap.data().chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
    writer.write_image_data(&rgb)?;
    writer.finish()?;
    Ok(bytes)
}
