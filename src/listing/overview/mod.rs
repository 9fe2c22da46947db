//! What a zone's books come to at a glance: headline figures, how far projects have come, who waits, places, and what was
//! published, by group. Must not know how it is shown.
//!
//! What is counted of records obeys the filter; what was published does not, and is kept apart for that.

mod headlines;
mod indicators;
mod places;
mod published;
mod shown;
mod stages;
mod targets;

use crate::model::{Decimal, Indicator};
use crate::package::Opened;
use crate::query::{Cache, Filter};
use crate::text::Locale;

pub use indicators::{IndicatorGroup, IndicatorLine, indicator_groups};
pub use published::Published;
use shown::Maker;
pub use shown::{
    Headline, LadderLine, LadderLines, Leads, Overview, PlaceLine, PublishedGroup, PublishedLine, WaitingLine,
    WaitingLines,
};
use targets::Targets;

/// What was aimed at for an indicator in a year, and whether that is made up.
pub fn target_of(opened: &Opened, indicator: &Indicator, year: i32, locale: Locale) -> Option<(Decimal, bool)> {
    Targets::of(opened, locale).of_year(indicator, year)
}

/// The books at a glance; what was published is the same for every filter.
pub fn overview(
    opened: &Opened,
    published: &Published,
    filter: &Filter,
    cache: &mut Cache,
    locale: Locale,
) -> Overview {
    let dataset = &opened.dataset;
    let targets = Targets::of(opened, locale);
    let mut maker = Maker { dataset, targets: &targets, filter, cache, locale };
    Overview {
        headlines: maker.headlines(published),
        ladder: maker.ladder(),
        waiting: maker.waiting(),
        places: maker.places(),
        groups: published.groups(dataset, locale),
    }
}
