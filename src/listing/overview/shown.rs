//! What an overview shows, and what it is made of. Must not know how.

use super::targets::Targets;
use crate::listing::analysis::Said;
use crate::model::{Dataset, Measure, PlaceIx, ProjectIx, StageIx};
use crate::query::{Cache, Filter, YearBasis};
use crate::text::Locale;

/// The books at a glance.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Overview {
    /// The figures that lead.
    pub headlines: Vec<Headline>,
    /// How far projects have come; none where nobody says.
    pub ladder: Option<LadderLines>,
    /// Signed and not started.
    pub waiting: Option<WaitingLines>,
    /// Places and what is in them.
    pub places: Vec<PlaceLine>,
    /// The published figures, by group.
    pub groups: Vec<PublishedGroup>,
}

/// A figure that leads.
#[derive(Clone, Debug, PartialEq)]
pub struct Headline {
    /// What it is: 完成投资.
    pub name: String,
    /// Of when, and of what: 2021 年.
    pub of: String,
    /// 249.00, and its unit.
    pub value: String,
    /// 亿元
    pub unit: String,
    /// What is said of it: growth, completion, schedule.
    pub said: Vec<Said>,
    /// Its course over the years or periods, the last one last; what is not known is a gap.
    pub course: Vec<(String, Option<f64>)>,
    /// Whether any of it is made up.
    pub is_illustrative: bool,
    /// Where it leads.
    pub leads: Leads,
}

/// Where a figure leads.
#[derive(Clone, Debug, PartialEq)]
pub enum Leads {
    /// To the chart of a measure by years.
    Chart(Measure, YearBasis),
    /// To the list of records.
    List,
    /// To a published value with its source.
    Observation(usize),
}

/// How far projects have come.
#[derive(Clone, Debug, PartialEq)]
pub struct LadderLines {
    /// The rungs, from the bottom up.
    pub rungs: Vec<LadderLine>,
    /// Who stands off the ladder, and of whom nobody knows; empty where nobody is.
    pub note: String,
}

/// A rung.
#[derive(Clone, Debug, PartialEq)]
pub struct LadderLine {
    /// Which.
    pub stage: StageIx,
    /// Its name.
    pub name: String,
    /// How many reached it.
    pub reached: u32,
    /// How many stand there.
    pub now: u32,
    /// Of those that reached the rung before, in percent.
    pub of_before: String,
    /// Of those that reached the first, in percent.
    pub of_first: String,
    /// The median days from the rung before.
    pub days: String,
}

/// Signed and not started.
#[derive(Clone, Debug, PartialEq)]
pub struct WaitingLines {
    /// 签约未开工
    pub title: String,
    /// How many, and how much.
    pub summary: String,
    /// The longest waits.
    pub lines: Vec<WaitingLine>,
    /// Between which rungs.
    pub between: (StageIx, StageIx),
}

/// A project that waits.
#[derive(Clone, Debug, PartialEq)]
pub struct WaitingLine {
    /// Which.
    pub project: ProjectIx,
    /// Its name.
    pub name: String,
    /// 412 天
    pub waited: String,
    /// Its main amount.
    pub amount: String,
    /// Whether it is made up.
    pub is_illustrative: bool,
}

/// A place and what is in it and below it.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceLine {
    /// Which.
    pub place: PlaceIx,
    /// Its name.
    pub name: String,
    /// How many projects.
    pub count: u32,
    /// Their main amount.
    pub amount: String,
    /// The amount as a share of the largest, for a bar.
    pub share: f32,
}

/// Published figures that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct PublishedGroup {
    /// As the indicators table has it.
    pub name: String,
    /// The figures.
    pub lines: Vec<PublishedLine>,
}

/// The latest value of a published series.
#[derive(Clone, Debug, PartialEq)]
pub struct PublishedLine {
    /// The row of the observations.
    pub observation: usize,
    /// What it is.
    pub name: String,
    /// 超 50
    pub value: String,
    /// 亿元
    pub unit: String,
    /// Of when and of what.
    pub of: String,
    /// Growth, as published or else as computed; empty where there is none.
    pub growth: Option<Said>,
    /// Whether it is provisional or estimated.
    pub is_preliminary: bool,
    /// How many other series of the indicator there are that no line stands for.
    pub others: usize,
}

/// What an overview is made of.
pub(super) struct Maker<'a> {
    pub(super) dataset: &'a Dataset,
    pub(super) targets: &'a Targets,
    pub(super) filter: &'a Filter,
    pub(super) cache: &'a mut Cache,
    pub(super) locale: Locale,
}
