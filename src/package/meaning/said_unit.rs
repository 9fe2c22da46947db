//! The unit that a line above a table says for all of it, and the columns that are meant by none. Must not know tables.

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
}
