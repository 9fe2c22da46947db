//! How far projects have come, and who waits.

use super::shown::{LadderLine, LadderLines, Maker, WaitingLine, WaitingLines};
use crate::listing::row_title::row_title;
use crate::listing::timeline::elapsed_words;
use crate::model::{Basis, How, Measure, StageIx, Statistic, Sum};
use crate::query::{
    Dimension, Query, Waits, YearBasis, default_year_basis, ladder, main_amount, parse_measure_of, signed_and_started,
    waiting,
};
use crate::text::{Arg, numbers, say, say_with, shares};

/// So many of those that wait are named.
const MOST_WAITING: usize = 8;

impl Maker<'_> {
    fn stage_name(&self, stage: StageIx) -> String {
        self.locale.name(&self.dataset.stages()[stage].name).to_owned()
    }

    pub(super) fn year_of(&self) -> YearBasis {
        default_year_basis(self.dataset, Measure::ProjectCount)
    }

    pub(super) fn ladder(&mut self) -> Option<LadderLines> {
        let year_of = self.year_of();
        let found = ladder(self.dataset, self.cache, self.filter, year_of);
        let first = found.rungs.iter().map(|rung| rung.reached).max().filter(|most| *most > 0)?;
        let percent = |part: u32, whole: u32| {
            shares::percent(Sum::from_fen(part.into()), Sum::from_fen(whole.into())).unwrap_or_default()
        };
        let mut rungs: Vec<LadderLine> = Vec::new();
        let mut before: Option<(StageIx, u32)> = None;
        for rung in &found.rungs {
            let days = before.and_then(|(before, _)| self.median_days(before, rung.stage));
            rungs.push(LadderLine {
                stage: rung.stage,
                name: self.stage_name(rung.stage),
                reached: rung.reached,
                now: rung.now,
                of_before: before.map_or_else(String::new, |(_, reached)| percent(rung.reached, reached)),
                of_first: percent(rung.reached, first),
                days: days.unwrap_or_default(),
            });
            before = Some((rung.stage, rung.reached));
        }
        let counts = [("overview-off-track", found.off_track), ("overview-unknown-stage", found.unknown)];
        let said = counts.into_iter().filter(|(_, count)| *count > 0);
        let note: Vec<String> =
            said.map(|(key, count)| say_with(self.locale, key, [("count", count.into())])).collect();
        Some(LadderLines { rungs, note: note.join(&say(self.locale, "list-separator")) })
    }

    /// The median days from one rung to the next, of those that have both dates.
    fn median_days(&mut self, from: StageIx, to: StageIx) -> Option<String> {
        let stages = self.dataset.stages();
        let [from, to] = [from, to].map(|stage| format!("date_{}", stages[stage].id));
        let measure = parse_measure_of(self.dataset, &Statistic::id_of(How::Days, &from, Some(&to))).ok()?;
        let query = Query::new(measure, &[Dimension::Basis], self.year_of()).filtered(self.filter.clone());
        let total = self.cache.answer(self.dataset, &query).ok()?.total;
        if total.is_unknown() {
            return None;
        }
        let days = numbers::decimal(total.sum.to_decimal().rounded(0));
        Some(say_with(self.locale, "overview-days", [("days", Arg::from(days))]))
    }

    pub(super) fn waiting(&mut self) -> Option<WaitingLines> {
        let between = signed_and_started(self.dataset)?;
        let year_of = self.year_of();
        let found = waiting(self.dataset, self.cache, self.filter, year_of, between, MOST_WAITING);
        let projects = self.dataset.projects();
        let main = main_amount(self.dataset);
        let amount = |project| {
            let known = main.and_then(|which| projects.amount(project, which).map(|amount| (which, amount)));
            known.map_or_else(
                || say(self.locale, "value-unpublished").into_owned(),
                |(which, amount)| {
                    let currency = self.dataset.project_currency(which);
                    numbers::shortest_sum(Sum::from(amount), currency, self.locale)
                },
            )
        };
        let waited = |waits: &Waits| match (waits.elapsed, waits.since) {
            (Some(elapsed), _) => elapsed_words(elapsed, self.locale),
            (None, Some(since)) => {
                say_with(self.locale, "overview-wait-since", [("date", Arg::from(since.to_string()))])
            }
            (None, None) => say(self.locale, "overview-wait-unknown").into_owned(),
        };
        let lines = found.longest.iter().map(|waits| WaitingLine {
            project: waits.project,
            name: row_title(self.dataset, waits.project, self.locale),
            waited: waited(waits),
            amount: amount(waits.project),
            is_illustrative: projects.basis(waits.project) == Basis::Illustrative,
        });
        let lines: Vec<WaitingLine> = lines.collect();
        let from = self.stage_name(between.0);
        let to = crate::text::within(&self.stage_name(between.1), self.locale);
        let title = say_with(self.locale, "overview-waiting", [("from", Arg::from(from)), ("to", to.into())]);
        let key = if main.is_some() { "overview-waiting-sum" } else { "overview-waiting-count" };
        let mut counts = vec![("count", Arg::from(found.all.len()))];
        if let Some(which) = main {
            let known: Vec<Sum> =
                found.all.iter().filter_map(|project| projects.amount(*project, which)).map(Sum::from).collect();
            let missing = found.all.len() - known.len();
            let sum = known.into_iter().sum();
            let amount = numbers::shortest_sum(sum, self.dataset.project_currency(which), self.locale);
            counts.extend([("amount", amount.into()), ("missing", missing.into())]);
        }
        let summary = say_with(self.locale, key, counts);
        Some(WaitingLines { title, summary, lines, between })
    }
}
