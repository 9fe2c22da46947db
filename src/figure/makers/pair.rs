//! What was planned and what was completed are two questions. Must not know how they are held against one another.

use crate::figure::body::Body;
use crate::figure::grid::Grid;
use crate::figure::spec::FigureSpec;
use crate::figure::unit::Unit;
use crate::model::{Dataset, Measure};
use crate::query::{CachedDataset, Query, QueryError, YearBasis, default_year_basis, has_period};
use crate::text::{Locale, say};

/// What there is to say of a table that holds nothing planned and nothing completed; nothing of projects, which do.
pub(in crate::figure) fn without_plan(
    dataset: &CachedDataset<'_>,
    spec: &FigureSpec,
    locale: Locale,
) -> Result<Option<Body>, QueryError> {
    if dataset.is_of_projects() {
        return Ok(None);
    }
    let grid = Grid::new(dataset, spec, spec.query.clone(), locale)?;
    let unit = Unit::of(grid.measure(), spec.choices.scale, grid.answer.cells().map(|(_, cell)| cell), locale);
    let mut body = Body::of(&grid, unit);
    body.reason = Some(say(locale, "figure-nothing-no-plan").into_owned());
    Ok(Some(body))
}

/// The question about one half of a pair. A year basis that it does not have gives way to its usual one.
pub(in crate::figure) fn half(dataset: &Dataset, spec: &FigureSpec, measure: Measure) -> Query {
    let query = Query { measure, ..spec.query.clone() };
    let suits = query.check().is_ok() && (query.year_of == YearBasis::Period) <= has_period(measure);
    if suits { query } else { Query { year_of: default_year_basis(dataset, measure), ..query } }
}
