//! What can be done, as buttons in one row: those that find no room stand in a menu at its end.

use egui::containers::menu::MenuButton;
use egui::{Button, Response, TextStyle, Ui, WidgetInfo};

use crate::app::core::command::Command;
use crate::app::core::offer_ui::tell;
use crate::app::core::shown::Shown;
use crate::app::widgets::focus::Cluster;
use crate::text::say;

/// A button about to be shown.
pub(crate) struct Action {
    /// What it says.
    pub(crate) label: String,
    /// What it does.
    pub(crate) command: Command,
    /// Whether it is on.
    pub(crate) is_on: bool,
    /// Why it cannot be pressed now, if it cannot.
    pub(crate) refusal: Option<String>,
    /// What whoever points at it is told: its key, or more about it.
    pub(crate) hint: Option<String>,
    /// The greater, the later it goes into the menu.
    pub(crate) rank: u8,
}

impl Action {
    /// A button that can always be pressed.
    pub(crate) fn new(label: impl Into<String>, command: Command) -> Self {
        Self { label: label.into(), command, is_on: false, refusal: None, hint: None, rank: 0 }
    }

    /// What is offered under a command, if it is.
    pub(crate) fn offered(ui: &Ui, shown: &Shown<'_>, command: Command, rank: u8) -> Option<Self> {
        let offer = shown.offer(&command)?;
        let hint = tell(ui, offer);
        let (label, refusal) = (offer.label.clone(), offer.refusal.clone());
        Some(Self { label, command, is_on: offer.is_current, refusal, hint, rank })
    }

    fn button(&self) -> Button<'_> {
        Button::new(self.label.as_str()).selected(self.is_on)
    }

    fn ui(&self, ui: &mut Ui, cluster: Option<&mut Cluster>) -> Response {
        let response = match cluster.filter(|_| self.refusal.is_none()) {
            Some(cluster) => cluster.add(ui, |ui, sense| ui.add(self.button().sense(sense))),
            None => ui.add_enabled(self.refusal.is_none(), self.button()),
        };
        match (&self.refusal, &self.hint) {
            (Some(reason), _) => response.on_disabled_hover_text(reason),
            (None, Some(hint)) => response.on_hover_text(hint),
            (None, None) => response,
        }
    }

    /// How wide the button is.
    fn width(&self, ui: &Ui) -> f32 {
        text_width(ui, &self.label) + 2.0 * ui.spacing().button_padding.x
    }
}

/// How wide a text on a button is.
pub(crate) fn text_width(ui: &Ui, text: &str) -> f32 {
    let font = TextStyle::Button.resolve(ui.style());
    ui.painter().layout_no_wrap(text.to_owned(), font, egui::Color32::PLACEHOLDER).size().x.ceil()
}

/// How wide all of them are side by side.
pub(crate) fn actions_width(ui: &Ui, actions: &[Action]) -> f32 {
    let gap = ui.spacing().item_spacing.x;
    actions.iter().map(|action| action.width(ui) + gap).sum::<f32>() - if actions.is_empty() { 0.0 } else { gap }
}

/// Shows those that fit into `width` in their order, and a menu with the others, as parts of the cluster if there is one.
pub(in crate::app) fn actions_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    actions: &[Action],
    width: f32,
    mut cluster: Option<&mut Cluster>,
) {
    let gap = ui.spacing().item_spacing.x;
    let mut left_out: Vec<usize> = Vec::new();
    let mut order: Vec<usize> = (0..actions.len()).collect();
    order.sort_by_key(|at| (actions[*at].rank, std::cmp::Reverse(*at)));
    let mut needed = actions_width(ui, actions);
    let room = width - menu_width(ui) - gap;
    let mut next = order.into_iter();
    while needed > if left_out.is_empty() { width } else { room } {
        let Some(at) = next.next() else { break };
        needed -= actions[at].width(ui) + gap;
        left_out.push(at);
    }
    for (at, action) in actions.iter().enumerate() {
        if !left_out.contains(&at) && action.ui(ui, cluster.as_deref_mut()).clicked() {
            shown.send(action.command.clone());
        }
    }
    if left_out.is_empty() {
        return;
    }
    left_out.sort_unstable();
    let name = say(shown.locale, "more-actions");
    let items = |ui: &mut Ui| {
        for at in left_out {
            let action = &actions[at];
            if action.ui(ui, None).clicked() {
                shown.send(action.command.clone());
                ui.close();
            }
        }
    };
    let button = Button::new("…");
    let response = match cluster {
        Some(cluster) => cluster.add(ui, |ui, sense| MenuButton::from_button(button.sense(sense)).ui(ui, items).0),
        None => MenuButton::from_button(button).ui(ui, items).0,
    };
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, name.as_ref()));
    response.on_hover_text(name.as_ref());
}

fn menu_width(ui: &Ui) -> f32 {
    (text_width(ui, "…") + 2.0 * ui.spacing().button_padding.x).max(ui.spacing().interact_size.x)
}
