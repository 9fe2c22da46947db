//! Why a package was not opened at all. Must not know how files are read.

use super::collected::Finding;
use crate::model::Inconsistent;
use crate::text::{Arg, Locale, say_with};

/// Why a package was not opened. Everything milder is a [`Finding`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum OpenError {
    #[error("{path}: no such file or folder")]
    NotFound { path: String },
    #[error("{path}: neither a folder nor a datapackage.json")]
    NotAPackage { path: String },
    #[error("{path}: no datapackage.json in this folder")]
    NoDescriptor { path: String },
    #[error("{path}: no tables in this folder")]
    NoTables { path: String },
    #[error("{path}: there is a descriptor already")]
    Described { path: String },
    #[error("{path}: no permission to read")]
    Forbidden { path: String },
    #[error("{path}: {reason:?}")]
    Unreadable { path: String, reason: Arg },
    #[error("{path}: a link out of the folder")]
    DescriptorIsLink { path: String },
    #[error("{path}: not UTF-8")]
    DescriptorEncoding { path: String },
    #[error("{path}:{line}: ends in the middle")]
    DescriptorCutOff { path: String, line: usize },
    #[error("{path}:{line}:{column}: not JSON")]
    DescriptorNotJson { path: String, line: usize, column: usize },
    #[error("{path}:{line}:{column}: {reason}")]
    DescriptorShape { path: String, line: usize, column: usize, reason: String },
    #[error("{path}: no zonescope version")]
    NoZonescope { path: String },
    #[error("{path}: zonescope version {found}")]
    WrongVersion { path: String, found: String },
    #[error("{path}: no resource {table}")]
    MissingTable { path: String, table: String, near: String },
    #[error("{}: table {} cannot be used: {}", .0.file, .0.resource, .0.code())]
    UnusableTable(Box<Finding>),
    #[error("the tables contradict one another: {0}")]
    Inconsistent(#[from] Inconsistent),
}

impl OpenError {
    /// What failed, where, why, and what to do.
    pub fn sentence(&self, locale: Locale) -> String {
        say_with(locale, self.key(), self.args(locale))
    }

    fn key(&self) -> &'static str {
        match self {
            Self::NotFound { .. } => "open-not-found",
            Self::NotAPackage { .. } => "open-not-a-package",
            Self::NoDescriptor { .. } => "open-no-descriptor",
            Self::NoTables { .. } => "open-no-tables",
            Self::Described { .. } => "open-described",
            Self::Forbidden { .. } => "open-forbidden",
            Self::Unreadable { .. } => "open-unreadable",
            Self::DescriptorIsLink { .. } => "open-descriptor-is-link",
            Self::DescriptorEncoding { .. } => "open-descriptor-encoding",
            Self::DescriptorCutOff { .. } => "open-descriptor-cut-off",
            Self::DescriptorNotJson { .. } => "open-descriptor-not-json",
            Self::DescriptorShape { .. } => "open-descriptor-shape",
            Self::NoZonescope { .. } => "open-no-zonescope",
            Self::WrongVersion { .. } => "open-wrong-version",
            Self::MissingTable { .. } => "open-missing-table",
            Self::UnusableTable(_) => "open-unusable-table",
            Self::Inconsistent(_) => "open-inconsistent",
        }
    }

    fn args(&self, locale: Locale) -> Vec<(&'static str, Arg)> {
        let path = |path: &String| ("path", Arg::from(path.as_str()));
        // Where something stands is no count: an editor is asked for it as it is written here.
        let number = |number: usize| Arg::from(number.to_string());
        match self {
            Self::NotFound { path: p }
            | Self::NotAPackage { path: p }
            | Self::NoDescriptor { path: p }
            | Self::NoTables { path: p }
            | Self::Described { path: p }
            | Self::Forbidden { path: p }
            | Self::DescriptorIsLink { path: p }
            | Self::DescriptorEncoding { path: p }
            | Self::NoZonescope { path: p } => vec![path(p)],
            Self::Unreadable { path: p, reason } => vec![path(p), ("reason", reason.clone())],
            Self::DescriptorCutOff { path: p, line } => vec![path(p), ("line", number(*line))],
            Self::DescriptorNotJson { path: p, line, column } => {
                vec![path(p), ("line", number(*line)), ("column", number(*column))]
            }
            Self::DescriptorShape { path: p, line, column, reason } => {
                let reason = ("reason", reason.as_str().into());
                vec![path(p), ("line", number(*line)), ("column", number(*column)), reason]
            }
            Self::WrongVersion { path: p, found } => vec![path(p), ("found", found.as_str().into())],
            Self::MissingTable { path: p, table, near } => {
                vec![path(p), ("table", table.as_str().into()), ("near", near.as_str().into())]
            }
            Self::UnusableTable(finding) => vec![
                ("table", finding.resource.as_str().into()),
                ("place", finding.place(locale).into()),
                ("why", finding.sentence(locale).into()),
            ],
            Self::Inconsistent(why) => vec![("reason", Arg::Key(inconsistent(why).to_owned()))],
        }
    }
}

/// The key of what tables may contradict one another in.
fn inconsistent(why: &Inconsistent) -> &'static str {
    match why {
        Inconsistent::DuplicateProject(_) => "inconsistent-duplicate",
        Inconsistent::Cycle(_) => "inconsistent-cycle",
        Inconsistent::Stages(..) => "inconsistent-stages",
        Inconsistent::DanglingProgress => "inconsistent-progress",
    }
}
