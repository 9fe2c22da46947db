//! What a column's name says of its numbers: the unit they are in, and over what they may be added up. Must not know cells.

use crate::model::AmountUnit;
use crate::package::cells::headed_text;
use crate::schema::humps;

/// The unit that a column's name says: in brackets behind it, or without.
pub(crate) fn written_unit(name: &str) -> Option<&str> {
    headed_text(name).or_else(|| behind_name(name))
}

/// Units that numbers stand in without anything else saying so.
const UNITS: [&str; 39] = [
    "%",
    "‰",
    "人",
    "万人",
    "户",
    "万户",
    "家",
    "个",
    "件",
    "台",
    "套",
    "辆",
    "亩",
    "万亩",
    "公顷",
    "平方米",
    "万平方米",
    "平方公里",
    "吨",
    "万吨",
    "千瓦",
    "万千瓦",
    "兆瓦",
    "千瓦时",
    "万千瓦时",
    "亿千瓦时",
    "m2",
    "km2",
    "km",
    "ha",
    "kw",
    "mw",
    "gw",
    "kwh",
    "mwh",
    "gwh",
    "twh",
    "人次",
    "万人次",
];
/// Those that mean something else as soon as they stand beside anything: 2021年 is no number of years.
const UNITS_ALONE: [&str; 7] = ["天", "年", "位", "次", "项", "小时", "月"];

/// Whether a text is such a unit, or so much money or so many of one for each of another: `元/亩`.
pub(in crate::package) fn is_unit(text: &str) -> bool {
    let is_one = |text: &str| AmountUnit::parse(text).is_some() || UNITS.contains(&text.to_lowercase().as_str());
    is_one(text) || text.split_once('/').is_some_and(|(one, other)| is_one(one) && is_one(other))
}

/// Whether a text of which nothing but its unit was left, as in a row of units below a heading, is one.
pub(crate) fn is_unit_alone(text: &str) -> bool {
    is_unit(text) || UNITS_ALONE.contains(&text)
}

/// A unit that stands behind a name without brackets: `GDP_亿元`, `产值/万元`, `capacity_mw`.
fn behind_name(name: &str) -> Option<&str> {
    let (_, unit) = name.rsplit_once(['_', ' ', '/', '／'])?;
    let is_money = AmountUnit::parse(unit).is_some() && unit.ends_with(['元', '币']);
    (is_money || UNITS.contains(&unit.to_lowercase().as_str())).then_some(unit)
}

/// The word of a column's name that says that its numbers are of a day and not of a year: employees, area, what is owed.
pub(crate) fn stock_word(name: &str) -> Option<&str> {
    const PARTS: [&str; 24] = [
        "人口",
        "就业人员",
        "就业人数",
        "技术人员",
        "从业人员",
        "从业人数",
        "从业者",
        "员工",
        "职工",
        "在职",
        "在岗",
        "在册",
        "在校",
        "期末",
        "年末",
        "月末",
        "存量",
        "保有量",
        "余额",
        "面积",
        "床位",
        "总资产",
        "资产总额",
        "库存",
    ];
    /// What is built, sold or newly come in a year is of the year.
    const BUT: [&str; 18] = [
        "新增", "新建", "新开", "增加", "净增", "减少", "增量", "变动", "竣工", "开工", "销售", "成交", "出让", "供应",
        "招聘", "培训", "流入", "流出",
    ];
    const WORDS: [&str; 13] = [
        "population",
        "employees",
        "employee",
        "employment",
        "headcount",
        "staff",
        "workforce",
        "area",
        "stock",
        "outstanding",
        "beds",
        "inventory",
        "assets",
    ];
    const BUT_WORDS: [&str; 11] =
        ["new", "added", "sold", "built", "completed", "leased", "hired", "change", "increase", "net", "trained"];
    let words = || name.split(|c: char| !c.is_alphanumeric()).flat_map(humps);
    let is_of = |words: &[&str], word: &str| words.contains(&word.to_lowercase().as_str());
    if BUT.iter().any(|part| name.contains(part)) || words().any(|word| is_of(&BUT_WORDS, word)) {
        return None;
    }
    PARTS.into_iter().find(|part| name.contains(part)).or_else(|| words().find(|word| is_of(&WORDS, word)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::{is_rate, is_rate_unit, rate_word};

    #[test]
    fn what_is_called_a_rate_is_not_added_up() {
        for name in [
            "tax_rate",
            "taxRate",
            "Rank",
            "Interest ratio",
            "gdp_per_capita",
            "price",
            "单价（元）",
            "同比",
            "投资强度",
            "每亩税收",
        ] {
            assert!(is_rate(name), "{name}");
        }
        for name in [
            "estimated_generation_gwh",
            "operations",
            "separate_sites",
            "meaning",
            "persons",
            "pages",
            "税收（万元）",
            "面积/亩",
        ] {
            assert!(!is_rate(name), "{name}");
        }
        assert_eq!((rate_word("毛利率"), rate_word("Tax rate")), (Some("率"), Some("rate")));
        assert!(is_rate_unit("万元/亩") && is_rate_unit("元/人") && !is_rate_unit("万元"));
    }

    #[test]
    fn what_is_of_a_day_is_told_from_what_is_of_a_year() {
        for (name, word) in [
            ("常住人口", Some("人口")),
            ("年末从业人员（人）", Some("从业人员")),
            ("占地面积（亩）", Some("面积")),
            ("贷款余额", Some("余额")),
            ("就业人员数_万人", Some("就业人员")),
            ("Employees", Some("Employees")),
            ("land_area_ha", Some("area")),
            ("headCount staff", Some("staff")),
            ("新增从业人员", None),
            ("销售面积", None),
            ("new employees", None),
            ("营业收入", None),
            ("training area added", None),
        ] {
            assert_eq!(stock_word(name), word, "{name}");
        }
    }
}
