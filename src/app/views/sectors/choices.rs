//! The choices: the most used above the chart, the others beside it. A choice that the kind does not use is not shown.

use egui::{Rect, RichText, TextEdit, Ui};

use crate::app::offers::{dimensions, year_bases, year_basis_name};
use crate::app::widgets::{Choice as Chooser, ChoiceItem, offer_button, offer_button_brief, offer_choice};
use crate::app::{Command, GalleryCommand, Shown};
use crate::draw::{Ink, kind_picture};
use crate::figure::{Choice, Kind, Pair, Reference, SeriesOrder};
use crate::model::Measure;
use crate::query::Dimension;
use crate::text::numbers::Scale;
use crate::text::{Arg, say, say_with};

/// Kind, measure, year basis, dimension, years; at the right what is done with the whole.
pub(super) fn bar_ui(ui: &mut Ui, shown: &Shown<'_>) {
    ui.horizontal_wrapped(|ui| {
        kind_ui(ui, shown);
        measure_ui(ui, shown);
        dimension_ui(ui, shown);
        year_basis_ui(ui, shown);
        if !shown.session.chart.hidden.is_empty() && ui.button(say(shown.locale, "show-all-series").as_ref()).clicked()
        {
            shown.send(Command::ShowAllSeries);
        }
        ui.separator();
        actions_ui(ui, shown);
    });
}

fn actions_ui(ui: &mut Ui, shown: &Shown<'_>) {
    offer_button(ui, shown, Command::SplitPanels);
    offer_button(ui, shown, Command::JoinPanels);
    offer_button_brief(ui, shown, Command::Undo);
    offer_button_brief(ui, shown, Command::Redo);
    offer_choice(ui, shown, Command::ToggleChoices, egui::Vec2::ZERO);
    offer_button_brief(ui, shown, Command::Gallery(GalleryCommand::Keep));
    offer_button_brief(ui, shown, Command::ShowExport);
}

/// All kinds with their pictures; why one cannot be had is what its offer says.
fn kind_ui(ui: &mut Ui, shown: &Shown<'_>) {
    let name = say(shown.locale, "choice-kind");
    let items: Vec<ChoiceItem> = Kind::ALL
        .iter()
        .map(|kind| ChoiceItem {
            label: say(shown.locale, &format!("kind-{}", kind.id())).into_owned(),
            refusal: shown.offer(&Command::SetKind(*kind)).and_then(|offer| offer.refusal.clone()),
        })
        .collect();
    let picture = |ui: &Ui, at: usize, rect: Rect| {
        let is_refused = items.get(at).is_some_and(|item| item.refusal.is_some());
        if let Some(kind) = Kind::ALL.get(at) {
            kind_picture(ui.painter(), *kind, rect, &Ink::of(ui.visuals()), is_refused);
        }
    };
    ui.label(RichText::new(name.as_ref()).color(Ink::of(ui.visuals()).weak));
    let current = Kind::ALL.iter().position(|kind| *kind == shown.session.chart.kind);
    let pictures: Option<(usize, &dyn Fn(&Ui, usize, Rect))> = Some((KINDS_IN_A_ROW, &picture));
    let choice = Chooser { salt: "kind", name: &name, items: &items, current, width: NAMED_WIDTH, pictures };
    if let Some(kind) = choice.show(ui).and_then(|at| Kind::ALL.get(at)) {
        shown.send(Command::SetKind(*kind));
    }
}

fn measure_ui(ui: &mut Ui, shown: &Shown<'_>) {
    let (locale, chart) = (shown.locale, &shown.session.chart);
    let name = |measure: Measure| say(locale, &format!("measure-{}", measure.id())).into_owned();
    let title = say(locale, "choice-measure");
    if chart.kind.uses(Choice::Pair) {
        let pair_name = |pair: Pair| format!("{} / {}", name(pair.completed), name(pair.planned));
        if let Some(pair) = named(ui, &title, &Pair::ALL, Pair::of(chart.measure), pair_name) {
            shown.send(Command::SetMeasure(pair.completed));
        }
    } else if let Some(measure) = named(ui, &title, &Measure::ALL, chart.measure, name) {
        shown.send(Command::SetMeasure(measure));
    }
}

fn dimension_ui(ui: &mut Ui, shown: &Shown<'_>) {
    let locale = shown.locale;
    let name = |dimension: Dimension| say(locale, &format!("dimension-{}", dimension.id())).into_owned();
    let all = dimensions(shown.session);
    if let Some(by) = named(ui, &say(locale, "choice-by"), &all, shown.session.chart.by, name) {
        shown.send(Command::SetDimension(by));
    }
}

