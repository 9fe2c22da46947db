//! Published totals beside those of the records (核对).

use std::collections::BTreeSet;

use egui::{Color32, FontId, Id, RichText, Ui};

use crate::app::checks::command::ChecksCommand;
use crate::app::checks::offers::of_check;
use crate::app::checks::table::order;
use crate::app::core::command::Command;
use crate::app::core::context_menu::context_menu;
use crate::app::core::ids::View;
use crate::app::core::offer_ui::offer_button_brief;
use crate::app::core::shown::Shown;
use crate::app::core::view_parts::title_ui;
use crate::app::detail::command::DetailCommand;
use crate::app::tables::command::TablesCommand;
use crate::app::tables::state::WhatTable;
use crate::app::widgets::empty::empty_ui;
use crate::app::widgets::table::parts::{Align, SortMark, TableCell, TableColumn, TableEvent};
use crate::app::widgets::table::spec::{BAR, PAD, Table};
use crate::app::widgets::theme;
use crate::draw::{Ink, fonts};
use crate::listing::{Cell, CheckClass, CheckColumn, check_cell, verdict_sentence};
use crate::query::{Check, Reconciliations};
use crate::text::{Arg, Locale, say, say_with};

/// The result first, then what it follows from.
const COLUMNS: [(CheckColumn, f32, Align); 13] = [
    (CheckColumn::Verdict, 190.0, Align::Left),
    (CheckColumn::Indicator, 170.0, Align::Left),
    (CheckColumn::Period, 58.0, Align::Right),
    (CheckColumn::Scope, 160.0, Align::Left),
    (CheckColumn::Unit, 88.0, Align::Left),
    (CheckColumn::Published, 76.0, Align::Right),
    (CheckColumn::Computed, 72.0, Align::Right),
    (CheckColumn::Difference, 72.0, Align::Right),
    (CheckColumn::Percent, 62.0, Align::Right),
    (CheckColumn::PublishedCount, 70.0, Align::Right),
    (CheckColumn::Count, 70.0, Align::Right),
    (CheckColumn::Missing, 72.0, Align::Right),
    (CheckColumn::Illustrative, 68.0, Align::Right),
];

/// The reading, how many checks, the language, the room and the size of a pixel.
type MeasuredOf = (u64, usize, Locale, [u32; 2]);
/// Columns with their widths, and how many lines a row has.
type Arranged = (Vec<(CheckColumn, f32, Align)>, usize);

/// From column to column.
const EDGE: f32 = 4.0;
/// So many rows are measured, so wide is what is measured at least and at most.
const MEASURED: usize = 400;
/// So many lines the words of a row may take where there is no room for all of them in one.
const MOST_LINES: usize = 4;
/// Columns of words are made wider by so much at a time.
const WIDER: f32 = 2.0;
const LEAST_OF_UNITS: f32 = 52.0;
const LEAST_OF_WORDS: f32 = 96.0;
const MOST_OF_WORDS: f32 = 320.0;

/// The columns and how many lines a row has, measured once for what is shown, in this room and language.
fn arranged(ui: &Ui, shown: &Shown<'_>, found: &Reconciliations) -> Arranged {
    let room = ui.available_width() - BAR;
    let sizes = [room, ui.ctx().pixels_per_point()].map(f32::to_bits);
    let of = (shown.session.generation, found.checks.len(), shown.locale, sizes);
    let id = Id::unique("columns of checks");
    if let Some((_, known)) = ui.data(|data| data.get_temp::<(MeasuredOf, Arranged)>(id)).filter(|it| it.0 == of) {
        return known;
    }
    let measured = measured(ui, shown, found, room);
    ui.data_mut(|data| data.insert_temp(id, (of, measured.clone())));
    measured
}

