//! What a condition may ask about: the words before an operator. Must not know values.

use std::borrow::Cow;

use crate::model::{Dataset, Field, FieldName, FieldValues, Kind, LAND, Measure, MeasureKind, ProjectAmount, StageIx};
use crate::query::column::{Column, dates_of_table};
use crate::query::error::{FilterError, Unknown};
use crate::query::key::{Dimension, away, lookup};
use crate::query::piece::Piece;
use crate::schema::{ColumnSpec, PROJECTS};
use crate::text::{Arg, Locale, folded, say};

/// What may stand before an operator.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::query) enum Subject {
    /// Not the year, which is ordered.
    Named(Dimension),
    Year,
    Period,
    Amount(ProjectAmount),
    Land,
    Date(StageIx),
    Text,
    Search,
    /// The numbers of a column that the program knows nothing of.
    Number(FieldName),
    /// Its dates.
    Day(FieldName),
    /// Its texts.
    Words(FieldName),
}

/// What can be asked about and is no column.
const OWN: [(&str, Subject); 4] =
    [("year", Subject::Year), ("period", Subject::Period), ("text", Subject::Text), ("search", Subject::Search)];
const UNKNOWN: Unknown = Unknown {
    plain: "filter-unknown-field",
    nearest: "filter-unknown-field-nearest",
    known: "filter-unknown-field-known",
};

impl Subject {
    /// Every field worth offering, those asked for most often first: what a project belongs to, then what it amounts to,
    /// then what it is called.
    pub(in crate::query) fn all(dataset: &Dataset) -> Vec<Self> {
        if !dataset.is_of_projects() {
            let of_table = dataset.fields().iter().map(Self::of);
            let dates = dates_of_table(dataset).map(Self::Date);
            let year = Some(Self::Year).filter(|_| dataset.has_dates());
            let own = of_table.chain(dates).chain(year).chain([Self::Text, Self::Search]);
            return own.chain(away::offered(dataset).map(Self::Named)).collect();
        }
        let of_kind = |kind: Kind| {
            let asked = PROJECTS.columns.iter().filter(move |column| column.is_asked && column.kind == kind);
            asked.filter_map(Self::of_column)
        };
        let dates = dataset.stages().iter().map(|(stage, _)| Self::Date(stage));
        of_kind(Kind::Reference)
            .chain([Self::Year])
            .chain([Kind::Set, Kind::Category].into_iter().flat_map(of_kind))
            .chain([Self::Named(Dimension::Branch)])
            .chain([Kind::Amount, Kind::Quantity].into_iter().flat_map(of_kind))
            .chain([Self::Period, Self::Text, Self::Search])
            .chain(dates)
            .chain(dataset.fields().iter().map(Self::of))
            .chain(away::offered(dataset).map(Self::Named))
            .collect()
    }

    /// What a word means that is no column: of a table of its own there are no periods.
    fn own(dataset: &Dataset, word: &str) -> Option<Self> {
        let found = OWN.iter().find(|(own, _)| *own == word).map(|(_, subject)| *subject);
        found.filter(|subject| match subject {
            Self::Year => dataset.has_dates(),
            Self::Period => dataset.is_of_projects(),
            _ => true,
        })
    }

    /// The column of projects that a word means.
    fn meant(dataset: &Dataset, word: &str) -> Option<Self> {
        let column = PROJECTS.meant(word).filter(|column| column.is_asked && dataset.is_of_projects());
        column.and_then(Self::of_column)
    }

    /// How conditions ask for a column of projects.
    fn of_column(column: &ColumnSpec) -> Option<Self> {
        match column.kind {
            Kind::Id | Kind::Reference | Kind::Set | Kind::Category => Dimension::parse(column.word()).map(Self::Named),
            Kind::Amount => ProjectAmount::ALL.into_iter().find(|it| it.column() == column.id).map(Self::Amount),
            Kind::Quantity => (column.id == LAND).then_some(Self::Land),
            Kind::Name
            | Kind::Text
            | Kind::Link
            | Kind::Number
            | Kind::Date
            | Kind::Period
            | Kind::Flag
            | Kind::Longitude
            | Kind::Latitude => None,
        }
    }

