//! A figure → a workbook: its numbers under its title, with notes and sources, a chart of the spreadsheet's own above them,
//! and a page that says what this is. Must not know how the figure is drawn elsewhere.

use std::io::{Cursor, Read as _};

use quick_xml::Reader;
use quick_xml::events::Event;
use rust_xlsxwriter::utility::row_col_to_cell;
use rust_xlsxwriter::{
    ConditionalFormat2ColorScale, DocProperties, ExcelDateTime, Format as CellFormat, FormatAlign, FormatBorder,
    Workbook, Worksheet, XlsxError,
};
use serde_json::value::RawValue;
use zip::ZipArchive;

use super::error::ExportError;
use super::format::{Format, Make};
use super::native_chart::{Cells, native_chart};
use super::sheet::fitting;
use super::svg_values;
use crate::figure::{Figure, Native, NumberColumn};
use crate::listing::{CellGrid, GridCell};
use crate::text::numbers::columns_wide;
use crate::text::{Locale, say, say_with};

/// For Excel and WPS: the numbers, and a chart of the spreadsheet's own.
pub(super) const XLSX: Format =
    Format { extension: "xlsx", text: "list-format-xlsx", make: Make::OfNumbers(write), carried: Some(carried) };

/// The page that carries the record: nobody sees it.
const RECORD: &str = "zonescope";
/// A cell holds 32,767 characters; longer texts go on in the next.
const MOST_OF_A_CELL: usize = 30_000;
/// Where the texts of all cells stand, how much of them is read, and by what a record is known.
const TEXTS: &str = "xl/sharedStrings.xml";
const MOST_TEXTS: u64 = 1 << 23;
const BEGINS: &str = "{\"zonescope_record\":";
/// The chart stands on so many rows, and is so many pixels wide and high.
const ROWS_OF_CHART: u32 = 21;
const CHART: [u32; 2] = [720, 400];
/// Columns are so many digits wide.
const NAMES: [f64; 2] = [12.0, 40.0];
const NUMBERS: [f64; 2] = [10.0, 14.0];
/// The names of what is said of the file, and what is.
const ABOUT: [f64; 2] = [16.0, 96.0];
/// The height of a line of text.
const LINE_PT: f64 = 15.0;
/// Words that may stand back.
const WEAK: u32 = 0x0059_636E;
/// The shades of a heat map.
const SHADES: [u32; 2] = [0x00F2_F6FB, 0x001A_5FB4];

impl From<XlsxError> for ExportError {
    fn from(error: XlsxError) -> Self {
        Self::Internal(error.to_string())
    }
}

fn write(figure: &Figure, locale: Locale) -> Result<Vec<u8>, ExportError> {
    let (own_record, figure) = (figure.record(locale), &with_allowed_characters(figure));
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(figure)?);
    let (grid, columns) = figure.numbers_by_column(locale);
    let name = say(locale, "sheet-figure");
    let heading = if figure.kind.spec().native == Native::Shades { 3 } else { 3 + ROWS_OF_CHART };
    let rows = u32::try_from(grid.rows.len()).unwrap_or(u32::MAX);
    let cells = Cells { page: &name, heading, columns: &columns, titles: &grid.titles, rows };
    let chart = native_chart(figure, &cells).filter(|_| figure.nothing.is_none());
    let heading = if chart.is_some() { heading } else { 3 };
    let page = workbook.add_worksheet();
    page.set_name(name.as_ref())?;
    page.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    head(page, figure)?;
    table(page, &grid, heading)?;
    if figure.kind.spec().native == Native::Shades {
        shade(page, &columns, heading, &cells)?;
    }
    let has_chart = chart.is_some();
    if let Some(mut chart) = chart {
        let [width, height] = CHART;
        page.insert_chart_with_offset(2, 0, chart.set_width(width).set_height(height), 4, 4)?;
    }
    foot(page, figure, heading + cells.rows + 2)?;
    about(workbook.add_worksheet(), figure, has_chart, locale)?;
    record(workbook.add_worksheet(), &own_record)?;
    Ok(workbook.save_to_buffer()?)
}

/// The figure without what XML has no way to say. The library writes some of it as it is.
fn with_allowed_characters(figure: &Figure) -> Figure {
    let mut figure = figure.clone();
    let summary = figure.summary.clone();
    let plain = |text: &str| text.chars().map(svg_values::allowed).collect::<String>();
    figure.texts_mut().for_each(|text| *text = plain(text));
    Figure { summary: plain(&summary), ..figure }
}

/// The file says it was made on the day of the books, whenever it is written: the same figure gives the same bytes.
fn properties(figure: &Figure) -> Result<DocProperties, XlsxError> {
    let of_books = figure.document.as_of.as_deref().and_then(|day| ExcelDateTime::parse_from_str(day).ok());
    let made = of_books.map_or_else(|| ExcelDateTime::from_ymd(2000, 1, 1), Ok)?;
    Ok(DocProperties::new().set_creation_datetime(&made).set_title(&figure.title).set_comment(fitting(&figure.summary)))
}

