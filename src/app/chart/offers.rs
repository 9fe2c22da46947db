//! The choices beside the chart: kind, measure, dimension, year basis, series.

use crate::app::chart::command::ChartCommand;
use crate::app::chart::measures::{further_statistics, measures, statistics};
use crate::app::chart::panel::MOST_PANELS;
use crate::app::chart::state::{LINES, SHARE, has_branches};
use crate::app::core::answers::Answers;
use crate::app::core::command::Command;
use crate::app::core::offer::{Group, List, Words, with_name};
use crate::app::core::session::Session;
use crate::app::history::command::HistoryCommand;
use crate::app::window::command::WindowCommand;
use crate::figure::{CHOICES, Choice, ChoiceSpec, Field, FigureSpec, Kind};
use crate::listing::year_basis_name;
use crate::model::Dataset;
use crate::query::{ClassesOf, Dimension, Filter, Key, Query, YearBasis, main_amount};
use crate::text::{Locale, say, say_with};

/// Adds them all.
pub(in crate::app) fn add(list: &mut List<'_>) {
    let Some(session) = list.now.session() else { return };
    let (dataset, chart, locale) = (session.dataset(), &session.chart.asked, list.now.state.locale);
    for kind in Kind::ALL {
        let key = format!("kind-{}", kind.id());
        let refusal = if kind == chart.kind { None } else { kind_refusal(list.now.answers, session, kind, locale) };
        let offer = list
            .add(Group::Chart, Command::Chart(ChartCommand::SetKind(kind)), Words::Key(&key))
            .current(kind == chart.kind);
        offer.refusal = refusal;
    }
    for by in dimensions(session) {
        let id = format!("by-{}", by.id());
        let name = |locale| by.name(dataset, locale).into_owned();
        let words = Words::Said { id, say: &|locale| with_name(locale, "offer-series-by", name(locale)) };
        list.add(Group::Chart, Command::Chart(ChartCommand::SetDimension(by)), words).current(by == chart.by);
    }
    let of_chart = statistics(chart.measure).into_iter().skip(1).map(|(_, measure)| measure);
    let kept: Vec<_> = of_chart.chain(further_statistics(dataset)).collect();
    for measure in measures(dataset).into_iter().chain(kept) {
        let key = format!("measure-{}", measure.id());
        list.add(Group::Measure, Command::Chart(ChartCommand::SetMeasure(measure)), Words::Key(&key))
            .current(measure == chart.measure);
    }
    for time in Dimension::times(dataset) {
        let id = format!("time-{}", time.id());
        let name = |locale| time.name(dataset, locale).into_owned();
        let words = Words::Said { id, say: &|locale| with_name(locale, "offer-time-by", name(locale)) };
        list.add(Group::Years, Command::Chart(ChartCommand::SetTime(time)), words).current(time == chart.time);
    }
    for basis in year_bases(session) {
        let id = format!("year-{}", basis.id(dataset));
        let words = Words::Said { id, say: &|locale| year_basis_name(dataset, basis, locale) };
        list.add(Group::Years, Command::Chart(ChartCommand::SetYearBasis(basis)), words)
            .current(basis == chart.year_of);
    }
    options(list, session);
    comparison(list, session);
    series(list, session);
    let nothing = chart.hidden.is_empty();
    list.add(Group::Series, Command::Chart(ChartCommand::ShowAllSeries), Words::Key("show-all-series")).refused(
        nothing,
        "no-series-hidden",
        locale,
    );
    if !session.marks().is_empty() {
        list.add(
            Group::Series,
            Command::Chart(ChartCommand::SelectMarks(session.chart.active, Vec::new())),
            Words::Key("drill-none"),
        );
    }
}

/// Why a kind would say nothing of what is looked at.
fn kind_refusal(answers: &Answers, session: &Session, kind: Kind, locale: Locale) -> Option<String> {
    if !answers.is_about(session) {
        return None;
    }
    if !kind.suits(session.chart.asked.measure) {
        return Some(say(locale, "kind-adds-up").into_owned());
    }
    if kind.uses(Choice::Pair) && !session.chart.has_pairs {
        return Some(say(locale, "kind-needs-pairs").into_owned());
    }
    if !kind.runs_along_time() {
        return None;
    }
    // A filter may leave no project at all.
    if answers.chart.has_no_years() && session.filter.is_empty() && !session.dataset().projects().is_empty() {
        return Some(say(locale, "kind-needs-a-year").into_owned());
    }
    let (from, to) = session.chart.asked.years.unwrap_or((i32::MIN, i32::MAX));
    let mut years = answers.chart.years().iter().filter(|year| (from..=to).contains(*year));
    match (years.next(), years.next()) {
        (Some(year), None) => Some(say_with(locale, "kind-needs-years", [("year", year.to_string().into())])),
        _ => None,
    }
}

