//! What a figure should show: the choices on the command line, laid over a document. Must not know files.

use super::Failure;
use super::args::wrong;
use super::figure_args::FigureChoices;
use crate::figure::{
    DocumentError, DocumentKey, DocumentReference, FigureDocument, FigureSpec, Kind, Print, SeriesOrder,
};
use crate::model::{Dataset, Measure, YEARS};
use crate::query::{self, Dimension, Filter, Key, QueryError};
use crate::text::numbers::Scale;
use crate::text::{Locale, say_with};

/// Lays the choices over a document; what was chosen wins.
pub(super) fn overlay(
    base: &FigureDocument,
    choices: &FigureChoices,
    dataset: &Dataset,
    locale: Locale,
) -> Result<FigureDocument, Failure> {
    let mut document = base.clone();
    ask(&mut document, choices, dataset, locale)?;
    show(&mut document, choices, dataset, locale)?;
    Ok(document)
}

/// The question.
fn ask(
    document: &mut FigureDocument,
    choices: &FigureChoices,
    dataset: &Dataset,
    locale: Locale,
) -> Result<(), Failure> {
    let usage = |error: QueryError| Failure::usage(error.sentence(locale));
    if let Some(text) = &choices.measure {
        let measure = query::parse_measure(text).map_err(usage)?;
        if !keeps_year_of(document.year_of.as_deref(), document.measure, measure) {
            document.year_of = None;
        }
        document.measure = measure;
    }
    if let Some(text) = &choices.by {
        let by = query::parse_dimensions(text).map_err(usage)?;
        if by.first() != document.by.first() {
            // Ids of another dimension mean nothing in this one.
            document.hidden.retain(|key| matches!(key, DocumentKey::Of { .. }));
            document.focus.retain(|key| matches!(key, DocumentKey::Of { .. }));
        }
        document.by = by;
    }
    if let Some(text) = &choices.year_of {
        query::parse_year_basis(dataset, text, document.measure).map_err(usage)?;
        document.year_of = Some(text.trim().to_owned());
    }
    if !choices.filters.is_empty() {
        Filter::parse(dataset, &choices.filters).map_err(|error| Failure::usage(error.report(locale)))?;
        document.filter.clone_from(&choices.filters);
    }
    if !choices.open.is_empty() {
        let keys = keys(&choices.open, Dimension::Branch, dataset, locale)?;
        document.opened = keys.iter().filter(|key| !key.is_none()).map(|key| key.id(dataset)).collect();
    }
    Ok(())
}

/// Whether the year basis of one measure will do for another: the same kind of measure has the same years.
fn keeps_year_of(year_of: Option<&str>, old: Measure, new: Measure) -> bool {
    match year_of {
        None => true,
        Some("period") => query::has_period(new),
        Some(_) => old.kind() == new.kind() || !matches!(new.kind(), crate::model::MeasureKind::Period(_)),
    }
}

/// How the answer is shown.
fn show(
    document: &mut FigureDocument,
    choices: &FigureChoices,
    dataset: &Dataset,
    locale: Locale,
) -> Result<(), Failure> {
    if let Some(id) = &choices.kind {
        document.kind = Kind::parse(id).ok_or_else(|| wrong("kind", id, locale))?;
    }
    if let Some(id) = &choices.order {
        document.order = SeriesOrder::parse(id).ok_or_else(|| wrong("order", id, locale))?;
    }
    if let Some(word) = &choices.unit {
        document.scale = scale(word).ok_or_else(|| wrong("unit", word, locale))?;
    }
    if let Some(top) = choices.top {
        document.top = Some(top).filter(|top| *top > 0);
        document.top.ok_or_else(|| wrong("top", "0", locale))?;
    }
    for (option, chosen, year) in [
        ("base-year", choices.base_year, &mut document.base_year),
        ("end-year", choices.end_year, &mut document.end_year),
    ] {
        match chosen {
            Some(wanted) if !YEARS.contains(&wanted) => return Err(wrong(option, &wanted.to_string(), locale)),
            chosen => *year = chosen.or(*year),
        }
    }
    document.share = choices.share.unwrap_or(document.share);
    document.labels = choices.labels.unwrap_or(document.labels);
    document.own_axes = choices.own_axes.unwrap_or(document.own_axes);
    if let Some(word) = &choices.ink {
        let word = if word == "gray" { "grey" } else { word };
        document.print = Print::parse(word).ok_or_else(|| wrong("ink", word, locale))?;
    }
    document.title = choices.title.clone().or(document.title.take());
    if !choices.references.is_empty() {
        let references = choices.references.iter();
        let read = |text: &String| reference(text).ok_or_else(|| wrong("reference", text, locale));
        document.references = references.map(read).collect::<Result<_, _>>()?;
    }
    let first = document.by.first().copied().unwrap_or(Dimension::Sector);
    for (chosen, listed) in [(&choices.hide, &mut document.hidden), (&choices.focus, &mut document.focus)] {
        if !chosen.is_empty() {
            let keys = keys(chosen, first, dataset, locale)?;
            *listed = keys.iter().map(|key| DocumentKey::Id(key.id(dataset))).collect();
        }
    }
    Ok(())
}

fn scale(word: &str) -> Option<Option<Scale>> {
    Some(match word {
        "auto" => None,
        "元" | "yuan" => Some(Scale::One),
        "万元" | "wan" => Some(Scale::Wan),
        "亿元" | "yi" => Some(Scale::Yi),
        "million" | "百万元" => Some(Scale::Million),
        "billion" | "十亿元" => Some(Scale::Billion),
        _ => return None,
    })
}

fn reference(text: &str) -> Option<DocumentReference> {
    match text {
        "average" => Some(DocumentReference::Average),
        "schedule" => Some(DocumentReference::Schedule),
        text => text.strip_prefix("target=").map(|amount| DocumentReference::Target(amount.to_owned())),
    }
}

/// Ids or names, separated by commas; one that has a comma in it may stand alone.
fn keys(texts: &[String], dimension: Dimension, dataset: &Dataset, locale: Locale) -> Result<Vec<Key>, Failure> {
    let mut found = Vec::new();
    for text in texts {
        if let Ok(key) = query::parse_key(dataset, dimension, text) {
            found.push(key);
            continue;
        }
        for word in text.split([',', '，']).map(str::trim).filter(|word| !word.is_empty()) {
            let key = query::parse_key(dataset, dimension, word);
            found.push(key.map_err(|error| Failure::usage(error.sentence(locale)))?);
        }
    }
    Ok(found)
}

/// Looks the document up. What was said on the command line is not blamed on the file.
pub(super) fn resolve(
    document: &FigureDocument,
    choices: &FigureChoices,
    dataset: &Dataset,
    locale: Locale,
) -> Result<FigureSpec, Refusal> {
    document.resolve(dataset).map_err(|error| {
        let chosen = match error.pointer.split('/').nth(1) {
            Some("references") => !choices.references.is_empty(),
            Some("year_of") => choices.year_of.is_some() || choices.measure.is_some(),
            _ => false,
        };
        if !chosen {
            return Refusal::OfDocument(error);
        }
        let reason = error.reason(locale);
        let is_target = error.pointer.starts_with("/references");
        let args = [("value", error.value.trim_matches('"').into()), ("why", reason.as_str().into())];
        Refusal::OfChoices(if is_target { say_with(locale, "cli-wrong-target", args) } else { reason })
    })
}

/// Why there is no figure.
pub(super) enum Refusal {
    /// The file says something that is not there.
    OfDocument(DocumentError),
    /// The command line does.
    OfChoices(String),
}
