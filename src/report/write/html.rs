//! A report as one HTML page that stands alone: figures as SVG in it, tables, and behind every number where it comes from.

use super::docx::Styles;
use super::error::WriteError;
use super::pictures::pictures;
use super::xml::Xml;
use crate::export::Format;
use crate::report::document::{Block, FigureBlock, Report, Run, Slot, TableBlock};
use crate::text::{Arg, Locale, say_with};

/// For the screen and, with the sizes of a page, for paper.
const STYLE: &str = "\
:root{color-scheme:light}\
body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1.0625rem/1.8 'Noto Serif CJK SC','Songti SC',FangSong,STFangsong,serif;color:#1a1a1a;background:#fff}\
h1{font-size:1.75rem;text-align:center;line-height:1.4}\
h2{font-size:1.25rem;margin:2rem 0 .5rem}h3{font-size:1.0625rem}h4{font-size:1rem}\
h1,h2,h3,h4,th,caption,figcaption{font-family:'Noto Sans CJK SC','Source Han Sans SC',SimHei,'PingFang SC','Microsoft YaHei',sans-serif}\
:lang(zh) p.body{text-indent:2em;text-align:justify}p.body{margin:.4rem 0}\
figure{margin:1.5rem 0;text-align:center;break-inside:avoid}figure svg{max-width:100%;height:auto}\
figcaption,caption{font-size:.9375rem;padding:.4rem 0;font-weight:600}\
table{border-collapse:collapse;width:100%;margin:1.2rem 0 .3rem;font-size:.9375rem;line-height:1.5;border-top:1.5px solid #333;border-bottom:1.5px solid #333}\
th,td{padding:.3rem .5rem;border-bottom:1px solid #ccc;text-align:left;vertical-align:top}thead th{border-bottom:1px solid #333}\
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}thead .n{white-space:normal}tr.total td{font-weight:600}\
.note{font-size:.875rem;line-height:1.6;color:#555;margin:.2rem 0}\
.slot{text-decoration:underline dotted #999;text-underline-offset:.25em}.gap{background:#fff3c4}\
hr{border:0;border-top:1px solid #ccc;margin:2rem 0}\
@page{size:A4;margin:37mm 26mm 35mm 28mm}\
@media print{body{max-width:none;margin:0;padding:0;font-size:12pt}hr{break-after:page;border:0;margin:0}thead{display:table-header-group}tr{break-inside:avoid}h2,h3,h4,caption{break-after:avoid}.slot{text-decoration:none}}";

