//! Tables of a document: a width for every column, the heading again on every page. Must not know what is in them.

use super::body::{runs, style};
use super::role::Role;
use super::styles::Styles;
use crate::report::document::{Run, TableBlock, plain};
use crate::report::write::xml::Xml;
use crate::text::numbers::columns_wide;

/// How wide the text of a page is, in twentieths of a point: 156 mm.
pub(super) const PAGE: u32 = 8844;
/// No column is narrower than so many digits, and none is wider for what could stand on several lines.
const NARROWEST: usize = 4;
const WIDEST: usize = 28;
/// So many columns and more are set smaller, in halves of a point.
const MANY: usize = 8;
const SMALL: &str = "17";

/// The width of each column: together exactly the page.
fn widths(table: &TableBlock) -> Vec<u32> {
    let of = |text: &[Run]| columns_wide(&plain(text));
    let wide = |column: usize| {
        let cells = table.rows.iter().filter_map(|row| row.get(column)).map(|cell| of(&cell.text));
        // A heading may stand on several lines.
        let head = table.titles.get(column).map_or(0, |title| of(title).div_ceil(2));
        cells.chain([head]).max().unwrap_or(0).clamp(NARROWEST, WIDEST) + 2
    };
    let wanted: Vec<usize> = (0..table.titles.len()).map(wide).collect();
    let all = wanted.iter().sum::<usize>().max(1) as u32;
    let mut widths: Vec<u32> = wanted.iter().map(|one| *one as u32 * PAGE / all).collect();
    let rest = PAGE.saturating_sub(widths.iter().sum());
    if let Some(last) = widths.last_mut() {
        *last += rest;
    }
    widths
}

pub(super) fn table(xml: &mut Xml, table: &TableBlock, styles: &Styles) {
    let widths = widths(table);
    let is_small = widths.len() >= MANY;
    let page = PAGE.to_string();
    xml.within("w:tbl", &[], |xml| {
        xml.within("w:tblPr", &[], |xml| {
            xml.empty("w:tblW", &[("w:w", &page), ("w:type", "dxa")]);
            xml.empty("w:jc", &[("w:val", "center")]);
            xml.within("w:tblBorders", &[], |xml| {
                for (side, size) in [("w:top", "12"), ("w:bottom", "12"), ("w:insideH", "4")] {
                    xml.empty(side, &[("w:val", "single"), ("w:sz", size), ("w:space", "0"), ("w:color", "333333")]);
                }
            });
            xml.empty("w:tblLayout", &[("w:type", "fixed")]);
        });
        xml.within("w:tblGrid", &[], |xml| {
            widths.iter().for_each(|width| xml.empty("w:gridCol", &[("w:w", &width.to_string())]));
        });
        let titles: Vec<&[Run]> = table.titles.iter().map(Vec::as_slice).collect();
        row(xml, &titles, Look { is_head: true, is_bold: true, is_small }, (table, &widths), styles);
        for (number, cells) in table.rows.iter().enumerate() {
            let is_bold = table.has_total && number + 1 == table.rows.len();
            let cells: Vec<&[Run]> = cells.iter().map(|cell| cell.text.as_slice()).collect();
            row(xml, &cells, Look { is_head: false, is_bold, is_small }, (table, &widths), styles);
        }
    });
}

#[derive(Clone, Copy)]
struct Look {
    is_head: bool,
    is_bold: bool,
    is_small: bool,
}

fn row(xml: &mut Xml, cells: &[&[Run]], look: Look, (table, widths): (&TableBlock, &[u32]), styles: &Styles) {
    xml.within("w:tr", &[], |xml| {
        xml.within("w:trPr", &[], |xml| {
            xml.empty("w:cantSplit", &[]);
            if look.is_head {
                xml.empty("w:tblHeader", &[]);
            }
        });
        for (at, text) in cells.iter().enumerate() {
            xml.within("w:tc", &[], |xml| {
                xml.within("w:tcPr", &[], |xml| {
                    let width = widths.get(at).copied().unwrap_or_default().to_string();
                    xml.empty("w:tcW", &[("w:w", &width), ("w:type", "dxa")]);
                    xml.empty("w:vAlign", &[("w:val", "center")]);
                });
                xml.within("w:p", &[], |xml| {
                    let is_right = table.right.get(at) == Some(&true);
                    style(xml, styles.id(Role::Cell), |xml| {
                        if look.is_head {
                            xml.empty("w:keepNext", &[]);
                        }
                        if is_right {
                            xml.empty("w:jc", &[("w:val", "right")]);
                        }
                    });
                    let size = look.is_small.then_some(SMALL);
                    runs(xml, text, look.is_bold, size);
                });
            });
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::document::TableCell;

    #[test]
    fn widths_come_to_the_page_and_no_column_vanishes() {
        let text = |text: &str| vec![Run::words(text)];
        for columns in 1..=20 {
            let cell = |at: usize| TableCell { text: text(&"长".repeat(at * at)), number: None };
            let table = TableBlock {
                number: None,
                caption: String::new(),
                titles: (0..columns).map(|_| text("x")).collect(),
                rows: vec![(0..columns).map(cell).collect()],
                right: vec![false; columns],
                has_total: false,
                notes: Vec::new(),
                slot: None,
            };
            let widths = widths(&table);
            assert_eq!(widths.iter().sum::<u32>(), PAGE);
            assert!(widths.iter().all(|width| *width >= PAGE / 120), "{widths:?}");
        }
    }
}
