//! The choices beside the chart; the most used stand above it. A choice that the kind does not use is not shown.

use egui::{RichText, TextEdit, Ui};

use crate::app::chart::command::ChartCommand;
use crate::app::core::command::Command;
use crate::app::core::shown::Shown;
use crate::app::widgets::choice::{Choice as Chooser, ChoiceItem};
use crate::draw::Ink;
use crate::figure::{Choice, Reference, SeriesOrder};
use crate::model::Measure;
use crate::text::numbers::Scale;
use crate::text::{Arg, say, say_with};

/// The choices beside the chart.
pub(in crate::app) fn column_ui(ui: &mut Ui, shown: &Shown<'_>) {
    let (locale, chart) = (shown.locale, &shown.session.chart);
    let uses = |choice| chart.kind.uses(choice);
    ui.spacing_mut().item_spacing.y = 6.0;
    heading(ui, &say(locale, "choice-years"));
    years_ui(ui, shown);
    if uses(Choice::BaseYear) {
        year_ui(ui, shown, "choice-base-year", chart.base_year, ChartCommand::SetBaseYear);
    }
    if uses(Choice::EndYear) {
        year_ui(ui, shown, "choice-end-year", chart.end_year, ChartCommand::SetEndYear);
    }
    if uses(Choice::Order) {
        heading(ui, &say(locale, "choice-order"));
        let name = |order: SeriesOrder| say(locale, &format!("order-{}", order.id())).into_owned();
        if let Some(order) = wide(ui, &say(locale, "choice-order"), &SeriesOrder::ALL, chart.order, name) {
            shown.send(Command::Chart(ChartCommand::SetOrder(order)));
        }
    }
    if uses(Choice::Top) {
        top_ui(ui, shown);
    }
    if uses(Choice::Unit) && chart.measure != Measure::ProjectCount {
        unit_ui(ui, shown);
    }
    heading(ui, &say(locale, "choice-show"));
    let mut toggle = |key: &str, on: bool, command: Command| {
        let mut now = on;
        if ui.checkbox(&mut now, say(locale, key).as_ref()).clicked() {
            shown.send(command);
        }
    };
    if uses(Choice::Share) {
        toggle("choice-share", chart.share, Command::Chart(ChartCommand::SetShare(!chart.share)));
    }
    if uses(Choice::Labels) {
        toggle("choice-labels", chart.labels, Command::Chart(ChartCommand::SetLabels(!chart.labels)));
    }
    if uses(Choice::OwnAxes) {
        toggle("choice-own-axes", chart.own_axes, Command::Chart(ChartCommand::SetOwnAxes(!chart.own_axes)));
    }
    if uses(Choice::Schedule) {
        let on = chart.references.contains(&Reference::Schedule);
        toggle("choice-schedule", on, Command::Chart(ChartCommand::ToggleReference(Reference::Schedule)));
    }
    if uses(Choice::References) && !chart.share {
        let on = chart.references.contains(&Reference::Average);
        toggle("choice-average", on, Command::Chart(ChartCommand::ToggleReference(Reference::Average)));
        target_ui(ui, shown);
    }
}

fn heading(ui: &mut Ui, text: &str) {
    ui.add_space(4.0);
    ui.label(RichText::new(text).small().color(Ink::of(ui.visuals()).weak));
}

/// From one year to another.
fn years_ui(ui: &mut Ui, shown: &Shown<'_>) {
    let locale = shown.locale;
    let years = shown.answers.chart.years();
    let (Some(first), Some(last)) = (years.first().copied(), years.last().copied()) else { return };
    let (from, to) = shown.session.chart.years.unwrap_or((first, last));
    let all: Vec<i32> = (first..=last).collect();
    ui.horizontal(|ui| {
        let mut pick = |key: &str, current: i32, command: &dyn Fn(i32) -> Command| {
            if let Some(year) = choice(ui, &say(locale, key), &all, current, YEAR_WIDTH, |year| year.to_string()) {
                shown.send(command(year));
            }
        };
        pick("choice-from-year", from, &|year| Command::Chart(ChartCommand::SetYears(Some((year, to)))));
        pick("choice-to-year", to, &|year| Command::Chart(ChartCommand::SetYears(Some((from, year)))));
    });
    if shown.session.chart.years.is_some() && ui.button(say(locale, "choice-all-years").as_ref()).clicked() {
        shown.send(Command::Chart(ChartCommand::SetYears(None)));
    }
}

fn year_ui(ui: &mut Ui, shown: &Shown<'_>, key: &str, current: Option<i32>, command: fn(Option<i32>) -> ChartCommand) {
    let locale = shown.locale;
    let auto = say(locale, "choice-auto");
    heading(ui, &say(locale, key));
    let all: Vec<Option<i32>> =
        std::iter::once(None).chain(shown.answers.chart.years().iter().copied().map(Some)).collect();
    let name = |year: Option<i32>| year.map_or_else(|| auto.to_string(), |year| year.to_string());
    if let Some(year) = wide(ui, &say(locale, key), &all, current, name) {
        shown.send(Command::Chart(command(year)));
    }
}

fn top_ui(ui: &mut Ui, shown: &Shown<'_>) {
    let locale = shown.locale;
    let current = shown.session.chart.top;
    let name = |top: Option<usize>| match top {
        Some(count) => say_with(locale, "choice-top-count", [("count", Arg::from(count))]),
        None => say(locale, "choice-top-all").into_owned(),
    };
    heading(ui, &say(locale, "choice-top"));
    let all = [None, Some(3), Some(5), Some(8), Some(12), Some(20)];
    if let Some(top) = wide(ui, &say(locale, "choice-top"), &all, current, name) {
        shown.send(Command::Chart(ChartCommand::SetTop(top)));
    }
}

fn unit_ui(ui: &mut Ui, shown: &Shown<'_>) {
    let (locale, session) = (shown.locale, shown.session);
    let dataset = session.dataset();
    let currency = dataset.currency_of(session.chart.measure).unwrap_or(dataset.currency());
    let name = |scale: Option<Scale>| match scale {
        Some(scale) => scale.unit(currency, locale),
        None => say(locale, "choice-auto").into_owned(),
    };
    heading(ui, &say(locale, "choice-unit"));
    let current = session.chart.scale;
    let mut all: Vec<Option<Scale>> = [None].into_iter().chain(Scale::of_language(locale).map(Some)).collect();
    // One that was chosen in the other language stays.
    if !all.contains(&current) {
        all.push(current);
    }
    if let Some(scale) = wide(ui, &say(locale, "choice-unit"), &all, current, name) {
        shown.send(Command::Chart(ChartCommand::SetUnit(scale)));
    }
}

/// A line at a typed target, such as 300亿.
fn target_ui(ui: &mut Ui, shown: &Shown<'_>) {
    let mut text = shown.session.target_input.clone();
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
fn wide<T: Copy + PartialEq>(ui: &mut Ui, name: &str, all: &[T], current: T, label: impl Fn(T) -> String) -> Option<T> {
    choice(ui, name, all, current, CHOICE_WIDTH, label)
}

fn choice<T: Copy + PartialEq>(
    ui: &mut Ui,
    name: &str,
    all: &[T],
    current: T,
    width: f32,
    label: impl Fn(T) -> String,
) -> Option<T> {
    let items: Vec<ChoiceItem> = all.iter().map(|value| ChoiceItem { label: label(*value), refusal: None }).collect();
    let current = all.iter().position(|value| *value == current);
    let chooser = Chooser { salt: name, name, items: &items, current, width, pictures: None, hint: None };
    chooser.show(ui).and_then(|at| all.get(at).copied())
}
