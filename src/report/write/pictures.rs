//! The figures of a report as pictures, drawn on all processors, in their order.

use crate::export::{ExportError, Format, SvgText, render_figure_with};
use crate::parallel;
use crate::report::document::{FigureBlock, Report};

/// Each figure as the bytes of a picture.
pub(super) fn pictures(report: &Report, format: Format) -> Result<Vec<Vec<u8>>, ExportError> {
    let figures: Vec<&FigureBlock> = report.figures().collect();
    let drawn = parallel::map(figures, |block| {
        let (size, text, fonts) = (block.size, SvgText::Outlines, report.fonts.each());
        render_figure_with(&block.figure, size, format, text, report.locale, fonts).map(|drawn| drawn.bytes)
    });
    drawn.into_iter().collect()
}
