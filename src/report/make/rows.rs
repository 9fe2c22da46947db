//! Tables of a report: a question by one or two dimensions, the numbers of a figure, records. Must not know how tables are
//! drawn.

use super::asked::{Asked, Found, filter, in_words};
use super::books::{Books, Table};
use super::chart::{chart, is_asked};
use super::value::{gap, measure_of};
use super::written::{Style, scale, unpublished};
use crate::listing::{Cell as ListedCell, GridCell, ListScale, cell, column_title};
use crate::model::{Basis, Measure, ProjectIx};
use crate::query::{self, Answer, Cache, Cell, Column, Dimension, Key, Query, Search};
use crate::report::ask::{Ask, NAME};
use crate::report::document::{Run, Slot, TableBlock, TableCell, Text};
use crate::report::place::TemplateError;
use crate::text::numbers::{self, Scale};
use crate::text::{Arg, Locale, say, say_with};

/// A table without its number and caption, and what was asked for it.
pub(super) struct Made {
    pub(super) block: TableBlock,
    pub(super) slot: Slot,
    /// What all its amounts are in, where no heading says so.
    pub(super) unit: String,
}

impl Made {
    /// What somebody calls it, with the unit that a reader needs.
    pub(super) fn called(&self, caption: String, locale: Locale) -> String {
        if self.unit.is_empty() || caption.contains(&self.unit) {
            return caption;
        }
        let args = [("caption", Arg::from(caption)), ("unit", self.unit.as_str().into())];
        say_with(locale, "report-caption-with-unit", args)
    }
}

fn words(text: impl Into<String>) -> TableCell {
    TableCell { text: vec![Run::words(text)], number: None }
}

fn block(caption: String, titles: Vec<String>, rows: Vec<Vec<TableCell>>, right: Vec<bool>) -> TableBlock {
    let titles = titles.into_iter().map(|title| vec![Run::words(title)]).collect();
    TableBlock { number: None, caption, titles, rows, right, has_total: false, notes: Vec::new(), slot: None }
}

/// `table: planned_total by sector,year`, or the numbers of a figure where its kind or its name is said.
pub(super) fn table(ask: &Ask, books: &Books<'_>) -> Result<Made, TemplateError> {
    const OF_QUERY: [&str; 7] = ["by", "where", "year-of", "from", "unit", "title", NAME];
    let is_of_query = is_asked(ask) && ask.words().all(|word| OF_QUERY.contains(&word));
    if is_of_query { of_query(ask, books.table(ask)?) } else { of_figure(ask, books) }
}

fn of_figure(ask: &Ask, books: &Books<'_>) -> Result<Made, TemplateError> {
    let chart = chart(ask, books)?;
    let locale = chart.table.locale;
    let grid = chart.figure.numbers(locale);
    let right: Vec<bool> = (0..grid.titles.len())
        .map(|column| grid.rows.iter().any(|row| !matches!(row.get(column), Some(GridCell::Words(_)) | None)))
        .collect();
    let shown = |cell: &GridCell| match cell {
        GridCell::Missing => unpublished(locale),
        GridCell::Words(words) => words.clone(),
        GridCell::Count(count) => numbers::count(*count as usize),
        GridCell::Number { exact, decimals } => match crate::model::Decimal::parse(exact) {
            Ok(number) => numbers::decimal(number.rounded(*decimals)),
            Err(_) => exact.clone(),
        },
    };
    let cell = |cell: &GridCell| TableCell { number: Some(cell.clone()), ..words(shown(cell)) };
    let rows: Vec<Vec<TableCell>> = grid.rows.iter().map(|row| row.iter().map(cell).collect()).collect();
    let notes = [&chart.figure.note].into_iter().filter(|note| !note.is_empty()).cloned().collect();
    Ok(Made {
        block: TableBlock { notes, ..block(grid.name, grid.titles, rows, right) },
        slot: chart.slot,
        unit: String::new(),
    })
}

