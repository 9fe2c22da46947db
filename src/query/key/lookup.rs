//! Words that stand for keys, measures, dimensions and year bases. Must not know filters.

use std::collections::HashMap;

use super::away;
use super::called::{dates_called, dimension_called, own_time};
use super::dimension::{Dimension, Key};
use super::year_basis::YearBasis;
use crate::model::{Basis, Dataset, Field, Index, Measure, Name, Period, ProjectIx, Row, Table};
use crate::query::error::{Args, LISTED, QueryError, Unknown};
use crate::query::key::classes::ClassesOf;
use crate::query::key::in_books::{PREFIX, UNKNOWN_DIMENSION, check_in, is_grouped, unknown_dimension};
use crate::query::key::names_in::names_in;
use crate::query::key::step::{Step, When, besides_of};
use crate::schema::PROJECTS;
use crate::text::{Arg, Locale, say};

const UNKNOWN_VALUE: Unknown = Unknown {
    plain: "filter-unknown-value",
    nearest: "filter-unknown-value-nearest",
    known: "filter-unknown-value-known",
};
/// Several are called so, each below another.
const AMBIGUOUS_VALUE: Unknown =
    Unknown { plain: "filter-ambiguous-value", nearest: "filter-ambiguous-value", known: "filter-ambiguous-value" };
const UNKNOWN_YEAR_BASIS: Unknown = Unknown {
    plain: "query-unknown-year-basis",
    nearest: "query-unknown-year-basis-nearest",
    known: "query-unknown-year-basis-known",
};

/// The key of those for which nothing is given, where that can be.
pub(in crate::query) fn none_of(dimension: Dimension) -> Option<Key> {
    Some(match dimension {
        Dimension::Sector => Key::Sector(None),
        Dimension::Branch => Key::Branch(None),
        Dimension::Place => Key::Place(None),
        Dimension::Stage => Key::Stage(None),
        Dimension::Year => Key::Year(None),
        Dimension::Step(step) => Key::Step(step, When::Unknown),
        Dimension::List => Key::List(None),
        Dimension::Investor => Key::Investor(None),
        Dimension::Field(name) => Key::Field(name, None),
        Dimension::Classes(of) => Key::Class(of, None),
        Dimension::Basis | Dimension::Project => return None,
    })
}

/// The key with this id, or with exactly this name in either language.
pub(in crate::query) fn key(dataset: &Dataset, dimension: Dimension, word: &str) -> Result<Key, (&'static str, Args)> {
    known_key(dataset, dimension, word).ok_or_else(|| unknown_value(dataset, dimension, word))
}

/// The same, for whom it is enough to know that there is none.
fn known_key(dataset: &Dataset, dimension: Dimension, word: &str) -> Option<Key> {
    let named = |name: &Name| name.zh == word || name.en == word;
    match dimension {
        Dimension::Sector => find(dataset.sectors(), word, |row| named(&row.name)).map(|ix| Key::Sector(Some(ix))),
        Dimension::Branch => find(dataset.sectors(), word, |row| named(&row.name)).map(|ix| Key::Branch(Some(ix))),
        Dimension::Place => find(dataset.places(), word, |row| named(&row.name)).map(|ix| Key::Place(Some(ix))),
        Dimension::Stage => find(dataset.stages(), word, |row| named(&row.name)).map(|ix| Key::Stage(Some(ix))),
        Dimension::List => find(dataset.lists(), word, |row| named(&row.name)).map(|ix| Key::List(Some(ix))),
        Dimension::Investor => dataset.projects().investors().find(word).map(|ix| Key::Investor(Some(ix))),
        Dimension::Field(name) => {
            let field = dataset.field(name)?;
            if let Some(texts) = field.texts() {
                let row = (0..texts.len()).find(|row| !word.is_empty() && texts.get(*row) == word)?;
                return ProjectIx::from_usize(row).map(|row| Key::Text(name, row));
            }
            let category = field.categories()?.find(word)?;
            Some(Key::Field(name, Some(category)))
        }
        Dimension::Classes(of) => {
            let classed = of.classed();
            let found = classed.bounds(dataset).all().find(|class| class.id(dataset, classed) == word);
            found.map(|class| Key::Class(of, Some(class)))
        }
        Dimension::Project => dataset.project(word).map(|ix| Key::Project(Some(ix))),
        Dimension::Basis => basis(word).map(Key::Basis),
        Dimension::Year => {
            let fiscal = || fiscal_year(dataset, word).and_then(Period::fiscal).map(Key::FiscalYear);
            word.parse().ok().map(|year| Key::Year(Some(year))).or_else(fiscal)
        }
        Dimension::Step(step) => {
            let named = || Period::parse_fiscal(word, dataset.fiscal_year_start()?);
            if let Some(year) = besides_of(word) {
                return Some(Key::Step(step, When::Besides(year)));
            }
            let period = Period::parse_early(word).or_else(named)?;
            let fiscal = || period.fiscal().map(When::Fiscal);
            let year = || (period.months() == 12).then(|| period.year()).flatten().map(When::Year).or_else(fiscal);
            step.exactly(period).map(When::In).or_else(year).map(|when| Key::Step(step, when))
        }
    }
}

