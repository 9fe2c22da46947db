//! Colours of the series of one figure, moved apart where they could be taken for one another: by normal, deuteranopic
//! and protanopic eyes, and, of neighbours, on a grey copy. A colour that can be told apart stays as it is; one that
//! cannot becomes lighter or darker and keeps its hue. Must not know where colours come from.
//!
//! Eyes are simulated with the matrices of Machado, Oliveira and Fernandes (2009) at full severity; differences are
//! CIEDE2000 (Sharma, Wu and Dalal 2005).

use std::collections::VecDeque;
use std::ops::RangeInclusive;
use std::sync::{Arc, Mutex, PoisonError};

use super::content::Series;
use crate::figure::base_colors::{PALETTE, REST, color_of};
use crate::figure::color_space::{DARKEST, LIGHTEST, Triple, difference, of, rgb};
use crate::model::{Dataset, Index, Rgb, SectorIx};
use crate::query::Key;

/// Any two series differ by so much for all eyes.
const APART: f64 = 10.4;
/// Two that differ by less are told apart by a sign, too.
const LEAST: f64 = 10.0;
/// By so much at the most a difference in lightness is divided in CIEDE2000: at black and white.
const LIGHTNESS_WEIGHT: f64 = 1.75;
/// Neighbours differ in lightness by so much.
const STEP: f64 = 12.4;
/// What rounding to eight bits makes of a lightness.
const ROUNDED: f64 = 1.0;
/// More series than this are not told apart by colour.
const MOST: usize = 12;
/// The lightness of what is seen on white and on dark paper, and what it costs to be neither.
const ON_PAPER: RangeInclusive<f64> = 25.0..=75.0;
const LOST: f64 = 1e4;
/// So many keys can all be told apart.
const FEW: usize = 9;
/// Nobody tells two colours apart that differ by less.
const SAME: f64 = 4.0;
/// Of more keys than this none gives up its hue: there are not as many that are told apart.
const MOST_MOVED: usize = 24;
/// More keys than this keep the colours they have.
pub(super) const MOST_SECTORS: usize = 48;

/// How many categories a key is one of, where all of them keep their colours in every figure: those of a column that the
/// program does not know, which is how a table of its own has its sectors.
fn kept(dataset: &Dataset, key: Key) -> Option<usize> {
    let Key::Field(name, _) = key else { return None };
    dataset.field(name)?.groups().filter(|count| *count <= MOST_SECTORS)
}

/// The colours of all categories of the dimension of a key, told apart as far as there are colours; nothing where they are
/// told apart figure by figure.
pub(super) fn categories(dataset: &Dataset, key: Key) -> Option<Arc<Vec<Rgb>>> {
    kept(dataset, key).map(|count| constant(vec![(None, None); count]))
}

/// Moves the colours of the series of a figure apart. Sectors and categories of other columns keep theirs, which are the
/// same in every figure, unless there are so many that they repeat.
pub(super) fn tell_apart(dataset: &Dataset, series: &mut [Series]) {
    // Those that divide one key further, beside each other, have its colour.
    let mut coloured: Vec<Vec<&mut Series>> = Vec::new();
    for one in series.iter_mut().filter(|series| !series.keys.is_empty()) {
        match coloured.last_mut().filter(|alike| alike[0].keys == one.keys) {
            Some(alike) => alike.push(one),
            None => coloured.push(vec![one]),
        }
    }
    let all = dataset.sectors();
    let repeat = all.len() > MOST_SECTORS && all.iter().all(|(_, sector)| sector.color.is_none());
    let is_sector = |key: &Key| matches!(key, Key::Sector(_) | Key::Branch(_)) && !repeat;
    let keeps = |key: &Key| is_sector(key) || kept(dataset, *key).is_some();
    if coloured.len() > MOST || coloured.iter().any(|alike| alike[0].keys.iter().any(keeps)) {
        return;
    }
    let wish =
        |at: usize, color: Rgb, keeps_hue: bool| Wish { color, keeps_hue, before: at.checked_sub(1), is_fixed: false };
    let is_rest: Vec<bool> = coloured.iter().map(|alike| alike[0].keys.len() > 1).collect();
    let wishes = |colors: &[Rgb], keep_hue: bool| {
        let colors = colors.iter().zip(&is_rest).enumerate();
        colors.map(|(at, (color, is_rest))| wish(at, *color, keep_hue || *is_rest)).collect::<Vec<_>>()
    };
    let given: Vec<Rgb> = coloured.iter().map(|alike| alike[0].color).collect();
    let colors = if are_apart(&wishes(&given, true)) {
        given
    } else {
        // Colours that are not told apart as they are give way to the palette, which is.
        let of = |(at, (given, is_rest)): (usize, (&Rgb, &bool))| if *is_rest { *given } else { color_of(at) };
        let palette: Vec<Rgb> = given.iter().zip(&is_rest).enumerate().map(of).collect();
        settled(&wishes(&palette, false))
    };
    for (alike, color) in coloured.iter_mut().zip(colors) {
        alike.iter_mut().for_each(|series| series.color = color);
    }
}

