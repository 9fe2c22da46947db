//! A condition as a chip: its text puts it back into the field, the cross removes it, its menu turns it round. Chips that
//! find no room stand in a menu.

use egui::{Button, Key, Role, Ui, WidgetInfo};

use crate::app::core::actions_ui::text_width;
use crate::app::core::command::{Command, Commands};
use crate::app::core::ids::Owner;
use crate::app::core::shown::Shown;
use crate::app::filter::command::FilterCommand;
use crate::listing::clause_label;
use crate::model::Dataset;
use crate::query::Clause;
use crate::text::{Locale, say, say_with};

/// No chip is wider for its words.
const WIDEST: f32 = 220.0;
const PADDING: f32 = 6.0;

/// The chips of the window's filter, as many as find room, the others in a menu; behind them what takes all away.
pub(in crate::app) fn chips_ui(ui: &mut Ui, shown: &Shown<'_>) {
    let (locale, session) = (shown.locale, shown.session);
    let (dataset, clauses) = (session.dataset(), session.filter.clauses());
    if clauses.is_empty() {
        return;
    }
    let gap = ui.spacing().item_spacing.x;
    let button = |ui: &Ui, text: &str| text_width(ui, text) + 2.0 * ui.spacing().button_padding.x + gap;
    let cross = text_width(ui, "×") + 2.0 * PADDING + 1.0;
    let clear = say(locale, "filter-clear");
    let widths: Vec<f32> = clauses
        .iter()
        .map(|clause| button(ui, &shortened(ui, &clause_label(dataset, clause, locale), WIDEST)) + cross)
        .collect();
    let available = ui.available_width();
    let all: f32 = widths.iter().sum::<f32>() + button(ui, &clear);
    let mut count = clauses.len();
    if all > available {
        let mut room = available - button(ui, &more(locale, clauses.len()));
        count = 0;
        while count < clauses.len() && widths[count] <= room {
            room -= widths[count];
            count += 1;
        }
    }
    for clause in &clauses[..count] {
        chip_ui(ui, shown, Owner::Window, dataset, clause);
    }
    let clear_ui = |ui: &mut Ui| {
        if ui.button(clear.as_ref()).clicked() {
            shown.send(Command::Filter(FilterCommand::Clear));
        }
    };
    if count == clauses.len() {
        clear_ui(ui);
        return;
    }
    let hidden: Vec<String> = clauses[count..].iter().map(|clause| clause_label(dataset, clause, locale)).collect();
    let args = [("count", hidden.len().into()), ("conditions", hidden.join(" · ").into())];
    let name = say_with(locale, "filter-more", args);
    let menu = ui.menu_button(more(locale, clauses.len() - count), |ui| {
        for clause in &clauses[count..] {
            ui.horizontal(|ui| chip_ui(ui, shown, Owner::Window, dataset, clause));
        }
        ui.separator();
        clear_ui(ui);
    });
    menu.response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    menu.response.on_hover_text(&name);
}

/// `+3`
fn more(locale: Locale, count: usize) -> String {
    say_with(locale, "filter-more-brief", [("count", count.into())])
}

/// As much of a text as fits.
fn shortened(ui: &Ui, text: &str, width: f32) -> String {
    if text_width(ui, text) <= width {
        return text.to_owned();
    }
    let count = text.chars().count();
    let cut = |count: usize| text.chars().take(count).chain(['…']).collect::<String>();
    // The widest that fits, found by halves.
    let (mut fits, mut too_long) = (0, count);
    while fits + 1 < too_long {
        let middle = fits.midpoint(too_long);
        if text_width(ui, &cut(middle)) <= width { fits = middle } else { too_long = middle }
    }
    cut(fits)
}

/// Shows the chip of a condition of somebody's filter. With the keyboard: Enter edits, Delete removes, `!` turns round.
pub(in crate::app) fn chip_ui(ui: &mut Ui, shown: &Shown<'_>, owner: Owner, dataset: &Dataset, clause: &Clause) {
    let (locale, commands): (_, &Commands) = (shown.locale, shown.commands);
    let label = clause_label(dataset, clause, locale);
    let remove = || commands.send(owner.remove(clause));
    let of = |command: fn(Owner, Clause) -> FilterCommand| Command::Filter(command(owner, clause.clone()));
    ui.spacing_mut().item_spacing.x = 1.0;
    let face = shortened(ui, &label, WIDEST);
    let about = say(locale, "chip-edit");
    let about = if face == label { about.into_owned() } else { format!("{label}\n{about}") };
    let chip = ui.add(Button::new(face).selected(true)).on_hover_text(about);
    chip.widget_info(|| WidgetInfo::selected(Role::Button, true, true, &label));
    if chip.clicked() {
        commands.send(of(FilterCommand::Edit));
    }
    if chip.has_focus() {
        if ui.input(|input| input.key_pressed(Key::Delete) || input.key_pressed(Key::Backspace)) {
            remove();
        }
        if clause.negated().is_some() && ui.input(|input| input.key_pressed(Key::Exclamationmark)) {
            commands.send(of(FilterCommand::Negate));
        }
    }
    chip.context_menu(|ui| {
        if let Some(other) = clause.negated() {
            let name = clause_label(dataset, &other, locale);
            if ui.button(say_with(locale, "chip-negate", [("what", name.into())])).clicked() {
                commands.send(of(FilterCommand::Negate));
                ui.close();
            }
        }
        if ui.button(say(locale, "chip-edit").as_ref()).clicked() {
            commands.send(of(FilterCommand::Edit));
            ui.close();
        }
        if ui.button(say(locale, "filter-remove").as_ref()).clicked() {
            remove();
            ui.close();
        }
    });
    // The space after a button is settled when it is placed.
    ui.spacing_mut().item_spacing.x = 6.0;
    let padding = std::mem::replace(&mut ui.spacing_mut().button_padding.x, PADDING);
    let cross = ui.add(Button::new("×").selected(true)).on_hover_text(say(locale, "filter-remove"));
    let name = say_with(locale, "chip-remove", [("what", label.into())]);
    cross.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if cross.clicked() {
        remove();
    }
    ui.spacing_mut().button_padding.x = padding;
}
