//! The list of keys: those of what is offered, and how to move about.

use egui::{Key, KeyboardShortcut, Label, Modifiers, RichText, ScrollArea, Ui};

use crate::app::core::command::{Command, Commands};
use crate::app::core::offer::{Group, Offer};
use crate::app::core::shortcuts::{self, shortcut_text, with_modifiers};
use crate::app::widgets::page_keys::page_keys;
use crate::app::widgets::theme;
use crate::app::window::command::WindowCommand;
use crate::draw::Ink;
use crate::text::{Locale, say};

/// Keys with what is held down for them.
type Pressed = &'static [(Modifiers, Key)];
const NONE: Modifiers = Modifiers::NONE;
const SHIFT: Modifiers = Modifiers::SHIFT;
const ALT: Modifiers = Modifiers::ALT;
const COMMAND: Modifiers = Modifiers::COMMAND;

/// The keys that are no commands, and what they do in the texts `keys-<id>`.
const MOVING: [(&str, Pressed); 8] = [
    ("tab", &[(NONE, Key::Tab), (SHIFT, Key::Tab)]),
    ("parts", &[(NONE, Key::F6), (SHIFT, Key::F6)]),
    ("arrows", &[(NONE, Key::ArrowLeft), (NONE, Key::ArrowRight), (NONE, Key::ArrowUp), (NONE, Key::ArrowDown)]),
    ("enter", &[(NONE, Key::Enter), (NONE, Key::Space)]),
    ("escape", &[(NONE, Key::Escape)]),
    ("page", &[(NONE, Key::PageUp), (NONE, Key::PageDown), (NONE, Key::Home), (NONE, Key::End)]),
    ("pane", &[(SHIFT, Key::PageUp), (SHIFT, Key::PageDown)]),
    ("zoom", &[(COMMAND, Key::Plus), (COMMAND, Key::Minus), (COMMAND, Key::Num0)]),
];
/// The same of the lists, behind the clicks of [`ROWS`].
const OF_LISTS: [(&str, Pressed); 6] = [
    ("range", &[(SHIFT, Key::ArrowUp), (SHIFT, Key::ArrowDown)]),
    ("walk", &[(COMMAND, Key::ArrowUp), (COMMAND, Key::ArrowDown)]),
    ("all", &[(COMMAND, Key::A), (NONE, Key::Escape)]),
    ("copy", &[(COMMAND, Key::C)]),
    ("sort", &[(NONE, Key::Enter), (SHIFT, Key::Enter)]),
    ("column", &[(ALT, Key::ArrowLeft), (ALT, Key::ArrowRight)]),
];
/// Clicks on rows.
const ROWS: &str = "rows";

/// What belongs together in the list of keys: a heading, and the keys with what they do.
type Section = (String, Vec<(String, String)>);

/// As wide as the columns of keys, and how wide one of them and its keys are.
pub(super) const WIDTH: f32 = 1260.0;
const COLUMN: f32 = 400.0;
const KEYS: f32 = 196.0;

/// The list of keys: every offer that has one, and how to move about. In columns as far as there is room, so that all
/// are in sight.
pub(super) fn keys_ui(ui: &mut Ui, offers: &[Offer], locale: Locale, commands: &Commands) {
    ui.label(RichText::new(say(locale, "keys-title")).font(theme::section()));
    let sections = sections(ui, offers, locale);
    let height = (ui.ctx().content_rect().height() - 132.0).max(160.0);
    // No lower than there is room: how high a dialog was before it was filled says nothing.
    let area = ScrollArea::vertical().max_height(height).min_scrolled_height(height).auto_shrink([false, true]);
    area.show(ui, |ui| {
        page_keys(ui, Modifiers::NONE);
        let columns = ((ui.available_width() / COLUMN) as usize).clamp(1, 3);
        let mut rest = sections.as_slice();
        ui.columns(columns, |columns| {
            let count = columns.len();
            for (at, column) in columns.iter_mut().enumerate() {
                let (own, others) = rest.split_at(share(rest, count - at));
                rest = others;
                column_ui(column, own);
            }
        });
    });
    let close = ui.button(say(locale, "keys-close").as_ref());
    if ui.memory(|memory| memory.focused().is_none()) {
        close.request_focus();
    }
    if close.clicked() {
        commands.send(Command::Window(WindowCommand::CloseDialog));
    }
}

fn sections(ui: &Ui, offers: &[Offer], locale: Locale) -> Vec<Section> {
    let of_group = |group: Group| {
        let offers = offers.iter().filter(|offer| offer.group == group);
        let rows = offers.map(|offer| (keys_of(ui, &offer.command), offer.label.clone()));
        (group.label(locale), rows.filter(|(keys, _)| !keys.is_empty()).collect())
    };
    let words = |key: String| say(locale, &key).into_owned();
    let text = |(modifiers, key): &(Modifiers, Key)| shortcut_text(ui.ctx(), &KeyboardShortcut::new(*modifiers, *key));
    let row = |(id, pressed): &(&str, Pressed)| {
        let keys: Vec<String> = pressed.iter().map(text).collect();
        (keys.join(BETWEEN), words(format!("keys-{id}")))
    };
    let click = say(locale, "keys-click");
    let clicks = [SHIFT, COMMAND].map(|held| with_modifiers(ui.ctx(), held, &click)).join(BETWEEN);
    let rows = (clicks, words(format!("keys-{ROWS}")));
    let moving = [
        (words("keys-moving".to_owned()), MOVING.iter().map(row).collect()),
        (words("keys-lists".to_owned()), std::iter::once(rows).chain(OF_LISTS.iter().map(row)).collect()),
    ];
    let sections = Group::ALL.into_iter().map(of_group).chain(moving);
    sections.filter(|(_, rows): &Section| !rows.is_empty()).collect()
}

/// How many of the sections the first of so many columns has, so that they are about as long.
fn share(sections: &[Section], columns: usize) -> usize {
    let lines = |sections: &[Section]| sections.iter().map(|(_, rows)| rows.len() + 1).sum::<usize>();
    let fair = lines(sections) / columns.max(1);
    let away = |at: &usize| lines(&sections[..*at]).abs_diff(fair);
    if columns <= 1 { sections.len() } else { (0..=sections.len()).min_by_key(away).unwrap_or(0) }
}

fn column_ui(ui: &mut Ui, sections: &[Section]) {
    let ink = Ink::of(ui.visuals());
    ui.spacing_mut().item_spacing.y = 2.0;
    for (heading, rows) in sections {
        ui.label(RichText::new(heading).font(theme::note()).color(ink.weak));
        for (keys, label) in rows {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().interact_size.y = 18.0;
                ui.scope(|ui| {
                    ui.set_width(KEYS);
                    ui.label(keys);
                });
                ui.add(Label::new(label).wrap());
            });
        }
        ui.add_space(4.0);
    }
}

/// What stands between keys that do the same.
const BETWEEN: &str = "  ";

/// All keys of a command as this system writes them.
fn keys_of(ui: &Ui, command: &Command) -> String {
    let own = shortcuts::keys_of(command);
    own.map(|shortcut| shortcut_text(ui.ctx(), &shortcut)).collect::<Vec<_>>().join(BETWEEN)
}
