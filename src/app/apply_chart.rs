//! Carries out the commands of the chart: choices, comparison, drill, panels, undo.

use super::chart::Scope;
use super::command::Command;
use super::memo::Memo;
use super::session::{MOST_PANELS, Panel, Session};
use crate::figure::Reference;
use crate::model::{Measure, ProjectIx, Sum};
use crate::query::{Clause, Dimension, Filter, Key, Part, Query, answer, parse_amount};

/// Carries a command out, or hands it back.
pub(super) fn apply(session: &mut Session, memo: &Memo, command: Command) -> Option<Command> {
    let command = choose(session, command)?;
    let command = compare(session, command)?;
    drill(session, memo, command)
}

/// The choices beside the chart.
fn choose(session: &mut Session, command: Command) -> Option<Command> {
    let dataset = &session.opened.dataset;
    let chart = &mut session.chart;
    match command {
        Command::SetKind(kind) => chart.set_kind(dataset, kind),
        Command::SetMeasure(measure) => {
            chart.set_measure(dataset, measure);
            chart.references.retain(|reference| !matches!(reference, Reference::Target(_)));
            session.target_input.clear();
        }
        Command::SetDimension(by) => chart.set_dimension(dataset, by),
        Command::SetYearBasis(year_of) => chart.year_of = year_of,
        Command::SetYears(years) => chart.years = years.map(|(from, to)| (from.min(to), from.max(to))),
        Command::SetOrder(order) => chart.order = order,
        Command::SetTop(top) => chart.top = top,
        Command::SetShare(share) => chart.share = share,
        Command::SetLabels(labels) => chart.labels = labels,
        Command::SetUnit(scale) => chart.scale = scale,
        Command::SetBaseYear(year) => chart.base_year = year,
        Command::SetEndYear(year) => chart.end_year = year,
        Command::SetOwnAxes(own) => chart.own_axes = own,
        Command::ToggleReference(reference) => toggle(&mut chart.references, reference),
        Command::EditTarget(text) => {
            session.target_input = text;
            return None;
        }
        Command::ApplyTarget => apply_target(session),
        Command::ToggleSeries(keys) if keys.is_empty() => return None,
        Command::ToggleSeries(keys) => {
            let hidden = &mut chart.hidden;
            if keys.iter().all(|key| hidden.contains(key)) {
                hidden.retain(|key| !keys.contains(key));
            } else {
                hidden.extend(keys);
            }
        }
        Command::ShowAllSeries => chart.hidden.clear(),
        other => return Some(other),
    }
    // Another figure has other marks.
    session.cursor = None;
    session.drill.clear();
    None
}

fn toggle(references: &mut Vec<Reference>, reference: Reference) {
    match references.iter().position(|known| *known == reference) {
        Some(at) => drop(references.remove(at)),
        None => references.push(reference),
    }
}

/// The typed target becomes a line; an empty or a wrong one is none.
fn apply_target(session: &mut Session) {
    let text = session.target_input.trim().to_owned();
    let target = match session.chart.measure {
        Measure::ProjectCount => text.parse::<i128>().ok().map(|count| Sum::from_fen(count * 100)),
        measure => {
            let currency = session.dataset().currency_of(measure).unwrap_or(session.dataset().currency());
            parse_amount(&text, currency).ok().map(|fen| Sum::from_fen(fen.into()))
        }
    };
    let references = &mut session.chart.references;
    references.retain(|reference| !matches!(reference, Reference::Target(_)));
    references.extend(target.map(Reference::Target));
}

/// Comparing: what is pinned, and charts side by side.
fn compare(session: &mut Session, command: Command) -> Option<Command> {
    match command {
        Command::Pin(keys) => {
            for key in keys {
                if !session.chart.pinned.contains(&key) {
                    session.chart.pinned.push(key);
                }
            }
        }
        Command::Unpin(keys) => session.chart.pinned.retain(|key| !keys.contains(key)),
        Command::SplitPanels => split(session),
        Command::AddPanel if session.panels.len() < MOST_PANELS => session.panels.push(Panel::default()),
        Command::ClosePanel(panel) if panel < session.panels.len() => {
            session.panels.remove(panel);
            if session.panels.len() < 2 {
                session.panels.clear();
            }
            // The list goes on belonging to the same chart, unless that was the one.
            if panel < session.active {
                session.active -= 1;
            }
            session.active = session.active.min(session.shown_panels() - 1);
            session.drill.clear();
        }
        Command::JoinPanels => {
            session.panels.clear();
            session.active = 0;
            session.drill.clear();
        }
        Command::ActivatePanel(panel) => {
            if panel != session.active && panel < session.shown_panels() {
                session.active = panel;
                session.drill.clear();
            }
        }
        Command::EditPanelFilter(panel, text) => {
            if let Some(panel) = session.panels.get_mut(panel) {
                panel.input = text;
                panel.error = None;
            }
        }
        Command::ApplyPanelFilter(panel) => apply_panel_filter(session, panel),
        Command::RemovePanelClause(panel, clause) => {
            if let Some(panel) = session.panels.get_mut(panel) {
                panel.filter = std::mem::take(&mut panel.filter).without(&clause);
            }
        }
        Command::PointAt(pointed) => session.pointed = pointed,
        other => return Some(other),
    }
    None
}

