//! The account: rows in are rows out and rows set aside, with what these are; what the numbers of each column add up to
//! before and after. Every row and column told is a way to it.

use egui::{Align, Layout, Link, RichText, Role, ScrollArea, Ui, WidgetInfo, vec2};

use crate::app::import::command::{ImportCommand, SheetCell};
use crate::app::import::findings_ui::cell_words;
use crate::app::import::shown::ImportShown;
use crate::app::widgets::theme;
use crate::draw::Ink;
use crate::import::{SheetAccount, column_of_letters};
use crate::model::Decimal;
use crate::text::numbers;

/// Of rows of a kind so many are told one by one.
const MOST_ROWS: usize = 12;

/// Shows it.
pub(super) fn account_ui(ui: &mut Ui, shown: &ImportShown<'_>) {
    let Some(applied) = &shown.mapping.applied else { return };
    ui.columns(2, |halves| {
        ScrollArea::vertical().id_salt("rows").auto_shrink(false).show(&mut halves[0], |ui| {
            ui.spacing_mut().item_spacing.y = 3.0;
            ui.spacing_mut().interact_size.y = 18.0;
            for (at, account) in applied.imported.accounts.iter().enumerate() {
                rows_ui(ui, shown, at, account);
            }
        });
        ScrollArea::both().id_salt("sums").auto_shrink(false).show(&mut halves[1], |ui| sums_ui(ui, shown));
    });
}

/// What became of the rows of a sheet.
fn rows_ui(ui: &mut Ui, shown: &ImportShown<'_>, at: usize, account: &SheetAccount) {
    let ink = Ink::of(ui.visuals());
    let aside = account.rows - account.rows_of_table;
    let args = [
        ("sheet", shown.sheet_name(at).into()),
        ("rows", numbers::count(account.rows).into()),
        ("taken", numbers::count(account.rows_of_table).into()),
        ("written", numbers::count(account.rows_written).into()),
        ("aside", numbers::count(aside).into()),
    ];
    let (key, color) = match (account.table.is_empty(), account.is_complete()) {
        (true, _) => ("mapping-rows-not-imported", ink.weak),
        (false, true) => ("mapping-rows-agree", ink.green),
        (false, false) => ("mapping-rows-differ", ink.red),
    };
    ui.label(RichText::new(shown.say_with(key, args)).color(color));
    for (what, rows) in &account.aside {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            ui.spacing_mut().interact_size.y = 18.0;
            let name = shown.say(&format!("import-aside-{}", what.id()));
            let args = [("what", name.into()), ("count", rows.len().into())];
            ui.label(RichText::new(shown.say_with("mapping-aside", args)).font(theme::note()).color(ink.weak));
            for row in rows.iter().take(MOST_ROWS) {
                let link = ui.add(Link::new(RichText::new(row.to_string()).font(theme::note())));
                let cell = SheetCell { sheet: at, row: Some(*row), column: None };
                link.widget_info(|| WidgetInfo::labeled(Role::Link, true, cell_words(shown, cell)));
                if link.clicked() {
                    shown.send(ImportCommand::Jump(cell));
                }
            }
            if rows.len() > MOST_ROWS {
                ui.label(RichText::new("…").font(theme::note()).color(ink.weak));
            }
        });
    }
}

/// What the numbers of each column add up to, before and after.
fn sums_ui(ui: &mut Ui, shown: &ImportShown<'_>) {
    let Some(applied) = &shown.mapping.applied else { return };
    let ink = Ink::of(ui.visuals());
    let mut sums: Vec<_> = applied
        .imported
        .accounts
        .iter()
        .enumerate()
        .flat_map(|(at, account)| account.sums.iter().map(move |sum| (at, sum)))
        .collect();
    // What is in a unit matters most.
    sums.sort_by_key(|(_, sum)| sum.unit.is_empty());
    if sums.is_empty() {
        ui.label(RichText::new(shown.say("mapping-no-sums")).color(ink.weak));
        return;
    }
    let headings =
        ["mapping-sum-column", "mapping-sum-before", "mapping-sum-after", "mapping-sum-unit", "mapping-sum-agrees"];
    egui::Grid::new("sums of import").striped(false).spacing(vec2(14.0, 3.0)).show(ui, |ui| {
        for (column, heading) in headings.into_iter().enumerate() {
            let words = RichText::new(shown.say(heading)).font(theme::note()).color(ink.weak);
            // Numbers stand right, and their headings over them.
            let layout = if [1, 2].contains(&column) { Layout::right_to_left } else { Layout::left_to_right };
            ui.with_layout(layout(Align::Center), |ui| ui.label(words));
        }
        ui.end_row();
        for (sheet, sum) in sums {
            ui.spacing_mut().interact_size.y = 18.0;
            if ui.add(Link::new(sum.column.as_str())).clicked() {
                jump_to_column(shown, sheet, &sum.column);
            }
            for text in [&sum.before, &sum.after] {
                let number = Decimal::parse(text).map_or_else(|_| text.clone(), numbers::decimal);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.label(number));
            }
            ui.label(RichText::new(&sum.unit).color(ink.weak));
            let (key, color) = match sum.before == sum.after {
                true => ("mapping-sum-same", ink.green),
                false => ("mapping-sum-different", ink.red),
            };
            ui.label(RichText::new(shown.say(key)).color(color));
            ui.end_row();
        }
    });
}

fn jump_to_column(shown: &ImportShown<'_>, sheet: usize, name: &str) {
    let plan = shown.mapping.plan(sheet);
    let column = plan.and_then(|plan| {
        let is_it = |own: &&crate::import::ColumnPlan| own.name == name || own.role == name;
        column_of_letters(&plan.columns.iter().find(is_it)?.column)
    });
    shown.send(ImportCommand::Jump(SheetCell { sheet, row: None, column }));
}
