//! How paragraphs look: the styles of this program, in the language of a report, or those of a document that somebody gave.
//!
//! GB/T 9704: the title in 小标宋 of size 2 (22 pt), headings in 黑体 and 楷体, the text in 仿宋 of size 3 (16 pt) with lines of
//! 28 pt and two characters before a paragraph. The fonts are called by name and never put into the file.

use super::role::Role;
use crate::report::write::xml::Xml;
use crate::text::Locale;

/// The styles that a document is written with.
#[derive(Clone, Debug, Default)]
pub struct Styles {
    /// Those of another document; its ids by the names of the styles.
    pub(super) taken: Option<Taken>,
}

/// The styles of another document.
#[derive(Clone, Debug)]
pub(super) struct Taken {
    /// Its part of styles.
    pub(super) xml: String,
    /// Its part of colours and fonts, if it has one.
    pub(super) theme: Option<Vec<u8>>,
    /// Name in small letters → id.
    pub(super) ids: Vec<(String, String)>,
}

impl Styles {
    /// The id of a style.
    pub(super) fn id(&self, role: Role) -> &str {
        self.known(role).unwrap_or(role.id())
    }

    fn known(&self, role: Role) -> Option<&str> {
        let taken = self.taken.as_ref()?;
        let name = role.name().to_lowercase();
        // Text has the look of the document where it has no style of its own.
        let names: &[&str] = if role == Role::Body { &["body text", "normal"] } else { &[&name] };
        let found = names.iter().find_map(|name| taken.ids.iter().find(|(known, _)| known == name));
        found.map(|(_, id)| id.as_str())
    }

    /// The part of styles.
    pub(super) fn part(&self, locale: Locale) -> Vec<u8> {
        let Some(taken) = &self.taken else { return own(locale) };
        let missing = Role::ALL.into_iter().filter(|role| self.known(*role).is_none());
        let mut added = Xml::fragment();
        let base = taken.ids.iter().find(|(name, _)| name == "normal").map_or(NORMAL, |(_, id)| id.as_str());
        let next = self.id(Role::Body);
        missing.for_each(|role| style(&mut added, role, &Look::of(role, locale), [base, next]));
        let added = String::from_utf8_lossy(&added.finish()).into_owned();
        match taken.xml.rfind("</w:styles>") {
            Some(at) => format!("{}{added}{}", &taken.xml[..at], &taken.xml[at..]).into_bytes(),
            None => taken.xml.clone().into_bytes(),
        }
    }
}

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/// What all other styles stand on.
const NORMAL: &str = "Normal";
/// What Latin letters and digits are set in.
const LATIN: &str = "Times New Roman";

/// How a paragraph looks. Lengths are twentieths of a point, sizes of type halves.
struct Look {
    font: &'static str,
    size: &'static str,
    is_bold: bool,
    align: &'static str,
    /// How high a line is: exactly so much, or in 240ths of what it needs.
    line: (&'static str, &'static str),
    before: &'static str,
    after: &'static str,
    /// Hundredths of characters before the first line.
    indent: Option<&'static str>,
    keeps_with_next: bool,
    /// Grey, for what stands back.
    is_weak: bool,
}

const PLAIN: Look = Look {
    font: "仿宋_GB2312",
    size: "32",
    is_bold: false,
    align: "both",
    line: ("560", "exact"),
    before: "0",
    after: "0",
    indent: Some("200"),
    keeps_with_next: false,
    is_weak: false,
};

const TIGHT: (&str, &str) = ("240", "auto");

impl Look {
    fn of(role: Role, locale: Locale) -> Self {
        let of: fn(Role) -> Self = locale.either(Self::chinese as fn(Role) -> Self, Self::english);
        of(role)
    }

    fn chinese(role: Role) -> Self {
        let heading = Self { keeps_with_next: true, align: "left", ..PLAIN };
        let centred = Self { align: "center", line: TIGHT, indent: None, ..PLAIN };
        match role {
            Role::Title => Self {
                font: "方正小标宋简体",
                size: "44",
                line: ("640", "atLeast"),
                after: "560",
                keeps_with_next: true,
                ..centred
            },
            Role::Heading1 => Self { font: "黑体", ..heading },
            Role::Heading2 => Self { font: "楷体_GB2312", ..heading },
            Role::Heading3 => Self { is_bold: true, ..heading },
            Role::Body => PLAIN,
            Role::List => Self { indent: None, ..PLAIN },
            Role::Note => {
                Self { size: "21", line: TIGHT, before: "60", after: "60", indent: None, is_weak: true, ..PLAIN }
            }
            Role::Caption => Self { font: "黑体", size: "24", before: "120", after: "120", ..centred },
            Role::Figure => Self { before: "160", keeps_with_next: true, ..centred },
            Role::Cell => Self { size: "21", align: "left", line: TIGHT, indent: None, ..PLAIN },
            Role::Footer => Self { font: "宋体", size: "28", align: "left", line: TIGHT, indent: None, ..PLAIN },
        }
    }

