//! SVG → PDF with the font embedded and subset, and the text selectable.

use krilla::Document;
use krilla::geom::Size;
use krilla::metadata::Metadata;
use krilla::page::PageSettings;
use krilla_svg::{SurfaceExt, SvgSettings};

use super::drawn::Drawn;
use super::format::Format;
use super::svg_values;
use crate::export::error::ExportError;

/// Lines and shapes with the font embedded.
pub(super) const PDF: Format = Format { extension: "pdf", text: "format-pdf", write };

const POINTS_PER_MM: f64 = 72.0 / 25.4;

/// One page of exactly the figure's size. No dates and no random ids, so the bytes repeat.
fn write(drawn: &Drawn<'_>) -> Result<Vec<u8>, ExportError> {
    let tree = drawn.faces.parse(&drawn.document)?;
    let internal = |what: &str| ExportError::Internal(what.to_owned());
    let [width, height] = drawn.size_mm().map(|mm| (mm * POINTS_PER_MM) as f32);
    let mut document = Document::new();
    let settings = PageSettings::from_wh(width, height).ok_or_else(|| internal("page size"))?;
    let mut page = document.start_page_with(settings);
    let mut surface = page.surface();
    let size = Size::from_wh(width, height).ok_or_else(|| internal("page size"))?;
    surface.draw_svg(&tree, size, SvgSettings::default()).ok_or_else(|| internal("drawing"))?;
    surface.finish();
    page.finish();
    let text = |text: &str| text.chars().map(svg_values::allowed).collect::<String>();
    let metadata =
        Metadata::new().title(text(drawn.title)).description(text(drawn.summary)).creator("Zonescope".to_owned());
    document.set_metadata(metadata);
    document.finish().map_err(|error| ExportError::Internal(format!("{error:?}")))
}
