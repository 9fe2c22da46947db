//! The projects that are like one, in words. Must not know how they are found.

use crate::model::{Dataset, ProjectAmount, ProjectIx};
use crate::query::{self, Filter, Likeness, Neighbours, main_amount};
use crate::text::{Arg, Locale, say, say_with};

use super::cell::{Cell, within_words};
use super::parts::amount_cell;

/// So many of each kind are named.
const MOST: usize = 5;

/// The projects that are like one in one way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NeighbourGroup {
    /// For scripts: `investor`, `place`, `sector_and_year`.
    pub id: &'static str,
    /// In what they are alike: `同一投资方 · 示意集团`.
    pub title: String,
    /// How many others there are.
    pub count: usize,
    /// The first of them, each with its planned investment.
    pub first: Vec<(ProjectIx, String, Cell)>,
    /// What lets exactly these through, and the project itself.
    pub filter: Filter,
}

/// Everybody who is like a project.
pub fn neighbour_groups(dataset: &Dataset, project: ProjectIx, locale: Locale) -> Vec<NeighbourGroup> {
    query::neighbours(dataset, project, MOST).into_iter().map(|group| said(dataset, project, group, locale)).collect()
}

fn said(dataset: &Dataset, project: ProjectIx, found: Neighbours, locale: Locale) -> NeighbourGroup {
    let projects = dataset.projects();
    let (id, title) = match found.likeness {
        Likeness::Investor(ix) => ("investor", named(locale, "neighbours-investor", projects.investor_name(ix))),
        Likeness::Place => {
            let name = projects.place(project).map_or("", |place| locale.name(&dataset.places()[place].name));
            ("place", named(locale, "neighbours-place", name))
        }
        Likeness::SectorAndYear(stage, year) => {
            let sector = projects.sector(project).map_or("", |sector| locale.name(&dataset.sectors()[sector].name));
            let stage = within_words(locale.name(&dataset.stages()[stage].name), locale);
            let args = [("name", Arg::from(sector)), ("year", year.to_string().into()), ("stage", stage.into())];
            ("sector_and_year", say_with(locale, "neighbours-sector-year", args))
        }
    };
    let first = found.first.into_iter().map(|other| {
        let name = locale.name(projects.called(other)).to_owned();
        (other, name, amount_cell(dataset, other, measured(dataset), locale))
    });
    NeighbourGroup { id, title, count: found.count, first: first.collect(), filter: found.filter }
}

fn named(locale: Locale, key: &str, name: &str) -> String {
    say_with(locale, key, [("name", name.into())])
}

/// What their amounts are of.
pub fn neighbours_measure(dataset: &Dataset, locale: Locale) -> String {
    say(locale, &format!("measure-{}", measured(dataset).column())).into_owned()
}

fn measured(dataset: &Dataset) -> ProjectAmount {
    main_amount(dataset).unwrap_or(ProjectAmount::PlannedTotal)
}
