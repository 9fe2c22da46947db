//! What a file is proposed to become: for each sheet a plan, column by column, with how sure it is and why. Must not know how
//! a plan is carried out.

use std::collections::{BTreeMap, HashSet};

use super::cell_look::in_one_line;
use super::column_kind::{SaidUnits, Understood};
use super::file::SourceFile;
use super::flag_sets;
use super::heading::HeadedColumn;
use super::layout::Layout;
use super::numbers::USUAL;
use super::periods::{OfPeriod, wide};
use super::reason::Reason;
use super::recipe::{Becomes, ColumnPlan, IndicatorPlan, Recipe, TablePlan, VERSION};
use super::roles::{are_projects, roles};
use super::sheet::{Row, Sheet, column_letters};
use super::spellings::{Spellings, spellings};
use crate::model::{AddsUp, AmountUnit, Kind};
use crate::package::{stock_word, written_unit};
use crate::schema;
use crate::text::slug;

/// A sheet as it was understood.
#[derive(Clone, Debug)]
pub struct Inspected {
    /// The file, by its place among those given.
    pub file: usize,
    /// The sheet, by its place in the file.
    pub sheet: usize,
    /// Where its table stands; nothing where there is none.
    pub layout: Option<Layout>,
    /// The table of the recipe that it becomes.
    pub table: Option<usize>,
    /// How sure each column of the table is, and why.
    pub why: Vec<Why>,
    /// What may be one thing in several spellings.
    pub spellings: Vec<Spellings>,
}

/// Why a column is proposed to become what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Why {
    /// From 0 to 100.
    pub confidence: u8,
    /// What speaks for it.
    pub reason: Reason,
}

/// What files are proposed to become.
pub fn propose(files: &[SourceFile]) -> (Recipe, Vec<Inspected>) {
    let mut recipe = Recipe { recipe: VERSION, title: title_of(files), currency: "CNY".to_owned(), tables: Vec::new() };
    let (mut inspected, mut names) = (Vec::new(), Names::default());
    for (at, file) in files.iter().enumerate() {
        let layouts: Vec<Option<Layout>> = file.sheets.iter().map(Layout::of).collect();
        let is_only = layouts.iter().flatten().count() == 1;
        for (number, (sheet, layout)) in file.sheets.iter().zip(layouts).enumerate() {
            let (why, spellings) = Default::default();
            let mut seen = Inspected { file: at, sheet: number, layout: None, table: None, why, spellings };
            if let Some(layout) = layout {
                let title = table_title(file, sheet, &layout, is_only);
                let (plan, why) = table_plan(file, sheet, &layout, names.new_one(&title), title);
                let spellings = all_spellings(sheet, &layout, &plan);
                seen = Inspected { spellings, layout: Some(layout), table: Some(recipe.tables.len()), why, ..seen };
                recipe.tables.push(plan);
            }
            inspected.push(seen);
        }
    }
    recipe.currency = currency_of(&recipe);
    (recipe, inspected)
}

/// What a sheet is proposed to become where somebody says which rows are its heading: with the rows that its plan marks, and
/// its name. Nothing where that leaves no table.
pub fn proposed_anew(
    file: &SourceFile,
    sheet: &Sheet,
    plan: &TablePlan,
) -> Option<(TablePlan, Vec<Why>, Vec<Spellings>)> {
    let layout = Layout::marked(sheet, &plan.rows)?;
    let (new, why) = table_plan(file, sheet, &layout, plan.name.clone(), plan.title.clone());
    let spellings = all_spellings(sheet, &layout, &new);
    Some((TablePlan { rows: plan.rows.clone(), ..new }, why, spellings))
}

/// The spellings in the columns of words of a table.
fn all_spellings(sheet: &Sheet, layout: &Layout, plan: &TablePlan) -> Vec<Spellings> {
    let is_of_words = |column: &ColumnPlan| {
        let kind = Kind::parse(&column.kind);
        kind.is_some_and(|kind| matches!(kind, Kind::Category | Kind::Text | Kind::Name)) && column.period.is_empty()
    };
    let columns = layout.columns.iter().zip(&plan.columns).filter(|(_, column)| is_of_words(column));
    let of = |(headed, column): (&HeadedColumn, &ColumnPlan)| {
        let rows = layout.rows.iter().filter_map(|at| sheet.row(*at));
        spellings(&column.name, rows.map(|row| row.text(headed.column)))
    };
    columns.flat_map(of).collect()
}

