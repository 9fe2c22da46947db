//! Rows that have fewer cells than there are columns, or more: in which column each cell belongs, as far as that can be known.
//! Must not know what becomes of the cells.

use std::sync::OnceLock;

use super::header::Header;
use crate::model::Kind;
use crate::package::csv::Record;
use crate::package::descriptor::{Role, Schema, role};
use crate::package::meaning::trim;
use crate::schema::TableSpec;

/// What may stand in a column, as far as that helps to know whether a cell belongs there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::package) enum Holds {
    Number,
    Date,
    /// Words, but neither a number nor a date alone.
    Words,
    /// Nobody knows.
    Anything,
    /// What rows are known by, and what refers to others: whatever stands there is no number.
    Key,
}

/// What the columns of a table hold.
#[derive(Debug, Default)]
pub(in crate::package) struct Holding {
    declared: Vec<Holds>,
    /// The same with what the rows that have all their cells say of columns of which nobody else does: found out as soon as a row
    /// lacks some.
    learned: OnceLock<Vec<Holds>>,
}

/// What stands in the columns of rows that have all their cells.
#[derive(Debug)]
pub(in crate::package) struct Learning(Vec<Met>);

/// How many cells of a column are what.
#[derive(Clone, Copy, Debug, Default)]
struct Met {
    filled: usize,
    numbers: usize,
    dates: usize,
    words: usize,
}

/// Of rows that lack more cells, or have more beyond, nothing is known.
const MOST_APART: usize = 16;

impl Holding {
    pub(in crate::package) fn new(spec: &TableSpec, header: &Header, schema: &Schema) -> Self {
        let names = header.names().iter().enumerate();
        let declared = names.map(|(at, name)| Holds::of(at, name, spec, schema)).collect();
        Self { declared, learned: OnceLock::new() }
    }

    /// The columns whose cells in a row cannot be known to belong there, though they hold numbers or dates; `learn` looks at the
    /// other rows.
    pub(in crate::package) fn in_doubt(
        &self,
        record: &Record<'_>,
        width: usize,
        to: impl Fn(usize) -> Option<usize> + Copy,
        learn: impl FnOnce() -> Learning,
    ) -> Vec<usize> {
        let doubtful = Self::in_doubt_as(&self.declared, record, width, to);
        if doubtful.is_empty() {
            return doubtful;
        }
        let learned = self.learned.get_or_init(|| learn().with(&self.declared));
        Self::in_doubt_as(learned, record, width, to)
    }

    /// Where that is known of the columns: moved by as many
    /// cells as are lacking or too many, each for itself, they would fit as well. `to` gives the column of each cell of the
    /// row if nothing is moved.
    fn in_doubt_as(
        holds: &[Holds],
        record: &Record<'_>,
        width: usize,
        to: impl Fn(usize) -> Option<usize>,
    ) -> Vec<usize> {
        let cells: Vec<&str> = record.iter().map(trim).collect();
        let columns: Vec<Holds> =
            (0..width).map(|at| to(at).and_then(|at| holds.get(at)).copied().unwrap_or(Holds::Anything)).collect();
        let is_measured = |at: &usize| cells.get(*at).is_some_and(|cell| columns[*at].is_in_doubt(cell));
        let measured = (0..width.min(cells.len())).filter(is_measured);
        if cells.len().abs_diff(width) > MOST_APART {
            return measured.collect();
        }
        let fitting = Fitting::new(&cells, &columns);
        measured.filter(|at| !fitting.is_sure(*at)).collect()
    }
}

impl Learning {
    /// Of so many columns.
    pub(in crate::package) fn new(columns: usize) -> Self {
        Self(vec![Met::default(); columns])
    }

    /// Looks at a row that has all its cells.
    pub(in crate::package) fn add<'c>(&mut self, cells: impl Iterator<Item = &'c str>) {
        for (met, cell) in self.0.iter_mut().zip(cells).filter(|(_, cell)| !cell.is_empty() && !is_mark(cell)) {
            let (is_number, is_date) = (Holds::Number.takes(cell), Holds::Date.takes(cell));
            met.filled += 1;
            met.numbers += usize::from(is_number);
            met.dates += usize::from(is_date);
            met.words += usize::from(Holds::Words.takes(cell));
        }
    }

    /// What columns hold of which nothing is declared: what all of their cells are.
    fn with(&self, declared: &[Holds]) -> Vec<Holds> {
        /// Of fewer cells nothing is learned.
        const LEAST: usize = 2;
        let columns = declared.iter().zip(&self.0).enumerate();
        let learned = columns.map(|(at, (holds, met))| match holds {
            Holds::Anything | Holds::Key if at > 0 && met.filled >= LEAST => match met.filled {
                all if all == met.words => Holds::Words,
                // Numbers of a key, too, only name something.
                _ if *holds == Holds::Key => Holds::Key,
                all if all == met.dates && all == met.numbers => Holds::Anything,
                all if all == met.dates => Holds::Date,
                all if all == met.numbers => Holds::Number,
                _ => Holds::Anything,
            },
            _ => *holds,
        });
        learned.collect()
    }
}

