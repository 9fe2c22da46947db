//! The kinds of file that a figure can be. A new one is a file and a line here.

use super::format::Format;
use super::{csv, pdf, png, svg, xlsx};

/// All, in the order they are offered.
pub static FORMATS: [Format; 5] = [png::PNG, svg::SVG, pdf::PDF, xlsx::XLSX, csv::CSV];

impl Format {
    /// Pixels, with their physical size in the file: what a figure is written as unless somebody says otherwise.
    pub const PNG: Self = png::PNG;
    /// Lines and shapes; the text as outlines or as text.
    pub const SVG: Self = svg::SVG;
    /// Lines and shapes with the font embedded.
    pub const PDF: Self = pdf::PDF;
    /// For Excel and WPS: the numbers, and a chart of the spreadsheet's own.
    pub const XLSX: Self = xlsx::XLSX;
    /// The numbers for everything.
    pub const CSV: Self = csv::CSV;

    /// From the ending of a file name, in any case.
    pub fn from_extension(extension: &str) -> Option<Self> {
        FORMATS.iter().copied().find(|format| format.extension().eq_ignore_ascii_case(extension))
    }
}

/// The record that a file of a figure carries, whatever kind it is: what the figure was asked to be.
pub fn carried_record(bytes: &[u8]) -> Option<String> {
    FORMATS.iter().filter_map(|format| format.carried).find_map(|carried| carried(bytes))
}
