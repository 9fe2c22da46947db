//! Places and what is in them.

use super::shown::{Maker, PlaceLine};
use crate::model::{Measure, PlaceIx, ProjectAmount, Sum};
use crate::query::{Cell, Clause, Dimension, Key, Query, main_amount};
use crate::text::{numbers, say};

/// So many places are shown.
const MOST: usize = 12;
/// So many levels of places are gone down.
const MOST_LEVELS: usize = 4;

impl Maker<'_> {
    /// Places with all below them; the largest amounts first, and those of no projects not at all.
    pub(super) fn places(&mut self) -> Vec<PlaceLine> {
        let measure = main_amount(self.dataset).map(ProjectAmount::measure);
        let mut lines: Vec<(Sum, PlaceLine)> = Vec::new();
        for place in self.top_places() {
            let counted = self.cell_in(Measure::ProjectCount, place);
            if counted.count == 0 {
                continue;
            }
            let cell = measure.map(|measure| self.cell_in(measure, place)).unwrap_or_default();
            let currency = measure.and_then(|measure| self.dataset.currency_of(measure));
            let amount = currency.filter(|_| !cell.is_unknown());
            let amount = amount.map(|currency| numbers::shortest_sum(cell.sum, currency, self.locale));
            let name = self.locale.name(&self.dataset.places()[place].name).to_owned();
            let line = PlaceLine {
                place,
                name,
                count: counted.count,
                amount: amount.unwrap_or_else(|| say(self.locale, "value-unpublished").into_owned()),
                share: 0.0,
            };
            lines.push((cell.sum, line));
        }
        let most = lines.iter().map(|(sum, _)| *sum).max().unwrap_or_default().to_f64();
        lines.sort_by_key(|(sum, line)| (std::cmp::Reverse(*sum), std::cmp::Reverse(line.count), line.place));
        lines.truncate(MOST);
        let shared = |(sum, line): (Sum, PlaceLine)| {
            let share = if most > 0.0 { (sum.to_f64().max(0.0) / most) as f32 } else { 0.0 };
            PlaceLine { share, ..line }
        };
        lines.into_iter().map(shared).collect()
    }

    /// Those at the top; whatever holds more than half of all is shown by its parts, as long as it has any.
    fn top_places(&mut self) -> Vec<PlaceIx> {
        let places = self.dataset.places().iter();
        let mut shown: Vec<PlaceIx> = places.filter(|(_, place)| place.parent.is_none()).map(|(ix, _)| ix).collect();
        for _ in 0..MOST_LEVELS {
            let counts: Vec<u32> =
                shown.iter().map(|place| self.cell_in(Measure::ProjectCount, *place).count).collect();
            let all: u32 = counts.iter().sum();
            let tree = self.dataset.place_tree();
            let large = counts
                .iter()
                .zip(&shown)
                .position(|(count, place)| count * 2 > all && tree.children(*place).next().is_some());
            let Some(large) = large else { break };
            let parts: Vec<PlaceIx> = tree.children(shown[large]).collect();
            shown.splice(large..=large, parts);
        }
        shown
    }

    fn cell_in(&mut self, measure: Measure, place: PlaceIx) -> Cell {
        let filter = self.filter.clone().and(Clause::only(Key::Place(Some(place))));
        let query = Query::new(measure, &[Dimension::Basis], self.year_of()).filtered(filter);
        self.cache.answer(self.dataset, &query).map(|answer| answer.total).unwrap_or_default()
    }
}
