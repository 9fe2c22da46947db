//! Findings: what is wrong with a package, where, and what to do. Must not know how anything is read.

use serde::Serialize;

use super::problem::Problem;
use super::severity::Severity;
use crate::schema::{PROGRESS, PROJECTS};
use crate::text::{Arg, Locale, say_with};

/// One thing that is wrong with a package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How bad it is.
    pub severity: Severity,
    /// The resource; empty for the package as a whole.
    pub resource: String,
    /// The file, as the package writes its path.
    pub file: String,
    /// The line as an editor shows it, from 1; in a JSON table the number of the row.
    pub line: Option<u32>,
    /// The data row, from 1.
    pub row: Option<u32>,
    /// The column, or a property of the descriptor.
    pub column: Option<String>,
    /// What stands there, shortened.
    pub value: Option<String>,
    /// The id of what the row is about, where that was read: in the tables of projects and of progress, a project's.
    pub subject: Option<String>,
    /// What is wrong.
    pub problem: Problem,
    /// How many cells of other tables refer to rows that are missing for it: they are not wrong by themselves.
    pub references: usize,
}

impl Finding {
    /// What is wrong and what to do, in one or two sentences.
    pub fn sentence(&self, locale: Locale) -> String {
        let mut args = self.problem.args();
        args.push(("value", self.value.as_deref().unwrap_or_default().into()));
        args.push(("column", self.column.as_deref().unwrap_or_default().into()));
        args.push(("resource", self.resource.as_str().into()));
        args.push(("file", self.file.as_str().into()));
        let sentence = say_with(locale, self.problem.key(), args.into_iter().map(shortened));
        if self.references == 0 {
            return sentence;
        }
        let args = [("sentence", Arg::from(sentence)), ("count", Arg::from(self.references))];
        say_with(locale, "finding-with-references", args)
    }

    /// What is wrong with all findings of this kind, without what differs from one to the next.
    pub fn kind_sentence(&self, locale: Locale) -> String {
        let named = self.problem.args().into_iter().map(|(name, _)| name);
        let all = named.chain(["value", "column", "resource", "file"]).map(|name| (name, Arg::from("…")));
        say_with(locale, self.problem.key(), all)
    }

    /// Where it is: `projects.csv:12, planned_total`.
    pub fn place(&self, locale: Locale) -> String {
        let mut args: Vec<(&str, Arg)> = vec![("file", self.file.as_str().into())];
        // No count: an editor is asked for it as it is written here.
        args.extend(self.line.map(|line| ("line", line.to_string().into())));
        args.extend(self.column.as_deref().map(|column| ("column", column.into())));
        let key = match (self.line, &self.column) {
            (Some(_), Some(_)) => "place-cell",
            (Some(_), None) => "place-line",
            (None, Some(_)) => "place-column",
            (None, None) => "place-file",
        };
        say_with(locale, key, args)
    }

    /// The table and the id of the record that it is about, where that was read.
    pub fn record(&self) -> Option<(&str, &str)> {
        // Progress is that of a project.
        let table = if self.resource == PROGRESS.name { PROJECTS.name } else { &self.resource };
        Some((table, self.subject.as_deref()?))
    }

    /// Whether it is about this record of a table.
    pub fn is_about(&self, table: &str, id: &str) -> bool {
        self.record() == Some((table, id))
    }

    /// The key of its problem without the prefix: what scripts tell findings apart by.
    pub fn code(&self) -> &'static str {
        code(self.problem.key())
    }

    /// The finding as scripts read it.
    pub fn report(&self, locale: Locale) -> FindingReport<'_> {
        FindingReport {
            severity: self.severity,
            code: self.code(),
            resource: &self.resource,
            file: &self.file,
            line: self.line,
            row: self.row,
            column: self.column.as_deref(),
            value: self.value.as_deref(),
            message: self.sentence(locale),
        }
    }
}

/// So many characters of an id or a name are shown in a sentence, and so many of a list of them.
const LONGEST_NAME: usize = 60;
const LONGEST_LIST: usize = 240;

/// A word of a sentence, cut where it is longer than anybody reads; what is there to be pasted stays whole.
fn shortened((name, arg): (&'static str, Arg)) -> (&'static str, Arg) {
    let most = match name {
        "json" | "declare" => return (name, arg),
        "instead" | "name" => LONGEST_NAME,
        _ => LONGEST_LIST,
    };
    match arg {
        Arg::Text(text) if let Some((end, _)) = text.char_indices().nth(most) => {
            (name, Arg::Text(format!("{}…", &text[..end])))
        }
        other => (name, other),
    }
}

fn code(key: &'static str) -> &'static str {
    key.strip_prefix("finding-").unwrap_or(key)
}

/// A finding with its sentence, for `check --format json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "said at Finding")]
pub struct FindingReport<'a> {
    pub severity: Severity,
    pub code: &'static str,
    pub resource: &'a str,
    pub file: &'a str,
    pub line: Option<u32>,
    pub row: Option<u32>,
    pub column: Option<&'a str>,
    pub value: Option<&'a str>,
    pub message: String,
}

/// How often a problem was found in a column, whether or not all of its findings were kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindingGroup {
    /// As [`Finding::code`].
    pub code: &'static str,
    /// The resource; empty for the package as a whole.
    pub resource: String,
    /// Empty when the problem is not one of a column.
    pub column: String,
    /// How often.
    pub count: usize,
}

/// All findings of a package, in package order: by resource, file, line and column.
///
/// Of each problem in each column only the first [`Findings::KEPT`] are kept, so that a million bad rows do not eat
/// the memory; the counts are of all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    kept: Vec<Finding>,
    counts: [usize; 3],
    groups: Vec<FindingGroup>,
}

impl Findings {
    /// How many findings of one problem in one column are kept.
    pub const KEPT: usize = 1000;
    /// How many are kept of all.
    pub const KEPT_OF_ALL: usize = 20_000;

    pub(in crate::package) fn new(kept: Vec<Finding>, counts: [usize; 3], groups: Vec<FindingGroup>) -> Self {
        Self { kept, counts, groups }
    }

    /// The findings that were kept, in package order.
    pub fn iter(&self) -> std::slice::Iter<'_, Finding> {
        self.kept.iter()
    }

    /// The findings that were kept, in package order.
    pub fn as_slice(&self) -> &[Finding] {
        &self.kept
    }

    /// Those that were kept on a record of a table: on its row, and on its progress.
    pub fn of_record(&self, table: &str, id: &str) -> impl Iterator<Item = &Finding> {
        self.kept.iter().filter(move |finding| finding.is_about(table, id))
    }

    /// Whether some were counted but not kept, so that those on a record may not be all.
    pub fn are_cut(&self) -> bool {
        self.kept.len() < self.total()
    }

    /// Whether nothing at all was found.
    pub fn is_empty(&self) -> bool {
        self.kept.is_empty()
    }

    /// How many there are of a severity, kept or not.
    pub fn count(&self, severity: Severity) -> usize {
        self.counts[severity as usize]
    }

    /// How many there are, kept or not.
    pub fn total(&self) -> usize {
        self.counts.iter().sum()
    }

    /// The worst severity there is.
    pub fn worst(&self) -> Option<Severity> {
        Severity::ALL.into_iter().rev().find(|severity| self.count(*severity) > 0)
    }

    /// How often each problem was found in each column, kept or not; by code, resource and column.
    pub fn groups(&self) -> &[FindingGroup] {
        &self.groups
    }
}

impl<'a> IntoIterator for &'a Findings {
    type Item = &'a Finding;
    type IntoIter = std::slice::Iter<'a, Finding>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