    /// A column that the program knows nothing of.
    fn of(field: &Field) -> Self {
        match &field.values {
            FieldValues::Categories(..) | FieldValues::Sets(..) => Self::Named(Dimension::Field(field.name)),
            FieldValues::Numbers(_) => Self::Number(field.name),
            FieldValues::Dates(_) => Self::Day(field.name),
            FieldValues::Texts(_) => Self::Words(field.name),
        }
    }

    /// As filters write it.
    pub(in crate::query) fn id(self, dataset: &Dataset) -> Cow<'_, str> {
        match self {
            Self::Named(Dimension::Field(name)) | Self::Number(name) | Self::Day(name) | Self::Words(name) => {
                Cow::Borrowed(field_id(dataset, name))
            }
            Self::Named(dimension) => Cow::Borrowed(dimension.id()),
            Self::Amount(which) => Cow::Borrowed(which.column()),
            Self::Land => Cow::Borrowed(PROJECTS.column(LAND).map_or(LAND, ColumnSpec::word)),
            Self::Date(stage) => date_field(dataset, stage),
            own @ (Self::Year | Self::Period | Self::Text | Self::Search) => {
                Cow::Borrowed(OWN.iter().find(|(_, subject)| *subject == own).map_or("", |(word, _)| word))
            }
        }
    }

    /// Its name in a language.
    pub(in crate::query) fn name(self, dataset: &Dataset, locale: Locale) -> Cow<'_, str> {
        match self {
            Self::Named(dimension) => dimension.name(dataset, locale),
            Self::Number(name) | Self::Day(name) | Self::Words(name) => Dimension::Field(name).name(dataset, locale),
            Self::Year => say(locale, "dimension-year"),
            Self::Amount(which) => say(locale, &format!("measure-{}", which.column())),
            Self::Date(stage) => Cow::Borrowed(locale.name(&dataset.stages()[stage].name)),
            Self::Period => say(locale, "field-period"),
            Self::Land => say(locale, "field-land"),
            Self::Text => say(locale, "field-text"),
            Self::Search => say(locale, "field-search"),
        }
    }
}

/// The id of what is written with its name (产业, 计划总投资, 签约) instead.
fn named<'w>(dataset: &'w Dataset, word: &'w str) -> Cow<'w, str> {
    let wanted = folded(word);
    let others = [Measure::PlannedPeriod, Measure::CompletedPeriod, Measure::ProjectCount];
    let is_called = |name: &str| folded(name) == wanted;
    for locale in Locale::ALL {
        if is_called(&say(locale, "field-branch")) {
            return Cow::Borrowed(Dimension::Branch.id());
        }
        for field in Subject::all(dataset).into_iter().chain([Subject::Named(Dimension::Project)]) {
            if is_called(&field.name(dataset, locale)) {
                return field.id(dataset);
            }
        }
        for measure in others {
            if is_called(&say(locale, &format!("measure-{}", measure.id()))) {
                return Cow::Borrowed(measure.id());
            }
        }
    }
    Cow::Borrowed(word)
}

/// The field that is meant, or what is wrong with its name. A sector stands for everything below it, so to be within a
/// branch is to be within a sector.
pub(in crate::query) fn read(dataset: &Dataset, name: Piece<'_>, clause: Piece<'_>) -> Result<Subject, FilterError> {
    as_written(dataset, name, clause).map(|subject| match subject {
        Subject::Named(Dimension::Branch) => Subject::Named(Dimension::Sector),
        other => other,
    })
}

/// The field that is named: a branch is not any sector yet.
pub(in crate::query) fn as_written(
    dataset: &Dataset,
    name: Piece<'_>,
    clause: Piece<'_>,
) -> Result<Subject, FilterError> {
    let word = name.text();
    // An id counts for more than a name that happens to be the same.
    known(dataset, name, clause, word).or_else(|error| match named(dataset, word) {
        id if id != word => known(dataset, name, clause, &id),
        _ => Err(error),
    })
}

