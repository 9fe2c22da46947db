//! Carries out the commands of the charts: choices, comparison, drill, charts side by side.

#![deny(clippy::wildcard_enum_match_arm)]

use crate::app::chart::command::ChartCommand;
use crate::app::chart::panel::{MOST_PANELS, Panel};
use crate::app::chart::state::DrillStep;
use crate::app::core::answers::Answers;
use crate::app::core::apply::Apply;
use crate::app::core::ids::View;
use crate::app::core::session::Session;
use crate::app::core::workspace::Phase;
use crate::app::filter::state::FilterInput;
use crate::figure::Reference;
use crate::model::{Measure, ProjectIx, Sum};
use crate::query::{Clause, Dimension, Filter, Key, Part, Query, answer, parse_amount};

impl Apply<'_> {
    /// Carries one command out.
    pub(in crate::app) fn chart(&mut self, command: ChartCommand) {
        if matches!(command, ChartCommand::ShowMarkOf(_)) {
            self.state.view = View::Sectors;
        }
        if let Phase::Open(session) = &mut self.state.phase {
            session.step(None, |session| change(session, self.answers, command));
        }
    }
}

fn change(session: &mut Session, answers: &Answers, command: ChartCommand) {
    let dataset = &session.opened.dataset;
    let chart = &mut session.chart.asked;
    match command {
        ChartCommand::SetKind(kind) => chart.set_kind(dataset, kind),
        ChartCommand::SetMeasure(measure) => set_measure(session, measure),
        ChartCommand::SetDimension(by) => chart.set_dimension(by),
        ChartCommand::SetTime(time) => chart.time = time,
        ChartCommand::SetYearBasis(year_of) => chart.year_of = year_of,
        ChartCommand::SetYears(years) => chart.years = years.map(|(from, to)| (from.min(to), from.max(to))),
        ChartCommand::Choose(choices) => chart.choices = choices,
        ChartCommand::ToggleReference(reference) => toggle(&mut chart.references, reference),
        ChartCommand::EditTarget(text) => session.chart.target_input = text,
        ChartCommand::ApplyTarget => apply_target(session),
        ChartCommand::ToggleSeries(keys) => toggle_series(&mut chart.hidden, keys),
        ChartCommand::ShowAllSeries => chart.hidden.clear(),
        ChartCommand::Pin(keys) => pin(&mut chart.pinned, keys),
        ChartCommand::Unpin(keys) => chart.pinned.retain(|key| !keys.contains(key)),
        ChartCommand::ToggleOpened(sector) => chart.toggle_opened(sector),
        ChartCommand::DrillInto(key, by) => drill_into(session, key, by),
        ChartCommand::DrillUp(depth) => drill_up(session, depth),
        ChartCommand::SelectMarks(panel, parts) => session.choose_marks(panel, parts),
        ChartCommand::ShowMarkOf(project) => show_mark_of(session, answers, project),
        ChartCommand::MoveCursor(at) => session.move_cursor(Some(at)),
        ChartCommand::PointAt(pointed) => session.pointed = pointed,
        ChartCommand::SplitPanels => split(session),
        ChartCommand::AddPanel => add_panel(session),
        ChartCommand::ClosePanel(panel) => close(session, panel),
        ChartCommand::JoinPanels => join(session),
        ChartCommand::ActivatePanel(panel) => activate(session, panel),
        ChartCommand::EditPanelFilter(panel, text) => edit_panel_filter(session, panel, text),
        ChartCommand::ApplyPanelFilter(panel) => apply_panel_filter(session, panel),
        ChartCommand::RemovePanelClause(panel, clause) => remove_panel_clause(session, panel, &clause),
    }
}

/// A target belongs to what it was typed for.
fn set_measure(session: &mut Session, measure: Measure) {
    let chart = &mut session.chart.asked;
    chart.set_measure(&session.opened.dataset, measure);
    chart.references.retain(|reference| !matches!(reference, Reference::Target(_)));
    session.chart.target_input.clear();
}

fn pin(pinned: &mut Vec<Key>, keys: Vec<Key>) {
    for key in keys {
        if !pinned.contains(&key) {
            pinned.push(key);
        }
    }
}

fn drill_up(session: &mut Session, depth: usize) {
    let chart = &mut session.chart.asked;
    if let Some(step) = chart.drill_down.get(depth).cloned() {
        chart.drill_down.truncate(depth);
        chart.set_dimension(step.by);
    }
}

fn add_panel(session: &mut Session) {
    if session.chart.panels.len() < MOST_PANELS {
        session.chart.panels.push(Panel::default());
    }
}

fn join(session: &mut Session) {
    session.chart.panels.clear();
    session.chart.active = 0;
}

fn activate(session: &mut Session, panel: usize) {
    if panel < session.chart.shown_panels() {
        session.chart.active = panel;
    }
}

