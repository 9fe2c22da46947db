//! Everything known about one project.

use crate::model::{Basis, Dataset, PlaceIx, ProgressAmount, ProjectAmount, ProjectIx, SourceIx, Sum};
use crate::query::{Column, YearBasis};
use crate::text::numbers::{self, Scale};
use crate::text::{Locale, say, say_with};

use super::cell::{Cell, cell, column_title};

/// A named value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// For scripts: the name of the column.
    pub id: String,
    /// For people.
    pub title: String,
    /// The value.
    pub value: Cell,
}

/// A rung of the stage ladder, as far as this project is concerned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rung {
    /// The id of the stage.
    pub id: String,
    /// The stage.
    pub title: String,
    /// When it was reached, if that is known.
    pub date: Option<String>,
    /// Whether it was reached: it has a date, or a later rung was reached.
    pub reached: bool,
    /// Whether this is where the project stands.
    pub current: bool,
    /// Whether it is a rung of the ladder, not a state off it (停缓建 …).
    pub on_track: bool,
}

/// Everything known about one project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detail {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Published or illustrative.
    pub basis: Basis,
    /// Sector, investor, lists, land, package project …
    pub facts: Vec<Field>,
    /// The amounts, each with its measure and unit.
    pub amounts: Vec<Field>,
    /// The ladder, and the state off it if the project is in one.
    pub ladder: Vec<Rung>,
    /// From the zone down to where it stands.
    pub place_path: Vec<String>,
    /// One line a period: period, planned, completed, rate.
    pub progress: Vec<[String; 4]>,
    /// The unit of the amounts in [`Self::progress`].
    pub progress_scale: Scale,
    /// Where it was read.
    pub sources: Vec<SourceIx>,
    /// Empty when there is none.
    pub note: String,
}

/// Puts a project into words.
pub fn detail(dataset: &Dataset, project: ProjectIx, locale: Locale) -> Detail {
    let projects = dataset.projects();
    let table = dataset.progress();
    let in_progress =
        dataset.progress_of(project).flat_map(|row| ProgressAmount::ALL.map(|which| table.amount(row, which)));
    let progress_scale = Scale::fitting(in_progress.flatten().max().map_or(Sum::ZERO, Sum::from));
    let name = projects.prefer_name(project, locale.is_english());
    Detail {
        id: projects.id(project).to_owned(),
        name: name.to_owned(),
        basis: projects.basis(project),
        facts: facts(dataset, project, locale),
        amounts: ProjectAmount::ALL.into_iter().map(|which| amount_field(dataset, project, which, locale)).collect(),
        ladder: ladder(dataset, project, locale),
        place_path: projects.place(project).map_or_else(Vec::new, |place| place_path(dataset, place, locale)),
        progress: progress(dataset, project, progress_scale, locale),
        progress_scale,
        sources: projects.sources(project).to_vec(),
        note: projects.note(project).to_owned(),
    }
}

/// Each amount in the unit that suits it, so that a small one beside a large one still has digits.
fn amount_field(dataset: &Dataset, project: ProjectIx, which: ProjectAmount, locale: Locale) -> Field {
    let title = say(locale, &format!("measure-{}", which.column())).into_owned();
    let value = match dataset.projects().amount(project, which).map(Sum::from) {
        Some(sum) => {
            let scale = Scale::fitting(sum);
            let unit = scale.unit(dataset.project_currency(which), locale);
            let args = [("amount", numbers::sum(sum, scale, 2).into()), ("unit", unit.into())];
            Cell::Number { exact: sum.to_decimal().to_string(), shown: say_with(locale, "amount-with-unit", args) }
        }
        None => Cell::Missing(say(locale, "value-unpublished").into_owned()),
    };
    Field { id: which.column().to_owned(), title, value }
}