    fn english(role: Role) -> Self {
        let plain = Self { size: "23", line: ("276", "auto"), after: "120", indent: None, align: "left", ..PLAIN };
        let heading = Self { is_bold: true, keeps_with_next: true, before: "240", ..plain };
        let centred = Self { align: "center", line: TIGHT, ..plain };
        match role {
            Role::Title => Self { size: "36", is_bold: true, after: "360", keeps_with_next: true, ..centred },
            Role::Heading1 => Self { size: "28", ..heading },
            Role::Heading2 => Self { size: "25", ..heading },
            Role::Heading3 => heading,
            Role::Body | Role::List => plain,
            Role::Note => Self { size: "18", line: TIGHT, before: "40", after: "60", is_weak: true, ..plain },
            Role::Caption => Self { size: "20", is_bold: true, before: "120", ..centred },
            Role::Figure => Self { before: "160", after: "0", keeps_with_next: true, ..centred },
            Role::Cell => Self { size: "19", line: TIGHT, after: "0", ..plain },
            Role::Footer => Self { size: "20", line: TIGHT, after: "0", ..plain },
        }
    }
}

/// How the items of a list look.
pub(super) struct ListLook {
    /// How a number is written.
    pub(super) number: &'static str,
    /// What stands behind it.
    pub(super) behind: &'static str,
    pub(super) indent: [(&'static str, &'static str); 2],
}

impl ListLook {
    /// In Chinese an item begins like a paragraph and goes on below its number.
    pub(super) fn of(locale: Locale) -> Self {
        locale.either(
            Self { number: "%1．", behind: "space", indent: [("w:left", "0"), ("w:firstLine", "640")] },
            Self { number: "%1.", behind: "tab", indent: [("w:left", "567"), ("w:hanging", "340")] },
        )
    }
}

/// The styles of this program.
fn own(locale: Locale) -> Vec<u8> {
    let mut xml = Xml::document();
    xml.within("w:styles", &[("xmlns:w", W)], |xml| {
        xml.within("w:docDefaults", &[], |xml| {
            xml.within("w:rPrDefault", &[], |xml| {
                xml.within("w:rPr", &[], |xml| {
                    fonts(xml, PLAIN.font);
                    xml.empty("w:sz", &[("w:val", "24")]);
                    xml.empty("w:szCs", &[("w:val", "24")]);
                    xml.empty("w:lang", &[("w:val", "en-GB"), ("w:eastAsia", "zh-CN"), ("w:bidi", "ar-SA")]);
                });
            });
            xml.within("w:pPrDefault", &[], |_| {});
        });
        xml.within("w:style", &[("w:type", "paragraph"), ("w:default", "1"), ("w:styleId", NORMAL)], |xml| {
            xml.empty("w:name", &[("w:val", NORMAL)]);
            xml.empty("w:qFormat", &[]);
        });
        let font = [("w:type", "character"), ("w:default", "1"), ("w:styleId", "DefaultParagraphFont")];
        xml.within("w:style", &font, |xml| xml.empty("w:name", &[("w:val", "Default Paragraph Font")]));
        let table = [("w:type", "table"), ("w:default", "1"), ("w:styleId", "TableNormal")];
        xml.within("w:style", &table, |xml| {
            xml.empty("w:name", &[("w:val", "Normal Table")]);
            xml.within("w:tblPr", &[], |xml| {
                xml.within("w:tblCellMar", &[], |xml| {
                    xml.empty("w:left", &[("w:w", "80"), ("w:type", "dxa")]);
                    xml.empty("w:right", &[("w:w", "80"), ("w:type", "dxa")]);
                });
            });
        });
        let around = [NORMAL, Role::Body.id()];
        Role::ALL.into_iter().for_each(|role| style(xml, role, &Look::of(role, locale), around));
    });
    xml.finish()
}

fn fonts(xml: &mut Xml, east: &str) {
    let all = [("w:ascii", LATIN), ("w:hAnsi", LATIN), ("w:eastAsia", east), ("w:cs", LATIN)];
    xml.empty("w:rFonts", &all);
}

/// A style that stands on another, and what a paragraph behind one of headings is.
fn style(xml: &mut Xml, role: Role, look: &Look, [base, next]: [&str; 2]) {
    let is_own = role.id().starts_with("Report");
    let kind = [("w:type", "paragraph"), ("w:styleId", role.id()), ("w:customStyle", "1")];
    xml.within("w:style", if is_own { &kind } else { &kind[..2] }, |xml| {
        xml.empty("w:name", &[("w:val", role.name())]);
        xml.empty("w:basedOn", &[("w:val", base)]);
        if role.outline().is_some() {
            xml.empty("w:next", &[("w:val", next)]);
        }
        xml.empty("w:qFormat", &[]);
        xml.within("w:pPr", &[], |xml| {
            if look.keeps_with_next {
                xml.empty("w:keepNext", &[]);
            }
            let (line, rule) = look.line;
            let spacing = [("w:before", look.before), ("w:after", look.after), ("w:line", line), ("w:lineRule", rule)];
            xml.empty("w:spacing", &spacing);
            if let Some(indent) = look.indent {
                xml.empty("w:ind", &[("w:firstLineChars", indent), ("w:firstLine", "640")]);
            }
            xml.empty("w:jc", &[("w:val", look.align)]);
            if let Some(level) = role.outline() {
                xml.empty("w:outlineLvl", &[("w:val", level)]);
            }
        });
        xml.within("w:rPr", &[], |xml| {
            fonts(xml, look.font);
            if look.is_bold {
                xml.empty("w:b", &[]);
            }
            if look.is_weak {
                xml.empty("w:color", &[("w:val", "555555")]);
            }
            xml.empty("w:sz", &[("w:val", look.size)]);
            xml.empty("w:szCs", &[("w:val", look.size)]);
        });
    });
}
