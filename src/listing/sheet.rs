//! A list of projects as a spreadsheet takes it: real numbers and dates in the units of their headings, and nothing
//! where something is missing. Must not know files or formats.

use std::borrow::Cow;
use std::sync::Arc;

use super::beside::{Lane, lanes, title_beside, words_beside};
use super::cell::{list_names, source_titles};
use super::grid::{Format, Grid, Style, Value};
use super::{LeftOut, column_title};
use crate::model::{
    AmountColumn, Basis, Dataset, Decimal, Kind, NumberColumn, PartialDate, ProjectIx, Sum, USUAL_YEARS, Unread,
};
use crate::query::{Adder, Column, Order, Stored, Totals, YearBasis};
use crate::text::numbers::{self, Scale};
use crate::text::{Locale, say, say_with};

/// Some columns of some projects.
pub struct Sheet<'a> {
    dataset: &'a Dataset,
    projects: &'a [ProjectIx],
    columns: Vec<Column>,
    /// As they stand in the file, some with another beside them.
    lanes: Vec<Lane>,
    /// How what stands in each of these is written.
    formats: Vec<Format>,
    year_of: YearBasis,
    scale: Scale,
    locale: Locale,
    illustrative: usize,
    adder: Arc<Adder>,
    /// What the rows come to, where some are not counted beside others.
    totals: Option<Totals>,
    extent: Extent,
}

/// Which of the projects that were found a list has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Extent {
    /// Every one.
    #[default]
    All,
    /// Those that come first, of so many.
    First(usize),
    /// Those that somebody chose, of so many.
    Chosen(usize),
}

impl<'a> Sheet<'a> {
    /// These columns of these projects. What is illustrative says so in a file too: where a project is, the basis is
    /// among the columns. Where one is not counted beside the package project (打包项目) it is a part of, or that one
    /// not beside its parts, it is said which belong together.
    pub fn new(
        dataset: &'a Dataset,
        projects: &'a [ProjectIx],
        columns: &[Column],
        year_of: YearBasis,
        scale: Scale,
        locale: Locale,
    ) -> Self {
        let adder = Arc::new(Adder::new(dataset));
        Self::with_adder(dataset, projects, columns, year_of, scale, locale, adder)
    }

    /// The same, for whom it is known what of these books is added up.
    pub fn with_adder(
        dataset: &'a Dataset,
        projects: &'a [ProjectIx],
        columns: &[Column],
        year_of: YearBasis,
        scale: Scale,
        locale: Locale,
        adder: Arc<Adder>,
    ) -> Self {
        let is_made_up = |ix: &&ProjectIx| dataset.projects().basis(**ix) == Basis::Illustrative;
        let illustrative = projects.iter().filter(is_made_up).count();
        let mut columns = columns.to_vec();
        if illustrative > 0 && !columns.contains(&Column::Basis) {
            columns.push(Column::Basis);
        }
        let totals = dataset.has_package_projects().then(|| adder.totals(dataset, projects));
        let totals = totals.filter(|totals| LeftOut::of(totals, projects.len(), &columns).is_some());
        if totals.is_some() && !columns.contains(&Column::Parent) {
            columns.push(Column::Parent);
        }
        let extent = Extent::All;
        let lanes = lanes(dataset, projects, &columns);
        let format_of = |lane: &Lane| if lane.is_qualifier { Format::Words } else { format(lane.column.kind(dataset)) };
        let formats = lanes.iter().map(format_of).collect();
        Self { dataset, projects, columns, lanes, formats, year_of, scale, locale, illustrative, adder, totals, extent }
    }

    /// The same, which are some of more.
    #[must_use]
    pub fn with_extent(self, extent: Extent) -> Self {
        Self { extent, ..self }
    }

    fn title(&self, column: Column) -> String {
        match column {
            // Names are not unique; whoever looks for the row of a package project needs the id.
            Column::Parent => say(self.locale, "column-parent-id").into_owned(),
            column => column_title(self.dataset, column, self.year_of, self.scale, self.locale),
        }
    }

    /// What is not counted beside a package project or its parts, where there is any.
    pub fn left_out(&self) -> Option<LeftOut> {
        LeftOut::of(self.totals.as_ref()?, self.rows(), &self.columns)
    }