fn of_query(ask: &Ask, table: &Table<'_>) -> Result<Made, TemplateError> {
    let of_error = |error| TemplateError::of_query(ask.place, error);
    let measure = measure_of(ask, table)?;
    let by_words = ask.needed("by")?;
    let by = query::parse_dimensions_of(table.dataset, by_words).map_err(of_error)?;
    let asked = Asked::about(table, ask, &ask.what, &ask.conditions("where"))?;
    let of_words = query::year_basis_of_words(table.dataset, by_words).filter(|_| ask.said("year-of").is_none());
    let query = Query { by, year_of: of_words.unwrap_or(asked.query.year_of), ..asked.query.clone() };
    let answer = table.data.answer(&query).map_err(of_error)?;
    let style = Style::of(ask, table)?;
    let pivot = Pivot::of(&answer, &query, style, table);
    let found = Found::of(query.clone(), answer.total);
    let slot = Slot { query: in_words(table, &query), ..asked.slot(&[&found]) };
    let slot = match pivot.known().next() {
        None => Slot {
            gap: Some(say(table.locale, "report-gap-none").into_owned()),
            value: unpublished(table.locale),
            ..slot
        },
        Some(_) => Slot { value: pivot.caption(), ..slot },
    };
    let unit = if measure == Measure::ProjectCount { String::new() } else { pivot.unit() };
    let mut made = pivot.block();
    if slot.is_illustrative {
        made.notes.push(say(table.locale, "report-table-illustrative").into_owned());
    }
    Ok(Made { block: made, slot, unit })
}

/// An answer laid out: a row a key of the first dimension, a column a key of the second.
struct Pivot<'p, 'a> {
    answer: &'p Answer,
    query: &'p Query,
    style: Style,
    table: &'p Table<'a>,
}

impl<'p, 'a> Pivot<'p, 'a> {
    fn of(answer: &'p Answer, query: &'p Query, style: Style, table: &'p Table<'a>) -> Self {
        let pivot = Self { answer, query, style, table };
        let largest = pivot.known().map(|cell| cell.sum.abs()).max().unwrap_or_default();
        let scale = style.scale.unwrap_or_else(|| Scale::fitting(largest, table.locale));
        Self { style: Style { scale: Some(scale), is_bare: true, ..style }, ..pivot }
    }

    fn locale(&self) -> Locale {
        self.table.locale
    }

    fn known(&self) -> impl Iterator<Item = &Cell> {
        let cells = self.answer.cells().map(|(_, cell)| cell);
        cells.filter(|cell| self.query.measure == Measure::ProjectCount || !cell.is_unknown())
    }

    /// The unit of its numbers.
    fn unit(&self) -> String {
        let unit = |currency| self.style.scale.unwrap_or(Scale::One).unit(currency, self.locale());
        match self.answer.currency.filter(|_| self.query.measure != Measure::ProjectCount) {
            Some(currency) => unit(currency),
            None => say(self.locale(), "report-unit-count").into_owned(),
        }
    }

    fn measure_name(&self) -> String {
        say(self.locale(), &format!("measure-{}", self.query.measure.id())).into_owned()
    }

    /// 按产业、年份的计划总投资（亿元）
    fn caption(&self) -> String {
        let name = |by: &Dimension| crate::text::within(&by.name(self.table.dataset, self.locale()), self.locale());
        let names: Vec<String> = self.answer.by.iter().map(name).collect();
        let by = match names.as_slice() {
            [one, two] => {
                let args = [("one", Arg::from(one.as_str())), ("two", two.as_str().into())];
                say_with(self.locale(), "figure-two-dimensions", args)
            }
            names => names.concat(),
        };
        let args = [("measure", Arg::from(self.measure_name())), ("by", by.into()), ("unit", self.unit().into())];
        let key = if self.unit().is_empty() { "report-caption" } else { "report-caption-unit" };
        say_with(self.locale(), key, args)
    }