/// As few lines as leave room for all columns, or at least for all of their words.
fn measured(ui: &Ui, shown: &Shown<'_>, found: &Reconciliations, room: f32) -> Arranged {
    let all: Vec<_> = (1..=MOST_LINES).map(|lines| (widths(ui, shown, found, lines), lines)).collect();
    let has_room = |(columns, _): &&(Vec<(CheckColumn, f32, Align)>, usize)| together(columns) <= room;
    if let Some(found) = all.iter().find(has_room) {
        return found.clone();
    }
    let fewer: Vec<_> = all.into_iter().map(|(columns, lines)| (columns_in(columns, room), lines)).collect();
    if let Some(found) = fewer.iter().find(has_room) {
        return found.clone();
    }
    let (columns, lines) = fewer.into_iter().next_back().unwrap_or_default();
    (pressed(columns, room), lines)
}

/// The same where words are cut, so that nothing of the result is out of sight: the detail pane says them in full.
fn pressed(mut columns: Vec<(CheckColumn, f32, Align)>, room: f32) -> Vec<(CheckColumn, f32, Align)> {
    let is_cut = |column: CheckColumn| matches!(column, CheckColumn::Indicator | CheckColumn::Scope);
    let others: f32 = columns.iter().filter(|(column, ..)| !is_cut(*column)).map(|(_, width, _)| width).sum();
    let share = ((room - others) / 2.0).max(LEAST_OF_WORDS);
    columns.iter_mut().filter(|(column, ..)| is_cut(*column)).for_each(|(_, width, _)| *width = share.min(*width));
    columns
}

fn together(columns: &[(CheckColumn, f32, Align)]) -> f32 {
    columns.iter().map(|(_, width, _)| width).sum()
}

/// How wide the words of a column must be to stand in so many lines.
fn wide_enough(ui: &Ui, texts: &BTreeSet<String>, font: &FontId, lines: usize) -> f32 {
    let rows = |text: &String, width: f32| {
        ui.painter().layout(text.clone(), font.clone(), Color32::PLACEHOLDER, width).rows.len()
    };
    let whole =
        |text: &String| ui.painter().layout_no_wrap(text.clone(), font.clone(), Color32::PLACEHOLDER).size().x.ceil();
    let mut width = 0.0_f32;
    for text in texts {
        let whole = whole(text);
        width = width.max(whole / lines as f32);
        while width < whole && rows(text, width) > lines {
            width += WIDER;
        }
    }
    width.ceil() + 2.0 * PAD
}

/// Their widths, where words are told in so many lines: none is told by its beginning.
fn widths(ui: &Ui, shown: &Shown<'_>, found: &Reconciliations, lines: usize) -> Vec<(CheckColumn, f32, Align)> {
    let width_of = |text: &String| {
        let galley = ui.painter().layout_no_wrap(text.clone(), fonts::bold(13.0), Color32::PLACEHOLDER);
        galley.size().x.ceil() + 2.0 * PAD + EDGE
    };
    let texts = |column: CheckColumn| -> BTreeSet<String> {
        let checks = found.checks.iter().take(MEASURED);
        checks.map(|check| table_cell(shown, check, column).text).collect()
    };
    let of_words = |column, font: FontId| wide_enough(ui, &texts(column), &font, lines) + EDGE;
    let title = |column: CheckColumn| {
        let words = say(shown.locale, &format!("check-{}", column.id())).into_owned();
        let galley = ui.painter().layout_no_wrap(words, theme::note(), Color32::PLACEHOLDER);
        galley.size().x.ceil() + 2.0 * PAD
    };
    let of = |(column, width, align): &(CheckColumn, f32, Align)| {
        let width = match column {
            CheckColumn::Verdict => of_words(*column, fonts::bold(13.0)).clamp(LEAST_OF_WORDS, MOST_OF_WORDS),
            CheckColumn::Unit => of_words(*column, fonts::regular(13.0)).clamp(LEAST_OF_UNITS, MOST_OF_WORDS),
            CheckColumn::Indicator | CheckColumn::Scope => {
                of_words(*column, fonts::regular(13.0)).clamp(LEAST_OF_WORDS, MOST_OF_WORDS)
            }
            // As wide as its heading and its longest number need.
            _ => texts(*column).iter().map(width_of).fold(title(*column), f32::max).min(*width),
        };
        (*column, width, *align)
    };
    COLUMNS.iter().map(of).collect()
}

