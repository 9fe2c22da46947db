//! How far a project has come, when, and how long it took: the ladder of stages with the time between them.
//!
//! The books know when a stage was reached, not when it was planned to be. A time is told no more exactly than both of
//! its dates are known. Must not know how it is drawn.

use crate::model::{Dataset, Elapsed, PartialDate, ProjectIx, Stage, StageIx, TimeSpan};
use crate::text::{Arg, Locale, say_with};

use super::cell::within_words;

/// A rung of the stage ladder, or a state off it, as far as a project is concerned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rung {
    /// The id of the stage.
    pub id: String,
    /// The stage.
    pub title: String,
    /// When it was reached, if that is known.
    pub date: Option<PartialDate>,
    /// Whether it was reached: it has a date, or a later rung was reached.
    pub reached: bool,
    /// Whether this is where the project stands.
    pub current: bool,
    /// Whether it is a rung of the ladder, not a state off it (停缓建 …).
    pub on_track: bool,
    /// The time since the rung before that has a date; `None` too where the dates are the wrong way round.
    pub since: Option<Since>,
    /// What is odd about the date, in words.
    pub warnings: Vec<String>,
}

/// How long after an earlier rung.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Since {
    /// The name of that rung.
    pub stage: String,
    /// The time.
    pub elapsed: Elapsed,
    /// `412 天`, `约 6 个月`
    pub words: String,
    /// With the rung it counts from: `签约后 412 天`
    pub said: String,
    /// What it may be at least and at most, in words; `None` where it is known to the day.
    pub between: Option<String>,
}

/// How far a project has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// The ladder from bottom to top, then the states off it that the project is in or was in.
    pub rungs: Vec<Rung>,
    /// Whether the books say neither where it stands nor when it was anywhere: nobody knows what it has not reached.
    pub is_unknown: bool,
    /// How long it has waited where it stands: `已签约 412 天，未开工`.
    pub waiting: Option<String>,
    /// The same time.
    pub waiting_time: Option<Elapsed>,
    /// The day the books were closed, up to which it has waited.
    pub as_of: Option<PartialDate>,
    /// Where stage and dates contradict one another, in words.
    pub contradiction: Option<String>,
}

/// The timeline of a project.
pub(super) fn timeline(dataset: &Dataset, project: ProjectIx, locale: Locale) -> Timeline {
    let maker = Maker { dataset, project, locale };
    let mut rungs = maker.rungs();
    maker.add_times(&mut rungs);
    let (waiting, waiting_time) = maker.waiting().unzip();
    Timeline {
        rungs,
        is_unknown: maker.stands().is_none() && maker.furthest().is_none(),
        waiting,
        waiting_time: waiting_time.flatten(),
        as_of: dataset.as_of(),
        contradiction: maker.contradiction(),
    }
}

/// `412 天`, `约 6 个月`: a time in words.
pub fn elapsed_words(elapsed: Elapsed, locale: Locale) -> String {
    let (key, count) = key_and_count("elapsed", elapsed.span);
    say_with(locale, &key, [("count", Arg::Count(count))])
}

struct Maker<'a> {
    dataset: &'a Dataset,
    project: ProjectIx,
    locale: Locale,
}

impl<'a> Maker<'a> {
    fn date(&self, stage: StageIx) -> Option<PartialDate> {
        self.dataset.projects().date(self.project, stage)
    }

    fn name(&self, stage: StageIx) -> String {
        within_words(self.locale.name(&self.dataset.stages()[stage].name), self.locale)
    }

    fn on_track(&self) -> impl Iterator<Item = (StageIx, &'a Stage)> {
        self.dataset.stages().iter().filter(|(_, stage)| stage.is_on_track())
    }

    fn stands(&self) -> Option<StageIx> {
        self.dataset.projects().stage(self.project)
    }

    /// The highest rung with a date, or that it stands on.
    fn furthest(&self) -> Option<StageIx> {
        self.on_track().map(|(ix, _)| ix).filter(|ix| self.date(*ix).is_some() || self.stands() == Some(*ix)).max()
    }

    fn rungs(&self) -> Vec<Rung> {
        let (stands, furthest) = (self.stands(), self.furthest());
        let stages = self.dataset.stages().iter();
        let shown = stages.filter(|(ix, stage)| stage.is_on_track() || stands == Some(*ix) || self.date(*ix).is_some());
        shown
            .map(|(ix, stage)| Rung {
                id: stage.id.clone(),
                title: self.locale.name(&stage.name).to_owned(),
                date: self.date(ix),
                reached: !stage.is_on_track() || furthest.is_some_and(|furthest| ix <= furthest),
                current: stands == Some(ix),
                on_track: stage.is_on_track(),
                since: None,
                warnings: self.late(ix).into_iter().collect(),
            })
            .collect()
    }

