//! Projects that a sum leaves out because a package project (打包项目) and its parts are not counted beside each other.
//! Must not know which projects: sums say how many.

use crate::query::{Column, Totals};
use crate::text::{Locale, say, say_with};

/// How many projects the sums of some columns leave out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The columns that leave out any.
    columns: Vec<(Column, usize)>,
    /// Whether all columns that are added up leave out as many.
    is_same: bool,
}

impl LeftOut {
    /// Of so many rows that come to these totals; `None` where every row is in every sum of the columns.
    pub fn of(totals: &Totals, rows: usize, columns: &[Column]) -> Option<Self> {
        let counted = columns.iter().filter_map(|column| Some((*column, totals.counted(*column)? as usize)));
        let all: Vec<(Column, usize)> = counted.map(|(column, count)| (column, rows.saturating_sub(count))).collect();
        let is_same = all.iter().all(|(_, count)| Some(*count) == all.first().map(|(_, first)| *first));
        let columns: Vec<(Column, usize)> = all.into_iter().filter(|(_, count)| *count > 0).collect();
        (!columns.is_empty()).then_some(Self { columns, is_same })
    }

    /// For whoever reads a file or a message.
    pub fn sentence(&self, locale: Locale) -> String {
        say_with(locale, "columns-left-out", [("which", self.which(locale).into())])
    }

    /// To be put behind the number of rows of a list.
    pub fn aside(&self, locale: Locale) -> String {
        say_with(locale, "columns-left-out-aside", [("which", self.which(locale).into())])
    }

    /// `3 个项目`, or column by column.
    fn which(&self, locale: Locale) -> String {
        let count = |count: usize| say_with(locale, "projects-counted", [("count", count.into())]);
        let of_column = |(column, left_out): &(Column, usize)| {
            let key = match column.amount() {
                Some(which) => format!("column-amount-{}", which.column()),
                None => "columns-land".to_owned(),
            };
            let args = [("column", say(locale, &key).into_owned().into()), ("projects", count(*left_out).into())];
            say_with(locale, "columns-left-out-of", args)
        };
        match self.columns.as_slice() {
            [(_, left_out), ..] if self.is_same => count(*left_out),
            columns => columns.iter().map(of_column).collect::<Vec<_>>().join(&say(locale, "list-separator")),
        }
    }
}
