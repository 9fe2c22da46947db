//! Choosing where a figure goes, drawing and writing it off the window's thread.

use std::path::PathBuf;
use std::sync::Arc;

use egui::Context;

use crate::app::core::done::Done;
use crate::app::core::system_dialogs::{choice, save_as};
use crate::app::core::tasks::Tasks;
use crate::app::export::done::ExportDone;
use crate::app::export::failure::ExportFailure;
use crate::app::export::size;
use crate::app::export::state::ExportChoices;
use crate::export::{SvgText, render_figure};
use crate::figure::Figure;
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

    /// Draws and writes a figure of a package, though never into that.
    pub(crate) fn export(
        &self,
        context: &Context,
        figure: Figure,
        opened: Arc<Opened>,
        (choices, existing): (&ExportChoices, Existing),
        locale: Locale,
    ) {
        let choices = choices.clone();
        self.spawn(context, Done::Lost, move || {
            let path = PathBuf::from(&choices.path);
            let may_write = opened.keep_out(&path).map_err(OutputError::from);
            let may_write = may_write.and_then(|()| output::check(&path, existing)).map_err(ExportFailure::Output);
            let result = may_write.and_then(|()| {
                let size = size::size(&figure, &choices, locale);
                let figure = size::printed(&figure, &choices);
                let rendered = render_figure(&figure, size, choices.format, SvgText::default(), locale);
                let rendered = rendered.map_err(ExportFailure::Render)?;
                let written = output::write(&path, &rendered.bytes, existing).map_err(ExportFailure::Output)?;
                Ok((choices.format.is_picture().then_some(rendered.size), written))
            });
            Some(Done::Export(ExportDone::Written(path, result)))
        });
    }
}
