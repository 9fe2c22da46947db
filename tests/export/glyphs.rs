//! Which characters can be drawn, and how wide quotation marks are.

use std::fs;

use egui::{Color32, FontId};
use resvg::usvg::roxmltree::{Document, Node};
use ttf_parser::Face;
use zonescope::draw::fonts::{LATIN_REGULAR, OwnFont, REGULAR, bold, regular};
use zonescope::export::{Format, Offscreen, Preset, SvgText, render_figure, render_figure_with};
use zonescope::figure::Figure;
use zonescope::text::Locale;

use crate::files::{drawn_text, text_of};
use crate::planned_by_sector_and_year;

fn offscreen() -> Offscreen {
    Offscreen::new(egui::Theme::Light, 4.0)
}

/// The characters of a text that would come out as boxes.
fn lacking(text: &str, font: &FontId) -> String {
    let offscreen = offscreen();
    text.chars()
        .filter(|c| !c.is_whitespace() && !offscreen.context().fonts_mut(|fonts| fonts.has_glyph(font, *c)))
        .collect()
}

/// Each character of a text with its width in em.
fn widths(text: &str) -> Vec<(char, f32)> {
    let offscreen = offscreen();
    let galley =
        offscreen.context().fonts_mut(|fonts| fonts.layout_no_wrap(text.to_owned(), regular(10.0), Color32::BLACK));
    galley.rows[0].row.glyphs.iter().map(|glyph| (glyph.chr, glyph.advance_width / 10.0)).collect()
}

#[test]
fn names_in_the_scripts_of_other_zones_are_drawn() {
    for text in [
        "Công nghiệp chế biến, Đà Nẵng, Thừa Thiên Huế",
        "Łódź Gdańsk Kraków Český Žďár Győr Iași Rīga Šiauliai",
        "İstanbul Başakşehir Gölbaşı ığ",
        "Київ Ґданськ Россия Беларусь Ўзбекистон Қазақстан Монгол Өөр",
        "Ελλάδα Θεσσαλονίκη ἀρχή ᾠδή",
        "新竹科學園區 編定工業區 積體電路 產業園區 臺灣 龜山 麗鑫 鑫鑰",
        "ひらがな カタカナ ヴァ ー ｶﾅ ㄅㄆㄇ",
        "€ £ ¥ ₩ ₫ ₹ ₽ ₺ ₸ ₴ ₱ ₦ ₪ ₮",
        "浐灞 漷县 埇桥 镕 喆 堃 珺 䶮",
    ] {
        for font in [regular(12.0), bold(12.0)] {
            assert_eq!(lacking(text, &font), "", "{text} in {font:?}");
        }
    }
}

#[test]
fn the_frequent_characters_of_traditional_chinese_are_drawn() {
    // Level 1 of Big5: 5,401 characters, with them the 4,808 of 常用國字標準字體表.
    let mut frequent = String::new();
    for row in 0xA4..=0xC6u8 {
        for cell in (0x40..=0x7Eu8).chain(0xA1..=0xFE) {
            if row == 0xC6 && cell > 0x7E {
                continue;
            }
            let pair = [row, cell];
            let (text, _, failed) = encoding_rs::BIG5.decode(&pair);
            assert!(!failed);
            frequent.push_str(&text);
        }
    }
    assert_eq!(frequent.chars().count(), 5401);
    assert_eq!(lacking(&frequent, &regular(12.0)), "");
    assert_eq!(lacking(&frequent, &bold(12.0)), "");
}