/// One chart for each of what is pinned, else the chart twice.
fn split(session: &mut Session) {
    let pinned = &session.chart.pinned;
    session.panels = if pinned.len() > 1 {
        let panel = |key: &Key| Panel { filter: Filter::default().and(Clause::only(*key)), ..Panel::default() };
        pinned.iter().take(MOST_PANELS).map(panel).collect()
    } else {
        vec![Panel::default(), Panel::default()]
    };
    session.active = 0;
    session.drill.clear();
}

fn apply_panel_filter(session: &mut Session, panel: usize) {
    let Some(text) = session.panels.get(panel).map(|panel| panel.input.clone()) else { return };
    let parsed = Filter::parse(session.panel_data(panel), &[text.as_str()]);
    let Some(panel) = session.panels.get_mut(panel) else { return };
    match parsed {
        Ok(more) => {
            panel.filter = std::mem::take(&mut panel.filter).and_all(&more);
            panel.input.clear();
        }
        Err(error) => panel.error = Some(error),
    }
    session.drill.clear();
}

/// From marks to projects, inwards and back.
fn drill(session: &mut Session, memo: &Memo, command: Command) -> Option<Command> {
    match command {
        Command::SelectMarks(panel, parts) => {
            session.active = panel.min(session.shown_panels() - 1);
            session.drill = parts;
        }
        Command::MoveCursor(at) => session.cursor = Some(at),
        Command::ToggleOpened(sector) => {
            session.chart.toggle_opened(sector);
            session.drill.clear();
        }
        Command::DrillInto(key, by) => drill_into(session, key, by),
        Command::LeaveScope(depth) => {
            if let Some(step) = session.chart.scope.get(depth).cloned() {
                session.chart.scope.truncate(depth);
                let dataset = &session.opened.dataset;
                session.chart.set_dimension(dataset, step.by);
                session.drill.clear();
            }
        }
        Command::ShowMarkOf(project) => show_mark_of(session, memo, project),
        Command::Undo => {
            let now = session.look();
            if let Some(look) = session.history.undo(now) {
                session.show(look);
            }
        }
        Command::Redo => {
            let now = session.look();
            if let Some(look) = session.history.redo(now) {
                session.show(look);
            }
        }
        other => return Some(other),
    }
    None
}

/// Only what has the key, grouped by something else; all years stay. Where several keys are compared, each gets a chart
/// of its own, so that the comparison stays too.
fn drill_into(session: &mut Session, key: Key, by: Dimension) {
    let pinned = session.chart.pinned.clone();
    let before = session.chart.by;
    if pinned.len() > 1 && pinned.contains(&key) {
        split(session);
        session.active = pinned.iter().take(MOST_PANELS).position(|one| *one == key).unwrap_or(0);
    } else {
        session.chart.scope.push(Scope { key, by: before });
    }
    let dataset = &session.opened.dataset;
    session.chart.set_dimension(dataset, by);
    session.drill.clear();
}

/// Selects the mark that a project is part of.
fn show_mark_of(session: &mut Session, memo: &Memo, project: ProjectIx) {
    // Another package does not have it.
    let own = (0..session.shown_panels()).find(|panel| session.panel_generation(*panel) == session.generation);
    let Some(panel) = own.filter(|_| memo.is_about(session)) else { return };
    let Some(Ok(figure)) = memo.figures().get(panel) else { return };
    let filter = figure.query.filter.clone().and(Clause::only(Key::Project(Some(project))));
    let query = Query { filter, ..figure.query.clone() };
    let Ok(found) = answer(session.dataset(), &query) else { return };
    let parts: Vec<Part> = found
        .cells()
        .filter_map(|(keys, _)| figure.find_cell(keys))
        .filter_map(|at| figure.mark(at))
        .map(|mark| mark.part.clone())
        .collect();
    session.active = panel;
    session.drill = parts;
}