/// The columns there is room for. What stands in the others is in the detail pane and in the saved table: nothing of the
/// result is out of sight for them.
fn columns_in(mut columns: Vec<(CheckColumn, f32, Align)>, width: f32) -> Vec<(CheckColumn, f32, Align)> {
    const FIRST_TO_GO: [CheckColumn; 4] =
        [CheckColumn::Illustrative, CheckColumn::Missing, CheckColumn::PublishedCount, CheckColumn::Count];
    for dispensable in FIRST_TO_GO {
        if together(&columns) <= width {
            break;
        }
        columns.retain(|(column, ..)| *column != dispensable);
    }
    columns
}

/// Shows what is compared above the table.
pub(in crate::app) fn checks_ui(ui: &mut Ui, shown: &Shown<'_>) {
    title_ui(ui, shown, View::Checks);
    let locale = shown.locale;
    let Some(found) = shown.answers.checks.found() else { return };
    if found.checks.is_empty() {
        empty_ui(ui, &say(locale, "checks-empty"), &say(locale, "checks-empty-explain"), &[]);
        return;
    }
    counts_ui(ui, shown, found);
    ui.label(say(locale, "checks-explain"));
    let selected = shown.session.selected_observation();
    let selected = selected.and_then(|at| found.checks.iter().position(|check| check.observation == at));
    selected_ui(ui, shown, found, selected);
    table_ui(ui, shown, found, selected);
}

/// How many agree, differ, cannot be compared.
fn counts_ui(ui: &mut Ui, shown: &Shown<'_>, found: &Reconciliations) {
    let ink = Ink::of(ui.visuals());
    let count = |class| found.checks.iter().filter(|check| CheckClass::of(check) == class).count();
    ui.horizontal_wrapped(|ui| {
        for (class, key, color) in [
            (CheckClass::Differs, "checks-differ", ink.amber),
            (CheckClass::Agrees, "checks-agree", ink.green),
            (CheckClass::NotComparable, "checks-not-comparable", ink.weak),
        ] {
            let color = if count(class) == 0 { ink.weak } else { color };
            let words = say_with(shown.locale, key, [("count", Arg::from(count(class)))]);
            ui.label(RichText::new(words).font(theme::section()).color(color));
        }
        for command in [TablesCommand::Copy(WhatTable::Checks), TablesCommand::ShowSave(WhatTable::Checks)] {
            offer_button_brief(ui, shown, Command::Tables(command));
        }
    });
}

/// What the verdict of the selected row means, and the way to its records; without one, what a click does.
fn selected_ui(ui: &mut Ui, shown: &Shown<'_>, found: &Reconciliations, selected: Option<usize>) {
    let locale = shown.locale;
    ui.horizontal(|ui| {
        let ink = Ink::of(ui.visuals());
        let button = egui::Button::new(say(locale, "detail-records").as_ref());
        let check = selected.map(|row| &found.checks[row]);
        if ui.add_enabled(check.is_some_and(Check::is_of_records), button).clicked()
            && let Some(check) = check
        {
            shown.send(Command::Detail(DetailCommand::ShowRecords(shown.session.observation_row(check.observation))));
        }
        let sentence = match check {
            Some(check) => verdict_sentence(check, locale),
            None => say_with(locale, "checks-hint", [("unrelated", Arg::from(found.unrelated))]),
        };
        ui.add(egui::Label::new(RichText::new(sentence).color(ink.weak)).wrap());
    });
}

