//! What is declared about the columns of a table, ready to be applied to its records. Must not know what a value is for.

use crate::model::Kind;
use crate::package::csv::{Record, Run, Spot};
use crate::package::descriptor::standard::forms::Form;
use crate::package::descriptor::standard::pattern::{Pattern, is_slug};
use crate::package::descriptor::standard::reading::{Read, Reading};
use crate::package::descriptor::standard::rules::{Rule, What};
use crate::package::descriptor::{Field, Role, Schema, Why, Wrong, role};
use crate::package::findings::{At, Column, Journal, Problem};
use crate::package::meaning::trim;
use crate::package::rows::header::Header;
use crate::schema::{ColumnSpec, IDS, TableSpec};

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
    /// Whether an empty cell keeps all rules.
    may_be_empty: bool,
    /// Whether values must be ids of Latin letters, and nothing else is declared.
    is_slug: bool,
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
            let given = field.and_then(|field| field.missing.as_ref()).or(schema.missing.as_ref());
            let missing =
                given.into_iter().flatten().map(String::as_str).chain(null).map(|text| text.trim().to_owned());
            let missing = missing.filter(|text| !text.is_empty()).collect();
            let (reading, odd_format) = Reading::new(role, field, missing);
            let reading = if is_key_of_numbers(spec, name, field, schema) { reading.of_key() } else { reading };
            if let Some(format) = odd_format {
                journal.property(at, &format!("schema.fields.{name}.format"), &format, Problem::DateFormatUnknown);
            }
            if let Some(field) = field {
                say_unheeded(field, role, spec, at, journal);
            }
            let rules = rules(spec, name, role, field, schema);
            let is_checked = |rule: &Rule| !is_implied(spec, name, role, rule) && !matches!(rule.what, What::Unique);
            let mut rules: Vec<Rule> = rules.into_iter().filter(is_checked).collect();
            for wrong in settle(&mut rules, role, field, &reading) {
                let problem = if wrong.why == Why::Wrong { Problem::PropertyWrong } else { Problem::PropertyUnheeded };
                journal.property(at, &format!("schema.fields.{name}.{}", wrong.property), &wrong.value, problem);
            }
            if !reading.is_plain() || !rules.is_empty() {
                columns.push(DeclaredColumn::new(header.at(position), position, reading, rules));
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
        self.columns.iter().fold(run.len(), |count, column| column.plain(run, count))
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
        for DeclaredColumn { column, position, rules, may_be_empty, .. } in &self.columns {
            let (text, written) = (cell(read, *position), cell(written, *position));
            if *may_be_empty && text.is_empty() && written.is_empty() {
                continue;
            }
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

impl DeclaredColumn {
    fn new(column: Column, position: usize, reading: Reading, rules: Vec<Rule>) -> Self {
        let may_be_empty = rules.iter().all(|rule| rule.is_kept("", ""));
        let is_slug = reading.is_plain() && matches!(&rules[..], [Rule { what: What::Like(Pattern::Slug), .. }]);
        Self { column, position, reading, rules, may_be_empty, is_slug }
    }

    /// How many of the first `count` records of a run say just what stands there, and keep the rules of the column.
    fn plain(&self, run: &Run<'_>, count: usize) -> usize {
        if self.may_be_empty && run.filled(&self.column).is_none() {
            return count;
        }
        // Most cells say the same as one shortly above them.
        let mut last = "";
        let mut is_plain = |spot: Spot| {
            let text = if spot.is_empty() { "" } else { trim(run.slice(spot)) };
            if text.is_empty() {
                return self.may_be_empty;
            }
            if text != last {
                if !self.is_right(text) {
                    return false;
                }
                last = text;
            }
            true
        };
        let mut spots = run.spots(self.position).take(count);
        let odd = if self.is_slug {
            let is_slug = |spot: Spot| run.bytes().get(spot.start..spot.end).is_some_and(is_slug);
            spots.position(|spot| !is_slug(spot) && !is_plain(spot))
        } else {
            spots.position(|spot| !is_plain(spot))
        };
        odd.unwrap_or(count)
    }

    /// Whether a text that is not empty says just what stands there, and keeps the rules.
    fn is_right(&self, text: &str) -> bool {
        (self.reading.is_plain() || self.reading.read(text) == Read::Same)
            && self.rules.iter().all(|rule| rule.is_kept(text, text))
    }
}

fn cell<'r>(record: &'r Record<'_>, position: usize) -> &'r str {
    record.get(position).map_or("", trim)
}

/// Whether the rows of a table are told from one another, or refer to others, by a column of numbers.
fn is_key_of_numbers(spec: &TableSpec, name: &str, field: Option<&Field>, schema: &Schema) -> bool {
    let is_number = field.is_some_and(|field| matches!(field.kind.as_str(), "integer" | "number"));
    let is_known = || spec.column(name).is_some_and(|column| matches!(column.kind, Kind::Id | Kind::Reference));
    let is_said = || {
        let is_id = field.is_some_and(|field| field.own.kind == Some(Kind::Id)) || IDS.contains(&name);
        let refers = schema.foreign_keys.iter().any(|key| key.fields.iter().any(|column| column == name));
        is_id || refers || schema.keys().any(|key| key.iter().any(|column| column == name))
    };
    is_number && (is_known() || spec.column(name).is_none() && is_said())
}

/// Says what of a field is understood but cannot be followed.
fn say_unheeded(field: &Field, role: Role, spec: &TableSpec, at: At, journal: &mut Journal) {
    let path = format!("schema.fields.{}", field.name);
    let is_known = spec.knows(&field.name);
    if field.has_labels && (is_known || !field.has_categories()) {
        journal.property(at, &format!("{path}.categories"), "", Problem::LabelsUnheeded);
    }
    // What says how numbers are written says nothing of others.
    for (property, value) in [("decimalChar", &field.decimal), ("groupChar", &field.group)] {
        if !value.is_empty() && !matches!(role, Role::Number { .. }) {
            journal.property(at, &format!("{path}.{property}"), value, Problem::PropertyWrong);
        }
    }
    if !is_known {
        // It is what it is declared to be, but there are types of which only the text is kept.
        if matches!(field.kind.as_str(), "time" | "duration" | "geopoint" | "geojson" | "object") {
            journal.property(at, &format!("{path}.type"), &field.kind, Problem::TypeAsText);
        }
        return;
    }
    let fits = match role {
        Role::Number { .. } => &["number", "integer", "string", "any", ""][..],
        Role::Date | Role::Period => &["date", "datetime", "year", "yearmonth", "string", "integer", "any", ""],
        Role::List { .. } => &["string", "list", "array", "any", ""],
        Role::Text => &["string", "integer", "number", "year", "any", ""],
    };
    if !fits.contains(&field.kind.as_str()) {
        journal.property(at, &format!("{path}.type"), &field.kind, Problem::TypeUnheeded);
    }
}

/// The rules of a column: those of its field, and those that follow from what is declared of the table.
fn rules(spec: &TableSpec, name: &str, role: Role, field: Option<&Field>, schema: &Schema) -> Vec<Rule> {
    let mut rules = field.map_or_else(Vec::new, |field| field.rules.clone());
    let is_required = |rules: &[Rule]| rules.iter().any(|rule| matches!(rule.what, What::Required));
    if schema.primary_key.iter().any(|key| key == name) && !is_required(&rules) {
        rules.push(Rule::required("primaryKey".to_owned()));
    }
    let Some(field) = field else { return rules };
    // Of other tables a date that is none of its type stays a text, and is said to.
    if let Role::Date | Role::Period = role
        && spec.knows(name)
        && let Some(form) = Form::of_dates(&field.kind, &field.format)
    {
        rules.push(Rule::written("type", &field.kind, form));
    }
    let given = field.missing.as_ref().or(schema.missing.as_ref());
    let Some(given) = given.filter(|given| !given.iter().any(String::is_empty)) else { return rules };
    // Nothing at all is no missing value where others are declared: of texts it is one like others, of numbers it is wrong.
    match role {
        Role::Text if matches!(field.kind.as_str(), "string" | "any" | "") => {
            rules.retain(|rule| !matches!(rule.what, What::Required));
        }
        // A list of one empty text is a list.
        _ if field.kind == "list" => {}
        _ if !is_required(&rules) && !spec.knows(name) => {
            rules.push(Rule::filled(format!("missingValues: {}", given.join(", "))));
        }
        _ => {}
    }
    rules
}

/// Makes the rules ready for how the values of the column are written; what of them cannot be followed comes back.
fn settle(rules: &mut Vec<Rule>, role: Role, field: Option<&Field>, reading: &Reading) -> Vec<Wrong> {
    let Some(field) = field else { return Vec::new() };
    let kind = match role {
        Role::Number { .. } => "number",
        Role::Date | Role::Period if field.kind != "datetime" => "date",
        _ => field.kind.as_str(),
    };
    let mut wrong = Vec::new();
    rules.retain_mut(|rule| {
        if let What::OneOf(values) = &mut rule.what {
            let plain: Vec<String> = values.texts.iter().map(|text| reading.value(text)).collect();
            let alike = field.flags.iter().flat_map(|flags| flags.alike(&values.texts));
            let more: Vec<String> = plain.into_iter().chain(alike).collect();
            values.and(more);
            if field.kind == "string" && !matches!(role, Role::Number { .. }) {
                values.are_texts();
            }
            return true;
        }
        let said = rule.said.split(':').next().unwrap_or_default().to_owned();
        let Some(bound) = rule.bound() else { return true };
        // A number of JSON is written as such.
        // Of times of day only those that are written as usual lie in an order that is known.
        let is_timed = matches!(kind, "datetime" | "time");
        let is_followed = !is_timed || matches!(field.format.as_str(), "" | "default");
        let is_written = !bound.is_json && !is_timed;
        let text = if is_written { reading.value(&bound.text) } else { bound.text.clone() };
        let is_settled = is_followed && bound.settle(&text, kind);
        if !is_settled {
            let has_order = matches!(kind, "number" | "integer" | "date" | "datetime" | "year" | "yearmonth" | "time");
            let why = if has_order && is_followed { Why::Wrong } else { Why::Unheeded };
            wrong.push(Wrong { property: format!("constraints.{said}"), value: bound.text.clone(), why });
        }
        is_settled
    });
    wrong
}

/// Whether a rule asks for no more than every such column must be anyhow.
fn is_implied(spec: &TableSpec, column: &str, role: Role, rule: &Rule) -> bool {
    // What is read as any table is checks nothing by itself, but whoever reads a column of numbers knows of all of them at
    // once whether they are whole.
    if !spec.knows(column) {
        return matches!(rule.what, What::Whole);
    }
    // Of the dates of stages only the beginning of their names is known.
    let known = spec.column(column);
    match &rule.what {
        What::Required => known.is_some_and(ColumnSpec::is_needed),
        What::Least { bound, is_exclusive: false } => known.and_then(ColumnSpec::least) == Some(bound.text.as_str()),
        What::Most { bound, is_exclusive: false } => known.and_then(ColumnSpec::most) == Some(bound.text.as_str()),
        What::Like(Pattern::PartOfDate) => role == Role::Date,
        What::Like(Pattern::Period) => role == Role::Period,
        What::Whole => role == Role::Number { is_whole: true } || matches!(role, Role::Date | Role::Period),
        What::OneOf(values) => {
            let words = known.map_or(&[][..], |column| column.words);
            !words.is_empty() && words.iter().all(|word| values.texts.iter().any(|value| value == word))
        }
        _ => false,
    }
}