    fn cell(&self, cell: Option<&Cell>) -> TableCell {
        let Some(cell) = cell.filter(|cell| self.query.measure == Measure::ProjectCount || cell.count > 0) else {
            return TableCell { number: Some(GridCell::Missing), ..words("—") };
        };
        let text = self.style.cell(cell, self.query.measure, self.answer.currency, self.locale());
        let exact = match cell.value(self.query.measure) {
            query::Value::Count(count) => Some(count.to_string()),
            query::Value::Amount(_) if cell.is_unknown() => None,
            query::Value::Amount(sum) => Some(sum.to_decimal().to_string()),
        };
        let number = exact.map_or(GridCell::Missing, |exact| GridCell::Number { exact, decimals: 2 });
        TableCell { number: Some(number), ..words(text) }
    }

    fn label(&self, key: Key) -> TableCell {
        words(key.label_by(self.table.dataset, self.query.year_of, self.locale()))
    }

    fn block(&self) -> TableBlock {
        let locale = self.locale();
        let [first, second] = &self.answer.keys;
        let total = || words(say(locale, "report-total"));
        let adds_up = self.query.measure.statistic().is_none();
        let dimension = self.answer.by.first().map(|by| by.name(self.table.dataset, locale).into_owned());
        let dimension = dimension.unwrap_or_default();
        let of = |row: &Key, column: &Key| self.cell(self.answer.cell(&[*row, *column]));
        let (titles, mut rows): (Vec<String>, Vec<Vec<TableCell>>) = if second.is_empty() {
            let titles = vec![dimension, self.measure_name(), say(locale, "column-count").into_owned()];
            let with_count = self.query.measure != Measure::ProjectCount;
            let count = |cell: &Cell| words(numbers::count(cell.count as usize));
            let row = |label: TableCell, cell: Cell| {
                let own = [label, self.cell(Some(&cell))];
                own.into_iter().chain(with_count.then(|| count(&cell))).collect::<Vec<TableCell>>()
            };
            let each = first.iter().map(|key| row(self.label(*key), self.answer.total_of(0, *key)));
            let rows: Vec<Vec<TableCell>> = each.chain(adds_up.then(|| row(total(), self.answer.total))).collect();
            (titles.into_iter().take(if with_count { 3 } else { 2 }).collect(), rows)
        } else {
            let heads = second.iter().map(|key| key.label_by(self.table.dataset, self.query.year_of, locale));
            let end = adds_up.then(|| say(locale, "report-total").into_owned());
            let titles = std::iter::once(dimension).chain(heads).chain(end).collect();
            let row = |key: &Key| {
                let cells = second.iter().map(|column| of(key, column));
                let sum = adds_up.then(|| self.cell(Some(&self.answer.total_of(0, *key))));
                std::iter::once(self.label(*key)).chain(cells).chain(sum).collect()
            };
            let mut rows: Vec<Vec<TableCell>> = first.iter().map(row).collect();
            if adds_up {
                let sums = second.iter().map(|column| self.cell(Some(&self.answer.total_of(1, *column))));
                let all = [self.cell(Some(&self.answer.total))];
                rows.push(std::iter::once(total()).chain(sums).chain(all).collect());
            }
            (titles, rows)
        };
        // The sum of one row says nothing.
        let has_total = adds_up && first.len() > 1;
        if adds_up && !has_total {
            rows.pop();
        }
        let right = (0..titles.len()).map(|column| column > 0).collect();
        TableBlock { has_total, ..block(self.caption(), titles, rows, right) }
    }
}

