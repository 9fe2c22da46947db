//! What columns that several tables have are called in the spreadsheets of others, and the words that may stand in
//! them. Must not know tables.

pub(super) const ID: &[&str] = &["编号", "序号", "代码", "编码", "项目编号", "项目代码"];
pub(super) const NAME_EN: &[&str] = &["英文名", "英文名称"];
pub(super) const SECTOR: &[&str] = &["产业", "行业", "所属产业", "所属行业", "产业类别"];
pub(super) const PLACE: &[&str] = &["平台", "园区", "片区", "所属平台", "所属园区", "所在平台"];
pub(super) const STAGE: &[&str] = &["阶段", "项目阶段", "状态", "项目状态"];
pub(super) const LISTS: &[&str] = &["清单", "项目清单"];
pub(super) const PARENT: &[&str] = &["上级", "上级编号"];
pub(super) const LON: &[&str] = &["经度"];
pub(super) const LAT: &[&str] = &["纬度"];
pub(super) const FUNDS: &[&str] = &["到位资金"];
pub(super) const NOTE: &[&str] = &["备注", "说明"];
pub(super) const SOURCE: &[&str] = &["来源"];
pub(super) const KIND: &[&str] = &["类型", "类别", "种类"];
pub(super) const PERIOD: &[&str] = &["时期", "期间", "年度", "年份"];

/// What a row is known from.
pub(super) const BASES: &[&str] = &["published", "illustrative"];
