//! How what is looked at changes: only here marks and titles are let go of, and only here it is noted for undo. Must not know
//! what anybody asked for.

use super::Session;
use crate::app::chart::state::Chart;
use crate::app::core::undo::{Look, Run};
use crate::figure::{FigureSpec, MarkAt};
use crate::query::{Filter, Part};

impl Session {
    /// The marks whose projects are listed below the chart; all of the chart when there are none.
    pub(crate) fn marks(&self) -> &[Part] {
        &self.marks
    }

    /// Where the arrow keys stand.
    pub(crate) fn cursor(&self) -> Option<MarkAt> {
        self.cursor
    }

    /// Puts the arrow keys onto a mark of what is shown.
    pub(crate) fn move_cursor(&mut self, at: Option<MarkAt>) {
        self.cursor = at;
    }

    /// What undo brings back.
    pub(crate) fn look(&self) -> Look {
        Look {
            filter: self.filter.clone(),
            search: self.lists.search.clone(),
            active: self.chart.active,
            chart: self.chart.asked.clone(),
            panels: self.chart.panels.clone(),
            marks: self.marks.clone(),
        }
    }

    /// A change that can be undone, if it changes anything. The only place that lets go of the marks and of the title when
    /// another question is asked, and that notes what was looked at before.
    pub(crate) fn step(&mut self, run: Option<Run>, change: impl FnOnce(&mut Self)) {
        self.step_titled(run, None, change);
    }

    /// The same where what is shown then has a title of its own.
    pub(crate) fn step_titled(&mut self, run: Option<Run>, title: Option<&str>, change: impl FnOnce(&mut Self)) {
        let (before, marked) = (self.look(), self.marked_figure());
        change(self);
        match self.new_marks.take() {
            Some(marks) => self.marks = marks,
            // Another figure has other marks.
            None if self.marked_figure() != marked => {
                self.marks.clear();
                self.cursor = None;
            }
            None => {}
        }
        self.let_go_of_title(&before);
        if title.is_some() {
            self.chart.asked.choices.title = title.map(str::to_owned);
        }
        let now = self.look();
        if now != before {
            self.undo.note_in(run, before, &now);
        }
    }

    /// Chooses marks of a chart, so that their projects are listed: within a step.
    pub(crate) fn choose_marks(&mut self, panel: usize, marks: Vec<Part>) {
        self.chart.active = panel.min(self.chart.shown_panels() - 1);
        self.new_marks = Some(marks);
    }

    /// What tells the figure whose marks are chosen from another: which of those side by side, and what it asks.
    fn marked_figure(&self) -> (usize, u64, FigureSpec) {
        let spec = self.panel_spec(self.chart.active);
        (
            self.chart.active,
            self.panel_generation(self.chart.active),
            FigureSpec { focus: Vec::new(), ..spec.choosing(|it| it.title = None) },
        )
    }

    /// A title of somebody's own speaks of the question that was asked before, not of another one.
    fn let_go_of_title(&mut self, before: &Look) {
        let asked = |chart: &Chart, filter: &Filter| (chart.kind, chart.query(filter));
        if asked(&self.chart.asked, &self.filter) != asked(&before.chart, &before.filter) {
            self.chart.asked.choices.title = None;
        }
    }

    /// Shows what was looked at before.
    pub(crate) fn show(&mut self, look: Look) {
        self.filter = look.filter;
        self.filter_input.error = None;
        self.chart.show(look.chart, look.panels, look.active);
        self.lists.search = look.search;
        self.marks = look.marks;
        self.cursor = None;
    }
}
