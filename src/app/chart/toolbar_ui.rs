//! The row above the chart: what is asked, and at its end what is done with the whole. It is one row in every language
//! and at every width: where there is no room first the words before the choices go, then buttons go into a menu.

use egui::{Rect, RichText, Ui};

use crate::app::chart::command::ChartCommand;
use crate::app::chart::measures::{measures, statistic, statistics};
use crate::app::chart::offers::{dimensions, year_bases};
use crate::app::core::actions_ui::{Action, actions_ui, actions_width, text_width};
use crate::app::core::command::Command;
use crate::app::core::ids::Pane;
use crate::app::core::shown::Shown;
use crate::app::core::sides::Sides;
use crate::app::export::command::ExportCommand;
use crate::app::gallery::command::GalleryCommand;
use crate::app::history::command::HistoryCommand;
use crate::app::widgets::choice::{Choice as Chooser, ChoiceItem, Pictures};
use crate::app::widgets::focus::Cluster;
use crate::app::widgets::theme;
use crate::app::window::command::WindowCommand;
use crate::draw::{Ink, kind_picture};
use crate::figure::{Choice, Kind, Pair};
use crate::listing::year_basis_name;
use crate::model::Measure;
use crate::text::say;

/// One of the choices: what it is about, what is chosen, what else could be.
struct Picked {
    name: String,
    current: String,
    options: Vec<(String, Command)>,
}

/// What a box takes beside its words.
const BOX: f32 = 40.0;
/// No box is wider for its words, nor narrower for want of room.
const WIDEST: f32 = 190.0;
const NARROWEST: f32 = 76.0;
const KINDS_IN_A_ROW: usize = 5;

/// Kind, measure, series, years; at the right what is done with the whole.
pub(in crate::app) fn toolbar_ui(ui: &mut Ui, shown: &Shown<'_>) {
    let years = shown.session.dataset().has_dates().then(|| year_basis(shown));
    let picks: Vec<Picked> = [kind(shown), measure(shown), dimension(shown)].into_iter().chain(years).collect();
    let actions = actions(ui, shown);
    ui.horizontal(|ui| {
        theme::lower(ui);
        ui.spacing_mut().item_spacing.x = 6.0;
        let gap = ui.spacing().item_spacing.x;
        let available = ui.available_width();
        // A box is as wide as its widest words, so that nothing moves when others are chosen.
        let widest = |picked: &Picked| {
            let words = picked.options.iter().map(|(label, _)| text_width(ui, label));
            (words.fold(text_width(ui, &picked.current), f32::max) + BOX).min(WIDEST)
        };
        let mut widths: Vec<f32> = picks.iter().map(widest).collect();
        let names: f32 = picks.iter().map(|picked| text_width(ui, &picked.name) + gap).sum();
        let boxes = |widths: &[f32]| widths.iter().map(|width| width + gap).sum::<f32>();
        let separator = 12.0 + gap;
        let fixed = boxes(&widths) + separator;
        let is_named = fixed + names + actions_width(ui, &actions) <= available;
        let least = actions_width(ui, &actions[actions.len().saturating_sub(1)..]) + 40.0;
        if fixed + least > available {
            let share = (available - separator - least - picks.len() as f32 * gap) / widths.iter().sum::<f32>();
            widths.iter_mut().for_each(|width| *width = (*width * share).floor().max(NARROWEST));
        }
        // One stop on the way to the chart.
        let mut cluster = Cluster::begin(ui, "chart toolbar");
        for (picked, width) in picks.into_iter().zip(widths) {
            picked.ui(ui, shown, width, is_named, &mut cluster);
        }
        ui.separator();
        let rest = ui.available_width();
        actions_ui(ui, shown, &actions, rest, Some(&mut cluster));
        cluster.end(ui);
    });
}

/// What is done with the whole, what is needed least goes first where there is no room.
fn actions(ui: &Ui, shown: &Shown<'_>) -> Vec<Action> {
    let ranked = [
        (Command::Chart(ChartCommand::SplitPanels), 2),
        (Command::Chart(ChartCommand::JoinPanels), 5),
        (Command::History(HistoryCommand::Undo), 3),
        (Command::History(HistoryCommand::Redo), 1),
        (Command::Window(WindowCommand::ToggleChoices), 6),
        (Command::Gallery(GalleryCommand::Keep), 4),
        (Command::Export(ExportCommand::Show), 7),
    ];
    let width = ui.ctx().content_rect().width();
    let mut actions: Vec<Action> = ranked
        .into_iter()
        .filter_map(|(command, rank)| Action::offered(ui, shown, command, rank))
        .map(|action| match action.command {
            Command::Window(WindowCommand::ToggleChoices) => {
                Action { is_on: Sides::of(shown.state, width).stands(Pane::Choices).is_shown(), ..action }
            }
            _ => action,
        })
        .collect();
    if !shown.session.chart.asked.hidden.is_empty() {
        actions.extend(Action::offered(ui, shown, Command::Chart(ChartCommand::ShowAllSeries), 8));
    }
    actions
}