impl Holds {
    fn of(at: usize, name: &str, spec: &TableSpec, schema: &Schema) -> Self {
        let field = schema.field(name);
        match role(name, spec, field) {
            _ if at == 0 || spec.keys().any(|key| key == name) => Self::Key,
            Role::Number { .. } => Self::Number,
            Role::Date | Role::Period => Self::Date,
            Role::List { is_known: true } => Self::Words,
            Role::List { is_known: false } => Self::Anything,
            Role::Text => match spec.column(name).map(|column| (column.kind, column.words)) {
                Some((Kind::Name | Kind::Text | Kind::Link, _)) => Self::Words,
                Some((Kind::Category, words)) if !words.is_empty() => Self::Words,
                // Codes may be numbers.
                Some(_) => Self::Key,
                None => Self::Anything,
            },
        }
    }

    /// Whether a cell may stand in such a column.
    fn takes(self, cell: &str) -> bool {
        match self {
            _ if cell.is_empty() || is_mark(cell) => true,
            Self::Number => is_numeric(cell) && !is_day(cell),
            Self::Date => is_dated(cell),
            Self::Words => !is_numeric(cell) && !is_dated(cell),
            Self::Anything | Self::Key => true,
        }
    }

    /// Whether it matters that a cell may belong into another column.
    fn is_in_doubt(self, cell: &str) -> bool {
        match self {
            Self::Number | Self::Date => !cell.is_empty(),
            Self::Anything => is_numeric(cell) || is_dated(cell),
            Self::Words | Self::Key => false,
        }
    }
}

/// Which cells fit into which columns, where some are left out of the row, or some of its cells are too many.
///
/// Of a row with fewer cells each stands as many columns further on as were left out before it; of one with more, as many
/// columns back as cells before it are too many.
struct Fitting {
    /// For each cell, by how many columns it may be moved, looking at all before it and at all behind it.
    may_be: Vec<Vec<bool>>,
    is_short: bool,
}

impl Fitting {
    fn new(cells: &[&str], columns: &[Holds]) -> Self {
        let is_short = cells.len() < columns.len();
        let apart = cells.len().abs_diff(columns.len());
        let column = |cell: usize, moved: usize| if is_short { Some(cell + moved) } else { cell.checked_sub(moved) };
        let fits = |cell: usize, moved: usize| {
            let holds = column(cell, moved).and_then(|at| columns.get(at));
            holds.is_some_and(|holds| holds.takes(cells[cell]))
        };
        // Of a row with more a cell that is too many is where the next is moved by one more.
        let mut before = vec![vec![false; apart + 1]; cells.len() + 1];
        before[0] = (0..=apart).map(|moved| is_short || moved == 0).collect();
        let mut kept = vec![vec![false; apart + 1]; cells.len()];
        for cell in 0..cells.len() {
            for moved in 0..=apart {
                let is_reached = if is_short {
                    (0..=moved).any(|less| before[cell][less] && (cell > 0 || less == moved))
                } else {
                    before[cell][moved]
                };
                kept[cell][moved] = is_reached && fits(cell, moved);
                before[cell + 1][moved] |= kept[cell][moved];
                if !is_short && moved > 0 {
                    before[cell + 1][moved] |= before[cell][moved - 1];
                }
            }
        }
        let mut behind: Vec<bool> = (0..=apart).map(|moved| is_short || moved == apart).collect();
        for cell in (0..cells.len()).rev() {
            let next = behind.clone();
            for moved in 0..=apart {
                let is_kept = kept[cell][moved] && if is_short { next[moved..].contains(&true) } else { next[moved] };
                let is_dropped = !is_short && moved < apart && before[cell][moved] && next[moved + 1];
                kept[cell][moved] = is_kept;
                behind[moved] = is_kept || is_dropped;
            }
        }
        Self { may_be: kept, is_short }
    }

