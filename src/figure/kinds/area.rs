//! 堆叠面积图: bands on one another along the years, with the total above them.

use crate::figure::body::Body;
use crate::figure::in_several::refusal;
use crate::figure::kind::{Below, Choice, Native};
use crate::figure::kind_spec::KindSpec;
use crate::figure::makers::amounts;
use crate::figure::order::runs_in_order;
use crate::figure::picture::Piece::{Block, Line};
use crate::figure::spec::FigureSpec;
use crate::query::{CachedDataset, QueryError};
use crate::text::{Locale, say};

/// What it is.
pub(super) static SPEC: KindSpec = KindSpec {
    picture: &[
        Line(0, &[[3.0, 17.0], [11.0, 13.0], [20.0, 15.0], [29.0, 10.0]]),
        Line(1, &[[3.0, 12.0], [11.0, 6.0], [20.0, 8.0], [29.0, 2.0]]),
        Block(0, [3.0, 18.0, 29.0, 22.0]),
    ],
    uses: &[Choice::Measure, Choice::Order, Choice::Top, Choice::Labels, Choice::References, Choice::Unit],
    is_stacked: true,
    adds_up: true,
    below: Below::Refused,
    runs_along_time: true,
    native: Native::Areas,
    ..KindSpec::new("area", "bands", body)
};

/// Bands cannot stand side by side: what is on several lists has none. Nor do they lead from one category to another that
/// does not follow it.
fn body(dataset: &CachedDataset<'_>, spec: &FigureSpec, locale: Locale) -> Result<Body, QueryError> {
    let mut body = amounts::body(dataset, spec, locale)?;
    if std::mem::take(&mut body.side_by_side) {
        body.reason = Some(refusal(body.in_several, dataset, locale));
    }
    if body.categories.len() > 1 && !runs_in_order(dataset, spec) {
        body.reason = Some(say(locale, "figure-nothing-no-order").into_owned());
    }
    Ok(body)
}