/// The keys that words stand for, found in one pass over the names; none for those that stand for none.
pub(in crate::query) fn known_keys(dataset: &Dataset, dimension: Dimension, words: &[&str]) -> Vec<Option<Key>> {
    match dimension {
        Dimension::Sector => find_all(dataset.sectors(), words, |row| &row.name, |ix| Key::Sector(Some(ix))),
        Dimension::Branch => find_all(dataset.sectors(), words, |row| &row.name, |ix| Key::Branch(Some(ix))),
        Dimension::Place => find_all(dataset.places(), words, |row| &row.name, |ix| Key::Place(Some(ix))),
        Dimension::Stage => find_all(dataset.stages(), words, |row| &row.name, |ix| Key::Stage(Some(ix))),
        Dimension::List => find_all(dataset.lists(), words, |row| &row.name, |ix| Key::List(Some(ix))),
        Dimension::Investor
        | Dimension::Project
        | Dimension::Basis
        | Dimension::Year
        | Dimension::Step(_)
        | Dimension::Classes(_)
        | Dimension::Field(_) => words.iter().map(|word| known_key(dataset, dimension, word)).collect(),
    }
}

fn find_all<T: Row>(
    table: &Table<T>,
    words: &[&str],
    name: impl Fn(&T) -> &Name,
    key: impl Fn(T::Ix) -> Key,
) -> Vec<Option<Key>> {
    let mut first: HashMap<&str, Option<T::Ix>> = words.iter().map(|word| (*word, table.find(word))).collect();
    for (ix, row) in table.iter() {
        for name in [&name(row).zh, &name(row).en] {
            if let Some(found) = first.get_mut(name.as_str()) {
                found.get_or_insert(ix);
            }
        }
    }
    words.iter().map(|word| first.get(word).copied().flatten().map(&key)).collect()
}

/// The same key in another reading of the books, or in other books: the one with the same id, if there is one.
pub fn key_in(old: &Dataset, new: &Dataset, key: &Key) -> Option<Key> {
    let dimension = key.dimension();
    if key.is_none() {
        return none_of(dimension);
    }
    known_key(new, dimension, &key.id(old))
}

/// A year that is not the calendar's: `2023/24` where the package says with which month such begin or the books have one kind of
/// them, or its months.
pub(in crate::query) fn fiscal_year(dataset: &Dataset, word: &str) -> Option<Period> {
    let named = match dataset.fiscal_months()[..] {
        [month] => Period::parse_fiscal(word, month),
        [] => dataset.fiscal_year_start().and_then(|month| Period::parse_fiscal(word, month)),
        _ => None,
    };
    named.or_else(|| Period::parse(word)).filter(|period| period.fiscal().is_some())
}

