//! What the tables of a package are, column by column: the reader's header, completion, sorting, cells, sheets,
//! comparisons and written descriptors go by this and by nothing else. One file for tables that belong together, one
//! line a column. Must not know files, rows, or any sentence a person reads.

mod around;
mod column;
mod progress;
mod projects;
mod published;
mod table;

pub use around::{LISTS, PLACES, SECTORS, SOURCES, STAGES};
pub use column::{ColumnSpec, Need};
pub use progress::PROGRESS;
pub use projects::PROJECTS;
pub use published::{INDICATORS, OBSERVATIONS};
pub use table::{StageDates, TableSpec};

/// All tables the program knows, those first that others refer to.
pub static TABLES: [&TableSpec; 9] =
    [&SECTORS, &PLACES, &STAGES, &SOURCES, &LISTS, &PROJECTS, &PROGRESS, &INDICATORS, &OBSERVATIONS];

/// The table of this name.
pub fn table(name: &str) -> Option<&'static TableSpec> {
    TABLES.into_iter().find(|table| table.name == name)
}

const CALLED_ID: &[&str] = &["编号", "序号", "代码", "编码", "项目编号", "项目代码"];
const CALLED_NAME_EN: &[&str] = &["英文名", "英文名称"];
const CALLED_SECTOR: &[&str] = &["产业", "行业", "所属产业", "所属行业", "产业类别"];
const CALLED_PLACE: &[&str] = &["平台", "园区", "片区", "所属平台", "所属园区", "所在平台"];
const CALLED_STAGE: &[&str] = &["阶段", "项目阶段", "状态", "项目状态"];
const CALLED_LISTS: &[&str] = &["清单", "项目清单"];
const CALLED_PARENT: &[&str] = &["上级", "上级编号"];
const CALLED_LON: &[&str] = &["经度"];
const CALLED_LAT: &[&str] = &["纬度"];
const CALLED_FUNDS: &[&str] = &["到位资金"];
const CALLED_NOTE: &[&str] = &["备注", "说明"];
const CALLED_SOURCE: &[&str] = &["来源"];
const CALLED_KIND: &[&str] = &["类型", "类别", "种类"];
const CALLED_PERIOD: &[&str] = &["时期", "期间", "年度", "年份"];

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::model::Kind;

    #[test]
    fn a_column_stands_once_in_its_table_and_what_it_refers_to_is_a_table() {
        for table in TABLES {
            let mut seen = HashSet::new();
            for column in table.columns {
                assert!(seen.insert(column.id), "{} twice in {}", column.id, table.name);
                let refers = !column.of.is_empty();
                assert_eq!(refers, matches!(column.kind, Kind::Reference | Kind::Set), "{}.{}", table.name, column.id);
                assert!(!refers || super::table(column.of).is_some(), "{}.{}: {}", table.name, column.id, column.of);
            }
            assert!(table.keys().next().is_some(), "{} has no key", table.name);
        }
    }

    #[test]
    fn a_name_that_spreadsheets_use_means_one_column_of_a_table() {
        for table in TABLES {
            let dates = table.stage_dates.iter().flat_map(|dates| dates.usual);
            let mut seen = HashSet::new();
            for name in table.columns.iter().chain(dates).flat_map(|column| column.called) {
                assert!(seen.insert(*name), "{name} means two columns of {}", table.name);
            }
        }
    }
}