fn table_ui(ui: &mut Ui, shown: &Shown<'_>, found: &Reconciliations, selected: Option<usize>) {
    let locale = shown.locale;
    let sort = shown.session.checks.sort;
    let order = order(shown.session, found, locale);
    let (in_sight, lines) = arranged(ui, shown, found);
    let columns: Vec<TableColumn> = in_sight
        .iter()
        .map(|(column, width, align)| {
            let ascending = sort.filter(|(by, _)| by == column).map(|(_, ascending)| ascending);
            TableColumn {
                title: say(locale, &format!("check-{}", column.id())).into_owned(),
                width: *width,
                align: *align,
                // All of it is, of the period no more than its heading.
                is_whole: true,
                sort: Some(SortMark { ascending, rank: None }),
                is_away: false,
            }
        })
        .collect();
    let name = say(locale, "view-checks");
    let at = selected.and_then(|selected| order.iter().position(|row| *row == selected));
    let table = Table::new("checks", &name, &columns, order.len(), at);
    let table = Table { subject: selected.map(|row| row as u64), lines, ..table };
    let event = table.show(ui, |row, column| table_cell(shown, &found.checks[order[row]], in_sight[column].0));
    let check = |row: usize| order.get(row).and_then(|row| found.checks.get(*row));
    let opened = match &event {
        Some(TableEvent::Menu(row, column, at)) => check(*row).map(|check| ((check.observation, *column), *at)),
        _ => None,
    };
    menu_ui(ui, shown, found, &in_sight, opened);
    match event {
        Some(TableEvent::Pick(row, _)) => {
            if let Some(check) = check(row) {
                shown.send(Command::Detail(DetailCommand::Select(shown.session.observation_row(check.observation))));
            }
        }
        Some(TableEvent::Open(row)) => {
            if let Some(check) = check(row).filter(|check| check.is_of_records()) {
                shown.send(Command::Detail(DetailCommand::ShowRecords(
                    shown.session.observation_row(check.observation),
                )));
            }
        }
        Some(TableEvent::SortBy(column, _)) => shown.send(Command::Checks(ChecksCommand::SortBy(in_sight[column].0))),
        _ => {}
    }
}

fn table_cell(shown: &Shown<'_>, check: &Check, column: CheckColumn) -> TableCell {
    let cell = check_cell(shown.session.dataset(), check, column, shown.locale);
    let class = CheckClass::of(check);
    let (is_verdict, is_missing) = (column == CheckColumn::Verdict, matches!(cell, Cell::Missing(_)));
    let not_comparable = is_verdict && class == CheckClass::NotComparable;
    let text = if not_comparable {
        say_with(shown.locale, "check-not-comparable", [("reason", cell.shown().into())])
    } else {
        cell.shown().to_owned()
    };
    TableCell {
        text,
        is_missing: not_comparable || is_missing,
        stands_out: is_verdict && class == CheckClass::Differs,
        is_good: is_verdict && class == CheckClass::Agrees,
        ..TableCell::default()
    }
}

/// What can be done with a check, and with the cell that was pointed at.
fn menu_ui(
    ui: &Ui,
    shown: &Shown<'_>,
    found: &Reconciliations,
    columns: &[(CheckColumn, f32, Align)],
    opened: Option<((usize, usize), egui::Pos2)>,
) {
    let now = shown.now();
    let chosen = context_menu(ui, "checks", opened, |(observation, column): &(usize, usize)| {
        let Some(check) = found.of(*observation) else { return (String::new(), Vec::new()) };
        let row: Vec<String> = COLUMNS.iter().map(|(column, ..)| table_cell(shown, check, *column).text).collect();
        let pointed = columns.get(*column).map(|(column, ..)| table_cell(shown, check, *column).text);
        let records = check.is_of_records().then(|| shown.session.observation_row(*observation));
        let offers = of_check(now, records, pointed.as_deref().unwrap_or_default(), row.join("\t"));
        (table_cell(shown, check, CheckColumn::Indicator).text, offers)
    });
    if let Some(command) = chosen {
        shown.send(command);
    }
}
