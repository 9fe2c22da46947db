//! Tables of a document: a width for every column, the heading again on every page. Must not know what is in them.

use super::role::Role;
use super::runs::{runs, style};
use super::styles::Styles;
use crate::report::document::{Run, TableBlock, plain};
use crate::report::write::xml::Xml;
use crate::text::numbers::columns_wide;

/// How wide the text of a page is, in twentieths of a point: 156 mm.
pub(super) const PAGE: u32 = 8844;
/// How wide a digit is at the most, and what stands around the words of a cell.
const DIGIT: usize = 106;
const SMALL_DIGIT: usize = 91;
const AROUND: usize = 180;
/// No column is narrower than so many digits.
const NARROWEST: usize = 4;
/// The size of type where there is too little room, in halves of a point.
const SMALL: &str = "18";
/// A table of no more rows stays on one page.
const SHORT: usize = 16;

/// How many digits wide each column likes to be.
fn digits(table: &TableBlock) -> Vec<usize> {
    let of = |text: &[Run]| columns_wide(&plain(text));
    // A heading may stand on two lines, but no word of it.
    let head = |title: &Vec<Run>| (of(title).div_ceil(2) + 2).min(of(title)).max(longest_word(&plain(title)));
    let wide = |(column, title): (usize, &Vec<Run>)| {
        let cells = table.rows.iter().filter_map(|row| row.get(column)).map(|cell| of(&cell.text));
        cells.chain([head(title)]).max().unwrap_or(0).max(NARROWEST)
    };
    table.titles.iter().enumerate().map(wide).collect()
}

/// The longest stretch that is not broken: Chinese is, between any two characters.
fn longest_word(text: &str) -> usize {
    let ends = |c: char| c.is_whitespace() || u32::from(c) >= 0x2e80;
    text.split(ends).map(columns_wide).max().unwrap_or(0)
}

/// The width of each column: together exactly the page; and whether that needs smaller type. Where not all have the room they
/// like even so, the widest have less, and what is short stays on one line.
fn widths(table: &TableBlock) -> (Vec<u32>, bool) {
    let (digits, page) = (digits(table), PAGE as usize);
    let liked = |digit: usize| digits.iter().map(|digits| digits * digit + AROUND).collect::<Vec<usize>>();
    let is_small = liked(DIGIT).iter().sum::<usize>() > page;
    let liked = liked(if is_small { SMALL_DIGIT } else { DIGIT });
    let all: usize = liked.iter().sum();
    let mut widths: Vec<u32> = if all <= page {
        liked.iter().map(|one| (one * page / all.max(1)) as u32).collect()
    } else {
        let most = most_of(&liked, page);
        liked.iter().map(|one| (*one).min(most) as u32).collect()
    };
    let rest = PAGE.saturating_sub(widths.iter().sum());
    if let Some(widest) = widths.iter_mut().max() {
        *widest += rest;
    }
    (widths, is_small)
}

/// So wide is no column if all together are to be no wider than the page.
fn most_of(liked: &[usize], page: usize) -> usize {
    let mut sorted = liked.to_vec();
    sorted.sort_unstable();
    let mut left = page;
    for (at, width) in sorted.iter().enumerate() {
        let share = left / (sorted.len() - at);
        if *width > share {
            return share;
        }
        left -= width;
    }
    page
}

pub(super) fn table(xml: &mut Xml, table: &TableBlock, styles: &Styles) {
    let (widths, is_small) = widths(table);
    let is_short = table.rows.len() <= SHORT;
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
            xml.within("w:tblCellMar", &[], |xml| {
                for (side, width) in [("w:top", "40"), ("w:left", "80"), ("w:bottom", "40"), ("w:right", "80")] {
                    xml.empty(side, &[("w:w", width), ("w:type", "dxa")]);
                }
            });
        });
        xml.within("w:tblGrid", &[], |xml| {
            widths.iter().for_each(|width| xml.empty("w:gridCol", &[("w:w", &width.to_string())]));
        });
        let titles: Vec<&[Run]> = table.titles.iter().map(Vec::as_slice).collect();
        row(
            xml,
            &titles,
            Look { is_head: true, is_bold: true, is_small, keeps_with_next: true },
            (table, &widths),
            styles,
        );
        for (number, cells) in table.rows.iter().enumerate() {
            let is_bold = table.has_total && number + 1 == table.rows.len();
            let cells: Vec<&[Run]> = cells.iter().map(|cell| cell.text.as_slice()).collect();
            let keeps_with_next = is_short && number + 1 < table.rows.len();
            row(xml, &cells, Look { is_head: false, is_bold, is_small, keeps_with_next }, (table, &widths), styles);
        }
    });
}

#[derive(Clone, Copy)]
struct Look {
    is_head: bool,
    is_bold: bool,
    is_small: bool,
    keeps_with_next: bool,
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
                        if look.keeps_with_next {
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
            let (widths, _) = widths(&table);
            assert_eq!(widths.iter().sum::<u32>(), PAGE);
            assert!(widths.iter().all(|width| *width >= PAGE / 120), "{widths:?}");
        }
    }
}
