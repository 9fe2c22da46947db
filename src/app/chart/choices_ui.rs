//! The choices beside the chart; the most used stand above it. A choice that the kind does not use is not shown; one that
//! makes no difference here, or that is kept for other kinds, is grey and says why.

use egui::{Button, RichText, Sense, TextEdit, Ui};

use crate::app::chart::command::ChartCommand;
use crate::app::chart::measures::statistics;
use crate::app::chart::state::{LINES, SHARE};
use crate::app::core::command::Command;
use crate::app::core::shown::Shown;
use crate::app::widgets::check::check_ui;
use crate::app::widgets::choice::{Choice as Chooser, ChoiceItem};
use crate::app::widgets::focus::Cluster;
use crate::draw::Ink;
use crate::figure::{CHOICES, Choice, ChoiceSpec, Choices, Field, Reference};
use crate::model::{Measure, Sum};
use crate::query::{Dimension, Filter};
use crate::text::numbers::Scale;
use crate::text::{Arg, say, say_with};

/// A choice and where it is kept.
type Of<'a, T> = (&'a ChoiceSpec, fn(&mut Choices) -> &mut T);

/// The choices beside the chart.
pub(in crate::app) fn column_ui(ui: &mut Ui, shown: &Shown<'_>) {
    let (locale, chart) = (shown.locale, &shown.session.chart.asked);
    let offered = || CHOICES.iter().filter(|choice| (choice.is_offered)(chart.kind));
    ui.spacing_mut().item_spacing.y = 6.0;
    // One stop of Tab, but for the line to type into.
    let mut stop = Cluster::begin(ui, "choices");
    let cluster = &mut stop;
    statistic_ui(ui, shown, cluster);
    let times = Dimension::times(shown.session.dataset());
    if !times.is_empty() {
        let name = say(locale, "choice-time");
        heading(ui, &name);
        let called = |time: Dimension| time.name(shown.session.dataset(), locale).into_owned();
        if let Some(time) = choice(ui, cluster, &name, &times, chart.time, CHOICE_WIDTH, called) {
            shown.send(Command::Chart(ChartCommand::SetTime(time)));
        }
    }
    if !times.is_empty() {
        heading(ui, &say(locale, "choice-years"));
        years_ui(ui, shown, cluster);
    }
    for choice in offered() {
        if let Field::Year(of) = choice.field {
            year_ui(ui, shown, (choice, of), cluster);
        }
    }
    for choice in offered() {
        match choice.field {
            Field::Word { take, word, text } => {
                let name = |word| say(locale, &text(word)).into_owned();
                let taken = wide(ui, shown, (choice, cluster), &choice.words(), word(&chart.choices), name);
                if let Some(choices) = taken.and_then(|word| take(chart.choices.clone(), word)) {
                    shown.send(Command::Chart(ChartCommand::Choose(choices)));
                }
            }
            Field::Count(of) => count_ui(ui, shown, (choice, of), cluster),
            Field::Unit(of) if chart.measure != Measure::ProjectCount => unit_ui(ui, shown, (choice, of), cluster),
            // Years stand above, switches below; what is asked stands above the chart.
            Field::Unit(_) | Field::Year(_) | Field::Switch(_) | Field::Text(_) | Field::Asked(_) => {}
        }
    }
    switches_ui(ui, shown, cluster);
    stop.end(ui);
}

