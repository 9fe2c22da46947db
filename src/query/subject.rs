//! What a condition may ask about: the words before an operator. Must not know values.

use std::borrow::Cow;

use super::column::{Column, dates_of_table};
use super::error::{FilterError, Unknown};
use super::key::Dimension;
use super::lookup;
use crate::model::{Dataset, Field, FieldName, FieldValues, Measure, MeasureKind, ProjectAmount, StageIx, TableTitle};
use crate::query::piece::Piece;
use crate::text::{Arg, Locale, folded, say};

/// What may stand before an operator.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Subject {
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

const FIXED: [&str; 5] = ["year", "period", "land", "text", "search"];
/// Of those, what a table of its own does not have.
const ONLY_PROJECTS: [&str; 2] = ["period", "land"];
const UNKNOWN: Unknown = Unknown {
    plain: "filter-unknown-field",
    nearest: "filter-unknown-field-nearest",
    known: "filter-unknown-field-known",
};

impl Subject {
    /// Every field worth offering, those asked for most often first.
    pub(super) fn all(dataset: &Dataset) -> Vec<Self> {
        if dataset.table().is_some() {
            let of_table = dataset.fields().iter().map(Self::of);
            let dates = dates_of_table(dataset).map(Self::Date);
            let year = Some(Self::Year).filter(|_| dataset.has_dates());
            return of_table.chain(dates).chain(year).chain([Self::Text, Self::Search]).collect();
        }
        use Dimension::{Basis, Branch, Investor, List, Place, Sector, Stage};
        let mut fields = [Sector, Place, Stage, List, Basis, Investor, Branch].map(Self::Named).to_vec();
        fields.insert(3, Self::Year);
        fields.extend(ProjectAmount::ALL.map(Self::Amount));
        fields.extend([Self::Land, Self::Period, Self::Text, Self::Search]);
        fields.extend(dataset.stages().iter().map(|(stage, _)| Self::Date(stage)));
        fields.extend(dataset.fields().iter().map(Self::of));
        fields
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
    pub(super) fn id(self, dataset: &Dataset) -> Cow<'_, str> {
        match self {
            Self::Named(Dimension::Field(name)) | Self::Number(name) | Self::Day(name) | Self::Words(name) => {
                Cow::Borrowed(field_id(dataset, name))
            }
            Self::Named(dimension) => Cow::Borrowed(dimension.id()),
            Self::Year => Cow::Borrowed("year"),
            Self::Period => Cow::Borrowed("period"),
            Self::Amount(which) => Cow::Borrowed(which.column()),
            Self::Land => Cow::Borrowed("land"),
            Self::Date(stage) => date_field(dataset, stage),
            Self::Text => Cow::Borrowed("text"),
            Self::Search => Cow::Borrowed("search"),
        }
    }

