//! The text of a document: paragraphs, lists, pictures, captions. Must not know the other parts of the file.

use super::role::Role;
use super::runs::{run, runs, style};
use super::styles::Styles;
use super::table::table;
use crate::report::document::{Block, FigureBlock, Report, Run, Text};
use crate::report::write::xml::Xml;
use crate::text::{Arg, Locale, say, say_with};

const NAMES: [(&str, &str); 5] = [
    ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    ("xmlns:a", DRAWING),
    ("xmlns:pic", PICTURE),
];
const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
const PICTURE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";

/// Lists without numbers have this one; each list with numbers has one of its own behind it, so that it begins with 1.
pub(super) const DOTS: usize = 1;

/// How many lists with numbers a report has.
pub(super) fn numbered_lists(report: &Report) -> usize {
    report.blocks.iter().filter(|block| matches!(block, Block::List { is_numbered: true, .. })).count()
}

/// The part of the text.
pub(super) fn part(report: &Report, styles: &Styles) -> Vec<u8> {
    let mut xml = Xml::document();
    xml.within("w:document", &NAMES, |xml| {
        xml.within("w:body", &[], |xml| {
            let mut body = Body { styles, locale: report.locale, lists: DOTS, breaks: false };
            report.blocks.iter().for_each(|block| body.block(xml, block));
            section(xml);
        });
    });
    xml.finish()
}

struct Body<'s> {
    styles: &'s Styles,
    locale: Locale,
    /// How many lists there are so far.
    lists: usize,
    /// Whether what comes next begins a page.
    breaks: bool,
}

impl Body<'_> {
    fn block(&mut self, xml: &mut Xml, block: &Block) {
        match block {
            Block::Title(text) => self.paragraph(xml, Role::Title, text),
            Block::Heading(level, text) => self.paragraph(xml, Role::heading(*level), text),
            Block::Paragraph(text) => self.paragraph(xml, Role::Body, text),
            Block::Note(text) => self.paragraph(xml, Role::Note, text),
            Block::PageBreak => self.breaks = true,
            Block::List { is_numbered, items } => {
                self.lists += usize::from(*is_numbered);
                let list = if *is_numbered { self.lists } else { DOTS };
                items.iter().for_each(|item| self.item(xml, list, item));
            }
            Block::Table(block) => {
                if let Some(number) = block.number {
                    self.caption(xml, "report-table-word", number, &block.caption, true);
                }
                table(xml, block, self.styles);
                for note in &block.notes {
                    self.paragraph(xml, Role::Note, &[Run::words(note.as_str())]);
                }
                if block.notes.is_empty() {
                    // Two tables that touch are one.
                    self.paragraph(xml, Role::Note, &[]);
                }
            }
            Block::Figure(figure) => {
                self.opened(xml, Role::Figure, |_| {}, |xml| picture(xml, figure));
                self.caption(xml, "report-figure-word", figure.number, &figure.caption, false);
            }
        }
    }

    /// A paragraph, on a new page where one is to begin.
    fn opened(&mut self, xml: &mut Xml, role: Role, more: impl FnOnce(&mut Xml), inside: impl FnOnce(&mut Xml)) {
        let breaks = std::mem::take(&mut self.breaks);
        let id = self.styles.id(role);
        xml.within("w:p", &[], |xml| {
            style(xml, id, |xml| {
                if breaks {
                    xml.empty("w:pageBreakBefore", &[]);
                }
                more(xml);
            });
            inside(xml);
        });
    }

    fn paragraph(&mut self, xml: &mut Xml, role: Role, text: &[Run]) {
        self.opened(xml, role, |_| {}, |xml| runs(xml, text, false, None));
    }

    fn item(&mut self, xml: &mut Xml, list: usize, text: &Text) {
        let numbered = |xml: &mut Xml| {
            xml.within("w:numPr", &[], |xml| {
                xml.empty("w:ilvl", &[("w:val", "0")]);
                xml.empty("w:numId", &[("w:val", &list.to_string())]);
            });
        };
        self.opened(xml, Role::List, numbered, |xml| runs(xml, text, false, None));
    }

    /// 图1, with its number as a field.
    fn caption(&mut self, xml: &mut Xml, key: &str, number: usize, text: &str, is_above: bool) {
        let word = say(self.locale, key).into_owned();
        let behind = say_with(self.locale, "report-caption-behind", [("caption", Arg::from(text))]);
        let blank = say(self.locale, "report-caption-blank");
        let keeps = |xml: &mut Xml| {
            if is_above {
                xml.empty("w:keepNext", &[]);
            }
        };
        self.opened(xml, Role::Caption, keeps, |xml| {
            run(xml, &format!("{word}{blank}"), false, false, None);
            xml.within("w:fldSimple", &[("w:instr", &format!(" SEQ {word} \\* ARABIC "))], |xml| {
                run(xml, &number.to_string(), false, false, None);
            });
            run(xml, &behind, false, false, None);
        });
    }
}

