//! What a column is: its meaning, what stands in it, its unit, how its numbers and dates are written, its name, and whether it
//! is left out. Each choice changes the recipe at once.

use egui::{Align2, Area, Button, Checkbox, Color32, Id, Modal, Order, Pos2, RichText, TextEdit, Ui, pos2};

use crate::app::core::command::{Command, Commands};
use crate::app::core::dialog_parts::has_just_opened;
use crate::app::core::workspace::State;
use crate::app::import::command::{ColumnChange, ImportCommand};
use crate::app::import::shown::ImportShown;
use crate::app::import::words;
use crate::app::widgets::choice::{Choice, ChoiceItem};
use crate::app::widgets::theme;
use crate::app::window::command::WindowCommand;
use crate::draw::Ink;
use crate::import::{self, Becomes, ColumnPlan, LEAVE_OUT};
use crate::model::{AddsUp, Kind};

const WIDTH: f32 = 300.0;
/// So high is it at the most.
const HEIGHT: f32 = 380.0;
/// Where the names of what is chosen end.
const NAMES: f32 = 76.0;

/// Shows it where its heading is, so that what it does is seen.
pub(super) fn column_ui(ui: &Ui, (table, at, place): (usize, usize, Pos2), state: &State, commands: &Commands) {
    let Some(mapping) = state.import.as_ref().and_then(|import| import.shown()) else { return };
    let shown = ImportShown { state, mapping, locale: state.locale, commands, menus: &[] };
    let Some(plan) = mapping.recipe.tables.get(table) else { return };
    let Some(column) = plan.columns.get(at) else { return };
    let screen = ui.ctx().content_rect();
    let place =
        pos2(place.x.min(screen.right() - WIDTH - 48.0).max(8.0), place.y.min(screen.bottom() - HEIGHT).max(8.0));
    let area = Area::new(Id::unique("import column")).order(Order::Foreground).fixed_pos(place).pivot(Align2::LEFT_TOP);
    let modal = Modal::new(Id::unique("dialog")).area(area).backdrop_color(Color32::TRANSPARENT);
    let response = modal.show(ui.ctx(), |ui| {
        ui.set_width(WIDTH);
        theme::lower(ui);
        ui.spacing_mut().item_spacing.y = 6.0;
        let send = |change| shown.send(ImportCommand::Column(table, at, change));
        heading_ui(ui, &shown, table, column);
        let series = plan.indicator.as_ref().filter(|_| plan.becomes == Becomes::Observations && is_of_period(column));
        name_ui(ui, &shown, series.map_or(&column.name, |series| &series.name), &send);
        if words::has_roles(plan) {
            role_ui(ui, &shown, column, &send);
        }
        kind_ui(ui, &shown, column, &send);
        let kind = Kind::parse(&column.kind);
        if kind.is_some_and(Kind::is_numeric) {
            unit_ui(ui, &shown, series.map_or(&column.unit, |series| &series.unit), &send);
        }
        // Words that may be numbers or dates in two ways: who says in which makes them that.
        let is_asked = words::is_doubtful(mapping, table, column);
        if is_asked || kind.is_some_and(Kind::is_numeric) {
            numbers_ui(ui, &shown, column, &send);
        }
        if kind.is_some_and(Kind::is_measured) {
            sum_ui(ui, &shown, column, &send);
        }
        let is_of_open_period = is_of_period(column) && !column.dates.is_empty();
        if is_asked || is_of_time(&column.kind) || is_of_open_period {
            dates_ui(ui, &shown, column, &send);
        }
        let mut is_out = column.kind == LEAVE_OUT;
        if ui.add(Checkbox::new(&mut is_out, shown.say("mapping-leave-out"))).changed() {
            send(ColumnChange::LeaveOut(is_out));
        }
        if ui.add(Button::new(shown.say("keys-close"))).clicked() {
            commands.send(Command::Window(WindowCommand::CloseDialog));
        }
    });
    if response.should_close() {
        commands.send(Command::Window(WindowCommand::CloseDialog));
    }
}

fn is_of_period(column: &ColumnPlan) -> bool {
    !column.period.is_empty()
}

type Send<'a> = &'a dyn Fn(ColumnChange);

fn heading_ui(ui: &mut Ui, shown: &ImportShown<'_>, table: usize, column: &ColumnPlan) {
    let ink = Ink::of(ui.visuals());
    ui.label(RichText::new(format!("{}  {}", column.column, column.heading)).font(theme::section()));
    let (why, is_doubtful) = words::why(shown, table, column);
    let color = if is_doubtful { ink.amber } else { ink.weak };
    ui.label(RichText::new(why).font(theme::note()).color(color));
    if is_of_period(column) {
        ui.label(RichText::new(shown.say("mapping-all-periods")).font(theme::note()).color(ink.weak));
    }
}

/// A line of the dialog: what is chosen, and what chooses it.
fn line_ui(ui: &mut Ui, name: &str, choice: impl FnOnce(&mut Ui, f32)) {
    ui.horizontal(|ui| {
        let left = ui.cursor().left();
        ui.label(name);
        ui.add_space((left + NAMES - ui.cursor().left()).max(0.0));
        let rest = left + WIDTH - ui.cursor().left();
        choice(ui, rest);
    });
}

fn text_ui(ui: &mut Ui, name: &str, text: &str, send: impl FnOnce(String)) {
    line_ui(ui, name, |ui, width| {
        let mut typed = text.to_owned();
        let response = ui.add(TextEdit::singleline(&mut typed).id_salt(name).desired_width(width));
        response.widget_info(|| {
            let mut info = egui::WidgetInfo::labeled(egui::Role::TextInput, true, name);
            info.current_text_value = Some(text.to_owned());
            info
        });
        // The first of them has the keyboard when the dialog opens.
        if has_just_opened(ui) {
            response.request_focus();
        }
        if response.changed() {
            send(typed);
        }
    });
}