/// Whether nothing has to be moved.
fn are_apart(wishes: &[Wish]) -> bool {
    let colors: Vec<(Rgb, [Triple; 3])> = wishes.iter().map(|wish| (wish.color, of(wish.color))).collect();
    (0..wishes.len()).all(|at| cost(at, &colors[at].1, (&colors, wishes), f64::MAX) == 0.0)
}

/// What constant colours are made from: of each key its own, and which other it lies below.
type Given = Vec<(Option<Rgb>, Option<usize>)>;

/// The colours of all sectors, told apart as far as there are colours: those at the top first, then those below them.
/// A colour that the package gives keeps its hue.
pub(super) fn sectors(dataset: &Dataset) -> Arc<Vec<Rgb>> {
    let parent = |parent: SectorIx| parent.to_usize();
    constant(dataset.sectors().iter().map(|(_, sector)| (sector.color, sector.parent.map(parent))).collect())
}

/// The colours that keys have in every figure, whichever of them it shows.
fn constant(given: Given) -> Arc<Vec<Rgb>> {
    /// The last few that were asked for: a figure asks for each of its series.
    static KNOWN: Mutex<VecDeque<(Given, Arc<Vec<Rgb>>)>> = Mutex::new(VecDeque::new());
    const MOST_KNOWN: usize = 8;
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, colors)) = known.iter().find(|(known, _)| *known == given) {
        return Arc::clone(colors);
    }
    let colors = Arc::new(constant_of(&given));
    known.truncate(MOST_KNOWN - 1);
    known.push_front((given, Arc::clone(&colors)));
    colors
}

fn constant_of(given: &Given) -> Vec<Rgb> {
    // Those at the top have the first colours of the palette.
    let mut without: Vec<usize> = (0..given.len()).filter(|at| given[*at].0.is_none()).collect();
    without.sort_by_key(|at| given[*at].1.is_some());
    let mut colors: Vec<Rgb> = given.iter().map(|(own, _)| own.unwrap_or(REST)).collect();
    without.iter().enumerate().for_each(|(rank, at)| colors[*at] = color_of(rank));
    for are_below in [false, true] {
        // Those at the top first: what lies below them gives way.
        let all: Vec<usize> = (0..given.len()).collect();
        let chosen: Vec<usize> = all.into_iter().filter(|at| are_below || given[*at].1.is_none()).collect();
        let wish = |(place, at): (usize, &usize)| {
            let parent = given[*at].1;
            // They stand in the order of the package, those below a sector as a rule behind it.
            let before = place.checked_sub(1);
            let is_fixed = are_below && parent.is_none();
            Wish { color: colors[*at], keeps_hue: given[*at].0.is_some(), before, is_fixed }
        };
        let wishes: Vec<Wish> = chosen.iter().enumerate().map(wish).collect();
        let found = settled(&wishes);
        chosen.iter().zip(found).for_each(|(at, color)| colors[*at] = color);
    }
    if given.len() <= MOST_MOVED { without_doubles(colors) } else { colors }
}