    /// A date after the books were closed.
    fn late(&self, stage: StageIx) -> Option<String> {
        let (date, as_of) = (self.date(stage)?, self.dataset.as_of()?);
        let args = || [("date", Arg::from(as_of.to_string()))];
        as_of.surely_before(date).then(|| say_with(self.locale, "timeline-after-as-of", args()))
    }

    /// The time between rungs that have dates, and which of them come too early.
    fn add_times(&self, rungs: &mut [Rung]) {
        let mut before: Vec<(String, PartialDate)> = Vec::new();
        for rung in rungs.iter_mut().filter(|rung| rung.on_track) {
            let Some(date) = rung.date else { continue };
            if let Some((name, _)) = before.iter().rev().find(|(_, earlier)| date.surely_before(*earlier)) {
                let name = within_words(name, self.locale);
                rung.warnings.push(say_with(self.locale, "timeline-out-of-order", [("stage", name.into())]));
            } else if let Some((name, earlier)) = before.last() {
                rung.since = Some(self.since(name, Elapsed::between(*earlier, date)));
            }
            before.push((rung.title.clone(), date));
        }
    }

    fn since(&self, stage: &str, elapsed: Elapsed) -> Since {
        let args = [("least", Arg::Count(elapsed.least_days.max(0))), ("most", Arg::Count(elapsed.most_days))];
        let (key, count) = key_and_count("timeline-since", elapsed.span);
        let said = [("stage", Arg::from(within_words(stage, self.locale))), ("count", Arg::Count(count))];
        let is_exact = matches!(elapsed.span, TimeSpan::Days(_));
        Since {
            stage: stage.to_owned(),
            elapsed,
            words: elapsed_words(elapsed, self.locale),
            said: say_with(self.locale, &key, said),
            between: (!is_exact).then(|| say_with(self.locale, "elapsed-between", args)),
        }
    }

    /// How long it has waited where it stands, up to the day the books were closed; `None` on the last rung, without
    /// such a day, and where stage and dates contradict one another.
    fn waiting(&self) -> Option<(String, Option<Elapsed>)> {
        let as_of = self.dataset.as_of()?;
        let stage = self.stands().or_else(|| self.furthest())?;
        let is_on_track = self.dataset.stages()[stage].is_on_track();
        if is_on_track && self.furthest() != Some(stage) {
            return None;
        }
        let next = self.on_track().map(|(ix, _)| ix).find(|ix| *ix > stage);
        let (what, next) = match (is_on_track, next) {
            (true, None) => return None,
            (true, Some(next)) => ("waiting", self.name(next)),
            (false, _) => ("off-track", String::new()),
        };
        let args = |count| [("stage", Arg::from(self.name(stage))), ("next", next.clone().into()), ("count", count)];
        let Some(date) = self.date(stage) else {
            return Some((say_with(self.locale, &format!("timeline-{what}-unknown"), args(Arg::Count(0))), None));
        };
        let elapsed = Elapsed::between(date, as_of);
        if elapsed.is_surely_backwards() {
            return None;
        }
        let (key, count) = key_and_count(&format!("timeline-{what}"), elapsed.span);
        Some((say_with(self.locale, &key, args(Arg::Count(count))), Some(elapsed)))
    }

    fn contradiction(&self) -> Option<String> {
        let (stands, furthest) = (self.stands()?, self.furthest()?);
        if !self.dataset.stages()[stands].is_on_track() || stands == furthest {
            return None;
        }
        let args = [("stage", Arg::from(self.name(stands))), ("later", self.name(furthest).into())];
        Some(say_with(self.locale, "timeline-contradiction", args))
    }
}

/// The text for a time, by its unit: less than one month is no "about 0 months".
fn key_and_count(what: &str, span: TimeSpan) -> (String, i64) {
    let (unit, count) = match span {
        TimeSpan::Days(count) => ("days", count),
        TimeSpan::Months(0) => ("same-month", 0),
        TimeSpan::Months(count) => ("months", count),
        TimeSpan::Years(0) => ("same-year", 0),
        TimeSpan::Years(count) => ("years", count),
    };
    (format!("{what}-{unit}"), count)
}
