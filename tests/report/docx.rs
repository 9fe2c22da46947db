//! The document read back by other means than it was written: parts, styles, tables, pictures, captions.

use std::io::{Cursor, Read, Write};
use std::sync::OnceLock;

use roxmltree::{Document, Node};
use zip::{ZipArchive, ZipWriter};
use zonescope::report::{Report, ReportFormat, Styles, StylesError};
use zonescope::text::Locale;

use crate::{bytes, report, shaoxing};

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

const TEMPLATE: &str = "# {{zone}}月报\n\n## 一、投资\n\n### （一）产业\n\n**{{value: planned_total where sector=ic year=2021}}**，<完>\n\n\
    - 一\n- 二\n\n1. 甲\n\n又\n\n1. 乙\n2. 丙\n\n\
    {{caption: 投资表}}\n{{table: planned_total by branch,year where year=2020..2021 unit 亿元}}\n\n\
    {{figure: planned_total by branch,year kind stacked}}\n{{caption: 投资图 & 其他}}\n\n\
    {{figure: project_count by stage kind ranked}}\n\n> 说明\n\n---\n\n## 二、名单\n\n\
    {{records: name,sector,place,stage,planned_total,completed_total where year=2021 top 30}}\n";

/// The report and its file: made once, for drawing takes time.
fn made() -> &'static (Report, Vec<u8>) {
    static MADE: OnceLock<(Report, Vec<u8>)> = OnceLock::new();
    MADE.get_or_init(|| {
        let template = TEMPLATE.replace("<完>", "完\\<\\&\\>");
        let report = report(&shaoxing(), &template, &[], Locale::ZhCn);
        let docx = bytes(&report, "docx");
        (report, docx)
    })
}

fn part(docx: &[u8], name: &str) -> Option<Vec<u8>> {
    let mut zip = ZipArchive::new(Cursor::new(docx)).unwrap();
    let mut bytes = Vec::new();
    zip.by_name(name).ok()?.read_to_end(&mut bytes).unwrap();
    Some(bytes)
}

fn text(docx: &[u8], name: &str) -> String {
    String::from_utf8(part(docx, name).unwrap_or_else(|| panic!("{name}"))).unwrap()
}

fn all<'a>(document: &'a Document<'a>, name: &'a str) -> impl Iterator<Item = Node<'a, 'a>> {
    document.descendants().filter(move |node| node.tag_name().name() == name)
}

fn val<'a>(node: Node<'a, '_>) -> Option<&'a str> {
    node.attribute((W, "val"))
}

fn words(node: Node<'_, '_>) -> String {
    node.descendants().filter(|node| node.tag_name().name() == "t").filter_map(|node| node.text()).collect()
}

/// The paragraphs outside tables: style and words.
fn paragraphs(document: &Document<'_>) -> Vec<(String, String)> {
    let body = all(document, "body").next().unwrap();
    let own = body.children().filter(|node| node.tag_name().name() == "p");
    own.map(|node| {
        let style = node.descendants().find(|node| node.tag_name().name() == "pStyle").and_then(val);
        (style.unwrap_or_default().to_owned(), words(node))
    })
    .collect()
}

#[test]
fn every_part_is_xml_and_what_belongs_together_is_there() {
    let (_, docx) = made();
    let mut zip = ZipArchive::new(Cursor::new(docx.as_slice())).unwrap();
    let names: Vec<String> = (0..zip.len()).map(|at| zip.by_index(at).unwrap().name().unwrap().into_owned()).collect();
    assert_eq!(names[0], "[Content_Types].xml");
    for name in names.iter().filter(|name| !name.ends_with(".png")) {
        let text = text(docx, name);
        assert!(Document::parse(&text).is_ok(), "{name}");
    }
    let relations = text(docx, "word/_rels/document.xml.rels");
    let relations = Document::parse(&relations).unwrap();
    for relation in all(&relations, "Relationship") {
        let target = format!("word/{}", relation.attribute("Target").unwrap());
        assert!(names.contains(&target), "{target}");
    }
    let types = text(docx, "[Content_Types].xml");
    let types = Document::parse(&types).unwrap();
    let known: Vec<&str> = all(&types, "Override").filter_map(|node| node.attribute("PartName")).collect();
    let is_known = |name: &&String| name.ends_with(".rels") || name.ends_with(".png") || name.starts_with('[');
    for name in names.iter().filter(|name| !is_known(name)) {
        assert!(known.contains(&format!("/{name}").as_str()), "{name}");
    }
    for at in 0..zip.len() {
        let time = zip.by_index(at).unwrap().last_modified().unwrap();
        assert_eq!((time.year(), time.month(), time.day()), (1980, 1, 1), "no time of this machine");
    }
    let core = text(docx, "docProps/core.xml");
    assert!(core.contains(">2021-12-31T00:00:00Z<") && core.contains(">绍兴高新区月报<"), "{core}");
}

