//! The small parts of a document: what is in it, what belongs to what, lists, page numbers, what it is called. Must not know
//! its text.

use super::body::DOTS;
use super::role::Role;
use super::runs::style;
use super::styles::{ListLook, Styles};
use crate::report::document::Report;
use crate::report::write::xml::Xml;
use crate::text::Locale;

const W: (&str, &str) = ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
const RELATIONS: (&str, &str) = ("xmlns", "http://schemas.openxmlformats.org/package/2006/relationships");
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// The parts that the text belongs with: relation, kind, file.
const BESIDE: [(&str, &str, &str); 5] = [
    ("rIdStyles", "styles", "styles.xml"),
    ("rIdSettings", "settings", "settings.xml"),
    ("rIdNumbering", "numbering", "numbering.xml"),
    ("rIdOdd", "footer", "footer1.xml"),
    ("rIdEven", "footer", "footer2.xml"),
];

pub(super) fn content_types(has_theme: bool) -> Vec<u8> {
    let mut xml = Xml::document();
    let name = [("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")];
    xml.within("Types", &name, |xml| {
        let rels = "application/vnd.openxmlformats-package.relationships+xml";
        for (ending, kind) in [("rels", rels), ("xml", "application/xml"), ("png", "image/png")] {
            xml.empty("Default", &[("Extension", ending), ("ContentType", kind)]);
        }
        let main = format!("{WORD}.document.main+xml");
        xml.empty("Override", &[("PartName", "/word/document.xml"), ("ContentType", &main)]);
        for (_, kind, file) in BESIDE {
            let (part, kind) = (format!("/word/{file}"), format!("{WORD}.{kind}+xml"));
            xml.empty("Override", &[("PartName", &part), ("ContentType", &kind)]);
        }
        let mut of = |part: &str, kind: &str| xml.empty("Override", &[("PartName", part), ("ContentType", kind)]);
        if has_theme {
            of("/word/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml");
        }
        of("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        of("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml");
    });
    xml.finish()
}

fn relations(all: &[(String, String, String)]) -> Vec<u8> {
    let mut xml = Xml::document();
    xml.within("Relationships", &[RELATIONS], |xml| {
        for (id, kind, target) in all {
            xml.empty("Relationship", &[("Id", id), ("Type", kind), ("Target", target)]);
        }
    });
    xml.finish()
}

pub(super) fn of_package() -> Vec<u8> {
    let core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties".to_owned();
    relations(&[
        ("rId1".to_owned(), format!("{OFFICE}/officeDocument"), "word/document.xml".to_owned()),
        ("rId2".to_owned(), core, "docProps/core.xml".to_owned()),
        ("rId3".to_owned(), format!("{OFFICE}/extended-properties"), "docProps/app.xml".to_owned()),
    ])
}

pub(super) fn of_text(pictures: &[(String, String)], has_theme: bool) -> Vec<u8> {
    let of = |id: &str, kind: &str, file: &str| (id.to_owned(), format!("{OFFICE}/{kind}"), file.to_owned());
    let beside = BESIDE.iter().map(|(id, kind, file)| of(id, kind, file));
    let theme = has_theme.then(|| of("rIdTheme", "theme", "theme/theme1.xml"));
    let images = pictures.iter().map(|(id, file)| of(id, "image", file));
    relations(&beside.chain(theme).chain(images).collect::<Vec<_>>())
}

pub(super) fn settings() -> Vec<u8> {
    let mut xml = Xml::document();
    xml.within("w:settings", &[W], |xml| {
        xml.empty("w:evenAndOddHeaders", &[]);
        xml.empty("w:characterSpacingControl", &[("w:val", "compressPunctuation")]);
        xml.within("w:compat", &[], |xml| {
            let uri = "http://schemas.microsoft.com/office/word";
            let mode = [("w:name", "compatibilityMode"), ("w:uri", uri), ("w:val", "15")];
            xml.empty("w:compatSetting", &mode);
        });
    });
    xml.finish()
}

/// Dots, and numbers that begin anew in each list.
pub(super) fn numbering(lists: usize, locale: Locale) -> Vec<u8> {
    let mut xml = Xml::document();
    let look = ListLook::of(locale);
    let kinds = [("0", "bullet", "•"), ("1", "decimal", look.number)];
    xml.within("w:numbering", &[W], |xml| {
        for (id, kind, text) in kinds {
            xml.within("w:abstractNum", &[("w:abstractNumId", id)], |xml| {
                xml.empty("w:multiLevelType", &[("w:val", "singleLevel")]);
                xml.within("w:lvl", &[("w:ilvl", "0")], |xml| {
                    xml.empty("w:start", &[("w:val", "1")]);
                    xml.empty("w:numFmt", &[("w:val", kind)]);
                    xml.empty("w:suff", &[("w:val", look.behind)]);
                    xml.empty("w:lvlText", &[("w:val", text)]);
                    xml.empty("w:lvlJc", &[("w:val", "left")]);
                    xml.within("w:pPr", &[], |xml| {
                        xml.empty("w:ind", &look.indent);
                    });
                });
            });
        }
        for list in DOTS..=DOTS + lists {
            xml.within("w:num", &[("w:numId", &list.to_string())], |xml| {
                let kind = if list == DOTS { "0" } else { "1" };
                xml.empty("w:abstractNumId", &[("w:val", kind)]);
                if list > DOTS {
                    xml.within("w:lvlOverride", &[("w:ilvl", "0")], |xml| {
                        xml.empty("w:startOverride", &[("w:val", "1")]);
                    });
                }
            });
        }
    });
    xml.finish()
}

/// — 1 —, at the outer edge of the page.
pub(super) fn footer(is_even: bool, styles: &Styles) -> Vec<u8> {
    let mut xml = Xml::document();
    xml.within("w:ftr", &[W], |xml| {
        xml.within("w:p", &[], |xml| {
            style(xml, styles.id(Role::Footer), |xml| {
                // A character's width from the edge of the text.
                let side = if is_even { "w:left" } else { "w:right" };
                xml.empty("w:ind", &[(side, "280")]);
                xml.empty("w:jc", &[("w:val", if is_even { "left" } else { "right" })]);
            });
            let words = |xml: &mut Xml, text: &str| {
                xml.within("w:r", &[], |xml| xml.words("w:t", &[("xml:space", "preserve")], text));
            };
            words(xml, "— ");
            xml.within("w:fldSimple", &[("w:instr", " PAGE ")], |xml| words(xml, "1"));
            words(xml, " —");
        });
    });
    xml.finish()
}

/// What it is called; made on the day of its books, whenever it is written.
pub(super) fn core(report: &Report) -> Vec<u8> {
    let mut xml = Xml::document();
    let names = [
        ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ];
    xml.within("cp:coreProperties", &names, |xml| {
        xml.words("dc:title", &[], &report.title);
        xml.words("dc:subject", &[], &report.zone);
        xml.words("dc:creator", &[], "Zonescope");
        xml.words("dc:language", &[], report.locale.tag());
        let (year, month, day) = report.as_of.unwrap_or((2000, 1, 1));
        let date = format!("{year:04}-{month:02}-{day:02}T00:00:00Z");
        for name in ["dcterms:created", "dcterms:modified"] {
            xml.words(name, &[("xsi:type", "dcterms:W3CDTF")], &date);
        }
    });
    xml.finish()
}

pub(super) fn app() -> Vec<u8> {
    let mut xml = Xml::document();
    let name = [("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")];
    xml.within("Properties", &name, |xml| xml.words("Application", &[], "Zonescope"));
    xml.finish()
}
