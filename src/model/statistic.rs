//! Numbers that say something of many others and cannot be added to one another: means, medians, the least and the most, how
//! many different ones there are, ratios of two sums, days between two dates. Must not know books, measures, or how they are found.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};
use std::sync::Mutex;

use super::field::FieldName;

/// How one number is made of many.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum How {
    /// 平均
    Mean,
    /// 中位数
    Median,
    /// 最小
    Least,
    /// 最大
    Most,
    /// 不同值个数
    Distinct,
    /// 两列合计之比
    Ratio,
    /// 两个日期相隔天数的中位数
    Days,
}

impl How {
    /// All.
    pub const ALL: [Self; 7] =
        [Self::Mean, Self::Median, Self::Least, Self::Most, Self::Distinct, Self::Ratio, Self::Days];

    /// Those of one column of numbers.
    pub const OF_NUMBERS: [Self; 4] = [Self::Mean, Self::Median, Self::Least, Self::Most];

    /// What stands before the colon; its text is `statistic-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Mean => "mean",
            Self::Median => "median",
            Self::Least => "least",
            Self::Most => "most",
            Self::Distinct => "distinct",
            Self::Ratio => "ratio",
            Self::Days => "days",
        }
    }

    /// What stands between its two columns, if it has two.
    pub fn separator(self) -> Option<char> {
        match self {
            Self::Ratio => Some('/'),
            Self::Days => Some(':'),
            _ => None,
        }
    }
}

/// A statistic of some column or columns: `mean:planned_total`, `ratio:column:营收/land_mu`. As cheap to hand on as a number.
#[derive(Clone, Copy)]
pub struct Statistic(&'static Parts);

struct Parts {
    id: &'static str,
    how: How,
    one: &'static str,
    other: Option<&'static str>,
}

/// All statistics ever asked for.
static KNOWN: Mutex<BTreeMap<&'static str, &'static Parts>> = Mutex::new(BTreeMap::new());

/// What columns of land are called in statistics.
pub const LAND: &str = "land_mu";

impl Statistic {
    /// The id of that of these columns.
    pub fn id_of(how: How, one: &str, other: Option<&str>) -> String {
        match (how.separator(), other) {
            (Some(separator), Some(other)) => format!("{}:{one}{separator}{other}", how.id()),
            _ => format!("{}:{one}", how.id()),
        }
    }

    /// The statistic with this id; columns that only a package has are called `column:NAME` in it. `is_number` says which
    /// ids are those of numbers.
    pub fn parse(id: &str, is_number: impl Fn(&str) -> bool) -> Option<Self> {
        let (word, of) = id.split_once(':')?;
        let how = How::ALL.into_iter().find(|how| how.id() == word)?;
        let known = || KNOWN.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(known) = known().get(id) {
            return Some(Self(known));
        }
        let is_operand = |id: &str| match how {
            How::Distinct => !id.is_empty(),
            How::Days => id.starts_with("date_") || FieldName::parse(id).is_some(),
            _ => id == LAND || is_number(id),
        };
        let (one, other) = match how.separator() {
            None => (of, None),
            Some(separator) => {
                let sides = of.match_indices(separator).map(|(at, sign)| (&of[..at], &of[at + sign.len()..]));
                let (one, other) = sides.into_iter().find(|(one, other)| is_operand(one) && is_operand(other))?;
                (one, Some(other))
            }
        };
        if !is_operand(one) {
            return None;
        }
        let kept = |text: &str| -> &'static str { Box::leak(text.to_owned().into_boxed_str()) };
        let parts = Parts { id: kept(id), how, one: kept(one), other: other.map(kept) };
        let parts: &'static Parts = Box::leak(Box::new(parts));
        Some(Self(known().entry(parts.id).or_insert(parts)))
    }

    /// As written.
    pub fn id(self) -> &'static str {
        self.0.id
    }

    /// How it is made.
    pub fn how(self) -> How {
        self.0.how
    }

    /// The id of the column that it is of, or of the first of two.
    pub fn one(self) -> &'static str {
        self.0.one
    }

    /// The id of the second column, where there are two.
    pub fn other(self) -> Option<&'static str> {
        self.0.other
    }
}

impl PartialEq for Statistic {
    fn eq(&self, other: &Self) -> bool {
        self.id() == other.id()
    }
}

impl Eq for Statistic {}

impl Hash for Statistic {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.id().hash(state);
    }
}

impl Ord for Statistic {
    fn cmp(&self, other: &Self) -> Ordering {
        self.id().cmp(other.id())
    }
}

impl PartialOrd for Statistic {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl std::fmt::Debug for Statistic {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.id().fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statistics_are_told_from_other_words_and_cut_where_both_sides_are_columns() {
        for (id, expected) in [
            ("mean:planned_total", Some(("planned_total", None))),
            ("median:column:营收", Some(("column:营收", None))),
            ("ratio:column:a/b/land_mu", Some(("column:a/b", Some("land_mu")))),
            ("ratio:column:营收/column:人数", Some(("column:营收", Some("column:人数")))),
            ("days:date_signed:date_started", Some(("date_signed", Some("date_started")))),
            ("days:column:签约日期:date_started", Some(("column:签约日期", Some("date_started")))),
            ("distinct:sector", Some(("sector", None))),
            ("mean:project_count", None),
            ("mean:mean:planned_total", None),
            ("mean:", None),
            ("meaning:planned_total", None),
            ("ratio:planned_total", None),
            ("days:date_signed", None),
        ] {
            let is_number = |id: &str| id == "planned_total" || FieldName::parse(id).is_some();
            let found = Statistic::parse(id, is_number).map(|found| (found.one(), found.other()));
            assert_eq!(found, expected, "{id}");
        }
    }
}
