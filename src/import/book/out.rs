//! A package as a workbook: numbers and days as such where they come back as the same text, anything else as text. Must not
//! know windows.

use std::collections::HashSet;
use std::path::Path;

use csv::StringRecord;
use rust_xlsxwriter::{Color, DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet};

use super::back;
use super::error::BookError;
use super::form::{FIRST_ROW, MARK, MOST_ROWS, NAMES_ROW, PAGE, TablePage, VERSION, fitting};
use super::kept;
use super::style::Style;
use crate::import::workbook::number_text;
use crate::model::PartialDate;
use crate::package::{Contents, ContentsField, ContentsTable, contents, delimiter, known_title};
use crate::text::numbers::columns_wide;
use crate::text::{Arg, Locale, say, say_with};

/// A package as a workbook.
#[derive(Debug)]
pub struct Book {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many tables have a page.
    pub tables: usize,
    /// Files of tables that say more than their pages hold, and are kept beside them.
    pub kept: Vec<String>,
}

/// A table on its way to a page.
struct Paged<'c> {
    table: &'c ContentsTable,
    path: &'c str,
    bytes: &'c [u8],
    page: TablePage,
    columns: Vec<PagedColumn>,
    rows: usize,
}

struct PagedColumn {
    name: String,
    field: ContentsField,
    heading: String,
    holds: Holds,
    widest: usize,
}

/// What all filled cells of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Holds {
    Numbers,
    Days,
    Texts,
}

/// The package at a path as a workbook, with headings in a language.
pub fn book(path: &Path, locale: Locale) -> Result<Book, BookError> {
    let contents = contents(path)?;
    let mut names = Names::new(locale);
    let paged: Result<Vec<Paged<'_>>, BookError> =
        contents.tables.iter().map(|table| Paged::of(table, &contents, &mut names, locale)).collect();
    let mut paged = paged?;
    let mut bytes = written(&contents, &paged, locale)?;
    // Whatever gets lost on the way is seen here, and then kept.
    let back = back::returned(&bytes)?;
    let is_whole =
        |paged: &Paged<'_>| back.package.files.iter().any(|(path, bytes)| path == paged.path && bytes == paged.bytes);
    let lost: Vec<usize> = (0..paged.len()).filter(|at| !is_whole(&paged[*at])).collect();
    if !lost.is_empty() {
        lost.into_iter().for_each(|at| paged[at].page.kept = true);
        bytes = written(&contents, &paged, locale)?;
    }
    let kept = paged.iter().filter(|paged| paged.page.kept).map(|paged| paged.path.to_owned()).collect();
    Ok(Book { bytes, tables: paged.len(), kept })
}

impl<'c> Paged<'c> {
    fn of(
        table: &'c ContentsTable,
        contents: &'c Contents,
        names: &mut Names,
        locale: Locale,
    ) -> Result<Self, BookError> {
        let (path, bytes) = &contents.files[table.file];
        let found = || std::str::from_utf8(bytes).ok().and_then(delimiter).map(|(found, _)| found);
        let (style, fits) = Style::of(bytes, table.delimiter.or_else(found).unwrap_or(b','));
        let title = locale.name(&table.title);
        let sheet = names.new_one(if title.is_empty() { &table.name } else { title });
        let mut reader = style.reader(bytes);
        let (mut columns, mut rows) = (Vec::new(), 0usize);
        let mut record = csv::ByteRecord::new();
        while reader.read_byte_record(&mut record).unwrap_or(false) {
            if columns.is_empty() {
                columns =
                    record.iter().map(|name| PagedColumn::of(table, &String::from_utf8_lossy(name), locale)).collect();
                continue;
            }
            rows += 1;
            for (column, text) in columns.iter_mut().zip(&record) {
                column.look_at(text, rows);
            }
        }
        if rows + FIRST_ROW as usize > MOST_ROWS as usize {
            let most = (MOST_ROWS - FIRST_ROW) as usize;
            return Err(BookError::TooManyRows { table: path.clone(), rows, most });
        }
        let page = TablePage { sheet, style, columns: columns.len().min(16_384) as u16, kept: !fits };
        Ok(Self { table, path, bytes, page, columns, rows })
    }
}

/// So many rows are looked at for the width of a column.
const LOOKED_AT: usize = 200;

