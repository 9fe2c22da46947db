//! What is declared about the columns of a table, ready to be applied to its records. Must not know what a value is for.

use super::field::Field;
use super::reading::{Read, Reading};
use super::roles::{Role, role};
use super::rules::{Pattern, Rule, What};
use super::schema::Schema;
use crate::package::header::Header;
use crate::package::journal::{At, Column, Journal};
use crate::package::problem::Problem;
use crate::package::record::Record;
use crate::package::run::Run;
use crate::package::trim::trim;
use crate::schema::{ColumnSpec, TableSpec};

/// What is declared about the columns of a table, as far as it changes anything.
#[derive(Debug, Default)]
pub(in crate::package) struct Declared {
    columns: Vec<DeclaredColumn>,
    /// The column that says whom a row is about, in tables where somebody asks for that.
    subject: Option<usize>,
}

#[derive(Debug)]
struct DeclaredColumn {
    column: Column,
    position: usize,
    reading: Reading,
    rules: Vec<Rule>,
}

impl Declared {
    /// What `schema` declares about the columns of a table, and what of it cannot be followed, as findings of the
    /// descriptor of `at`. `null` is what stands for a missing value by the dialect.
    pub(in crate::package) fn new(
        spec: &TableSpec,
        header: &Header,
        schema: &Schema,
        null: Option<&str>,
        at: At,
        journal: &mut Journal,
    ) -> Self {
        let mut columns = Vec::new();
        for (position, name) in header.names().iter().enumerate() {
            let field = schema.field(name);
            let role = role(name, spec, field);
            let missing = field.and_then(|field| field.missing.as_ref()).unwrap_or(&schema.missing);
            let missing = missing.iter().map(String::as_str).chain(null).map(|text| text.trim().to_owned());
            let missing = missing.filter(|text| !text.is_empty()).collect();
            let (reading, odd_format) = Reading::new(role, field, missing);
            if let Some(format) = odd_format {
                journal.property(at, &format!("schema.fields.{name}.format"), &format, Problem::DateFormatUnknown);
            }
            if let Some(field) = field {
                say_unheeded(field, role, spec, at, journal);
            }
            let is_checked = |rule: &&Rule| !is_implied(spec, name, role, rule) && !matches!(rule.what, What::Unique);
            let rules: Vec<Rule> =
                field.map_or(&[][..], |field| &field.rules).iter().filter(is_checked).cloned().collect();
            if !reading.is_plain() || !rules.is_empty() {
                columns.push(DeclaredColumn { column: header.at(position), position, reading, rules });
            }
        }
        let subject = spec.keys().next().filter(|_| spec.is_large).and_then(|key| header.column(key).position);
        Self { columns, subject }
    }

    /// Whether nothing is.
    pub(in crate::package) fn is_idle(&self) -> bool {
        self.columns.is_empty()
    }

    /// How many records of a run, from the first one on, say just what stands there, and keep all rules.
    pub(in crate::package) fn plain(&self, run: &Run<'_>) -> usize {
        let mut count = run.len();
        for DeclaredColumn { position, reading, rules, column } in &self.columns {
            let Some(position) = Some(*position).filter(|_| !rules.is_empty() || run.filled(column).is_some()) else {
                continue;
            };
            let is_plain = |text: &str| {
                (text.is_empty() || reading.is_plain() || reading.read(text) == Read::Same)
                    && rules.iter().all(|rule| rule.is_kept(text, text))
            };
            let odd = run.spots(position).take(count).position(|spot| !is_plain(trim(run.slice(spot))));
            count = odd.unwrap_or(count);
        }
        count
    }

