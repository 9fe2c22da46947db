//! A complete descriptor for tables that lie in a folder without one: how each file is written is seen from its text, what
//! stands in its columns is what this program itself takes them for. Must not know words, and never writes.

mod above;
mod heading;
mod reasons;
mod references;
mod schema;
mod shape;
mod signs;

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::opened::Opened;
use super::read::read;
use crate::model::{FieldName, Kind};
use crate::output::DESCRIPTOR;
use crate::package::csv::{decode, other_kind, other_text};
use crate::package::descriptor::TakenAs;
use crate::package::findings::OpenError;
use crate::package::rows::{Files, not_opened};
use crate::schema as known;
use crate::source::{Origin, Source, WithDescriptor};
use crate::text::slug;
use above::Above;
pub use reasons::DescribedSum;
pub use references::DescribedReference;
use references::references;
use schema::SchemaDraft;
use shape::Shape;
pub(crate) use shape::{Lines, delimiter};

/// A descriptor that was made for a folder.
#[derive(Debug)]
pub struct Description {
    /// The text of the descriptor.
    pub text: String,
    /// The folder, opened with it.
    pub opened: Opened,
    /// Where it belongs.
    pub place: PathBuf,
    /// What was seen of each file, in the order of the descriptor.
    pub files: Vec<DescribedFile>,
    /// The columns whose numbers are not added up over everything, and why.
    pub sums: Vec<DescribedSum>,
    /// The columns that refer to the rows of other tables, and why.
    pub references: Vec<DescribedReference>,
    /// Files in the folder that are no tables, or none that this program reads.
    pub left_aside: Vec<String>,
}

/// What was seen of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DescribedFile {
    /// Its name.
    pub path: String,
    /// The table it became.
    pub table: String,
    /// Its encoding, in small letters.
    pub encoding: String,
    /// What separates its cells.
    pub delimiter: char,
    /// The row of its heading, from 1; 0 where it has none.
    pub header_row: u32,
    /// Whether its columns are called otherwise than in the file, where no two may be called the same.
    pub has_own_names: bool,
    /// The unit that a line above the table says, where it became that of columns.
    pub unit: Option<String>,
    /// How many rows above and below the table are notes.
    pub notes: usize,
}

#[derive(Serialize)]
struct PackageDraft<'d> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    name: String,
    title: &'d str,
    zonescope: ZonescopeDraft<'d>,
    resources: Vec<ResourceDraft>,
}

#[derive(Serialize)]
struct ZonescopeDraft<'d> {
    version: u32,
    zone: ZoneDraft<'d>,
    currency: &'static str,
}

#[derive(Serialize)]
struct ZoneDraft<'d> {
    id: String,
    name_zh: &'d str,
}

#[derive(Clone, Serialize)]
struct ResourceDraft {
    name: String,
    title: String,
    path: String,
    #[serde(rename = "type")]
    kind: &'static str,
    format: &'static str,
    mediatype: &'static str,
    encoding: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    dialect: Option<DialectDraft>,
    #[serde(skip_serializing_if = "Option::is_none")]
    schema: Option<SchemaDraft>,
}

#[derive(Clone, Serialize)]
#[serde(rename_all = "camelCase")]
struct DialectDraft {
    #[serde(skip_serializing_if = "Option::is_none")]
    delimiter: Option<char>,
    #[serde(skip_serializing_if = "Option::is_none")]
    header: Option<bool>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    header_rows: Vec<u32>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    comment_rows: Vec<u32>,
}

/// A file that is a table.
struct Table {
    path: String,
    encoding: String,
    shape: Shape,
}

/// No file that is larger is looked at.
const MOST: u64 = 1 << 31;
/// More files than this are not described.
const MOST_FILES: usize = 500;