/// The currency that most columns are in which say one; the yuan where none does.
fn currency_of(recipe: &Recipe) -> String {
    let mut counts: Vec<(String, usize)> = Vec::new();
    let columns = recipe.tables.iter().filter(|plan| plan.becomes != Becomes::Nothing).flat_map(|plan| &plan.columns);
    for unit in columns.filter_map(|column| AmountUnit::parse(&column.unit)) {
        let code = unit.currency.code().to_owned();
        match counts.iter_mut().find(|(known, _)| *known == code) {
            Some((_, count)) => *count += 1,
            None => counts.push((code, 1)),
        }
    }
    let most = counts.iter().map(|(_, count)| *count).max();
    let first = counts.into_iter().find(|(_, count)| Some(*count) == most);
    first.map_or_else(|| "CNY".to_owned(), |(code, _)| code)
}

/// What a package of these files is called.
fn title_of(files: &[SourceFile]) -> String {
    let stem = |name: &str| name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_owned();
    files.first().map_or_else(String::new, |file| stem(&file.name))
}

/// Names of tables, each once, and none that means something else to this program.
#[derive(Default)]
pub(super) struct Names(HashSet<String>);

impl Names {
    pub(super) fn new_one(&mut self, title: &str) -> String {
        let base = match slug(title) {
            slug if slug.is_empty() => "table".to_owned(),
            slug if schema::table(&slug).is_some() => format!("{slug}-table"),
            slug => slug,
        };
        let numbered = |number: usize| if number == 1 { base.clone() } else { format!("{base}-{number}") };
        let name = (1..).map(numbered).find(|name| !self.0.contains(name)).unwrap_or_default();
        self.0.insert(name.clone());
        name
    }
}

fn table_plan(file: &SourceFile, sheet: &Sheet, layout: &Layout, name: String, title: String) -> (TablePlan, Vec<Why>) {
    let headings: Vec<String> = layout.columns.iter().map(HeadedColumn::name).collect();
    let out_names = unlike(&headings);
    let rows: Vec<Row<'_>> = layout.rows.iter().filter_map(|at| sheet.row(*at)).collect();
    let cells = |column: u16| rows.iter().map(move |row| row.cell(column));
    let understood: Vec<Understood> = layout
        .columns
        .iter()
        .zip(&headings)
        .map(|(headed, heading)| Understood::of_cells(heading, cells(headed.column), said_units(headed, layout)))
        .collect();
    let may_be_value = |at: usize| {
        let it = &understood[at];
        it.kind.is_measured() || it.reason == Reason::Empty || it.kind == Kind::Date && it.confidence < 95
    };
    let periods = wide(&layout.columns, may_be_value);
    let mut why: Vec<Why> = understood.iter().map(|it| Why { confidence: it.confidence, reason: it.reason }).collect();
    let mut columns: Vec<ColumnPlan> = layout
        .columns
        .iter()
        .zip(headings)
        .zip(out_names.iter().zip(&understood))
        .map(|((headed, heading), (name, it))| column_plan(headed, heading, name, it))
        .collect();
    let is_wide = periods.is_some();
    if let Some(periods) = &periods {
        take_periods(&mut columns, &mut why, periods, layout, &rows);
    }
    if !is_wide {
        let texts = |column: u16| rows.iter().map(move |row| row.text(column));
        let marks: Vec<_> = layout.columns.iter().map(|headed| flag_sets::marks(texts(headed.column))).collect();
        let levels: Vec<&[String]> = layout.columns.iter().map(|headed| headed.levels.as_slice()).collect();
        flag_sets::plan(&mut columns, &marks, &levels);
    }
    let indicator = is_wide.then(|| indicator(layout, &columns)).flatten();
    let are_indicators = is_wide && rows_are_indicators(&columns);
    let is_text = columns.len() == 1 && !columns[0].is_measured();
    let becomes = match () {
        () if sheet.is_hidden || is_text => Becomes::Nothing,
        () if indicator.is_some() || are_indicators => Becomes::Observations,
        () if is_wide => Becomes::Long,
        () => Becomes::Table,
    };
    keep_stocks_apart(&mut columns, is_wide);
    name_rows(&mut columns);
    let roles = roles(&columns);
    let are_projects = becomes == Becomes::Table && are_projects(&roles);
    if are_projects {
        for (column, role) in columns.iter_mut().zip(roles) {
            column.role = role.unwrap_or_default().to_owned();
        }
    }
    let plan = TablePlan {
        file: file.name.clone(),
        sheet: sheet.name.clone(),
        encoding: file.encoding.as_ref().map_or_else(String::new, |choice| choice.encoding.clone()),
        delimiter: file.delimiter.map_or_else(String::new, String::from),
        becomes: if are_projects { Becomes::Projects } else { becomes },
        rows: Vec::new(),
        name,
        title,
        indicator,
        columns,
    };
    (plan, why)
}

