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

/// What headings of projects are called that often, not always, mean a column: in small letters, without brackets and years,
/// what is meant more often first.
pub(super) mod perhaps {
    pub(in crate::schema) const ID: &[&str] =
        &["project id", "id", "project no", "project number", "项目编号", "项目代码", "编号"];
    pub(in crate::schema) const NAME: &[&str] = &["project name", "project", "name", "项目名称", "项目", "名称"];
    pub(in crate::schema) const SECTOR: &[&str] =
        &["sector", "industry", "行业", "产业", "所属行业", "所属产业", "行业类别", "产业类别", "领域"];
    pub(in crate::schema) const STAGE: &[&str] = &[
        "status",
        "stage",
        "project status",
        "状态",
        "阶段",
        "项目状态",
        "项目阶段",
        "建设阶段",
        "进展阶段",
        "项目进展",
    ];
    pub(in crate::schema) const PLACE: &[&str] = &[
        "p/t",
        "province",
        "region",
        "state",
        "district",
        "county",
        "location",
        "city",
        "建设地点",
        "所在区县",
        "区县",
        "地区",
        "所属地区",
        "属地",
        "园区",
        "平台",
        "片区",
    ];
    pub(in crate::schema) const INVESTOR: &[&str] = &[
        "company",
        "proponent",
        "company/ proponent",
        "investor",
        "owner",
        "developer",
        "sponsor",
        "投资方",
        "投资主体",
        "投资单位",
        "建设单位",
        "业主",
        "业主单位",
        "项目单位",
    ];
    pub(in crate::schema) const PLANNED_TOTAL: &[&str] = &[
        "cost",
        "total cost",
        "capital cost",
        "project cost",
        "estimated total project cost",
        "total investment",
        "investment",
        "总投资",
        "总投资额",
        "计划总投资",
        "投资总额",
        "项目总投资",
        "投资额",
        "投资规模",
    ];
    pub(in crate::schema) const COMPLETED_TOTAL: &[&str] =
        &["累计完成投资", "累计投资", "已完成投资", "completed investment"];
    pub(in crate::schema) const DATE_SIGNED: &[&str] = &["签约日期", "签约时间", "签约", "date signed"];
    pub(in crate::schema) const DATE_STARTED: &[&str] =
        &["开工日期", "开工时间", "开工", "start date", "construction start", "started"];
    pub(in crate::schema) const DATE_COMPLETED: &[&str] =
        &["竣工日期", "竣工时间", "竣工", "completion date", "completed"];
    pub(in crate::schema) const NOTE: &[&str] = &["备注", "note", "notes", "remarks", "comments"];
}

/// What a row is known from.
pub(super) const BASES: &[&str] = &["published", "illustrative"];