impl PagedColumn {
    fn of(table: &ContentsTable, name: &str, locale: Locale) -> Self {
        let field = table.field(name);
        let title = match locale.name(&field.title) {
            "" => known_title(&table.name, name, locale).unwrap_or_else(|| name.to_owned()),
            title => title.to_owned(),
        };
        let heading = match field.unit.as_str() {
            "" => title,
            unit if title.contains(unit) => title,
            unit => say_with(locale, "book-heading", [("title", title.into()), ("unit", Arg::from(unit))]),
        };
        // What was found of neither holds both until a cell says otherwise.
        let holds = if field.is_words { Holds::Texts } else { Holds::Numbers };
        let widest = columns_wide(&heading).max(columns_wide(name));
        Self { name: name.to_owned(), holds, widest, heading, field }
    }

    fn look_at(&mut self, text: &[u8], row: usize) {
        let Ok(text) = std::str::from_utf8(text) else {
            self.holds = Holds::Texts;
            return;
        };
        if text.is_empty() {
            return;
        }
        let is_left = match self.holds {
            Holds::Numbers if plain_number(text).is_some() => true,
            Holds::Numbers if self.field.is_date => day(text).is_some(),
            Holds::Days => day(text).is_some(),
            Holds::Numbers | Holds::Texts => false,
        };
        match self.holds {
            Holds::Numbers if is_left && plain_number(text).is_none() => self.holds = Holds::Days,
            _ if !is_left => self.holds = Holds::Texts,
            _ => {}
        }
        if row <= LOOKED_AT {
            self.widest = self.widest.max(columns_wide(text));
        }
    }
}

/// A number that comes back as the text that it was.
fn plain_number(text: &str) -> Option<f64> {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let number: f64 = text.parse().ok().filter(|number: &f64| number.is_finite())?;
    (digits <= 15 && text.len() <= 17 && number_text(number) == text).then_some(number)
}

/// A day that a workbook knows as such.
fn day(text: &str) -> Option<ExcelDateTime> {
    let date = PartialDate::parse(text).filter(|_| text.len() == 10)?;
    let (year, month, day) = (u16::try_from(date.year()).ok()?, date.month()?, date.day()?);
    // Excel knows a 29 February 1900.
    (year > 1900).then(|| ExcelDateTime::from_ymd(year, month as u8, day as u8).ok()).flatten()
}

fn written(contents: &Contents, paged: &[Paged<'_>], locale: Locale) -> Result<Vec<u8>, BookError> {
    let mut workbook = Workbook::new();
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made).set_title(&contents.title));
    about(workbook.add_worksheet(), paged, locale)?;
    for paged in paged {
        page(workbook.add_worksheet(), paged)?;
    }
    last_page(workbook.add_worksheet(), contents, paged, locale)?;
    Ok(workbook.save_to_buffer()?)
}

