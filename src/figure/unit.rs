//! How values become lengths and labels.

use super::content::Length;
use crate::model::{Decimal, Measure, Sum};
use crate::query::Cell;
use crate::text::Locale;
use crate::text::numbers::{self, Scale};

/// Decimals of amounts in any unit.
pub(super) const AMOUNT_DECIMALS: u32 = 2;
/// Decimals of shares, growth, indices and contributions.
pub(super) const PERCENT_DECIMALS: u32 = 1;

/// What the values of a figure are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    /// Numbers of projects.
    Projects,
    /// Amounts in a unit of money.
    Money(Scale),
    /// Whole numbers of something else.
    Whole,
    /// Numbers of something else with so many decimals, where some have more than amounts.
    Fine(u32),
}

impl Unit {
    /// That of a measure: as chosen, else the one that fits the largest of the cells.
    pub(super) fn of<'c>(
        measure: Measure,
        chosen: Option<Scale>,
        cells: impl Iterator<Item = &'c Cell>,
        locale: Locale,
    ) -> Self {
        if measure == Measure::ProjectCount {
            return Self::Projects;
        }
        let sums: Vec<Sum> = cells.map(|cell| cell.sum).collect();
        let largest = sums.iter().map(|sum| sum.abs()).max().unwrap_or(Sum::ZERO);
        let is_small = Scale::fitting(largest, locale) == Scale::One;
        if matches!(measure, Measure::Field(_) | Measure::Statistic(_)) && is_small {
            if sums.iter().all(|sum| sum.decimals() == 2 && sum.units() % 100 == 0) {
                return Self::Whole;
            }
            if sums.iter().any(|sum| sum.decimals() > AMOUNT_DECIMALS) {
                return Self::Fine(numbers::decimals_of(&sums));
            }
        }
        Self::Money(chosen.unwrap_or_else(|| Scale::fitting(largest, locale)))
    }

    /// The unit of money, or that of a plain number.
    pub(super) fn scale(self) -> Scale {
        match self {
            Self::Money(scale) => scale,
            Self::Projects | Self::Whole | Self::Fine(_) => Scale::One,
        }
    }

    pub(super) fn decimals(self) -> u32 {
        match self {
            Self::Money(_) => AMOUNT_DECIMALS,
            Self::Projects | Self::Whole => 0,
            Self::Fine(decimals) => decimals,
        }
    }

    /// What a cell comes to as a number that can be held against others of its measure: fen, or hundredths of a
    /// project, so that both are written alike.
    pub(super) fn amount(self, cell: &Cell) -> Sum {
        match self {
            Self::Projects => Sum::from_fen(i128::from(cell.count) * 100),
            Self::Money(_) | Self::Whole | Self::Fine(_) => cell.sum,
        }
    }

    /// The part of it that is made up.
    pub(super) fn illustrative(self, cell: &Cell) -> Sum {
        match self {
            Self::Projects => Sum::from_fen(i128::from(cell.illustrative_count) * 100),
            Self::Money(_) | Self::Whole | Self::Fine(_) => cell.illustrative_sum,
        }
    }

    /// To how many decimals these are rounded, if some of their digits are not written.
    pub(super) fn rounds(self, amounts: impl IntoIterator<Item = Sum>) -> Option<u32> {
        let Self::Fine(decimals) = self else { return None };
        amounts.into_iter().any(|amount| !amount.is_written_in(decimals)).then_some(decimals)
    }

    /// A length along the axis, with its label.
    pub(super) fn length(self, amount: Sum) -> Length {
        Length { value: self.position(amount), label: numbers::sum(amount, self.scale(), self.decimals()) }
    }

    /// Its place on the axis.
    pub(super) fn position(self, amount: Sum) -> f64 {
        self.scale().position(amount)
    }
}

/// No project at all.
pub(super) static NO_PROJECT: Cell =
    Cell { sum: Sum::ZERO, count: 0, missing: 0, in_part: 0, illustrative_sum: Sum::ZERO, illustrative_count: 0 };

/// Whether a cell has a value at all: of projects without any amount nothing is known.
pub(super) fn is_known(cell: &Cell, measure: Measure) -> bool {
    cell.count > 0 && (measure == Measure::ProjectCount || cell.missing < cell.count)
}

/// A percentage as a length.
pub(super) fn percentage(value: Decimal, signed: bool) -> Length {
    let label = if signed { numbers::signed(value) } else { numbers::decimal(value) };
    Length { value: value.to_f64(), label }
}
