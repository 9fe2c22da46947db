//! What authorities have approved of a project (审批): a table that is read as any table is, and described here all the same.

use super::called;
use super::column::ColumnSpec;
use super::table::TableSpec;
use crate::model::Kind;

const fn column(id: &'static str, kind: Kind) -> ColumnSpec {
    ColumnSpec::new(id, kind)
}

/// The approvals.
pub static APPROVALS: TableSpec =
    TableSpec::new("approvals", &["审批", "审批表", "项目审批", "批复"], &COLUMNS).large().open().further();

const COLUMNS: [ColumnSpec; 8] = [
    column("id", Kind::Id).key().called(called::ID),
    column("project", Kind::Reference).of("projects").called(&["项目", "所属项目"]),
    column("matter", Kind::Category).called(&["审批事项", "事项"]),
    column("authority", Kind::Category).called(&["审批机关", "审批部门", "批复单位"]),
    column("document", Kind::Text).called(&["文号", "批复文号"]),
    column("date", Kind::Date).called(&["批复日期", "批准日期"]),
    column("note", Kind::Text).called(called::NOTE),
    column("source", Kind::Reference).of("sources").called(called::SOURCE),
];
