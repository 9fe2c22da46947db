//! Files of one table whose columns stand in differing orders: which cell of a file belongs where. Must not know what a cell
//! means, nor how a file is written.

use std::collections::{HashMap, HashSet};

use super::header::Header;
use crate::package::csv::Record;
use crate::package::meaning::{alike, is_in_chinese};
use crate::schema::TableSpec;

/// The columns of one file, and where they are in its table.
#[derive(Clone, Debug)]
pub(in crate::package) struct OwnHeader {
    pub header: Header,
    /// For each column of the table that of the file.
    places: Vec<Option<usize>>,
}

impl OwnHeader {
    /// Of two columns with one name the first counts.
    pub(in crate::package) fn new(header: Header, table: &Header) -> Self {
        let mut known = HashMap::new();
        for (position, name) in header.names().iter().enumerate() {
            known.entry(name.as_str()).or_insert(position);
        }
        let places = table.names().iter().map(|name| known.get(name.as_str()).copied()).collect();
        Self { header, places }
    }

    /// A record of the file in the order of the table; what the file has no column for is empty.
    pub(in crate::package) fn arranged(&self, record: &Record<'_>) -> Record<'static> {
        let mut arranged = Record::default();
        for place in &self.places {
            arranged.push_own(place.and_then(|place| record.get(place)));
        }
        arranged
    }
}

/// Whether the first line of a further file names columns: most of what stands there is known, or stands in the first file,
/// or is what a column is called in Chinese.
pub(in crate::package) fn is_header(line: &Header, first: &Header, spec: &TableSpec) -> bool {
    let filled = line.names().iter().filter(|name| !name.is_empty());
    let first: HashSet<&String> = first.names().iter().collect();
    let is_name =
        |name: &&String| first.contains(name) || spec.knows(name) || is_in_chinese(name) || alike(name, spec).is_some();
    let (names, all) = (filled.clone().filter(is_name).count(), filled.count());
    names * 2 > all
}

/// Gives the columns of a further file the names that columns headed alike have in the first, wherever they stand there.
pub(in crate::package) fn name_alike(further: &mut Header, first: &Header) {
    let renamed = first.written().iter().zip(first.names()).filter(|(written, name)| written != name);
    let renamed: HashMap<&str, &str> = renamed.map(|(written, name)| (written.as_str(), name.as_str())).collect();
    for position in 0..further.len() {
        if let Some(name) = renamed.get(further.written_at(position)) {
            further.rename(position, name);
        }
    }
}

/// The columns that any of some files has, in the order in which they are met, each headed as where it is met first.
pub(in crate::package) fn together(files: &[Header]) -> Header {
    let mut seen = HashSet::new();
    let columns = files.iter().flat_map(|file| file.names().iter().zip(file.written()));
    let columns: Vec<(&String, &String)> =
        columns.filter(|(name, _)| !name.is_empty() && seen.insert(name.as_str())).collect();
    let mut all = Header::new(columns.iter().map(|(_, written)| written.as_str()));
    for (position, (name, _)) in columns.iter().enumerate().filter(|(_, (name, written))| name != written) {
        all.rename(position, name);
    }
    all
}
