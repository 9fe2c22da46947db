//! The small tables that others refer to: sectors (产业), places (平台), stages (阶段), sources (来源), lists (清单).

use super::called;
use super::column::ColumnSpec;
use super::table::TableSpec;
use crate::model::Kind;

const fn column(id: &'static str, kind: Kind) -> ColumnSpec {
    ColumnSpec::new(id, kind)
}

const ID: ColumnSpec = column("id", Kind::Id).key().called(called::ID);
const NAME_EN: ColumnSpec = column("name_en", Kind::Name).called(called::NAME_EN);
const NOTE: ColumnSpec = column("note", Kind::Text).called(called::NOTE);

const fn name(called: &'static [&'static str]) -> ColumnSpec {
    column("name_zh", Kind::Name).required().called(called)
}

const fn parent(table: &'static str) -> ColumnSpec {
    column("parent", Kind::Reference).of(table).called(called::PARENT)
}

/// The sectors and what they are made of.
pub static SECTORS: TableSpec = TableSpec::new("sectors", &["产业", "产业表", "行业"], &OF_SECTORS).essential();

/// Its columns; whoever reads them takes each by its place.
pub const OF_SECTORS: [ColumnSpec; 7] = [
    ID,
    name(&["名称", "中文名", "中文名称", "产业名称"]),
    NAME_EN,
    parent("sectors"),
    column("gbt4754", Kind::Text),
    column("color", Kind::Text),
    NOTE,
];

/// The parts of the zone.
pub static PLACES: TableSpec = TableSpec::new("places", &["平台", "平台表", "园区", "片区"], &OF_PLACES);

/// Its columns; whoever reads them takes each by its place.
pub const OF_PLACES: [ColumnSpec; 8] = [
    ID,
    name(&["名称", "中文名", "中文名称", "平台名称"]),
    column("kind", Kind::Category).required().called(called::KIND),
    NAME_EN,
    parent("places"),
    column("lon", Kind::Longitude).called(called::LON),
    column("lat", Kind::Latitude).called(called::LAT),
    NOTE,
];

/// The rungs from the first talk to production.
pub static STAGES: TableSpec = TableSpec::new("stages", &["阶段", "阶段表", "项目阶段"], &OF_STAGES).essential();

/// Its columns; whoever reads them takes each by its place.
pub const OF_STAGES: [ColumnSpec; 5] = [
    ID,
    name(&["名称", "中文名", "中文名称", "阶段名称"]),
    column("order", Kind::Number).required().whole().called(&["次序", "顺序", "排序"]),
    column("kind", Kind::Category).words(&["on_track", "off_track"]).required().called(called::KIND),
    NAME_EN,
];

/// What the numbers were read in.
pub static SOURCES: TableSpec = TableSpec::new("sources", &["来源", "来源表"], &OF_SOURCES);

/// Its columns; whoever reads them takes each by its place.
pub const OF_SOURCES: [ColumnSpec; 11] = [
    ID,
    column("title", Kind::Name).required().called(&["标题", "题名"]),
    column("title_en", Kind::Name),
    column("publisher", Kind::Category).called(&["发布单位", "发布机构"]),
    column("publisher_en", Kind::Category),
    column("issue", Kind::Text),
    column("issue_en", Kind::Text),
    column("date", Kind::Date),
    column("url", Kind::Link),
    column("license", Kind::Category),
    NOTE,
];

/// The names of lists.
pub static LISTS: TableSpec = TableSpec::new("lists", &["清单", "清单表", "名单"], &OF_LISTS);

/// Its columns; whoever reads them takes each by its place.
pub const OF_LISTS: [ColumnSpec; 4] = [ID, name(&["名称", "中文名", "中文名称"]), NAME_EN, NOTE];
