//! Font files given with `--font`, for characters that the bundled fonts lack. Must not know what is drawn with them.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::cli::failure::Failure;
use crate::cli::options::OptionSpec;
use crate::draw::fonts::OwnFont;
use crate::regular_file;
use crate::text::{Locale, io_reason, say, say_with};

/// Larger than any font: the largest of all Chinese characters are around 100 MB.
const LARGEST: u64 = 512 << 20;

/// The option that names one.
pub(super) const FONT: OptionSpec = OptionSpec::text("font");

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
    match regular_file::read(file, LARGEST) {
        Ok(bytes) => OwnFont::new(bytes).ok_or_else(no_font),
        Err(error) => Err(match error.kind() {
            ErrorKind::IsADirectory | ErrorKind::Unsupported | ErrorKind::FileTooLarge => no_font(),
            _ => cannot_read(error),
        }),
    }
}

/// That no font has these characters, and what to do.
pub(super) fn lacking(characters: &[char], locale: Locale) -> String {
    let said: Vec<String> = characters.iter().map(|c| format!("{c} (U+{:04X})", u32::from(*c))).collect();
    say_with(locale, "cli-missing-glyphs", [("characters", said.join(&say(locale, "list-separator")).into())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_regular_files_that_are_fonts_are_taken() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.otf");
        std::fs::write(&file, b"no font").unwrap();
        let said = |path: &Path| read_one(path, Locale::En).err().map(|failure| failure.sentence).unwrap_or_default();
        for (path, expected) in [
            (file.as_path(), "is not a font that can be used"),
            (folder.path(), "is not a font that can be used"),
            (&folder.path().join("b.otf"), "Cannot read"),
        ] {
            assert!(said(path).contains(expected), "{}", said(path));
        }
        #[cfg(unix)]
        {
            let pipe = folder.path().join("pipe.otf");
            assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
            assert!(said(&pipe).contains("is not a font that can be used"), "without waiting for a writer");
        }
        std::fs::write(&file, include_bytes!("../../assets/fonts/ZonescopeLatin-Bold.ttf")).unwrap();
        assert!(read_one(&file, Locale::En).is_ok());
    }
}
