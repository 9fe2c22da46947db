//! Which column of a table is meant by a name that is not quite its own. Must not know rows.

use super::edit_distance::nearest;
use super::spec::Spec;

/// What the columns are called in Chinese, where one name says which is meant.
const IN_CHINESE: [(&str, &[&str]); 35] = [
    ("id", &["编号", "序号", "代码", "编码", "项目编号", "项目代码"]),
    ("name", &["名称", "项目名称", "项目"]),
    ("name_zh", &["名称", "中文名", "中文名称", "产业名称", "平台名称", "阶段名称", "指标名称"]),
    ("name_en", &["英文名", "英文名称"]),
    ("sector", &["产业", "行业", "所属产业", "所属行业", "产业类别"]),
    ("place", &["平台", "园区", "片区", "所属平台", "所属园区", "所在平台"]),
    ("stage", &["阶段", "项目阶段", "状态", "项目状态"]),
    ("basis", &["数据性质"]),
    ("investor", &["投资方", "投资主体", "投资单位", "建设单位"]),
    ("lists", &["清单", "项目清单"]),
    ("parent", &["上级", "上级编号"]),
    ("land_mu", &["用地", "用地面积", "占地面积"]),
    ("lon", &["经度"]),
    ("lat", &["纬度"]),
    ("contracted", &["协议投资", "协议投资额", "签约金额"]),
    ("planned_total", &["计划总投资", "总投资", "总投资额"]),
    ("completed_total", &["累计完成投资", "累计投资"]),
    ("funds_in_place", &["到位资金"]),
    ("foreign_utilised", &["实际利用外资", "利用外资"]),
    ("date_signed", &["签约日期", "签约时间"]),
    ("date_started", &["开工日期", "开工时间"]),
    ("date_completed", &["竣工日期", "竣工时间"]),
    ("note", &["备注", "说明"]),
    ("sources", &["来源"]),
    ("source", &["来源"]),
    ("kind", &["类型", "类别", "种类"]),
    ("order", &["次序", "顺序", "排序"]),
    ("title", &["标题", "题名"]),
    ("publisher", &["发布单位", "发布机构"]),
    ("project", &["项目", "项目编号"]),
    ("period", &["时期", "期间", "年度", "年份"]),
    ("planned", &["计划", "计划投资", "年度计划投资"]),
    ("completed", &["完成", "完成投资", "本年完成投资"]),
    ("unit", &["单位", "计量单位"]),
    ("value", &["数值", "数据", "值"]),
];

/// The column whose name differs but in case, blanks, hyphens and what is not seen.
pub(super) fn alike(written: &str, spec: &Spec) -> Option<String> {
    let wanted = folded(written);
    let mut names = spec.columns().filter(|name| folded(name) == wanted);
    if let Some(name) = names.next() {
        return Some(name.to_owned());
    }
    let prefix = spec.prefix?;
    let spaced = written.trim_matches(is_unseen).to_lowercase().replace(' ', "_");
    (spaced.starts_with(prefix) && spaced != written).then_some(spaced)
}

fn folded(name: &str) -> String {
    let is_kept = |c: &char| !is_unseen(*c) && !matches!(c, '_' | '-');
    name.chars().filter(is_kept).flat_map(char::to_lowercase).collect()
}

fn is_unseen(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '"' | '\'')
}

/// Whether some column is called so in Chinese.
pub(super) fn is_in_chinese(written: &str) -> bool {
    IN_CHINESE.iter().any(|(_, names)| names.contains(&bare(written)))
}

/// What stands in brackets is no part of a name: `总投资（万元）`.
fn bare(written: &str) -> &str {
    written.split(['(', '（', '/']).next().unwrap_or(written).trim()
}

/// Which of the columns that are not there may be meant by a name: only a hint.
pub(super) fn meant(written: &str, free: &[&'static str]) -> Option<&'static str> {
    let name = bare(written);
    let is_free = |column: &&'static str| free.contains(column);
    let chinese = IN_CHINESE.iter().filter(|(_, names)| names.contains(&name)).map(|(column, _)| *column).find(is_free);
    chinese.or_else(|| nearest(&name.to_lowercase(), free.iter().copied()))
}