    /// When the books were closed; the first day of what is known of it.
    pub fn as_of(&self) -> Option<(u16, u8, u8)> {
        let date = self.dataset.as_of()?;
        Some((date.year() as u16, date.month().unwrap_or(1) as u8, date.day().unwrap_or(1) as u8))
    }

    /// What a reader of the file must know beside the rows: names and values, one a line. `conditions` and `order` are
    /// the filter and the sorting in words.
    pub fn notes(&self, conditions: &str, order: &str) -> Vec<(String, String)> {
        let locale = self.locale;
        let zone = locale.name(&self.dataset.zone().name).to_owned();
        let or = |text: &str, key: &str| if text.is_empty() { say(locale, key).into_owned() } else { text.to_owned() };
        let as_of = self.dataset.as_of().map(|date| date.to_string()).unwrap_or_default();
        let no_filter = if self.extent == Extent::All { "sheet-no-filter" } else { "sheet-no-filter-of-part" };
        let mut notes = vec![
            ("sheet-package", zone),
            ("sheet-as-of", or(&as_of, "value-none")),
            ("sheet-filter", or(conditions, no_filter)),
            ("sheet-order", or(order, "sheet-package-order")),
            ("sheet-count", numbers::count(self.rows())),
        ];
        notes.extend(self.extent_in_words().map(|words| ("sheet-extent", words)));
        let currencies = self.currencies();
        if !currencies.is_empty() {
            notes.push(("sheet-unit", currencies));
        }
        if self.illustrative > 0 {
            let share = 100.0 * self.illustrative as f64 / self.rows() as f64;
            let args = [("count", self.illustrative.into()), ("share", format!("{share:.1}").into())];
            notes.push(("sheet-illustrative", say_with(locale, "sheet-illustrative-share", args)));
        }
        let left_out = self.left_out().map(|left_out| left_out.sentence(locale));
        if let Some(sentence) = &left_out {
            let explain = say_with(locale, "columns-sheet-explain", [("sentence", sentence.as_str().into())]);
            notes.push(("columns-sheet-left-out", explain));
        }
        if self.dataset.first_year() < *USUAL_YEARS.start() {
            notes.push(("sheet-early", say(locale, "sheet-early-explain").into_owned()));
        }
        notes.push(("sheet-missing", say(locale, "sheet-missing-explain").into_owned()));
        let notes = notes.into_iter().map(|(key, value)| (say(locale, key).into_owned(), value));
        notes.chain(self.sums()).collect()
    }

    /// What each column comes to, where a spreadsheet that adds up its cells would find another sum.
    fn sums(&self) -> Vec<(String, String)> {
        let Some(totals) = &self.totals else { return Vec::new() };
        let sum = |column: &Column| {
            let (sum, count, missing) = match (column, column.amount()) {
                (_, Some(which)) => {
                    let total = totals.of(which);
                    (numbers::sum(total.sum, self.scale, 2), total.count, total.missing)
                }
                (Column::Land, _) => {
                    let land = totals.land;
                    let sum = Decimal::new(land.mu_hundredths.into(), 2).unwrap_or(Decimal::ZERO);
                    (numbers::decimal(sum), land.count, land.missing)
                }
                _ => return None,
            };
            let sum = match count {
                0 => say(self.locale, "columns-none-counted").into_owned(),
                count if count == missing => {
                    let unread = self.dataset.unread().of_any(&column.id(self.dataset));
                    say(self.locale, unread.amount_key()).into_owned()
                }
                _ => sum,
            };
            let title = self.title(*column);
            Some((say_with(self.locale, "columns-sheet-total", [("column", title.into())]), sum))
        };
        self.columns.iter().filter_map(sum).collect()
    }