    /// Whether the column of this number has the cell of this number, and none but that.
    fn is_sure(&self, column: usize) -> bool {
        let cell_of = |moved: usize| if self.is_short { column.checked_sub(moved) } else { Some(column + moved) };
        let may_have =
            |moved: usize| cell_of(moved).and_then(|cell| self.may_be.get(cell)).is_some_and(|may| may[moved]);
        let apart = self.may_be.first().map_or(0, Vec::len);
        let own = self.may_be.get(column);
        own.is_some_and(|own| own[0] && !own[1..].contains(&true)) && !(1..apart).any(may_have)
    }
}

/// What stands where there is no value.
fn is_mark(cell: &str) -> bool {
    matches!(cell, "-" | "–" | "—" | "--" | "…" | "/" | "n/a" | "N/A" | "NA" | "无" | "未公布")
}

/// Whether a text begins as a number does.
fn is_numeric(cell: &str) -> bool {
    let bare =
        cell.trim_start_matches(['+', '-', '−', '(', '（', '¥', '￥', '$', '€', '约', '~', '≥', '≤', '>', '<', '=']);
    let letters = bare.chars().filter(|c| c.is_alphabetic()).count();
    bare.starts_with(|c: char| c.is_ascii_digit()) && letters <= 4
}

/// Whether a text is of a certain day or month, which no number is.
fn is_day(cell: &str) -> bool {
    let inner = cell.get(1..).unwrap_or_default();
    is_dated(cell) && inner.contains(['-', '/', '年', ':'])
}

/// Whether a text may be a date or a period: a year stands in it, and hardly anything else.
fn is_dated(cell: &str) -> bool {
    const BESIDE: &str = "-/. :年月日号第一二三四上下半季度HQhqTtZz";
    let is_year = |digits: &str| {
        digits.get(..4).and_then(|year| year.parse().ok()).is_some_and(|year: u32| (1900..=2100).contains(&year))
    };
    let has_year =
        cell.split(|c: char| !c.is_ascii_digit()).any(|digits| matches!(digits.len(), 4 | 8) && is_year(digits));
    has_year && cell.chars().all(|c| c.is_ascii_digit() || BESIDE.contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Which of the cells of a row stay in doubt.
    fn doubtful(columns: &[Holds], cells: &[&str]) -> Vec<usize> {
        let mut record = Record::default();
        cells.iter().for_each(|cell| record.push_own([*cell]));
        let learn = || Learning::new(columns.len());
        Holding { declared: columns.to_vec(), ..Holding::default() }.in_doubt(&record, columns.len(), Some, learn)
    }

    #[test]
    fn what_fits_in_one_column_only_is_known() {
        use Holds::{Anything, Date, Key, Number, Words};
        let table = [Key, Words, Words, Number, Number, Date, Words];
        for (columns, cells, expected) in [
            // A separator is lost in the middle: the year may be an amount, or the year.
            (&table[..6], &["p3", "项目", "已签约", "2021"][..], &[3][..]),
            // Which of two amounts is there?
            (&table[..6], &["p3", "项目", "已签约", "5"], &[3]),
            (&table[..6], &["p3", "项目", "已签约", "5", "2021"], &[3, 4]),
            // Only words are lacking behind.
            (&table, &["p3", "项目", "已签约", "5", "6", "2021"], &[]),
            (&table, &["p3", "项目", "已签约", "", "6", "2021-03"], &[]),
            // Words are lacking before.
            (&table, &["p3", "已签约", "5", "6", "2021", "说明"], &[3, 4, 5]),
            // A text with a separator in it, behind the numbers and before them.
            (&table, &["p3", "项目", "已签约", "5", "6", "2021", "说明", "又"], &[]),
            (&table, &["p3", "项目", "又", "已签约", "5", "6", "2021", "说明"], &[3, 4, 5]),
            (&[Key, Anything, Anything], &["a", "5"], &[1]),
            (&[Key, Anything, Anything], &["a", "x"], &[]),
            (&[Key, Number], &["a"], &[]),
        ] {
            assert_eq!(doubtful(columns, cells), expected, "{cells:?}");
        }
    }

    #[test]
    fn rows_far_too_short_are_in_doubt_as_a_whole() {
        let columns = [[Holds::Key].as_slice(), &[Holds::Number; 40]].concat();
        assert_eq!(doubtful(&columns, &["a", "1", "2"]), [1, 2]);
    }
}
