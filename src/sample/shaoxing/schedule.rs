//! What is planned and completed in each year, so that the plans of 2021 add up to what is published.

use super::drafts::Draft;
use super::plan::Kind;
use crate::sample::course::{COMPLETED, OffTrack, december};
use crate::sample::progress::{Spending, done, funds, spending};
use crate::sample::rng::SplitMix64;
use crate::sample::shaoxing::years::LAST_YEAR;

/// 计划投资337亿元, in hundredths.
const PLANNED: u64 = 33_700;

/// The years of one project.
pub(super) struct Schedule {
    pub(super) years: Vec<(u64, Spending)>,
}

impl Schedule {
    pub(super) fn completed(&self) -> u64 {
        self.years.iter().map(|(_, spending)| spending.completed).sum()
    }
}

/// One for each draft.
pub(super) fn schedules(rng: &mut SplitMix64, drafts: &[Draft]) -> Vec<Schedule> {
    let mut schedules: Vec<Schedule> = drafts.iter().map(|draft| earlier_years(rng, draft)).collect();
    let wishes: Vec<Wish> =
        drafts.iter().zip(&schedules).map(|(draft, schedule)| wish(rng, draft, schedule.completed())).collect();
    for ((draft, schedule), planned) in drafts.iter().zip(&mut schedules).zip(share_out(&wishes)) {
        if draft.course.month(COMPLETED) > december(LAST_YEAR - 1) {
            let left = draft.total - schedule.completed();
            let completed = completed_of(rng, draft, planned).min(left);
            let funds_in_place = funds(rng, completed);
            schedule.years.push((LAST_YEAR, Spending { planned, completed, funds_in_place }));
        }
    }
    schedules
}

fn earlier_years(rng: &mut SplitMix64, draft: &Draft) -> Schedule {
    let mut years = Vec::new();
    // Few projects cost quite as much as planned.
    let cost = draft.total * rng.between(955, 1000) / 1000;
    for year in draft.course.year_signed()..LAST_YEAR {
        let spending = spending(rng, &draft.course, cost, december(year - 1), december(year));
        if spending.planned > 0 {
            years.push((year, spending));
        }
    }
    Schedule { years }
}

/// What a project would plan for the last year, and what is left of it.
struct Wish {
    wanted: u64,
    left: u64,
    /// Whether it wants exactly that.
    is_fixed: bool,
}

fn wish(rng: &mut SplitMix64, draft: &Draft, completed: u64) -> Wish {
    let course = &draft.course;
    let left = draft.total - completed;
    let (start, end) = (december(LAST_YEAR - 1), december(LAST_YEAR));
    if course.month(COMPLETED) <= start {
        return Wish { wanted: 0, left: 0, is_fixed: true };
    }
    let wanted = if course.year_signed() == LAST_YEAR {
        draft.total * rng.between(120, 240) / 1000
    } else if course.month(COMPLETED) <= end {
        return Wish { wanted: left, left, is_fixed: true };
    } else {
        (done(course, draft.total, end) - done(course, draft.total, start)).max(draft.total / 20)
    };
    Wish { wanted: wanted.clamp(1, left), left, is_fixed: false }
}

/// Raises or lowers all wishes in proportion, none above what is left, until they add up to [`PLANNED`] exactly.
fn share_out(wishes: &[Wish]) -> Vec<u64> {
    let mut fixed: Vec<Option<u64>> = wishes.iter().map(|wish| wish.is_fixed.then_some(wish.wanted)).collect();
    loop {
        let free = PLANNED.saturating_sub(fixed.iter().flatten().sum());
        let open = wishes.iter().zip(&fixed).filter(|(_, fixed)| fixed.is_none());
        let wanted: u64 = open.map(|(wish, _)| wish.wanted).sum::<u64>().max(1);
        let scaled = |wish: &Wish| wish.wanted * free / wanted;
        let mut is_settled = true;
        for (wish, fixed) in wishes.iter().zip(&mut fixed) {
            if fixed.is_none() && scaled(wish) >= wish.left {
                *fixed = Some(wish.left);
                is_settled = false;
            }
        }
        if is_settled {
            let mut plans: Vec<u64> =
                wishes.iter().zip(&fixed).map(|(wish, fixed)| fixed.unwrap_or_else(|| scaled(wish))).collect();
            spread_rest(&mut plans, wishes);
            return plans;
        }
    }
}

/// What rounding lost goes to the first projects that have room for it, one hundredth each.
fn spread_rest(plans: &mut [u64], wishes: &[Wish]) {
    let mut rest = PLANNED.saturating_sub(plans.iter().sum());
    for (plan, wish) in plans.iter_mut().zip(wishes) {
        if rest > 0 && *plan < wish.left {
            *plan += 1;
            rest -= 1;
        }
    }
}

/// Mostly a little less than planned, a few above; hardly anything where work has stopped.
fn completed_of(rng: &mut SplitMix64, draft: &Draft, planned: u64) -> u64 {
    let per_mille = match draft.course.off_track() {
        Some(OffTrack::Withdrawn) => 0,
        Some(OffTrack::Suspended) => rng.between(0, 80),
        None if draft.course.month(COMPLETED) <= december(LAST_YEAR) => rng.between(955, 1000),
        None if matches!(draft.kind, Kind::Big | Kind::BigUnlisted | Kind::BigMayors) => rng.between(700, 1010),
        None => rng.between(820, 1050),
    };
    planned * per_mille / 1000
}