fn basis(word: &str) -> Option<Basis> {
    let named = |basis: &Basis| Locale::ALL.iter().any(|locale| say(*locale, &format!("basis-{}", basis.id())) == word);
    Basis::parse(word).or_else(|| Basis::ALL.into_iter().find(named))
}

fn find<T: Row>(table: &Table<T>, id: &str, named: impl Fn(&T) -> bool) -> Option<T::Ix> {
    table.find(id).or_else(|| table.iter().find(|(_, row)| named(row)).map(|(ix, _)| ix))
}

/// Between the name of what holds something and its own, where that is called as others are.
const QUALIFIED: &str = " / ";

fn unknown_value(dataset: &Dataset, dimension: Dimension, word: &str) -> (&'static str, Args) {
    let investors = dataset.projects().investors().texts();
    let classes: Vec<String>;
    let mut ids: Vec<&str> = Vec::new();
    let mut names: Vec<&Name> = Vec::new();
    match dimension {
        Dimension::Sector | Dimension::Branch => ids.extend(dataset.sectors().iter().map(|(_, row)| row.id.as_str())),
        Dimension::Place => ids.extend(dataset.places().iter().map(|(_, row)| row.id.as_str())),
        Dimension::Stage => ids.extend(dataset.stages().iter().map(|(_, row)| row.id.as_str())),
        Dimension::List => ids.extend(dataset.lists().iter().map(|(_, row)| row.id.as_str())),
        Dimension::Investor => ids.extend((0..investors.len()).map(|at| investors.get(at))),
        Dimension::Basis => ids.extend(Basis::ALL.map(Basis::id)),
        Dimension::Field(name) => {
            let categories = dataset.field(name).and_then(Field::categories);
            ids.extend(categories.iter().flat_map(|categories| categories.ids.iter().map(String::as_str)));
        }
        // A million ids are not searched for the one that was meant.
        Dimension::Year | Dimension::Step(_) | Dimension::Project => {}
        Dimension::Classes(of) => {
            let classed = of.classed();
            classes = classed.bounds(dataset).all().map(|class| class.id(dataset, classed)).collect();
            ids.extend(classes.iter().map(String::as_str));
        }
    }
    match dimension {
        Dimension::Sector | Dimension::Branch => names.extend(dataset.sectors().iter().map(|(_, row)| &row.name)),
        Dimension::Place => names.extend(dataset.places().iter().map(|(_, row)| &row.name)),
        Dimension::Stage => names.extend(dataset.stages().iter().map(|(_, row)| &row.name)),
        Dimension::List => names.extend(dataset.lists().iter().map(|(_, row)| &row.name)),
        _ => {}
    }
    let names: Vec<&str> = names.iter().flat_map(|name| [name.zh.as_str(), name.en.as_str()]).collect();
    let named = |id: &str, locale| known_key(dataset, dimension, id).map(|key| key.label(dataset, locale));
    let is_called = |id: &str, locale| {
        let name = named(id, locale).unwrap_or_default();
        name.rsplit_once(QUALIFIED).is_some_and(|(_, own)| !word.is_empty() && own == word)
    };
    let alike = ids.iter().copied().filter(|id| Locale::ALL.into_iter().any(|locale| is_called(id, locale)));
    let alike: Vec<&str> = alike.take(LISTED).collect();
    let (key, mut args) = match alike.len() {
        0 | 1 => UNKNOWN_VALUE.explain_named(word, &ids, &names, &named),
        _ => {
            let (key, mut args) = AMBIGUOUS_VALUE.explain_named("", &alike, &[], &named);
            args.retain(|(what, _)| *what != "value");
            args.push(("value", Arg::from(word)));
            (key, args)
        }
    };
    args.push(("dimension", dimension_arg(dataset, dimension)));
    (key, args)
}