fn said_units<'l>(headed: &'l HeadedColumn, layout: &'l Layout) -> SaidUnits<'l> {
    // A unit that an upper level of the heading names is that of all columns below it.
    let above = headed.levels.iter().rev().skip(1).find_map(|level| written_unit(level));
    SaidUnits { row: headed.unit.as_deref().or(above), table: layout.unit.as_deref() }
}

/// What a table is called: as its sheet, unless that says nothing.
fn table_title(file: &SourceFile, sheet: &Sheet, layout: &Layout, is_only: bool) -> String {
    let stem = file.name.rsplit_once('.').map_or(file.name.as_str(), |(stem, _)| stem);
    let lower = sheet.name.to_lowercase();
    let bare = lower.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    let says_nothing = matches!(bare, "" | "sheet" | "工作表" | "表" | "table" | "data" | "数据");
    if let Some((_, indicator)) = layout.said.iter().find(|(name, _)| name == "指标") {
        return indicator.clone();
    }
    if says_nothing && is_only || sheet.name.is_empty() { stem.to_owned() } else { sheet.name.trim().to_owned() }
}

/// Names of which no two are the same: what comes again is numbered, what is empty is called as the standard calls it.
fn unlike(headings: &[String]) -> Vec<String> {
    let mut taken: HashSet<String> = HashSet::new();
    let of = |(at, heading): (usize, &String)| {
        let base = if heading.is_empty() { format!("field{}", at + 1) } else { heading.clone() };
        let numbered = |number: usize| if number == 1 { base.clone() } else { format!("{base} {number}") };
        let name = (1..).map(numbered).find(|name| !taken.contains(name)).unwrap_or_default();
        taken.insert(name.clone());
        name
    };
    headings.iter().enumerate().map(of).collect()
}

fn column_plan(headed: &HeadedColumn, heading: String, name: &str, it: &Understood) -> ColumnPlan {
    let is_usual = it.way == USUAL;
    let mark = |mark: char| if is_usual { String::new() } else { mark.to_string() };
    ColumnPlan {
        column: column_letters(headed.column),
        heading,
        name: name.to_owned(),
        kind: it.kind.id().to_owned(),
        role: String::new(),
        unit: it.unit.clone(),
        sum: if it.adds_up == AddsUp::All { String::new() } else { it.adds_up.id().to_owned() },
        decimal: mark(it.way.decimal),
        group: mark(it.way.group),
        dates: it.dates.written(),
        missing: it.missing.clone(),
        replace: BTreeMap::new(),
        set: String::new(),
        period: String::new(),
    }
}

