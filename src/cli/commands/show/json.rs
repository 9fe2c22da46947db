//! `zonescope show --format json`: one project in full, for scripts.

use serde_json::{Map, Value, json};

use super::shown::Shown;
use crate::cli::output::json as json_of;
use crate::listing::{Field, NeighbourGroup, Parts, Rung, Timeline};
use crate::model::{Dataset, Elapsed, ProgressAmount, ProjectAmount, ProjectIx, Sum, TimeSpan};
use crate::query::{ProgressEntry, progress_entries};

/// Everything about the project; amounts in main units (元).
pub(super) fn as_json(shown: &Shown<'_>) -> Value {
    let Shown { dataset, project, detail, .. } = shown;
    let field = |field: &Field| (field.id.clone(), json_of(&field.value));
    let mut object: Map<String, Value> = detail.facts.iter().map(field).collect();
    object.remove("position");
    object.extend(detail.amounts.iter().map(field));
    for which in ProjectAmount::ALL {
        object.insert(format!("{}_currency", which.column()), json!(dataset.project_currency(which).code()));
    }
    add_facts(&mut object, dataset, *project);
    object.insert("place_path".into(), json!(detail.place_path));
    let dates = detail.timeline.rungs.iter().filter_map(|rung| Some((rung.id.clone(), json!(rung.date?.to_string()))));
    object.insert("dates".into(), Value::Object(dates.collect()));
    object.insert("timeline".into(), timeline(&detail.timeline));
    let mut entries = progress_entries(dataset, *project);
    entries.sort_by_key(|entry| entry.row);
    object.insert("progress".into(), entries.iter().map(|entry| progress(dataset, entry)).collect());
    if let Some(parts) = &detail.parts {
        object.insert("parts_together".into(), parts_together(parts));
    }
    object.insert("neighbours".into(), shown.neighbours.iter().map(|group| neighbours(dataset, group)).collect());
    let referring = detail
        .referring
        .iter()
        .map(|group| json!({ "table": group.table, "column": group.column, "count": group.count }));
    object.insert("referred_to_by".into(), referring.collect());
    let sources = detail.sources.iter().map(|ix| &dataset.sources()[*ix]).map(|source| {
        json!({
            "id": source.id, "title": source.title, "title_en": source.title_en, "publisher": source.publisher,
            "publisher_en": source.publisher_en, "issue": source.issue, "issue_en": source.issue_en,
            "date": source.date.map(|date| date.to_string()), "url": source.url,
        })
    });
    object.insert("sources".into(), sources.collect());
    object.insert("note".into(), json!(detail.note));
    let findings = shown.findings.iter().map(|finding| json!(finding.report(shown.locale)));
    object.insert("findings".into(), findings.collect());
    Value::Object(object)
}

fn add_facts(object: &mut Map<String, Value>, dataset: &Dataset, project: ProjectIx) {
    let projects = dataset.projects();
    object.insert("name".into(), json!(projects.name(project)));
    object.insert("name_en".into(), json!(projects.name_en(project)));
    object.insert("place".into(), projects.place(project).map_or(Value::Null, |ix| json!(dataset.places()[ix].id)));
    let lists = projects.lists(project).iter().map(|list| json!(dataset.lists()[*list].id)).collect();
    object.insert("lists".into(), Value::Array(lists));
    let parts = dataset.parts_of(project).iter().map(|part| json!(projects.id(*part))).collect();
    object.insert("parts".into(), Value::Array(parts));
    object.insert("parent".into(), projects.parent(project).map_or(Value::Null, |parent| json!(projects.id(parent))));
    object.insert("lon".into(), projects.position(project).map_or(Value::Null, |at| json!(at.lon)));
    object.insert("lat".into(), projects.position(project).map_or(Value::Null, |at| json!(at.lat)));
}

fn timeline(timeline: &Timeline) -> Value {
    let rung = |rung: &Rung| {
        json!({
            "stage": rung.id, "date": rung.date.map(|date| date.to_string()), "reached": rung.reached,
            "current": rung.current, "on_track": rung.on_track,
            "since_previous": rung.since.as_ref().map(|since| elapsed(since.elapsed)), "warnings": rung.warnings,
        })
    };
    json!({
        "stages": timeline.rungs.iter().map(rung).collect::<Vec<_>>(),
        "waiting": timeline.waiting_time.map(elapsed),
        "as_of": timeline.as_of.map(|date| date.to_string()),
    })
}

/// `days` only where both dates have theirs.
fn elapsed(elapsed: Elapsed) -> Value {
    let days = if let TimeSpan::Days(days) = elapsed.span { Some(days) } else { None };
    json!({ "days": days, "least_days": elapsed.least_days, "most_days": elapsed.most_days })
}

fn number(sum: Option<Sum>) -> Value {
    sum.map_or(Value::Null, |sum| sum.to_decimal().to_string().parse().map_or(Value::Null, Value::Number))
}

fn progress(dataset: &Dataset, entry: &ProgressEntry) -> Value {
    let table = dataset.progress();
    let mut object = Map::from_iter([("period".to_owned(), json!(entry.period.to_string()))]);
    for which in ProgressAmount::ALL {
        object.insert(which.column().to_owned(), number(table.amount(entry.row, which).map(Sum::from)));
    }
    object.insert("basis".into(), json!(table.basis(entry.row).id()));
    object.insert(
        "is_within_another".into(),
        json!(entry.completed.is_some() && !entry.is_added && entry.instead.is_none()),
    );
    object.insert("counted_instead".into(), json!(entry.instead.map(|period| period.to_string())));
    let points = entry.schedule.and_then(|schedule| schedule.points(2));
    let points = points.and_then(|points| points.to_string().parse().ok().map(Value::Number));
    object.insert("points_against_schedule".into(), points.unwrap_or(Value::Null));
    Value::Object(object)
}

fn parts_together(parts: &Parts) -> Value {
    let totals = parts.totals.iter().map(|total| {
        let value = json!({
            "sum": number((total.total.count > total.total.missing).then_some(total.total.sum)),
            "count": total.total.count, "missing": total.total.missing, "own": number(total.own),
        });
        (total.which.column().to_owned(), value)
    });
    Value::Object(totals.collect())
}

fn neighbours(dataset: &Dataset, group: &NeighbourGroup) -> Value {
    let first: Vec<&str> = group.first.iter().map(|(project, ..)| dataset.projects().id(*project)).collect();
    json!({ "alike_in": group.id, "count": group.count, "first": first, "filter": group.filter.to_text(dataset) })
}
