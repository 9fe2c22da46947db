//! Why a stranger's file was not read. Must not know how files are read.

use crate::text::{Arg, Locale, say_with};

/// What is wrong with a damaged file. The words of whoever read it are in one language and about its own inside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// It cannot be unpacked whole.
    Archive,
    /// What is in it does not follow the rules of its kind.
    Content,
    /// Fewer records than its head says.
    Records {
        /// How many are there.
        there: usize,
        /// How many there should be.
        told: usize,
    },
}

impl Damage {
    fn sentence(self, locale: Locale) -> String {
        let (key, [there, told]) = match self {
            Self::Archive => ("import-damage-archive", [0, 0]),
            Self::Content => ("import-damage-content", [0, 0]),
            Self::Records { there, told } => ("import-damage-records", [there, told]),
        };
        say_with(locale, key, [("there", there.to_string().into()), ("told", told.to_string().into())])
    }
}

/// Why a file was not read, or not imported.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum ReadError {
    #[error("cannot be read: {reason:?}")]
    Unreadable { reason: Arg },
    #[error("larger than {most} MB")]
    FileTooLarge { most: u64 },
    #[error("more than fits")]
    TooLarge,
    #[error("unpacks to far more than a table is")]
    Bomb,
    #[error("more than {most} columns")]
    TooManyColumns { most: usize },
    #[error("{rows} rows and {columns} columns with next to nothing in them")]
    HardlyFilled { rows: usize, columns: usize },
    #[error("cells are not in order")]
    OutOfOrder,
    #[error("encrypted")]
    Encrypted,
    #[error("damaged: {damage:?}")]
    Damaged { kind: String, damage: Damage },
    #[error("a {kind} file")]
    OtherKind { kind: String },
    #[error("no table in it")]
    NoTable,
    #[error("unknown encoding {encoding}")]
    UnknownEncoding { encoding: String },
    #[error("not JSON, line {line}, column {column}")]
    NotJson { line: usize, column: usize },
    #[error("no rows in this JSON")]
    NoRows,
    #[error("no {file} beside it")]
    NoTableBeside { file: String },
    #[error("no page {sheet}")]
    BookPageMissing { sheet: String },
    #[error("{mark} {found}")]
    BookOtherVersion { mark: String, found: String },
    #[error("path {path}")]
    BookPathLeaves { path: String },
    #[error("no sheet {sheet}")]
    NoSheet { sheet: String, known: String },
}

impl ReadError {
    /// What failed, where, why, and what to do.
    pub fn sentence(&self, path: &str, locale: Locale) -> String {
        let args = [("path", Arg::from(path))].into_iter().chain(self.args(locale));
        say_with(locale, self.key(), args)
    }

    fn key(&self) -> &'static str {
        match self {
            Self::Unreadable { .. } => "import-unreadable",
            Self::FileTooLarge { .. } => "import-file-too-large",
            Self::TooLarge => "import-too-large",
            Self::Bomb => "import-bomb",
            Self::TooManyColumns { .. } => "import-too-many-columns",
            Self::HardlyFilled { .. } => "import-hardly-filled",
            Self::OutOfOrder => "import-out-of-order",
            Self::Encrypted => "import-encrypted",
            Self::Damaged { .. } => "import-damaged",
            Self::OtherKind { .. } => "import-other-kind",
            Self::NoTable => "import-no-table",
            Self::UnknownEncoding { .. } => "import-unknown-encoding",
            Self::NotJson { .. } => "import-not-json",
            Self::NoRows => "import-no-rows",
            Self::NoTableBeside { .. } => "import-no-table-beside",
            Self::BookPageMissing { .. } => "import-book-page-missing",
            Self::BookOtherVersion { .. } => "import-book-other-version",
            Self::BookPathLeaves { .. } => "import-book-path-leaves",
            Self::NoSheet { .. } => "import-no-sheet",
        }
    }

    fn args(&self, locale: Locale) -> Vec<(&'static str, Arg)> {
        match self {
            Self::Unreadable { reason } => vec![("reason", reason.clone())],
            Self::FileTooLarge { most } => vec![("most", most.to_string().into())],
            Self::TooManyColumns { most } => vec![("most", most.to_string().into())],
            Self::HardlyFilled { rows, columns } => vec![("rows", (*rows).into()), ("columns", (*columns).into())],
            Self::Damaged { kind, damage } => {
                vec![("kind", kind.as_str().into()), ("damage", damage.sentence(locale).into())]
            }
            Self::OtherKind { kind } => vec![("kind", kind.as_str().into())],
            Self::UnknownEncoding { encoding } => vec![("encoding", encoding.as_str().into())],
            Self::NotJson { line, column } => {
                vec![("line", line.to_string().into()), ("column", column.to_string().into())]
            }
            Self::NoTableBeside { file } => vec![("file", file.as_str().into())],
            Self::BookPageMissing { sheet } => vec![("sheet", sheet.as_str().into())],
            Self::BookOtherVersion { mark, found } => {
                vec![("mark", mark.as_str().into()), ("found", found.as_str().into())]
            }
            Self::BookPathLeaves { path } => vec![("file", path.as_str().into())],
            Self::NoSheet { sheet, known } => vec![("sheet", sheet.as_str().into()), ("known", known.as_str().into())],
            Self::TooLarge | Self::Bomb | Self::OutOfOrder | Self::Encrypted | Self::NoTable | Self::NoRows => {
                Vec::new()
            }
        }
    }
}
