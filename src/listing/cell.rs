//! One cell of the list of projects.

use crate::model::{Dataset, Decimal, Field, FieldUnit, Index, Kind, ListIx, ProjectIx, Qualifier, SourceIx, Sum};
use crate::query::{Column, Dimension, Stored, YearBasis};
use crate::text::numbers::{self, Scale};
use crate::text::{Locale, say, say_with, unit_word};

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Words: as they stand in files, and as a person reads them.
    Text {
        /// An id where there is one.
        exact: String,
        /// A name where there is one.
        shown: String,
    },
    /// A number, exactly as a machine wants it, and as a person reads it.
    Number {
        /// Digits with a point.
        exact: String,
        /// In the unit of the column, grouped.
        shown: String,
    },
    /// Missing; never 0 and never blank to a person.
    Missing(String),
}

impl Cell {
    /// The same words for files and people; missing when empty.
    pub fn words(text: &str, locale: Locale) -> Self {
        if text.is_empty() {
            return Self::Missing(say(locale, "value-none").into_owned());
        }
        Self::Text { exact: text.to_owned(), shown: text.to_owned() }
    }

    /// For a person.
    pub fn shown(&self) -> &str {
        match self {
            Self::Text { shown, .. } | Self::Number { shown, .. } | Self::Missing(shown) => shown,
        }
    }

    /// For a file; empty when missing.
    pub fn exact(&self) -> &str {
        match self {
            Self::Text { exact, .. } | Self::Number { exact, .. } => exact,
            Self::Missing(_) => "",
        }
    }
}

/// The heading of a column, with its unit.
pub fn column_title(dataset: &Dataset, column: Column, year_basis: YearBasis, scale: Scale, locale: Locale) -> String {
    match column {
        Column::Date(stage) if !dataset.is_of_projects() => locale.name(&dataset.stages()[stage].name).to_owned(),
        Column::Date(stage) => {
            let name = within_words(locale.name(&dataset.stages()[stage].name), locale);
            say_with(locale, "column-date", [("stage", name.into())])
        }
        Column::Field(name) => {
            let Some(field) = dataset.field(name) else { return name.as_str().to_owned() };
            let title = locale.name(&field.title).to_owned();
            match &field.unit {
                FieldUnit::None => title,
                FieldUnit::Money(unit) => {
                    let unit = scale.unit(unit.currency, locale);
                    say_with(locale, "column-amount", [("measure", bare(&title).into()), ("unit", unit.into())])
                }
                FieldUnit::Named(unit) if title.contains(unit.as_str()) => title,
                FieldUnit::Named(unit) => {
                    let unit = unit_word(unit, locale);
                    say_with(locale, "column-amount", [("measure", title.into()), ("unit", unit.into())])
                }
            }
        }
        Column::Year => match year_basis {
            YearBasis::Stage(stage) => say_with(
                locale,
                "column-year-of",
                [("stage", within_words(locale.name(&dataset.stages()[stage].name), locale).into())],
            ),
            YearBasis::Field(name) => {
                let name = Dimension::Field(name).name(dataset, locale).into_owned();
                say_with(locale, "column-year-of", [("stage", name.into())])
            }
            YearBasis::Period => say(locale, "dimension-year").into_owned(),
        },
        column => {
            let Some(which) = column.amount() else {
                if let Some(named) = column.naming(dataset) {
                    return locale.name(&named.title).to_owned();
                }
                return say(locale, &format!("column-{}", column.id(dataset))).into_owned();
            };
            let measure = say(locale, &format!("column-amount-{}", which.column()));
            let unit = scale.unit(dataset.project_currency(which), locale);
            say_with(locale, "column-amount", [("measure", measure.into_owned().into()), ("unit", unit.into())])
        }
    }
}

/// A heading without the unit it names in brackets: the column is shown in another.
fn bare(title: &str) -> &str {
    title.split(['(', '（', '[', '【']).next().unwrap_or(title).trim()
}

/// A name inside an English phrase loses its capital.
pub fn within_words(name: &str, locale: Locale) -> String {
    crate::text::within(name, locale)
}

