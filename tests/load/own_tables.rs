//! Tables of a package's own: columns without a value, names of the program's, currencies in several spellings.

use serde_json::json;
use zonescope::listing::tables_about;
use zonescope::model::FieldName;
use zonescope::query::Column;

use crate::found;
use crate::own_words::{opened, table};

#[test]
fn a_date_column_without_any_date_is_there() {
    let fields = json!([{"name": "id", "type": "string"}, {"name": "closed", "type": "date"}, {"name": "opened", "type": "date"}]);
    let opened = table(fields, json!({}), "id,closed,opened\n1,,2021-03-05\n2,,\n");
    let about = tables_about(&opened);
    let columns: Vec<(&str, usize)> = about[0].columns.iter().map(|it| (it.id.as_str(), it.missing)).collect();
    assert_eq!(columns, [("id", 0), ("closed", 2), ("opened", 1)]);
}

#[test]
fn tables_that_are_only_called_as_ours_are_tables_like_others_where_there_are_no_projects() {
    let key = json!([{"fields": "sector", "reference": {"resource": "sectors", "fields": "code"}}]);
    let firms = json!({"name": "firms", "path": "f.csv", "type": "table", "schema": {"fields": [{"name": "id"}, {"name": "sector"}],
        "primaryKey": "id", "foreignKeys": key}});
    let sectors = json!({"name": "sectors", "path": "s.csv", "type": "table", "schema": {"fields": [{"name": "code"}, {"name": "title"}],
        "primaryKey": "code"}});
    let opened =
        opened(&[sectors, firms], &[("s.csv", "code,title\nic,集成电路\n"), ("f.csv", "id,sector\n1,ic\n2,ic\n")]);
    assert_eq!(found(&opened), [""; 0]);
    let tables = opened.tables();
    let names: Vec<&str> = tables.iter().map(|table| table.table().unwrap().id.as_str()).collect();
    assert_eq!(names, ["sectors", "firms"]);
    let sector = tables[1].field(FieldName::new("sector")).unwrap();
    assert_eq!(sector.refers_to.as_deref(), Some("sectors"));
    let ids: Vec<String> = Column::all(tables[1]).iter().map(|column| column.id(tables[1]).into_owned()).collect();
    assert!(ids.contains(&"sector".to_owned()), "no table of projects is there that it could be taken for: {ids:?}");
}

#[test]
fn one_currency_is_one_however_it_is_written() {
    let fields = json!([{"name": "id", "type": "string"}, {"name": "in", "type": "string"},
        {"name": "sum", "type": "number", "zonescope": {"sum": {"per": "in"}}}]);
    let opened =
        table(fields, json!({}), "id,in,sum\n1,CNY,1\n2,人民币,2\n3,元,3\n4,RMB,4\n5,¥,5\n6,美元,6\n7,USD,7\n");
    let dataset = opened.tables()[0];
    let ids = &dataset.field(FieldName::new("in")).unwrap().categories().unwrap().ids;
    assert_eq!(ids, &["CNY", "USD"]);
    let spelled = found(&opened).iter().filter(|one| one.starts_with("currency-spelled")).count();
    assert_eq!(spelled, 5, "{:?}", found(&opened));
}
