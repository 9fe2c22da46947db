//! A stranger's file as the command line names it: how it is written may be said, and which of its sheets are meant. Must not
//! know what is done with it.

use std::path::Path;

use super::failure::Failure;
use super::options::{DELIMITER, ENCODING};
use super::words::Words;
use crate::import::{ReadError, SourceFile, Writing};
use crate::text::Locale;
use crate::text::numbers::Scale;

/// How the files are written, as far as that is said.
pub(super) fn writing(words: &Words) -> Result<Writing, Failure> {
    let delimiter = match words.last(&DELIMITER)?.as_deref() {
        None => None,
        Some("tab" | "\\t") => Some('\t'),
        Some(said) => match said.chars().collect::<Vec<_>>()[..] {
            [one] if one.is_ascii() => Some(one),
            _ => return Err(Failure::wrong_value(DELIMITER.name, said, words.locale)),
        },
    };
    Ok(Writing { encoding: words.last(&ENCODING)?, delimiter })
}

/// The file, or why not; of its sheets those that are named, if any are.
pub(super) fn opened(path: &Path, writing: &Writing, sheets: &[String], locale: Locale) -> Result<SourceFile, Failure> {
    let failure = |error: ReadError| Failure::usage(error.sentence(&path.display().to_string(), locale));
    let mut file = SourceFile::open(path, writing).map_err(failure)?;
    if let Some(sheet) = sheets.iter().find(|name| file.sheets.iter().all(|sheet| sheet.name != **name)) {
        let known = file.sheets.iter().map(|sheet| sheet.name.as_str()).collect::<Vec<_>>().join(", ");
        return Err(failure(ReadError::NoSheet { sheet: sheet.clone(), known }));
    }
    if !sheets.is_empty() {
        file.sheets.retain(|sheet| sheets.contains(&sheet.name));
        // Who asks for it sees it.
        file.sheets.iter_mut().for_each(|sheet| sheet.is_hidden = false);
    }
    Ok(file)
}

/// What numbers are in, in the reader's language where that has another word for it.
pub(super) fn unit_shown(unit: &str, locale: Locale) -> String {
    Scale::unit_in_words(unit, locale).unwrap_or_else(|| unit.to_owned())
}