/// `records: name,sector,planned_total where stage=started sort planned_total:desc top 10`
pub(super) fn records(ask: &Ask, table: &Table<'_>) -> Result<Made, TemplateError> {
    let (dataset, locale) = (table.dataset, table.locale);
    let of_error = |error| TemplateError::of_query(ask.place, error);
    let columns = Column::parse_all(dataset, &ask.what).map_err(of_error)?;
    let year_of = match ask.said("year-of") {
        Some(text) => query::parse_year_basis(dataset, text, Measure::ProjectCount).map_err(of_error)?,
        None => query::default_year_basis(dataset, Measure::ProjectCount),
    };
    let filter = filter(table, ask, &ask.conditions("where"))?;
    let mut order = Vec::new();
    for text in ask.all("sort") {
        order.extend(query::parse_sort(dataset, &text).map_err(of_error)?);
    }
    let mut projects = Cache::default().search(dataset, &filter, year_of, &Search::new(""));
    projects.sort_unstable();
    query::sort(dataset, &mut projects, &order, year_of);
    let found = projects.len();
    projects.truncate(ask.number("top")?.map_or(usize::MAX, |top| top as usize));
    let unit = match ask.said("unit") {
        Some(said) => scale(said, table).ok_or_else(|| ask.wrong_value("unit", said))?,
        None => None,
    };
    let unit = unit.unwrap_or_else(|| ListScale::of_columns(dataset, &columns).in_language(locale));
    let titles = columns.iter().map(|column| column_title(dataset, *column, year_of, unit, locale));
    let titles = std::iter::once(say(locale, "report-number").into_owned()).chain(titles).collect();
    let row = |(number, project): (usize, &ProjectIx)| {
        let cells = columns.iter().map(|column| listed(cell(dataset, *project, *column, year_of, unit, locale)));
        std::iter::once(words(number.to_string())).chain(cells).collect()
    };
    let rows: Vec<Vec<TableCell>> = (1..).zip(&projects).map(row).collect();
    let is_number = |column: usize| rows.iter().any(|row| matches!(row[column].number, Some(GridCell::Number { .. })));
    let right = (0..=columns.len()).map(|column| column > 0 && is_number(column)).collect();
    let is_made_up = |ix: &ProjectIx| dataset.projects().basis(*ix) == Basis::Illustrative;
    let is_illustrative = projects.iter().any(is_made_up);
    let asked = Asked { table, query: Query::new(Measure::ProjectCount, &[], year_of).filtered(filter.clone()) };
    let uncovered = if found == 0 { asked.uncovered() } else { None };
    let notes = remarks_on_records(&asked, (projects.len(), found), is_illustrative);
    let mut sources: Vec<_> = projects.iter().flat_map(|ix| dataset.projects().sources(*ix)).copied().collect();
    sources.sort_unstable();
    sources.dedup();
    let caption = say_with(locale, "report-caption-records", [("count", Arg::from(projects.len()))]);
    let query = format!("list --columns {} where {}", ask.what, filter.to_text(dataset));
    let slot = Slot {
        query: query.trim_end_matches(" where ").to_owned(),
        value: caption.clone(),
        source: table.titles(&sources),
        is_illustrative,
        ..Slot::default()
    };
    let slot = match uncovered {
        Some(why) => gap(slot, why, locale),
        None => slot,
    };
    Ok(Made { block: TableBlock { notes, ..block(caption, titles, rows, right) }, slot, unit: String::new() })
}

/// What stands below records: how many of how many they are, and how many more there may be.
fn remarks_on_records(asked: &Asked<'_, '_>, (shown, found): (usize, usize), is_illustrative: bool) -> Vec<String> {
    let locale = asked.table.locale;
    let mut notes = Vec::new();
    if found == 0 {
        notes.push(say(locale, "report-records-none").into_owned());
    }
    if shown < found {
        let args = [("shown", Arg::from(shown)), ("count", found.into())];
        notes.push(say_with(locale, "report-records-first", args));
    }
    let in_doubt = asked.table.data.in_doubt(&asked.query);
    if in_doubt > 0 {
        notes.push(say_with(locale, "figure-note-in-doubt", [("count", Arg::from(in_doubt))]));
    }
    if is_illustrative {
        notes.push(say(locale, "report-table-illustrative").into_owned());
    }
    notes
}

fn listed(cell: ListedCell) -> TableCell {
    let text: Text = vec![Run::words(cell.shown())];
    TableCell { text, number: Some(GridCell::of(&cell)) }
}
