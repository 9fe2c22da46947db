//! How much of a project was built in a period (进度).

use super::called;
use super::column::ColumnSpec;
use super::table::TableSpec;
use crate::model::Kind;

const fn column(id: &'static str, kind: Kind) -> ColumnSpec {
    ColumnSpec::new(id, kind)
}

/// The progress table.
pub static PROGRESS: TableSpec = TableSpec::new("progress", &["进度", "进度表"], &OF_PROGRESS).large();

/// Its columns; whoever reads them takes each by its place.
pub const OF_PROGRESS: [ColumnSpec; 7] = [
    column("project", Kind::Reference).key().of("projects").called(&["项目", "项目编号"]),
    column("period", Kind::Period).key().called(called::PERIOD),
    column("planned", Kind::Amount).called(&["计划", "计划投资", "年度计划投资"]),
    column("completed", Kind::Amount).called(&["完成", "完成投资", "本年完成投资"]),
    column("funds_in_place", Kind::Amount).called(called::FUNDS),
    column("basis", Kind::Category).words(called::BASES).called(&["数据性质"]),
    column("source", Kind::Reference).of("sources").called(called::SOURCE),
];
