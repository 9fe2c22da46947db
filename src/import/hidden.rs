//! Rows and columns of a workbook that people do not see: they are read like all others, and it is said that they were hidden.
//! Must not know cells.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Read};

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::error::ReadError;
use super::sheet::Sheet;
use super::zipped::{Archive, part};

/// No sheet has more rows and columns that are told.
const MOST: usize = 1 << 20;

/// Says of each sheet of an XLSX workbook what is hidden in it.
pub(super) fn mark(archive: &mut Archive<'_>, sheets: &mut [Sheet]) -> Result<(), ReadError> {
    let targets = targets(archive);
    for (name, path) in targets {
        let Some(sheet) = sheets.iter_mut().find(|sheet| sheet.name == name) else { continue };
        // Most sheets hide nothing, and are not looked at twice; none is held in memory.
        let says = |archive: &mut Archive<'_>| archive.by_name(&path).is_ok_and(says_hidden);
        if says(archive)
            && let Ok(part) = archive.by_name(&path)
        {
            of_sheet(BufReader::new(part), sheet);
        }
    }
    Ok(())
}

/// The sheets by name, and where each stands.
fn targets(archive: &mut Archive<'_>) -> Vec<(String, String)> {
    let mut read = |name: &str| part(archive, name, "XLSX").unwrap_or_default();
    let (book, relations) = (read("xl/workbook.xml"), read("xl/_rels/workbook.xml.rels"));
    let mut paths: HashMap<String, String> = HashMap::new();
    elements(&relations[..], |start| {
        if is_named(start, "Relationship")
            && let (Some(id), Some(target)) = (attribute(start, "Id"), attribute(start, "Target"))
        {
            let path = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
            paths.insert(id, path);
        }
    });
    let mut sheets = Vec::new();
    elements(&book[..], |start| {
        if is_named(start, "sheet")
            && let (Some(name), Some(id)) = (attribute(start, "name"), attribute(start, "r:id"))
            && let Some(path) = paths.get(&id)
        {
            sheets.push((name, path.clone()));
        }
    });
    sheets
}

/// Whether anything in a part is said to be hidden.
fn says_hidden(mut part: impl Read) -> bool {
    const WORD: &[u8] = b"hidden=";
    let (mut buffer, mut kept) = (vec![0; 1 << 16], 0);
    loop {
        let Ok(read) = part.read(&mut buffer[kept..]) else { return false };
        if read == 0 {
            return false;
        }
        let filled = kept + read;
        if memchr::memmem::find(&buffer[..filled], WORD).is_some() {
            return true;
        }
        // It may stand across the end of what was read.
        kept = filled.min(WORD.len() - 1);
        buffer.copy_within(filled - kept..filled, 0);
    }
}

fn of_sheet(part: impl BufRead, sheet: &mut Sheet) {
    let mut row = 0u32;
    elements(part, |start| {
        let is_hidden = || matches!(attribute(start, "hidden").as_deref(), Some("1" | "true"));
        let number = |name: &str| attribute(start, name).and_then(|number| number.parse::<u32>().ok());
        if is_named(start, "row") {
            row = number("r").unwrap_or(row + 1);
            if is_hidden() && sheet.hidden_rows.len() < MOST {
                sheet.hidden_rows.push(row.saturating_sub(1));
            }
        } else if is_named(start, "col") && is_hidden() {
            let last = number("max").unwrap_or(0).min(16_384);
            let columns = (number("min").unwrap_or(1).max(1)..=last).filter_map(|it| u16::try_from(it - 1).ok());
            sheet.hidden_columns.extend(columns.take(MOST - sheet.hidden_columns.len().min(MOST)));
        }
    });
}

/// Does something with each element.
fn elements(part: impl BufRead, mut each: impl FnMut(&BytesStart<'_>)) {
    let mut reader = Reader::from_reader(part);
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(start) | Event::Empty(start)) => each(&start),
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => {}
        }
    }
}

fn is_named(start: &BytesStart<'_>, name: &str) -> bool {
    start.local_name().as_ref() == name
}

fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut all = start.attributes();
    let found = all.with_checks(false).flatten().find(|attribute| attribute.key.as_ref() == name)?;
    Some(found.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned())
}