fn year_basis_ui(ui: &mut Ui, shown: &Shown<'_>) {
    let name = |basis| year_basis_name(shown.session.dataset(), basis, shown.locale);
    let all = year_bases(shown.session);
    if let Some(basis) = named(ui, &say(shown.locale, "choice-year-of"), &all, shown.session.chart.year_of, name) {
        shown.send(Command::SetYearBasis(basis));
    }
}

/// The choices beside the chart.
pub(super) fn column_ui(ui: &mut Ui, shown: &Shown<'_>) {
    let (locale, chart) = (shown.locale, &shown.session.chart);
    let uses = |choice| chart.kind.uses(choice);
    ui.spacing_mut().item_spacing.y = 6.0;
    heading(ui, &say(locale, "choice-years"));
    years_ui(ui, shown);
    if uses(Choice::BaseYear) {
        year_ui(ui, shown, "choice-base-year", chart.base_year, Command::SetBaseYear);
    }
    if uses(Choice::EndYear) {
        year_ui(ui, shown, "choice-end-year", chart.end_year, Command::SetEndYear);
    }
    if uses(Choice::Order) {
        heading(ui, &say(locale, "choice-order"));
        let name = |order: SeriesOrder| say(locale, &format!("order-{}", order.id())).into_owned();
        if let Some(order) = wide(ui, &say(locale, "choice-order"), &SeriesOrder::ALL, chart.order, name) {
            shown.send(Command::SetOrder(order));
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
        toggle("choice-share", chart.share, Command::SetShare(!chart.share));
    }
    if uses(Choice::Labels) {
        toggle("choice-labels", chart.labels, Command::SetLabels(!chart.labels));
    }
    if uses(Choice::OwnAxes) {
        toggle("choice-own-axes", chart.own_axes, Command::SetOwnAxes(!chart.own_axes));
    }
    if uses(Choice::Schedule) {
        let on = chart.references.contains(&Reference::Schedule);
        toggle("choice-schedule", on, Command::ToggleReference(Reference::Schedule));
    }
    if uses(Choice::References) && !chart.share {
        let on = chart.references.contains(&Reference::Average);
        toggle("choice-average", on, Command::ToggleReference(Reference::Average));
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
    let years = shown.memo.years();
    let (Some(first), Some(last)) = (years.first().copied(), years.last().copied()) else { return };
    let (from, to) = shown.session.chart.years.unwrap_or((first, last));
    let all: Vec<i32> = (first..=last).collect();
    ui.horizontal(|ui| {
        let mut pick = |key: &str, current: i32, command: &dyn Fn(i32) -> Command| {
            if let Some(year) = choice(ui, &say(locale, key), &all, current, YEAR_WIDTH, |year| year.to_string()) {
                shown.send(command(year));
            }
        };
        pick("choice-from-year", from, &|year| Command::SetYears(Some((year, to))));
        pick("choice-to-year", to, &|year| Command::SetYears(Some((from, year))));
    });
    if shown.session.chart.years.is_some() && ui.button(say(locale, "choice-all-years").as_ref()).clicked() {
        shown.send(Command::SetYears(None));
    }
}

fn year_ui(ui: &mut Ui, shown: &Shown<'_>, key: &str, current: Option<i32>, command: fn(Option<i32>) -> Command) {
    let locale = shown.locale;
    let auto = say(locale, "choice-auto");
    heading(ui, &say(locale, key));
    let all: Vec<Option<i32>> = std::iter::once(None).chain(shown.memo.years().iter().copied().map(Some)).collect();
    let name = |year: Option<i32>| year.map_or_else(|| auto.to_string(), |year| year.to_string());
    if let Some(year) = wide(ui, &say(locale, key), &all, current, name) {
        shown.send(command(year));
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
        shown.send(Command::SetTop(top));
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
    let all = [None, Some(Scale::One), Some(Scale::Wan), Some(Scale::Yi)];
    if let Some(scale) = wide(ui, &say(locale, "choice-unit"), &all, current, name) {
        shown.send(Command::SetUnit(scale));
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
        shown.send(Command::EditTarget(text));
    }
    if response.lost_focus() {
        shown.send(Command::ApplyTarget);
    }
}

const CHOICE_WIDTH: f32 = 148.0;

const NAMED_WIDTH: f32 = 96.0;
const YEAR_WIDTH: f32 = 68.0;
const KINDS_IN_A_ROW: usize = 5;

/// A choice with its name before it; what was taken comes back.
fn named<T: Copy + PartialEq>(
    ui: &mut Ui,
    name: &str,
    all: &[T],
    current: T,
    label: impl Fn(T) -> String,
) -> Option<T> {
    ui.label(RichText::new(name).color(Ink::of(ui.visuals()).weak));
    choice(ui, name, all, current, NAMED_WIDTH, label)
}

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
    let chooser = Chooser { salt: name, name, items: &items, current, width, pictures: None };
    chooser.show(ui).and_then(|at| all.get(at).copied())
}
