//! What stands in the files: sizes, text, fonts.

use std::io::{Cursor, Read};
use std::process::Command;

use resvg::usvg::roxmltree::Document;
use zip::ZipArchive;
use zonescope::export::{FORMATS, FigureSize, Format, Preset, SvgText, carried_record, render_figure};
use zonescope::figure::{Changes, Record};
use zonescope::text::Locale;

use crate::{planned_by_sector_and_year, rendered};

/// All text of an SVG, its title and description too.
pub(crate) fn text_of(svg: &str) -> String {
    let document = Document::parse(svg).unwrap();
    document.descendants().filter_map(|node| node.text().filter(|_| node.is_text())).collect()
}

/// The text that is drawn.
pub(crate) fn drawn_text(svg: &str) -> String {
    let document = Document::parse(svg).unwrap();
    document.descendants().filter(|node| node.has_tag_name("text")).filter_map(|node| node.text()).collect()
}

#[test]
fn a_png_has_the_pixels_and_the_density_of_its_preset() {
    let figure = planned_by_sector_and_year(Locale::ZhCn);
    for (preset, width, height, per_metre) in [
        (Preset::ReportFull, 1843, 1181, 11811),
        (Preset::ReportHalf, 898, 1417, 11811),
        (Preset::ReportLandscape, 2657, 1535, 11811),
        (Preset::SlideFull, 1920, 1080, 5669),
        (Preset::SlideHalf, 907, 992, 5669),
        (Preset::Wechat, 1080, 1440, 7559),
    ] {
        let made = rendered(&figure, preset.size(), Format::PNG);
        let reader = png::Decoder::new(Cursor::new(made.bytes)).read_info().unwrap();
        let info = reader.info();
        let id = preset.id();
        assert_eq!(made.size.pixels(), [info.width, info.height], "{id}: the size that is said");
        assert_eq!(info.width, width, "{id}");
        assert_eq!(info.height, height, "{id}");
        let density = info.pixel_dims.unwrap();
        assert_eq!((density.xppu, density.yppu, density.unit), (per_metre, per_metre, png::Unit::Meter), "{id}");
        let dpi = f64::from(density.xppu) * 0.0254;
        assert!((dpi - preset.size().dpi).abs() < 0.02, "{id}: {dpi}");
    }
}

#[test]
fn an_svg_has_its_size_in_millimetres_and_its_text_as_asked_for() {
    let mut figure = planned_by_sector_and_year(Locale::ZhCn);
    figure.title = "R&D <集成电路> \"投资\"".to_owned();
    let size = FigureSize { width_mm: 142.5, height_mm: 101.25, ..Preset::ReportFull.size() };
    for text in [SvgText::Outlines, SvgText::Text] {
        let made = render_figure(&figure, size, Format::SVG, text, Locale::ZhCn).unwrap();
        let svg = String::from_utf8(made.bytes).unwrap();
        let document = Document::parse(&svg).unwrap();
        let root = document.root_element();
        assert!(root.has_tag_name(("http://www.w3.org/2000/svg", "svg")));
        assert_eq!((root.attribute("width"), root.attribute("height")), (Some("142.500mm"), Some("101.250mm")));
        let numbers = |text: &str| text.split(' ').map(|number| number.parse::<f64>().unwrap()).collect::<Vec<_>>();
        let view_box = numbers(root.attribute("viewBox").unwrap());
        assert!((view_box[2] / view_box[3] - 142.5 / 101.25).abs() < 1e-3, "{view_box:?}: not distorted");
        let first = |name: &str| root.children().find(|node| node.has_tag_name(name)).and_then(|node| node.text());
        assert_eq!((first("title"), first("desc")), (Some(figure.title.as_str()), Some(figure.summary.as_str())));
        let has_text = root.descendants().any(|node| node.has_tag_name("text"));
        assert_eq!(has_text, text == SvgText::Text);
        if text == SvgText::Text {
            let drawn = drawn_text(&svg);
            for line in [&figure.title, &figure.unit, &figure.series[0].label, &figure.categories[0].label] {
                assert!(drawn.contains(line.as_str()), "{line}: {drawn}");
            }
        }
        let only_local = root.descendants().filter_map(|node| node.attribute(("http://www.w3.org/1999/xlink", "href")));
        assert!(only_local.into_iter().all(|link| link.starts_with('#')), "nothing is fetched from elsewhere");
    }
}

