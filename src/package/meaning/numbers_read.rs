//! The numbers of a column as they were read, each with its own decimals: nine bytes for each that is not uncommonly large,
//! where an exact decimal has forty-eight. Must not know cells.

use crate::model::{Decimal, NumberColumn};

/// In place of the decimals of a number that is missing, and of one that stands among the large ones.
const MISSING: u8 = u8::MAX;
const LARGE: u8 = u8::MAX - 1;

/// A number with so many decimals in units of a further one, if it has room; as it is where it has more.
fn raised(mantissa: i64, scale: u8, decimals: u32) -> Option<i64> {
    let raised = match decimals.saturating_sub(scale.into()) {
        _ if mantissa == 0 => Some(0),
        up => mantissa.checked_mul(10_i64.checked_pow(up)?),
    };
    raised.filter(|raised| *raised != NumberColumn::MISSING)
}

/// Numbers in the order of their rows.
#[derive(Debug, Default)]
pub(in crate::package) struct NumbersRead {
    mantissas: Vec<i64>,
    scales: Vec<u8>,
    /// Those that do not fit, to which the mantissas point.
    large: Vec<Decimal>,
}

impl NumbersRead {
    /// How many rows.
    pub(in crate::package) fn len(&self) -> usize {
        self.scales.len()
    }

    /// The number in each row.
    pub(in crate::package) fn iter(&self) -> impl Iterator<Item = Option<Decimal>> {
        (0..self.len()).map(|row| self.get(row))
    }

    fn get(&self, row: usize) -> Option<Decimal> {
        match self.scales[row] {
            MISSING => None,
            LARGE => usize::try_from(self.mantissas[row]).ok().and_then(|at| self.large.get(at)).copied(),
            scale => Decimal::new(self.mantissas[row].into(), scale.into()),
        }
    }

    /// Whether all have room in units of this decimal, what is behind it aside. Some that are uncommonly large have not even
    /// where they would.
    pub(in crate::package) fn fit(&self, decimals: u32) -> bool {
        let has_room =
            |(mantissa, scale): (&i64, &u8)| *scale == MISSING || raised(*mantissa, *scale, decimals).is_some();
        self.large.is_empty() && self.mantissas.iter().zip(&self.scales).all(has_room)
    }

    /// The numbers in units of this decimal; `other` says what stands for those that are not exact in it, or have no room.
    pub(in crate::package) fn into_scaled(
        mut self,
        decimals: u32,
        mut other: impl FnMut(usize, Decimal) -> i64,
    ) -> Vec<i64> {
        for row in 0..self.len() {
            let scale = self.scales[row];
            let exact = if u32::from(scale) > decimals { None } else { raised(self.mantissas[row], scale, decimals) };
            self.mantissas[row] = match (scale, exact) {
                (MISSING, _) => NumberColumn::MISSING,
                (_, Some(exact)) if scale != LARGE => exact,
                _ => self.get(row).map_or(NumberColumn::MISSING, |number| other(row, number)),
            };
        }
        self.mantissas
    }

    fn push(&mut self, number: Option<Decimal>) {
        let small = |number: Decimal| {
            let scale = u8::try_from(number.scale()).ok().filter(|scale| *scale < LARGE)?;
            Some((i64::try_from(number.mantissa()).ok()?, scale))
        };
        let (mantissa, scale) = match number {
            None => (0, MISSING),
            Some(number) => small(number).unwrap_or_else(|| {
                self.large.push(number);
                (self.large.len() as i64 - 1, LARGE)
            }),
        };
        self.mantissas.push(mantissa);
        self.scales.push(scale);
    }
}

impl FromIterator<Option<Decimal>> for NumbersRead {
    fn from_iter<I: IntoIterator<Item = Option<Decimal>>>(numbers: I) -> Self {
        let numbers = numbers.into_iter();
        let room = numbers.size_hint().0;
        let mut read =
            Self { mantissas: Vec::with_capacity(room), scales: Vec::with_capacity(room), large: Vec::new() };
        numbers.for_each(|number| read.push(number));
        read
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_comes_back_as_it_was() {
        let number = |text: &str| Decimal::parse(text).ok();
        let all =
            ["", "0", "1.50", "-3", "9223372036854775807", "99999999999999999999.25", "-0.000001", ""].map(number);
        let read: NumbersRead = all.into_iter().collect();
        assert_eq!(read.iter().collect::<Vec<_>>(), all);
        assert_eq!((read.len(), read.large.len()), (8, 1));
    }

    #[test]
    fn numbers_in_units_of_a_decimal_are_those_of_exact_arithmetic() {
        let number = |text: &str| Decimal::parse(text).ok();
        let all =
            ["", "0", "1.5", "-3", "92233720368547758.07", "92233720368547758.08", "99999999999999999999.25", "0.125"];
        for decimals in 0..=4 {
            let read = || all.iter().map(|text| number(text)).collect::<NumbersRead>();
            let mut others = Vec::new();
            let scaled = read().into_scaled(decimals, |row, _| {
                others.push(row);
                0
            });
            for (row, text) in all.iter().enumerate() {
                let exact = number(text).map(|it| it.scaled_exactly(decimals).and_then(|it| i64::try_from(it).ok()));
                let expected = match exact {
                    None => (NumberColumn::MISSING, false),
                    Some(exact) => (exact.unwrap_or(0), exact.is_none()),
                };
                assert_eq!((scaled[row], others.contains(&row)), expected, "{text} with {decimals}");
            }
            assert!(!read().fit(decimals), "one has no room anywhere");
        }
        let small: NumbersRead = ["", "1.5", "92233720368547758"].into_iter().map(number).collect();
        assert_eq!([0, 1, 2, 3].map(|decimals| small.fit(decimals)), [true, true, true, false]);
    }
}
