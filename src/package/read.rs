//! Reading a package from the descriptor to the dataset, table after table. Must not know how any one is read.

use std::collections::HashSet;
use std::sync::Arc;

use super::opened::Opened;
use crate::model::{
    Currency, Dataset, DatasetParts, Field, Inconsistent, Observation, Progress, ProgressAmount, ProjectAmount, Source,
    Table,
};
use crate::package::cells::{amount_columns, zone};
use crate::package::columns::link;
use crate::package::csv::Unreadable;
use crate::package::descriptor::{Descriptor, ForeignKey, Resource, TakenAs, Why, Wrong};
use crate::package::findings::{At, Journal, NOTHING_NEAR, OpenError, Problem, Severity, as_found};
use crate::package::meaning::nearest;
use crate::package::rows::{Ahead, Around, Files, Referable, Rows, Tables, foreign_keys, reading_order};
use crate::package::tables::{
    Common, Indicators, ProjectsRead, ids_of, indicators, list_names, lists, observations, on_ground, other_table,
    places, progress, projects, sectors, sources, stages,
};
use crate::schema::{
    self, ANY, INDICATORS, LISTS, OBSERVATIONS, PLACES, PROGRESS, PROJECTS, SECTORS, SOURCES, STAGES, TABLES, TableSpec,
};
use crate::source::Origin;
use crate::text;

/// Why reading stops.
enum Halt {
    /// The package cannot be opened.
    Open(OpenError),
    /// A large table has to be read at once.
    AtOnce,
}

impl From<OpenError> for Halt {
    fn from(error: OpenError) -> Self {
        Self::Open(error)
    }
}

impl From<Inconsistent> for Halt {
    fn from(error: Inconsistent) -> Self {
        Self::Open(error.into())
    }
}

impl From<Unreadable> for Halt {
    fn from(_: Unreadable) -> Self {
        Self::AtOnce
    }
}

/// Reads a whole package; `also` is a table that is read as nothing but columns and rows, too.
pub(super) fn read(
    files: &Files<'_>,
    origin: &Origin,
    also: Option<&str>,
    taken_as: &TakenAs,
) -> Result<Opened, OpenError> {
    let halted = match read_with(files, origin, also, taken_as, false) {
        Ok(opened) => return Ok(opened),
        Err(Halt::AtOnce) => read_with(files, origin, also, taken_as, true),
        Err(halt) => Err(halt),
    };
    halted.map_err(|halt| match halt {
        Halt::Open(error) => error,
        // Nothing is read in blocks when all is read at once.
        Halt::AtOnce => OpenError::NoDescriptor { path: String::new() },
    })
}

fn read_with(
    files: &Files<'_>,
    origin: &Origin,
    also: Option<&str>,
    taken_as: &TakenAs,
    at_once: bool,
) -> Result<Opened, Halt> {
    let (bytes, path) = files.descriptor()?;
    let mut descriptor = Descriptor::parse(&bytes, &path)?;
    for resource in &mut descriptor.resources {
        resource.taken_as = taken_as.of_table(&resource.name);
    }
    let mut journal = Journal::new(descriptor.resources.iter().map(|resource| resource.name.as_str()));
    report_unused(&descriptor.resources, &mut journal);
    let mut reading = Reading { files, descriptor: &descriptor, journal: &mut journal, at_once };
    let parts = reading.parts(&path)?;
    let mut others = reading.others(&parts, also)?;
    // Without projects and anything published, the first table is what is looked at.
    let is_bare = reading.is_without_projects() && parts.indicators.is_empty() && !others.is_empty();
    let dataset = if is_bare { Arc::unwrap_or_clone(others.remove(0)) } else { Dataset::new(parts)? };
    let (dataset, others) = on_ground(files, &descriptor, dataset, others, &mut journal);
    link(&dataset, &others);
    let (read, findings) = journal.finish();
    let dataset = dataset.with_errors(findings.count(Severity::Error));
    let dataset = as_found(dataset, &findings);
    let others = others.into_iter().map(|other| Arc::new(as_found(Arc::unwrap_or_clone(other), &findings))).collect();
    let title = if descriptor.title.is_empty() { dataset.zone().name.zh.clone() } else { descriptor.title };
    let (origin, taken_as) = (origin.clone(), taken_as.clone());
    Ok(Opened { dataset, others, findings, files: read, title, origin, taken_as })
}

