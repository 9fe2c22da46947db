//! Rows of any table that are no records but the sums of others: added up with the rest, everything would be there twice.
//! A row is one only if its label says nothing else and every number in it that can be a sum is that of the same rows. Must
//! not know what a table is about.

use super::field_kind::number_text;
use super::field_words::is_rate;
use crate::model::{AddsUp, Decimal, TextColumn};
use crate::package::findings::place::Column;
use crate::package::meaning::{Called, called};
use crate::package::rows::Rows;

/// A row whose label is that of a total.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::package) struct TableTotal {
    pub row: u32,
    /// The column that its label stands in.
    pub column: usize,
    /// Whether it is the sum of others.
    pub is_sum: bool,
}

/// A label stands in one of so many first columns.
const LABELS: usize = 3;
/// More rows than this that are called totals are no totals.
const MOST: usize = 400;
/// So many rows are looked through for all totals together: of a large table the first few are looked at.
const MOST_LOOKS: usize = 4_000_000;
/// Rows are of one kin by one of so many first columns: the year, the place.
const KIN: usize = 6;

/// The column in which a row is called a total, or perhaps one.
pub(in crate::package) fn label<'t>(text: impl Fn(usize) -> &'t str, columns: usize) -> Option<usize> {
    called_in(text, columns).map(|(column, _)| column)
}

/// The same, and how surely.
fn called_in<'t>(text: impl Fn(usize) -> &'t str, columns: usize) -> Option<(usize, Called)> {
    let all = || (0..columns.min(LABELS)).filter_map(|at| Some((at, called(text(at))?)));
    all().find(|(_, called)| *called == Called::Total).or_else(|| all().next())
}

/// The rows that are called totals, in their order.
pub(in crate::package) fn table_totals(rows: &Rows, columns: &[Column], texts: &[TextColumn]) -> Vec<TableTotal> {
    let count = texts.first().map_or(0, TextColumn::len);
    let labelled = |row: usize| {
        let (column, called) = called_in(|at| texts[at].get(row), columns.len())?;
        Some(Labelled { row, column, called })
    };
    let mut named: Vec<Labelled> = (0..count).filter_map(labelled).collect();
    // A column of names that only sound so says nothing.
    if named.len() > MOST || named.len() * 2 > count {
        named.retain(|of| of.called == Called::Total);
    }
    if named.is_empty() || named.len() > MOST || named.len() * 2 > count {
        return Vec::new();
    }
    let sums: Vec<usize> = (0..columns.len()).filter(|at| may_be_summed(rows, &columns[*at].name)).collect();
    let mut table = Looked { texts, sums, named, count };
    loop {
        let looks = table.named.iter().enumerate().take((MOST_LOOKS / count).max(1));
        let of = |(at, of): (usize, &Labelled)| {
            let is_sum = table.has_numbers(of.row).then(|| table.is_sum(at, of.row, of.column));
            (*of, is_sum)
        };
        let found: Vec<(Labelled, Option<bool>)> = looks.map(of).collect();
        // What only sounds like a total and sums nothing is a record like others: totals may sum it, too.
        let is_record = |(of, is_sum): &(Labelled, Option<bool>)| of.called == Called::Perhaps && *is_sum != Some(true);
        if !found.iter().any(is_record) {
            let total = |(of, is_sum): (Labelled, Option<bool>)| {
                Some(TableTotal { row: u32::try_from(of.row).ok()?, column: of.column, is_sum: is_sum? })
            };
            return found.into_iter().filter_map(total).collect();
        }
        table.named = found.into_iter().filter(|found| !is_record(found)).map(|(of, _)| of).collect();
    }
}

/// A row that is called a total, or perhaps one.
#[derive(Clone, Copy)]
struct Labelled {
    row: usize,
    column: usize,
    called: Called,
}

/// Whether numbers of a column of this name may be added up.
fn may_be_summed(rows: &Rows, name: &str) -> bool {
    let is_time = ["年份", "年度", "日期", "时间", "月份", "year", "date", "month"];
    let lower = name.to_lowercase();
    let is_counter = ["id", "no", "no.", "#", "序号", "编号", "代码", "code"].contains(&lower.as_str());
    let declared = rows.schema.field(name);
    let is_refused = declared.is_some_and(|field| {
        field.own.adds_up == Some(AddsUp::Never) || matches!(field.kind.as_str(), "year" | "date" | "yearmonth")
    });
    !is_refused && !is_counter && !is_rate(name) && !name.contains('%') && !is_time.iter().any(|it| lower.contains(it))
}

/// A table that is looked at.
struct Looked<'t> {
    texts: &'t [TextColumn],
    /// The columns whose numbers may be added up.
    sums: Vec<usize>,
    /// The rows that are called totals, in their order.
    named: Vec<Labelled>,
    count: usize,
}

impl Looked<'_> {
    fn number(&self, column: usize, row: usize) -> Option<f64> {
        let text = self.texts[column].get(row);
        Decimal::parse(&number_text(text)?).ok().map(Decimal::to_f64)
    }

    fn has_numbers(&self, row: usize) -> bool {
        self.sums.iter().any(|column| self.number(*column, row).is_some_and(|number| number != 0.0))
    }

    /// Whether a row sums all others, those up to the next total above or below, or those that say the same in a column.
    fn is_sum(&self, at: usize, row: usize, label: usize) -> bool {
        let above = at.checked_sub(1).map_or(0, |before| self.named[before].row + 1);
        let below = self.named.get(at + 1).map_or(self.count, |next| next.row);
        let kin = |column: usize| {
            let of = self.texts[column].get(row);
            column != label
                && !of.is_empty()
                && self.adds_up(row, (0..self.count).filter(|other| self.texts[column].get(*other) == of))
        };
        self.adds_up(row, 0..self.count)
            || self.adds_up(row, above..row)
            || self.adds_up(row, row + 1..below)
            || (0..self.texts.len().min(KIN)).any(kin)
    }

    /// Whether every number of a row is the sum of these others, give and take what was rounded.
    fn adds_up(&self, row: usize, others: impl Iterator<Item = usize>) -> bool {
        let parts: Vec<usize> =
            others.filter(|other| self.named.binary_search_by_key(other, |of| of.row).is_err()).collect();
        let mut has_any = false;
        for column in &self.sums {
            let Some(own) = self.number(*column, row).filter(|own| *own != 0.0) else { continue };
            let known: Vec<f64> = parts.iter().filter_map(|part| self.number(*column, *part)).collect();
            // Half of the last of four figures: whoever writes a total may round it.
            let is_sum = (known.iter().sum::<f64>() - own).abs() <= own.abs() / 2000.0;
            if !is_sum || known.is_empty() {
                return false;
            }
            has_any |= known.len() > 1;
        }
        has_any
    }
}