#[test]
fn quotation_marks_are_narrow_among_latin_letters_and_wide_among_han() {
    for (text, narrow, wide) in [
        ("Xi’an Hi-tech Zone", "’", ""),
        ("the zones’ plans, don’t", "’’", ""),
        ("in 西安 Xi’an", "’", ""),
        ("called “Alpha” and ‘Beta’.", "“”‘’", ""),
        ("Công’s Łódź’s 2021’s", "’’’", ""),
        ("“集成电路”与‘生物医药’产业", "", "“”‘’"),
        ("“12345X”平台体系", "", "“”"),
        ("建设‘IC’产业", "", "‘’"),
        // Digits are no Han characters, and a text may begin or end with a mark.
        ("“2”: two new-industry platforms", "“”", ""),
        ("“2+3”发展格局", "", "“”"),
        ("Keep as “Alpha”", "“”", ""),
        ("Kept as “Alpha beta 2”…", "“”", ""),
        ("按“Enter”", "", "“”"),
        ("按“Enter”，再按“Esc”", "", "“”“”"),
        ("在 “IC” 产业中", "“”", ""),
        ("“甲”“2”", "", "“”“”"),
        ("all of the zones’", "’", ""),
        ("‘12’ and ’24", "‘’’", ""),
        ("“‘Alpha’ of Beta”", "“‘’”", ""),
    ] {
        let of = |is_narrow: bool| {
            let marks = widths(text).into_iter().filter(|(c, _)| "‘’“”".contains(*c));
            marks.filter(|(_, width)| (*width < 0.6) == is_narrow).map(|(c, _)| c).collect::<String>()
        };
        assert_eq!((of(true).as_str(), of(false).as_str()), (narrow, wide), "{text}: {:?}", widths(text));
    }
}

#[test]
fn dots_stand_on_the_line_among_latin_letters_and_points_are_narrow_there() {
    for (text, on_the_line, centred) in [
        ("Save list…", 1, 0),
        ("Save as PDF…", 1, 0),
        ("2021…", 1, 0),
        ("保存列表…", 0, 1),
        ("导出 PDF…", 1, 0),
        ("……不再", 2, 0),
        ("说来话长……", 0, 2),
        ("以“…”截短", 0, 1),
        ("RMB billion · by year · 2016", 2, 0),
        ("亿元 · 绍兴高新区", 0, 1),
        ("卡里姆·阿卜杜勒", 0, 1),
        ("A·B", 1, 0),
        // The points of one text are all of a kind.
        ("截至 2021-12-31 · 179 个项目 · 54 项指标", 0, 2),
    ] {
        let marks = widths(text).into_iter().filter(|(c, _)| "…·".contains(*c));
        let is_latin = |(c, width): &(char, f32)| if *c == '…' { *width > 1.03 } else { *width < 0.75 };
        let (latin, han): (Vec<_>, Vec<_>) = marks.partition(is_latin);
        assert_eq!((latin.len(), han.len()), (on_the_line, centred), "{text}: {:?}", widths(text));
    }
}

#[test]
fn dots_and_points_are_drawn_in_files_as_they_are_in_the_window() {
    let mut figure = planned_by_sector_and_year(Locale::ZhCn);
    figure.title = "A · B… and other things in this long title. 甲 · 乙…".to_owned();
    let size = Preset::ReportFull.size();
    let svg = render_figure(&figure, size, Format::SVG, SvgText::Text, Locale::ZhCn).unwrap().bytes;
    let svg = String::from_utf8(svg).unwrap();
    let document = Document::parse(&svg).unwrap();
    let bold = document.descendants().filter(|node| node.attribute("font-weight") == Some("700"));
    let marks: Vec<(char, bool)> = bold
        .flat_map(|node| {
            let is_latin = node.attribute("font-family") == Some("Zonescope Latin");
            node.text().unwrap_or("").chars().map(|c| (c, is_latin)).collect::<Vec<_>>()
        })
        .filter(|(c, _)| "·…⋯".contains(*c))
        .collect();
    assert_eq!(marks, [('·', true), ('…', false), ('·', false), ('⋯', false)]);
}

#[test]
fn a_narrow_apostrophe_is_drawn_narrow_in_files_too() {
    let mut figure = planned_by_sector_and_year(Locale::ZhCn);
    figure.title = "Xi’an 与“西安”".to_owned();
    let size = Preset::ReportFull.size();
    let svg = render_figure(&figure, size, Format::SVG, SvgText::Text, Locale::ZhCn).unwrap().bytes;
    let svg = String::from_utf8(svg).unwrap();
    let families = |character: &str| {
        let lines = svg.lines().filter(|line| line.starts_with("<text") && line.contains(character));
        lines.map(|line| line.contains("font-family=\"Zonescope Latin\"")).collect::<Vec<_>>()
    };
    assert_eq!((families("’"), families("“")), (vec![true], vec![false]));
}

