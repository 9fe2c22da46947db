//! Choosing where a figure goes, drawing and writing it off the window's thread.

use std::path::PathBuf;
use std::sync::Arc;

use egui::Context;

use crate::app::core::done::Done;
use crate::app::core::system_dialogs::{choice, save_as};
use crate::app::core::tasks::Tasks;
use crate::app::export::done::{ExportDone, WrittenFigure};
use crate::app::export::failure::ExportFailure;
use crate::app::export::size;
use crate::app::export::state::ExportChoices;
use crate::export::{Drawing, ExportError, Format, Rendered, SvgText, render_map};
use crate::figure::Figure;
use crate::figure::map::MapFigure;
use crate::listing::row_title;
use crate::output::{self, Existing, OutputError};
use crate::package::Opened;
use crate::text::Locale;

impl Tasks {
    /// Asks the system where to save.
    pub(crate) fn browse_export(&self, context: &Context, choices: &ExportChoices, title: String) {
        let path = PathBuf::from(&choices.path);
        let extension = choices.format.extension();
        let done = |path| Done::Export(ExportDone::PathChosen(path));
        self.spawn(context, Done::Lost, move || choice(|| save_as(&path, extension, title), done));
    }

    /// Draws a figure or the map of a package and writes its files, though never into that. Nothing is written where one of them must not
    /// be.
    pub(crate) fn export(
        &self,
        context: &Context,
        what: ToDraw,
        opened: Arc<Opened>,
        (choices, files): (&ExportChoices, Vec<(PathBuf, Format, Existing)>),
        locale: Locale,
    ) {
        let choices = choices.clone();
        self.spawn(context, Done::Lost, move || {
            for (path, _, existing) in &files {
                let may_write = opened.keep_out(path).map_err(OutputError::from);
                if let Err(refused) = may_write.and_then(|()| output::check(path, *existing)) {
                    let refused = (path.clone(), ExportFailure::Output(refused));
                    return Some(Done::Export(ExportDone::Written(Err(refused))));
                }
            }
            let written = match what {
                ToDraw::Chart(figure) => {
                    let size = size::size(&figure, &choices, locale);
                    let figure = size::printed(&figure, &choices);
                    let drawing = Drawing::new(&figure, size, SvgText::default(), locale, &[]);
                    write_all(files, |format| drawing.file(format))
                }
                ToDraw::Map(map) => {
                    let (size, text) = (choices.preset.map_size(), SvgText::default());
                    let name = |record| row_title(&opened.dataset, record, locale).to_string();
                    write_all(files, |format| render_map(&map, (size, format, text), &name, locale, &[]))
                }
            };
            Some(Done::Export(ExportDone::Written(written)))
        });
    }
}

/// What is drawn.
pub(in crate::app) enum ToDraw {
    /// The chart.
    Chart(Box<Figure>),
    /// The map, all of it.
    Map(Box<MapFigure>),
}

/// One file after another, until one of them cannot be drawn or written.
fn write_all(
    files: Vec<(PathBuf, Format, Existing)>,
    render: impl Fn(Format) -> Result<Rendered, ExportError>,
) -> Result<Vec<WrittenFigure>, (PathBuf, ExportFailure)> {
    let write = |(path, format, existing): (PathBuf, Format, Existing)| {
        let rendered = match render(format) {
            Ok(rendered) => rendered,
            Err(error) => return Err((path, ExportFailure::Render(error))),
        };
        let size = format.is_picture().then_some(rendered.size);
        match output::write(&path, &rendered.bytes, existing) {
            Ok(file) => Ok(WrittenFigure { path, size, file }),
            Err(error) => Err((path, ExportFailure::Output(error))),
        }
    };
    files.into_iter().map(write).collect()
}
