//! Where books were read, as it is remembered and told. Must not know what stands in them.

use std::fs::Metadata;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::bundled::SHAOXING;
use super::error::SourceError;
use super::files::Source;
use super::folder::{Folder, folder_of_descriptor};
use super::zipped::Zipped;

/// Where books were read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "Option<PathBuf>", into = "Option<PathBuf>")]
pub enum Origin {
    /// In the program itself.
    #[default]
    Bundled,
    /// At this path, as somebody gave it: a folder, the descriptor in it, or a package in one file.
    Path(PathBuf),
}

/// A source at a path, where there is one of that kind.
type AtPath = fn(&Path, &Metadata) -> Option<Box<dyn Source>>;

/// What books can be read from at a path: the first that finds something of its kind there has it.
const AT_A_PATH: [AtPath; 2] = [Folder::at, Zipped::at];

impl Origin {
    /// The path; the bundled books have none.
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::Bundled => None,
            Self::Path(path) => Some(path),
        }
    }

    /// What on disk is the books' own: nothing is written there, and what belongs to them stands beside it.
    pub fn home(&self) -> Option<PathBuf> {
        let path = self.path()?;
        Some(folder_of_descriptor(path).unwrap_or(path).to_owned())
    }

    /// What is read.
    pub(crate) fn source(&self) -> Result<Box<dyn Source>, SourceError> {
        let Self::Path(path) = self else { return Ok(Box::new(SHAOXING)) };
        let metadata = std::fs::metadata(path)?;
        AT_A_PATH.iter().find_map(|at| at(path, &metadata)).ok_or(SourceError::OfNoKind)
    }
}

impl From<Option<PathBuf>> for Origin {
    fn from(path: Option<PathBuf>) -> Self {
        path.map_or(Self::Bundled, Self::Path)
    }
}

impl From<Origin> for Option<PathBuf> {
    fn from(origin: Origin) -> Self {
        match origin {
            Origin::Bundled => None,
            Origin::Path(path) => Some(path),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::DESCRIPTOR;

    #[test]
    fn books_are_at_home_in_the_folder_of_their_descriptor() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| Origin::Path(folder.path().join(name));
        let path = |name: &str| Some(folder.path().join(name));
        std::fs::write(folder.path().join(DESCRIPTOR), "{}").unwrap();
        std::fs::write(folder.path().join("a.csv"), "").unwrap();
        let home = folder.path().to_owned();
        for (origin, expected, is_one) in [
            (Origin::Path(home.clone()), Some(home.clone()), true),
            (at(DESCRIPTOR), Some(home), true),
            (at("a.csv"), path("a.csv"), false),
            (at("b"), path("b"), false),
            (Origin::Path(DESCRIPTOR.into()), Some(".".into()), false),
            (Origin::Bundled, None, true),
        ] {
            assert_eq!(origin.home(), expected, "{origin:?}");
            assert_eq!(origin.source().is_ok(), is_one, "{origin:?}");
        }
    }

    #[test]
    fn what_is_remembered_is_the_path_or_nothing() {
        for (origin, written) in [(Origin::Bundled, "null"), (Origin::Path("/zone".into()), "\"/zone\"")] {
            assert_eq!(serde_json::to_string(&origin).unwrap(), written);
            assert_eq!(serde_json::from_str::<Origin>(written).unwrap(), origin);
        }
    }
}