/// What is shown or not: switches, and the lines to hold marks against.
fn switches_ui(ui: &mut Ui, shown: &Shown<'_>, cluster: &mut Cluster) {
    let (locale, chart) = (shown.locale, &shown.session.chart.asked);
    let offered = CHOICES.iter().filter(|choice| (choice.is_offered)(chart.kind));
    heading(ui, &say(locale, "choice-show"));
    let spec = chart.spec(&Filter::default());
    let mut toggle = |key: &str, on: bool, refusal: Option<&'static str>, command: ChartCommand| {
        let words = say(locale, key);
        let line = match refusal {
            Some(why) => {
                let greyed = ui.add_enabled_ui(false, |ui| check_ui(ui, &words, on, Sense::click())).inner;
                greyed.on_disabled_hover_text(say(locale, why))
            }
            None => cluster.add(ui, |ui, sense| check_ui(ui, &words, on, sense)),
        };
        if line.clicked() {
            shown.send(Command::Chart(command));
        }
    };
    for choice in offered {
        if let Field::Switch(of) = choice.field {
            let mut choices = chart.choices.clone();
            let on = *of(&mut choices);
            *of(&mut choices) = !on;
            let refusal = if choice.flag == SHARE { spec.share_refusal() } else { None };
            toggle(&format!("choice-{}", choice.flag), on, refusal, ChartCommand::Choose(choices));
        }
    }
    for (choice, reference, key) in LINES {
        let on = chart.references.contains(&reference);
        if on || chart.kind.uses(choice) {
            toggle(key, on, spec.reference_refusal(reference), ChartCommand::ToggleReference(reference));
        }
    }
    if chart.kind.uses(Choice::References) {
        let refusal = spec.reference_refusal(Reference::Target(Sum::ZERO));
        let field = ui.add_enabled_ui(refusal.is_none(), |ui| target_ui(ui, shown)).response;
        if let Some(why) = refusal {
            field.on_hover_text(say(locale, why));
        }
    }
}

/// The sum of what is counted, or another number that says something of it.
fn statistic_ui(ui: &mut Ui, shown: &Shown<'_>, cluster: &mut Cluster) {
    let (locale, chart) = (shown.locale, &shown.session.chart.asked);
    let all = statistics(chart.measure);
    if all.is_empty() || chart.kind.uses(Choice::Pair) {
        return;
    }
    let name = say(locale, "choice-statistic");
    heading(ui, &name);
    let ids: Vec<&str> = all.iter().map(|(id, _)| *id).collect();
    let current = all.iter().find(|(_, measure)| *measure == chart.measure).map_or("sum", |(id, _)| id);
    let called = |id: &str| say(locale, &format!("statistic-{id}")).into_owned();
    let chosen = choice(ui, cluster, &name, &ids, current, CHOICE_WIDTH, called);
    if let Some((_, measure)) = chosen.and_then(|id| all.iter().find(|(of, _)| *of == id)) {
        shown.send(Command::Chart(ChartCommand::SetMeasure(*measure)));
    }
}

/// The choices with a part of them changed.
fn choose<T>(shown: &Shown<'_>, of: fn(&mut Choices) -> &mut T, value: T) {
    let mut choices = shown.session.chart.asked.choices.clone();
    *of(&mut choices) = value;
    shown.send(Command::Chart(ChartCommand::Choose(choices)));
}

/// What is chosen.
fn chosen<T: Copy>(shown: &Shown<'_>, of: fn(&mut Choices) -> &mut T) -> T {
    *of(&mut shown.session.chart.asked.choices.clone())
}

fn heading(ui: &mut Ui, text: &str) {
    ui.add_space(4.0);
    ui.label(RichText::new(text).small().color(Ink::of(ui.visuals()).weak));
}

/// From one year to another.
fn years_ui(ui: &mut Ui, shown: &Shown<'_>, cluster: &mut Cluster) {
    let locale = shown.locale;
    let years = shown.answers.chart.years();
    let (Some(first), Some(last)) = (years.first().copied(), years.last().copied()) else { return };
    let (from, to) = shown.session.chart.asked.years.unwrap_or((first, last));
    let all: Vec<i32> = (first..=last).collect();
    ui.horizontal(|ui| {
        let mut pick = |key: &str, current: i32, command: &dyn Fn(i32) -> Command| {
            if let Some(year) =
                choice(ui, cluster, &say(locale, key), &all, current, YEAR_WIDTH, |year| year.to_string())
            {
                shown.send(command(year));
            }
        };
        pick("choice-from-year", from, &|year| Command::Chart(ChartCommand::SetYears(Some((year, to)))));
        pick("choice-to-year", to, &|year| Command::Chart(ChartCommand::SetYears(Some((from, year)))));
    });
    if shown.session.chart.asked.years.is_some() {
        let all = Button::new(say(locale, "choice-all-years").as_ref().to_owned());
        if cluster.add(ui, |ui, sense| ui.add(all.sense(sense))).clicked() {
            shown.send(Command::Chart(ChartCommand::SetYears(None)));
        }
    }
}

