//! Carries out what writes the open package as one file.

use std::path::{Path, PathBuf};

use crate::app::core::apply::{Apply, problem};
use crate::app::core::dialog::Dialog;
use crate::app::core::paths::{export_folder, free_path_with, located};
use crate::app::core::workspace::Notice;
use crate::app::open::state::OpenDialog;
use crate::export::file_name;
use crate::output::{OutputError, PACKAGE_ENDING};
use crate::package::{PackError, Packed};
use crate::text::{Arg, say, say_with};

impl Apply<'_> {
    pub(super) fn show_pack(&mut self) {
        let Some(session) = self.session() else { return };
        let name = file_name(&session.opened.title);
        let path = free_path_with(&export_folder(&self.state.settings), &name, PACKAGE_ENDING);
        self.state.notice = None;
        self.state.dialog = Some(Dialog::Open(OpenDialog::Pack(path.display().to_string())));
    }

    pub(super) fn edit_pack(&mut self, path: String) {
        if let Some(Dialog::Open(OpenDialog::Pack(typed))) = &mut self.state.dialog {
            *typed = path;
            self.state.forget_error();
        }
    }

    pub(super) fn browse_pack(&mut self) {
        if let Some(Dialog::Open(OpenDialog::Pack(typed))) = &self.state.dialog {
            let title = say(self.state.locale, "pack-title").into_owned();
            self.tasks.browse_pack(self.context, PathBuf::from(typed), title);
        }
    }

    pub(super) fn pack_path_chosen(&mut self, path: PathBuf) {
        if let Some(Dialog::Open(OpenDialog::Pack(typed))) = &mut self.state.dialog {
            *typed = path.display().to_string();
            self.state.overwriting.allow(path);
        }
    }

    pub(super) fn pack(&mut self) {
        let (Some(Dialog::Open(OpenDialog::Pack(typed))), Some(session)) = (&self.state.dialog, self.session()) else {
            return;
        };
        let mut path = located(typed, &export_folder(&self.state.settings));
        if path.extension().is_none() {
            path.set_extension(PACKAGE_ENDING);
        }
        let origin = session.opened.origin.clone();
        self.state.notice = None;
        self.state.dialog = Some(Dialog::Open(OpenDialog::Pack(path.display().to_string())));
        let existing = self.state.overwriting.existing(&path);
        self.tasks.pack(self.context, &origin, path, existing);
    }

    pub(super) fn was_packed(&mut self, path: PathBuf, result: Result<Packed, PackError>) {
        let locale = self.state.locale;
        self.state.notice = Some(match result {
            Ok(packed) => {
                self.state.overwriting.forget();
                self.state.settings.export_folder = path.parent().map(Path::to_owned);
                if matches!(self.state.dialog, Some(Dialog::Open(OpenDialog::Pack(_)))) {
                    self.state.dialog = None;
                }
                let args = [("path", Arg::from(path.display().to_string())), ("files", Arg::from(packed.files))];
                let text = packed.written.said(&say_with(locale, "pack-written", args), locale);
                Notice { text, is_error: false, path: Some(path) }
            }
            Err(PackError::Output(OutputError::Taken(_))) => return self.state.overwriting.ask(path),
            Err(error) => problem(error.sentence(locale)),
        });
    }
}