/// Makes a descriptor for the tables in a folder, or for one table.
pub fn describe(path: &Path) -> Result<Description, OpenError> {
    let (folder, only) = match path.is_file() {
        true => (path.parent().unwrap_or(path), path.file_name().and_then(|name| name.to_str())),
        false => (path, None),
    };
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let origin = Origin::Path(folder.to_owned());
    let source = origin.source().map_err(|error| not_opened(&origin, error))?;
    if source.read(DESCRIPTOR, MOST).is_ok() && only.is_none() {
        return Err(OpenError::Described { path: source.shown(DESCRIPTOR) });
    }
    let (tables, left_aside) = tables(&*source, only);
    if tables.is_empty() {
        return Err(OpenError::NoTables { path: path.display().to_string() });
    }
    let title = title_of(folder);
    let mut resources = resources(&tables);
    let opened = read_as(&title, &resources, &*source, &origin)?;
    for (resource, table) in resources.iter_mut().zip(&tables) {
        let schema = SchemaDraft::of(&opened, &resource.name, &table.shape);
        resource.schema = schema.or_else(|| resource.schema.take());
    }
    let called: Vec<(&str, &str)> = resources.iter().map(|it| (it.name.as_str(), it.title.as_str())).collect();
    let mut references = references(&opened, &called);
    for resource in &mut resources {
        let own = references.iter().filter(|reference| reference.table == resource.name);
        if let Some(schema) = &mut resource.schema {
            own.for_each(|reference| schema.refer(reference));
        }
    }
    let (resources, opened) = settled(&title, resources, &*source, &origin, opened)?;
    let (resources, above, opened) = heeded((&title, &tables), resources, &*source, &origin, opened)?;
    let said = |table: &str| resources.iter().zip(&above).find(|(it, _)| it.name == table).map(|(_, above)| above);
    let sums = opened.tables().into_iter().flat_map(|table| reasons::sums(table, said)).collect();
    let text = package_text(&title, &resources);
    // A key that cannot be followed is none: two tables whose rows refer to each other.
    references.retain(|it| is_followed(&opened, it));
    let described = |((table, resource), above): ((&Table, &ResourceDraft), Above)| DescribedFile {
        unit: above.unit,
        path: table.path.clone(),
        table: resource.name.clone(),
        encoding: table.encoding.clone(),
        delimiter: char::from(table.shape.delimiter),
        header_row: table.shape.header_row,
        has_own_names: table.shape.has_own_names,
        notes: table.shape.comment_rows.len().saturating_sub(usize::from(table.shape.has_own_names)),
    };
    let files = tables.iter().zip(&resources).zip(above).map(described).collect();
    Ok(Description { text, opened, place: folder.join(DESCRIPTOR), files, sums, references, left_aside })
}

/// Whether a column became a reference.
fn is_followed(opened: &Opened, reference: &DescribedReference) -> bool {
    let dataset = opened.other_table(&reference.table);
    let field = dataset.and_then(|dataset| dataset.field(FieldName::new(&reference.column)));
    field.is_some_and(|field| field.kind == Kind::Reference)
}

/// What is declared may not change what is read: where it does, it is left to the values again.
fn settled(
    title: &str,
    mut resources: Vec<ResourceDraft>,
    source: &dyn Source,
    origin: &Origin,
    before: Opened,
) -> Result<(Vec<ResourceDraft>, Opened), OpenError> {
    let opened = read_as(title, &resources, source, origin)?;
    let mut is_changed = false;
    for resource in &mut resources {
        if let Some(schema) = &mut resource.schema {
            is_changed |= schema.leave_to_values(&before, &opened, &resource.name);
        }
    }
    if !is_changed {
        return Ok((resources, opened));
    }
    let opened = read_as(title, &resources, source, origin)?;
    Ok((resources, opened))
}

/// Resources, what the lines above each say of its numbers, and what they are read as.
type Heeded = (Vec<ResourceDraft>, Vec<Above>, Opened);

/// Says of numbers what the lines above the tables say of them, and for each table which that is.
fn heeded(
    (title, tables): (&str, &[Table]),
    mut resources: Vec<ResourceDraft>,
    source: &dyn Source,
    origin: &Origin,
    before: Opened,
) -> Result<Heeded, OpenError> {
    let said = |(resource, table): (&mut ResourceDraft, &Table)| match &mut resource.schema {
        Some(schema) => schema.heed(&before, &resource.name, &table.shape.above),
        None => Above::default(),
    };
    let above: Vec<Above> = resources.iter_mut().zip(tables).map(said).collect();
    let is_changed = above.iter().any(|above| *above != Above::default());
    let opened = if is_changed { read_as(title, &resources, source, origin)? } else { before };
    Ok((resources, above, opened))
}

/// The folder as it is read with such a descriptor.
fn read_as(
    title: &str,
    resources: &[ResourceDraft],
    source: &dyn Source,
    origin: &Origin,
) -> Result<Opened, OpenError> {
    let text = package_text(title, resources);
    read(&Files::of(&WithDescriptor { files: source, descriptor: text.as_bytes() }), origin, None, &TakenAs::default())
}

/// What a folder is called.
fn title_of(folder: &Path) -> String {
    let real = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    real.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}

