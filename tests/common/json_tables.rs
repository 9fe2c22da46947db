//! A package whose tables are CSV files, made into one whose tables are JSON files.

use std::path::Path;

use serde_json::{Map, Value, json};

/// Every table in another file, and the descriptor to go with it.
pub(crate) fn tables_as_json(folder: &Path) {
    let descriptor = folder.join("datapackage.json");
    let mut package: Value = serde_json::from_slice(&std::fs::read(&descriptor).unwrap()).unwrap();
    for resource in package["resources"].as_array_mut().unwrap() {
        let csv = folder.join(resource["path"].as_str().unwrap());
        let resource = resource.as_object_mut().unwrap();
        table_as_json(&csv);
        let name = csv.with_extension("json").file_name().unwrap().to_str().unwrap().to_owned();
        resource.insert("path".to_owned(), json!(name));
        resource.insert("format".to_owned(), json!("json"));
        resource.insert("mediatype".to_owned(), json!("application/json"));
        std::fs::remove_file(csv).unwrap();
    }
    std::fs::write(descriptor, package.to_string()).unwrap();
}

/// The rows of a CSV file in a JSON file of the same name; what is empty is null.
pub(crate) fn table_as_json(csv: &Path) {
    let mut reader = csv::Reader::from_path(csv).unwrap();
    let header = reader.headers().unwrap().clone();
    let cell = |text: &str| if text.is_empty() { Value::Null } else { json!(text) };
    let row = |record: csv::StringRecord| -> Map<String, Value> {
        header.iter().map(str::to_owned).zip(record.iter().map(cell)).collect()
    };
    let rows: Vec<Map<String, Value>> = reader.records().map(|record| row(record.unwrap())).collect();
    std::fs::write(csv.with_extension("json"), serde_json::to_vec_pretty(&rows).unwrap()).unwrap();
}
