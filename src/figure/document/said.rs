//! Choices as a person says them in words, where that is not as a document has them: names beside ids, commas, conditions.
//! Must not know where the words come from.

use crate::figure::document::choice_error::ChoiceError;
use crate::figure::document::content::{DocumentKey, DocumentReference, FigureDocument};
use crate::model::{Dataset, Measure, MeasureKind};
use crate::query::{self, Dimension, Filter, Key, QueryError};

/// Lays what was said of one choice over a document. There is at least one word.
pub(super) type Said = fn(&mut FigureDocument, &[String], &Dataset) -> Result<(), ChoiceError>;

fn last(words: &[String]) -> &str {
    words.last().map_or("", String::as_str)
}

pub(super) fn measure(document: &mut FigureDocument, words: &[String], dataset: &Dataset) -> Result<(), ChoiceError> {
    let measure = query::parse_measure_of(dataset, last(words))?;
    if !keeps_year_of(document.year_of.as_deref(), document.measure, measure) {
        document.year_of = None;
    }
    document.measure = measure;
    Ok(())
}

/// Whether the year basis of one measure will do for another: the same kind of measure has the same years.
fn keeps_year_of(year_of: Option<&str>, old: Measure, new: Measure) -> bool {
    match year_of {
        None => true,
        Some("period") => query::has_period(new),
        Some(_) => old.kind() == new.kind() || !matches!(new.base().kind(), MeasureKind::Period(_)),
    }
}

pub(super) fn by(document: &mut FigureDocument, words: &[String], dataset: &Dataset) -> Result<(), ChoiceError> {
    let by = query::parse_dimensions_of(dataset, last(words))?;
    if let Some(year_of) = query::year_basis_of_words(dataset, last(words)) {
        document.year_of = Some(year_of.id(dataset).to_owned());
    }
    if by.first() != document.by.first() {
        // Ids of another dimension mean nothing in this one.
        document.hidden.retain(|key| matches!(key, DocumentKey::Of { .. }));
        document.focus.retain(|key| matches!(key, DocumentKey::Of { .. }));
    }
    document.by = by;
    Ok(())
}

pub(super) fn year_of(document: &mut FigureDocument, words: &[String], dataset: &Dataset) -> Result<(), ChoiceError> {
    let text = last(words);
    query::parse_year_basis(dataset, text, document.measure)?;
    document.year_of = Some(text.trim().to_owned());
    Ok(())
}

pub(super) fn filter(document: &mut FigureDocument, words: &[String], dataset: &Dataset) -> Result<(), ChoiceError> {
    Filter::parse(dataset, words).map_err(ChoiceError::Filter)?;
    document.filter = words.to_vec();
    Ok(())
}

pub(super) fn opened(document: &mut FigureDocument, words: &[String], dataset: &Dataset) -> Result<(), ChoiceError> {
    let keys = keys(words, Dimension::Branch, dataset)?;
    document.opened = keys.iter().filter(|key| !key.is_none()).map(|key| key.id(dataset)).collect();
    Ok(())
}

pub(super) fn hidden(document: &mut FigureDocument, words: &[String], dataset: &Dataset) -> Result<(), ChoiceError> {
    document.hidden = series(document, words, dataset)?;
    Ok(())
}

pub(super) fn focus(document: &mut FigureDocument, words: &[String], dataset: &Dataset) -> Result<(), ChoiceError> {
    document.focus = series(document, words, dataset)?;
    Ok(())
}

fn series(document: &FigureDocument, words: &[String], dataset: &Dataset) -> Result<Vec<DocumentKey>, ChoiceError> {
    let first = document.by.first().copied().unwrap_or(Dimension::Sector);
    Ok(keys(words, first, dataset)?.iter().map(|key| DocumentKey::Id(key.id(dataset))).collect())
}

pub(super) fn references(document: &mut FigureDocument, words: &[String], _: &Dataset) -> Result<(), ChoiceError> {
    let read = |text: &String| reference(text).ok_or_else(|| ChoiceError::Value(text.clone()));
    document.references = words.iter().map(read).collect::<Result<_, _>>()?;
    Ok(())
}

fn reference(text: &str) -> Option<DocumentReference> {
    match text {
        "average" => Some(DocumentReference::Average),
        "schedule" => Some(DocumentReference::Schedule),
        text => text.strip_prefix("target=").map(|amount| DocumentReference::Target(amount.to_owned())),
    }
}

/// Ids or names, separated by commas; one that has a comma in it may stand alone.
fn keys(texts: &[String], dimension: Dimension, dataset: &Dataset) -> Result<Vec<Key>, QueryError> {
    let mut found = Vec::new();
    for text in texts {
        if let Ok(key) = query::parse_key(dataset, dimension, text) {
            found.push(key);
            continue;
        }
        for word in text.split([',', '，']).map(str::trim).filter(|word| !word.is_empty()) {
            found.push(query::parse_key(dataset, dimension, word)?);
        }
    }
    Ok(found)
}