fn package_text(title: &str, resources: &[ResourceDraft]) -> String {
    let id = Some(slug(title)).filter(|id| !id.is_empty()).unwrap_or_else(|| "zone".to_owned());
    let draft = PackageDraft {
        schema: "https://datapackage.org/profiles/2.0/datapackage.json",
        name: id.clone(),
        title,
        zonescope: ZonescopeDraft { version: 1, zone: ZoneDraft { id, name_zh: title }, currency: "CNY" },
        resources: resources.to_vec(),
    };
    let mut text = serde_json::to_string_pretty(&draft).unwrap_or_default();
    text.push('\n');
    text
}

/// The tables among the files, and the names of the others.
fn tables(source: &dyn Source, only: Option<&str>) -> (Vec<Table>, Vec<String>) {
    let (mut tables, mut left_aside) = (Vec::new(), Vec::new());
    let names = source.names("").into_iter().filter(|name| only.is_none_or(|only| only == name));
    for name in names.filter(|name| !name.starts_with('.') && name != DESCRIPTOR).take(MOST_FILES) {
        let ending = name.rsplit_once('.').map_or(String::new(), |(_, ending)| ending.to_ascii_lowercase());
        let is_asked = only.is_some() || matches!(ending.as_str(), "csv" | "tsv" | "tab");
        match Some(()).filter(|()| is_asked).and_then(|()| table(source, &name)) {
            Some(table) => tables.push(table),
            None => left_aside.push(name),
        }
    }
    (tables, left_aside)
}

fn table(source: &dyn Source, name: &str) -> Option<Table> {
    let bytes = source.read(name, MOST).ok()?;
    if other_kind(&bytes).is_some() {
        return None;
    }
    let decoded = decode(bytes, "");
    let text = decoded.text.whole();
    let shape = if other_text(text).is_some() { None } else { Shape::of(text) };
    Some(Table { path: name.to_owned(), shape: shape?, encoding: decoded.encoding })
}

/// Resources without schemas.
fn resources(tables: &[Table]) -> Vec<ResourceDraft> {
    let mut taken: HashSet<String> = HashSet::new();
    let stem = |table: &Table| table.path.rsplit_once('.').map_or(table.path.clone(), |(stem, _)| stem.to_owned());
    let slugs: Vec<String> = tables.iter().map(|table| slug(&stem(table))).collect();
    let is_whole = known::TABLES.iter().filter(|spec| spec.is_essential).all(|spec| is_there(spec, tables, &slugs));
    let mut resources = Vec::new();
    for (table, slug) in tables.iter().zip(&slugs) {
        let base = match known::table(slug) {
            // What it is called is what it is only where all are there that need one another.
            Some(spec) if !is_whole || !has_needed(spec, &table.shape) => format!("{slug}-table"),
            _ if slug.is_empty() => "table".to_owned(),
            _ => slug.clone(),
        };
        let name = (1..)
            .map(|number| if number == 1 { base.clone() } else { format!("{base}-{number}") })
            .find(|name| !taken.contains(name))
            .unwrap_or(base);
        taken.insert(name.clone());
        resources.push(ResourceDraft {
            name,
            title: stem(table),
            path: table.path.clone(),
            kind: "table",
            format: "csv",
            mediatype: "text/csv",
            encoding: table.encoding.clone(),
            dialect: dialect(&table.shape),
            schema: table.shape.has_own_names.then(|| SchemaDraft::of_names(&table.shape)),
        });
    }
    resources
}

fn is_there(spec: &known::TableSpec, tables: &[Table], slugs: &[String]) -> bool {
    tables.iter().zip(slugs).any(|(table, slug)| slug == spec.name && has_needed(spec, &table.shape))
}

fn has_needed(spec: &known::TableSpec, shape: &Shape) -> bool {
    let has = |id: &str| shape.columns.iter().any(|column| column.name == id);
    spec.columns.iter().filter(|column| column.is_needed()).all(|column| has(column.id))
}

fn dialect(shape: &Shape) -> Option<DialectDraft> {
    let draft = DialectDraft {
        delimiter: Some(char::from(shape.delimiter)).filter(|delimiter| *delimiter != ','),
        header: shape.has_own_names.then_some(false),
        header_rows: if shape.header_row == 1 || shape.has_own_names { Vec::new() } else { vec![shape.header_row] },
        comment_rows: shape.comment_rows.clone(),
    };
    let is_usual = draft.delimiter.is_none()
        && draft.header.is_none()
        && draft.header_rows.is_empty()
        && draft.comment_rows.is_empty();
    (!is_usual).then_some(draft)
}
