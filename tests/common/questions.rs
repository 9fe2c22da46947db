//! Figures asked for in the words of the command line.

use zonescope::figure::{Figure, FigureSpec, Kind, build};
use zonescope::model::Dataset;
use zonescope::query::{self, Filter, Query};
use zonescope::text::Locale;

/// The books of the bundled package.
pub(crate) fn shaoxing() -> Dataset {
    zonescope::package::open_bundled().unwrap().dataset
}

/// `year_of` may be empty, for the usual one.
pub(crate) fn question(dataset: &Dataset, measure: &str, by: &str, year_of: &str, filter: &str) -> Query {
    let measure = query::parse_measure(measure).unwrap();
    let year_of = match year_of {
        "" => query::default_year_basis(dataset, measure),
        text => query::parse_year_basis(dataset, text, measure).unwrap(),
    };
    let by = query::parse_dimensions(by).unwrap();
    Query::new(measure, &by, year_of).filtered(Filter::parse(dataset, &[filter]).unwrap())
}

/// What a figure of a question shows when nobody has touched it.
pub(crate) fn spec(query: Query, kind: Kind) -> FigureSpec {
    FigureSpec::new(kind, query)
}

/// A figure by sector and year.
pub(crate) fn figure(dataset: &Dataset, measure: &str, kind: Kind, locale: Locale) -> Figure {
    build(dataset, &spec(question(dataset, measure, "sector,year", "", ""), kind), locale).unwrap()
}
