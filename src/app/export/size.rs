//! What a figure will measure when it is exported, said before it is: the size that is promised is the one written.
//! Must not know dialogs.

use std::sync::Arc;

use egui::{Id, Ui};

use crate::app::export::state::ExportChoices;
use crate::export::{FigureSize, fitting_size};
use crate::figure::Figure;
use crate::text::{Arg, Locale, say_with};

/// What was measured, and what came of it.
#[derive(Clone)]
struct Measured {
    figure: Arc<Figure>,
    choices: ExportChoices,
    locale: Locale,
    size: FigureSize,
}

/// A figure as it is exported.
pub(in crate::app) fn printed(figure: &Figure, choices: &ExportChoices) -> Figure {
    figure.choosing(|it| it.print = choices.print)
}

/// The size of a figure with these choices: that of the preset, or higher where the figure needs it.
pub(in crate::app) fn size(figure: &Figure, choices: &ExportChoices, locale: Locale) -> FigureSize {
    let wished = choices.preset.size();
    fitting_size(&printed(figure, choices), choices.preset.room().unfolded(), locale, &[]).unwrap_or(wished)
}

/// 156 × 100 mm · 1843 × 1181 像素
pub(in crate::app) fn in_words(size: FigureSize, locale: Locale) -> String {
    let [width, height] = size.pixels();
    let args = [
        ("width", Arg::from(format!("{:.1}", size.width_mm))),
        ("height", format!("{:.1}", size.height_mm).into()),
        ("pixels", format!("{width} × {height}").into()),
    ];
    say_with(locale, "export-size", args)
}

/// The same while a dialog is open; measured anew only when something changed.
pub(in crate::app) fn promised(ui: &Ui, figure: &Figure, choices: &ExportChoices, locale: Locale) -> FigureSize {
    let id = Id::unique("size of the exported figure");
    let known: Option<Measured> = ui.data(|data| data.get_temp(id));
    let is_same = |known: &Measured| {
        let same = known.choices.preset == choices.preset && known.choices.print == choices.print;
        same && known.locale == locale && *known.figure == *figure
    };
    if let Some(known) = known.filter(is_same) {
        return known.size;
    }
    let size = size(figure, choices, locale);
    let measured = Measured { figure: Arc::new(figure.clone()), choices: choices.clone(), locale, size };
    ui.data_mut(|data| data.insert_temp(id, measured));
    size
}
