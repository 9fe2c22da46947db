//! Undo and redo over filters and choices. Must not know what the choices mean.

use std::sync::Arc;

use crate::app::chart::panel::Panel;
use crate::app::chart::state::Chart;
use crate::app::core::remap::Remap;
use crate::query::{Filter, Part};

/// So many steps are remembered.
const MOST: usize = 200;

/// What undo brings back: which projects, and how they are looked at.
#[derive(Clone)]
pub(crate) struct Look {
    pub(crate) filter: Filter,
    pub(crate) search: String,
    pub(crate) chart: Chart,
    pub(crate) panels: Vec<Panel>,
    pub(crate) marks: Vec<Part>,
    /// The panel that the marks belong to. To go from one to another is no step of its own.
    pub(crate) active: usize,
}

impl Look {
    /// The same in another reading of the window's package, as far as it makes sense there.
    pub(crate) fn remapped(&self, remap: &Remap<'_>) -> Self {
        Self {
            filter: remap.filter(&self.filter),
            search: self.search.clone(),
            chart: self.chart.remapped(remap),
            panels: self.panels.iter().map(|panel| panel.remapped(remap)).collect(),
            marks: marks_in(&self.marks, self.panels.get(self.active), remap),
            active: self.active,
        }
    }
}

/// The marks of a panel in another reading of the window's package. A panel with a package of its own keeps them.
pub(crate) fn marks_in(marks: &[Part], panel: Option<&Panel>, remap: &Remap<'_>) -> Vec<Part> {
    if panel.is_some_and(|panel| panel.other.is_some()) {
        return marks.to_owned();
    }
    marks.iter().filter_map(|part| remap.part(part)).collect()
}

impl PartialEq for Look {
    fn eq(&self, other: &Self) -> bool {
        (&self.filter, &self.search, &self.chart, &self.panels, &self.marks)
            == (&other.filter, &other.search, &other.chart, &other.panels, &other.marks)
    }
}

/// What goes on over several changes and is one step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Run {
    /// A stretch of bars that is being drawn.
    Brush,
    /// A search that is being typed.
    Typing,
}

/// What was looked at before, and again after an undo. A copy costs next to nothing.
#[derive(Clone, Default)]
pub(crate) struct UndoStack {
    past: Vec<Arc<Look>>,
    future: Vec<Arc<Look>>,
    run: Option<Run>,
}

impl UndoStack {
    /// Notes what was looked at before a change that is part of a run: the first one of it is the step. A run that has
    /// come back to where it began is none.
    pub(crate) fn note_in(&mut self, run: Option<Run>, before: Look, now: &Look) {
        if run.is_none() || self.run != run {
            self.note(before);
        } else if self.past.last().is_some_and(|first| **first == *now) {
            self.past.pop();
            self.future.clear();
            self.run = None;
            return;
        }
        self.future.clear();
        self.run = run;
    }

    /// What comes is no part of what went before.
    pub(crate) fn end_run(&mut self) {
        self.run = None;
    }

    /// Notes what was looked at before a change.
    pub(crate) fn note(&mut self, before: Look) {
        self.past.push(Arc::new(before));
        if self.past.len() > MOST {
            self.past.remove(0);
        }
        self.future.clear();
        self.end_run();
    }

    /// What was looked at before `now`.
    pub(crate) fn undo(&mut self, now: Look) -> Option<Look> {
        self.end_run();
        let before = self.past.pop()?;
        self.future.push(Arc::new(now));
        Some(Arc::unwrap_or_clone(before))
    }

    /// What was looked at after `now`, before it was undone.
    pub(crate) fn redo(&mut self, now: Look) -> Option<Look> {
        self.end_run();
        let after = self.future.pop()?;
        self.past.push(Arc::new(now));
        Some(Arc::unwrap_or_clone(after))
    }

    /// The same steps in another reading of the package, in which `now` is looked at. Steps that look the same as what
    /// comes before or after them there are none.
    pub(crate) fn remapped(&self, now: &Look, remap: &Remap<'_>) -> Self {
        let steps = |looks: &[Arc<Look>]| {
            let mut steps: Vec<Arc<Look>> = looks.iter().map(|look| Arc::new(look.remapped(remap))).collect();
            steps.dedup();
            let is_now = steps.last().is_some_and(|next| **next == *now);
            if is_now {
                steps.pop();
            }
            (steps, is_now)
        };
        let (past, is_before_gone) = steps(&self.past);
        let (future, _) = steps(&self.future);
        // What goes on has no step to go back to any more: what comes begins one.
        Self { past, future, run: self.run.filter(|_| !is_before_gone) }
    }

    /// Whether there is anything to undo.
    pub(crate) fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is anything to redo.
    pub(crate) fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }
}
