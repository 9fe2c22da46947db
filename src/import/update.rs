//! A package that was imported, by next month's files: the recipe that it carries applied to them, and its tables in the place of
//! the ones that are there. All else in it stays, what its descriptor says of columns as well. Must not know what has changed.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

use super::recipe::Recipe;
use super::taking::Imported;
use super::writing::{Package, RECORD};
use crate::output::{DESCRIPTOR, OutputError, replace_folder};
use crate::package::{PackError, contents};
use crate::regular_file;

/// No record is larger.
const MOST_RECORD: u64 = 1 << 30;

/// The recipe by which the package in a folder was imported; nothing where it was not.
pub fn recipe_of(folder: &Path) -> Option<Recipe> {
    let bytes = regular_file::read(&folder.join(RECORD), MOST_RECORD).ok()?;
    let mut record: Value = serde_json::from_slice(&bytes).ok()?;
    serde_json::from_value(record.get_mut("recipe")?.take()).ok()
}

/// A package as it is to be.
#[derive(Debug)]
pub struct Update {
    folder: PathBuf,
    /// Only what is new in it.
    fresh: Package,
    /// All that a descriptor names.
    whole: Package,
}

/// What becomes of the package in a folder.
pub fn update(folder: &Path, imported: &Imported) -> Result<Update, PackError> {
    let mut files = contents(folder)?.files;
    let mut fresh = Package::of(imported, &imported.recipe);
    let old = files.iter().find(|(name, _)| name == DESCRIPTOR).map_or(&[][..], |(_, bytes)| bytes);
    for (name, bytes) in &mut fresh.files {
        if name == DESCRIPTOR {
            *bytes = merged(old, bytes);
        }
    }
    for (name, bytes) in &fresh.files {
        match files.iter_mut().find(|(known, _)| known == name) {
            Some((_, known)) => known.clone_from(bytes),
            None => files.push((name.clone(), bytes.clone())),
        }
    }
    Ok(Update { folder: folder.to_owned(), fresh, whole: Package { files } })
}

impl Update {
    /// The package as it is to be, for whoever looks at it before it is written.
    pub fn package(&self) -> &Package {
        &self.whole
    }

    /// Puts it in the place of the one that is there, which stays beside it: where, comes back.
    pub fn write(&self) -> Result<PathBuf, OutputError> {
        replace_folder(&self.folder, DESCRIPTOR, |new| {
            let failed = |error| OutputError::System(self.folder.clone(), error);
            copy_all(&self.folder, new).map_err(failed)?;
            self.fresh.put(new).map_err(|(name, error)| OutputError::System(self.folder.join(name), error))
        })
    }
}

/// Copies the regular files of a folder and of those in it.
fn copy_all(from: &Path, to: &Path) -> io::Result<()> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (kind, path) = (entry.file_type()?, to.join(entry.file_name()));
        if kind.is_dir() {
            fs::create_dir(&path)?;
            copy_all(&entry.path(), &path)?;
        } else if kind.is_file() {
            fs::copy(entry.path(), &path)?;
        }
    }
    Ok(())
}

/// The descriptor that is there with the tables and columns of a new one. What is said of a column that both have stays, unless
/// its values are of another type now.
fn merged(old: &[u8], new: &[u8]) -> Vec<u8> {
    let read = |bytes: &[u8]| serde_json::from_slice::<Value>(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes));
    let (Ok(before), Ok(now)) = (read(old), read(new)) else { return new.to_vec() };
    if before == now {
        return old.to_vec();
    }
    let mut merged = before.clone();
    for list in ["resources", "sources"] {
        for one in now[list].as_array().into_iter().flatten() {
            let Some(all) = list_of(&mut merged, list) else { return new.to_vec() };
            let name = if list == "resources" { "name" } else { "title" };
            match all.iter_mut().find(|known| known[name] == one[name]) {
                Some(known) => merge_resource(known, one),
                None => all.push(one.clone()),
            }
        }
    }
    if merged == before {
        return old.to_vec();
    }
    let mut text = serde_json::to_string_pretty(&merged).unwrap_or_default();
    text.push('\n');
    text.into_bytes()
}

fn list_of<'v>(value: &'v mut Value, name: &str) -> Option<&'v mut Vec<Value>> {
    value.as_object_mut()?.entry(name).or_insert_with(|| Value::Array(Vec::new())).as_array_mut()
}

fn merge_resource(known: &mut Value, new: &Value) {
    let Some(fields) = new["schema"]["fields"].as_array() else { return };
    let of_known = |name: &Value, known: &Value| {
        known["schema"]["fields"].as_array().into_iter().flatten().find(|field| field["name"] == *name).cloned()
    };
    let of = |field: &Value| match of_known(&field["name"], known) {
        Some(Value::Object(own)) => merge_field(own, field),
        _ => field.clone(),
    };
    let merged: Vec<Value> = fields.iter().map(of).collect();
    let mut schema = known["schema"].as_object().cloned().unwrap_or_default();
    schema.insert("fields".to_owned(), Value::Array(merged));
    for key in ["primaryKey", "foreignKeys"] {
        match new["schema"].get(key) {
            Some(value) => schema.insert(key.to_owned(), value.clone()),
            None => schema.remove(key),
        };
    }
    if let Some(known) = known.as_object_mut() {
        known.insert("schema".to_owned(), Value::Object(schema));
    }
}

fn merge_field(mut own: Map<String, Value>, new: &Value) -> Value {
    for key in ["type", "missingValues"] {
        match new.get(key) {
            Some(value) => own.insert(key.to_owned(), value.clone()),
            None => own.remove(key),
        };
    }
    Value::Object(own)
}
