//! The source line of a figure, made from the sources of the records that went into it.

use crate::model::{Dataset, Index, Measure, MeasureKind, ProjectIx, Source, SourceIx};
use crate::query::{Part, Query, YearBasis, contributions};
use crate::text::{Arg, Locale, say, say_with};

/// More sources than this are counted, not named.
const NAMED: usize = 3;

/// The sources of what was asked and shown, in the order of the package's table.
pub(super) fn used_sources(dataset: &Dataset, asked: &[(Query, Part)]) -> Vec<SourceIx> {
    let mut used = vec![false; dataset.sources().len()];
    for (query, part) in asked {
        // Not all that pass the filter: a project without progress is no part of a figure of what was completed in a
        // year. And not those without the amount: nothing that is drawn comes from their sources.
        let counts = query.measure == Measure::ProjectCount;
        let behind = contributions(dataset, query, std::slice::from_ref(part)).into_iter();
        for (project, _) in behind.filter(|(_, sum)| counts || sum.is_some()) {
            mark_sources(dataset, query, project, &mut used);
        }
    }
    dataset.sources().iter().map(|(ix, _)| ix).filter(|ix| used[ix.to_usize()]).collect()
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

/// Marks the sources that a project's part in an answer comes from.
fn mark_sources(dataset: &Dataset, query: &Query, project: ProjectIx, used: &mut [bool]) {
    let from_progress = matches!(query.measure.kind(), MeasureKind::Period(_)) || query.year_of == YearBasis::Period;
    for source in dataset.projects().sources(project) {
        used[source.to_usize()] = true;
    }
    if from_progress {
        for source in dataset.progress_of(project).filter_map(|row| dataset.progress().source(row)) {
            used[source.to_usize()] = true;
        }
    }
}

/// Issue and title, or whatever of the two there is.
fn citation(source: &Source, locale: Locale) -> String {
    let quoted = |title: &str| say_with(locale, "source-title", [("title", title.into())]);
    match (source.issue.as_str(), source.publisher.as_str()) {
        ("", "") => source.title.clone(),
        ("", publisher) if source.title.contains(publisher) => source.title.clone(),
        ("", publisher) => format!("{publisher}{}", quoted(&source.title)),
        (issue, _) => format!("{issue}{}", quoted(&source.title)),
    }
}
