//! One cell of the list of projects.

use crate::model::{Dataset, Decimal, ListIx, ProjectAmount, ProjectIx, Sum};
use crate::query::{Column, Key, YearBasis, year_of};
use crate::text::numbers::{self, Scale};
use crate::text::{Locale, say, say_with};

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
    let english = locale.is_english();
    match column {
        Column::Date(stage) => {
            let name = within_words(dataset.stages()[stage].name.prefer(english), locale);
            say_with(locale, "column-date", [("stage", name.into())])
        }
        Column::Year => match year_basis {
            YearBasis::Stage(stage) => say_with(
                locale,
                "column-year-of",
                [("stage", within_words(dataset.stages()[stage].name.prefer(english), locale).into())],
            ),
            YearBasis::Period => say(locale, "dimension-year").into_owned(),
        },
        column => {
            let Some(which) = column.amount() else {
                return say(locale, &format!("column-{}", column.id(dataset))).into_owned();
            };
            let measure = say(locale, &format!("column-amount-{}", which.column()));
            let unit = scale.unit(dataset.project_currency(which), locale);
            say_with(locale, "column-amount", [("measure", measure.into_owned().into()), ("unit", unit.into())])
        }
    }
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
    let key = |key: Key| {
        if key.is_none() {
            Cell::Missing(say(locale, "value-none").into_owned())
        } else {
            Cell::Text { exact: key.id(dataset), shown: key.label(dataset, locale) }
        }
    };
    match column {
        Column::Id => Cell::words(projects.id(project), locale),
        Column::Name => Cell::Text {
            exact: projects.name(project).to_owned(),
            shown: projects.prefer_name(project, locale.is_english()).to_owned(),
        },
        Column::NameEn => Cell::words(projects.given_name_en(project), locale),
        Column::Sector => key(Key::Sector(projects.sector(project))),
        Column::Place => key(Key::Place(projects.place(project))),
        Column::Stage => key(Key::Stage(projects.stage(project))),
        Column::Basis => key(Key::Basis(projects.basis(project))),
        Column::Investor => Cell::words(projects.investor(project), locale),
        Column::Year => match year_of(dataset, project, year_basis) {
            Some(year @ Key::Year(_)) => Cell::Number { exact: year.id(dataset), shown: year.label(dataset, locale) },
            Some(year) => key(year),
            None => Cell::Missing(say(locale, "value-none").into_owned()),
        },
        Column::Land => match projects.land_mu_hundredths(project) {
            Some(land) => {
                let land = Decimal::new(land.into(), 2).unwrap_or(Decimal::ZERO);
                Cell::Number { exact: land.to_string(), shown: numbers::decimal(land) }
            }
            None => Cell::Missing(say(locale, "value-none").into_owned()),
        },
        Column::Date(stage) => match projects.date(project, stage) {
            Some(date) => Cell::Text { exact: date.to_string(), shown: date.to_string() },
            None => Cell::Missing(say(locale, "value-none").into_owned()),
        },
        Column::Lists => lists(dataset, project, locale),
        Column::Parent => match projects.parent(project) {
            Some(parent) => Cell::Text {
                exact: projects.id(parent).to_owned(),
                shown: projects.prefer_name(parent, locale.is_english()).to_owned(),
            },
            None => Cell::Missing(say(locale, "value-none").into_owned()),
        },
        Column::Lon | Column::Lat => match degrees(dataset, project, column) {
            Some(degrees) => Cell::Number { exact: degrees.to_string(), shown: degrees.to_string() },
            None => Cell::Missing(say(locale, "value-none").into_owned()),
        },
        Column::Note => Cell::words(projects.note(project), locale),
        Column::Sources => sources(dataset, project, locale),
        Column::Contracted
        | Column::PlannedTotal
        | Column::CompletedTotal
        | Column::FundsInPlace
        | Column::ForeignUtilised => column
            .amount()
            .map_or_else(|| Cell::Missing(String::new()), |which| amount(dataset, project, which, scale, locale)),
    }
}

/// Longitude or latitude, to about a metre.
pub(super) fn degrees(dataset: &Dataset, project: ProjectIx, column: Column) -> Option<Decimal> {
    let at = dataset.projects().position(project)?;
    let degrees = if column == Column::Lon { at.lon } else { at.lat };
    Decimal::new((degrees * 1e5).round() as i128, 5)
}

fn sources(dataset: &Dataset, project: ProjectIx, locale: Locale) -> Cell {
    let sources = dataset.projects().sources(project);
    if sources.is_empty() {
        return Cell::Missing(say(locale, "value-none").into_owned());
    }
    let ids: Vec<&str> = sources.iter().map(|source| dataset.sources()[*source].id.as_str()).collect();
    Cell::Text { exact: ids.join(";"), shown: source_titles(dataset, project, locale) }
}

/// Where a project was read: the titles of the documents.
pub(super) fn source_titles(dataset: &Dataset, project: ProjectIx, locale: Locale) -> String {
    let sources = dataset.projects().sources(project).iter();
    let titles: Vec<&str> = sources.map(|source| dataset.sources()[*source].title(locale.is_english())).collect();
    titles.join(&say(locale, "list-separator"))
}

fn lists(dataset: &Dataset, project: ProjectIx, locale: Locale) -> Cell {
    let lists = dataset.projects().lists(project);
    if lists.is_empty() {
        return Cell::Missing(say(locale, "value-none").into_owned());
    }
    let ids: Vec<&str> = lists.iter().map(|list| dataset.lists()[*list].id.as_str()).collect();
    Cell::Text { exact: ids.join(";"), shown: list_names(dataset, lists, locale) }
}

/// The names of lists, one after the other.
pub(super) fn list_names(dataset: &Dataset, lists: &[ListIx], locale: Locale) -> String {
    let names: Vec<&str> = lists.iter().map(|list| dataset.lists()[*list].name.prefer(locale.is_english())).collect();
    names.join(&say(locale, "list-separator"))
}

fn amount(dataset: &Dataset, project: ProjectIx, which: ProjectAmount, scale: Scale, locale: Locale) -> Cell {
    match dataset.projects().amount(project, which) {
        Some(amount) => {
            let sum = Sum::from(amount);
            Cell::Number { exact: sum.to_decimal().to_string(), shown: numbers::sum(sum, scale, 2) }
        }
        None => Cell::Missing(say(locale, "value-unpublished").into_owned()),
    }
}
