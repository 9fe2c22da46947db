//! What the lines above a table say of all its numbers: the unit they are in, and what they are of. Must not know columns.

use csv::StringRecord;

use crate::package::columns::{is_unit_alone, written_unit};
use crate::package::meaning::unit_said;
use crate::schema::{is_rate_unit, rate_word};

/// What the lines above a table say of its numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Above {
    /// What all numbers are in: `单位：万元`, `指标：地区生产总值(亿元)`.
    pub unit: Option<String>,
    /// What says that they are never added up: 增速 of `指标：工业增加值增速(%)`.
    pub rate: Option<String>,
}

impl Above {
    pub(super) fn of(rows: &[StringRecord]) -> Self {
        let said = rows.iter().flatten().find_map(unit_said).filter(|unit| is_unit_alone(unit));
        let subject = rows.iter().find_map(subject);
        let unit = said.or_else(|| written_unit(subject?).filter(|unit| is_unit_alone(unit)));
        let of_unit = unit.filter(|unit| is_rate_unit(unit));
        let rate = subject.and_then(rate_word).or(of_unit);
        Self { unit: unit.map(str::to_owned), rate: rate.map(str::to_owned) }
    }
}

/// The one thing that all numbers of a table are of, where a line above it names that and stands alone.
fn subject(row: &StringRecord) -> Option<&str> {
    const WORDS: [&str; 6] = ["指标：", "指标:", "指标名称：", "指标名称:", "Indicator: ", "Indicator:"];
    let mut cells = row.iter().map(str::trim).filter(|cell| !cell.is_empty());
    let (text, None) = (cells.next()?, cells.next()) else { return None };
    let subject = WORDS.iter().find_map(|word| text.strip_prefix(word)).map(str::trim);
    // A title names what its numbers are of where it ends with what they are in.
    subject.or_else(|| {
        written_unit(text).is_some_and(|unit| text.ends_with([')', '）']) && is_unit_alone(unit)).then_some(text)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_says_what_all_numbers_are_in_and_of() {
        for (lines, unit, rate) in [
            (&["数据库：分省年度数据", "指标：地区生产总值(亿元)", "时间：最近20年"][..], Some("亿元"), None),
            (&["指标：人口数(人口抽样调查)(人)"], Some("人"), None),
            (&["指标：规模以上工业增加值增速(%)"], Some("%"), Some("增速")),
            (&["指标：居民消费价格指数(上年=100)"], None, Some("指数")),
            (&["指标：外资占全部投资(%)"], Some("%"), Some("%")),
            (&["各地区用电量（万千瓦时）"], Some("万千瓦时"), None),
            (&["企业一览（2021年）", "单位：万元"], Some("万元"), None),
            (&["各地区人均收入和增速", "单位：元"], Some("元"), None),
            (&["重点项目（附件1）"], None, None),
        ] {
            let rows: Vec<StringRecord> = lines.iter().map(|line| [*line, "", ""].iter().collect()).collect();
            let above = Above::of(&rows);
            assert_eq!((above.unit.as_deref(), above.rate.as_deref()), (unit, rate), "{lines:?}");
        }
    }
}
