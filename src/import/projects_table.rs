//! A list of projects as the projects of a zone: ids, sectors, places and stages are made of what stands in its columns; all
//! other columns stay as they are. Must not know files.

use std::collections::HashSet;

use super::account::SheetAccount;
use super::column_reading::ColumnReading;
use super::entities::Around;
use super::matching::Matched;
use super::observed::source_words;
use super::out_table::{OutColumn, OutTable};
use super::proposal::has_han;
use super::sheet::column_letters;
use super::stage_ladder::StageLadder;
use super::taking::{Imported, Taking, out_columns, sum_of};
use crate::model::{Basis, Kind, TextColumn};
use crate::schema::PROJECTS;
use crate::text::{Locale, say, slug};

/// Makes the tables of stages and projects.
pub(super) fn projects_table(
    taking: &Taking<'_>,
    around: &mut Around,
    imported: &mut Imported,
) -> (OutTable, OutTable) {
    let mut making = Making { taking, account: taking.account(), own: Vec::new(), known: Vec::new() };
    PROJECTS.name.clone_into(&mut making.account.table);
    let mut sets: Vec<&str> = Vec::new();
    for matched in taking.columns.iter().filter(|matched| !matched.plan.is_left_out()) {
        if !matched.plan.set.is_empty() {
            if !sets.contains(&matched.plan.set.as_str()) {
                sets.push(&matched.plan.set);
                making.own.push(taking.set(&matched.plan.set));
            }
            continue;
        }
        making.read(matched, imported);
    }
    let mut ladder = StageLadder::default();
    making.complete();
    making.refer("sector", "未分类", "Unclassified", |name| around.sectors.id(name, "", "", "sector"));
    making.refer("place", "", "", |name| around.places.id(name, "", "", "place"));
    making.refer("stage", "", "", |name| ladder.id(name));
    making.say_bases();
    let dates: Vec<(&'static str, String)> =
        PROJECTS.described().filter_map(|column| PROJECTS.stage_of(column.id).zip(making.heading(column.id))).collect();
    let said: Vec<(&'static str, &str)> = dates.iter().map(|(id, heading)| (*id, heading.as_str())).collect();
    let (stages, of_dates) = ladder.finish(&said);
    for ((id, _), stage) in said.iter().zip(&of_dates) {
        making.rename(&PROJECTS.date_of(id), &PROJECTS.date_of(stage));
    }
    let (publisher, note) = source_words(taking);
    let source = around.sources.id(taking.file_name, &publisher, &note, "source");
    let projects = making.finish(&source, imported);
    (stages, projects)
}

struct Making<'t, 'f> {
    taking: &'t Taking<'f>,
    account: SheetAccount,
    /// Columns that the program knows.
    known: Vec<OutColumn>,
    /// All others, in their order.
    own: Vec<OutColumn>,
}

impl Making<'_, '_> {
    fn read(&mut self, matched: &Matched, imported: &mut Imported) {
        let (taking, plan) = (self.taking, &matched.plan);
        let mut reading = ColumnReading::new(plan);
        for row in taking.rows() {
            reading.read(row.number(), matched.column, row.cell(matched.column));
        }
        let is_known = PROJECTS.knows(&plan.role);
        let name = match PROJECTS.knows(&plan.name) && !is_known {
            // What it is called is not what it is.
            true => format!("{} 2", plan.name),
            false => plan.name.clone(),
        };
        let mut columns = out_columns(&name, column_letters(matched.column), plan, &mut reading);
        if let Some(own) = columns.first().filter(|_| plan.is_measured()) {
            self.account.sums.extend(sum_of(own, &reading));
        }
        taking.note(&name, std::mem::take(&mut reading.noted), imported);
        if is_known && !columns.is_empty() {
            let column = columns.remove(0);
            let kind = PROJECTS.described().find(|it| it.id == plan.role).map_or(column.kind, |it| it.kind);
            let title = if column.kind.is_measured() { plan.heading.clone() } else { String::new() };
            self.known.push(OutColumn { name: plan.role.clone(), is_known: true, kind, title, ..column });
        }
        self.own.extend(columns);
    }

    /// Columns without which there are no projects, where the file has none of them any more.
    fn complete(&mut self) {
        let rows = self.taking.rows().count();
        for role in PROJECTS.required() {
            if self.column(role).is_none() {
                let mut texts = TextColumn::default();
                (0..rows).for_each(|_| texts.push(""));
                self.known.push(OutColumn { texts, ..OutColumn::known(&PROJECTS, role) });
            }
        }
    }

    fn column(&mut self, role: &str) -> Option<&mut OutColumn> {
        self.known.iter_mut().find(|column| column.name == role)
    }

    fn rename(&mut self, from: &str, to: &str) {
        if let Some(column) = self.column(from) {
            to.clone_into(&mut column.name);
        }
    }

    /// The heading of the column with this role.
    fn heading(&self, role: &str) -> Option<String> {
        let mut columns = self.taking.columns.iter().map(|matched| &matched.plan);
        columns.find(|plan| plan.role == role && !plan.is_left_out()).map(|plan| plan.heading.clone())
    }

    /// Puts ids in the place of names; an empty cell is of `none`, if there is such.
    fn refer(&mut self, role: &str, none_zh: &str, none_en: &str, mut id: impl FnMut(&str) -> String) {
        let Some(column) = self.column(role) else { return };
        let mut ids = TextColumn::default();
        let is_chinese = (0..column.texts.len()).any(|row| has_han(column.texts.get(row)));
        let none = if is_chinese { none_zh } else { none_en };
        for row in 0..column.texts.len() {
            let text = column.texts.get(row);
            let is_missing = text.is_empty() || column.missing.iter().any(|mark| mark == text);
            let name = if is_missing { none } else { text };
            ids.push(if name.is_empty() { String::new() } else { id(name) }.as_str());
        }
        (column.texts, column.missing, column.kind) = (ids, Vec::new(), Kind::Reference);
    }

    /// What numbers are known from, as packages write it: whoever wrote the list in a language says it in that. Other words
    /// stay, and are asked about.
    fn say_bases(&mut self) {
        let Some(column) = self.column("basis") else { return };
        let mut texts = TextColumn::default();
        for row in 0..column.texts.len() {
            let text = column.texts.get(row);
            let is_it = |basis: &Basis| {
                let says = |locale| say(locale, &format!("basis-{}", basis.id())).eq_ignore_ascii_case(text.trim());
                basis.id().eq_ignore_ascii_case(text.trim()) || Locale::ALL.into_iter().any(says)
            };
            match Basis::ALL.into_iter().find(is_it) {
                Some(basis) => texts.push(basis.id()),
                None => texts.push(text),
            }
        }
        column.texts = texts;
    }

    /// Ids of its own if the table has none: the names, as they may be written.
    fn give_ids(&mut self) {
        if self.column("id").is_some_and(|column| column.is_unique()) {
            return;
        }
        if let Some(at) = self.known.iter().position(|column| column.name == "id") {
            let column = self.known.remove(at);
            let name = self.heading("id").unwrap_or_default();
            self.own.insert(0, OutColumn { name, is_known: false, kind: Kind::Text, ..column });
        }
        let rows = self.taking.rows().count();
        let (mut seen, mut ids) = (HashSet::new(), TextColumn::default());
        for row in 0..rows {
            let name = self.column("name").map_or("", |column| column.texts.get(row));
            let base = Some(slug(name)).filter(|slug| !slug.is_empty()).unwrap_or_else(|| "project".to_owned());
            let numbered = |number: usize| if number == 1 { base.clone() } else { format!("{base}-{number}") };
            let id = (1..).map(numbered).find(|id| !seen.contains(id)).unwrap_or_default();
            ids.push(&id);
            seen.insert(id);
        }
        self.known.push(OutColumn { texts: ids, ..OutColumn::known(&PROJECTS, "id") });
    }

    fn finish(mut self, source: &str, imported: &mut Imported) -> OutTable {
        self.give_ids();
        let rows = self.taking.rows().count();
        let mut sources = TextColumn::default();
        (0..rows).for_each(|_| sources.push(source));
        self.known.push(OutColumn { texts: sources, ..OutColumn::known(&PROJECTS, "sources") });
        let order = |column: &OutColumn| {
            PROJECTS.columns.iter().position(|it| it.id == column.name).unwrap_or(PROJECTS.columns.len())
        };
        self.known.sort_by_key(order);
        let mut out = OutTable {
            name: PROJECTS.name.to_owned(),
            key: PROJECTS.keys().map(str::to_owned).collect(),
            ..self.taking.out_table()
        };
        out.columns = self.known;
        out.columns.extend(self.own);
        for (at, row) in self.taking.rows().enumerate() {
            out.came_from(self.taking.origin(at + 1, row, 1, String::new()));
        }
        out.refer_as(&PROJECTS);
        self.account.rows_written = out.rows();
        imported.accounts.push(self.account);
        out
    }
}
