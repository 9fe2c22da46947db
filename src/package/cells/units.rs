//! The amount columns of a table: which unit each is written in. Must not know rows.

use super::near_unit::near_unit;
use crate::model::{AmountUnit, Currency};
use crate::package::findings::{At, Column, Journal, Problem};
use crate::package::rows::Rows;

/// An amount column and its unit.
#[derive(Debug)]
pub(in crate::package) struct AmountCells {
    pub column: Column,
    pub unit: AmountUnit,
}

/// The amount columns of these names. One whose unit makes no sense is kept out: no number is better than a wrong one.
pub(in crate::package) fn amount_columns<const N: usize>(
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
        let headed = column.position.and_then(|position| headed(rows.header.written_at(position)));
        let unit = match (AmountUnit::parse(declared), headed) {
            (None, headed) if declared.is_empty() => {
                if column.exists() {
                    let instead = headed.map_or_else(|| main_unit(currency), |(written, _)| written.to_owned());
                    journal.property(at, name, "", Problem::UnitMissing { instead });
                }
                headed.map_or(main, |(_, unit)| unit)
            }
            (None, _) => {
                journal.property(at, name, declared, Problem::UnitUnknown { near: near_unit(declared) });
                column.position = None;
                main
            }
            (Some(unit), Some((written, other))) if other != unit => {
                let problem = Problem::UnitHeadedOtherwise { heading: written.to_owned() };
                journal.add(rows.head, Some(&column), Some(declared), problem);
                column.position = None;
                unit
            }
            (Some(unit), _) => unit,
        };
        AmountCells { column, unit }
    })
}

/// No amount columns at all.
pub(in crate::package) fn no_amounts<const N: usize>(currency: Currency) -> [AmountCells; N] {
    [(); N].map(|()| AmountCells {
        column: Column { name: String::new(), position: None },
        unit: AmountUnit { currency, power: 0 },
    })
}

/// The unit that stands behind the name of a column, as in `总投资（万元）`.
fn headed(name: &str) -> Option<(&str, AmountUnit)> {
    let written = headed_text(name)?;
    Some((written, AmountUnit::parse(written)?))
}

/// What stands in brackets behind the name of a column, if that may be a unit.
pub(in crate::package) fn headed_text(name: &str) -> Option<&str> {
    let (_, behind) = name.rsplit_once(['(', '（', '[', '【'])?;
    let written = behind.trim_end_matches([')', '）', ']', '】']).trim();
    let written = written.strip_prefix("单位：").or_else(|| written.strip_prefix("单位:")).unwrap_or(written).trim();
    // `Cost (CAD) {$M}` says it in two places, of which neither is all of it.
    let is_unit = !written.contains([')', '）', ']', '】'])
        && !written.is_empty()
        && written.chars().count() <= 12
        && !written.contains(|c: char| c.is_ascii_digit());
    is_unit.then_some(written)
}

/// The main unit of a currency as a package writes it.
fn main_unit(currency: Currency) -> String {
    if currency == Currency::CNY { "元".to_owned() } else { currency.code().to_owned() }
}
