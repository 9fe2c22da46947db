//! Words in paragraphs: runs with their looks, and the style of the paragraph around them. Must not know blocks.

use crate::report::document::Run;
use crate::report::write::xml::Xml;

/// The properties of a paragraph: its style, then what else is said, in the order that the format wants.
pub(super) fn style(xml: &mut Xml, id: &str, more: impl FnOnce(&mut Xml)) {
    xml.within("w:pPr", &[], |xml| {
        xml.empty("w:pStyle", &[("w:val", id)]);
        more(xml);
    });
}

/// Words with their looks.
pub(super) fn runs(xml: &mut Xml, text: &[Run], is_bold: bool, size: Option<&str>) {
    for one in text {
        run(xml, &one.text, is_bold || one.is_bold, one.is_mark, size);
    }
}

/// Words of one look.
pub(super) fn run(xml: &mut Xml, text: &str, is_bold: bool, is_raised: bool, size: Option<&str>) {
    if text.is_empty() {
        return;
    }
    xml.within("w:r", &[], |xml| {
        if is_bold || is_raised || size.is_some() {
            xml.within("w:rPr", &[], |xml| {
                if is_bold {
                    xml.empty("w:b", &[]);
                }
                if let Some(size) = size {
                    xml.empty("w:sz", &[("w:val", size)]);
                }
                if is_raised {
                    xml.empty("w:vertAlign", &[("w:val", "superscript")]);
                }
            });
        }
        xml.words("w:t", &[("xml:space", "preserve")], text);
    });
}