fn name_ui(ui: &mut Ui, shown: &ImportShown<'_>, name: &str, send: Send<'_>) {
    text_ui(ui, &shown.say("mapping-name"), name, |name| send(ColumnChange::Name(name)));
}

fn unit_ui(ui: &mut Ui, shown: &ImportShown<'_>, own: &str, send: Send<'_>) {
    text_ui(ui, &shown.say("mapping-unit"), own, |unit| send(ColumnChange::Unit(unit)));
    const USUAL: [&str; 6] = ["元", "万元", "亿元", "million USD", "亩", "人"];
    ui.horizontal(|ui| {
        ui.add_space(NAMES);
        ui.spacing_mut().item_spacing.x = 4.0;
        ui.spacing_mut().button_padding.x = 5.0;
        for unit in USUAL {
            if ui.add(Button::selectable(own == unit, RichText::new(unit).small())).clicked() {
                send(ColumnChange::Unit(unit.to_owned()));
            }
        }
    });
}

fn choice_ui(ui: &mut Ui, name: &str, items: &[ChoiceItem], current: Option<usize>, send: impl FnOnce(usize)) {
    line_ui(ui, name, |ui, width| {
        let choice = Choice { salt: name, name, items, current, width: width.max(60.0), pictures: None, hint: None };
        if let Some(at) = choice.show(ui) {
            send(at);
        }
    });
}

fn items(labels: impl IntoIterator<Item = String>) -> Vec<ChoiceItem> {
    labels.into_iter().map(|label| ChoiceItem { label, refusal: None }).collect()
}

fn role_ui(ui: &mut Ui, shown: &ImportShown<'_>, column: &ColumnPlan, send: Send<'_>) {
    let mut roles = vec![""];
    roles.extend(import::project_roles());
    let label = |role: &&str| if role.is_empty() { shown.say("mapping-no-role") } else { words::role(shown, role) };
    let current = roles.iter().position(|role| *role == column.role);
    choice_ui(ui, &shown.say("mapping-meaning"), &items(roles.iter().map(label)), current, |at| {
        send(ColumnChange::Role(roles[at].to_owned()));
    });
}

fn kind_ui(ui: &mut Ui, shown: &ImportShown<'_>, column: &ColumnPlan, send: Send<'_>) {
    let kinds: Vec<Kind> = Kind::ALL.into_iter().filter(|kind| *kind != Kind::Reference).collect();
    let current = kinds.iter().position(|kind| kind.id() == column.kind);
    let labels = kinds.iter().map(|kind| words::kind(shown, kind.id()));
    choice_ui(ui, &shown.say("mapping-kind"), &items(labels), current, |at| {
        send(ColumnChange::Kind(kinds[at].id().to_owned()));
    });
}

fn sum_ui(ui: &mut Ui, shown: &ImportShown<'_>, column: &ColumnPlan, send: Send<'_>) {
    let labels = AddsUp::ALL.iter().map(|adds_up| shown.say(&format!("sources-adds-up-{}", adds_up.id())));
    let own = AddsUp::parse(&column.sum).unwrap_or_default();
    let current = AddsUp::ALL.iter().position(|adds_up| *adds_up == own);
    choice_ui(ui, &shown.say("mapping-sum"), &items(labels), current, |at| {
        let sum = AddsUp::ALL[at];
        send(ColumnChange::Sum(if sum == AddsUp::All { String::new() } else { sum.id().to_owned() }));
    });
}

/// How numbers are written: the point, and what stands between groups of digits.
const WRITINGS: [(&str, &str, &str); 4] =
    [("", "", "1,234.5"), (",", ".", "1.234,5"), (",", " ", "1 234,5"), (".", "'", "1'234.5")];

fn numbers_ui(ui: &mut Ui, shown: &ImportShown<'_>, column: &ColumnPlan, send: Send<'_>) {
    let is_own = |(decimal, group, _): &(&str, &str, &str)| {
        *decimal == column.decimal && (*group == column.group || column.decimal.is_empty())
    };
    let current = WRITINGS.iter().position(is_own).filter(|_| Kind::parse(&column.kind).is_some_and(Kind::is_numeric));
    let labels = WRITINGS.iter().map(|(_, _, example)| (*example).to_owned());
    choice_ui(ui, &shown.say("mapping-numbers"), &items(labels), current, |at| {
        let (decimal, group, _) = WRITINGS[at];
        send(ColumnChange::Numbers(decimal.to_owned(), group.to_owned()));
    });
}

fn is_of_time(kind: &str) -> bool {
    [Kind::Date.id(), Kind::Period.id()].contains(&kind)
}

fn dates_ui(ui: &mut Ui, shown: &ImportShown<'_>, column: &ColumnPlan, send: Send<'_>) {
    const ORDERS: [&str; 8] = ["", "day", "month", "serial", "point", "october", "republic", "fiscal"];
    let label = |order: &&str| shown.say(&format!("mapping-dates-{}", if order.is_empty() { "year" } else { order }));
    let current =
        ORDERS.iter().position(|order| *order == column.dates && (is_of_time(&column.kind) || is_of_period(column)));
    choice_ui(ui, &shown.say("mapping-dates"), &items(ORDERS.iter().map(label)), current, |at| {
        send(ColumnChange::Dates(ORDERS[at].to_owned()));
    });
}
