//! A figure as a workbook: its numbers, a chart of the spreadsheet's own over just these, and what it says of itself.

use std::io::{Cursor, Read};

use calamine::{Data, Reader, Xlsx};
use resvg::usvg::roxmltree::{Document, Node};
use zip::ZipArchive;
use zonescope::export::{Format, Preset};
use zonescope::figure::{Figure, Kind, Native};
use zonescope::listing::GridCell;
use zonescope::text::Locale;

use crate::questions::{figure, shaoxing};
use crate::rendered;

fn workbook(figure: &Figure) -> Vec<u8> {
    rendered(figure, Preset::ReportFull.size(), Format::XLSX).bytes
}

fn part(bytes: &[u8], name: &str) -> Option<String> {
    let mut file = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    file.by_name(name).ok()?.read_to_string(&mut text).unwrap();
    Some(text)
}

/// The texts of all nodes of a name below one.
fn texts(node: Node<'_, '_>, name: &str) -> Vec<String> {
    let nodes = node.descendants().filter(|node| node.tag_name().name() == name);
    nodes.map(|node| node.text().unwrap_or_default().to_owned()).collect()
}

#[test]
fn the_numbers_are_those_of_the_figure_in_every_kind() {
    for kind in Kind::ALL {
        let figure = figure(&shaoxing(), "planned_total", kind, Locale::ZhCn);
        let grid = figure.numbers(Locale::ZhCn);
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(workbook(&figure))).unwrap();
        let page = book.worksheet_range("图表").unwrap();
        let rows: Vec<&[Data]> = page.rows().collect();
        let heading = rows.iter().position(|row| row[0] == Data::String(grid.titles[0].clone())).unwrap();
        for (row, cells) in rows[heading + 1..].iter().zip(&grid.rows) {
            for (found, cell) in row.iter().zip(cells) {
                let expected = match cell {
                    GridCell::Missing => Data::Empty,
                    GridCell::Words(words) => Data::String(words.clone()),
                    GridCell::Count(count) => Data::Float(*count as f64),
                    GridCell::Number { exact, .. } => Data::Float(exact.parse().unwrap()),
                };
                assert_eq!(*found, expected, "{kind:?}");
            }
        }
        let texts: Vec<String> = rows.iter().map(|row| row[0].to_string()).collect();
        for line in [&figure.title, &figure.subtitle, &figure.note, &figure.source_line] {
            assert!(line.is_empty() || texts.contains(line), "{kind:?}: {line}");
        }
    }
}

/// Columns of bars, lines and bands have a series a series; the cells a chart is of are remembered in it.
#[test]
fn a_chart_stands_over_the_numbers_where_spreadsheets_have_the_kind() {
    for kind in Kind::ALL {
        let figure = figure(&shaoxing(), "planned_total", kind, Locale::En);
        let chart = part(&workbook(&figure), "xl/charts/chart1.xml");
        let native = kind.spec().native;
        let expected = match native {
            Native::Nothing | Native::Shades => {
                assert!(chart.is_none(), "{kind:?}");
                continue;
            }
            Native::Columns | Native::Bars => "barChart",
            Native::Lines => "lineChart",
            Native::Areas => "areaChart",
            Native::Points => "scatterChart",
        };
        let text = chart.unwrap();
        let document = Document::parse(&text).unwrap();
        assert!(document.descendants().any(|node| node.tag_name().name() == expected), "{kind:?}");
        let shows_points = text.contains("<c:symbol val=\"circle\"/>");
        assert_eq!(
            shows_points,
            matches!(native, Native::Lines | Native::Points),
            "{kind:?}: points without neighbours"
        );
        if native == Native::Points {
            continue;
        }
        let series: Vec<Node<'_, '_>> = document.descendants().filter(|node| node.tag_name().name() == "ser").collect();
        let lengths = |node: Node<'_, '_>| {
            let values = node.descendants().find(|node| node.tag_name().name() == "val").unwrap();
            texts(values, "v").iter().map(|number| number.parse().unwrap()).collect::<Vec<f64>>()
        };
        let drawn: Vec<Vec<f64>> = series.into_iter().map(lengths).collect();
        let shown = figure.series.iter().filter(|series| !series.hidden);
        let own = |series: &zonescope::figure::Series| {
            series.marks.iter().flatten().map(|mark| mark.length.value).collect::<Vec<f64>>()
        };
        let own: Vec<Vec<f64>> = match figure.categories.len() {
            1 => vec![shown.flat_map(own).collect()],
            _ => shown.map(own).collect(),
        };
        for numbers in own {
            let is_drawn = |one: &Vec<f64>| {
                one.len() == numbers.len() && one.iter().zip(&numbers).all(|(a, b)| (a - b).abs() < 1e-6)
            };
            assert!(drawn.iter().any(is_drawn), "{kind:?}: {numbers:?} is not among {drawn:?}");
        }
    }
}

#[test]
fn what_is_illustrative_is_striped_and_the_page_about_it_says_so() {
    let stacked = workbook(&figure(&shaoxing(), "planned_total", Kind::Stacked, Locale::ZhCn));
    assert!(part(&stacked, "xl/charts/chart1.xml").unwrap().contains("prst=\"wdUpDiag\""));
    let about = |bytes: &[u8]| {
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
        let page = book.worksheet_range("说明").unwrap();
        page.rows().map(|row| row.iter().map(ToString::to_string).collect::<String>()).collect::<Vec<_>>().join("\n")
    };
    assert!(about(&stacked).contains("斜线填充"), "{}", about(&stacked));
    let treemap = workbook(&figure(&shaoxing(), "planned_total", Kind::Treemap, Locale::ZhCn));
    assert!(about(&treemap).contains("没有矩形树，"), "{}", about(&treemap));
    let shades = workbook(&figure(&shaoxing(), "planned_total", Kind::HeatMap, Locale::ZhCn));
    assert!(part(&shades, "xl/worksheets/sheet1.xml").unwrap().contains("<colorScale>"));
}

#[test]
fn a_list_of_one_category_stands_below_one_another() {
    let figure = figure(&shaoxing(), "planned_total", Kind::Ranked, Locale::En);
    let grid = figure.numbers(Locale::En);
    assert_eq!(grid.rows.len(), figure.series.len());
    assert_eq!(grid.rows[0][0], GridCell::Words(figure.series[0].label.clone()));
}