    /// What is missing is empty; what could not be read says so.
    fn missing(&self, project: ProjectIx, column: Column) -> Value<'static> {
        match self.dataset.unread().of(&column.id(self.dataset), project) {
            Unread::Yes => Value::Text(Cow::Owned(say(self.locale, Unread::Yes.amount_key()).into_owned())),
            Unread::No | Unread::Perhaps => Value::Missing,
        }
    }

    /// That these are not all that was found.
    fn extent_in_words(&self) -> Option<String> {
        let (key, all) = match self.extent {
            Extent::All => return None,
            Extent::First(all) => ("sheet-extent-first", all),
            Extent::Chosen(all) => ("sheet-extent-chosen", all),
        };
        Some(say_with(self.locale, key, [("count", self.rows().into()), ("all", all.into())]))
    }

    /// The units of the amounts, each once.
    fn currencies(&self) -> String {
        let mut units: Vec<String> = Vec::new();
        for which in self.columns.iter().filter_map(|column| column.amount()) {
            let unit = self.scale.unit(self.dataset.project_currency(which), self.locale);
            if !units.contains(&unit) {
                units.push(unit);
            }
        }
        units.join(&say(self.locale, "list-separator"))
    }
}

impl Grid for Sheet<'_> {
    fn titles(&self) -> Vec<String> {
        let title = |lane: &Lane| match lane.is_qualifier {
            true => title_beside(self.title(lane.column), self.locale),
            false => self.title(lane.column),
        };
        self.lanes.iter().map(title).collect()
    }

    fn rows(&self) -> usize {
        self.projects.len()
    }

    fn styles(&self) -> Vec<Style> {
        let mut styles: Vec<Style> = Vec::new();
        for format in self.formats.iter().copied() {
            let both = [true, false].map(|counts| Style { format, counts });
            styles.extend(both.into_iter().filter(|style| !styles.contains(style)).collect::<Vec<_>>());
        }
        styles
    }

    fn value(&self, row: usize, column: usize) -> Value<'_> {
        let (dataset, project, locale) = (self.dataset, self.projects[row], self.locale);
        let owned = |text: String| Value::Text(Cow::Owned(text));
        let Lane { column, is_qualifier } = self.lanes[column];
        if is_qualifier {
            let words = words_beside(dataset, project, column, self.scale, locale);
            return if words.is_empty() { Value::Missing } else { owned(words) };
        }
        let stored = Stored::of(dataset, project, column, self.year_of);
        match stored {
            Stored::Missing => self.missing(project, column),
            Stored::Key(key) if key.is_none() => self.missing(project, column),
            Stored::Text(text) => Value::Text(Cow::Borrowed(text)),
            Stored::Name(..) => Value::Text(Cow::Borrowed(locale.name(dataset.projects().called(project)))),
            Stored::Key(key) => owned(key.label(dataset, locale)),
            // Names are not unique; whoever looks for the row of a package project needs the id.
            Stored::Project(other) => Value::Text(Cow::Borrowed(dataset.projects().id(other))),
            Stored::Lists(lists) => owned(list_names(dataset, lists, locale)),
            Stored::Sources(sources) => owned(source_titles(dataset, sources, locale)),
            Stored::Amount(_, amount) => {
                let in_unit = Decimal::new(Sum::from(amount).fen(), 2 + self.scale.power());
                in_unit.map_or(Value::Missing, Value::Number)
            }
            Stored::Money(_, value, decimals) => {
                Decimal::new(value.into(), decimals + self.scale.power()).map_or(Value::Missing, Value::Number)
            }
            Stored::Categories(categories, members) => {
                let labels: Vec<&str> = members.iter().map(|ix| locale.name(categories.called(*ix))).collect();
                owned(labels.join(&say(locale, "list-separator")))
            }
            Stored::Date(known) => date(known),
            Stored::Year(_) | Stored::Hundredths(_) | Stored::Degrees(_) | Stored::Scaled(..) => {
                stored.number().map_or(Value::Missing, Value::Number)
            }
        }
    }

    fn style(&self, row: usize, column: usize) -> Style {
        let counts = self.totals.is_none() || self.adder.counts(self.projects[row], self.lanes[column].column);
        Style { format: self.formats[column], counts }
    }

    fn is_numeric(&self, column: usize) -> bool {
        !matches!(self.formats[column], Format::Words | Format::Date)
    }

    fn leading(&self) -> u16 {
        1
    }

    fn widest(&self) -> u32 {
        42
    }
}

