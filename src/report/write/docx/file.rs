//! The parts of a document as one file. Must not know what stands in them.

use std::io::{self, Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::styles::Styles;
use super::{body, parts};
use crate::export::Format;
use crate::report::document::Report;
use crate::report::write::error::WriteError;
use crate::report::write::pictures::pictures;

pub(in crate::report::write) fn write(report: &Report, styles: &Styles) -> Result<Vec<u8>, WriteError> {
    let drawn = pictures(report, Format::PNG)?;
    let theme = styles.taken.as_ref().and_then(|taken| taken.theme.as_deref());
    let image = |figure: &crate::report::document::FigureBlock| {
        (body::relation(figure.number), format!("media/image{}.png", figure.number))
    };
    let images: Vec<(String, String)> = report.figures().map(image).collect();
    let mut file = File::new();
    // Whoever looks for what kind of file it is reads the first part.
    file.add("[Content_Types].xml", &parts::content_types(theme.is_some()))?;
    file.add("_rels/.rels", &parts::of_package())?;
    file.add("word/document.xml", &body::part(report, styles))?;
    file.add("word/_rels/document.xml.rels", &parts::of_text(&images, theme.is_some()))?;
    file.add("word/styles.xml", &styles.part(report.locale))?;
    file.add("word/settings.xml", &parts::settings())?;
    file.add("word/numbering.xml", &parts::numbering(body::numbered_lists(report), report.locale))?;
    file.add("word/footer1.xml", &parts::footer(false, styles))?;
    file.add("word/footer2.xml", &parts::footer(true, styles))?;
    if let Some(theme) = theme {
        file.add("word/theme/theme1.xml", theme)?;
    }
    for ((_, name), bytes) in images.iter().zip(&drawn) {
        file.add(&format!("word/{name}"), bytes)?;
    }
    file.add("docProps/core.xml", &parts::core(report))?;
    file.add("docProps/app.xml", &parts::app())?;
    file.finish()
}

/// A ZIP without the times of this machine.
struct File(ZipWriter<Cursor<Vec<u8>>>);

impl File {
    fn new() -> Self {
        Self(ZipWriter::new(Cursor::new(Vec::new())))
    }

    fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), WriteError> {
        // A picture is compressed already.
        let method = if name.ends_with(".png") { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let options = SimpleFileOptions::default().compression_method(method).last_modified_time(DateTime::default());
        self.0.start_file(name, options).map_err(io::Error::from)?;
        Ok(self.0.write_all(bytes)?)
    }

    fn finish(self) -> Result<Vec<u8>, WriteError> {
        Ok(self.0.finish().map_err(io::Error::from)?.into_inner())
    }
}