/// The choices beside the chart, as far as its kind uses them.
fn options(list: &mut List<'_>, session: &Session) {
    let (chart, locale, state) = (&session.chart.asked, list.now.state.locale, list.now.state);
    let open = state.settings.choices_open.unwrap_or(true);
    let spec = chart.spec(&Filter::default());
    list.add(Group::Chart, Command::History(HistoryCommand::Undo), Words::Key("undo")).refused(
        !session.undo.can_undo(),
        "nothing-to-undo",
        locale,
    );
    list.add(Group::Chart, Command::History(HistoryCommand::Redo), Words::Key("redo")).refused(
        !session.undo.can_redo(),
        "nothing-to-redo",
        locale,
    );
    list.add(Group::Chart, Command::Window(WindowCommand::ToggleChoices), Words::Key("choices")).current(open);
    for choice in CHOICES.iter().filter(|choice| (choice.is_offered)(chart.kind)) {
        choice_offers(list, &spec, choice, locale);
    }
    for (choice, reference, key) in LINES {
        let is_on = chart.references.contains(&reference);
        if is_on || chart.kind.uses(choice) {
            let refusal = spec.reference_refusal(reference);
            list.add(Group::Chart, Command::Chart(ChartCommand::ToggleReference(reference)), Words::Key(key))
                .current(is_on)
                .refused(refusal.is_some(), refusal.unwrap_or_default(), locale);
        }
    }
    if chart.years.is_some() {
        list.add(Group::Years, Command::Chart(ChartCommand::SetYears(None)), Words::Key("choice-all-years"));
    }
}

/// What can be chosen at one stroke: each word, each switch.
fn choice_offers(list: &mut List<'_>, spec: &FigureSpec, choice: &ChoiceSpec, locale: Locale) {
    let chosen = &spec.choices;
    match choice.field {
        Field::Word { take, word, text } => {
            for offered in choice.words() {
                let Some(choices) = take(chosen.clone(), offered) else { continue };
                let key = text(offered);
                let command = Command::Chart(ChartCommand::Choose(choices));
                list.add(Group::Chart, command, Words::Key(&key)).current(word(chosen) == offered);
            }
        }
        Field::Switch(of) => {
            let mut choices = chosen.clone();
            let is_on = *of(&mut choices);
            *of(&mut choices) = !is_on;
            let key = format!("choice-{}", choice.flag);
            let refusal = spec.share_refusal().filter(|_| choice.flag == SHARE);
            list.add(Group::Chart, Command::Chart(ChartCommand::Choose(choices)), Words::Key(&key))
                .current(is_on)
                .refused(refusal.is_some(), refusal.unwrap_or_default(), locale);
        }
        Field::Count(_) | Field::Year(_) | Field::Unit(_) | Field::Text(_) | Field::Asked(_) => {}
    }
}

/// Charts side by side, and the way back out of what was drilled into.
fn comparison(list: &mut List<'_>, session: &Session) {
    if session.chart.panels.is_empty() {
        list.add(Group::Chart, Command::Chart(ChartCommand::SplitPanels), Words::Key("side-by-side"));
    } else {
        list.add(Group::Chart, Command::Chart(ChartCommand::JoinPanels), Words::Key("one-chart"));
        if session.chart.panels.len() < MOST_PANELS {
            list.add(Group::Chart, Command::Chart(ChartCommand::AddPanel), Words::Key("panel-add"));
        }
    }
    if !session.chart.asked.drill_down.is_empty() {
        list.add(Group::Series, Command::Chart(ChartCommand::DrillUp(0)), Words::Key("leave-scope"));
    }
    if !session.chart.asked.pinned.is_empty() {
        list.add(
            Group::Series,
            Command::Chart(ChartCommand::Unpin(session.chart.asked.pinned.clone())),
            Words::Key("unpin-all"),
        );
    }
}

/// Each series of the chart can be hidden, compared, opened.
fn series(list: &mut List<'_>, session: &Session) {
    // The series of another package, or of an earlier reading, are no keys of this one.
    let is_own = session.panel_generation(session.chart.active) == session.generation;
    let Some(Ok(figure)) = list.now.answers.chart.figure().filter(|_| is_own && list.now.answers.is_about(session))
    else {
        return;
    };
    let chart = &session.chart.asked;
    let keys = figure.series.iter().filter_map(|series| series.key());
    for key in keys.filter(|key| key.dimension() == chart.by) {
        of_key(list, session, key);
    }
}