    /// Its name in a language.
    pub(super) fn name(self, dataset: &Dataset, locale: Locale) -> Cow<'_, str> {
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
pub(super) fn read(dataset: &Dataset, name: Piece<'_>, clause: Piece<'_>) -> Result<Subject, FilterError> {
    as_written(dataset, name, clause).map(|subject| match subject {
        Subject::Named(Dimension::Branch) => Subject::Named(Dimension::Sector),
        other => other,
    })
}

/// The field that is named: a branch is not any sector yet.
pub(super) fn as_written(dataset: &Dataset, name: Piece<'_>, clause: Piece<'_>) -> Result<Subject, FilterError> {
    let word = name.text();
    // An id counts for more than a name that happens to be the same.
    known(dataset, name, clause, word).or_else(|error| match named(dataset, word) {
        id if id != word => known(dataset, name, clause, &id),
        _ => Err(error),
    })
}

fn known(dataset: &Dataset, name: Piece<'_>, clause: Piece<'_>, id: &str) -> Result<Subject, FilterError> {
    let is_of_projects = dataset.table().is_none();
    match id {
        "" => return Err(clause.wrong("filter-no-field", vec![])),
        "year" if dataset.has_dates() => return Ok(Subject::Year),
        "period" if is_of_projects => return Ok(Subject::Period),
        "land" | "land_mu" if is_of_projects => return Ok(Subject::Land),
        "text" => return Ok(Subject::Text),
        "search" => return Ok(Subject::Search),
        _ => {}
    }
    let is_named = |dimension: &Dimension| {
        !matches!(dimension, Dimension::Field(_) | Dimension::Step(_) | Dimension::Classes(_))
            && dimension.is_in(dataset)
            && (!dimension.is_time() || dataset.has_dates())
    };
    if let Some(dimension) = Dimension::parse(id).filter(is_named) {
        return Ok(Subject::Named(dimension));
    }
    match Measure::parse(id).filter(|_| is_of_projects).map(|measure| (measure, measure.kind())) {
        Some((_, MeasureKind::Lifetime(which))) => return Ok(Subject::Amount(which)),
        Some((measure, MeasureKind::Period(_))) => {
            let args = vec![("measure", Arg::Key(format!("measure-{}", measure.id())))];
            return Err(name.wrong("filter-period-measure", args));
        }
        Some((_, MeasureKind::Field(_) | MeasureKind::Statistic(_))) => {}
        Some((_, MeasureKind::Count)) => return Err(name.wrong("filter-count-measure", vec![])),
        None => {}
    }
    if let Some(stage) = dataset.stages().find(id.strip_prefix("date_").unwrap_or(id)) {
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
    let amounts = if is_of_projects { &ProjectAmount::ALL[..] } else { &[] };
    let has_dates = dataset.has_dates();
    let is_asked = |by: &Dimension| by.is_in(dataset) && by.step().is_none() && (has_dates || !by.is_time());
    let dimensions = Dimension::ALL.into_iter().filter(is_asked);
    let stages = dataset.stages().iter().map(|(_, stage)| stage.id.as_str()).filter(|id| *id != TableTitle::NO_DATES);
    let is_fixed = |id: &&str| *id != "year" && (is_of_projects || !ONLY_PROJECTS.contains(id));
    let fixed = FIXED.into_iter().filter(is_fixed);
    let further = dataset.fields().iter().map(|field| field.name.as_str());
    let mut known: Vec<&str> = dimensions.map(Dimension::id).chain(fixed).collect();
    known.extend(amounts.iter().map(|amount| amount.column()));
    known.extend([Column::Id, Column::Name].iter().filter_map(|it| Some(it.naming(dataset)?.id.as_str())));
    known.extend(stages.chain(further));
    let (key, args) = UNKNOWN.explain_named(id, &known, &[], &|id, locale| {
        let subjects = Subject::all(dataset);
        let subject = subjects.into_iter().find(|subject| subject.id(dataset) == id);
        subject.map(|subject| subject.name(dataset, locale).into_owned())
    });
    Err(name.wrong(key, args))
}

/// The field that asks for a column that the program knows nothing of: its name, unless that is the name of another field
/// or would be read as something else.
pub(super) fn field_id(dataset: &Dataset, name: FieldName) -> &'static str {
    let id = name.as_str();
    let is_of_projects = dataset.table().is_none();
    let taken = FIXED.contains(&id) && (is_of_projects || !ONLY_PROJECTS.contains(&id))
        || id == "land_mu" && is_of_projects
        || id.trim() != id
        || Dimension::parse(id).is_some_and(|dimension| dimension.is_in(dataset))
        || Measure::parse(id).is_some() && is_of_projects
        || dataset.stages().find(id.strip_prefix("date_").unwrap_or(id)).is_some();
    if taken { name.id() } else { id }
}

/// The field that asks for a stage's date: the stage's id, unless that is the name of another field.
pub(super) fn date_field(dataset: &Dataset, stage: StageIx) -> Cow<'_, str> {
    let id = dataset.stages()[stage].id.as_str();
    let taken = FIXED.contains(&id)
        || id == "land_mu"
        || id.starts_with("date_")
        || Dimension::parse(id).is_some()
        || Measure::parse(id).is_some();
    if taken { Cow::Owned(format!("date_{id}")) } else { Cow::Borrowed(id) }
}
