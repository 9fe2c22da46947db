//! What was published of a zone: indicators (指标) and their observations (数据).

use super::called;
use super::column::ColumnSpec;
use super::table::TableSpec;
use crate::model::Kind;

const fn column(id: &'static str, kind: Kind) -> ColumnSpec {
    ColumnSpec::new(id, kind)
}

/// What is counted or measured.
pub static INDICATORS: TableSpec = TableSpec::new("indicators", &["指标", "指标表"], &OF_INDICATORS);

/// Its columns; whoever reads them takes each by its place.
pub const OF_INDICATORS: [ColumnSpec; 13] = [
    column("id", Kind::Id).key().called(called::ID),
    column("name_zh", Kind::Name).required().called(&["名称", "中文名", "中文名称", "指标名称"]),
    column("unit", Kind::Category).required().called(&["单位", "计量单位"]),
    column("name_en", Kind::Name).called(called::NAME_EN),
    column("direction", Kind::Category).words(&["up", "down", "none"]),
    column("decimals", Kind::Number).whole(),
    column("group", Kind::Category),
    column("definition_zh", Kind::Text),
    column("definition_en", Kind::Text),
    column("measure", Kind::Category),
    column("year_of", Kind::Reference).of("stages"),
    column("table", Kind::Category),
    column("filter", Kind::Text),
];

/// What was published.
pub static OBSERVATIONS: TableSpec = TableSpec::new("observations", &["数据", "数据表", "指标数据"], &OF_OBSERVATIONS);

/// Its columns; whoever reads them takes each by its place.
pub const OF_OBSERVATIONS: [ColumnSpec; 14] = [
    column("indicator", Kind::Reference).key().of("indicators"),
    column("period", Kind::Period).key().called(called::PERIOD),
    column("sector", Kind::Reference).of("sectors").called(called::SECTOR),
    column("place", Kind::Reference).of("places").called(called::PLACE),
    column("stage", Kind::Reference).of("stages").called(called::STAGE),
    column("lists", Kind::Set).of("lists").called(called::LISTS),
    column("value", Kind::Number).signed().never_added().called(&["数值", "数据", "值"]),
    column("qualifier", Kind::Category),
    column("status", Kind::Category),
    column("count", Kind::Number).whole().never_added(),
    column("yoy_pct", Kind::Number).signed().never_added(),
    column("rank", Kind::Number).whole().never_added(),
    column("source", Kind::Reference).of("sources").called(called::SOURCE),
    column("quote", Kind::Text),
];
