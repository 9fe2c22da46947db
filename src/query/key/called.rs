//! Measures, dimensions and columns of dates by what people call them, in either language. Must not know filters.

use super::dimension::Dimension;
use super::step::Step;
use super::year_basis::YearBasis;
use crate::model::{Dataset, Measure, Month, PartialDate, Period, StageIx, TableTitle};
use crate::text::{Locale, say};

/// What people say where they count rows.
const COUNTS: [&str; 10] = ["count", "rows", "records", "number", "个数", "计数", "记录数", "项目数", "条数", "行数"];

/// The dimension that is called so.
pub(in crate::query) fn dimension_called(dataset: &Dataset, word: &str) -> Option<Dimension> {
    let is_called = |by: &Dimension| Locale::ALL.iter().any(|locale| by.name(dataset, *locale) == word);
    Dimension::all_of(dataset).into_iter().find(is_called)
}

/// The measure that is called so; rows are counted by many names.
pub(in crate::query) fn measure_called(word: &str) -> Option<Measure> {
    let named = |measure: &Measure| {
        Locale::ALL.iter().any(|locale| say(*locale, &format!("measure-{}", measure.id())).eq_ignore_ascii_case(word))
    };
    let counted = || COUNTS.contains(&word.to_lowercase().as_str()).then_some(Measure::ProjectCount);
    Measure::ALL.into_iter().find(named).or_else(counted)
}

/// The column of dates of a table that is called so.
pub(in crate::query) fn dates_called(dataset: &Dataset, word: &str) -> Option<StageIx> {
    dataset.table()?;
    let is_called = |id: &str| id == word && id != TableTitle::NO_DATES;
    let mut stages = dataset.stages().iter();
    stages.find(|(_, stage)| is_called(&stage.id) || stage.name.zh == word || stage.name.en == word).map(|(ix, _)| ix)
}

/// What a column of dates is grouped by unless a step is asked for: by quarters or months where it is called so or says no
/// more and no less, else by years.
pub(in crate::query) fn own_time(dataset: &Dataset, stage: StageIx) -> Dimension {
    let (id, name) = (dataset.stages()[stage].id.as_str(), &dataset.stages()[stage].name);
    let is_called = |step: &Step| {
        let by = Dimension::Step(*step);
        let said = Locale::ALL.map(|locale| by.name(dataset, locale));
        id == by.id() || said.iter().any(|said| *said == id || *said == name.zh || *said == name.en)
    };
    let dates = dataset.projects().dates(stage);
    let is_filled = |step: &Step| {
        let mut all = (0..dataset.projects().len()).filter_map(|row| dates.get(row)).peekable();
        let month = |year: i32, month: u32| Month::new(year, month);
        let is_one = |date: PartialDate| {
            let (first, last) = date.months();
            let ends = month(date.year(), first).zip(month(date.year(), last));
            let period = ends.and_then(|(first, last)| Period::between(first, last));
            date.day().is_none() && period.is_some_and(|period| step.exactly(period).is_some())
        };
        all.peek().is_some() && all.all(is_one)
    };
    let steps = [Step::Half, Step::Quarter, Step::Month];
    let found = steps.iter().find(|step| is_called(step)).or_else(|| steps.iter().find(|step| is_filled(step)));
    found.map_or(Dimension::Year, |step| Dimension::Step(*step))
}

/// Where years come from, if a column of dates is what somebody groups by.
pub fn year_basis_of_words(dataset: &Dataset, text: &str) -> Option<YearBasis> {
    let mut words = text.split([',', '，']).map(str::trim);
    words.find_map(|word| dates_called(dataset, word)).map(YearBasis::Stage)
}
