//! Carries out what exports a figure.

#![deny(clippy::wildcard_enum_match_arm)]

use std::path::{Path, PathBuf};

use crate::app::core::apply::{Apply, problem};
use crate::app::core::dialog::Dialog;
use crate::app::core::ids::View;
use crate::app::core::paths::{agree, export_folder, free_path_with, full_path};
use crate::app::core::workspace::{Notice, Phase};
use crate::app::export::command::ExportCommand;
use crate::app::export::done::{ExportDone, WrittenFigure};
use crate::app::export::failure::ExportFailure;
use crate::app::export::state::{ExportChoices, ExportHabits};
use crate::export::FigureSize;
use crate::listing::clause_label;
use crate::output::OutputError;
use crate::text::{Locale, say, say_with};

impl Apply<'_> {
    /// Carries one command out.
    pub(in crate::app) fn export(&mut self, command: ExportCommand) {
        match command {
            ExportCommand::Show => self.show_export(),
            ExportCommand::Edit(mut new) => {
                if let Some(Dialog::Export(choices)) = &mut self.state.dialog {
                    agree(&mut new.path, &mut new.format, &choices.path);
                    *choices = new;
                    self.state.forget_error();
                }
            }
            ExportCommand::Browse => {
                if let Some(Dialog::Export(choices)) = &self.state.dialog {
                    let title = say(self.state.locale, "export-title").into_owned();
                    self.tasks.browse_export(self.context, choices, title);
                }
            }
            ExportCommand::Write => self.write_figure(),
        }
    }

    fn show_export(&mut self) {
        let (Phase::Open(session), Some(Ok(figure))) = (&self.state.phase, self.answers.chart.figure()) else { return };
        // Only a chart can be exported; from elsewhere the shortcut leads to it first.
        self.state.view = View::Sectors;
        let filters = session.filter.clauses().iter();
        let filters = filters.map(|clause| clause_label(session.dataset(), clause, self.state.locale));
        let name: Vec<String> = std::iter::once(figure.title.clone()).chain(filters).collect();
        let choices = self.state.settings.export.choices(figure.choices.print);
        let ending = choices.format.extension();
        let path = free_path_with(&export_folder(&self.state.settings), &name.join(" "), ending);
        self.state.notice = None;
        self.state.overwriting.forget();
        self.state.dialog = Some(Dialog::Export(ExportChoices { path: path.display().to_string(), ..choices }));
    }

    /// The dialog stays until the file is written: what was typed is not lost to an error.
    fn write_figure(&mut self) {
        // It would be the figure of an earlier filter than the one the file names.
        if !self.is_current {
            return self.complain("figure-not-current", []);
        }
        let Some(Dialog::Export(choices)) = &mut self.state.dialog else { return };
        self.state.notice = None;
        let folder = export_folder(&self.state.settings);
        *choices = ExportChoices { path: full_path(&choices.path, &folder, choices.format), ..choices.clone() };
        if let (Phase::Open(session), Some(Ok(figure))) = (&self.state.phase, self.answers.chart.figure()) {
            let overwriting = &self.state.overwriting;
            let files = choices.files().into_iter().map(|(path, format)| {
                let existing = overwriting.existing(&path);
                (path, format, existing)
            });
            let (files, opened) = ((&*choices, files.collect()), session.opened.clone());
            self.tasks.export(self.context, figure.clone(), opened, files, self.state.locale);
        }
    }

    /// Takes in what came of it.
    pub(in crate::app) fn export_done(&mut self, done: ExportDone) {
        match done {
            ExportDone::PathChosen(path) => self.export_path_chosen(path),
            ExportDone::Written(result) => self.exported(result),
        }
    }

    fn export_path_chosen(&mut self, path: PathBuf) {
        if let Some(Dialog::Export(choices)) = &mut self.state.dialog {
            let before = std::mem::replace(&mut choices.path, path.display().to_string());
            agree(&mut choices.path, &mut choices.format, &before);
            self.state.overwriting.allow(path);
        }
    }

    fn exported(&mut self, result: Result<Vec<WrittenFigure>, (PathBuf, ExportFailure)>) {
        let locale = self.state.locale;
        self.state.notice = Some(match result {
            Ok(files) => {
                let folder = files.first().and_then(|file| file.path.parent()).map(Path::to_owned);
                self.state.settings.export_folder = folder;
                if let Some(Dialog::Export(choices)) = &self.state.dialog {
                    self.state.settings.export = ExportHabits::of(choices);
                }
                self.state.overwriting.forget();
                self.state.dialog = None;
                written(&files, locale)
            }
            Err((path, ExportFailure::Output(OutputError::Taken(_)))) => return self.state.overwriting.ask(path),
            Err((_, ExportFailure::Render(error))) => problem(error.sentence(locale)),
            Err((_, ExportFailure::Output(error))) => problem(error.sentence(locale)),
        });
    }
}

/// Each file a line.
fn written(files: &[WrittenFigure], locale: Locale) -> Notice {
    let lines: Vec<String> =
        files.iter().map(|file| file.file.said(&said_of(&file.path, file.size, locale), locale)).collect();
    let path = files.first().map(|file| file.path.clone());
    Notice { text: lines.join("\n"), is_error: false, path }
}

/// Numbers have no size.
fn said_of(path: &Path, size: Option<FigureSize>, locale: Locale) -> String {
    let path = ("path", path.display().to_string().into());
    let Some(size) = size else { return say_with(locale, "figure-numbers-written", [path]) };
    let [width, height] = size.pixels();
    let args = [
        path,
        ("width", format!("{:.1}", size.width_mm).into()),
        ("height", format!("{:.1}", size.height_mm).into()),
        ("pixels", format!("{width} × {height}").into()),
    ];
    say_with(locale, "figure-written", args)
}
