//! Published figures beside the marks that show the same quantity from the records (核对). Must not know how they were
//! compared.

use super::content::{Figure, Mark};
use super::sources::source_line;
use crate::figure::phrases;
use crate::model::{Currency, Dataset, Sum};
use crate::query::{Key, Quantity, Reconciliation, Reconciliations, published_beside};
use crate::text::numbers::{self, Scale};
use crate::text::{Arg, Locale, say, say_with};

/// More than so many are left to the hover and the view of checks.
const NAMED: usize = 2;

/// Says of every mark that a published figure speaks of what was published, what the records give, and the difference:
/// in its hover, and of the first few in the note.
pub fn add_published(figure: &mut Figure, dataset: &Dataset, found: &Reconciliations, locale: Locale) {
    if found.made().next().is_none() || figure.nothing.is_some() {
        return;
    }
    let (query, scale) = (figure.query.clone(), figure.scale);
    let mut sentences = Vec::new();
    for mark in figure.series.iter_mut().filter(|series| !series.hidden).flat_map(|series| series.marks.iter_mut()) {
        let Some(mark) = mark else { continue };
        let Some(keys) = single_keys(mark) else { continue };
        let Some(beside) = published_beside(found, dataset, &query, &keys) else { continue };
        let Some(published) = beside.published_of(query.measure) else { continue };
        let line = line(mark, beside, published, query.currency(dataset), scale, locale);
        if let Some(heading) = mark.hover.first() {
            let args = [("mark", Arg::from(heading.as_str())), ("line", line.as_str().into())];
            sentences.push(say_with(locale, "figure-note-published", args));
        }
        mark.hover.push(line);
        figure.sources.extend(dataset.observations().get(beside.observation).and_then(|row| row.source));
    }
    figure.sources.sort_unstable();
    figure.sources.dedup();
    figure.source_line = source_line(dataset, &figure.sources, locale);
    sentences.truncate(NAMED);
    if !sentences.is_empty() {
        let separator = say(locale, "note-separator");
        let more = sentences.join(&separator);
        figure.note = if figure.note.is_empty() {
            phrases::note(&[more], locale)
        } else {
            format!("{}{separator}{more}", figure.note)
        };
    }
}

/// The keys of a mark that stands for one cell.
fn single_keys(mark: &Mark) -> Option<Vec<Key>> {
    let keys = mark.part.keys();
    (!keys.is_empty() && keys.iter().all(|keys| keys.len() == 1)).then(|| keys.iter().map(|keys| keys[0]).collect())
}

/// `公布 249.00 亿元（8 个），记录 222.00 亿元（8 个），差 −27.00 亿元`
fn line(
    mark: &Mark,
    beside: &Reconciliation,
    published: Quantity,
    currency: Option<Currency>,
    scale: Scale,
    locale: Locale,
) -> String {
    let amount = |sum: Sum| {
        let unit = currency.map_or_else(String::new, |currency| scale.behind(currency, locale));
        numbers::with_unit(numbers::sum(sum, scale, 2), unit, locale)
    };
    let count = |count: u32| say_with(locale, "projects-counted", [("count", Arg::from(count))]);
    let (said, computed, difference) = match published {
        Quantity::Amount(sum) => {
            let known = mark.cell.count > mark.cell.missing;
            let computed = if known { amount(mark.cell.sum) } else { say(locale, "value-unpublished").into_owned() };
            let difference =
                if known { amount(mark.cell.sum - sum) } else { say(locale, "value-not-applicable").into_owned() };
            (amount(sum), computed, difference)
        }
        Quantity::Count(of) => {
            let difference = i64::from(mark.cell.count) - of;
            let shown = crate::model::Decimal::new(difference.into(), 0).map(numbers::signed).unwrap_or_default();
            (count(u32::try_from(of).unwrap_or(u32::MAX)), count(mark.cell.count), shown)
        }
    };
    let said = match beside.published_count.filter(|_| matches!(published, Quantity::Amount(_))) {
        Some(of) => say_with(locale, "figure-published-of", [("value", said.into()), ("count", count(of).into())]),
        None => said,
    };
    let args = [
        ("published", Arg::from(said)),
        ("computed", computed.into()),
        ("count", count(mark.cell.count).into()),
        ("difference", difference.into()),
    ];
    say_with(locale, "figure-hover-published", args)
}