fn head(page: &mut Worksheet, figure: &Figure) -> Result<(), XlsxError> {
    page.write_string_with_format(0, 0, fitting(&figure.title), &CellFormat::new().set_bold().set_font_size(14))?;
    page.write_string_with_format(1, 0, fitting(&figure.subtitle), &CellFormat::new().set_font_color(WEAK))?;
    Ok(())
}

fn table(page: &mut Worksheet, grid: &CellGrid, heading: u32) -> Result<(), XlsxError> {
    let is_number = |cell: &GridCell| matches!(cell, GridCell::Count(_) | GridCell::Number { .. });
    let line = CellFormat::new().set_bold().set_text_wrap().set_border_bottom(FormatBorder::Thin);
    let mut lines = 1;
    for (column, title) in (0u16..).zip(&grid.titles) {
        let cells = || grid.rows.iter().filter_map(|row| row.get(usize::from(column)));
        let is_numeric = cells().any(is_number);
        let align = if is_numeric { FormatAlign::Right } else { FormatAlign::Left };
        page.write_string_with_format(heading, column, fitting(title), &line.clone().set_align(align))?;
        let widest = cells().map(|cell| match cell {
            GridCell::Words(words) => columns_wide(words),
            _ => 0,
        });
        let [narrowest, most] = if is_numeric { NUMBERS } else { NAMES };
        let wide = widest.chain([columns_wide(title)]).max().unwrap_or_default() as f64 + 2.0;
        let wide = wide.clamp(narrowest, most);
        lines = lines.max(lines_of(title, wide));
        page.set_column_width(column, wide)?;
    }
    page.set_row_height(heading, LINE_PT * f64::from(lines))?;
    for (row, cells) in (heading + 1..).zip(&grid.rows) {
        for (column, cell) in (0u16..).zip(cells) {
            write_cell(page, row, column, cell)?;
        }
    }
    page.set_repeat_rows(heading, heading)?;
    Ok(())
}

/// How many lines a text takes in a column of so many digits. Not every program works that out when it opens a file.
fn lines_of(text: &str, wide: f64) -> u32 {
    // Words do not break where a line is full.
    (columns_wide(text) as f64 * 1.15 / wide).ceil().max(1.0) as u32
}

fn write_cell(page: &mut Worksheet, row: u32, column: u16, cell: &GridCell) -> Result<(), XlsxError> {
    match cell {
        GridCell::Missing => {}
        GridCell::Words(words) => _ = page.write_string(row, column, fitting(words))?,
        GridCell::Count(count) => {
            _ = page.write_number_with_format(row, column, *count as f64, &CellFormat::new().set_num_format("0"))?;
        }
        GridCell::Number { exact, decimals } => {
            let places = if *decimals == 0 { String::new() } else { format!(".{}", "0".repeat(*decimals as usize)) };
            let format = CellFormat::new().set_num_format(format!("#,##0{places}"));
            match exact.parse::<f64>() {
                Ok(number) => _ = page.write_number_with_format(row, column, number, &format)?,
                Err(_) => _ = page.write_string(row, column, fitting(exact))?,
            }
        }
    }
    Ok(())
}

/// The numbers of all series in shades, as the cells of the figure are.
fn shade(page: &mut Worksheet, columns: &[NumberColumn], heading: u32, cells: &Cells<'_>) -> Result<(), XlsxError> {
    let [low, high] = SHADES;
    let scale = ConditionalFormat2ColorScale::new().set_minimum_color(low).set_maximum_color(high);
    let values = (0u16..).zip(columns).filter(|(_, what)| matches!(what, NumberColumn::Value(_)));
    let ends = |column: u16| [row_col_to_cell(heading + 1, column), row_col_to_cell(heading + cells.rows, column)];
    let ranges: Vec<String> = values.map(|(column, _)| ends(column).join(":")).collect();
    if let (Some(first), false) = (columns.iter().position(|it| matches!(it, NumberColumn::Value(_))), cells.rows == 0)
    {
        let first = u16::try_from(first).unwrap_or_default();
        let scale = scale.set_multi_range(ranges.join(" "));
        page.add_conditional_format(heading + 1, first, heading + cells.rows, first, &scale)?;
    }
    Ok(())
}

fn foot(page: &mut Worksheet, figure: &Figure, row: u32) -> Result<(), XlsxError> {
    let weak = CellFormat::new().set_font_color(WEAK);
    let lines = [&figure.note, &figure.source_line].into_iter().filter(|line| !line.is_empty());
    for (row, line) in (row..).zip(lines) {
        page.write_string_with_format(row, 0, fitting(line), &weak)?;
    }
    Ok(())
}