fn known(dataset: &Dataset, name: Piece<'_>, clause: Piece<'_>, id: &str) -> Result<Subject, FilterError> {
    if id.is_empty() {
        return Err(clause.wrong("filter-no-field", vec![]));
    }
    if let Some(subject) = Subject::own(dataset, id).or_else(|| Subject::meant(dataset, id)) {
        return Ok(subject);
    }
    if let Some(field) = lookup::field_named(dataset, id).filter(|field| lookup::hides_project(dataset, field)) {
        return Ok(Subject::of(field));
    }
    let is_named = |dimension: &Dimension| {
        !matches!(dimension, Dimension::Field(_) | Dimension::Step(_) | Dimension::Classes(_))
            && dimension.is_in(dataset)
            && (!dimension.is_time() || dataset.has_dates())
    };
    if let Some(dimension) = Dimension::parse(id).filter(is_named) {
        return Ok(Subject::Named(dimension));
    }
    // What belongs to a period or to a group is no property of a project.
    let measure = Measure::parse(id).filter(|_| dataset.is_of_projects());
    match measure.map(|measure| (measure, measure.kind())) {
        Some((_, MeasureKind::Lifetime(which))) => return Ok(Subject::Amount(which)),
        Some((measure, MeasureKind::Period(_))) => {
            let args = vec![("measure", Arg::Key(format!("measure-{}", measure.id())))];
            return Err(name.wrong("filter-period-measure", args));
        }
        Some((_, MeasureKind::Count)) => return Err(name.wrong("filter-count-measure", vec![])),
        Some((_, MeasureKind::Field(_) | MeasureKind::Statistic(_))) | None => {}
    }
    if let Some(stage) = stage_named(dataset, id) {
        return Ok(Subject::Date(stage));
    }
    if let Some(field) = lookup::field_named(dataset, id) {
        return Ok(Subject::of(field));
    }
    let is_called = |column: Column| column.naming(dataset).is_some_and(|named| named.id == id);
    if is_called(Column::Id) {
        return Ok(Subject::Named(Dimension::Project));
    }
    if is_called(Column::Name) || is_called(Column::NameEn) {
        return Ok(Subject::Text);
    }
    Err(unknown(dataset, name, id))
}

fn unknown(dataset: &Dataset, name: Piece<'_>, id: &str) -> FilterError {
    let subjects = || Subject::all(dataset).into_iter().chain([Subject::Named(Dimension::Project)]);
    let ids: Vec<Cow<'_, str>> = subjects().map(|subject| subject.id(dataset)).collect();
    let naming = [Column::Id, Column::Name].iter().filter_map(|column| Some(column.naming(dataset)?.id.as_str()));
    let known: Vec<&str> = ids.iter().map(Cow::as_ref).chain(naming).collect();
    let (key, args) = UNKNOWN.explain_named(id, &known, &[], &|id, locale| {
        let subject = subjects().find(|subject| subject.id(dataset) == id);
        subject.map(|subject| subject.name(dataset, locale).into_owned())
    });
    name.wrong(key, args)
}

/// The stage whose dates a word asks for. In a table of its own it may be called `date_opened` itself.
fn stage_named(dataset: &Dataset, word: &str) -> Option<StageIx> {
    let stages = dataset.stages();
    stages.find(word).or_else(|| PROJECTS.stage_of(word).and_then(|id| stages.find(id)))
}

/// Whether a word asks for something else than a date or a column that the program knows nothing of.
fn is_taken(dataset: &Dataset, word: &str) -> bool {
    Subject::own(dataset, word).or_else(|| Subject::meant(dataset, word)).is_some()
        || Dimension::parse(word).is_some_and(|dimension| dimension.is_in(dataset)) && !is_of_rows(dataset, word)
        || Measure::parse(word).is_some() && dataset.is_of_projects()
}

/// Whether a word that stands for the rows themselves elsewhere is the name of a column of this table.
fn is_of_rows(dataset: &Dataset, word: &str) -> bool {
    lookup::field_named(dataset, word).is_some_and(|field| lookup::hides_project(dataset, field))
}

/// The field that asks for a column that the program knows nothing of: its name, unless that is the name of another field
/// or would be read as something else.
pub(in crate::query) fn field_id(dataset: &Dataset, name: FieldName) -> &'static str {
    let id = name.as_str();
    let taken = id.trim() != id || is_taken(dataset, id) || stage_named(dataset, id).is_some();
    if taken { name.id() } else { id }
}

/// The field that asks for a stage's date: the stage's id, unless that is the name of another field.
pub(in crate::query) fn date_field(dataset: &Dataset, stage: StageIx) -> Cow<'_, str> {
    let id = dataset.stages()[stage].id.as_str();
    let taken = is_taken(dataset, id) || dataset.is_of_projects() && PROJECTS.begins_a_date(id);
    if taken { Cow::Owned(PROJECTS.date_of(id)) } else { Cow::Borrowed(id) }
}