#[test]
fn paragraphs_have_their_styles_and_words() {
    let (_, docx) = made();
    let text = text(docx, "word/document.xml");
    let document = Document::parse(&text).unwrap();
    let found = paragraphs(&document);
    let styles = |style: &str| found.iter().filter(|(own, _)| own == style).map(|(_, words)| words.as_str()).collect();
    let of = |style: &str| -> Vec<&str> { styles(style) };
    assert_eq!(of("Title"), ["绍兴高新区月报"]);
    assert_eq!(of("Heading1"), ["一、投资", "二、名单"]);
    assert_eq!(of("Heading2"), ["（一）产业"]);
    assert_eq!(of("BodyText"), ["249.00 亿元*，完<&>", "又"]);
    assert_eq!(of("ListParagraph"), ["一", "二", "甲", "乙", "丙"]);
    let captions = of("Caption");
    assert_eq!(captions[..2], ["表1　投资表（亿元）", "图1　投资图 & 其他"]);
    assert!(captions[2].starts_with("图2　") && captions[3].starts_with("表2　项目名单（30 个）"), "{captions:?}");
    // Each list with numbers begins anew.
    let lists: Vec<&str> = all(&document, "numId").filter_map(val).collect();
    assert_eq!(lists, ["1", "1", "2", "3", "3"]);
    let fields: Vec<&str> = all(&document, "fldSimple").filter_map(|node| node.attribute((W, "instr"))).collect();
    assert_eq!(fields, [" SEQ 表 \\* ARABIC ", " SEQ 图 \\* ARABIC ", " SEQ 图 \\* ARABIC ", " SEQ 表 \\* ARABIC "]);
    let breaks: Vec<String> = all(&document, "pageBreakBefore")
        .map(|node| words(node.ancestors().find(|node| node.tag_name().name() == "p").unwrap()))
        .collect();
    assert_eq!(breaks, ["二、名单"]);
    let raised: Vec<String> = all(&document, "vertAlign").map(|node| words(node.ancestors().nth(2).unwrap())).collect();
    assert_eq!(raised, ["*", "*"], "the number and what the mark means");
    let size = all(&document, "pgSz").next().unwrap();
    assert_eq!([size.attribute((W, "w")), size.attribute((W, "h"))], [Some("11906"), Some("16838")], "A4");
}

#[test]
fn tables_have_widths_and_the_numbers_of_the_answer() {
    let (_, docx) = made();
    let text = text(docx, "word/document.xml");
    let document = Document::parse(&text).unwrap();
    let tables: Vec<Node<'_, '_>> = all(&document, "tbl").collect();
    assert_eq!(tables.len(), 2);
    for table in &tables {
        let widths: Vec<u32> = table
            .descendants()
            .filter(|node| node.tag_name().name() == "gridCol")
            .map(|node| node.attribute((W, "w")).unwrap().parse().unwrap())
            .collect();
        assert_eq!(widths.iter().sum::<u32>(), 8844, "156 mm");
        let rows: Vec<Node<'_, '_>> = table.children().filter(|node| node.tag_name().name() == "tr").collect();
        for row in &rows {
            assert_eq!(row.children().filter(|node| node.tag_name().name() == "tc").count(), widths.len());
        }
        assert_eq!(table.descendants().filter(|node| node.tag_name().name() == "tblHeader").count(), 1);
    }
    let rows: Vec<Vec<String>> = tables[0]
        .children()
        .filter(|node| node.tag_name().name() == "tr")
        .map(|row| row.children().filter(|node| node.tag_name().name() == "tc").map(words).collect())
        .collect();
    assert_eq!(rows[0], ["产业大类", "2020", "2021", "合计"]);
    let number = |text: &str| if text == "—" { 0.0 } else { text.replace('\u{2009}', "").parse::<f64>().unwrap() };
    let (total, parts) = rows[1..].split_last().unwrap();
    for column in 1..4 {
        let sum: f64 = parts.iter().map(|row| number(&row[column])).sum();
        assert!((sum - number(&total[column])).abs() < 0.05, "column {column}: {sum}");
    }
    assert_eq!(total[2], "513.70");
}