/// The colours with those moved to another hue that are still like one before them or that of the rest, or lost on paper:
/// of a few all that are not told apart, of many those that are the same to anybody.
fn without_doubles(colors: Vec<Rgb>) -> Vec<Rgb> {
    let count = colors.len();
    let least = if count <= FEW { APART - ROUNDED / 2.0 } else { SAME };
    let all: Vec<Rgb> = colors.into_iter().chain([REST]).collect();
    let seen: Vec<[Triple; 3]> = all.iter().map(|color| of(*color)).collect();
    let is_double = |at: usize| {
        let is_like = |other: usize| nearest(&seen[at], &seen[other]) < least;
        !ON_PAPER.contains(&seen[at][0][0]) || (0..at).chain([count]).any(is_like)
    };
    let wish = |(at, color): (usize, &Rgb)| Wish {
        color: *color,
        keeps_hue: false,
        before: at.checked_sub(1).filter(|_| at < count),
        is_fixed: at == count || !is_double(at),
    };
    let mut found = settled(&all.iter().enumerate().map(wish).collect::<Vec<_>>());
    found.truncate(count);
    found
}

/// A colour that is to be told apart from the others.
struct Wish {
    color: Rgb,
    keeps_hue: bool,
    /// Which one stands before it.
    before: Option<usize>,
    is_fixed: bool,
}

/// So often each colour is looked at again.
const ROUNDS: usize = 10;

/// The colours, moved as little as needed: each in turn takes the shade that is told apart best from what the others
/// have by then, until none moves.
fn settled(wishes: &[Wish]) -> Vec<Rgb> {
    let mut colors: Vec<(Rgb, [Triple; 3])> = wishes.iter().map(|wish| (wish.color, of(wish.color))).collect();
    let shades = |wish: &Wish| candidates(wish.color, wish.keeps_hue).into_iter().map(|color| (color, of(color)));
    let shades: Vec<Vec<(Rgb, [Triple; 3])>> = wishes.iter().map(|wish| shades(wish).collect()).collect();
    for _ in 0..ROUNDS {
        let mut has_moved = false;
        for at in (0..wishes.len()).filter(|at| !wishes[*at].is_fixed) {
            let now = cost(at, &colors[at].1, (&colors, wishes), f64::MAX);
            if now == 0.0 {
                continue;
            }
            let mut best = (now - 1e-9, None);
            for shade in &shades[at] {
                let cost = cost(at, &shade.1, (&colors, wishes), best.0);
                if cost < best.0 {
                    best = (cost, Some(*shade));
                }
            }
            if let Some(shade) = best.1 {
                colors[at] = shade;
                has_moved = true;
            }
        }
        if !has_moved {
            break;
        }
    }
    colors.into_iter().map(|(color, _)| color).collect()
}

/// How much one colour lacks to be told apart from all others; 0 where it is. What is more than `most` counts as that.
fn cost(at: usize, labs: &[Triple; 3], (colors, wishes): (&[(Rgb, [Triple; 3])], &[Wish]), most: f64) -> f64 {
    // Nor is one told apart from its paper that is almost white or almost black.
    let mut cost = if ON_PAPER.contains(&labs[0][0]) { 0.0 } else { LOST };
    for (other, (_, seen)) in colors.iter().enumerate().filter(|(other, _)| *other != at) {
        if cost >= most {
            return most;
        }
        cost += lacking(labs, seen).powi(2);
        if wishes[at].before == Some(other) || wishes[other].before == Some(at) {
            cost += (STEP - (labs[0][0] - seen[0][0]).abs()).max(0.0).powi(2);
        }
    }
    cost
}

/// Which sign, besides its colour, each of some colours needs so that no two of them are taken for one another by any eyes:
/// 0 is none. Of more colours than are ever given a colour of their own none is given a sign.
pub(crate) fn signs(colors: &[Rgb]) -> Vec<usize> {
    /// The last few that were asked for: a window asks in every frame.
    static KNOWN: Mutex<VecDeque<(Vec<Rgb>, Vec<usize>)>> = Mutex::new(VecDeque::new());
    const MOST_KNOWN: usize = 16;
    if colors.len() > MOST_MOVED {
        return vec![0; colors.len()];
    }
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, signs)) = known.iter().find(|(of, _)| of == colors) {
        return signs.clone();
    }
    let signs = signs_of(colors);
    known.truncate(MOST_KNOWN - 1);
    known.push_front((colors.to_vec(), signs.clone()));
    signs
}