/// Columns of several periods are one of each measure: what their values are is seen from all of them.
fn take_periods(
    columns: &mut [ColumnPlan],
    why: &mut [Why],
    periods: &[Option<OfPeriod>],
    layout: &Layout,
    rows: &[Row<'_>],
) {
    let mut measures: Vec<&str> = periods.iter().flatten().map(|of| of.measure.as_str()).collect();
    measures.sort_unstable();
    measures.dedup();
    for measure in measures {
        let own: Vec<usize> =
            (0..columns.len()).filter(|at| periods[*at].as_ref().is_some_and(|of| of.measure == measure)).collect();
        let places: Vec<u16> = own.iter().map(|at| layout.columns[*at].column).collect();
        let cells = places.iter().flat_map(|column| rows.iter().map(|row| row.cell(*column)));
        let heading = if measure.is_empty() { said_name(layout).unwrap_or_default() } else { measure.to_owned() };
        let unit = SaidUnits { table: layout.unit.as_deref(), ..SaidUnits::default() };
        let it = Understood::of_cells(&heading, cells, unit);
        let name = if measure.is_empty() { value_name(layout) } else { measure.to_owned() };
        for at in own {
            let (place, heading) = (columns[at].column.clone(), columns[at].heading.clone());
            let plan = column_plan(&layout.columns[at], heading, &name, &it);
            columns[at] = ColumnPlan { column: place, ..plan };
            why[at] = Why { confidence: it.confidence, reason: it.reason };
            let Some(of) = &periods[at] else { continue };
            columns[at].take_period(of.period);
            if of.period.is_open() {
                why[at] = Why { confidence: 40, reason: Reason::Ambiguous };
            }
        }
    }
}

/// What the lines above a table say its numbers are.
fn said_name(layout: &Layout) -> Option<String> {
    layout.said.iter().find(|(name, _)| name == "指标" || name == "Indicator").map(|(_, said)| said.clone())
}

/// What a column of values is called of which nothing is said, in the language of the other headings.
fn value_name(layout: &Layout) -> String {
    let is_chinese = layout.columns.iter().flat_map(|column| &column.levels).any(|level| has_han(level));
    if is_chinese { "数值".to_owned() } else { "value".to_owned() }
}

pub(super) fn has_han(text: &str) -> bool {
    text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
}

/// What a table of one published series is of: `指标：地区生产总值(亿元)`, a column of regions, and periods.
fn indicator(layout: &Layout, columns: &[ColumnPlan]) -> Option<IndicatorPlan> {
    let said = said_name(layout)?;
    let keys = columns.iter().filter(|column| column.period.is_empty()).count();
    if keys != 1 || columns.iter().any(|column| !column.period.is_empty() && !column.is_measured()) {
        return None;
    }
    let (name, unit) = split_unit(&said);
    Some(IndicatorPlan { name, unit: if unit.is_empty() { layout.unit.clone().unwrap_or_default() } else { unit } })
}

/// Whether each row of a table is a series: its only column beside the periods is called so.
fn rows_are_indicators(columns: &[ColumnPlan]) -> bool {
    let mut keys = columns.iter().filter(|column| column.period.is_empty());
    let is_named =
        |column: &ColumnPlan| ["指标", "指标名称", "Indicator", "indicator"].contains(&column.heading.as_str());
    let are_numbers = columns.iter().all(|column| column.period.is_empty() || column.is_measured());
    are_numbers && keys.next().is_some_and(is_named) && keys.next().is_none()
}

/// `人口数(人口抽样调查)(人)` is 人口数(人口抽样调查), in 人.
pub(super) fn split_unit(said: &str) -> (String, String) {
    let said = in_one_line(said);
    match written_unit(&said).filter(|_| said.ends_with([')', '）'])) {
        Some(unit) => {
            let name = said.rsplit_once(['(', '（']).map_or(said.as_str(), |(name, _)| name).trim().to_owned();
            (name, unit.to_owned())
        }
        None => (said, String::new()),
    }
}

/// The column that rows are called by.
fn name_rows(columns: &mut [ColumnPlan]) {
    const NAMES: [&str; 16] = [
        "name",
        "project name",
        "project",
        "title",
        "company",
        "company name",
        "名称",
        "项目名称",
        "企业名称",
        "单位名称",
        "公司名称",
        "机构名称",
        "平台名称",
        "姓名",
        "项目",
        "企业",
    ];
    let is_name = |column: &&mut ColumnPlan| {
        let bare = column.heading.split(['(', '（']).next().unwrap_or_default().trim().to_lowercase();
        NAMES.contains(&bare.as_str()) && [Kind::Text, Kind::Category].map(Kind::id).contains(&column.kind.as_str())
    };
    if let Some(column) = columns.iter_mut().find(is_name) {
        column.kind = Kind::Name.id().to_owned();
    }
}

/// What is of a day and not of a year is not added up over the times of a table.
fn keep_stocks_apart(columns: &mut [ColumnPlan], is_wide: bool) {
    let is_time = |column: &ColumnPlan| {
        column.kind == Kind::Date.id()
            && ["年", "年份", "年度", "year", "Year", "月份", "期间", "period"].contains(&column.name.as_str())
    };
    if !is_wide && !columns.iter().any(is_time) {
        return;
    }
    for column in columns {
        if column.sum.is_empty() && column.is_measured() && stock_word(&column.name).is_some() {
            column.sum = AddsUp::NotOverTime.id().to_owned();
        }
    }
}

/// What a column that no plan has is taken for, with a name that none of these has.
pub(super) fn understood_column(layout: &Layout, at: usize, sheet: &Sheet, known: &[ColumnPlan]) -> ColumnPlan {
    let headed = &layout.columns[at];
    let heading = headed.name();
    let rows: Vec<Row<'_>> = layout.rows.iter().filter_map(|at| sheet.row(*at)).collect();
    let cells = rows.iter().map(|row| row.cell(headed.column));
    let it = Understood::of_cells(&heading, cells, said_units(headed, layout));
    let mut names: Vec<String> = known.iter().map(|column| column.name.clone()).collect();
    names.push(heading.clone());
    let name = unlike(&names).pop().unwrap_or_default();
    column_plan(headed, heading, &name, &it)
}
