//! `zonescope show`: one project in full.

use std::io::{self, Write};
use std::path::Path;

use serde_json::{Map, Value, json};

use super::output::{harmless, json as json_of};
use super::{Failure, Format, open, written};
use crate::listing::{Detail, Field, detail};
use crate::model::{Dataset, ProjectIx, Source};
use crate::text::numbers::columns_wide;
use crate::text::{Locale, say, say_with};

/// Shows the project with this id.
pub(super) fn run(path: &Path, id: &str, format: Format, locale: Locale, out: &mut dyn Write) -> Result<u8, Failure> {
    let opened = open(path, locale)?;
    let dataset = &opened.dataset;
    let project =
        dataset.project(id).ok_or_else(|| Failure::usage(say_with(locale, "cli-no-project", [("id", id.into())])))?;
    let detail = detail(dataset, project, locale);
    let result = match format {
        Format::Json => serde_json::to_writer_pretty(&mut *out, &as_json(dataset, project, &detail))
            .map_err(Into::into)
            .and_then(|()| writeln!(out)),
        _ => as_text(dataset, &detail, locale, out),
    };
    written(result, locale)
}

fn as_text(dataset: &Dataset, detail: &Detail, locale: Locale, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}", harmless(&detail.name))?;
    let mut lines: Vec<(String, String)> =
        detail.facts.iter().map(|field| (field.title.clone(), field.value.shown().to_owned())).collect();
    if !detail.place_path.is_empty() {
        lines.push((say(locale, "column-place").into_owned(), detail.place_path.join(" › ")));
    }
    lines.extend(detail.amounts.iter().map(|field| (field.title.clone(), field.value.shown().to_owned())));
    for rung in detail.ladder.iter().filter(|rung| rung.reached) {
        let date = rung.date.clone().unwrap_or_else(|| say(locale, "value-none").into_owned());
        lines.push((rung.title.clone(), date));
    }
    for [period, planned, completed, rate] in &detail.progress {
        let args = [
            ("planned", planned.as_str().into()),
            ("completed", completed.as_str().into()),
            ("rate", rate.as_str().into()),
            ("unit", detail.progress_scale.unit(dataset.currency(), locale).into()),
        ];
        lines.push((period.clone(), say_with(locale, "cli-show-progress", args)));
    }
    for source in &detail.sources {
        lines.push((say(locale, "column-source").into_owned(), source_text(&dataset.sources()[*source])));
    }
    if !detail.note.is_empty() {
        lines.push((say(locale, "column-note").into_owned(), detail.note.clone()));
    }
    let lines: Vec<_> = lines.iter().map(|(title, value)| (harmless(title), harmless(value))).collect();
    let width = lines.iter().map(|(title, _)| columns_wide(title)).max().unwrap_or(0);
    for (title, value) in lines {
        writeln!(out, "{title}{}  {value}", " ".repeat(width - columns_wide(&title)))?;
    }
    Ok(())
}

fn source_text(source: &Source) -> String {
    let date = source.date.map(|date| date.to_string()).unwrap_or_default();
    let parts = [&source.title, &source.publisher, &source.issue, &date, &source.url];
    parts.into_iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" · ")
}

fn as_json(dataset: &Dataset, project: ProjectIx, detail: &Detail) -> Value {
    let field = |field: &Field| (field.id.clone(), json_of(&field.value));
    let mut object: Map<String, Value> = detail.facts.iter().map(field).collect();
    object.insert("name".into(), json!(dataset.projects().name(project)));
    object.insert("name_en".into(), json!(dataset.projects().name_en(project)));
    object.insert(
        "place".into(),
        dataset.projects().place(project).map_or(Value::Null, |ix| json!(dataset.places()[ix].id)),
    );
    object.insert("place_path".into(), json!(detail.place_path));
    object.extend(detail.amounts.iter().map(field));
    for which in crate::model::ProjectAmount::ALL {
        object.insert(format!("{}_currency", which.column()), json!(dataset.project_currency(which).code()));
    }
    let projects = dataset.projects();
    let lists = projects.lists(project).iter().map(|list| json!(dataset.lists()[*list].id)).collect();
    object.insert("lists".into(), Value::Array(lists));
    let parts = dataset.parts_of(project).iter().map(|part| json!(projects.id(*part))).collect();
    object.insert("parts".into(), Value::Array(parts));
    object.insert("parent".into(), projects.parent(project).map_or(Value::Null, |parent| json!(projects.id(parent))));
    object.remove("position");
    object.insert("lon".into(), projects.position(project).map_or(Value::Null, |at| json!(at.lon)));
    object.insert("lat".into(), projects.position(project).map_or(Value::Null, |at| json!(at.lat)));
    let dates: Map<String, Value> =
        detail.ladder.iter().filter_map(|rung| Some((rung.id.clone(), json!(rung.date.as_ref()?)))).collect();
    object.insert("dates".into(), Value::Object(dates));
    let table = dataset.progress();
    let progress: Vec<Value> = dataset
        .progress_of(project)
        .map(|row| {
            let mut entry = Map::from_iter([("period".to_owned(), json!(table.period(row).to_string()))]);
            for which in crate::model::ProgressAmount::ALL {
                let amount = table.amount(row, which).map(crate::model::Sum::from);
                let value = amount
                    .map_or(Value::Null, |sum| sum.to_decimal().to_string().parse().map_or(Value::Null, Value::Number));
                entry.insert(which.column().to_owned(), value);
            }
            entry.insert("basis".into(), json!(table.basis(row).id()));
            Value::Object(entry)
        })
        .collect();
    object.insert("progress".into(), Value::Array(progress));
    let sources: Vec<Value> = detail
        .sources
        .iter()
        .map(|ix| &dataset.sources()[*ix])
        .map(|source| json!({"id": source.id, "title": source.title, "publisher": source.publisher, "issue": source.issue, "url": source.url}))
        .collect();
    object.insert("sources".into(), Value::Array(sources));
    object.insert("note".into(), json!(detail.note));
    Value::Object(object)
}