#[test]
fn pictures_say_what_they_show() {
    let (report, docx) = made();
    let text = text(docx, "word/document.xml");
    let document = Document::parse(&text).unwrap();
    let about: Vec<&str> = all(&document, "docPr").filter_map(|node| node.attribute("descr")).collect();
    assert_eq!(about.len(), 2);
    let alts: Vec<&str> = report.figures().map(|figure| figure.alt.as_str()).collect();
    assert_eq!(about, alts);
    assert!(about[0].contains("集成电路") && about[0].contains("249.00 亿元"), "{}", about[0]);
    for extent in all(&document, "extent") {
        let width: f64 = extent.attribute("cx").unwrap().parse().unwrap();
        assert!((width / 36_000.0 - 156.0).abs() < 0.1, "as wide as the text");
    }
    for number in 1..=2 {
        let picture = part(docx, &format!("word/media/image{number}.png")).unwrap();
        assert_eq!(&picture[1..4], b"PNG");
    }
    // What is the caption does not stand in the picture again.
    assert!(report.figures().all(|figure| figure.figure.title.is_empty()));
}

#[test]
fn fonts_are_called_by_name_in_the_sizes_of_the_standard() {
    let (_, docx) = made();
    let text = text(docx, "word/styles.xml");
    let document = Document::parse(&text).unwrap();
    for (id, font, size) in [
        ("Title", "方正小标宋简体", "44"),
        ("Heading1", "黑体", "32"),
        ("Heading2", "楷体_GB2312", "32"),
        ("BodyText", "仿宋_GB2312", "32"),
    ] {
        let style = all(&document, "style").find(|node| node.attribute((W, "styleId")) == Some(id)).unwrap();
        let of = |name: &str| style.descendants().find(|node| node.tag_name().name() == name).unwrap();
        assert_eq!(of("rFonts").attribute((W, "eastAsia")), Some(font), "{id}");
        assert_eq!(val(of("sz")), Some(size), "{id}");
    }
    let mut zip = ZipArchive::new(Cursor::new(docx.as_slice())).unwrap();
    assert!((0..zip.len()).all(|at| !zip.by_index(at).unwrap().name().unwrap().contains("font")), "none is put in");
}

/// A document of somebody else: styles with ids of its own, as a Chinese Word gives them.
fn house_document(styles: &str) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    zip.start_file("word/styles.xml", options).unwrap();
    zip.write_all(styles.as_bytes()).unwrap();
    zip.finish().unwrap().into_inner()
}

#[test]
fn the_styles_of_another_document_are_taken_over() {
    let styles = format!(
        "<w:styles xmlns:w=\"{W}\">\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/></w:style>\
         <w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/></w:style>\
         <w:style w:type=\"character\" w:styleId=\"x\"><w:name w:val=\"heading 2\"/></w:style>\
         </w:styles>"
    );
    let taken = Styles::of_document(&house_document(&styles)).unwrap();
    let docx = ReportFormat::from_extension("docx").unwrap().bytes(&made().0, &taken).unwrap();
    let document = text(&docx, "word/document.xml");
    let found = paragraphs(&Document::parse(&document).unwrap());
    let style = |words: &str| found.iter().find(|(_, own)| own == words).map(|(style, _)| style.as_str());
    assert_eq!(style("一、投资"), Some("1"), "theirs");
    assert_eq!(style("又"), Some("a"), "text looks as it does there");
    assert_eq!(style("（一）产业"), Some("Heading2"), "what they do not have is added");
    let styles = text(&docx, "word/styles.xml");
    let styles = Document::parse(&styles).unwrap();
    let ids: Vec<&str> = all(&styles, "style").filter_map(|node| node.attribute((W, "styleId"))).collect();
    assert!(ids.contains(&"Heading2") && !ids.contains(&"Heading1"), "{ids:?}");
    let named = |name| all(&styles, name).filter_map(val).all(|id| ids.contains(&id));
    assert!(named("basedOn") && named("next"), "what is added stands on what is there");
    for (bytes, is_none) in [(b"no zip".to_vec(), true), (house_document("<a>"), false)] {
        let error = Styles::of_document(&bytes).unwrap_err();
        assert_eq!(matches!(error, StylesError::NoDocument), is_none);
        assert!(error.sentence("a.docx", Locale::En).contains("a.docx"));
    }
}