fn facts(dataset: &Dataset, project: ProjectIx, locale: Locale) -> Vec<Field> {
    let projects = dataset.projects();
    let columns = [Column::Id, Column::Sector, Column::Stage, Column::Basis, Column::Investor, Column::Land];
    let mut fields: Vec<Field> = columns
        .into_iter()
        .map(|column| Field {
            id: column.id(dataset).into_owned(),
            title: column_title(dataset, column, YearBasis::Period, Scale::One, locale),
            value: cell(dataset, project, column, YearBasis::Period, Scale::One, locale),
        })
        .collect();
    let lists: Vec<&str> = projects.lists(project).iter().map(|list| dataset.lists()[*list].id.as_str()).collect();
    let named = |id: &str, value: Cell| Field {
        id: id.to_owned(),
        title: say(locale, &format!("column-{id}")).into_owned(),
        value,
    };
    if !lists.is_empty() {
        let shown = lists.join(&say(locale, "list-separator"));
        fields.push(named("lists", Cell::Text { exact: lists.join(";"), shown }));
    }
    if let Some(parent) = projects.parent(project) {
        let (exact, shown) = (projects.id(parent).to_owned(), projects.name(parent).to_owned());
        fields.push(named("parent", Cell::Text { exact, shown }));
    }
    let parts: Vec<&str> = dataset.parts_of(project).iter().map(|part| projects.name(*part)).collect();
    if !parts.is_empty() {
        let shown = parts.join(&say(locale, "list-separator"));
        fields.push(named("parts", Cell::Text { exact: parts.join(";"), shown }));
    }
    if let Some(at) = projects.position(project) {
        let text = format!("{:.5}, {:.5}", at.lon, at.lat);
        fields.push(named("position", Cell::Text { exact: text.clone(), shown: text }));
    }
    fields
}

fn ladder(dataset: &Dataset, project: ProjectIx, locale: Locale) -> Vec<Rung> {
    let projects = dataset.projects();
    let stands = projects.stage(project);
    let dated = |stage| projects.date(project, stage).is_some();
    let on_track = || dataset.stages().iter().filter(|(_, stage)| stage.is_on_track());
    let furthest = on_track().map(|(ix, _)| ix).filter(|ix| dated(*ix) || stands == Some(*ix)).max();
    dataset
        .stages()
        .iter()
        .filter(|(ix, stage)| stage.is_on_track() || stands == Some(*ix) || dated(*ix))
        .map(|(ix, stage)| Rung {
            id: stage.id.clone(),
            title: stage.name.prefer(locale.is_english()).to_owned(),
            date: projects.date(project, ix).map(|date| date.to_string()),
            reached: if stage.is_on_track() { furthest.is_some_and(|furthest| ix <= furthest) } else { true },
            current: stands == Some(ix),
            on_track: stage.is_on_track(),
        })
        .collect()
}

fn place_path(dataset: &Dataset, place: PlaceIx, locale: Locale) -> Vec<String> {
    let path = dataset.place_tree().path(place);
    path.into_iter().map(|ix| dataset.places()[ix].name.prefer(locale.is_english()).to_owned()).collect()
}

fn progress(dataset: &Dataset, project: ProjectIx, scale: Scale, locale: Locale) -> Vec<[String; 4]> {
    let table = dataset.progress();
    let mut rows: Vec<usize> = dataset.progress_of(project).collect();
    rows.sort_by_key(|row| table.period(*row));
    let shown = |row: usize, which| {
        let amount = table.amount(row, which).map(Sum::from);
        (
            amount,
            amount.map_or_else(|| say(locale, "value-unpublished").into_owned(), |sum| numbers::sum(sum, scale, 2)),
        )
    };
    rows.into_iter()
        .map(|row| {
            let (planned, planned_text) = shown(row, ProgressAmount::Planned);
            let (completed, completed_text) = shown(row, ProgressAmount::Completed);
            let rate = planned.zip(completed).and_then(|(planned, completed)| numbers::percent(completed, planned));
            let rate = rate.unwrap_or_else(|| say(locale, "value-not-applicable").into_owned());
            [table.period(row).to_string(), planned_text, completed_text, rate]
        })
        .collect()
}
