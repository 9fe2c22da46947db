//! One cell of the list of projects.

use super::exact::{Exact, exact_number, write_exact};
use crate::model::{
    Called, Dataset, Decimal, Field, FieldUnit, Index, Kind, ListIx, ProjectIx, Qualifier, SourceIx, Sum, Unread,
};
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
                    // What is counted in pieces has no word for that in English.
                    if unit.is_empty() {
                        return title;
                    }
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

/// A heading without the unit it names in brackets: the column is shown in another, or the unit beside it.
pub(super) fn bare(title: &str) -> &str {
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
    let missing = || {
        let unread = dataset.unread().of(&column.id(dataset), project);
        let is_amount = column.amount().is_some() || column.kind(dataset) == Kind::Amount;
        let key = if is_amount || unread == Unread::Yes { unread.amount_key() } else { "value-none" };
        Cell::Missing(say(locale, key).into_owned())
    };
    let stored = Stored::of(dataset, project, column, year_basis);
    let mut exact = String::new();
    let kind = write_exact(dataset, stored, &mut exact);
    let shown = || shown(dataset, stored, column, scale, locale);
    let found = match kind {
        Exact::Missing => missing(),
        Exact::Words => Cell::Text { exact, shown: shown() },
        Exact::Number => Cell::Number { exact, shown: shown() },
    };
    with_qualifier(found, dataset, project, (column, scale), locale)
}

/// What stands in a cell as a person reads it; nothing where it is missing.
fn shown(dataset: &Dataset, stored: Stored<'_>, column: Column, scale: Scale, locale: Locale) -> String {
    match stored {
        Stored::Missing => String::new(),
        Stored::Text(text) => text.to_owned(),
        Stored::Name(zh, en) => locale.name(Called { zh, en }).to_owned(),
        Stored::Key(key) => key.label(dataset, locale),
        Stored::Year(year) => year.to_string(),
        Stored::Project(other) => locale.name(dataset.projects().called(other)).to_owned(),
        Stored::Lists(lists) => list_names(dataset, lists, locale),
        Stored::Sources(sources) => source_titles(dataset, sources, locale),
        Stored::Amount(_, amount) => numbers::sum(Sum::from(amount), scale, 2),
        Stored::Money(_, value, decimals) => numbers::sum(Sum::new(value.into(), decimals), scale, 2),
        Stored::Date(date) => date.to_string(),
        Stored::Hundredths(_) | Stored::Degrees(_) | Stored::Scaled(..) => {
            let number = exact_number(stored);
            let is_grouped = column.kind(dataset).is_measured();
            // The sign of a number, as everywhere.
            if is_grouped { numbers::decimal(number) } else { number.to_string().replace('-', "−") }
        }
        Stored::Categories(categories, members) => {
            let labels: Vec<&str> = members.iter().map(|ix| locale.name(categories.called(*ix))).collect();
            labels.join(&say(locale, "list-separator"))
        }
    }
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
    let of_column = field.numbers()?;
    let upper = of_column.upper(project.to_usize())?;
    Some(match field.unit {
        FieldUnit::Money(_) => numbers::sum(of_column.sum(upper.into()), scale, 2),
        FieldUnit::None | FieldUnit::Named(_) => {
            let upper = Decimal::new(upper.into(), of_column.decimals())?;
            numbers::decimal(if of_column.decimals() > 2 { upper.shortest() } else { upper })
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
