//! Figures of a report: kept under a name or asked for as the command line does, made to fit the page; and their numbers.

use super::books::{Books, Table};
use super::written::unpublished;
use crate::export::{ExportError, FigureSize, FontFiles, Preset, Room, fit};
use crate::figure::{self, CHOICES, ChoiceError, Figure, FigureDocument, FigureSpec};
use crate::model::Dataset;
use crate::query::Reconciliations;
use crate::report::ask::Ask;
use crate::report::document::Slot;
use crate::report::place::TemplateError;
use crate::text::{Arg, Locale, say};

/// A figure that is to be fitted to the page.
pub(super) struct Chart<'t, 'a> {
    pub(super) table: &'t Table<'a>,
    pub(super) spec: FigureSpec,
    pub(super) figure: Figure,
    pub(super) slot: Slot,
}

/// Whether a slot asks for a figure by what it shows, not by its name.
pub(super) fn is_asked(ask: &Ask) -> bool {
    ask.said("by").is_some()
}

/// The figure of a slot.
pub(super) fn chart<'t, 'a>(ask: &Ask, books: &'t Books<'a>) -> Result<Chart<'t, 'a>, TemplateError> {
    let table = books.table(ask)?;
    let (mut document, name) = match is_asked(ask) {
        true => (FigureDocument::default(), None),
        false => (kept(ask, books, table.locale)?, Some(ask.what.as_str())),
    };
    if name.is_none() {
        lay_over("measure", std::slice::from_ref(&ask.what), &mut document, ask, table)?;
    }
    for choice in &CHOICES {
        let said = if choice.flag == "where" { ask.conditions("where") } else { ask.all(choice.flag) };
        if !said.is_empty() {
            lay_over(choice.flag, &said, &mut document, ask, table)?;
        }
    }
    let spec = document.resolve(table.dataset).map_err(|error| {
        let why = error.sentence(table.locale);
        let args = vec![("name", Arg::from(ask.what.as_str())), ("why", why.into())];
        TemplateError::new(ask.place, "report-figure-wrong", args)
    })?;
    let figure = build(table, &spec).map_err(|error| TemplateError::of_query(ask.place, error))?;
    let slot = Slot {
        query: super::asked::in_words(table, &figure.query),
        value: figure.title.clone(),
        source: table.titles(&figure.sources),
        is_illustrative: figure.illustrative_label.is_some(),
        gap: figure.nothing.as_ref().map(|nothing| nothing.sentence.clone()),
        ..Slot::default()
    };
    let slot = if slot.gap.is_some() { Slot { value: unpublished(table.locale), ..slot } } else { slot };
    Ok(Chart { table, spec, figure, slot })
}

fn build(table: &Table<'_>, spec: &FigureSpec) -> Result<Figure, crate::query::QueryError> {
    let mut figure = figure::build_from(&table.data, spec, table.locale)?;
    figure::add_published(&mut figure, table.dataset, table.reconciled(), table.locale);
    Ok(figure)
}

fn lay_over(
    flag: &'static str,
    said: &[String],
    document: &mut FigureDocument,
    ask: &Ask,
    table: &Table<'_>,
) -> Result<(), TemplateError> {
    let Some(choice) = CHOICES.iter().find(|choice| choice.flag == flag) else { return Ok(()) };
    choice.lay_over(document, said, table.dataset).map_err(|error| match error {
        ChoiceError::Value(value) => ask.wrong_value(flag, &value),
        ChoiceError::Query(error) => TemplateError::of_query(ask.place, error),
        ChoiceError::Filter(error) => TemplateError::of_filter(ask.place, error),
    })
}

/// The figure that is kept beside the package under a name.
fn kept(ask: &Ask, books: &Books<'_>, locale: Locale) -> Result<FigureDocument, TemplateError> {
    let wrong = |why: String| {
        let args = vec![("name", Arg::from(ask.what.as_str())), ("why", why.into())];
        TemplateError::new(ask.place, "report-figure-wrong", args)
    };
    let entries = books.kept().map_err(|error| wrong(error.sentence(locale)))?;
    let is_file =
        |path: &std::path::Path| path.file_stem().is_some_and(|stem| stem.to_string_lossy() == ask.what.as_str());
    let named = entries.iter().find(|entry| entry.name == ask.what);
    let Some(entry) = named.or_else(|| entries.iter().find(|entry| is_file(&entry.path))) else {
        let mut names: Vec<&str> = entries.iter().map(|entry| entry.name.as_str()).collect();
        names.truncate(MOST_NAMED);
        let known = match names.is_empty() {
            true => say(locale, "report-no-figures").into_owned(),
            false => names.join(&say(locale, "list-separator")),
        };
        let args = vec![("name", Arg::from(ask.what.as_str())), ("known", known.into())];
        return Err(TemplateError::new(ask.place, "report-figure-unknown", args));
    };
    entry.document.as_ref().map(FigureDocument::clone).map_err(|error| wrong(error.sentence(locale)))
}

/// So many figures are named to whoever asks for one that is not there.
const MOST_NAMED: usize = 12;

/// No figure is higher.
const HIGHEST_MM: f64 = 190.0;

/// A figure that is fitted, whoever does it.
pub(super) struct Job<'t> {
    dataset: &'t Dataset,
    reconciled: &'t Reconciliations,
    spec: FigureSpec,
    figure: Figure,
}

impl<'t> Chart<'t, '_> {
    /// What is left to do.
    pub(super) fn job(self) -> Job<'t> {
        let Self { table, spec, figure, .. } = self;
        Job { dataset: table.dataset, reconciled: table.reconciled(), spec, figure }
    }
}

impl Job<'_> {
    /// The figure without its title, which is its caption, and the size at which it fits the page.
    pub(super) fn fitted(self, locale: Locale, fonts: &FontFiles) -> Result<(Figure, FigureSize), ExportError> {
        let untitled = |mut figure: Figure| {
            figure.title.clear();
            figure
        };
        // With its caption it must go on a page.
        let room = Room { highest_mm: HIGHEST_MM, ..Preset::ReportFull.room() };
        let build = |spec: &FigureSpec| {
            let mut figure = figure::build(self.dataset, spec, locale).ok()?;
            figure::add_published(&mut figure, self.dataset, self.reconciled, locale);
            Some(untitled(figure))
        };
        fit(untitled(self.figure.clone()), &self.spec, room, (locale, fonts.each()), build)
    }
}
