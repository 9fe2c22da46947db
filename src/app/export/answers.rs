//! The figure that is about to be exported, as the picture that is written. Worked out while the dialog is open.

use std::sync::Arc;

use egui::{ColorImage, Context};

use crate::app::core::dialog::Dialog;
use crate::app::core::question::{Question, Work};
use crate::app::core::slot::Slot;
use crate::app::export::size;
use crate::app::export::state::{ExportChoices, Exported};
use crate::export::{Drawing, ExportError, FigureSize, Preset, SvgText};
use crate::figure::{Figure, Print};
use crate::text::Locale;

/// The room of the preview in the dialog, in points.
pub(in crate::app) const ROOM: [f32; 2] = [600.0, 420.0];

/// What the dialog shows.
#[derive(Clone, Default)]
pub(in crate::app) struct ExportAnswers {
    preview: Slot<PreviewInput, Result<Preview, String>>,
}

/// A figure as a picture.
pub(in crate::app) struct Preview {
    /// What is written.
    pub(in crate::app) image: Arc<ColorImage>,
    /// How large that is.
    pub(in crate::app) size: FigureSize,
}

#[derive(Clone, PartialEq)]
struct PreviewInput {
    figure: Figure,
    preset: Preset,
    print: Print,
    locale: Locale,
    most: [u32; 2],
}

impl ExportAnswers {
    /// Draws what the dialog is about, if it is open.
    pub(in crate::app) fn update(&mut self, question: &Question, figure: Option<&Figure>, work: &mut Work<'_>) {
        let asked = match &question.dialog {
            Some(Dialog::Export(choices)) if choices.of == Exported::Chart => Some(choices),
            _ => None,
        };
        let (Some(choices), Some(figure)) = (asked, figure) else {
            self.preview = Slot::default();
            return;
        };
        let input = PreviewInput {
            figure: size::printed(figure, choices),
            preset: choices.preset,
            print: choices.print,
            locale: question.locale,
            most: most_pixels(choices, &question.context),
        };
        self.preview.update(input, work.computed, |input| {
            let size = size::size(figure, choices, input.locale);
            let drawing = Drawing::new(&input.figure, size, SvgText::default(), input.locale, &[]);
            let image = drawing.image(input.most).map_err(|error: ExportError| error.sentence(input.locale))?;
            Ok(Preview { image: Arc::new(image), size })
        });
    }

    /// The picture, once it is drawn, or why there is none.
    pub(in crate::app) fn preview(&self) -> Option<&Result<Preview, String>> {
        self.preview.get()
    }
}

/// As many pixels as the room has, or as the file has where those are wanted; never more than a screen can hold.
fn most_pixels(choices: &ExportChoices, context: &Context) -> [u32; 2] {
    if choices.is_true_size {
        return [context.input(|input| input.max_texture_side) as u32; 2];
    }
    ROOM.map(|points| (points * context.pixels_per_point()).round().max(1.0) as u32)
}
