//! A package project (打包项目) and its parts: what they come to together beside its own amount. Must not know windows.

use crate::model::{Dataset, ProjectAmount, ProjectIx, Sum};
use crate::query::{PartsTotal, parts_total};
use crate::text::numbers::{self, Scale};
use crate::text::{Arg, Locale, say, say_with};

use super::cell::Cell;

/// A package project's parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    /// Its parts, in package order; a part may be a package project again.
    pub parts: Vec<Part>,
    /// The measure of the amounts beside the parts.
    pub shown: Option<ProjectAmount>,
    /// For each measure that any of them has: together, and the package's own.
    pub totals: Vec<PartsSum>,
}

/// A part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Which.
    pub project: ProjectIx,
    /// Its name.
    pub name: String,
    /// Its amount in the measure shown.
    pub amount: Cell,
}

/// One measure of the parts together, beside the package's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartsSum {
    /// Of which measure.
    pub which: ProjectAmount,
    /// Its name.
    pub title: String,
    /// What the parts come to, nothing counted twice.
    pub total: PartsTotal,
    /// The package's own amount.
    pub own: Option<Sum>,
    /// Together, and how many of them have no amount, in words.
    pub together: String,
    /// The own amount and the difference, in words; `None` where it has none.
    pub beside: Option<String>,
    /// Whether the two differ though every part has its amount.
    pub differs: bool,
}

/// The parts of a project; `None` for one without.
pub(super) fn parts(dataset: &Dataset, project: ProjectIx, locale: Locale) -> Option<Parts> {
    let below = dataset.parts_of(project);
    if below.is_empty() {
        return None;
    }
    let totals: Vec<PartsSum> =
        ProjectAmount::ALL.into_iter().filter_map(|which| sum_of(dataset, project, which, locale)).collect();
    let has = |which: &ProjectAmount| totals.iter().any(|total| total.which == *which);
    let preferred = [ProjectAmount::PlannedTotal, ProjectAmount::Contracted, ProjectAmount::CompletedTotal];
    let shown = preferred.into_iter().find(has).or_else(|| totals.first().map(|total| total.which));
    let part = |part: &ProjectIx| Part {
        project: *part,
        name: locale.name(dataset.projects().called(*part)).to_owned(),
        amount: shown.map_or_else(
            || Cell::Missing(say(locale, "value-unpublished").into_owned()),
            |which| part_amount(dataset, *part, which, locale),
        ),
    };
    Some(Parts { parts: below.iter().map(part).collect(), shown, totals })
}

/// An amount in the unit that suits it, so that a small one beside a large one still has digits.
pub(super) fn amount_cell(dataset: &Dataset, project: ProjectIx, which: ProjectAmount, locale: Locale) -> Cell {
    match dataset.projects().amount(project, which).map(Sum::from) {
        Some(sum) => {
            Cell::Number { exact: sum.to_decimal().to_string(), shown: with_unit(dataset, sum, which, locale) }
        }
        None => {
            let unread = dataset.unread().of(which.column(), project);
            Cell::Missing(say(locale, unread.amount_key()).into_owned())
        }
    }
}

/// The own amount of a part; of a part that has none but parts of its own, what these come to.
fn part_amount(dataset: &Dataset, part: ProjectIx, which: ProjectAmount, locale: Locale) -> Cell {
    let own = amount_cell(dataset, part, which, locale);
    let total = parts_total(dataset, part, which);
    if !matches!(own, Cell::Missing(_)) || total.count == total.missing {
        return own;
    }
    let amount = with_unit(dataset, total.sum, which, locale);
    let shown = say_with(locale, "parts-of-part", [("amount", amount.into())]);
    Cell::Number { exact: total.sum.to_decimal().to_string(), shown }
}

fn with_unit(dataset: &Dataset, sum: Sum, which: ProjectAmount, locale: Locale) -> String {
    let size = sum.abs();
    let scale = Scale::fitting(size, locale);
    numbers::with_unit(numbers::sum(sum, scale, 2), scale.behind(dataset.project_currency(which), locale), locale)
}

fn sum_of(dataset: &Dataset, project: ProjectIx, which: ProjectAmount, locale: Locale) -> Option<PartsSum> {
    let total = parts_total(dataset, project, which);
    let own = dataset.projects().amount(project, which).map(Sum::from);
    let known = total.count - total.missing;
    if known == 0 && own.is_none() {
        return None;
    }
    let amount = |sum| Arg::from(with_unit(dataset, sum, which, locale));
    let args = [("amount", amount(total.sum)), ("known", known.into()), ("count", total.count.into())];
    let key = match (known, total.missing) {
        (0, _) => "parts-unpublished",
        (_, 0) => "parts-together",
        _ => "parts-together-missing",
    };
    let difference = own.filter(|_| known > 0).map(|own| total.sum - own);
    let beside = own.map(|own| match difference {
        Some(Sum::ZERO) => say_with(locale, "parts-own-equal", [("own", amount(own))]),
        Some(difference) => {
            let key = if difference > Sum::ZERO { "parts-own-less" } else { "parts-own-more" };
            let size = difference.abs();
            say_with(locale, key, [("own", amount(own)), ("difference", amount(size))])
        }
        None => say_with(locale, "parts-own", [("own", amount(own))]),
    });
    Some(PartsSum {
        which,
        title: say(locale, &format!("measure-{}", which.column())).into_owned(),
        total,
        own,
        together: say_with(locale, key, args),
        beside,
        differs: total.missing == 0 && difference.is_some_and(|difference| difference != Sum::ZERO),
    })
}
