//! The numbers of a column as they were read, each with its own decimals: nine bytes for each that is not uncommonly large,
//! where an exact decimal has forty-eight. Must not know cells.

use crate::model::Decimal;

/// In place of the decimals of a number that is missing, and of one that stands among the large ones.
const MISSING: u8 = u8::MAX;
const LARGE: u8 = u8::MAX - 1;

/// Numbers in the order of their rows.
#[derive(Debug, Default)]
pub(super) struct NumbersRead {
    mantissas: Vec<i64>,
    scales: Vec<u8>,
    /// Those that do not fit, to which the mantissas point.
    large: Vec<Decimal>,
}

impl NumbersRead {
    /// How many rows.
    pub(super) fn len(&self) -> usize {
        self.scales.len()
    }

    /// The number in each row.
    pub(super) fn iter(&self) -> impl Iterator<Item = Option<Decimal>> {
        let of = |(mantissa, scale): (&i64, &u8)| match *scale {
            MISSING => None,
            LARGE => usize::try_from(*mantissa).ok().and_then(|at| self.large.get(at)).copied(),
            scale => Decimal::new((*mantissa).into(), scale.into()),
        };
        self.mantissas.iter().zip(&self.scales).map(of)
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
}
