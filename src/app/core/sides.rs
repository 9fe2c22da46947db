//! What stands beside the page, and what gives way where there is no room for all of it: first the choices beside the
//! chart, then the facets; at last the detail pane lies over the page. Must not know what is in them.

use egui::Rangef;

use crate::app::core::ids::Pane;
use crate::app::core::page_spec::PageSpec;
use crate::app::core::workspace::State;

/// How wide the detail pane and the facets may be made.
pub(in crate::app) const DETAIL: Rangef = Rangef { min: 240.0, max: 640.0 };
pub(in crate::app) const FACETS: Rangef = Rangef { min: 180.0, max: 400.0 };
/// The choices beside a chart.
pub(in crate::app) const CHOICES: f32 = 188.0;
/// As they are before anybody drags their edges.
pub(in crate::app) const LEFT_BAR_WIDTH: f32 = 112.0;
const DETAIL_WIDTH: f32 = 320.0;
const FACETS_WIDTH: f32 = 224.0;
/// A chart keeps so much beside its choices, or beside the facets, or they give way.
const BESIDE_CHOICES: f32 = 760.0;
const BESIDE_FACETS: f32 = 620.0;
/// A list can be pressed together further.
const LIST_BESIDE_FACETS: f32 = 520.0;
/// The page keeps so much beside the detail pane, or the pane lies over it.
const BESIDE_DETAIL: f32 = 560.0;
/// Beside a chart the facets stand unasked only in a window of this width.
const ROOMY: f32 = 1500.0;

/// Where something stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::app) enum Stands {
    /// Nowhere: nobody wants it, or there is no room.
    #[default]
    Away,
    /// Beside the page, which is the narrower for it.
    Beside,
    /// Over the page.
    Over,
}

impl Stands {
    /// Whether it is in sight.
    pub(in crate::app) fn is_shown(self) -> bool {
        self != Self::Away
    }
}

/// Where all of it stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::app) struct Sides {
    pub(in crate::app) choices: Stands,
    pub(in crate::app) facets: Stands,
    pub(in crate::app) detail: Stands,
}

impl Sides {
    /// In a window of this width.
    pub(in crate::app) fn of(state: &State, width: f32) -> Self {
        let settings = &state.settings;
        let mut sides = Self::default();
        let mut room = width - settings.left_bar_width.unwrap_or(LEFT_BAR_WIDTH);
        if state.panes.is_detail_open {
            let own = detail_width(state);
            sides.detail = if room - own >= BESIDE_DETAIL { Stands::Beside } else { Stands::Over };
            room -= if sides.detail == Stands::Beside { own } else { 0.0 };
        }
        let page = PageSpec::of(state.view);
        let has_facets = page.list.is_some();
        let are_wanted = state.panes.facets_open.unwrap_or(page.is_of_facets || width >= ROOMY);
        let least = if page.is_of_facets { LIST_BESIDE_FACETS } else { BESIDE_FACETS };
        let own = facets_width(state);
        sides.facets = stands(has_facets && are_wanted, room - own >= least, state.panes.over == Some(Pane::Facets));
        room -= if sides.facets == Stands::Beside { own } else { 0.0 };
        let are_wanted = page.has_choices && state.settings.choices_open.unwrap_or(true);
        sides.choices = stands(are_wanted, room - CHOICES >= BESIDE_CHOICES, state.panes.over == Some(Pane::Choices));
        sides
    }

    /// Where one of them stands.
    pub(in crate::app) fn stands(self, pane: Pane) -> Stands {
        match pane {
            Pane::Choices => self.choices,
            Pane::Facets => self.facets,
            Pane::Detail => self.detail,
            Pane::LeftBar => Stands::Beside,
        }
    }
}

fn stands(is_wanted: bool, has_room: bool, is_asked_for: bool) -> Stands {
    match (is_wanted, has_room, is_asked_for) {
        (true, true, _) => Stands::Beside,
        (true, false, true) => Stands::Over,
        _ => Stands::Away,
    }
}

/// How wide the detail pane is made.
pub(in crate::app) fn detail_width(state: &State) -> f32 {
    DETAIL.clamp(state.settings.detail_width.unwrap_or(DETAIL_WIDTH))
}

/// How wide the facets are made.
pub(in crate::app) fn facets_width(state: &State) -> f32 {
    FACETS.clamp(state.settings.facets_width.unwrap_or(FACETS_WIDTH))
}

impl State {
    /// Whether the facets are in sight in a window of this width.
    pub(in crate::app) fn facets_show(&self, width: f32) -> bool {
        Sides::of(self, width).facets.is_shown()
    }

    /// Shows the choices or the facets if they are away, else puts them away; that is remembered. Where there is no room
    /// for what is asked for, it lies over the page.
    pub(in crate::app) fn toggle(&mut self, pane: Pane, width: f32) {
        let is_shown = Sides::of(self, width).stands(pane).is_shown();
        match pane {
            Pane::Facets => (self.panes.facets_open, self.settings.facets_open) = (Some(!is_shown), Some(!is_shown)),
            Pane::Choices => self.settings.choices_open = Some(!is_shown),
            Pane::Detail => self.panes.is_detail_open = !self.panes.is_detail_open,
            Pane::LeftBar => {}
        }
        if matches!(pane, Pane::Facets | Pane::Choices) {
            self.panes.over = (!is_shown).then_some(pane);
        }
    }
}
