//! SVG → PDF with the font embedded and subset, and the text selectable.

use krilla::Document;
use krilla::embed::{AssociationKind, EmbeddedFile, MimeType};
use krilla::geom::Size;
use krilla::metadata::Metadata;
use krilla::page::PageSettings;
use krilla_svg::{SurfaceExt, SvgSettings};
use serde_json::value::RawValue;

use super::drawn::Drawn;
use super::format::{Format, Make};
use super::svg_values;
use crate::export::error::ExportError;

/// Lines and shapes with the font embedded.
pub(super) const PDF: Format =
    Format { extension: "pdf", text: "format-pdf", make: Make::OfDrawing(write), carried: Some(carried) };

/// The name of the file inside that carries the record, and the words by which it is found.
const RECORD: &str = "figure.zonescope.json";
const BEGINS: &[u8] = b"{\"zonescope_record\":";

const POINTS_PER_MM: f64 = 72.0 / 25.4;

/// One page of exactly the figure's size. No dates and no random ids, so the bytes repeat.
fn write(drawn: &Drawn<'_>) -> Result<Vec<u8>, ExportError> {
    let tree = drawn.tree()?;
    let internal = |what: &str| ExportError::Internal(what.to_owned());
    let [width, height] = drawn.size_mm().map(|mm| (mm * POINTS_PER_MM) as f32);
    let mut document = Document::new();
    let settings = PageSettings::from_wh(width, height).ok_or_else(|| internal("page size"))?;
    let mut page = document.start_page_with(settings);
    let mut surface = page.surface();
    let size = Size::from_wh(width, height).ok_or_else(|| internal("page size"))?;
    surface.draw_svg(tree, size, SvgSettings::default()).ok_or_else(|| internal("drawing"))?;
    surface.finish();
    page.finish();
    let text = |text: &str| text.chars().map(svg_values::allowed).collect::<String>();
    let metadata = Metadata::new()
        .title(text(drawn.said.title))
        .description(text(drawn.said.summary))
        .creator("Zonescope".to_owned());
    document.set_metadata(metadata);
    if drawn.said.record.is_empty() {
        return finished(document);
    }
    // As it is: what reads it need not be a reader of PDF.
    document.embed_file(EmbeddedFile {
        path: RECORD.to_owned(),
        mime_type: MimeType::new("application/json"),
        description: Some("Zonescope".to_owned()),
        association_kind: AssociationKind::Source,
        data: drawn.said.record.clone().into_bytes().into(),
        modification_date: None,
        compress: Some(false),
        location: None,
    });
    finished(document)
}

fn finished(document: Document) -> Result<Vec<u8>, ExportError> {
    document.finish().map_err(|error| ExportError::Internal(format!("{error:?}")))
}

fn carried(bytes: &[u8]) -> Option<String> {
    if !bytes.starts_with(b"%PDF-") {
        return None;
    }
    let start = memchr::memmem::find(bytes, BEGINS)?;
    let mut values = serde_json::Deserializer::from_slice(&bytes[start..]).into_iter::<&RawValue>();
    values.next()?.ok().map(|record| record.get().to_owned())
}
