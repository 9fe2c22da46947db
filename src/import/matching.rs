//! Which sheet and which column of a file a recipe means: by name and heading, wherever they stand. What is not as the recipe
//! knows it is said. Must not know what becomes of them.

use super::account::{Change, ShapeChange};
use super::dates::When;
use super::file::SourceFile;
use super::heading::HeadedColumn;
use super::layout::Layout;
use super::periods::of_heading;
use super::proposal::understood_column;
use super::recipe::{Becomes, ColumnPlan, Recipe, TablePlan};
use super::sheet::Sheet;
use crate::model::{Month, Period};

/// A column of a sheet and what becomes of it.
#[derive(Clone, Debug)]
pub(super) struct Matched {
    /// From 0.
    pub column: u16,
    pub plan: ColumnPlan,
}

/// All sheets of the files, with the plan for each: file, sheet, plan.
pub(super) type Planned<'r> = Vec<(usize, usize, Option<&'r TablePlan>)>;

/// Which plan is for which sheet. The first file that a recipe names is the first one given, and so on.
pub(super) fn sheets_of<'r>(
    recipe: &'r Recipe,
    files: &[SourceFile],
    has_table: impl Fn(usize, usize) -> bool,
) -> (Planned<'r>, Vec<ShapeChange>) {
    let mut known: Vec<&str> = Vec::new();
    for plan in &recipe.tables {
        if !known.contains(&plan.file.as_str()) {
            known.push(&plan.file);
        }
    }
    let (mut planned, mut changes) = (Vec::new(), Vec::new());
    for (at, file) in files.iter().enumerate() {
        let meant = known.iter().find(|name| **name == file.name).or_else(|| known.get(at)).or_else(|| known.last());
        let plans: Vec<&TablePlan> = recipe.tables.iter().filter(|plan| Some(&plan.file.as_str()) == meant).collect();
        let change =
            |sheet: &str, change: Change| ShapeChange { file: file.name.clone(), sheet: sheet.to_owned(), change };
        let tables = (0..file.sheets.len()).filter(|sheet| has_table(at, *sheet)).count();
        let is_only = plans.len() == 1 && tables == 1;
        let mut is_used = vec![false; plans.len()];
        for (number, sheet) in file.sheets.iter().enumerate() {
            let has_table = has_table(at, number);
            let of = plans.iter().position(|plan| plan.sheet == sheet.name || is_only && has_table);
            if let Some(of) = of {
                is_used[of] = true;
            } else if has_table && !sheet.is_hidden {
                changes.push(change(&sheet.name, Change::SheetNew));
            }
            planned.push((at, number, of.map(|of| plans[of])));
        }
        let gone = plans.iter().zip(is_used).filter(|(plan, used)| !used && plan.becomes != Becomes::Nothing);
        changes.extend(gone.map(|(plan, _)| change(&plan.sheet, Change::SheetGone)));
    }
    (planned, changes)
}

/// Which columns a plan means, and what is not as it knows it.
pub(super) fn matched(plan: &TablePlan, layout: &Layout, sheet: &Sheet) -> (Vec<Matched>, Vec<Change>) {
    let mut is_taken = vec![false; layout.columns.len()];
    let (mut columns, mut changes) = (Vec::new(), Vec::new());
    let headings: Vec<String> = layout.columns.iter().map(HeadedColumn::name).collect();
    for own in &plan.columns {
        let same = |at: &usize| !is_taken[*at] && headings[*at] == own.heading;
        let is_there = |at: &usize| super::sheet::column_letters(layout.columns[*at].column) == own.column;
        // Of several that are called so, the one that stands where it stood.
        let found = (0..headings.len()).filter(same).find(is_there).or_else(|| (0..headings.len()).find(same));
        match found {
            Some(at) => {
                is_taken[at] = true;
                columns.push(Matched { column: layout.columns[at].column, plan: own.clone() });
            }
            None => changes.push(Change::ColumnGone { heading: own.heading.clone() }),
        }
    }
    for at in (0..headings.len()).filter(|at| !is_taken[*at]) {
        let (plan, change) = new_column(plan, layout, at, &headings[at], sheet);
        changes.push(change);
        columns.push(Matched { column: layout.columns[at].column, plan });
    }
    (columns, changes)
}

/// A period as those beside it are taken: what may be a month or a year of two calendar years is what they are.
fn period_like(when: When, sibling: &ColumnPlan) -> String {
    let (When::MonthOrYears(_, first) | When::Years(first)) = when else { return when.to_string() };
    let known = Period::parse(&sibling.period);
    if let Some(start) = known.and_then(Period::fiscal).and_then(|begin| Month::new(first, begin.month())) {
        return Period::year_from(start).to_string();
    }
    if known.is_none() { When::Years(first).to_string() } else { when.to_string() }
}

/// A column that the recipe has never seen: one more period, or whatever it looks like.
fn new_column(plan: &TablePlan, layout: &Layout, at: usize, heading: &str, sheet: &Sheet) -> (ColumnPlan, Change) {
    let headed = &layout.columns[at];
    let of = of_heading(&headed.levels);
    let sibling = of.as_ref().and_then(|of| {
        let is_like = |own: &&ColumnPlan| {
            !own.period.is_empty()
                && of_heading(std::slice::from_ref(&own.heading)).is_some_and(|it| it.measure == of.measure)
        };
        plan.columns.iter().find(is_like)
    });
    let heading = heading.to_owned();
    if let (Some(of), Some(sibling)) = (of, sibling) {
        let period = period_like(of.period, sibling);
        let own = ColumnPlan { column: String::new(), heading: heading.clone(), period, ..sibling.clone() };
        return (own, Change::PeriodNew { heading });
    }
    let own = understood_column(layout, at, sheet, &plan.columns);
    let kind = own.kind.clone();
    (own, Change::ColumnNew { heading, kind })
}