pub(super) fn write(report: &Report, _: &Styles) -> Result<Vec<u8>, WriteError> {
    let mut drawn = pictures(report, Format::SVG)?.into_iter();
    let mut page = Xml::fragment();
    page.raw("<!DOCTYPE html>\n");
    page.within("html", &[("lang", report.locale.tag())], |html| {
        html.within("head", &[], |head| {
            head.empty("meta", &[("charset", "utf-8")]);
            head.empty("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]);
            head.empty("meta", &[("name", "generator"), ("content", "Zonescope")]);
            head.words("title", &[], &report.title);
            head.within("style", &[], |style| style.raw(STYLE));
        });
        html.raw("\n");
        html.within("body", &[], |body| {
            for block in &report.blocks {
                body.raw("\n");
                of_block(body, block, report, &mut drawn);
            }
            body.raw("\n");
        });
    });
    page.raw("\n");
    Ok(page.finish())
}

fn of_block(xml: &mut Xml, block: &Block, report: &Report, drawn: &mut impl Iterator<Item = Vec<u8>>) {
    let slots = &report.slots;
    match block {
        Block::Title(text) => xml.within("h1", &[], |xml| runs(xml, text, slots)),
        Block::Heading(level, text) => {
            xml.within(["h2", "h3", "h4"][usize::from(*level - 1).min(2)], &[], |xml| runs(xml, text, slots));
        }
        Block::Paragraph(text) => xml.within("p", &[("class", "body")], |xml| runs(xml, text, slots)),
        Block::Note(text) => xml.within("p", &[("class", "note")], |xml| runs(xml, text, slots)),
        Block::PageBreak => xml.empty("hr", &[]),
        Block::List { is_numbered, items } => xml.within(if *is_numbered { "ol" } else { "ul" }, &[], |xml| {
            items.iter().for_each(|item| xml.within("li", &[], |xml| runs(xml, item, slots)));
        }),
        Block::Table(table) => of_table(xml, table, slots, report.locale),
        Block::Figure(figure) => of_figure(xml, figure, &drawn.next().unwrap_or_default(), report.locale),
    }
}

fn of_table(xml: &mut Xml, table: &TableBlock, slots: &[Slot], locale: Locale) {
    let class = |at: usize| if table.right.get(at) == Some(&true) { "n" } else { "t" };
    xml.within("table", &[], |xml| {
        if let Some(number) = table.number {
            let args = [("number", Arg::from(number.to_string())), ("caption", table.caption.as_str().into())];
            xml.words("caption", &[], &say_with(locale, "report-table-caption", args));
        }
        xml.within("thead", &[], |xml| {
            xml.within("tr", &[], |xml| {
                for (at, title) in table.titles.iter().enumerate() {
                    xml.within("th", &[("scope", "col"), ("class", class(at))], |xml| runs(xml, title, slots));
                }
            });
        });
        xml.within("tbody", &[], |xml| {
            for (number, row) in table.rows.iter().enumerate() {
                let is_total = table.has_total && number + 1 == table.rows.len();
                xml.raw("\n");
                xml.within("tr", &[("class", if is_total { "total" } else { "row" })], |xml| {
                    for (at, cell) in row.iter().enumerate() {
                        xml.within("td", &[("class", class(at))], |xml| runs(xml, &cell.text, slots));
                    }
                });
            }
        });
    });
    table.notes.iter().for_each(|note| xml.words("p", &[("class", "note")], note));
}

fn of_figure(xml: &mut Xml, block: &FigureBlock, svg: &[u8], locale: Locale) {
    let args = [("number", Arg::from(block.number.to_string())), ("caption", block.caption.as_str().into())];
    let caption = say_with(locale, "report-figure-caption", args);
    xml.within("figure", &[], |xml| {
        xml.within("div", &[("role", "img"), ("aria-label", &block.alt)], |xml| {
            xml.raw(&inline(&String::from_utf8_lossy(svg), block.number));
        });
        xml.words("figcaption", &[], &caption);
    });
}

/// A picture as a part of the page: without the head of a file, and with ids that no other picture has.
fn inline(svg: &str, number: usize) -> String {
    let body = svg.find("<svg").map_or(svg, |at| &svg[at..]);
    let mut inline = body.trim_end().to_owned();
    for (found, own) in [(" id=\"", " id=\"f{}-"), ("url(#", "url(#f{}-"), ("href=\"#", "href=\"#f{}-")] {
        inline = inline.replace(found, &own.replace("{}", &number.to_string()));
    }
    inline
}

fn runs(xml: &mut Xml, text: &[Run], slots: &[Slot]) {
    for run in text {
        let slot = run.slot.and_then(|at| slots.get(at));
        match (slot, run.is_mark) {
            (_, true) => xml.words("sup", &[], &run.text),
            (Some(slot), _) => {
                let class = if slot.gap.is_some() { "slot gap" } else { "slot" };
                let about = [slot.query.as_str(), slot.source.as_str(), slot.quote.as_str()];
                let about: Vec<&str> = about.into_iter().filter(|text| !text.is_empty()).collect();
                xml.within("span", &[("class", class), ("title", &about.join(" · "))], |xml| strong(xml, run));
            }
            (None, _) => strong(xml, run),
        }
    }
}

fn strong(xml: &mut Xml, run: &Run) {
    match run.is_bold {
        true => xml.words("strong", &[], &run.text),
        false => xml.text(&run.text),
    }
}
