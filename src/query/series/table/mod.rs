//! The published series as tables like any other: a row for each thing and period, a column for each indicator, so that they
//! are charted, filtered, listed and compared as whatever stands in a table is. Must not know how tables are shown.
//!
//! No number is made that was not published or worked out of what was: values of several things are not added up where one
//! may lie in the other (a zone and its places) or where nothing of their kind is ever added up (rates, ranks), and over
//! time the last one holds.

mod about;
mod columns;
mod rows;
mod which;

use crate::model::{
    Basis, Dataset, DatasetParts, DateColumn, Indicator, IndicatorIx, Name, PartialDate, Period, ProjectRow, Projects,
    SetColumn, Stage, Table, TableTitle, TextColumn,
};
use crate::text::{Locale, say, say_with};
use rows::Rows;
pub use which::SeriesTable;
use which::{DATE, NUMBER};

/// One of the tables, of books with published figures: of all indicators, or of one. Nothing where they have none that
/// belongs in it.
pub fn series_table(dataset: &Dataset, which: SeriesTable, only: Option<IndicatorIx>) -> Option<Dataset> {
    let rows = Rows::of(dataset, which, only);
    if rows.keys.is_empty() {
        return None;
    }
    let said = |key: &str| {
        let [zh, en] = Locale::ALL.map(|locale| say(locale, key).into_owned());
        Name { zh, en }
    };
    let indicator = only.map(|only| &dataset.indicators()[only]);
    let fields = columns::fields(dataset, &rows, &said);
    let mut stages = Table::default();
    stages.push(Stage { id: DATE.to_owned(), name: said("series-column-date"), order: None }).ok()?;
    let title = TableTitle {
        id: indicator.map_or_else(|| which.id().to_owned(), |indicator| which.id_of(indicator)),
        number: NUMBER,
        name: indicator.map_or_else(|| said(&format!("table-{}", which.id())), |indicator| named(which, indicator)),
        ids: None,
        names: None,
        names_en: None,
        time: Some(DATE.to_owned()),
        order: None,
        key: ["subject", "period"].map(str::to_owned).to_vec(),
        declared: vec![DATE.to_owned()],
    };
    let parts = DatasetParts {
        zone: dataset.zone().clone(),
        currency: dataset.currency(),
        as_of: dataset.as_of(),
        year_of: None,
        table: Some(title),
        sectors: Table::default(),
        places: Table::default(),
        stages,
        sources: dataset.sources().clone(),
        lists: Table::default(),
        projects: records(dataset, &rows, which),
        fields,
        progress: Default::default(),
        indicators: Table::default(),
        observations: Vec::new(),
        project_currencies: [dataset.currency(); 5],
        progress_currencies: [dataset.currency(); 3],
    };
    Dataset::new(parts).ok()
}

/// What the table of a single indicator is called.
fn named(which: SeriesTable, indicator: &Indicator) -> Name {
    let [zh, en] = Locale::ALL.map(|locale| {
        let name = locale.name(&indicator.name).to_owned();
        say_with(locale, &format!("table-{}-of", which.id()), [("indicator", name.into())])
    });
    Name { zh, en }
}

/// The rows with their names, dates and sources.
fn records(dataset: &Dataset, rows: &Rows, which: SeriesTable) -> Projects {
    let mut projects = Projects::new(1, 0);
    let (mut names, mut names_en) = (TextColumn::default(), TextColumn::default());
    let (mut dates, mut sources) = (DateColumn::default(), SetColumn::default());
    for (key, of_row) in rows.keys.iter().zip(&rows.sources) {
        projects.push(&ProjectRow {
            id: "",
            name: "",
            name_en: "",
            sector: None,
            place: None,
            sectors: &[],
            places: &[],
            stage: None,
            basis: Basis::Published,
            investor: "",
            lists: &[],
            land_mu_hundredths: None,
            position: None,
            amounts: [None; 5],
            dates: &[],
            note: "",
            sources: &[],
            further: &[],
            line: 0,
        });
        let [zh, en] = Locale::ALL.map(|locale| {
            format!("{} {}", key.about.name(dataset, locale), crate::query::period_name(dataset, key.period))
        });
        names.push(&zh);
        names_en.push(&en);
        dates.push(date(which, key.period));
        sources.push(of_row);
    }
    projects.set_names(names, Some(names_en));
    projects.set_dates(vec![dates]);
    projects.set_sources(sources);
    projects.number_rows();
    projects
}

/// When a row was: what runs from January is of the month it ends in, so that the longest of a year is the last of it. What
/// spans two years is in neither.
fn date(which: SeriesTable, period: Period) -> Option<PartialDate> {
    match which {
        SeriesTable::Cumulative => PartialDate::new(period.last().year(), Some(period.last().month()), None),
        SeriesTable::Years | SeriesTable::Single => PartialDate::within(period),
    }
}
