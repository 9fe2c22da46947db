//! The growth of each point against the same months of the year before: what was published, and what is worked out. They are
//! two things and are never mixed.

use super::points::{Found, Point};
use crate::model::{Dataset, Decimal, Period};
use crate::query::analysis::{Growth, GrowthChange, growth, growth_change};

/// So many decimals have rates of growth.
const DECIMALS: u32 = 1;

/// Where a change of growth comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GrowthOf {
    /// Both rates were published.
    Published,
    /// Both were worked out.
    Computed,
}

/// The growth of a point.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Grown {
    /// As published, in percent.
    pub published: Option<Decimal>,
    /// Of the values; nothing where one of the two is not known.
    pub computed: Option<Growth>,
    /// How growth has changed since the point before: of published rates where both are, else of those worked out.
    pub change: Option<(GrowthChange, GrowthOf)>,
}

/// The growth of each point of a series; `points` are by time, and all of them: what is shown of them later says nothing
/// about what they are compared with.
pub fn grown(dataset: &Dataset, points: &[Point]) -> Vec<Grown> {
    let mut grown: Vec<Grown> = points.iter().map(|point| rates(dataset, points, point)).collect();
    for at in 1..grown.len() {
        // Over the turn of the year cumulative growth begins anew; a gap is no period before.
        if !follows(points[at - 1].period, points[at].period) {
            continue;
        }
        let pair = |of: GrowthOf| {
            let rate = |grown: &Grown| match of {
                GrowthOf::Published => grown.published,
                GrowthOf::Computed => grown.computed.as_ref().and_then(|growth| growth.percent.ok()),
            };
            let change = growth_change(rate(&grown[at])?, rate(&grown[at - 1])?).ok()?;
            Some((change, of))
        };
        grown[at].change = pair(GrowthOf::Published).or_else(|| pair(GrowthOf::Computed));
    }
    grown
}

fn follows(before: Period, period: Period) -> bool {
    let runs_on = before.first() == period.first() && before.last() < period.last();
    runs_on || before.last().next() == period.first() && before.months() == period.months()
}

fn rates(dataset: &Dataset, points: &[Point], point: &Point) -> Grown {
    let published = match &point.found {
        Found::Published(row) | Found::Withheld(row) => dataset.observations()[*row].yoy_pct,
        _ => None,
    };
    let base = point.period.years_before(1).and_then(|before| {
        let at = points.binary_search_by_key(&order(before), |other| order(other.period)).ok()?;
        points[at].found.value(dataset)
    });
    let value = point.found.value(dataset).zip(base);
    Grown { published, computed: value.map(|(value, base)| growth(value, base, DECIMALS)), change: None }
}

/// The order of points.
fn order(period: Period) -> (crate::model::Month, u32) {
    (period.last(), period.months())
}