#[test]
fn characters_that_xml_does_not_allow_spoil_no_file() {
    let strange: String =
        ('\0'..='\u{9f}').filter(|c| c.is_control()).chain(['\u{202e}', '\u{2066}', '\u{fffe}', '\u{ffff}']).collect();
    let mut figure = planned_by_sector_and_year(Locale::ZhCn);
    figure.title = format!("前{strange}后 <&>");
    figure.summary = format!("述{strange}毕");
    figure.series[0].label = format!("集成{strange}电路");
    figure.categories[0].label.push_str("\u{1}\u{fffe}");
    let size = FigureSize { dpi: 96.0, ..Preset::ReportFull.size() };
    for format in FORMATS {
        let bytes = rendered(&figure, size, format).bytes;
        if let Some(record) = carried_record(&bytes) {
            assert_eq!(Record::parse(&record).unwrap().changes(&figure), Changes::None, "{format:?}");
        }
        let turns = bytes.windows(3).any(|three| three == "\u{202e}".as_bytes());
        assert!(format == Format::CSV || !turns, "{format:?}: nothing is turned round");
        match format.extension() {
            "png" => assert_eq!(png::Decoder::new(Cursor::new(bytes)).read_info().unwrap().info().width, 590),
            "svg" => {
                let svg = String::from_utf8(bytes).unwrap();
                let title = format!("前{}\u{fffd}\u{fffd}后 <&>", " ".repeat(67));
                let document = Document::parse(&svg).unwrap();
                assert_eq!(
                    document.descendants().find_map(|n| n.has_tag_name("title").then(|| n.text())?),
                    Some(&*title)
                );
            }
            "pdf" => {
                let metadata = between(&bytes, b"<?xpacket begin", b"<?xpacket end");
                assert!(Document::parse(&format!("<?xpacket begin{metadata}")).is_ok(), "{metadata}");
                assert!(metadata.contains("述 ") && metadata.contains('\u{fffd}'), "{metadata}");
            }
            "xlsx" => {
                let mut file = ZipArchive::new(Cursor::new(bytes)).unwrap();
                for at in 0..file.len() {
                    let mut part = String::new();
                    file.by_index(at).unwrap().read_to_string(&mut part).unwrap();
                    Document::parse(&part).unwrap();
                }
            }
            "csv" => assert!(String::from_utf8(bytes).unwrap().contains("集成")),
            other => panic!("{other} is not looked at"),
        }
    }
    let size =
        zonescope::export::fitting_size(&figure, zonescope::export::Room::any_height(size), Locale::ZhCn, &[]).unwrap();
    let made = render_figure(&figure, size, Format::SVG, SvgText::Text, Locale::ZhCn).unwrap();
    let svg = String::from_utf8(made.bytes).unwrap();
    assert!(drawn_text(&svg).contains("前〓〓"));
}

/// The text between two marks.
fn between(bytes: &[u8], from: &[u8], to: &[u8]) -> String {
    let find = |bytes: &[u8], mark: &[u8]| bytes.windows(mark.len()).position(|window| window == mark).unwrap();
    let rest = &bytes[find(bytes, from) + from.len()..];
    String::from_utf8(rest[..find(rest, to)].to_vec()).unwrap()
}

/// Whether `needle` stands in `bytes`.
fn has(bytes: &[u8], needle: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle)
}

/// The names of subset fonts: six capitals, a plus sign, the name.
fn subset_fonts(pdf: &[u8]) -> Vec<String> {
    let names = pdf
        .split(|byte| b"/ \r\n<>[]()".contains(byte))
        .filter(|word| word.len() > 7 && word[..6].iter().all(u8::is_ascii_uppercase) && word[6] == b'+');
    let mut names: Vec<String> = names.map(|name| String::from_utf8_lossy(name).into_owned()).collect();
    names.sort();
    names.dedup();
    names
}

#[test]
fn a_pdf_embeds_a_subset_of_the_chinese_font() {
    let figure = planned_by_sector_and_year(Locale::ZhCn);
    let made = rendered(&figure, Preset::ReportFull.size(), Format::PDF);
    let pdf = made.bytes;
    assert!(pdf.starts_with(b"%PDF-1."));
    for needed in [&b"/FontFile3"[..], b"/CIDFontType0", b"/Identity-H", b"/ToUnicode", b"/MediaBox"] {
        assert!(has(&pdf, needed), "{}", String::from_utf8_lossy(needed));
    }
    let fonts = subset_fonts(&pdf);
    assert!(fonts.iter().any(|name| name.contains("NotoSans")), "{fonts:?}");
    assert!(pdf.len() < 300_000, "{} bytes: a subset, not the whole font", pdf.len());
    assert!(!has(&pdf, b"/CreationDate"), "a date would change the bytes");
}

/// A tool's answer about a file, or `None` on a machine without the tool.
fn asked(tool: &str, words: &[&str]) -> Option<String> {
    let output = Command::new(tool).args(words).output().ok()?;
    assert!(output.status.success(), "{tool}: {}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8(output.stdout).unwrap())
}

/// Beside the bytes above, what Poppler makes of them where it is installed.
#[test]
fn a_pdf_gives_its_text_back() {
    let folder = tempfile::tempdir().unwrap();
    for locale in Locale::ALL {
        let figure = planned_by_sector_and_year(locale);
        let path = folder.path().join("a.pdf");
        let made = rendered(&figure, Preset::ReportFull.size(), Format::PDF);
        std::fs::write(&path, made.bytes).unwrap();
        let path = path.to_str().unwrap();
        if let Some(fonts) = asked("pdffonts", &[path]) {
            let fonts: Vec<&str> = fonts.lines().skip(2).collect();
            assert!(!fonts.is_empty());
            for font in fonts {
                let is_ours = font.contains("+NotoSans") && font.contains("CID Type 0C")
                    || font.contains("+ZonescopeLatin") && font.contains("CID TrueType");
                assert!(is_ours, "{font}");
                // Embedded, subset, with a way back to Unicode.
                assert!(font.contains("yes yes yes"), "{font}");
            }
        }
        if let Some(text) = asked("pdftotext", &["-layout", path, "-"]) {
            let squeezed = |text: &str| text.split_whitespace().collect::<String>();
            for line in [&figure.title, &figure.unit, &figure.series[0].label] {
                assert!(squeezed(&text).contains(&squeezed(line)), "{line}: {text}");
            }
        }
        if let Some(info) = asked("pdfinfo", &[path]) {
            assert!(info.contains(&figure.title), "{info}");
            let size = info.lines().find(|line| line.starts_with("Page size:")).unwrap();
            let found: Vec<f64> = size.split_whitespace().filter_map(|word| word.parse().ok()).collect();
            for (points, mm) in found.iter().zip([made.size.width_mm, made.size.height_mm]) {
                assert!((points - mm / 25.4 * 72.0).abs() < 0.02, "{size}: not {mm} mm");
            }
        }
    }
}
