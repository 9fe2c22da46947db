//! The unit that a line above a table says for all of it, the columns that are meant by none, and how lines below it begin that
//! are none of its rows. Must not know tables.

/// The unit that a line above a table says for all of it: `单位：万元`, `（单位：亿元、%）`, `Unit: MW`.
pub(crate) fn unit_said(text: &str) -> Option<&str> {
    const WORDS: [&str; 8] = ["计量单位：", "计量单位:", "单位：", "单位:", "Unit: ", "Units: ", "unit: ", "units: "];
    /// Whoever reports or builds is an office.
    const OFFICES: [&str; 11] =
        ["填报", "填表", "制表", "编制", "报送", "上报", "主管", "责任", "建设", "发布", "统计"];
    let (before, behind) = WORDS.iter().find_map(|word| text.split_once(word))?;
    if OFFICES.iter().any(|office| before.trim_end().ends_with(office)) {
        return None;
    }
    let end = behind.find([')', '）', ']', '】', ';', '；', '\n']).unwrap_or(behind.len());
    let unit = behind[..end].trim();
    // Several of them are of several columns, and nobody says which.
    let is_one = !unit.is_empty() && !unit.contains(['、', ',', '，', '/']) && unit.chars().count() <= 12;
    is_one.then_some(unit)
}

/// Whether a column is called as one of numbers that are in no unit, whatever a line above says of the others.
pub(crate) fn counts_things(name: &str) -> bool {
    const WORDS: [&str; 12] =
        ["序号", "个数", "数量", "户数", "家数", "人数", "企业数", "项目数", "count", "number", "No.", "年份"];
    WORDS.iter().any(|word| name.contains(word))
}

/// Whether a text begins as notes below a table do, or as the line on which those sign who made it.
pub(crate) fn is_note(text: &str) -> bool {
    const WORDS: [&str; 33] = [
        "注：",
        "注:",
        "注 ",
        "注1",
        "注释",
        "附注",
        "备注：",
        "备注:",
        "说明：",
        "说明:",
        "资料来源",
        "数据来源",
        "来源：",
        "来源:",
        "填报说明",
        "Note:",
        "Notes:",
        "NOTE",
        "Note ",
        "Source:",
        "Sources:",
        "SOURCE",
        "* ",
        "Source ",
        "填表人",
        "填报人",
        "填报单位：",
        "填报单位:",
        "制表人",
        "制表：",
        "审核人",
        "审核：",
        "联系人：",
    ];
    let text = text.trim_start();
    WORDS.iter().any(|word| text.starts_with(word)) || text == "注"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_unit_of_a_line_is_found_where_it_is_one() {
        for (text, unit) in [
            ("单位：万元", Some("万元")),
            ("2021年产值（单位：亿元）", Some("亿元")),
            ("单位：亿元、%", None),
            ("Unit: MW", Some("MW")),
            ("填报单位：", None),
            ("填报单位：某局", None),
        ] {
            assert_eq!(unit_said(text), unit, "{text}");
        }
    }

    #[test]
    fn lines_below_a_table_are_told_by_how_they_begin() {
        for text in ["注：初步核算数", "数据来源：统计局", " 注", "Source: x", "填表人：张三", "审核：李四"]
        {
            assert!(is_note(text), "{text}");
        }
        for text in ["注塑机厂", "北京市", "审核中", "Notebook maker", ""] {
            assert!(!is_note(text), "{text}");
        }
    }
}
