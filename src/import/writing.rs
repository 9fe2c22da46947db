//! What was imported, written as a package: tables, descriptor, and beside them what was done, by which recipe, and where every
//! row came from. Never into a package that is there. Must not know how tables are made.

use std::fs;
use std::io;
use std::path::Path;

use serde::Serialize;

use super::account::{ColumnSum, SheetAccount};
use super::out_table::RowsOrigin;
use super::recipe::Recipe;
use super::taking::Imported;
use crate::output::{DESCRIPTOR, NewFolder, OutputError};
use crate::package::{OpenError, Opened, PackageDraft, ResourceDraft, SourceDraft, open_embedded};
use crate::text::slug;

/// The file that says what was done.
pub const RECORD: &str = "import.json";

/// A package that is ready to be written: names of files and their bytes.
#[derive(Debug)]
pub struct Package {
    /// The descriptor comes last.
    pub files: Vec<(String, Vec<u8>)>,
}

/// What was done, for whoever asks later.
#[derive(Serialize)]
struct Record<'r> {
    files: &'r [String],
    sheets: Vec<SheetRecord<'r>>,
    tables: Vec<TableRecord<'r>>,
    recipe: &'r Recipe,
}

#[derive(Serialize)]
struct SheetRecord<'r> {
    file: &'r str,
    #[serde(skip_serializing_if = "str::is_empty")]
    sheet: &'r str,
    #[serde(skip_serializing_if = "str::is_empty")]
    table: &'r str,
    rows: usize,
    rows_of_table: usize,
    rows_written: usize,
    aside: Vec<AsideRecord<'r>>,
    sums: &'r [ColumnSum],
}

#[derive(Serialize)]
struct AsideRecord<'r> {
    what: &'static str,
    rows: &'r [u32],
}

#[derive(Serialize)]
struct TableRecord<'r> {
    name: &'r str,
    columns: Vec<ColumnRecord<'r>>,
    rows: &'r [RowsOrigin],
}

#[derive(Serialize)]
struct ColumnRecord<'r> {
    name: &'r str,
    #[serde(skip_serializing_if = "str::is_empty")]
    column: &'r str,
}

impl Package {
    /// That of what was imported.
    pub fn of(imported: &Imported, recipe: &Recipe) -> Self {
        let mut files: Vec<(String, Vec<u8>)> =
            imported.tables.iter().map(|table| (table.path(), table.csv())).collect();
        let record = Record {
            files: &imported.files,
            sheets: imported.accounts.iter().map(sheet_record).collect(),
            tables: imported
                .tables
                .iter()
                .map(|table| TableRecord {
                    name: &table.name,
                    columns: table.columns.iter().map(|it| ColumnRecord { name: &it.name, column: &it.from }).collect(),
                    rows: &table.origin,
                })
                .collect(),
            recipe,
        };
        let mut text = serde_json::to_string_pretty(&record).unwrap_or_default();
        text.push('\n');
        files.push((RECORD.to_owned(), text.into_bytes()));
        let resources: Vec<ResourceDraft> = imported.tables.iter().map(|table| table.resource()).collect();
        let id = Some(slug(&imported.title)).filter(|id| !id.is_empty()).unwrap_or_else(|| "zone".to_owned());
        let draft = PackageDraft::new(&id, &imported.title, &imported.currency, &resources);
        let sources = imported.files.iter().map(|title| SourceDraft { title: title.clone() }).collect();
        files.push((DESCRIPTOR.to_owned(), draft.with_sources(sources).text().into_bytes()));
        Self { files }
    }

    /// The package as this program reads it.
    pub fn open(&self) -> Result<Opened, OpenError> {
        let files: Vec<(&str, &[u8])> =
            self.files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
        open_embedded(&files)
    }

    /// Writes it to a folder that is not there yet, or empty.
    pub fn write(&self, path: &Path) -> Result<(), OutputError> {
        let folder = NewFolder::create(path)?;
        self.put(folder.path()).map_err(|(name, error)| OutputError::System(path.join(name), error))?;
        folder.keep(DESCRIPTOR)
    }

    /// Puts its files into a folder, whatever is there by their names; which could not be, and why.
    pub(super) fn put(&self, folder: &Path) -> Result<(), (&str, io::Error)> {
        for (name, bytes) in &self.files {
            let put = |path: &Path| -> io::Result<()> {
                if let Some(parent) = path.parent() {
                    fs::create_dir_all(parent)?;
                }
                let file = fs::File::create(path)?;
                io::Write::write_all(&mut &file, bytes)?;
                file.sync_all()
            };
            put(&folder.join(name)).map_err(|error| (name.as_str(), error))?;
        }
        Ok(())
    }
}

fn sheet_record(account: &SheetAccount) -> SheetRecord<'_> {
    SheetRecord {
        file: &account.file,
        sheet: &account.sheet,
        table: &account.table,
        rows: account.rows,
        rows_of_table: account.rows_of_table,
        rows_written: account.rows_written,
        aside: account.aside.iter().map(|(what, rows)| AsideRecord { what: what.id(), rows }).collect(),
        sums: &account.sums,
    }
}