/// Resources that no table is read from.
fn report_unused(resources: &[Resource], journal: &mut Journal) {
    let names: HashSet<&str> = resources.iter().map(|resource| resource.name.as_str()).collect();
    for (position, resource) in resources.iter().enumerate() {
        let at = At::resource(u16::try_from(position + 1).unwrap_or(u16::MAX));
        if let Some(value) = &resource.no_object {
            journal.property(at, &format!("resources[{position}]"), value, Problem::ResourceNoObject);
        } else if resource.name.is_empty() {
            // What is wrong with a resource that has a name is said by whoever reads it.
            let is_name = |wrong: &&Wrong| wrong.property == "name";
            let name = resource.wrong.iter().find(is_name).map_or("", |wrong| &wrong.value);
            journal.property(at, &format!("resources[{position}].name"), name, Problem::ResourceNameless);
            for wrong in resource.wrong.iter().filter(|wrong| !is_name(wrong)) {
                let property = format!("resources[{position}].{}", wrong.property);
                journal.property(at, &property, &wrong.value, Problem::PropertyWrong);
            }
        } else if let Some(near) =
            meant_table(&resource.name).filter(|name| schema::table(&resource.name).is_none() && !names.contains(name))
        {
            let near = near.to_owned();
            let is_read = resource.is_table();
            journal.row(at, if is_read { Problem::ResourceAsTable { near } } else { Problem::ResourceUnused { near } });
        } else if let Some(read) = &resource.left_for {
            let (read, left) = (read.clone(), resource.named_file());
            journal.row(at, Problem::ResourceTwice { read, left });
        } else if resource.is_geojson() {
            // Whoever reads it says what is wrong with it.
        } else if schema::table(&resource.name).is_none_or(|known| known.is_further) && !resource.is_table() {
            // Nobody reads it, but it can be wrong.
            for wrong in resource.wrong.iter().filter(|wrong| wrong.why == Why::Wrong) {
                journal.property(at, &wrong.property, &wrong.value, Problem::PropertyWrong);
            }
            if resource.has_nothing() {
                journal.row(at, Problem::PathMissing);
            }
        }
    }
}

/// The table that is meant by a name that is not quite its own.
fn meant_table(name: &str) -> Option<&'static str> {
    let called = TABLES.iter().find(|table| table.called.contains(&name));
    called.map(|table| table.name).or_else(|| nearest(&name.to_lowercase(), TABLES.iter().map(|table| table.name)))
}

struct Reading<'p> {
    files: &'p Files<'p>,
    descriptor: &'p Descriptor,
    journal: &'p mut Journal,
    at_once: bool,
}