/// How what stands in a column is written.
fn format(kind: Kind) -> Format {
    match kind {
        Kind::Period => Format::Whole,
        Kind::Amount | Kind::Quantity | Kind::Number => Format::Grouped(2),
        Kind::Date => Format::Date,
        Kind::Longitude | Kind::Latitude => Format::Degrees,
        Kind::Id | Kind::Name | Kind::Text | Kind::Link | Kind::Category | Kind::Reference | Kind::Set | Kind::Flag => {
            Format::Words
        }
    }
}

/// A day that is not known is no day: the text says what is known. Nor is one before 1900 a day to a spreadsheet.
fn date(date: PartialDate) -> Value<'static> {
    match (date.month(), date.day()) {
        (Some(month), Some(day)) if date.is_usual() => Value::Date(date.year() as u16, month as u8, day as u8),
        _ => Value::Text(Cow::Owned(date.to_string())),
    }
}

/// What the file says of its order where nothing but a search decides.
pub fn search_order(locale: Locale) -> String {
    say(locale, "sheet-likeliest-first").into_owned()
}

/// The sorting in words: the headings with what comes first.
pub fn order_in_words(dataset: &Dataset, sort: &[(Column, Order)], year_of: YearBasis, locale: Locale) -> String {
    let one = |(column, order): &(Column, Order)| {
        let title = column_title(dataset, *column, year_of, Scale::One, locale);
        // The unit says nothing of an order.
        let title = title.split(['（', '(']).next().unwrap_or_default().trim().to_owned();
        let key = match order {
            Order::Ascending => "sheet-ascending",
            Order::Descending => "sheet-descending",
        };
        say_with(locale, key, [("name", title.into())])
    };
    sort.iter().map(one).collect::<Vec<_>>().join(&say(locale, "list-separator"))
}

/// The unit that suits the amounts of a list in each language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListScale([Scale; 2]);

/// The amounts of columns that the program knows nothing of.
fn money_of_fields<'d>(dataset: &'d Dataset, columns: &'d [Column]) -> impl Iterator<Item = i64> + Clone + 'd {
    let money = |column: &'d Column| match column {
        Column::Field(name) => dataset.field(*name).filter(|field| field.kind == Kind::Amount)?.numbers(),
        _ => None,
    };
    let known = |number: &i64| *number != NumberColumn::MISSING && *number >= 0;
    columns.iter().filter_map(money).flat_map(move |numbers| {
        let hundredths = if numbers.decimals() == 0 { 100 } else { 1 };
        numbers.as_slice().iter().copied().filter(known).map(move |number| number.saturating_mul(hundredths))
    })
}

impl ListScale {
    /// That in which nearly all amounts of the columns can be read, whatever the filter.
    pub fn of_columns(dataset: &Dataset, columns: &[Column]) -> Self {
        let projects = dataset.projects();
        let amounts = columns.iter().filter_map(|column| column.amount()).map(|which| projects.amounts(which));
        let is_known = |fen: &i64| *fen != AmountColumn::MISSING;
        let known = amounts.flat_map(|amounts| amounts.as_slice().iter().copied().filter(is_known));
        let all = known.chain(money_of_fields(dataset, columns));
        Self(Locale::ALL.map(|locale| Scale::fitting_all(all.clone(), locale)))
    }

    /// Of the columns that are shown unless somebody chooses.
    pub fn of(dataset: &Dataset) -> Self {
        match dataset.table() {
            Some(_) => Self::of_columns(dataset, &Column::all(dataset)),
            None => Self::of_columns(dataset, &Column::proposed_amounts(dataset)),
        }
    }

    /// In a language.
    pub fn in_language(self, locale: Locale) -> Scale {
        *locale.of_all(&self.0)
    }
}

/// What a saved list is called, without its ending.
pub fn sheet_name(dataset: &Dataset, conditions: &str, locale: Locale) -> String {
    let zone = locale.name(&dataset.zone().name);
    let args = [("zone", zone.into()), ("conditions", conditions.into())];
    let name = if conditions.is_empty() {
        say_with(locale, "sheet-name", [("zone", zone.into())])
    } else {
        say_with(locale, "sheet-name-filtered", args)
    };
    name.trim().to_owned()
}
