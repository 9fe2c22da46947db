//! Carries out what exports a figure.

#![deny(clippy::wildcard_enum_match_arm)]

use std::path::{Path, PathBuf};

use crate::app::core::apply::{Apply, problem};
use crate::app::core::dialog::Dialog;
use crate::app::core::ids::View;
use crate::app::core::paths::{agree, export_folder, free_path_with, full_path};
use crate::app::core::session::Session;
use crate::app::core::workspace::{Notice, Phase};
use crate::app::export::command::ExportCommand;
use crate::app::export::done::{ExportDone, WrittenFigure};
use crate::app::export::failure::ExportFailure;
use crate::app::export::state::{ExportChoices, ExportHabits, Exported};
use crate::app::export::tasks::ToDraw;
use crate::export::FigureSize;
use crate::figure::Print;
use crate::listing::clause_label;
use crate::output::OutputError;
use crate::text::{Locale, say, say_with};

impl Apply<'_> {
    /// Carries one command out.
    pub(in crate::app) fn export(&mut self, command: ExportCommand) {
        match command {
            ExportCommand::Show => self.show_export(),
            ExportCommand::ShowMap => self.show_map_export(),
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
        let name = name_of(session, &figure.title, self.state.locale);
        self.propose(&name, Exported::Chart, figure.choices.print);
    }

    fn show_map_export(&mut self) {
        let (Phase::Open(session), Some(Ok(figure))) = (&self.state.phase, self.answers.map.map()) else { return };
        let name = name_of(session, &figure.title, self.state.locale);
        self.propose(&name, Exported::Map, Print::default());
    }

    /// Asks where to and how, under this name and as the last time.
    fn propose(&mut self, name: &str, of: Exported, print: Print) {
        let choices = self.state.settings.export.choices(of, print);
        let ending = choices.format.extension();
        let path = free_path_with(&export_folder(&self.state.settings), name, ending);
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
        let drawing = match choices.of {
            Exported::Chart => self
                .answers
                .chart
                .figure()
                .and_then(|it| it.as_ref().ok())
                .map(|it| ToDraw::Chart(Box::new(it.clone()))),
            Exported::Map => {
                self.answers.map.map().and_then(|it| it.as_ref().ok()).map(|it| ToDraw::Map(Box::new(it.clone())))
            }
        };
        if let (Phase::Open(session), Some(drawing)) = (&self.state.phase, drawing) {
            let overwriting = &self.state.overwriting;
            let files = choices.files().into_iter().map(|(path, format)| {
                let existing = overwriting.existing(&path);
                (path, format, existing)
            });
            let (files, opened) = ((&*choices, files.collect()), session.opened.clone());
            self.tasks.export(self.context, drawing, opened, files, self.state.locale);
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

/// What a file is called: by what it shows, and of what.
fn name_of(session: &Session, title: &str, locale: Locale) -> String {
    let filters = session.filter.clauses().iter().map(|clause| clause_label(session.dataset(), clause, locale));
    std::iter::once(title.to_owned()).chain(filters).collect::<Vec<String>>().join(" ")
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
