//! What a figure should show, before it is looked up.

use crate::model::{Measure, MeasureKind, Sum};
use crate::query::{Key, Query};

use super::choices::Choices;
use super::kind::{Choice, Kind};

/// What a figure should show.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureSpec {
    /// How the marks are drawn.
    pub kind: Kind,
    /// What is counted, by what, of which projects. The first dimension gives the series, the second the categories.
    pub query: Query,
    /// Series that are listed but not drawn.
    pub hidden: Vec<Key>,
    /// Series that are looked at: the others stand back in grey. Empty for all.
    pub focus: Vec<Key>,
    /// Lines to hold the marks against.
    pub references: Vec<Reference>,
    /// How it is shown.
    pub choices: Choices,
}

/// A line to hold the marks against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reference {
    /// The mean of what is drawn.
    Average,
    /// An amount that was aimed at, or a number of projects in hundredths, as the measure has it.
    Target(Sum),
    /// 序时进度: the plan of the year that the books were closed in, as far as its months had passed.
    Schedule,
}

impl FigureSpec {
    /// A figure of a question with no choice made.
    pub fn new(kind: Kind, query: Query) -> Self {
        Self { kind, query, hidden: Vec::new(), focus: Vec::new(), references: Vec::new(), choices: Choices::default() }
    }

    /// The same with other choices.
    pub fn choosing(&self, change: impl FnOnce(&mut Choices)) -> Self {
        let mut other = self.clone();
        change(&mut other.choices);
        other
    }

    /// Whether it draws a line that is asked for: each kind draws some of them, or none.
    pub fn heeds(&self, reference: Reference) -> bool {
        match reference {
            // A schedule is that of a year's plan.
            Reference::Schedule => self.kind.uses(Choice::Schedule) && Pair::of(self.query.measure) == Pair::ALL[1],
            Reference::Average | Reference::Target(_) => self.kind.uses(Choice::References) && !self.shows_shares(),
        }
    }

    /// Why it does not draw a line that is asked for, as a key of texts.
    pub fn reference_refusal(&self, reference: Reference) -> Option<&'static str> {
        let draws_some = self.kind.uses(Choice::References);
        match reference {
            _ if self.heeds(reference) => None,
            Reference::Schedule if self.kind.uses(Choice::Schedule) => Some("reference-of-years-plan"),
            Reference::Average | Reference::Target(_) if draws_some => Some("reference-beside-shares"),
            Reference::Average | Reference::Target(_) | Reference::Schedule => Some("reference-not-drawn"),
        }
    }

    /// Why values cannot be shown as shares, as a key of texts: of means and their like there are none.
    pub fn share_refusal(&self) -> Option<&'static str> {
        self.query.measure.statistic().map(|_| "share-of-statistic")
    }

    /// Whether values are shown as shares of their category.
    pub fn shows_shares(&self) -> bool {
        self.choices.share && self.kind.uses(Choice::Share) && self.query.measure.statistic().is_none()
    }
}

/// What was planned and what was completed: of a period, or over the projects' life. They are never added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// What was planned.
    pub planned: Measure,
    /// What was completed.
    pub completed: Measure,
}

impl Pair {
    /// Both, the one over the projects' life first.
    pub const ALL: [Self; 2] = [
        Self { planned: Measure::PlannedTotal, completed: Measure::CompletedTotal },
        Self { planned: Measure::PlannedPeriod, completed: Measure::CompletedPeriod },
    ];

    /// The pair that a measure belongs to: that of the period for what has one.
    pub fn of(measure: Measure) -> Self {
        Self::ALL[usize::from(matches!(measure.kind(), MeasureKind::Period(_)))]
    }
}
