//! SVG → PNG, on the CPU.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::Tree;

use super::drawn::Drawn;
use super::format::Format;
use crate::export::error::ExportError;

/// Pixels, with their physical size in the file.
pub(super) const PNG: Format = Format { extension: "png", text: "format-png", write: of_figure };

fn of_figure(drawn: &Drawn<'_>) -> Result<Vec<u8>, ExportError> {
    write(&drawn.faces.parse(&drawn.document)?, drawn.size.pixels(), drawn.size.dpi)
}

/// Renders the tree to so many pixels and records their density, so that Word and WPS place it at its true size.
pub(super) fn write(tree: &Tree, [width, height]: [u32; 2], dpi: f64) -> Result<Vec<u8>, ExportError> {
    let mut pixmap =
        Pixmap::new(width, height).ok_or_else(|| ExportError::Internal(format!("{width} × {height} pixels")))?;
    let scale = |pixels: u32, points: f32| pixels as f32 / points;
    let transform = Transform::from_scale(scale(width, tree.size().width()), scale(height, tree.size().height()));
    resvg::render(tree, transform, &mut pixmap.as_mut());
    encode(&pixmap, dpi).map_err(|error| ExportError::Internal(error.to_string()))
}

fn encode(pixmap: &Pixmap, dpi: f64) -> Result<Vec<u8>, png::EncodingError> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, pixmap.width(), pixmap.height());
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Balanced);
    let per_metre = (dpi / 0.0254).round() as u32;
    encoder.set_pixel_dims(Some(png::PixelDimensions { xppu: per_metre, yppu: per_metre, unit: png::Unit::Meter }));
    let mut writer = encoder.write_header()?;
    // The ground is opaque, so every pixel is, and premultiplied equals straight.
    let rgb: Vec<u8> = pixmap.data().chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
    writer.write_image_data(&rgb)?;
    writer.finish()?;
    Ok(bytes)
}
