//! The quantities of investment. They are different things and are never added to one another.

use super::field::FieldName;
use super::statistic::{How, Statistic};

/// A quantity of investment (指标口径).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Measure {
    /// 协议投资: the amount in the signed agreement.
    Contracted,
    /// 计划总投资: planned over the project's life.
    PlannedTotal,
    /// 年度计划投资: planned for one period.
    PlannedPeriod,
    /// 累计完成投资: completed since the start.
    CompletedTotal,
    /// 本期完成投资: completed within one period.
    CompletedPeriod,
    /// 到位资金
    FundsInPlace,
    /// 实际利用外资
    ForeignUtilised,
    /// 项目个数
    ProjectCount,
    /// A column of numbers that the program knows nothing of.
    Field(FieldName),
    /// A number made of many that cannot be added up.
    Statistic(Statistic),
}

/// Where the values of a measure come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeasureKind {
    /// A column of `projects`, over the project's life. By year it needs a stage date.
    Lifetime(ProjectAmount),
    /// A column of `progress`, with a period of its own.
    Period(ProgressAmount),
    /// The number of projects.
    Count,
    /// A column that the program knows nothing of, one number a project.
    Field(FieldName),
    /// A statistic of records, which is none of their sums.
    Statistic(Statistic),
}

/// The amount columns of the projects table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "said at Measure")]
pub enum ProjectAmount {
    Contracted,
    PlannedTotal,
    CompletedTotal,
    FundsInPlace,
    ForeignUtilised,
}

/// The amount columns of the progress table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "said at Measure")]
pub enum ProgressAmount {
    Planned,
    Completed,
    FundsInPlace,
}

/// Whether numbers stand under this id.
fn is_number(id: &str) -> bool {
    let kind = Measure::parse(id).map(Measure::kind);
    matches!(kind, Some(MeasureKind::Lifetime(_) | MeasureKind::Period(_) | MeasureKind::Field(_)))
}

impl ProjectAmount {
    /// All, in table order.
    pub const ALL: [Self; 5] =
        [Self::Contracted, Self::PlannedTotal, Self::CompletedTotal, Self::FundsInPlace, Self::ForeignUtilised];

    /// The name of the column, which is also the id of the measure.
    pub fn column(self) -> &'static str {
        self.measure().id()
    }

    /// The measure this column holds.
    pub fn measure(self) -> Measure {
        match self {
            Self::Contracted => Measure::Contracted,
            Self::PlannedTotal => Measure::PlannedTotal,
            Self::CompletedTotal => Measure::CompletedTotal,
            Self::FundsInPlace => Measure::FundsInPlace,
            Self::ForeignUtilised => Measure::ForeignUtilised,
        }
    }
}

impl ProgressAmount {
    /// All, in table order.
    pub const ALL: [Self; 3] = [Self::Planned, Self::Completed, Self::FundsInPlace];

    /// The name of the column.
    pub fn column(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Completed => "completed",
            Self::FundsInPlace => "funds_in_place",
        }
    }
}

impl Measure {
    /// All that every package has, in the order of DOMAIN's table.
    pub const ALL: [Self; 8] = [
        Self::Contracted,
        Self::PlannedTotal,
        Self::PlannedPeriod,
        Self::CompletedTotal,
        Self::CompletedPeriod,
        Self::FundsInPlace,
        Self::ForeignUtilised,
        Self::ProjectCount,
    ];

    /// As written in files and on the command line.
    pub fn id(self) -> &'static str {
        match self {
            Self::Contracted => "contracted",
            Self::PlannedTotal => "planned_total",
            Self::PlannedPeriod => "planned_period",
            Self::CompletedTotal => "completed_total",
            Self::CompletedPeriod => "completed_period",
            Self::FundsInPlace => "funds_in_place",
            Self::ForeignUtilised => "foreign_utilised",
            Self::ProjectCount => "project_count",
            Self::Field(name) => name.id(),
            Self::Statistic(statistic) => statistic.id(),
        }
    }

    /// The measure with this id.
    pub fn parse(id: &str) -> Option<Self> {
        let known = Self::ALL.into_iter().find(|measure| measure.id() == id);
        let field = || FieldName::parse(id).map(Self::Field);
        known.or_else(field).or_else(|| Statistic::parse(id, is_number).map(Self::Statistic))
    }

    /// Where its values come from.
    pub fn kind(self) -> MeasureKind {
        match self {
            Self::Contracted => MeasureKind::Lifetime(ProjectAmount::Contracted),
            Self::PlannedTotal => MeasureKind::Lifetime(ProjectAmount::PlannedTotal),
            Self::PlannedPeriod => MeasureKind::Period(ProgressAmount::Planned),
            Self::CompletedTotal => MeasureKind::Lifetime(ProjectAmount::CompletedTotal),
            Self::CompletedPeriod => MeasureKind::Period(ProgressAmount::Completed),
            Self::FundsInPlace => MeasureKind::Lifetime(ProjectAmount::FundsInPlace),
            Self::ForeignUtilised => MeasureKind::Lifetime(ProjectAmount::ForeignUtilised),
            Self::ProjectCount => MeasureKind::Count,
            Self::Field(name) => MeasureKind::Field(name),
            Self::Statistic(statistic) => MeasureKind::Statistic(statistic),
        }
    }

    /// Whether progress rows have it, so that it has periods of its own.
    pub fn has_period(self) -> bool {
        match self.kind() {
            MeasureKind::Period(_) | MeasureKind::Count => true,
            MeasureKind::Lifetime(_) => self == Self::FundsInPlace,
            MeasureKind::Field(_) => false,
            MeasureKind::Statistic(_) => self.base() != Self::ProjectCount && self.base().has_period(),
        }
    }

    /// The measure that it is, or the one whose records it is a statistic of: of what is no measure, that of all projects.
    pub fn base(self) -> Self {
        match self {
            Self::Statistic(statistic) if !matches!(statistic.how(), How::Distinct | How::Days) => {
                Self::parse(statistic.one()).unwrap_or(Self::ProjectCount)
            }
            Self::Statistic(_) => Self::ProjectCount,
            other => other,
        }
    }

    /// The statistic that it is.
    pub fn statistic(self) -> Option<Statistic> {
        if let Self::Statistic(statistic) = self { Some(statistic) } else { None }
    }
}