/// One cell: amounts exact in main units (元), shown in `scale`.
pub fn cell(
    dataset: &Dataset,
    project: ProjectIx,
    column: Column,
    year_basis: YearBasis,
    scale: Scale,
    locale: Locale,
) -> Cell {
    let projects = dataset.projects();
    let missing = || {
        let key = if column.amount().is_some() || column.kind(dataset) == Kind::Amount {
            "value-unpublished"
        } else {
            "value-none"
        };
        Cell::Missing(say(locale, key).into_owned())
    };
    let stored = Stored::of(dataset, project, column, year_basis);
    let found = match stored {
        Stored::Missing => missing(),
        Stored::Key(key) if key.is_none() => missing(),
        Stored::Text(text) => Cell::words(text, locale),
        Stored::Name(name, _) => {
            Cell::Text { exact: name.to_owned(), shown: locale.name(projects.called(project)).to_owned() }
        }
        Stored::Key(key) => Cell::Text { exact: key.id(dataset), shown: key.label(dataset, locale) },
        Stored::Year(year) => Cell::Number { exact: year.to_string(), shown: year.to_string() },
        Stored::Project(other) => {
            Cell::Text { exact: projects.id(other).to_owned(), shown: locale.name(projects.called(other)).to_owned() }
        }
        Stored::Lists(lists) => {
            let ids: Vec<&str> = lists.iter().map(|list| dataset.lists()[*list].id.as_str()).collect();
            Cell::Text { exact: ids.join(";"), shown: list_names(dataset, lists, locale) }
        }
        Stored::Sources(sources) => {
            let ids: Vec<&str> = sources.iter().map(|source| dataset.sources()[*source].id.as_str()).collect();
            Cell::Text { exact: ids.join(";"), shown: source_titles(dataset, sources, locale) }
        }
        Stored::Amount(_, amount) => {
            let sum = Sum::from(amount);
            Cell::Number { exact: sum.to_decimal().to_string(), shown: numbers::sum(sum, scale, 2) }
        }
        Stored::Date(date) => Cell::Text { exact: date.to_string(), shown: date.to_string() },
        Stored::Hundredths(_) | Stored::Degrees(_) | Stored::Scaled(..) => {
            // A column has as many decimals as its most exact number: the noughts of the others say nothing.
            let number = stored.number().unwrap_or(Decimal::ZERO);
            let is_long = matches!(stored, Stored::Scaled(_, decimals) if decimals > 2);
            let number = if is_long { number.shortest() } else { number };
            let is_grouped = column.kind(dataset).is_measured();
            // The sign of a number, as everywhere.
            let shown = if is_grouped { numbers::decimal(number) } else { number.to_string().replace('-', "−") };
            Cell::Number { exact: number.to_string(), shown }
        }
        Stored::Money(_, fen) => {
            let sum = Sum::from_fen(fen.into());
            Cell::Number { exact: sum.to_decimal().to_string(), shown: numbers::sum(sum, scale, 2) }
        }
        Stored::Categories(categories, members) => {
            let ids: Vec<&str> = members.iter().map(|ix| categories.id(*ix)).collect();
            let labels: Vec<&str> = members.iter().map(|ix| locale.name(categories.called(*ix))).collect();
            Cell::Text { exact: ids.join(";"), shown: labels.join(&say(locale, "list-separator")) }
        }
    };
    with_qualifier(found, dataset, project, (column, scale), locale)
}

/// A number that is not meant exactly says so: ≥5, 约5.
fn with_qualifier(
    cell: Cell,
    dataset: &Dataset,
    project: ProjectIx,
    (column, scale): (Column, Scale),
    locale: Locale,
) -> Cell {
    let Column::Field(name) = column else { return cell };
    let numbers = dataset.field(name).and_then(Field::numbers);
    let says = numbers.map_or(Qualifier::Exact, |numbers| numbers.qualifier(project.to_usize()));
    if let (Cell::Number { exact, shown }, Some(upper)) = (&cell, upper(dataset, project, column, scale)) {
        return Cell::Number { exact: exact.clone(), shown: format!("{shown}–{upper}") };
    }
    match (cell, qualifier(says)) {
        (Cell::Number { exact, shown }, Some(key)) => {
            Cell::Number { exact, shown: format!("{}{shown}", say(locale, key)) }
        }
        (cell, _) => cell,
    }
}

/// The upper end of a range, as the lower one is written.
fn upper(dataset: &Dataset, project: ProjectIx, column: Column, scale: Scale) -> Option<String> {
    let Column::Field(name) = column else { return None };
    let field = dataset.field(name)?;
    let numbers = field.numbers()?;
    let upper = numbers.upper(project.to_usize())?;
    Some(match field.unit {
        FieldUnit::Money(_) => numbers::sum(Sum::from_fen(upper.into()), scale, 2),
        FieldUnit::None | FieldUnit::Named(_) => {
            let upper = Decimal::new(upper.into(), numbers.decimals())?;
            numbers::decimal(if numbers.decimals() > 2 { upper.shortest() } else { upper })
        }
    })
}

/// The text that stands before a number that is not meant exactly.
pub(super) fn qualifier(says: Qualifier) -> Option<&'static str> {
    match says {
        // Both ends of a range are written.
        Qualifier::Exact | Qualifier::Range => None,
        Qualifier::AtLeast => Some("qualifier-at-least"),
        Qualifier::AtMost => Some("qualifier-at-most"),
        Qualifier::About => Some("qualifier-about"),
    }
}

/// The titles of documents, one after the other.
pub(super) fn source_titles(dataset: &Dataset, sources: &[SourceIx], locale: Locale) -> String {
    let titles: Vec<&str> = sources.iter().map(|source| locale.name(dataset.sources()[*source].titles())).collect();
    titles.join(&say(locale, "list-separator"))
}

/// The names of lists, one after the other.
pub(super) fn list_names(dataset: &Dataset, lists: &[ListIx], locale: Locale) -> String {
    let names: Vec<&str> = lists.iter().map(|list| locale.name(&dataset.lists()[*list].name)).collect();
    names.join(&say(locale, "list-separator"))
}
