//! A recipe being changed, step by step and back. Must not know who changes it, nor how it is applied.

use std::sync::Arc;

use crate::app::import::command::{Below, ColumnChange, RowChange};
use crate::app::import::state::{Anew, Mapping, Step};
use crate::import::{self, Aside, Becomes, ColumnPlan, LEAVE_OUT, Recipe, RowIs, RowMark, ShapeChange, TablePlan};
use crate::model::Kind;

/// So many steps are kept.
const MOST_STEPS: usize = 500;

impl Mapping {
    /// Another recipe from now on; `typed` is what is typed of it, letter by letter.
    pub(super) fn change(&mut self, recipe: Recipe, typed: Option<(usize, usize, &'static str)>) {
        if recipe == *self.recipe {
            return;
        }
        let before = std::mem::replace(&mut self.recipe, Arc::new(recipe));
        let goes_on = typed.is_some() && self.past.last().is_some_and(|step| step.typed == typed);
        if !goes_on {
            self.past.push(Step { recipe: before, typed });
            if self.past.len() > MOST_STEPS {
                self.past.remove(0);
            }
        }
        self.future.clear();
        self.number += 1;
    }

    /// One step back.
    pub(super) fn undo(&mut self) {
        let Some(step) = self.past.pop() else { return };
        let now = std::mem::replace(&mut self.recipe, step.recipe);
        self.future.push(Step { recipe: now, typed: step.typed });
        self.number += 1;
    }

    /// One step forth.
    pub(super) fn redo(&mut self) {
        let Some(step) = self.future.pop() else { return };
        let now = std::mem::replace(&mut self.recipe, step.recipe);
        // Whoever types on begins a new step.
        self.past.push(Step { recipe: now, typed: None });
        self.number += 1;
    }

    /// A recipe that was saved, made that of these files, and how they are not as it knows them.
    pub(super) fn use_recipe(&mut self, used: Arc<Recipe>, recipe: Recipe, changes: Vec<ShapeChange>) {
        self.below = if changes.is_empty() { self.below } else { Below::Changes };
        self.changes = changes;
        self.used = Some(used);
        self.change(recipe, None);
    }

    /// What the package is called.
    pub(super) fn set_title(&mut self, title: String) {
        let recipe = Recipe { title, ..(*self.recipe).clone() };
        self.change(recipe, Some((usize::MAX, 0, "title")));
    }

    /// What a sheet becomes.
    pub(super) fn set_becomes(&mut self, table: usize, becomes: Becomes) {
        let mut recipe = (*self.recipe).clone();
        let Some(plan) = recipe.tables.get_mut(table) else { return };
        *plan = plan.becoming(becomes);
        self.change(recipe, None);
    }

    /// A column is something else.
    pub(super) fn change_column(&mut self, table: usize, at: usize, change: &ColumnChange) {
        let typed = change.is_typed().then(|| (table, at, change.of()));
        let mut recipe = (*self.recipe).clone();
        let proposed = self.proposed_kind(table, at);
        let Some(plan) = recipe.tables.get_mut(table) else { return };
        let Some(column) = plan.columns.get(at) else { return };
        let is_like =
            |other: &ColumnPlan| !column.period.is_empty() && !other.period.is_empty() && other.name == column.name;
        // Columns of several periods are one.
        let own: Vec<usize> =
            (0..plan.columns.len()).filter(|other| *other == at || is_like(&plan.columns[*other])).collect();
        if let ColumnChange::Role(role) = change {
            give_role(plan, at, role);
        } else {
            let is_series = plan.becomes == Becomes::Observations && !plan.columns[at].period.is_empty();
            match (change, plan.indicator.as_mut().filter(|_| is_series)) {
                // What all values are of is said of the series, not of its columns.
                (ColumnChange::Name(name), Some(series)) => name.clone_into(&mut series.name),
                (ColumnChange::Unit(unit), Some(series)) => unit.trim().clone_into(&mut series.unit),
                _ => {}
            }
            own.into_iter().for_each(|at| change_one(&mut plan.columns[at], change, &proposed));
        }
        self.change(recipe, typed);
    }

    /// The kind that was proposed for a column: what it is again that was left out.
    fn proposed_kind(&self, table: usize, at: usize) -> String {
        let column = self.recipe.tables.get(table).and_then(|plan| plan.columns.get(at));
        let known = self.proposed.get(table).into_iter().flatten();
        let same = column.and_then(|column| known.rev().find(|it| it.plan.column == column.column));
        let kind = same.map(|it| it.plan.kind.clone()).filter(|kind| kind != LEAVE_OUT);
        kind.unwrap_or_else(|| "text".to_owned())
    }

    /// What is said of the rows of the sheet in sight, with one more said of one.
    pub(super) fn marks_with(&self, row: u32, change: RowChange) -> Option<Vec<RowMark>> {
        let look = self.look()?;
        let sheet = &self.files[look.file].sheets[look.sheet];
        let mut rows: Vec<RowMark> =
            self.plan(self.sheet)?.rows.iter().filter(|mark| mark.row != row).cloned().collect();
        let is = match change {
            RowChange::AsFound => return Some(rows),
            RowChange::Heading | RowChange::AlsoHeading => RowIs::Heading,
            RowChange::Aside => RowIs::Aside,
            RowChange::Data => RowIs::Data,
        };
        if change == RowChange::Heading {
            rows.retain(|mark| mark.is != RowIs::Heading);
        }
        // The rows that were found to be the heading are so from now on because somebody adds one to them.
        if change == RowChange::AlsoHeading && rows.iter().all(|mark| mark.is != RowIs::Heading) {
            let asides = self.applied.as_ref().and_then(|applied| applied.asides.get(self.sheet));
            let found = asides.into_iter().flatten().filter(|(_, aside)| *aside == Aside::Heading);
            rows.extend(found.filter_map(|(row, _)| RowMark::of(sheet, *row, RowIs::Heading)));
        }
        rows.extend(RowMark::of(sheet, row, is));
        rows.sort_by_key(|mark| mark.row);
        Some(rows)
    }

    pub(super) fn set_marks(&mut self, rows: Vec<RowMark>) {
        let mut recipe = (*self.recipe).clone();
        if let Some(plan) = self.look().and_then(|look| recipe.tables.get_mut(look.table?)) {
            plan.rows = rows;
            self.change(recipe, None);
        }
    }

    /// A sheet becomes what was proposed anew. What was proposed before is known, too: somebody may go back to it.
    pub(super) fn take_anew(&mut self, table: usize, anew: Anew) {
        let mut recipe = (*self.recipe).clone();
        let Some(plan) = recipe.tables.get_mut(table) else { return };
        *plan = anew.plan;
        if let Some(known) = self.proposed.get_mut(table) {
            known.splice(0..0, anew.proposed);
        }
        if let Some(look) = self.sheets.iter_mut().find(|look| look.table == Some(table)) {
            look.spellings = anew.spellings;
        }
        self.change(recipe, None);
    }

    /// Writes all spellings of a table's columns as the most frequent one.
    pub(super) fn merge_all(&mut self) {
        let Some(look) = self.look() else { return };
        let (Some(table), spellings) = (look.table, look.spellings.clone()) else { return };
        let mut recipe = (*self.recipe).clone();
        for one in &spellings {
            let Some(at) = self.spelled_in(table, &one.column) else { continue };
            let Some((first, rest)) = one.texts.split_first() else { continue };
            let column = &mut recipe.tables[table].columns[at];
            // Whatever somebody merged already stays as it is.
            for (text, _) in rest {
                column.replace.entry(text.clone()).or_insert_with(|| first.0.clone());
            }
        }
        self.change(recipe, None);
    }

    /// The column of a table in which spellings were found, by the name it had then.
    pub(super) fn spelled_in(&self, table: usize, name: &str) -> Option<usize> {
        let proposed = self.proposed.get(table)?.iter().find(|it| it.plan.name == name)?;
        let columns = &self.recipe.tables.get(table)?.columns;
        columns.iter().position(|column| column.column == proposed.plan.column)
    }
}

/// A role is that of one column only.
fn give_role(plan: &mut TablePlan, at: usize, role: &str) {
    for column in plan.columns.iter_mut().filter(|column| !role.is_empty() && column.role == role) {
        column.role.clear();
    }
    let column = &mut plan.columns[at];
    role.clone_into(&mut column.role);
    if let Some(kind) = import::kind_of_role(role).filter(|_| !import::may_have_role(column, role)) {
        kind.clone_into(&mut column.kind);
    }
}

fn change_one(column: &mut ColumnPlan, change: &ColumnChange, proposed: &str) {
    match change {
        ColumnChange::Name(name) => name.clone_into(&mut column.name),
        // A role is changed for all columns together.
        ColumnChange::Role(_) => {}
        ColumnChange::Kind(kind) => kind.clone_into(&mut column.kind),
        ColumnChange::Unit(unit) => unit.trim().clone_into(&mut column.unit),
        ColumnChange::Sum(sum) => sum.clone_into(&mut column.sum),
        ColumnChange::Numbers(decimal, group) => {
            decimal.clone_into(&mut column.decimal);
            group.clone_into(&mut column.group);
            if !Kind::parse(&column.kind).is_some_and(Kind::is_numeric) {
                Kind::Number.id().clone_into(&mut column.kind);
            }
        }
        ColumnChange::Like(other) => {
            let (place, heading) = (column.column.clone(), column.heading.clone());
            *column = ColumnPlan { column: place, heading, ..(**other).clone() };
        }
        ColumnChange::Dates(dates) => column.take_dates(dates),
        ColumnChange::LeaveOut(true) => LEAVE_OUT.clone_into(&mut column.kind),
        ColumnChange::LeaveOut(false) => proposed.clone_into(&mut column.kind),
        ColumnChange::Merge(texts, to) => {
            column.replace.remove(to);
            for text in texts.iter().filter(|text| *text != to) {
                column.replace.insert(text.clone(), to.clone());
            }
        }
        ColumnChange::Apart(texts) => texts.iter().for_each(|text| drop(column.replace.remove(text))),
    }
}