/// The first page: which tables there are, and what their columns are.
fn about(page: &mut Worksheet, all: &[Paged<'_>], locale: Locale) -> Result<(), BookError> {
    let (bold, wrapped) = (Format::new().set_bold(), Format::new().set_text_wrap().set_align(FormatAlign::Top));
    page.set_name(say(locale, "book-about"))?;
    for (column, width) in [(0, 24.0), (1, 28.0), (2, 22.0), (3, 12.0), (4, 80.0)] {
        page.set_column_width(column, width)?;
    }
    let heading = |page: &mut Worksheet, row: u32, keys: [&str; 5]| -> Result<(), BookError> {
        for (column, key) in (0..).zip(keys) {
            page.write_string_with_format(row, column, say(locale, key), &bold)?;
        }
        Ok(())
    };
    heading(page, 0, ["book-table", "book-file", "book-name", "book-rows", "book-description"])?;
    let mut row = 1;
    for paged in all {
        page.write_string(row, 0, &paged.page.sheet)?.write_string(row, 1, paged.path)?;
        page.write_string(row, 2, &paged.table.name)?.write_number(row, 3, paged.rows as f64)?;
        page.write_string_with_format(row, 4, fitting(&paged.table.description), &wrapped)?;
        row += 1;
    }
    row += 1;
    heading(page, row, ["book-table", "book-column", "book-name", "book-unit", "book-description"])?;
    for (paged, column) in all.iter().flat_map(|paged| paged.columns.iter().map(move |column| (paged, column))) {
        row += 1;
        page.write_string(row, 0, &paged.page.sheet)?.write_string(row, 1, fitting(&column.heading))?;
        page.write_string(row, 2, fitting(&column.name))?.write_string(row, 3, fitting(&column.field.unit))?;
        page.write_string_with_format(row, 4, fitting(&column.field.description), &wrapped)?;
    }
    Ok(())
}

/// A table: headings for people, the names of the columns, and its rows.
fn page(page: &mut Worksheet, paged: &Paged<'_>) -> Result<(), BookError> {
    page.set_name(&paged.page.sheet)?;
    page.set_freeze_panes(FIRST_ROW, 1)?;
    let bold = Format::new().set_bold();
    let weak = Format::new().set_font_color(Color::RGB(0x0069_6969)).set_font_size(9);
    let days = Format::new().set_num_format("yyyy-mm-dd");
    // Columns beyond those of a workbook are only in the file that is kept.
    let columns = || (0u16..16_384).zip(&paged.columns);
    for (at, column) in columns() {
        page.set_column_width(at, (column.widest as f64 + 2.0).clamp(8.0, 48.0))?;
        page.write_string_with_format(0, at, fitting(&column.heading), &bold)?;
        page.write_string_with_format(NAMES_ROW, at, fitting(&column.name), &weak)?;
    }
    if let Some((last, _)) = columns().next_back() {
        page.autofilter(NAMES_ROW, 0, (NAMES_ROW + paged.rows as u32).max(FIRST_ROW), last)?;
    }
    let mut reader = paged.page.style.reader(paged.bytes);
    let mut record = csv::ByteRecord::new();
    let mut row = NAMES_ROW;
    while reader.read_byte_record(&mut record).unwrap_or(false) {
        // The names stand there.
        if row > NAMES_ROW {
            let record = StringRecord::from_byte_record_lossy(record.clone());
            for ((at, column), text) in columns().zip(&record).filter(|(_, text)| !text.is_empty()) {
                match column.holds {
                    Holds::Numbers if let Some(number) = plain_number(text) => page.write_number(row, at, number)?,
                    Holds::Days if let Some(day) = day(text) => {
                        page.write_datetime_with_format(row, at, &day, &days)?
                    }
                    _ => page.write_string(row, at, fitting(text))?,
                };
            }
        }
        row += 1;
    }
    Ok(())
}

/// The last page: how the tables were written, and all other files.
fn last_page(page: &mut Worksheet, contents: &Contents, paged: &[Paged<'_>], locale: Locale) -> Result<(), BookError> {
    page.set_name(PAGE)?;
    page.set_column_width(0, 20)?.set_column_width(1, 28)?.set_column_width(2, 110)?;
    page.write_string(0, 0, MARK)?.write_string(0, 1, VERSION)?.write_string(0, 2, say(locale, "book-keep"))?;
    let mut row = 1;
    let kept = |page: &mut Worksheet, row: &mut u32, path: &str, bytes: &[u8]| -> Result<(), BookError> {
        let (about, lines) = kept::rows(bytes);
        if u64::from(*row) + lines.len() as u64 >= u64::from(MOST_ROWS) {
            let most = MOST_ROWS as usize;
            return Err(BookError::TooManyRows { table: path.to_owned(), rows: lines.len(), most });
        }
        let about = serde_json::to_string(&about).unwrap_or_default();
        page.write_string(*row, 0, "file")?.write_string(*row, 1, path)?.write_string(*row, 2, about)?;
        for (line, text) in (*row + 1..).zip(lines.iter()).filter(|(_, text)| !text.is_empty()) {
            page.write_string(line, 2, text)?;
        }
        *row += 1 + lines.len() as u32;
        Ok(())
    };
    for (path, bytes) in &contents.files {
        if paged.iter().all(|paged| paged.path != path || paged.page.kept) {
            kept(page, &mut row, path, bytes)?;
        }
    }
    for paged in paged {
        let about = serde_json::to_string(&paged.page).unwrap_or_default();
        page.write_string(row, 0, "table")?.write_string(row, 1, paged.path)?.write_string(row, 2, about)?;
        row += 1;
    }
    Ok(())
}

/// Names of pages, each once, as a workbook takes them.
struct Names(HashSet<String>);

impl Names {
    fn new(locale: Locale) -> Self {
        Self(HashSet::from([PAGE.to_lowercase(), "history".to_owned(), say(locale, "book-about").to_lowercase()]))
    }

    fn new_one(&mut self, title: &str) -> String {
        const MOST: usize = 26;
        let is_odd = |c: char| matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'') || c.is_control();
        let plain: String = title.chars().map(|c| if is_odd(c) { ' ' } else { c }).collect();
        let mut units = 0;
        let short: String =
            plain.trim().chars().take_while(|c| (units + c.len_utf16() <= MOST, units += c.len_utf16()).0).collect();
        let base = if short.trim().is_empty() { "table".to_owned() } else { short.trim().to_owned() };
        let numbered = |number: usize| if number == 1 { base.clone() } else { format!("{base} {number}") };
        let name = (1..).map(numbered).find(|name| !self.0.contains(&name.to_lowercase())).unwrap_or_default();
        self.0.insert(name.to_lowercase());
        name
    }
}
