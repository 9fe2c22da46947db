//! A folder in the place of another one, which stays beside it under a number. Must not know what stands in them.

use std::fs;
use std::path::{Path, PathBuf};

use super::resolved_path::leads_nowhere;
use super::{NewFolder, OutputError, resolved_path};

/// Fills a new folder and gives it the name of one that is there; where that one stands now comes back. The file `last` is the
/// last to appear. On an error all is as it was.
pub fn replace_folder(
    path: &Path,
    last: &str,
    fill: impl FnOnce(&Path) -> Result<(), OutputError>,
) -> Result<PathBuf, OutputError> {
    let failed = |error| OutputError::System(path.to_owned(), error);
    let real_path = resolved_path(path).ok_or_else(|| failed(leads_nowhere(path)))?;
    let beside = free(&real_path, "new-");
    let folder = NewFolder::create(&beside)?;
    fill(folder.path())?;
    folder.keep(last)?;
    let old = free(&real_path, "");
    let moved = fs::rename(&real_path, &old).and_then(|()| {
        let named = fs::rename(&beside, &real_path);
        if named.is_err() {
            // It is asked for under this name; nothing else can be done if it cannot have it again.
            let _ = fs::rename(&old, &real_path);
        }
        named
    });
    if let Err(error) = moved {
        let _ = fs::remove_dir_all(&beside);
        return Err(failed(error));
    }
    Ok(old)
}

/// The first name behind this one, with a number, that is free: `books.1`.
fn free(path: &Path, word: &str) -> PathBuf {
    let numbered = |number: u32| {
        let mut name = path.file_name().unwrap_or_default().to_owned();
        name.push(format!(".{word}{number}"));
        path.with_file_name(name)
    };
    (1..).map(numbered).find(|path| path.symlink_metadata().is_err()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_old_folder_stays_beside_the_new_one() {
        let folder = tempfile::tempdir().unwrap();
        let books = folder.path().join("books");
        let write = |text: &str| {
            let fill = |path: &Path| {
                fs::write(path.join("a"), text).map_err(|error| OutputError::System(path.to_owned(), error))
            };
            replace_folder(&books, "a", fill)
        };
        fs::create_dir(&books).unwrap();
        fs::write(books.join("a"), "0").unwrap();
        for (text, old, was) in [("1", "books.1", "0"), ("2", "books.2", "1")] {
            assert_eq!(write(text).unwrap().file_name().unwrap(), old);
            assert_eq!(fs::read_to_string(folder.path().join(old).join("a")).unwrap(), was);
            assert_eq!(fs::read_to_string(books.join("a")).unwrap(), text);
        }
        let refuse = |path: &Path| Err(OutputError::NotAFile(path.to_owned()));
        assert!(replace_folder(&books, "a", refuse).is_err());
        let mut left: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        left.sort();
        assert_eq!(left, ["books", "books.1", "books.2"], "nothing else is left, and it is as it was");
    }
}
