//! Tables that the program does not know, and those it knows as nothing but columns and rows: each becomes books of its
//! own, with every column a field. Must not know what any of them is about.

use super::enterprises::{say_ending, say_wrong_codes};
use super::key_columns::KeyColumns;
use super::project_rows::ProjectReader;
use super::projects::{ProjectsRead, read_all};
use super::row_times::{as_stock, come_again, dates_apart, time_of};
use crate::model::{
    Basis, Categories, CategoryIx, Currency, Dataset, DatasetParts, Field, FieldValues, Inconsistent, Index, Kind,
    Name, NamingColumn, PartialDate, ProjectIx, Projects, SetColumn, Source, SourceIx, Stage, Table, TableTitle,
    TextColumn, Zone,
};
use crate::package::cells::{ILLUSTRATIVE_ZH, no_amounts, says_illustrative};
use crate::package::columns::{
    Further, NamedBy, OwnKeys, OwnRows, fields, named_by, own_rows, refers, say_doubled_ids, say_other_currencies,
    say_overlaps, summed_in, title,
};
use crate::package::csv::Unreadable;
use crate::package::descriptor::{OwnRole, Resource, Schema};
use crate::package::findings::{At, Cell, Column, Journal, Problem};
use crate::package::rows::{Around, Referable, Rows, check_column_keys, of_records};
use crate::schema::TableSpec;
use crate::text::{Locale, find};

/// What all tables of a package have in common.
pub(in crate::package) struct Common<'p> {
    pub zone: &'p Zone,
    pub currency: Currency,
    pub as_of: Option<PartialDate>,
    pub referable: &'p Referable<'p>,
}

/// Reads a table. Its parts agree: rows have different ids, or are numbered.
pub(in crate::package) fn other_table(
    rows: &Rows,
    resource: &Resource,
    known: Option<&'static TableSpec>,
    common: &Common<'_>,
    journal: &mut Journal,
) -> Result<Result<Dataset, Inconsistent>, Unreadable> {
    let (sectors, places, stages, sources) = Default::default();
    let nothing =
        Around { sectors: &sectors, places: &places, stages: &stages, sources: &sources, lists: None, as_of: None };
    let reader = ProjectReader::of_any_table(rows, no_amounts(common.currency), &nothing, journal);
    let (ProjectsRead { mut projects, files, .. }, _) = read_all(rows, &reader, journal)?;
    let columns = &reader.columns.further;
    let mut texts = projects.take_further();
    let spec_of = |column: &Column| known.and_then(|known| known.column(&column.name));
    let named = named_by(rows, columns, &texts, known);
    let place = |row| At { file: files.file(row), line: line_of(&projects, row), row: 0, ..rows.head };
    say_of_columns(rows, columns, &texts, (named, known), place, journal);
    let naming = [named.id, named.name, named.name_en].map(|at| {
        let column = &columns[at?];
        let title = title(&column.name, rows.schema.field(&column.name), spec_of(column));
        Some(NamingColumn { id: column.name.clone(), title })
    });
    set_basis(&mut projects, (&rows.schema, columns), &texts, named);
    name_rows(&mut projects, &mut texts, named);
    let own_rows =
        own_rows(&resource.name, (&rows.schema, known), columns, &texts, (named.id, || of_records(&projects)));
    say_circles(&own_rows, columns, &texts, (&projects, |row| files.file(row), rows.head), journal);
    let (to_own, at) = ((&*resource.name, &rows.schema), At::resource(rows.head.resource));
    set_wholes(&mut projects, &own_rows, (&rows.schema.parts, columns), at, journal);
    let titles = |column: &Column| title(&column.name, rows.schema.field(&column.name), spec_of(column));
    let text = |column: usize, row: usize| text_of(&projects, named, &texts, column, row);
    let own = || of_records(&projects);
    let rows_by = |table: &str, columns: &[String]| common.referable.rows_by(table, columns);
    let (key_columns, by_keys) = KeyColumns::of(to_own, (columns, titles), text, own, rows_by, (at, journal));
    let own_keys = OwnKeys::of(to_own, columns, &texts, (named.id, || of_records(&projects)), at, journal);
    let id = named.id.map(|at| columns[at].name.as_str());
    let rows_of = |table: &str, column: &str| match ["", &resource.name].contains(&table) {
        true if id == Some(column) => {
            Some(own_rows.below.as_ref().map_or_else(|| of_records(&projects), |(rows, _)| rows.clone()))
        }
        true => own_keys.rows(column),
        false => common.referable.rows(table, column),
    };
    // What a row is called by is no column beside that.
    let kept = |at: &usize| Some(*at) != named.id && Some(*at) != named.name && Some(*at) != named.name_en;
    let further = (0..columns.len())
        .filter(kept)
        .map(|at| Further {
            column: columns[at].clone(),
            texts: std::mem::take(&mut texts[at]),
            declared: rows.schema.field(&columns[at].name),
            taken_as: rows.schema.taken_as.get(&columns[at].name).copied().unwrap_or_default(),
            spec: spec_of(&columns[at]),
            refers: refers(&resource.name, &rows.schema, &columns[at].name, known, rows_of)
                .or_else(|| own_rows.refers(at, &resource.name)),
        })
        .chain(by_keys)
        .collect();
    let at = |row| At { file: files.file(row), line: line_of(&projects, row), row: 0, ..rows.head };
    let fields = key_columns.entitle(fields(further, rows.has_semicolons(), at, journal));
    let column = |name: &str| columns.iter().find(|column| column.name == name).cloned();
    let problem = |own, count| Problem::CurrencyOfRecords { own, count };
    say_other_currencies(&fields, &summed_in(&fields), problem, (column, at), journal);
    set_sources(&mut projects, &fields, common.referable.around.sources);
    let table = assembled((rows, resource, known), common, (naming, named), projects, fields);
    Ok(table.map(|table| looked_over(table, common.as_of, (|row| files.file(row), rows.head), journal)))
}