/// The relation under which a figure's picture is found.
pub(super) fn relation(number: usize) -> String {
    format!("rIdImage{number}")
}

/// A picture in the line, with what it says.
fn picture(xml: &mut Xml, figure: &FigureBlock) {
    /// So many of the format's units are a millimetre.
    const UNITS: f64 = 36_000.0;
    let [width, height] = [figure.size.width_mm, figure.size.height_mm].map(|mm| format!("{:.0}", mm * UNITS));
    let (id, name) = (figure.number.to_string(), format!("figure{}", figure.number));
    let about = [("id", id.as_str()), ("name", &name), ("descr", &figure.alt)];
    let size = [("cx", width.as_str()), ("cy", &height)];
    xml.within("w:r", &[], |xml| {
        xml.within("w:drawing", &[], |xml| {
            xml.within("wp:inline", &[("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")], |xml| {
                xml.empty("wp:extent", &size);
                xml.empty("wp:docPr", &about);
                xml.within("a:graphic", &[], |xml| {
                    xml.within("a:graphicData", &[("uri", PICTURE)], |xml| {
                        xml.within("pic:pic", &[], |xml| {
                            xml.within("pic:nvPicPr", &[], |xml| {
                                xml.empty("pic:cNvPr", &about);
                                xml.empty("pic:cNvPicPr", &[]);
                            });
                            xml.within("pic:blipFill", &[], |xml| {
                                xml.empty("a:blip", &[("r:embed", &relation(figure.number))]);
                                xml.within("a:stretch", &[], |xml| xml.empty("a:fillRect", &[]));
                            });
                            xml.within("pic:spPr", &[], |xml| {
                                xml.within("a:xfrm", &[], |xml| {
                                    xml.empty("a:off", &[("x", "0"), ("y", "0")]);
                                    xml.empty("a:ext", &size);
                                });
                                xml.within("a:prstGeom", &[("prst", "rect")], |xml| xml.empty("a:avLst", &[]));
                            });
                        });
                    });
                });
            });
        });
    });
}

/// A4 with the margins of GB/T 9704: 156 × 225 mm are left for the text. Even pages have their number at the left.
fn section(xml: &mut Xml) {
    xml.within("w:sectPr", &[], |xml| {
        xml.empty("w:footerReference", &[("w:type", "default"), ("r:id", "rIdOdd")]);
        xml.empty("w:footerReference", &[("w:type", "even"), ("r:id", "rIdEven")]);
        xml.empty("w:pgSz", &[("w:w", "11906"), ("w:h", "16838")]);
        let margins = [
            ("w:top", "2098"),
            ("w:right", "1474"),
            ("w:bottom", "1984"),
            ("w:left", "1588"),
            ("w:header", "851"),
            ("w:footer", "1361"),
            ("w:gutter", "0"),
        ];
        xml.empty("w:pgMar", &margins);
    });
}