    /// A record in the words of every table; `None` when it is so already.
    pub(in crate::package) fn read(
        &self,
        at: At,
        record: &Record<'_>,
        journal: &mut Journal,
    ) -> Option<Record<'static>> {
        let mut changed: Vec<(usize, String)> = Vec::new();
        for DeclaredColumn { column, position, reading, .. } in &self.columns {
            let text = record.get(*position).map_or("", trim);
            if text.is_empty() || reading.is_plain() {
                continue;
            }
            match reading.read(text) {
                Read::Same => {}
                Read::As(plain) => changed.push((*position, plain)),
                Read::Told(plain, problem) => {
                    journal.add(at, Some(column), Some(text), problem);
                    changed.push((*position, plain));
                }
                Read::Wrong(problem) => {
                    journal.add(at, Some(column), Some(text), problem);
                    changed.push((*position, String::new()));
                }
            }
        }
        if changed.is_empty() {
            return None;
        }
        let mut own = Record::default();
        for (position, text) in record.iter().enumerate() {
            let plain = changed.iter().find(|(of, _)| *of == position).map_or(text, |(_, plain)| plain);
            own.push_own([plain]);
        }
        Some(own)
    }

    /// Reports the rules that a record breaks, unless something else is wrong with the cell already.
    pub(in crate::package) fn check(&self, at: At, read: &Record<'_>, written: &Record<'_>, journal: &mut Journal) {
        for DeclaredColumn { column, position, rules, .. } in &self.columns {
            let (text, written) = (cell(read, *position), cell(written, *position));
            let is_broken = |rule: &&Rule| !rule.is_kept(text, written);
            let Some(rule) = rules.iter().find(is_broken) else { continue };
            // A cell that is missing because of what is wrong with it was reported.
            if !journal.has(at, column) {
                let rule = rule.said.clone();
                let (value, problem) = match written {
                    "" => (None, Problem::RuleUnfilled { rule }),
                    written => (Some(written), Problem::RuleBroken { rule }),
                };
                journal.add(at, Some(column), value, problem);
                if let Some(subject) = self.subject {
                    journal.about(at, cell(read, subject));
                }
            }
        }
    }
}

fn cell<'r>(record: &'r Record<'_>, position: usize) -> &'r str {
    record.get(position).map_or("", trim)
}

/// Says what of a field is understood but cannot be followed.
fn say_unheeded(field: &Field, role: Role, spec: &TableSpec, at: At, journal: &mut Journal) {
    let path = format!("schema.fields.{}", field.name);
    for unheeded in &field.unheeded {
        journal.property(at, &format!("{path}.{}", unheeded.property), &unheeded.value, Problem::PropertyUnheeded);
    }
    if field.has_labels && spec.knows(&field.name) {
        journal.property(at, &format!("{path}.categories"), "", Problem::LabelsUnheeded);
    }
    if !spec.knows(&field.name) {
        // It is what it is declared to be.
        return;
    }
    let fits = match role {
        Role::Number { .. } => &["number", "integer", "string", "any", ""][..],
        Role::Date | Role::Period => &["date", "datetime", "year", "yearmonth", "string", "integer", "any", ""],
        Role::List => &["string", "list", "any", ""],
        Role::Text => &["string", "integer", "number", "year", "any", ""],
    };
    if !fits.contains(&field.kind.as_str()) {
        journal.property(at, &format!("{path}.type"), &field.kind, Problem::TypeUnheeded);
    }
}

/// Whether a rule asks for no more than every such column must be anyhow.
fn is_implied(spec: &TableSpec, column: &str, role: Role, rule: &Rule) -> bool {
    // What is read as any table is checks nothing by itself.
    let known = spec.column(column).filter(|_| !spec.is_by_itself);
    match &rule.what {
        What::Required => known.is_some_and(ColumnSpec::is_needed),
        What::Least { bound, is_exclusive: false } => known.and_then(ColumnSpec::least) == Some(bound.as_str()),
        What::Most { bound, is_exclusive: false } => known.and_then(ColumnSpec::most) == Some(bound.as_str()),
        What::Like(Pattern::PartOfDate) => role == Role::Date,
        What::Like(Pattern::Period) => role == Role::Period,
        What::Whole => role == Role::Number { is_whole: true } || matches!(role, Role::Date | Role::Period),
        What::OneOf(values) => {
            let words = known.map_or(&[][..], |column| column.words);
            !words.is_empty() && words.iter().all(|word| values.iter().any(|value| value == word))
        }
        _ => false,
    }
}
