//! Rows of any table that are no records but the sums of others: added up with the rest, everything would be there twice.
//! A row is one only if its label says nothing else and every number in it that can be a sum is that of the same rows. Must
//! not know what a table is about.

use super::field_kind::number_text;
use super::unit_numbers::number_of;
use crate::model::{AddsUp, Decimal, TextColumn};
use crate::package::findings::place::Column;
use crate::package::meaning::{
    Aside, Called, NamedTotal, NumberWriting, SummedRows, Ways, aside_by_name, called, is_part, is_what, of_what,
    sums_of_rows, values,
};
use crate::package::rows::Rows;
use crate::schema::is_rate;

/// A row whose label is that of a total.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::package) struct TableTotal {
    pub row: u32,
    /// The column that its label stands in.
    pub column: usize,
    /// Why it is no record; nothing where it is kept as one, though it is called a total.
    pub aside: Option<Aside>,
}

/// A label stands in one of so many first columns.
const LABELS: usize = 3;
/// More rows than this that are called totals are no totals.
const MOST: usize = 400;
/// Rows are of one kin by one of so many first columns: the year, the place.
const KIN: usize = 6;

/// The column in which a row is called a total, or perhaps one, or a part of another.
pub(in crate::package) fn label<'t>(text: impl Fn(usize) -> &'t str, columns: usize) -> Option<usize> {
    part_in(&text, columns).or_else(|| called_in(text, columns).map(|(column, _)| column))
}

/// The column in which a row says that it is a part of the one above it.
fn part_in<'t>(text: impl Fn(usize) -> &'t str, columns: usize) -> Option<usize> {
    (0..columns.min(LABELS)).find(|at| is_part(text(*at)))
}

/// That in which it is called a total, and how surely.
fn called_in<'t>(text: impl Fn(usize) -> &'t str, columns: usize) -> Option<(usize, Called)> {
    (0..columns.min(LABELS)).filter_map(|at| Some((at, called(text(at))?))).min_by_key(|(_, called)| *called)
}

/// The rows that are called totals, or parts of others, in their order.
pub(in crate::package) fn table_totals(rows: &Rows, columns: &[Column], texts: &[TextColumn]) -> Vec<TableTotal> {
    let count = texts.first().map_or(0, TextColumn::len);
    let mut labels = Vec::new();
    let mut named: Vec<NamedTotal> = Vec::new();
    let mut parts: Vec<(usize, usize)> = Vec::new();
    for row in 0..count {
        if row > 0
            && let Some(column) = part_in(|at| texts[at].get(row), columns.len())
        {
            parts.push((row, column));
            continue;
        }
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
    if named.len() > MOST || named.len() > count / 2 + 1 {
        named.clear();
    }
    if named.is_empty() && parts.is_empty() {
        return Vec::new();
    }
    let may_be_summed = |at: &usize| may_be_summed(rows, &columns[*at].name);
    let sums = (0..columns.len()).filter(may_be_summed).map(|at| (at, writing(&texts[at]))).collect();
    let times = (0..columns.len()).filter(|at| is_of_time(&columns[*at].name)).collect();
    labels.retain(|label| named.binary_search_by_key(&label.row, |of| of.row).is_ok());
    let table = Looked { texts, sums, times, labels, count };
    named.retain(|of| table.has_numbers(of.row));
    parts.retain(|(row, _)| table.has_numbers(*row));
    let of_parts: Vec<usize> = parts.iter().map(|(row, _)| *row).collect();
    let are_sums = sums_of_rows(&table, &named, &of_parts);
    let total = |(of, is_sum): (&NamedTotal, bool)| {
        let is_said = is_sum || of.called != Called::Perhaps;
        let column = table.label(of.row)?.column;
        let by_name = || {
            let is_alone = of.called == Called::Total && table.stands_beside_others(of.row, &named, &of_parts);
            aside_by_name(texts[column].get(of.row)).filter(|_| is_alone)
        };
        let aside = if is_sum { Some(Aside::Sum) } else { by_name() };
        Some(TableTotal { row: u32::try_from(of.row).ok().filter(|_| is_said)?, column, aside })
    };
    let totals = named.iter().zip(are_sums).filter_map(total);
    let part = |(row, column): &(usize, usize)| {
        let (row, aside) = (u32::try_from(*row).ok()?, Some(Aside::Part));
        Some(TableTotal { row, column: *column, aside })
    };
    let mut all: Vec<TableTotal> = totals.chain(parts.iter().filter_map(part)).collect();
    all.sort_by_key(|total| total.row);
    all
}

/// How the numbers of a column are written, if not all as everywhere.
fn writing(texts: &TextColumn) -> Option<NumberWriting> {
    let are_usual = values(texts).all(|(_, text)| usual(text).is_some());
    if are_usual { None } else { Ways::of(values(texts).map(|(_, text)| text)).verdict().way() }
}

/// A number that is written as everywhere.
fn usual(text: &str) -> Option<f64> {
    Decimal::parse(&number_text(text)?).ok().map(Decimal::to_f64)
}

/// Whether a column of this name says when.
fn is_of_time(name: &str) -> bool {
    const WORDS: [&str; 9] = ["年份", "年度", "日期", "时间", "月份", "year", "date", "month", "period"];
    let lower = name.to_lowercase();
    ["年", "期间", "时期"].contains(&name) || WORDS.iter().any(|word| lower.contains(word))
}

/// Whether numbers of a column of this name may be added up.
fn may_be_summed(rows: &Rows, name: &str) -> bool {
    let lower = name.to_lowercase();
    let is_counter = ["id", "no", "no.", "#", "序号", "编号", "代码", "code"].contains(&lower.as_str());
    let declared = rows.schema.field(name);
    let is_refused = declared.is_some_and(|field| {
        field.own.adds_up == Some(AddsUp::Never) || matches!(field.kind.as_str(), "year" | "date" | "yearmonth")
    });
    !is_refused && !is_counter && !is_rate(name) && !name.contains('%') && !is_of_time(name)
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
    /// The columns whose numbers may be added up, and how these are written, if not as everywhere.
    sums: Vec<(usize, Option<NumberWriting>)>,
    /// Those that say when.
    times: Vec<usize>,
    /// Those of the rows that are called totals, in their order.
    labels: Vec<Label>,
    count: usize,
}

impl Looked<'_> {
    fn number(&self, (column, writing): (usize, Option<NumberWriting>), row: usize) -> Option<f64> {
        let text = self.texts[column].get(row);
        match writing {
            Some(way) => way.read(text)?.parse().ok(),
            None => usual(text).or_else(|| usual(&number_of(text)?)),
        }
    }

    fn has_numbers(&self, row: usize) -> bool {
        self.sums.iter().any(|column| self.number(*column, row).is_some_and(|number| number != 0.0))
    }

    /// Whether there is anything of the time of a row, if it is of one, that it would count twice.
    fn stands_beside_others(&self, row: usize, named: &[NamedTotal], parts: &[usize]) -> bool {
        let is_record =
            |at: &usize| named.binary_search_by_key(at, |of| of.row).is_err() && parts.binary_search(at).is_err();
        let is_of_its_time = |other: usize| {
            let mut said = self.times.iter().map(|at| (self.texts[*at].get(row), self.texts[*at].get(other)));
            said.all(|(own, other)| own.is_empty() || own == other)
        };
        (0..self.count).filter(is_record).any(is_of_its_time)
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
