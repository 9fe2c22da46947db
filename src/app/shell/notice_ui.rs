//! The message over the foot of the page: what was done, which goes by itself, or what went wrong, which stays until it is
//! dismissed or something else succeeds. A file that was written can be opened from here. Nothing moves when it comes or goes.

use std::time::Duration;

use egui::accesskit::Live;
use egui::{Align2, Area, Frame, Id, Margin, Order, RichText, Stroke, Ui, pos2};

use crate::app::core::command::{Command, Commands};
use crate::app::core::workspace::Notice;
use crate::app::window::command::WindowCommand;
use crate::draw::Ink;
use crate::text::{Locale, say};

/// How long a message of something done stays, in seconds; one with a file longer, for there is something to press.
const STAYS: f64 = 8.0;
const STAYS_WITH_FILE: f64 = 20.0;

/// What is between it and the foot of the page.
const GAP: f32 = 8.0;

/// Since when a message is shown.
#[derive(Clone, PartialEq)]
struct Shown {
    text: String,
    since: f64,
}

/// Shows the message, if there is one.
pub(in crate::app) fn notice_ui(ui: &mut Ui, notice: Option<&Notice>, locale: Locale, commands: &Commands) {
    let id = Id::unique("notice shown");
    let Some(notice) = notice else {
        ui.data_mut(|data| data.remove::<Shown>(id));
        return;
    };
    let ink = Ink::of(ui.visuals());
    let page = ui.available_rect_before_wrap();
    let frame = Frame::NONE.fill(ink.panel).stroke(Stroke::new(1.0, ink.axis)).inner_margin(Margin::symmetric(12, 6));
    let frame = frame.corner_radius(6).shadow(ui.visuals().popup_shadow);
    let area = Area::new(Id::unique("notice")).order(Order::Foreground).pivot(Align2::CENTER_BOTTOM);
    let area = area.fixed_pos(pos2(page.center().x, page.bottom() - GAP)).constrain_to(page).fade_in(false);
    let shown = area.show(ui.ctx(), |ui| {
        ui.set_max_width((page.width() * 0.9).floor());
        frame.show(ui, |ui| line_ui(ui, notice, &ink, locale, commands)).inner
    });
    if !notice.is_error {
        let is_read = shown.response.contains_pointer() || shown.inner;
        goes_by_itself(ui, id, notice, is_read, commands);
    }
}

/// Message and buttons; whether one of them has the keyboard.
fn line_ui(ui: &mut Ui, notice: &Notice, ink: &Ink, locale: Locale, commands: &Commands) -> bool {
    let mut has_focus = false;
    ui.horizontal_wrapped(|ui| {
        let color = if notice.is_error { ink.red } else { ink.text };
        let said = ui.label(RichText::new(&notice.text).color(color));
        // Read out when it comes, an error at once.
        let live = if notice.is_error { Live::Assertive } else { Live::Polite };
        ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(live));
        let mut button = |ui: &mut Ui, key: &str| {
            let response = ui.button(say(locale, key).as_ref());
            has_focus |= response.has_focus();
            response.clicked()
        };
        if let Some(path) = &notice.path {
            if button(ui, "open-written-file") {
                commands.send(Command::Window(WindowCommand::OpenWritten(path.clone())));
            }
            if let Some(folder) = path.parent()
                && button(ui, "open-written-folder")
            {
                commands.send(Command::Window(WindowCommand::OpenWritten(folder.to_owned())));
            }
            if button(ui, "copy-path") {
                ui.copy_text(path.display().to_string());
            }
        }
        if button(ui, "dismiss") {
            commands.send(Command::Window(WindowCommand::DismissNotice));
        }
    });
    has_focus
}

/// After a while; the time starts anew while somebody points at it or has the keyboard in it.
fn goes_by_itself(ui: &Ui, id: Id, notice: &Notice, is_read: bool, commands: &Commands) {
    let now = ui.input(|input| input.time);
    let known: Option<Shown> = ui.data(|data| data.get_temp(id));
    let known = known.filter(|known| known.text == notice.text && !is_read);
    let since = known.map_or(now, |known| known.since);
    ui.data_mut(|data| data.insert_temp(id, Shown { text: notice.text.clone(), since }));
    let stays = if notice.path.is_some() { STAYS_WITH_FILE } else { STAYS };
    let left = since + stays - now;
    if left <= 0.0 {
        commands.send(Command::Window(WindowCommand::DismissNotice));
    } else {
        ui.ctx().request_repaint_after(Duration::from_secs_f64(left));
    }
}
