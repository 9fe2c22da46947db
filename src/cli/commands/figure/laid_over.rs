//! What a figure should show: the choices on the command line, laid over a document. Must not know files.

use super::args::Chosen;
use crate::cli::failure::Failure;
use crate::figure::{ChoiceError, DocumentError, FigureDocument, FigureSpec};
use crate::model::Dataset;
use crate::text::{Locale, say_with};

/// Lays the choices over a document; what was chosen wins.
pub(super) fn overlay(
    base: &FigureDocument,
    chosen: &Chosen,
    dataset: &Dataset,
    locale: Locale,
) -> Result<FigureDocument, Failure> {
    let mut document = base.clone();
    for (choice, said) in &chosen.0 {
        choice.lay_over(&mut document, said, dataset).map_err(|error| match error {
            ChoiceError::Value(value) => Failure::wrong_value(choice.flag, &value, locale),
            ChoiceError::Query(error) => Failure::usage(error.sentence(locale)),
            ChoiceError::Filter(error) => Failure::usage(error.report(locale)),
        })?;
    }
    Ok(document)
}

/// Looks the document up. What was said on the command line is not blamed on the file.
pub(super) fn resolve(
    document: &FigureDocument,
    chosen: &Chosen,
    dataset: &Dataset,
    locale: Locale,
) -> Result<FigureSpec, Refusal> {
    document.resolve(dataset).map_err(|error| {
        let is_chosen = match error.pointer.split('/').nth(1) {
            Some("references") => chosen.has("references"),
            Some("year_of") => chosen.has("year_of") || chosen.has("measure"),
            _ => false,
        };
        if !is_chosen {
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