/// What this is: everything that a reader needs who has nothing but this file.
fn about(page: &mut Worksheet, figure: &Figure, has_chart: bool, locale: Locale) -> Result<(), XlsxError> {
    page.set_name(say(locale, "sheet-about").as_ref())?;
    page.set_column_width(0, ABOUT[0])?;
    page.set_column_width(1, ABOUT[1])?;
    page.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    let kind = say(locale, &format!("kind-{}", figure.kind.id()));
    let in_cells = figure.kind.spec().native == Native::Shades;
    let chart = match (has_chart, in_cells) {
        (true, _) if figure.references.is_empty() => say(locale, "sheet-figure-native").into_owned(),
        (true, _) => say(locale, "sheet-figure-native-without-lines").into_owned(),
        (false, true) => say(locale, "sheet-figure-shades").into_owned(),
        (false, false) => say_with(locale, "sheet-figure-no-native", [("kind", kind.as_ref().into())]),
    };
    let (bold, wrapped) = (
        CellFormat::new().set_bold().set_align(FormatAlign::Top),
        CellFormat::new().set_text_wrap().set_align(FormatAlign::Top),
    );
    let day = figure.document.as_of.clone().unwrap_or_default();
    let lines = [
        ("sheet-figure-title", figure.title.clone()),
        ("sheet-figure-subtitle", figure.subtitle.clone()),
        ("sheet-figure-kind", kind.into_owned()),
        ("sheet-figure-unit", figure.unit.clone()),
        ("sheet-figure-as-of", day),
        ("sheet-figure-note", without_head(&figure.note, "figure-notes", "notes", locale).to_owned()),
        ("sheet-figure-source", without_head(&figure.source_line, "figure-sources", "sources", locale).to_owned()),
        ("sheet-figure-in-words", figure.summary.clone()),
        ("sheet-figure-chart", chart),
        ("sheet-figure-again", say(locale, "sheet-figure-again-how").into_owned()),
    ];
    for (row, (key, text)) in (0u32..).zip(lines.iter().filter(|(_, text)| !text.is_empty())) {
        page.write_string_with_format(row, 0, say(locale, key).as_ref(), &bold)?;
        page.write_string_with_format(row, 1, fitting(text), &wrapped)?;
        page.set_row_height(row, LINE_PT * f64::from(lines_of(text, ABOUT[1])))?;
    }
    Ok(())
}

/// A line below a figure without the word that it begins with: that stands in the cell beside it.
fn without_head<'t>(line: &'t str, key: &str, name: &'static str, locale: Locale) -> &'t str {
    const PLACE: &str = "\u{fffc}";
    let form = say_with(locale, key, [(name, PLACE.into())]);
    let head = form.split(PLACE).next().unwrap_or_default();
    line.strip_prefix(head).unwrap_or(line)
}

fn record(page: &mut Worksheet, record: &str) -> Result<(), XlsxError> {
    page.set_name(RECORD)?;
    page.set_very_hidden(true);
    let letters: Vec<char> = record.chars().collect();
    for (row, part) in (0u32..).zip(letters.chunks(MOST_OF_A_CELL)) {
        page.write_string(row, 0, part.iter().collect::<String>())?;
    }
    Ok(())
}

/// Among the texts of the workbook's cells, in which it stays where somebody saved the file again. No more is read of a file
/// than a record may be long.
fn carried(bytes: &[u8]) -> Option<String> {
    let mut file = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut texts = String::new();
    file.by_name(TEXTS).ok()?.take(MOST_TEXTS).read_to_string(&mut texts).ok()?;
    let mut reader = Reader::from_str(&texts);
    let mut record = String::new();
    loop {
        match reader.read_event().ok()? {
            Event::Start(tag) if tag.name().as_ref() == "si" => {
                let text = text_of(&mut reader)?;
                if !record.is_empty() || text.starts_with(BEGINS) {
                    record.push_str(&text);
                    if serde_json::from_str::<&RawValue>(&record).is_ok() {
                        return Some(record);
                    }
                }
            }
            Event::Eof => return None,
            _ => {}
        }
    }
}

/// The text of a cell, as far as its end.
fn text_of(reader: &mut Reader<&[u8]>) -> Option<String> {
    let mut text = String::new();
    loop {
        match reader.read_event().ok()? {
            Event::Text(part) => text.push_str(&part.xml10_content()),
            Event::GeneralRef(name) => {
                let name = format!("&{};", name.xml10_content());
                text.push_str(&quick_xml::escape::unescape(&name).ok()?);
            }
            Event::End(tag) if tag.name().as_ref() == "si" => return Some(text),
            Event::Eof => return None,
            _ => {}
        }
    }
}
