//! Rows of any table that are no records but the sums of others: added up with the rest, everything would be there twice.
//! A row is one only if its label says nothing else and every number in it that can be a sum is that of the same rows. Must
//! not know what a table is about.

use super::field_kind::number_text;
use super::field_words::is_rate;
use crate::model::{AddsUp, Decimal, TextColumn};
use crate::package::findings::place::Column;
use crate::package::meaning::{Called, NamedTotal, SummedRows, called, is_what, of_what, sums_of_rows};
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
/// Rows are of one kin by one of so many first columns: the year, the place.
const KIN: usize = 6;

/// The column in which a row is called a total, or perhaps one.
pub(in crate::package) fn label<'t>(text: impl Fn(usize) -> &'t str, columns: usize) -> Option<usize> {
    called_in(text, columns).map(|(column, _)| column)
}

/// The same, and how surely.
fn called_in<'t>(text: impl Fn(usize) -> &'t str, columns: usize) -> Option<(usize, Called)> {
    (0..columns.min(LABELS)).filter_map(|at| Some((at, called(text(at))?))).min_by_key(|(_, called)| *called)
}

/// The rows that are called totals, in their order.
pub(in crate::package) fn table_totals(rows: &Rows, columns: &[Column], texts: &[TextColumn]) -> Vec<TableTotal> {
    let count = texts.first().map_or(0, TextColumn::len);
    let mut labels = Vec::new();
    let mut named: Vec<NamedTotal> = Vec::new();
    for row in 0..count {
        let Some((column, called)) = called_in(|at| texts[at].get(row), columns.len()) else { continue };
        labels.push(Label { row, column, of: of_what(texts[column].get(row)) });
        named.push(NamedTotal { row, called });
    }
    // Each row may have its subtotal, and then there is the total of all. A column of more such names says nothing of its
    // rows, unless it says nothing else.
    for least in [Called::TotalOf, Called::Total] {
        if named.len() > MOST || named.len() > count / 2 + 1 {
            named.retain(|of| of.called <= least);
        }
    }
    if named.is_empty() || named.len() > MOST || named.len() > count / 2 + 1 {
        return Vec::new();
    }
    let sums: Vec<usize> = (0..columns.len()).filter(|at| may_be_summed(rows, &columns[*at].name)).collect();
    labels.retain(|label| named.binary_search_by_key(&label.row, |of| of.row).is_ok());
    let table = Looked { texts, sums, labels, count };
    named.retain(|of| table.has_numbers(of.row));
    let are_sums = sums_of_rows(&table, &named);
    let total = |(of, is_sum): (&NamedTotal, bool)| {
        let is_said = is_sum || of.called != Called::Perhaps;
        Some(TableTotal {
            row: u32::try_from(of.row).ok().filter(|_| is_said)?,
            column: table.label(of.row)?.column,
            is_sum,
        })
    };
    named.iter().zip(are_sums).filter_map(total).collect()
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

/// What says of a row that it is a total.
struct Label {
    row: usize,
    column: usize,
    /// What it is the total of.
    of: String,
}

/// A table that is looked at.
struct Looked<'t> {
    texts: &'t [TextColumn],
    /// The columns whose numbers may be added up.
    sums: Vec<usize>,
    /// Those of the rows that are called totals, in their order.
    labels: Vec<Label>,
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

    fn label(&self, row: usize) -> Option<&Label> {
        let at = self.labels.binary_search_by_key(&row, |label| label.row).ok()?;
        self.labels.get(at)
    }
}

/// Of each column that may be added up its sum, and of how many numbers that is.
#[derive(Clone)]
struct ColumnSums(Vec<(f64, usize)>);

impl SummedRows for Looked<'_> {
    type Sums = ColumnSums;

    fn count(&self) -> usize {
        self.count
    }

    fn nothing(&self) -> ColumnSums {
        ColumnSums(vec![(0.0, 0); self.sums.len()])
    }

    fn add(&self, sums: &mut ColumnSums, row: usize) {
        for (column, (sum, known)) in self.sums.iter().zip(&mut sums.0) {
            if let Some(number) = self.number(*column, row) {
                *sum += number;
                *known += 1;
            }
        }
    }

    fn join(&self, sums: &mut ColumnSums, others: &ColumnSums) {
        for ((sum, known), (other, others)) in sums.0.iter_mut().zip(&others.0) {
            *sum += other;
            *known += others;
        }
    }

    /// Every number of the row, give and take what was rounded.
    fn is(&self, row: usize, sums: &ColumnSums, least: usize) -> bool {
        let mut has_any = false;
        for (column, (sum, known)) in self.sums.iter().zip(&sums.0) {
            let Some(own) = self.number(*column, row).filter(|own| *own != 0.0) else { continue };
            // Half of the last of four figures: whoever writes a total may round it, but not one number.
            let slack = if *known > 1 { own.abs() / 2000.0 } else { own.abs() * 1e-12 };
            if (sum - own).abs() > slack || *known == 0 {
                return false;
            }
            has_any |= *known >= least;
        }
        has_any
    }

    /// By what both say in a column, and by what the total says that it is of.
    fn groupings(&self) -> usize {
        2 * self.texts.len().min(KIN)
    }

    fn is_of_group(&self, total: usize, row: usize, grouping: usize) -> bool {
        let Some(label) = self.label(total) else { return false };
        let own = &self.texts[grouping / 2];
        if grouping % 2 == 1 {
            return is_what(own.get(row).trim_end_matches('年'), &label.of);
        }
        grouping / 2 != label.column && !own.get(total).is_empty() && own.get(row) == own.get(total)
    }
}
