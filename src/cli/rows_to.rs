//! Where the rows of an answer go: to standard output in some format, or into a file for a spreadsheet. Must not know what was
//! asked.

use std::io::Write;
use std::path::{Path, PathBuf};

use super::failure::Failure;
use super::format::Format;
use super::options::{FORMAT_OF_ROWS, NO_CLOBBER, OUT, OptionSpec};
use super::output::{Rows, say_written, written};
use super::words::Words;
use crate::export::{Notes, SheetError, SheetFormat, SheetProgress, write_grid};
use crate::listing::{CellGrid, GridCell};
use crate::output::{Existing, is_special};
use crate::package::Opened;
use crate::text::{Locale, say, say_with};

/// What says where rows go.
pub(super) const ROWS_TO: [OptionSpec; 3] = [FORMAT_OF_ROWS, OUT, NO_CLOBBER];

/// Where they go.
pub(super) struct RowsTo {
    /// What was asked for in so many words.
    format: Option<Format>,
    file: Option<(PathBuf, Existing)>,
}

impl RowsTo {
    /// As the words of a command say it; `example` is the name of a file that would do.
    pub(super) fn read(words: &Words, example: &str) -> Result<Self, Failure> {
        Ok(Self { format: words.format(&FORMAT_OF_ROWS)?, file: words.file(example)? })
    }

    /// How they are written to standard output.
    pub(super) fn format(&self) -> Format {
        self.format.unwrap_or(Format::Table)
    }

    /// Whether CSV goes to standard output.
    pub(super) fn is_csv(&self) -> bool {
        self.file.is_none() && self.format == Some(Format::Csv)
    }

    /// Whether people read them as they are.
    pub(super) fn is_for_people(&self) -> bool {
        self.file.is_none() && self.format() == Format::Table
    }

    /// Writes the rows of an answer from these packages; `name` is what a page of them is called.
    pub(super) fn write(
        &self,
        rows: &Rows,
        (name, opened): (&str, &[&Opened]),
        locale: Locale,
        [out, err]: [&mut dyn Write; 2],
    ) -> Result<u8, Failure> {
        let Some((path, existing)) = &self.file else { return written(rows.write(self.format(), out), locale) };
        let grid = CellGrid {
            name: name.to_owned(),
            titles: rows.columns.iter().map(|(_, heading)| heading.clone()).collect(),
            rows: rows.rows.iter().map(|row| row.iter().map(GridCell::of).collect()).collect(),
            notes: Vec::new(),
        };
        write_file(&grid, (path, *existing, self.format), opened, locale, [out, err])
    }
}

/// Writes a table of these packages into a file for a spreadsheet, and says so.
pub(super) fn write_file(
    grid: &CellGrid,
    (path, existing, asked): (&Path, Existing, Option<Format>),
    opened: &[&Opened],
    locale: Locale,
    [out, err]: [&mut dyn Write; 2],
) -> Result<u8, Failure> {
    let format = file_format(path, asked, locale)?;
    let may_write = opened.iter().try_for_each(|opened| opened.keep_out(path)).map_err(SheetError::from);
    let (notes, progress) = (Notes::of_cells(grid, locale), SheetProgress::default());
    let file = may_write.and_then(|()| write_grid(path, (grid, &notes), format, &progress, existing));
    let file = file.map_err(|error| of_sheet(&error, path, locale))?;
    let args = [("path", path.display().to_string().into()), ("count", grid.rows.len().into())];
    let line = say_with(locale, "cli-rows-written", args);
    written(say_written(&line, path, file, locale, [out, err]), locale)
}

/// Which format of a spreadsheet the name of a file asks for.
pub(super) fn file_format(path: &Path, asked: Option<Format>, locale: Locale) -> Result<SheetFormat, Failure> {
    let extension = path.extension().unwrap_or_default().to_string_lossy().into_owned();
    // A pipe is called as it happens to be.
    let piped = is_special(path).then_some(SheetFormat::CSV);
    let Some(format) = SheetFormat::from_extension(&extension).or(piped) else {
        let args = [("extension", extension.into())];
        return Err(Failure::usage(say_with(locale, "cli-list-format", args)));
    };
    // The ending says it all; a format that says something else is a mistake somewhere.
    if asked.is_some_and(|asked| asked.id() != format.extension()) {
        return Err(Failure::usage(say(locale, "cli-list-format-and-out")));
    }
    Ok(format)
}

/// Why a file for a spreadsheet was not written.
pub(super) fn of_sheet(error: &SheetError, path: &Path, locale: Locale) -> Failure {
    match error {
        SheetError::Output(error) => Failure::of_output(error, locale),
        SheetError::Io(_) | SheetError::Xlsx(_) => Failure::failed(error.sentence(path, locale)),
        asked_wrongly => Failure::usage(asked_wrongly.sentence(path, locale)),
    }
}
