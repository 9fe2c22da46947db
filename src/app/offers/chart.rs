//! The choices beside the chart: kind, measure, dimension, year basis, series.

use super::{Group, List, Words, with_name};
use crate::app::command::Command;
use crate::app::state::{Session, has_branches};
use crate::figure::Kind;
use crate::listing::within_words;
use crate::model::{Dataset, Measure};
use crate::query::{Dimension, Query, YearBasis};
use crate::text::{Locale, say, say_with};

/// Adds them all.
pub(super) fn add(list: &mut List<'_>, session: &Session) {
    let (dataset, chart, locale) = (session.dataset(), &session.chart, list.now.state.locale);
    for kind in Kind::ALL {
        let key = format!("kind-{}", kind.id());
        list.add(Group::Chart, Command::SetKind(kind), Words::Key(&key)).current(kind == chart.kind);
    }
    if has_branches(dataset) {
        for by in [Dimension::Branch, Dimension::Sector] {
            let key = format!("choice-{}", by.id());
            list.add(Group::Chart, Command::SetDimension(by), Words::Key(&key)).current(by == chart.by);
        }
    }
    for measure in Measure::ALL {
        let key = format!("measure-{}", measure.id());
        list.add(Group::Measure, Command::SetMeasure(measure), Words::Key(&key)).current(measure == chart.measure);
    }
    for basis in year_bases(session) {
        let id = format!("year-{}", basis.id(dataset));
        let words = Words::Said { id, say: &|locale| year_basis_name(dataset, basis, locale) };
        list.add(Group::Years, Command::SetYearBasis(basis), words).current(basis == chart.year_of);
    }
    series(list, session);
    let nothing = chart.hidden.is_empty();
    list.add(Group::Series, Command::ShowAllSeries, Words::Key("show-all-series")).refused(
        nothing,
        "no-series-hidden",
        locale,
    );
    if session.drill.is_some() {
        list.add(Group::Series, Command::SelectMark(None), Words::Key("drill-none"));
    }
}

fn series(list: &mut List<'_>, session: &Session) {
    let Some(Ok(figure)) = list.now.memo.figure() else { return };
    let dataset = session.dataset();
    for key in figure.series.iter().filter_map(|series| series.key) {
        let text = if session.chart.hidden.contains(&key) { "series-show" } else { "series-hide" };
        let id = format!("series-{}", key.id(dataset));
        let words = Words::Said { id, say: &|locale| with_name(locale, text, key.label(dataset, locale)) };
        list.add(Group::Series, Command::ToggleSeries(key), words);
    }
}

/// The year bases under which the chart's measure makes sense.
pub(in crate::app) fn year_bases(session: &Session) -> Vec<YearBasis> {
    let stages = session.dataset().stages().iter().filter(|(_, stage)| stage.is_on_track());
    let works = |year_of: &YearBasis| Query { year_of: *year_of, ..session.query() }.check().is_ok();
    stages.map(|(ix, _)| YearBasis::Stage(ix)).chain([YearBasis::Period]).filter(works).collect()
}

/// "By year signed", as a choice.
pub(in crate::app) fn year_basis_name(dataset: &Dataset, basis: YearBasis, locale: Locale) -> String {
    match basis {
        YearBasis::Stage(stage) => {
            let name = dataset.stages()[stage].name.prefer(locale.is_english());
            say_with(locale, "choice-year-of-stage", [("stage", within_words(name, locale).into())])
        }
        YearBasis::Period => say(locale, "choice-year-of-period").into_owned(),
    }
}