/// The name of a dimension in a sentence.
fn dimension_arg(dataset: &Dataset, dimension: Dimension) -> Arg {
    Arg::both(|locale| dimension.name(dataset, locale).into_owned())
}

/// The key of a dimension with this id or name; of an empty word that of those for which nothing is given.
pub fn parse_key(dataset: &Dataset, dimension: Dimension, word: &str) -> Result<Key, QueryError> {
    match none_of(dimension).filter(|_| word.is_empty()) {
        Some(none) => Ok(none),
        None => key(dataset, dimension, word).map_err(|(key, args)| QueryError::new(key, args)),
    }
}

/// As [`parse_dimensions`] does, with the columns of these books, which may be named as they stand in the table, and with
/// what things are called. Of a column of dates it is the year, or the step that all of it are.
pub fn parse_dimensions_of(dataset: &Dataset, text: &str) -> Result<Vec<Dimension>, QueryError> {
    let by = names_in(dataset, text)
        .into_iter()
        .map(|word| dimension_of(dataset, word))
        .collect::<Result<Vec<Dimension>, QueryError>>()?;
    check_dimensions(&by)?;
    by.iter().try_for_each(|dimension| check_in(dataset, *dimension))?;
    Ok(by)
}

/// What rows are grouped by when they are grouped by a word.
pub(in crate::query) fn dimension_of(dataset: &Dataset, word: &str) -> Result<Dimension, QueryError> {
    let known = Dimension::parse(word);
    let found = match (known, field_named(dataset, word)) {
        // So may one that classes are asked of.
        (Some(Dimension::Classes(_)), None) if let Some(own) = own_classes(dataset, word) => Some(own),
        // In a table of its own a column may be called as something is that only projects have.
        (known, Some(field)) if known.is_none_or(|known| !known.is_in(dataset)) => Some(Dimension::Field(field.name)),
        (Some(Dimension::Project), Some(field)) if hides_project(dataset, field) => Some(Dimension::Field(field.name)),
        // So does one before years in a table of its own, and before years of what has no dates.
        (Some(Dimension::Year), Some(field))
            if is_grouped(field) && !(dataset.is_of_projects() && dataset.has_dates()) =>
        {
            Some(Dimension::Field(field.name))
        }
        // A column of the package's own that is called so is meant before a step of time.
        (Some(Dimension::Step(_)), Some(field)) if field.groups().is_some() => Some(Dimension::Field(field.name)),
        // Classes of a column by its name.
        (None, None) => match word.split_once([':', '：']) {
            Some((PREFIX, _)) => own_classes(dataset, word),
            None if FISCAL.contains(&word.to_lowercase().as_str()) => {
                dataset.fiscal_year_start().and_then(Step::fiscal).map(Dimension::Step)
            }
            _ => dates_called(dataset, word)
                .map(|stage| own_time(dataset, stage))
                .or_else(|| dimension_called(dataset, word)),
        },
        (known, _) => known.filter(|known| !known.is_time() || dataset.has_dates()),
    };
    found.ok_or_else(|| unknown_dimension(dataset, word))
}

/// Classes of a column by its name, in a table of its own.
fn own_classes(dataset: &Dataset, word: &str) -> Option<Dimension> {
    let (_, of) =
        word.split_once([':', '：']).filter(|_| !dataset.is_of_projects() || Dimension::parse(word).is_none())?;
    field_named(dataset, of.trim()).map(|field| Dimension::Classes(ClassesOf::of_field(field.name)))
}

/// Whether a column is called as rows are: in a table of its own that is what its rows are of, and not the rows.
pub(in crate::query) fn hides_project(dataset: &Dataset, field: &Field) -> bool {
    !dataset.is_of_projects() && field.name.as_str() == Dimension::Project.id()
}