impl Picked {
    fn ui(self, ui: &mut Ui, shown: &Shown<'_>, width: f32, is_named: bool, cluster: &mut Cluster) {
        if is_named {
            ui.label(RichText::new(self.name.as_str()).color(Ink::of(ui.visuals()).weak));
        }
        let refusal = |command: &Command| match command {
            Command::Chart(ChartCommand::SetKind(_)) => shown.offer(command).and_then(|offer| offer.refusal.clone()),
            _ => None,
        };
        let items: Vec<ChoiceItem> = self
            .options
            .iter()
            .map(|(label, command)| ChoiceItem { label: label.clone(), refusal: refusal(command) })
            .collect();
        let picture = |ui: &Ui, at: usize, rect: Rect| {
            let is_refused = items.get(at).is_some_and(|item| item.refusal.is_some());
            if let Some((_, Command::Chart(ChartCommand::SetKind(kind)))) = self.options.get(at) {
                kind_picture(ui.painter(), *kind, rect, &Ink::of(ui.visuals()), is_refused);
            }
        };
        let has_pictures = matches!(self.options.first(), Some((_, Command::Chart(ChartCommand::SetKind(_)))));
        let pictures: Option<Pictures<'_>> = if has_pictures { Some((KINDS_IN_A_ROW, &picture)) } else { None };
        let current = self.options.iter().position(|(label, _)| *label == self.current);
        let hint = (!is_named).then_some(self.name.as_str());
        let choice = Chooser { salt: &self.name, name: &self.name, items: &items, current, width, pictures, hint };
        if let Some((_, command)) = choice.show_in(ui, cluster).and_then(|at| self.options.get(at)) {
            shown.send(command.clone());
        }
    }
}

fn kind(shown: &Shown<'_>) -> Picked {
    let locale = shown.locale;
    let name = |kind: Kind| say(locale, &format!("kind-{}", kind.id())).into_owned();
    Picked {
        name: say(locale, "choice-kind").into_owned(),
        current: name(shown.session.chart.asked.kind),
        options: Kind::ALL.into_iter().map(|kind| (name(kind), Command::Chart(ChartCommand::SetKind(kind)))).collect(),
    }
}

fn measure(shown: &Shown<'_>) -> Picked {
    let (locale, chart) = (shown.locale, &shown.session.chart.asked);
    let name = |measure: Measure| say(locale, &format!("measure-{}", measure.id())).into_owned();
    let pair_name = |pair: Pair| format!("{} / {}", name(pair.completed), name(pair.planned));
    let (current, options) = if chart.kind.uses(Choice::Pair) {
        let options = Pair::ALL
            .into_iter()
            .map(|pair| (pair_name(pair), Command::Chart(ChartCommand::SetMeasure(pair.completed))));
        (pair_name(Pair::of(chart.measure)), options.collect())
    } else {
        // Another column keeps the statistic that is asked for.
        let how = chart.measure.statistic().map(|statistic| statistic.how());
        let asked = |measure| how.and_then(|how| statistic(measure, how)).unwrap_or(measure);
        let all = measures(shown.session.dataset());
        let of_two = Some(chart.measure).filter(|it| it.statistic().is_some() && statistics(*it).is_empty());
        let options = all.into_iter().map(|measure| (name(measure), asked(measure)));
        let options = options.chain(of_two.map(|measure| (name(measure), measure)));
        let options = options.map(|(name, measure)| (name, Command::Chart(ChartCommand::SetMeasure(measure))));
        (name(of_two.unwrap_or(chart.measure.base())), options.collect())
    };
    Picked { name: say(locale, "choice-measure").into_owned(), current, options }
}

fn dimension(shown: &Shown<'_>) -> Picked {
    let locale = shown.locale;
    let name = |by: crate::query::Dimension| by.name(shown.session.dataset(), locale).into_owned();
    Picked {
        name: say(locale, "choice-by").into_owned(),
        current: name(shown.session.chart.asked.by),
        options: dimensions(shown.session)
            .into_iter()
            .map(|by| (name(by), Command::Chart(ChartCommand::SetDimension(by))))
            .collect(),
    }
}

fn year_basis(shown: &Shown<'_>) -> Picked {
    let name = |basis| year_basis_name(shown.session.dataset(), basis, shown.locale);
    let bases = year_bases(shown.session).into_iter();
    Picked {
        name: say(shown.locale, "choice-year-of").into_owned(),
        current: name(shown.session.chart.asked.year_of),
        options: bases.map(|basis| (name(basis), Command::Chart(ChartCommand::SetYearBasis(basis)))).collect(),
    }
}