/// What can be done with a series of the chart.
pub(in crate::app) fn of_key(list: &mut List<'_>, session: &Session, key: Key) {
    let (dataset, chart) = (session.dataset(), &session.chart.asked);
    let name = |locale| key.label_by(dataset, chart.year_of, locale);
    let id = |what: &str| format!("{what}-{}", key.id(dataset));
    let text = if chart.hidden.contains(&key) { "series-show" } else { "series-hide" };
    let words = Words::Said { id: id("series"), say: &|locale| with_name(locale, text, name(locale)) };
    list.add(Group::Series, Command::Chart(ChartCommand::ToggleSeries(vec![key])), words);
    let is_pinned = chart.pinned.contains(&key);
    let (text, command) = if is_pinned {
        ("series-unpin", Command::Chart(ChartCommand::Unpin(vec![key])))
    } else {
        ("series-pin", Command::Chart(ChartCommand::Pin(vec![key])))
    };
    let words = Words::Said { id: id("pin"), say: &|locale| with_name(locale, text, name(locale)) };
    list.add(Group::Series, command, words);
    if let Key::Branch(Some(sector)) = key
        && dataset.sector_tree().children(sector).next().is_some()
    {
        let text = if chart.opened.contains(&sector) { "series-close" } else { "series-open" };
        let words = Words::Said { id: id("open"), say: &|locale| with_name(locale, text, name(locale)) };
        list.add(Group::Series, Command::Chart(ChartCommand::ToggleOpened(sector)), words);
    }
    if !key.is_none() && chart.by != Dimension::Place && !dataset.places().is_empty() {
        let words = Words::Said { id: id("places"), say: &|locale| with_name(locale, "series-places", name(locale)) };
        list.add(Group::Series, Command::Chart(ChartCommand::DrillInto(key, Dimension::Place)), words);
    }
}

/// What the series can be; a dimension of which the package has nothing is not offered.
pub(in crate::app) fn dimensions(session: &Session) -> Vec<Dimension> {
    let dataset = session.dataset();
    let has = |dimension: &Dimension| match dimension {
        Dimension::Branch => has_branches(dataset),
        Dimension::Place => !dataset.places().is_empty(),
        Dimension::List => !dataset.lists().is_empty(),
        Dimension::Investor => !dataset.projects().investors().texts().is_empty(),
        _ => true,
    };
    let all = [
        Dimension::Branch,
        Dimension::Sector,
        Dimension::Place,
        Dimension::Stage,
        Dimension::List,
        Dimension::Investor,
        Dimension::Basis,
    ];
    let is_table = !dataset.is_of_projects();
    let known = all.into_iter().filter(has).filter(|_| !is_table);
    let fields = dataset.fields().iter().filter(|field| field.groups().is_some_and(|groups| groups > 0));
    let each = is_table.then_some(Dimension::Project);
    let fields = fields.map(|field| Dimension::Field(field.name));
    known.chain(fields).chain(each).chain(classes(dataset)).collect()
}

/// The numbers that fall into classes: the main amount and land of projects, and columns of numbers.
fn classes(dataset: &Dataset) -> Vec<Dimension> {
    let is_table = !dataset.is_of_projects();
    let amount = main_amount(dataset).map(|which| format!("classes:{}", which.column()));
    let own = amount.into_iter().chain(["classes:land_mu".to_owned()]).filter(|_| !is_table);
    let own = own.filter_map(|id| Dimension::parse(&id));
    let numbers = dataset.fields().iter().filter(|field| field.numbers().is_some() && field.kind.is_measured());
    own.chain(numbers.map(|field| Dimension::Classes(ClassesOf::of_field(field.name)))).collect()
}

/// The year bases under which the chart's measure makes sense.
pub(in crate::app) fn year_bases(session: &Session) -> Vec<YearBasis> {
    let (is_table, has_dates) = (!session.dataset().is_of_projects(), session.dataset().has_dates());
    let stages = session.dataset().stages().iter().filter(|(_, stage)| stage.is_on_track() || is_table && has_dates);
    let fields = session.dataset().fields().iter().filter(|field| field.dates().is_some());
    let query = session.chart.asked.query(&Filter::default());
    let works = |year_of: &YearBasis| Query { year_of: *year_of, ..query.clone() }.check().is_ok();
    stages
        .map(|(ix, _)| YearBasis::Stage(ix))
        .chain(Some(YearBasis::Period).filter(|_| !is_table))
        .chain(fields.map(|field| YearBasis::Field(field.name)))
        .filter(works)
        .collect()
}