/// The column that the program knows nothing of and that is called so.
pub(in crate::query) fn field_named<'d>(dataset: &'d Dataset, word: &str) -> Option<&'d Field> {
    let called = |field: &&Field| field.name.as_str() == word || field.name.id() == word;
    let titled = |field: &&Field| field.title.zh == word || field.title.en == word;
    let fields = dataset.fields();
    fields.iter().find(called).or_else(|| fields.iter().find(titled)).or_else(|| away::field_called(dataset, word))
}

/// What people call years that begin with another month than January, beside their name.
const FISCAL: [&str; 4] = ["fiscal", "fiscal_year", "fy", "财政年度"];

/// One or two dimensions, separated by a comma.
pub fn parse_dimensions(text: &str) -> Result<Vec<Dimension>, QueryError> {
    let mut by = Vec::new();
    for word in text.split([',', '，']).map(str::trim).filter(|word| !word.is_empty()) {
        let dimension = Dimension::parse(word).ok_or_else(|| {
            let (key, args) = UNKNOWN_DIMENSION.explain(word, &Dimension::ALL.map(Dimension::id), &[]);
            QueryError::new(key, args)
        })?;
        by.push(dimension);
    }
    check_dimensions(&by)?;
    Ok(by)
}

pub(in crate::query) fn check_dimensions(by: &[Dimension]) -> Result<(), QueryError> {
    match by {
        [] => Err(QueryError::new("query-no-dimension", vec![])),
        [_] => Ok(()),
        [one, other] if one == other => {
            let name = match one {
                Dimension::Field(name) => Arg::from(name.as_str()),
                known => Arg::Key(format!("dimension-{}", known.text_id())),
            };
            Err(QueryError::new("query-dimension-twice", vec![("dimension", name)]))
        }
        [one, other] if one.is_time() && other.is_time() => Err(QueryError::new("query-two-times", vec![])),
        [_, _] => Ok(()),
        _ => Err(QueryError::new("query-too-many-dimensions", vec![("count", Arg::from(by.len()))])),
    }
}

/// Where the year of a measure comes from: a stage, by its id or name, `period`, or a column of dates.
pub fn parse_year_basis(dataset: &Dataset, text: &str, measure: Measure) -> Result<YearBasis, QueryError> {
    let word = text.trim();
    // A column that a table calls so goes first.
    if word == "period" && (dataset.is_of_projects() || dataset.stages().find(word).is_none()) {
        return if has_period(measure) { Ok(YearBasis::Period) } else { Err(no_period(measure)) };
    }
    let stages = dataset.stages();
    let id = PROJECTS.stage_of(word).filter(|id| stages.find(id).is_some()).unwrap_or(word);
    let named = |name: &Name| name.zh == word || name.en == word;
    let field = || field_named(dataset, word).filter(|field| field.dates().is_some());
    let of_field = || field().map(|field| YearBasis::Field(field.name));
    find(stages, id, |stage| named(&stage.name)).map(YearBasis::Stage).or_else(of_field).ok_or_else(|| {
        let period = Some("period").filter(|_| dataset.is_of_projects());
        let ids = stages.iter().map(|(_, stage)| stage.id.as_str()).chain(period);
        let fields = dataset.fields().iter().filter(|field| field.dates().is_some()).map(|field| field.name.as_str());
        let ids = ids.chain(fields).collect::<Vec<_>>();
        let names = stages.iter().flat_map(|(_, stage)| [stage.name.zh.as_str(), stage.name.en.as_str()]);
        let (key, args) = UNKNOWN_YEAR_BASIS.explain(word, &ids, &names.collect::<Vec<_>>());
        QueryError::new(key, args)
    })
}

/// Whether progress rows have this measure, so that it has years of its own.
pub fn has_period(measure: Measure) -> bool {
    measure.has_period()
}

pub(in crate::query) fn no_period(measure: Measure) -> QueryError {
    let name = Arg::Key(format!("measure-{}", measure.id()));
    QueryError::new("query-period-of-lifetime", vec![("measure", name)])
}