fn edit_panel_filter(session: &mut Session, panel: usize, text: String) {
    if let Some(panel) = session.chart.panels.get_mut(panel) {
        panel.input.set(text);
    }
}

fn remove_panel_clause(session: &mut Session, panel: usize, clause: &Clause) {
    if let Some(panel) = session.chart.panels.get_mut(panel) {
        panel.filter = std::mem::take(&mut panel.filter).without(clause);
    }
}

/// Hides what is shown; shows what is hidden, if all of it is.
fn toggle_series(hidden: &mut Vec<Key>, keys: Vec<Key>) {
    if keys.iter().all(|key| hidden.contains(key)) {
        hidden.retain(|key| !keys.contains(key));
    } else {
        hidden.extend(keys);
    }
}

/// The list goes on belonging to the same chart, unless that was the one.
fn close(session: &mut Session, panel: usize) {
    if panel >= session.chart.panels.len() {
        return;
    }
    session.chart.panels.remove(panel);
    if session.chart.panels.len() < 2 {
        session.chart.panels.clear();
    }
    if panel < session.chart.active {
        session.chart.active -= 1;
    }
    session.chart.active = session.chart.active.min(session.chart.shown_panels() - 1);
}

fn toggle(references: &mut Vec<Reference>, reference: Reference) {
    match references.iter().position(|known| *known == reference) {
        Some(at) => drop(references.remove(at)),
        None => references.push(reference),
    }
}

/// The typed target becomes a line; an empty or a wrong one is none.
fn apply_target(session: &mut Session) {
    let text = session.chart.target_input.trim().to_owned();
    let measure = session.chart.asked.measure;
    let target = if measure == Measure::ProjectCount {
        text.parse::<i128>().ok().map(|count| Sum::from_fen(count * 100))
    } else {
        let currency = session.dataset().currency_of(measure).unwrap_or(session.dataset().currency());
        parse_amount(&text, currency).ok().map(|fen| Sum::from_fen(fen.into()))
    };
    let references = &mut session.chart.asked.references;
    references.retain(|reference| !matches!(reference, Reference::Target(_)));
    references.extend(target.map(Reference::Target));
}

/// One chart for each of what is pinned, else the chart twice.
fn split(session: &mut Session) {
    let pinned = &session.chart.asked.pinned;
    session.chart.panels = if pinned.len() > 1 {
        let panel = |key: &Key| Panel { filter: Filter::default().and(Clause::only(*key)), ..Panel::default() };
        pinned.iter().take(MOST_PANELS).map(panel).collect()
    } else {
        vec![Panel::default(), Panel::default()]
    };
    session.chart.active = 0;
}

fn apply_panel_filter(session: &mut Session, panel: usize) {
    let Some(text) = session.chart.panels.get(panel).map(|panel| panel.input.text.clone()) else { return };
    let parsed = Filter::parse(session.panel_data(panel), &[text.as_str()]);
    let Some(panel) = session.chart.panels.get_mut(panel) else { return };
    match parsed {
        Ok(more) => {
            panel.filter = std::mem::take(&mut panel.filter).and_all(&more);
            panel.input = FilterInput::default();
        }
        Err(error) => panel.input.error = Some(error),
    }
}

/// Only what has the key, grouped by something else; all years stay. Where several keys are compared, each gets a chart
/// of its own, so that the comparison stays too.
fn drill_into(session: &mut Session, key: Key, by: Dimension) {
    let pinned = session.chart.asked.pinned.clone();
    let before = session.chart.asked.by;
    if pinned.len() > 1 && pinned.contains(&key) {
        split(session);
        session.chart.active = pinned.iter().take(MOST_PANELS).position(|one| *one == key).unwrap_or(0);
    } else {
        session.chart.asked.drill_down.push(DrillStep { key, by: before });
    }
    session.chart.asked.set_dimension(by);
}

/// Selects the mark that a project is part of.
fn show_mark_of(session: &mut Session, answers: &Answers, project: ProjectIx) {
    // Another package does not have it.
    let own = (0..session.chart.shown_panels()).find(|panel| session.panel_generation(*panel) == session.generation);
    let Some(panel) = own.filter(|_| answers.is_about(session)) else { return };
    let Some(Ok(figure)) = answers.chart.figures().get(panel) else { return };
    let filter = figure.query.filter.clone().and(Clause::only(Key::Project(Some(project))));
    let query = Query { filter, ..figure.query.clone() };
    let Ok(found) = answer(session.dataset(), &query) else { return };
    let parts: Vec<Part> = found
        .cells()
        .filter_map(|(keys, _)| figure.find_cell(keys))
        .filter_map(|at| figure.mark(at))
        .map(|mark| mark.part.clone())
        .collect();
    session.choose_marks(panel, parts);
}
