//! What was planned and what was completed are two questions. Must not know how they are held against one another.

use crate::figure::spec::FigureSpec;
use crate::model::{Dataset, Measure};
use crate::query::{Query, YearBasis, default_year_basis, has_period};

/// The question about one half of a pair. A year basis that it does not have gives way to its usual one.
pub(in crate::figure) fn half(dataset: &Dataset, spec: &FigureSpec, measure: Measure) -> Query {
    let query = Query { measure, ..spec.query.clone() };
    let suits = query.check().is_ok() && (query.year_of == YearBasis::Period) <= has_period(measure);
    if suits { query } else { Query { year_of: default_year_basis(dataset, measure), ..query } }
}
