//! The amount columns of a table: which unit each is written in. Must not know rows.

use super::journal::{At, Column, Journal};
use super::problem::Problem;
use super::rows::Rows;
use crate::model::{AmountUnit, Currency};

/// An amount column and its unit.
#[derive(Debug)]
pub(super) struct AmountCells {
    pub column: Column,
    pub unit: AmountUnit,
}

/// The amount columns of these names. One whose unit makes no sense is kept out: no number is better than a wrong one.
pub(super) fn amount_columns<const N: usize>(
    names: [&str; N],
    rows: &Rows,
    currency: Currency,
    journal: &mut Journal,
) -> [AmountCells; N] {
    let main = AmountUnit { currency, power: 0 };
    names.map(|name| {
        let mut column = rows.column(name);
        let declared = rows.schema.unit(name);
        let at = At::resource(rows.head.resource);
        let unit = if declared.is_empty() {
            if column.exists() {
                let instead = main_unit(currency);
                journal.property(at, name, "", Problem::UnitMissing { instead });
            }
            main
        } else {
            AmountUnit::parse(declared).unwrap_or_else(|| {
                journal.property(at, name, declared, Problem::UnitUnknown);
                column.position = None;
                main
            })
        };
        AmountCells { column, unit }
    })
}

/// The main unit of a currency as a package writes it.
fn main_unit(currency: Currency) -> String {
    if currency == Currency::CNY { "元".to_owned() } else { currency.code().to_owned() }
}