/// A table of rows and columns that were read.
fn assembled(
    (rows, resource, known): (&Rows, &Resource, Option<&'static TableSpec>),
    common: &Common<'_>,
    (naming, named): ([Option<NamingColumn>; 3], NamedBy),
    mut projects: Projects,
    fields: Vec<Field>,
) -> Result<Dataset, Inconsistent> {
    let declared = declared(&naming, &fields, rows, known);
    let (stages, fields) = dates_apart(&mut projects, fields);
    let of_time = rows.schema.of_role(OwnRole::Time).map(|field| field.name.as_str());
    let time = time_of(&rows.schema.primary_key, of_time, &stages);
    let is_series = time.is_some() && come_again(&projects, named);
    let fields = if is_series { fields.into_iter().map(as_stock).collect() } else { fields };
    let key = rows.schema.primary_key.clone();
    let order = Some(rows.schema.order.clone()).filter(|order| !order.is_empty() && rows.column(order).exists());
    let year_of = of_time.and_then(|id| stages.find(id));
    let called =
        TableTitle { time, order, key, declared, ..table_title((rows.head.resource, resource), known, naming) };
    Dataset::new(DatasetParts { year_of, ..parts(common, called, projects, stages, fields) })
}

/// Says which rows have the keys of earlier ones, and codes that cannot be.
fn say_of_columns(
    rows: &Rows,
    columns: &[Column],
    texts: &[TextColumn],
    (named, known): (NamedBy, Option<&'static TableSpec>),
    at: impl Fn(usize) -> At + Copy,
    journal: &mut Journal,
) {
    check_column_keys(&rows.schema, columns, texts, named.id, at, journal);
    say_doubled_ids(rows, columns, texts, (named, known), at, journal);
    say_wrong_codes(columns, texts, at, journal);
}

/// What stands in a column of a row: what rows are called by is no column beside them any more.
fn text_of(rows: &Projects, named: NamedBy, texts: &[TextColumn], column: usize, row: usize) -> String {
    let at = Some(column);
    match ProjectIx::from_usize(row) {
        Some(ix) if at == named.id => rows.id(ix).to_owned(),
        Some(ix) if at == named.name => rows.name(ix).to_owned(),
        Some(ix) if at == named.name_en => rows.given_name_en(ix).to_owned(),
        _ => texts[column].get(row).to_owned(),
    }
}

/// The line on which a row begins.
fn line_of(rows: &Projects, row: usize) -> u32 {
    ProjectIx::from_usize(row).map_or(0, |ix| rows.line(ix))
}

/// The same, with what is known of rows of times that overlap, which is said, and so is what ends.
fn looked_over(
    table: Dataset,
    as_of: Option<PartialDate>,
    (file, head): (impl Fn(usize) -> u16, At),
    journal: &mut Journal,
) -> Dataset {
    let at = |row| At { file: file(row), line: line_of(table.projects(), row), row: 0, ..head };
    say_ending(&table, as_of, at, journal);
    match say_overlaps(&table, at, journal) {
        Some(rows) => table.with_counted_once(rows),
        None => table,
    }
}

/// Says of rows which one they are a part of, where a column does: no whole counts beside its parts.
fn set_wholes(
    projects: &mut Projects,
    own: &OwnRows,
    (parts, columns): (&str, &[Column]),
    at: At,
    journal: &mut Journal,
) {
    let of_parts = own.below.as_ref().filter(|(_, parent)| columns[*parent].name == parts && !parts.is_empty());
    let tree = of_parts.and_then(|(rows, _)| rows.tree.as_ref());
    let Some(tree) = tree else {
        if columns.iter().any(|column| column.name == parts) {
            journal.property(at, "zonescope.parts", parts, Problem::PropertyIdle);
        }
        return;
    };
    for row in 0..projects.len() {
        let whole = CategoryIx::from_usize(row).and_then(|ix| tree.parent(ix)).map(Index::to_usize);
        if let (Some(part), Some(whole)) = (ProjectIx::from_usize(row), whole.and_then(ProjectIx::from_usize)) {
            projects.set_parent(part, Some(whole));
        }
    }
}

/// Says which rows would lie below themselves.
fn say_circles(
    own: &OwnRows,
    columns: &[Column],
    texts: &[TextColumn],
    (rows, file, head): (&Projects, impl Fn(usize) -> u16, At),
    journal: &mut Journal,
) {
    let Some(parent) = own.below.as_ref().map(|(_, parent)| *parent) else { return };
    for (row, path) in &own.circles {
        let Some(ix) = ProjectIx::from_usize(*row) else { continue };
        let at = At { file: file(*row), line: rows.line(ix), row: 0, ..head };
        let cell = Cell::new(at, &columns[parent], texts[parent].get(*row));
        journal.cell(&cell, Problem::Cycle { path: path.clone() });
        journal.about(at, rows.id(ix));
    }
}

/// The column that the rows of a table are called by, with their ids and names: all that those need who refer to it before it
/// is read.
pub(in crate::package) fn ids_of(
    table: &str,
    rows: &Rows,
    known: Option<&'static TableSpec>,
    currency: Currency,
    journal: &mut Journal,
) -> Result<Option<(String, Categories)>, Unreadable> {
    let (sectors, places, stages, sources) = Default::default();
    let nothing =
        Around { sectors: &sectors, places: &places, stages: &stages, sources: &sources, lists: None, as_of: None };
    let reader = ProjectReader::of_any_table(rows, no_amounts(currency), &nothing, journal);
    let (ProjectsRead { mut projects, .. }, _) = read_all(rows, &reader, journal)?;
    let columns = &reader.columns.further;
    let mut texts = projects.take_further();
    let named = named_by(rows, columns, &texts, known);
    name_rows(&mut projects, &mut texts, named);
    let own = own_rows(table, (&rows.schema, known), columns, &texts, (named.id, || of_records(&projects)));
    let rows = || own.below.map_or_else(|| of_records(&projects), |(rows, _)| rows);
    Ok(named.id.map(|at| (columns[at].name.clone(), rows())))
}

/// Those of the columns that name rows, and of those of dates, of which somebody says what they are.
fn declared(
    naming: &[Option<NamingColumn>; 3],
    fields: &[Field],
    rows: &Rows,
    known: Option<&TableSpec>,
) -> Vec<String> {
    let is_said = |naming: &&NamingColumn| is_declared(&naming.id, rows, known);
    let dates = fields.iter().filter(|field| field.kind == Kind::Date && field.is_declared);
    let naming = naming.iter().flatten().filter(is_said).map(|naming| naming.id.clone());
    naming.chain(dates.map(|field| field.name.as_str().to_owned())).collect()
}

/// Whether the package or the program says what a column is that names rows. A kind that the standard does not have is none.
fn is_declared(column: &str, rows: &Rows, known: Option<&TableSpec>) -> bool {
    known.and_then(|known| known.column(column)).is_some()
        || rows.schema.field(column).is_some_and(|field| field.has_type() || field.own.kind.is_some())
        || rows.schema.keys().any(|key| key.iter().any(|name| name == column))
}

/// What a table is called: as the package says it, else as the program knows it, else as it is named.
fn table_title(
    (number, resource): (u16, &Resource),
    known: Option<&TableSpec>,
    naming: [Option<NamingColumn>; 3],
) -> TableTitle {
    let own = Name { zh: resource.title.clone(), en: resource.title_en.clone() };
    let of_known = |locale| known.and_then(|known| find(locale, &format!("table-{}", known.name)));
    let name = match Locale::ALL.map(of_known) {
        _ if !own.zh.is_empty() => own,
        [Some(zh), Some(en)] => Name { zh, en },
        _ => Name { zh: resource.name.clone(), ..own },
    };
    let [ids, names, names_en] = naming;
    TableTitle {
        id: resource.name.clone(),
        number,
        name,
        ids,
        names,
        names_en,
        time: None,
        order: None,
        key: Vec::new(),
        declared: Vec::new(),
    }
}

/// What is made up says so in its basis or its name, and never passes for published.
fn set_basis(projects: &mut Projects, (schema, columns): (&Schema, &[Column]), texts: &[TextColumn], named: NamedBy) {
    let by_role = schema.of_role(OwnRole::Basis).map_or("basis", |field| &field.name);
    let basis = columns.iter().position(|column| column.name == by_role);
    let made_up = memchr::memmem::Finder::new(ILLUSTRATIVE_ZH);
    let of = |row| {
        let is_said = basis.is_some_and(|at| says_illustrative(texts[at].get(row)));
        let is_made_up = is_said || named.name.is_some_and(|at| made_up.find(texts[at].get(row).as_bytes()).is_some());
        if is_made_up { Basis::Illustrative } else { Basis::Published }
    };
    projects.set_basis((0..projects.len()).map(of).collect());
}

/// What a row was read in, where a column refers to that.
fn set_sources(projects: &mut Projects, fields: &[Field], sources: &Table<Source>) {
    let is_meant = |field: &&Field| field.refers_to.is_some() && ["sources", "source"].contains(&field.name.as_str());
    let Some(field) = fields.iter().find(is_meant) else { return };
    // Those that are there come first among the categories, in their order.
    let source = |ix: &CategoryIx| Some(ix.to_usize()).filter(|at| *at < sources.len()).and_then(SourceIx::from_usize);
    let (mut sets, mut own) = (SetColumn::default(), Vec::new());
    for row in 0..projects.len() {
        own.clear();
        match &field.values {
            FieldValues::Categories(_, column) => own.extend(column.get(row).as_ref().and_then(source)),
            FieldValues::Sets(_, members) => own.extend(members.get(row).iter().filter_map(source)),
            FieldValues::Numbers(_) | FieldValues::Dates(_) | FieldValues::Texts(_) => return,
        }
        sets.push(&own);
    }
    projects.set_sources(sets);
}

/// Rows without an id are called by their number, and those without a name by their id.
fn name_rows(projects: &mut Projects, texts: &mut [TextColumn], named: NamedBy) {
    let mut of = |at: Option<usize>| at.map(|at| std::mem::take(&mut texts[at]));
    match of(named.id) {
        Some(ids) => projects.set_ids(ids),
        None => projects.number_rows(),
    }
    let given = match of(named.name) {
        Some(names) if names.bytes().all(|name| !name.is_empty()) => {
            return projects.set_names(names, of(named.name_en));
        }
        given => given,
    };
    let mut names = TextColumn::default();
    for (row, ix) in projects.iter().enumerate() {
        let name = given.as_ref().map_or("", |names| names.get(row));
        names.push(if name.is_empty() { projects.id(ix) } else { name });
    }
    projects.set_names(names, of(named.name_en));
}

fn parts(
    common: &Common<'_>,
    title: TableTitle,
    projects: Projects,
    stages: Table<Stage>,
    fields: Vec<Field>,
) -> DatasetParts {
    DatasetParts {
        zone: common.zone.clone(),
        currency: common.currency,
        as_of: common.as_of,
        year_of: None,
        table: Some(title),
        sectors: Table::default(),
        places: Table::default(),
        stages,
        sources: common.referable.around.sources.clone(),
        lists: Table::default(),
        projects,
        fields,
        progress: Default::default(),
        indicators: Table::default(),
        observations: Vec::new(),
        project_currencies: [common.currency; 5],
        progress_currencies: [common.currency; 3],
    }
}
