//! The source line of a figure, made from the sources of the records that went into it.

use crate::model::{Dataset, Source, SourceIx};
use crate::query::{CachedDataset, Part, Query};
use crate::text::{Arg, Locale, say, say_with};

/// More sources than this are counted, not named.
const NAMED: usize = 3;

/// The sources of what was asked and shown, in the order of the package's table.
pub(super) fn used_sources(dataset: &CachedDataset<'_>, asked: &[(Query, Part)]) -> Vec<SourceIx> {
    let mut used: Vec<SourceIx> = asked.iter().flat_map(|(query, part)| dataset.sources_of(query, part)).collect();
    used.sort_unstable();
    used.dedup();
    used
}

/// Sources and as-of date in one line.
pub(super) fn source_line(dataset: &Dataset, used: &[SourceIx], locale: Locale) -> String {
    let mut names: Vec<String> = used.iter().take(NAMED).map(|ix| citation(&dataset.sources()[*ix], locale)).collect();
    if used.len() > NAMED {
        names.push(say_with(locale, "figure-more-sources", [("count", Arg::from(used.len() - NAMED))]));
    }
    let list = if names.is_empty() {
        say(locale, "figure-no-source").into_owned()
    } else {
        names.join(&say(locale, "source-separator"))
    };
    let as_of = dataset.as_of().map(|date| date.to_string());
    match as_of {
        Some(date) => say_with(locale, "figure-sources-as-of", [("sources", list.into()), ("date", date.into())]),
        None => say_with(locale, "figure-sources", [("sources", list.into())]),
    }
}

/// Issue and title, or whatever of the two there is.
fn citation(source: &Source, locale: Locale) -> String {
    let quoted = |title: &str| say_with(locale, "source-title", [("title", title.into())]);
    let title = locale.name(source.titles());
    match (locale.name(source.issues()), locale.name(source.publishers())) {
        ("", "") => title.to_owned(),
        ("", publisher) if title.contains(publisher) => title.to_owned(),
        ("", publisher) => format!("{publisher}{}", quoted(title)),
        (issue, _) => format!("{issue}{}", quoted(title)),
    }
}
