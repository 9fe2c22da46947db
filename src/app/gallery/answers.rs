//! The small pictures of the gallery: each named figure looked up in the open data, once for each state of both.

use std::sync::Arc;

use crate::app::core::ids::View;
use crate::app::core::question::{More, Question, Work};
use crate::figure::{self, Figure, FigureDocument};
use crate::model::Dataset;
use crate::text::{Arg, Locale, say_with};

/// So many rows are gone through before what was made is shown; what is left comes after it.
const ROWS_AT_ONCE: usize = 400_000;

/// So many rows of a ranking, whose rows cannot be thinner than their names, have room.
const MOST_ROWS: usize = 5;

/// A figure to be drawn small.
pub(crate) struct Thumbnail {
    /// The figure without what would be too small to read, or why there is none.
    pub(crate) figure: Result<Figure, String>,
    /// That it was made for other data than those open.
    pub(crate) note: Option<String>,
}

/// Those that were made, with what they were made from.
#[derive(Clone, Default)]
pub(crate) struct Thumbnails {
    made: Vec<(Made, Arc<Thumbnail>)>,
}

#[derive(Clone, PartialEq)]
struct Made {
    generation: u64,
    locale: Locale,
    document: FigureDocument,
}

impl Thumbnails {
    /// Makes those in sight that are not there yet; whether some are still missing comes back.
    pub(crate) fn update(&mut self, question: &Question, work: &mut Work<'_>) -> More {
        if question.view != View::Figures {
            return More::No;
        }
        let (session, locale) = (&question.session, question.locale);
        let (figures, generation, dataset) = (&session.kept_figures, session.generation, session.dataset());
        let listed = || figures.entries.iter().filter_map(|entry| entry.document.as_ref().ok());
        self.made.retain(|(made, _)| {
            made.generation == generation && made.locale == locale && listed().any(|listed| *listed == made.document)
        });
        let in_sight = figures.entries.get(figures.in_sight.clone()).unwrap_or_default();
        let mut left = (ROWS_AT_ONCE / dataset.projects().len().max(1)).max(1);
        for document in in_sight.iter().filter_map(|entry| entry.document.as_ref().ok()) {
            if self.get(document).is_some() {
                continue;
            }
            if left == 0 {
                return More::ToCome;
            }
            left -= 1;
            *work.computed += 1;
            let made = Made { generation, locale, document: document.clone() };
            self.made.push((made, Arc::new(thumbnail(document, dataset, locale))));
        }
        More::No
    }

    /// The thumbnail of a document, if it is made.
    pub(crate) fn get(&self, document: &FigureDocument) -> Option<&Thumbnail> {
        self.made.iter().find(|(made, _)| made.document == *document).map(|(_, thumbnail)| &**thumbnail)
    }
}

fn thumbnail(document: &FigureDocument, dataset: &Dataset, locale: Locale) -> Thumbnail {
    let figure = document.resolve(dataset).map_err(|error| error.sentence(locale)).and_then(|spec| {
        let figure = figure::build(dataset, &spec, locale).map_err(|error| error.sentence(locale))?;
        Ok(without_small_print(figure))
    });
    Thumbnail { figure, note: note(document, dataset, locale) }
}

/// Marks and axes only: the card has the name, the figure itself the rest.
fn without_small_print(mut figure: Figure) -> Figure {
    // The numbers of a table are its marks.
    figure.choices.labels = figure.choices.labels && figure.kind.spec().is_of_numbers;
    figure.references.iter_mut().for_each(|line| line.label.clear());
    if figure.kind.spec().shows_first_when_small {
        figure.series.retain(|series| !series.hidden);
        figure.series.truncate(MOST_ROWS);
    }
    figure
}

/// That a document was made for another zone, or for books closed on another day.
pub(crate) fn note(document: &FigureDocument, dataset: &Dataset, locale: Locale) -> Option<String> {
    if let Some(other_zone) = document.note(dataset, locale) {
        return Some(other_zone);
    }
    let here = dataset.as_of().map(|date| date.to_string())?;
    let then = document.as_of.as_ref().filter(|then| **then != here)?;
    Some(say_with(locale, "figures-other-date", [("then", Arg::from(then.as_str())), ("here", here.into())]))
}
