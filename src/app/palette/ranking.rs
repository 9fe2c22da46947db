//! Which offers answer to what is typed, the likeliest first.

use std::cmp::Reverse;

use crate::app::core::offer::{Group, Offer};
use crate::text::{self, Hit, Pattern};

/// An offer as it is listed.
pub(in crate::app) struct Listed<'a> {
    pub(in crate::app) offer: &'a Offer,
    /// The characters of its label that were typed.
    pub(in crate::app) places: Vec<usize>,
    /// The other name it was found by, if not by its label.
    pub(in crate::app) found_by: Option<&'a str>,
}

/// A name in the user's language counts more than one in the other, or an id.
const BY_LABEL: i32 = 12;
/// What was used lately is likely to be wanted again.
const USED: i32 = 6;
/// Of "only this sector" and "hide this sector" the first is meant.
const ASIDE: i32 = -4;

/// With nothing typed: what was used lately, then everything but the rows of the data. Else what is found.
pub(in crate::app) fn ranked<'a>(offers: &'a [Offer], typed: &str, used: &[String]) -> Vec<Listed<'a>> {
    let pattern = Pattern::new(typed);
    let plain = |offer: &'a Offer| Listed { offer, places: Vec::new(), found_by: None };
    if pattern.is_empty() {
        let lately = used.iter().filter_map(|id| offers.iter().find(|offer| offer.id == *id));
        let rest = offers.iter().filter(|offer| !used.contains(&offer.id));
        let rest = rest.filter(|offer| !matches!(offer.group, Group::Project | Group::Figure));
        return lately.chain(rest).map(plain).collect();
    }
    let mut found: Vec<(Hit, Listed<'a>)> = offers.iter().filter_map(|offer| listed(offer, &pattern, used)).collect();
    // What was typed in full stands first even where it cannot be done: it says why.
    found.sort_by(|(a, one), (b, other)| {
        let weight =
            |hit: &Hit, listed: &Listed<'_>| (hit.closeness, listed.offer.refusal.is_some(), Reverse(hit.score));
        let by_name = || text::compare(&one.offer.label, &other.offer.label);
        weight(a, one).cmp(&weight(b, other)).then_with(by_name)
    });
    found.into_iter().map(|(_, listed)| listed).collect()
}

fn listed<'a>(offer: &'a Offer, pattern: &Pattern, used: &[String]) -> Option<(Hit, Listed<'a>)> {
    let by_label = by_label(&offer.label, pattern).map(|mut hit| {
        hit.score += BY_LABEL;
        (hit, None)
    });
    let others = offer.aliases.iter().chain([&offer.id]);
    let by_others = others.filter_map(|name| Some((pattern.find(name)?, Some(name.as_str()))));
    let best = by_label
        .into_iter()
        .chain(by_others)
        .max_by_key(|(hit, name)| (Reverse(hit.closeness), hit.score, name.is_none()));
    let (mut hit, found_by) = best?;
    if offer.group == Group::Series {
        hit.score += ASIDE;
    }
    if used.contains(&offer.id) {
        hit.score += USED;
    }
    let places = if found_by.is_none() { hit.places.clone() } else { Vec::new() };
    Some((hit, Listed { offer, places, found_by }))
}

/// In "sector: chips" the name behind the colon is a whole one too.
fn by_label(label: &str, pattern: &Pattern) -> Option<Hit> {
    let hit = pattern.find(label)?;
    let Some((before, colon)) = label.char_indices().find(|(_, character)| matches!(character, '：' | ':')) else {
        return Some(hit);
    };
    let tail = &label[before + colon.len_utf8()..];
    let name = tail.trim_start();
    let skipped = label[..label.len() - name.len()].chars().count();
    match pattern.find(name).filter(|of_name| of_name.closeness < hit.closeness) {
        Some(of_name) => {
            let places = of_name.places.iter().map(|place| place + skipped).collect();
            Some(Hit { places, ..of_name })
        }
        None => Some(hit),
    }
}
