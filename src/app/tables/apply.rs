//! Carries out what somebody does with tables of any kind: copy them, save them.

#![deny(clippy::wildcard_enum_match_arm)]

use std::path::{Path, PathBuf};

use crate::app::core::apply::{Apply, problem};
use crate::app::core::dialog::Dialog;
use crate::app::core::done::Done;
use crate::app::core::paths::{agree, export_folder, free_path_with, full_path};
use crate::app::core::system_dialogs::{choice, save_as};
use crate::app::core::workspace::Notice;
use crate::app::tables::command::TablesCommand;
use crate::app::tables::done::TablesDone;
use crate::app::tables::state::{TableFile, WhatTable};
use crate::export::{Notes, SheetError, SheetFormat, SheetProgress, grid_text, write_grid};
use crate::listing::CellGrid;
use crate::output::{OutputError, Written, keep_off, keep_out_of_packages};
use crate::text::{say, say_with};

impl Apply<'_> {
    /// Carries one command out.
    pub(in crate::app) fn tables(&mut self, command: TablesCommand) {
        match command {
            TablesCommand::Copy(what) => self.copy_table(what),
            TablesCommand::ShowSave(what) => self.show_save_table(what),
            TablesCommand::EditSave(mut new) => {
                if let Some(Dialog::Tables(file)) = &mut self.state.dialog {
                    agree(&mut new.path, &mut new.format, &file.path);
                    *file = new;
                    self.state.forget_error();
                }
            }
            TablesCommand::BrowseSave => {
                if let Some(Dialog::Tables(file)) = &self.state.dialog {
                    let (path, extension) = (PathBuf::from(&file.path), file.format.extension());
                    let title = say(self.state.locale, &format!("table-title-{}", file.what.id())).into_owned();
                    let show = move || save_as(&path, extension, title);
                    let done = |path| Done::Tables(TablesDone::PathChosen(path));
                    self.tasks.spawn(self.context, Done::Lost, move || choice(show, done));
                }
            }
            TablesCommand::Save => self.save_table(),
        }
    }

    /// Takes in what came of it.
    pub(in crate::app) fn tables_done(&mut self, done: TablesDone) {
        match done {
            TablesDone::PathChosen(path) => self.table_path_chosen(&path),
            TablesDone::Saved(what, path, rows, result) => self.table_saved(what, path, rows, result),
        }
    }

    fn table(&self, what: WhatTable) -> Option<CellGrid> {
        let spec = self.tables.iter().find(|spec| spec.what == what)?;
        (spec.grid)(self.state, self.answers)
    }

    fn copy_table(&mut self, what: WhatTable) {
        if !self.is_current {
            return self.complain("list-not-current", []);
        }
        let Some(grid) = self.table(what) else { return };
        self.context.copy_text(grid_text(&grid));
        let key = format!("table-copied-{}", what.id());
        let text = say_with(self.state.locale, &key, [("count", grid.rows.len().into())]);
        self.state.notice = Some(Notice { text, is_error: false, path: None });
    }

    fn show_save_table(&mut self, what: WhatTable) {
        let Some(grid) = self.table(what) else { return };
        let locale = self.state.locale;
        let zone = self.session().map_or("", |session| locale.name(&session.dataset().zone().name)).to_owned();
        let args = [("zone", zone.into()), ("name", grid.name.into())];
        let name = say_with(locale, &format!("table-file-{}", what.id()), args);
        let format = SheetFormat::default();
        let path = free_path_with(&export_folder(&self.state.settings), &name, format.extension());
        self.state.notice = None;
        let path = path.display().to_string();
        self.state.dialog = Some(Dialog::Tables(TableFile { what, format, path }));
    }

    fn table_path_chosen(&mut self, path: &Path) {
        if let Some(Dialog::Tables(file)) = &mut self.state.dialog {
            let before = std::mem::replace(&mut file.path, path.display().to_string());
            agree(&mut file.path, &mut file.format, &before);
            self.state.overwriting.allow(path.to_owned());
        }
    }

    fn save_table(&mut self) {
        let locale = self.state.locale;
        // They would be those of an earlier filter than the one the file names.
        if !self.is_current {
            return self.complain("list-not-current", []);
        }
        let Some(Dialog::Tables(file)) = &self.state.dialog else { return };
        let (what, format) = (file.what, file.format);
        let path = full_path(&file.path, &export_folder(&self.state.settings), format);
        let Some(grid) = self.table(what) else { return };
        let opened = self.session().map(|session| session.opened.clone());
        let sources = self.state.import.as_ref().map(|import| import.paths.clone()).unwrap_or_default();
        self.state.notice = None;
        self.state.dialog = Some(Dialog::Tables(TableFile { what, format, path: path.clone() }));
        let path = PathBuf::from(path);
        let existing = self.state.overwriting.existing(&path);
        let notes = Notes::of_cells(&grid, locale);
        self.tasks.spawn(self.context, Done::Lost, move || {
            let may_write = match opened {
                Some(opened) => opened.keep_out(&path),
                None => keep_out_of_packages(&path),
            };
            let may_write = may_write.map_err(OutputError::from).and_then(|()| keep_off(&path, &sources));
            let progress = SheetProgress::default();
            let result = may_write
                .map_err(SheetError::Output)
                .and_then(|()| write_grid(&path, (&grid, &notes), format, &progress, existing));
            Some(Done::Tables(TablesDone::Saved(what, path, grid.rows.len(), result)))
        });
    }

    fn table_saved(&mut self, what: WhatTable, path: PathBuf, rows: usize, result: Result<Written, SheetError>) {
        let locale = self.state.locale;
        self.state.notice = Some(match result {
            Ok(file) => {
                self.state.overwriting.forget();
                self.state.settings.export_folder = path.parent().map(Path::to_owned);
                if matches!(self.state.dialog, Some(Dialog::Tables(_))) {
                    self.state.dialog = None;
                }
                let args = [("path", path.display().to_string().into()), ("count", rows.into())];
                let text = file.said(&say_with(locale, &format!("table-written-{}", what.id()), args), locale);
                Notice { text, is_error: false, path: Some(path) }
            }
            Err(SheetError::Output(OutputError::Taken(_))) => return self.state.overwriting.ask(path),
            Err(error) => problem(error.sentence(&path, locale)),
        });
    }
}
