//! A cloud of more points than can be told apart: how many there are in each cell of a grid over both axes. Each is in
//! one cell, and each cell knows its points. Must not know which points are drawn for themselves.

use crate::figure::content::{Beside, Length, Mark};
use crate::figure::grid::Grid;
use crate::figure::makers::point::{Point, is_made_up};
use crate::figure::unit::Unit;
use crate::model::Sum;
use crate::query::{Cell, Key, Part};
use crate::text::{Arg, Locale, numbers, say_with, shares};

/// About so many cells stand side by side, and on one another.
const ACROSS: i128 = 60;
const UP: i128 = 40;
/// With more colours than this none of them can be told apart.
const COLOURS: usize = 6;

/// What both axes measure, by name.
pub(in crate::figure) struct Axes {
    pub(in crate::figure) planned: String,
    pub(in crate::figure) completed: String,
}

/// One mark a cell with any point in it, the fullest first.
pub(in crate::figure) fn bins(grid: &Grid<'_>, unit: Unit, axes: &Axes, points: &[Point]) -> Vec<Mark> {
    let most = |of: fn(&Point) -> Sum| points.iter().map(|point| of(point).fen()).max().unwrap_or(0);
    let (across, up) = (step(most(|point| point.planned.sum), ACROSS), step(most(|point| point.completed.sum), UP));
    let width = most(|point| point.planned.sum).max(0) / across + 1;
    let height = most(|point| point.completed.sum).max(0) / up + 1;
    let mut cells: Vec<Bin> = Vec::new();
    cells.resize_with((width * height) as usize, Bin::default);
    for point in points {
        let column = point.planned.sum.fen().max(0) / across;
        let row = point.completed.sum.fen().max(0) / up;
        cells[(row * width + column) as usize].add(point);
    }
    let filled = cells.into_iter().enumerate().filter(|(_, bin)| !bin.projects.is_empty());
    let mut filled: Vec<(usize, Bin)> = filled.collect();
    filled.sort_by_key(|(at, bin)| (std::cmp::Reverse(bin.projects.len()), *at));
    let mark = |(at, bin): (usize, Bin)| {
        let (column, row) = (at as i128 % width, at as i128 / width);
        let edges = |at: i128, step: i128| (Sum::from_fen(at * step), Sum::from_fen((at + 1) * step));
        bin.mark(grid, unit, axes, edges(column, across), edges(row, up))
    };
    filled.into_iter().map(mark).collect()
}

/// The roundest step with which so many, or a few less, reach as far as `most`: 1, 2, 2.5 or 5 times a power of ten.
fn step(most: i128, count: i128) -> i128 {
    let rough = ((most + count - 1) / count).max(1);
    let mut power = 1;
    while power * 10 <= rough {
        power *= 10;
    }
    // In tenths, so that 2.5 is a whole number; of single units there is none.
    let is_whole = |tenths: &i128| tenths * power % 10 == 0;
    let steps = [10, 20, 25, 50].into_iter().filter(is_whole).map(|tenths| tenths * power / 10);
    steps.into_iter().find(|step| *step >= rough).unwrap_or(power * 10)
}

/// The points of a cell.
#[derive(Default)]
struct Bin {
    projects: Vec<Key>,
    planned: Cell,
    completed: Cell,
    made_up: u32,
}

impl Bin {
    fn add(&mut self, point: &Point) {
        self.projects.push(Key::Project(Some(point.project)));
        self.planned.merge(&point.planned);
        self.completed.merge(&point.completed);
        self.made_up += u32::from(is_made_up(point));
    }

    fn mark(self, grid: &Grid<'_>, unit: Unit, axes: &Axes, across: (Sum, Sum), up: (Sum, Sum)) -> Mark {
        let locale = grid.locale;
        let count = self.projects.len();
        let label = numbers::count(count);
        let stretch = |name: &str, (from, to): (Sum, Sum)| {
            let args = [
                ("name", Arg::from(name)),
                ("from", unit.length(from).label.into()),
                ("to", unit.length(to).label.into()),
            ];
            say_with(locale, "figure-hover-stretch", args)
        };
        let mut hover = vec![say_with(locale, "projects-counted", [("count", Arg::from(count))])];
        hover.push(stretch(&axes.planned, across));
        hover.push(stretch(&axes.completed, up));
        let rate = shares::percent(self.completed.sum, self.planned.sum);
        hover.extend(rate.map(|rate| {
            let args = [
                ("rate", Arg::from(rate)),
                ("done", unit.length(self.completed.sum).label.into()),
                ("planned", unit.length(self.planned.sum).label.into()),
                ("unit", crate::figure::grid::unit_name(grid, unit).into()),
            ];
            say_with(locale, "figure-hover-rate", args)
        }));
        let made_up = match self.made_up {
            0 => None,
            all if all as usize == count => Some("figure-hover-all-illustrative"),
            _ => Some("figure-hover-illustrative"),
        };
        hover.extend(made_up.map(|key| say_with(locale, key, [("count", Arg::from(self.made_up))])));
        let place = |(from, to): (Sum, Sum)| (unit.position(from), unit.position(to));
        Mark {
            length: Length { value: count as f64, label },
            illustrative: f64::from(self.made_up),
            part: Part::whole().with_any(&self.projects),
            cell: self.completed,
            hover,
            beside: Beside::Bin { across: place(across), up: place(up) },
        }
    }
}

/// What the colours of cells mean: from how many points on each holds, and the words for that. Steps of ten, or of about
/// three where there are few.
pub(in crate::figure) fn colours(bins: &[Mark]) -> Vec<(u32, String)> {
    let Some(most) = bins.iter().map(|bin| bin.length.value as u32).max() else { return Vec::new() };
    let tens = (0..).map(|power| 10_u32.checked_pow(power)).map_while(|from| from.filter(|from| *from <= most));
    let tens: Vec<u32> = tens.collect();
    let threes: Vec<u32> =
        tens.iter().flat_map(|ten| [*ten, ten.saturating_mul(3)]).filter(|from| *from <= most).collect();
    let steps = if threes.len() <= COLOURS { threes } else { tens };
    let until = |at: usize| steps.get(at + 1).map_or(most, |next| next - 1);
    let label = |(at, from): (usize, &u32)| {
        let (from, to) = (*from, until(at));
        let count = |count: u32| numbers::count(count as usize);
        (from, if from == to { count(from) } else { format!("{}–{}", count(from), count(to)) })
    };
    steps.iter().enumerate().map(label).collect()
}

/// That points stand together in cells, how many in how many, and how many do not.
pub(in crate::figure) fn note(bins: &[Mark], alone: usize, locale: Locale) -> String {
    let projects: usize = bins.iter().map(|bin| bin.length.value as usize).sum();
    let args = [("projects", Arg::from(projects)), ("cells", Arg::from(bins.len())), ("points", Arg::from(alone))];
    say_with(locale, "figure-note-density", args)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round_and_few() {
        for (most, count, expected) in [
            (0, 48, 1),
            (47, 48, 1),
            (480, 48, 10),
            (481, 48, 20),
            (528, 48, 20),
            (1_000, 48, 25),
            (100, 48, 5),
            (1_000_000, 48, 25_000),
        ] {
            assert_eq!(step(most, count), expected, "{most}");
            assert!(most / step(most, count) <= count, "{most}");
        }
    }
}
