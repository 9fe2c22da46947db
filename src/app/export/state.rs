//! How a figure is to be exported. Must not know which figure.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::export::{FORMATS, Format, Preset};
use crate::figure::Print;

/// What is exported.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Exported {
    /// The chart that is looked at.
    #[default]
    Chart,
    /// The map, all of it.
    Map,
}

impl Exported {
    /// Whether it can be a file of this kind: a map has no table of numbers.
    pub(in crate::app) fn can_be(self, format: Format) -> bool {
        self == Self::Chart || format.is_picture()
    }
}

/// How a figure is to be exported.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ExportChoices {
    /// What.
    pub of: Exported,
    /// The size.
    pub preset: Preset,
    /// Whether it is printed in colours or in black and white.
    pub print: Print,
    /// The kind of file.
    pub format: Format,
    /// Other kinds that are written beside it, under the same name.
    pub also: Vec<Format>,
    /// Where to.
    pub path: String,
    /// Whether the preview has a pixel of the screen for each of the file; otherwise all of it is in sight.
    pub is_true_size: bool,
}

impl ExportChoices {
    /// All files that are written, in the order of [`FORMATS`], but for the one that has the path: that comes first.
    pub(in crate::app) fn files(&self) -> Vec<(PathBuf, Format)> {
        let path = Path::new(&self.path);
        let others = FORMATS.into_iter().filter(|format| *format != self.format && self.also.contains(format));
        let others = others.filter(|format| self.of.can_be(*format));
        let others = others.map(|format| (path.with_extension(format.extension()), format));
        std::iter::once((path.to_owned(), self.format)).chain(others).collect()
    }

    /// Whether any of the files is a picture, which has a size.
    pub(in crate::app) fn has_picture(&self) -> bool {
        self.files().iter().any(|(_, format)| format.is_picture())
    }
}

/// What is remembered of an export for the next one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ExportHabits {
    preset: String,
    formats: Vec<String>,
}

impl ExportHabits {
    /// What somebody chose.
    pub(in crate::app) fn of(choices: &ExportChoices) -> Self {
        let formats = choices.files().iter().map(|(_, format)| format.extension().to_owned()).collect();
        Self { preset: choices.preset.id().to_owned(), formats }
    }

    /// The same for another figure.
    pub(in crate::app) fn choices(&self, of: Exported, print: Print) -> ExportChoices {
        let known = self.formats.iter().filter_map(|ending| Format::from_extension(ending));
        let mut formats = known.filter(|format| of.can_be(*format));
        ExportChoices {
            of,
            preset: Preset::parse(&self.preset).unwrap_or_default(),
            print,
            format: formats.next().unwrap_or_default(),
            also: formats.collect(),
            ..ExportChoices::default()
        }
    }
}