fn year_ui(ui: &mut Ui, shown: &Shown<'_>, (spec, of): Of<'_, Option<i32>>, cluster: &mut Cluster) {
    let auto = say(shown.locale, "choice-auto");
    let all: Vec<Option<i32>> =
        std::iter::once(None).chain(shown.answers.chart.years().iter().copied().map(Some)).collect();
    let name = |year: Option<i32>| year.map_or_else(|| auto.to_string(), |year| year.to_string());
    if let Some(year) = wide(ui, shown, (spec, cluster), &all, chosen(shown, of), name) {
        choose(shown, of, year);
    }
}

fn count_ui(ui: &mut Ui, shown: &Shown<'_>, (spec, of): Of<'_, Option<usize>>, cluster: &mut Cluster) {
    let name = |count: Option<usize>| match count {
        Some(count) => say_with(shown.locale, &format!("choice-{}-count", spec.flag), [("count", Arg::from(count))]),
        None => say(shown.locale, &format!("choice-{}-all", spec.flag)).into_owned(),
    };
    let all = [None, Some(3), Some(5), Some(8), Some(12), Some(20)];
    if let Some(count) = wide(ui, shown, (spec, cluster), &all, chosen(shown, of), name) {
        choose(shown, of, count);
    }
}

fn unit_ui(ui: &mut Ui, shown: &Shown<'_>, (spec, of): Of<'_, Option<Scale>>, cluster: &mut Cluster) {
    let (locale, session) = (shown.locale, shown.session);
    let dataset = session.dataset();
    let currency = dataset.currency_of(session.chart.asked.measure).unwrap_or(dataset.currency());
    let name = |scale: Option<Scale>| match scale {
        Some(scale) => scale.unit(currency, locale),
        None => say(locale, "choice-auto").into_owned(),
    };
    let current = chosen(shown, of);
    let mut all: Vec<Option<Scale>> = [None].into_iter().chain(Scale::of_language(locale).map(Some)).collect();
    // One that was chosen in the other language stays.
    if !all.contains(&current) {
        all.push(current);
    }
    if let Some(scale) = wide(ui, shown, (spec, cluster), &all, current, name) {
        choose(shown, of, scale);
    }
}

/// A line at a typed target, such as 300亿.
fn target_ui(ui: &mut Ui, shown: &Shown<'_>) {
    let mut text = shown.session.chart.target_input.clone();
    let name = say(shown.locale, "choice-target");
    let edit = TextEdit::singleline(&mut text)
        .id_salt("target")
        .hint_text(say(shown.locale, "choice-target-hint").into_owned())
        .desired_width(CHOICE_WIDTH);
    let label = ui.label(name.as_ref());
    let response = ui.add(edit).labelled_by(label.id);
    if response.changed() {
        shown.send(Command::Chart(ChartCommand::EditTarget(text)));
    }
    if response.lost_focus() {
        shown.send(Command::Chart(ChartCommand::ApplyTarget));
    }
}

const CHOICE_WIDTH: f32 = 148.0;

const YEAR_WIDTH: f32 = 68.0;

/// A choice below its heading.
fn wide<T: Copy + PartialEq>(
    ui: &mut Ui,
    shown: &Shown<'_>,
    (spec, cluster): (&ChoiceSpec, &mut Cluster),
    all: &[T],
    current: T,
    label: impl Fn(T) -> String,
) -> Option<T> {
    let name = say(shown.locale, &format!("choice-{}", spec.flag));
    heading(ui, &name);
    choice(ui, cluster, &name, all, current, CHOICE_WIDTH, label)
}

fn choice<T: Copy + PartialEq>(
    ui: &mut Ui,
    cluster: &mut Cluster,
    name: &str,
    all: &[T],
    current: T,
    width: f32,
    label: impl Fn(T) -> String,
) -> Option<T> {
    let items: Vec<ChoiceItem> = all.iter().map(|value| ChoiceItem { label: label(*value), refusal: None }).collect();
    let current = all.iter().position(|value| *value == current);
    let chooser = Chooser { salt: name, name, items: &items, current, width, pictures: None, hint: None };
    chooser.show_in(ui, cluster).and_then(|at| all.get(at).copied())
}
