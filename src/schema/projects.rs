//! The projects of a zone (项目).

use super::called::{self, perhaps};
use super::column::ColumnSpec;
use super::table::{StageDates, TableSpec};
use crate::model::Kind;

const fn column(id: &'static str, kind: Kind) -> ColumnSpec {
    ColumnSpec::new(id, kind)
}

/// The projects table.
pub static PROJECTS: TableSpec = TableSpec {
    stage_dates: Some(StageDates {
        prefix: "date_",
        before: "note",
        usual: &[
            column("date_signed", Kind::Date).perhaps(perhaps::DATE_SIGNED).called(&["签约日期", "签约时间"]).facet(2),
            column("date_started", Kind::Date).perhaps(perhaps::DATE_STARTED).called(&["开工日期", "开工时间"]),
            column("date_completed", Kind::Date).perhaps(perhaps::DATE_COMPLETED).called(&["竣工日期", "竣工时间"]),
        ],
    }),
    ..TableSpec::new("projects", &["项目", "项目表"], &COLUMNS).essential().large().open()
};

const COLUMNS: [ColumnSpec; 22] = [
    column("id", Kind::Id).perhaps(perhaps::ID).key().called(called::ID).short("project"),
    column("name", Kind::Name).perhaps(perhaps::NAME).required().called(&["名称", "项目名称", "项目"]).not_asked(),
    column("name_en", Kind::Name).called(called::NAME_EN).not_asked(),
    column("sector", Kind::Reference)
        .perhaps(perhaps::SECTOR)
        .required()
        .of("sectors")
        .called(called::SECTOR)
        .or_several()
        .facet(1),
    column("place", Kind::Reference).perhaps(perhaps::PLACE).of("places").called(called::PLACE).or_several().facet(5),
    column("stage", Kind::Reference).perhaps(perhaps::STAGE).of("stages").called(called::STAGE).facet(3),
    column("basis", Kind::Category).words(called::BASES).called(&["数据性质"]).facet(7),
    column("investor", Kind::Category)
        .perhaps(perhaps::INVESTOR)
        .called(&["投资方", "投资主体", "投资单位", "建设单位"])
        .or_several()
        .facet(8),
    column("lists", Kind::Set).of("lists").called(called::LISTS).short("list").behind().facet(6),
    column("parent", Kind::Reference).of("projects").called(called::PARENT).not_asked().behind(),
    column("land_mu", Kind::Quantity).unit("mu").called(&["用地", "用地面积", "占地面积"]).short("land").facet(9),
    column("lon", Kind::Longitude).called(called::LON).not_asked().behind(),
    column("lat", Kind::Latitude).called(called::LAT).not_asked().behind(),
    column("contracted", Kind::Amount).called(&["协议投资", "协议投资额", "签约金额"]),
    column("planned_total", Kind::Amount)
        .perhaps(perhaps::PLANNED_TOTAL)
        .called(&["计划总投资", "总投资", "总投资额"])
        .facet(4),
    column("completed_total", Kind::Amount).perhaps(perhaps::COMPLETED_TOTAL).called(&["累计完成投资", "累计投资"]),
    column("funds_in_place", Kind::Amount).called(called::FUNDS),
    column("foreign_utilised", Kind::Amount).called(&["实际利用外资", "利用外资"]),
    column("approval_code", Kind::Text)
        .called(&["项目统一代码", "投资项目统一代码", "在线审批代码", "项目赋码"])
        .further(),
    column("construction", Kind::Category).called(&["建设性质"]).further(),
    column("note", Kind::Text).perhaps(perhaps::NOTE).called(called::NOTE).not_asked().behind(),
    column("sources", Kind::Set).of("sources").called(called::SOURCE).short("source").not_asked().behind(),
];