/// What is drawn of a text that the title is, each character with the family it is to be drawn with.
fn drawn_with(title: &str) -> Vec<(char, String)> {
    let mut figure = planned_by_sector_and_year(Locale::ZhCn);
    figure.title = title.to_owned();
    let size = Preset::SlideFull.size();
    let svg = render_figure(&figure, size, Format::SVG, SvgText::Text, Locale::ZhCn).unwrap().bytes;
    let svg = String::from_utf8(svg).unwrap();
    let document = Document::parse(&svg).unwrap();
    let bold = document.descendants().filter(|node| node.attribute("font-weight") == Some("700"));
    let family = |node: &Node<'_, '_>| node.attribute("font-family").unwrap_or("Noto Sans CJK SC").to_owned();
    bold.flat_map(|node| {
        let family = family(&node);
        node.text().unwrap_or("").chars().map(|c| (c, family.clone())).collect::<Vec<_>>()
    })
    .collect()
}

#[test]
fn every_letter_is_drawn_with_the_face_that_has_it_whole() {
    // Else it would be put together from a bare letter and a sign, which then stands on the next letter.
    let has = |face: &[u8], c: char| Face::parse(face, 0).unwrap().glyph_index(c).is_some();
    let letters = ('À'..='ž').chain('Ạ'..='ỹ').chain("ǍǎǐǒǔǖǘǚǜȘșȚțẀẁẂẃẄẅ".chars()).filter(|c| c.is_alphabetic());
    let letters: Vec<char> = letters.filter(|c| has(REGULAR, *c) || has(LATIN_REGULAR, *c)).collect();
    assert!(letters.len() > 250, "{}", letters.len());
    for part in letters.chunks(30) {
        let drawn = drawn_with(&part.iter().collect::<String>());
        let expected =
            part.iter().map(|c| (*c, if has(REGULAR, *c) { "Noto Sans CJK SC" } else { "Zonescope Latin" }.to_owned()));
        assert_eq!(drawn, expected.collect::<Vec<_>>());
    }
}

#[test]
fn a_letter_and_its_sign_written_apart_are_drawn_as_one() {
    for (apart, whole) in [
        ("Z\u{30c}d\u{30c}a\u{301}r", "Žďár"),
        ("Lo\u{301}dz\u{301} 2021", "Lódź 2021"),
        ("e\u{302}\u{301} o\u{31b}\u{309}", "ế ở"),
        ("園\u{301}", "園\u{301}"),
    ] {
        assert_eq!(drawn_with(apart), drawn_with(whole), "{apart}");
    }
}

#[test]
fn what_no_bundled_font_has_is_drawn_with_a_font_given() {
    let mut figure = planned_by_sector_and_year(Locale::ZhCn);
    figure.title = "산업단지 园区".to_owned();
    let file = fs::read("tests/data/fonts/four-hangul.otf").unwrap();
    let own = OwnFont::new(file).unwrap();
    let size = Preset::ReportFull.size();
    let drawn =
        |own: &[OwnFont], format, text| render_figure_with(&figure, size, format, text, Locale::ZhCn, own).unwrap();
    let without = drawn(&[], Format::SVG, SvgText::Text);
    assert_eq!(without.missing, "단산업지".chars().collect::<Vec<_>>());
    assert!(text_of(&String::from_utf8(without.bytes).unwrap()).contains("〓〓〓〓 园区"));
    let with = drawn(std::slice::from_ref(&own), Format::SVG, SvgText::Text);
    assert!(with.missing.is_empty());
    assert!(drawn_text(&String::from_utf8(with.bytes).unwrap()).contains("산업단지"));
    // Outlines come from the font given: 단 and 산 differ, which two boxes would not.
    let outline_of = |character: char| {
        let figure = Figure { title: character.to_string(), ..figure.clone() };
        let own = std::slice::from_ref(&own);
        render_figure_with(&figure, size, Format::SVG, SvgText::Outlines, Locale::ZhCn, own).unwrap().bytes
    };
    let svgs = ['단', '산', '업'].map(|character| String::from_utf8(outline_of(character)).unwrap());
    let drawn = |svg: &String| svg.split("</desc>").nth(1).map(str::to_owned);
    assert!(drawn(&svgs[0]) != drawn(&svgs[1]) && drawn(&svgs[1]) != drawn(&svgs[2]));
    for no_font in [b"".as_slice(), b"not a font", &[0; 4096], include_bytes!("../data/tiny/projects.csv")] {
        assert!(OwnFont::new(no_font.to_vec()).is_none());
    }
}