fn signs_of(colors: &[Rgb]) -> Vec<usize> {
    let mut signs = vec![0; colors.len()];
    let seen: Vec<[Triple; 3]> = colors.iter().map(|color| of(*color)).collect();
    for at in 1..colors.len() {
        // One key divided further has one colour on purpose.
        let is_like = |other: &usize| colors[*other] != colors[at] && nearest(&seen[at], &seen[*other]) < LEAST;
        let taken: Vec<usize> = (0..at).filter(is_like).map(|other| signs[other]).collect();
        signs[at] = (0..).find(|sign| !taken.contains(sign)).unwrap_or_default();
    }
    signs
}

/// How much two colours lack to be told apart by all eyes; 0 where they do not.
fn lacking(one: &[Triple; 3], other: &[Triple; 3]) -> f64 {
    let least = |nearest: f64, (a, b): (&Triple, &Triple)| {
        // The difference is at least that of the lightness, which is nearly all that most pairs need.
        if (a[0] - b[0]).abs() >= nearest * LIGHTNESS_WEIGHT { nearest } else { nearest.min(difference(*a, *b)) }
    };
    APART - one.iter().zip(other).fold(APART, least)
}

/// How far two colours are apart for the eyes that tell them apart worst.
fn nearest(one: &[Triple; 3], other: &[Triple; 3]) -> f64 {
    one.iter().zip(other).map(|(a, b)| difference(*a, *b)).fold(f64::MAX, f64::min)
}

/// The colour itself, then lighter and darker ones, the nearest first; then those of the palette, too.
fn candidates(color: Rgb, keeps_hue: bool) -> Vec<Rgb> {
    let shades = |color: Rgb| {
        let [l, a, b] = of(color)[0];
        let mut lightness: Vec<f64> =
            (0..=26).map(|step| DARKEST + f64::from(step)).filter(|l| *l <= LIGHTEST).collect();
        lightness.sort_by(|one, other| (one - l).abs().total_cmp(&(other - l).abs()));
        lightness.into_iter().map(move |l| rgb([l, a, b]))
    };
    let own = std::iter::once(color).chain(shades(color));
    if keeps_hue { own.collect() } else { own.chain(PALETTE.into_iter().flat_map(shades)).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_that_are_told_apart_stay_and_others_keep_their_hue() {
        let apart = |colors: &[Rgb]| {
            let wish = |(at, color): (usize, &Rgb)| Wish {
                color: *color,
                keeps_hue: true,
                before: usize::checked_sub(at, 1),
                is_fixed: false,
            };
            settled(&colors.iter().enumerate().map(wish).collect::<Vec<_>>())
        };
        assert_eq!(apart(&PALETTE[..8]), PALETTE[..8]);
        let found = apart(&[PALETTE[0], PALETTE[0]]);
        let [one, other] = [of(found[0])[0], of(found[1])[0]];
        assert!((one[0] - other[0]).abs() >= STEP, "{found:?}");
        let hue = |lab: Triple| lab[2].atan2(lab[1]).to_degrees();
        assert!((hue(one) - hue(other)).abs() < 6.0, "{found:?}");
    }

    #[test]
    fn the_difference_is_that_of_the_published_pairs() {
        // Sharma, Wu and Dalal 2005, table 1: pairs 1, 7, 16 and 25.
        for (one, other, expected) in [
            ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
            ([50.0, 0.0, 0.0], [50.0, -1.0, 2.0], 2.3669),
            ([50.0, 2.5, 0.0], [50.0, 0.0, -2.5], 4.3065),
            ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
        ] {
            assert!((difference(one, other) - expected).abs() < 1e-4, "{one:?} and {other:?}");
        }
    }
}
