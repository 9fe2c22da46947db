//! The styles of a document that somebody gave: read from its parts, nothing else of it. Must not know reports.

use std::io::{self, Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::styles::{Styles, Taken};
use crate::text::{Arg, Locale, io_reason, say_with};

/// Why the styles of a document cannot be taken over.
#[derive(Debug)]
pub enum StylesError {
    /// It is no document of Word: no ZIP, or no styles in it.
    NoDocument,
    /// Its styles are not XML, or written in a way that is not known here.
    Unreadable,
    /// Reading failed.
    Io(io::Error),
}

impl StylesError {
    /// What is wrong and what to do.
    pub fn sentence(&self, path: &str, locale: Locale) -> String {
        let path = ("path", Arg::from(path));
        match self {
            Self::NoDocument => say_with(locale, "report-styles-no-document", [path]),
            Self::Unreadable => say_with(locale, "report-styles-unreadable", [path]),
            Self::Io(error) => {
                say_with(locale, "cli-cannot-read-file", [path, ("reason", Arg::from(io_reason(locale, error)))])
            }
        }
    }
}

/// No part that is read is larger.
const MOST: u64 = 1 << 24;

impl Styles {
    /// Those of a document, given its bytes.
    pub fn of_document(bytes: &[u8]) -> Result<Self, StylesError> {
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| StylesError::NoDocument)?;
        let xml = part(&mut zip, "word/styles.xml")?.ok_or(StylesError::NoDocument)?;
        let xml = String::from_utf8(xml).map_err(|_| StylesError::Unreadable)?;
        if !xml.contains("</w:styles>") {
            return Err(StylesError::Unreadable);
        }
        let ids = ids(&xml).ok_or(StylesError::Unreadable)?;
        let theme = part(&mut zip, "word/theme/theme1.xml")?;
        Ok(Self { taken: Some(Taken { xml, theme, ids }) })
    }
}

fn part(zip: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Result<Option<Vec<u8>>, StylesError> {
    let Ok(file) = zip.by_name(name) else { return Ok(None) };
    let mut bytes = Vec::new();
    file.take(MOST + 1).read_to_end(&mut bytes).map_err(StylesError::Io)?;
    if bytes.len() as u64 > MOST {
        return Err(StylesError::Io(io::ErrorKind::FileTooLarge.into()));
    }
    Ok(Some(bytes))
}

/// The styles of paragraphs: name in small letters and id.
fn ids(xml: &str) -> Option<Vec<(String, String)>> {
    let mut reader = Reader::from_str(xml);
    let (mut found, mut id): (Vec<(String, String)>, Option<String>) = (Vec::new(), None);
    loop {
        match reader.read_event().ok()? {
            Event::Start(element) if element.name().as_ref() == "w:style" => {
                let is_paragraph = attribute(&element, "w:type").is_none_or(|kind| kind == "paragraph");
                id = attribute(&element, "w:styleId").filter(|_| is_paragraph);
            }
            Event::Empty(element) | Event::Start(element) if element.name().as_ref() == "w:name" => {
                let name = attribute(&element, "w:val").map(|name| name.to_lowercase());
                found.extend(name.zip(id.take()));
            }
            Event::Eof => return Some(found),
            _ => {}
        }
    }
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = element.try_get_attribute(name).ok().flatten()?;
    let value = found.value.into_owned();
    let plain = quick_xml::escape::unescape(&value).map(std::borrow::Cow::into_owned).ok();
    Some(plain.unwrap_or(value))
}
