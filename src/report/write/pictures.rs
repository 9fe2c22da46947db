//! The figures of a report as pictures, drawn on all processors, in their order.

use crate::export::{ExportError, Format, SvgText, render_figure};
use crate::parallel;
use crate::report::document::{FigureBlock, Report};

/// Each figure as the bytes of a picture.
pub(super) fn pictures(report: &Report, format: Format) -> Result<Vec<Vec<u8>>, ExportError> {
    let figures: Vec<&FigureBlock> = report.figures().collect();
    let drawn = parallel::map(figures, |block| {
        render_figure(&block.figure, block.size, format, SvgText::Outlines, report.locale).map(|drawn| drawn.bytes)
    });
    drawn.into_iter().collect()
}
