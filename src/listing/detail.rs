//! Everything known about one project.

use crate::model::{Basis, Dataset, Index, PlaceIx, ProjectAmount, ProjectIx, ShownIn, SourceIx};
use crate::query::{Column, YearBasis};
use crate::text::numbers::Scale;
use crate::text::{Locale, say, say_with};

use super::cell::{Cell, cell, column_title, list_names};
use super::links::{RecordLink, ReferringGroup, link_of};
use super::parts::{Parts, amount_cell, parts};
use super::progress::{ProgressTable, progress_table};
use super::row_title::row_title;
use super::timeline::{Timeline, timeline};

/// A named value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// For scripts: the name of the column.
    pub id: String,
    /// For people.
    pub title: String,
    /// The value.
    pub value: Cell,
    /// The record of another table that the value stands for.
    pub link: Option<RecordLink>,
}

/// Everything known about one project.
#[derive(Clone, Debug, PartialEq)]
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
    /// How far it has come, and how long that took.
    pub timeline: Timeline,
    /// From the zone down to where it stands.
    pub place_path: Vec<String>,
    /// Its progress, if it has any.
    pub progress: Option<ProgressTable>,
    /// What it is made of, if it is a package project (打包项目).
    pub parts: Option<Parts>,
    /// The package project it is a part of, and its name.
    pub parent: Option<(ProjectIx, String)>,
    /// Where it was read, and where its progress was.
    pub sources: Vec<SourceIx>,
    /// Empty when there is none.
    pub note: String,
    /// What of the package's tables refers to it, where the tables are at hand.
    pub referring: Vec<ReferringGroup>,
}

/// Puts a project into words.
pub fn detail(dataset: &Dataset, project: ProjectIx, locale: Locale) -> Detail {
    let projects = dataset.projects();
    Detail {
        id: projects.id(project).to_owned(),
        name: row_title(dataset, project, locale),
        basis: projects.basis(project),
        facts: facts(dataset, project, locale),
        amounts: amounts(dataset).iter().map(|which| amount_field(dataset, project, *which, locale)).collect(),
        timeline: timeline(dataset, project, locale),
        place_path: projects.place(project).map_or_else(Vec::new, |place| place_path(dataset, place, locale)),
        progress: progress_table(dataset, project, locale),
        parts: parts(dataset, project, locale),
        parent: projects.parent(project).map(|parent| (parent, locale.name(projects.called(parent)).to_owned())),
        sources: sources(dataset, project),
        note: projects.note(project).to_owned(),
        referring: Vec::new(),
    }
}

/// The amounts that are told whether they are known or not: projects have all of them.
fn amounts(dataset: &Dataset) -> &'static [ProjectAmount] {
    if dataset.is_of_projects() { &ProjectAmount::ALL } else { &[] }
}

/// Each amount in the unit that suits it, so that a small one beside a large one still has digits.
fn amount_field(dataset: &Dataset, project: ProjectIx, which: ProjectAmount, locale: Locale) -> Field {
    let title = say(locale, &format!("measure-{}", which.column())).into_owned();
    let value = amount_cell(dataset, project, which, locale);
    Field { id: which.column().to_owned(), title, value, link: None }
}

/// Columns of one group one after the other, where the first of them stands.
fn by_group(mut fields: Vec<&crate::model::Field>) -> Vec<&crate::model::Field> {
    let groups: Vec<&str> = fields.iter().map(|field| field.group.as_str()).collect();
    let place = |at: usize| match groups[at] {
        "" => at,
        group => groups.iter().position(|other| *other == group).unwrap_or(at),
    };
    let mut order: Vec<usize> = (0..fields.len()).collect();
    order.sort_by_key(|at| place(*at));
    fields = order.into_iter().map(|at| fields[at]).collect();
    fields
}

fn facts(dataset: &Dataset, project: ProjectIx, locale: Locale) -> Vec<Field> {
    let projects = dataset.projects();
    // The place is told with all that it lies in.
    let columns = Column::all(dataset).into_iter().filter(|column| column.is_fact(dataset) && *column != Column::Place);
    let mut fields: Vec<Field> = columns
        .map(|column| Field {
            id: column.id(dataset).into_owned(),
            title: column_title(dataset, column, YearBasis::Period, Scale::One, locale),
            value: cell(dataset, project, column, YearBasis::Period, Scale::One, locale),
            link: None,
        })
        .collect();
    let lists: Vec<&str> = projects.lists(project).iter().map(|list| dataset.lists()[*list].id.as_str()).collect();
    let named = |id: &str, value: Cell| Field {
        id: id.to_owned(),
        title: say(locale, &format!("column-{id}")).into_owned(),
        value,
        link: None,
    };
    if !lists.is_empty() {
        let shown = list_names(dataset, projects.lists(project), locale);
        fields.push(named("lists", Cell::Text { exact: lists.join(";"), shown }));
    }
    // They have a place of their own.
    let is_source = |name: &str| ["source", "sources"].contains(&name) && !projects.sources(project).is_empty();
    let is_shown = |field: &&crate::model::Field| field.shown_in != ShownIn::Nowhere && !is_source(field.name.as_str());
    for further in by_group(dataset.fields().iter().filter(is_shown).collect()) {
        let column = Column::Field(further.name);
        let scale = further.amount(project.to_usize()).map_or(Scale::One, |sum| Scale::fitting(sum, locale));
        let value = cell(dataset, project, column, YearBasis::Period, scale, locale);
        if !matches!(value, Cell::Missing(_)) {
            let title = column_title(dataset, column, YearBasis::Period, scale, locale);
            let title = match further.group.as_str() {
                "" => title,
                group => say_with(locale, "detail-in-group", [("group", group.into()), ("title", title.into())]),
            };
            let link = link_of(dataset, project, further.name);
            fields.push(Field { id: column.id(dataset).into_owned(), title, value, link });
        }
    }
    if let Some(at) = projects.position(project) {
        let text = format!("{:.5}, {:.5}", at.lon, at.lat);
        fields.push(named("position", Cell::Text { exact: text.clone(), shown: text }));
    }
    fields
}

/// Those of the project, then those of its progress that are not among them.
fn sources(dataset: &Dataset, project: ProjectIx) -> Vec<SourceIx> {
    let mut found = dataset.projects().sources(project).to_vec();
    for source in dataset.progress_of(project).filter_map(|row| dataset.progress().source(row)) {
        if !found.contains(&source) {
            found.push(source);
        }
    }
    found
}

fn place_path(dataset: &Dataset, place: PlaceIx, locale: Locale) -> Vec<String> {
    let path = dataset.place_tree().path(place);
    path.into_iter().map(|ix| locale.name(&dataset.places()[ix].name).to_owned()).collect()
}
