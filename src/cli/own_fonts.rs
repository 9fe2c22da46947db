//! Font files given with `--font`, for characters that the bundled fonts lack. Must not know what is drawn with them.

use std::fs;
use std::path::{Path, PathBuf};

use super::Failure;
use crate::draw::fonts::OwnFont;
use crate::text::{Locale, io_reason, say, say_with};

/// Larger than any font: the largest of all Chinese characters are around 100 MB.
const LARGEST: u64 = 512 << 20;

/// Reads the fonts in the order given.
pub(super) fn read(files: &[PathBuf], locale: Locale) -> Result<Vec<OwnFont>, Failure> {
    files.iter().map(|file| read_one(file, locale)).collect()
}

fn read_one(file: &Path, locale: Locale) -> Result<OwnFont, Failure> {
    let path = || ("path", file.display().to_string().into());
    let no_font = || Failure::usage(say_with(locale, "cli-no-font", [path()]));
    let cannot_read = |error: std::io::Error| {
        let args = [path(), ("reason", io_reason(locale, &error).into())];
        Failure::usage(say_with(locale, "cli-cannot-read-file", args))
    };
    let metadata = fs::metadata(file).map_err(cannot_read)?;
    // A device or a pipe might never end.
    if !metadata.is_file() || metadata.len() > LARGEST {
        return Err(no_font());
    }
    OwnFont::new(fs::read(file).map_err(cannot_read)?).ok_or_else(no_font)
}

/// That no font has these characters, and what to do.
pub(super) fn lacking(characters: &[char], locale: Locale) -> String {
    let said: Vec<String> = characters.iter().map(|c| format!("{c} (U+{:04X})", u32::from(*c))).collect();
    say_with(locale, "cli-missing-glyphs", [("characters", said.join(&say(locale, "list-separator")).into())])
}