impl<'p> Reading<'p> {
    /// What a table is that is called so. In a package that says nothing for this program, the names mean what they mean
    /// here only where all of those are there that need one another.
    fn known(&self, name: &str) -> Option<&'static TableSpec> {
        let spec = schema::table(name)?;
        let has = |spec: &TableSpec| self.descriptor.resource(spec.name).is_some();
        let is_whole = [&SECTORS, &STAGES, &PROJECTS].into_iter().all(has);
        let is_of_nothing = spec.name == PROGRESS.name && !has(&PROJECTS);
        // Beside no projects, what is only called so and says that it has other columns is a table like any other.
        let is_called = !has(&PROJECTS) && self.descriptor.resource(name).is_some_and(|(_, it)| it.lacks_needed(spec));
        (is_whole || self.descriptor.is_ours() && !is_of_nothing && !is_called).then_some(spec)
    }

    fn is_without_projects(&self) -> bool {
        self.descriptor.resource(PROJECTS.name).is_none_or(|_| self.known(PROJECTS.name).is_none())
    }

    /// Whether there is anything to show but projects.
    fn has_others(&self) -> bool {
        let is_one = |resource: &Resource| match self.known(&resource.name) {
            Some(known) => known.name == INDICATORS.name,
            None => resource.is_table(),
        };
        self.descriptor.resources.iter().any(is_one)
    }

    fn open(&mut self, spec: &TableSpec) -> Result<Option<Rows>, OpenError> {
        self.open_with(spec, &Ahead::default())
    }

    fn open_with(&mut self, spec: &TableSpec, ahead: &Ahead) -> Result<Option<Rows>, OpenError> {
        if self.known(spec.name).is_none() {
            return Ok(None);
        }
        let Self { files, descriptor, journal, at_once } = self;
        Tables { files, descriptor, journal, at_once: *at_once, referable: None, ahead }.open(spec)
    }

    /// A table without which the package is not opened, unless it has no projects but other things to show.
    fn essential(&mut self, spec: &TableSpec, path: &str, ahead: &Ahead) -> Result<Option<Rows>, OpenError> {
        if let Some(rows) = self.open_with(spec, ahead)? {
            return Ok(Some(rows));
        }
        let mut resources = self.descriptor.resources.iter().map(|resource| resource.name.as_str());
        let near = resources.find(|name| *name != spec.name && meant_table(name) == Some(spec.name));
        // Who keeps sectors or stages keeps projects, too.
        let keeps_projects = [&SECTORS, &STAGES]
            .into_iter()
            .any(|of| self.known(of.name).is_some() && self.descriptor.resource(of.name).is_some());
        let is_meant = near.is_some() && self.descriptor.is_ours() && keeps_projects;
        if self.is_without_projects() && self.has_others() && !is_meant {
            return Ok(None);
        }
        let (path, table, near) = (path.to_owned(), spec.name.to_owned(), near.unwrap_or(NOTHING_NEAR).to_owned());
        Err(OpenError::MissingTable { path, table, near })
    }

    fn parts(&mut self, path: &str) -> Result<DatasetParts, Halt> {
        if !self.descriptor.is_ours() {
            let instead = Currency::CNY.code().to_owned();
            self.journal.property(At::PACKAGE, "zonescope", "", Problem::NotOurs { instead });
        }
        let zone = zone::zone(self.descriptor, self.journal);
        let currency = zone::currency(self.descriptor, self.journal);
        let as_of = zone::as_of(self.descriptor, self.journal);
        let nothing = Ahead::default();
        let sectors =
            self.essential(&SECTORS, path, &nothing)?.map(|rows| sectors(&rows, self.journal)).unwrap_or_default();
        let places = self.open(&PLACES)?.map(|rows| places(&rows, self.journal)).unwrap_or_default();
        let stages =
            self.essential(&STAGES, path, &nothing)?.map(|rows| stages(&rows, self.journal)).unwrap_or_default();
        let sources = self.open(&SOURCES)?.map(|rows| sources(&rows, self.journal)).unwrap_or_default();
        let named = self.open(&LISTS)?.map(|rows| lists(&rows, self.journal));
        let year_of = zone::year_of(self.descriptor, &stages, self.journal);
        let around = Around {
            sectors: &sectors,
            places: &places,
            stages: &stages,
            sources: &sources,
            lists: named.as_ref(),
            as_of,
        };
        let (mut read, fields, project_currencies, projects_at) = self.projects(&around, currency, path)?;
        list_names::check(read.list_names.met(), named.as_ref(), projects_at, self.journal);
        let met = read.list_names.met().len();
        let (progress, progress_currencies) = self.progress(&read, &sources, currency)?;
        let (indicators, mut observations) = self.observations(&around, &mut read)?;
        let observations_at =
            self.descriptor.resource(OBSERVATIONS.name).map_or(projects_at, |(at, _)| At::resource(at));
        list_names::check(&read.list_names.met()[met..], named.as_ref(), observations_at, self.journal);
        let (lists, list_places) = read.list_names.finish(named.unwrap_or_default());
        read.projects.renumber_lists(&list_places);
        for observation in &mut observations {
            observation.renumber_lists(&list_places);
        }
        let mut projects = read.projects;
        projects.sort_investors(|names| text::ranks(names.len(), |at| names.get(at)));
        Ok(DatasetParts {
            zone,
            currency,
            as_of,
            year_of,
            table: None,
            sectors,
            places,
            stages,
            sources,
            lists,
            projects,
            fields,
            progress,
            indicators: indicators.table,
            observations,
            project_currencies,
            progress_currencies,
        })
    }

    /// What the rows of those tables are called by that one refers to and that are read after it: where tables refer to each
    /// other, one of them comes first.
    fn ahead(
        &mut self,
        of: &Resource,
        keys: &[ForeignKey],
        currency: Currency,
        was_read: impl Fn(&str) -> bool,
    ) -> Ahead {
        let mut ahead = Ahead::default();
        for key in keys {
            let ([_], [id], table) = (&key.fields[..], &key.to[..], key.resource.as_str()) else { continue };
            let Some((at, resource)) = self.descriptor.resource(table) else { continue };
            let known = self.known(table);
            let has_reader = known.is_some_and(|known| !known.is_further);
            let is_later = table != of.name && !has_reader && resource.is_table() && !was_read(table);
            if !is_later || ahead.rows(table, id).is_some() {
                continue;
            }
            let Self { files, descriptor, journal, at_once } = self;
            // What is wrong with it is said when it is read.
            let mut unheard = journal.apart();
            let nothing = Ahead::default();
            let journal = &mut unheard;
            let mut tables = Tables { files, descriptor, journal, at_once: *at_once, referable: None, ahead: &nothing };
            let rows = tables.open_resource(at, resource, &ANY).ok().flatten();
            let ids = rows.and_then(|rows| ids_of(table, &rows, known, currency, &mut unheard).ok().flatten());
            if let Some((column, rows)) = ids.filter(|(column, _)| column == id) {
                ahead.add(table, column, rows);
            }
        }
        ahead
    }

    /// The tables that the program does not know, in package order, and `also` one that it knows.
    fn others(&mut self, parts: &DatasetParts, also: Option<&str>) -> Result<Vec<Arc<Dataset>>, Halt> {
        let mut referable = Referable::new(parts);
        let mut others = Vec::new();
        let keys = self.descriptor.resources.iter().map(|resource| foreign_keys(self.files, resource));
        let keys: Vec<Vec<ForeignKey>> = keys.collect();
        for at in reading_order(&self.descriptor.resources, &keys) {
            let (number, resource) = (u16::try_from(at + 1).unwrap_or(u16::MAX), &self.descriptor.resources[at]);
            let known = self.known(&resource.name);
            let has_reader = known.is_some_and(|known| !known.is_further);
            let is_read = has_reader && also != Some(resource.name.as_str());
            if is_read || resource.name.is_empty() || !resource.is_table() || resource.left_for.is_some() {
                continue;
            }
            referable.ahead = self.ahead(resource, &keys[at], parts.currency, |table| referable.was_read(table));
            let Self { files, descriptor, journal, at_once } = self;
            // Of a table that has a reader everything wrong was said by that.
            let mut unheard = journal.apart();
            let journal = if has_reader { &mut unheard } else { &mut **journal };
            let around = Some(&referable);
            let mut tables =
                Tables { files, descriptor, journal, at_once: *at_once, referable: around, ahead: &referable.ahead };
            if let Some(rows) = tables.open_resource(number, resource, &ANY)? {
                let common =
                    Common { zone: &parts.zone, currency: parts.currency, as_of: parts.as_of, referable: &referable };
                let table = Arc::new(other_table(&rows, resource, known, &common, journal)??);
                referable.add(&table);
                others.push((at, table));
            }
        }
        others.sort_by_key(|(at, _)| *at);
        Ok(others.into_iter().map(|(_, table)| table).collect())
    }

    fn projects(
        &mut self,
        around: &Around<'_>,
        currency: Currency,
        path: &str,
    ) -> Result<(ProjectsRead, Vec<Field>, [Currency; 5], At), Halt> {
        let descriptor = self.descriptor;
        let ahead = match descriptor.resource(PROJECTS.name) {
            Some((_, resource)) => self.ahead(resource, &foreign_keys(self.files, resource), currency, |_| false),
            None => Ahead::default(),
        };
        let Some(rows) = self.essential(&PROJECTS, path, &ahead)? else {
            return Ok((ProjectsRead::none(around.stages.len()), Vec::new(), [currency; 5], At::PACKAGE));
        };
        let columns = ProjectAmount::ALL.map(ProjectAmount::column);
        let amounts = amount_columns(columns, &rows, currency, self.journal);
        let currencies = amounts.each_ref().map(|amount| amount.unit.currency);
        let (read, fields) = projects(&rows, amounts, around, &ahead, self.journal)?;
        Ok((read, fields, currencies, At { line: 0, ..rows.head }))
    }

    fn progress(
        &mut self,
        read: &ProjectsRead,
        sources: &Table<Source>,
        currency: Currency,
    ) -> Result<(Progress, [Currency; 3]), Halt> {
        let Some(rows) = self.open(&PROGRESS)? else {
            return Ok((Progress::default(), [currency; 3]));
        };
        let columns = ProgressAmount::ALL.map(ProgressAmount::column);
        let amounts = amount_columns(columns, &rows, currency, self.journal);
        let currencies = amounts.each_ref().map(|amount| amount.unit.currency);
        Ok((progress(&rows, &amounts, read, sources, self.journal)?, currencies))
    }

    fn observations(
        &mut self,
        around: &Around<'_>,
        read: &mut ProjectsRead,
    ) -> Result<(Indicators, Vec<Observation>), OpenError> {
        let rows = self.open(&INDICATORS)?;
        let mut indicators = rows.map(|rows| indicators(&rows, around.stages, self.journal)).unwrap_or_default();
        let rows = self.open(&OBSERVATIONS)?;
        let observations = rows
            .map(|rows| observations(&rows, &mut indicators, around, &mut read.list_names, self.journal))
            .unwrap_or_default();
        Ok((indicators, observations))
    }
}
